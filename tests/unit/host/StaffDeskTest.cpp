// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include "host/PracticeSecretStore.h"
#include "host/CommissioningVisit.h"
#include "host/StaffDesk.h"
#include "journal/JournalExport.h"
#include "link/PracticePin.h"

#include <QFile>
#include <QSignalSpy>

#include <deque>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

/// A store that answers when the test lets it.
class HeldStore final : public SecretStore
{
public:
    explicit HeldStore(std::shared_ptr<SecretStore> store) : m_store(std::move(store)) { }
    SecretStoreKind kind() const override { return m_store->kind(); }
    void read(const QString &name, QObject *context, ReadCallback callback) override
    {
        if (holds)
            held.emplace_back([this, name, context, callback] { m_store->read(name, context, callback); });
        else
            m_store->read(name, context, callback);
    }
    void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) override
    {
        m_store->write(name, std::move(secret), context, callback);
    }
    void remove(const QString &name, QObject *context, DoneCallback callback) override
    {
        m_store->remove(name, context, callback);
    }
    void letGo()
    {
        holds = false;
        for (const auto &one : std::exchange(held, {}))
            one();
    }

    bool holds = false;
    std::deque<std::function<void()>> held;

private:
    std::shared_ptr<SecretStore> m_store;
};

} // namespace

/// Panels that end while the host still works for them.
class StaffDeskTest : public KioskHostStage
{
    Q_OBJECT
private Q_SLOTS:
    void aWrongPinCountsWhenItsPanelHasGone();
    void whoOpensThePanelHasSeenTheCall();
    void theNextPanelIsNotToldTheLastOnesVerdict();
    void aPanelThatIsToEndIsNotOpened();
    void aQuestionIsAnsweredInItsOwnAnswer();
    void aStormOfGesturesAndLateAnswersReachesNobodyElse();
    void aCounterThatWasPutBackIsHeldAgainstTheJournal();
    void theJournalIsReadByTopic();

private:
    /// \a first is what the first panel types; the others listen.
    void makeDesk(const QByteArray &first, const QByteArray &session = "paint");
    void makeVault();
    QByteArray heardBy(int panel) const;
    QByteArray journal() const;

    std::shared_ptr<SecretStore> m_secrets;
    HeldStore *m_store = nullptr;
    std::unique_ptr<KioskVault> m_vault;
    std::unique_ptr<OutOfServiceSwitch> m_switch;
    std::unique_ptr<CommissioningRecord> m_record;
    std::unique_ptr<CommissioningVisit> m_commissioning;
    std::unique_ptr<StaffReports> m_reports;
    std::unique_ptr<KioskOverview> m_overview;
    std::unique_ptr<StaffActions> m_actions;
    std::unique_ptr<StaffDesk> m_desk;
};

void StaffDeskTest::makeDesk(const QByteArray &first, const QByteArray &session)
{
    m_desk.reset();
    m_overview.reset();
    m_reports.reset();
    m_vault.reset();
    plan({session});
    makeHost();
    QFile panel(m_folder->filePath(u"panel"_s));
    QVERIFY(panel.open(QIODevice::WriteOnly));
    panel.write("#!/bin/sh\nn=1\nwhile ! mkdir '" + m_folder->path().toUtf8()
                + "/'$n 2>/dev/null; do n=$((n + 1)); done\n" + "if [ $n = 1 ]; then read begin; " + first
                + "; fi\nexec cat >'" + m_folder->path().toUtf8() + "/'$n/heard\n");
    panel.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    panel.close();

    auto practice = PracticeSecretStore::make(m_state->path(), u"this boot"_s, m_clock);
    QVERIFY(practice);
    m_secrets = std::move(*practice);
    makeVault();
    m_switch = std::make_unique<OutOfServiceSwitch>(m_state->path(), *m_board);
    m_record = std::make_unique<CommissioningRecord>();
    m_commissioning = std::make_unique<CommissioningVisit>(*m_host, *m_record);
    m_reports = std::make_unique<StaffReports>(*m_vault, m_clock);
    m_overview = std::make_unique<KioskOverview>(
        KioskOverview::Parts{*m_host, *m_vault, *m_board, *m_switch, *m_record, *m_reports}, m_clock);
    m_actions = std::make_unique<StaffActions>(StaffActions::Parts{*m_host, *m_vault, *m_switch, *m_reports});
    StaffDesk::Settings desk;
    desk.launch.program = panel.fileName();
    desk.launch.memoryDir = m_memory->path();
    m_desk = std::make_unique<StaffDesk>(std::move(desk),
                                         StaffDesk::Parts{*m_host, *m_vault, *m_overview, *m_actions, *m_record,
                                                          *m_commissioning, *m_reports, *m_children},
                                         m_clock, m_log);
    m_store->holds = true;
}

