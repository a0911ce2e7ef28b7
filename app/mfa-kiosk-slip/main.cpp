// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/SlipMessages.h"
#include "printer/PrintQueue.h"
#include "slip/SlipPainter.h"
#include "support/CallFilter.h"
#include "support/FileFence.h"
#include "support/ProcessHardening.h"

#include <QGuiApplication>

#include <cstdio>
#include <iostream>
#include <poll.h>
#include <string>
#include <unistd.h>

using namespace kiosk;

namespace
{

constexpr int exitUsage = 2;
/// Above all that waits in here: whoever started this is gone, or waits no more.
constexpr unsigned longestLife = 100; ///< s

/// The host holds the other end for as long as it wants the slip.
bool isAbandoned()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, 0) > 0 && (input.revents & (POLLHUP | POLLERR)) != 0;
}

PartHealth look(const link::LookAtPrinter &order)
{
    return PrintQueue(order.printer)
        .look(order.cancelLeftovers ? PrintQueue::Leftovers::Cancelled : PrintQueue::Leftovers::Kept);
}

PartHealth printSlip(const link::PrintOnPaper &order)
{
    PrintQueue queue(order.printer);
    PartHealth health = queue.look(PrintQueue::Leftovers::Cancelled);
    if (health.state != HealthState::Ready)
        return health;
    const SlipPainter slip(order.slip, order.printer.paperWidthMm);
    if (order.printer.kind == PrinterKind::EscPos)
        return queue.print({escPosOf(slip.picture()), "application/vnd.cups-raw", std::nullopt}, isAbandoned);
    const std::optional<Paper> paper = queue.paperFor(slip.lengthMm());
    if (!paper) {
        return {health.part, HealthState::Warning, QStringLiteral("printer.paper_size"),
                QStringLiteral("%1 mm long").arg(slip.lengthMm())};
    }
    return queue.print({slip.pdf({paper->widthMm, paper->lengthMm}), "application/pdf", paper}, isAbandoned);
}

} // namespace

int main(int argc, char **argv)
{
    reduceEnvironment();
    forbidLookingIn();
    forbidNewPrivileges();
    alarm(longestLife);
    // Of all files, fonts and the print system's settings; of sockets, the print system's and a printer's own.
    FileFence fence = FileFence::ofEveryProgram(programFolder());
    fence.readable << "/var/cache/fontconfig";
    fence.close();
    filterCalls(CallsOf::SessionInMachinesNetwork);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("mfa-kiosk-slip"));

    std::string line;
    std::getline(std::cin, line);
    const Result<link::ToSlip> order = link::parseLine<link::ToSlip>(QByteArray::fromStdString(line));
    if (!order) {
        std::fprintf(stderr, "critical %s\n", qUtf8Printable(order.error().toLogLine()));
        return exitUsage;
    }
    const auto *const wanted = std::get_if<link::PrintOnPaper>(&*order);
    const PartHealth health = wanted ? printSlip(*wanted) : look(std::get<link::LookAtPrinter>(*order));
    std::printf("%s\n", HealthReport{{health}}.toJson().constData());
    return 0;
}
