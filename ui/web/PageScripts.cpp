// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/PageScripts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

namespace kiosk
{

namespace
{

QString source(const QString &name)
{
    QFile file(QStringLiteral(":/kiosk/web/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

/// JSON is a subset of JavaScript, quotes, line ends and all.
QString literal(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

/// For every document of every frame, before anything of its own runs.
QWebEngineScript everywhere(const QString &name, quint32 world, const QString &code)
{
    QWebEngineScript script;
    script.setName(name);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(world);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(code);
    return script;
}

QString randomWord()
{
    std::array<quint32, 4> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    QString word = QStringLiteral("kiosk-");
    for (const quint32 part : bits)
        word += QString::number(part, 16).rightJustified(8, u'0');
    return word;
}

} // namespace

PageScripts::PageScripts(QStringList addressFields) : m_addressFields(std::move(addressFields)), m_secret(randomWord())
{
}

QWebEngineScript PageScripts::watcher() const
{
    const QJsonArray values{m_secret, QJsonArray::fromStringList(m_addressFields)};
    return everywhere(
        QStringLiteral("watcher"), world,
        source(QStringLiteral("watcher.js")).replace(QLatin1String("KIOSK_VALUES;"), literal(values) + u';'));
}

QWebEngineScript PageScripts::pickers()
{
    return everywhere(QStringLiteral("pickers"), QWebEngineScript::MainWorld, source(QStringLiteral("pickers.js")));
}

QString PageScripts::filler(const QString &origin, const QString &address) const
{
    const QJsonArray values{m_secret, origin, QJsonArray::fromStringList(m_addressFields), address};
    return source(QStringLiteral("filler.js")).replace(QLatin1String("KIOSK_VALUES;"), literal(values) + u';');
}

QString PageScripts::hasContent()
{
    return QStringLiteral("document.body !== null && (document.body.innerText.trim() !== ''"
                          " || document.body.querySelector('input, button, select, img, svg, iframe') !== null)");
}

std::optional<PageNote> PageScripts::read(const QString &consoleLine) const
{
    const QStringList words = consoleLine.split(u' ');
    if (words.size() < 2 || words.at(0) != m_secret)
        return std::nullopt;
    const QString &kind = words.at(1);
    PageNote note;
    if (kind == u"started") {
        note.kind = PageNote::Kind::Started;
    } else if (kind == u"readable") {
        note.kind = PageNote::Kind::Readable;
    } else if (kind == u"filled") {
        note.kind = PageNote::Kind::AddressFilled;
    } else if (kind == u"pressed") {
        note.kind = PageNote::Kind::Pressed;
    } else if ((kind == u"left" || kind == u"hidden") && words.size() == 3) {
        note.kind = kind == u"left" ? PageNote::Kind::FieldLeft : PageNote::Kind::FieldHidden;
        note.frame = words.at(2);
    } else if (kind == u"entered" && words.size() == 5) {
        note.kind = PageNote::Kind::FieldEntered;
        note.frame = words.at(2);
        const QString &field = words.at(3);
        note.field = field == u"digits" ? FieldKind::Digits
            : field == u"secret"        ? FieldKind::Secret
            : field == u"address"       ? FieldKind::Address
                                        : FieldKind::Text;
        note.isNamed = words.at(4) == u"named";
    } else if (kind == u"cannot" && words.size() == 3) {
        note.kind = PageNote::Kind::Cannot;
        note.cannot = words.at(2) == u"upload" ? CannotDo::Upload
            : words.at(2) == u"file"           ? CannotDo::Download
                                               : CannotDo::OtherProgram;
    } else {
        return std::nullopt;
    }
    return note;
}

} // namespace kiosk
