// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/SlipMessages.h"

using namespace Qt::StringLiterals;

namespace kiosk::link
{

using namespace record;

namespace
{

constexpr qsizetype longestWords = 200;
constexpr qsizetype longestAddress = 500;
constexpr qsizetype mostSteps = 20;
constexpr auto kinds = namedEnum<PrinterKind>({{PrinterKind::Ipp, "ipp"}, {PrinterKind::EscPos, "escpos"}});

Description<PrinterSettings> printer()
{
    return {field(u"queue"_s, &PrinterSettings::queue, text(longestWords)),
            field(u"kind"_s, &PrinterSettings::kind, named(kinds)),
            field(u"paper_width_mm"_s, &PrinterSettings::paperWidthMm, integer(1, 1000)),
            field(u"give_up_s"_s, &PrinterSettings::giveUp, duration<Seconds>())};
}

Description<Slip> slip()
{
    return {field(u"number"_s, &Slip::number, Values::ticket()),
            field(u"ready_at"_s, &Slip::readyAt, timestamp()),
            field(u"kept_until"_s, &Slip::keptUntil, timestamp()),
            field(u"language"_s, &Slip::language, Values::language()),
            field(u"organisation"_s, &Slip::organisation, text(longestWords)),
            field(u"app"_s, &Slip::app, text(longestWords)),
            field(u"short_app"_s, &Slip::shortApp, text(longestWords)),
            field(u"publisher"_s, &Slip::publisher, text(longestWords)),
            field(u"sign_in"_s, &Slip::signIn, text(longestAddress)),
            field(u"steps"_s, &Slip::steps, list(text(longestWords, TooLong::Cut), mostSteps))};
}

} // namespace

Slip slipOf(const Ticket &ticket, Language language, const KioskConfig &config, const Clock &clock)
{
    const SiteProfile &profile = config.profile;
    Slip slip;
    slip.number = ticket.id;
    slip.readyAt = ticket.readyAt.wallTime(clock);
    slip.keptUntil = Deadline{ticket.readyAt.at + config.limits.ticketKeep}.wallTime(clock);
    slip.language = language;
    slip.organisation = profile.organisation;
    slip.app = profile.setUp.app;
    slip.shortApp = shortAppName(profile.setUp);
    slip.publisher = profile.setUp.publisher;
    slip.signIn = profile.setUp.signInUrl.toString(QUrl::FullyEncoded);
    for (const SetUpInstruction &step : profile.setUp.steps) {
        if (step.way != SetUpInstruction::Way::WithComputer)
            slip.steps << step.title.in(language);
    }
    return slip;
}

template <> const MessageSet<ToSlip> &messageSet()
{
    static const MessageSet<ToSlip> messages(lineForm(),
                                             {u"look_at_printer"_s,
                                              {field(u"printer"_s, &LookAtPrinter::printer, object(printer())),
                                               field(u"cancel_leftovers"_s, &LookAtPrinter::cancelLeftovers, flag())}},
                                             {u"print_on_paper"_s,
                                              {field(u"printer"_s, &PrintOnPaper::printer, object(printer())),
                                               field(u"slip"_s, &PrintOnPaper::slip, object(slip()))}});
    return messages;
}

} // namespace kiosk::link
