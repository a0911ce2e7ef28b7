// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/KioskOverview.h"
#include "host/PanelSession.h"
#include "host/StaffActions.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace kiosk
{

class CommissioningVisit;
class CommissioningRecord;

/// The host's side of the staff panel: starts it at the gesture, asks the PIN guard, and only then tells it how the
/// kiosk is and does what it asks, as StaffActions does it. One panel at a time. Never tells a panel anything before a
/// right PIN, and never stops the visitor's session for a wrong one. Lives on the main thread.
class StaffDesk final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        PanelSession::Launch launch;
        ConfigSources sources;
        bool demo = false;
        bool shuffledPad = false;
        QString exportDir; ///< made when something is exported
    };
    struct Parts {
        KioskHost &host;
        KioskVault &vault;
        KioskOverview &overview;
        StaffActions &actions;
        CommissioningRecord &record;
        CommissioningVisit &commissioning;
        StaffReports &reports;
        ChildRegistry &children;
    };

    StaffDesk(Settings settings, Parts parts, const Clock &clock, HostLog &log, QObject *parent = nullptr);
    ~StaffDesk() override;

    /// The gesture was made. Does nothing while somebody's panel is open; a pad is shown anew.
    void open(Language language);
    void close();
    /// For the panels from the next one on; as AccessibilityBus::address().
    void setAccessibilityBus(const QString &address) { m_settings.launch.accessibilityBus = address; }
    bool isOpen() const { return m_panel != nullptr; }

Q_SIGNALS:
    /// Staff have asked for the kiosk's end.
    void leaveWanted();

private:
    void received(link::FromStaff &message);
    void pinTyped(SecureString pin);
    /// Writes a wrong PIN down, whether or not anybody waits for the answer.
    link::PinVerdict verdict(const PinVerdict &verdict);
    void panelUnlocked(const QString &label);
    bool isUnlocked() const { return m_panel && m_panel->label(); }
    void request(const link::StaffRequest &request);
    link::ActionDone perform(const link::StaffRequest &request);
    link::ActionDone unlockPins();
    void answer(link::ActionDone done);
    link::Pad pad() const;
    void stateChanged();
    void sendState();
    void panelEnded();

    Settings m_settings;
    Parts m_parts;
    const Clock &m_clock;
    HostLog &m_log;
    PanelSession *m_panel = nullptr;
    std::optional<Language> m_again; ///< open once more when the present pad has gone
    QTimer m_attend;
    QTimer m_stateSoon;
};

} // namespace kiosk
