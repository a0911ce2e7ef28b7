// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskWords.h"

#include "shell/TimeText.h"
#include "staff/PartWords.h"
#include "staff/StaffWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

Seconds past(Milliseconds since, const Clock &clock)
{
    return std::chrono::duration_cast<Seconds>(std::max(Milliseconds{0}, clock.sinceBoot() - since));
}

QString pastText(Milliseconds since, const Clock &clock)
{
    return staffwords::roughTime(past(since, clock));
}

QString atStep(const KioskEntry &entry, const Clock &clock)
{
    //: Where a visitor is, and for how long: "Verify, for 2 min"
    return QCoreApplication::translate("DeskWords", "%1, for %2")
        .arg(staffwords::step(entry.step), pastText(entry.stepSince, clock));
}

QString whyCalled(const KioskEntry &entry, const Clock &clock)
{
    const QString ago = pastText(entry.helpSince.value_or(entry.since), clock);
    //: A visitor has called; %1 is a time such as "40 s", %2 where they are
    return QCoreApplication::translate("DeskWords", "Called for help %1 ago. %2.").arg(ago, atStep(entry, clock));
}

QString whyStuck(const KioskEntry &entry, const Clock &clock)
{
    if (!entry.stepUsual)
        return atStep(entry, clock) + u'.';
    //: %1 is where a visitor is and for how long; %2 a time such as "4 min"
    return QCoreApplication::translate("DeskWords", "%1; most are through in %2.")
        .arg(atStep(entry, clock), staffwords::roughTime(*entry.stepUsual));
}

QString whyUnknown(const KioskEntry &entry, const Clock &clock, Language language)
{
    if (entry.otherRelease)
        return QCoreApplication::translate("DeskWords",
                                           "What it says cannot be read here: it may be of another release.");
    if (!entry.received)
        return QCoreApplication::translate("DeskWords", "It has not reported yet.");
    const QString time = DeskWords::unknownSince(entry, clock, language);
    //: %1 is a time of day with its preposition: "4:32"
    return entry.online ? QCoreApplication::translate("DeskWords", "No news, last heard at %1.").arg(time)
                        : QCoreApplication::translate("DeskWords", "Not connected, last heard at %1.").arg(time);
}

QString whyOut(const KioskEntry &entry)
{
    if (entry.outByStaff)
        //: %1 is the reason, chosen by staff
        return QCoreApplication::translate("DeskWords", "By staff: %1.").arg(staffwords::staffReason(entry.outCode));
    return healthWords(entry.outCode).complaint;
}

} // namespace

QString DeskWords::need(Need need)
{
    switch (need) {
    case Need::Called:
        //: State of a kiosk in the list; in capitals, short: a visitor has called for help
        return QCoreApplication::translate("DeskWords", "CALL");
    case Need::Stuck:
        //: State of a kiosk in the list; in capitals, short: a visitor gets no further
        return QCoreApplication::translate("DeskWords", "STUCK");
    case Need::OutOfService:
        //: State of a kiosk in the list; in capitals, short: out of service
        return QCoreApplication::translate("DeskWords", "OUT");
    case Need::Unknown:
        //: State of a kiosk in the list; in capitals, short: nothing is known of it
        return QCoreApplication::translate("DeskWords", "UNKNOWN");
    case Need::InUse:
        //: State of a kiosk in the list; in capitals, short: a visitor is at it
        return QCoreApplication::translate("DeskWords", "IN USE");
    case Need::Free:
        break;
    }
    //: State of a kiosk in the list; in capitals, short: nobody is at it, and it is ready
    return QCoreApplication::translate("DeskWords", "FREE");
}

QString DeskWords::icon(Need need)
{
    switch (need) {
    case Need::Called:
        return u"bell"_s;
    case Need::Stuck:
        return u"hourglass"_s;
    case Need::OutOfService:
        return u"stop"_s;
    case Need::Unknown:
        return u"help"_s;
    case Need::InUse:
        return u"user"_s;
    case Need::Free:
        break;
    }
    return u"check-circle"_s;
}

Colour DeskWords::colour(Need need)
{
    switch (need) {
    case Need::Called:
    case Need::Stuck:
        return Colour::Warning;
    case Need::OutOfService:
        return Colour::Bad;
    case Need::Unknown:
        return Colour::Ink2;
    case Need::InUse:
        return Colour::PrimaryDark;
    case Need::Free:
        break;
    }
    return Colour::Good;
}

QString DeskWords::unknownSince(const KioskEntry &entry, const Clock &clock, Language language)
{
    const QDateTime heard = clock.now().addMSecs(-(clock.sinceBoot() - *entry.received).count());
    const QString time = clockTimeText(heard, language);
    return heard.date() == clock.now().date() ? time : QString(dayOfYearText(heard.date(), language) + u' ' + time);
}

