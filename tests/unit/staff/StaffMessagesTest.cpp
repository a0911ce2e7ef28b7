// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/StaffLink.h"
#include "link/StaffMessages.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTimeZone>

#include <algorithm>
#include <array>

#include <unistd.h>

using namespace kiosk;
using namespace kiosk::link;
using namespace Qt::StringLiterals;

/// What host and panel say to each other arrives as it was meant, and nothing else is taken for it.
class StaffMessagesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyMessageToThePanelArrives();
    void everyMessageFromThePanelArrives();
    void aFieldMoreOrLessOrOfAnotherTypeIsMalformed();
    void nonsenseIsMalformed_data();
    void nonsenseIsMalformed();
    void noPersonalValueFitsIntoAPlace_data();
    void noPersonalValueFitsIntoAPlace();
    void whatIsTooLongIsCutWhereItIsWritten();
    void actionsHaveNames();
    void aPinTravelsOnItsOwnLine_data();
    void aPinTravelsOnItsOwnLine();
    void aPinsLineIsCleansedEvenIfItIsNone_data();
    void aPinsLineIsCleansedEvenIfItIsNone();
    void thePipeCarriesBothWays();
    void aLineThatIsNoMessageEndsTheLink();

private:
    static QList<ToStaff> everyToStaff();
};

