// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Fault.h"
#include "support/Clock.h"
#include "support/Error.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>

namespace kiosk
{

/// The practice identity service of --demo: the school's portal, a broker in the manner of Suomi.fi, its banks and
/// mobile certificate, a Candour in miniature and a sign-in page, each a site of its own on one loopback port, told
/// apart by the Host header (names: demo/Site.h). For demos without a network and for the kiosk's tests.
///
/// Must never be reachable from another machine, never ask for or keep a personal value, and logs method, host and path
/// only (category kiosk.demo, debug). All state is in memory and goes with the object. Lives on the thread that made
/// it.
///
/// Addresses that mean an outcome: id.localhost /mfa-reset/done, /mfa-reset/failed (Suomi.fi cancelled or failed: the
/// service cannot tell), /candour/callback?status=cancelled|cancelledUnsupportedDevice|cancelledUnsupportedId (stay
/// there); tunnistus.localhost /sivut/timeout/; candour.localhost /invitation/expired, /invitation/tries-used.
class PracticeService final : public QObject
{
    Q_OBJECT
public:
    struct Seen {
        QString host;
        QString path;
        friend bool operator==(const Seen &, const Seen &) = default;
    };

    /// \a clock must outlive the service.
    explicit PracticeService(const Clock &clock, QObject *parent = nullptr);
    ~PracticeService() override;

    /// Listens on 127.0.0.1, and on ::1 where there is one. Port zero: any free port. Once an object. Error
    /// "demo.port".
    Result<quint16> start(quint16 port = 0);

    /// What goes wrong from now on, until Fault::None. An answer's fault ends the next identification where the
    /// provider is entered (one that the provider does not have, such as Suomi.fi with TriesUsed, changes nothing); a
    /// transport fault strikes every request to \a host, or, without one, to the two providers.
    void setFault(Fault fault, const QString &host = {});
    /// Mail domains that the portal knows; none: every one but ".invalid".
    void setAccountDomains(const QStringList &domains);
    /// How long the broker's choice of method waits. For tests; 295 s.
    void setMethodPageLife(Seconds life);

    /// Every request since the start or clearRequests(), the ones that were met with a fault too.
    QList<Seen> requests() const;
    void clearRequests();

Q_SIGNALS:
    void requested(const QString &host, const QString &path);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kiosk
