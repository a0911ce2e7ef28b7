// SPDX-License-Identifier: GPL-3.0-or-later
#include "GateUnderTest.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <utility>

namespace kiosk
{

GateUnderTest::GateUnderTest(const QList<link::GateHost> &hosts)
    : m_token(QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0'))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program(), arguments());
    m_process.write(serialise(link::GateBegin{m_token, hosts}));
    while (m_port == 0 && m_process.waitForReadyRead(10000))
        readLines();
    if (m_port == 0)
        qFatal("the gate does not start: %s", qPrintable(m_process.errorString()));
}

QString GateUnderTest::program()
{
    return QStringLiteral(KIOSK_GATE_PROGRAM);
}

QStringList GateUnderTest::arguments()
{
    return {QStringLiteral("--parent-pid"), QString::number(QCoreApplication::applicationPid())};
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
        const auto message = link::parseGateToHost(m_process.readLine());
        if (!message)
            qFatal("the gate says what is no message");
        if (const auto *ready = std::get_if<link::GateReady>(&*message))
            m_port = ready->port;
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
