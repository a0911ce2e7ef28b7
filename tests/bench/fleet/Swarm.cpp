// SPDX-License-Identifier: GPL-3.0-or-later
#include "Swarm.h"

#include "fleet/Presence.h"

#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int mostConnecting = 128;
constexpr Milliseconds longestPause{8000};
constexpr quint16 keepAlive = 60;

// MQTT 5.0 (OASIS standard, 7 March 2019), section 2 and 3.
constexpr quint8 connectPacket = 0x10;
constexpr quint8 connackPacket = 0x20;
constexpr quint8 publishPacket = 0x30;
constexpr quint8 pubackPacket = 0x40;
constexpr quint8 subscribePacket = 0x82;
constexpr quint8 atLeastOnce = 0x02;
constexpr quint8 retained = 0x01;

QByteArray number16(int number)
{
    return QByteArray(1, static_cast<char>(number >> 8)).append(static_cast<char>(number));
}

QByteArray number32(qint64 number)
{
    return number16(static_cast<int>(number >> 16)).append(number16(static_cast<int>(number & 0xffff)));
}

QByteArray bytes(const QByteArray &content)
{
    return number16(static_cast<int>(content.size())).append(content);
}

QByteArray packet(quint8 head, const QByteArray &body)
{
    QByteArray made(1, static_cast<char>(head));
    qsizetype left = body.size();
    do {
        auto digit = static_cast<quint8>(left % 128);
        left /= 128;
        if (left > 0)
            digit |= 128;
        made.append(static_cast<char>(digit));
    } while (left > 0);
    return made.append(body);
}

QByteArray publish(const QString &topic, const QByteArray &payload, Seconds expiry = {})
{
    const QByteArray properties =
        expiry > Seconds{0} ? QByteArray("\x02").append(number32(expiry.count())) : QByteArray();
    return packet(publishPacket | atLeastOnce | retained,
                  bytes(topic.toUtf8())
                      .append(number16(1))
                      .append(static_cast<char>(properties.size()))
                      .append(properties)
                      .append(payload));
}

QString bootOf(int kiosk)
{
    return u"%1"_s.arg(kiosk, 32, 16, QLatin1Char('0'));
}

} // namespace

fleet::KioskReport Swarm::reportOf(int kiosk, const Clock &clock)
{
    constexpr int inUse = 3; // every third
    const Milliseconds now = clock.sinceBoot();
    fleet::KioskReport report;
    report.boot = bootOf(kiosk);
    report.nonce = bootOf(kiosk);
    report.uptime = now;
    report.name = u"Kiosk %1"_s.arg(kiosk);
    report.place = u"Building %1"_s.arg(kiosk % 20);
    report.configuration = u"0011223344556677"_s;
    report.profile = u"8899aabbccddeeff"_s;
    report.clock = clock.now().toUTC();
    report.stepUsual = Seconds{3600};
    report.state.versions = {u"0.2.0"_s, u"6.4.2"_s, u"102.0.5005.177"_s, u"108.0.5359.94"_s};
    for (const char *part : {"session", "sandbox", "network", "gate", "method.suomi_fi", "method.candour", "service",
                             "journal", "pins", "memory", "clock", "desk"})
        report.state.parts.append({QString::fromLatin1(part), HealthState::Ready, u"ok"_s, {}});
    report.state.today = {14, 11, 2, 1, Seconds{412}};
    report.state.stepSince = {now - Seconds{40}};
    if (kiosk % inUse == 0) {
        report.state.step = Step::Verify;
        report.state.visitSince = Deadline{now - Seconds{100}};
        report.state.sessionEnd = Deadline{now + Seconds{1400}};
    }
    return report;
}

Swarm::Swarm(quint16 port, int count, Milliseconds interval)
    : m_port(port), m_interval(interval), m_kiosks(static_cast<size_t>(count)), m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        qFatal("no epoll");
}

Swarm::~Swarm()
{
    vanish();
    close(m_epoll);
}

Milliseconds Swarm::soon()
{
    return m_clock.sinceBoot() + Milliseconds(m_random() % static_cast<unsigned>(longestPause.count()));
}

void Swarm::watch(int number, bool writes)
{
    epoll_event event{};
    event.events = EPOLLIN | (writes ? EPOLLOUT : 0U);
    event.data.u32 = static_cast<quint32>(number);
    const int socket = m_kiosks[static_cast<size_t>(number)].socket;
    if (epoll_ctl(m_epoll, EPOLL_CTL_MOD, socket, &event) != 0)
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
}

