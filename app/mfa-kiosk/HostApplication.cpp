// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostApplication.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int exitFailed = 1;
constexpr int exitConfiguration = 2;
const QString demoPart = u"demo"_s;

} // namespace

QString programDir()
{
    const QString own = QCoreApplication::applicationDirPath();
    if (QFileInfo::exists(own + u"/mfa-kiosk-session"_s))
        return own;
    return QDir::cleanPath(own + u"/"_s + QStringLiteral(KIOSK_LIBEXEC_FROM_BIN));
}

QStringList profileDirs()
{
    return {u"/etc/mfa-kiosk/profiles"_s};
}

QString stateDirOf(const KioskConfig &config, bool demo)
{
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + u"/.local/state"_s;
    if (demo)
        return base + u"/mfa-kiosk-demo"_s;
    return config.stateDir.isEmpty() ? QString(base + u"/mfa-kiosk"_s) : config.stateDir;
}

Result<HostLock> HostLock::take(const QString &stateDir)
{
    if (!QDir().mkpath(stateDir))
        return failure(u"host.state_dir"_s, u"cannot make the folder %1"_s.arg(stateDir));
    QFile::setPermissions(stateDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString path = stateDir + u"/host.lock"_s;
    constexpr int ownerOnly = 0600;
    const int file = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnly);
    if (file < 0)
        return failure(u"host.state_dir"_s, u"cannot write in %1: %2"_s.arg(stateDir, qt_error_string(errno)));
    if (flock(file, LOCK_EX | LOCK_NB) != 0) {
        close(file);
        return failure(u"host.running"_s, u"another mfa-kiosk runs with the state folder %1"_s.arg(stateDir));
    }
    return HostLock(file);
}

HostLock::~HostLock()
{
    if (m_file >= 0)
        close(m_file);
}

void printConfigErrors(const ConfigErrors &errors)
{
    for (const ConfigError &error : errors)
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.toString()));
}

HostApplication::HostApplication(HostOptions options, const Clock &clock, HostLog &log)
    : m_options(std::move(options)), m_clock(clock), m_log(log)
{
    connect(&m_signals, &UnixSignals::stopRequested, this, &HostApplication::stop);
    connect(&m_health, &HealthProbe::changed, this, [this](const link::Availability &now) {
        m_systemd.status(now.ready ? u"ready"_s : QString(u"out of service: "_s + now.code));
    });
}

HostApplication::~HostApplication() = default;

std::optional<int> HostApplication::start()
{
    if (!m_options.demo) {
        auto sources = findConfig(m_options.configFile, profileDirs());
        if (!sources) {
            printConfigErrors(sources.error());
            return exitConfiguration;
        }
        return startWith(std::move(*sources));
    }
    // Says what is wrong with the file before anything is started; the port does not matter for that.
    constexpr quint16 anyPort = 1;
    if (const auto trial = practiceConfig(m_options.configFile, anyPort); !trial) {
        printConfigErrors(trial.error());
        return exitConfiguration;
    }
    m_demo = std::make_unique<DemoService>(programDir() + u"/mfa-kiosk-demo"_s, m_clock, m_log, m_children);
    connect(m_demo.get(), &DemoService::listening, this, &HostApplication::demoListening);
    connect(m_demo.get(), &DemoService::down, this, [this] { m_health.setNotReady(demoPart, u"demo.service_down"_s); });
    m_demo->start();
    return std::nullopt;
}

void HostApplication::demoListening(quint16 port)
{
    auto sources = practiceConfig(m_options.configFile, port);
    if (!sources) {
        printConfigErrors(sources.error());
        QCoreApplication::exit(exitConfiguration);
        return;
    }
    if (m_host) {
        if (port != m_demoPort) {
            if (auto config = parseConfig(*sources))
                m_host->setConfig(std::move(*sources), std::move(*config));
        }
        m_demoPort = port;
        m_health.setReady(demoPart);
        return;
    }
    m_demoPort = port;
    m_health.setReady(demoPart);
    if (const std::optional<int> status = startWith(std::move(*sources)))
        QCoreApplication::exit(*status);
}

std::optional<int> HostApplication::startWith(ConfigSources sources)
{
    auto config = parseConfig(sources);
    if (!config) {
        printConfigErrors(config.error());
        return exitConfiguration;
    }
    const QString stateDir = stateDirOf(*config, m_options.demo);
    Result<HostLock> lock = HostLock::take(stateDir);
    if (!lock) {
        m_log.error(lock.error());
        return exitFailed;
    }
    m_lock.emplace(std::move(*lock));
    SessionHome::sweep(config->sessionMemoryDir, m_log);

    KioskHost::Settings settings;
    settings.launch.program = programDir() + u"/mfa-kiosk-session"_s;
    if (!m_options.windowed.isEmpty())
        settings.launch.arguments = {u"--windowed"_s, m_options.windowed};
    settings.launch.memoryDir = config->sessionMemoryDir;
    settings.demo = m_options.demo;
    settings.stateDir = stateDir;
    settings.bootId = currentBootId();
    settings.sources = std::move(sources);
    settings.config = std::move(*config);
    m_host = std::make_unique<KioskHost>(std::move(settings), m_clock, m_log, m_health, m_children);
    connect(m_host.get(), &KioskHost::painted, this, [this] {
        if (!std::exchange(m_ready, true))
            m_systemd.ready();
    });
    connect(m_host.get(), &KioskHost::stepReached, this, [this](const SessionId &, const link::StepReached &reached) {
        m_systemd.status(u"step: "_s + stepName(reached.step));
    });
    connect(m_host.get(), &KioskHost::stopped, this, [] { QCoreApplication::exit(0); });
    m_host->start();
    return std::nullopt;
}

void HostApplication::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_log.info(u"host.stopping"_s);
    m_systemd.stopping();
    if (m_host)
        m_host->stop();
    else
        QCoreApplication::exit(0);
}

} // namespace kiosk
