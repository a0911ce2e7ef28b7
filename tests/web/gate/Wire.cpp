// SPDX-License-Identifier: GPL-3.0-or-later
#include "Wire.h"

#include <QHostAddress>

#include <cerrno>
#include <dlfcn.h>
#include <mutex>
#include <netdb.h>
#include <sys/socket.h>

namespace
{

std::mutex mutex;
QStringList connectionList;
QStringList packetList;
QStringList lookupList;

void note(QStringList &list, const QString &what)
{
    const std::lock_guard lock(mutex);
    list << what;
}

QStringList copyOf(const QStringList &list)
{
    const std::lock_guard lock(mutex);
    return list;
}

template <typename Function> Function next(const char *name, Function)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool isInternet(int socket, int type)
{
    const int savedError = errno;
    int actualType = 0;
    int domain = 0;
    socklen_t length = sizeof(int);
    const bool known = getsockopt(socket, SOL_SOCKET, SO_TYPE, &actualType, &length) == 0
        && getsockopt(socket, SOL_SOCKET, SO_DOMAIN, &domain, &length) == 0;
    errno = savedError;
    return known && actualType == type && (domain == AF_INET || domain == AF_INET6);
}

QString written(const sockaddr *address)
{
    if (!address)
        return QStringLiteral("connected");
    const quint16 port = ntohs(reinterpret_cast<const sockaddr_in *>(address)->sin_port);
    return QHostAddress(address).toString() + u':' + QString::number(port);
}

void notePacket(int socket, const void *address)
{
    if (isInternet(socket, SOCK_DGRAM))
        note(packetList, written(static_cast<const sockaddr *>(address)));
}

} // namespace

#define INTERPOSED extern "C" __attribute__((visibility("default")))

INTERPOSED int connect(int socket, const sockaddr *address, socklen_t length)
{
    static const auto real = next("connect", &connect);
    if (isInternet(socket, SOCK_STREAM))
        note(connectionList, written(address));
    return real(socket, address, length);
}

INTERPOSED ssize_t send(int socket, const void *data, size_t size, int flags)
{
    static const auto real = next("send", &send);
    notePacket(socket, nullptr);
    return real(socket, data, size, flags);
}

INTERPOSED ssize_t sendto(int socket, const void *data, size_t size, int flags, const sockaddr *address,
                          socklen_t length)
{
    static const auto real = next("sendto", &sendto);
    notePacket(socket, address);
    return real(socket, data, size, flags, address, length);
}

INTERPOSED ssize_t sendmsg(int socket, const msghdr *message, int flags)
{
    static const auto real = next("sendmsg", &sendmsg);
    notePacket(socket, message->msg_name);
    return real(socket, message, flags);
}

INTERPOSED int sendmmsg(int socket, mmsghdr *messages, unsigned count, int flags)
{
    static const auto real = next("sendmmsg", &sendmmsg);
    if (count > 0)
        notePacket(socket, messages->msg_hdr.msg_name);
    return real(socket, messages, count, flags);
}

INTERPOSED int getaddrinfo(const char *node, const char *service, const addrinfo *hints, addrinfo **result)
{
    static const auto real = next("getaddrinfo", &getaddrinfo);
    if (node && QHostAddress(QString::fromLatin1(node)).isNull())
        note(lookupList, QString::fromLatin1(node));
    return real(node, service, hints, result);
}

namespace kiosk::wire
{

QStringList connections()
{
    return copyOf(connectionList);
}

QStringList packets()
{
    return copyOf(packetList);
}

QStringList lookups()
{
    return copyOf(lookupList);
}

} // namespace kiosk::wire
