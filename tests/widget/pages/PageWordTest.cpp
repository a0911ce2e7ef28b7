// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says by JavaScript's dialogs, in the strip under the guidance.
#include "Stage.h"
#include "session/PageWordStrip.h"
#include "support/StrictTest.h"

#include <QLabel>
#include <QTimer>
#include <QWindow>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = PageWord::Kind;

class PageWordTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void messageIsQuotedAndPutAway();
    void questionIsAnswered_data();
    void questionIsAnswered();
    void questionThatIsOverGoes();
    void messageStaysWhenAQuestionIsOver();
    void wantedTextIsSaidToBeRefused();
    void markupIsNotRead();
    void otherButtonsGoOnWorking();
    void aQuestionTakesTheFocusAndGivesItBack_data();
    void aQuestionTakesTheFocusAndGivesItBack();
    void whoIsAtTheKiosksButtonsStaysThere();
    void anUnreadMessageWaitsForNoOther();
    void aMessageThatHasBeenReadGivesWay();
    void aWindowOfThePageGetsTheFocus();
    void goesWithThePage();
    void followsTheLanguage();
    void whatThePageCannotDoHereIsSaid_data();
    void whatThePageCannotDoHereIsSaid();
    void aPartThatWasNotLoadedIsSaidOnce();
    void wordsGoWithTheirPage();
    void anotherLanguageOffersToBeginAgain();
    void theKiosksRemarksNeverHideAQuestion();
    void fitsAtEverySize_data();
    void fitsAtEverySize();

private:
    IdentityViewListener &engine() { return *m_stage->views.last().listener; }
    PageWordStrip *strip() { return m_stage->find<PageWordStrip>(); }
    std::unique_ptr<Stage> m_stage;
};

void PageWordTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->show());
    QVERIFY(m_stage->goTo(Step::Verify));
    QTRY_COMPARE(m_stage->views.records.size(), size_t{1});
    engine().identityLoading(false);
    QVERIFY(!strip());
}

void PageWordTest::messageIsQuotedAndPutAway()
{
    auto *view = m_stage->views.last().widget.data();
    view->setFocus();
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"Wrong code"_s});
    Stage::settle();
    QVERIFY(strip());
    QVERIFY(m_stage->words().contains(u"The page bank.example says:"_s));
    QVERIFY(m_stage->words().contains(u"Wrong code"_s));
    QVERIFY(view->hasFocus());
    QVERIFY(m_stage->press(u"Close"_s));
    Stage::settle();
    QVERIFY(!strip());
    QVERIFY(!m_stage->words().contains(u"Wrong code"_s));
    QCOMPARE(QApplication::topLevelWidgets().count(m_stage->window.get()), 1);
}

void PageWordTest::questionIsAnswered_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("answer");
    QTest::newRow("yes") << u"Yes"_s << int(PageAnswer::Yes);
    QTest::newRow("no") << u"No"_s << int(PageAnswer::No);
}

void PageWordTest::questionIsAnswered()
{
    QFETCH(QString, button);
    QFETCH(int, answer);
    engine().identityPageSpoke({Kind::Question, u"bank.example"_s, u"Cancel?"_s});
    Stage::settle();
    QVERIFY(m_stage->words().contains(u"The page bank.example asks:"_s));
    QVERIFY(m_stage->press(button));
    QCOMPARE(m_stage->views.last().answers, QList<PageAnswer>{static_cast<PageAnswer>(answer)});
    QVERIFY(!strip());
}

void PageWordTest::questionThatIsOverGoes()
{
    engine().identityPageSpoke({Kind::Question, u"bank.example"_s, u"Cancel?"_s});
    QVERIFY(strip());
    engine().identityQuestionOver();
    QVERIFY(!strip());
    QVERIFY(m_stage->views.last().answers.isEmpty());
}

void PageWordTest::messageStaysWhenAQuestionIsOver()
{
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"Wrong code"_s});
    engine().identityQuestionOver();
    QVERIFY(strip());
}

