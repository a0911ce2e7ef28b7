// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/Payload.h"
#include "link/StaffMessages.h"
#include "support/Clock.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace kiosk::fleet
{

inline constexpr qsizetype longestState = 128 << 10; ///< in bytes

/// Topic "state": everything that a list of kiosks and a view of one show. Nothing personal, and no text that a visitor
/// or a page could have written.
struct KioskReport {
    qint64 sequence = 0; ///< grows with each report of one boot
    QString boot; ///< of this run of the kiosk's program: randomToken()
    Milliseconds uptime{0}; ///< the kiosk's Clock::sinceBoot() when it wrote this: the time that requests are dated by
    QString nonce; ///< quoted by requests, so that none can have been made before this was seen
    QString name; ///< the kiosk's, as the administrator has written it
    QString place; ///< where it stands, likewise; may be empty
    Seconds interval{10}; ///< a report comes at least as often
    QString configuration; ///< fingerprint of both files; kiosks of one school differ in kiosk.toml alone
    QString profile; ///< fingerprint of the site profile
    std::optional<int> updatesPending; ///< of the operating system; nothing: not known
    std::optional<int> securityUpdates; ///< of these
    bool panelOpen = false; ///< staff stand before it
    QDateTime clock = QDateTime::fromMSecsSinceEpoch(0).toUTC(); ///< the kiosk's own, UTC: shows one that goes wrong
    std::optional<Seconds> stepUsual; ///< 9 of 10 visits are done with this step by then; nothing: too few to tell
    QString answeredBy; ///< label of who is on the way to the visitor; "" when nobody is
    QString message; ///< the code of the short message on its screen; "" without
    QList<link::Ticket> tickets; ///< of parked visits; readyAt by the reader's clock
    link::KioskState state; ///< its points in time are by the reader's clock
    friend bool operator==(const KioskReport &, const KioskReport &) = default;
};

/// Writes and reads reports. Points in time travel as ages, so whoever reads gets them on a clock of their own. For one
/// thread.
class KioskReportForm
{
public:
    KioskReportForm();

    /// \a now: the kiosk's Clock::sinceBoot(), on which the report's points in time are.
    QByteArray write(const KioskReport &report, Milliseconds now) const;
    /// \a now: the reader's Clock::sinceBoot() when the payload arrived. Errors: those of Payload::read().
    Result<KioskReport> read(const QByteArray &payload, Milliseconds now) const;
    QJsonObject schema() const { return m_payload.schema(); }

private:
    std::shared_ptr<Milliseconds> m_now;
    Payload<KioskReport> m_payload;
};

} // namespace kiosk::fleet
