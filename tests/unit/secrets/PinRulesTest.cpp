// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pins.h"

#include "secrets/PinRecords.h"
#include "secrets/PinRules.h"
#include "secrets/SecretStore.h"
#include "support/StrictTest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

QString refusal(const QString &pin)
{
    const Result<void> result = checkNewPin(SecureString(pin));
    return result ? QString() : result.error().code;
}

} // namespace

/// Which PINs and labels there may be, and how they are kept.
class PinRulesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void pinsThatAreGuessedFirstAreRefused_data();
    void pinsThatAreGuessedFirstAreRefused();
    void goodPinsAreTaken_data();
    void goodPinsAreTaken();
    void mostNumbersMayBeChosen();
    void aRefusalNeverRepeatsThePin();
    void labelsAreVisibleAndShort_data();
    void labelsAreVisibleAndShort();
    void twoPeopleHaveNeitherOneLabelNorOnePin();
    void aRecordIsFoundByItsPinAlone();
    void aRecordServesItsOwnLabelAndPepperOnly();
    void oneScryptServesEverybody();
    void theKeptFormIsReadBack();
    void whatAKioskWouldNotWriteIsDamaged_data();
    void whatAKioskWouldNotWriteIsDamaged();
    void scryptGivesWhatTheStandardSays();

private:
    PinRecord record(const QString &label, const QString &pin, const PinRecords &others = {},
                     const ScryptCost &cost = cheap)
    {
        return makePinRecord(label, today, pepperedPin(m_pepper, SecureString(pin)), others, cost).value();
    }
    std::optional<qsizetype> find(const PinRecords &records, const QString &pin)
    {
        const auto digests = PinDigests::compute(pepperedPin(m_pepper, SecureString(pin)), records, cheap);
        return findPin(records, *digests);
    }
    SecretBytes m_pepper = SecretBytes::random(32);
};

void PinRulesTest::pinsThatAreGuessedFirstAreRefused_data()
{
    QTest::addColumn<QString>("code");
    const auto rows = [](const QString &code, const QStringList &pins) {
        for (const QString &pin : pins)
            QTest::newRow(qPrintable(pin.isEmpty() ? u"nothing"_s : pin)) << code;
    };
    rows(u"pin.length"_s, {u""_s, u"1"_s, u"73051"_s, u"7385194826173"_s});
    rows(u"pin.not_digits"_s, {u"73051a"_s, u"7305 1"_s, u"-738519"_s, u"٧٣٠٥١٩"_s});
    rows(u"pin.trivial"_s,
         {// all the same, two digits
          u"000000"_s, u"777777777777"_s, u"121212"_s, u"112112"_s, u"100000"_s, u"455445"_s,
          // sequences, up, down, round the corner, in steps
          u"123456"_s, u"012345"_s, u"234567890123"_s, u"654321"_s, u"987654"_s, u"890123"_s, u"210987"_s, u"246802"_s,
          u"135791"_s, u"147036"_s,
          // blocks
          u"123123"_s, u"12341234"_s, u"1231231"_s, u"734734734734"_s, u"73057305"_s,
          // doubled
          u"112233"_s, u"11223344"_s, u"998877"_s, u"731173117311"_s, u"773355"_s, u"111777333"_s,
          // mirrored
          u"123321"_s, u"730037"_s, u"7351537"_s,
          // dates and years
          u"311299"_s, u"991231"_s, u"123199"_s, u"290200"_s, u"31121999"_s, u"19991231"_s, u"12312001"_s, u"199907"_s,
          u"071999"_s, u"19852024"_s,
          // what many people choose
          u"159753"_s, u"147258"_s, u"789456"_s, u"314159"_s, u"1234567"_s, u"12345679"_s, u"123654"_s, u"102030"_s});
}

void PinRulesTest::pinsThatAreGuessedFirstAreRefused()
{
    QFETCH(const QString, code);
    const QString pin =
        QLatin1String(QTest::currentDataTag()) == u"nothing" ? QString() : QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(refusal(pin), code);
}

void PinRulesTest::goodPinsAreTaken_data()
{
    QTest::addColumn<QString>("pin");
    for (const char *pin : {"738519", "480261", "906173", "7385194", "73851948", "738519482617", "999873", "398476"})
        QTest::newRow(pin) << QString::fromLatin1(pin);
}

void PinRulesTest::goodPinsAreTaken()
{
    QFETCH(const QString, pin);
    QCOMPARE(refusal(pin), QString());
}

void PinRulesTest::mostNumbersMayBeChosen()
{
    int taken = 0;
    for (int number = 0; number < 1000000; number += 7)
        taken += refusal(u"%1"_s.arg(number, 6, 10, QLatin1Char('0'))).isEmpty() ? 1 : 0;
    const int tried = 1000000 / 7 + 1;
    QVERIFY2(taken > tried * 85 / 100, qPrintable(QString::number(taken)));
}

