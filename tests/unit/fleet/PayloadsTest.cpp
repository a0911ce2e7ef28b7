// SPDX-License-Identifier: GPL-3.0-or-later
#include "FleetSamples.h"
#include "fleet/Presence.h"
#include "fleet/Schemas.h"
#include "fleet/Topics.h"
#include "support/SchemaCheck.h"
#include "support/StrictTest.h"
#include "support/WrittenFile.h"

#include <QDir>
#include <QJsonDocument>

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

/// What travels between kiosks and desks means the same at both ends, whatever their clocks and releases.
class PayloadsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void topicsNameWhatTheyAreFor();
    void noOtherTopicIsTaken_data();
    void noOtherTopicIsTaken();
    void everythingArrives();
    void agesAreByTheReadersClock();
    void whatALaterReleaseAddsIsIgnored();
    void whatIsBrokenIsRefused();
    void aPayloadThatIsTooLongIsNotParsed();
    void noFieldIsThereForAPerson();
    void theSchemasInTheFilesAreTheProgramsOwn();
    void theSchemasTakeWhatIsWritten();

private:
    KioskReportForm m_form;
};

namespace
{

QJsonObject parsed(const QByteArray &payload)
{
    return QJsonDocument::fromJson(payload).object();
}

} // namespace

void PayloadsTest::topicsNameWhatTheyAreFor()
{
    using Kind = Topics::Kind;
    const Topics topics(u"jamk"_s);
    QCOMPARE(topics.state(u"lutakko-1"_s), u"mfa-kiosk/1/jamk/lutakko-1/state"_s);
    const QList<QPair<QString, Topics::Place>> all{
        {topics.state(u"a1"_s), {Kind::State, u"a1"_s, {}}},
        {topics.online(u"a1"_s), {Kind::Online, u"a1"_s, {}}},
        {topics.head(u"a1"_s), {Kind::Head, u"a1"_s, {}}},
        {topics.request(u"a1"_s, u"d_1"_s), {Kind::Request, u"a1"_s, u"d_1"_s}},
        {topics.answer(u"d_1"_s), {Kind::Answer, {}, u"d_1"_s}},
        {topics.deskOnline(u"d_1"_s), {Kind::DeskOnline, {}, u"d_1"_s}},
    };
    for (const auto &[topic, place] : all)
        QCOMPARE(topics.placeOf(topic), std::optional(place));
}

void PayloadsTest::noOtherTopicIsTaken_data()
{
    QTest::addColumn<QString>("topic");
    for (const char *topic :
         {"", "mfa-kiosk/1/jamk", "mfa-kiosk/1/jamk/", "mfa-kiosk/1/other/a1/state", "mfa-kiosk/2/jamk/a1/state",
          "mfa-kiosk/1/jamk/a1/state/more", "mfa-kiosk/1/jamk//state", "mfa-kiosk/1/jamk/A1/state",
          "mfa-kiosk/1/jamk/+/state", "mfa-kiosk/1/jamk/a1/request", "mfa-kiosk/1/jamk/a1/request/",
          "mfa-kiosk/1/jamk/desk/request/d", "mfa-kiosk/1/jamk/desk/d/state", "mfa-kiosk/1/jamk/desk/online"})
        QTest::newRow(topic) << QString::fromLatin1(topic);
}

void PayloadsTest::noOtherTopicIsTaken()
{
    QFETCH(QString, topic);
    QVERIFY(!Topics(u"jamk"_s).placeOf(topic));
}

void PayloadsTest::everythingArrives()
{
    constexpr Milliseconds now{Seconds{5000}};
    const KioskReport report = fullReport(now);
    const Result<KioskReport> read = m_form.read(m_form.write(report, now), now);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toLogLine()));
    QCOMPARE(*read, report);

    Online online{true, randomToken(), {{u"one_moment"_s, {u"Hetki"_s, u"Ett ögonblick"_s, u"One moment"_s}}}};
    QCOMPARE(onlinePayload().read(onlinePayload().write(online)).value_or(Online{}), online);
    const Head head{u"journal.anchor chain=%1 seq=7 digest=%2 mac=%2"_s.arg(QString(32, u'0'), QString(64, u'a'))};
    QCOMPARE(headPayload().read(headPayload().write(head)).value_or(Head{}), head);
    const DeskOnline desk{true, u"Åsa"_s, Seconds{20}, randomToken()};
    QCOMPARE(deskOnlinePayload().read(deskOnlinePayload().write(desk)).value_or(DeskOnline{}), desk);

    Answer answer{randomToken(), u"a1"_s, randomToken(), true, u"ok"_s, {}, 5, {}, {}};
    answer.statistics = link::StatisticsReport{QDate(2026, 11, 1), QDate(2026, 12, 1), {{u"a"_s, 1}}};
    answer.journal = link::JournalLines{0, {{1, report.clock, u"host_started"_s, {}, u"version=1"_s}}};
    QCOMPARE(answerPayload().read(answerPayload().write(answer)).value_or(Answer{}), answer);

    for (const Order &order : everyOrder(report.state)) {
        const Request request{u"Åsa"_s,     u"jamk"_s,     u"a1"_s, u"d1"_s,    report.boot,
                              report.nonce, randomToken(), 4,       Seconds{9}, order};
        const Result<Request> back = requestText().read(requestText().write(request));
        QVERIFY2(back, back ? "" : qPrintable(back.error().toLogLine()));
        QCOMPARE(*back, request);
    }
}