void StaffDeskTest::makeVault()
{
    auto store = std::make_unique<HeldStore>(m_secrets);
    m_store = store.get();
    KioskVault::Settings settings;
    settings.stateDir = m_state->path();
    settings.journalDir = m_state->filePath(u"journal"_s);
    settings.bootId = u"this boot"_s;
    settings.pinCost = PracticeSecretStore::cost();
    m_vault = std::make_unique<KioskVault>(std::move(settings), std::move(store), m_clock, m_log, *m_board);
    m_vault->start();
    QTRY_VERIFY(m_vault->journal());
}

QByteArray StaffDeskTest::heardBy(int panel) const
{
    return contentOf(m_folder->filePath(u"%1/heard"_s.arg(panel)));
}

QByteArray StaffDeskTest::journal() const
{
    QByteArray lines;
    const Result<void> done =
        journal::exportJournal(m_state->filePath(u"journal/journal.sqlite"_s), journal::ExportFormat::JsonLines, {}, {},
                               [&lines](const QByteArray &line) {
                                   lines += line;
                                   return true;
                               });
    if (!done)
        qFatal("%s", qPrintable(done.error().toLogLine()));
    return lines;
}

void StaffDeskTest::aWrongPinCountsWhenItsPanelHasGone()
{
    makeDesk("echo pin 704936; exit");
    m_desk->open(Language::Finnish);
    QTRY_COMPARE(m_store->held.size(), size_t{1});
    QTRY_VERIFY(!m_desk->isOpen());
    m_store->letGo();
    QTRY_VERIFY(journal().contains("pin_failed"));
}

void StaffDeskTest::whoOpensThePanelHasSeenTheCall()
{
    makeDesk("echo pin " + link::practicePin.toString().toLatin1(), "help");
    m_host->start();
    QTRY_COMPARE(m_host->visit().help, link::HelpState::Called);
    m_desk->open(Language::Finnish);
    QTRY_COMPARE(m_store->held.size(), size_t{1});
    // Not before the PIN: anybody can make the gesture.
    QCOMPARE(m_host->visit().help, link::HelpState::Called);
    m_store->letGo();
    QTRY_COMPARE(m_host->visit().help, link::HelpState::Seen);
    m_desk->close();
    QTRY_VERIFY(!m_desk->isOpen());
}

void StaffDeskTest::theNextPanelIsNotToldTheLastOnesVerdict()
{
    makeDesk("echo pin " + link::practicePin.toString().toLatin1() + "; exit");
    m_desk->open(Language::Finnish);
    QTRY_COMPARE(m_store->held.size(), size_t{1});
    QTRY_VERIFY(!m_desk->isOpen());
    m_desk->open(Language::Finnish);
    m_store->letGo();
    QTRY_VERIFY(!m_vault->guard()->isBusy());
    m_desk->close();
    QTRY_VERIFY(!m_desk->isOpen());
    QVERIFY2(heardBy(2).contains("staff_begin"), heardBy(2).constData());
    QVERIFY2(!heardBy(2).contains("pin_verdict"), heardBy(2).constData());
    QVERIFY2(!heardBy(2).contains("kiosk_state"), heardBy(2).constData());
    QVERIFY(!journal().contains("staff_action"));
}

void StaffDeskTest::aPanelThatIsToEndIsNotOpened()
{
    makeDesk("echo pin " + link::practicePin.toString().toLatin1());
    m_desk->open(Language::Finnish);
    QTRY_COMPARE(m_store->held.size(), size_t{1});
    m_desk->open(Language::Finnish);
    m_store->letGo();
    QTRY_VERIFY(!m_vault->guard()->isBusy());
    QTRY_VERIFY(heardBy(2).contains("staff_begin"));
    QVERIFY(!journal().contains("staff_action"));
    m_desk->close();
    QTRY_VERIFY(!m_desk->isOpen());
}

