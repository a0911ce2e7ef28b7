// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CallFilter.h"
#include "support/ProcessHardening.h"
#include "support/StrictTest.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <linux/netlink.h>
#include <linux/vm_sockets.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;

Q_DECLARE_METATYPE(kiosk::CallsOf)

namespace
{

using Calls = QList<CallsOf>;

#ifdef __SANITIZE_THREAD__
constexpr bool threadsAreWatched = true;
#else
constexpr bool threadsAreWatched = false;
#endif

/// What \a attempt comes to in a child whose calls are filtered.
int inside(const Calls &calls, const std::function<int()> &attempt)
{
    constexpr int noFilter = 255;
    const pid_t child = fork();
    if (child == 0) {
        forbidNewPrivileges();
        for (const CallsOf one : calls) {
            if (!filterCalls(one))
                _exit(noFilter);
        }
        _exit(attempt());
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// 0, or errno: of a call with arguments that no kernel does anything with.
int outcomeOf(long number, long first = 0, long second = 0, long third = 0)
{
    return syscall(number, first, second, third, 0L, 0L, 0L) < 0 ? errno : 0;
}

int outcomeOfSocket(int family, int type, int protocol = 0)
{
    return socket(family, type, protocol) < 0 ? errno : 0;
}

} // namespace

class CallFilterTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatNobodyNeedsIsRefused_data();
    void whatNobodyNeedsIsRefused();
    void socketsOfOtherKindsAreRefused_data();
    void socketsOfOtherKindsAreRefused();
    void sessionsHaveNoDatagrams();
    void engineGetsItsNamespacesOnce();
    void runningEnginesThreadsAreHeld();
    void smallProgramsStartNoOther_data();
    void smallProgramsStartNoOther();
};

void CallFilterTest::initTestCase()
{
    if (!isCallFilterOffered())
        QSKIP("the kernel has no seccomp");
}

void CallFilterTest::whatNobodyNeedsIsRefused_data()
{
    QTest::addColumn<CallsOf>("calls");
    QTest::newRow("session") << CallsOf::Session;
    QTest::newRow("session without a gate") << CallsOf::SessionInMachinesNetwork;
    QTest::newRow("window") << CallsOf::Window;
    QTest::newRow("service") << CallsOf::Service;
}

void CallFilterTest::whatNobodyNeedsIsRefused()
{
    QFETCH(const CallsOf, calls);
    constexpr std::array forbidden{SYS_ptrace,
                                   SYS_process_vm_readv,
                                   SYS_process_vm_writev,
                                   SYS_bpf,
                                   SYS_keyctl,
                                   SYS_add_key,
                                   SYS_request_key,
                                   SYS_userfaultfd,
                                   SYS_mount,
                                   SYS_umount2,
                                   SYS_pivot_root,
                                   SYS_move_mount,
                                   SYS_fsopen,
                                   SYS_setns,
                                   SYS_open_by_handle_at,
                                   SYS_io_uring_setup,
                                   SYS_settimeofday,
                                   SYS_personality,
                                   SYS_perf_event_open,
                                   SYS_kexec_load,
                                   SYS_init_module,
                                   SYS_swapon,
                                   SYS_quotactl,
                                   SYS_pidfd_getfd,
                                   SYS_semget,
                                   SYS_msgget,
                                   SYS_mq_open};
    for (const long call : forbidden) {
        // Under a list of what is allowed, what it does not name is not there.
        const int outcome = inside({calls}, [call] { return outcomeOf(call); });
        QVERIFY2(outcome == EPERM || outcome == ENOSYS, qPrintable(QStringLiteral("%1: %2").arg(call).arg(outcome)));
    }
    QCOMPARE(inside({calls}, [] { return outcomeOf(SYS_clone3); }), ENOSYS);
    QCOMPARE(inside({calls}, [] { return outcomeOf(SYS_ioctl, -1, TIOCSTI); }), EPERM);
    // The kernel looks at the lower half of the number alone.
    QCOMPARE(inside({calls}, [] { return outcomeOf(SYS_ioctl, -1, TIOCSTI | (1L << 40)); }), EPERM);
    QCOMPARE(inside({calls}, [] { return outcomeOf(SYS_ioctl, -1, FIONREAD); }), EBADF);
    constexpr long highSelector = 0x40000000; // the numbers of x32
    QCOMPARE(inside({calls}, [] { return outcomeOf(highSelector | SYS_getpid); }), -SIGSYS);
}

void CallFilterTest::socketsOfOtherKindsAreRefused_data()
{
    whatNobodyNeedsIsRefused_data();
}

void CallFilterTest::socketsOfOtherKindsAreRefused()
{
    QFETCH(const CallsOf, calls);
    for (const int family : {AF_PACKET, AF_VSOCK, AF_BLUETOOTH, AF_ALG, AF_CAN, AF_TIPC, AF_RDS, AF_XDP, AF_KEY}) {
        QCOMPARE(inside({calls}, [family] { return outcomeOfSocket(family, SOCK_RAW); }), EAFNOSUPPORT);
        QCOMPARE(inside({calls}, [family] { return outcomeOfSocket(family, SOCK_STREAM | SOCK_CLOEXEC); }),
                 EAFNOSUPPORT);
    }
    for (const int family : {AF_INET, AF_INET6}) {
        QCOMPARE(inside({calls}, [family] { return outcomeOfSocket(family, SOCK_RAW | SOCK_NONBLOCK, IPPROTO_ICMP); }),
                 EACCES);
        QCOMPARE(inside({calls}, [family] { return outcomeOfSocket(family, SOCK_DGRAM, IPPROTO_ICMP); }), EACCES);
        QCOMPARE(inside({calls}, [family] { return outcomeOfSocket(family, SOCK_STREAM, IPPROTO_SCTP); }), EACCES);
        QCOMPARE(inside({calls}, [family] { return outcomeOfSocket(family, SOCK_STREAM | SOCK_CLOEXEC); }), 0);
    }
    QCOMPARE(inside({calls}, [] { return outcomeOfSocket(AF_NETLINK, SOCK_RAW, NETLINK_NETFILTER); }), EACCES);
    QCOMPARE(inside({calls}, [] { return outcomeOfSocket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE); }), 0);
    // Who looks names up and serves has nothing to do with other programs here.
    QCOMPARE(inside({calls}, [] { return outcomeOfSocket(AF_UNIX, SOCK_STREAM); }),
             calls == CallsOf::Service ? EAFNOSUPPORT : 0);
}

