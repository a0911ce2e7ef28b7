// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Pages.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray resource(const QString &name)
{
    QFile file(u":/demo/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qWarning("no such file of the practice pages: %s", qUtf8Printable(name));
    return file.isOpen() ? file.readAll() : QByteArray();
}

bool isThere(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool();
    return value.typeId() == QMetaType::QVariantList ? !value.toList().isEmpty() : !value.toString().isEmpty();
}

class Filling
{
public:
    Filling(Language language, QString title) : m_language(language), m_title(std::move(title)) { }

    QString fill(const QString &text, const PageValues &values) const
    {
        QString filled;
        qsizetype at = 0;
        for (qsizetype open = text.indexOf(u"{{"); open >= 0; open = text.indexOf(u"{{", at)) {
            filled += QStringView(text).mid(at, open - at);
            const qsizetype close = text.indexOf(u"}}", open);
            const QString tag = text.mid(open + 2, close - open - 2);
            at = close + 2;
            if (tag.startsWith(u'#') || tag.startsWith(u'^')) {
                const QString end = u"{{/"_s + tag.mid(1) + u"}}"_s;
                const qsizetype until = text.indexOf(end, at);
                filled += section(tag, text.mid(at, until - at), values);
                at = until + end.size();
            } else {
                filled += single(tag, values);
            }
        }
        return filled + QStringView(text).mid(at);
    }

private:
    QString section(const QString &tag, const QString &inside, const PageValues &values) const
    {
        const bool condition = tag.endsWith(u'?');
        const QVariant value = values.value(condition ? tag.sliced(1).chopped(1) : tag.sliced(1));
        if (condition || tag.startsWith(u'^') || value.typeId() != QMetaType::QVariantList)
            return isThere(value) == tag.startsWith(u'#') ? fill(inside, values) : QString();
        QString filled;
        const QVariantList rows = value.toList();
        for (const QVariant &row : rows) {
            PageValues inner = values;
            inner.insert(row.toMap());
            filled += fill(inside, inner);
        }
        return filled;
    }
    QString single(const QString &tag, const PageValues &values) const
    {
        if (tag.startsWith(u'>'))
            return fill(QString::fromUtf8(resource(u"pages/"_s + tag.sliced(1))), values);
        if (tag == u"title")
            return fill(m_title, values);
        if (tag.front().isUpper())
            return say(tag, m_language).toHtmlEscaped();
        if (!values.contains(tag))
            qWarning("a practice page has no value %s", qUtf8Printable(tag));
        return values.value(tag).toString().toHtmlEscaped();
    }

    Language m_language;
    QString m_title; ///< itself to be filled
};

QVariantList languages(Language current)
{
    QVariantList rows;
    for (const Language offered : allLanguages) {
        rows << PageValues{{u"code"_s, languageCode(offered)},
                           {u"name"_s, languageOwnName(offered)},
                           {u"current"_s, offered == current}};
    }
    return rows;
}

} // namespace

QString say(const QString &name, Language language)
{
    static const QJsonObject words = QJsonDocument::fromJson(resource(u"words.json"_s)).object();
    const QJsonObject texts = words.value(name).toObject();
    // The practice pages speak the languages that the pages they stand for speak.
    const QString text = texts.value(languageCode(language)).toString(texts.value(u"en"_s).toString());
    if (text.isEmpty())
        qWarning("the practice pages have no words %s", qUtf8Printable(name));
    return text;
}

QString fillPage(const QString &name, Language language, PageValues values)
{
    const QString text = QString::fromUtf8(resource(u"pages/"_s + name));
    const qsizetype titleEnd = text.indexOf(u'\n');
    if (!values.contains(u"note"_s))
        values.insert(u"note"_s, say(u"PracticeNote"_s, language));
    values.insert(u"language"_s, languageCode(language));
    values.insert(u"languages"_s, languages(language));
    return Filling(language, text.left(titleEnd))
        .fill(u"{{>top.html}}"_s + text.mid(titleEnd + 1) + u"{{>end.html}}"_s, values);
}

SiteResponse page(const QString &name, Language language, const PageValues &values, int status)
{
    return SiteResponse::page(fillPage(name, language, values).toUtf8(), status);
}

SiteResponse plainPage(Language language, const QString &siteName, const QString &words, int status)
{
    return page(u"words.html"_s, language,
                {{u"siteName"_s, siteName}, {u"accent"_s, u"#3c4654"_s}, {u"words"_s, words}}, status);
}

} // namespace kiosk
