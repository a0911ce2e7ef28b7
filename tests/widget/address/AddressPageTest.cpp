// SPDX-License-Identifier: GPL-3.0-or-later
#include "AddressVisit.h"

#include "session/GuestPage.h"
#include "session/MethodPage.h"
#include "session/SisterSchoolPage.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Step 1 as a visitor meets it, in the session's real window: keys, touches and the switches around it.
class AddressPageTest : public AddressVisit
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        prepare();
    }
    void cleanup() { m_stage.reset(); }
    void aKnownAddressGoesOn_data();
    void aKnownAddressGoesOn();
    void theKindIsNamedAsSoonAsItIsKnown();
    void nothingIsSaidWhileTyping();
    void continueTellsWhatIsMissing_data();
    void continueTellsWhatIsMissing();
    void typingOnTakesTheNoticeAway();
    void chipsFillInTheRest();
    void aChipFirstThenTheName();
    void nearMissesAreMendedByOneTouch_data();
    void nearMissesAreMendedByOneTouch();
    void theKeyboardAloneMendsAndGoesOn();
    void guestsGoToTheirPage();
    void aDomainOneLetterOffIsAskedAboutOnce();
    void sisterSchoolsHaveTheirOwnService();
    void languageChangesLoseNothing();
    void goingAndComingBackLosesNothing();
    void nothingIsLeftWhenTheVisitIsOver();
    void anAddressOfAnotherIsNotFilledIn();
    void tabReachesEverything();
    void screenReadersHearWhatIsSeen();
};

void AddressPageTest::aKnownAddressGoesOn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("byEnter");
    QTest::newRow("student, Enter") << student << student << true;
    QTest::newRow("student, button") << student << student << false;
    QTest::newRow("staff") << staff << staff << true;
    QTest::newRow("capitals and a space behind") << u"AB1234@Opiskelija.Pohjola.example "_s << student << true;
}

void AddressPageTest::aKnownAddressGoesOn()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QFETCH(bool, byEnter);
    enter();
    type(typed);
    if (byEnter)
        press(Qt::Key_Return);
    else
        QVERIFY(m_stage->press(u"Continue"_s));
    QCOMPARE(m_stage->visit->step(), Step::Method);
    QCOMPARE(m_stage->visit->address().toDisplay(), address);
}

void AddressPageTest::theKindIsNamedAsSoonAsItIsKnown()
{
    enter();
    type(student.chopped(1));
    QVERIFY(field()->accessibleDescription().isEmpty());
    const QImage before = field()->grab().toImage();
    type(student.right(1));
    QCOMPARE(field()->accessibleDescription(), u"Student account (en)"_s);
    QVERIFY(said().isEmpty());
    // Drawn too, at the right: more than a letter has changed.
    const QImage after = field()->grab().toImage();
    const QRect right(before.width() * 2 / 3, 0, before.width() / 3, before.height());
    QVERIFY(before.copy(right) != after.copy(right));
    press(Qt::Key_Backspace);
    QVERIFY(field()->accessibleDescription().isEmpty());
}

void AddressPageTest::nothingIsSaidWhileTyping()
{
    enter();
    for (const QChar letter : student) {
        type(letter);
        QVERIFY2(said().isEmpty(), qPrintable(said()));
        QVERIFY(offered().isEmpty());
    }
    field()->setText(QString());
    for (const QChar letter : u"some.body@gmail.co.uk"_s) {
        type(letter);
        QVERIFY2(said().isEmpty(), qPrintable(said()));
    }
}

void AddressPageTest::continueTellsWhatIsMissing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("offer");
    QTest::newRow("nothing") << QString() << u"Type your e-mail address first."_s << QString();
    QTest::newRow("a name") << u"ab1234"_s << u"end of the address is missing"_s << student;
    QTest::newRow("no account's name") << u"a1"_s << u"Choose one of the endings"_s << QString();
    QTest::newRow("half a domain") << u"ab1234@opis"_s << u"end of the address is missing"_s << student;
    QTest::newRow("no name") << u"@pohjola.example"_s << u"part before the @ is missing"_s << QString();
    QTest::newRow("not a student's name")
        << u"a-b-1@opiskelija.pohjola.example"_s << u"ab1234@opiskelija.pohjola.example"_s << QString();
    QTest::newRow("no address") << u"a(b@gmail.com"_s << u"check the address"_s << QString();
    QTest::newRow("unfinished") << u"somebody@gmail"_s << u"end of the address is missing"_s << QString();
}

void AddressPageTest::continueTellsWhatIsMissing()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QFETCH(QString, offer);
    enter();
    type(typed);
    QVERIFY(m_stage->press(u"Continue"_s));
    QCOMPARE(m_stage->visit->step(), Step::Address);
    QVERIFY2(said().contains(word), qPrintable(said()));
    QCOMPARE(offered(), offer);
    QCOMPARE(field()->text(), typed);
}

