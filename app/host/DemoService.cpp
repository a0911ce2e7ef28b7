// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/DemoService.h"

#include "host/SessionHome.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr qsizetype longestNews = 4096;
}

DemoService::DemoService(QString program, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_clock(clock), m_log(log), m_children(children),
      m_restarts(clock), m_errors(u"demo.says"_s, clock, log)
{
    const pid_t host = getpid();
    m_process.setChildProcessModifier([host] {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        if (getppid() != host)
            _exit(1);
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoService::readLine);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors.feed(m_process.readAllStandardError()); });
    connect(&m_process, &QProcess::finished, this, [this] { fail(u"it has ended"_s); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(u"cannot start: %1"_s.arg(m_process.errorString()));
    });
    m_limit.setSingleShot(true);
    m_again.setSingleShot(true);
    m_healthy.setSingleShot(true);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &hostsOwn : hostsOwnVariables())
        environment.remove(hostsOwn);
    m_process.setProcessEnvironment(environment);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_process.kill(); // finished() follows
    });
    connect(&m_again, &QTimer::timeout, this, &DemoService::launch);
    connect(&m_healthy, &QTimer::timeout, this, [this] { m_restarts.healthy(); });
}

DemoService::~DemoService()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    constexpr int patience = 1000;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patience)) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    m_children.remove(static_cast<pid_t>(m_pid));
}

void DemoService::start()
{
    launch();
}

void DemoService::launch()
{
    m_output.clear();
    m_listening = false;
    m_limit.start(startLimit);
    m_process.start(m_program, {u"--parent-pid"_s, QString::number(getpid()), u"--port"_s, QString::number(m_port)});
    m_pid = m_process.processId();
    if (m_pid > 0)
        m_children.add(static_cast<pid_t>(m_pid));
}

void DemoService::readLine()
{
    const QByteArray bytes = m_process.readAllStandardOutput();
    if (m_listening)
        return;
    m_output += bytes;
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 && m_output.size() <= longestNews)
        return;
    const QJsonObject object = QJsonDocument::fromJson(m_output.left(end)).object();
    const int port = object.value(u"port"_s).toInt();
    if (object.value(u"type"_s) != u"listening"_s || port <= 0 || port > 65535) {
        m_process.kill();
        return;
    }
    m_limit.stop();
    m_listening = true;
    m_healthy.start(RestartPolicy::healthyAfter);
    m_port = static_cast<quint16>(port);
    m_log.info(u"demo.listening"_s, u"port=%1"_s.arg(port));
    Q_EMIT listening(m_port);
}

void DemoService::fail(const QString &detail)
{
    m_limit.stop();
    m_healthy.stop();
    m_errors.finish();
    m_children.remove(static_cast<pid_t>(m_pid));
    const Milliseconds delay = m_restarts.died();
    // Somebody else may have taken the port meanwhile.
    if (!m_listening)
        m_port = 0;
    m_listening = false;
    m_log.warning(u"demo.down"_s, u"%1; again in %2 ms"_s.arg(redact(detail)).arg(delay.count()));
    Q_EMIT down();
    m_again.start(delay);
}

} // namespace kiosk
