// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetUpRun.h"

#include "HostApplication.h"
#include "UnixSignals.h"
#include "commands/ExitStatus.h"
#include "host/AccessibilityBus.h"
#include "host/ChildRegistry.h"
#include "host/SessionHome.h"
#include "host/SetUpScreen.h"
#include "host/SystemdNotifier.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kiosk
{

std::optional<int> runSetUp(const HostOptions &options, const QString &socket, const Clock &clock, HostLog &log)
{
    const QString stateDir = stateDirOf(KioskConfig(), false);
    const Result<HostLock> lock = HostLock::take(stateDir);
    if (!lock) {
        log.error(lock.error());
        return exitFailed;
    }
    SessionHome::sweep(KioskConfig().sessionMemoryDir, log);
    Result<SessionHome> sounds = SessionHome::create(KioskConfig().sessionMemoryDir);
    if (!sounds) {
        log.error(sounds.error());
        return exitFailed;
    }
    SetUpScreen::Settings settings;
    settings.windowProgram = programDir() + u"/mfa-kiosk-setup"_s;
    if (!options.windowed.isEmpty())
        settings.windowArguments = {u"--windowed"_s, options.windowed};
    settings.checkProgram = QCoreApplication::applicationFilePath();
    if (!options.configFile.isEmpty())
        settings.checkArguments = {u"--config"_s, options.configFile};
    settings.socket = socket;
    settings.stateDir = stateDir;
    settings.soundDir = sounds->path();
    settings.findConfig = [&options]() -> Result<ConfigSources> {
        auto found = findConfig(options.configFile, profileDirs());
        if (!found)
            return failure(u"set_up.configuration"_s, found.error().first().toString());
        return std::move(*found);
    };
    ChildRegistry children;
    SystemdNotifier systemd;
    const UnixSignals unixSignals;
    std::optional<int> status;
    {
        SetUpScreen screen(std::move(settings), clock, log, children);
        QObject::connect(&screen, &SetUpScreen::painted, &systemd, [&systemd] {
            systemd.ready();
            systemd.status(u"set-up"_s);
        });
        QObject::connect(&screen, &SetUpScreen::finished, &screen, [] { QCoreApplication::exit(exitGood); });
        QObject::connect(&unixSignals, &UnixSignals::stopRequested, &screen, [&status] {
            status = exitGood;
            QCoreApplication::exit(exitGood);
        });
        AccessibilityBus accessibility;
        QObject::connect(&accessibility, &AccessibilityBus::known, &screen, [&] {
            screen.setAccessibilityBus(accessibility.address());
            screen.start();
        });
        accessibility.start();
        QCoreApplication::exec();
    }
    sounds->remove();
    return status;
}

} // namespace kiosk
