// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostApplication.h"

#include "commands/ExitStatus.h"
#include "health/BuildDay.h"
#include "health/PrintSpool.h"
#include "health/StationChecks.h"

#include "host/PracticePast.h"
#include "host/PracticeSecretStore.h"
#include "support/FileFence.h"
#include "support/Namespaces.h"
#include "trust/TrustStore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const QString demoPart = u"demo"_s;
const QString trustPart = u"trust"_s;
/// Until a broken sandbox is looked at again.
constexpr Seconds sandboxAgain{60};

/// One of the loopback that nobody uses now.
quint16 freePort()
{
    const int listener = listenOnLoopback();
    const quint16 port = loopbackPort(listener);
    if (listener >= 0)
        close(listener);
    return std::max<quint16>(port, 1);
}

} // namespace

HostApplication::HostApplication(HostOptions options, const Clock &clock, HostLog &log)
    : m_options(std::move(options)), m_clock(clock), m_log(log), m_board(clock), m_health(m_board)
{
    connect(&m_signals, &UnixSignals::stopRequested, this, &HostApplication::stop);
    connect(&m_health, &HealthProbe::changed, this, &HostApplication::tellStatus);
}

HostApplication::~HostApplication()
{
    m_printer.reset();
    m_station.reset();
    m_engineVersion.reset();
    m_sandbox.reset();
    m_bell.reset();
    m_deskLink.reset();
    m_desk.reset();
    m_overview.reset();
    m_reports.reset();
    m_vault.reset();
    if (m_folder && !m_folder->remove())
        m_log.warning(u"host.folder"_s, u"something is left in %1"_s.arg(m_folder->path()));
}

std::optional<int> HostApplication::start()
{
    // Looks beside all that follows; its answer comes through the event loop.
    m_accessibility.start();
    if (!m_options.demo) {
        auto sources = findConfig(m_options.configFile, profileDirs());
        if (!sources) {
            printConfigErrors(sources.error());
            return exitConfiguration;
        }
        return startWith(*sources);
    }
    m_demoPort = freePort();
    auto sources = practiceConfig(m_options.configFile, m_demoPort);
    if (!sources) {
        printConfigErrors(sources.error());
        return exitConfiguration;
    }
    m_demo = std::make_unique<DemoService>(programDir() + u"/mfa-kiosk-demo"_s, m_clock, m_log, m_children);
    connect(m_demo.get(), &DemoService::listening, this, &HostApplication::demoListening);
    connect(m_demo.get(), &DemoService::down, this, [this] { m_health.setNotReady(demoPart, u"demo.service_down"_s); });
    return startWith(*sources);
}

void HostApplication::demoListening(quint16 port)
{
    if (port != m_demoPort) {
        auto sources = practiceConfig(m_options.configFile, port);
        auto config = sources ? parseConfig(*sources) : tl::unexpected(sources.error());
        if (!config) {
            printConfigErrors(config.error());
            QCoreApplication::exit(exitConfiguration);
            return;
        }
        m_config = *config;
        m_sources = *sources;
        if (m_monitor)
            m_monitor->setProfile(config->profile);
        m_host->setConfig(std::move(*sources), std::move(*config));
    }
    m_demoPort = port;
    m_health.setReady(demoPart);
    m_demoListens = true;
    startMonitor();
}

/// What the demo's service answers is asked once it listens.
void HostApplication::startMonitor()
{
    if (m_monitor && (!m_options.demo || m_demoListens) && !std::exchange(m_monitors, true))
        m_monitor->start();
}

