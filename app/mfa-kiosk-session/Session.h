// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "link/Link.h"
#include "session/SessionWindow.h"
#include "session/Visit.h"
#include "support/Clock.h"
#include "web/IdentityView.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace kiosk
{

class WindowCommandLine;

/// The session process's composition root: makes the visit and its window ready, shows it at Begin, and carries
/// messages between the visit and the host. Lives as long as the process; holds no secret.
class Session : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString moduleDir; ///< where the identity view's module lies
        quint16 gatePort = 0; ///< where this session's gate takes connections; 0: nowhere
        std::optional<Error> fenceFault; ///< why this process could not leave the machine's network
    };

    Session(link::StdioLink &link, const Clock &clock, const WindowCommandLine &commandLine, Options options,
            QObject *parent = nullptr);

private:
    void handle(const link::ToSession &message);
    void prepare(const link::Prepare &message);
    void begin(const link::Begin &message);
    void showWindow();
    void setPanelOpen(bool open);
    void tellPainted();
    void fail(const QString &code, const QString &detail);
    Result<IdentityViewFactory *> identityViews();
    void tellFenceFault(const Error &fault);

    link::StdioLink &m_link;
    const Clock &m_clock;
    const WindowCommandLine &m_commandLine;
    Options m_options;
    KioskConfig m_config;
    std::optional<IdentityViewGate> m_gate;
    Fence m_fence = Fence::Closed;
    std::unique_ptr<IdentityViewFactory> m_identityViews;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<SessionWindow> m_window;
    bool m_begun = false;
    bool m_painted = false;
    QTimer m_heartbeat;
    QTimer m_tick;
};

} // namespace kiosk
