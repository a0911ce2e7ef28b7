// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/KioskHost.h"
#include "host/KioskVault.h"
#include "host/OutOfServiceSwitch.h"
#include "host/StaffReports.h"

#include <functional>

namespace kiosk
{

/// What staff do to the kiosk, before its panel or at a desk: each action is written into the journal with the label of
/// whoever does it, before it is done. Lives on the main thread.
class StaffActions final
{
public:
    struct Parts {
        KioskHost &host;
        KioskVault &vault;
        OutOfServiceSwitch &outOfService;
        StaffReports &reports;
    };
    using Tell = std::function<void(const link::ActionDone &)>;

    explicit StaffActions(Parts parts) : m_parts(parts) { }

    /// Those that perform() knows.
    static bool has(link::StaffAction action);
    /// \a tell hears how it went, at once or later, and not at all when \a context has gone.
    void perform(const QString &label, link::StaffAction action, const QString &argument, QObject *context, Tell tell);
    /// For an action of others.
    void writeDown(const QString &label, link::StaffAction action, const QString &argument);
    /// One that has no name at a panel: \a name and \a reason as journal::StaffAction has them.
    void writeDown(const QString &label, const QString &name, const QString &reason, bool concernsVisit);

    static link::ActionDone outcomeOf(link::StaffAction action, const Result<QString> &result);

private:
    Parts m_parts;
};

} // namespace kiosk
