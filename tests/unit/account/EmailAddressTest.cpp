// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/EmailAddress.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

class EmailAddressTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void capitalsBecomeSmall();
    void domainsGrow_data();
    void domainsGrow();
};

void EmailAddressTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wellFormed");
    const QString label(63, u'l');
    for (const QString &text :
         {u"a@b.fi"_s, u"a.b.c@d.e.f.fi"_s, u"a+b@c.fi"_s, u"!#$%&'*+-/=?^_`{|}~@c.fi"_s, u"\"a b\"@c.fi"_s,
          u"\"a\\\"b@c\"@d.fi"_s, u"1@2.fi"_s, u"a@b-c.fi"_s, u"a@xn--4ca.fi"_s, u"\u00e4@\u00e4.fi"_s,
          u"\u5c71@\u4f8b\u3048.jp"_s, QString(QString(64, u'a') + u"@b.fi"_s), QString(u"a@"_s + label + u".fi"_s),
          QString(QString(61, u'a') + u'@' + label + u'.' + label + u'.' + QString(61, u'm') + u".fi"_s)})
        QTest::addRow("%s", text.left(50).toUtf8().constData()) << text << true;
    for (const QString &text : {QString(),
                                u"@"_s,
                                u"a"_s,
                                u"a@"_s,
                                u"@b.fi"_s,
                                u"a@b"_s,
                                u"a@b."_s,
                                u"a@.fi"_s,
                                u"a@b..fi"_s,
                                u"a@b.f"_s,
                                u"a@b.12"_s,
                                u"a@-b.fi"_s,
                                u"a@b-.fi"_s,
                                u"a@b_c.fi"_s,
                                u"a@b c.fi"_s,
                                u".a@b.fi"_s,
                                u"a.@b.fi"_s,
                                u"a..b@c.fi"_s,
                                u"a b@c.fi"_s,
                                u"a@b@c.fi"_s,
                                u"a,b@c.fi"_s,
                                u"(a)@c.fi"_s,
                                u"<a@b.fi>"_s,
                                u"\"a@b.fi"_s,
                                u"\"\"@b.fi"_s,
                                u"\"a\"b\"@c.fi"_s,
                                u"\"a\\\"@c.fi"_s,
                                u"a@[192.0.2.1]"_s,
                                u"a@b.fi\n"_s,
                                u" a@b.fi"_s,
                                u"a\u200b@b.fi"_s,
                                u"a@b.fi."_s,
                                QString(u"a@"_s + QChar(0xd800) + u".fi"_s),
                                QString(QString(65, u'a') + u"@b.fi"_s),
                                QString(QString(33, u'\u00e4') + u"@b.fi"_s),
                                QString(u"a@"_s + label + u"l.fi"_s),
                                QString(QString(64, u'a') + u'@' + label + u'.' + label + u'.' + label + u".fi"_s)})
        QTest::addRow("not %s", text.left(50).toUtf8().toPercentEncoding("@.\"<>()[]").constData()) << text << false;
}

void EmailAddressTest::parses()
{
    QFETCH(QString, text);
    QFETCH(bool, wellFormed);
    const auto address = EmailAddress::parse(text);
    QCOMPARE(address.has_value(), wellFormed);
    if (address) {
        QCOMPARE(address->text().toDisplay(), text);
        QCOMPARE(address->domain(), text.mid(text.lastIndexOf(u'@') + 1));
    }
}

void EmailAddressTest::capitalsBecomeSmall()
{
    QCOMPARE(EmailAddress::parse(u"Ab.C@De.FI")->text().toDisplay(), u"ab.c@de.fi"_s);
    // The Kelvin sign is no k.
    QCOMPARE(withoutAsciiCapitals(u"K\u212a\u00c4"), u"k\u212a\u00c4"_s);
}

void EmailAddressTest::domainsGrow_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("mayGrow");
    for (const QString &domain : {QString(), u"b"_s, u"b."_s, u"b-"_s, u"b.f"_s, u"b.fi"_s, u"1.2"_s, u"\u00e4"_s})
        QTest::addRow("%s may", qPrintable(domain)) << domain << true;
    for (const QString &domain : {u"."_s, u"-"_s, u"b..f"_s, u"b-.f"_s, u"b_"_s, u"[1"_s, u"b c"_s, QString(64, u'b')})
        QTest::addRow("%s may not", qPrintable(domain.left(40))) << domain << false;
}

void EmailAddressTest::domainsGrow()
{
    QFETCH(QString, domain);
    QFETCH(bool, mayGrow);
    QCOMPARE(EmailAddress::mayBecomeDomain(domain), mayGrow);
}

KIOSK_TEST(EmailAddressTest)
#include "EmailAddressTest.moc"
