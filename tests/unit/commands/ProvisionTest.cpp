// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/AnswersFile.h"
#include "commands/ExitStatus.h"
#include "commands/Provision.h"
#include "config/ConfigLoader.h"
#include "journal/JournalCrypto.h"
#include "secrets/CredentialSecretStore.h"
#include "secrets/KioskSecrets.h"
#include "secrets/Waiting.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"
#include "unit/secrets/Pins.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

void writeText(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The privileged end of the set-up, with folders for the machine and the stick, and the real systemd-creds.
class ProvisionTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aBareMachineIsLookedAt();
    void theStickBringsProfileAndAnswers();
    void aWrongProfileIsToldWithItsLine();
    void theOfficersKeyGoesToTheStick();
    void withoutAStickItIsSaidSo();
    void theOfficersKeyGoesToTheScreen();
    void itMakesAKiosk();
    void whatStandsInTheConfigurationStays();
    void theSticksConfigurationIsTheBase();
    void thePinComesFromTheFile();
    void aBadAnswerChangesNothing_data();
    void aBadAnswerChangesNothing();
    void keysThatCannotBeSealedAreNoSetUp();
    void whatWasCutOffIsDoneAgain();
    void onceDoneTheWayIsShut();
    void changedPinsAreSealed();
    void resetDestroysTheKeys();
    void aRequestComesThroughAPipe();

private:
    provision::Machine machine() const { return {root(), stick(), m_clock, cheap}; }
    QString root() const { return m_folder->filePath(u"machine"_s); }
    QString stick() const { return m_folder->filePath(u"stick"_s); }
    QString etc(const QString &name) const { return root() + u"/etc/mfa-kiosk/"_s + name; }
    static bool canSeal() { return !QStandardPaths::findExecutable(u"systemd-creds"_s).isEmpty(); }
    link::SetUpFound look() const
    {
        return std::get<link::SetUpFound>(provision::answer(link::SetUpLook{}, {}, machine()));
    }
    static link::SetUpAnswers answers();
    link::ToSetUp setUp(const link::SetUpAnswers &answers, QStringView pin = u"738519") const;
    QString codeOf(const link::ToSetUp &said) const;
    Result<KioskSecrets> unsealed() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
};

void ProvisionTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    writeText(etc(u"kiosk.toml"_s), textOf(QStringLiteral(KIOSK_SOURCE_DIR "/packaging/kiosk.toml")));
    QVERIFY(QDir().mkpath(stick()));
}

link::SetUpAnswers ProvisionTest::answers()
{
    link::SetUpAnswers answers;
    answers.profile = u"jamk"_s;
    answers.kioskName = u"Lutakko \"1\""_s;
    answers.place = u"Lobby"_s;
    answers.pinLabel = u"Service desk"_s;
    answers.officerKey = QString(64, u'9');
    return answers;
}

link::ToSetUp ProvisionTest::setUp(const link::SetUpAnswers &answers, QStringView pin) const
{
    return provision::answer(link::SetUpWanted{answers, pin.isEmpty()}, SecureString(pin), machine());
}

QString ProvisionTest::codeOf(const link::ToSetUp &said) const
{
    const auto *trouble = std::get_if<link::SetUpTrouble>(&said);
    return trouble ? trouble->code : u"none"_s;
}

/// What the kiosk reads after systemd has unsealed it.
Result<KioskSecrets> ProvisionTest::unsealed() const
{
    const QString credentials = m_folder->filePath(u"credentials"_s);
    QDir().mkpath(credentials);
    const QString sealed = root() + u"/etc/credstore.encrypted"_s;
    const QStringList names = QDir(sealed).entryList(QDir::Files);
    for (const QString &name : names) {
        QProcess unseal;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SYSTEMD_CREDENTIAL_SECRET"_s, root() + u"/var/lib/systemd/credential.secret"_s);
        unseal.setProcessEnvironment(environment);
        unseal.start(u"systemd-creds"_s, {u"decrypt"_s, sealed + u'/' + name, credentials + u'/' + name});
        if (!unseal.waitForFinished() || unseal.exitCode() != 0)
            return failure(u"test.unseal"_s, QString::fromLocal8Bit(unseal.readAllStandardError()));
    }
    CredentialSecretStore store(credentials);
    return waiting::load(store, root() + u"/var/lib/mfa-kiosk/.local/state/mfa-kiosk"_s);
}

