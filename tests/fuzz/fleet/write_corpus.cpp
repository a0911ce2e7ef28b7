// SPDX-License-Identifier: GPL-3.0-or-later
// The dictionary, every word of every payload, and seeds, one message of each kind: its topic, a line end, its payload.
#include "figures/Statistics.h"
#include "fleet/FleetSamples.h"
#include "fleet/Presence.h"
#include "fleet/Schemas.h"
#include "fleet/Topics.h"
#include "fuzz/Dictionary.h"
#include "journal/JournalAnchor.h"

#include <QDir>

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

namespace
{

struct Seed {
    QString topic;
    QByteArray payload;
};

Statistics figures()
{
    DayTotals day;
    day.sessions = 3;
    day.done = 2;
    day.unfinished = 1;
    day.steps[u"verify"_s] = 3;
    day.stops[{u"verify"_s, u"idle"_s, u"timed_out"_s}] = 1;
    Statistics statistics;
    statistics.from = QDate(2026, 11, 1);
    statistics.to = QDate(2026, 12, 1);
    statistics.days[QDate(2026, 11, 24)] = day;
    statistics.total = day;
    statistics.stepTimes[u"verify"_s] = {3, 40'000, 90'000};
    return statistics;
}

QList<Seed> seeds()
{
    constexpr Milliseconds now{Seconds{5000}};
    const Topics topics(u"school"_s);
    const KioskReport report = fullReport(now);
    QList<Seed> all{
        {topics.state(u"hall"_s), KioskReportForm().write(report, now)},
        {topics.online(u"hall"_s),
         onlinePayload().write({true, randomToken(), {{u"one_moment"_s, {u"Hetki"_s, u"Strax"_s, u"One moment"_s}}}})},
        {topics.online(u"hall"_s), onlinePayload().write({false, randomToken(), {}})},
        {topics.head(u"hall"_s), headPayload().write({journal::Anchor().toLine()})},
        {topics.deskOnline(u"desk-1"_s),
         deskOnlinePayload().write({true, u"Main library"_s, Seconds{15}, randomToken()})}};
    const QList<Order> orders = everyOrder(report.state);
    for (const Order &order : orders) {
        Request request;
        request.person = u"Desk A"_s;
        request.site = u"school"_s;
        request.kiosk = u"hall"_s;
        request.desk = u"desk-1"_s;
        request.boot = request.nonce = request.id = randomToken();
        request.counter = 12;
        request.notAfter = Seconds{90};
        request.order = order;
        const QString text = QString::fromUtf8(requestText().write(request));
        const QString signature = QString::fromLatin1(QByteArray(64, 'a').toBase64());
        all << Seed{topics.request(u"hall"_s, u"desk-1"_s), requestPayload().write({text, signature})};
        // As the signature's owner has it; no topic has it alone.
        all << Seed{topics.request(u"hall"_s, u"desk-1"_s), requestText().write(request)};
    }
    Answer answer{randomToken(), u"hall"_s, randomToken(), true, u"ok"_s, {}, 12, {}, {}};
    answer.statistics = link::StatisticsReport{QDate(2026, 11, 1), QDate(2026, 12, 1), figures().toJson(), {}};
    all << Seed{topics.answer(u"desk-1"_s), answerPayload().write(answer)};
    answer.statistics.reset();
    answer.journal = link::JournalLines{0, {}, link::Trouble{u"journal.locked"_s, {}}};
    all << Seed{topics.answer(u"desk-1"_s), answerPayload().write(answer)};
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 1;
    QList<QJsonObject> schemas;
    const QList<SchemaFile> files = schemaFiles();
    for (const SchemaFile &file : files)
        schemas << file.schema;
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    bool written = QDir().mkpath(folder.path())
        && writeDictionary(QString::fromLocal8Bit(argv[1]), schemas,
                           {u"mfa-kiosk/1/school/"_s, u"hall/"_s, u"desk/"_s, u"desk-1"_s, u"state\\x0A"_s,
                            u"online\\x0A"_s, u"head\\x0A"_s, u"request/"_s, u"answer\\x0A"_s});
    int number = 0;
    const QList<Seed> all = seeds();
    for (const Seed &seed : all) {
        QFile file(folder.filePath(QString::number(++number)));
        const QByteArray text = seed.topic.toUtf8() + '\n' + seed.payload;
        written = written && file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }
    return written ? 0 : 1;
}
