// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/CommandsStage.h"

#include "host/HostLock.h"
#include "journal/JournalCrypto.h"
#include "secrets/CredentialSecretStore.h"
#include "secrets/PinGuard.h"

#include <QDir>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// `mfa-kiosk setup`, as an administrator at a terminal and as a script.
class SetupCommandTest : public CommandsStage
{
    Q_OBJECT
private Q_SLOTS:
    void aScriptSetsAKioskUp();
    void settingUpAgainChangesNothing();
    void renewingBeginsANewEpoch();
    void keysThatNobodySetUpAreNotOverwritten();
    void anExistingVerificationKeyIsNeverOverwritten();
    void aStoreThatFailsLeavesNoVerificationKey();
    void whileTheKioskRunsNoKeysAreMade();
    void aLockedKeyringIsToldWithItsRemedy();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void credentialsAreWrittenForSystemd();
    void anAdministratorIsAskedStepByStep();
};

void SetupCommandTest::aScriptSetsAKioskUp()
{
    QCOMPARE(setup(), 0);
    const KioskSecrets made = secrets();
    QCOMPARE(made.epoch, 1);
    QCOMPARE(made.pins.size(), 1);
    QCOMPARE(made.pins[0].label, u"Maija"_s);
    QCOMPARE(made.pins[0].added, m_clock.now().date());
    QVERIFY(!(made.keys.pinPepper == made.keys.journalWrappingKey));

    // The officer's file is the private half of what the kiosk keeps, for its owner alone, and nowhere else.
    const auto officer = journal::VerificationKey::read(path(u"officer.pem"_s));
    QVERIFY(officer);
    QCOMPARE(journal::toByteArray(officer->officerKey().bytes()),
             made.keys.journalOfficerPublicKey.view().toByteArray());
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path(u"officer.pem"_s)) & others, QFile::Permissions());
    QVERIFY(m_out.contains("Take it away"));
    QCOMPARE(m_store.entries.size(), 4);

    // And the PIN opens.
    PinGuard guard({{stateDir(), u"boot"_s, {}}, cheap}, made.keys.pinPepper, m_store, m_clock);
    std::optional<PinVerdict> verdict;
    guard.check(SecureString(u"738519"), this, [&](PinVerdict given) { verdict = std::move(given); });
    QTRY_VERIFY(verdict);
    QCOMPARE(verdict->outcome, PinOutcome::Accepted);
    for (const SecretCheck &line : checkSecrets(context({0, 1, 2})))
        QCOMPARE(line.state, HealthState::Ready);
}

void SetupCommandTest::settingUpAgainChangesNothing()
{
    QCOMPARE(setup(), 0);
    const QHash<QString, QByteArray> before = m_store.entries;
    const QByteArray keyRegister = contentOf(stateDir() + u"/keys.json"_s);
    const QByteArray officer = contentOf(path(u"officer.pem"_s));
    QCOMPARE(setup({}, "480261\n"), 0);
    QVERIFY(m_out.contains("Nothing was changed"));
    QCOMPARE(setup({u"--verification-key"_s, path(u"other.pem"_s)}), 0);
    QVERIFY(!QFile::exists(path(u"other.pem"_s)));
    QCOMPARE(m_store.entries, before);
    QCOMPARE(contentOf(stateDir() + u"/keys.json"_s), keyRegister);
    QCOMPARE(contentOf(path(u"officer.pem"_s)), officer);
    QCOMPARE(m_setAside, 0);
}

void SetupCommandTest::renewingBeginsANewEpoch()
{
    QCOMPARE(setup(), 0);
    const KioskSecrets old = secrets();
    const KeyRegister::Entry oldEntry = *KeyRegister(stateDir()).read().value();
    QCOMPARE(setup({u"--renew"_s}), 1); // the officer's file is in the way
    QVERIFY(secrets().keys.pinPepper == old.keys.pinPepper);
    QCOMPARE(setup({u"--renew"_s, u"--verification-key"_s, path(u"second.pem"_s)}, "480261\n"), 0);
    const KioskSecrets now = secrets();
    QCOMPARE(now.epoch, 2);
    QVERIFY(!(now.keys.pinPepper == old.keys.pinPepper));
    QVERIFY(!(now.keys.journalWrappingKey == old.keys.journalWrappingKey));
    QVERIFY(!(now.keys.journalOfficerPublicKey == old.keys.journalOfficerPublicKey));
    QCOMPARE(now.pins.size(), 1);
    QCOMPARE(m_setAside, 1);
    QVERIFY(m_out.contains("journal-1.sqlite"));
    QCOMPARE(checkSecrets(context({0, 1, 2})).last().code, u"ok"_s);
    // The old keys put back are not this kiosk's any more.
    QCOMPARE(KeyRegister::compare(old.keys, *KeyRegister(stateDir()).read().value()).error().code,
             secretcodes::replaced);
    QVERIFY(KeyRegister::compare(old.keys, oldEntry));
}

