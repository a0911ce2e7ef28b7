// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/StaffWords.h"

#include "staff/PartWords.h"

#include <QCoreApplication>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace kiosk::staffwords
{

namespace
{

QString words(const char *source, const char *comment = nullptr)
{
    return QCoreApplication::translate("StaffWords", source, comment);
}

struct Named {
    const char *name;
    const char *source;
};

//: Why a visit ended, in the staff panel
constexpr auto endReasons = std::to_array<Named>({
    {"done", QT_TRANSLATE_NOOP("StaffWords", "finished")},
    {"parked", QT_TRANSLATE_NOOP("StaffWords", "left with a ticket")},
    {"started_over", QT_TRANSLATE_NOOP("StaffWords", "started over")},
    {"ended_by_visitor", QT_TRANSLATE_NOOP("StaffWords", "ended by the visitor")},
    {"abandoned", QT_TRANSLATE_NOOP("StaffWords", "visitor walked away")},
    {"limit", QT_TRANSLATE_NOOP("StaffWords", "time limit of the visit")},
    {"guest", QT_TRANSLATE_NOOP("StaffWords", "guest’s address")},
    {"sister_school", QT_TRANSLATE_NOOP("StaffWords", "another school’s address")},
    {"neither_method", QT_TRANSLATE_NOOP("StaffWords", "no way to identify here")},
    {"no_reset_needed", QT_TRANSLATE_NOOP("StaffWords", "no reset was needed")},
    {"staff", QT_TRANSLATE_NOOP("StaffWords", "ended by staff")},
    {"hung", QT_TRANSLATE_NOOP("StaffWords", "the screen stopped answering")},
    {"died", QT_TRANSLATE_NOOP("StaffWords", "the screen broke down")},
    {"never_painted", QT_TRANSLATE_NOOP("StaffWords", "the screen broke down")},
    {"malformed", QT_TRANSLATE_NOOP("StaffWords", "the screen broke down")},
    {"failed", QT_TRANSLATE_NOOP("StaffWords", "the screen broke down")},
    {"too_large", QT_TRANSLATE_NOOP("StaffWords", "the screen took too much memory")},
    {"host_stops", QT_TRANSLATE_NOOP("StaffWords", "the kiosk was stopped")},
    {"lost", QT_TRANSLATE_NOOP("StaffWords", "the kiosk lost its power or broke down")},
});

//: Why staff took the kiosk out of service
constexpr auto staffReasons = std::to_array<Named>({
    {"maintenance", QT_TRANSLATE_NOOP("StaffWords", "Maintenance")},
    {"service_down", QT_TRANSLATE_NOOP("StaffWords", "Identity service is down")},
    {"desk_closed", QT_TRANSLATE_NOOP("StaffWords", "Desk is closed")},
    {"fault", QT_TRANSLATE_NOOP("StaffWords", "Something is broken")},
});

QString find(std::span<const Named> table, const QString &name)
{
    for (const Named &entry : table) {
        if (name == QLatin1String(entry.name))
            return words(entry.source);
    }
    return name;
}

} // namespace

QString step(Step step)
{
    switch (step) {
    case Step::Welcome:
        return QCoreApplication::translate("StaffWords", "Welcome", "step of a visit");
    case Step::OutOfService:
        return QCoreApplication::translate("StaffWords", "Out of service", "step of a visit");
    case Step::Address:
        return QCoreApplication::translate("StaffWords", "Address", "step of a visit");
    case Step::Guest:
        return QCoreApplication::translate("StaffWords", "Guest", "step of a visit");
    case Step::SisterSchool:
        return QCoreApplication::translate("StaffWords", "Another school", "step of a visit");
    case Step::PhoneWorks:
        return QCoreApplication::translate("StaffWords", "Old phone works", "step of a visit");
    case Step::PhoneGone:
        return QCoreApplication::translate("StaffWords", "Phone lost or broken", "step of a visit");
    case Step::Method:
        return QCoreApplication::translate("StaffWords", "Choice of method", "step of a visit");
    case Step::NeitherMethod:
        return QCoreApplication::translate("StaffWords", "No method", "step of a visit");
    case Step::OwnPhone:
        return QCoreApplication::translate("StaffWords", "On own phone", "step of a visit");
    case Step::Verify:
        return QCoreApplication::translate("StaffWords", "Verify", "step of a visit");
    case Step::VerifyOutcome:
        return QCoreApplication::translate("StaffWords", "Attempt failed", "step of a visit");
    case Step::Wait:
        return QCoreApplication::translate("StaffWords", "Wait", "step of a visit");
    case Step::Ticket:
        return QCoreApplication::translate("StaffWords", "Ticket", "step of a visit");
    case Step::SetUp:
        return QCoreApplication::translate("StaffWords", "Set up", "step of a visit");
    case Step::Goodbye:
        return QCoreApplication::translate("StaffWords", "Goodbye", "step of a visit");
    case Step::Ended:
        break;
    }
    return QCoreApplication::translate("StaffWords", "Ended", "step of a visit");
}

QString method(const QString &id, const SiteProfile &profile, Language language)
{
    const auto known = MethodId::fromString(id);
    const IdentityMethod *method = known ? profile.identity.method(*known) : nullptr;
    return method ? method->buttonName().in(language) : id;
}

QString outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return QCoreApplication::translate("StaffWords", "done", "outcome of identifying");
    case Outcome::Cancelled:
        return QCoreApplication::translate("StaffWords", "cancelled", "outcome of identifying");
    case Outcome::TimedOut:
        return QCoreApplication::translate("StaffWords", "timed out", "outcome of identifying");
    case Outcome::Expired:
        return QCoreApplication::translate("StaffWords", "expired", "outcome of identifying");
    case Outcome::UnsupportedDevice:
        return QCoreApplication::translate("StaffWords", "phone not accepted", "outcome of identifying");
    case Outcome::UnsupportedDocument:
        return QCoreApplication::translate("StaffWords", "document not accepted", "outcome of identifying");
    case Outcome::TriesUsed:
        return QCoreApplication::translate("StaffWords", "attempts used up", "outcome of identifying");
    case Outcome::Failed:
        return QCoreApplication::translate("StaffWords", "could not be identified", "outcome of identifying");
    case Outcome::ServiceDown:
        return QCoreApplication::translate("StaffWords", "service did not answer", "outcome of identifying");
    case Outcome::CertificateProblem:
        return QCoreApplication::translate("StaffWords", "certificate problem", "outcome of identifying");
    case Outcome::PageRefused:
        return QCoreApplication::translate("StaffWords", "page not on the list", "outcome of identifying");
    case Outcome::PageExpired:
        return QCoreApplication::translate("StaffWords", "page no longer valid", "outcome of identifying");
    case Outcome::ViewCrashed:
        break;
    }
    return QCoreApplication::translate("StaffWords", "the browser broke down", "outcome of identifying");
}