void PageWordTest::wantedTextIsSaidToBeRefused()
{
    engine().identityPageSpoke({Kind::TextWanted, u"bank.example"_s, u"Your password"_s});
    Stage::settle();
    QVERIFY(m_stage->words().contains(u"This kiosk opens none."_s));
    QVERIFY(m_stage->button(u"Close"_s));
    QVERIFY(!m_stage->button(u"Yes"_s));
}

void PageWordTest::markupIsNotRead()
{
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"<img src=x><b>bold</b> <a href='x'>link</a>"_s});
    Stage::settle();
    const auto *text = m_stage->window->findChild<QLabel *>(u"pageWord"_s);
    QVERIFY(text);
    QCOMPARE(text->textFormat(), Qt::PlainText);
    QCOMPARE(text->text(), u"<img src=x><b>bold</b> <a href='x'>link</a>"_s);
}

void PageWordTest::otherButtonsGoOnWorking()
{
    engine().identityPageSpoke({Kind::Question, u"bank.example"_s, u"Stay?"_s});
    Stage::settle();
    QVERIFY(m_stage->press(u"Stop identifying"_s));
    QTRY_COMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QVERIFY(m_stage->views.last().destroyed);
    QVERIFY(!strip());
}

void PageWordTest::aQuestionTakesTheFocusAndGivesItBack_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("yes") << u"Yes"_s;
    QTest::newRow("no") << u"No"_s;
    QTest::newRow("nobody answers") << QString();
}

void PageWordTest::aQuestionTakesTheFocusAndGivesItBack()
{
    QFETCH(QString, answer);
    auto *window = m_stage->window->windowHandle();
    auto *view = m_stage->views.last().widget.data();
    view->setFocus();
    engine().identityPageSpoke({Kind::Question, u"bank.example"_s, u"Cancel?"_s});
    Stage::settle();
    QVERIFY(strip()->hasFocus());
    // Whoever goes on typing answers nothing.
    QTest::keyClick(window, Qt::Key_Return);
    QTest::keyClick(window, Qt::Key_Space);
    QVERIFY(m_stage->views.last().answers.isEmpty());
    QTest::keyClick(window, Qt::Key_Tab);
    QVERIFY(m_stage->button(u"Yes"_s)->hasFocus());
    if (answer.isEmpty()) {
        engine().identityQuestionOver();
    } else {
        if (answer == u"No")
            QTest::keyClick(window, Qt::Key_Tab);
        QVERIFY(m_stage->button(answer)->hasFocus());
        QTest::keyClick(window, Qt::Key_Return);
        QCOMPARE(m_stage->views.last().answers, QList<PageAnswer>{answer == u"Yes" ? PageAnswer::Yes : PageAnswer::No});
    }
    QTRY_VERIFY(!strip());
    QVERIFY(view->hasFocus());
}

void PageWordTest::whoIsAtTheKiosksButtonsStaysThere()
{
    auto *help = m_stage->button(u"Ask for help"_s);
    help->setFocus();
    engine().identityPageSpoke({Kind::Question, u"bank.example"_s, u"Cancel?"_s});
    Stage::settle();
    QVERIFY(help->hasFocus());
    engine().identityQuestionOver();
    QVERIFY(help->hasFocus());
}

void PageWordTest::anUnreadMessageWaitsForNoOther()
{
    auto *view = m_stage->views.last().widget.data();
    view->setFocus();
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"Wrong code"_s});
    engine().identityPageSpoke({Kind::Question, u"bank.example"_s, u"Again?"_s});
    engine().identityAddressChanged(QUrl(u"https://bank.example/?step=2"_s));
    engine().identityLoading(true);
    for (int i = 0; i < 20; ++i)
        engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"word %1."_s.arg(i)});
    Stage::settle();
    QVERIFY(m_stage->words().contains(u"Wrong code"_s));
    QVERIFY(view->hasFocus());
    QVERIFY(m_stage->press(u"Close"_s));
    QVERIFY(m_stage->words().contains(u"Again?"_s));
    QVERIFY(m_stage->views.last().answers.isEmpty());
    QVERIFY(strip()->hasFocus());
    QVERIFY(m_stage->press(u"Yes"_s));
    QCOMPARE(m_stage->views.last().answers, QList<PageAnswer>{PageAnswer::Yes});
    // The latest ones are left of those that came meanwhile.
    for (int i = 17; i < 20; ++i) {
        QVERIFY2(m_stage->words().contains(u"word %1."_s.arg(i)), qPrintable(m_stage->words()));
        QVERIFY(m_stage->press(u"Close"_s));
    }
    QVERIFY(!strip());
}

