// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PrinterCheck.h"

#include "health/PrintSpool.h"
#include "host/SlipPrinter.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace kiosk
{

QList<CheckedPart> checkPrinter(const CheckContext &context)
{
    if (!context.config.printer.isOn())
        return {};
    const SystemClock clock;
    StandardErrorLog log;
    ChildRegistry children;
    HealthBoard board(clock);
    SlipPrinter::Settings settings;
    settings.program = programDir() + u"/mfa-kiosk-slip"_s;
    settings.printer = context.config.printer;
    settings.isHost = false;
    SlipPrinter printer(std::move(settings), clock, log, children, board);
    QEventLoop loop;
    QObject::connect(&printer, &SlipPrinter::looked, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    printer.look();
    loop.exec();
    QList<CheckedPart> parts;
    const QList<PartHealth> found = board.current().parts;
    for (const PartHealth &health : found)
        parts.append({health, {}});
    parts.append({printSpool(), {}});
    return parts;
}

} // namespace kiosk
