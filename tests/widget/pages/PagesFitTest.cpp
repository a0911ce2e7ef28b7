// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/IdleOverlay.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QScrollArea>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// No text is cut and nothing scrolls sideways: every page from Verify on, in three languages, at every size the kiosk
/// is made for and with the largest letters. With KIOSK_PICTURES set to a folder, leaves a picture of each there.
class PagesFitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();

private:
    static bool reach(Stage &stage, const QString &screen);
};

void PagesFitTest::fits_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("text");
    QTest::addColumn<Language>("language");
    QStringList screens{u"verify-service"_s, u"verify-bank"_s, u"verify-candour"_s, u"verify-returned"_s,
                        u"wait"_s,           u"wait-over"_s,   u"wait-staff"_s,     u"ticket"_s,
                        u"goodbye"_s,        u"idle"_s,        u"limit"_s,          u"outcome-last"_s};
    for (int step = 1; step <= 6; ++step)
        screens << u"setup-phone-%1"_s.arg(step) << u"setup-computer-%1"_s.arg(step);
    for (int i = 0; i < outcomeCount; ++i) {
        if (static_cast<Outcome>(i) != Outcome::Done)
            screens << u"outcome-"_s + outcomeName(static_cast<Outcome>(i));
    }
    const std::pair<QSize, TextSize> looks[] = {
        {{1920, 1080}, TextSize::Normal},  {{1280, 800}, TextSize::Normal},   {{1024, 768}, TextSize::Normal},
        {{1080, 1920}, TextSize::Normal},  {{1920, 1080}, TextSize::Largest}, {{1024, 768}, TextSize::Largest},
        {{1080, 1920}, TextSize::Largest},
    };
    for (const QString &screen : std::as_const(screens)) {
        for (const auto &[size, text] : looks) {
            for (const Language language : allLanguages) {
                const QString name = u"%1-%2x%3%4-%5"_s.arg(screen)
                                         .arg(size.width())
                                         .arg(size.height())
                                         .arg(text == TextSize::Normal ? u""_s : u"-200"_s, languageCode(language));
                QTest::newRow(qPrintable(name)) << screen << size << text << language;
            }
        }
    }
}

bool PagesFitTest::reach(Stage &stage, const QString &screen)
{
    const auto awake = [&stage](Seconds time) {
        for (; time > 0s; time -= 50s) {
            stage.pass(std::min(time, Seconds{50}));
            QTest::keyClick(stage.window.get(), Qt::Key_Shift);
        }
    };
    if (screen.startsWith(u"verify")) {
        if (!stage.goTo(Step::Verify) || !QTest::qWaitFor([&stage] { return !stage.views.records.empty(); }))
            return false;
        IdentityViewListener &engine = *stage.views.last().listener;
        engine.identityAddressChanged(QUrl(u"https://id.pohjola.example/"_s));
        if (screen == u"verify-bank")
            engine.identityAddressChanged(QUrl(u"https://pankki.example/"_s));
        if (screen == u"verify-candour")
            engine.identityAddressChanged(QUrl(u"https://candour.example/"_s));
        if (screen == u"verify-returned") {
            engine.identityAddressChanged(QUrl(u"https://tunnistus.example/"_s));
            engine.identityAddressChanged(QUrl(u"https://id.pohjola.example/"_s));
        }
        engine.identityLoading(false);
        stage.pass(10s);
        return true;
    }
    if (screen.startsWith(u"outcome")) {
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
    if (screen.startsWith(u"wait")) {
        const bool there = stage.goTo(Step::Wait);
        awake(screen == u"wait" ? 96s : screen == u"wait-over" ? 605s : 905s);
        return there;
    }
    if (screen == u"ticket") {
        const bool there = stage.goTo(Step::Ticket);
        stage.visit->setOwnTicket({TicketId::first(), *stage.visit->resetReadyAt()});
        return there;
    }
    if (screen.startsWith(u"setup")) {
        if (!stage.goTo(Step::SetUp))
            return false;
        if (screen.contains(u"computer") && !stage.press(u"With a computer too"_s))
            return false;
        for (int step = 1; step < screen.last(1).toInt(); ++step)
            QTest::keyClick(stage.window->focusWidget(), Qt::Key_Right);
        return true;
    }
    if (screen == u"goodbye")
        return stage.goTo(Step::Goodbye);
    if (!stage.goTo(Step::Method))
        return false;
    if (screen == u"limit")
        awake(1776s);
    else
        stage.pass(66s);
    return stage.find<IdleOverlay>();
}

void PagesFitTest::fits()
{
    QFETCH(QString, screen);
    QFETCH(QSize, size);
    QFETCH(TextSize, text);
    QFETCH(Language, language);
    Stage stage(size);
    stage.window->theme().setTextSize(text);
    QVERIFY(stage.show());
    QVERIFY(reach(stage, screen));
    stage.visit->setLanguage(language);
    Stage::settle();
    QCOMPARE(stage.window->size(), size);
    // Really in that language, not in the source's for want of a translation file.
    QCOMPARE(stage.button(u"Ask for help"_s) != nullptr, language == Language::English);

    if (const QString folder = qEnvironmentVariable("KIOSK_PICTURES"); !folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        stage.window->grab().save(folder + u'/' + QString::fromUtf8(QTest::currentDataTag()) + u".png");
    }
    const QWidget *page = stage.window->currentPage();
    QStringList cut = cutTexts(page);
    if (const IdleOverlay *overlay = stage.find<IdleOverlay>())
        cut = cutTexts(overlay);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    if (const auto *scroll = qobject_cast<QScrollArea *>(page->parentWidget()->parentWidget()))
        QVERIFY2(page->width() <= scroll->viewport()->width(), "scrolls sideways");
}

QTEST_MAIN(PagesFitTest)
#include "PagesFitTest.moc"
