// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "link/StaffMessages.h"
#include "support/Clock.h"

#include <QMap>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace kiosk
{

/// The kiosk as the staff panel knows it: what the host has told, and what has been asked and not yet answered. Pages
/// read it and ask through it. Shows nothing before a PIN has been accepted, asks nothing twice while an answer is due,
/// and keeps no digit of a PIN.
class StaffModel : public QObject
{
    Q_OBJECT
public:
    using HostSink = std::function<void(const link::FromStaff &)>;

    /// How long an answer may take before the panel says that there is none; a later one still counts.
    static constexpr Seconds answerLimit{15};

    StaffModel(const KioskConfig &config, const link::StaffBegin &begin, const Clock &clock, HostSink toHost,
               QObject *parent = nullptr);

    const KioskConfig &config() const { return m_config; }
    const Clock &clock() const { return m_clock; }
    bool isShuffledPad() const { return m_shuffledPad; }
    bool isDemo() const { return m_demo; }

    /// What can be asked from here; without a list, everything. A panel that is not at the kiosk has one.
    void setOffered(const QSet<link::StaffAction> &actions) { m_offered = actions; }
    bool offers(link::StaffAction action) const { return !m_offered || m_offered->contains(action); }
    /// Shown elsewhere than at the kiosk: what only this one knows is left out.
    bool isElsewhere() const { return m_offered.has_value(); }

    Language language() const { return m_language; }
    void setLanguage(Language language);

    // The pad
    const link::Pad &pad() const { return m_pad; }
    /// After a wrong PIN: tries before the first wait.
    std::optional<int> freeTriesLeft() const { return m_freeLeft; }
    bool isChecking() const { return m_checkingSince.has_value(); }
    /// The last PIN got no answer.
    bool isUnanswered() const { return m_unanswered; }
    /// True when a PIN may be typed now.
    bool takesPin() const;
    /// Sends it once; dropped while the pad takes none.
    void enterPin(SecureString digits);
    const QString &label() const { return m_label; }

    // The panel
    const std::optional<link::KioskState> &state() const { return m_state; }
    const std::optional<link::Commissioning> &commissioning() const { return m_commissioning; }
    const std::optional<link::JournalLines> &journal() const { return m_journal; }
    const std::optional<link::StatisticsReport> &statistics() const { return m_statistics; }

    /// Asks the host; nothing when the same is under way already.
    void request(const link::StaffRequest &request);
    bool isPending(link::StaffAction action) const { return m_pending.contains(action); }
    /// How the last request of this kind went; code "staff.no_answer" when the host stayed silent.
    std::optional<link::ActionDone> resultOf(link::StaffAction action) const;
    void forgetResult(link::StaffAction action);
    /// Why the last question for statistics or the journal got no answer; nothing when it got one.
    const std::optional<link::Trouble> &statisticsFailure() const { return m_statisticsFailure; }
    const std::optional<link::Trouble> &journalFailure() const { return m_journalFailure; }
    void wantStatistics(QDate from, QDate to);
    void wantJournal(qint64 before, const QString &topic);
    bool isJournalPending() const { return m_journalSince.has_value(); }
    bool isStatisticsPending() const { return m_statisticsSince.has_value(); }
    void close();

    void handle(const link::ToStaff &message);

public Q_SLOTS:
    /// A few times a second: notices answers that do not come.
    void tick();

Q_SIGNALS:
    void languageChanged();
    void padChanged();
    void accepted();
    void stateChanged();
    void actionChanged(kiosk::link::StaffAction action);
    void statisticsChanged();
    void journalChanged();
    void commissioningChanged();
    /// The host says that the panel is to go.
    void ended();

private:
    void handleVerdict(const link::PinVerdict &verdict);
    void handleNews(const link::PadNews &news);
    void handleDone(const link::ActionDone &done);
    bool isOverdue(Milliseconds since) const;

    const KioskConfig &m_config;
    const Clock &m_clock;
    HostSink m_toHost;
    bool m_shuffledPad;
    bool m_demo;
    std::optional<QSet<link::StaffAction>> m_offered;
    Language m_language;
    link::Pad m_pad;
    std::optional<int> m_freeLeft;
    std::optional<Milliseconds> m_checkingSince;
    bool m_unanswered = false;
    bool m_accepted = false;
    bool m_closed = false;
    QString m_label;
    std::optional<link::KioskState> m_state;
    std::optional<link::Commissioning> m_commissioning;
    std::optional<link::JournalLines> m_journal;
    std::optional<Milliseconds> m_journalSince;
    std::optional<link::Trouble> m_journalFailure;
    std::optional<link::StatisticsReport> m_statistics;
    std::optional<Milliseconds> m_statisticsSince;
    std::optional<link::Trouble> m_statisticsFailure;
    QMap<link::StaffAction, Milliseconds> m_pending;
    QMap<link::StaffAction, link::ActionDone> m_results;
};

} // namespace kiosk