/// As much as a session's program needs; the rest is made while that starts.
std::optional<int> HostApplication::startWith(const ConfigSources &sources)
{
    auto config = parseConfig(sources);
    if (!config) {
        printConfigErrors(config.error());
        return exitConfiguration;
    }
    m_config = *config;
    m_sources = sources;
    const QString stateDir = stateDirOf(*config, m_options.demo);
    Result<HostLock> lock = HostLock::take(stateDir);
    if (!lock) {
        m_log.error(lock.error());
        return exitFailed;
    }
    m_lock.emplace(std::move(*lock));
    for (const ConfigError &warning : std::as_const(config->warnings))
        m_log.warning(u"config.warning"_s, warning.toString());
    const SessionHome::Swept swept = SessionHome::sweep(config->sessionMemoryDir, m_log);

    KioskHost::Settings settings;
    settings.launch.program = programDir() + u"/mfa-kiosk-session"_s;
    if (!m_options.windowed.isEmpty())
        settings.launch.arguments = {u"--windowed"_s, m_options.windowed};
    settings.launch.memoryDir = config->sessionMemoryDir;
    settings.gateProgram = programDir() + u"/mfa-kiosk-gate"_s;
    settings.demo = m_options.demo;
    // Where a session that was broken into could write into other homes, there is no other yet.
    settings.keepsSpare = FileFence::isOffered();
    settings.stateDir = stateDir;
    settings.bootId = currentBootId();
    settings.sources = sources;
    settings.config = *config;
    if (const Result<void> made = makeTrust(*config); !made) {
        m_log.error(made.error());
        return exitFailed;
    }
    if (!m_authorities.isEmpty())
        settings.launch.trustDatabase = m_folder->path() + u"/nssdb"_s;
    if (m_options.livedIn)
        issuePracticeTickets({stateDir, settings.bootId, config->profile.syncWait, config->limits.ticketKeep},
                             config->profile.defaultLanguage, m_clock, m_log);
    makeHost(std::move(settings));
    connect(&m_accessibility, &AccessibilityBus::known, this, [this, stateDir, swept] {
        if (m_stopping)
            return;
        m_host->setAccessibilityBus(m_accessibility.address());
        m_host->prepare();
        if (const std::optional<int> status = startRest(stateDir, swept))
            return QCoreApplication::exit(*status);
        m_host->start();
        // It gets its port, so that nobody waits for it: before it is needed it has long been there.
        if (m_demo)
            m_demo->start(m_demoPort);
    });
    return std::nullopt;
}

std::optional<int> HostApplication::startRest(const QString &stateDir, const SessionHome::Swept &swept)
{
    if (const Result<void> made = makeVault(m_config, stateDir, swept); !made) {
        m_log.error(made.error());
        return exitFailed;
    }
    m_outOfService = std::make_unique<OutOfServiceSwitch>(stateDir, m_board);
    m_outOfService->restore();
    makeMonitor(m_config, stateDir);
    watchSandbox(m_config);
    makeDesk(m_config, m_sources, stateDir);
    makeDeskLink(m_config, m_sources, stateDir);
    if (!m_options.demo && stationchecks::isStation())
        m_station = std::make_unique<StationReport>(QCoreApplication::applicationFilePath(), m_clock, m_log, m_children,
                                                    m_board);
    makeSlipPrinter(m_config);
    // Practice may be at any hour.
    if (m_config.hours && !m_options.demo) {
        m_openingHours = std::make_unique<OpeningHoursWatch>(
            *m_config.hours, [this] { return !m_host->tickets().isEmpty(); }, m_clock, m_board, m_health);
        m_openingHours->start();
    }
    m_vault->record(journal::HostStarted{QStringLiteral(KIOSK_VERSION)});
    m_vault->start();
    startMonitor();
    if (m_deskLink)
        m_deskLink->start();
    const auto tell = [this] {
        m_host->setAccessibilityBus(m_accessibility.address());
        m_desk->setAccessibilityBus(m_accessibility.address());
        m_notice->setAccessibilityBus(m_accessibility.address());
    };
    connect(&m_accessibility, &AccessibilityBus::changed, this, tell);
    tell();
    return std::nullopt;
}

