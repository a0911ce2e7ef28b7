// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GateUnderTest.h"
#include "Recorder.h"
#include "Stage.h"

namespace kiosk
{

/// A host whose pages may be shown.
HostRule pageHost(const QString &scheme, const QString &host, quint16 port);

/// All ways out at once: a page of an allowed host with a frame for each, and pages for those of the main frame. Each
/// goes to a host of its own, so that it can be told which have come how far.
class HostilePage
{
public:
    /// Where the second recorder, for servers of real-time communication, must listen: their requests carry no name.
    static constexpr auto realTimeHost = "127.0.0.3";

    HostilePage(LocalServer &server, const Recorder &recorder, const Recorder &turn);

    /// Ways in frames: their numbers.
    const QList<int> &framed() const { return m_framed; }
    const QList<int> &ofMainFrame() const { return m_ofMainFrame; }
    QString framedPath() const { return QStringLiteral("/all"); }
    static QString path(int way);
    static QString name(int way);
    /// The ways that a gate can refuse, by the host it then tells.
    static QString hostOf(int way);
    /// Must come somewhere when nothing stands in the way.
    static bool mustFire(int way);
    /// Goes over a proxy, if it goes.
    static bool needsPackets(int way);

    /// Hosts of settings, with the hostile ones allowed or not.
    enum class Hooks { Closed, Open };
    IdentityViewSettings settings(const QString &path, Hooks hooks) const;

private:
    void layWay(int way, const QByteArray &html, const QByteArray &headers, bool mainFrame);
    void layRedirects();
    void layWorkers();
    QByteArray hostAndPort(int way) const;

    LocalServer &m_server;
    const quint16 m_port;
    const quint16 m_turnPort;
    QList<int> m_framed;
    QList<int> m_ofMainFrame;
};

/// Whether packets past a proxy are refused by the engine, as with the gate they must be: no proxy takes them.
enum class Packets { Refused, Open };

/// The engine without the switches that keep a page from interfaces which the gate must be enough for alone.
template <typename Test> int runWithoutDefences(int argc, char **argv, Packets packets)
{
    prepareEngineEnvironment();
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    flags.replace("SharedWorker,", "");
    if (packets == Packets::Open)
        flags.replace("--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    return runTest<QApplication, Test>(argc, argv);
}

} // namespace kiosk