void ProvisionTest::aBareMachineIsLookedAt()
{
    m_clock.correctWallClock(QDateTime::currentDateTime());
    const link::SetUpFound found = look();
    QCOMPARE(found.chosen, u"jamk"_s);
    QVERIFY(!found.profiles.isEmpty());
    for (const link::SetUpProfile &profile : found.profiles)
        QVERIFY2(!profile.title.isEmpty() && profile.mistake.isEmpty(), qPrintable(profile.id + profile.mistake));
    QVERIFY(!found.tpm);
    QVERIFY(!found.answers);
    QVERIFY(!found.clockWrong);
    m_clock.correctWallClock(QDateTime({1970, 1, 1}, {0, 5}, Qt::UTC));
    QVERIFY(look().clockWrong);
}

void ProvisionTest::theStickBringsProfileAndAnswers()
{
    writeText(stick() + u"/profiles/pohjola.toml"_s,
              textOf(QStringLiteral(KIOSK_SOURCE_DIR "/tests/unit/config/pohjola.toml")));
    writeText(stick() + u"/answers.toml"_s,
              "profile = \"pohjola\"\nkiosk_name = \"Kiosk 7\"\n[pin]\nlabel = \"Desk\"\ndigits = \"738519\"\n");
    const link::SetUpFound found = look();
    QCOMPARE(found.profiles.first().id, u"pohjola"_s);
    QVERIFY(found.profiles.first().onStick);
    QVERIFY(found.answers);
    QCOMPARE(found.answers->kioskName, u"Kiosk 7"_s);
    QVERIFY(found.answersHaveDigits);
    // The PIN itself stays where it is.
    QVERIFY(!link::serialise(link::ToSetUp(found)).contains("738519"));
}

void ProvisionTest::aWrongProfileIsToldWithItsLine()
{
    QByteArray profile = textOf(QStringLiteral(KIOSK_SOURCE_DIR "/tests/unit/config/pohjola.toml"));
    profile.prepend("organisatio = \"X\"\n");
    writeText(stick() + u"/profiles/pohjola.toml"_s, profile);
    const link::SetUpProfile first = look().profiles.first();
    QVERIFY2(first.mistake.contains(u"pohjola.toml:1: organisatio"_s), qPrintable(first.mistake));
    link::SetUpAnswers wanted = answers();
    wanted.profile = u"pohjola"_s;
    const link::ToSetUp said = setUp(wanted);
    QCOMPARE(codeOf(said), u"set_up.profile"_s);
    QVERIFY(std::get<link::SetUpTrouble>(said).detail.contains(u"pohjola.toml:1"_s));
    QVERIFY(!QFile::exists(etc(u"profiles/pohjola.toml"_s)));
}

void ProvisionTest::theOfficersKeyGoesToTheStick()
{
    const auto made = std::get<link::OfficerKeyMade>(
        provision::answer(link::OfficerKeyWanted{link::OfficerKeyGoes::ToStick}, {}, machine()));
    QVERIFY(made.text.isEmpty());
    const auto key = journal::VerificationKey::read(stick() + u'/' + made.file);
    QVERIFY(key);
    QCOMPARE(key->officerKey().toText(), made.officerKey);
    // What lies beside it is what the answers of the next kiosk take.
    QByteArray next = "profile = \"jamk\"\nkiosk_name = \"B\"\n";
    next += textOf(stick() + u'/' + made.file.chopped(4) + u".answers.toml"_s);
    writeText(stick() + u"/answers.toml"_s, next);
    QCOMPARE(look().answers->officerKey, made.officerKey);
}

void ProvisionTest::withoutAStickItIsSaidSo()
{
    QVERIFY(QDir(stick()).removeRecursively());
    QCOMPARE(codeOf(provision::answer(link::OfficerKeyWanted{link::OfficerKeyGoes::ToStick}, {}, machine())),
             u"set_up.stick"_s);
    QVERIFY(!look().stick);
}

