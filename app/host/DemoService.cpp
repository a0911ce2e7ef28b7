// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/DemoService.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr qsizetype longestNews = 4096;
}

DemoService::DemoService(QString program, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_log(log), m_restarts(clock),
      m_child(u"demo.says"_s, clock, log, children)
{
    connect(&m_child, &ChildProcess::outputReady, this, &DemoService::readLine);
    connect(&m_child, &ChildProcess::exited, this, [this](const ChildProcess::Exit &exit) { fail(exit.text); });
    m_limit.setSingleShot(true);
    m_again.setSingleShot(true);
    m_healthy.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_child, &ChildProcess::kill); // exited() follows
    connect(&m_again, &QTimer::timeout, this, &DemoService::run);
    connect(&m_healthy, &QTimer::timeout, this, [this] { m_restarts.healthy(); });
}

DemoService::~DemoService()
{
    m_child.disconnect(this);
    m_child.letEnd();
}

void DemoService::start(quint16 port)
{
    m_port = port;
    run();
}

void DemoService::run()
{
    m_output.clear();
    m_listening = false;
    m_limit.start(startLimit);
    m_child.start({m_program, {u"--port"_s, QString::number(m_port)}});
}

void DemoService::readLine()
{
    const QByteArray bytes = m_child.readOutput();
    if (m_listening)
        return;
    m_output += bytes;
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 && m_output.size() <= longestNews)
        return;
    const QJsonObject object = QJsonDocument::fromJson(m_output.left(end)).object();
    const int port = object.value(u"port"_s).toInt();
    if (object.value(u"type"_s) != u"listening"_s || port <= 0 || port > 65535) {
        m_child.kill();
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
