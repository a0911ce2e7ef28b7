// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/KioskFile.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

} // namespace

QByteArray withKey(const QByteArray &toml, const QString &table, const QString &key, const QString &value)
{
    static const QRegularExpression header(u"^\\s*\\[+\\s*([^\\]]+?)\\s*\\]+\\s*(#.*)?$"_s);
    const QRegularExpression stands(u"^\\s*%1\\s*="_s.arg(QRegularExpression::escape(key)));
    const QRegularExpression example(u"^#\\s*%1\\s*="_s.arg(QRegularExpression::escape(key)));
    const QString line = u"%1 = %2"_s.arg(key, quoted(value));
    QStringList lines = QString::fromUtf8(toml).split(u'\n');
    qsizetype place = -1;
    qsizetype head = table.isEmpty() ? 0 : -1; // behind which a new line goes
    QString present;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = header.match(lines.at(i)); match.hasMatch()) {
            present = match.captured(1);
            if (present == table && head < 0)
                head = i + 1;
            continue;
        }
        if (present != table)
            continue;
        if (stands.match(lines.at(i)).hasMatch()) {
            place = i;
            break;
        }
        if (place < 0 && example.match(lines.at(i)).hasMatch())
            place = i;
    }
    if (place >= 0) {
        lines[place] = line;
    } else if (head >= 0) {
        lines.insert(head, line);
    } else {
        if (!lines.isEmpty() && lines.constLast().isEmpty())
            lines.removeLast();
        lines << QString() << u"[%1]"_s.arg(table) << line << QString();
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace kiosk
