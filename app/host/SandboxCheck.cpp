// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SandboxCheck.h"

#include "support/Clock.h"

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr Seconds probeLimit{60};

PartHealth sandboxHealth(HealthState state, const QString &code, const QString &detail)
{
    return {u"browser_sandbox"_s, state, code, detail};
}
/// No verdict: a slow machine, or one that has just ended this process. Each session looks at its own pages all the
/// same.
PartHealth notSeen(const QString &why)
{
    return sandboxHealth(HealthState::Warning, u"sandbox.no_page"_s, why);
}

} // namespace

SandboxCheck::SandboxCheck(QString program, QString memoryDir, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_memoryDir(std::move(memoryDir)), m_children(children)
{
    const pid_t host = getpid();
    m_process.setChildProcessModifier([host] {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        if (getppid() != host)
            _exit(1);
    });
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, [this] {
        const QString line = QString::fromUtf8(m_process.readAllStandardOutput()).trimmed();
        const QString code = line.section(u' ', 0, 0);
        const QString detail = line.section(u' ', 1);
        end();
        if (code == u"ok")
            Q_EMIT finished(sandboxHealth(HealthState::Ready, code, detail));
        else if (code == u"sandbox.forbidden" || code == u"sandbox.incomplete" || code == u"fence.no_seccomp")
            Q_EMIT finished(sandboxHealth(HealthState::NotReady, code, detail));
        else
            Q_EMIT finished(notSeen(code == u"sandbox.no_page" ? detail : line));
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        const QString detail = m_process.errorString();
        end();
        Q_EMIT finished(notSeen(detail));
    });
}

SandboxCheck::~SandboxCheck()
{
    m_process.disconnect(this);
    end();
}

void SandboxCheck::start()
{
    if (m_home)
        return;
    Result<SessionHome> home = SessionHome::create(m_memoryDir);
    if (!home) {
        Q_EMIT finished(notSeen(home.error().detail));
        return;
    }
    m_home = std::move(*home);
    m_process.setProcessEnvironment(m_home->environment(QProcessEnvironment::systemEnvironment()));
    m_process.setWorkingDirectory(m_home->path());
    m_limit.start(probeLimit);
    m_process.start(m_program, {u"--probe-sandbox"_s});
    m_pid = m_process.processId();
    if (m_pid > 0)
        m_children.add(static_cast<pid_t>(m_pid));
}

void SandboxCheck::end()
{
    m_limit.stop();
    // With it the engine's processes, which are in its group.
    if (m_pid > 0)
        kill(-static_cast<pid_t>(m_pid), SIGKILL);
    if (m_process.state() != QProcess::NotRunning) {
        constexpr int patience = 1000;
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    m_children.remove(static_cast<pid_t>(std::exchange(m_pid, 0)));
    if (m_home)
        m_home->remove();
    m_home.reset();
}

} // namespace kiosk