void PayloadsTest::agesAreByTheReadersClock()
{
    constexpr Milliseconds kioskNow{Seconds{5000}};
    constexpr Milliseconds deskNow{Seconds{77}};
    const KioskReport report = fullReport(kioskNow);
    const QByteArray payload = m_form.write(report, kioskNow);
    QCOMPARE(parsed(payload)[u"state"][u"help_called_at"].toInteger(), 7000);
    const Result<KioskReport> read = m_form.read(payload, deskNow);
    QVERIFY(read);
    QCOMPARE(read->state.helpCalledAt, std::optional(Deadline{deskNow - Seconds{7}}));
    QCOMPARE(read->state.stepSince, Deadline{deskNow - Seconds{42}});
    QCOMPARE(read->state.sessionEnd, std::optional(Deadline{deskNow + Seconds{1200}}));
    QCOMPARE(read->state.queue.first().since, Deadline{deskNow - Seconds{90}});
    QCOMPARE(read->tickets.first().readyAt, Deadline{deskNow + Seconds{1800}});
}

void PayloadsTest::whatALaterReleaseAddsIsIgnored()
{
    constexpr Milliseconds now{Seconds{5000}};
    QJsonObject object = parsed(m_form.write(fullReport(now), now));
    object.insert(u"later"_s, QJsonArray{1, 2});
    QJsonObject state = object[u"state"].toObject();
    state.insert(u"later"_s, u"text"_s);
    object.insert(u"state"_s, state);
    QVERIFY(m_form.read(QJsonDocument(object).toJson(), now));
}

void PayloadsTest::whatIsBrokenIsRefused()
{
    constexpr Milliseconds now{Seconds{5000}};
    const QByteArray payload = m_form.write(fullReport(now), now);
    for (qsizetype length = 0; length < payload.size(); length += 7) {
        const Result<KioskReport> read = m_form.read(payload.first(length), now);
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"fleet.malformed"_s);
    }
    const QJsonObject object = parsed(payload);
    const QStringList names = object.keys();
    for (const QString &name : names) {
        QJsonObject without = object;
        without.remove(name);
        // An earlier release does not tell which updates are for security.
        const bool mayLack = name == u"security_updates_pending";
        QVERIFY2(m_form.read(QJsonDocument(without).toJson(), now).has_value() == mayLack, qPrintable(name));
        const QJsonArray values = oddValues();
        for (const QJsonValue &value : values) {
            QJsonObject other = object;
            other.insert(name, value);
            const Result<KioskReport> read = m_form.read(QJsonDocument(other).toJson(), now);
            QCOMPARE(read.has_value(), matchesSchema(other, m_form.schema()));
        }
    }
}

void PayloadsTest::aPayloadThatIsTooLongIsNotParsed()
{
    const Result<KioskReport> read = m_form.read(QByteArray(1 << 20, ' '), Milliseconds{0});
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"fleet.too_long"_s);
    QCOMPARE(requestPayload().read(QByteArray(1 << 20, '{')).error().code, u"fleet.too_long"_s);
}

void PayloadsTest::noFieldIsThereForAPerson()
{
    for (const SchemaFile &file : schemaFiles()) {
        const QSet<QString> words = record::wordsOf(file.schema);
        for (const QString &personal : {u"email"_s, u"mail"_s, u"user"_s, u"username"_s, u"phone"_s, u"ssn"_s, u"pin"_s,
                                        u"address"_s, u"path"_s, u"host"_s, u"query"_s, u"ip"_s, u"page"_s}) {
            // "address" is a step.
            QVERIFY2(!words.contains(personal) || personal == u"address",
                     qPrintable(QString(file.name + u": "_s + personal)));
        }
    }
}

void PayloadsTest::theSchemasInTheFilesAreTheProgramsOwn()
{
    const QDir folder(QStringLiteral(KIOSK_SOURCE_DIR "/packaging/fleet"));
    QStringList names;
    for (const SchemaFile &schema : schemaFiles()) {
        names << schema.name;
        const QByteArray stale = outOfDate(u"packaging/fleet/"_s + schema.name, QJsonDocument(schema.schema).toJson());
        QVERIFY2(stale.isEmpty(), stale.constData());
    }
    names.sort();
    QCOMPARE(folder.entryList({u"*.schema.json"_s}, QDir::Files, QDir::Name), names);
}

void PayloadsTest::theSchemasTakeWhatIsWritten()
{
    constexpr Milliseconds now{Seconds{5000}};
    QVERIFY(matchesSchema(parsed(m_form.write(fullReport(now), now)), m_form.schema()));
    KioskReport empty;
    empty.boot = empty.nonce = randomToken();
    empty.configuration = empty.profile = QString(16, u'0');
    QVERIFY(matchesSchema(parsed(m_form.write(empty, now)), m_form.schema()));
    QVERIFY(matchesSchema(parsed(onlinePayload().write({false, randomToken(), {}})), onlinePayload().schema()));
    QVERIFY(matchesSchema(parsed(deskOnlinePayload().write({false, {}, Seconds{15}, randomToken()})),
                          deskOnlinePayload().schema()));
}

KIOSK_TEST(PayloadsTest)
#include "PayloadsTest.moc"
