// SPDX-License-Identifier: GPL-3.0-or-later
#include "AddressVisit.h"

using namespace kiosk;

namespace
{

/// Seven digits, as some schools' people sign in.
AccountKind numbers()
{
    AccountKind kind;
    kind.id = u"number"_s;
    kind.name = {u"Opiskelija"_s, u"Studerande"_s, u"Student (en)"_s};
    kind.localPart = QRegularExpression(u"\\A[0-9]{7}\\z"_s);
    kind.example = u"1234567"_s;
    kind.label = {u"Opiskelijanumero"_s, u"Studentnummer"_s, u"Student number (en)"_s};
    kind.keyboard = LoginKeyboard::Digits;
    return kind;
}

} // namespace

/// Whoever has no address of the school: another organisation's people, private mailboxes, user names that are no
/// address, and those who need no reset.
class AddressRoadsTest : public AddressVisit
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        StrictTest::init();
        prepare();
    }
    void cleanup() { m_stage.reset(); }
    void anotherOrganisationsButtonAsksForTheAddressFirst();
    void aPrivateMailboxIsNoSchools_data();
    void aPrivateMailboxIsNoSchools();
    void aSchoolWithoutGuestsSaysSo_data();
    void aSchoolWithoutGuestsSaysSo();
    void userNamesThatAreNoAddress_data();
    void userNamesThatAreNoAddress();
    void roadsBesideTheJourney();
    void aRoadThatIsNotOfferedIsNotThere();
};

/// Another school's student would be sent to the guests' page for nothing.
void AddressRoadsTest::anotherOrganisationsButtonAsksForTheAddressFirst()
{
    enter();
    QVERIFY(m_stage->press(otherOrganisation));
    QCOMPARE(m_stage->visit->step(), Step::Address);
    QVERIFY2(said().contains(u"Type that address first"_s), qPrintable(said()));
    QVERIFY(field()->hasFocus());
    type(u"tiera@etela.example"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_stage->visit->step(), Step::SisterSchool);
    QVERIFY(m_stage->press(u"Back"_s));
    // Whoever says it again without an address is believed.
    field()->clear();
    QVERIFY(m_stage->press(otherOrganisation));
    QVERIFY(m_stage->press(otherOrganisation));
    QCOMPARE(m_stage->visit->step(), Step::Guest);
}

void AddressRoadsTest::aPrivateMailboxIsNoSchools_data()
{
    QTest::addColumn<QString>("first");
    QTest::newRow("Continue") << u"Continue"_s;
    QTest::newRow("another organisation") << otherOrganisation;
}

void AddressRoadsTest::aPrivateMailboxIsNoSchools()
{
    QFETCH(QString, first);
    enter();
    type(u"some.body@gmail.com"_s);
    QVERIFY(said().isEmpty());
    QVERIFY(m_stage->press(first));
    QCOMPARE(m_stage->visit->step(), Step::Address);
    QVERIFY2(said().contains(u"private address"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"press Continue again"_s), qPrintable(said()));
    // Invited with it.
    QVERIFY(m_stage->press(u"Continue"_s));
    QCOMPARE(m_stage->visit->step(), Step::Guest);
}

void AddressRoadsTest::aSchoolWithoutGuestsSaysSo_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("word");
    const QString none = u"does not reset addresses of other organisations"_s;
    QTest::newRow("a company") << u"some.body@company.example"_s << u"Continue"_s << none;
    QTest::newRow("a company's, by the button") << u"some.body@company.example"_s << otherOrganisation << none;
    QTest::newRow("one's own, by the button") << student << otherOrganisation << none;
    QTest::newRow("nothing") << QString() << otherOrganisation << u"Type that address first"_s;
    QTest::newRow("a private one") << u"some.body@gmail.com"_s << u"Continue"_s << u"private address"_s;
    QTest::newRow("nearly one's own") << u"louhi@pohjola.com"_s << u"Continue"_s << u"Did you mean this?"_s;
}

void AddressRoadsTest::aSchoolWithoutGuestsSaysSo()
{
    QFETCH(QString, typed);
    QFETCH(QString, button);
    QFETCH(QString, word);
    m_stage->config.profile.guest.reset();
    enter();
    type(typed);
    for (int times = 0; times < 3; ++times) {
        QVERIFY(m_stage->press(button));
        QCOMPARE(m_stage->visit->step(), Step::Address);
        QVERIFY2(said().contains(word), qPrintable(said()));
        QVERIFY2(!said().contains(u"guest"_s), qPrintable(said()));
    }
    if (word.startsWith(u"does not"_s))
        QVERIFY2(said().contains(u"the desk in the hall"_s), qPrintable(said()));
}

