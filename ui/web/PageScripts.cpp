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

PageScripts::PageScripts() : m_secret(randomWord()) { }

QWebEngineScript PageScripts::watcher() const
{
    QWebEngineScript script;
    script.setName(QStringLiteral("kiosk-watcher"));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(world);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(
        source(QStringLiteral("watcher.js")).replace(QLatin1String("KIOSK_SECRET;"), u'"' + m_secret + u"\";"));
    return script;
}

QString PageScripts::filler(const QString &origin, const QStringList &selectors, const QString &address) const
{
    const QJsonArray values{m_secret, origin, QJsonArray::fromStringList(selectors), address};
    return source(QStringLiteral("filler.js")).replace(QLatin1String("KIOSK_VALUES;"), literal(values) + u';');
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
    } else if (kind == u"left" && words.size() == 3) {
        note.kind = PageNote::Kind::FieldLeft;
        note.frame = words.at(2);
    } else if (kind == u"entered" && words.size() == 5) {
        note.kind = PageNote::Kind::FieldEntered;
        note.frame = words.at(2);
        note.secret = words.at(3) == u"secret";
        note.digitsOnly = words.at(4) == u"digits";
    } else {
        return std::nullopt;
    }
    return note;
}

} // namespace kiosk