void ProvisionTest::theOfficersKeyGoesToTheScreen()
{
    const auto made = std::get<link::OfficerKeyMade>(
        provision::answer(link::OfficerKeyWanted{link::OfficerKeyGoes::ToScreen}, {}, machine()));
    QVERIFY(QDir(stick()).isEmpty());
    const QString file = m_folder->filePath(u"from-the-phone.pem"_s);
    writeText(file, made.text.toLatin1());
    QCOMPARE(journal::VerificationKey::read(file)->officerKey().toText(), made.officerKey);
}

void ProvisionTest::itMakesAKiosk()
{
    if (!canSeal())
        QSKIP("no systemd-creds");
    const link::ToSetUp said = setUp(answers());
    QVERIFY2(std::holds_alternative<link::SetUpDone>(said),
             std::holds_alternative<link::SetUpTrouble>(said) ? qPrintable(std::get<link::SetUpTrouble>(said).detail)
                                                              : "");
    QCOMPARE(std::get<link::SetUpDone>(said).sealedBy, link::SealedBy::Machine);
    QVERIFY(provision::isSetUp(root()));
    const auto config = parseConfig(
        {{u"kiosk.toml"_s, textOf(etc(u"kiosk.toml"_s))}, {u"jamk.toml"_s, textOf(u":/profiles/jamk.toml"_s)}});
    QVERIFY(config);
    QCOMPARE(config->kioskName, u"Lutakko \"1\""_s);
    QCOMPARE(config->desk.place, u"Lobby"_s);
    QCOMPARE(config->keyStore, KeyStore::Systemd);
    const Result<KioskSecrets> secrets = unsealed();
    QVERIFY2(secrets, secrets ? "" : qPrintable(secrets.error().toLogLine()));
    QCOMPARE(secrets->pins.size(), 1);
    QCOMPARE(secrets->pins.first().label, u"Service desk"_s);
    const auto digests =
        PinDigests::compute(pepperedPin(secrets->keys.pinPepper, SecureString(u"738519")), secrets->pins, cheap);
    QVERIFY(digests);
    QCOMPARE(findPin(secrets->pins, *digests), std::optional<qsizetype>(0));
    QCOMPARE(QByteArray(secrets->keys.journalOfficerPublicKey.view().toByteArray()).toHex(), QByteArray(64, '9'));
    // Nobody but root reads what is sealed, and no plain key is left on the disk.
    const QFileInfo sealed(root() + u"/etc/credstore.encrypted/mfa-kiosk.pins"_s);
    QCOMPARE(sealed.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(!textOf(sealed.filePath()).contains("Service desk"));
}

void ProvisionTest::whatStandsInTheConfigurationStays()
{
    if (!canSeal())
        QSKIP("no systemd-creds");
    QByteArray toml = textOf(etc(u"kiosk.toml"_s));
    toml.replace("#session_min = 30", "session_min = 25 # as the library wants it");
    writeText(etc(u"kiosk.toml"_s), toml);
    QCOMPARE(codeOf(setUp(answers())), u"none"_s);
    QVERIFY(textOf(etc(u"kiosk.toml"_s)).contains("session_min = 25 # as the library wants it"));
}

void ProvisionTest::theSticksConfigurationIsTheBase()
{
    if (!canSeal())
        QSKIP("no systemd-creds");
    writeText(stick() + u"/answers.toml"_s, "profile = \"jamk\"\nkiosk_name = \"Lutakko \\\"1\\\"\"\n");
    writeText(stick() + u"/kiosk.toml"_s, "profile = \"x\"\n[hours]\nmonday = [\"08:00-15:30\"]\n");
    QCOMPARE(codeOf(setUp(answers())), u"none"_s);
    const QByteArray toml = textOf(etc(u"kiosk.toml"_s));
    QVERIFY(toml.contains("monday = [\"08:00-15:30\"]"));
    QVERIFY(toml.startsWith("kiosk_name = \"Lutakko"));
    QVERIFY(toml.contains("profile = \"jamk\""));
}

void ProvisionTest::thePinComesFromTheFile()
{
    if (!canSeal())
        QSKIP("no systemd-creds");
    writeText(root() + u"/boot/mfa-kiosk/answers.toml"_s,
              "profile = \"jamk\"\nkiosk_name = \"Kiosk 7\"\n[pin]\nlabel = \"Desk\"\ndigits = \"480261\"\n[officer]\n"
              "public_key = \""
                  + QByteArray(64, 'a') + "\"\n");
    const link::SetUpFound found = look();
    QVERIFY(found.answers && found.answersHaveDigits);
    QCOMPARE(codeOf(setUp(*found.answers, {})), u"none"_s);
    const Result<KioskSecrets> secrets = unsealed();
    QVERIFY(secrets);
    const auto digests =
        PinDigests::compute(pepperedPin(secrets->keys.pinPepper, SecureString(u"480261")), secrets->pins, cheap);
    QVERIFY(findPin(secrets->pins, *digests));
}

void ProvisionTest::aBadAnswerChangesNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("code");
    QTest::newRow("profile") << u"profile"_s << u"set_up.profile"_s;
    QTest::newRow("name") << u"name"_s << u"set_up.configuration"_s;
    QTest::newRow("label") << u"label"_s << u"pin.label"_s;
    QTest::newRow("officer") << u"officer"_s << u"journal.officer_key"_s;
    QTest::newRow("PIN") << u"pin"_s << u"pin.trivial"_s;
    QTest::newRow("no file to take the PIN from") << u"file"_s << u"set_up.answers"_s;
}

