// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/BuildDay.h"
#include "health/HealthMonitor.h"
#include "support/ManualClock.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QPointer>
#include <QSignalSpy>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Verdict = ProbeResult::Verdict;

namespace
{

SiteProfile profile()
{
    SiteProfile school;
    school.identity.startUrl = QUrl(u"https://id.school.test/"_s);
    school.identity.methods = methodsForTests({suomiFi, candourId});
    HostRule broker;
    broker.host = u"broker.test"_s;
    broker.role = HostRole::Broker;
    broker.methods = {suomiFi};
    HostRule candour;
    candour.host = u"candour.test"_s;
    candour.role = HostRole::Provider;
    candour.methods = {candourId};
    school.identity.hosts = {broker, candour};
    school.setUp.signInUrl = QUrl(u"https://set-up.school.test/"_s);
    return school;
}

class FakeProbe final : public AddressProbe
{
public:
    FakeProbe(QString askedHost, QObject *parent) : AddressProbe(parent), host(std::move(askedHost)) { }
    void start() override { started = true; }
    void finish(Verdict verdict, const QString &code) { finish(ProbeResult{verdict, code, {}, 0, {}, {}, {}}); }
    void finish(const ProbeResult &result) { Q_EMIT finished(result); }

    QString host;
    bool started = false;
};

} // namespace

/// When the kiosk goes out of service and when it comes back; the clock and the looks are made up.
class HealthMonitorTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everythingIsLookedAtAtOnceAndThenEachMinute();
    void oneFailureIsAWarningTheSecondPutsOutOfService();
    void failuresFarApartAreNotTwoInARow();
    void oneGoodLookBringsItBack();
    void whatIsDownIsLookedAtEveryTenSeconds();
    void setUpDownIsAWarning();
    void oneProviderDownIsAWarningAllPutOutOfService();
    void noNetworkIsToldAsSuch_data();
    void noNetworkIsToldAsSuch();
    void aDoubtfulServiceStaysInService();
    void sleepIsFollowedByALookAndIsNobodysFault();
    void askedForItLooksAtOnce();
    void aRequestToWaitIsKeptWithinReason();
    void looksAreSpreadOut();
    void anotherProfile();
    void aProviderThatIsAskedElsewhereIsNotSaidToBeDown();
    void foldersAreLookedAt();
    void aWrongClockIsTold();

private:
    void make(HealthMonitor::Settings settings = {});
    /// Moves on second by second, as the ticks do.
    void pass(Seconds time);
    /// Everything that is being looked at is well, but \a bad.
    void answerAll(const QStringList &badHosts = {}, const QString &code = u"connect.refused"_s);
    FakeProbe *open(const QString &host) const;
    QString codeOf(QStringView part) const
    {
        const HealthReport report = m_board->current();
        const PartHealth *const health = report.find(part.toString());
        return health ? health->code : u"-"_s;
    }
    HealthState stateOf(QStringView part) const
    {
        const HealthReport report = m_board->current();
        const PartHealth *const health = report.find(part.toString());
        return health ? health->state : HealthState::Ready;
    }
    QString outOfService() const
    {
        const auto blocking = m_board->blocking();
        return blocking ? reasonCode(reasonOf(*blocking)) : QString();
    }

    const QString id = u"id.school.test"_s;
    const QString broker = u"broker.test"_s;
    const QString candour = u"candour.test"_s;
    const QString setUp = u"set-up.school.test"_s;
    ManualClock m_clock;
    std::unique_ptr<HealthBoard> m_board;
    std::unique_ptr<HealthMonitor> m_monitor;
    QList<QPointer<FakeProbe>> m_probes;
    double m_random = 0.5;
};

void HealthMonitorTest::init()
{
    StrictTest::init();
    m_clock = {};
    m_random = 0.5;
    make();
}

void HealthMonitorTest::cleanup()
{
    m_monitor.reset();
    m_board.reset();
    m_probes.clear();
}

void HealthMonitorTest::make(HealthMonitor::Settings settings)
{
    m_probes.clear();
    m_board = std::make_unique<HealthBoard>(m_clock);
    m_monitor = std::make_unique<HealthMonitor>(
        std::move(settings),
        [this](const ProbeTarget &target, QObject *parent) {
            auto *probe = new FakeProbe(target.url.host(), parent);
            m_probes << probe;
            return probe;
        },
        m_clock, *m_board, [this] { return m_random; });
    m_monitor->setProfile(profile());
}

