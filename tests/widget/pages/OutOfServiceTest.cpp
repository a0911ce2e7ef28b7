// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "support/StrictTest.h"

#include <QAbstractButton>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What somebody reads who finds the kiosk out of service, in whatever language of the three.
class OutOfServiceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void speaksAllLanguagesAtOnce();
    void leadsWhereHelpIs_data();
    void leadsWhereHelpIs();
    void saysWhenItOpens_data();
    void saysWhenItOpens();
};

void OutOfServiceTest::speaksAllLanguagesAtOnce()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.visit->setAvailability({false, u"out.network"_s});
    Stage::settle();
    const QString words = stage.words();
    for (const QString &text :
         {u"Tilapäisesti pois käytöstä"_s, u"Tillfälligt ur bruk"_s, u"Out of service for the moment"_s,
          u"Laitteella ei ole verkkoyhteyttä."_s, u"Kiosken har ingen nätförbindelse."_s,
          u"The kiosk has no network connection."_s, u"Pyydä apua henkilökunnalta: the desk in the hall (fi)"_s,
          u"Be personalen om hjälp: the desk in the hall (sv)"_s, u"Please ask our staff: the desk in the hall (en)"_s,
          u"Nollaus onnistuu omalla puhelimellasi"_s})
        QVERIFY2(words.contains(text), qPrintable(text + u" in:\n"_s + words));
    // The button too, to the eye; to the ear one language after the other is no help.
    const QAbstractButton *help = stage.button(u"Ask for help"_s);
    QVERIFY(help);
    for (const QString &text : {u"Pyydä\u00a0apua"_s, u"Be\u00a0om\u00a0hjälp"_s, u"Ask\u00a0for\u00a0help"_s})
        QVERIFY2(help->text().contains(text), qPrintable(help->text()));
}

void OutOfServiceTest::leadsWhereHelpIs_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("phone");
    QTest::addColumn<bool>("desk");
    QTest::newRow("the kiosk's network") << u"out.network"_s << true << true;
    QTest::newRow("the kiosk") << u"session.crash_loop"_s << true << true;
    QTest::newRow("maintenance") << u"staff.maintenance"_s << true << true;
    QTest::newRow("nobody at the desk") << u"staff.desk_closed"_s << true << false;
    QTest::newRow("outside the opening hours") << u"out.hours"_s << true << false;
    QTest::newRow("the service") << u"out.identity_service"_s << false << true;
    QTest::newRow("the banks") << u"out.identity_providers"_s << false << true;
    QTest::newRow("the service, say staff") << u"staff.service_down"_s << false << true;
    QTest::newRow("a code of tomorrow") << u"out.tomorrow"_s << true << true;
}

void OutOfServiceTest::leadsWhereHelpIs()
{
    QFETCH(QString, code);
    QFETCH(bool, phone);
    QFETCH(bool, desk);
    Stage stage({1280, 800});
    QVERIFY(stage.show());
    stage.visit->setAvailability({false, code});
    Stage::settle();
    QCOMPARE(decodedCodes(stage.window.get()), phone ? QStringList{u"https://id.pohjola.example/"_s} : QStringList());
    QCOMPARE(stage.words().contains(u"the desk in the hall"), desk);
}

void OutOfServiceTest::saysWhenItOpens_data()
{
    QTest::addColumn<QDateTime>("opens");
    QTest::addColumn<QStringList>("words");
    // The stage's clock shows Tuesday 24 November 2026, 14:22.
    QTest::newRow("after lunch") << QDateTime(QDate(2026, 11, 24), QTime(15, 30))
                                 << QStringList{u"Avataan tänään klo 15.30."_s, u"Öppnar i dag kl. 15.30."_s,
                                                u"Opens today at 15:30."_s};
    QTest::newRow("in the morning") << QDateTime(QDate(2026, 11, 25), QTime(8, 0))
                                    << QStringList{u"Avataan huomenna klo 8.00."_s, u"Öppnar i morgon kl. 8.00."_s,
                                                   u"Opens tomorrow at 8:00."_s};
    QTest::newRow("after Christmas") << QDateTime(QDate(2027, 1, 7), QTime(8, 0))
                                     << QStringList{u"Avataan taas: torstai 7. tammikuuta 2027 klo 8.00."_s,
                                                    u"Öppnar igen: torsdag 7 januari 2027 kl. 8.00."_s,
                                                    u"Opens again: Thursday 7 January 2027 at 8:00."_s};
    QTest::newRow("nobody knows") << QDateTime()
                                  << QStringList{u"Palvelupiste on suljettu."_s, u"The service desk is closed."_s};
}

void OutOfServiceTest::saysWhenItOpens()
{
    QFETCH(const QDateTime, opens);
    QFETCH(const QStringList, words);
    Stage stage({1280, 800});
    QVERIFY(stage.show());
    link::Availability closed{false, u"out.hours"_s};
    if (opens.isValid())
        closed.opensAt = opens.toUTC(); // as it comes over the link
    stage.visit->setAvailability(closed);
    Stage::settle();
    const QString found = stage.words().replace(QChar(0xa0), u' ');
    for (const QString &text : words + QStringList{u"Suljettu"_s, u"Stängt"_s, u"Closed"_s})
        QVERIFY2(found.contains(text), qPrintable(text + u" in:\n"_s + found));
    // Nobody is at the desk; the visitor's own phone works at any hour.
    QVERIFY(!found.contains(u"the desk in the hall"));
    QVERIFY(!decodedCodes(stage.window.get()).isEmpty());
}

KIOSK_WIDGET_TEST(OutOfServiceTest)
#include "OutOfServiceTest.moc"
