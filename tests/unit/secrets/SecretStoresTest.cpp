// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/MemorySecretStore.h"
#include "unit/secrets/Pins.h"

#include "secrets/CredentialSecretStore.h"
#include "secrets/KioskSecrets.h"
#include "secrets/SecretChecks.h"
#include "secrets/Waiting.h"
#include "support/ManualClock.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// systemd's credentials, what the kiosk makes of a store's content, and the lines of `mfa-kiosk check`.
class SecretStoresTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void credentialsAreReadAsTheyAre();
    void withoutCredentialsThereIsNoService();
    void credentialsAreNeverWritten();
    void everyCodeHasARemedyForBothStores();
    void storesAreKnownByName();
    void allThatIsKeptIsLoaded();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void keysWithoutARecordOfTheSetUpAreNotTrusted();
    void aStoreThatNeverAnswersIsSlow();
    void aLockedStoreThatIsUnlockedLaterGivesTheKeys();
    void checkTellsEveryPart();

private:
    Result<KioskSecrets> load() { return waiting::load(m_store, m_folder->path()); }
    QList<SecretCheck> check(const QString &failing = {});

    KioskKeys m_keys;
    MemorySecretStore m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
};

void SecretStoresTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_keys = {SecretBytes::random(keySize), SecretBytes::random(keySize), SecretBytes::random(keySize)};
    m_store.failing.clear();
    m_store.silent = false;
    m_store.entries = {{secretnames::pinPepper, m_keys.pinPepper.view().toByteArray()},
                       {secretnames::journalWrappingKey, m_keys.journalWrappingKey.view().toByteArray()},
                       {secretnames::journalOfficerPublicKey, m_keys.journalOfficerPublicKey.view().toByteArray()}};
    QVERIFY(KeyRegister(m_folder->path()).write(KeyRegister::describe(m_keys, 2, m_clock.now())));
}

void SecretStoresTest::credentialsAreReadAsTheyAre()
{
    const SecretBytes bytes = SecretBytes::random(32);
    QVERIFY(writeFile(m_folder->filePath(u"mfa-kiosk.pin_pepper"_s), bytes.view().toByteArray()));
    CredentialSecretStore store(m_folder->path());
    const Result<SecretBytes> read = waiting::read(store, secretnames::pinPepper);
    QVERIFY(read);
    QVERIFY(*read == bytes);
    QCOMPARE(waiting::read(store, secretnames::pins).error().code, secretcodes::missing);
    QVERIFY(writeFile(m_folder->filePath(u"mfa-kiosk.pins"_s), QByteArray(SecretStore::longestSecret + 1, 'x')));
    QCOMPARE(waiting::read(store, secretnames::pins).error().code, secretcodes::damaged);
    // An answer never comes before the call has returned, nor for somebody who has gone.
    int answers = 0;
    {
        QObject context;
        store.read(secretnames::pinPepper, &context, [&](const Result<SecretBytes> &) { ++answers; });
    }
    store.read(secretnames::pinPepper, this, [&](const Result<SecretBytes> &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
}

void SecretStoresTest::withoutCredentialsThereIsNoService()
{
    CredentialSecretStore store{QString()};
    QCOMPARE(waiting::read(store, secretnames::pins).error().code, secretcodes::absentService);
}

void SecretStoresTest::credentialsAreNeverWritten()
{
    CredentialSecretStore store(m_folder->path());
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    QCOMPARE(waiting::write(store, secretnames::pins, SecretBytes("x")).error().code, secretcodes::readOnly);
    QCOMPARE(waiting::remove(store, secretnames::pins).error().code, secretcodes::readOnly);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
}

void SecretStoresTest::everyCodeHasARemedyForBothStores()
{
    const QStringList codes{secretcodes::absentService, secretcodes::locked,  secretcodes::slow,
                            secretcodes::missing,       secretcodes::damaged, secretcodes::replaced,
                            secretcodes::readOnly,      secretcodes::failed};
    QCOMPARE(secretCodes(), codes);
    for (const QString &code : codes) {
        QVERIFY(secretRemedy(code, SecretStoreKind::Keyring).size() > 20);
        QVERIFY(secretRemedy(code, SecretStoreKind::Systemd).size() > 20);
    }
    QVERIFY(secretRemedy(u"network.none"_s, SecretStoreKind::Keyring).isEmpty());
}

void SecretStoresTest::storesAreKnownByName()
{
    QCOMPARE(secretStoreFromName(u"keyring"_s), SecretStoreKind::Keyring);
    QCOMPARE(secretStoreFromName(u"systemd"_s), SecretStoreKind::Systemd);
    QVERIFY(!secretStoreFromName(u"Keyring"_s));
    QCOMPARE(makeSecretStore(SecretStoreKind::Systemd)->kind(), SecretStoreKind::Systemd);
    QCOMPARE(makeSecretStore(SecretStoreKind::Keyring)->kind(), SecretStoreKind::Keyring);
}

void SecretStoresTest::allThatIsKeptIsLoaded()
{
    const auto record = makePinRecord(u"Maija"_s, QDate(2026, 11, 24),
                                      pepperedPin(m_keys.pinPepper, SecureString(u"738519")), {}, cheap);
    QVERIFY(record);
    m_store.entries.insert(secretnames::pins, serialisePinRecords({*record}));
    const Result<KioskSecrets> secrets = load();
    QVERIFY(secrets);
    QVERIFY(secrets->keys.pinPepper == m_keys.pinPepper);
    QVERIFY(secrets->keys.journalWrappingKey == m_keys.journalWrappingKey);
    QVERIFY(secrets->keys.journalOfficerPublicKey == m_keys.journalOfficerPublicKey);
    QCOMPARE(secrets->pins, PinRecords{*record});
    QCOMPARE(secrets->epoch, 2);
}

void SecretStoresTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("no pepper") << secretnames::pinPepper << QByteArray() << secretcodes::missing;
    QTest::newRow("no wrapping key") << secretnames::journalWrappingKey << QByteArray() << secretcodes::missing;
    QTest::newRow("a byte too few") << secretnames::pinPepper << QByteArray(31, 'x') << secretcodes::damaged;
    QTest::newRow("a byte too many") << secretnames::journalWrappingKey << QByteArray(33, 'x') << secretcodes::damaged;
    QTest::newRow("another pepper") << secretnames::pinPepper << QByteArray(32, 'x') << secretcodes::replaced;
    QTest::newRow("another wrapping key")
        << secretnames::journalWrappingKey << QByteArray(32, 'x') << secretcodes::replaced;
    QTest::newRow("another officer") << secretnames::journalOfficerPublicKey << QByteArray(32, 'x')
                                     << secretcodes::replaced;
    QTest::newRow("PINs that are none") << secretnames::pins << QByteArray("{}") << secretcodes::damaged;
}

void SecretStoresTest::whatIsWrongIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, code);
    QVERIFY(load());
    if (content.isEmpty())
        m_store.entries.remove(name);
    else
        m_store.entries.insert(name, content);
    const Result<KioskSecrets> secrets = load();
    QVERIFY(!secrets);
    QCOMPARE(secrets.error().code, code);
    QVERIFY2(secrets.error().detail.contains(name), qPrintable(secrets.error().detail));
}

