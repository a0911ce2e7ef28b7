// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostLog.h"

#include "host/RefusedHosts.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr qsizetype longestEntry = 400;

/// Of a child's address: this computer with its port, or what somebody has registered.
QString loggableHost(const QString &authority)
{
    static const QRegularExpression own(u"\\A(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::[0-9]{1,5})?\\z"_s);
    if (own.match(authority).hasMatch())
        return authority;
    static const QRegularExpression port(u":[0-9]*\\z"_s);
    const QString name = recordableHost(QString(authority).remove(port));
    return name.contains(u' ') ? u"other"_s : name;
}
} // namespace

QString logLine(LogLevel level, const QString &code, const QString &detail)
{
    QString line = level == LogLevel::Info ? u"info "_s : level == LogLevel::Warning ? u"warning "_s : u"error "_s;
    line += code;
    if (!detail.isEmpty())
        line += u' ' + detail;
    // One entry is one line, whatever a detail holds.
    std::replace_if(
        line.begin(), line.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return line;
}

void StandardErrorLog::write(LogLevel level, const QString &code, const QString &detail)
{
    const QByteArray line = logLine(level, code, detail).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

QString redact(const QString &text)
{
    // Expensive patterns must not meet an endless line. The cut goes through no word: half an address is not known as
    // one.
    constexpr qsizetype longestText = 4 * longestEntry;
    QString result = text;
    if (result.size() > longestText) {
        result.truncate(longestText);
        while (!result.isEmpty() && !result.back().isSpace())
            result.chop(1);
    }
    // User name and password, path, query and fragment of an address go; an e-mail address in it goes with them.
    static const QRegularExpression address(
        uR"(([A-Za-z][A-Za-z0-9+.\-]*)://(?:[^\s/?#"'<>]*@)?([^\s/?#@"'<>]*)[^\s"'<>]*)"_s);
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch match = address.match(result, at);
        if (!match.hasMatch())
            break;
        const QString origin = QString(match.captured(1) + u"://"_s + loggableHost(match.captured(2)));
        result.replace(match.capturedStart(), match.capturedLength(), origin);
        at = match.capturedStart() + origin.size();
    }
    // Where these end cannot be told: they may hold spaces and quotes.
    static const QRegularExpression content(uR"(\b(data|javascript):(?!//)(?=\S).*)"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    result.replace(content, u"\\1:***"_s);
    static const QRegularExpression inlineAddress(uR"(\b(mailto|blob|tel|about):(?!//)[^\s"'<>]*)"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
    result.replace(inlineAddress, u"\\1:***"_s);
    static const QRegularExpression query(uR"(\?[^\s"'<>]*=[^\s"'<>]*)"_s);
    result.replace(query, u"?***"_s);
    static const QRegularExpression mail(uR"([^\s"'<>]*(?:@|%40)[^\s"'<>]*)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    result.replace(mail, u"***"_s);
    std::replace_if(
        result.begin(), result.end(), [](QChar c) { return !c.isPrint(); }, u' ');
    return result.left(longestEntry);
}

} // namespace kiosk
