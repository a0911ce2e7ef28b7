// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeyringStage.h"

#include "secrets/CredentialSecretStore.h"
#include "secrets/KioskSecrets.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

} // namespace

/// The program "mfa-kiosk" setting up a kiosk whose keys are in a real keyring, in every state that it can be in, and
/// in systemd's credentials.
class SecretsProcessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void fromNothingToReady();
    void aLockedKeyringIsToldAndAnUnlockedOneWorks();
    void withoutAKeyringTheRemedyIsTold();
    void aKeyringThatHangsHoldsNothingUp();
    void anotherKeyringIsNeverTakenForTheOld();
    void credentialsServeAKioskThatLogsInByItself();

private:
    struct Answer {
        int status = -1;
        QString out;
        QString error;
    };
    Answer run(const QStringList &arguments, const QByteArray &input = {}, const QProcessEnvironment &more = {});
    Answer setup(const QStringList &more = {})
    {
        return run(QStringList{u"setup"_s, u"--non-interactive"_s, u"--label"_s, u"Maija"_s, u"--pin-from-fd"_s, u"0"_s,
                               u"--verification-key"_s, m_folder->filePath(u"officer-%1.pem"_s.arg(++m_officers))}
                       + more,
                   "738519\n");
    }
    /// What `check` says of each part: "READY", "WARNING" or "NOT READY", the part, then the rest.
    QStringList check(const QProcessEnvironment &more = {});
    static QString lineOf(const QString &part, const QStringList &lines);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_officers = 0;
};

void SecretsProcessTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    QByteArray example = contentOf(QStringLiteral(KIOSK_SOURCE_DIR) + u"/packaging/kiosk.toml"_s);
    QVERIFY(writeFile(m_folder->filePath(u"kiosk.toml"_s), example));
}

SecretsProcessTest::Answer SecretsProcessTest::run(const QStringList &arguments, const QByteArray &input,
                                                   const QProcessEnvironment &more)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CONFIG_HOME"_s, u"CREDENTIALS_DIRECTORY"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, m_folder->path());
    environment.insert(u"XDG_STATE_HOME"_s, m_folder->filePath(u"state"_s));
    environment.insert(more);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(KIOSK_PROGRAM),
                  QStringList{u"--config"_s, m_folder->filePath(u"kiosk.toml"_s)} + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList SecretsProcessTest::check(const QProcessEnvironment &more)
{
    return run({u"check"_s, u"--offline"_s}, {}, more).out.split(u'\n');
}

QString SecretsProcessTest::lineOf(const QString &part, const QStringList &lines)
{
    for (const QString &line : lines) {
        if (line.contains(u' ' + part + u' '))
            return line.simplified();
    }
    return u"no line: "_s + lines.join(u'\n');
}

void SecretsProcessTest::fromNothingToReady()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    const QString before = lineOf(u"keys"_s, check());
    QVERIFY2(before.startsWith(u"NOT READY"_s) && before.contains(u"mfa-kiosk setup"_s), qPrintable(before));

    const Answer made = setup();
    QVERIFY2(made.status == 0, qPrintable(made.error));
    const QStringList lines = check();
    for (const QString &part : {u"key store"_s, u"keys"_s, u"PINs"_s, u"PIN lock-out"_s}) {
        const QString line = lineOf(part, lines);
        QVERIFY2(line.startsWith(u"READY"_s), qPrintable(line));
    }
    const Answer again = setup();
    QCOMPARE(again.status, 0);
    QVERIFY(again.out.contains(u"Nothing was changed"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"officer-2.pem"_s)));

    QCOMPARE(run({u"pin"_s, u"add"_s, u"Åke"_s, u"--pin-from-fd"_s, u"0"_s}, "480261\n").status, 0);
    QCOMPARE(run({u"pin"_s, u"add"_s, u"Timo"_s, u"--pin-from-fd"_s, u"0"_s}, "480261\n").status, 1);
    QCOMPARE(run({u"pin"_s, u"add"_s, u"Timo"_s, u"--pin-from-fd"_s, u"0"_s}, "123456\n").status, 1);
    const Answer list = run({u"pin"_s, u"list"_s});
    QVERIFY(list.out.contains(u"Maija"_s) && list.out.contains(u"Åke"_s) && !list.out.contains(u"Timo"_s));
    QVERIFY(!list.out.contains(u"scrypt"_s));
    QCOMPARE(run({u"pin"_s, u"show"_s}).status, 2);
    QVERIFY(!stage.wasPrompted());
    // Nothing of a PIN is in any file.
    QProcess grep;
    grep.start(u"grep"_s, {u"-rlE"_s, u"738519|480261"_s, m_folder->path()});
    grep.waitForFinished();
    QCOMPARE(grep.exitCode(), 1);
}

void SecretsProcessTest::aLockedKeyringIsToldAndAnUnlockedOneWorks()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    QCOMPARE(setup().status, 0);
    QVERIFY(stage.lock());
    QElapsedTimer timer;
    timer.start();
    const Answer list = run({u"pin"_s, u"list"_s});
    QVERIFY(timer.elapsed() < 15000); // a prompt would wait for ever
    QCOMPARE(list.status, 1);
    QVERIFY2(list.error.contains(u"secrets.locked"_s) && list.error.contains(u"Unlock the keyring"_s),
             qPrintable(list.error));
    QVERIFY(lineOf(u"key store"_s, check()).contains(u"Unlock the keyring"_s));
    QCOMPARE(setup({u"--renew"_s}).status, 1);
    QVERIFY(!stage.wasPrompted());
    QVERIFY(stage.unlock());
    QCOMPARE(run({u"pin"_s, u"list"_s}).status, 0);
    QVERIFY(!stage.wasPrompted());
}

