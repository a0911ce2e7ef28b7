// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/PinCounter.h"
#include "support/Clock.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Both clocks as the test wants them; the machine may be started again.
class TwoClocks final : public Clock
{
public:
    Milliseconds sinceBoot() const override { return boot; }
    QDateTime now() const override { return wall; }
    void pass(Milliseconds time)
    {
        boot += time;
        wall = wall.addMSecs(time.count());
    }
    Milliseconds boot{Seconds{1000}};
    QDateTime wall{QDate(2026, 11, 24), QTime(14, 22)};
};

using State = PinPad::State;

} // namespace

/// The count of wrong PINs in a row: what it allows, and that nothing sets it back but the right.
class PinCounterTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void waitsGrowAsTheTableSays();
    void everyCountIsOnTheDiskBeforeItReturns();
    void aRestartOfTheHostChangesNothing();
    void aRestartOfTheMachineNeverShortensAWaitButByTheTimeItHasRun();
    void aFileOfBeforeTheJournalsLastFailureDoesNotCount();
    void theWallClockMovesNoWait();
    void aWaitFromBeforeARestartEndsThoughTheClockIsCorrected();
    void aMissingFileIsDisabled();
    void aFileCutAnywhereIsDisabled();
    void aFileWithAnyBitTurnedIsDisabled();
    void aFileEditedToNoFailuresIsDisabled();
    void anOlderFileIsNoticed();
    void unlockingMendsEverything();
    void anotherProcessMayUnlock();
    void aTryThatDidNotHappenIsNotCounted();
    void whereverThePowerIsCutNoFailureIsLost();
    void whatCannotBeWrittenIsToldAndNothingIsCountedAsNone();
    void aFullDiskCountsNothingAndKeepsWhatWas();
    void onlyItsOwnerReadsIt();

private:
    PinCounter counter(const QString &bootId = u"first"_s)
    {
        return PinCounter({m_folder->path(), bootId, {}}, m_pepper, m_clock);
    }
    void fail(int times)
    {
        for (int i = 0; i < times; ++i)
            QVERIFY(counter().countFailure());
    }
    Milliseconds left(const QString &bootId = u"first"_s)
    {
        const PinPad pad = counter(bootId).pad();
        return pad.state == State::Waiting ? pad.until.left(m_clock) : 0ms;
    }
    QString path() { return counter().path(); }

    SecretBytes m_pepper = SecretBytes::random(32);
    TwoClocks m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void PinCounterTest::init()
{
    StrictTest::init();
    m_clock = TwoClocks();
    m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/pin-counter-XXXXXX"_s);
    QVERIFY(counter().reset());
}

void PinCounterTest::waitsGrowAsTheTableSays()
{
    const PinLimits limits;
    const QList<Seconds> waits{0s, 0s, 0s, 0s, 0s, 30s, 60s, 120s, 240s, 480s, 960s, 1920s, 3600s, 3600s};
    for (int failures = 0; failures < waits.size(); ++failures)
        QCOMPARE(limits.waitAfter(failures), waits[failures]);
    QCOMPARE(limits.disabledAt, 10);

    for (int failures = 0; failures <= 10; ++failures) {
        const PinPad pad = counter().pad();
        QCOMPARE(pad.failures, failures);
        QCOMPARE(pad.freeLeft, std::max(0, 5 - failures));
        QCOMPARE(pad.state, failures == 10 ? State::Disabled : failures >= 5 ? State::Waiting : State::Open);
        if (pad.state == State::Waiting) {
            QCOMPARE(pad.until.left(m_clock), Milliseconds(waits[failures]));
            m_clock.pass(waits[failures] - 1ms);
            QCOMPARE(counter().pad().state, State::Waiting);
            m_clock.pass(1ms);
            QCOMPARE(counter().pad().state, State::Open);
            QCOMPARE(counter().pad().freeLeft, 0);
        }
        fail(1);
    }
    // Time does not mend it.
    m_clock.pass(24h * 365);
    QCOMPARE(counter().pad().state, State::Disabled);
    QCOMPARE(counter().pad().code, u"pin.disabled"_s);
    QVERIFY(counter().reset());
    QCOMPARE(counter().pad().state, State::Open);
    QCOMPARE(counter().pad().freeLeft, 5);
}

void PinCounterTest::everyCountIsOnTheDiskBeforeItReturns()
{
    PinCounter one = counter();
    for (int failures = 1; failures <= 5; ++failures) {
        QVERIFY(one.countFailure());
        QCOMPARE(counter().pad().failures, failures);
    }
}

void PinCounterTest::aRestartOfTheHostChangesNothing()
{
    for (int failures = 1; failures <= 10; ++failures) {
        fail(1);
        const PinPad before = counter().pad();
        PinCounter again = counter();
        QVERIFY(again.settle(0));
        QCOMPARE(again.pad(), before);
    }
}

