// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/RequestCheck.h"

#include "fleet/RequestSigner.h"
#include "fleet/SigningKey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{

constexpr double perMinute = 60'000;
/// Of one desk; a clerk in a hurry presses a few times in a row.
constexpr int deskAtOnce = 10;
constexpr int deskAMinute = 60;
/// Of all: what a signature's check costs is bounded whatever comes (60 microseconds each).
constexpr int allAtOnce = 40;
constexpr int allAMinute = 240;
/// A desk's name is the broker's word: it must not fill the memory.
constexpr qsizetype mostDesks = 64;
constexpr Seconds nonceInterval{10};
/// From a report that the desk had at hand to the request's arrival.
constexpr Seconds nonceLife{90};

} // namespace

bool RateLimit::take(Milliseconds now)
{
    const Milliseconds passed = std::max(Milliseconds{0}, now - m_last);
    m_last = now;
    m_left = std::min<double>(m_atOnce, m_left + static_cast<double>(passed.count()) * m_aMinute / perMinute);
    if (m_left < 1)
        return false;
    m_left -= 1;
    return true;
}

RequestCheck::RequestCheck(Settings settings, const Clock &clock)
    : m_settings(std::move(settings)), m_clock(clock), m_file(m_settings.counterFile), m_all(allAtOnce, allAMinute)
{
}

QString RequestCheck::nonce()
{
    rotateNonces();
    const Milliseconds now = m_clock.sinceBoot();
    if (m_nonces.empty() || now - m_nonces.back().at >= nonceInterval)
        m_nonces.push_back({randomToken(), now});
    return m_nonces.back().nonce;
}

void RequestCheck::rotateNonces()
{
    // The newest one stands until there is another: reports may be further apart than a nonce lives.
    while (m_nonces.size() > 1 && m_clock.sinceBoot() - m_nonces[1].at > nonceLife)
        m_nonces.pop_front();
}

Result<Request> RequestCheck::check(const QByteArray &payload, const QString &desk, std::optional<Request> &asked)
{
    const Milliseconds now = m_clock.sinceBoot();
    auto limit = m_desks.find(desk);
    if (limit == m_desks.end()) {
        if (m_desks.size() >= mostDesks)
            return failure(u"fleet.too_many"_s, u"desks"_s);
        limit = m_desks.insert(desk, RateLimit(deskAtOnce, deskAMinute));
    }
    // One desk's flood is its own: it does not use up what is for all.
    if (!limit->take(now) || !m_all.take(now))
        return failure(u"fleet.too_many"_s, desk);
    Result<Request> request = read(payload);
    if (!request)
        return request;
    asked = *request;
    if (const Result<void> may = mayBeDone(*request, desk); !may)
        return tl::unexpected(may.error());
    if (const Result<void> counted = count(*request); !counted)
        return tl::unexpected(counted.error());
    return request;
}

Result<Request> RequestCheck::read(const QByteArray &payload) const
{
    const Result<SignedRequest> envelope = requestPayload().read(payload);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const Result<Request> request = requestText().read(envelope->text.toUtf8());
    if (!request)
        return tl::unexpected(request.error());
    const auto person = std::find_if(m_settings.people.cbegin(), m_settings.people.cend(),
                                     [&](const Person &one) { return one.label == request->person; });
    if (person == m_settings.people.cend())
        return failure(u"fleet.unknown_person"_s, {});
    if (!isSignedBy(person->publicKey, signedBytes(envelope->text),
                    QByteArray::fromBase64(envelope->signature.toLatin1())))
        return failure(u"fleet.bad_signature"_s, person->label);
    return *request;
}

Result<void> RequestCheck::mayBeDone(const Request &request, const QString &desk)
{
    if (request.site != m_settings.site || request.kiosk != m_settings.kiosk)
        return failure(u"fleet.other_kiosk"_s, request.person);
    if (request.desk != desk)
        return failure(u"fleet.other_desk"_s, request.person);
    if (request.boot != m_settings.boot)
        return failure(u"fleet.restarted"_s, request.person);
    rotateNonces();
    const auto known = [&](const Issued &issued) { return issued.nonce == request.nonce; };
    if (m_clock.sinceBoot() > request.notAfter || std::none_of(m_nonces.begin(), m_nonces.end(), known))
        return failure(u"fleet.too_late"_s, request.person);
    if (request.counter <= counterOf(request.person))
        return failure(u"fleet.replayed"_s, request.person);
    return {};
}

qint64 RequestCheck::counterOf(const QString &person)
{
    const Result<std::optional<QJsonObject>> kept = m_file.read();
    const qint64 onDisk = kept && *kept ? (*kept)->value(person).toInteger() : 0;
    qint64 &seen = m_counters[person];
    seen = std::max(seen, onDisk);
    return seen;
}

Result<void> RequestCheck::count(const Request &request)
{
    // Seen, whether or not the disk takes it.
    m_counters[request.person] = request.counter;
    QJsonObject counters;
    for (const Person &person : std::as_const(m_settings.people))
        counters.insert(person.label, person.label == request.person ? request.counter : counterOf(person.label));
    if (const Result<void> written = m_file.write(counters); !written)
        return failure(u"fleet.counter_file"_s, written.error().detail);
    return {};
}

} // namespace kiosk::fleet
