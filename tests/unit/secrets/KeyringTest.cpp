// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeyringStage.h"

#include "secrets/KeychainSecretStore.h"
#include "secrets/KioskSecrets.h"
#include "secrets/Waiting.h"
#include "support/StrictTest.h"

#include <QElapsedTimer>
#include <QLibrary>
#include <QMetaMethod>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr Milliseconds patient{20000}; ///< where slowness is not the point: a busy machine is slow, too

QString codeOf(const Result<SecretBytes> &result)
{
    return result ? QString() : result.error().code;
}

QString codeOf(const Result<void> &result)
{
    return result ? QString() : result.error().code;
}

QString codeOf(const Result<KioskSecrets> &result)
{
    return result ? QString() : result.error().code;
}

/// Whether GLib's own connection to the session bus, the one that libsecret uses, has told everybody that it is closed:
/// the moment when it would end this process.
class BusWatch
{
public:
    BusWatch()
    {
        using GetBus = void *(*)(int, void *, void **);
        using Connect = unsigned long (*)(void *, const char *, void (*)(), void *, void (*)(), int);
        constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
        const auto getBus = reinterpret_cast<GetBus>(QLibrary::resolve(u"gio-2.0"_s, 0, "g_bus_get_sync"));
        const auto connect = reinterpret_cast<Connect>(QLibrary::resolve(u"gobject-2.0"_s, 0, "g_signal_connect_data"));
        void *bus = getBus && connect ? getBus(sessionBus, nullptr, nullptr) : nullptr;
        m_watches = bus && connect(bus, "closed", reinterpret_cast<void (*)()>(closed), &m_isClosed, nullptr, 0) != 0;
    }
    bool watches() const { return m_watches; }
    bool isClosed() const { return m_isClosed; }

private:
    static void closed(void *, int, void *, void *isClosed) { *static_cast<std::atomic_bool *>(isClosed) = true; }

    bool m_watches = false;
    std::atomic_bool m_isClosed = false;
};

/// Says that all is well, and lets something happen between that and the reading.
class TreacherousProbe final : public SecretServiceProbe
{
public:
    explicit TreacherousProbe(std::function<void()> between)
        : SecretServiceProbe(KeychainSecretStore::service, 1s), m_between(std::move(between))
    {
    }
    void mayRead(const QString &, QObject *, Callback callback) override
    {
        m_between();
        callback({});
    }

private:
    std::function<void()> m_between;
};

template <typename T> bool isGood(const Result<T> &result)
{
    if (!result)
        qInfo("%s", qPrintable(result.error().toLogLine()));
    return result.has_value();
}

KioskKeys newKeys()
{
    return {SecretBytes::random(keySize), SecretBytes::random(keySize), SecretBytes::random(keySize)};
}

bool keep(SecretStore &store, const KioskKeys &keys)
{
    return isGood(waiting::write(store, secretnames::pinPepper, keys.pinPepper.copy()))
        && isGood(waiting::write(store, secretnames::journalWrappingKey, keys.journalWrappingKey.copy()))
        && isGood(waiting::write(store, secretnames::journalOfficerPublicKey, keys.journalOfficerPublicKey.copy()));
}

} // namespace

/// The keys in a real gnome-keyring-daemon on a bus of its own, in every state it can be in.
class KeyringTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadUntilItIsRemoved();
    void aLockedKeyringIsToldAndNobodyIsAskedForAPassword();
    void withoutABusThereIsNoService();
    void aBusWithoutTheServiceIsTold();
    void aServiceThatComesLaterIsFound();
    void aStoppedDaemonIsSlowAndItsLateAnswerIsDropped();
    void aDaemonThatStopsInTheMiddleIsSlowAndItsLateAnswerIsDropped();
    void anAnswerNobodyWaitsForHurtsNobody();
    void anotherKeyringsKeysAreNotThisKiosks();
    void theKioskOutlivesItsBus();
};

void KeyringTest::whatIsWrittenIsReadUntilItIsRemoved()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    KeychainSecretStore store(patient);
    QCOMPARE(codeOf(waiting::read(store, u"pins"_s)), secretcodes::missing);
    const SecretBytes secret = SecretBytes::random(100000); // every byte, and long
    QVERIFY(isGood(waiting::write(store, u"pins"_s, secret.copy())));
    QVERIFY(isGood(waiting::write(store, u"pin_pepper"_s, SecretBytes("x"))));
    const Result<SecretBytes> read = waiting::read(store, u"pins"_s);
    QVERIFY(read);
    QVERIFY(*read == secret);
    QVERIFY(isGood(waiting::write(store, u"pins"_s, SecretBytes("other"))));
    QVERIFY(*waiting::read(store, u"pins"_s) == SecretBytes("other"));
    QVERIFY(isGood(waiting::remove(store, u"pins"_s)));
    QCOMPARE(codeOf(waiting::read(store, u"pins"_s)), secretcodes::missing);
    QVERIFY(isGood(waiting::remove(store, u"pins"_s)));
    QVERIFY(isGood(waiting::read(store, u"pin_pepper"_s)));
    QVERIFY(!stage.wasPrompted());
}

