// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/GuidanceStrip.h"
#include "session/IdleOverlay.h"
#include "session/PageWordStrip.h"
#include "session/VerifyPage.h"
#include "support/Methods.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKey.h"
#include "widgets/ScreenKeyboard.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QRegularExpression>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The screen keyboard below the embedded page.
class VerifyKeyboardTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void theKeyboardComesForWhomItIsWanted();
    void thePageStandsStillUnderAFinger();
    void whatGrowsAbovePushesNoPageFromUnderAFinger();
    void aHandOnTheMouseBringsNoKeyboardBetweenPressAndRelease();
    void theScreenKeyboardTypesIntoTheView();
    void capitalsAndSignsOutliveTheTick();
    void aPageThatChangesItsAddressKeepsItsField();
    void theAddressKeyboardIsForAddressesAlone();
    void aKeyCallsTheKeyboardWhereThePageTellsOfNoField();

private:
    std::unique_ptr<Stage> m_stage;
};

void VerifyKeyboardTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<Stage>();
}

void VerifyKeyboardTest::theKeyboardComesForWhomItIsWanted()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    QVERIFY(m_stage->startAttempt());
    m_stage->pass(1s);
    m_stage->goes(u"https://id.pohjola.example/"_s);
    m_stage->engine().identityLoading(false);
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    m_stage->engine().identityFieldFocused(FieldKind::Text);
    Stage::settle();
    QVERIFY(m_stage->find<ScreenKeyboard>());
    // It never covers the page: the view gives way.
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    const QWidget *view = m_stage->views.last().widget;
    QVERIFY(view->mapTo(m_stage->window.get(), QPoint(0, view->height())).y()
            <= keyboard->mapTo(m_stage->window.get(), QPoint()).y());
    m_stage->engine().identityFieldFocused(FieldKind::None);
    QTRY_VERIFY(!m_stage->find<ScreenKeyboard>());
    m_stage->engine().identityFieldFocused(FieldKind::Secret);
    Stage::settle();
    QVERIFY(m_stage->find<ScreenKeyboard>());
    // The visitor puts it away; it comes again with the next field.
    Q_EMIT keyboard->hideRequested();
    Stage::settle();
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    m_stage->engine().identityFieldFocused(FieldKind::Digits);
    Stage::settle();
    QVERIFY(m_stage->find<ScreenKeyboard>());
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Never;
    m_stage->pass(1s);
    QVERIFY(!m_stage->find<ScreenKeyboard>());
}

void VerifyKeyboardTest::thePageStandsStillUnderAFinger()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    QVERIFY(m_stage->startAttempt());
    m_stage->pass(1s);
    m_stage->goes(u"https://id.pohjola.example/"_s);
    m_stage->engine().identityLoading(false);
    const QWidget *view = m_stage->views.last().widget;
    const int wholeHeight = view->height();
    const QPoint there = view->mapTo(m_stage->window.get(), view->rect().center() / 4);
    const auto standsStillUntilReleased = [&](bool fieldFocused) {
        const QRect place = view->geometry();
        QTest::mousePress(m_stage->window->windowHandle(), Qt::LeftButton, {}, there);
        // The page's field or button has the focus now, and waits for the release.
        m_stage->engine().identityFieldFocused(fieldFocused ? FieldKind::Text : FieldKind::None);
        // Longer than it takes without a finger.
        const QDeadlineTimer longer(450ms);
        const bool ended = QTest::qWaitFor([&] { return view->geometry() != place || longer.hasExpired(); });
        const bool stood = ended && view->geometry() == place;
        QTest::mouseRelease(m_stage->window->windowHandle(), Qt::LeftButton, {}, there);
        return stood;
    };
    QVERIFY(standsStillUntilReleased(true));
    QTRY_VERIFY(m_stage->find<ScreenKeyboard>());
    QTRY_VERIFY(view->height() < wholeHeight);
    QVERIFY(standsStillUntilReleased(false));
    QTRY_VERIFY(!m_stage->find<ScreenKeyboard>());
    QTRY_COMPARE(view->height(), wholeHeight);
}

void VerifyKeyboardTest::whatGrowsAbovePushesNoPageFromUnderAFinger()
{
    QVERIFY(m_stage->startAttempt());
    m_stage->goes(u"https://id.pohjola.example/"_s);
    m_stage->engine().identityLoading(false);
    Stage::settle();
    const QWidget *view = m_stage->views.last().widget;
    const auto onScreen = [view] { return QRect(view->mapToGlobal(QPoint()), view->size()); };
    const QRect before = onScreen();
    QWindow *window = m_stage->window->windowHandle();
    const QPoint there = view->mapTo(m_stage->window.get(), view->rect().center() / 4);
    QTest::mousePress(window, Qt::LeftButton, {}, there);
    m_stage->engine().identityCannotDo(CannotDo::Print);
    QTRY_VERIFY(m_stage->find<PageWordStrip>());
    Stage::settle();
    QCOMPARE(onScreen(), before);
    QTest::mouseRelease(window, Qt::LeftButton, {}, there);
    const auto standsBelow = [&] {
        return view->mapTo(m_stage->window.get(), QPoint()).y()
            >= m_stage->find<PageWordStrip>()->mapTo(m_stage->window.get(), QPoint(0, 1)).y();
    };
    QTRY_VERIFY(standsBelow());
    QTRY_COMPARE(view->size(), view->parentWidget()->size());
}

