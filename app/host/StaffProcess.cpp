// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/StaffProcess.h"

#include "link/PinLine.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr Seconds checkInterval{1};
/// Without a heartbeat; a cold start on a slow machine included.
constexpr int longestSilence = 15;
constexpr int mostRequestsPerSecond = 100;
constexpr Milliseconds askedToEnd{1500};
/// The panel asks for little: its longest message is a request.
constexpr qsizetype longestRequest = 4096;

} // namespace

StaffProcess::StaffProcess(Launch launch, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_launch(std::move(launch)), m_clock(clock), m_log(log), m_children(children),
      m_errors(u"staff.says"_s, clock, log), m_buffer(longestRequest, '\0')
{
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors.feed(m_process.readAllStandardError()); });
    connect(&m_process, &QProcess::finished, this, &StaffProcess::gone);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_log.error(u"staff.cannot_start"_s, m_process.errorString());
        QMetaObject::invokeMethod(this, &StaffProcess::gone, Qt::QueuedConnection);
    });
    connect(&m_check, &QTimer::timeout, this, &StaffProcess::check);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, [this] { m_process.kill(); });
}

StaffProcess::~StaffProcess()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        constexpr int patience = 1000;
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    m_children.remove(static_cast<pid_t>(m_pid));
    m_notifier.reset();
    if (m_pipe >= 0)
        close(m_pipe);
    OPENSSL_cleanse(m_buffer.data(), static_cast<size_t>(m_buffer.size()));
    if (m_home && !m_gone)
        m_home->remove();
}

Result<void> StaffProcess::start(const link::StaffBegin &begin)
{
    Result<SessionHome> home = SessionHome::create(m_launch.memoryDir);
    if (!home)
        return tl::unexpected(home.error());
    m_home = std::move(*home);
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return failure(u"staff.pipe"_s, qt_error_string(errno));
    m_pipe = ends[0];
    const int childEnd = ends[1];
    // The child writes blocking, and so never loses half a message.
    fcntl(childEnd, F_SETFL, fcntl(childEnd, F_GETFL) & ~O_NONBLOCK);
    m_process.setProcessEnvironment(
        m_home->environment(QProcessEnvironment::systemEnvironment(), m_launch.accessibilityBus));
    m_process.setWorkingDirectory(m_home->path());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    const pid_t host = getpid();
    m_process.setChildProcessModifier([host, childEnd] {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        if (getppid() != host)
            _exit(1);
        dup2(childEnd, STDOUT_FILENO);
    });
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &StaffProcess::read);
    m_process.start(m_launch.program, QStringList{u"--parent-pid"_s, QString::number(host)} + m_launch.arguments);
    close(childEnd);
    m_pid = m_process.processId();
    if (m_pid > 0)
        m_children.add(static_cast<pid_t>(m_pid));
    send(begin);
    m_check.start(checkInterval);
    m_log.info(u"staff.started"_s);
    return {};
}

void StaffProcess::send(const link::ToStaff &message)
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.write(link::serialise(message));
}

void StaffProcess::end()
{
    if (m_gone || m_end.isActive())
        return;
    send(link::StaffEnd{});
    m_process.closeWriteChannel();
    m_end.start(askedToEnd);
}

void StaffProcess::read()
{
    const ssize_t count = ::read(m_pipe, m_buffer.data() + m_filled, static_cast<size_t>(m_buffer.size() - m_filled));
    if (count <= 0) {
        if (count == 0 || (errno != EAGAIN && errno != EINTR))
            m_notifier->setEnabled(false); // finished() follows
        return;
    }
    m_filled += count;
    takeLines();
}

void StaffProcess::takeLines()
{
    qsizetype begin = 0;
    while (!m_gone) {
        const auto from = m_buffer.constBegin() + begin;
        const auto end = std::find(from, m_buffer.constBegin() + m_filled, '\n');
        if (end == m_buffer.constBegin() + m_filled)
            break;
        const qsizetype length = end - from + 1;
        // A line of its own, for parseFromStaff() cleanses what it has read.
        QByteArray line(m_buffer.constData() + begin, length);
        begin += length;
        Result<link::FromStaff> message = link::parseFromStaff(line);
        OPENSSL_cleanse(line.data(), static_cast<size_t>(line.size()));
        if (!message) {
            breakWith(u"staff.malformed"_s, message.error().toLogLine());
            break;
        }
        m_checksInSilence = 0;
        if (++m_messagesSinceCheck > mostRequestsPerSecond) {
            breakWith(u"staff.flood"_s, {});
            break;
        }
        if (std::holds_alternative<link::StaffHeartbeat>(*message))
            continue;
        if (std::holds_alternative<link::StaffPainted>(*message))
            m_painted = true;
        Q_EMIT received(*message);
    }
    std::move(m_buffer.begin() + begin, m_buffer.begin() + m_filled, m_buffer.begin());
    m_filled -= begin;
    OPENSSL_cleanse(m_buffer.data() + m_filled, static_cast<size_t>(m_buffer.size() - m_filled));
    if (m_filled == m_buffer.size())
        breakWith(u"staff.malformed"_s, u"link.too_long"_s);
}

void StaffProcess::check()
{
    m_messagesSinceCheck = 0;
    if (++m_checksInSilence > longestSilence)
        breakWith(u"staff.hung"_s, {});
}

void StaffProcess::breakWith(const QString &code, const QString &detail)
{
    if (m_gone)
        return;
    m_log.warning(code, redact(detail));
    m_notifier->setEnabled(false);
    m_check.stop();
    m_process.kill();
}

void StaffProcess::gone()
{
    if (std::exchange(m_gone, true))
        return;
    m_check.stop();
    m_end.stop();
    m_notifier->setEnabled(false);
    m_errors.feed(m_process.readAllStandardError());
    m_errors.finish();
    m_children.remove(static_cast<pid_t>(m_pid));
    if (m_home && !m_home->remove())
        m_log.error(u"staff.home"_s, u"the panel's private folder is not gone"_s);
    const bool crashed = m_process.exitStatus() == QProcess::CrashExit;
    if (m_pid > 0 && (crashed || m_process.exitCode() != 0)) {
        m_log.warning(u"staff.died"_s,
                      QString((crashed ? u"signal %1"_s : u"exit status %1"_s).arg(m_process.exitCode())));
    }
    m_log.info(u"staff.ended"_s);
    Q_EMIT ended();
}

} // namespace kiosk
