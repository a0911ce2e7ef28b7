// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HostResolver.h"
#include "health/ProbeExchange.h"
#include "health/ProbeTypes.h"

#include <QNetworkCookieJar>
#include <QObject>
#include <QSet>
#include <QSslCertificate>
#include <QTimer>

namespace kiosk
{

/// Looks at one address, once. A seam: the monitor's rules are tested with a made-up one.
class AddressProbe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;

Q_SIGNALS:
    /// Exactly once, from the event loop, unless the probe is destroyed before.
    void finished(const kiosk::ProbeResult &result);
};

/// Looks at one web address as a visitor's browser would reach it, and tells apart where it fails: name, connection,
/// certificate, answer, or a network that wants somebody to log in first. Begins without cookies, keeps those that
/// it is given on the way as a browser does, remembers nothing between two looks, and never runs longer than its
/// limits. It neither runs nor renders what it gets, and its finding lets nothing through: the fence of the visit is
/// elsewhere. One thread, its owner's.
class NetworkProbe final : public AddressProbe
{
    Q_OBJECT
public:
    /// What every probe of a kiosk has in common; kept by the owner for as long as probes live.
    struct Means {
        HostResolver &resolver;
        const Clock &clock;
        QList<QSslCertificate> extraCas{}; ///< an organisation's own, in addition to the system's
        ProbeLimits limits{};
        QDateTime builtOn{}; ///< a clock before this is wrong; buildDay()
    };

    NetworkProbe(ProbeTarget target, const Means &means, QObject *parent = nullptr);
    void start() override;

private:
    using Outcome = ProbeExchange::Outcome;

    void ask(const QUrl &url);
    void dropExchange();
    void answered(const Outcome &outcome);
    void judge(const Outcome &outcome, const HttpAnswer &answer);
    void redirected(const HttpAnswer &answer, bool encrypted);
    void failed(const QString &code, const QString &detail);
    void lookWithoutEncryption();
    void plainAnswered(const Outcome &outcome, const HttpAnswer &answer);
    bool leadsHome(const QString &host) const;
    void finish(ProbeResult::Verdict verdict, const QString &code, const QString &detail);

    ProbeTarget m_target;
    const Means &m_means;
    ProbeExchange *m_exchange = nullptr;
    QUrl m_url; ///< where it is by now
    QSet<QString> m_seen; ///< addresses on the way since the last cookie, to see a circle
    int m_steps = 0; ///< redirects so far
    QNetworkCookieJar m_cookies;
    QTimer m_total;
    Milliseconds m_started{0};
    Milliseconds m_firstByte{0};
    ProbeResult m_result;
    QString m_failure; ///< while the plain look goes on
    QString m_ledTo; ///< another host than the one that was asked
    QString m_failureDetail;
};

} // namespace kiosk
