// SPDX-License-Identifier: GPL-3.0-or-later
#include "GateUnderTest.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include "support/Namespaces.h"

#include <array>
#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kiosk
{

GateUnderTest::GateUnderTest(const QList<link::GateHost> &hosts)
    : m_token(QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0'))
{
    std::array<int, 2> pair{-1, -1};
    const int listener = listenOnLoopback();
    if (listener < 0 || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        qFatal("no socket for the gate");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([socket = pair[1]] { fcntl(socket, F_SETFD, 0); });
    m_process.start(program(), arguments(pair[1]));
    m_process.write(serialise(link::GateBegin{m_token, hosts, false}));
    while (!m_ready && m_process.waitForReadyRead(10000))
        readLines();
    if (!m_ready || !sendDescriptor(pair[0], listener))
        qFatal("the gate does not start: %s", qPrintable(m_process.errorString()));
    m_port = loopbackPort(listener);
    for (const int own : {listener, pair[0], pair[1]})
        close(own);
}

QString GateUnderTest::program()
{
    return QStringLiteral(KIOSK_GATE_PROGRAM);
}

QStringList GateUnderTest::arguments(int socket)
{
    return {QStringLiteral("--parent-pid"), QString::number(QCoreApplication::applicationPid()),
            QStringLiteral("--session-socket"), QString::number(socket)};
}

std::string GateUnderTest::credentials() const
{
    const QByteArray userAndToken = QByteArrayLiteral("mfa-kiosk:") + m_token.toLatin1();
    return "Basic " + userAndToken.toBase64().toStdString();
}

GateUnderTest::~GateUnderTest()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000))
        kill();
}

void GateUnderTest::kill()
{
    m_process.kill();
    m_process.waitForFinished(5000);
}

void GateUnderTest::readLines()
{
    while (m_process.canReadLine()) {
        const auto message = link::parseLine<link::GateToHost>(m_process.readLine());
        if (!message)
            qFatal("the gate says what is no message");
        if (std::holds_alternative<link::GateReady>(*message))
            m_ready = true;
        else
            m_told << *message;
    }
}

QList<link::GateToHost> GateUnderTest::told()
{
    readLines();
    return m_told;
}

QStringList GateUnderTest::refusedHosts()
{
    QStringList hosts;
    for (const auto &message : told()) {
        const auto *refused = std::get_if<link::GateRefused>(&message);
        if (refused && refused->reason == link::GateRefusal::NotListed)
            hosts << refused->host;
    }
    return hosts;
}

} // namespace kiosk