void SecretStoresTest::keysWithoutARecordOfTheSetUpAreNotTrusted()
{
    const QString path = KeyRegister(m_folder->path()).path();
    QVERIFY(writeFile(path, "{\"version\":1"));
    QCOMPARE(load().error().code, secretcodes::damaged);
    QVERIFY(QFile::remove(path));
    QCOMPARE(load().error().code, secretcodes::replaced);
}

void SecretStoresTest::aStoreThatNeverAnswersIsSlow()
{
    m_store.silent = true;
    int answers = 0;
    QString code;
    KioskSecrets::load(
        m_store, m_folder->path(), this,
        [&](const Result<KioskSecrets> &result) {
            ++answers;
            code = result ? QString() : result.error().code;
        },
        20ms);
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    QCOMPARE(code, secretcodes::slow);
}

void SecretStoresTest::aLockedStoreThatIsUnlockedLaterGivesTheKeys()
{
    m_store.failing = secretcodes::locked;
    QCOMPARE(load().error().code, secretcodes::locked);
    m_store.failing.clear();
    QVERIFY(load());
}

QList<SecretCheck> SecretStoresTest::check(const QString &failing)
{
    SecretsContext context{.stateDir = m_folder->path(), .bootId = u"boot"_s, .clock = m_clock, .terminal = {0, 1, 2}};
    context.makeStore = [this, failing](SecretStoreKind) {
        auto store = std::make_unique<MemorySecretStore>();
        store->entries = m_store.entries;
        store->failing = failing;
        return store;
    };
    return checkSecrets(context);
}

void SecretStoresTest::checkTellsEveryPart()
{
    const auto record = makePinRecord(u"Maija"_s, QDate(2026, 11, 24),
                                      pepperedPin(m_keys.pinPepper, SecureString(u"738519")), {}, cheap);
    PinCounter counter({m_folder->path(), u"boot"_s, {}}, m_keys.pinPepper, m_clock);
    QVERIFY(counter.reset());
    QList<SecretCheck> lines = check();
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0].part, u"key store"_s);
    QCOMPARE(lines[1].part, u"keys"_s);
    QCOMPARE(lines[2].part, u"PINs"_s);
    QCOMPARE(lines[2].state, HealthState::NotReady);
    QCOMPARE(lines[2].code, u"pin.none"_s);
    QVERIFY(!lines[2].remedy.isEmpty());

    m_store.entries.insert(secretnames::pins, serialisePinRecords({*record}));
    lines = check();
    for (const SecretCheck &line : lines)
        QCOMPARE(line.state, HealthState::Ready);
    QCOMPARE(lines[3].part, u"PIN lock-out"_s);

    for (int i = 0; i < 5; ++i)
        QVERIFY(counter.countFailure());
    QCOMPARE(check()[3].code, u"pin.waiting"_s);
    QCOMPARE(check()[3].state, HealthState::Warning);
    for (int i = 5; i < 10; ++i)
        QVERIFY(counter.countFailure());
    QCOMPARE(check()[3].code, u"pin.disabled"_s);
    QVERIFY(QFile::remove(counter.path()));
    QCOMPARE(check()[3].code, u"pin.counter_missing"_s);
    QVERIFY(!check()[3].remedy.isEmpty());

    PinRecord disabled = *record;
    disabled.disabled = true;
    m_store.entries.insert(secretnames::pins, serialisePinRecords({disabled}));
    QCOMPARE(check()[2].code, u"pin.none"_s);

    lines = check(secretcodes::locked);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0].part, u"key store"_s);
    QCOMPARE(lines[0].state, HealthState::NotReady);
    QCOMPARE(lines[0].code, secretcodes::locked);
    QVERIFY(!lines[0].remedy.isEmpty());

    m_store.entries.remove(secretnames::pinPepper);
    lines = check();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1].part, u"keys"_s);
    QCOMPARE(lines[1].code, secretcodes::missing);
}

KIOSK_TEST(SecretStoresTest)
#include "SecretStoresTest.moc"
