// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "link/Messages.h"

#include <QDateTime>

/// What the host says to the program that prints slips (mfa-kiosk-slip): one line, by the rules of Messages.h. The
/// answer is a HealthReport with the part "printer".
namespace kiosk::link
{

/// What stands on a visitor's slip. Nothing of it is anybody's.
struct Slip {
    TicketId number = TicketId::first();
    QDateTime readyAt;
    QDateTime keptUntil; ///< the number is on the first screen until then
    Language language = Language::Finnish;
    QString organisation;
    QString app; ///< SetUpInfo::app
    QString shortApp; ///< shortAppName()
    QString publisher; ///< SetUpInfo::publisher
    QString signIn; ///< address of the sign-in page
    QStringList steps; ///< titles of the school's own steps; empty: Microsoft's
    friend bool operator==(const Slip &, const Slip &) = default;
};

Slip slipOf(const Ticket &ticket, Language language, const KioskConfig &config, const Clock &clock);

/// How is it?
struct LookAtPrinter {
    PrinterSettings printer;
    bool cancelLeftovers = false; ///< slips that an earlier host has left in the queue; while none is being printed
    friend bool operator==(const LookAtPrinter &, const LookAtPrinter &) = default;
};

struct PrintOnPaper {
    PrinterSettings printer;
    Slip slip;
    friend bool operator==(const PrintOnPaper &, const PrintOnPaper &) = default;
};

using ToSlip = std::variant<LookAtPrinter, PrintOnPaper>;

template <> const record::MessageSet<ToSlip> &messageSet();

inline QByteArray serialise(const ToSlip &message)
{
    return messageSet<ToSlip>().serialise(message);
}

} // namespace kiosk::link