void KeyringTest::aLockedKeyringIsToldAndNobodyIsAskedForAPassword()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    const QTemporaryDir state;
    KeychainSecretStore store(patient);
    const KioskKeys keys = newKeys();
    QVERIFY(keep(store, keys));
    QVERIFY(KeyRegister(state.path()).write(KeyRegister::describe(keys, 1, QDateTime::currentDateTime())));
    QVERIFY(stage.lock());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(codeOf(waiting::load(store, state.path())), secretcodes::locked);
    QCOMPARE(codeOf(waiting::read(store, u"never_written"_s)), secretcodes::locked);
    QCOMPARE(codeOf(waiting::write(store, u"pins"_s, SecretBytes("x"))), secretcodes::locked);
    QCOMPARE(codeOf(waiting::remove(store, secretnames::pinPepper)), secretcodes::locked);
    QVERIFY(timer.elapsed() < patient.count()); // four answers, none of them by running out of time
    QVERIFY(!stage.wasPrompted());

    QVERIFY(stage.unlock());
    const Result<KioskSecrets> secrets = waiting::load(store, state.path());
    QVERIFY2(secrets, qPrintable(codeOf(secrets)));
    QVERIFY(secrets->keys.pinPepper == keys.pinPepper);
    QVERIFY(!stage.wasPrompted());

    // The trap does catch whoever reads without looking first.
    QVERIFY(stage.lock());
    KeychainSecretStore careless(std::make_unique<TreacherousProbe>([] {}), 300ms);
    QVERIFY(!waiting::read(careless, secretnames::pinPepper));
    QTRY_VERIFY(stage.wasPrompted());
}

void KeyringTest::withoutABusThereIsNoService()
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray run = qgetenv("XDG_RUNTIME_DIR");
    const QTemporaryDir empty;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", empty.path().toUtf8());
    {
        KeychainSecretStore store(patient);
        QCOMPARE(codeOf(waiting::read(store, u"pins"_s)), secretcodes::absentService);
        QCOMPARE(codeOf(waiting::write(store, u"pins"_s, SecretBytes("x"))), secretcodes::absentService);
        qputenv("DBUS_SESSION_BUS_ADDRESS", QByteArray("unix:path=" + empty.filePath(u"nobody"_s).toUtf8()));
        QCOMPARE(codeOf(waiting::read(store, u"pins"_s)), secretcodes::absentService);
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    qputenv("XDG_RUNTIME_DIR", run);
}

void KeyringTest::aBusWithoutTheServiceIsTold()
{
    KeyringStage stage(KeyringStage::Service::None);
    QVERIFY(stage.isUp());
    KeychainSecretStore store(patient);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(codeOf(waiting::read(store, u"pins"_s)), secretcodes::absentService);
    QCOMPARE(codeOf(waiting::write(store, u"pins"_s, SecretBytes("x"))), secretcodes::absentService);
    QVERIFY(timer.elapsed() < patient.count());
}

void KeyringTest::aServiceThatComesLaterIsFound()
{
    KeyringStage stage(KeyringStage::Service::None);
    QVERIFY(stage.isUp());
    KeychainSecretStore store(patient);
    QCOMPARE(codeOf(waiting::read(store, u"pins"_s)), secretcodes::absentService);
    QVERIFY(stage.startDaemon());
    QVERIFY(isGood(waiting::write(store, u"pins"_s, SecretBytes("x"))));
    // A keyring that is restarted: another daemon, the same file.
    stage.killDaemon();
    QCOMPARE(codeOf(waiting::read(store, u"pins"_s)), secretcodes::absentService);
    QVERIFY(stage.startDaemon());
    QTRY_VERIFY(waiting::read(store, u"pins"_s).has_value());
    QVERIFY(!stage.wasPrompted());
}