void SecretsProcessTest::withoutAKeyringTheRemedyIsTold()
{
    KeyringStage stage(KeyringStage::Service::None);
    QVERIFY(stage.isUp());
    const Answer answer = setup();
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.error.contains(u"secrets.absent_service"_s) && answer.error.contains(u"gnome-keyring"_s),
             qPrintable(answer.error));
    QProcessEnvironment nowhere;
    nowhere.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + m_folder->filePath(u"nobody"_s));
    QVERIFY(lineOf(u"key store"_s, check(nowhere)).startsWith(u"NOT READY"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"officer-1.pem"_s)));
}

void SecretsProcessTest::aKeyringThatHangsHoldsNothingUp()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    QCOMPARE(setup().status, 0);
    stage.stopDaemon();
    QElapsedTimer timer;
    timer.start();
    const Answer list = run({u"pin"_s, u"list"_s});
    QVERIFY(timer.elapsed() < 15000); // D-Bus itself waits for 25 s
    QCOMPARE(list.status, 1);
    QVERIFY2(list.error.contains(u"secrets.slow"_s), qPrintable(list.error));
    stage.continueDaemon();
    QCOMPARE(run({u"pin"_s, u"list"_s}).status, 0);
}

void SecretsProcessTest::anotherKeyringIsNeverTakenForTheOld()
{
    KeyringStage stage;
    QVERIFY(stage.isUp());
    QCOMPARE(setup().status, 0);
    QVERIFY(stage.exchangeKeyring());
    QVERIFY(lineOf(u"keys"_s, check()).contains(u"setup"_s));
    const Answer refused = setup();
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.contains(u"--renew"_s), qPrintable(refused.error));
    QVERIFY(!QFile::exists(m_folder->filePath(u"officer-2.pem"_s)));
    const Answer renewed = setup({u"--renew"_s});
    QVERIFY2(renewed.status == 0 && renewed.out.contains(u"epoch 2"_s), qPrintable(renewed.out + renewed.error));
    QVERIFY(lineOf(u"keys"_s, check()).startsWith(u"READY"_s));
}

void SecretsProcessTest::credentialsServeAKioskThatLogsInByItself()
{
    QByteArray text = contentOf(m_folder->filePath(u"kiosk.toml"_s));
    QVERIFY(text.contains("#store = \"keyring\""));
    text.replace("#store = \"keyring\"", "store = \"systemd\"");
    QVERIFY(writeFile(m_folder->filePath(u"kiosk.toml"_s), text));
    const QString plain = m_folder->filePath(u"plain"_s);
    const Answer made = setup({u"--credentials-dir"_s, plain});
    QVERIFY2(made.status == 0, qPrintable(made.error));

    // What is printed is what systemd-creds understands, and what comes out is what went in.
    const QString unit = m_folder->filePath(u"unit"_s);
    const QString encrypted = m_folder->filePath(u"encrypted"_s);
    QVERIFY(QDir().mkpath(unit) && QDir().mkpath(encrypted));
    QProcess trial;
    trial.start(u"systemd-creds"_s, {u"--with-key=host"_s, u"encrypt"_s, u"/dev/null"_s, u"-"_s});
    const bool canEncrypt = trial.waitForFinished() && trial.exitCode() == 0;
    for (const QString &line : made.out.split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        if (words.value(0) != u"systemd-creds")
            continue;
        const QString file = words.at(2).section(u'=', 1);
        if (!canEncrypt) {
            QVERIFY(QFile::copy(words.at(3), unit + u'/' + file));
            continue;
        }
        const QString sealed = encrypted + words.at(4).mid(words.at(4).lastIndexOf(u'/'));
        QCOMPARE(QProcess::execute(u"systemd-creds"_s,
                                   {u"--with-key=host"_s, words.at(1), words.at(2), words.at(3), sealed}),
                 0);
        QCOMPARE(QProcess::execute(u"systemd-creds"_s, {u"decrypt"_s, words.at(2), sealed, unit + u'/' + file}), 0);
    }
    QCOMPARE(QDir(unit).entryList(QDir::Files).size(), 4);

    QProcessEnvironment service;
    service.insert(u"CREDENTIALS_DIRECTORY"_s, unit);
    const QStringList lines = check(service);
    for (const QString &part : {u"key store"_s, u"keys"_s, u"PINs"_s, u"PIN lock-out"_s}) {
        const QString line = lineOf(part, lines);
        QVERIFY2(line.startsWith(u"READY"_s), qPrintable(line));
    }
    const QString without = lineOf(u"key store"_s, check());
    QVERIFY2(without.startsWith(u"NOT READY"_s) && without.contains(u"LoadCredentialEncrypted"_s), qPrintable(without));
    const Answer refused = run({u"pin"_s, u"remove"_s, u"Maija"_s}, {}, service);
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.error.contains(u"--credentials-dir"_s));
}

KIOSK_TEST(SecretsProcessTest)
#include "SecretsProcessTest.moc"
