// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildProcess.h"
#include "link/StaffMessages.h"

namespace kiosk
{

/// Asks the session's program which browser engine it has: that program alone knows it. Main thread.
class EngineVersion final : public QObject
{
    Q_OBJECT
public:
    EngineVersion(QString program, const Clock &clock, HostLog &log, ChildRegistry &children,
                  QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void known(const kiosk::link::VersionLine &versions);

private:
    QString m_program;
    ChildProcess m_child;
    QTimer m_limit;
};

} // namespace kiosk
