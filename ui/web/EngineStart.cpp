// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/EngineStart.h"

#include "web/IdentityView.h"

#include <QAccessible>
#include <QStringList>

namespace kiosk
{

namespace
{

/// Every name but the profile's answers "not found", for sockets of service workers too, which no hook of the engine
/// sees (measured on Qt 6.4.2). It knows names only: other ports of a listed host are the hooks' business.
QString resolverRules(const QList<HostRule> &hosts)
{
    QStringList rules{QStringLiteral("MAP * ~NOTFOUND")};
    for (const auto &rule : hosts) {
        rules << QStringLiteral("EXCLUDE ") + rule.host;
        if (rule.includeSubdomains)
            rules << QStringLiteral("EXCLUDE *.") + rule.host;
    }
    rules.removeDuplicates();
    return rules.join(u',');
}

/// A name that would end the quoted flag would let a profile write flags.
bool isPlain(const HostRule &rule)
{
    return std::all_of(rule.host.cbegin(), rule.host.cend(),
                       [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u':'; });
}

} // namespace

void completeEngineFlags(const IdentityViewSettings &settings)
{
    static bool done = false;
    if (std::exchange(done, true))
        return;
    QList<HostRule> hosts = settings.service.hosts;
    hosts.removeIf([](const HostRule &rule) { return !isPlain(rule); });
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    flags += " --host-resolver-rules=\"" + resolverRules(hosts).toLatin1() + '"';
    if (settings.reducedMotion)
        flags += " --force-prefers-reduced-motion";
    // A page is told to assistive technology only where there is one: it costs memory and time. On Linux the engine asks
    // for a variable on top (web_engine_context.cpp, Qt 6.4).
    if (QAccessible::isActive()) {
        qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
        flags += " --force-renderer-accessibility";
    }
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
}

} // namespace kiosk
