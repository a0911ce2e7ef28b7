// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HealthMonitor.h"

#include "health/Background.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

using Level = Standing::Level;

bool isDown(const Standing &standing)
{
    return standing.level == Level::Suspect || standing.level == Level::Down;
}

} // namespace

HealthMonitor::HealthMonitor(Settings settings, MakeProbe makeProbe, const Clock &clock, HealthBoard &board,
                             Random random, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_makeProbe(std::move(makeProbe)), m_clock(clock),
      m_board(board),
      m_random(random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); }),
      m_clockWatch(clock, m_settings.builtOn)
{
    connect(&m_tick, &QTimer::timeout, this, &HealthMonitor::tick);
}

void HealthMonitor::setProfile(const SiteProfile &profile)
{
    QList<Watch> before = std::exchange(m_watches, {});
    const QList<WatchedAddress> addresses = watchedAddresses(profile);
    for (const WatchedAddress &address : addresses) {
        Watch watch{address};
        watch.due = m_clock.sinceBoot();
        const auto known = std::find_if(before.begin(), before.end(), [&](const Watch &other) {
            return other.address.part == address.part && other.address.target.url == address.target.url;
        });
        if (known != before.end()) {
            watch = *known;
            watch.address = address;
            before.erase(known);
        }
        m_watches << watch;
    }
    for (Watch &gone : before) {
        drop(gone);
        if (!watchOf(gone.address.part))
            m_board.forget(gone.address.part);
    }
    tellNetwork();
}

void HealthMonitor::start()
{
    constexpr Seconds everySecond{1};
    m_tick.start(everySecond);
    m_changes = std::make_unique<NetworkChanges>();
    connect(m_changes.get(), &NetworkChanges::changed, this, &HealthMonitor::checkNow);
    tick();
}

void HealthMonitor::checkNow()
{
    for (Watch &watch : m_watches) {
        if (!watch.probe)
            watch.due = m_clock.sinceBoot();
    }
    m_foldersDue = m_clock.sinceBoot();
    tick();
}

void HealthMonitor::tick()
{
    const Milliseconds now = m_clock.sinceBoot();
    const Milliseconds passed = m_lastTick ? now - *m_lastTick : Milliseconds{0};
    m_lastTick = now;
    m_board.report(m_clockWatch.look());
    if (passed > m_settings.suspendedAfter) {
        // Looks that were under way have lost their connections without the network being at fault.
        for (Watch &watch : m_watches) {
            drop(watch);
            watch.due = now;
        }
        m_foldersDue = now;
    }
    for (Watch &watch : m_watches) {
        if (!watch.probe && watch.due <= now)
            look(watch);
    }
    lookAtFolders();
}

HealthMonitor::Watch *HealthMonitor::watchOf(const QString &part)
{
    const auto found = std::find_if(m_watches.begin(), m_watches.end(),
                                    [&](const Watch &watch) { return watch.address.part == part; });
    return found == m_watches.end() ? nullptr : &*found;
}

void HealthMonitor::look(Watch &watch)
{
    watch.begun = m_clock.sinceBoot();
    watch.probe = m_makeProbe(watch.address.target, this);
    connect(watch.probe, &AddressProbe::finished, this,
            [this, part = watch.address.part](const ProbeResult &result) { found(part, result); });
    watch.probe->start();
}

void HealthMonitor::drop(Watch &watch)
{
    if (!watch.probe)
        return;
    watch.probe->disconnect(this);
    watch.probe->deleteLater();
    watch.probe = nullptr;
    watch.begun.reset();
}

Milliseconds HealthMonitor::jittered(Seconds interval) const
{
    const double factor = 1.0 + m_settings.jitter * (2.0 * m_random() - 1.0);
    return Milliseconds(qRound64(static_cast<double>(Milliseconds(interval).count()) * factor));
}