void PageWordTest::aMessageThatHasBeenReadGivesWay()
{
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"Wrong code"_s});
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"Try again"_s});
    auto *reading = strip()->findChild<QTimer *>();
    QVERIFY(reading && reading->isActive());
    reading->setInterval(0);
    QTRY_VERIFY(m_stage->words().contains(u"Try again"_s));
    QTRY_VERIFY(!reading->isActive());
    QVERIFY(m_stage->words().contains(u"Try again"_s));
    engine().identityPageSpoke({Kind::Question, u"bank.example"_s, u"Cancel?"_s});
    QVERIFY(m_stage->words().contains(u"Cancel?"_s));
}

void PageWordTest::aWindowOfThePageGetsTheFocus()
{
    auto *view = m_stage->views.last().widget.data();
    // Where Qt hands it when the page below goes out of sight.
    m_stage->button(u"Ask for help"_s)->setFocus();
    engine().identityWindows(1);
    QVERIFY(view->hasFocus());
    QVERIFY(m_stage->press(u"Close this window"_s));
    QVERIFY(view->hasFocus());
}

void PageWordTest::goesWithThePage()
{
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"Wrong code"_s});
    engine().identityFailed(Outcome::ServiceDown, {});
    QTRY_COMPARE(m_stage->visit->step(), Step::VerifyOutcome);
    QVERIFY(!strip());
    QVERIFY(!m_stage->words().contains(u"Wrong code"_s));
    // What an old view says is dropped.
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"Late word"_s});
    QVERIFY(!m_stage->words().contains(u"Late word"_s));
}

void PageWordTest::followsTheLanguage()
{
    engine().identityPageSpoke({Kind::Message, u"bank.example"_s, u"Wrong code"_s});
    m_stage->visit->setLanguage(Language::Finnish);
    Stage::settle();
    QVERIFY(m_stage->words().contains(u"Wrong code"_s));
    QVERIFY(m_stage->words().contains(u"bank.example"_s));
}

void PageWordTest::whatThePageCannotDoHereIsSaid_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("words");
    QTest::newRow("download") << int(CannotDo::Download) << u"opens and saves no files"_s;
    QTest::newRow("print") << int(CannotDo::Print) << u"does not print"_s;
    QTest::newRow("mail") << int(CannotDo::OtherProgram) << u"on your own phone"_s;
    QTest::newRow("upload") << int(CannotDo::Upload) << u"no files to send"_s;
    QTest::newRow("window") << int(CannotDo::NewWindow) << u"open a window"_s;
    QTest::newRow("sign-in") << int(CannotDo::SignIn) << u"a sign-in that"_s;
}

void PageWordTest::whatThePageCannotDoHereIsSaid()
{
    QFETCH(int, what);
    QFETCH(QString, words);
    engine().identityCannotDo(static_cast<CannotDo>(what));
    Stage::settle();
    QVERIFY2(m_stage->words().contains(words), qPrintable(m_stage->words()));
    QVERIFY(strip()->accessibleName().contains(words));
    QVERIFY(!m_stage->words().contains(u"The page  says"));
    QVERIFY(m_stage->press(u"Close"_s));
    QVERIFY(!strip());
    QVERIFY(m_stage->views.last().answers.isEmpty());
}

void PageWordTest::aPartThatWasNotLoadedIsSaidOnce()
{
    engine().identityResourceRefused(u"cdn.example"_s);
    Stage::settle();
    QVERIFY(m_stage->words().contains(u"cdn.example is not on this kiosk’s list"));
    QCOMPARE(m_stage->told<link::HostRefused>(), QList<link::HostRefused>{{u"cdn.example"_s}});
    QVERIFY(m_stage->press(u"Close"_s));
    engine().identityResourceRefused(u"pixel.example"_s);
    Stage::settle();
    QVERIFY(!strip());
    QCOMPARE(m_stage->told<link::HostRefused>().size(), 2);
}