void KeyringTest::aStoppedDaemonIsSlowAndItsLateAnswerIsDropped()
{
    QCOMPARE(SecretStore::defaultTimeLimit, 3s);
    KeyringStage stage;
    QVERIFY(stage.isUp());
    KeychainSecretStore plain(patient);
    KeychainSecretStore store(300ms);
    QVERIFY(isGood(waiting::write(plain, u"pins"_s, SecretBytes("x"))));
    stage.stopDaemon();
    int answers = 0;
    QString code;
    QElapsedTimer timer;
    timer.start();
    store.read(u"pins"_s, this, [&](const Result<SecretBytes> &result) {
        ++answers;
        code = codeOf(result);
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    QCOMPARE(code, secretcodes::slow);
    QVERIFY(timer.elapsed() < 5000); // D-Bus itself waits for 25 s
    QCOMPARE(codeOf(waiting::write(store, u"pins"_s, SecretBytes("y"))), secretcodes::slow);
    stage.continueDaemon();
    QVERIFY(*waiting::read(plain, u"pins"_s) == SecretBytes("x"));
    QCOMPARE(answers, 1);
}

void KeyringTest::aDaemonThatStopsInTheMiddleIsSlowAndItsLateAnswerIsDropped()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    KeychainSecretStore plain(patient);
    QVERIFY(isGood(waiting::write(plain, u"pins"_s, SecretBytes("x"))));
    auto store = std::make_unique<KeychainSecretStore>(
        std::make_unique<TreacherousProbe>([&stage] { stage.stopDaemon(); }), 300ms);
    int answers = 0;
    QString code;
    store->read(u"pins"_s, this, [&](const Result<SecretBytes> &result) {
        ++answers;
        code = codeOf(result);
    });
    QTRY_COMPARE(answers, 1);
    QCOMPARE(code, secretcodes::slow);
    store.reset(); // its job goes on without it
    stage.continueDaemon();
    QVERIFY(*waiting::read(plain, u"pins"_s) == SecretBytes("x")); // queued behind the late one
    QCOMPARE(answers, 1);
}

void KeyringTest::anAnswerNobodyWaitsForHurtsNobody()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    KeychainSecretStore store(patient);
    QVERIFY(isGood(waiting::write(store, u"pins"_s, SecretBytes("x"))));
    bool answered = false;
    {
        QObject context;
        store.read(u"pins"_s, &context, [&](const Result<SecretBytes> &) { answered = true; });
    }
    {
        KeychainSecretStore gone;
        gone.read(u"pins"_s, this, [&](const Result<SecretBytes> &) { answered = true; });
    }
    QVERIFY(isGood(waiting::read(store, u"pins"_s)));
    QVERIFY(!answered);
}

void KeyringTest::anotherKeyringsKeysAreNotThisKiosks()
{
    const QTemporaryDir state;
    const KioskKeys keys = newKeys();
    const KeyRegister keyRegister(state.path());
    QVERIFY(keyRegister.write(KeyRegister::describe(keys, 3, QDateTime::currentDateTime())));
    KeyringStage stage;
    QVERIFY(stage.isUp());
    KeychainSecretStore store(patient);
    QVERIFY(keep(store, keys));
    const Result<KioskSecrets> own = waiting::load(store, state.path());
    QVERIFY(isGood(own));
    QCOMPARE(own->epoch, 3);
    QVERIFY(own->pins.isEmpty());

    QVERIFY(stage.exchangeKeyring());
    QCOMPARE(codeOf(waiting::load(store, state.path())), secretcodes::missing);
    KioskKeys others = keys.copy();
    others.journalWrappingKey = SecretBytes::random(keySize);
    QVERIFY(keep(store, others));
    const Result<KioskSecrets> secrets = waiting::load(store, state.path());
    QCOMPARE(codeOf(secrets), secretcodes::replaced);
    QVERIFY(secrets.error().detail.contains(secretnames::journalWrappingKey));
    QVERIFY(!secrets.error().detail.contains(secretnames::pinPepper));
}

void KeyringTest::theKioskOutlivesItsBus()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    KeychainSecretStore store(patient);
    QVERIFY(isGood(waiting::write(store, u"pins"_s, SecretBytes("x"))));
    BusWatch bus;
    QVERIFY(bus.watches());
    stage.killBus();
    QTRY_VERIFY(bus.isClosed());
    QCOMPARE(codeOf(waiting::read(store, u"pins"_s)), secretcodes::absentService);
}

/// Each function in a process of its own, and so on a bus of its own: see KeyringStage.
KIOSK_TEST_RUN_BY(KeyringTest, [](int argc, char **argv) {
    QCoreApplication application(argc, argv);
    KeyringTest test;
    if (argc > 1)
        return QTest::qExec(&test, argc, argv);
    int failures = 0;
    for (int i = KeyringTest::staticMetaObject.methodOffset(); i < KeyringTest::staticMetaObject.methodCount(); ++i) {
        const QMetaMethod method = test.metaObject()->method(i);
        if (method.access() != QMetaMethod::Private || method.methodType() != QMetaMethod::Slot)
            continue;
        const QString name = QString::fromLatin1(method.name());
        if (QProcess::execute(QCoreApplication::applicationFilePath(), {u"KeyringTest"_s, name}) != 0)
            ++failures;
    }
    return failures;
})

#include "KeyringTest.moc"
