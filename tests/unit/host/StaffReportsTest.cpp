// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"
#include "MemoryLog.h"

#include "host/PracticeSecretStore.h"
#include "host/StaffReports.h"
#include "support/StrictTest.h"

#include <QFileInfo>

#include <memory>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What staff read of the journal comes once, from the file as it is, and to whoever still wants it.
class StaffReportsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theRecordsComeNewestFirst();
    void aJournalThatIsNotThereIsSaid();
    void anAnswerForSomebodyWhoHasGoneIsDropped();
    void anExportIsForItsOwnerAlone();
    void whatCannotBeWrittenIsSaid();

private:
    /// The answer to one question.
    template <typename Value, typename Ask> Result<Value> answer(Ask ask)
    {
        std::optional<Result<Value>> got;
        ask([&got](const Result<Value> &result) { got = result; });
        if (!QTest::qWaitFor([&got] { return got.has_value(); }, patience))
            qFatal("no answer");
        return *got;
    }

    SystemClock m_clock;
    MemoryLog m_log;
    std::unique_ptr<JournalStage> m_stage;
    std::unique_ptr<HealthBoard> m_board;
    std::unique_ptr<KioskVault> m_vault;
    std::unique_ptr<StaffReports> m_reports;
};

void StaffReportsTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<JournalStage>();
    m_stage->prepare(150);
    m_board = std::make_unique<HealthBoard>(m_clock);
    KioskVault::Settings settings;
    settings.stateDir = m_stage->folder();
    settings.journalDir = m_stage->folder();
    settings.bootId = u"this boot"_s;
    settings.pinCost = PracticeSecretStore::cost();
    auto store = PracticeSecretStore::make(settings.stateDir, settings.bootId, m_clock);
    QVERIFY(store);
    m_vault = std::make_unique<KioskVault>(std::move(settings), std::move(*store), m_clock, m_log, *m_board);
    m_reports = std::make_unique<StaffReports>(*m_vault, m_clock);
}

void StaffReportsTest::cleanup()
{
    m_reports.reset();
    m_vault.reset();
}

void StaffReportsTest::theRecordsComeNewestFirst()
{
    const auto ask = [this](qint64 before) {
        return answer<QList<link::JournalLine>>(
            [&](const auto &callback) { m_reports->lines(before, journal::Topic::All, this, callback); });
    };
    const auto newest = ask(0);
    QVERIFY(newest);
    QCOMPARE(newest->size(), 100);
    QVERIFY(newest->first().sequence > newest->last().sequence);
    const auto older = ask(newest->last().sequence);
    QVERIFY(older);
    QCOMPARE(older->first().sequence, newest->last().sequence - 1);
    QCOMPARE(older->last().sequence, 1);
}

void StaffReportsTest::aJournalThatIsNotThereIsSaid()
{
    QVERIFY(QFile::remove(m_stage->file()));
    const auto statistics = answer<QJsonObject>([this](const auto &callback) {
        m_reports->statistics(QDate(2026, 11, 1), QDate(2026, 12, 1), this, callback);
    });
    QVERIFY(!statistics);
    QCOMPARE(statistics.error().code, u"journal.missing"_s);
}

void StaffReportsTest::anAnswerForSomebodyWhoHasGoneIsDropped()
{
    auto somebody = std::make_unique<QObject>();
    bool told = false;
    m_reports->lines(0, journal::Topic::All, somebody.get(), [&told](const auto &) { told = true; });
    somebody.reset();
    // The workers answer in turn: behind this one, the other would have come.
    QVERIFY(answer<QList<link::JournalLine>>(
        [this](const auto &callback) { m_reports->lines(0, journal::Topic::All, this, callback); }));
    QVERIFY(!told);
}

void StaffReportsTest::anExportIsForItsOwnerAlone()
{
    const auto file = answer<QString>([this](const auto &callback) {
        m_reports->exportJournal({}, {}, m_stage->folder() + u"/exports"_s, this, callback);
    });
    QVERIFY2(file, qPrintable(file ? QString() : file.error().toLogLine()));
    const QFileInfo info(*file);
    QVERIFY(info.size() > 0);
    QCOMPARE(info.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void StaffReportsTest::whatCannotBeWrittenIsSaid()
{
    const auto file = answer<QString>([this](const auto &callback) {
        m_reports->exportStatistics(QDate(2026, 11, 1), QDate(2026, 12, 1), m_stage->file() + u"/no-folder"_s, this,
                                    callback);
    });
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"export.write"_s);
}

KIOSK_TEST(StaffReportsTest)
#include "StaffReportsTest.moc"
