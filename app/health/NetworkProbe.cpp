// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/NetworkProbe.h"

#include "health/SameSite.h"

#include <QHostAddress>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int networkAuthenticationRequired = 511; // RFC 6585, 6
constexpr int tooManyRequests = 429;
/// A clock may be this far from a service's before certificates are doubted because of it.
constexpr qint64 clockTolerance = 5LL * 60;

using Verdict = ProbeResult::Verdict;

/// "Tue, 24 Nov 2026 14:22:00 GMT" (RFC 9110, 5.6.7).
std::optional<QDateTime> httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeZone(QTimeZone::utc());
    return date;
}

std::optional<Seconds> retryAfter(const QByteArray &text, const std::optional<QDateTime> &serverTime)
{
    bool number = false;
    const qint64 seconds = text.toLongLong(&number);
    constexpr qint64 longest = 24LL * 3600;
    if (number)
        return Seconds(std::clamp<qint64>(seconds, 0, longest));
    const std::optional<QDateTime> date = httpDate(text);
    if (!date || !serverTime)
        return std::nullopt;
    return Seconds(std::clamp<qint64>(serverTime->secsTo(*date), 0, longest));
}

bool isRedirect(const HttpAnswer &answer)
{
    static const QList<int> statuses{301, 302, 303, 307, 308};
    return statuses.contains(answer.status()) && !answer.header("location").isEmpty();
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

QString asciiHost(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

/// Failures behind which a network's log-in page may stand: it takes http, and breaks, refuses or fakes https.
bool mayBePortal(const QString &code)
{
    return code.startsWith(u"tls.") || code == u"connect.refused" || code == u"connect.timeout";
}

/// Some of a page has come: the engine shows it, whatever becomes of the rest.
bool isPage(const HttpAnswer &answer)
{
    return answer.status() >= 200 && answer.status() < 300 && answer.bodyBytes() > 0;
}

bool isReadable(const HttpAnswer &answer)
{
    return answer.bodyBytes() > 0 && answer.header("content-type").toLower().startsWith("text/html");
}

bool isAboutTime(const QString &code)
{
    return code == u"tls.expired" || code == u"tls.not_yet_valid";
}

} // namespace

NetworkProbe::NetworkProbe(ProbeTarget target, const Means &means, QObject *parent)
    : AddressProbe(parent), m_target(std::move(target)), m_means(means)
{
    m_total.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] {
        const QString late = u"not done within %1 ms"_s.arg(m_means.limits.total.count());
        if (!m_failure.isEmpty()) // the first look has its finding; only the second is late
            finish(Verdict::Bad, m_failure, m_failureDetail);
        else if (m_exchange && isPage(m_exchange->answer()))
            finish(Verdict::Doubtful, u"http.stalled"_s, late);
        else
            finish(Verdict::Bad, u"http.stalled"_s, late);
    });
}

void NetworkProbe::start()
{
    m_started = m_means.clock.sinceBoot();
    m_total.start(m_means.limits.total);
    ask(m_target.url);
}

void NetworkProbe::ask(const QUrl &url)
{
    m_url = url;
    m_seen.insert(url.toString(QUrl::FullyEncoded | QUrl::RemoveFragment));
    dropExchange();
    const auto read =
        m_target.expect == ProbeTarget::Expect::Page ? ProbeExchange::Read::Whole : ProbeExchange::Read::Head;
    m_exchange = new ProbeExchange(url, read, m_means.limits, m_means.extraCas, m_means.resolver, m_means.clock, this);
    m_exchange->setCookies(m_cookies.cookiesForUrl(url));
    connect(m_exchange, &ProbeExchange::finished, this, &NetworkProbe::answered);
    m_exchange->start();
}

void NetworkProbe::dropExchange()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->deleteLater(); // it may be the one that calls
    m_exchange = nullptr;
}

void NetworkProbe::answered(const Outcome &outcome)
{
    const HttpAnswer &answer = m_exchange->answer();
    m_result.status = answer.status();
    m_firstByte = std::max(m_firstByte, outcome.firstByte);
    // Many a sign-in sets a cookie and leads to where one was: with it the same address is another page.
    const auto given = QNetworkCookie::parseCookies(answer.headers("set-cookie"));
    if (!given.isEmpty() && m_cookies.setCookiesFromUrl(given, m_url))
        m_seen.clear();
    const std::optional<QDateTime> date = httpDate(answer.header("date"));
    if (outcome.encrypted)
        m_result.serverTime = date;
    m_result.retryAfter = retryAfter(answer.header("retry-after"), date);
    // What the status says goes before what became of the body.
    if (answer.hasHead() && (outcome.code.isEmpty() || outcome.code == u"http.truncated"))
        judge(outcome, answer);
    else
        failed(outcome.code, outcome.detail);
}

