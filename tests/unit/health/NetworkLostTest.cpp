// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeStage.h"
#include "health/HealthMonitor.h"
#include "health/NetworkChanges.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QSignalSpy>
#include <QUdpSocket>

#include <cstring>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

bool hasOwnNetwork = false;

bool setLoopbackUp(bool up)
{
    const int file = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request = {};
    std::strcpy(request.ifr_name, "lo");
    bool good = ioctl(file, SIOCGIFFLAGS, &request) == 0;
    const auto flag = static_cast<short>(IFF_UP);
    request.ifr_flags = static_cast<short>(up ? request.ifr_flags | flag : request.ifr_flags & ~flag);
    good = good && ioctl(file, SIOCSIFFLAGS, &request) == 0;
    close(file);
    return good;
}

/// A name server at port 53 of this test's own network.
class NameServer
{
public:
    enum class Answer { Address, NoName, Failure, Refused, Silence };

    NameServer()
    {
        QObject::connect(&m_socket, &QIODevice::readyRead, &m_socket, [this] { answerAll(); });
    }
    bool start()
    {
        constexpr quint16 port = 53;
        return m_socket.bind(QHostAddress::LocalHost, port);
    }
    void stop() { m_socket.close(); }

    QMap<QString, Answer> names;
    QHostAddress address{QHostAddress::LocalHost};

private:
    void answerAll()
    {
        while (m_socket.hasPendingDatagrams()) {
            QByteArray query(static_cast<qsizetype>(m_socket.pendingDatagramSize()), '\0');
            QHostAddress from;
            quint16 port = 0;
            m_socket.readDatagram(query.data(), query.size(), &from, &port);
            const QByteArray reply = answer(query);
            if (!reply.isEmpty())
                m_socket.writeDatagram(reply, from, port);
        }
    }
    /// RFC 1035, 4: one question, at most one record.
    QByteArray answer(const QByteArray &query) const
    {
        constexpr qsizetype head = 12;
        QString name;
        qsizetype at = head;
        while (at < query.size() && query.at(at) != 0) {
            const qsizetype length = static_cast<uchar>(query.at(at));
            name += (name.isEmpty() ? u""_s : u"."_s) + QString::fromLatin1(query.mid(at + 1, length));
            at += length + 1;
        }
        const bool wantsIPv4 = query.mid(at + 1, 2) == QByteArray("\0\1", 2);
        const Answer kind = names.value(name, Answer::NoName);
        if (kind == Answer::Silence)
            return {};
        const QByteArray question = query.mid(head, at + 5 - head);
        constexpr char codes[] = {'\0', '\3', '\2', '\5'};
        const bool record = kind == Answer::Address && wantsIPv4;
        QByteArray reply = query.left(2) + '\x81' + char('\x80' | codes[static_cast<int>(kind)])
            + QByteArray("\0\1\0", 3) + char(record ? 1 : 0) + QByteArray(4, '\0') + question;
        if (record) {
            const quint32 ip = address.toIPv4Address();
            reply += QByteArray("\xc0\x0c\0\1\0\1\0\0\0\0\0\4", 12);
            for (int shift = 24; shift >= 0; shift -= 8)
                reply += static_cast<char>(ip >> shift);
        }
        return reply;
    }
    QUdpSocket m_socket;
};

} // namespace

/// The system's own resolver and network stack, in a network of this test's own: names that do not exist, name servers
/// that fail, and a cable that is pulled and put back.
class NetworkLostTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void names_data();
    void names();
    void noNameServerAtAll();
    void noWayThere();
    void namesOfThisComputerNeedNoNameServer();
    void aPulledCableIsToldWithinSecondsAndForgottenWhenItIsBack();

private:
    SystemResolver m_resolver;
    SystemClock m_clock;
    NetworkProbe::Means m_means{m_resolver, m_clock};
    std::unique_ptr<NameServer> m_names;
};

void NetworkLostTest::initTestCase()
{
    if (!hasOwnNetwork)
        QSKIP("no right to make a network of its own");
    QVERIFY(setLoopbackUp(true));
}

void NetworkLostTest::init()
{
    StrictTest::init();
    m_means.limits = {};
    m_names = std::make_unique<NameServer>();
    QVERIFY(m_names->start());
    m_names->names = {{u"id.school.test"_s, NameServer::Answer::Address},
                      {u"fails.school.test"_s, NameServer::Answer::Failure},
                      {u"refused.school.test"_s, NameServer::Answer::Refused},
                      {u"silent.school.test"_s, NameServer::Answer::Silence}};
}

