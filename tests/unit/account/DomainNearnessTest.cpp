// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/DomainNearness.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

class DomainNearnessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void likeness_data();
    void likeness();
    void distances_data();
    void distances();
    void withinDomains();
    void topLevels();
};

void DomainNearnessTest::likeness_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("known");
    QTest::addColumn<Nearness>("nearness");
    const auto rows = [](const QString &known, Nearness nearness, const QStringList &domains) {
        for (const QString &typed : domains)
            QTest::addRow("%s for %s", typed.toUtf8().toPercentEncoding(".-").constData(), qPrintable(known))
                << typed << known << nearness;
    };
    rows(u"abcd.fi"_s, Nearness::Certain,
         {u"bacd.fi"_s, u"abdc.fi"_s, u"abbcd.fi"_s, u"abcdd.fi"_s, u"abcdfi"_s, u"ab.cd.fi"_s, u"abcd.if"_s,
          u"abcd.fiu"_s, u"abcd.fi.fi"_s, u"\u00e5bcd.fi"_s, u"bacd"_s});
    rows(u"abcd.fi"_s, Nearness::Possible,
         {u"xbcd.fi"_s, u"abc.fi"_s, u"abcde.fi"_s, u"bcd.fi"_s, u"abcd.fr"_s, u"abcd.com"_s, u"abcd.org"_s,
          u"ab-cd.fi"_s, u"abcd.fi.se"_s});
    rows(u"abcd.fi"_s, Nearness::None,
         {u"xycd.fi"_s, u"ab.fi"_s, u"abcd.sport"_s, u"gmail.com"_s, u"mail.abcd.fi"_s, u"xabcd.com"_s, u"x"_s, u"fi"_s,
          u"cd.fi"_s, u"dcba.fi"_s, u"abcd.se.fi"_s});
    rows(u"student.abcd.fi"_s, Nearness::Certain,
         {u"studnet.abcd.fi"_s, u"studen.abcd.fi"_s, u"stud.abcd.fi"_s, u"students.abcd.fi"_s, u"student.bacd.fi"_s,
          u"sutdnet.abcd.fi"_s, u"studentabcd.fi"_s, u"student.abcd"_s, u"abcd.fi"_s});
    rows(u"student.abcd.fi"_s, Nearness::Possible, {u"student.xbcd.fi"_s, u"studnet.abcd.com"_s, u"student.fi"_s});
    rows(u"student.abcd.fi"_s, Nearness::None,
         {u"staff.abcd.fi"_s, u"student.abcd.se"_s, u"student.xbcd.com"_s, u"st.abcd.fi"_s, u"student.wxyz.fi"_s,
          u"abc.fi"_s});
    rows(u"longname.fi"_s, Nearness::Certain, {u"longnam.fi"_s, u"lomgname.fi"_s, u"longnames.fi"_s});
    rows(u"longname.fi"_s, Nearness::Possible, {u"longna.fi"_s, u"longname.net"_s});
    rows(u"longname.fi"_s, Nearness::None, {u"longn.fi"_s, u"longname.xyz"_s});
}

void DomainNearnessTest::likeness()
{
    QFETCH(QString, typed);
    QFETCH(QString, known);
    QFETCH(Nearness, nearness);
    QCOMPARE(likenessOf(typed, known).nearness, nearness);
}

void DomainNearnessTest::distances_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");
    QTest::newRow("nothing") << QString() << QString() << 0;
    QTest::newRow("all") << QString() << u"abc"_s << 3;
    QTest::newRow("same") << u"abc"_s << u"abc"_s << 0;
    QTest::newRow("changed") << u"abc"_s << u"axc"_s << 1;
    QTest::newRow("taken out") << u"abc"_s << u"ac"_s << 1;
    QTest::newRow("swapped") << u"abcd"_s << u"acbd"_s << 1;
    QTest::newRow("swapped and changed") << u"abcd"_s << u"acbx"_s << 2;
    QTest::newRow("far") << u"kitten"_s << u"sitting"_s << 3;
}

void DomainNearnessTest::distances()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, distance);
    QCOMPARE(editDistance(a, b), distance);
    QCOMPARE(editDistance(b, a), distance);
}

void DomainNearnessTest::withinDomains()
{
    QVERIFY(isWithinDomain(u"b.fi", u"b.fi"));
    QVERIFY(isWithinDomain(u"a.b.fi", u"b.fi"));
    QVERIFY(!isWithinDomain(u"ab.fi", u"b.fi"));
    QVERIFY(!isWithinDomain(u"fi", u"b.fi"));
    QVERIFY(!isWithinDomain(QString(), u"b.fi"));
}

void DomainNearnessTest::topLevels()
{
    for (const QString &label : {u"fi"_s, u"se"_s, u"ax"_s, u"uk"_s, u"eu"_s, u"jp"_s, u"fr"_s, u"com"_s, u"org"_s})
        QVERIFY2(isWellKnownTopLevel(label), qPrintable(label));
    for (const QString &label : {QString(), u"f"_s, u"if"_s, u"f1"_s, u"fii"_s, u"con"_s, u"example"_s})
        QVERIFY2(!isWellKnownTopLevel(label), qPrintable(label));
}

KIOSK_TEST(DomainNearnessTest)
#include "DomainNearnessTest.moc"
