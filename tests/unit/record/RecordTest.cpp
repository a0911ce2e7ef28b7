// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Description.h"
#include "record/MessageSet.h"
#include "record/Schema.h"
#include "support/SchemaCheck.h"
#include "support/StrictTest.h"

#include <QJsonDocument>

using namespace kiosk;
using namespace kiosk::record;
using namespace Qt::StringLiterals;

namespace
{

enum class Colour { Red, Green };
constexpr auto colours = namedEnum<Colour>({{Colour::Red, "red"}, {Colour::Green, "green"}});

struct Lamp {
    QString name;
    Colour colour = Colour::Red;
    std::optional<int> watts;
    friend bool operator==(const Lamp &, const Lamp &) = default;
};

struct Room {
    QString place;
    QList<Lamp> lamps;
    QMap<QDate, int> visits;
    std::array<int, 2> size{};
    std::optional<QDate> built;
    friend bool operator==(const Room &, const Room &) = default;
};

const Description<Lamp> &lamp()
{
    static const Description<Lamp> description(
        {field(u"name"_s, &Lamp::name, text(5, u"[a-z]*"_s)), field(u"colour"_s, &Lamp::colour, named(colours)),
         field(u"watts"_s, &Lamp::watts, optional(integer(1, 100)))},
        [](const Lamp &lamp) { return lamp.colour == Colour::Green && !lamp.watts ? u"watts"_s : QString(); });
    return description;
}

const Description<Room> &room()
{
    static const Description<Room> description{constant<Room>(u"version"_s, 3),
                                               field(u"place"_s, &Room::place, text(8, TooLong::Cut)),
                                               field(u"lamps"_s, &Room::lamps, list(object(lamp()), 2, TooLong::Cut)),
                                               field(u"visits"_s, &Room::visits, map(date(), integer(0, 10))),
                                               field(u"size"_s, &Room::size, array<2>(integer(0, 10))),
                                               fieldIfAny(u"built"_s, &Room::built, date())};
    return description;
}

Room full()
{
    return {u"näin"_s,
            {{u"a"_s, Colour::Green, 40}, {u"b"_s, Colour::Red, std::nullopt}},
            {{QDate(2026, 11, 24), 3}},
            {4, 5},
            QDate(1999, 12, 31)};
}

QString wrongFieldOf(const QJsonObject &object)
{
    Reading reading;
    return room().read(object, reading) ? QString() : reading.wrongField();
}

QJsonObject changed(const QString &name, const QJsonValue &value)
{
    QJsonObject object = room().write(full());
    object.insert(name, value); // undefined takes it out
    return object;
}

} // namespace

/// A record's description alone says how it is read, how it is written and what others are told of it.
class RecordTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead();
    void theFirstWrongFieldIsNamedAndNoValue_data();
    void theFirstWrongFieldIsNamedAndNoValue();
    void whatIsLeftOverIsForTheReaderToDecide();
    void whatIsTooLongIsCutWhereThatWasSaid();
    void theSchemaAllowsWhatTheReaderTakes();
    void aSchemaStandsOnItsOwn();
    void messagesOfAnotherVersionAreReadWhereThatIsWanted();
};

void RecordTest::whatIsWrittenIsRead()
{
    for (const Room &one : {full(), Room{}}) {
        Reading reading;
        const std::optional<Room> read = room().read(room().write(one), reading);
        QVERIFY2(read, qPrintable(reading.wrongField()));
        QVERIFY(*read == one);
    }
    QVERIFY(!room().write(Room{}).contains(u"built"_s));
}

void RecordTest::theFirstWrongFieldIsNamedAndNoValue_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("wrong");
    const auto lampWith = [](const QString &name, const QJsonValue &value) {
        QJsonObject object = lamp().write(full().lamps.first());
        object.insert(name, value);
        return QJsonValue(QJsonArray{lamp().write(full().lamps.last()), object});
    };
    QTest::newRow("another version") << u"version"_s << QJsonValue(4) << u"version"_s;
    QTest::newRow("missing") << u"place"_s << QJsonValue(QJsonValue::Undefined) << u"place"_s;
    QTest::newRow("null") << u"place"_s << QJsonValue() << u"place"_s;
    QTest::newRow("too long") << u"place"_s << QJsonValue(u"123456789"_s) << u"place"_s;
    QTest::newRow("three lamps") << u"lamps"_s << QJsonValue(QJsonArray{1, 2, 3}) << u"lamps"_s;
    QTest::newRow("no lamp") << u"lamps"_s << QJsonValue(QJsonArray{1}) << u"lamps"_s;
    QTest::newRow("a letter too many") << u"lamps"_s << lampWith(u"name"_s, u"aaaaaa"_s) << u"lamps.name"_s;
    QTest::newRow("another letter") << u"lamps"_s << lampWith(u"name"_s, u"A"_s) << u"lamps.name"_s;
    QTest::newRow("a line feed behind") << u"lamps"_s << lampWith(u"name"_s, u"a\n"_s) << u"lamps.name"_s;
    QTest::newRow("unknown name") << u"lamps"_s << lampWith(u"colour"_s, u"blue"_s) << u"lamps.colour"_s;
    QTest::newRow("out of range") << u"lamps"_s << lampWith(u"watts"_s, 101) << u"lamps.watts"_s;
    QTest::newRow("does not fit") << u"lamps"_s << lampWith(u"watts"_s, QJsonValue()) << u"lamps.watts"_s;
    QTest::newRow("one more inside") << u"lamps"_s << lampWith(u"secret"_s, 1) << u"lamps.(unknown field)"_s;
    QTest::newRow("one more") << u"secret"_s << QJsonValue(1) << u"(unknown field)"_s;
    QTest::newRow("no day") << u"visits"_s << QJsonValue(QJsonObject{{u"secret"_s, 1}}) << u"visits"_s;
    QTest::newRow("no count") << u"visits"_s << QJsonValue(QJsonObject{{u"2026-11-24"_s, -1}}) << u"visits"_s;
    QTest::newRow("one too few") << u"size"_s << QJsonValue(QJsonArray{1}) << u"size"_s;
    QTest::newRow("null is not left out") << u"built"_s << QJsonValue() << u"built"_s;
}

