// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyDisk.h"
#include "MemoryLog.h"

#include "host/KioskVault.h"
#include "host/PracticeSecretStore.h"
#include "journal/JournalExport.h"
#include "journal/JournalVerifier.h"
#include "support/StrictTest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Fault = FaultyDisk::Fault;

/// The host's journal on a disk that fails while the kiosk is in use, and is well again.
class VaultTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aDiskThatFailsLosesNothing_data();
    void aDiskThatFailsLosesNothing();
    void aDiskThatFailsFromTheStart();

private:
    std::unique_ptr<KioskVault> make();
    PartHealth journalPart() const;
    /// The sessions that have called for help, as the journal has them.
    QStringList written() const;

    SystemClock m_clock;
    MemoryLog m_log;
    std::unique_ptr<HealthBoard> m_board;
    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<KioskVault> VaultTest::make()
{
    m_log.lines.clear();
    m_board = std::make_unique<HealthBoard>(m_clock);
    m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/kiosk-test-XXXXXX"_s);
    KioskVault::Settings settings;
    settings.stateDir = m_folder->path();
    settings.journalDir = m_folder->filePath(u"journal"_s);
    settings.bootId = u"0f0e0d0c-0b0a-0908-0706-050403020100"_s;
    settings.pinCost = PracticeSecretStore::cost();
    settings.retry = Milliseconds{100};
    auto store = PracticeSecretStore::make(settings.stateDir, settings.bootId, m_clock);
    if (!store)
        qFatal("%s", qPrintable(store.error().toLogLine()));
    return std::make_unique<KioskVault>(std::move(settings), std::move(*store), m_clock, m_log, *m_board);
}

PartHealth VaultTest::journalPart() const
{
    const QList<PartHealth> parts = m_board->current().parts;
    for (const PartHealth &part : parts) {
        if (part.part == u"journal")
            return part;
    }
    return {};
}

QStringList VaultTest::written() const
{
    QStringList sessions;
    const Result<void> done =
        journal::exportJournal(m_folder->filePath(u"journal/journal.sqlite"_s), journal::ExportFormat::JsonLines, {},
                               {}, [&sessions](const QByteArray &line) {
                                   const QJsonObject record = QJsonDocument::fromJson(line).object();
                                   if (record.value(u"kind"_s).toString() == u"help_called")
                                       sessions << record.value(u"session"_s).toString();
                                   return true;
                               });
    if (!done)
        qFatal("%s", qPrintable(done.error().toLogLine()));
    return sessions;
}

void VaultTest::aDiskThatFailsLosesNothing_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("code");
    for (int number = 1; number <= 3; ++number) {
        QTest::addRow("full at write %d", number) << int(Fault::Full) << number << u"journal.full"_s;
        QTest::addRow("broken at write %d", number) << int(Fault::WriteError) << number << u"journal.write"_s;
        QTest::addRow("broken at sync %d", number) << int(Fault::SyncError) << number << u"journal.write"_s;
    }
}

void VaultTest::aDiskThatFailsLosesNothing()
{
    QFETCH(int, fault);
    QFETCH(int, number);
    QFETCH(QString, code);
    FaultyDisk disk;
    const auto vault = make();
    vault->start();
    QTRY_COMPARE(journalPart().code, u"ok"_s);
    QStringList called;
    const auto call = [&] {
        const SessionId session = SessionId::random();
        called << session.toString();
        vault->record(journal::HelpCalled{session});
    };
    call();
    disk.failFrom(static_cast<Fault>(fault), number);
    for (int i = 0; i < 5; ++i)
        call();
    // Said, with its reason, and no visit begins: the board blocks.
    QVERIFY(disk.hasFailed());
    QCOMPARE(journalPart().state, HealthState::NotReady);
    QCOMPARE(journalPart().code, code);
    QVERIFY(m_board->blocking());
    QVERIFY2(m_log.has(u"error "_s + code), qPrintable(m_log.lines.join(u'\n')));
    call();
    disk.heal();
    QTRY_COMPARE(journalPart().code, u"ok"_s);
    call();
    // Everything is there, once, in its order, and the chain is whole.
    QCOMPARE(written(), called);
    journal::VerifyOptions options;
    const auto key = vault->wrappingKey();
    options.file = m_folder->filePath(u"journal/journal.sqlite"_s);
    options.wrappingKey = &*key;
    const auto verified = journal::verifyJournal(options);
    QVERIFY(verified);
    QVERIFY2(verified->findings.isEmpty(), qPrintable(verified->findings.value(0).toText()));
}

void VaultTest::aDiskThatFailsFromTheStart()
{
    FaultyDisk disk;
    disk.failFrom(Fault::Full, 1);
    const auto vault = make();
    vault->start();
    const SessionId session = SessionId::random();
    vault->record(journal::HelpCalled{session});
    QTRY_COMPARE(journalPart().state, HealthState::NotReady);
    disk.heal();
    QTRY_COMPARE(journalPart().code, u"ok"_s);
    QCOMPARE(written(), QStringList{session.toString()});
}

KIOSK_TEST(VaultTest)
#include "VaultTest.moc"