void PinCounterTest::aRestartOfTheMachineNeverShortensAWaitButByTheTimeItHasRun()
{
    fail(7); // 120 s
    m_clock.pass(50s);
    QCOMPARE(left(), 70s);
    // Switched off for a day, or for no time at all: nobody can say, and the wall clock can be set.
    for (const Milliseconds off : {Milliseconds(0), Milliseconds(24h)}) {
        m_clock.wall = m_clock.wall.addMSecs(off.count());
        m_clock.boot = 20s;
        QCOMPARE(left(u"second"_s), 100s);
    }
    PinCounter host = counter(u"second"_s);
    QVERIFY(host.settle(0));
    QCOMPARE(left(u"second"_s), 100s);
    m_clock.pass(99s);
    QCOMPARE(left(u"second"_s), 1s);
    m_clock.pass(1s);
    QCOMPARE(counter(u"second"_s).pad().state, State::Open);
    // A kernel that gives no boot id.
    fail(1);
    m_clock.boot = 1s;
    QCOMPARE(left(u""_s), 240s);
    // Ten stay ten.
    fail(2);
    QCOMPARE(counter(u"third"_s).pad().state, State::Disabled);
}

void PinCounterTest::theWallClockMovesNoWait()
{
    fail(6); // 60 s
    for (const auto days : {-36500, -1, 1, 36500}) {
        const QDateTime right = m_clock.wall;
        m_clock.wall = right.addDays(days);
        QCOMPARE(left(), 60s);
        m_clock.wall = right;
    }
}

void PinCounterTest::aWaitFromBeforeARestartEndsThoughTheClockIsCorrected()
{
    m_clock.wall = m_clock.wall.addYears(1); // wrong by a year, and put right after the restart
    fail(6);
    m_clock.wall = m_clock.wall.addYears(-1);
    m_clock.boot = 30s;
    PinCounter host = counter(u"second"_s);
    QCOMPARE(left(u"second"_s), 60s); // in doubt a whole one ...
    QVERIFY(host.settle(0));
    m_clock.pass(59s);
    QCOMPARE(left(u"second"_s), 1s);
    m_clock.pass(1s);
    QCOMPARE(host.pad().state, State::Open); // ... but no more
    QCOMPARE(host.pad().failures, 6);
}

void PinCounterTest::aMissingFileIsDisabled()
{
    QVERIFY(QFile::remove(path()));
    QCOMPARE(counter().pad().state, State::Disabled);
    QCOMPARE(counter().pad().code, u"pin.counter_missing"_s);
    QVERIFY(!counter().countFailure());
    QVERIFY(counter().settle(0));
    QCOMPARE(counter().pad().state, State::Disabled);
}

void PinCounterTest::aFileCutAnywhereIsDisabled()
{
    fail(4);
    const QByteArray whole = contentOf(path());
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QVERIFY(writeFile(path(), whole.left(length)));
        const PinPad pad = counter().pad();
        QCOMPARE(pad.state, State::Disabled);
        QCOMPARE(pad.code, u"pin.counter_damaged"_s);
    }
    QVERIFY(writeFile(path(), whole));
    QCOMPARE(counter().pad().failures, 4);
}

void PinCounterTest::aFileWithAnyBitTurnedIsDisabled()
{
    fail(4);
    const QByteArray whole = contentOf(path());
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray turned = whole;
        turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(writeFile(path(), turned));
        QVERIFY2(counter().pad().state == State::Disabled, turned.constData());
    }
}

void PinCounterTest::aFileEditedToNoFailuresIsDisabled()
{
    fail(4);
    QJsonObject object = QJsonDocument::fromJson(contentOf(path())).object();
    object.insert(u"failures"_s, 0);
    QVERIFY(writeFile(path(), QJsonDocument(object).toJson(QJsonDocument::Compact)));
    QCOMPARE(counter().pad().code, u"pin.counter_damaged"_s);
    object.remove(u"mac"_s);
    QVERIFY(writeFile(path(), QJsonDocument(object).toJson(QJsonDocument::Compact)));
    QCOMPARE(counter().pad().code, u"pin.counter_damaged"_s);
    // Made by another kiosk, or before the keys were renewed.
    m_pepper = SecretBytes::random(32);
    QVERIFY(counter().reset());
    QCOMPARE(counter().pad().state, State::Open);
    m_pepper = SecretBytes::random(32);
    QCOMPARE(counter().pad().code, u"pin.counter_damaged"_s);
}

void PinCounterTest::anOlderFileIsNoticed()
{
    PinCounter host = counter();
    const QByteArray none = contentOf(path());
    QVERIFY(host.countFailure());
    QVERIFY(writeFile(path(), none));
    QCOMPARE(host.pad().code, u"pin.counter_rolled_back"_s);
    QVERIFY(!host.countFailure());
    QVERIFY(host.reset());
    QCOMPARE(host.pad().state, State::Open);
}