void RecordTest::theFirstWrongFieldIsNamedAndNoValue()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, wrong);
    QCOMPARE(wrongFieldOf(changed(field, value)), wrong);
}

void RecordTest::whatIsLeftOverIsForTheReaderToDecide()
{
    QJsonObject more = changed(u"later"_s, 1);
    more.insert(
        u"lamps"_s,
        QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"colour"_s, u"red"_s}, {u"watts"_s, 1}, {u"later"_s, true}}});
    QCOMPARE(wrongFieldOf(more), u"lamps.(unknown field)"_s);
    Reading tolerant(UnknownFields::Ignored);
    const std::optional<Room> read = room().read(more, tolerant);
    QVERIFY(read);
    QCOMPARE(read->lamps.first().watts, 1);
    // What it knows must still be right.
    QVERIFY(!room().read(changed(u"version"_s, 4), tolerant));
}

void RecordTest::whatIsTooLongIsCutWhereThatWasSaid()
{
    Room large = full();
    large.place = u"123456789"_s;
    large.lamps += large.lamps;
    const QJsonObject written = room().write(large);
    QCOMPARE(written.value(u"place"_s), u"12345678"_s);
    QCOMPARE(wrongFieldOf(written), QString());
    large.lamps.first().name = u"aaaaaa"_s;
    QCOMPARE(wrongFieldOf(room().write(large)), u"lamps.name"_s);
}

void RecordTest::theSchemaAllowsWhatTheReaderTakes()
{
    const QJsonObject whole = room().write(full());
    QVERIFY(matchesSchema(whole, room().schema()));
    int taken = 0;
    for (const QString &name : whole.keys()) {
        for (const QJsonValue &odd : oddValues()) {
            const QJsonObject object = changed(name, odd);
            const bool good = wrongFieldOf(object).isEmpty();
            QVERIFY2(matchesSchema(object, room().schema()) == good, QJsonDocument(object).toJson().constData());
            taken += good ? 1 : 0;
        }
    }
    QVERIFY(taken > 5);
}

void RecordTest::aSchemaStandsOnItsOwn()
{
    const QJsonObject document = schemaDocument(u"Room"_s, room().schema());
    QCOMPARE(document.value(u"$schema"_s), u"https://json-schema.org/draft/2020-12/schema"_s);
    QCOMPARE(document.value(u"title"_s), u"Room"_s);
    const QSet<QString> words = wordsOf(document);
    for (const QString &word : {u"version"_s, u"lamps"_s, u"watts"_s, u"red"_s, u"green"_s, u"built"_s})
        QVERIFY2(words.contains(word), qPrintable(word));
    QCOMPARE(inWords(lamp().schema()),
             u"{`colour`: `red`, `green`; `name`: text, at most 5 characters, `^(?:[a-z]*)$`; "
             u"`watts`: a whole number, 1 to 100, or null}"_s);
}

void RecordTest::messagesOfAnotherVersionAreReadWhereThatIsWanted()
{
    using Messages = std::variant<Lamp, Room>;
    const auto messages = [](UnknownFields unknown) {
        return MessageSet<Messages>({u"desk.malformed"_s, 1000, unknown}, {u"lamp"_s, lamp()}, {u"room"_s, room()});
    };
    const QByteArray line = R"({"type":"lamp","name":"a","colour":"red","watts":null,"later":"x"})";
    const auto strict = messages(UnknownFields::Refused).parse(line);
    QVERIFY(!strict);
    QCOMPARE(strict.error().toLogLine(), u"desk.malformed: lamp: (unknown field)"_s);
    const auto tolerant = messages(UnknownFields::Ignored).parse(line);
    QVERIFY(tolerant);
    QCOMPARE(std::get<Lamp>(*tolerant).name, u"a"_s);
    QVERIFY(!messages(UnknownFields::Ignored).parse(R"({"type":"window"})"));
}

KIOSK_TEST(RecordTest)
#include "RecordTest.moc"