void ProvisionTest::aBadAnswerChangesNothing()
{
    QFETCH(QString, field);
    QFETCH(QString, code);
    link::SetUpAnswers wanted = answers();
    QString pin = u"738519"_s;
    if (field == u"profile")
        wanted.profile = u"nobody"_s;
    else if (field == u"name")
        wanted.kioskName = u"a\nb"_s;
    else if (field == u"label")
        wanted.pinLabel = u"a@b.fi"_s;
    else if (field == u"officer")
        wanted.officerKey.clear();
    else if (field == u"pin")
        pin = u"123456"_s;
    else
        pin.clear();
    const QByteArray before = textOf(etc(u"kiosk.toml"_s));
    QCOMPARE(codeOf(setUp(wanted, pin)), code);
    QVERIFY(!provision::isSetUp(root()));
    QCOMPARE(textOf(etc(u"kiosk.toml"_s)), before);
    QVERIFY(!QFile::exists(root() + u"/etc/credstore.encrypted"_s));
}

void ProvisionTest::keysThatCannotBeSealedAreNoSetUp()
{
    if (!canSeal())
        QSKIP("no systemd-creds");
    // A host key that is none: systemd-creds refuses it.
    writeText(root() + u"/var/lib/systemd/credential.secret"_s, "short");
    QCOMPARE(codeOf(setUp(answers())), u"set_up.sealing"_s);
    QVERIFY(!provision::isSetUp(root()));
    // Mended, it goes on.
    QVERIFY(QFile::remove(root() + u"/var/lib/systemd/credential.secret"_s));
    QCOMPARE(codeOf(setUp(answers())), u"none"_s);
    QVERIFY(unsealed());
}

void ProvisionTest::whatWasCutOffIsDoneAgain()
{
    if (!canSeal())
        QSKIP("no systemd-creds");
    QCOMPARE(codeOf(setUp(answers())), u"none"_s);
    // The power went before the last step, and one of the files was not whole.
    QVERIFY(QFile::remove(etc(u"set-up"_s)));
    writeText(root() + u"/etc/credstore.encrypted/mfa-kiosk.pins"_s, "half");
    QCOMPARE(codeOf(setUp(answers(), u"906173")), u"none"_s);
    const Result<KioskSecrets> secrets = unsealed();
    QVERIFY2(secrets, secrets ? "" : qPrintable(secrets.error().toLogLine()));
    const auto digests =
        PinDigests::compute(pepperedPin(secrets->keys.pinPepper, SecureString(u"906173")), secrets->pins, cheap);
    QVERIFY(findPin(secrets->pins, *digests));
}

