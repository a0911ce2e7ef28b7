// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"

#include "figures/JournalTopic.h"
#include "journal/Statistics.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QJsonDocument>

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;

/// What a visit came to in the end: done, left with a ticket, or not finished; and what a reader of the journal looks
/// for.
class VisitKindsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aVisitIsOneKind();
    void countsOfBeforeAreUnderstood();
    void everyRecordHasOneTopic();
};

void VisitKindsTest::initTestCase()
{
    qputenv("TZ", "Europe/Helsinki");
    tzset();
}

void VisitKindsTest::aVisitIsOneKind()
{
    JournalStage stage;
    stage.clock.correctWallClock(QDateTime(QDate(2026, 11, 24), QTime(23, 40)));
    const auto journal = stage.opened();
    Desk desk(stage, *journal);
    const auto begin = [&desk] {
        const SessionId id = desk.begin();
        desk.step(id, Step::Address, 60);
        desk.step(id, Step::Wait, 60);
        return id;
    };
    const auto park = [&desk](const SessionId &id, const TicketId &ticket) {
        desk.step(id, Step::Ticket, 5);
        desk.add(Parked{id, ticket});
        desk.add(SessionEnded{id, u"parked"_s, {}});
    };
    const auto goOn = [&desk](const std::optional<TicketId> &ticket) {
        const SessionId id = desk.begin();
        desk.add(Resumed{id, ticket});
        desk.step(id, Step::Wait, 30);
        return id;
    };
    const auto kinds = [&stage](QDate day) {
        const DayTotals total = journal::readStatistics(stage.file(), day, day.addDays(1))->total;
        return QList<int>{total.sessions, total.done, total.withTicket, total.unfinished};
    };
    const QDate evening(2026, 11, 24);
    // Two leave with a ticket.
    const TicketId first = TicketId::first();
    const TicketId second = first.next();
    park(begin(), first);
    park(begin(), second);
    QCOMPARE(kinds(evening), (QList<int>{2, 0, 2, 0}));
    QCOMPARE(journal::readTodayCounts(stage.file(), stage.clock)->withTicket, 2);
    // One comes back and leaves again, then comes back after midnight: it is still that one visit of the evening.
    park(goOn(second), first.next().next());
    QCOMPARE(kinds(evening), (QList<int>{2, 0, 2, 0}));
    desk.wait(1500);
    const SessionId back = goOn(first.next().next());
    QCOMPARE(kinds(evening), (QList<int>{2, 0, 1, 0}));
    desk.add(SessionEnded{back, u"done"_s, {}});
    QCOMPARE(kinds(evening), (QList<int>{2, 1, 1, 0}));
    // A screen breaks down, and the visit goes on in another.
    const QDate morning = evening.addDays(1);
    SessionId id = begin();
    QCOMPARE(kinds(morning), (QList<int>{1, 0, 0, 0}));
    desk.add(SessionEnded{id, u"died"_s, {}});
    QCOMPARE(kinds(morning), (QList<int>{1, 0, 0, 1}));
    id = goOn(std::nullopt);
    desk.add(SessionEnded{id, u"done"_s, {}});
    QCOMPARE(kinds(morning), (QList<int>{1, 1, 0, 0}));
    QCOMPARE(kinds(evening), (QList<int>{2, 1, 1, 0}));
}

void VisitKindsTest::countsOfBeforeAreUnderstood()
{
    DayTotals totals;
    totals.sessions = 9;
    totals.done = 4;
    totals.resumed = 1;
    totals.ends = {{u"done"_s, 4}, {u"parked"_s, 3}, {u"abandoned"_s, 3}};
    QJsonObject object = QJsonDocument::fromJson(totals.toText().toUtf8()).object();
    object.remove(u"with_ticket"_s);
    object.remove(u"unfinished"_s);
    const Result<DayTotals> read = DayTotals::fromText(QString::fromUtf8(QJsonDocument(object).toJson()));
    QVERIFY(read);
    QCOMPARE(read->withTicket, 2);
    QCOMPARE(read->unfinished, 3);
}

void VisitKindsTest::everyRecordHasOneTopic()
{
    for (const char *kind : {"session_started", "help_called", "staff_action", "health", "host_started", "pin_failed",
                             "host_refused", "chain_started", "something_new"}) {
        int topics = 0;
        for (const Topic topic : allTopics)
            topics += hasKind(topic, QString::fromLatin1(kind)) ? 1 : 0;
        QCOMPARE(topics, 2); // its own, and All
    }
    QVERIFY(hasKind(Topic::Security, u"something_new"));
    for (const Topic topic : allTopics)
        QCOMPARE(topicFromName(topicName(topic)), topic);
    QCOMPARE(topicFromName(u"nonsense"), Topic::All);
}

KIOSK_TEST(VisitKindsTest)
#include "VisitKindsTest.moc"