void StaffDeskTest::aQuestionIsAnsweredInItsOwnAnswer()
{
    makeDesk("echo pin " + link::practicePin.toString().toLatin1()
             + "; read verdict; echo '{\"type\":\"journal_wanted\",\"before\":0,\"topic\":\"\"}'"
             + "; echo '{\"type\":\"statistics_wanted\",\"from\":\"2026-11-01\",\"to\":\"2026-12-01\"}'");
    m_desk->open(Language::Finnish);
    QTRY_COMPARE(m_store->held.size(), size_t{1});
    QVERIFY(QFile::rename(m_state->filePath(u"journal/journal.sqlite"_s), m_state->filePath(u"elsewhere"_s)));
    m_store->letGo();
    QTRY_VERIFY(heardBy(1).contains("\"type\":\"journal\"") && heardBy(1).contains("\"type\":\"statistics\""));
    QCOMPARE(heardBy(1).count("\"trouble\":{\"code\":\"journal.missing\""), 2);
    QVERIFY2(!heardBy(1).contains("action_done"), heardBy(1).constData());
    m_desk->close();
    QTRY_VERIFY(!m_desk->isOpen());
    QVERIFY(QFile::rename(m_state->filePath(u"elsewhere"_s), m_state->filePath(u"journal/journal.sqlite"_s)));
}

void StaffDeskTest::aStormOfGesturesAndLateAnswersReachesNobodyElse()
{
    makeDesk("echo pin " + link::practicePin.toString().toLatin1() + "; exit");
    m_desk->open(Language::Finnish);
    QTRY_COMPARE(m_store->held.size(), size_t{1});
    for (int i = 0; i < 6; ++i) {
        m_desk->open(Language::Swedish);
        m_desk->open(Language::English);
        QTRY_VERIFY(m_desk->isOpen());
        if (i == 3)
            m_store->letGo();
        m_desk->close();
        QTRY_VERIFY(!m_desk->isOpen());
    }
    QTRY_VERIFY(!m_vault->guard()->isBusy());
    for (int panel = 2; QDir(m_folder->filePath(QString::number(panel))).exists(); ++panel) {
        for (const char *secret : {"pin_verdict", "kiosk_state", "commissioning"})
            QVERIFY2(!heardBy(panel).contains(secret), heardBy(panel).constData());
    }
    QVERIFY(!journal().contains("staff_action"));
    QVERIFY(homes().isEmpty());
}

void StaffDeskTest::aCounterThatWasPutBackIsHeldAgainstTheJournal()
{
    makeDesk("echo pin 704936; exit");
    const QString counter = m_state->filePath(u"pin-failures.json"_s);
    const QString kept = m_state->filePath(u"kept"_s);
    QVERIFY(QFile::copy(counter, kept));
    m_desk->open(Language::Finnish);
    QTRY_COMPARE(m_store->held.size(), size_t{1});
    m_store->letGo();
    QTRY_VERIFY(journal().contains("pin_failed"));
    QTRY_VERIFY(!m_desk->isOpen());

    // The host is killed and started again, with the file of before.
    m_desk.reset();
    m_vault.reset();
    QVERIFY(QFile::remove(counter));
    QVERIFY(QFile::copy(kept, counter));
    makeVault();
    QCOMPARE(m_vault->guard()->pad().code, u"pin.counter_rolled_back"_s);
}

void StaffDeskTest::theJournalIsReadByTopic()
{
    makeDesk("read nothing");
    const SessionId visit = SessionId::random();
    for (int i = 0; i < 150; ++i) {
        m_vault->record(journal::StepReached{visit, Step::Address});
        m_vault->record(journal::PinFailed{{}, i + 1, {}});
    }
    m_vault->record(journal::HelpCalled{visit});
    const auto read = [this](qint64 before, journal::Topic topic) {
        std::optional<QList<link::JournalLine>> lines;
        m_reports->lines(before, topic, this, [&lines](const Result<QList<link::JournalLine>> &result) {
            lines = result.value_or(QList<link::JournalLine>());
        });
        [&lines] { QTRY_VERIFY(lines.has_value()); }();
        return lines.value_or(QList<link::JournalLine>());
    };
    // A hundred of the topic, not what is left of the last hundred of all.
    const QList<link::JournalLine> newest = read(0, journal::Topic::Visits);
    QCOMPARE(newest.size(), 100);
    for (const link::JournalLine &line : newest)
        QCOMPARE(line.kind, u"step_reached"_s);
    const QList<link::JournalLine> older = read(newest.last().sequence, journal::Topic::Visits);
    QCOMPARE(older.size(), 50);
    QVERIFY(older.first().sequence < newest.last().sequence);
    QCOMPARE(read(0, journal::Topic::Desk).size(), 1);
    QCOMPARE(read(0, journal::Topic::All).size(), 100);
}

KIOSK_TEST(StaffDeskTest)
#include "StaffDeskTest.moc"
