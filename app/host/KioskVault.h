// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "health/HealthBoard.h"
#include "host/HostLog.h"
#include "host/SessionHome.h"
#include "journal/SessionJournal.h"
#include "secrets/KioskSecrets.h"
#include "secrets/PinGuard.h"
#include "secrets/SecretStore.h"
#include "support/Clock.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace kiosk
{

/// What the kiosk can only do with its keys: the journal and the PIN pad. Reads the keys from the store, again and
/// again while they cannot be read (a keyring that somebody unlocks later), and tells the health board how keys, PINs
/// and journal are; no visit starts without them. Never makes a key, and never goes on with others than those of the
/// set-up. Lives on the main thread.
class KioskVault final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        QString stateDir;
        QString journalDir;
        QString journalHead{}; ///< SessionJournal::Settings::headFile; empty in a demo, whose keys go with it
        QString bootId;
        JournalSettings journal;
        ScryptCost pinCost;
        Milliseconds retry{Seconds{5}};
        /// What was looked for when the host started: the receipt of visits that the last one's death cut short.
        SessionHome::Swept swept;
        /// A demo's: writes into the journal's folder before the journal is first opened.
        std::function<Result<void>(SessionJournal::Settings)> past{};
    };

    KioskVault(Settings settings, std::unique_ptr<SecretStore> store, const Clock &clock, HostLog &log,
               HealthBoard &board, QObject *parent = nullptr);
    ~KioskVault() override;

    void start();
    /// Writes down \a event, or keeps it until the journal is open: a kiosk that cannot write takes no visitor, so
    /// there are few.
    void record(const journal::Entry &event);
    /// nullptr until the keys have been read.
    PinGuard *guard() const { return m_guard.get(); }
    /// nullptr while there is none to write to.
    SessionJournal *journal() const { return m_journal.get(); }
    const QString &journalDir() const { return m_settings.journalDir; }
    const QString &journalHead() const { return m_settings.journalHead; }
    /// A copy of the key that `verify` needs; nothing before it has been read.
    std::optional<journal::Key> wrappingKey() const;
    bool hasPins() const { return m_hasPins; }
    /// Why the pad cannot take a PIN: a code of the secrets; "" when it can.
    const QString &padProblem() const { return m_padProblem; }

Q_SIGNALS:
    /// It can be asked and written to.
    void journalOpened();
    /// An event has been written.
    void recorded();
    void padChanged();
    /// An anchor of the journal has gone to the system log: journal::Anchor::toLine().
    void anchored(const QString &line);

private:
    void load();
    void loaded(Result<KioskSecrets> secrets);
    SessionJournal::Settings journalSettings();
    void openJournal();
    void settleDoubt(const SessionJournal::Opening &opening);
    void endVisitsCutShort();
    void holdPinCounter();
    void append(const journal::Entry &event);
    void flush();
    void maintain();
    void journalFailed(const Error &error);
    void report(const QString &part, HealthState state, const QString &code, const QString &detail = {});

    Settings m_settings;
    std::unique_ptr<SecretStore> m_store;
    const Clock &m_clock;
    HostLog &m_log;
    HealthBoard &m_board;
    std::optional<KioskKeys> m_keys;
    std::unique_ptr<PinGuard> m_guard;
    std::unique_ptr<SessionJournal> m_journal;
    std::deque<journal::Entry> m_waiting;
    qsizetype m_lost = 0;
    /// Where the first of m_waiting stands in the journal, should it be there although writing it was an error.
    std::optional<qint64> m_inDoubt;
    QString m_padProblem;
    QString m_keysProblem;
    QString m_journalProblem;
    bool m_hasPins = false;
    bool m_openedBefore = false; ///< the journal, in this run
    QTimer m_reload;
    QTimer m_maintenance;
};

} // namespace kiosk