Result<void> HostApplication::makeTrust(const KioskConfig &config)
{
    if (config.caFile.isEmpty())
        return {};
    const Result<TrustStore> store = TrustStore::load(config.caFile);
    if (!store)
        return tl::unexpected(store.error());
    const Result<QString> folder = memoryFolder(config);
    if (!folder)
        return tl::unexpected(folder.error());
    if (const Result<void> made = store->makeDatabase(*folder + u"/nssdb"_s); !made)
        return made;
    m_authorities = store->certificates();
    m_board.report(PartHealth{trustPart, HealthState::Ready, u"ok"_s, {}});
    return {};
}

Result<QString> HostApplication::memoryFolder(const KioskConfig &config)
{
    if (!m_folder) {
        Result<SessionHome> made = SessionHome::create(config.sessionMemoryDir);
        if (!made)
            return tl::unexpected(made.error());
        m_folder = std::move(*made);
    }
    return m_folder->path();
}

Result<void> HostApplication::makeVault(const KioskConfig &config, const QString &stateDir,
                                        const SessionHome::Swept &swept)
{
    KioskVault::Settings settings;
    settings.swept = swept;
    settings.stateDir = stateDir;
    settings.journalDir = stateDir + u"/journal"_s;
    settings.journalHead = stateDir + u"/journal.head"_s;
    settings.bootId = currentBootId();
    settings.journal = config.journal;
    std::unique_ptr<SecretStore> store;
    if (m_options.demo) {
        auto practice = PracticeSecretStore::make(stateDir, settings.bootId, m_clock);
        if (!practice)
            return tl::unexpected(practice.error());
        store = std::move(*practice);
        // Its keys go with the host, and so does what they sealed.
        const Result<QString> folder = memoryFolder(config);
        if (!folder)
            return tl::unexpected(folder.error());
        settings.journalDir = *folder + u"/journal"_s;
        settings.journalHead.clear();
        settings.pinCost = PracticeSecretStore::cost();
        if (m_options.livedIn) {
            QList<MethodId> methods;
            for (const IdentityMethod &method : config.profile.identity.methods)
                methods << method.id;
            settings.past = [this, methods, wait = config.profile.syncWait](SessionJournal::Settings journal) {
                return writePracticePast(std::move(journal), methods, wait, m_clock);
            };
        }
    } else {
        store =
            makeSecretStore(config.keyStore == KeyStore::Systemd ? SecretStoreKind::Systemd : SecretStoreKind::Keyring);
    }
    m_vault = std::make_unique<KioskVault>(std::move(settings), std::move(store), m_clock, m_log, m_board);
    connect(&m_board, &HealthBoard::partChanged, m_vault.get(), [this](const PartHealth &health) {
        m_log.info(u"health.part"_s,
                   QString(health.part + u' ' + healthStates.name(health.state) + u' ' + health.code));
        // The journal cannot write down that it cannot write.
        if (health.part != u"journal" || health.state == HealthState::Ready)
            m_vault->record(journal::HealthChanged{health.part, healthStates.name(health.state), health.code});
    });
    return {};
}

void HostApplication::makeMonitor(const KioskConfig &config, const QString &stateDir)
{
    m_means.emplace(NetworkProbe::Means{m_resolver, m_clock, m_authorities, {}, buildDay()});
    HealthMonitor::Settings settings;
    settings.interval = config.healthInterval;
    settings.stateDir = stateDir;
    settings.memoryDir = config.sessionMemoryDir;
    settings.builtOn = buildDay();
    m_monitor = std::make_unique<HealthMonitor>(
        std::move(settings),
        [this](const ProbeTarget &target, QObject *parent) { return new NetworkProbe(target, *m_means, parent); },
        m_clock, m_board);
    m_monitor->setProfile(config.profile);
    connect(m_monitor.get(), &HealthMonitor::methodsDownChanged, &m_health, &HealthProbe::setMethodsDown);
}

