// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/EngineStart.h"

#include "support/CallFilter.h"
#include "web/IdentityView.h"

#include <QAccessible>
#include <QStringList>

#include <sys/prctl.h>

namespace kiosk
{

namespace
{

/// Under the hooks, in the engine's own name lookup: whatever is not on the list, by name and port, answers "not
/// found". On Qt 6.4.2 two things pass the hooks and are stopped here: a resource's redirect (its request goes out
/// although it is blocked) and sockets of service workers. The first rule that fits counts; a rule for subdomains
/// cannot name a port.
QString resolverRules(const QList<HostRule> &hosts)
{
    QStringList rules;
    for (const auto &rule : hosts) {
        const QString host = rule.host.contains(u':') ? u'[' + rule.host + u']' : rule.host;
        rules << QStringLiteral("MAP %1:%2 %1").arg(host).arg(rule.port);
        if (rule.includeSubdomains)
            rules << QStringLiteral("EXCLUDE *.") + rule.host;
    }
    rules.removeDuplicates();
    rules << QStringLiteral("MAP * ~NOTFOUND");
    return rules.join(u',');
}

/// With a gate, the engine finds no host but the gate: it sends names there, and never looks one up.
QString gateOnly(quint16 port)
{
    return QStringLiteral("MAP 127.0.0.1:%1 127.0.0.1,MAP * ~NOTFOUND").arg(port);
}

/// The engine passes a proxy by for the loopback unless it is told not to.
QByteArray proxyFlags(quint16 port)
{
    return " --proxy-server=http://127.0.0.1:" + QByteArray::number(port) + " --proxy-bypass-list=<-loopback>";
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
    if (settings.fence == Fence::Closed) {
        const QString rules = settings.gate ? gateOnly(settings.gate->port) : resolverRules(hosts);
        flags += " --host-resolver-rules=\"" + rules.toLatin1() + '"';
    }
    if (settings.gate)
        flags += proxyFlags(settings.gate->port);
    if (settings.jitless)
        flags += " --js-flags=--jitless";
    if (settings.reducedMotion)
        flags += " --force-prefers-reduced-motion";
    // A page is told to assistive technology only where there is one: it costs memory and time. On Linux the engine
    // asks for a variable on top (web_engine_context.cpp, Qt 6.4).
    if (QAccessible::isActive()) {
        qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
        flags += " --force-renderer-accessibility";
    }
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
}

ZygoteStart::ZygoteStart()
{
    static bool started = false;
    if (std::exchange(started, true) || prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
        return;
    m_opened = prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0;
}

ZygoteStart::~ZygoteStart()
{
    if (!m_opened)
        return;
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    filterCalls(CallsOf::RunningEngine);
}

} // namespace kiosk
