// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/Connection.h"
#include "gate/RefusalReports.h"

#include <list>
#include <set>
#include <vector>

namespace kiosk::gate
{

/// The forward proxy: takes connections from a listener that it is given and moves all connections on, in one thread
/// and without ever waiting for one of them. Must never reach a host that its policy does not name, and never keep or
/// tell anything of what passes but the names of refused hosts.
class GateServer
{
public:
    GateServer(RequestPolicy policy, Lookup lookup, ReportRefusal report, GateLimits limits = {},
               ReportPassed passed = {});
    GateServer(const GateServer &) = delete;
    GateServer &operator=(const GateServer &) = delete;

    /// Serves whoever comes to \a listener, a non-blocking TCP socket that listens; in whatever network namespace it
    /// was made.
    void serve(Descriptor listener) { m_listener = std::move(listener); }

    /// Waits until something happens to a connection or to one of \a others, and does what there is to do. Fills in
    /// the revents of \a others; -1 in the place of a descriptor leaves it out.
    void step(std::vector<pollfd> &others);

    std::size_t connectionCount() const { return m_connections.size(); }

private:
    int timeout(Time now) const;
    void accept(Time now);
    void makeRoom(Time now);
    void dropOldestHead();

    const RequestPolicy m_policy;
    const GateLimits m_limits;
    Resolver m_resolver;
    RefusalReports m_reports;
    const ReportRefusal m_tell;
    const ReportRefusal m_report;
    const ReportPassed m_passed;
    std::set<std::pair<std::string, std::uint16_t>> m_told; ///< what has been passed, and said
    Descriptor m_listener;
    Time m_acceptAgain{};
    std::list<Connection> m_connections; ///< in order of arrival
    std::vector<pollfd> m_polled;
};

} // namespace kiosk::gate
