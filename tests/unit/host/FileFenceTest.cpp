// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FileFence.h"
#include "support/ProcessHardening.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <functional>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

/// Whether \a holds in a child that has closed \a fence around itself.
bool holdsInside(const FileFence &fence, const std::function<bool()> &holds)
{
    const pid_t child = fork();
    if (child == 0) {
        forbidNewPrivileges();
        _exit(fence.close() && holds() ? 0 : 1);
    }
    int status = -1;
    return waitpid(child, &status, 0) == child && status == 0;
}

bool canOpen(const QByteArray &path, int flags)
{
    const int file = open(path.constData(), flags | O_CLOEXEC, 0600);
    if (file >= 0)
        close(file);
    return file >= 0;
}

} // namespace

class FileFenceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void homeAloneIsWritten();
    void nobodyOutsideIsSignalled();
};

void FileFenceTest::initTestCase()
{
    if (!FileFence::isOffered())
        QSKIP("the kernel has no Landlock");
}

void FileFenceTest::homeAloneIsWritten()
{
    const QTemporaryDir home;
    const QTemporaryDir state;
    const QTemporaryDir runtime;
    const QByteArray others = QFile::encodeName(runtime.filePath(u"others"_s));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    const QByteArray own = QFile::encodeName(home.filePath(u"own"_s));
    const QByteArray secret = QFile::encodeName(state.filePath(u"secret"_s));
    QVERIFY(canOpen(secret, O_WRONLY | O_CREAT));
    qputenv("HOME", QFile::encodeName(home.path()));
    const FileFence fence = FileFence::ofAWindow(programFolder());
    QVERIFY(holdsInside(fence, [&] { return canOpen(own, O_RDWR | O_CREAT) && canOpen("/usr/bin/env", O_RDONLY); }));
    QVERIFY(holdsInside(fence, [&] { return !canOpen(secret, O_RDONLY) && !canOpen(secret, O_WRONLY); }));
    QVERIFY(holdsInside(fence, [&] { return !canOpen(secret + "2", O_WRONLY | O_CREAT); }));
    QVERIFY(holdsInside(fence, [] { return !canOpen("/dev/shm/kiosk-file-fence", O_WRONLY | O_CREAT); }));
    // Sockets are reached there all the same.
    QVERIFY(holdsInside(fence, [&] { return !canOpen(others, O_WRONLY | O_CREAT); }));
    // Without a window, not even there.
    const FileFence narrow = FileFence::ofEveryProgram(programFolder());
    QVERIFY(holdsInside(narrow, [&] { return !canOpen(own, O_RDONLY) && canOpen("/etc/hosts", O_RDONLY); }));
}

void FileFenceTest::nobodyOutsideIsSignalled()
{
    const pid_t test = getpid();
    QVERIFY(holdsInside(FileFence(), [] { return kill(getpid(), 0) == 0; }));
    if (holdsInside(FileFence(), [test] { return kill(test, 0) == 0; }))
        QSKIP("the kernel's Landlock is older than 6.12");
}

KIOSK_TEST(FileFenceTest)
#include "FileFenceTest.moc"