void PinCounterTest::aFileOfBeforeTheJournalsLastFailureDoesNotCount()
{
    const QByteArray none = contentOf(path());
    PinCounter host = counter();
    QVERIFY(host.countFailure());
    const qint64 last = host.sequence();
    PinCounter next = counter();
    QVERIFY(next.settle(last));
    QCOMPARE(next.pad().failures, 1);
    QVERIFY(writeFile(path(), none));
    PinCounter other = counter(u"second"_s); // after a restart of the machine as well
    QVERIFY(other.settle(last));
    QCOMPARE(other.pad().code, u"pin.counter_rolled_back"_s);
    QVERIFY(!other.countFailure());
    m_clock.pass(1s);
    QVERIFY(counter().reset()); // by the administrator
    QCOMPARE(other.pad().state, State::Open);
}

void PinCounterTest::unlockingMendsEverything()
{
    const QByteArray none = contentOf(path());
    const QList<std::function<void()>> mishaps{[&] { fail(10); }, [&] { QVERIFY(QFile::remove(path())); },
                                               [&] { QVERIFY(writeFile(path(), "{")); },
                                               [&] { QVERIFY(writeFile(path(), {})); }, [&] { fail(7); }};
    for (const auto &mishap : mishaps) {
        mishap();
        QVERIFY(counter().pad().state != State::Open);
        QVERIFY(counter().reset());
        QCOMPARE(counter().pad().state, State::Open);
        QCOMPARE(counter().pad().failures, 0);
    }
}

void PinCounterTest::anotherProcessMayUnlock()
{
    PinCounter host = counter();
    for (int i = 0; i < 10; ++i)
        QVERIFY(host.countFailure());
    QVERIFY(QFile::remove(path()));
    QCOMPARE(host.pad().state, State::Disabled);
    m_clock.pass(1s);
    QVERIFY(counter().reset()); // knows nothing of the host's sequence
    QCOMPARE(host.pad().state, State::Open);
    QVERIFY(host.countFailure());
    QCOMPARE(host.pad().failures, 1);
}

void PinCounterTest::aTryThatDidNotHappenIsNotCounted()
{
    fail(4);
    PinCounter host = counter();
    QVERIFY(host.countFailure());
    QCOMPARE(host.pad().state, State::Waiting);
    QVERIFY(host.takeBack());
    QCOMPARE(host.pad().state, State::Open);
    QCOMPARE(host.pad().failures, 4);
    QVERIFY(host.takeBack()); // once only
    QCOMPARE(host.pad().failures, 4);
}

void PinCounterTest::whereverThePowerIsCutNoFailureIsLost()
{
    // A writer is killed at each point of its work; the file is the one before or the one after.
    bool isCut = true;
    for (int stop = 0; isCut; ++stop) {
        QVERIFY(counter().reset());
        int told[2] = {};
        QCOMPARE(pipe(told), 0);
        isCut = cutShort(stop, [&] {
            PinCounter host = counter();
            for (char failures = 1; failures <= 2; ++failures) {
                if (!host.countFailure() || write(told[1], &failures, 1) != 1)
                    _exit(1);
            }
        });
        ::close(told[1]);
        int known = 0;
        char failures = 0;
        while (read(told[0], &failures, 1) == 1)
            known = failures;
        ::close(told[0]);
        const PinPad pad = counter().pad();
        QVERIFY2(pad.failures == known || (isCut && pad.failures == known + 1),
                 qPrintable(u"%1 on disk, %2 told"_s.arg(pad.failures).arg(known)));
        QVERIFY(isCut || known == 2);
    }
}

void PinCounterTest::whatCannotBeWrittenIsToldAndNothingIsCountedAsNone()
{
    PinCounter host({m_folder->filePath(u"none"_s), u"first"_s, {}}, m_pepper, m_clock);
    QCOMPARE(host.reset().error().code, u"state.write"_s);
    QCOMPARE(host.pad().state, State::Disabled);
    QCOMPARE(host.countFailure().error().code, u"pin.counter_missing"_s);
}

void PinCounterTest::aFullDiskCountsNothingAndKeepsWhatWas()
{
    m_folder = std::make_unique<QTemporaryDir>(); // not every kernel limits files in memory
    QVERIFY(counter().reset());
    fail(3);
    const QByteArray before = contentOf(path());
    rlimit unlimited = {};
    getrlimit(RLIMIT_FSIZE, &unlimited);
    std::signal(SIGXFSZ, SIG_IGN);
    for (qsizetype room = 0; room < before.size(); room += 13) {
        const rlimit full{static_cast<rlim_t>(room), unlimited.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
        const Result<void> counted = counter().countFailure();
        setrlimit(RLIMIT_FSIZE, &unlimited);
        QVERIFY(!counted);
        QCOMPARE(counted.error().code, u"state.write"_s);
        QCOMPARE(contentOf(path()), before);
    }
    std::signal(SIGXFSZ, SIG_DFL);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void PinCounterTest::onlyItsOwnerReadsIt()
{
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
}

KIOSK_TEST(PinCounterTest)
#include "PinCounterTest.moc"