void AddressPageTest::typingOnTakesTheNoticeAway()
{
    enter();
    type(u"ab12"_s);
    press(Qt::Key_Return);
    QVERIFY(!said().isEmpty());
    field()->setFocus();
    type(u"3"_s);
    QVERIFY(said().isEmpty());
    QVERIFY(offered().isEmpty());
}

void AddressPageTest::chipsFillInTheRest()
{
    enter();
    type(u"ab1234"_s);
    QVERIFY(m_stage->press(u"Fill in @opiskelija.pohjola.example"_s));
    QCOMPARE(field()->text(), student);
    QVERIFY(field()->hasFocus());
    QCOMPARE(field()->accessibleDescription(), u"Student account (en)"_s);
    // Another one takes its place.
    QVERIFY(m_stage->press(u"Fill in @pohjola.example"_s));
    QCOMPARE(field()->text(), u"ab1234@pohjola.example"_s);
    QVERIFY(m_stage->press(u"Fill in @opiskelija.pohjola.example"_s));
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->step(), Step::Method);
}

void AddressPageTest::aChipFirstThenTheName()
{
    enter();
    QVERIFY(m_stage->press(u"Fill in @opiskelija.pohjola.example"_s));
    for (const QChar letter : u"ab1234"_s) {
        type(letter);
        QVERIFY2(said().isEmpty(), qPrintable(said()));
    }
    QCOMPARE(field()->text(), student);
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->address().toDisplay(), student);
}

void AddressPageTest::nearMissesAreMendedByOneTouch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("mended");
    QTest::newRow("misspelt domain") << u"ab1234@opiskelja.pohjola.example"_s << u"after the @ looks misspelt"_s
                                     << student;
    QTest::newRow("the other kind's domain") << u"ab1234@pohjola.example"_s << u"Student account (en)"_s << student;
    QTest::newRow("comma") << u"ab1234@opiskelija,pohjola.example"_s << u"Did you mean this?"_s << student;
    QTest::newRow("letters") << u"v\u00e4in\u00f6@pohjola.example"_s << u"no \u00e5, \u00e4, \u00f6"_s
                             << u"vaino@pohjola.example"_s;
    QTest::newRow("space") << u"ab 1234@opiskelija.pohjola.example"_s << u"no spaces"_s << student;
    QTest::newRow("no @") << u"ab1234opiskelija.pohjola.example"_s << u"The @ is missing"_s << student;
}

void AddressPageTest::nearMissesAreMendedByOneTouch()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QFETCH(QString, mended);
    enter();
    // Without "Continue": it is certain already.
    field()->insert(typed);
    Stage::settle();
    QVERIFY2(said().contains(word), qPrintable(said()));
    QCOMPARE(offered(), mended);
    // It was read before it was pressed: it goes on by itself.
    QVERIFY(m_stage->press(u"Correct to "_s + mended));
    QCOMPARE(m_stage->visit->step(), Step::Method);
    QCOMPARE(m_stage->visit->address().toDisplay(), mended);
}

void AddressPageTest::theKeyboardAloneMendsAndGoesOn()
{
    enter();
    type(u"ab1234@pohjola.example"_s);
    // Enter on what was typed, and on the correction it leads to.
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->step(), Step::Address);
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->step(), Step::Method);
    QCOMPARE(m_stage->visit->address().toDisplay(), student);
}

void AddressPageTest::guestsGoToTheirPage()
{
    enter();
    type(u"somebody@company.example"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->step(), Step::Guest);
    QVERIFY(m_stage->find<GuestPage>());
    // Not an address that the school's pages should be given.
    QVERIFY(m_stage->visit->address().isEmpty());
}

void AddressPageTest::aDomainOneLetterOffIsAskedAboutOnce()
{
    enter();
    type(u"louhi@pohjola.com"_s);
    QVERIFY(said().isEmpty());
    QVERIFY(m_stage->press(u"Continue"_s));
    QCOMPARE(m_stage->visit->step(), Step::Address);
    QVERIFY2(said().contains(u"another organisation"_s), qPrintable(said()));
    QCOMPARE(offered(), u"louhi@pohjola.example"_s);
    QVERIFY(m_stage->press(u"Continue"_s));
    QCOMPARE(m_stage->visit->step(), Step::Guest);
}

