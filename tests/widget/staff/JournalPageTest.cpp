// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"
#include "support/StrictTest.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTimeZone>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The journal as staff read it: visit by visit, or by topic.
class JournalPageTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void itGoesBack();
    void itTellsVisits();
    void noColumnOfTheFileIsTold_data();
    void noColumnOfTheFileIsTold();
    void aTopicLeavesOthersOut();
    void whatTheHostCannotReadIsSaid();
    void howAnActionWentIsSaid();
};

void JournalPageTest::itGoesBack()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Journal"_s));
    QCOMPARE(stage.journalWanted.last(), (link::JournalWanted{0, {}}));
    QScrollBar *bar = stage.window->currentScroll()->verticalScrollBar();
    QVERIFY(stage.press(u"Older"_s));
    QCOMPARE(stage.journalWanted.last().before, 373);
    stage.press(u"Older"_s);
    QCOMPARE(stage.journalWanted.size(), 2);
    bar->setValue(bar->maximum());
    stage.say(someJournal(373));
    QCOMPARE(bar->value(), 0);
    // To the beginning, and no further.
    stage.say(link::JournalLines{
        2, {{1, QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()), u"host_started"_s, {}, {}}}});
    QVERIFY(!stage.button(u"Older"_s)->isEnabled());
    QVERIFY(stage.words().contains(u"The kiosk started"));
    QVERIFY(!stage.words().contains(u"Wrong PIN"));
    QVERIFY(stage.press(u"Newest"_s));
    QCOMPARE(stage.journalWanted.last().before, 0);
}

void JournalPageTest::itTellsVisits()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Journal"_s));
    // How each visit went, in a line; its steps are folded away. What belongs to no visit stands between them.
    const QString folded = stage.words();
    for (const QString &word :
         {u"Visit 5b1f0c: finished"_s, u"11 min · Suomi.fi"_s, u"rated 3 of 3"_s, u"Visit 9b3cbc: left with a ticket"_s,
          u"ticket A7"_s, u"Wrong PIN"_s, u"Desk A: took the kiosk out of service (Maintenance)"_s,
          u"The kiosk started"_s, u"something_new"_s, u"Visit 77aa01: going on"_s})
        QVERIFY2(folded.contains(word), qPrintable(word + u" is missing in:\n"_s + folded));
    QVERIFY2(!folded.contains(u"Step: Verify"), qPrintable(folded));
    QVERIFY2(!folded.contains(u"last_seq"), "a number for the kiosk itself");
    // Unfolded it is told from the beginning.
    QVERIFY(stage.press(u"Visit 5b1f0c: finished: 12 records"_s));
    const QString told = stage.words();
    qsizetype at = told.indexOf(u"A visit began");
    QVERIFY(at >= 0);
    for (const QString &word :
         {u"Method: Suomi.fi"_s, u"Step: Verify"_s, u"Address refused: mainos.example"_s, u"7 more addresses refused"_s,
          u"The visit ended: finished"_s, u"Everything of the visit was erased"_s}) {
        const qsizetype next = told.indexOf(word, at);
        QVERIFY2(next > at, qPrintable(word));
        at = next;
    }
    QVERIFY(!told.contains(u"Step: Wait\nStep: Ticket")); // another visit's
    // And stays so when the language changes or newer records come.
    QVERIFY(stage.press(u"Svenska"_s));
    QVERIFY(stage.press(u"English"_s));
    QVERIFY(stage.words().contains(u"Step: Verify"));
    QVERIFY(stage.press(u"Visit 5b1f0c: finished: 12 records"_s));
    QVERIFY(!stage.words().contains(u"Step: Verify"));
}

