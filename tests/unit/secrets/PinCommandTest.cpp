// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/CommandsStage.h"

#include <QDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// `mfa-kiosk pin`, as an administrator at a terminal and as a script.
class PinCommandTest : public CommandsStage
{
    Q_OBJECT
private Q_SLOTS:
    void pinsAreAddedListedDisabledAndRemoved();
    void trivialPinsAndTwinsAreRefused();
    void aPinFileThatOthersReadIsRefused();
    void thePadIsUnlocked();
    void pinsInSystemdCredentialsAreChangedThroughAFile();
    void aTerminalNeverShowsAPin();
    void ctrlCLeavesTheTerminalAsItWas();
    void nothingPrintedTellsAPinOrAHash();
};

void PinCommandTest::pinsAreAddedListedDisabledAndRemoved()
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

void PinCommandTest::trivialPinsAndTwinsAreRefused()
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
    // What the journal would refuse to write down.
    for (const QString &label : {u"maija@example.org"_s, u"10.0.0.7"_s, u"131052-308T"_s, u"=1+1"_s}) {
        QCOMPARE(pin({u"add"_s, label, u"--pin-from-fd"_s, u"FD"_s}, "480261\n"), 2);
        QVERIFY2(m_err.contains("A label begins with"), m_err.constData());
    }
    QCOMPARE(secrets().pins.size(), 1);
    QCOMPARE(pin(add, "480261\r\nand more"), 0);
}

void PinCommandTest::aPinFileThatOthersReadIsRefused()
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

void PinCommandTest::thePadIsUnlocked()
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

void PinCommandTest::pinsInSystemdCredentialsAreChangedThroughAFile()
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

void PinCommandTest::aTerminalNeverShowsAPin()
{
    QCOMPARE(setup(), 0);
    QCOMPARE(atTerminal(pinCommand, {u"add"_s, u"Timo"_s}, {{"PIN for", "480261\n"}, {"Once more", "480261\n"}}), 0);
    QVERIFY(!m_out.contains("480261"));
    QVERIFY(m_out.contains("\"Timo\" has a PIN."));
    QVERIFY(m_echoAfterwards);
}

void PinCommandTest::ctrlCLeavesTheTerminalAsItWas()
{
    QCOMPARE(setup(), 0);
    QCOMPARE(atTerminal(pinCommand, {u"add"_s, u"Timo"_s}, {{"PIN for", "4802\x03\n"}}), 1);
    QVERIFY(m_echoAfterwards);
    QCOMPARE(secrets().pins.size(), 1);
}

void PinCommandTest::nothingPrintedTellsAPinOrAHash()
{
    QCOMPARE(setup(), 0);
    QCOMPARE(pin({u"add"_s, u"Timo"_s, u"--pin-from-fd"_s, u"FD"_s}, "480261\n"), 0);
    QCOMPARE(pin({u"list"_s}), 0);
    for (const PinRecord &record : secrets().pins) {
        QVERIFY(!m_all.contains(record.tag.toBase64().left(10)));
        QVERIFY(!m_all.contains(record.salt.toBase64().left(10)));
    }
}

KIOSK_TEST(PinCommandTest)
#include "PinCommandTest.moc"
