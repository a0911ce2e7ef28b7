// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/GateProcess.h"

#include "host/SessionHome.h"
#include "support/SecretBytes.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr qsizetype tokenBytes = 24;
}

GateProcess::GateProcess(QString program, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_log(log), m_children(children),
      m_errors(u"gate.says"_s, clock, log)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &hostsOwn : hostsOwnVariables())
        environment.remove(hostsOwn);
    m_process.setProcessEnvironment(environment);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &GateProcess::read);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors.feed(m_process.readAllStandardError()); });
    connect(&m_process, &QProcess::finished, this, [this] { fail(u"it has ended"_s); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            QMetaObject::invokeMethod(
                this, [this] { fail(u"cannot start: %1"_s.arg(m_process.errorString())); }, Qt::QueuedConnection);
        }
    });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_process.kill(); // finished() follows
    });
}

GateProcess::~GateProcess()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        constexpr int patience = 1000;
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    m_children.remove(static_cast<pid_t>(m_pid));
    closeSessionSocket();
}

void GateProcess::closeSessionSocket()
{
    if (m_sessionSocket >= 0)
        close(std::exchange(m_sessionSocket, -1));
}

void GateProcess::start(QList<link::GateHost> hosts)
{
    m_gate.token = QString::fromLatin1(SecretBytes::random(tokenBytes).view().toByteArray().toHex());
    std::array<int, 2> pair{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) {
        const QString reason = qt_error_string(errno);
        QMetaObject::invokeMethod(
            this, [this, reason] { fail(u"no socket: %1"_s.arg(reason)); }, Qt::QueuedConnection);
        return;
    }
    m_sessionSocket = pair[0];
    const pid_t host = getpid();
    m_process.setChildProcessModifier([host, gateSocket = pair[1]] {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        if (getppid() != host)
            _exit(1);
        fcntl(gateSocket, F_SETFD, 0);
    });
    m_process.start(m_program,
                    {u"--parent-pid"_s, QString::number(host), u"--session-socket"_s, QString::number(pair[1])});
    close(pair[1]);
    m_pid = m_process.processId();
    if (m_pid > 0)
        m_children.add(static_cast<pid_t>(m_pid));
    m_process.write(link::serialise(link::GateBegin{m_gate.token, std::move(hosts)}));
    m_limit.start(startLimit);
}

void GateProcess::read()
{
    const Result<QByteArrayList> lines = m_reader.feed(m_process.readAllStandardOutput());
    if (!lines) {
        m_process.kill();
        return;
    }
    for (const QByteArray &line : *lines) {
        const Result<link::GateToHost> message = link::parseLine<link::GateToHost>(line);
        if (!message) {
            m_log.warning(u"gate.malformed"_s, message.error().detail);
            m_process.kill();
            return;
        }
        if (std::holds_alternative<link::GateReady>(*message)) {
            if (std::exchange(m_ready, true))
                continue;
            m_limit.stop();
            Q_EMIT ready();
        } else if (const auto *one = std::get_if<link::GateRefused>(&*message)) {
            Q_EMIT refused(one->reason, one->host);
        } else if (const auto *end = std::get_if<link::GateFailed>(&*message)) {
            m_log.error(end->code, redact(end->detail));
        }
    }
}

void GateProcess::fail(const QString &detail)
{
    if (std::exchange(m_failed, true))
        return;
    m_limit.stop();
    m_errors.feed(m_process.readAllStandardError());
    m_errors.finish();
    m_children.remove(static_cast<pid_t>(m_pid));
    m_log.warning(u"gate.down"_s, redact(detail));
    Q_EMIT failed();
}

} // namespace kiosk
