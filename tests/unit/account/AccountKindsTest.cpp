// SPDX-License-Identifier: GPL-3.0-or-later
#include "Schools.h"

#include "account/AddressBook.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = AddressVerdict::Kind;
using Reason = AddressVerdict::Reason;

/// User names that are no address, kinds of account that share a domain, and whose an address of somebody else is.
class AccountKindsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void domainsOfferedOnce();
    void privateMailboxes();
    void neighbours_data();
    void neighbours();
};

namespace
{

/// \a result: the login or, where it is not known, the correction.
void row(const char *school, const QString &typed, Kind kind, Reason reason, const QString &result = {},
         const QString &who = {})
{
    QTest::addRow("%s: %s", school, typed.toUtf8().toPercentEncoding("@ -").constData())
        << (QLatin1String(school) == QLatin1String("numbered")) << typed << kind << reason << result << who;
}

} // namespace

void AccountKindsTest::judges_data()
{
    QTest::addColumn<bool>("onlyLogins");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("who");

    const char *numbered = "numbered";
    row(numbered, u"1234567"_s, Kind::Known, Reason::None, u"1234567"_s, u"student"_s);
    row(numbered, u" 1234567 "_s, Kind::Known, Reason::None, u"1234567"_s, u"student"_s);
    row(numbered, u"MEIKALA"_s, Kind::Known, Reason::None, u"meikala"_s, u"staff"_s);
    row(numbered, u"123456"_s, Kind::Incomplete, Reason::NoLogin);
    row(numbered, u"12345678"_s, Kind::Incomplete, Reason::NoLogin);
    row(numbered, u"ab"_s, Kind::Incomplete, Reason::NoLogin);
    row(numbered, u"123 4567"_s, Kind::Incomplete, Reason::Spaces, u"1234567"_s);
    row(numbered, u"123-4567"_s, Kind::Incomplete, Reason::Signs, u"1234567"_s);
    row(numbered, u"meik\u00e4l\u00e4"_s, Kind::Incomplete, Reason::DiacriticLetters, u"meikala"_s);
    row(numbered, u"1234567@"_s, Kind::Incomplete, Reason::DomainMissing, u"1234567"_s);
    // Their own address, which the kiosk cannot know; and somebody else's.
    row(numbered, u"1234567@edu.numbered.example"_s, Kind::Guest, Reason::LoginWanted, u"1234567"_s);
    row(numbered, u"maija.meikalainen@numbered.example"_s, Kind::Guest, Reason::LoginWanted);
    row(numbered, u"meikala@gmail.com"_s, Kind::Guest, Reason::FreeMail);
    row(numbered, u"1234567@etela.example"_s, Kind::SisterSchool, Reason::None);

    const char *mixed = "mixed";
    row(mixed, u"1234567"_s, Kind::Known, Reason::None, u"1234567"_s, u"student"_s);
    row(mixed, u"maija.meikalainen@lakeus.example"_s, Kind::Known, Reason::None, u"maija.meikalainen@lakeus.example"_s,
        u"staff"_s);
    // One domain, two kinds: the first that takes the name.
    row(mixed, u"ab1234@lakeus.example"_s, Kind::Known, Reason::None, u"ab1234@lakeus.example"_s, u"visitor"_s);
    row(mixed, u"ab12345@lakeus.example"_s, Kind::Known, Reason::None, u"ab12345@lakeus.example"_s, u"staff"_s);
    row(mixed, u"ab1234"_s, Kind::Incomplete, Reason::DomainMissing, u"ab1234@lakeus.example"_s);
    row(mixed, u"maija.meikalainen"_s, Kind::Incomplete, Reason::DomainMissing, u"maija.meikalainen@lakeus.example"_s);
    row(mixed, u"12 345 67"_s, Kind::Incomplete, Reason::Spaces, u"1234567"_s);
    row(mixed, u"123456"_s, Kind::Incomplete, Reason::NoLogin);
    row(mixed, u"1234567@lakeus.example"_s, Kind::Correctable, Reason::NameOfOtherKind, u"1234567"_s, u"student"_s);
    row(mixed, u"1234567@edu.lakeus.example"_s, Kind::Correctable, Reason::NameOfOtherKind, u"1234567"_s, u"student"_s);
    row(mixed, u"ab1234@lakues.example"_s, Kind::Correctable, Reason::DomainMisspelt, u"ab1234@lakeus.example"_s,
        u"visitor"_s);
    row(mixed, u"ab1234lakeus.example"_s, Kind::Correctable, Reason::AtMissing, u"ab1234@lakeus.example"_s,
        u"visitor"_s);
    row(mixed, u"m@lakeus.example"_s, Kind::Invalid, Reason::NameNotOfKind, {}, u"visitor"_s);
    row(mixed, u"someone@company.example"_s, Kind::Guest, Reason::None);
}

