// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/NetworkChanges.h"

#include <QSocketNotifier>

#include <array>
#include <chrono>

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kiosk
{

namespace
{

using namespace std::chrono_literals;

constexpr auto quietFor = 300ms;
constexpr auto longestWait = 2s;

int openNetlink()
{
    const int netlink = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    if (netlink < 0)
        return -1;
    sockaddr_nl address = {};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
    if (bind(netlink, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return netlink;
    close(netlink);
    return -1;
}

} // namespace

NetworkChanges::NetworkChanges(QObject *parent) : QObject(parent), m_socket(openNetlink())
{
    m_quiet.setSingleShot(true);
    m_longest.setSingleShot(true);
    const auto tell = [this] {
        m_quiet.stop();
        m_longest.stop();
        Q_EMIT changed();
    };
    connect(&m_quiet, &QTimer::timeout, this, tell);
    connect(&m_longest, &QTimer::timeout, this, tell);
    if (m_socket < 0)
        return;
    m_notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &NetworkChanges::drain);
}

NetworkChanges::~NetworkChanges()
{
    delete m_notifier; // before the socket that it watches
    if (m_socket >= 0)
        close(m_socket);
}

void NetworkChanges::drain()
{
    // What it says is not needed: too many changes to keep up with (ENOBUFS) are a change as well.
    std::array<char, 8192> ignored{};
    while (recv(m_socket, ignored.data(), ignored.size(), 0) > 0) { }
    m_quiet.start(quietFor);
    if (!m_longest.isActive())
        m_longest.start(longestWait);
}

} // namespace kiosk
