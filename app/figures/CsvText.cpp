// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/CsvText.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

QString cell(QString text)
{
    static const QRegularExpression formula(u"\\A[=+\\-@\\t\\r\\n|%＝＋－＠]"_s);
    static const QRegularExpression number(u"\\A-?[0-9]+\\z"_s);
    if (formula.match(text).hasMatch() && !number.match(text).hasMatch())
        text.prepend(u'\'');
    static const QRegularExpression special(u"[\",\\r\\n]"_s);
    if (!special.match(text).hasMatch())
        return text;
    text.replace(u'"', u"\"\""_s);
    return QString(u'"' + text + u'"');
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList line;
    for (const QString &text : cells)
        line.append(cell(text));
    return QString(line.join(u',') + u"\r\n").toUtf8();
}

} // namespace kiosk