void NetworkProbe::judge(const Outcome &outcome, const HttpAnswer &answer)
{
    const int status = answer.status();
    const bool page = m_target.expect == ProbeTarget::Expect::Page;
    const QString told = u"%1: HTTP %2"_s.arg(asciiHost(m_url)).arg(status);
    if (status == networkAuthenticationRequired)
        return finish(Verdict::Bad, u"portal.login_required"_s, told);
    if (isRedirect(answer))
        return redirected(answer, outcome.encrypted);
    if (status == tooManyRequests)
        return finish(Verdict::Doubtful, u"http.too_many_requests"_s, told);
    if (status >= 500) {
        // An error at the root of a host whose pages lie deeper says little; a gateway's error says all.
        const bool gateway = status == 502 || status == 503 || status == 504;
        return finish(page || gateway ? Verdict::Bad : Verdict::Doubtful, u"http.server_error"_s, told);
    }
    if (!page)
        return finish(Verdict::Good, u"ok"_s, told);
    // A page that says what it wants - a password, a name, another address - is shown, and may be the service itself.
    if (status >= 400)
        return finish(isReadable(answer) ? Verdict::Doubtful : Verdict::Bad, u"http.client_error"_s, told);
    if (status >= 300)
        return finish(Verdict::Bad, u"http.bad_redirect"_s, told);
    if (!outcome.code.isEmpty())
        return finish(isPage(answer) ? Verdict::Doubtful : Verdict::Bad, outcome.code,
                      QString(told + u", "_s + outcome.detail));
    if (answer.state() == HttpAnswer::State::TooLong)
        return finish(Verdict::Doubtful, u"http.too_large"_s,
                      QString(told + u", more than %1 bytes"_s.arg(m_means.limits.body)));
    if (answer.bodyBytes() == 0)
        return finish(Verdict::Bad, u"http.empty"_s, told);
    const QByteArray type = answer.header("content-type").split(';').first().trimmed().toLower();
    if (!type.isEmpty() && type != "text/html" && type != "application/xhtml+xml")
        return finish(Verdict::Bad, u"http.not_a_page"_s, QString(told + u", "_s + QString::fromLatin1(type.left(60))));
    finish(Verdict::Good, u"ok"_s, QString(told + u", %1 bytes"_s.arg(answer.bodyBytes())));
}

bool NetworkProbe::leadsHome(const QString &host) const
{
    if (registrableDomain(host) == registrableDomain(asciiHost(m_target.url)))
        return true;
    return std::any_of(m_target.knownHosts.cbegin(), m_target.knownHosts.cend(), [&](const QString &known) {
        return known.startsWith(u'.') ? host.endsWith(known) : host == known;
    });
}

void NetworkProbe::redirected(const HttpAnswer &answer, bool encrypted)
{
    const QUrl next = m_url.resolved(QUrl::fromEncoded(answer.header("location")));
    const QString host = asciiHost(next);
    if (host != asciiHost(m_target.url))
        m_ledTo = host;
    const QString way = u"%1 leads to %2"_s.arg(asciiHost(m_url), host.isEmpty() ? u"nowhere"_s : host);
    const bool web = next.scheme() == u"https" || next.scheme() == u"http";
    if (!next.isValid() || host.isEmpty() || !web)
        return finish(Verdict::Bad, u"http.bad_redirect"_s, way);
    if (!leadsHome(host)) {
        if (encrypted && m_target.leads == ProbeTarget::Leads::Anywhere)
            return finish(Verdict::Good, u"ok"_s, way);
        // Nobody between can answer in the name of a host that proves itself; without that, it is the network.
        return finish(Verdict::Bad, encrypted ? u"http.redirected_away"_s : u"portal.redirect"_s, way);
    }
    if (next.scheme() == u"http" && !isLoopback(host))
        return finish(Verdict::Bad, u"http.bad_redirect"_s, QString(way + u" without encryption"_s));
    if (m_target.expect == ProbeTarget::Expect::AnyAnswer)
        return finish(Verdict::Good, u"ok"_s, way);
    if (m_seen.contains(next.toString(QUrl::FullyEncoded | QUrl::RemoveFragment))
        || ++m_steps > m_means.limits.redirects)
        return finish(Verdict::Bad, u"http.redirect_loop"_s, u"%1 steps"_s.arg(m_steps));
    ask(next);
}

