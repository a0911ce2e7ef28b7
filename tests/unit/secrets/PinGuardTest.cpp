// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/MemorySecretStore.h"
#include "unit/secrets/Pins.h"

#include "secrets/KioskSecrets.h"
#include "secrets/PinGuard.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <openssl/crypto.h>

#include <array>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Of \a needle in every writable region of this process.
int copiesInMemory(QByteArrayView needle)
{
    QFile maps(u"/proc/self/maps"_s);
    QFile memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    static std::vector<char> region; // searched itself, too: cleansed before the next one is read
    int copies = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw") || line.contains("[vvar]"))
            continue;
        const QList<QByteArray> range = words[0].split('-');
        const quint64 from = range[0].toULongLong(nullptr, 16);
        const quint64 to = range[1].toULongLong(nullptr, 16);
        if (to - from > (quint64{64} << 20) || !memory.seek(static_cast<qint64>(from)))
            continue;
        region.resize(to - from);
        const qint64 got = memory.read(region.data(), static_cast<qint64>(region.size()));
        const QByteArrayView view(region.data(), std::max<qint64>(0, got));
        for (qsizetype at = view.indexOf(needle); at >= 0; at = view.indexOf(needle, at + 1)) {
            const quint64 address = from + static_cast<quint64>(at);
            const auto own = reinterpret_cast<quint64>(region.data());
            const bool inRegion = address >= own && address < own + region.size();
            copies += inRegion || address == reinterpret_cast<quint64>(needle.data()) ? 0 : 1;
        }
        OPENSSL_cleanse(region.data(), region.size());
    }
    return copies;
}

} // namespace

/// The way in for staff, from the typed PIN to the verdict.
class PinGuardTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theRightPinSaysWhoseItIs();
    void wrongPinsUseUpTheFreeOnesThenWaitThenDisable();
    void aRightPinSetsTheCountBack();
    void whileThePadWaitsNotEvenTheRightPinIsLookedAt();
    void aDisabledPadTakesNothingUntilItIsUnlocked();
    void theFailureIsOnTheDiskBeforeThePinIsLookedAt();
    void aRestartInTheMiddleOfACheckCounts();
    void aSecondCheckWhileOneRunsIsRefused();
    void aRemovedPersonIsOutAtOnceAndANewOneIn();
    void aDisabledPersonsPinIsAWrongOne();
    void withoutPinsItIsNotSetUp();
    void aStoreThatFailsIsAnErrorAndNotCounted_data();
    void aStoreThatFailsIsAnErrorAndNotCounted();
    void withoutADiskNobodyTries();
    void aLostCounterIsDisabled();
    void anAnswerNobodyWaitsForHurtsNobody();
    void risenParametersAreHashedAnewOnSuccess();
    void hashingAnewLosesNobodyWhoCameMeanwhile();
    void anOddInputIsAWrongPin();
    void theRealParametersOffTheEventLoop();
    void noCopyOfThePinIsLeft();

private:
    PinGuard::Settings settings(const ScryptCost &cost = cheap) const
    {
        return {{m_folder->path(), u"boot"_s, {}}, cost};
    }
    void restart(const ScryptCost &cost = cheap)
    {
        m_guard.reset();
        m_guard = std::make_unique<PinGuard>(settings(cost), m_pepper, m_store, m_clock);
    }
    PinRecord person(const QString &label, const QString &pin, const ScryptCost &cost = cheap)
    {
        return makePinRecord(label, today, pepperedPin(m_pepper, SecureString(pin)), m_people, cost).value();
    }
    void keep(const PinRecords &people)
    {
        m_people = people;
        m_store.entries.insert(secretnames::pins, serialisePinRecords(people));
    }
    PinVerdict check(const QString &pin)
    {
        std::optional<PinVerdict> verdict;
        m_guard->check(SecureString(pin), this, [&](PinVerdict given) { verdict = std::move(given); });
        if (verdict)
            qFatal("answered before the call returned");
        if (!QTest::qWaitFor([&] { return verdict.has_value(); }, patience))
            qFatal("no answer");
        return *verdict;
    }

    SecretBytes m_pepper = SecretBytes::random(32);
    MemorySecretStore m_store;
    ManualClock m_clock;
    PinRecords m_people;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PinGuard> m_guard;
};

void PinGuardTest::init()
{
    StrictTest::init();
    m_guard.reset();
    m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/pin-guard-XXXXXX"_s);
    m_clock = ManualClock();
    m_store.entries.clear();
    m_store.failing.clear();
    m_store.failingWrites.clear();
    m_people.clear();
    const PinRecord maija = person(u"Maija"_s, u"738519"_s);
    keep({maija});
    keep({maija, person(u"Åke"_s, u"480261"_s)});
    QVERIFY(PinCounter(settings().counter, m_pepper, m_clock).reset());
    restart();
}

