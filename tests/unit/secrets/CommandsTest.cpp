// SPDX-License-Identifier: GPL-3.0-or-later
#include "PinCommands.h"
#include "SetupCommands.h"
#include "secrets/MemorySecretStore.h"

#include "journal/JournalCrypto.h"
#include "secrets/CredentialSecretStore.h"
#include "secrets/KioskSecrets.h"
#include "secrets/PinGuard.h"
#include "secrets/Waiting.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/file.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

constexpr ScryptCost cheap{4, 1, 1};

/// Hands the calls on to a store that outlives it, as the keyring outlives a command.
class BorrowedStore final : public SecretStore
{
public:
    explicit BorrowedStore(SecretStore &store) : m_store(store) { }
    SecretStoreKind kind() const override { return m_store.kind(); }
    void read(const QString &name, QObject *context, ReadCallback callback) override
    {
        m_store.read(name, context, std::move(callback));
    }
    void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) override
    {
        m_store.write(name, std::move(secret), context, std::move(callback));
    }
    void remove(const QString &name, QObject *context, DoneCallback callback) override
    {
        m_store.remove(name, context, std::move(callback));
    }

private:
    SecretStore &m_store;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `mfa-kiosk setup` and `mfa-kiosk pin`, as an administrator at a terminal and as a script.
class CommandsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
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
    void pinsAreAddedListedDisabledAndRemoved();
    void trivialPinsAndTwinsAreRefused();
    void aPinFileThatOthersReadIsRefused();
    void thePadIsUnlocked();
    void pinsInSystemdCredentialsAreChangedThroughAFile();
    void anAdministratorIsAskedStepByStep();
    void aTerminalNeverShowsAPin();
    void ctrlCLeavesTheTerminalAsItWas();
    void nothingPrintedTellsAPinOrAHash();

private:
    int run(int (*command)(const QStringList &, const SecretsContext &), const QStringList &arguments,
            const QByteArray &input = {}, SecretStoreKind store = SecretStoreKind::Keyring);
    int setup(QStringList more = {}, const QByteArray &pin = "738519\n");
    int pin(const QStringList &arguments, const QByteArray &input = {}) { return run(pinCommand, arguments, input); }
    /// At a terminal: waits for each question and types the answer behind it.
    int atTerminal(int (*command)(const QStringList &, const SecretsContext &), const QStringList &arguments,
                   const QList<std::pair<QByteArray, QByteArray>> &dialogue);
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString stateDir() const { return path(u"state"_s); }
    KioskSecrets secrets() { return std::move(waiting::load(m_store, stateDir()).value()); }
    SecretsContext context(Terminal terminal, SecretStoreKind store = SecretStoreKind::Keyring);

    std::unique_ptr<QTemporaryDir> m_folder;
    MemorySecretStore m_store;
    QString m_credentials;
    ManualClock m_clock;
    QByteArray m_out;
    QByteArray m_err;
    QByteArray m_all; ///< everything ever printed in this test
    int m_setAside = 0;
    bool m_echoAfterwards = false;
};

void CommandsTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/secret-commands-XXXXXX"_s);
    m_store.entries.clear();
    m_store.failing.clear();
    m_store.failingWrites.clear();
    m_credentials.clear();
    m_all.clear();
    m_setAside = 0;
}

void CommandsTest::cleanup()
{
    for (const char *digits : {"738519", "480261", "906173"})
        QVERIFY2(!m_all.contains(digits), m_all.constData());
}

SecretsContext CommandsTest::context(Terminal terminal, SecretStoreKind store)
{
    SecretsContext result{
        .store = store, .stateDir = stateDir(), .bootId = u"boot"_s, .clock = m_clock, .terminal = terminal};
    result.makeStore = [this](SecretStoreKind kind) -> std::unique_ptr<SecretStore> {
        if (kind == SecretStoreKind::Systemd)
            return std::make_unique<CredentialSecretStore>(m_credentials);
        return std::make_unique<BorrowedStore>(m_store);
    };
    result.setJournalAside = [this]() -> Result<QString> {
        ++m_setAside;
        return u"journal-1.sqlite"_s;
    };
    result.cost = cheap;
    return result;
}

