// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Messages.h"
#include "support/Methods.h"
#include "support/SchemaCheck.h"
#include "support/StrictTest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kiosk;
using namespace kiosk::link;

namespace
{

Prepare fullPrepare()
{
    Prepare prepare;
    prepare.config.kiosk = {QStringLiteral("/etc/mfa-kiosk/kiosk.toml"),
                            QByteArray("# ä \"quoted\"\n\tprofile = 'x'\r\n")};
    prepare.config.profile = {QStringLiteral("x.toml"), QStringLiteral("name = \"Jyväskylä \U0001F511\"\n").toUtf8()};
    prepare.demo = true;
    prepare.commissioning = true;
    return prepare;
}

Begin fullBegin()
{
    Begin begin;
    begin.resume = Resume{
        Step::Wait, Language::Swedish, candourId, 3, Deadline{Milliseconds(600000)}, Deadline{Milliseconds(1800000)}};
    begin.gate = Gate{QStringLiteral("0123456789abcdef")};
    begin.panelOpen = true;
    return begin;
}

QList<ToSession> everyToSession()
{
    return {fullPrepare(),
            Prepare{},
            fullBegin(),
            Begin{},
            Availability{},
            Availability{true, {}, {suomiFi, candourId}},
            Availability{false, QStringLiteral("session.crash_loop")},
            Tickets{},
            Tickets{{{TicketId::first(), Deadline{Milliseconds(5)}},
                     {TicketId::first().next(), Deadline{Milliseconds(qint64{1} << 53)}}}},
            Parked{{TicketId::first().next(), Deadline{Milliseconds(123456789)}, Language::Swedish}},
            NoTicketLeft{},
            HelpStanding{HelpState::Called, Deadline{Milliseconds(40)}, {}},
            HelpStanding{HelpState::Coming, Deadline{Milliseconds(40)}, TicketId::first()},
            StaffWrites{QStringLiteral("one_moment")},
            Printer{},
            Printer{PrinterState::Ready},
            Printer{PrinterState::Printed},
            Printer{PrinterState::Failed},
            MoreTime{},
            Attended{},
            StaffPanel{true},
            StaffPanel{},
            ClearClipboard{},
            End{}};
}

QList<ToHost> everyToHost()
{
    QList<ToHost> all{Painted{},
                      Heartbeat{},
                      Park{Deadline{Milliseconds(77)}, Language::English},
                      PrintSlip{Language::Swedish},
                      TicketUsed{TicketId::first()},
                      HelpCalled{},
                      HelpCalled{true},
                      HelpTakenBack{},
                      HostRefused{QStringLiteral("evil.example")},
                      HostRefused{},
                      HostRefused{QStringLiteral("[::1]")},
                      HostRefused{QStringLiteral("pankki-ä.fi")},
                      StaffWanted{Language::Swedish},
                      ClipboardCleared{true},
                      ClipboardCleared{false},
                      AddressSeen{QStringLiteral("bank.example:8443"), QStringLiteral("/login/step"), true, false},
                      AddressSeen{QStringLiteral("bank.example"), QString(), false, true},
                      StepReached{Step::Wait, Language::English, suomiFi, Outcome::TimedOut, 5,
                                  Deadline{Milliseconds(1)}, Deadline{Milliseconds(2)}},
                      FenceFault{QStringLiteral("sandbox.forbidden"), QStringLiteral("user.max_user_namespaces=0")},
                      Failed{QStringLiteral("config.invalid"), QStringLiteral("jamk.toml:3: \"x\"\nsecond line")}};
    for (int step = 0; step <= static_cast<int>(Step::Ended); ++step) {
        StepReached reached;
        reached.step = static_cast<Step>(step);
        all << reached;
    }
    for (int outcome = 0; outcome <= static_cast<int>(Outcome::ViewCrashed); ++outcome) {
        StepReached reached;
        reached.outcome = static_cast<Outcome>(outcome);
        all << reached;
    }
    for (int reason = 0; reason <= static_cast<int>(EndReason::NeitherMethod); ++reason)
        all << Finished{static_cast<EndReason>(reason), std::nullopt};
    for (int rating = 1; rating <= 3; ++rating)
        all << Finished{EndReason::Done, rating};
    return all;
}

QByteArray changed(const QByteArray &line, const QString &field, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(line).object();
    if (value.isUndefined())
        object.remove(field);
    else
        object.insert(field, value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class MessagesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyMessageToTheSessionSurvivesTheRoundTrip()
    {
        for (const ToSession &message : everyToSession()) {
            const QByteArray line = serialise(message);
            QCOMPARE(line.count('\n'), 1);
            QVERIFY(line.endsWith('\n'));
            const Result<ToSession> parsed = parseLine<ToSession>(line);
            QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toLogLine()));
            QCOMPARE(parsed->index(), message.index());
            QCOMPARE(serialise(*parsed), line);
            QVERIFY(parseLine<ToSession>(line.chopped(1)));
        }
    }