void PageWordTest::wordsGoWithTheirPage()
{
    const auto nextPage = [this] {
        engine().identityLoading(true);
        engine().identityAddressChanged(QUrl(u"https://pankki.example/"_s));
        engine().identityLoading(false);
        Stage::settle();
    };
    engine().identityPageSpoke({Kind::Message, u"id.pohjola.example"_s, u"Wrong code"_s});
    engine().identityPageSpoke({Kind::Message, u"id.pohjola.example"_s, u"Try again"_s});
    nextPage();
    QVERIFY(m_stage->words().contains(u"Wrong code"));
    engine().identityWordsOver();
    QVERIFY(!strip());
    QVERIFY(!m_stage->words().contains(u"Wrong code"));
    engine().identityResourceRefused(u"cdn.example"_s);
    nextPage();
    QVERIFY(!m_stage->words().contains(u"cdn.example"));
    // Within its page it stays, whatever the page does with its address.
    engine().identityPageSpoke({Kind::Message, u"pankki.example"_s, u"Wrong code"_s});
    engine().identityAddressChanged(QUrl(u"https://pankki.example/?step=2"_s));
    QVERIFY(m_stage->words().contains(u"Wrong code"));
}

void PageWordTest::anotherLanguageOffersToBeginAgain()
{
    m_stage->visit->setLanguage(Language::Swedish);
    Stage::settle();
    QVERIFY(strip());
    m_stage->visit->setLanguage(Language::English);
    Stage::settle();
    QVERIFY(!strip());
    m_stage->visit->setLanguage(Language::Finnish);
    m_stage->visit->setLanguage(Language::English);
    m_stage->visit->setLanguage(Language::Swedish);
    Stage::settle();
    const auto old = m_stage->views.records.back();
    const int used = m_stage->visit->flow().attemptsUsed();
    auto *again = strip()->findChild<QAbstractButton *>();
    QVERIFY(again && again->isVisible());
    again->click();
    QVERIFY(old->destroyed);
    QTRY_COMPARE(m_stage->views.records.size(), size_t{2});
    QCOMPARE(m_stage->views.last().languages.first(), Language::Swedish);
    QCOMPARE(m_stage->views.last().address, old->address);
    QCOMPARE(m_stage->visit->step(), Step::Verify);
    QCOMPARE(m_stage->visit->flow().attemptsUsed(), used);
    engine().identityLoading(false);
    QVERIFY(!strip());
}

void PageWordTest::theKiosksRemarksNeverHideAQuestion()
{
    engine().identityPageSpoke({Kind::Question, u"bank.example"_s, u"Cancel?"_s});
    engine().identityCannotDo(CannotDo::Print);
    engine().identityResourceRefused(u"cdn.example"_s);
    m_stage->visit->setLanguage(Language::Finnish);
    Stage::settle();
    QVERIFY(m_stage->words().contains(u"Cancel?"));
    m_stage->visit->setLanguage(Language::English);
    Stage::settle();
    QVERIFY(m_stage->press(u"No"_s));
    QCOMPARE(m_stage->views.last().answers, QList<PageAnswer>{PageAnswer::No});
}

void PageWordTest::fitsAtEverySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1920, 1080);
    QTest::newRow("tall") << QSize(1080, 1920);
    QTest::newRow("small") << QSize(1280, 800);
}

void PageWordTest::fitsAtEverySize()
{
    QFETCH(QSize, size);
    m_stage->window->setFixedSize(size);
    engine().identityAddressChanged(QUrl(m_stage->config.profile.identity.startUrl));
    for (const auto kind : {Kind::Question, Kind::TextWanted}) {
        engine().identityPageSpoke({kind, u"bank.example"_s, u"words "_s.repeated(33)});
        Stage::settle();
        QVERIFY2(cutTexts(strip()).isEmpty(), qPrintable(cutTexts(strip()).join(u'\n')));
        QCOMPARE(m_stage->window->size(), size);
        QVERIFY(m_stage->button(u"Stop identifying"_s));
    }
}

KIOSK_WIDGET_TEST(PageWordTest)
#include "PageWordTest.moc"
