// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "session/IdleOverlay.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTest>

namespace kiosk
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

void stayAwake(Stage &stage, Seconds time)
{
    for (; time > 0s; time -= 50s) {
        stage.pass(std::min(time, Seconds{50}));
        QTest::keyClick(stage.window.get(), Qt::Key_Shift);
    }
}

bool reachAddress(Stage &stage, const QString &screen)
{
    stage.config.screenKeyboard = screen.endsWith(u"-keys") ? ScreenKeyboardMode::Always : ScreenKeyboardMode::Never;
    if (!stage.goTo(Step::Address))
        return false;
    auto *field = stage.find<TextField>();
    if (screen.startsWith(u"address-known"))
        field->insert(u"ab1234@opiskelija.pohjola.example"_s);
    if (screen.startsWith(u"address-correction"))
        field->insert(u"ab 1234@opiskelija.pohjola.example"_s);
    if (screen.startsWith(u"address-missing")) {
        field->insert(u"ab1234@op"_s);
        QTest::keyClick(field, Qt::Key_Return);
    }
    if (screen == u"address-help") {
        stage.visit->callHelp();
        stage.pass(12s);
    }
    Stage::settle();
    return true;
}

/// As long as a school's trail and names have been seen to be, and longer.
void makeLong(IdentityService &service)
{
    service.hosts[0].host = u"identity-and-access-management.production.northern-europe.pohjola.example"_s;
    service.startUrl = QUrl(u"https://"_s + service.hosts[0].host + u'/');
    const QString label = u"The identity and access management service of Pohjola, all of it"_s;
    service.hosts[0].label = {label, label, label};
    service.trail.clear();
    const auto item = [&service](const QString &word, TrailItem::Action action, TrailItem::LeadsTo leadsTo) {
        TrailItem next;
        next.word = {word, word, word};
        next.action = action;
        next.leadsTo = leadsTo;
        service.trail << next;
    };
    using Action = TrailItem::Action;
    using LeadsTo = TrailItem::LeadsTo;
    item(u"Start a new request"_s, Action::Press, LeadsTo::Service);
    item(u"MFA registration reset"_s, Action::Press, LeadsTo::Unknown);
    item(u"Username"_s, Action::TypeName, LeadsTo::Unknown);
    item(u"Code"_s, Action::TypeCode, LeadsTo::Unknown);
    item(u"Authenticate"_s, Action::Press, LeadsTo::Unknown);
    item(u"Suomi.fi"_s, Action::Press, LeadsTo::Provider);
}

bool reachVerify(Stage &stage, const QString &screen)
{
    IdentityService &service = stage.config.profile.identity;
    if (screen.endsWith(u"-keys"))
        stage.config.screenKeyboard = ScreenKeyboardMode::Always;
    if (screen == u"verify-returned")
        service.outcomes.removeIf([](const OutcomeRule &rule) { return rule.outcome == Outcome::Done; });
    if (screen.startsWith(u"verify-phone"))
        stage.method = service.methods.last().id;
    if (screen == u"verify-pass")
        service.result = ServiceResult::OneTimePass;
    if (screen.startsWith(u"verify-long"))
        makeLong(service);
    if (!stage.goTo(Step::Verify) || !QTest::qWaitFor([&stage] { return !stage.views.records.empty(); }))
        return false;
    IdentityViewListener &engine = *stage.views.last().listener;
    const auto visitPages = [&engine](std::initializer_list<QString> hosts) {
        for (const QString &host : hosts)
            engine.identityAddressChanged(QUrl(u"https://"_s + host + u'/'));
    };
    visitPages({service.startUrl.host()});
    if (screen.startsWith(u"verify-bank") || screen == u"verify-help-keys")
        visitPages({u"pankki.example"_s});
    if (screen == u"verify-help-keys")
        stage.visit->callHelp();
    if (screen == u"verify-broker")
        visitPages({u"tunnistus.example"_s});
    if (screen == u"verify-consent")
        visitPages({u"tunnistus.example"_s, u"pankki.example"_s, u"tunnistus.example"_s});
    if (screen == u"verify-candour")
        visitPages({u"candour.example"_s});
    if (screen == u"verify-returned" || screen == u"verify-pass")
        visitPages({u"tunnistus.example"_s, u"id.pohjola.example"_s});
    engine.identityLoading(false);
    stage.pass(10s);
    if (screen == u"verify-asked")
        stage.window->currentPage()->bandPressed(BandButton::Main);
    if (screen == u"verify-language")
        stage.visit->setLanguage(Language::Swedish);
    if (screen == u"verify-part")
        engine.identityResourceRefused(u"consent.example"_s);
    Stage::settle();
    if (!screen.endsWith(u"-keys"))
        return true;
    engine.identityFieldFocused(FieldKind::Text);
    Stage::settle();
    return stage.find<ScreenKeyboard>();
}

