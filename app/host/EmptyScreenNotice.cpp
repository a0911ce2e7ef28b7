// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/EmptyScreenNotice.h"

#include "host/SessionHome.h"

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr Milliseconds interval{500};
/// Between two tries to show it.
constexpr Seconds pause{10};
} // namespace

EmptyScreenNotice::EmptyScreenNotice(Settings settings, const KioskHost &host, const Clock &clock, HostLog &log,
                                     ChildRegistry &children, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_host(host), m_clock(clock), m_log(log), m_children(children),
      m_errors(u"notice.says"_s, clock, log), m_emptySince(clock.sinceBoot())
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &hostsOwn : hostsOwnVariables())
        environment.remove(hostsOwn);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    const pid_t parentPid = getpid();
    m_process.setChildProcessModifier([parentPid] {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        if (getppid() != parentPid)
            _exit(1);
    });
    const auto heard = [this] {
        m_errors.feed(m_process.readAllStandardError());
        m_process.readAllStandardOutput();
    };
    connect(&m_process, &QProcess::readyReadStandardError, this, heard);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, heard);
    const auto over = [this] {
        m_errors.finish();
        m_children.remove(static_cast<pid_t>(m_pid));
        // One that ends by itself is tried again, but not without end in a row.
        m_emptySince = m_clock.sinceBoot() + pause;
    };
    connect(&m_process, &QProcess::finished, this, over);
    connect(&m_process, &QProcess::errorOccurred, this, [this, over](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_log.error(u"notice.cannot_start"_s, m_process.errorString());
        over();
    });
    connect(&host, &KioskHost::painted, this, &EmptyScreenNotice::look);
    connect(&m_look, &QTimer::timeout, this, &EmptyScreenNotice::look);
    m_look.start(interval);
}

EmptyScreenNotice::~EmptyScreenNotice()
{
    m_process.disconnect(this);
    take();
    if (m_process.state() != QProcess::NotRunning) {
        constexpr int patience = 1000;
        m_process.waitForFinished(patience);
    }
    m_children.remove(static_cast<pid_t>(m_pid));
}

void EmptyScreenNotice::setAccessibilityBus(const QString &address)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    replaceSessionBus(environment, address);
    m_process.setProcessEnvironment(environment);
}

void EmptyScreenNotice::look()
{
    if (m_host.shown()) {
        m_emptySince = m_clock.sinceBoot();
        take();
    } else if (!isShown() && m_clock.sinceBoot() - m_emptySince >= m_settings.patience) {
        show();
    }
}

void EmptyScreenNotice::show()
{
    QStringList arguments{u"--parent-pid"_s, QString::number(getpid()), u"--first"_s, languageCode(m_settings.first)};
    for (const Language language : allLanguages)
        arguments << u"--place"_s << m_settings.place.in(language);
    m_process.start(m_settings.program, arguments + m_settings.arguments);
    m_pid = m_process.processId();
    if (m_pid > 0) {
        m_children.add(static_cast<pid_t>(m_pid));
        m_log.warning(u"notice.shown"_s, u"no session can be shown"_s);
    }
}

void EmptyScreenNotice::take()
{
    // It has nothing to tidy up, and the visitor behind it has waited long enough.
    if (isShown())
        m_process.kill();
}

} // namespace kiosk
