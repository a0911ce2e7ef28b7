// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/Request.h"
#include "support/StateFile.h"

#include <QHash>
#include <QList>

#include <deque>

namespace kiosk::fleet
{

/// Somebody who may ask things of this kiosk.
struct Person {
    QString label;
    QString publicKey; ///< isPublicKey()
    friend bool operator==(const Person &, const Person &) = default;
};

/// So many at once, and then so many a minute.
class RateLimit
{
public:
    RateLimit(int atOnce, int aMinute) : m_atOnce(atOnce), m_left(atOnce), m_aMinute(aMinute) { }
    bool take(Milliseconds now);

private:
    int m_atOnce;
    double m_left;
    int m_aMinute;
    Milliseconds m_last{0};
};

/// Whether a request is one that this kiosk does, by the rules of fleet.md: what is old, repeated, meant for another
/// kiosk or another run of it, or signed by nobody whom the configuration names, is refused. The broker is not trusted:
/// nothing here goes by what it says. Lives on the main thread.
class RequestCheck
{
public:
    struct Settings {
        QString site;
        QString kiosk;
        QString boot;
        QList<Person> people;
        QString counterFile;
    };

    RequestCheck(Settings settings, const Clock &clock);

    /// For the reports from now on; another one every few seconds.
    QString nonce();
    /// \a desk: of the topic it came by. What is given back may be done: that it has been seen is on the disk, and the
    /// same will never be given back again. Errors: "fleet.too_many", "fleet.too_long", "fleet.malformed",
    /// "fleet.unknown_person", "fleet.bad_signature", "fleet.other_kiosk", "fleet.other_desk", "fleet.restarted",
    /// "fleet.too_late", "fleet.replayed", "fleet.counter_file". \a asked is filled as far as a right signature vouches
    /// for it.
    Result<Request> check(const QByteArray &payload, const QString &desk, std::optional<Request> &asked);
    /// The highest counter of a person's requests.
    qint64 counterOf(const QString &person);

private:
    Result<Request> read(const QByteArray &payload) const;
    Result<void> mayBeDone(const Request &request, const QString &desk);
    Result<void> count(const Request &request);
    void rotateNonces();

    Settings m_settings;
    const Clock &m_clock;
    StateFile m_file;
    QHash<QString, qint64> m_counters; ///< as high as this run has seen them: a file put back changes nothing
    struct Issued {
        QString nonce;
        Milliseconds at{0};
    };
    std::deque<Issued> m_nonces; ///< the newest last
    RateLimit m_all;
    QHash<QString, RateLimit> m_desks;
};

} // namespace kiosk::fleet