int CommandsTest::run(int (*command)(const QStringList &, const SecretsContext &), const QStringList &arguments,
                      const QByteArray &input, SecretStoreKind store)
{
    QFile out(path(u"out"_s));
    QFile err(path(u"err"_s));
    out.open(QIODevice::WriteOnly | QIODevice::Truncate);
    err.open(QIODevice::WriteOnly | QIODevice::Truncate);
    int in[2] = {};
    if (pipe(in) != 0 || write(in[1], input.constData(), static_cast<size_t>(input.size())) != input.size())
        qFatal("no pipe");
    close(in[1]);
    QStringList told = arguments;
    told.replaceInStrings(u"FD"_s, QString::number(in[0]));
    const int status = command(told, context({in[0], out.handle(), err.handle()}, store));
    close(in[0]);
    out.close();
    err.close();
    m_out = contentOf(path(u"out"_s));
    m_err = contentOf(path(u"err"_s));
    m_all += m_out + m_err;
    return status;
}

int CommandsTest::setup(QStringList more, const QByteArray &pinText)
{
    if (!more.contains(u"--verification-key"_s))
        more << u"--verification-key"_s << path(u"officer.pem"_s);
    return run(setupCommand,
               QStringList{u"--non-interactive"_s, u"--label"_s, u"Maija"_s, u"--pin-from-fd"_s, u"FD"_s} + more,
               pinText);
}

int CommandsTest::atTerminal(int (*command)(const QStringList &, const SecretsContext &), const QStringList &arguments,
                             const QList<std::pair<QByteArray, QByteArray>> &dialogue)
{
    int outside = -1;
    int inside = -1;
    if (openpty(&outside, &inside, nullptr, nullptr, nullptr) != 0)
        qFatal("no terminal");
    QByteArray seen;
    std::thread person([&] {
        const auto readMore = [&] {
            char buffer[4096];
            pollfd wait{outside, POLLIN, 0};
            constexpr int patience = 5000;
            if (poll(&wait, 1, patience) != 1)
                return false;
            const ssize_t count = read(outside, buffer, sizeof buffer);
            if (count <= 0)
                return false;
            seen.append(buffer, count);
            return true;
        };
        qsizetype from = 0;
        for (const auto &[question, answer] : dialogue) {
            while (seen.indexOf(question, from) < 0) {
                if (!readMore())
                    return;
            }
            from = seen.indexOf(question, from) + question.size();
            [[maybe_unused]] const ssize_t typed =
                write(outside, answer.constData(), static_cast<size_t>(answer.size()));
        }
        while (!seen.contains("the end of the command") && readMore()) { }
    });
    const int status = command(arguments, context({inside, inside, inside}));
    termios now = {};
    m_echoAfterwards = tcgetattr(inside, &now) == 0 && (now.c_lflag & ECHO) != 0 && (now.c_lflag & ISIG) != 0;
    Terminal(inside, inside, inside).say(u"the end of the command"_s);
    person.join();
    close(inside);
    close(outside);
    m_out = seen;
    return status;
}

void CommandsTest::aScriptSetsAKioskUp()
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
        QCOMPARE(line.state, SecretCheck::State::Ready);
}

void CommandsTest::settingUpAgainChangesNothing()
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

void CommandsTest::renewingBeginsANewEpoch()
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

void CommandsTest::keysThatNobodySetUpAreNotOverwritten()
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

void CommandsTest::anExistingVerificationKeyIsNeverOverwritten()
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

void CommandsTest::aStoreThatFailsLeavesNoVerificationKey()
{
    m_store.failingWrites = secretcodes::locked;
    QCOMPARE(setup(), 1);
    QVERIFY(m_err.contains("secrets.locked"));
    QVERIFY(!QFile::exists(path(u"officer.pem"_s)));
    m_store.failingWrites.clear();
    QCOMPARE(setup(), 0);
}

void CommandsTest::whileTheKioskRunsNoKeysAreMade()
{
    QVERIFY(QDir().mkpath(stateDir()));
    const int lock = open(QFile::encodeName(stateDir() + u"/host.lock"_s).constData(), O_RDWR | O_CREAT, 0600);
    QCOMPARE(flock(lock, LOCK_EX | LOCK_NB), 0);
    QCOMPARE(setup(), 1);
    QVERIFY(m_err.contains("host.running"));
    QVERIFY(m_store.entries.isEmpty());
    close(lock);
    QCOMPARE(setup(), 0);
}

