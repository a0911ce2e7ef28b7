// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Namespaces.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <functional>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

/// Whether it holds in a child that is in namespaces of its own: it has one thread.
bool holdsInside(const std::function<bool()> &holds)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(enterOwnNamespaces() && holds() ? 0 : 1);
    int status = -1;
    return waitpid(child, &status, 0) == child && status == 0;
}

sockaddr_un addressOf(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = path.toLocal8Bit();
    std::memcpy(address.sun_path, name.constData(), std::min(size_t(name.size()), sizeof address.sun_path - 1));
    return address;
}

int listenAt(const QString &path)
{
    const int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(path);
    return bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 && listen(listener, 1) == 0
        ? listener
        : -1;
}

/// 0, or errno.
int reach(const QString &path)
{
    const int client = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(path);
    const int result = connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ? 0 : errno;
    close(client);
    return result;
}

int reachPort(quint16 port)
{
    const int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int result = connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ? 0 : errno;
    close(client);
    return result;
}

} // namespace

class NamespacesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void screenAndSoundAreReachedAndNothingElse();
    void noOtherProgramsSocketIsReached();
    void whatListensInsideIsServedOutside();
};

void NamespacesTest::screenAndSoundAreReachedAndNothingElse()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"pulse"_s));
    const QStringList needed{u"wayland-7"_s, u"pulse/native"_s};
    const QStringList others{u"bus"_s, u"wayland-8"_s, u"pipewire-0"_s};
    QList<int> listeners;
    for (const QString &name : needed + others)
        listeners << listenAt(folder.filePath(name));
    QVERIFY(!listeners.contains(-1));
    const int network = listenOnLoopback();
    listeners << network;
    const quint16 port = loopbackPort(network);
    qputenv("XDG_RUNTIME_DIR", folder.path().toLocal8Bit());
    qputenv("WAYLAND_DISPLAY", "wayland-7");
    for (const QString &name : needed)
        QVERIFY2(holdsInside([&] { return reach(folder.filePath(name)) == 0; }), qPrintable(name));
    for (const QString &name : others) {
        QCOMPARE(reach(folder.filePath(name)), 0);
        QVERIFY2(holdsInside([&] { return reach(folder.filePath(name)) == ENOENT; }), qPrintable(name));
    }
    QCOMPARE(reachPort(port), 0);
    QVERIFY(holdsInside([port] { return reachPort(port) == ECONNREFUSED; }));
    for (const int listener : std::as_const(listeners))
        close(listener);
}

void NamespacesTest::noOtherProgramsSocketIsReached()
{
    // Where terminals, agents and buses of a user's have theirs; the system's are in /run, for root alone to make.
    QTemporaryDir everybodys(u"/tmp/kiosk-namespaces-XXXXXX"_s);
    QTemporaryDir shared(u"/dev/shm/kiosk-namespaces-XXXXXX"_s);
    QTemporaryDir users(QString::fromLocal8Bit(getpwuid(geteuid())->pw_dir) + u"/kiosk-namespaces-XXXXXX"_s);
    QTemporaryDir systems(u"/run/kiosk-namespaces-XXXXXX"_s);
    const QByteArray home = qgetenv("HOME");
    const QTemporaryDir visits(u"/tmp/kiosk-visit-XXXXXX"_s);
    qputenv("HOME", visits.path().toLocal8Bit());
    QVERIFY(everybodys.isValid());
    for (const QTemporaryDir *folder : {&everybodys, &shared, &users, &systems}) {
        if (!folder->isValid())
            continue;
        const QString path = folder->filePath(u"agent"_s);
        const int listener = listenAt(path);
        QCOMPARE(reach(path), 0);
        QVERIFY2(holdsInside([&path] { return reach(path) == ENOENT; }), qPrintable(path));
        close(listener);
    }
    // The visit's own home stays, and may be written.
    const QString own = visits.filePath(u"own"_s);
    QVERIFY(holdsInside([&own] {
        QFile file(own);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    }));
    QVERIFY(QFile::exists(own));
    qputenv("HOME", home);
}

void NamespacesTest::whatListensInsideIsServedOutside()
{
    int pair[2] = {-1, -1};
    QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
    QVERIFY(holdsInside([&pair] { return sendDescriptor(pair[1], listenOnLoopback()); }));
    const int listener = receiveDescriptor(pair[0]);
    QVERIFY(loopbackPort(listener) != 0);
    // It has its own network's port: here nobody listens there.
    QCOMPARE(reachPort(loopbackPort(listener)), ECONNREFUSED);
    // What is no listener is told from one.
    QVERIFY(sendDescriptor(pair[1], pair[1]));
    const int other = receiveDescriptor(pair[0]);
    QVERIFY(other >= 0);
    QCOMPARE(loopbackPort(other), quint16(0));
    for (const int own : {pair[0], pair[1], listener, other})
        close(own);
}

KIOSK_TEST(NamespacesTest)
#include "NamespacesTest.moc"