void JournalPageTest::noColumnOfTheFileIsTold_data()
{
    // As the journal's writer fills them, with everything that may be there.
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("told");
    QTest::newRow("host_started") << u"version=0.1.0"_s << u"The kiosk started (0.1.0)"_s;
    QTest::newRow("outcome") << u"outcome=failed code=http.404"_s
                             << u"Identifying: could not be identified (http.404)"_s;
    QTest::newRow("wait_started") << u"duration_ms=600000"_s << u"The wait began (10 min)"_s;
    QTest::newRow("resumed") << u"ticket=A7"_s << u"A visit went on (A7)"_s;
    QTest::newRow("help_answered") << u"label=Desk A"_s << u"The call for help was answered (Desk A)"_s;
    QTest::newRow("pin_failed") << u"label=Desk A count=5 until_ms=1796072102841 last_seq=7"_s
                                << u"Wrong PIN, 5 in a row (Desk A, the pad opens again at 22:55)"_s;
    QTest::newRow("chain_started") << u"code=journal.missing file=journal-1.sqlite first_seq=12"_s
                                   << u"A new journal was begun (journal-1.sqlite)"_s;
    QTest::newRow("retention") << u"first_seq=1 last_seq=911 until_ms=1796072102841"_s
                               << u"Old records were dropped (– 30 Nov 2026)"_s;
}

void JournalPageTest::noColumnOfTheFileIsTold()
{
    QFETCH(QString, detail);
    QFETCH(QString, told);
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Journal"_s));
    stage.say(link::JournalLines{0,
                                 {{1,
                                   QDateTime(QDate(2026, 11, 30), QTime(12, 0), QTimeZone::utc()),
                                   QString::fromLatin1(QTest::currentDataTag()),
                                   {},
                                   detail}}});
    QVERIFY2(stage.words().contains(told), qPrintable(stage.words()));
    QVERIFY2(!stage.words().contains(u'='), qPrintable(stage.words()));
}

void JournalPageTest::aTopicLeavesOthersOut()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Journal"_s));
    for (const auto &[button, topic] : {std::pair{u"Visits"_s, u"visits"_s}, std::pair{u"Help and staff"_s, u"desk"_s},
                                        std::pair{u"Kiosk"_s, u"kiosk"_s}, std::pair{u"Security"_s, u"security"_s}}) {
        QVERIFY(stage.press(button));
        QCOMPARE(stage.journalWanted.last(), (link::JournalWanted{0, topic}));
        QVERIFY(stage.button(button)->isChecked());
        QVERIFY(!stage.button(u"Everything"_s)->isChecked());
        stage.say(someJournal(0));
        QVERIFY(stage.press(u"Older"_s));
        QCOMPARE(stage.journalWanted.last(), (link::JournalWanted{373, topic}));
        stage.say(someJournal(373));
    }
    // Without its visit around it, a record says which one it belongs to.
    QVERIFY2(stage.words().contains(u"visit 5b1f0c"), qPrintable(stage.words()));
}

void JournalPageTest::whatTheHostCannotReadIsSaid()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Journal"_s));
    // An export that fails at the same time answers another question.
    stage.say(link::ActionDone{link::StaffAction::ExportJournal, false, u"export.write"_s, {}});
    QVERIFY2(!stage.words().contains(u"The journal was changed or is damaged."), qPrintable(stage.words()));
    stage.say(link::JournalLines{0, {}, link::Trouble{u"journal.damaged"_s, {}}});
    QVERIFY2(stage.words().contains(u"The journal was changed or is damaged."), qPrintable(stage.words()));
    QVERIFY(stage.press(u"Newest"_s));
    QCOMPARE(stage.journalWanted.size(), 2);
}

void JournalPageTest::howAnActionWentIsSaid()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Journal"_s));
    QVERIFY(stage.press(u"Verify"_s));
    QVERIFY(stage.words().contains(u"One moment"));
    stage.say(link::ActionDone{link::StaffAction::VerifyJournal, true, {}, u"412 records"_s});
    QVERIFY(stage.words().contains(u"The journal is whole"));
    QVERIFY(stage.words().contains(u"412 records"));
    QVERIFY(stage.press(u"Verify"_s));
    stage.say(link::ActionDone{link::StaffAction::VerifyJournal, false, u"journal.damaged"_s, u"record 57"_s});
    QVERIFY(!stage.words().contains(u"The journal is whole"));
    QVERIFY(stage.words().contains(u"Did not work: The journal was changed or is damaged."));
    QVERIFY(stage.words().contains(u"record 57"));
    QVERIFY(stage.words().contains(u"security officer"));
}

KIOSK_WIDGET_TEST(JournalPageTest)
#include "JournalPageTest.moc"
