// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UnixSignals.h"
#include "commands/Installation.h"
#include "health/HealthMonitor.h"
#include "host/AccessibilityBus.h"
#include "host/DemoService.h"
#include "host/EmptyScreenNotice.h"
#include "host/DeskLink.h"
#include "host/EngineVersion.h"
#include "host/HelpBell.h"
#include "host/HostLock.h"
#include "host/KioskHost.h"
#include "host/KioskVault.h"
#include "host/OpeningHoursWatch.h"
#include "host/OutOfServiceSwitch.h"
#include "host/CommissioningVisit.h"
#include "host/SandboxCheck.h"
#include "host/SlipPrinter.h"
#include "host/StaffDesk.h"
#include "host/StaffReports.h"
#include "host/StationReport.h"
#include "host/SystemdNotifier.h"
#include "host/VisitRecorder.h"

#include <memory>

namespace kiosk
{

/// The host's composition root: makes every part, waits for what must be there before a visit can start, and ends in
/// order when asked to.
class HostApplication final : public QObject
{
    Q_OBJECT
public:
    HostApplication(HostOptions options, const Clock &clock, HostLog &log);
    ~HostApplication() override;

    /// Exit status, or nothing when the event loop is to run.
    std::optional<int> start();

private:
    std::optional<int> startWith(const ConfigSources &sources);
    std::optional<int> startRest(const QString &stateDir, const SessionHome::Swept &swept);
    void startMonitor();
    /// Errors: those of the key store's and the trusted authorities' set-up.
    /// A folder in memory that goes with the host, made when it is first needed. Errors: "home.create".
    Result<QString> memoryFolder(const KioskConfig &config);
    Result<void> makeVault(const KioskConfig &config, const QString &stateDir, const SessionHome::Swept &swept);
    Result<void> makeTrust(const KioskConfig &config);
    void makeMonitor(const KioskConfig &config, const QString &stateDir);
    void makeHost(KioskHost::Settings settings);
    void makeDesk(const KioskConfig &config, const ConfigSources &sources, const QString &stateDir);
    void makeDeskLink(const KioskConfig &config, const ConfigSources &sources, const QString &stateDir);
    void tellStatus();
    void watchSandbox(const KioskConfig &config);
    void makeSlipPrinter(const KioskConfig &config);
    void demoListening(quint16 port);
    void stop();

    HostOptions m_options;
    KioskConfig m_config;
    ConfigSources m_sources;
    const Clock &m_clock;
    HostLog &m_log;
    HealthBoard m_board;
    HealthProbe m_health;
    ChildRegistry m_children;
    AccessibilityBus m_accessibility;
    std::unique_ptr<SandboxCheck> m_sandbox;
    QTimer m_sandboxAgain;
    SystemdNotifier m_systemd;
    UnixSignals m_signals;
    std::optional<HostLock> m_lock;
    std::unique_ptr<DemoService> m_demo;
    std::optional<SessionHome> m_folder; ///< in memory: the trusted authorities' database, a demo's journal
    QList<QSslCertificate> m_authorities;
    SystemResolver m_resolver;
    std::optional<NetworkProbe::Means> m_means;
    std::unique_ptr<KioskVault> m_vault;
    std::unique_ptr<HealthMonitor> m_monitor;
    std::unique_ptr<OutOfServiceSwitch> m_outOfService;
    std::unique_ptr<KioskHost> m_host;
    std::unique_ptr<OpeningHoursWatch> m_openingHours;
    std::unique_ptr<EmptyScreenNotice> m_notice;
    std::unique_ptr<VisitRecorder> m_recorder;
    std::unique_ptr<CommissioningRecord> m_record;
    std::unique_ptr<CommissioningVisit> m_commissioning;
    std::unique_ptr<StaffReports> m_reports;
    std::unique_ptr<KioskOverview> m_overview;
    std::unique_ptr<StaffActions> m_actions;
    std::unique_ptr<StaffDesk> m_desk;
    std::unique_ptr<DeskLink> m_deskLink; ///< without [desk] there is none
    std::unique_ptr<HelpBell> m_bell;
    std::unique_ptr<EngineVersion> m_engineVersion;
    std::unique_ptr<StationReport> m_station;
    std::unique_ptr<SlipPrinter> m_printer; ///< without [printer] there is none
    quint16 m_demoPort = 0;
    bool m_demoListens = false;
    bool m_monitors = false;
    int m_exitStatus = 0; ///< of an orderly stop
    bool m_ready = false;
    bool m_stopping = false;
};

} // namespace kiosk
