// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/PrinterReasons.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

struct Reason {
    const char *keyword;
    const char *code;
};

/// What must be put right first stands first: an open printer has neither paper nor an answer.
constexpr auto known = std::to_array<Reason>({
    {"cover-open", "printer.open"},
    {"door-open", "printer.open"},
    {"interlock-open", "printer.open"},
    {"media-jam", "printer.jam"},
    {"media-empty", "printer.paper"},
    {"media-needed", "printer.paper"},
    {"offline", "printer.unreachable"},
    {"shutdown", "printer.unreachable"},
    {"timed-out", "printer.unreachable"},
    {"connecting-to-device", "printer.unreachable"},
    {"input-tray-missing", "printer.fault"},
    {"spool-area-full", "printer.fault"},
});

/// An idle printer calls a roll that is empty a report, one at work a warning: it has one roll, and nothing comes out.
QByteArray withoutSeverity(const QByteArray &reason)
{
    for (const QByteArray &severity : {QByteArray("-report"), QByteArray("-warning"), QByteArray("-error")}) {
        if (reason.endsWith(severity))
            return reason.chopped(severity.size());
    }
    return reason;
}

} // namespace

QString codeOfReasons(const QList<QByteArray> &reasons, Printer printer)
{
    for (const Reason &reason : known) {
        for (const QByteArray &told : reasons) {
            if (withoutSeverity(told) == reason.keyword)
                return QString::fromLatin1(reason.code);
        }
    }
    for (const QByteArray &told : reasons) {
        if (told.endsWith("-error"))
            return u"printer.fault"_s;
    }
    return printer == Printer::Stopped ? u"printer.fault"_s : QString();
}

} // namespace kiosk
