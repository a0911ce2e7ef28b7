// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a broker hands over, under whatever topic, reading it breaks neither kiosk nor desk; what is accepted says
// the same when written again, in the shipped schema; and no request is done that a person's key has not signed. An
// input is a topic, a line end and a payload.
#include "clerk/KioskBook.h"
#include "clerk/StatisticsSum.h"
#include "fleet/Presence.h"
#include "fleet/RequestCheck.h"
#include "fleet/SigningKey.h"
#include "fleet/Topics.h"
#include "journal/JournalAnchor.h"
#include "support/ManualClock.h"
#include "support/SchemaCheck.h"

#include <QDir>
#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

namespace
{

constexpr Milliseconds now{Seconds{5000}};

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

template <typename Read, typename Write>
void readTwice(const QByteArray &payload, Read read, Write write, const QJsonObject &schema)
{
    const auto record = read(payload);
    if (!record)
        return;
    const QByteArray written = write(*record);
    demand(matchesSchema(QJsonDocument::fromJson(written).object(), schema));
    const auto again = read(written);
    demand(again && write(*again) == written);
}

template <typename Record> void readTwice(const QByteArray &payload, const Payload<Record> &kind)
{
    static const QJsonObject schema = kind.schema();
    readTwice(
        payload, [&kind](const QByteArray &text) { return kind.read(text); },
        [&kind](const Record &record) { return kind.write(record); }, schema);
}

void takeState(const QString &kiosk, const QByteArray &payload)
{
    static const KioskReportForm form;
    static const QJsonObject schema = form.schema();
    readTwice(
        payload, [](const QByteArray &text) { return form.read(text, now); },
        [](const KioskReport &report) { return form.write(report, now); }, schema);
    desk::KioskBook book(Seconds{600});
    const bool taken = book.takeReport(kiosk, payload, now, Seconds{2}, QDateTime::fromSecsSinceEpoch(0)).has_value();
    book.settle(now + Seconds{1});
    demand(book.report(kiosk).has_value() == taken && book.counts().all() == 1);
}

void takeOnline(const QString &kiosk, const QByteArray &payload)
{
    readTwice(payload, onlinePayload());
    if (const auto online = onlinePayload().read(payload)) {
        desk::KioskBook book(Seconds{600});
        book.takeOnline(kiosk, *online, now);
        book.settle(now);
        demand(book.messages(kiosk).size() == online->messages.size());
    }
}

void takeHead(const QByteArray &payload)
{
    readTwice(payload, headPayload());
    const auto head = headPayload().read(payload);
    if (const auto anchor = head ? journal::Anchor::find(head->anchor) : std::nullopt)
        demand(head->anchor.contains(anchor->toLine()));
}

void takeRequest(const QString &desk, const QByteArray &payload)
{
    readTwice(payload, requestPayload());
    readTwice(payload, requestText());
    if (const auto carried = requestPayload().read(payload))
        readTwice(carried->text.toUtf8(), requestText());
    static ManualClock clock;
    static const SigningKey key = SigningKey::generate();
    // No more than it takes a minute.
    clock.advance(Seconds{60});
    RequestCheck check({u"school"_s,
                        u"hall"_s,
                        QString(32, u'0'),
                        {{u"Desk A"_s, key.publicKey()}},
                        QDir::tempPath() + u"/fuzz_fleet-there-is-no-such-folder/counters.json"_s},
                       clock);
    std::optional<Request> asked;
    demand(!check.check(payload, desk, asked) && !asked);
}

void takeAnswer(const QByteArray &payload)
{
    readTwice(payload, answerPayload());
    const auto answer = answerPayload().read(payload);
    if (const auto statistics = answer ? desk::statisticsIn(*answer) : Result<Statistics>(failure({}, {}))) {
        Statistics sum;
        sum.from = statistics->from;
        sum.to = statistics->to;
        desk::addTo(sum, *statistics);
        desk::addTo(sum, *statistics);
        demand(sum.total.sessions >= statistics->total.sessions && Statistics::fromJson(sum.toJson()));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype end = std::max<qsizetype>(0, bytes.indexOf('\n'));
    const QString topic = QString::fromUtf8(bytes.first(end));
    const QByteArray payload = bytes.sliced(std::min(end + 1, bytes.size()));
    static const Topics topics(u"school"_s);
    const auto place = topics.placeOf(topic);
    if (!place)
        return 0;
    using Kind = Topics::Kind;
    switch (place->kind) {
    case Kind::State:
        demand(topics.state(place->kiosk) == topic);
        takeState(place->kiosk, payload);
        break;
    case Kind::Online:
        demand(topics.online(place->kiosk) == topic);
        takeOnline(place->kiosk, payload);
        break;
    case Kind::Head:
        demand(topics.head(place->kiosk) == topic);
        takeHead(payload);
        break;
    case Kind::Request:
        demand(topics.request(place->kiosk, place->desk) == topic);
        takeRequest(place->desk, payload);
        break;
    case Kind::Answer:
        demand(topics.answer(place->desk) == topic);
        takeAnswer(payload);
        break;
    case Kind::DeskOnline:
        demand(topics.deskOnline(place->desk) == topic);
        readTwice(payload, deskOnlinePayload());
        break;
    }
    return 0;
}
