// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/GuidanceStrip.h"
#include "session/IdleOverlay.h"
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

/// When the reset counts as made: by the address, or by the visitor's word.
class VerifyResetTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void theDoneAddressCountsWhenItsPageStands();
    void aDoneAddressAloneIsNotDone_data();
    void aDoneAddressAloneIsNotDone();
    void aPassThatIsShownOnceKeepsItsPage();
    void theResetCanAlwaysBeSaid_data();
    void theResetCanAlwaysBeSaid();
    void askedOnReturnWhereNoAddressTells();
    void notAskedWhereAnAddressTells();
    void afterNotYetItCanBeSaidAtOnce();
    void theQuestionHasTheFocus();
    void theQuestionWaitsForThePage();

private:
    /// For longer than the page of a done-address must stand.
    bool staysInVerify() const
    {
        const QDeadlineTimer longer(2s);
        return QTest::qWaitFor([&] { return m_stage->visit->step() != Step::Verify || longer.hasExpired(); })
            && m_stage->visit->step() == Step::Verify;
    }
    void forgetDone()
    {
        m_stage->config.profile.identity.outcomes.removeIf(
            [](const OutcomeRule &rule) { return rule.outcome == Outcome::Done; });
    }
    std::unique_ptr<Stage> m_stage;
};

namespace
{

const QString done = u"https://id.pohjola.example/done"_s;

} // namespace

void VerifyResetTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<Stage>();
}

void VerifyResetTest::theDoneAddressCountsWhenItsPageStands()
{
    QVERIFY(m_stage->startAttempt());
    m_stage->engine().identityLoading(true);
    m_stage->goes(done);
    Stage::settle();
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    m_stage->engine().identityPageArrived(QUrl(done), true);
    m_stage->engine().identityLoading(false);
    QTRY_COMPARE(m_stage->visit->step(), Step::Wait);
    QVERIFY(m_stage->views.last().destroyed);
    QCOMPARE(m_stage->visit->resetReadyAt()->left(m_stage->clock), Milliseconds{600s});
}