void AddressRoadsTest::userNamesThatAreNoAddress_data()
{
    QTest::addColumn<bool>("mixed");
    QTest::addColumn<QString>("heading");
    QTest::newRow("numbers alone") << false << u"What is your Pohjola user name?"_s;
    QTest::newRow("numbers and addresses") << true << u"What is your Pohjola user name?"_s;
}

void AddressRoadsTest::userNamesThatAreNoAddress()
{
    QFETCH(bool, mixed);
    QFETCH(QString, heading);
    QList<AccountKind> &kinds = m_stage->config.profile.accountKinds;
    kinds.removeFirst();
    if (!mixed)
        kinds.clear();
    kinds.prepend(numbers());
    enter();
    QVERIFY2(m_stage->words().contains(heading), qPrintable(m_stage->words()));
    QVERIFY2(m_stage->words().contains(u"Student number (en): 1234567"_s), qPrintable(m_stage->words()));
    QCOMPARE(field()->placeholderText(), u"for example 1234567"_s);
    QCOMPARE(field()->accessibleName(), mixed ? u"User name"_s : u"Student number (en)"_s);
    QCOMPARE(m_stage->button(u"Fill in @pohjola.example"_s) != nullptr, mixed);
    type(u"123456"_s);
    press(Qt::Key_Return);
    QVERIFY2(said().contains(u"Student number (en): 1234567"_s), qPrintable(said()));
    type(u"7"_s);
    QVERIFY(said().isEmpty());
    QCOMPARE(field()->accessibleDescription(), u"Student (en)"_s);
    // Covered, it is not to be read over a shoulder in a correction either.
    field()->setText(u"123 4567"_s);
    field()->setCovered(true);
    QVERIFY(m_stage->press(u"Continue"_s));
    QCOMPARE(offered(), u"1\u2022\u2022\u2022"_s);
    QVERIFY2(said().contains(u"A user name has no spaces"_s), qPrintable(said()));
    field()->setCovered(false);
    QVERIFY(m_stage->press(u"Correct to 1234567"_s));
    QCOMPARE(m_stage->visit->step(), Step::Method);
    QCOMPARE(m_stage->visit->address().toDisplay(), u"1234567"_s);
}

void AddressRoadsTest::roadsBesideTheJourney()
{
    enter();
    type(u"ab12"_s);
    QVERIFY(m_stage->press(u"My old phone still works"_s));
    QCOMPARE(m_stage->visit->step(), Step::PhoneWorks);
    const QString words = m_stage->words();
    QVERIFY2(words.contains(u"You need no reset"_s) && words.contains(u"Scan the code with the old phone."_s),
             qPrintable(words));
    QVERIFY(decodedCodes(m_stage->window.get()).contains(u"https://lisaa.pohjola.example/en"_s));
    QVERIFY(m_stage->press(u"I need the reset"_s));
    QCOMPARE(m_stage->visit->step(), Step::Address);
    QCOMPARE(field()->text(), u"ab12"_s);

    QVERIFY(m_stage->press(u"My phone is lost, broken or not with me"_s));
    QCOMPARE(m_stage->visit->step(), Step::PhoneGone);
    QVERIFY2(m_stage->words().contains(u"Ask staff to end your sign-ins."_s), qPrintable(m_stage->words()));
    // No page, no code.
    QVERIFY(decodedCodes(m_stage->window.get()).isEmpty());
    QVERIFY(m_stage->press(u"Go on to the reset"_s));
    QCOMPARE(m_stage->visit->step(), Step::Address);
    QCOMPARE(field()->text(), u"ab12"_s);

    QVERIFY(m_stage->press(u"My old phone still works"_s));
    QVERIFY(m_stage->press(u"End visit"_s));
    QCOMPARE(m_stage->visit->flow().endReason(), EndReason::NoResetNeeded);
}

void AddressRoadsTest::aRoadThatIsNotOfferedIsNotThere()
{
    // The page asks once, when it is made.
    m_stage->config.profile.phoneWorks = {};
    enter();
    QVERIFY(!m_stage->button(u"My old phone still works"_s));
    QVERIFY(m_stage->button(u"My phone is lost, broken or not with me"_s));
}

KIOSK_WIDGET_TEST(AddressRoadsTest)
#include "AddressRoadsTest.moc"