void HealthMonitor::found(const QString &part, const ProbeResult &result)
{
    Watch *const watch = watchOf(part);
    if (!watch || !watch->probe)
        return;
    const Milliseconds now = m_clock.sinceBoot();
    const Milliseconds begun = watch->begun.value_or(now);
    drop(*watch);
    Standing &standing = watch->standing;
    standing.code = result.code;
    standing.detail = result.detail;
    standing.facts = result.facts;
    bool confirm = false;
    if (result.verdict == ProbeResult::Verdict::Bad) {
        const bool again = watch->failedAt && begun - *watch->failedAt <= m_settings.confirmWithin;
        // What is down stays down until a look succeeds, however far apart the looks are.
        confirm = !again && standing.level != Level::Down;
        standing.level = confirm ? Level::Suspect : Level::Down;
        watch->failedAt = now;
    } else {
        standing.level = result.verdict == ProbeResult::Verdict::Good ? Level::Good : Level::Doubtful;
        watch->failedAt.reset();
    }
    if (confirm)
        watch->due = now + m_settings.confirmAfter;
    else
        watch->due = now + jittered(isDown(standing) ? m_settings.intervalWhileDown : m_settings.interval);
    // The look that confirms a failure is not put off.
    if (result.retryAfter && !confirm)
        watch->due = std::max(watch->due, now + std::min(*result.retryAfter, m_settings.longestRetryAfter));
    if (result.serverTime)
        m_clockWatch.noteServiceTime(*result.serverTime);
    // A network that is back is back for all: the others need not wait for their turn.
    if (result.verdict != ProbeResult::Verdict::Bad) {
        for (Watch &other : m_watches) {
            if (!other.probe && isDown(other.standing) && seemsNetworksFault(other.standing.code))
                other.due = std::min(other.due, now);
        }
    }
    tellNetwork();
}

void HealthMonitor::tellNetwork()
{
    QList<WatchedAddress> addresses;
    QList<Standing> standings;
    for (const Watch &watch : std::as_const(m_watches)) {
        addresses << watch.address;
        standings << watch.standing;
    }
    m_board.report(networkHealth(addresses, standings));
    tellMethods();
}

void HealthMonitor::tellMethods()
{
    QList<MethodId> down;
    for (const Watch &watch : std::as_const(m_watches)) {
        if (watch.address.method && watch.standing.level == Level::Down)
            down << *watch.address.method;
    }
    if (down == m_methodsDown)
        return;
    m_methodsDown = down;
    Q_EMIT methodsDownChanged(m_methodsDown);
}

void HealthMonitor::lookAtFolders()
{
    const Milliseconds now = m_clock.sinceBoot();
    for (auto folder = m_folders.begin(); folder != m_folders.end(); ++folder) {
        if (!folder->begun || now - *folder->begun <= m_settings.localLimit)
            continue;
        folder->isReady = false;
        m_board.report({folder.key(),
                        HealthState::NotReady,
                        u"disk.no_answer"_s,
                        u"no answer within %1 s"_s.arg(m_settings.localLimit.count()),
                        {},
                        u">\u00a0%1\u00a0s"_s.arg(m_settings.localLimit.count())});
    }
    if (m_foldersDue > now)
        return;
    const bool allReady =
        std::all_of(m_folders.cbegin(), m_folders.cend(), [](const FolderWatch &folder) { return folder.isReady; });
    m_foldersDue = now + jittered(allReady ? m_settings.interval : m_settings.intervalWhileDown);
    lookAtFolder(parts::stateFolder.toString(), m_settings.stateDir, &localchecks::stateFolder);
    lookAtFolder(parts::memoryFolder.toString(), m_settings.memoryDir, &localchecks::memoryFolder);
}

void HealthMonitor::lookAtFolder(const QString &part, const QString &folder, PartHealth (*check)(const QString &))
{
    if (folder.isEmpty() || m_folders[part].begun)
        return; // one that hangs is not asked again until it has answered
    m_folders[part].begun = m_clock.sinceBoot();
    runInBackground<PartHealth>(
        this, [check, folder] { return check(folder); },
        [this, part](const PartHealth &health) {
            m_folders[part].begun.reset();
            m_folders[part].isReady = health.state == HealthState::Ready;
            if (!m_folders[part].isReady)
                m_foldersDue = std::min(m_foldersDue, m_clock.sinceBoot() + jittered(m_settings.intervalWhileDown));
            m_board.report(health);
        });
}

} // namespace kiosk