void Swarm::open(int number)
{
    Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
    kiosk.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (kiosk.socket < 0)
        qFatal("no socket: the limit of open files");
    const int one = 1;
    setsockopt(kiosk.socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    kiosk.state = State::Connecting;
    ++m_connecting;
    if (::connect(kiosk.socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        && errno != EINPROGRESS)
        lose(number);
    else
        watch(number, true);
}

void Swarm::lose(int number)
{
    Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
    close(kiosk.socket);
    if (kiosk.state == State::Connecting || kiosk.state == State::Greeting)
        --m_connecting;
    if (kiosk.state == State::Up && kiosk.acknowledged >= 2)
        --m_ready;
    kiosk = Kiosk{};
    kiosk.due = soon();
}

void Swarm::greet(int number)
{
    Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(kiosk.socket, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) {
        lose(number);
        return;
    }
    kiosk.state = State::Greeting;
    constexpr char flags = 0x2e; // clean start; a will, at least once, retained
    const QByteArray session = QByteArray("\x05\x11").append(number32(30));
    const QByteArray noProperties(1, '\0');
    send(number,
         packet(connectPacket,
                bytes("MQTT")
                    .append('\x05')
                    .append(flags)
                    .append(number16(keepAlive))
                    .append(session)
                    .append(bytes(idOf(number).toLatin1()))
                    .append(noProperties)
                    .append(bytes(m_topics.online(idOf(number)).toUtf8()))
                    .append(bytes(fleet::onlinePayload().write({false, bootOf(number), {}})))));
}

void Swarm::arrive(int number)
{
    Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
    --m_connecting;
    kiosk.state = State::Up;
    const QByteArray atMostThat(1, '\x01');
    send(number,
         packet(subscribePacket,
                number16(1).append('\0').append(bytes(m_topics.requests(idOf(number)).toUtf8())).append(atMostThat)));
    send(number, publish(m_topics.online(idOf(number)), fleet::onlinePayload().write({true, bootOf(number), {}})));
    report(number, false);
}

void Swarm::report(int number, bool calls)
{
    Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
    if (kiosk.state != State::Up)
        return;
    fleet::KioskReport report = reportOf(number, m_clock);
    report.sequence = ++kiosk.sequence;
    report.interval = std::chrono::ceil<Seconds>(m_interval);
    if (calls) {
        report.state.step = Step::Verify;
        report.state.visitSince = Deadline{m_clock.sinceBoot() - Seconds{100}};
        report.state.help = link::HelpState::Called;
        report.state.helpCalledAt = Deadline{m_clock.sinceBoot()};
    }
    const QByteArray payload = m_form.write(report, m_clock.sinceBoot());
    m_reportBytes = payload.size();
    kiosk.due = m_clock.sinceBoot() + m_interval;
    send(number, publish(m_topics.state(idOf(number)), payload, 3 * report.interval));
}

void Swarm::send(int number, const QByteArray &packet)
{
    m_kiosks[static_cast<size_t>(number)].out.append(packet);
    flush(number);
}

void Swarm::flush(int number)
{
    Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
    if (kiosk.out.isEmpty())
        return;
    const ssize_t sent =
        ::send(kiosk.socket, kiosk.out.constData(), static_cast<size_t>(kiosk.out.size()), MSG_NOSIGNAL);
    if (sent > 0)
        kiosk.out.remove(0, sent);
    watch(number, !kiosk.out.isEmpty());
}

void Swarm::read(int number)
{
    Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
    char part[8192];
    const ssize_t got = recv(kiosk.socket, part, sizeof part, 0);
    if (got == 0 || (got < 0 && errno != EAGAIN)) {
        lose(number);
        return;
    }
    if (got > 0)
        kiosk.in.append(part, got);
    while (kiosk.socket >= 0) {
        qsizetype at = 1;
        qsizetype length = 0;
        int shift = 0;
        bool whole = false;
        while (at < kiosk.in.size()) {
            const auto digit = static_cast<quint8>(kiosk.in.at(at++));
            length |= static_cast<qsizetype>(digit & 127) << shift;
            shift += 7;
            if (!(digit & 128)) {
                whole = true;
                break;
            }
        }
        if (!whole || kiosk.in.size() < at + length)
            return;
        const auto type = static_cast<quint8>(kiosk.in.at(0));
        const QByteArray body = kiosk.in.mid(at, length);
        kiosk.in.remove(0, at + length);
        take(number, type, body);
    }
}

void Swarm::take(int number, quint8 type, const QByteArray &body)
{
    Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
    if (type == connackPacket) {
        if (body.size() < 2 || body.at(1) != 0)
            qFatal("the broker takes no more kiosks");
        arrive(number);
    } else if ((type & 0xf0) == pubackPacket) {
        if (++kiosk.acknowledged == 2)
            ++m_ready;
    } else if ((type & 0xf0) == publishPacket && (type & atLeastOnce)) {
        const int topic = static_cast<quint8>(body.at(0)) << 8 | static_cast<quint8>(body.at(1));
        send(number, packet(pubackPacket, body.mid(2 + topic, 2)));
    }
}

void Swarm::turn(Milliseconds wait)
{
    const Milliseconds now = m_clock.sinceBoot();
    // A part of all at a time: nobody waits long, and nothing is looked at for nothing.
    const size_t part = std::max<size_t>(64, m_kiosks.size() / 50);
    for (size_t i = 0; i < part && !m_vanished; ++i) {
        m_looked = (m_looked + 1) % m_kiosks.size();
        const Kiosk &kiosk = m_kiosks[m_looked];
        if (kiosk.due > now)
            continue;
        if (kiosk.state == State::Away && m_connecting < mostConnecting)
            open(static_cast<int>(m_looked));
        else if (kiosk.state == State::Up && kiosk.acknowledged >= 2)
            report(static_cast<int>(m_looked), false);
    }
    epoll_event events[256];
    const int count = epoll_wait(m_epoll, events, 256, static_cast<int>(wait.count()));
    for (int i = 0; i < count; ++i) {
        const auto number = static_cast<int>(events[i].data.u32);
        const Kiosk &kiosk = m_kiosks[static_cast<size_t>(number)];
        if (kiosk.state == State::Connecting)
            greet(number);
        else if (events[i].events & EPOLLOUT)
            flush(number);
        if (kiosk.socket >= 0 && (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
            read(number);
    }
}

void Swarm::vanish()
{
    m_vanished = true;
    const linger now{1, 0};
    for (Kiosk &kiosk : m_kiosks) {
        if (kiosk.socket < 0)
            continue;
        setsockopt(kiosk.socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        close(kiosk.socket);
        kiosk = Kiosk{};
    }
    m_ready = 0;
}

} // namespace kiosk