void SetupCommandTest::keysThatNobodySetUpAreNotOverwritten()
{
    QCOMPARE(setup(), 0);
    const QHash<QString, QByteArray> whole = m_store.entries;
    const QByteArray keyRegister = contentOf(stateDir() + u"/keys.json"_s);
    const QString other = path(u"other.pem"_s);
    // The state folder emptied, a key exchanged, a key lost, all keys lost.
    const QList<std::function<void()>> mishaps{[&] { QFile::remove(stateDir() + u"/keys.json"_s); },
                                               [&] { m_store.entries[secretnames::pinPepper] = QByteArray(32, 'x'); },
                                               [&] { m_store.entries.remove(secretnames::journalWrappingKey); },
                                               [&] { m_store.entries.clear(); },
                                               [&] {
                                                   m_store.entries.remove(secretnames::pinPepper);
                                                   QFile::remove(stateDir() + u"/keys.json"_s);
                                               }};
    for (const auto &mishap : mishaps) {
        m_store.entries = whole;
        QFile file(stateDir() + u"/keys.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(keyRegister) > 0);
        file.close();
        mishap();
        const QHash<QString, QByteArray> before = m_store.entries;
        QCOMPARE(setup({u"--verification-key"_s, other}), 1);
        QVERIFY2(m_err.contains("--renew"), m_err.constData());
        QCOMPARE(m_store.entries, before);
        QVERIFY(!QFile::exists(other));
    }
    QCOMPARE(setup({u"--renew"_s, u"--verification-key"_s, other}), 0);
    QVERIFY(waiting::load(m_store, stateDir()));
}

void SetupCommandTest::anExistingVerificationKeyIsNeverOverwritten()
{
    QFile file(path(u"officer.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") > 0);
    file.close();
    QCOMPARE(setup(), 1);
    QCOMPARE(contentOf(file.fileName()), QByteArray("precious"));
    QVERIFY(m_store.entries.isEmpty());
    QCOMPARE(setup({u"--verification-key"_s, path(u"no/such/folder.pem"_s)}), 1);
    QVERIFY(m_store.entries.isEmpty());
}

void SetupCommandTest::aStoreThatFailsLeavesNoVerificationKey()
{
    m_store.failingWrites = secretcodes::locked;
    QCOMPARE(setup(), 1);
    QVERIFY(m_err.contains("secrets.locked"));
    QVERIFY(!QFile::exists(path(u"officer.pem"_s)));
    m_store.failingWrites.clear();
    QCOMPARE(setup(), 0);
}

void SetupCommandTest::whileTheKioskRunsNoKeysAreMade()
{
    {
        const Result<HostLock> host = HostLock::take(stateDir());
        QVERIFY(host);
        QCOMPARE(setup(), 1);
        QVERIFY(m_err.contains("host.running"));
        QVERIFY(m_store.entries.isEmpty());
    }
    QCOMPARE(setup(), 0);
}

void SetupCommandTest::aLockedKeyringIsToldWithItsRemedy()
{
    m_store.failing = secretcodes::locked;
    QCOMPARE(setup(), 1);
    QVERIFY(m_err.contains("secrets.locked") && m_err.contains("Unlock the keyring"));
    QCOMPARE(setup({u"--renew"_s}), 1);
    QVERIFY(!QFile::exists(path(u"officer.pem"_s)));
    QCOMPARE(pin({u"list"_s}), 1);
    QVERIFY(m_err.contains("Unlock the keyring"));
}

void SetupCommandTest::wrongUsageIsTold_data()
{
    QTest::addColumn<bool>("isSetup");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, bool isSetup, const QString &line) {
        QTest::newRow(name) << isSetup << line.split(u' ', Qt::SkipEmptyParts);
    };
    row("setup: a word too many", true, u"now"_s);
    row("setup: an unknown option", true, u"--pin 738591"_s);
    row("setup: nothing given", true, u"--non-interactive"_s);
    row("setup: no key file", true, u"--non-interactive --label M --pin-from-fd FD"_s);
    row("setup: no PIN", true, u"--non-interactive --label M --verification-key k"_s);
    row("setup: two PINs", true, u"--non-interactive --label M --verification-key k --pin-from-fd FD --pin-file f"_s);
    row("setup: a closed file", true, u"--non-interactive --label M --verification-key k --pin-from-fd 999"_s);
    row("setup: an unknown store", true,
        u"--non-interactive --label M --verification-key k --pin-from-fd FD --store wallet"_s);
    row("setup: systemd without a folder", true,
        u"--non-interactive --label M --verification-key k --pin-from-fd FD --store systemd"_s);
    row("setup: a folder without systemd", true,
        u"--non-interactive --label M --verification-key k --pin-from-fd FD --credentials-dir d"_s);
    row("setup: a label too long", true, u"--non-interactive --label "_s + QString(33, u'x'));
    row("setup: nobody to ask", true, {});
    row("pin: nothing", false, {});
    row("pin: an unknown word", false, u"show"_s);
    row("pin: whose?", false, u"add"_s);
    row("pin: two labels", false, u"remove Maija Timo"_s);
    row("pin: list takes nothing", false, u"list Maija"_s);
    row("pin: a PIN for nobody", false, u"list --pin-from-fd FD"_s);
    row("pin: two PINs", false, u"add Timo --pin-from-fd FD --pin-file f"_s);
    row("pin: a folder with a keyring", false, u"remove Maija --credentials-dir d"_s);
}