void HealthMonitorTest::pass(Seconds time)
{
    for (Seconds s{0}; s < time; ++s) {
        m_clock.advance(Seconds{1});
        m_monitor->tick();
    }
}

FakeProbe *HealthMonitorTest::open(const QString &host) const
{
    for (const QPointer<FakeProbe> &probe : m_probes) {
        if (probe && probe->host == host && probe->started)
            return probe;
    }
    return nullptr;
}

void HealthMonitorTest::answerAll(const QStringList &badHosts, const QString &code)
{
    const auto open = std::exchange(m_probes, {});
    for (const QPointer<FakeProbe> &probe : open) {
        if (!probe)
            continue;
        if (badHosts.contains(probe->host))
            probe->finish(Verdict::Bad, code);
        else
            probe->finish(Verdict::Good, u"ok"_s);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void HealthMonitorTest::everythingIsLookedAtAtOnceAndThenEachMinute()
{
    QCOMPARE(codeOf(parts::identityService), u"net.unchecked"_s);
    QCOMPARE(outOfService(), QString()); // not knowing keeps nobody out
    m_monitor->tick();
    QCOMPARE(m_probes.size(), 4);
    for (const QString &host : {id, setUp, broker, candour})
        QVERIFY(open(host));
    pass(Seconds{5});
    QCOMPARE(m_probes.size(), 4); // one look at a time
    answerAll();
    QCOMPARE(m_board->current().state(), HealthState::Ready);
    pass(Seconds{59});
    QCOMPARE(m_probes.size(), 0);
    pass(Seconds{1});
    QCOMPARE(m_probes.size(), 4);
}

void HealthMonitorTest::oneFailureIsAWarningTheSecondPutsOutOfService()
{
    m_monitor->tick();
    answerAll({id}, u"tls.expired"_s);
    QCOMPARE(stateOf(parts::identityService), HealthState::Warning);
    QCOMPARE(codeOf(parts::identityService), u"tls.expired"_s);
    QCOMPARE(outOfService(), QString());
    pass(Seconds{4}); // told within 5 s
    QVERIFY(open(id));
    QVERIFY(!open(broker));
    answerAll({id}, u"tls.expired"_s);
    QCOMPARE(stateOf(parts::identityService), HealthState::NotReady);
    QCOMPARE(outOfService(), u"out.identity_service"_s);
    QCOMPARE(stateOf(parts::network), HealthState::Ready);
}

void HealthMonitorTest::failuresFarApartAreNotTwoInARow()
{
    m_monitor->tick();
    answerAll({id});
    m_clock.advance(Seconds{16}); // the computer was too busy to look
    m_monitor->tick();
    answerAll({id});
    QCOMPARE(stateOf(parts::identityService), HealthState::Warning);
    pass(Seconds{4});
    answerAll({id});
    QCOMPARE(stateOf(parts::identityService), HealthState::NotReady);
}

void HealthMonitorTest::oneGoodLookBringsItBack()
{
    m_monitor->tick();
    answerAll({id});
    pass(Seconds{4});
    answerAll({id});
    QCOMPARE(outOfService(), u"out.identity_service"_s);
    QSignalSpy spy(m_board.get(), &HealthBoard::changed);
    pass(Seconds{10});
    answerAll();
    QCOMPARE(outOfService(), QString());
    QCOMPARE(stateOf(parts::identityService), HealthState::Ready);
    QCOMPARE(spy.size(), 1);
    // And a single failure afterwards is a single one again, however soon.
    m_monitor->checkNow();
    answerAll({id});
    QCOMPARE(stateOf(parts::identityService), HealthState::Warning);
    m_monitor->checkNow();
    answerAll();
    m_monitor->checkNow();
    answerAll({id});
    QCOMPARE(stateOf(parts::identityService), HealthState::Warning);
}

void HealthMonitorTest::whatIsDownIsLookedAtEveryTenSeconds()
{
    m_monitor->tick();
    answerAll({id}, u"http.server_error"_s);
    pass(Seconds{4});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(open(id));
        pass(Seconds{12}); // a look that takes longer than the rule's 15 s is still the second in a row
        answerAll({id}, u"http.server_error"_s);
        QCOMPARE(stateOf(parts::identityService), HealthState::NotReady);
        pass(Seconds{9});
        QVERIFY(!open(id));
        pass(Seconds{1});
    }
}

void HealthMonitorTest::setUpDownIsAWarning()
{
    m_monitor->tick();
    answerAll({setUp});
    pass(Seconds{4});
    answerAll({setUp});
    QCOMPARE(stateOf(parts::setUpSignIn), HealthState::Warning);
    QCOMPARE(outOfService(), QString());
}

void HealthMonitorTest::oneProviderDownIsAWarningAllPutOutOfService()
{
    QList<QList<MethodId>> told;
    connect(m_monitor.get(), &HealthMonitor::methodsDownChanged, this,
            [&told](const QList<MethodId> &methods) { told << methods; });
    m_monitor->tick();
    answerAll({broker});
    QVERIFY(told.isEmpty());
    pass(Seconds{4});
    answerAll({broker});
    QCOMPARE(stateOf(u"provider.suomi_fi"), HealthState::Warning);
    QCOMPARE(told, (QList<QList<MethodId>>{{suomiFi}}));
    QCOMPARE(outOfService(), QString());
    pass(Seconds{56});
    answerAll({broker, candour});
    pass(Seconds{4});
    answerAll({broker, candour});
    QCOMPARE(stateOf(u"provider.suomi_fi"), HealthState::NotReady);
    QCOMPARE(stateOf(u"provider.candour_id"), HealthState::NotReady);
    QCOMPARE(outOfService(), u"out.identity_providers"_s);
    pass(Seconds{10});
    answerAll({candour});
    QCOMPARE(outOfService(), QString());
    QCOMPARE(told, (QList<QList<MethodId>>{{suomiFi}, {suomiFi, candourId}, {candourId}}));
}

void HealthMonitorTest::noNetworkIsToldAsSuch_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("network");
    QTest::newRow("cable") << u"connect.unreachable"_s << u"network.none"_s;
    QTest::newRow("silence") << u"connect.timeout"_s << u"network.none"_s;
    QTest::newRow("name server") << u"dns.timeout"_s << u"network.dns"_s;
    QTest::newRow("portal") << u"portal.redirect"_s << u"network.portal"_s;
}