void PinGuardTest::theRightPinSaysWhoseItIs()
{
    const PinVerdict maija = check(u"738519"_s);
    QCOMPARE(maija.outcome, PinOutcome::Accepted);
    QCOMPARE(maija.label, u"Maija"_s);
    QCOMPARE(maija.pad.freeLeft, 5);
    QCOMPARE(check(u"480261"_s).label, u"Åke"_s);
    QCOMPARE(check(u"480262"_s).outcome, PinOutcome::Wrong);
}

void PinGuardTest::wrongPinsUseUpTheFreeOnesThenWaitThenDisable()
{
    const QList<Seconds> waits{0s, 0s, 0s, 0s, 30s, 60s, 120s, 240s, 480s};
    for (qsizetype i = 0; i < waits.size(); ++i) {
        const PinVerdict verdict = check(u"617394"_s);
        QCOMPARE(verdict.outcome, PinOutcome::Wrong);
        QCOMPARE(verdict.label, QString());
        QCOMPARE(verdict.pad.freeLeft, std::max<int>(0, 4 - static_cast<int>(i)));
        QCOMPARE(verdict.pad.state, waits[i] > 0s ? PinPad::State::Waiting : PinPad::State::Open);
        if (waits[i] > 0s)
            QCOMPARE(verdict.pad.until.left(m_clock), Milliseconds(waits[i]));
        restart(); // changes nothing
        m_clock.advance(waits[i]);
    }
    const PinVerdict last = check(u"617394"_s);
    QCOMPARE(last.outcome, PinOutcome::Wrong);
    QCOMPARE(last.pad.state, PinPad::State::Disabled);
    QCOMPARE(last.pad.code, u"pin.disabled"_s);
}

void PinGuardTest::aRightPinSetsTheCountBack()
{
    for (int i = 0; i < 4; ++i)
        check(u"617394"_s);
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
    QCOMPARE(check(u"617394"_s).pad.freeLeft, 4);
    for (int i = 0; i < 4; ++i)
        check(u"617394"_s);
    m_clock.advance(30s);
    QCOMPARE(check(u"480261"_s).outcome, PinOutcome::Accepted); // the try after a wait
    QCOMPARE(m_guard->pad().failures, 0);
}

void PinGuardTest::whileThePadWaitsNotEvenTheRightPinIsLookedAt()
{
    for (int i = 0; i < 5; ++i)
        check(u"617394"_s);
    m_clock.advance(29s);
    const int reads = m_store.reads;
    const PinVerdict verdict = check(u"738519"_s);
    QCOMPARE(verdict.outcome, PinOutcome::Wait);
    QCOMPARE(verdict.pad.until.left(m_clock), 1s);
    QCOMPARE(verdict.pad.failures, 5); // no longer for it either
    QCOMPARE(m_store.reads, reads);
    m_clock.advance(1s);
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
}

void PinGuardTest::aDisabledPadTakesNothingUntilItIsUnlocked()
{
    PinCounter counter(settings().counter, m_pepper, m_clock);
    for (int i = 0; i < 10; ++i)
        QVERIFY(counter.countFailure());
    m_clock.advance(24h);
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Disabled);
    restart();
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Disabled);
    QVERIFY(m_guard->unlock());
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
}

void PinGuardTest::theFailureIsOnTheDiskBeforeThePinIsLookedAt()
{
    // Whether right or wrong: what a power cut leaves is one failure more.
    for (const QString &pin : {u"738519"_s, u"617394"_s}) {
        QVERIFY(m_guard->unlock());
        bool answered = false;
        m_guard->check(SecureString(pin), this, [&](const PinVerdict &) { answered = true; });
        int seen = 0;
        while (!answered && seen == 0) {
            QCoreApplication::processEvents();
            if (!answered)
                seen = PinCounter(settings().counter, m_pepper, m_clock).pad().failures;
        }
        if (!answered)
            QCOMPARE(seen, 1);
        QTRY_VERIFY(answered);
    }
}

void PinGuardTest::aRestartInTheMiddleOfACheckCounts()
{
    for (int failures = 1; failures <= 5; ++failures) {
        bool answered = false;
        m_guard->check(SecureString(u"617394"), this, [&](const PinVerdict &) { answered = true; });
        while (m_guard->pad().failures < failures)
            QCoreApplication::processEvents();
        restart();
        QVERIFY(!answered);
        QCOMPARE(m_guard->pad().failures, failures);
    }
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Wait);
}

