// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/EngineVersion.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

EngineVersion::EngineVersion(QString program, const Clock &clock, HostLog &log, ChildRegistry &children,
                             QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_child({}, clock, log, children)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_child, &ChildProcess::kill);
    connect(&m_child, &ChildProcess::exited, this, [this] {
        m_limit.stop();
        // "Qt WebEngine 6.4.2, Chromium 102.0.5005.177, security patches 108.0.5359.94"
        const QStringList parts = QString::fromLatin1(m_child.readOutput()).trimmed().split(u", "_s);
        Q_EMIT known({QStringLiteral(KIOSK_VERSION), QString::fromLatin1(qVersion()), parts.value(1).section(u' ', -1),
                      parts.value(2).section(u' ', -1)});
    });
}

void EngineVersion::start()
{
    constexpr Seconds limit{20};
    ChildProcess::Start start{m_program, {u"--engine-version"_s}};
    start.knowsParent = false;
    m_limit.start(limit);
    m_child.start(start);
}

} // namespace kiosk
