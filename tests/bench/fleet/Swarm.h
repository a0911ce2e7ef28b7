// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/KioskReport.h"
#include "fleet/Topics.h"
#include "support/Clock.h"

#include <QByteArray>

#include <deque>
#include <random>
#include <vector>

namespace kiosk
{

/// As many kiosks as wanted, made of the protocol's bytes alone and each with a connection of its own: they connect,
/// subscribe to their requests, say that they are there and report, as a kiosk does. One that loses the broker comes
/// back at a moment of its own. One thread; everything happens in turn().
class Swarm
{
public:
    static QString site() { return QStringLiteral("bench"); }
    static QString idOf(int kiosk) { return QStringLiteral("k%1").arg(kiosk); }
    /// What a kiosk in the hall reports: in use or free, with all of its parts.
    static fleet::KioskReport reportOf(int kiosk, const Clock &clock);

    Swarm(quint16 port, int count, Milliseconds interval);
    ~Swarm();

    /// Does what is due, and waits no longer than \a wait for the network.
    void turn(Milliseconds wait);
    /// Whose report the broker has taken.
    int ready() const { return m_ready; }
    /// Reports at once, as with each change. \a calls: a visitor has called for help.
    void report(int kiosk, bool calls);
    /// All connections end without a word: the broker speaks their wills.
    void vanish();
    qsizetype reportBytes() const { return m_reportBytes; }

private:
    enum class State { Away, Connecting, Greeting, Up };
    struct Kiosk {
        int socket = -1;
        State state = State::Away;
        Milliseconds due{0}; ///< of the next attempt, or report
        int acknowledged = 0;
        qint64 sequence = 0;
        QByteArray in;
        QByteArray out;
    };
    void open(int number);
    void lose(int number);
    void greet(int number);
    void arrive(int number);
    void read(int number);
    void take(int number, quint8 type, const QByteArray &body);
    void send(int number, const QByteArray &packet);
    void flush(int number);
    void watch(int number, bool writes);
    Milliseconds soon();

    quint16 m_port;
    Milliseconds m_interval;
    SystemClock m_clock;
    fleet::Topics m_topics{site()};
    fleet::KioskReportForm m_form;
    std::vector<Kiosk> m_kiosks;
    std::minstd_rand m_random{17};
    int m_epoll = -1;
    int m_connecting = 0;
    int m_ready = 0;
    size_t m_looked = 0;
    qsizetype m_reportBytes = 0;
    bool m_vanished = false;
};

} // namespace kiosk
