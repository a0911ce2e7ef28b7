// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/IdleOverlay.h"
#include "support/StrictTest.h"

#include <QLabel>
#include <QPointingDevice>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class IdleOverlayTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void countsDownInSight();
    void isSpokenAtTheStartAtTwentyAndAtTen();
    void enterIsMoreTimeAndTheFocusComesBack();
    void moreTimeByTouch();
    void blocksWhatIsBelow();
    void tabStaysWithinTheQuestion();
    void escapeDoesNothing();
    void endingIsOneTouchButNotTheFirstSeconds();
    void nobodyAnswersAndTheVisitIsErased();
    void theSessionLimitAsksInItsOwnWords();
    void coversTheWholeWindowAfterAResize();

private:
    IdleOverlay *overlay() const { return m_stage->find<IdleOverlay>(); }
    QString words() const
    {
        QStringList words;
        for (const QLabel *label : overlay()->findChildren<QLabel *>())
            words << label->text();
        return words.join(u'\n');
    }
    std::unique_ptr<Stage> m_stage;
};

void IdleOverlayTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->show());
    QVERIFY(m_stage->goTo(Step::Method));
    QVERIFY(!overlay());
    m_stage->pass(60s);
    QVERIFY(overlay());
}

void IdleOverlayTest::countsDownInSight()
{
    QVERIFY(words().contains(u"Are you still there?"));
    QVERIFY(words().contains(u"Your data will be erased in"));
    QVERIFY(words().contains(u"30"));
    m_stage->pass(1s);
    QVERIFY(words().contains(u"29"));
    m_stage->pass(24s);
    QVERIFY(words().contains(QRegularExpression(u"\\b5\\b"_s)));
    QCOMPARE(overlay()->size(), m_stage->window->size());
    const QAbstractButton *more = m_stage->button(u"I need more time"_s);
    QVERIFY(more && more->height() >= 88);
}

void IdleOverlayTest::isSpokenAtTheStartAtTwentyAndAtTen()
{
    const auto says = [this](const QString &seconds) {
        return overlay()->accessibleName().contains(QRegularExpression(u"\\b%1\\x{a0}second"_s.arg(seconds)));
    };
    QVERIFY2(says(u"30"_s), qPrintable(overlay()->accessibleName()));
    m_stage->pass(9s);
    QVERIFY(says(u"30"_s));
    m_stage->pass(1s);
    QVERIFY(says(u"20"_s));
    m_stage->pass(9s);
    QVERIFY(says(u"20"_s));
    m_stage->pass(1s);
    QVERIFY(says(u"10"_s));
    // A second question is spoken from its start again.
    QVERIFY(m_stage->press(u"I need more time"_s));
    m_stage->pass(60s);
    QVERIFY(says(u"30"_s));
}

void IdleOverlayTest::enterIsMoreTimeAndTheFocusComesBack()
{
    QVERIFY(m_stage->press(u"I need more time"_s));
    QVERIFY(m_stage->visit->apply(Event::NeitherChosen));
    Stage::settle();
    QPointer<QWidget> before = m_stage->button(u"Back"_s);
    before->setFocus();
    m_stage->pass(60s);
    QCOMPARE(m_stage->window->focusWidget()->accessibleName(), u"I need more time"_s);
    QTest::keyClick(m_stage->window->focusWidget(), Qt::Key_Return);
    Stage::settle();
    QVERIFY(!overlay());
    QCOMPARE(m_stage->visit->step(), Step::NeitherMethod);
    QCOMPARE(m_stage->window->focusWidget(), before.data());
    m_stage->pass(59s);
    QVERIFY(!overlay());
}

void IdleOverlayTest::moreTimeByTouch()
{
    const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    const QAbstractButton *more = m_stage->button(u"I need more time"_s);
    const QPoint at = more->mapTo(m_stage->window.get(), more->rect().center());
    QTest::touchEvent(m_stage->window.get(), finger.get()).press(0, at);
    QTest::touchEvent(m_stage->window.get(), finger.get()).release(0, at);
    Stage::settle();
    QVERIFY(!overlay());
    QCOMPARE(m_stage->visit->step(), Step::Method);
}