void PinGuardTest::aSecondCheckWhileOneRunsIsRefused()
{
    QList<PinVerdict> verdicts;
    const auto note = [&](const PinVerdict &verdict) { verdicts << verdict; };
    m_guard->check(SecureString(u"617394"), this, note);
    QVERIFY(m_guard->isBusy());
    m_guard->check(SecureString(u"738519"), this, note);
    QTRY_COMPARE(verdicts.size(), 2);
    std::sort(verdicts.begin(), verdicts.end(),
              [](const PinVerdict &a, const PinVerdict &b) { return a.outcome < b.outcome; });
    QCOMPARE(verdicts[0].outcome, PinOutcome::Wrong);
    QCOMPARE(verdicts[1].outcome, PinOutcome::Error);
    QCOMPARE(verdicts[1].error.code, u"pin.busy"_s);
    QVERIFY(!m_guard->isBusy());
    QCOMPARE(m_guard->pad().failures, 1);
}

void PinGuardTest::aRemovedPersonIsOutAtOnceAndANewOneIn()
{
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
    const PinRecord timo = person(u"Timo"_s, u"906173"_s);
    keep({m_people[1], timo});
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Wrong);
    QCOMPARE(check(u"906173"_s).label, u"Timo"_s);
}

void PinGuardTest::aDisabledPersonsPinIsAWrongOne()
{
    PinRecords people = m_people;
    people[0].disabled = true;
    keep(people);
    const PinVerdict verdict = check(u"738519"_s);
    QCOMPARE(verdict.outcome, PinOutcome::Wrong);
    QCOMPARE(verdict.label, QString());
    QCOMPARE(verdict.pad.failures, 1);
    QCOMPARE(check(u"480261"_s).outcome, PinOutcome::Accepted);
}

void PinGuardTest::withoutPinsItIsNotSetUp()
{
    keep({});
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::NotSetUp);
    m_store.entries.clear();
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::NotSetUp);
    QCOMPARE(m_guard->pad().failures, 0);
}

void PinGuardTest::aStoreThatFailsIsAnErrorAndNotCounted_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : secretCodes()) {
        if (code != secretcodes::missing)
            QTest::newRow(qPrintable(code)) << code;
    }
}

void PinGuardTest::aStoreThatFailsIsAnErrorAndNotCounted()
{
    QFETCH(const QString, code);
    m_store.failing = code;
    const PinVerdict verdict = check(u"738519"_s);
    QCOMPARE(verdict.outcome, PinOutcome::Error);
    QCOMPARE(verdict.error.code, code);
    QCOMPARE(verdict.pad.failures, 0);
    m_store.failing.clear();
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
}

void PinGuardTest::withoutADiskNobodyTries()
{
    m_folder = std::make_unique<QTemporaryDir>(); // not every kernel limits files in memory
    QVERIFY(PinCounter(settings().counter, m_pepper, m_clock).reset());
    restart();
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit full{0, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &full);
    const PinVerdict verdict = check(u"738519"_s);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_DFL);
    QCOMPARE(verdict.outcome, PinOutcome::Error);
    QCOMPARE(verdict.error.code, u"state.write"_s);
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
}

void PinGuardTest::aLostCounterIsDisabled()
{
    PinCounter counter(settings().counter, m_pepper, m_clock);
    QVERIFY(QFile::remove(counter.path()));
    const PinVerdict verdict = check(u"738519"_s);
    QCOMPARE(verdict.outcome, PinOutcome::Disabled);
    QCOMPARE(verdict.pad.code, u"pin.counter_missing"_s);
    restart();
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Disabled);
    QVERIFY(m_guard->unlock());
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
}