void AddressPageTest::sisterSchoolsHaveTheirOwnService()
{
    enter();
    type(u"tiera@etela.example"_s);
    QCOMPARE(field()->accessibleDescription(), u"Etel\u00e4 (en)"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->step(), Step::SisterSchool);
    QVERIFY(m_stage->find<SisterSchoolPage>());
    QVERIFY2(m_stage->words().contains(u"tili.etela.example"_s), qPrintable(m_stage->words()));
    QVERIFY(m_stage->visit->address().isEmpty());
    QVERIFY(m_stage->press(u"Back"_s));
    QCOMPARE(field()->text(), u"tiera@etela.example"_s);
    // By the other button too: that school's people are nobody's guests.
    QVERIFY(m_stage->press(otherOrganisation));
    QCOMPARE(m_stage->visit->step(), Step::SisterSchool);
}

void AddressPageTest::languageChangesLoseNothing()
{
    enter();
    type(u"ab1234@pohjola.example"_s);
    press(Qt::Key_Return);
    QVERIFY(!said().isEmpty());
    field()->setFocus();
    field()->setCursorPosition(3);
    for (const Language language : {Language::Finnish, Language::Swedish}) {
        m_stage->visit->setLanguage(language);
        Stage::settle();
        QCOMPARE(field()->text(), u"ab1234@pohjola.example"_s);
        QCOMPARE(field()->cursorPosition(), 3);
        QVERIFY(field()->hasFocus());
        // Still said, in the other language.
        QVERIFY(!said().isEmpty());
    }
    field()->setText(student);
    QCOMPARE(field()->accessibleDescription(), u"Student account (sv)"_s);
    m_stage->visit->setLanguage(Language::Finnish);
    QCOMPARE(field()->accessibleDescription(), u"Student account (fi)"_s);
}

void AddressPageTest::goingAndComingBackLosesNothing()
{
    enter();
    const QString typed = u"Some.Body@company.example"_s;
    type(typed);
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->step(), Step::Guest);
    QVERIFY(m_stage->press(u"Back"_s));
    QCOMPARE(m_stage->visit->step(), Step::Address);
    QCOMPARE(field()->text(), typed);
    QVERIFY(field()->hasFocus());
    QVERIFY(said().isEmpty());

    field()->setText(student.toUpper());
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->step(), Step::Method);
    // Nothing of it is left in the field while somebody looks at the next screen.
    QVERIFY(m_stage->window->findChild<TextField *>()->text().isEmpty());
    QVERIFY(m_stage->press(u"Back"_s));
    QCOMPARE(field()->text(), student);
    QCOMPARE(field()->accessibleDescription(), u"Student account (en)"_s);
}

void AddressPageTest::nothingIsLeftWhenTheVisitIsOver()
{
    enter();
    TextField *edit = field();
    type(student);
    QVERIFY(m_stage->press(u"Start over"_s));
    QCOMPARE(m_stage->visit->step(), Step::Ended);
    QVERIFY(edit->text().isEmpty());
    edit->undo();
    QVERIFY(edit->text().isEmpty());
    QVERIFY(m_stage->visit->address().isEmpty());
}

void AddressPageTest::anAddressOfAnotherIsNotFilledIn()
{
    enter();
    type(student);
    press(Qt::Key_Return);
    QVERIFY(!m_stage->visit->address().isEmpty());
    QVERIFY(m_stage->press(u"Back"_s));
    QVERIFY(m_stage->press(otherOrganisation));
    QCOMPARE(m_stage->visit->step(), Step::Guest);
    QVERIFY(m_stage->visit->address().isEmpty());
}

void AddressPageTest::tabReachesEverything()
{
    enter();
    type(u"ab1234@pohjola.example"_s);
    QStringList reached;
    for (int i = 0; i < 20; ++i) {
        const QWidget *focus = m_stage->window->focusWidget();
        if (const auto *button = qobject_cast<const QAbstractButton *>(focus))
            reached << button->accessibleName();
        press(Qt::Key_Tab);
    }
    for (const QString &name : {u"Fill in @opiskelija.pohjola.example"_s, u"Fill in @pohjola.example"_s,
                                otherOrganisation, QString(u"Correct to "_s + student), u"Continue"_s})
        QVERIFY2(reached.contains(name), qPrintable(name + u" not in "_s + reached.join(u", ")));
}

void AddressPageTest::screenReadersHearWhatIsSeen()
{
    enter();
    QCOMPARE(field()->accessibleName(), u"E-mail address"_s);
    type(u"ab1234"_s);
    press(Qt::Key_Return);
    QVERIFY(notice());
    QCOMPARE(notice()->accessibleName(), notice()->text());
    // The address is nowhere that other programs read without being asked: the window's title.
    QVERIFY(!m_stage->window->windowTitle().contains(u"1234"_s));
}

KIOSK_WIDGET_TEST(AddressPageTest)
#include "AddressPageTest.moc"