void CallFilterTest::sessionsHaveNoDatagrams()
{
    const auto attempt = [] { return outcomeOfSocket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC); };
    const auto attempt6 = [] { return outcomeOfSocket(AF_INET6, SOCK_DGRAM, IPPROTO_UDP); };
    QCOMPARE(inside({CallsOf::Session}, attempt), EACCES);
    QCOMPARE(inside({CallsOf::Session}, attempt6), EACCES);
    QCOMPARE(inside({CallsOf::Window}, attempt), EACCES);
    // A session without a gate asks its name server itself, and the gate does.
    QCOMPARE(inside({CallsOf::SessionInMachinesNetwork}, attempt), 0);
    QCOMPARE(inside({CallsOf::Service}, attempt6), 0);
}

void CallFilterTest::engineGetsItsNamespacesOnce()
{
    constexpr int sandbox = CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
    if (inside({}, [] { return unshare(sandbox) == 0 ? 0 : errno; }) != 0)
        QSKIP("the kernel gives no namespaces");
    const auto attempt = [] { return unshare(sandbox) == 0 ? 0 : errno; };
    QCOMPARE(inside({CallsOf::Session}, attempt), 0);
    // With a file system of its own it could mount.
    QCOMPARE(inside({CallsOf::Session}, [] { return unshare(sandbox | CLONE_NEWNS) == 0 ? 0 : errno; }), EPERM);
    QCOMPARE(inside({CallsOf::Session, CallsOf::RunningEngine}, attempt), EPERM);
    for (const int kind : {CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWNS, CLONE_NEWIPC}) {
        QCOMPARE(
            inside({CallsOf::Session, CallsOf::RunningEngine}, [kind] { return outcomeOf(SYS_clone, kind | SIGCHLD); }),
            EPERM);
    }
}

void CallFilterTest::runningEnginesThreadsAreHeld()
{
    if (threadsAreWatched)
        QSKIP("the thread sanitizer knows no threads of a child without a program of its own");
    QCOMPARE(inside({CallsOf::Session},
                    [] {
                        std::array<int, 2> started{};
                        if (pipe(started.data()) != 0)
                            return 1;
                        int outcome = 0;
                        std::thread other([&] {
                            char byte = 0;
                            const bool told = read(started[0], &byte, 1) == 1;
                            outcome = told && unshare(CLONE_NEWUSER) < 0 ? errno : 1;
                        });
                        const bool filtered = filterCalls(CallsOf::RunningEngine);
                        const bool told = write(started[1], "x", 1) == 1;
                        other.join();
                        return filtered && told ? outcome : 1;
                    }),
             EPERM);
}

void CallFilterTest::smallProgramsStartNoOther_data()
{
    QTest::addColumn<CallsOf>("calls");
    QTest::newRow("window") << CallsOf::Window;
    QTest::newRow("service") << CallsOf::Service;
}

void CallFilterTest::smallProgramsStartNoOther()
{
    QFETCH(const CallsOf, calls);
    const auto execute = [] {
        execl("/bin/true", "true", nullptr);
        return errno;
    };
    QCOMPARE(inside({CallsOf::Session}, execute), 0);
    QCOMPARE(inside({calls}, execute), ENOSYS);
    QCOMPARE(inside({calls}, [] { return fork() < 0 ? errno : 0; }), ENOSYS);
    QCOMPARE(inside({calls}, [] { return outcomeOf(SYS_chroot); }), ENOSYS);
    QCOMPARE(inside({calls}, [] { return outcomeOf(SYS_kill, 1); }), ENOSYS);
    if (threadsAreWatched)
        return; // the thread sanitizer knows none of a child without a program of its own
    QCOMPARE(inside({calls},
                    [] {
                        int ran = 0;
                        std::thread([&ran] { ran = 1; }).join();
                        return ran;
                    }),
             1);
}

KIOSK_TEST(CallFilterTest)
#include "CallFilterTest.moc"