void NetworkLostTest::names_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("code");
    QTest::newRow("there") << u"id.school.test"_s << u"ok"_s;
    QTest::newRow("NXDOMAIN") << u"nowhere.school.test"_s << u"dns.no_name"_s;
    QTest::newRow("SERVFAIL") << u"fails.school.test"_s << u"dns.server_failure"_s;
    QTest::newRow("REFUSED") << u"refused.school.test"_s << u"dns.server_failure"_s;
    QTest::newRow("silence") << u"silent.school.test"_s << u"dns.timeout"_s;
}

void NetworkLostTest::names()
{
    QFETCH(const QString, host);
    QFETCH(const QString, code);
    ScriptedServer server(say(goodPage()));
    if (code == u"dns.timeout")
        m_means.limits.connect = Milliseconds{300};
    QCOMPARE(probe({server.url(host)}, m_means).code, code);
}

void NetworkLostTest::noNameServerAtAll()
{
    m_names->stop();
    QCOMPARE(probe({QUrl(u"https://id.school.test/"_s)}, m_means).code, u"dns.server_failure"_s);
}

void NetworkLostTest::noWayThere()
{
    m_names->address = QHostAddress(u"203.0.113.7"_s); // RFC 5737: nobody's
    QCOMPARE(probe({QUrl(u"https://id.school.test/"_s)}, m_means).code, u"connect.unreachable"_s);
}

void NetworkLostTest::namesOfThisComputerNeedNoNameServer()
{
    m_names->stop();
    ScriptedServer server(say(goodPage()));
    QCOMPARE(probe({server.url(u"id.localhost"_s)}, m_means).code, u"ok"_s);
    QCOMPARE(probe({server.url(u"127.0.0.1"_s)}, m_means).code, u"ok"_s);
}

void NetworkLostTest::aPulledCableIsToldWithinSecondsAndForgottenWhenItIsBack()
{
    ScriptedServer server(say(goodPage()));
    SiteProfile school;
    school.identity.startUrl = server.url(u"id.school.test"_s);
    m_means.limits.connect = Milliseconds{500}; // a loopback that is down swallows everything without a word
    HealthBoard board(m_clock);
    HealthMonitor::Settings settings;
    settings.confirmAfter = Seconds{1};
    settings.intervalWhileDown = Seconds{60}; // it is the kernel that says when to look
    HealthMonitor monitor(
        settings,
        [this](const ProbeTarget &target, QObject *parent) { return new NetworkProbe(target, m_means, parent); },
        m_clock, board);
    NetworkChanges changes;
    QVERIFY(changes.isWatching());
    monitor.setProfile(school);
    monitor.start();
    const auto state = [&board](const char *part) { return board.current().find(QString::fromLatin1(part))->state; };
    QTRY_COMPARE(state("identity_service"), HealthState::Ready);
    QSignalSpy spy(&changes, &NetworkChanges::changed);
    QVERIFY(setLoopbackUp(false));
    QTRY_COMPARE(state("network"), HealthState::NotReady);
    QCOMPARE(reasonCode(reasonOf(*board.blocking())), u"out.network"_s);
    QCOMPARE(spy.size(), 1);
    QVERIFY(setLoopbackUp(true));
    QTRY_COMPARE(board.current().find(u"identity_service"_s)->state, HealthState::Ready);
    QVERIFY(!board.blocking());
}

namespace
{

/// A network and a view of /etc of its own: nobody outside sees them, and nothing outside is reached.
bool takeOwnNetwork(const QTemporaryDir &folder)
{
    if (!enterNamespaces(CLONE_NEWNET | CLONE_NEWNS)
        || !writeFile(folder.filePath(u"resolv.conf"_s), "nameserver 127.0.0.1\n")
        || !writeFile(folder.filePath(u"nsswitch.conf"_s), "hosts: files dns\n"))
        return false;
    const auto put = [&folder](const char *name, const char *place) {
        return mount(QFile::encodeName(folder.filePath(QString::fromLatin1(name))).constData(), place, nullptr, MS_BIND,
                     nullptr)
            == 0;
    };
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 && put("resolv.conf", "/etc/resolv.conf")
        && put("nsswitch.conf", "/etc/nsswitch.conf");
}

} // namespace

KIOSK_TEST_RUN_BY(NetworkLostTest, [](int argc, char **argv) {
    const QTemporaryDir folder;
    hasOwnNetwork = takeOwnNetwork(folder);
    return runTest<QCoreApplication, NetworkLostTest>(argc, argv);
})

#include "NetworkLostTest.moc"