void IdleOverlayTest::blocksWhatIsBelow()
{
    m_stage->pass(1s);
    const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    for (const QAbstractButton *below : m_stage->window->findChildren<QAbstractButton *>()) {
        if (!below->isVisible() || overlay()->isAncestorOf(below))
            continue;
        const QPoint at = below->mapTo(m_stage->window.get(), below->rect().center());
        const QWidget *hit = m_stage->window->childAt(at);
        if (!hit || qobject_cast<const QAbstractButton *>(hit)) {
            // Only the question's own buttons may be under the finger.
            QVERIFY2(hit && overlay()->isAncestorOf(hit), qPrintable(below->accessibleName()));
            continue;
        }
        QTest::mouseClick(m_stage->window->windowHandle(), Qt::LeftButton, {}, at);
        QTest::touchEvent(m_stage->window.get(), finger.get()).press(0, at);
        QTest::touchEvent(m_stage->window.get(), finger.get()).release(0, at);
        Stage::settle();
        QVERIFY2(overlay(), qPrintable(below->accessibleName()));
        QCOMPARE(m_stage->visit->step(), Step::Method);
    }
    QVERIFY(!m_stage->visit->helpCalled());
    QCOMPARE(m_stage->visit->language(), Language::English);
}

void IdleOverlayTest::tabStaysWithinTheQuestion()
{
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_stage->window->focusWidget(), key);
            QVERIFY(overlay()->isAncestorOf(m_stage->window->focusWidget()));
        }
    }
}

void IdleOverlayTest::escapeDoesNothing()
{
    QTest::keyClick(m_stage->window->focusWidget(), Qt::Key_Escape);
    Stage::settle();
    QVERIFY(overlay());
    QCOMPARE(m_stage->visit->step(), Step::Method);
}

void IdleOverlayTest::endingIsOneTouchButNotTheFirstSeconds()
{
    // A touch that was meant for the page and met the question instead.
    QVERIFY(m_stage->press(u"End my visit now"_s));
    QCOMPARE(m_stage->visit->step(), Step::Method);
    m_stage->pass(1s);
    QVERIFY(m_stage->press(u"End my visit now"_s));
    QCOMPARE(m_stage->visit->flow().endReason(), std::optional(EndReason::EndedByVisitor));
}

void IdleOverlayTest::nobodyAnswersAndTheVisitIsErased()
{
    m_stage->pass(29s);
    QCOMPARE(m_stage->visit->step(), Step::Method);
    m_stage->pass(1s);
    QCOMPARE(m_stage->visit->flow().endReason(), std::optional(EndReason::Abandoned));
    QVERIFY(m_stage->visit->address().isEmpty());
}

void IdleOverlayTest::theSessionLimitAsksInItsOwnWords()
{
    QVERIFY(m_stage->press(u"I need more time"_s));
    for (int i = 0; i < 200 && !overlay(); ++i) {
        m_stage->pass(10s);
        if (!overlay())
            QTest::keyClick(m_stage->window.get(), Qt::Key_Shift);
    }
    QVERIFY(overlay());
    QVERIFY2(words().contains(u"Do you need more time?"), qPrintable(words()));
    QVERIFY(m_stage->press(u"I need more time"_s));
    QVERIFY(!overlay());
    QVERIFY(m_stage->visit->sessionEnd()->left(m_stage->clock) > Milliseconds{600s});
}

void IdleOverlayTest::coversTheWholeWindowAfterAResize()
{
    for (const QSize size : {QSize(1024, 768), QSize(1080, 1000), QSize(1280, 800)}) {
        m_stage->window->resize(size);
        Stage::settle();
        QTRY_COMPARE(overlay()->geometry(), m_stage->window->rect());
    }
}

KIOSK_WIDGET_TEST(IdleOverlayTest)
#include "IdleOverlayTest.moc"
