// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SandboxCheck.h"

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

SandboxCheck::SandboxCheck(QString program, QString memoryDir, const Clock &clock, HostLog &log,
                           ChildRegistry &children, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_memoryDir(std::move(memoryDir)),
      m_child({}, clock, log, children)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_child, &ChildProcess::kill);
    connect(&m_child, &ChildProcess::exited, this, &SandboxCheck::exited);
}

SandboxCheck::~SandboxCheck()
{
    m_child.disconnect(this);
    m_child.kill();
    if (m_home)
        m_home->remove();
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
    ChildProcess::Start start{m_program, {u"--probe-sandbox"_s}};
    start.knowsParent = false;
    start.environment = m_home->environment(ChildProcess::hostEnvironment());
    start.folder = m_home->path();
    m_limit.start(probeLimit);
    m_child.start(start);
}

void SandboxCheck::exited(const ChildProcess::Exit &exit)
{
    m_limit.stop();
    const QString line = exit.started ? QString::fromUtf8(m_child.readOutput()).trimmed() : exit.text;
    const QString code = line.section(u' ', 0, 0);
    const QString detail = line.section(u' ', 1);
    // The engine's processes, which have outlived it, and are in its group.
    m_child.kill();
    m_home->remove();
    m_home.reset();
    if (code == u"ok")
        Q_EMIT finished(sandboxHealth(HealthState::Ready, code, detail));
    else if (code == u"sandbox.forbidden" || code == u"sandbox.incomplete" || code == u"fence.no_seccomp")
        Q_EMIT finished(sandboxHealth(HealthState::NotReady, code, detail));
    else
        Q_EMIT finished(notSeen(code == u"sandbox.no_page" ? detail : line));
}

} // namespace kiosk