    void everyMessageToTheHostSurvivesTheRoundTrip()
    {
        for (const ToHost &message : everyToHost()) {
            const QByteArray line = serialise(message);
            QCOMPARE(line.count('\n'), 1);
            const Result<ToHost> parsed = parseLine<ToHost>(line);
            QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toLogLine()));
            QVERIFY(*parsed == message);
        }
    }

    void prepareCarriesTheConfigurationByteForByte()
    {
        const Prepare sent = fullPrepare();
        const auto received = std::get<Prepare>(parseLine<ToSession>(serialise(ToSession(sent))).value());
        QCOMPARE(received.config.kiosk.fileName, sent.config.kiosk.fileName);
        QCOMPARE(received.config.kiosk.text, sent.config.kiosk.text);
        QCOMPARE(received.config.profile.text, sent.config.profile.text);
        QCOMPARE(received.demo, true);
        QCOMPARE(received.commissioning, true);
    }

    void beginCarriesTheVisit()
    {
        const Begin sent = fullBegin();
        const auto received = std::get<Begin>(parseLine<ToSession>(serialise(ToSession(sent))).value());
        QVERIFY(received.session == sent.session);
        QVERIFY(received.resume == sent.resume);
        QVERIFY(received.gate == sent.gate);
        QCOMPARE(received.panelOpen, true);
    }

    void everyFieldIsNeededAndNoneMayBeAdded()
    {
        const auto check = [](const QByteArray &line, const auto &parse) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            for (auto field = object.begin(); field != object.end(); ++field) {
                QVERIFY2(!parse(changed(line, field.key(), QJsonValue::Undefined)), qPrintable(field.key()));
                if (!field->isArray())
                    QVERIFY2(!parse(changed(line, field.key(), QJsonArray())), qPrintable(field.key()));
                if (!field->isObject())
                    QVERIFY2(!parse(changed(line, field.key(), QJsonObject())), qPrintable(field.key()));
            }
            const Result<typename std::decay_t<decltype(parse(line))>::value_type> more =
                parse(changed(line, QStringLiteral("address"), QStringLiteral("secret")));
            QVERIFY(!more);
            QCOMPARE(more.error().code, QStringLiteral("link.malformed"));
            QVERIFY(!more.error().toLogLine().contains(QStringLiteral("secret")));
        };
        for (const ToSession &message : everyToSession())
            check(serialise(message), [](const QByteArray &line) { return parseLine<ToSession>(line); });
        for (const ToHost &message : everyToHost())
            check(serialise(message), [](const QByteArray &line) { return parseLine<ToHost>(line); });
    }

    void theSchemaSaysWhatTheReaderTakes()
    {
        // What a schema cannot say: that one field fits another, and how long a line may be.
        const QStringList fitting{QStringLiteral("step"), QStringLiteral("ready_at"), QStringLiteral("code")};
        const auto check = [&fitting](const QByteArray &line, const QJsonObject &schema, const auto &parse) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QVERIFY2(matchesSchema(object, schema), line.constData());
            for (const QString &field : object.keys()) {
                for (const QJsonValue &odd : oddValues()) {
                    const QByteArray mutant = changed(line, field, odd);
                    const auto read = parse(mutant);
                    const bool allowed = matchesSchema(QJsonDocument::fromJson(mutant).object(), schema);
                    QVERIFY2(allowed || !read, mutant.constData());
                    QVERIFY2(read || !allowed || fitting.contains(read.error().detail.split(QChar(u' ')).last()),
                             mutant.constData());
                }
            }
        };
        for (const ToSession &message : everyToSession())
            check(serialise(message), messageSet<ToSession>().schema(), parseLine<ToSession>);
        for (const ToHost &message : everyToHost())
            check(serialise(message), messageSet<ToHost>().schema(), parseLine<ToHost>);
    }

    void malformedLinesToTheHostAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray step("{\"type\":\"step_reached\",\"step\":\"wait\",\"language\":\"fi\",\"method\":null,"
                              "\"outcome\":null,\"attempts_used\":0,\"ready_at\":5,\"session_end\":6}");
        QVERIFY(parseLine<ToHost>(step));
        const auto with = [&step](const char *field, const QJsonValue &value) {
            return changed(step, QString::fromLatin1(field), value);
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("newline only") << QByteArray("\n");
        QTest::newRow("blank") << QByteArray("   ");
        QTest::newRow("not JSON") << QByteArray("Hello");
        QTest::newRow("cut") << step.chopped(1);
        QTest::newRow("two objects") << step + step;
        QTest::newRow("an array") << QByteArray("[\"painted\"]");
        QTest::newRow("a string") << QByteArray("\"painted\"");
        QTest::newRow("no type") << QByteArray("{}");
        QTest::newRow("type null") << QByteArray("{\"type\":null}");
        QTest::newRow("type number") << QByteArray("{\"type\":1}");
        QTest::newRow("unknown type") << QByteArray("{\"type\":\"reboot\"}");
        QTest::newRow("type in capitals") << QByteArray("{\"type\":\"Painted\"}");
        QTest::newRow("the other direction") << serialise(ToSession(End{}));
        QTest::newRow("NUL inside") << QByteArray("{\"type\":\"painted\0\"}", 19);
        QTest::newRow("bad UTF-8") << QByteArray("{\"type\":\"host_refused\",\"host\":\"\xff\xfe\"}");
        QTest::newRow("unknown step") << with("step", QStringLiteral("checkout"));
        QTest::newRow("step number") << with("step", 3);
        QTest::newRow("unknown language") << with("language", QStringLiteral("de"));
        QTest::newRow("language null") << with("language", QJsonValue());
        QTest::newRow("a method that is no name") << with("method", QStringLiteral("maija@example.fi"));
        QTest::newRow("a method of 41 letters") << with("method", QString(41, u'a'));
        QTest::newRow("unknown outcome") << with("outcome", QStringLiteral("great"));
        QTest::newRow("attempts negative") << with("attempts_used", -1);
        QTest::newRow("attempts fraction") << with("attempts_used", 1.5);
        QTest::newRow("attempts huge") << with("attempts_used", 1e300);
        QTest::newRow("attempts text") << with("attempts_used", QStringLiteral("1"));
        QTest::newRow("deadline negative") << with("ready_at", -5);
        QTest::newRow("deadline fraction") << with("ready_at", 0.25);
        QTest::newRow("deadline past exactness") << with("ready_at", 1e17);
        QTest::newRow("deadline flag") << with("ready_at", true);
        QTest::newRow("park without deadline")
            << QByteArray("{\"type\":\"park\",\"ready_at\":null,\"language\":\"fi\"}");
        QTest::newRow("ticket of another form") << QByteArray("{\"type\":\"ticket_used\",\"id\":\"AA7\"}");
        QTest::newRow("rating 0") << QByteArray("{\"type\":\"finished\",\"reason\":\"done\",\"rating\":0}");
        QTest::newRow("rating 4") << QByteArray("{\"type\":\"finished\",\"reason\":\"done\",\"rating\":4}");
        QTest::newRow("unknown reason") << QByteArray("{\"type\":\"finished\",\"reason\":\"bored\",\"rating\":null}");
        for (const char *host : {"a/b", "user@a", "a?q", "a#f", "a b", "a\\\\b", "a%40b", "a\\u0000b"})
            QTest::addRow("host %s", host) << QByteArray("{\"type\":\"host_refused\",\"host\":\"") + host + "\"}";
        for (const char *path : {"/a?q=1", "/a#f", "/a@b", "/a b", "/a\\u0000"})
            QTest::addRow("path %s", path)
                << QByteArray("{\"type\":\"address_seen\",\"host\":\"a\",\"path\":\"") + path + "\",\"refused\":true}";
        QTest::newRow("host too long") << QByteArray("{\"type\":\"host_refused\",\"host\":\"") + QByteArray(256, 'a')
                + "\"}";
        QTest::newRow("code with text") << QByteArray("{\"type\":\"failed\",\"code\":\"a b\",\"detail\":\"\"}");
        QTest::newRow("detail too long") << QByteArray("{\"type\":\"failed\",\"code\":\"a\",\"detail\":\"")
                + QByteArray(2001, 'x') + "\"}";
        QTest::newRow("line too long") << QByteArray(maximumLineLength, ' ') + "{\"type\":\"painted\"}";
        QTest::newRow("very deep") << QByteArray(5000, '[');
    }

    void malformedLinesToTheHostAreRefused()
    {
        QFETCH(const QByteArray, line);
        const Result<ToHost> parsed = parseLine<ToHost>(line);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, QStringLiteral("link.malformed"));
    }

    void malformedLinesToTheSessionAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray begin = serialise(ToSession(fullBegin()));
        const auto with = [&begin](const char *field, const QJsonValue &value) {
            return changed(begin, QString::fromLatin1(field), value);
        };
        const auto prepared = [prepare = serialise(ToSession(fullPrepare()))](const char *field,
                                                                              const QJsonValue &value) {
            return changed(prepare, QString::fromLatin1(field), value);
        };
        const auto resumed = [&begin, &with](const char *field, const QJsonValue &value) {
            QJsonObject resume = QJsonDocument::fromJson(begin).object().value(QStringLiteral("resume")).toObject();
            resume.insert(QString::fromLatin1(field), value);
            return with("resume", resume);
        };
        const auto gated = [&with](const QJsonValue &port) {
            return with("gate",
                        QJsonObject{{QStringLiteral("port"), port}, {QStringLiteral("token"), QStringLiteral("t")}});
        };
        QTest::newRow("gate with a port") << gated(1);
        QTest::newRow("another protocol") << prepared("protocol", protocolVersion + 1);
        QTest::newRow("short session id") << with("session", QStringLiteral("abc"));
        QTest::newRow("source with more") << prepared("kiosk",
                                                      QJsonObject{{QStringLiteral("file"), QString()},
                                                                  {QStringLiteral("text"), QString()},
                                                                  {QStringLiteral("mode"), 1}});
        QTest::newRow("source without text") << prepared("kiosk", QJsonObject{{QStringLiteral("file"), QString()}});
        QTest::newRow("resume at the address") << resumed("step", QStringLiteral("address"));
        QTest::newRow("resume while verifying") << resumed("step", QStringLiteral("verify"));
        QTest::newRow("resume with an address") << resumed("address", QStringLiteral("a@b"));
        QTest::newRow("wait without its deadline") << resumed("ready_at", QJsonValue());
        QTest::newRow("ready with a code") << QByteArray("{\"type\":\"availability\",\"ready\":true,\"code\":\"x\"}");
        QTest::newRow("not ready, no code") << QByteArray("{\"type\":\"availability\",\"ready\":false,\"code\":\"\"}");
        QTest::newRow("ticket no object") << QByteArray("{\"type\":\"tickets\",\"tickets\":[1]}");
        QTest::newRow("ticket with a name")
            << QByteArray("{\"type\":\"tickets\",\"tickets\":[{\"id\":\"A1\",\"ready_at\":1,\"name\":\"x\"}]}");
        QTest::newRow("the other direction") << serialise(ToHost(Painted{}));
    }

    void malformedLinesToTheSessionAreRefused()
    {
        QFETCH(const QByteArray, line);
        QVERIFY(!parseLine<ToSession>(line));
    }

    void anOverlongDetailIsCutByTheSenderNotRefusedByTheReader()
    {
        const QByteArray line = serialise(ToHost(Failed{QStringLiteral("x"), QString(5000, u'x')}));
        QCOMPARE(std::get<Failed>(parseLine<ToHost>(line).value()).detail.size(), 2000);
    }
};

KIOSK_TEST(MessagesTest)
#include "MessagesTest.moc"