void NetworkProbe::failed(const QString &code, const QString &detail)
{
    const QString host = asciiHost(m_url);
    m_failure = code;
    m_failureDetail = detail.isEmpty() ? host : QString(host + u": "_s + detail);
    // The engine speaks it; only this look does not.
    if (code == u"tls.http2_only")
        return finish(Verdict::Doubtful, m_failure, m_failureDetail);
    if (m_url.scheme() == u"https" && mayBePortal(code))
        return lookWithoutEncryption();
    const bool unsure = m_target.name == ProbeTarget::Name::AnyBelow && code == u"dns.no_name";
    finish(unsure ? Verdict::Doubtful : Verdict::Bad, m_failure, m_failureDetail);
}

void NetworkProbe::lookWithoutEncryption()
{
    QUrl plain;
    plain.setScheme(u"http"_s);
    plain.setHost(m_url.host());
    plain.setPort(m_target.plainPort);
    plain.setPath(u"/"_s);
    dropExchange();
    m_exchange =
        new ProbeExchange(plain, ProbeExchange::Read::Head, m_means.limits, {}, m_means.resolver, m_means.clock, this);
    connect(m_exchange, &ProbeExchange::finished, this,
            [this](const Outcome &outcome) { plainAnswered(outcome, m_exchange->answer()); });
    m_exchange->start();
}

void NetworkProbe::plainAnswered(const Outcome &outcome, const HttpAnswer &answer)
{
    if (outcome.code.isEmpty()) {
        const QUrl next = m_url.resolved(QUrl::fromEncoded(answer.header("location")));
        const QString host = asciiHost(next);
        if (answer.status() == networkAuthenticationRequired)
            return finish(Verdict::Bad, u"portal.login_required"_s, m_failureDetail);
        if (isRedirect(answer) && !leadsHome(host)) {
            m_ledTo = host;
            return finish(Verdict::Bad, u"portal.redirect"_s, u"%1 leads to %2"_s.arg(asciiHost(m_url), host));
        }
        if (m_failure == u"tls.wrong_host" && answer.status() < 300)
            return finish(Verdict::Bad, u"portal.certificate"_s, m_failureDetail);
    }
    if (isAboutTime(m_failure)) {
        const QDateTime now = m_means.clock.now();
        const std::optional<QDateTime> there = httpDate(answer.header("date"));
        const bool far = there && std::abs(there->secsTo(now)) > clockTolerance;
        if (far || (m_means.builtOn.isValid() && now < m_means.builtOn))
            return finish(Verdict::Bad, u"tls.clock_wrong"_s,
                          u"%1; here it is %2, there %3"_s.arg(m_failureDetail, now.toUTC().toString(Qt::ISODate),
                                                               there ? there->toString(Qt::ISODate) : u"unknown"_s));
    }
    finish(Verdict::Bad, m_failure, m_failureDetail);
}

void NetworkProbe::finish(Verdict verdict, const QString &code, const QString &detail)
{
    m_total.stop();
    dropExchange();
    m_result.verdict = verdict;
    m_result.code = code;
    m_result.detail = detail;
    m_result.took = m_means.clock.sinceBoot() - m_started;
    if (verdict == Verdict::Good && m_firstByte > m_means.limits.slow) {
        m_result.verdict = Verdict::Doubtful;
        m_result.code = u"http.slow"_s;
        m_result.detail += u", first byte after %1 ms"_s.arg(m_firstByte.count());
    }
    m_result.facts = asciiHost(m_target.url);
    if (!m_ledTo.isEmpty())
        m_result.facts += u" → "_s + m_ledTo;
    else if (verdict != Verdict::Good && m_result.status > 0)
        m_result.facts += u", HTTP\u00a0%1"_s.arg(m_result.status);
    if (verdict != Verdict::Bad)
        m_result.facts += u", %1\u00a0ms"_s.arg(m_result.took.count());
    Q_EMIT finished(m_result);
}

} // namespace kiosk