void VerifyResetTest::aDoneAddressAloneIsNotDone_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"error", "nothing came", "redirected", "went on by itself", "shown while it loads"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void VerifyResetTest::aDoneAddressAloneIsNotDone()
{
    QFETCH(QString, how);
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    if (how == u"error") {
        m_stage->loads(done, false);
    } else if (how == u"nothing came" || how == u"shown while it loads") {
        m_stage->engine().identityLoading(true);
        m_stage->goes(done);
        m_stage->engine().identityLoading(false);
    } else if (how == u"redirected") {
        m_stage->engine().identityLoading(true);
        m_stage->goes(done);
        m_stage->goes(serviceAddress + u"sorry"_s);
        m_stage->engine().identityPageArrived(QUrl(serviceAddress + u"sorry"_s), true);
        m_stage->engine().identityLoading(false);
    } else {
        m_stage->loads(done);
        m_stage->loads(serviceAddress + u"sorry"_s);
    }
    QVERIFY(staysInVerify());
    // It can be said all the same.
    QVERIFY(m_stage->press(resetDoneButton));
    QVERIFY(m_stage->press(u"Yes, it says so"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
}

void VerifyResetTest::aPassThatIsShownOnceKeepsItsPage()
{
    m_stage->config.profile.identity.result = ServiceResult::OneTimePass;
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    m_stage->loads(u"https://tunnistus.example/"_s);
    m_stage->loads(done);
    QVERIFY(staysInVerify());
    QVERIFY(!m_stage->button(resetDoneButton));
    QVERIFY(!m_stage->button(u"Not yet"_s));
    QVERIFY(m_stage->words().contains(u"Write down the pass"));
    QVERIFY(m_stage->press(u"I have written it down"_s));
    QVERIFY(m_stage->words().contains(u"It is shown only once"));
    QVERIFY(m_stage->press(u"Yes, I have it"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
}

void VerifyResetTest::theResetCanAlwaysBeSaid_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("no address is told") << QStringList();
    QTest::newRow("the service alone") << QStringList{serviceAddress};
    QTest::newRow("the address of the page changes") << QStringList{serviceAddress, serviceAddress + u"#/reset"_s};
    QTest::newRow("at a provider") << QStringList{serviceAddress, u"https://tunnistus.example/"_s};
    QTest::newRow("back again") << QStringList{serviceAddress, u"https://tunnistus.example/"_s,
                                               serviceAddress + u"back"_s};
}

void VerifyResetTest::theResetCanAlwaysBeSaid()
{
    QFETCH(QStringList, addresses);
    QVERIFY(m_stage->startAttempt());
    QVERIFY(!m_stage->button(resetDoneButton));
    m_stage->engine().identityLoading(true);
    for (const QString &address : std::as_const(addresses))
        m_stage->goes(address);
    m_stage->engine().identityLoading(false);
    Stage::settle();
    QCOMPARE(m_stage->window->currentPage()->band().main.text, resetDoneButton);
    QVERIFY(m_stage->press(resetDoneButton));
    // The browser is thrown away then: asked once more, and nothing has happened yet.
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    QVERIFY(m_stage->words().contains(
        u"Does the page say that your MFA settings (multi-factor authentication) have been reset?"));
    QVERIFY(m_stage->button(resetDoneButton));
    QVERIFY(m_stage->press(u"Yes, it says so"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
    QVERIFY(m_stage->views.last().destroyed);
}

void VerifyResetTest::askedOnReturnWhereNoAddressTells()
{
    forgetDone();
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    QVERIFY(!m_stage->button(u"Yes, it says so"_s));
    m_stage->loads(u"https://tunnistus.example/"_s);
    m_stage->loads(u"https://pankki.example/"_s);
    m_stage->loads(u"https://tunnistus.example/"_s);
    m_stage->loads(serviceAddress + u"back"_s);
    QVERIFY(m_stage->words().contains(
        u"Does the page say that your MFA settings (multi-factor authentication) have been reset?"));
    QVERIFY(m_stage->press(u"Yes, it says so"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
}

void VerifyResetTest::notAskedWhereAnAddressTells()
{
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    m_stage->loads(u"https://tunnistus.example/"_s);
    m_stage->loads(serviceAddress + u"back"_s);
    QVERIFY(!m_stage->button(u"Yes, it says so"_s));
    QVERIFY(!m_stage->words().contains(u"Does the page say"));
    QVERIFY(m_stage->button(resetDoneButton));
}

void VerifyResetTest::afterNotYetItCanBeSaidAtOnce()
{
    forgetDone();
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    m_stage->loads(u"https://tunnistus.example/"_s);
    m_stage->loads(serviceAddress + u"back"_s);
    QVERIFY(m_stage->press(u"Not yet"_s));
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QVERIFY(!m_stage->views.last().destroyed);
    QVERIFY(!m_stage->button(u"Not yet"_s));
    QCOMPARE(m_stage->window->focusWidget(), m_stage->views.last().widget.data());
    // The page's own play with its address is no new page, and nobody is asked at each letter.
    m_stage->goes(serviceAddress + u"back?q=1"_s);
    QVERIFY(!m_stage->button(u"Not yet"_s));
    QVERIFY(m_stage->press(resetDoneButton));
    QVERIFY(m_stage->press(u"Not yet"_s));
    // The next page of the service may be the one: the question comes again.
    m_stage->loads(serviceAddress + u"next"_s);
    QVERIFY(m_stage->press(u"Yes, it says so"_s));
    QCOMPARE(m_stage->visit->step(), Step::Wait);
}

void VerifyResetTest::theQuestionHasTheFocus()
{
    forgetDone();
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    const auto tabLeadsToYes = [this] {
        const QWidget *question = m_stage->window->focusWidget();
        if (!question
            || question->accessibleName()
                != u"Does the page say that your MFA settings (multi-factor authentication) have been reset?")
            return false;
        QTest::keyClick(m_stage->window.get(), Qt::Key_Tab);
        return m_stage->window->focusWidget() == m_stage->button(u"Yes, it says so"_s);
    };
    QVERIFY(m_stage->press(resetDoneButton));
    QVERIFY(tabLeadsToYes());
    QVERIFY(m_stage->press(u"Not yet"_s));
    m_stage->loads(u"https://tunnistus.example/"_s);
    m_stage->loads(serviceAddress + u"back"_s);
    QVERIFY(tabLeadsToYes());
    // From a button of the band as well: it would be a long way round.
    QVERIFY(m_stage->press(u"Not yet"_s));
    m_stage->button(resetDoneButton)->setFocus();
    m_stage->loads(serviceAddress + u"next"_s);
    QVERIFY(tabLeadsToYes());
}

void VerifyResetTest::theQuestionWaitsForThePage()
{
    forgetDone();
    QVERIFY(m_stage->startAttempt());
    m_stage->loads(serviceAddress);
    m_stage->loads(u"https://tunnistus.example/"_s);
    m_stage->engine().identityLoading(true);
    m_stage->goes(serviceAddress + u"back"_s);
    QVERIFY(!m_stage->button(u"Yes, it says so"_s));
    m_stage->engine().identityLoading(false);
    Stage::settle();
    QVERIFY(m_stage->button(u"Yes, it says so"_s));
}

KIOSK_WIDGET_TEST(VerifyResetTest)
#include "VerifyResetTest.moc"