QString DeskWords::why(const KioskEntry &entry, const Clock &clock, Language language)
{
    switch (entry.need) {
    case Need::Called:
        return whyCalled(entry, clock);
    case Need::Stuck:
        return whyStuck(entry, clock);
    case Need::OutOfService:
        return whyOut(entry);
    case Need::Unknown:
        return whyUnknown(entry, clock, language);
    case Need::InUse:
    case Need::Free:
        break;
    }
    QStringList parts;
    if (entry.help == link::HelpState::Coming)
        //: %1 is who is on the way to the visitor: a desk's name
        parts << (entry.helpBy.isEmpty() ? QCoreApplication::translate("DeskWords", "Help is coming.")
                                         : QCoreApplication::translate("DeskWords", "%1 is coming.").arg(entry.helpBy));
    if (entry.waiting > 0)
        //: People under a number wait for staff; %1 is the first number, such as A7
        parts << QCoreApplication::translate("DeskWords", "%n wait(s) for staff, %1 first.", nullptr, entry.waiting)
                     .arg(entry.firstNumber);
    if (entry.need == Need::InUse)
        parts << atStep(entry, clock) + u'.';
    if (entry.panelOpen)
        parts << QCoreApplication::translate("DeskWords", "Its staff panel is open.");
    if (!entry.trouble.isEmpty())
        parts << healthWords(entry.trouble).complaint;
    if (parts.isEmpty())
        parts << QCoreApplication::translate("DeskWords", "Ready.");
    return parts.join(u' ');
}

QString DeskWords::drift(const KioskEntry &entry)
{
    QStringList names;
    for (const Drift each : entry.drift) {
        switch (each) {
        case Drift::Version:
            //: %1 is a version number; what differs from most other kiosks
            names << QCoreApplication::translate("DeskWords", "version %1").arg(entry.version);
            break;
        case Drift::Configuration:
            //: What differs from most other kiosks
            names << QCoreApplication::translate("DeskWords", "configuration");
            break;
        case Drift::Engine:
            //: %1 is a version number; what differs from most other kiosks
            names << QCoreApplication::translate("DeskWords", "browser engine %1").arg(entry.engine);
            break;
        case Drift::Clock:
            //: What differs from most other kiosks; %1 is a time such as "3 min"
            names << QCoreApplication::translate("DeskWords", "clock wrong by %1")
                         .arg(staffwords::roughTime(Seconds(std::abs(entry.clockAheadMs.value_or(0)) / 1000)));
            break;
        }
    }
    if (names.isEmpty())
        return {};
    //: %1 is a list of what differs: "version 0.1, configuration"
    return QCoreApplication::translate("DeskWords", "Differs from most: %1").arg(names.join(u", "_s));
}

QString DeskWords::updates(const KioskEntry &entry)
{
    const int waiting = entry.updates.value_or(0);
    if (waiting == 0)
        return {};
    //: Of a kiosk's operating system, in the head of its view
    QString text = QCoreApplication::translate("DeskWords", "%n update(s) wait", nullptr, waiting);
    if (const int security = entry.securityUpdates.value_or(0); security > 0)
        //: Of the updates that wait: "5 updates wait, 2 of them for security"
        text += u", "_s + QCoreApplication::translate("DeskWords", "%n of them for security", nullptr, security);
    return text;
}

std::optional<Act> DeskWords::act(const KioskEntry &entry)
{
    using link::StaffAction;
    if (entry.need == Need::Called) {
        //: Button: staff answer a call for help
        const QString words = QCoreApplication::translate("DeskWords", "I am coming");
        return Act{StaffAction::AnswerHelp, {}, words};
    }
    if (entry.need == Need::Stuck) {
        //: Button: the visit lasts ten minutes more
        const QString words = QCoreApplication::translate("DeskWords", "10\u00a0minutes more");
        return Act{StaffAction::MoreTime, {}, words};
    }
    if (entry.need == Need::OutOfService && entry.outByStaff) {
        //: Button; an action of staff
        const QString words = QCoreApplication::translate("DeskWords", "Back in service");
        return Act{StaffAction::BackInService, {}, words};
    }
    if (entry.waiting > 0 && (entry.need == Need::InUse || entry.need == Need::Free)) {
        //: Button: staff have helped whoever waits under this number, such as A7
        const QString words = QCoreApplication::translate("DeskWords", "%1 has been helped").arg(entry.firstNumber);
        return Act{StaffAction::ServeQueued, entry.firstNumber, words};
    }
    return std::nullopt;
}

QString DeskWords::counts(const KioskCounts &counts)
{
    const int calls = counts[Need::Called];
    const int stuck = counts[Need::Stuck];
    const int out = counts[Need::OutOfService];
    const int unknown = counts[Need::Unknown];
    const int used = counts[Need::InUse];
    const int free = counts[Need::Free];
    QStringList parts;
    if (calls > 0)
        //: One of the counts above the list, joined by commas: "2 calls, 1 stuck, 14 free"
        parts << QCoreApplication::translate("DeskWords", "%n call(s)", nullptr, calls);
    if (stuck > 0)
        //: One of the counts above the list: visitors who get no further
        parts << QCoreApplication::translate("DeskWords", "%n stuck", nullptr, stuck);
    if (out > 0)
        //: One of the counts above the list
        parts << QCoreApplication::translate("DeskWords", "%n out of service", nullptr, out);
    if (unknown > 0)
        //: One of the counts above the list
        parts << QCoreApplication::translate("DeskWords", "%n unknown", nullptr, unknown);
    if (used > 0)
        //: One of the counts above the list
        parts << QCoreApplication::translate("DeskWords", "%n in use", nullptr, used);
    if (free > 0)
        //: One of the counts above the list
        parts << QCoreApplication::translate("DeskWords", "%n free", nullptr, free);
    return parts.join(u", "_s);
}

} // namespace kiosk::desk
