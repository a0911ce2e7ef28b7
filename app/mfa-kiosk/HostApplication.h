// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UnixSignals.h"
#include "host/DemoService.h"
#include "host/KioskHost.h"
#include "host/SystemdNotifier.h"

#include <memory>

namespace kiosk
{

/// What the command line asks for.
struct HostOptions {
    QString configFile; ///< empty: where configurations are usually found
    bool demo = false;
    QString windowed; ///< "1280x800"; empty: the full screen
};

/// Where the kiosk's own programs lie: beside this one in a build, in libexec once installed.
QString programDir();
/// Folders that profiles are looked for in, beside the configuration's own.
QStringList profileDirs();
/// $XDG_STATE_HOME/mfa-kiosk, or the configured one; a rehearsal has one of its own.
QString stateDirOf(const KioskConfig &config, bool demo);

/// Holds a folder for one host at a time, for as long as it lives.
class HostLock
{
public:
    /// Errors: "host.state_dir", "host.running".
    static Result<HostLock> take(const QString &stateDir);
    HostLock(HostLock &&other) noexcept : m_file(std::exchange(other.m_file, -1)) { }
    HostLock &operator=(HostLock &&) = delete;
    HostLock(const HostLock &) = delete;
    HostLock &operator=(const HostLock &) = delete;
    ~HostLock();

private:
    explicit HostLock(int file) : m_file(file) { }
    int m_file;
};

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
    std::optional<int> startWith(ConfigSources sources);
    void demoListening(quint16 port);
    void stop();

    HostOptions m_options;
    const Clock &m_clock;
    HostLog &m_log;
    HealthProbe m_health;
    ChildRegistry m_children;
    SystemdNotifier m_systemd;
    UnixSignals m_signals;
    std::optional<HostLock> m_lock;
    std::unique_ptr<DemoService> m_demo;
    std::unique_ptr<KioskHost> m_host;
    quint16 m_demoPort = 0;
    bool m_ready = false;
    bool m_stopping = false;
};

/// One line each on standard error.
void printConfigErrors(const ConfigErrors &errors);

} // namespace kiosk
