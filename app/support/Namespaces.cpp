// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Namespaces.h"

#include "support/ProcessHardening.h"
#include "support/SocketFolders.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

bool writeTo(const char *path, const QByteArray &text)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool written = write(file, text.constData(), static_cast<size_t>(text.size())) == text.size();
    close(file);
    return written;
}

QByteArray setting(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// The same user and group inside; an ordinary user may map no others.
bool keepIdentity(uid_t user, gid_t group)
{
    const QByteArray userLine = QByteArray::number(user) + ' ' + QByteArray::number(user) + " 1";
    const QByteArray groupLine = QByteArray::number(group) + ' ' + QByteArray::number(group) + " 1";
    return writeTo("/proc/self/setgroups", "deny") && writeTo("/proc/self/uid_map", userLine)
        && writeTo("/proc/self/gid_map", groupLine);
}

bool raiseLoopback()
{
    const int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (any < 0)
        return false;
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP;
    const bool up = ioctl(any, SIOCSIFFLAGS, &request) == 0;
    close(any);
    return up;
}

/// What a new user namespace brings is of no use after this, and would be to whoever breaks in.
bool dropCapabilities()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
    return syscall(SYS_capset, &header, none.data()) == 0;
}

} // namespace

Result<void> enterOwnNamespaces()
{
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWIPC) != 0)
        return failure(u"sandbox.forbidden"_s, namespaceObstacle(errno));
    // From here on there is no network, whatever else fails.
    if (!keepIdentity(user, group) || !raiseLoopback() || !hideSockets(programFolder()) || !dropCapabilities())
        return failure(u"sandbox.forbidden"_s, qt_error_string(errno));
    return {};
}

QString namespaceObstacle(int error)
{
    for (const char *name : {"max_user_namespaces", "max_net_namespaces", "max_pid_namespaces", "max_mnt_namespaces",
                             "max_ipc_namespaces"}) {
        if (setting(QByteArray(QByteArray("/proc/sys/user/") + name).constData()) == "0")
            return QString(u"user."_s + QLatin1StringView(name) + u"=0"_s);
    }
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") == "0")
        return u"kernel.unprivileged_userns_clone=0"_s;
    if (setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == "1")
        return u"kernel.apparmor_restrict_unprivileged_userns=1"_s;
    return error == 0 ? QString() : qt_error_string(error);
}

int listenOnLoopback()
{
    constexpr int backlog = 128;
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (listener >= 0 && bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && listen(listener, backlog) == 0)
        return listener;
    const int reason = errno;
    if (listener >= 0)
        close(listener);
    errno = reason;
    return -1;
}

quint16 loopbackPort(int listener)
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    int listens = 0;
    socklen_t size = sizeof listens;
    const bool isListener = getsockopt(listener, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens != 0
        && getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) == 0 && address.sin_family == AF_INET
        && address.sin_addr.s_addr == htonl(INADDR_LOOPBACK);
    return isListener ? ntohs(address.sin_port) : quint16(0);
}

namespace
{

struct DescriptorMessage {
    DescriptorMessage()
    {
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
    }
    char byte = 'd';
    iovec part{&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
};

} // namespace

bool sendDescriptor(int socket, int descriptor)
{
    DescriptorMessage sent;
    cmsghdr *const header = CMSG_FIRSTHDR(&sent.message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    return sendmsg(socket, &sent.message, MSG_NOSIGNAL) == 1;
}

int receiveDescriptor(int socket)
{
    DescriptorMessage got;
    if (recvmsg(socket, &got.message, MSG_CMSG_CLOEXEC) != 1)
        return -1;
    const cmsghdr *const header = CMSG_FIRSTHDR(&got.message);
    if (!header || header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS
        || header->cmsg_len != CMSG_LEN(sizeof(int)))
        return -1;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
    return descriptor;
}

} // namespace kiosk
