// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/HealthReport.h"
#include "host/ChildProcess.h"
#include "host/SessionHome.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace kiosk
{

/// Looks at a real process of the engine's with a real page (mfa-kiosk-session --probe-sandbox, some seconds of a
/// processor): whether it has the sandbox that it should. Lives on the main thread.
class SandboxCheck final : public QObject
{
    Q_OBJECT
public:
    SandboxCheck(QString program, QString memoryDir, const Clock &clock, HostLog &log, ChildRegistry &children,
                 QObject *parent = nullptr);
    ~SandboxCheck() override;

    /// Does nothing while one is under way.
    void start();

Q_SIGNALS:
    /// The part "browser_sandbox".
    void finished(const kiosk::PartHealth &health);

private:
    void exited(const ChildProcess::Exit &exit);

    QString m_program;
    QString m_memoryDir;
    ChildProcess m_child;
    QTimer m_limit;
    std::optional<SessionHome> m_home;
};

} // namespace kiosk