bool reachSetUp(Stage &stage, const QString &screen)
{
    if (!stage.goTo(Step::SetUp))
        return false;
    if (screen.contains(u"computer") && !stage.press(u"With a computer too"_s))
        return false;
    for (int step = 1; step < screen.last(1).toInt(); ++step) {
        if (!stage.press(u"Next step"_s))
            return false;
    }
    return true;
}

void queue(const Stage &stage, link::HelpState state)
{
    stage.visit->callHelp(Visit::Queue::Yes);
    stage.visit->setHelp({state, Deadline{stage.clock.sinceBoot() - 134s}, TicketId::first()});
}

bool reachOutcome(Stage &stage, const QString &screen)
{
    if (!screen.startsWith(u"outcome-last"))
        return stage.goToOutcome(*outcomeNames.value(screen.mid(8)));
    for (int i = 0; i < 5; ++i) {
        if (!stage.goToOutcome(Outcome::Failed))
            return false;
        stage.visit->apply(Event::TryAgain);
    }
    if (screen == u"outcome-last-called")
        queue(stage, link::HelpState::Seen);
    Stage::settle();
    return stage.visit->step() == Step::VerifyOutcome;
}

bool reachMethod(Stage &stage, const QString &screen)
{
    if (!stage.goTo(Step::Method))
        return false;
    if (screen.startsWith(u"neither"))
        stage.visit->apply(Event::NeitherChosen);
    if (screen == u"neither-called")
        queue(stage, link::HelpState::Coming);
    if (screen == u"own-phone")
        stage.visit->apply(Event::OwnPhoneChosen);
    if (screen == u"idle")
        stage.pass(66s);
    if (screen == u"limit")
        stayAwake(stage, 1776s);
    Stage::settle();
    return (screen != u"idle" && screen != u"limit") || stage.find<IdleOverlay>();
}

} // namespace

QStringList screenNames()
{
    QStringList screens{u"welcome"_s,
                        u"welcome-tickets"_s,
                        u"welcome-access"_s,
                        u"out-of-service"_s,
                        u"closed"_s,
                        u"address-empty"_s,
                        u"address-known"_s,
                        u"address-correction"_s,
                        u"address-missing"_s,
                        u"address-empty-keys"_s,
                        u"address-help"_s,
                        u"guest"_s,
                        u"sister-school"_s,
                        u"phone-works"_s,
                        u"phone-gone"_s,
                        u"method"_s,
                        u"neither"_s,
                        u"neither-called"_s,
                        u"own-phone"_s,
                        u"verify-service"_s,
                        u"verify-broker"_s,
                        u"verify-bank"_s,
                        u"verify-bank-keys"_s,
                        u"verify-consent"_s,
                        u"verify-candour"_s,
                        u"verify-returned"_s,
                        u"verify-phone"_s,
                        u"verify-phone-keys"_s,
                        u"verify-asked"_s,
                        u"verify-pass"_s,
                        u"verify-help-keys"_s,
                        u"verify-part"_s,
                        u"verify-language"_s,
                        u"verify-long"_s,
                        u"verify-long-keys"_s,
                        u"wait"_s,
                        u"wait-over"_s,
                        u"wait-staff"_s,
                        u"wait-staff-called"_s,
                        u"ticket"_s,
                        u"ticket-none"_s,
                        u"ticket-slip"_s,
                        u"ticket-slip-failed"_s,
                        u"goodbye"_s,
                        u"idle"_s,
                        u"limit"_s,
                        u"outcome-last"_s,
                        u"outcome-last-called"_s,
                        u"method-helped"_s,
                        u"verify-bank-helped"_s,
                        u"wait-helped"_s,
                        u"ticket-helped"_s,
                        u"setup-computer-4-helped"_s};
    for (int step = 1; step <= 6; ++step)
        screens << u"setup-phone-%1"_s.arg(step) << u"setup-computer-%1"_s.arg(step);
    for (int i = 0; i < outcomeCount; ++i) {
        if (static_cast<Outcome>(i) != Outcome::Done)
            screens << u"outcome-"_s + outcomeName(static_cast<Outcome>(i));
    }
    return screens;
}