void HostApplication::makeHost(KioskHost::Settings settings)
{
    const Milliseconds wait = settings.config.profile.syncWait;
    EmptyScreenNotice::Settings notice;
    notice.program = programDir() + u"/mfa-kiosk-notice"_s;
    notice.arguments = settings.launch.arguments;
    notice.place = settings.config.profile.staffPlace;
    notice.first = settings.config.profile.defaultLanguage;
    m_host = std::make_unique<KioskHost>(std::move(settings), m_clock, m_log, m_health, m_children);
    m_notice = std::make_unique<EmptyScreenNotice>(std::move(notice), *m_host, m_clock, m_log, m_children);
    m_recorder =
        std::make_unique<VisitRecorder>(*m_host, wait, [this](const journal::Entry &entry) { m_vault->record(entry); });
    connect(m_host.get(), &KioskHost::painted, this, [this] {
        if (!std::exchange(m_ready, true)) {
            m_systemd.ready();
            m_engineVersion->start();
            m_sandbox->start();
            if (m_station)
                m_station->start();
            if (m_printer)
                m_printer->start();
        }
    });
    connect(m_host.get(), &KioskHost::visitChanged, this, &HostApplication::tellStatus);
    connect(m_host.get(), &KioskHost::painted, this, &HostApplication::tellStatus);
    connect(m_host.get(), &KioskHost::stopped, this, [this] {
        if (m_vault)
            m_vault->record(journal::HostStopped{});
        QCoreApplication::exit(m_exitStatus);
    });
}

void HostApplication::tellStatus()
{
    // Before the first frame it is neither ready nor out of service.
    if (!m_ready)
        return;
    // An update waits for the end of a visit by this, whatever becomes of the services meanwhile.
    if (m_host && m_host->visit().since) {
        m_systemd.status(u"step: "_s + stepName(m_host->visit().at.step));
        return;
    }
    const link::Availability now = m_health.availability();
    m_systemd.status(now.ready ? u"ready"_s : QString(u"out of service: "_s + now.code));
}

void HostApplication::watchSandbox(const KioskConfig &config)
{
    m_sandbox = std::make_unique<SandboxCheck>(programDir() + u"/mfa-kiosk-session"_s, config.sessionMemoryDir, m_clock,
                                               m_log, m_children);
    connect(m_sandbox.get(), &SandboxCheck::finished, this, [this](const PartHealth &health) {
        m_board.report(health);
        if (health.state != HealthState::Ready)
            m_sandboxAgain.start(sandboxAgain);
    });
    m_sandboxAgain.setSingleShot(true);
    connect(&m_sandboxAgain, &QTimer::timeout, m_sandbox.get(), &SandboxCheck::start);
    // A visit may find it broken, too; whether it is mended, the check alone tells.
    connect(&m_board, &HealthBoard::partChanged, m_sandbox.get(), [this](const PartHealth &health) {
        if (health.part == u"browser_sandbox" && health.state == HealthState::NotReady)
            m_sandboxAgain.start(sandboxAgain);
    });
}

