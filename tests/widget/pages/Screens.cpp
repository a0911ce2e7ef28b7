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
    if (screen == u"address-help")
        stage.visit->callHelp();
    Stage::settle();
    return true;
}

bool reachVerify(Stage &stage, const QString &screen)
{
    if (screen.endsWith(u"-keys"))
        stage.config.screenKeyboard = ScreenKeyboardMode::Always;
    if (!stage.goTo(Step::Verify) || !QTest::qWaitFor([&stage] { return !stage.views.records.empty(); }))
        return false;
    IdentityViewListener &engine = *stage.views.last().listener;
    const auto visitPages = [&engine](std::initializer_list<const char16_t *> hosts) {
        for (const char16_t *host : hosts)
            engine.identityAddressChanged(QUrl(u"https://"_s + QString::fromUtf16(host) + u'/'));
    };
    visitPages({u"id.pohjola.example"});
    if (screen.startsWith(u"verify-bank"))
        visitPages({u"pankki.example"});
    if (screen == u"verify-broker")
        visitPages({u"tunnistus.example"});
    if (screen == u"verify-consent")
        visitPages({u"tunnistus.example", u"pankki.example", u"tunnistus.example"});
    if (screen == u"verify-candour")
        visitPages({u"candour.example"});
    if (screen == u"verify-returned")
        visitPages({u"tunnistus.example", u"id.pohjola.example"});
    engine.identityLoading(false);
    stage.pass(10s);
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
    for (int step = 1; step < screen.last(1).toInt(); ++step)
        QTest::keyClick(stage.window->currentPage()->firstFocus(), Qt::Key_Right);
    return true;
}

bool reachOutcome(Stage &stage, const QString &screen)
{
    if (screen != u"outcome-last")
        return stage.goToOutcome(*outcomeFromName(screen.mid(8)));
    for (int i = 0; i < 5; ++i) {
        if (!stage.goToOutcome(Outcome::Failed))
            return false;
        stage.visit->apply(Event::TryAgain);
    }
    Stage::settle();
    return stage.visit->step() == Step::VerifyOutcome;
}

bool reachMethod(Stage &stage, const QString &screen)
{
    if (!stage.goTo(Step::Method))
        return false;
    if (screen == u"neither")
        stage.visit->apply(Event::NeitherChosen);
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
                        u"out-of-service"_s,
                        u"address-empty"_s,
                        u"address-known"_s,
                        u"address-correction"_s,
                        u"address-missing"_s,
                        u"address-empty-keys"_s,
                        u"address-help"_s,
                        u"guest"_s,
                        u"sister-school"_s,
                        u"method"_s,
                        u"neither"_s,
                        u"own-phone"_s,
                        u"verify-service"_s,
                        u"verify-broker"_s,
                        u"verify-bank"_s,
                        u"verify-bank-keys"_s,
                        u"verify-consent"_s,
                        u"verify-candour"_s,
                        u"verify-returned"_s,
                        u"wait"_s,
                        u"wait-over"_s,
                        u"wait-staff"_s,
                        u"ticket"_s,
                        u"goodbye"_s,
                        u"idle"_s,
                        u"limit"_s,
                        u"outcome-last"_s};
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
    if (screen.startsWith(u"welcome")) {
        if (screen == u"welcome-tickets") {
            TicketId id = TicketId::first();
            QList<link::Ticket> tickets;
            for (int i = 0; i < 4; ++i, id = id.next())
                tickets << link::Ticket{id, Deadline{stage.clock.sinceBoot() + i * 150s}, Language::Finnish};
            stage.visit->setTickets(tickets);
        }
        Stage::settle();
        return stage.visit->step() == Step::Welcome;
    }
    if (screen == u"out-of-service") {
        stage.visit->setAvailability({false, u"session.crash_loop"_s});
        Stage::settle();
        return stage.visit->step() == Step::OutOfService;
    }
    if (screen.startsWith(u"address"))
        return reachAddress(stage, screen);
    if (screen == u"guest" || screen == u"sister-school") {
        if (!stage.goTo(Step::Address))
            return false;
        if (screen == u"sister-school")
            stage.visit->setSisterSchool(&stage.config.profile.sisterSchools.first());
        stage.visit->apply(screen == u"guest" ? Event::GuestAddressGiven : Event::SisterAddressGiven);
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
        return there;
    }
    if (screen == u"ticket") {
        const bool there = stage.goTo(Step::Ticket);
        stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
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
