// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HealthBoard.h"
#include "host/ChildProcess.h"

namespace kiosk
{

/// On a machine that the package mfa-kiosk-station has made a kiosk: has "mfa-kiosk station check" look at what that
/// has shut, again and again, and tells the health board. A program of its own, for the system's programs that it asks
/// are none of the host's. Main thread.
class StationReport final : public QObject
{
    Q_OBJECT
public:
    StationReport(QString program, const Clock &clock, HostLog &log, ChildRegistry &children, HealthBoard &board,
                  QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// A look is over, whatever came of it.
    void looked();

private:
    void look();
    void tell();

    QString m_program;
    HealthBoard &m_board;
    HostLog &m_log;
    ChildProcess m_child;
    QTimer m_limit;
    QTimer m_again;
};

} // namespace kiosk