void CommandsTest::aLockedKeyringIsToldWithItsRemedy()
{
    m_store.failing = secretcodes::locked;
    QCOMPARE(setup(), 1);
    QVERIFY(m_err.contains("secrets.locked") && m_err.contains("Unlock the keyring"));
    QCOMPARE(setup({u"--renew"_s}), 1);
    QVERIFY(!QFile::exists(path(u"officer.pem"_s)));
    QCOMPARE(pin({u"list"_s}), 1);
    QVERIFY(m_err.contains("Unlock the keyring"));
}

void CommandsTest::wrongUsageIsTold_data()
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

void CommandsTest::wrongUsageIsTold()
{
    QFETCH(const bool, isSetup);
    QFETCH(const QStringList, arguments);
    QCOMPARE(run(isSetup ? setupCommand : pinCommand, arguments), 2);
    QVERIFY(m_err.contains("usage: mfa-kiosk"));
    QVERIFY(m_out.isEmpty());
    QVERIFY(m_store.entries.isEmpty());
}

void CommandsTest::credentialsAreWrittenForSystemd()
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

void CommandsTest::pinsAreAddedListedDisabledAndRemoved()
{
    QCOMPARE(setup(), 0);
    QCOMPARE(pin({u"add"_s, u"Åke Ö"_s, u"--pin-from-fd"_s, u"FD"_s}, "480261"), 0); // no new line at the end
    QCOMPARE(pin({u"list"_s}), 0);
    QVERIFY(m_out.contains("Maija") && m_out.contains("Åke Ö") && m_out.contains("2026-11-24"));
    QVERIFY(!m_out.contains("scrypt") && !m_out.contains("disabled"));
    QCOMPARE(pin({u"disable"_s, u"maija"_s}), 0);
    QVERIFY(secrets().pins[0].disabled);
    QCOMPARE(pin({u"list"_s}), 0);
    QVERIFY(m_out.contains("disabled"));
    QCOMPARE(pin({u"remove"_s, u"Åke Ö"_s}), 0);
    QVERIFY(m_out.contains("Nobody has a PIN now"));
    QCOMPARE(pin({u"enable"_s, u"Maija"_s}), 0);
    QVERIFY(!m_out.contains("Nobody"));
    QCOMPARE(pin({u"remove"_s, u"Timo"_s}), 1);
    QVERIFY(m_err.contains("pin.unknown_label"));
    QCOMPARE(secrets().pins.size(), 1);
    QCOMPARE(pin({u"remove"_s, u"Maija"_s}), 0);
    QCOMPARE(pin({u"list"_s}), 0);
    QVERIFY(m_out.contains("Nobody has a PIN."));
}

void CommandsTest::trivialPinsAndTwinsAreRefused()
{
    QCOMPARE(setup({}, "123456\n"), 1);
    QVERIFY(m_err.contains("pin.trivial"));
    QVERIFY(m_store.entries.isEmpty() && !QFile::exists(path(u"officer.pem"_s)));
    QCOMPARE(setup({}, "\n"), 1);
    QCOMPARE(setup(), 0);
    const QStringList add{u"add"_s, u"Timo"_s, u"--pin-from-fd"_s, u"FD"_s};
    QCOMPARE(pin(add, "112233\n"), 1);
    QCOMPARE(pin(add, "73851\n"), 1);
    QVERIFY(m_err.contains("pin.length"));
    QCOMPARE(pin(add, ""), 1);
    QCOMPARE(pin(add, QByteArray(1000, '7')), 1);
    QCOMPARE(pin(add, "738519\n"), 1);
    QVERIFY(m_err.contains("pin.taken") && !m_err.contains("Maija"));
    QCOMPARE(pin({u"add"_s, u"MAIJA"_s, u"--pin-from-fd"_s, u"FD"_s}, "480261\n"), 1);
    QVERIFY(m_err.contains("pin.label_taken"));
    QCOMPARE(secrets().pins.size(), 1);
    QCOMPARE(pin(add, "480261\r\nand more"), 0);
}

