// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/CssSelector.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace kiosk
{

QString whyNotSelector(const QString &text)
{
    // Of testing tools and blockers, not of browsers; an unknown name would make the whole selector fit nothing.
    static const QStringList pseudoClasses{u"first-child"_s,
                                           u"last-child"_s,
                                           u"only-child"_s,
                                           u"nth-child"_s,
                                           u"nth-last-child"_s,
                                           u"first-of-type"_s,
                                           u"last-of-type"_s,
                                           u"only-of-type"_s,
                                           u"nth-of-type"_s,
                                           u"nth-last-of-type"_s,
                                           u"not"_s,
                                           u"is"_s,
                                           u"where"_s,
                                           u"enabled"_s,
                                           u"disabled"_s,
                                           u"checked"_s,
                                           u"required"_s,
                                           u"optional"_s,
                                           u"read-only"_s,
                                           u"read-write"_s,
                                           u"empty"_s,
                                           u"root"_s,
                                           u"placeholder-shown"_s,
                                           u"lang"_s,
                                           u"dir"_s};
    static const QRegularExpression strings(u"\"[^\"]*\"|'[^']*'"_s);
    static const QRegularExpression pseudoClass(u":([A-Za-z-]*)"_s);
    const QString withoutStrings = QString(text).replace(strings, u"s"_s);
    if (withoutStrings.contains(u">>"_s))
        return u"'>>' is no selector of browsers"_s;
    for (auto it = pseudoClass.globalMatch(withoutStrings); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!pseudoClasses.contains(name))
            return u"':%1' is not known"_s.arg(name);
    }
    QString open;
    QChar quote;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'[' || c == u'(') {
            open.append(c);
        } else if (c == u']' || c == u')') {
            if (!open.endsWith(c == u']' ? u'[' : u'('))
                return u"brackets do not match"_s;
            open.chop(1);
        } else if (c == u'{' || c == u'}' || c == u'<' || c == u';') {
            return QString(u"'"_s + c + u"' cannot be part of a selector"_s);
        }
    }
    if (!quote.isNull())
        return u"a quotation mark is left open"_s;
    return open.isEmpty() ? QString() : u"brackets do not match"_s;
}

} // namespace kiosk
