// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/IdentityEngine.h"

#include <QCoreApplication>
#include <QTimer>

#include <deque>
#include <utility>

namespace kiosk
{

namespace
{

/// Until what was on its way as a file has been dropped, on a busy machine too.
constexpr Seconds untilFilesAreDropped{5};

/// In the order they were retired in, which is that of their ends.
std::deque<std::unique_ptr<IdentityEngine>> &retired()
{
    static std::deque<std::unique_ptr<IdentityEngine>> engines;
    // Before the engine's own end, which was registered when the first profile was made.
    static const bool registered = (qAddPostRoutine([] { retired().clear(); }), true);
    Q_UNUSED(registered)
    return engines;
}

void forgetLater(std::unique_ptr<IdentityEngine> engine)
{
    engine->pages.reset();
    retired().push_back(std::move(engine));
    QTimer::singleShot(untilFilesAreDropped, qApp, [] { retired().pop_front(); });
}

} // namespace

IdentityEngine::IdentityEngine(const IdentityViewSettings &settings, RequestFence::Refused refused)
    : policy(hostsForMethod(settings.service, settings.method), settings.fence),
      scripts(settings.service.addressFields), profile(policy, scripts, std::move(refused), settings.language)
{
    pages.emplace(profile.engine(), policy, scripts, settings.reducedMotion, settings.loadTimeout);
}

void retire(std::unique_ptr<IdentityEngine> engine)
{
    if (!engine->pages->isAsking()) {
        forgetLater(std::move(engine));
        return;
    }
    // The engine's calls that asked are under way, and end before the pages may.
    PageStack &pages = *engine->pages;
    const auto kept = std::make_shared<std::unique_ptr<IdentityEngine>>(std::move(engine));
    QObject::connect(&pages, &PageStack::questionOver, qApp, [kept] {
        QMetaObject::invokeMethod(
            qApp,
            [kept] {
                if (*kept && !(*kept)->pages->isAsking())
                    forgetLater(std::move(*kept));
            },
            Qt::QueuedConnection);
    });
    pages.abandon();
}

} // namespace kiosk