void PinRulesTest::aRefusalNeverRepeatsThePin()
{
    for (const QString &pin : {u"31129x"_s, u"311299"_s, u"98719"_s}) {
        const Result<void> result = checkNewPin(SecureString(pin));
        QVERIFY(!result);
        QVERIFY(!result.error().userText.isEmpty());
        QVERIFY(!result.error().userText.contains(pin) && !result.error().detail.contains(pin));
    }
}

void PinRulesTest::labelsAreVisibleAndShort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("a name") << u"Maija M."_s << true;
    QTest::newRow("letters of Finland") << u"Åke Öström"_s << true;
    QTest::newRow("one character") << u"7"_s << true;
    QTest::newRow("32") << QString(32, u'x') << true;
    QTest::newRow("32 beyond the basic plane") << u"𝓐"_s.repeated(32) << true;
    QTest::newRow("33") << QString(33, u'x') << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("a space") << u" "_s << false;
    QTest::newRow("a space before") << u" x"_s << false;
    QTest::newRow("two spaces") << u"a  b"_s << false;
    QTest::newRow("a new line") << u"a\nb"_s << false;
    QTest::newRow("a zero") << QString(1, QChar(0)) << false;
    QTest::newRow("no-break space") << u"a\u00a0b"_s << false;
    QTest::newRow("zero width") << u"a\u200bb"_s << false;
    QTest::newRow("turned round") << u"a\u202eb"_s << false;
    QTest::newRow("half a character") << QString(1, QChar(0xd800)) << false;
}

void PinRulesTest::labelsAreVisibleAndShort()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    QCOMPARE(checkLabel(text).has_value(), good);
    // Two ways to write one label come to one.
    QCOMPARE(checkLabel(u"A\u030ake"_s).value(), u"Åke"_s);
}

void PinRulesTest::twoPeopleHaveNeitherOneLabelNorOnePin()
{
    const PinRecords people{record(u"Maija"_s, u"738519"_s), record(u"Åke"_s, u"480261"_s)};
    const auto codeOf = [&](const QString &label, const QString &pin, const ScryptCost &cost) {
        const auto result = makePinRecord(label, today, pepperedPin(m_pepper, SecureString(pin)), people, cost);
        return result ? QString() : result.error().code;
    };
    QCOMPARE(codeOf(u"MAIJA"_s, u"906173"_s, cheap), u"pin.label_taken"_s);
    QCOMPARE(codeOf(u"åke"_s, u"906173"_s, cheap), u"pin.label_taken"_s);
    QCOMPARE(codeOf(u"Timo"_s, u"738519"_s, cheap), u"pin.taken"_s);
    QCOMPARE(codeOf(u"Timo"_s, u"480261"_s, dearer), u"pin.taken"_s);
    QCOMPARE(codeOf(u"Timo"_s, u"906173"_s, cheap), QString());
}

void PinRulesTest::aRecordIsFoundByItsPinAlone()
{
    PinRecords people;
    const QStringList pins{u"738519"_s, u"480261"_s, u"906173"_s, u"617394"_s};
    for (qsizetype i = 0; i < pins.size(); ++i)
        people << record(QString::number(i), pins[i], people, i < 2 ? cheap : dearer);
    for (qsizetype i = 0; i < pins.size(); ++i)
        QCOMPARE(find(people, pins[i]), std::optional(i));
    for (const QString &wrong : {u"738518"_s, u"7385190"_s, u"73051"_s, u""_s, u"738519 "_s})
        QVERIFY(!find(people, wrong));
    QVERIFY(!find({}, u"738519"_s));
}

void PinRulesTest::aRecordServesItsOwnLabelAndPepperOnly()
{
    PinRecords people{record(u"Maija"_s, u"738519"_s)};
    QVERIFY(find(people, u"738519"_s));
    PinRecords renamed = people;
    renamed[0].label = u"Timo"_s;
    QVERIFY(!find(renamed, u"738519"_s));
    m_pepper = SecretBytes::random(32);
    QVERIFY(!find(people, u"738519"_s));
}

void PinRulesTest::oneScryptServesEverybody()
{
    PinRecords people;
    for (int i = 0; i < 20; ++i)
        people << record(QString::number(i), QString::number(738519 + 7 * i), people);
    const auto digests = PinDigests::compute(pepperedPin(m_pepper, SecureString(u"906173")), people, cheap);
    QCOMPARE(digests->all.size(), size_t{1});
    QSet<QByteArray> own;
    for (const PinRecord &one : people)
        own << one.ownSalt;
    QCOMPARE(own.size(), people.size());
    people << record(u"later"_s, u"906173"_s, people, dearer);
    QCOMPARE(PinDigests::compute(pepperedPin(m_pepper, SecureString(u"1")), people, cheap)->all.size(), size_t{2});
}