void CommandsTest::aPinFileThatOthersReadIsRefused()
{
    QCOMPARE(setup(), 0);
    QFile file(path(u"pin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("480261\n") > 0);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const QStringList add{u"add"_s, u"Timo"_s, u"--pin-file"_s, file.fileName()};
    QCOMPARE(pin(add), 1);
    QVERIFY(m_err.contains("chmod 600"));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(pin(add), 0);
    QCOMPARE(pin({u"add"_s, u"Tarja"_s, u"--pin-file"_s, path(u"none"_s)}), 1);
}

void CommandsTest::thePadIsUnlocked()
{
    QCOMPARE(setup(), 0);
    const KioskSecrets made = secrets();
    PinCounter counter({stateDir(), u"boot"_s, {}}, made.keys.pinPepper, m_clock);
    for (int i = 0; i < 10; ++i)
        QVERIFY(counter.countFailure());
    QCOMPARE(pin({u"unlock"_s}), 0);
    QVERIFY(m_out.contains("10 wrong PINs"));
    QCOMPARE(counter.pad().state, PinPad::State::Open);
    QVERIFY(QFile::remove(counter.path()));
    m_clock.advance(Seconds(1));
    QCOMPARE(pin({u"unlock"_s}), 0);
    QVERIFY(m_out.contains("pin.counter_missing"));
    QCOMPARE(counter.pad().state, PinPad::State::Open);
}

void CommandsTest::pinsInSystemdCredentialsAreChangedThroughAFile()
{
    m_credentials = path(u"plain"_s);
    QCOMPARE(setup({u"--store"_s, u"systemd"_s, u"--credentials-dir"_s, m_credentials}), 0);
    const QStringList add{u"add"_s, u"Timo"_s, u"--pin-from-fd"_s, u"FD"_s};
    QCOMPARE(run(pinCommand, add, "480261\n", SecretStoreKind::Systemd), 1);
    QVERIFY(m_err.contains("secrets.read_only") && m_err.contains("--credentials-dir"));
    const QString fresh = path(u"fresh"_s);
    QCOMPARE(run(pinCommand, add + QStringList{u"--credentials-dir"_s, fresh}, "480261\n", SecretStoreKind::Systemd),
             0);
    QVERIFY(m_out.contains("systemd-creds encrypt --name=mfa-kiosk.pins "));
    QCOMPARE(parsePinRecords(contentOf(fresh + u"/mfa-kiosk.pins"_s))->size(), 2);
    QCOMPARE(QDir(fresh).entryList(QDir::Files).size(), 1);
    m_credentials.clear();
    QCOMPARE(run(pinCommand, {u"list"_s}, {}, SecretStoreKind::Systemd), 1);
    QVERIFY(m_err.contains("systemd-run"));
}

void CommandsTest::anAdministratorIsAskedStepByStep()
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

void CommandsTest::aTerminalNeverShowsAPin()
{
    QCOMPARE(setup(), 0);
    QCOMPARE(atTerminal(pinCommand, {u"add"_s, u"Timo"_s}, {{"PIN for", "480261\n"}, {"Once more", "480261\n"}}), 0);
    QVERIFY(!m_out.contains("480261"));
    QVERIFY(m_out.contains("\"Timo\" has a PIN."));
    QVERIFY(m_echoAfterwards);
}

void CommandsTest::ctrlCLeavesTheTerminalAsItWas()
{
    QCOMPARE(setup(), 0);
    QCOMPARE(atTerminal(pinCommand, {u"add"_s, u"Timo"_s}, {{"PIN for", "4802\x03\n"}}), 1);
    QVERIFY(m_echoAfterwards);
    QCOMPARE(secrets().pins.size(), 1);
}

void CommandsTest::nothingPrintedTellsAPinOrAHash()
{
    QCOMPARE(setup(), 0);
    QCOMPARE(pin({u"add"_s, u"Timo"_s, u"--pin-from-fd"_s, u"FD"_s}, "480261\n"), 0);
    QCOMPARE(pin({u"list"_s}), 0);
    for (const PinRecord &record : secrets().pins) {
        QVERIFY(!m_all.contains(record.tag.toBase64().left(10)));
        QVERIFY(!m_all.contains(record.salt.toBase64().left(10)));
    }
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "CommandsTest.moc"
