// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostLock.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QTemporaryDir>

#include <optional>

using namespace kiosk;
using namespace Qt::StringLiterals;

class LockTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneHostHasAFolder();
    void whoAsksKeepsNobodyOut();
    void aFileBesideItLetsNothingGo();
};

void LockTest::oneHostHasAFolder()
{
    const QTemporaryDir folder;
    std::optional<Result<HostLock>> first(HostLock::take(folder.path()));
    QVERIFY(first->has_value());
    QCOMPARE(HostLock::take(folder.path()).error().code, u"host.running"_s);
    first.reset();
    QVERIFY(HostLock::take(folder.path()));
}

void LockTest::whoAsksKeepsNobodyOut()
{
    const QTemporaryDir folder;
    QVERIFY(!HostLock::isTaken(folder.path()));
    QVERIFY(!QFile::exists(folder.filePath(u"host.lock"_s)));
    {
        const Result<HostLock> host = HostLock::take(folder.path());
        QVERIFY(HostLock::isTaken(folder.path()));
    }
    QVERIFY(!HostLock::isTaken(folder.path()));
}

/// A lock of the process, as fcntl's plain ones are, would go with the first descriptor that is closed.
void LockTest::aFileBesideItLetsNothingGo()
{
    const QTemporaryDir folder;
    const Result<HostLock> host = HostLock::take(folder.path());
    QVERIFY(HostLock::isTaken(folder.path()));
    QVERIFY(HostLock::isTaken(folder.path()));
    QCOMPARE(HostLock::take(folder.path()).error().code, u"host.running"_s);
}

KIOSK_TEST(LockTest)
#include "LockTest.moc"