void SetupCommandTest::wrongUsageIsTold()
{
    QFETCH(const bool, isSetup);
    QFETCH(const QStringList, arguments);
    QCOMPARE(run(isSetup ? setupCommand : pinCommand, arguments), 2);
    QVERIFY(m_err.contains("usage: mfa-kiosk"));
    QVERIFY(m_out.isEmpty());
    QVERIFY(m_store.entries.isEmpty());
}

void SetupCommandTest::credentialsAreWrittenForSystemd()
{
    const QString folder = path(u"plain"_s);
    const QStringList arguments{u"--store"_s, u"systemd"_s, u"--credentials-dir"_s, folder};
    QCOMPARE(setup(arguments), 0);
    QVERIFY(m_store.entries.isEmpty());
    for (const QString &name : {secretnames::pinPepper, secretnames::journalWrappingKey,
                                secretnames::journalOfficerPublicKey, secretnames::pins}) {
        const QString file = CredentialSecretStore::fileName(name);
        QCOMPARE(QFile::permissions(folder + u'/' + file) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const QString kept = u"/etc/credstore.encrypted/"_s + file;
        const QString encrypt = u"systemd-creds encrypt --name=%1 %2/%1 %3\n"_s.arg(file, folder, kept);
        QVERIFY(m_out.contains(encrypt.toUtf8()));
        QVERIFY(m_out.contains(u"LoadCredentialEncrypted=%1:%2\n"_s.arg(file, kept).toUtf8()));
    }
    QVERIFY(m_out.contains("store = \"systemd\"")); // the configuration says otherwise
    // What systemd decrypts into the unit's folder is what was written.
    CredentialSecretStore store(folder);
    QVERIFY(waiting::load(store, stateDir()));
    // Again without the credentials at hand: nothing changes.
    QCOMPARE(setup(arguments), 0);
    QVERIFY(m_out.contains("Nothing was changed"));
    // Never over files that wait to be encrypted.
    QCOMPARE(setup(arguments + QStringList{u"--renew"_s, u"--verification-key"_s, path(u"second.pem"_s)}), 1);
    QVERIFY(waiting::load(store, stateDir()));
}

void SetupCommandTest::anAdministratorIsAskedStepByStep()
{
    QFile existing(path(u"existing.pem"_s));
    QVERIFY(existing.open(QIODevice::WriteOnly));
    const QByteArray key = path(u"officer.pem"_s).toUtf8();
    const int status = atTerminal(setupCommand, {},
                                  {{"verification key, best", existing.fileName().toUtf8() + '\n'},
                                   {"verification key, best", "/no/such/folder/key.pem\n"},
                                   {"verification key, best", key + '\n'},
                                   {"Whose is the first PIN", " \n"},
                                   {"Whose is the first PIN", "Maija\n"},
                                   {"PIN for \"Maija\"", "123456\n"},
                                   {"PIN for \"Maija\"", "738519\n"},
                                   {"Once more", "738591\n"},
                                   {"PIN for \"Maija\"", "738519\n"},
                                   {"Once more", "738519\n"},
                                   {"now? (yes/no)", "yes\n"}});
    QVERIFY2(status == 0, m_out.constData());
    QVERIFY(m_out.contains("That file exists") && m_out.contains("no such folder") && m_out.contains("sequence")
            && m_out.contains("not the same"));
    QCOMPARE(secrets().pins[0].label, u"Maija"_s);
    // Whoever does not say yes changes nothing.
    const QHash<QString, QByteArray> before = m_store.entries;
    QCOMPARE(atTerminal(setupCommand, {u"--renew"_s},
                        {{"ALL PINS GO", ""},
                         {"verification key, best", path(u"second.pem"_s).toUtf8() + '\n'},
                         {"Whose is the first PIN", "Timo\n"},
                         {"PIN for \"Timo\"", "480261\n"},
                         {"Once more", "480261\n"},
                         {"now? (yes/no)", "no\n"}}),
             1);
    QVERIFY(m_out.contains("Nothing was changed"));
    QCOMPARE(m_store.entries, before);
    QVERIFY(!QFile::exists(path(u"second.pem"_s)));
}

KIOSK_TEST(SetupCommandTest)
#include "SetupCommandTest.moc"
