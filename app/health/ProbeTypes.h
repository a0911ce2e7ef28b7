// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace kiosk
{

/// One web address to look at, and what a good answer is.
struct ProbeTarget {
    enum class Expect {
        Page, ///< a web page, as a visitor needs it
        AnyAnswer, ///< the host takes connections and answers; its start page may be empty or forbidden
    };
    enum class Leads {
        KnownHosts, ///< on to hosts of the same site or of \c knownHosts only
        Anywhere, ///< the address is for the visitor's own phone, which has no fence
    };
    enum class Name {
        Exact,
        AnyBelow, ///< the profile allows all names below this one; the name itself may not exist
    };

    QUrl url{};
    Expect expect = Expect::Page;
    Leads leads = Leads::KnownHosts;
    Name name = Name::Exact;
    QStringList knownHosts{}; ///< ASCII, lower case; ".host" stands for all names below host
    quint16 plainPort = 80; ///< where a network's log-in page would answer in the place of https
};

struct ProbeLimits {
    // quality.md 5.3, F18: connect 5 s, first byte 10 s, 30 s in all.
    Milliseconds connect{Seconds{5}}; ///< for the name, and again for the connection
    Milliseconds firstByte{Seconds{10}}; ///< for the encryption, and again from the question to the first byte
    Milliseconds total{Seconds{30}};
    Milliseconds slow{Seconds{3}}; ///< a first byte later than this is slow: Nielsen's limit for attention is 10 s
    Milliseconds nextAddress{250}; ///< head start of one address over the next (RFC 8305, 5: 250 ms)
    qint64 body = qint64{1024} * 1024; ///< bytes that are read of a page
    int redirects = 20; ///< as the engine follows them (Chromium, net/url_request: kMaxRedirects)
};

/// What a probe found.
struct ProbeResult {
    enum class Verdict {
        Good,
        Doubtful, ///< it answers; somebody should look at it
        Bad,
    };
    Verdict verdict = Verdict::Bad;
    QString code; ///< HealthTable.h; "ok" with Good
    QString detail; ///< technical, in English: host, figures
    int status = 0; ///< of the last answer; 0 when there was none
    std::optional<Seconds> retryAfter; ///< the service asks to be left alone for this long
    std::optional<QDateTime> serverTime; ///< the Date of an answer over verified TLS
    Milliseconds took{0};
    QString facts{}; ///< host and figures alone, in no language
};

} // namespace kiosk
