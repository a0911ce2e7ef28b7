// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "link/StaffLink.h"
#include "staff/StaffModel.h"
#include "staff/StaffWindow.h"
#include "support/Clock.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace kiosk
{

class WindowCommandLine;

/// The staff panel's composition root: waits for StaffBegin, makes the model and its window, and carries messages
/// between them and the host. Lives as long as the process; ends when the panel is closed.
class Staff : public QObject
{
    Q_OBJECT
public:
    Staff(link::StaffLink &link, const Clock &clock, const WindowCommandLine &commandLine, QObject *parent = nullptr);

private:
    void handle(const link::ToStaff &message);
    void begin(const link::StaffBegin &message);
    void fail(const QString &code, const QString &detail);

    link::StaffLink &m_link;
    const Clock &m_clock;
    const WindowCommandLine &m_commandLine;
    KioskConfig m_config;
    std::unique_ptr<StaffModel> m_model;
    std::unique_ptr<StaffWindow> m_window;
    bool m_failed = false;
    QTimer m_heartbeat;
    QTimer m_tick;
};

} // namespace kiosk
