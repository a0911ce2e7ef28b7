// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "health/HealthBoard.h"
#include "health/HealthTargets.h"
#include "health/LocalChecks.h"
#include "health/NetworkChanges.h"
#include "health/NetworkProbe.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace kiosk
{

/// Looks at what a visit needs - the services, the network, the disk, the memory for private homes, the clock - again
/// and again, and tells the board. One failed look is a warning and looked into at once; only a second one puts the
/// kiosk out of service, and one good look brings it back. Has nothing to do with a visit that is under way: it shares
/// no connection, no cookie and no process with it, and ends none. Main thread; slow disks and name servers are waited
/// for on threads of their own.
class HealthMonitor final : public QObject
{
    Q_OBJECT
public:
    /// Makes a probe of an address; the caller owns it.
    using MakeProbe = std::function<AddressProbe *(const ProbeTarget &target, QObject *parent)>;
    /// 0 to 1: how far between the ends of the jitter. Passed in for tests.
    using Random = std::function<double()>;

    struct Settings {
        Seconds interval{60};
        Seconds intervalWhileDown{10};
        /// From the first failure to the look that confirms it: a lost network is to be told within 5 s (quality.md
        /// F13).
        Seconds confirmAfter{4};
        /// Share of an interval by which it is longer or shorter, so that kiosks started together do not ask together.
        double jitter = 0.1;
        /// A second failure counts when its look began this soon after the end of the first.
        Seconds confirmWithin{15};
        /// No service's Retry-After keeps the kiosk from looking for longer.
        Seconds longestRetryAfter{300};
        /// More time since boot between two ticks than this: the computer was suspended.
        Seconds suspendedAfter{15};
        /// A disk that has not answered by then does not answer.
        Seconds localLimit{20};
        QString stateDir; ///< empty: not looked at
        QString memoryDir; ///< empty: not looked at
        QDateTime builtOn; ///< buildDay()
    };

    HealthMonitor(Settings settings, MakeProbe makeProbe, const Clock &clock, HealthBoard &board, Random random = {},
                  QObject *parent = nullptr);

    /// Looks at what \a profile names from now on. What is known of an address that stays is kept.
    void setProfile(const SiteProfile &profile);
    /// Ticks every second from now on and looks at once; and again whenever this computer's network changes.
    void start();
    /// Looks at everything now: asked by staff, for one.
    void checkNow();

    /// What start() does every second; public for tests that move the clock.
    void tick();

Q_SIGNALS:
    /// The methods whose providers are known not to answer.
    void methodsDownChanged(const QList<kiosk::MethodId> &methods);

private:
    struct Watch {
        WatchedAddress address;
        Standing standing{};
        AddressProbe *probe = nullptr;
        std::optional<Milliseconds> begun{}; ///< of the look under way
        std::optional<Milliseconds> failedAt{}; ///< end of the last look, if it failed
        Milliseconds due{0};
    };

    void look(Watch &watch);
    void found(const QString &part, const ProbeResult &result);
    void drop(Watch &watch);
    void tellNetwork();
    void tellMethods();
    void lookAtFolders();
    void lookAtFolder(const QString &part, const QString &folder, PartHealth (*check)(const QString &));
    Milliseconds jittered(Seconds interval) const;
    Watch *watchOf(const QString &part);

    struct FolderWatch {
        std::optional<Milliseconds> begun;
        bool isReady = true;
    };

    Settings m_settings;
    MakeProbe m_makeProbe;
    const Clock &m_clock;
    HealthBoard &m_board;
    Random m_random;
    ClockWatch m_clockWatch;
    QList<Watch> m_watches;
    QList<MethodId> m_methodsDown;
    QMap<QString, FolderWatch> m_folders;
    Milliseconds m_foldersDue{0};
    std::optional<Milliseconds> m_lastTick;
    QTimer m_tick;
    std::unique_ptr<NetworkChanges> m_changes;
};

} // namespace kiosk