void HealthMonitorTest::noNetworkIsToldAsSuch()
{
    QFETCH(const QString, code);
    QFETCH(const QString, network);
    m_monitor->tick();
    answerAll({id, broker, candour, setUp}, code);
    QCOMPARE(stateOf(parts::network), HealthState::Warning);
    pass(Seconds{4});
    answerAll({id, broker, candour, setUp}, code);
    QCOMPARE(stateOf(parts::network), HealthState::NotReady);
    QCOMPARE(codeOf(parts::network), network);
    QCOMPARE(codeOf(parts::identityService), code);
    QCOMPARE(outOfService(), u"out.network"_s);
    // The first good look says that the network is back; the others are looked at without waiting for their turn.
    pass(Seconds{10});
    answerAll({id, broker, candour}, code);
    QCOMPARE(stateOf(parts::network), HealthState::Ready);
    QCOMPARE(outOfService(), u"out.identity_service"_s);
    pass(Seconds{1});
    QVERIFY(open(id)); // it had failed before the network was seen to be back
    pass(Seconds{9});
    answerAll();
    QCOMPARE(outOfService(), QString());
}

void HealthMonitorTest::aDoubtfulServiceStaysInService()
{
    m_monitor->tick();
    for (int i = 0; i < 3; ++i) {
        open(id)->finish(Verdict::Doubtful, u"http.slow"_s);
        answerAll();
        QCOMPARE(stateOf(parts::identityService), HealthState::Warning);
        QCOMPARE(codeOf(parts::identityService), u"http.slow"_s);
        QCOMPARE(outOfService(), QString());
        pass(Seconds{60});
    }
}

void HealthMonitorTest::sleepIsFollowedByALookAndIsNobodysFault()
{
    m_monitor->tick();
    answerAll({id});
    pass(Seconds{4});
    const QPointer<FakeProbe> cut = open(id);
    QVERIFY(cut);
    m_clock.advance(Seconds{8 * 3600});
    m_monitor->tick();
    QCOMPARE(m_probes.size(), 5); // the one under way was begun again, the rest did not wait for their minute
    cut->finish(Verdict::Bad, u"http.stalled"_s); // comes too late
    QCOMPARE(codeOf(parts::identityService), u"connect.refused"_s);
    m_probes.removeFirst();
    answerAll({id});
    QCOMPARE(stateOf(parts::identityService), HealthState::Warning); // a network needs a moment to come back
    QCOMPARE(m_board->current().find(u"clock"_s)->code, u"ok"_s); // sleeping is no jump
}

void HealthMonitorTest::askedForItLooksAtOnce()
{
    m_monitor->tick();
    answerAll();
    pass(Seconds{3});
    m_monitor->checkNow();
    QCOMPARE(m_probes.size(), 4);
    m_monitor->checkNow();
    QCOMPARE(m_probes.size(), 4);
}

