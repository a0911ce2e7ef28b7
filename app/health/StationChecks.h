// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/HealthReport.h"

#include <QStringList>

#include <functional>
#include <optional>

/// What the package mfa-kiosk-station has shut on this machine is shut: packaging/station.md. Nothing is changed; asks
/// the system's own programs, which may take seconds, apt-get most of them. Not for the main thread of a running kiosk.
namespace kiosk::stationchecks
{

/// What became of a datagram to another machine, sent by this user to a port that the station keeps shut.
enum class Datagram { Refused, Sent, NoNetwork };

/// Where the checks look. What stands here is this machine; tests put others in its place.
struct Machine {
    /// The standard output of a program, whatever its exit status; nothing when it cannot be started or does not end.
    using Ask = std::function<std::optional<QString>(const QString &program, const QStringList &arguments)>;

    Machine();

    QString root; ///< before every path
    Ask ask;
    std::function<Datagram()> sendDatagram;
    std::function<bool()> isClockSynchronised;
    std::function<QDateTime()> now;
};

/// A machine without the package is no station, and nothing of this is asked of it.
bool isStation(const QString &root = {});

/// What the part "station_updates" has found; its facts have these figures.
struct PendingUpdates {
    int all = 0;
    int security = 0; ///< of these
    qint64 listsAge = 0; ///< in days, of the lists that it was read from

    /// "2 (5), 1 d": security, all, age.
    QString toFacts() const;
    /// Nothing for other facts.
    static std::optional<PendingUpdates> fromFacts(const QString &facts);
    /// Older lists tell nothing of today's updates.
    bool isKnown() const;
};
inline constexpr QStringView updatesPart = u"station_updates";

PartHealth firewall(const Machine &machine);
/// The kiosk runs as its user's unit, with watchdog and memory limit at work.
PartHealth session(const Machine &machine);
/// No log-in prompt on any console, and no key that makes one or switches the machine off.
PartHealth consoles(const Machine &machine);
/// The settings of 60-mfa-kiosk.conf hold, those of them that this user may read.
PartHealth kernel(const Machine &machine);
/// Names are asked for on this machine: the firewall lets the kiosk's user ask nowhere else.
PartHealth names(const Machine &machine);
PartHealth time(const Machine &machine);
/// Debian packages to be renewed, security updates apart, the age of the lists, a restart that is due. Nothing on a
/// machine without apt, or with an image, which is renewed as a whole.
std::optional<PartHealth> updates(const Machine &machine);
/// On a machine with an image (packaging/build-image): its version, its age, and whether a newer one did not prove
/// itself. Nothing elsewhere.
std::optional<PartHealth> image(const Machine &machine);
PartHealth usb(const Machine &machine);

QList<PartHealth> all(const Machine &machine);

} // namespace kiosk::stationchecks