void AccountKindsTest::judges()
{
    QFETCH(bool, onlyLogins);
    QFETCH(QString, typed);
    QFETCH(Kind, kind);
    QFETCH(Reason, reason);
    QFETCH(QString, result);
    QFETCH(QString, who);
    const SiteProfile school = onlyLogins ? numbered() : mixed();
    const AddressVerdict verdict = AddressBook(school).judge(typed);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.reason, reason);
    QCOMPARE((kind == Kind::Known ? verdict.address : verdict.correction).toDisplay(), result);
    if (!who.isEmpty())
        QCOMPARE(verdict.accountKind ? verdict.accountKind->id : QString(), who);
}

void AccountKindsTest::domainsOfferedOnce()
{
    const SiteProfile mixedSchool = mixed();
    const SiteProfile numberedSchool = numbered();
    QCOMPARE(AddressBook(mixedSchool).domains(), QStringList{u"lakeus.example"_s});
    QCOMPARE(AddressBook(numberedSchool).domains(), QStringList());
    QVERIFY(AddressBook(mixedSchool).hasLogins());
    const SiteProfile shipped = shippedSchool();
    QVERIFY(!AddressBook(shipped).hasLogins());
}

void AccountKindsTest::privateMailboxes()
{
    const SiteProfile school = shippedSchool();
    const AddressBook book(school);
    for (const QString &domain :
         {u"gmail.com"_s, u"googlemail.com"_s, u"outlook.com"_s, u"hotmail.com"_s, u"hotmail.co.uk"_s, u"live.fi"_s,
          u"icloud.com"_s, u"yahoo.com"_s, u"yahoo.co.in"_s, u"proton.me"_s, u"luukku.com"_s, u"pp.inet.fi"_s}) {
        const AddressVerdict verdict = book.judge(QString(u"Some.One@"_s + domain));
        QVERIFY2(verdict.kind == Kind::Guest && verdict.reason == Reason::FreeMail, qPrintable(domain));
    }
    // Names that only begin so are somebody's own.
    for (const QString &domain : {u"gmail.example.org"_s, u"live.university.fi"_s, u"outlook.fi.example"_s}) {
        const AddressVerdict verdict = book.judge(QString(u"Some.One@"_s + domain));
        QVERIFY2(verdict.kind == Kind::Guest && verdict.reason == Reason::None, qPrintable(domain));
    }
}

void AccountKindsTest::neighbours_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("service");
    const auto neighbour = [](const char *domain, const char *service) {
        QTest::newRow(domain) << QString::fromLatin1(domain) << QString::fromLatin1(service);
    };
    neighbour("jyu.fi", "account.jyu.fi");
    neighbour("student.jyu.fi", "account.jyu.fi");
    neighbour("aalto.fi", "idm.aalto.fi");
    neighbour("helsinki.fi", "mfa.it.helsinki.fi");
    neighbour("tuni.fi", "password.tuni.fi");
    neighbour("oulu.fi", "unihelp.oulu.fi");
    neighbour("students.oamk.fi", "unihelp.oulu.fi");
    neighbour("hamk.fi", "id.hamk.fi");
    neighbour("student.hamk.fi", "id.hamk.fi");
    neighbour("xamk.fi", "id.xamk.fi");
    neighbour("edu.xamk.fi", "id.xamk.fi");
    neighbour("karelia.fi", "userid.karelia.fi");
    neighbour("edu.karelia.fi", "userid.karelia.fi");
    neighbour("uniarts.fi", "id.uniarts.fi");
    neighbour("utu.fi", "idm.utu.fi");
    neighbour("abo.fi", "selfservice.abo.fi");
    neighbour("lut.fi", "id.lut.fi");
    neighbour("student.lut.fi", "id.lut.fi");
    neighbour("student.lab.fi", "id.lut.fi");
}

void AccountKindsTest::neighbours()
{
    QFETCH(QString, domain);
    QFETCH(QString, service);
    const SiteProfile school = shippedSchool();
    const AddressVerdict verdict = AddressBook(school).judge(QString(u"ab1234@"_s + domain));
    QCOMPARE(verdict.kind, Kind::SisterSchool);
    QVERIFY(verdict.sisterSchool);
    QCOMPARE(verdict.sisterSchool->resetService.host(), service);
}

KIOSK_TEST(AccountKindsTest)
#include "AccountKindsTest.moc"
