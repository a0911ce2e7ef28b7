// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/GateProcess.h"

#include "support/SecretBytes.h"

#include <array>

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
    : QObject(parent), m_program(std::move(program)), m_log(log), m_child(u"gate.says"_s, clock, log, children)
{
    connect(&m_child, &ChildProcess::outputReady, this, &GateProcess::read);
    connect(&m_child, &ChildProcess::exited, this, [this](const ChildProcess::Exit &exit) { fail(exit.text); });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_child, &ChildProcess::kill); // exited() follows
    m_gate.token = QString::fromLatin1(SecretBytes::random(tokenBytes).view().toByteArray().toHex());
    std::array<int, 2> pair{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        m_fault = u"no socket: %1"_s.arg(qt_error_string(errno));
    m_sessionSocket = pair[0];
    m_gateSocket = pair[1];
}

GateProcess::~GateProcess()
{
    m_child.disconnect(this);
    closeSessionSocket();
    closeGateSocket();
}

void GateProcess::closeSessionSocket()
{
    if (m_sessionSocket >= 0)
        close(std::exchange(m_sessionSocket, -1));
}

void GateProcess::closeGateSocket()
{
    if (m_gateSocket >= 0)
        close(std::exchange(m_gateSocket, -1));
}

void GateProcess::start(QList<link::GateHost> hosts, bool commissioning)
{
    if (m_gateSocket < 0) {
        QMetaObject::invokeMethod(
            this, [this] { fail(m_fault); }, Qt::QueuedConnection);
        return;
    }
    ChildProcess::Start start{m_program, {u"--session-socket"_s, QString::number(m_gateSocket)}};
    start.keeps = {m_gateSocket};
    m_child.start(start);
    closeGateSocket();
    m_child.write(link::serialise(link::GateBegin{m_gate.token, std::move(hosts), commissioning}));
    m_limit.start(startLimit);
}

void GateProcess::read()
{
    const Result<QByteArrayList> lines = m_reader.feed(m_child.readOutput());
    if (!lines) {
        m_child.kill();
        return;
    }
    for (const QByteArray &line : *lines) {
        const Result<link::GateToHost> message = link::parseLine<link::GateToHost>(line);
        if (!message) {
            m_log.warning(u"gate.malformed"_s, message.error().detail);
            m_child.kill();
            return;
        }
        if (std::holds_alternative<link::GateReady>(*message)) {
            if (std::exchange(m_ready, true))
                continue;
            m_limit.stop();
            Q_EMIT ready();
        } else if (const auto *one = std::get_if<link::GateRefused>(&*message)) {
            Q_EMIT refused(one->reason, one->host);
        } else if (const auto *passage = std::get_if<link::GatePassed>(&*message)) {
            Q_EMIT passed(*passage);
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
    m_log.warning(u"gate.down"_s, redact(detail));
    Q_EMIT failed();
}

} // namespace kiosk