void HostApplication::makeDesk(const KioskConfig &config, const ConfigSources &sources, const QString &stateDir)
{
    m_record = std::make_unique<CommissioningRecord>();
    m_commissioning = std::make_unique<CommissioningVisit>(*m_host, *m_record);
    m_reports = std::make_unique<StaffReports>(*m_vault, m_clock);
    StaffDesk::Settings settings;
    settings.launch.program = programDir() + u"/mfa-kiosk-staff"_s;
    if (!m_options.windowed.isEmpty())
        settings.launch.arguments = {u"--windowed"_s, m_options.windowed};
    settings.launch.memoryDir = config.sessionMemoryDir;
    settings.sources = sources;
    settings.demo = m_options.demo;
    settings.shuffledPad = config.staff.shuffledPad;
    settings.exportDir = stateDir + u"/exports"_s;
    m_overview = std::make_unique<KioskOverview>(
        KioskOverview::Parts{*m_host, *m_vault, m_board, *m_outOfService, *m_record, *m_reports}, m_clock);
    link::VersionLine versions;
    versions.kiosk = QStringLiteral(KIOSK_VERSION);
    versions.qt = QString::fromLatin1(qVersion());
    m_overview->setVersions(versions);
    m_actions = std::make_unique<StaffActions>(StaffActions::Parts{*m_host, *m_vault, *m_outOfService, *m_reports});
    m_desk = std::make_unique<StaffDesk>(std::move(settings),
                                         StaffDesk::Parts{*m_host, *m_vault, *m_overview, *m_actions, *m_record,
                                                          *m_commissioning, *m_reports, m_children},
                                         m_clock, m_log);
    m_engineVersion =
        std::make_unique<EngineVersion>(programDir() + u"/mfa-kiosk-session"_s, m_clock, m_log, m_children);
    connect(m_engineVersion.get(), &EngineVersion::known, m_overview.get(), &KioskOverview::setVersions);
    connect(m_desk.get(), &StaffDesk::leaveWanted, this, [this] {
        m_exitStatus = exitLeft;
        stop();
    });
    if (const Result<QString> folder = config.staff.helpSound ? memoryFolder(config) : QString(); !folder) {
        m_log.error(folder.error());
    } else if (config.staff.helpSound) {
        m_bell = std::make_unique<HelpBell>(*folder, m_clock, m_log, m_children);
        connect(m_host.get(), &KioskHost::helpCalled, m_bell.get(), &HelpBell::ring);
    }
}

void HostApplication::makeDeskLink(const KioskConfig &config, const ConfigSources &sources, const QString &stateDir)
{
    if (!config.desk.isOn())
        return;
    const auto fingerprint = [](const QByteArray &text) {
        constexpr qsizetype length = 16;
        return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(length));
    };
    DeskLink::Settings settings;
    settings.desk = config.desk;
    settings.name = config.kioskName.isEmpty() ? config.desk.kiosk : config.kioskName;
    settings.messages = config.profile.messages;
    settings.configuration = fingerprint(sources.kiosk.text);
    settings.profile = fingerprint(sources.profile.text);
    settings.stateDir = stateDir;
    m_deskLink = std::make_unique<DeskLink>(
        std::move(settings), DeskLink::Parts{*m_host, *m_vault, m_board, *m_overview, *m_actions, *m_reports}, m_clock,
        m_log);
}

void HostApplication::makeSlipPrinter(const KioskConfig &config)
{
    if (!config.printer.isOn())
        return;
    SlipPrinter::Settings settings;
    settings.program = programDir() + u"/mfa-kiosk-slip"_s;
    settings.printer = config.printer;
    m_printer = std::make_unique<SlipPrinter>(std::move(settings), m_clock, m_log, m_children, m_board);
    connect(m_printer.get(), &SlipPrinter::readyChanged, m_host.get(), &KioskHost::setPrinterReady);
    connect(m_printer.get(), &SlipPrinter::printed, m_host.get(), &KioskHost::slipDone);
    m_board.report(printSpool());
    // Whoever is about to be offered a slip is not to find the printer empty since half a minute.
    connect(m_host.get(), &KioskHost::parked, m_printer.get(), &SlipPrinter::look);
    connect(m_host.get(), &KioskHost::slipWanted, m_printer.get(),
            [this](const SessionId &, const link::Ticket &ticket, Language language) {
                m_printer->print(link::slipOf(ticket, language, m_config, m_clock));
            });
}

void HostApplication::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_log.info(u"host.stopping"_s);
    m_systemd.stopping();
    if (m_desk)
        m_desk->close();
    if (m_deskLink)
        m_deskLink->stop();
    if (m_host)
        m_host->stop();
    else
        QCoreApplication::exit(0);
}

} // namespace kiosk
