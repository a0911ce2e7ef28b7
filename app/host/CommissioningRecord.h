// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigLoader.h"
#include "link/GateMessages.h"
#include "link/StaffMessages.h"
#include "support/Clock.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace kiosk
{

/// Commissioning: what a visit under staff's eyes has asked for, by step: hosts and pages' paths, and whether the
/// profile names them; never a query or a content. From that, a proposal for the profile: the profile as it is, with
/// the missing hosts behind it. Lives on the main thread, for as long as the host; nothing of it outlives that but the
/// proposals that staff have had written.
class CommissioningRecord final : public QObject
{
    Q_OBJECT
public:
    explicit CommissioningRecord(QObject *parent = nullptr) : QObject(parent) { }

    /// Forgets what was seen before.
    void start();
    void stop();
    bool isRunning() const { return m_running; }

    void note(const link::StepReached &at, const link::AddressSeen &seen);
    /// The gate has let something through that it will not let through for visitors unless the profile says so.
    void notePassed(const link::GatePassed &passed);
    /// The visit has come from the identification to the wait: the service's last page said so.
    void noteReset();
    link::Commissioning report() const;

    /// The profile in \a sources with what is missing. Parses as a profile, so that `mfa-kiosk check` takes it.
    Result<QString> proposal(const ConfigSources &sources) const;
    /// Writes it beside the exports; the answer is the file. Errors: "commissioning.nothing", "commissioning.write",
    /// "commissioning.profile".
    Result<QString> write(const ConfigSources &sources, const QString &folder, const Clock &clock);

Q_SIGNALS:
    void changed();

private:
    struct Page {
        QString origin;
        QString path;
        bool refused = false;
        friend bool operator==(const Page &, const Page &) = default;
    };

    /// What the entry of a host that the profile does not name should call it.
    QString roleOf(const QString &origin, const IdentityService &service) const;
    /// The page at which the reset was confirmed, if it can only mean that.
    std::optional<Page> donePage(const IdentityService &service) const;

    bool m_running = false;
    QList<link::SeenLine> m_seen;
    QList<Page> m_pages; ///< main pages, in order
    QStringList m_refused; ///< origins, in order
    QSet<QString> m_private; ///< those of them, and of the profile's, that lead to the organisation's own network
    QHash<QString, QSet<QString>> m_methods; ///< ids, by origin
    std::optional<Page> m_donePage;
    QString m_file;
};

} // namespace kiosk
