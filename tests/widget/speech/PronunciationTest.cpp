// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/Pronunciation.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What a voice is given instead of what stands on the screen.
class PronunciationTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void saysAsAPersonWould_data();
    void saysAsAPersonWould();
    void leavesNamesOut();
    void spellsWithTheNamesOfTheSigns();
    void countsWhatIsTyped();
    void everyLanguageHasEveryWord();
};

void PronunciationTest::saysAsAPersonWould_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, Language language, const QString &written, const QString &said) {
        QTest::newRow(name) << language << written << said;
    };
    using enum Language;
    row("fi time of day", Finnish, u"valmis klo 14.05"_s, u"valmis kello 14 nolla 5"_s);
    row("fi no-break space", Finnish, u"Valmis klo\u00a04.07 mennessä"_s, u"Valmis kello 4 nolla 7 mennessä"_s);
    row("fi full hour", Finnish, u"klo 9.00"_s, u"kello 9"_s);
    row("fi countdown", Finnish, u"Aikaa jäljellä 4:10"_s, u"Aikaa jäljellä 4 minuuttia 10 sekuntia"_s);
    row("fi one of each", Finnish, u"1:01"_s, u"1 minuutti 1 sekunti"_s);
    row("fi only seconds", Finnish, u"0:45"_s, u"45 sekuntia"_s);
    row("fi nothing left", Finnish, u"0:00"_s, u"0 sekuntia"_s);
    row("fi range", Finnish, u"5–25 min"_s, u"5 viiva 25 minuuttia"_s);
    row("fi seconds", Finnish, u"20\u00a0s"_s, u"20 sekuntia"_s);
    row("fi step", Finnish, u"Vaihe 2/6"_s, u"Vaihe 2, yhteensä 6"_s);
    row("fi host", Finnish, u"QR-koodi: m365.pohjola.fi"_s, u"ku-är-koodi: äm 3 6 5 piste pohjola piste fi"_s);
    row("fi address of a student", Finnish, u"esim. ab1234@student.pohjola.fi"_s,
        u"esim. a, b, 1, 2, 3, 4 ät-merkki student piste pohjola piste fi"_s);
    row("fi address of a person", Finnish, u"maija.meikalainen@pohjola.fi."_s,
        u"maija piste meikalainen ät-merkki pohjola piste fi."_s);
    row("fi domain", Finnish, u"@student.pohjola.fi"_s, u"ät-merkki student piste pohjola piste fi"_s);
    row("fi sign", Finnish, u"Merkin @ edeltävä osa puuttuu."_s, u"Merkin ät-merkki edeltävä osa puuttuu."_s);
    row("fi abbreviation", Finnish, u"MFA-asetuksesi on nollattu"_s, u"äm-äf-aa-asetuksesi on nollattu"_s);
    row("fi quoted", Finnish, u"Valitse ”MFA reset”."_s, u"Valitse äm äf aa riset."_s);
    row("fi ticket", Finnish, u"A7"_s, u"A 7"_s);
    row("fi soft hyphen", Finnish, u"Tunnis\u00adtautuminen"_s, u"Tunnistautuminen"_s);
    row("sv time of day", Swedish, u"klar kl. 14.05"_s, u"klar klockan 14 noll 5"_s);
    row("sv countdown", Swedish, u"6:24"_s, u"6 minuter 24 sekunder"_s);
    row("sv range", Swedish, u"5–25 min"_s, u"5 till 25 minuter"_s);
    row("sv host", Swedish, u"id.pohjola.fi"_s, u"id punkt pohjola punkt fi"_s);
    row("sv abbreviation", Swedish, u"Läs av QR-koden"_s, u"Läs av ku-är-koden"_s);
    row("en time of day", English, u"ready by 14:05"_s, u"ready by 14 oh 5"_s);
    row("en small hours", English, u"You can try at 4:07"_s, u"You can try at 4 oh 7"_s);
    row("en full hour", English, u"You can try from 14:00 on"_s, u"You can try from 14 o'clock on"_s);
    row("en countdown", English, u"Ticket A7, 4:10 left"_s, u"Ticket A 7, 4 minutes 10 seconds left"_s);
    row("en ten minutes", English, u"Ticket A7, 10:00 left"_s, u"Ticket A 7, 10 minutes left"_s);
    row("en range", English, u"5–25 min"_s, u"5 to 25 minutes"_s);
    row("en host", English, u"https://m365.pohjola.fi"_s, u"M 3 6 5 dot pohjola dot fi"_s);
    row("en several languages apart", English, u"Phone · Telefon"_s, u"Phone, Telefon"_s);
    row("en waiting", English, u"Opening the identity service…"_s, u"Opening the identity service."_s);
    row("en no address", English, u"Done. Next step"_s, u"Done. Next step"_s);
}

void PronunciationTest::saysAsAPersonWould()
{
    QFETCH(Language, language);
    QFETCH(QString, written);
    QFETCH(QString, said);
    QCOMPARE(Pronunciation::of(language).spoken(written), said);
}

void PronunciationTest::leavesNamesOut()
{
    QCOMPARE(Pronunciation::of(Language::English).spokenWithoutNames(u"Correct to ab1234@student.pohjola.fi"_s),
             u"Correct to your user name at sign student dot pohjola dot fi"_s);
    QCOMPARE(Pronunciation::of(Language::English).spokenWithoutNames(u"Fill in @student.pohjola.fi"_s),
             u"Fill in at sign student dot pohjola dot fi"_s);
}

void PronunciationTest::spellsWithTheNamesOfTheSigns()
{
    QCOMPARE(Pronunciation::of(Language::Finnish).spelled(u"ab1@x.fi"_s), u"a, b, 1, ät-merkki, x, piste, f, i"_s);
    QCOMPARE(Pronunciation::of(Language::English).spelled(u"A b_"_s), u"capital a, space, b, underscore"_s);
}

void PronunciationTest::countsWhatIsTyped()
{
    const Pronunciation &words = Pronunciation::of(Language::English);
    QCOMPARE(words.filledIn(0), u"empty"_s);
    QCOMPARE(words.filledIn(1), u"filled in, 1 character"_s);
    QCOMPARE(words.filledIn(12), u"filled in, 12 characters"_s);
}

void PronunciationTest::everyLanguageHasEveryWord()
{
    const QHash<QString, QString> &english = Pronunciation::of(Language::English).words();
    QVERIFY(english.size() > 10);
    for (const Language language : {Language::Finnish, Language::Swedish}) {
        const QHash<QString, QString> &words = Pronunciation::of(language).words();
        QCOMPARE(words.size(), english.size());
        for (auto word = english.begin(); word != english.end(); ++word) {
            QVERIFY2(!words.value(word.key()).isEmpty(), qPrintable(word.key()));
            QVERIFY2(words.value(word.key()) != word.value(), qPrintable(word.key()));
        }
    }
}

KIOSK_TEST(PronunciationTest)
#include "PronunciationTest.moc"