bool reachScreen(Stage &stage, const QString &screen)
{
    if (const QLatin1StringView helped("-helped"); screen.endsWith(helped)) {
        const bool there = reachScreen(stage, screen.chopped(helped.size()));
        stage.visit->callHelp();
        Stage::settle();
        return there;
    }
    if (screen == u"closed") {
        // Further off than tomorrow, and on a day with a long name.
        link::Availability closed{false, u"out.hours"_s};
        closed.opensAt = QDateTime(QDate(2026, 12, 30), QTime(8, 0)).toUTC();
        stage.visit->setAvailability(closed);
        Stage::settle();
        return stage.visit->step() == Step::OutOfService;
    }
    if (screen.startsWith(u"welcome")) {
        if (screen == u"welcome-tickets") {
            TicketId id = TicketId::first();
            QList<link::Ticket> tickets;
            for (int i = 0; i < 4; ++i, id = id.next())
                tickets << link::Ticket{id, Deadline{stage.clock.sinceBoot() + i * 150s}, Language::Finnish};
            stage.visit->setTickets(tickets);
        }
        Stage::settle();
        return stage.visit->step() == Step::Welcome && (screen != u"welcome-access" || stage.press(u"Accessibility"_s));
    }
    if (screen == u"out-of-service") {
        stage.visit->setAvailability({false, u"session.crash_loop"_s});
        Stage::settle();
        return stage.visit->step() == Step::OutOfService;
    }
    if (screen.startsWith(u"address"))
        return reachAddress(stage, screen);
    static const QHash<QString, Event> besides{{u"guest"_s, Event::GuestAddressGiven},
                                               {u"sister-school"_s, Event::SisterAddressGiven},
                                               {u"phone-works"_s, Event::PhoneWorksChosen},
                                               {u"phone-gone"_s, Event::PhoneGoneChosen}};
    if (besides.contains(screen)) {
        if (!stage.goTo(Step::Address))
            return false;
        stage.visit->setSisterSchool(&stage.config.profile.sisterSchools.first());
        stage.visit->apply(besides.value(screen));
        Stage::settle();
        return true;
    }
    if (screen.startsWith(u"verify"))
        return reachVerify(stage, screen);
    if (screen.startsWith(u"outcome"))
        return reachOutcome(stage, screen);
    if (screen.startsWith(u"wait")) {
        const bool there = stage.goTo(Step::Wait);
        stayAwake(stage, screen == u"wait" ? 96s : screen == u"wait-over" ? 605s : 905s);
        if (screen == u"wait-staff-called")
            queue(stage, link::HelpState::Seen);
        return there;
    }
    if (screen.startsWith(u"ticket")) {
        const bool there = stage.goTo(Step::Ticket);
        if (screen == u"ticket-none")
            stage.visit->setNoTicketLeft();
        else
            stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
        if (screen.startsWith(u"ticket-slip"))
            stage.visit->setPrinter(link::PrinterState::Ready);
        if (screen == u"ticket-slip-failed") {
            stage.visit->printSlip();
            stage.visit->setPrinter(link::PrinterState::Failed);
        }
        return there;
    }
    if (screen.startsWith(u"setup"))
        return reachSetUp(stage, screen);
    if (screen == u"goodbye")
        return stage.goTo(Step::Goodbye);
    return reachMethod(stage, screen);
}

QWidget *presentScreen(const Stage &stage)
{
    if (IdleOverlay *overlay = stage.find<IdleOverlay>())
        return overlay;
    return stage.window.get();
}

QScrollArea *scrollAreaOf(const Stage &stage)
{
    Page *page = stage.window->currentPage();
    for (QWidget *above = page->parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above))
            return scroll;
    }
    return page->findChild<QScrollArea *>();
}

QString PseudoTranslator::lengthened(const QString &text)
{
    // Marks, placeholders, addresses and numbers stay; every word gets two fifths more letters.
    static const QRegularExpression word(u"<[^>]*>|%(?:L?\\d+|n)|[\\w.]+@[\\w.]+|[A-Za-z]+"_s);
    static const QString plain = u"AOUaouei"_s;
    static const QString marked = u"ÄÖÜäöüëï"_s;
    QString result;
    qsizetype at = 0;
    double owed = 0;
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += QStringView(text).mid(at, found.capturedStart() - at);
        at = found.capturedEnd();
        QString piece = found.captured();
        if (!piece.startsWith(u'<') && !piece.startsWith(u'%') && !piece.contains(u'@')) {
            owed += piece.size() * 0.4;
            for (QChar &letter : piece) {
                if (const qsizetype index = plain.indexOf(letter); index >= 0)
                    letter = marked.at(index);
            }
            const auto more = static_cast<qsizetype>(owed);
            owed -= static_cast<double>(more);
            piece += u"yxqwzvkjhg"_s.repeated(5).first(more);
        }
        result += piece;
    }
    return result + QStringView(text).mid(at);
}

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    return lengthened(QString::fromUtf8(source).replace(u"(s)"_s, u"s"_s));
}

PseudoLocale::PseudoLocale(Stage &stage) : m_stage(stage)
{
    stage.visit->setLanguage(Language::English);
    QCoreApplication::installTranslator(&m_translator);
    Q_EMIT stage.visit->languageChanged();
    // Welcome speaks its three languages whatever is installed.
    if (stage.visit->step() == Step::Welcome) {
        for (QLabel *label : stage.window->currentPage()->findChildren<QLabel *>())
            label->setText(PseudoTranslator::lengthened(label->text()));
        for (QAbstractButton *button : stage.window->currentPage()->findChildren<QAbstractButton *>())
            button->setText(PseudoTranslator::lengthened(button->text()));
    }
    Stage::settle();
}

PseudoLocale::~PseudoLocale()
{
    QCoreApplication::removeTranslator(&m_translator);
    Q_EMIT m_stage.visit->languageChanged();
    Stage::settle();
}

} // namespace kiosk