void VerifyKeyboardTest::aHandOnTheMouseBringsNoKeyboardBetweenPressAndRelease()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Auto;
    QVERIFY(m_stage->startAttempt());
    m_stage->goes(u"https://id.pohjola.example/"_s);
    m_stage->engine().identityLoading(false);
    Stage::settle();
    QWindow *window = m_stage->window->windowHandle();
    QTest::keyClick(window, Qt::Key_A);
    m_stage->pass(1s);
    m_stage->engine().identityFieldFocused(FieldKind::Text);
    Stage::settle();
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    const QWidget *view = m_stage->views.last().widget;
    const QPoint there = view->mapTo(m_stage->window.get(), view->rect().center() / 4);
    QTest::mousePress(window, Qt::LeftButton, {}, there);
    m_stage->pass(1s);
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    QTest::mouseRelease(window, Qt::LeftButton, {}, there);
    m_stage->pass(1s);
    QVERIFY(m_stage->find<ScreenKeyboard>());
}

void VerifyKeyboardTest::theScreenKeyboardTypesIntoTheView()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    QVERIFY(m_stage->startAttempt());
    m_stage->pass(1s);
    m_stage->goes(u"https://pankki.example/"_s);
    m_stage->engine().identityLoading(false);
    m_stage->engine().identityFieldFocused(FieldKind::Text);
    Stage::settle();
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    QVERIFY(keyboard);
    Q_EMIT keyboard->textTyped(u"å1"_s);
    Q_EMIT keyboard->keyPressed(Qt::Key_Backspace);
    QCOMPARE(m_stage->views.last().typed, u"å1"_s);
    QCOMPARE(m_stage->views.last().keys, QList<int>{Qt::Key_Backspace});
}

void VerifyKeyboardTest::capitalsAndSignsOutliveTheTick()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    QVERIFY(m_stage->startAttempt());
    m_stage->pass(1s);
    m_stage->loads(u"https://pankki.example/"_s);
    m_stage->engine().identityFieldFocused(FieldKind::Secret);
    Stage::settle();
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    QVERIFY(keyboard);
    const auto strike = [&](const QString &name) {
        for (auto *key : keyboard->findChildren<ScreenKey *>()) {
            if (key->isVisible() && key->accessibleName() == name) {
                QTest::mouseClick(key, Qt::LeftButton);
                // A person's pace: the window looks at its clock in between.
                m_stage->pass(1s);
                return true;
            }
        }
        return false;
    };
    QVERIFY(strike(u"Capital letter"_s));
    QVERIFY(strike(u"Q"_s));
    QVERIFY(strike(u"a"_s));
    QVERIFY(strike(u"Signs"_s));
    QVERIFY(strike(u"per cent"_s));
    QVERIFY(strike(u"Letters"_s));
    QVERIFY(strike(u"b"_s));
    QCOMPARE(m_stage->views.last().typed, u"Qa%b"_s);
}

void VerifyKeyboardTest::aPageThatChangesItsAddressKeepsItsField()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    QVERIFY(m_stage->startAttempt());
    m_stage->pass(1s);
    m_stage->loads(u"https://pankki.example/"_s);
    m_stage->engine().identityFieldFocused(FieldKind::Text);
    Stage::settle();
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    QVERIFY(keyboard);
    for (int letters = 1; letters < 4; ++letters) {
        m_stage->goes(u"https://pankki.example/?q=%1"_s.arg(letters));
        QVERIFY(keyboard->isVisible());
    }
    // Another page has come, and tells of no field.
    m_stage->loads(u"https://pankki.example/next"_s);
    QTRY_VERIFY(!keyboard->isVisible());
}

void VerifyKeyboardTest::theAddressKeyboardIsForAddressesAlone()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    m_stage->config.profile.identity.addressFields = {u"#user"_s};
    QVERIFY(m_stage->startAttempt());
    m_stage->pass(1s);
    m_stage->loads(u"https://id.pohjola.example/"_s);
    for (const bool secret : {false, true}) {
        m_stage->engine().identityFieldFocused(secret ? FieldKind::Secret : FieldKind::Text);
        Stage::settle();
        QVERIFY(m_stage->find<ScreenKeyboard>());
        QCOMPARE(m_stage->find<ScreenKeyboard>()->mode(), ScreenKeyboard::Mode::Text);
    }
}

void VerifyKeyboardTest::aKeyCallsTheKeyboardWhereThePageTellsOfNoField()
{
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Always;
    QVERIFY(m_stage->startAttempt());
    m_stage->pass(1s);
    m_stage->loads(u"https://pankki.example/"_s);
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    QVERIFY(m_stage->press(u"Show the keyboard"_s));
    Stage::settle();
    auto *keyboard = m_stage->find<ScreenKeyboard>();
    QVERIFY(keyboard);
    QVERIFY(!m_stage->button(u"Show the keyboard"_s));
    Q_EMIT keyboard->textTyped(u"x"_s);
    QCOMPARE(m_stage->views.last().typed, u"x"_s);
    Q_EMIT keyboard->hideRequested();
    Stage::settle();
    QVERIFY(!keyboard->isVisible());
    // A keyboard that was put away in a field comes back the same way.
    m_stage->engine().identityFieldFocused(FieldKind::Text);
    Stage::settle();
    Q_EMIT keyboard->hideRequested();
    QVERIFY(m_stage->press(u"Show the keyboard"_s));
    QVERIFY(keyboard->isVisible());
    // Not for those who type on keys.
    m_stage->config.screenKeyboard = ScreenKeyboardMode::Never;
    m_stage->pass(1s);
    QVERIFY(!m_stage->button(u"Show the keyboard"_s));
    QVERIFY(!keyboard->isVisible());
}

KIOSK_WIDGET_TEST(VerifyKeyboardTest)
#include "VerifyKeyboardTest.moc"