void PinGuardTest::anAnswerNobodyWaitsForHurtsNobody()
{
    bool answered = false;
    {
        QObject pad;
        m_guard->check(SecureString(u"738519"), &pad, [&](const PinVerdict &) { answered = true; });
    }
    QTRY_VERIFY(!m_guard->isBusy());
    QVERIFY(!answered);
    m_guard->check(SecureString(u"738519"), this, [&](const PinVerdict &) { answered = true; });
    m_guard.reset();
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void PinGuardTest::risenParametersAreHashedAnewOnSuccess()
{
    restart(dearer);
    QCOMPARE(check(u"617394"_s).outcome, PinOutcome::Wrong);
    QCOMPARE(parsePinRecords(m_store.entries.value(secretnames::pins)).value(), m_people);
    QCOMPARE(check(u"738519"_s).label, u"Maija"_s);
    QTRY_COMPARE(parsePinRecords(m_store.entries.value(secretnames::pins))->at(0).cost, dearer);
    const PinRecords now = *parsePinRecords(m_store.entries.value(secretnames::pins));
    QCOMPARE(now[0].added, today);
    QCOMPARE(now[1], m_people[1]);
    QCOMPARE(check(u"738519"_s).label, u"Maija"_s);
    QCOMPARE(check(u"480261"_s).label, u"Åke"_s);
    // Lower ones are no reason.
    QTRY_COMPARE(parsePinRecords(m_store.entries.value(secretnames::pins))->at(1).cost, dearer);
    restart(cheap);
    const int reads = m_store.reads;
    QCOMPARE(check(u"738519"_s).label, u"Maija"_s);
    QCOMPARE(m_store.reads, reads + 1); // another would be the first step of hashing anew
    QCOMPARE(parsePinRecords(m_store.entries.value(secretnames::pins))->at(0).cost, dearer);
    // A store that takes nothing keeps the old hash, and the person gets in.
    keep(m_people);
    m_store.failingWrites = secretcodes::readOnly;
    restart(dearer);
    const int writes = m_store.writes;
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
    QTRY_COMPARE(m_store.writes, writes + 1);
    QCOMPARE(check(u"738519"_s).outcome, PinOutcome::Accepted);
}

void PinGuardTest::hashingAnewLosesNobodyWhoCameMeanwhile()
{
    restart(dearer);
    bool answered = false;
    m_guard->check(SecureString(u"738519"), this, [&](const PinVerdict &) { answered = true; });
    while (m_guard->pad().failures == 0)
        QCoreApplication::processEvents();
    const PinRecord maija = m_people[0];
    const PinRecord timo = person(u"Timo"_s, u"906173"_s);
    keep({timo, maija}); // and Åke has gone
    QTRY_VERIFY(answered);
    QTRY_COMPARE(parsePinRecords(m_store.entries.value(secretnames::pins))->at(1).cost, dearer);
    const PinRecords now = *parsePinRecords(m_store.entries.value(secretnames::pins));
    QCOMPARE(now.size(), 2);
    QCOMPARE(now[0], timo);
}

void PinGuardTest::anOddInputIsAWrongPin()
{
    for (const QString &pin : {QString(), u"7385190"_s, u"73051"_s, u"738519\n"_s, QString(100000, u'7')}) {
        QVERIFY(m_guard->unlock());
        QCOMPARE(check(pin).outcome, PinOutcome::Wrong);
        QCOMPARE(m_guard->pad().failures, 1);
    }
}

void PinGuardTest::theRealParametersOffTheEventLoop()
{
    const ScryptCost real;
    m_people.clear();
    keep({person(u"Maija"_s, u"738519"_s, real)});
    restart(real);
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
    heart.start(5);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(check(u"738519"_s).label, u"Maija"_s);
    qInfo("a check at N=2^17, r=8, p=1: %lld ms, %d beats of the event loop", timer.elapsed(), beats);
    QVERIFY(beats > 3);
}

void PinGuardTest::noCopyOfThePinIsLeft()
{
    // Digits that stand in no file and no instruction: made here, and gone with this array.
    std::array<char, 12> pin{};
    for (size_t i = 0; i < pin.size(); ++i)
        pin[i] = static_cast<char>('0' + (i * i * 7 + 3 * i + static_cast<size_t>(getpid())) % 10);
    const QByteArrayView digits(pin.data(), static_cast<qsizetype>(pin.size()));
    {
        SecureString typed = SecureString::fromUtf8(digits);
        QVERIFY(copiesInMemory(digits) >= 1); // the search finds what is there
    }
    QCOMPARE(copiesInMemory(digits), 0);
    const auto own =
        makePinRecord(u"Timo"_s, today, pepperedPin(m_pepper, SecureString::fromUtf8(digits)), m_people, cheap);
    keep({m_people[0], *own});
    QCOMPARE(copiesInMemory(digits), 0);
    std::optional<PinVerdict> verdict;
    m_guard->check(SecureString::fromUtf8(digits), this, [&](PinVerdict given) { verdict = std::move(given); });
    QCOMPARE(copiesInMemory(digits), 0); // gone before anything slow begins
    QTRY_VERIFY(verdict);
    QCOMPARE(verdict->label, u"Timo"_s);
    QCOMPARE(copiesInMemory(digits), 0);
    OPENSSL_cleanse(pin.data(), pin.size());
}

KIOSK_TEST(PinGuardTest)
#include "PinGuardTest.moc"
