// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskKeyring.h"
#include "clerk/FleetModel.h"
#include "clerk/CallRing.h"
#include "desk/CallWindow.h"
#include "desk/DeskWindow.h"
#include "desk/SetUpWindow.h"
#include "host/ChildRegistry.h"
#include "host/HelpBell.h"
#include "host/HostLog.h"
#include "support/StateFile.h"

#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>

class QMenu;

namespace kiosk::desk
{

/// How the program was started.
struct DeskOptions {
    QString configFile; ///< empty: deskConfigPath()
    bool demo = false;
    std::optional<QSize> size; ///< of the window
};

/// The clerk's program with its windows: first the set-up where there is no configuration, then list, calls and tray.
/// Lives as long as the process.
class DeskApplication final : public QObject
{
    Q_OBJECT
public:
    DeskApplication(DeskOptions options, const Clock &clock);
    ~DeskApplication() override;

    /// An exit status where it cannot go on.
    std::optional<int> start();

private:
    std::optional<int> startDemo();
    void setUp();
    void run(const DeskConfig &config);
    void makeTray();
    void ring(const QString &kiosk);
    void showMain();
    void retranslateTray();
    void keepLook();
    void leave();

    DeskOptions m_options;
    const Clock &m_clock;
    QString m_stateDir;
    StandardErrorLog m_log;
    ChildRegistry m_children;
    StateFile m_look; ///< language, contrast, text size
    std::unique_ptr<DeskKeyring> m_keyring;
    std::unique_ptr<ClerkKey> m_person;
    std::unique_ptr<DeskStore> m_store;
    std::unique_ptr<FleetModel> m_fleet;
    std::unique_ptr<HelpBell> m_bell;
    std::unique_ptr<CallRing> m_ring;
    std::unique_ptr<SetUpWindow> m_setUp;
    std::unique_ptr<DeskWindow> m_window;
    std::unique_ptr<CallWindow> m_calls;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    QTimer m_tick;
    bool m_demo = false;
};

} // namespace kiosk::desk