namespace
{

KioskState fullState()
{
    KioskState state;
    state.step = Step::Verify;
    state.method = candourId;
    state.outcome = Outcome::Expired;
    state.stepSince = Deadline{Milliseconds(5)};
    state.visitSince = Deadline{Milliseconds(1)};
    state.attemptsUsed = 3;
    state.readyAt = Deadline{Milliseconds(600'000)};
    state.sessionEnd = Deadline{Milliseconds(qint64{1} << 53)};
    state.helpCalledAt = Deadline{Milliseconds(40)};
    state.help = HelpState::Seen;
    state.queue = {{TicketId::first(), Deadline{Milliseconds(12)}},
                   {TicketId::first().next(), Deadline{Milliseconds(30)}}};
    state.parkedWaits = 2;
    state.availability = {false, u"keyring.locked"_s};
    state.staffReason = u"maintenance"_s;
    state.commissioning = true;
    state.parts = {{u"journal"_s, HealthState::Warning, u"journal.anchor_old"_s, u"26 h, näin"_s},
                   {u"engine"_s, HealthState::NotReady, u"engine.missing"_s, {}},
                   {u"network"_s, HealthState::Ready, {}, {}}};
    state.receipt = ReceiptLine{QDateTime(QDate(2026, 11, 24), QTime(12, 2, 11, 7), QTimeZone::utc()),
                                u"finished:done"_s,
                                1,
                                true,
                                false,
                                Milliseconds(812)};
    state.versions = {u"0.1.0"_s, u"6.4.2"_s, u"102.0.5005.177"_s, u"108.0.5359.94"_s};
    state.today = {17, 14, 1, 2, Seconds(612)};
    return state;
}

} // namespace

QList<ToStaff> StaffMessagesTest::everyToStaff()
{
    StaffBegin begin;
    begin.config.kiosk = {u"kiosk.toml"_s, "# ä\r\n\tprofile = \"x\""};
    begin.config.profile = {u"x.toml"_s, "a = 1\n"};
    begin.demo = true;
    begin.language = Language::Swedish;
    begin.shuffledPad = true;
    begin.pad = {PadState::Waiting, Deadline{Milliseconds(30'000)}, {}};
    QList<ToStaff> all{begin,
                       PinVerdict{true, u"Desk Å"_s, 0, {}},
                       PinVerdict{false, {}, 3, {PadState::Open, {}, {}}},
                       PinVerdict{false, {}, 0, {PadState::Disabled, {}, {}}},
                       PinVerdict{false, {}, 0, {PadState::NotSetUp, {}, {}}},
                       PinVerdict{false, {}, 0, {PadState::Unavailable, {}, u"secrets.locked"_s}},
                       PadNews{{PadState::Unavailable, {}, u"secrets.locked"_s}},
                       KioskState{},
                       fullState(),
                       StatisticsReport{QDate(2026, 11, 1), QDate(2026, 12, 1), {{u"a"_s, QJsonArray{1, 2.5}}}},
                       JournalLines{},
                       JournalLines{42,
                                    {{41, QDateTime(QDate(2026, 11, 24), QTime(9, 0), QTimeZone::utc()),
                                      u"session.started"_s, u"00ff"_s, u"a=1 b=ä"_s}}},
                       Commissioning{},
                       Commissioning{true,
                                     {{Step::Verify, u"pankki.example:8443"_s, u"/kirjaudu/ä"_s, true, 7}},
                                     u"/var/lib/p.toml"_s},
                       StaffEnd{}};
    for (int action = 0; action <= static_cast<int>(StaffAction::VerifyJournal); ++action)
        all << ActionDone{static_cast<StaffAction>(action), action % 2 == 0, u"code.x"_s, u"/tmp/ä.csv"_s};
    return all;
}

void StaffMessagesTest::everyMessageToThePanelArrives()
{
    const QList<ToStaff> all = everyToStaff();
    for (const ToStaff &message : all) {
        const QByteArray line = serialise(message);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const Result<ToStaff> read = parseLine<ToStaff>(line);
        QVERIFY2(read, read ? "" : qPrintable(read.error().toLogLine()));
        QCOMPARE(read->index(), message.index());
        QCOMPARE(serialise(*read), line);
        if (const auto *state = std::get_if<KioskState>(&message))
            QCOMPARE(std::get<KioskState>(*read), *state);
        if (const auto *verdict = std::get_if<PinVerdict>(&message))
            QCOMPARE(std::get<PinVerdict>(*read), *verdict);
        if (const auto *news = std::get_if<PadNews>(&message))
            QCOMPARE(std::get<PadNews>(*read), *news);
        if (const auto *journal = std::get_if<JournalLines>(&message))
            QCOMPARE(std::get<JournalLines>(*read), *journal);
        if (const auto *done = std::get_if<ActionDone>(&message))
            QCOMPARE(std::get<ActionDone>(*read), *done);
        if (const auto *commissioning = std::get_if<Commissioning>(&message))
            QCOMPARE(std::get<Commissioning>(*read), *commissioning);
    }
}

void StaffMessagesTest::everyMessageFromThePanelArrives()
{
    std::vector<FromStaff> all;
    all.emplace_back(StaffPainted{});
    all.emplace_back(StaffHeartbeat{});
    all.emplace_back(StatisticsWanted{QDate(2026, 11, 1), QDate(2026, 12, 1)});
    all.emplace_back(JournalWanted{});
    all.emplace_back(JournalWanted{qint64{1} << 53, u"visits"_s});
    all.emplace_back(StaffClosed{});
    all.emplace_back(StaffRequest{StaffAction::ExportJournal, {}, QDate(2026, 2, 28), QDate(2026, 3, 1)});
    for (int action = 0; action <= static_cast<int>(StaffAction::VerifyJournal); ++action)
        all.emplace_back(StaffRequest{static_cast<StaffAction>(action), u"Tiski Ä"_s, {}, {}});
    for (const FromStaff &message : all) {
        const QByteArray line = serialise(message);
        QByteArray sent = line;
        const Result<FromStaff> read = parseFromStaff(sent);
        QVERIFY2(read, read ? "" : qPrintable(read.error().toLogLine()));
        QCOMPARE(read->index(), message.index());
        QCOMPARE(serialise(*read), line);
        if (const auto *request = std::get_if<StaffRequest>(&message))
            QCOMPARE(std::get<StaffRequest>(*read), *request);
    }
}

void StaffMessagesTest::aFieldMoreOrLessOrOfAnotherTypeIsMalformed()
{
    const QList<ToStaff> all = everyToStaff();
    for (const ToStaff &message : all) {
        const QJsonObject object = QJsonDocument::fromJson(serialise(message)).object();
        const auto refused = [](const QJsonObject &changed) {
            const auto read = parseLine<ToStaff>(QJsonDocument(changed).toJson(QJsonDocument::Compact));
            return !read && read.error().code == u"link.malformed"_s;
        };
        QJsonObject more = object;
        more.insert(u"more"_s, 1);
        QVERIFY(refused(more));
        for (const QString &name : object.keys()) {
            QJsonObject less = object;
            less.remove(name);
            QVERIFY2(refused(less), qPrintable(name));
            for (const QJsonValue &other : {QJsonValue(-1.5), QJsonValue(QJsonArray{1}), QJsonValue(true)}) {
                if (other.type() == object.value(name).type() && other.isBool())
                    continue;
                if (name == u"clipboard_empty"_s)
                    continue;
                QJsonObject changed = object;
                changed.insert(name, other);
                QVERIFY2(refused(changed), qPrintable(QString(name + u" = "_s + other.toVariant().toString())));
            }
        }
    }
}

void StaffMessagesTest::nonsenseIsMalformed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("half") << QByteArray("{\"type\":\"staff_end\"");
    QTest::newRow("no type") << QByteArray("{}");
    QTest::newRow("type is no text") << QByteArray("{\"type\":3}");
    QTest::newRow("unknown type") << QByteArray("{\"type\":\"end\"}");
    QTest::newRow("unknown action") << QByteArray(
        "{\"type\":\"staff_request\",\"action\":\"identify\",\"argument\":\"\",\"from\":null,\"to\":null}");
    QTest::newRow("no such day") << QByteArray(
        "{\"type\":\"statistics_wanted\",\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}");
    QTest::newRow("another writing of a day")
        << QByteArray("{\"type\":\"statistics_wanted\",\"from\":\"2026-2-3\",\"to\":\"2026-03-01\"}");
    QTest::newRow("before all records") << QByteArray("{\"type\":\"journal_wanted\",\"before\":-1}");
    QTest::newRow("waiting without end") << QByteArray(
        "{\"type\":\"pin_verdict\",\"accepted\":false,\"label\":\"\",\"free_left\":0,"
        "\"pad\":{\"state\":\"waiting\",\"until\":null,\"code\":\"\"}}");
    QTest::newRow("a name with a wrong PIN")
        << QByteArray("{\"type\":\"pin_verdict\",\"accepted\":false,\"label\":\"Desk A\",\"free_left\":0,"
                      "\"pad\":{\"state\":\"open\",\"until\":null,\"code\":\"\"}}");
    QTest::newRow("longer than a line") << QByteArray(maximumLineLength + 2, ' ');
}

void StaffMessagesTest::nonsenseIsMalformed()
{
    QFETCH(QByteArray, line);
    const Result<ToStaff> toStaff = parseLine<ToStaff>(line);
    QVERIFY(!toStaff);
    QCOMPARE(toStaff.error().code, u"link.malformed"_s);
    QByteArray sent = line;
    const Result<FromStaff> fromStaff = parseFromStaff(sent);
    QVERIFY(!fromStaff);
    QCOMPARE(fromStaff.error().code, u"link.malformed"_s);
}

void StaffMessagesTest::noPersonalValueFitsIntoAPlace_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("plain") << u"id.pohjola.example"_s << u"/reset"_s << true;
    QTest::newRow("not a page") << u"id.pohjola.example"_s << QString() << true;
    QTest::newRow("user name") << u"maija@id.pohjola.example"_s << u"/"_s << false;
    QTest::newRow("path in the host") << u"id.pohjola.example/x"_s << u"/"_s << false;
    QTest::newRow("query") << u"id.pohjola.example"_s << u"/reset?user=maija"_s << false;
    QTest::newRow("fragment") << u"id.pohjola.example"_s << u"/reset#maija"_s << false;
    QTest::newRow("address") << u"id.pohjola.example"_s << u"/maija@pohjola.example"_s << false;
    QTest::newRow("two lines") << u"id.pohjola.example"_s << u"/a\nb"_s << false;
}

void StaffMessagesTest::noPersonalValueFitsIntoAPlace()
{
    QFETCH(QString, host);
    QFETCH(QString, path);
    QFETCH(bool, accepted);
    const QByteArray line = serialise(Commissioning{true, {{Step::Verify, host, path, true, 1}}, {}});
    QCOMPARE(bool(parseLine<ToStaff>(line)), accepted);
}

void StaffMessagesTest::whatIsTooLongIsCutWhereItIsWritten()
{
    KioskState state;
    for (int i = 0; i < 101; ++i)
        state.parts << PartLine{u"part"_s, HealthState::Ready, {}, QString(5000, u'x')};
    JournalLines journal;
    Commissioning commissioning;
    for (int i = 0; i < 501; ++i) {
        journal.lines << JournalLine{i, QDateTime::fromMSecsSinceEpoch(i).toUTC(), u"x"_s, {}, QString(5000, u'x')};
        commissioning.seen << SeenLine{Step::Verify, u"a.example"_s, u"/"_s, false, 1};
    }
    const auto readState = parseLine<ToStaff>(serialise(state));
    QVERIFY(readState);
    QCOMPARE(std::get<KioskState>(*readState).parts.size(), 100);
    const auto readJournal = parseLine<ToStaff>(serialise(journal));
    QVERIFY(readJournal);
    QCOMPARE(std::get<JournalLines>(*readJournal).lines.size(), 100);
    const auto readCommissioning = parseLine<ToStaff>(serialise(commissioning));
    QVERIFY(readCommissioning);
    QCOMPARE(std::get<Commissioning>(*readCommissioning).seen.size(), 500);
}

void StaffMessagesTest::actionsHaveNames()
{
    QStringList names;
    for (int action = 0; action <= static_cast<int>(StaffAction::VerifyJournal); ++action) {
        const QString name = staffActions.name(static_cast<StaffAction>(action));
        QVERIFY(!name.isEmpty());
        QVERIFY(!names.contains(name));
        names << name;
        QCOMPARE(staffActions.value(name), static_cast<StaffAction>(action));
    }
    QVERIFY(!staffActions.value(u""_s));
    QVERIFY(!staffActions.value(u"End_Session"_s));
}

void StaffMessagesTest::aPinTravelsOnItsOwnLine_data()
{
    QTest::addColumn<QString>("digits");
    QTest::newRow("6") << u"123456"_s;
    QTest::newRow("zeros") << u"000000"_s;
    QTest::newRow("12") << u"987654321098"_s;
}

void StaffMessagesTest::aPinTravelsOnItsOwnLine()
{
    QFETCH(QString, digits);
    const PinTyped pin{SecureString(digits)};
    const SecureString line = serialisePin(pin);
    QCOMPARE(line.utf8().toByteArray(), "pin " + digits.toLatin1() + '\n');
    // Not by the way that makes JSON copies.
    QVERIFY(serialise(FromStaff(PinTyped{pin.digits.copy()})).isEmpty());

    QByteArray received(line.utf8().data(), line.utf8().size());
    const char *const memory = received.constData();
    const qsizetype length = received.size();
    const Result<FromStaff> read = parseFromStaff(received);
    QVERIFY(read);
    QCOMPARE(std::get<PinTyped>(*read).digits.utf8().toByteArray(), digits.toLatin1());
    QVERIFY(received.isEmpty());
    QCOMPARE(received.constData(), memory); // still this array's own, and looked at after it has been read
    QVERIFY(std::all_of(memory, memory + length, [](char c) { return c == 0; }));
}

void StaffMessagesTest::aPinsLineIsCleansedEvenIfItIsNone_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("5 digits") << QByteArray("pin 12345\n");
    QTest::newRow("13 digits") << QByteArray("pin 1234567890123\n");
    QTest::newRow("none") << QByteArray("pin \n");
    QTest::newRow("no word") << QByteArray("pin\n");
    QTest::newRow("a letter") << QByteArray("pin 12345a\n");
    QTest::newRow("a blank") << QByteArray("pin 123 456\n");
    QTest::newRow("other digits") << QByteArray("pin \xd9\xa1\xd9\xa2\xd9\xa3\xd9\xa4\xd9\xa5\xd9\xa6\n");
    QTest::newRow("two lines") << QByteArray("pin 123456\n123456\n");
    QTest::newRow("another word") << QByteArray("pin123456\n");
}

void StaffMessagesTest::aPinsLineIsCleansedEvenIfItIsNone()
{
    QFETCH(QByteArray, line);
    QByteArray received(line.constData(), line.size());
    const char *const memory = received.constData();
    const Result<FromStaff> read = parseFromStaff(received);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"link.malformed"_s);
    QVERIFY(!read.error().detail.contains(u"1234"));
    QCOMPARE(received.constData(), memory);
    QVERIFY(std::all_of(memory, memory + line.size(), [](char c) { return c == 0; }));
}

void StaffMessagesTest::thePipeCarriesBothWays()
{
    std::array<int, 2> toPanel{};
    std::array<int, 2> toHost{};
    QCOMPARE(pipe(toPanel.data()), 0);
    QCOMPARE(pipe(toHost.data()), 0);
    StaffLink panel(toPanel[0], toHost[1]);
    int received = 0;
    panel.setReceiver([&](const ToStaff &) { ++received; });
    QSignalSpy closed(&panel, &StaffLink::closed);
    const QByteArray lines = serialise(ToStaff(fullState())) + serialise(ToStaff(StaffEnd{}));
    QCOMPARE(write(toPanel[1], lines.constData(), static_cast<size_t>(lines.size())), lines.size());
    QTRY_COMPARE(received, 2);

    QVERIFY(panel.send(StaffPainted{}));
    QVERIFY(panel.send(PinTyped{SecureString(u"24681357")}));
    QByteArray arrived(256, '\0');
    arrived.resize(read(toHost[0], arrived.data(), static_cast<size_t>(arrived.size())));
    QCOMPARE(arrived, QByteArray("{\"type\":\"staff_painted\"}\npin 24681357\n"));

    ::close(toPanel[1]);
    QTRY_COMPARE(closed.count(), 1);
    for (const int descriptor : {toPanel[0], toHost[0], toHost[1]})
        ::close(descriptor);
}

void StaffMessagesTest::aLineThatIsNoMessageEndsTheLink()
{
    std::array<int, 2> toPanel{};
    QCOMPARE(pipe(toPanel.data()), 0);
    StaffLink panel(toPanel[0], 1);
    int received = 0;
    panel.setReceiver([&](const ToStaff &) { ++received; });
    QSignalSpy malformed(&panel, &StaffLink::malformed);
    const QByteArray lines = QByteArray("{\"type\":\"identify\"}\n") + serialise(ToStaff(StaffEnd{}));
    QCOMPARE(write(toPanel[1], lines.constData(), static_cast<size_t>(lines.size())), lines.size());
    QTRY_COMPARE(malformed.count(), 1);
    QCOMPARE(received, 0);
    for (const int descriptor : toPanel)
        ::close(descriptor);
}

KIOSK_TEST(StaffMessagesTest)
#include "StaffMessagesTest.moc"