void HealthMonitorTest::aRequestToWaitIsKeptWithinReason()
{
    m_monitor->tick();
    const ProbeResult busy{Verdict::Bad, u"http.server_error"_s, {}, 503, Seconds{40}, {}, {}};
    open(id)->finish(busy);
    answerAll();
    pass(Seconds{4});
    QVERIFY(open(id)); // whether it is down at all is found out first
    open(id)->finish(busy);
    QCOMPARE(stateOf(parts::identityService), HealthState::NotReady);
    m_probes.clear();
    pass(Seconds{39});
    QVERIFY(!open(id));
    pass(Seconds{1});
    QVERIFY(open(id));
    ProbeResult forever = busy;
    forever.retryAfter = Seconds{86400};
    open(id)->finish(forever);
    m_probes.clear();
    pass(Seconds{299});
    QVERIFY(!open(id));
    pass(Seconds{1});
    QVERIFY(open(id));
}

void HealthMonitorTest::looksAreSpreadOut()
{
    m_random = 0.0;
    m_monitor->tick();
    answerAll();
    pass(Seconds{53});
    QVERIFY(!open(id));
    pass(Seconds{1});
    QVERIFY(open(id)); // 10 % earlier
    m_random = 1.0;
    answerAll();
    pass(Seconds{65});
    QVERIFY(!open(id));
    pass(Seconds{1});
    QVERIFY(open(id));
}

void HealthMonitorTest::anotherProfile()
{
    m_monitor->tick();
    answerAll({candour});
    pass(Seconds{4});
    answerAll({candour});
    SiteProfile changed = profile();
    changed.identity.methods = methodsForTests({suomiFi});
    changed.identity.startUrl = QUrl(u"https://new.school.test/"_s);
    m_monitor->setProfile(changed);
    QCOMPARE(codeOf(u"provider.candour_id"), u"-"_s);
    QCOMPARE(codeOf(u"provider.suomi_fi"), u"ok"_s); // still known
    QCOMPARE(codeOf(parts::identityService), u"net.unchecked"_s); // another address
    m_monitor->tick();
    QVERIFY(open(u"new.school.test"_s));
    QVERIFY(!open(id));
}

void HealthMonitorTest::aProviderThatIsAskedElsewhereIsNotSaidToBeDown()
{
    QList<MethodId> down;
    connect(m_monitor.get(), &HealthMonitor::methodsDownChanged, this,
            [&down](const QList<MethodId> &methods) { down = methods; });
    m_monitor->tick();
    answerAll({candour});
    pass(Seconds{4});
    answerAll({candour});
    QCOMPARE(down, QList<MethodId>{candourId});
    SiteProfile moved = profile();
    moved.identity.hosts.last().host = u"candour.elsewhere.test"_s;
    m_monitor->setProfile(moved);
    QCOMPARE(down, QList<MethodId>());
}

void HealthMonitorTest::foldersAreLookedAt()
{
    HealthMonitor::Settings settings;
    settings.stateDir = u"/nowhere/at/all"_s;
    settings.memoryDir = u"/proc"_s;
    make(settings);
    m_monitor->tick();
    QTRY_COMPARE(stateOf(parts::memoryFolder), HealthState::NotReady);
    QTRY_VERIFY(codeOf(parts::stateFolder) != u"-"_s);
    QCOMPARE(codeOf(parts::memoryFolder), u"memory.on_disk"_s);
    QCOMPARE(outOfService(), u"out.kiosk"_s);
}

void HealthMonitorTest::aWrongClockIsTold()
{
    m_monitor->tick();
    answerAll();
    QCOMPARE(codeOf(parts::clock), u"ok"_s);
    m_clock.correctWallClock(m_clock.now().addSecs(-3600));
    pass(Seconds{1});
    QCOMPARE(codeOf(parts::clock), u"clock.jumped"_s);
    QCOMPARE(stateOf(parts::clock), HealthState::Warning);
    // A service whose certificate was checked tells a time of its own.
    pass(Seconds{60});
    ProbeResult late{Verdict::Good, u"ok"_s, {}, 200, {}, m_clock.now().addSecs(3600), {}};
    open(id)->finish(late);
    pass(Seconds{1});
    QCOMPARE(codeOf(parts::clock), u"clock.off"_s);
    QCOMPARE(outOfService(), QString());
}

KIOSK_TEST(HealthMonitorTest)
#include "HealthMonitorTest.moc"
