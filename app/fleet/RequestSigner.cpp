// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/RequestSigner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{
/// A broker that made up a counter must not be able to use them up.
constexpr qint64 farthestAhead = qint64{1000} * 60 * 60 * 24 * 30;
} // namespace

Target Target::of(const KioskReport &report, Milliseconds arrived, Milliseconds now, const QString &site,
                  const QString &kiosk, const QString &desk)
{
    return {site, kiosk, desk, report.boot, report.nonce, report.uptime + (now - arrived)};
}

RequestSigner::RequestSigner(QString person, SigningKey key, const QString &counterFile, const Clock &clock)
    : m_person(std::move(person)), m_key(std::move(key)), m_file(counterFile), m_clock(clock)
{
}

Result<RequestSigner::Signed> RequestSigner::sign(const Order &order, const Target &target)
{
    const Result<qint64> counter = nextCounter();
    if (!counter)
        return tl::unexpected(counter.error());
    Request request;
    request.person = m_person;
    request.site = target.site;
    request.kiosk = target.kiosk;
    request.desk = target.desk;
    request.boot = target.boot;
    request.nonce = target.nonce;
    request.id = randomToken();
    request.counter = *counter;
    request.notAfter = target.uptime + requestLife;
    request.order = order;
    const QString text = QString::fromUtf8(requestText().write(request));
    const QByteArray signature = m_key.sign(signedBytes(text));
    return Signed{request.id, requestPayload().write({text, QString::fromLatin1(signature.toBase64())})};
}

void RequestSigner::learn(qint64 counter)
{
    if (counter <= m_clock.now().toMSecsSinceEpoch() + farthestAhead)
        m_last = std::max(m_last, counter);
}

Result<qint64> RequestSigner::nextCounter()
{
    const Result<std::optional<QJsonObject>> kept = m_file.read();
    if (!kept)
        return tl::unexpected(kept.error());
    QJsonObject counters = kept->value_or(QJsonObject());
    // The same person may sit at another desk, which knows nothing of this file: both count as time goes.
    const qint64 next =
        std::max({m_last + 1, counters.value(m_person).toInteger() + 1, qint64{m_clock.now().toMSecsSinceEpoch()}});
    counters.insert(m_person, next);
    if (const Result<void> written = m_file.write(counters); !written)
        return tl::unexpected(written.error());
    m_last = next;
    return next;
}

QByteArray signedBytes(const QString &text)
{
    return "mfa-kiosk/1 request\n" + text.toUtf8();
}

} // namespace kiosk::fleet