void PinRulesTest::theKeptFormIsReadBack()
{
    PinRecords people{record(u"Maija"_s, u"738519"_s)};
    people << record(u"Åke Öström"_s, u"480261"_s, people, dearer);
    people[1].disabled = true;
    const QByteArray text = serialisePinRecords(people);
    QCOMPARE(parsePinRecords(text).value(), people);
    QVERIFY(!text.contains("738519"));
    QVERIFY(people[0].hash().startsWith(u"$scrypt-hmac$ln=4,r=1,p=1$"_s));
    QCOMPARE(parsePinRecords(serialisePinRecords({})).value(), PinRecords());
    // Equal PINs of two kiosks, or a PIN chosen again, do not show.
    QVERIFY(record(u"Maija"_s, u"738519"_s).tag != people[0].tag);
}

void PinRulesTest::whatAKioskWouldNotWriteIsDamaged_data()
{
    QTest::addColumn<QByteArray>("text");
    const PinRecord good = record(u"Maija"_s, u"738519"_s);
    const QByteArray text = serialisePinRecords({good});
    const auto with = [&](const QByteArray &from, const QByteArray &to) {
        QByteArray changed = text;
        changed.replace(from, to);
        return changed == text ? QByteArray("nothing was replaced: ") + from : changed;
    };
    QVERIFY(parsePinRecords(text));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut") << text.chopped(1);
    QTest::newRow("no list") << QByteArray("{\"pins\":{},\"version\":1}");
    QTest::newRow("a later version") << with("\"version\":1", "\"version\":2");
    QTest::newRow("a field too many") << with("\"version\":1", "\"version\":1,\"more\":1");
    QTest::newRow("a field too many in a record") << with("\"disabled\":false", "\"disabled\":false,\"admin\":true");
    QTest::newRow("disabled as text") << with("\"disabled\":false", "\"disabled\":\"no\"");
    QTest::newRow("no day") << with("2026-11-24", "2026-11-31");
    QTest::newRow("no label") << with("Maija", "");
    QTest::newRow("a label with a space before") << with("Maija", " Maija");
    QTest::newRow("another hash") << with("$scrypt-hmac$", "$scrypt$");
    QTest::newRow("a cost that eats the memory") << with("ln=4", "ln=30");
    QTest::newRow("a cost of no time") << with("ln=4", "ln=0");
    QTest::newRow("r out of range") << with("r=1", "r=17");
    QTest::newRow("a line behind the hash") << with(good.hash().toLatin1(), good.hash().toLatin1() + "\\n");
    QTest::newRow("a short salt") << with(good.salt.toBase64().left(22), good.salt.toBase64().left(21));
    QTest::newRow("spare bits") << with(good.salt.toBase64().left(22) + ".", good.salt.toBase64().left(21) + "B.");
    const QByteArray one = text.mid(text.indexOf('[') + 1, text.lastIndexOf(']') - text.indexOf('[') - 1);
    QByteArray twin = one;
    twin.replace("Maija", "MAIJA");
    QTest::newRow("a label twice") << with(one, one + "," + twin);
    PinRecords many;
    for (int i = 0; i < 5; ++i) {
        many << good;
        many.last().label = QString::number(i);
        many.last().salt[0] = static_cast<char>(i);
    }
    QTest::newRow("five salts") << serialisePinRecords(many);
    many.clear();
    for (int i = 0; i < 201; ++i) {
        many << good;
        many.last().label = QString::number(i);
    }
    QTest::newRow("201 people") << serialisePinRecords(many);
}

void PinRulesTest::whatAKioskWouldNotWriteIsDamaged()
{
    QFETCH(const QByteArray, text);
    const Result<PinRecords> records = parsePinRecords(text);
    QVERIFY(!records);
    QCOMPARE(records.error().code, secretcodes::damaged);
    QVERIFY(!records.error().detail.contains(u"Maija"_s));
}

void PinRulesTest::scryptGivesWhatTheStandardSays()
{
    // RFC 7914, section 12: the third vector, its first 32 bytes. The PIN's own cost needs more than OpenSSL's usual
    // limit.
    QCOMPARE(scrypt(SecretBytes("pleaseletmein"), "SodiumChloride", {14, 8, 1})->view().toByteArray().toHex(),
             QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"));
    QVERIFY(scrypt(SecretBytes("pleaseletmein"), "SodiumChloride", ScryptCost{}));
    QVERIFY(!scrypt(SecretBytes("pleaseletmein"), "SodiumChloride", {31, 8, 1}));
    QCOMPARE(ScryptCost{}.logN, 17);
    QCOMPARE(ScryptCost{}.r, 8);
    QCOMPARE(ScryptCost{}.p, 1);
    // RFC 4231, test case 2.
    QCOMPARE(hmacSha256(SecretBytes("Jefe"), {"what do ya want ", "for nothing?"}).view().toByteArray().toHex(),
             QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
}

KIOSK_TEST(PinRulesTest)
#include "PinRulesTest.moc"