void ProvisionTest::onceDoneTheWayIsShut()
{
    writeText(etc(u"set-up"_s), "done\n");
    QCOMPARE(codeOf(setUp(answers())), u"set_up.done"_s);
    QCOMPARE(codeOf(provision::answer(link::OfficerKeyWanted{link::OfficerKeyGoes::ToStick}, {}, machine())),
             u"set_up.done"_s);
    QVERIFY(QDir(stick()).isEmpty());
}

void ProvisionTest::changedPinsAreSealed()
{
    if (!canSeal())
        QSKIP("no systemd-creds");
    QCOMPARE(codeOf(setUp(answers())), u"none"_s);
    Result<KioskSecrets> secrets = unsealed();
    QVERIFY(secrets);
    const auto second = makePinRecord(u"Desk B"_s, today, pepperedPin(secrets->keys.pinPepper, SecureString(u"906173")),
                                      secrets->pins, cheap);
    QVERIFY(second);
    const QString folder = m_folder->filePath(u"changed"_s);
    writeText(folder + u"/mfa-kiosk.pins"_s, serialisePinRecords(secrets->pins + PinRecords{*second}));
    QVERIFY(provision::sealChangedPins(folder, root()));
    QVERIFY(QDir(folder).isEmpty());
    QVERIFY(QDir(m_folder->filePath(u"credentials"_s)).removeRecursively());
    secrets = unsealed();
    QVERIFY2(secrets, secrets ? "" : qPrintable(secrets.error().toLogLine()));
    QCOMPARE(secrets->pins.size(), 2);
    // Anything else leaves what was there.
    writeText(folder + u"/mfa-kiosk.pins"_s, "nonsense");
    QVERIFY(!provision::sealChangedPins(folder, root()));
    QVERIFY(QDir(m_folder->filePath(u"credentials"_s)).removeRecursively());
    QCOMPARE(unsealed()->pins.size(), 2);
}

void ProvisionTest::resetDestroysTheKeys()
{
    if (!canSeal())
        QSKIP("no systemd-creds");
    QCOMPARE(codeOf(setUp(answers())), u"none"_s);
    QVERIFY(provision::reset(root()));
    QVERIFY(!provision::isSetUp(root()));
    QVERIFY(QDir(root() + u"/etc/credstore.encrypted"_s).isEmpty());
    // The configuration is no secret and stays for the next set-up.
    QCOMPARE(look().chosen, u"jamk"_s);
    QCOMPARE(codeOf(setUp(answers())), u"none"_s);
    QCOMPARE(unsealed()->epoch, 2);
}

void ProvisionTest::aRequestComesThroughAPipe()
{
    int in[2] = {};
    int out[2] = {};
    QVERIFY(pipe(in) == 0 && pipe(out) == 0);
    const QByteArray request = "pin 738519\n" + link::serialise(link::FromSetUp(link::OfficerKeyWanted{}));
    QCOMPARE(write(in[1], request.constData(), static_cast<size_t>(request.size())), request.size());
    close(in[1]);
    QCOMPARE(provision::serve(in[0], out[1], machine()), exitGood);
    close(out[1]);
    QByteArray said(4096, '\0');
    said.resize(std::max<ssize_t>(0, read(out[0], said.data(), static_cast<size_t>(said.size()))));
    const auto made = link::parseLine<link::ToSetUp>(said);
    QVERIFY(made && std::holds_alternative<link::OfficerKeyMade>(*made));
    close(in[0]);
    close(out[0]);

    QVERIFY(pipe(in) == 0);
    QCOMPARE(write(in[1], "{\"type\":\"dance\"}\n", 17), 17);
    close(in[1]);
    QCOMPARE(provision::serve(in[0], STDERR_FILENO, machine()), exitUsage);
    close(in[0]);
}

KIOSK_TEST(ProvisionTest)
#include "ProvisionTest.moc"