QString endReason(const QString &name)
{
    return find(endReasons, name);
}

QString staffReason(const QString &code)
{
    // What the host says when it has forgotten why.
    if (code == u"unknown")
        return QCoreApplication::translate("StaffWords", "Reason not known");
    return find(staffReasons, code);
}

QStringList outOfServiceReasons()
{
    QStringList codes;
    for (const Named &entry : staffReasons)
        codes << QLatin1String(entry.name);
    return codes;
}

QString trouble(const link::Trouble &trouble)
{
    if (trouble.code == u"staff.no_answer")
        return QCoreApplication::translate("StaffWords",
                                           "No answer from the kiosk’s main program. Try again; if it does not "
                                           "help, restart the computer.");
    const HealthWords health = healthWords(trouble.code);
    //: Result of an action; %1 says what is wrong
    QStringList lines{QCoreApplication::translate("StaffWords", "Did not work: %1").arg(health.complaint)};
    if (!health.remedy.isEmpty())
        lines << health.remedy;
    if (!trouble.detail.isEmpty()) {
        //: %1 is technical, in English: a file's path, what the system says
        lines << QCoreApplication::translate("StaffWords", "For the administrator: %1").arg(trouble.detail);
    }
    return lines.join(u'\n');
}

QString result(const link::ActionDone &done)
{
    using link::StaffAction;
    if (!done.ok)
        return trouble({done.code, done.detail});
    switch (done.action) {
    case StaffAction::EndSession:
        return QCoreApplication::translate("StaffWords",
                                           "The visitor’s screen is a new one. Nothing of a visit is left.");
    case StaffAction::MoreTime:
        return QCoreApplication::translate("StaffWords", "The visit has ten minutes more.");
    case StaffAction::OutOfService:
        return QCoreApplication::translate("StaffWords", "The kiosk is out of service.");
    case StaffAction::BackInService:
        return QCoreApplication::translate("StaffWords", "The kiosk is back in service.");
    case StaffAction::AnswerHelp:
        return QCoreApplication::translate("StaffWords", "The visitor sees that someone is coming.");
    case StaffAction::ServeQueued:
        return QCoreApplication::translate("StaffWords", "The number has left the queue.");
    case StaffAction::LeaveKiosk:
        return QCoreApplication::translate("StaffWords", "The kiosk is stopping.");
    case StaffAction::UnlockPins:
        return QCoreApplication::translate("StaffWords", "The PIN pad is unlocked.");
    case StaffAction::StartCommissioning:
        return QCoreApplication::translate("StaffWords", "Commissioning has begun. Close this panel and make a visit.");
    case StaffAction::StopCommissioning:
        return QCoreApplication::translate("StaffWords", "Commissioning is over. The list of addresses is in force.");
    case StaffAction::WriteProposal:
        //: %1 is a file's path
        return QCoreApplication::translate("StaffWords", "The proposal was written: %1").arg(done.detail);
    case StaffAction::ExportStatistics:
    case StaffAction::ExportJournal:
        //: %1 is a file's path
        return QCoreApplication::translate("StaffWords", "The file was written: %1").arg(done.detail);
    case StaffAction::VerifyJournal:
        break;
    }
    const QString text = QCoreApplication::translate("StaffWords", "The journal is whole: nothing was changed.");
    return done.detail.isEmpty() ? text : QString(text + u'\n' + done.detail);
}

QString roughTime(Seconds time)
{
    const qint64 seconds = std::max<qint64>(0, time.count());
    if (seconds < 60) {
        //: A length of time in seconds, short
        return QCoreApplication::translate("StaffWords", "%1\u00a0s").arg(seconds);
    }
    const qint64 minutes = seconds / 60;
    constexpr qint64 exactBelow = 10;
    if (minutes < exactBelow && seconds % 60 > 0) {
        //: A length of time in minutes and seconds, short
        return QCoreApplication::translate("StaffWords", "%1\u00a0min %2\u00a0s").arg(minutes).arg(seconds % 60);
    }
    if (minutes < 60) {
        //: A length of time in minutes, short
        return QCoreApplication::translate("StaffWords", "%1\u00a0min").arg(minutes);
    }
    //: A length of time in hours and minutes, short
    return QCoreApplication::translate("StaffWords", "%1\u00a0h %2\u00a0min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace kiosk::staffwords
