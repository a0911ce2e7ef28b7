// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/KioskReport.h"
#include "fleet/Request.h"
#include "fleet/SigningKey.h"
#include "support/StateFile.h"

namespace kiosk::fleet
{

/// How long a request may take to its kiosk.
inline constexpr Seconds requestLife{30};

/// Where a request goes to, as far as the newest report of that kiosk tells.
struct Target {
    QString site;
    QString kiosk;
    QString desk;
    QString boot;
    QString nonce;
    Milliseconds uptime{0}; ///< the kiosk's by now

    /// \a arrived and \a now: on the desk's Clock::sinceBoot().
    static Target of(const KioskReport &report, Milliseconds arrived, Milliseconds now, const QString &site,
                     const QString &kiosk, const QString &desk);
};

/// Makes one person's requests. Each has a higher counter than any before it on this computer, and, as clocks of desks
/// go, on others.
class RequestSigner
{
public:
    struct Signed {
        QString id;
        QByteArray payload; ///< for the topic "request"
    };

    /// \a counterFile: where the last counter is kept.
    RequestSigner(QString person, SigningKey key, const QString &counterFile, const Clock &clock);

    /// Errors: "state.write", "state.read" and its like, of the counter's file; then nothing may be sent.
    Result<Signed> sign(const Order &order, const Target &target);
    /// The kiosk has seen requests of this person from elsewhere: Answer::counter.
    void learn(qint64 counter);

    const QString &person() const { return m_person; }
    const QString &publicKey() const { return m_key.publicKey(); }

private:
    Result<qint64> nextCounter();

    QString m_person;
    SigningKey m_key;
    StateFile m_file;
    const Clock &m_clock;
    qint64 m_last = 0;
};

/// The bytes that are signed: the text, behind a line that no other signature of this key has.
QByteArray signedBytes(const QString &text);

} // namespace kiosk::fleet
