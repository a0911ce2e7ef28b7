// SPDX-License-Identifier: GPL-3.0-or-later
#include "Schools.h"

#include "account/AddressBook.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = AddressVerdict::Kind;
using Reason = AddressVerdict::Reason;

/// What a visitor may type, and what the kiosk makes of it.
class AddressBookTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void chipsFillInTheRest_data();
    void chipsFillInTheRest();
    void domainsStandInTheProfilesOrder();
    void anUnanchoredPatternTakesNoMore();
    void schoolsWithoutAnythingAreHarmless();
    void addressesAreNotPrinted();

private:
    SiteProfile m_shipped = shippedSchool();
    SiteProfile m_pohjola = pohjola();
    SiteProfile m_farAway = farAway();
};

namespace
{

void row(const char *school, const QString &typed, Kind kind, const QString &result = {}, const QString &who = {},
         Reason reason = Reason::None)
{
    static int number = 0;
    const QByteArray shown = typed.left(60).toUtf8().toPercentEncoding("@ ,<>()'+\"");
    QTest::addRow("%03d %s %s", ++number, school, shown.constData())
        << QString::fromLatin1(school) << typed << kind << result << who << reason;
}

/// Accepted as it is, or but for capitals and the space around.
void known(const char *school, const QString &who, const QString &typed, const QString &address = {})
{
    row(school, typed, Kind::Known, address.isEmpty() ? typed : address, who);
}

void corrected(const char *school, Reason reason, const QString &who, const QString &typed, const QString &correction)
{
    row(school, typed, Kind::Correctable, correction, who, reason);
}

/// \a guess: what is asked about.
void guest(const char *school, const QString &typed, const QString &guess = {})
{
    row(school, typed, Kind::Guest, guess);
}

/// A private mailbox, which is told apart.
void freeMail(const char *school, const QString &typed)
{
    row(school, typed, Kind::Guest, {}, {}, Reason::FreeMail);
}

void sister(const char *school, const QString &who, const QString &typed)
{
    row(school, typed, Kind::SisterSchool, {}, who);
}

/// \a completion: what is offered if that was all.
void incomplete(const char *school, Reason reason, const QString &typed, const QString &completion = {})
{
    row(school, typed, Kind::Incomplete, completion, {}, reason);
}

void invalid(const char *school, Reason reason, const QString &typed, const QString &who = {})
{
    row(school, typed, Kind::Invalid, {}, who, reason);
}

void shippedRows()
{
    const char *jamk = "jamk";
    row(jamk, QString(), Kind::Empty);
    row(jamk, u"   "_s, Kind::Empty);
    row(jamk, u"\u00a0\t"_s, Kind::Empty);
    row(jamk, u"\u200b\ufeff"_s, Kind::Empty);

    // The three kinds, and every form of a name.
    for (const QString &name :
         {u"maija.meikalainen"_s, u"anna-maria.virtanen"_s, u"maija.meikalainen-virtanen"_s,
          u"anna-maria.virtanen-laine"_s, u"matti.meikalainen2"_s, u"matti.meikalainen.2"_s, u"matti2.meikalainen"_s,
          u"juha.von.essen"_s, u"liam.o'brien"_s, u"jean-luc.d'arc"_s, u"maija.k.meikalainen"_s, u"a.b"_s, u"ng.li"_s,
          u"x.aevonheim10"_s, u"wolfeschlegelsteinhausenbergerdorff.bartholomew"_s}) {
        known(jamk, u"staff"_s, name + u"@jamk.fi"_s);
        known(jamk, u"external"_s, name + u"@external.jamk.fi"_s);
    }
    for (const QString &name :
         {u"ab1234"_s, u"m1234"_s, u"k9876"_s, u"1234567"_s, u"abcd"_s, u"xyz98765"_s, u"aa"_s, u"z0"_s})
        known(jamk, u"student"_s, name + u"@student.jamk.fi"_s);
    known(jamk, u"student"_s, u"AB1234@STUDENT.JAMK.FI"_s, u"ab1234@student.jamk.fi"_s);
    known(jamk, u"staff"_s, u"Maija.Meikalainen@jamk.fi"_s, u"maija.meikalainen@jamk.fi"_s);
    known(jamk, u"student"_s, u" ab1234@student.jamk.fi"_s, u"ab1234@student.jamk.fi"_s);
    known(jamk, u"student"_s, u"ab1234@student.jamk.fi \n"_s, u"ab1234@student.jamk.fi"_s);
    known(jamk, u"student"_s, u"\u00a0ab1234@student.jamk.fi\u2003"_s, u"ab1234@student.jamk.fi"_s);

    const auto staff = [jamk](Reason reason, const QString &typed,
                              const QString &meant = u"maija.meikalainen@jamk.fi"_s) {
        corrected(jamk, reason, u"staff"_s, typed, meant);
    };
    const auto student = [jamk](Reason reason, const QString &typed,
                                const QString &meant = u"ab1234@student.jamk.fi"_s) {
        corrected(jamk, reason, u"student"_s, typed, meant);
    };

    // Letters that addresses do not have.
    staff(Reason::DiacriticLetters, u"maija.meik\u00e4l\u00e4inen@jamk.fi"_s);
    staff(Reason::DiacriticLetters, u"Maija.Meik\u00c4l\u00c4inen@JAMK.fi"_s);
    staff(Reason::DiacriticLetters, u"maija.meika\u0308la\u0308inen@jamk.fi"_s);
    staff(Reason::DiacriticLetters, u"\u00e5sa.l\u00f6nnqvist@jamk.fi"_s, u"asa.lonnqvist@jamk.fi"_s);
    staff(Reason::DiacriticLetters, u"ren\u00e9.m\u00fcller@jamk.fi"_s, u"rene.muller@jamk.fi"_s);
    staff(Reason::DiacriticLetters, u"s\u00f8ren.kj\u00e6r@jamk.fi"_s, u"soren.kjaer@jamk.fi"_s);
    staff(Reason::DiacriticLetters, u"\u0142ukasz.wei\u00df@jamk.fi"_s, u"lukasz.weiss@jamk.fi"_s);
    staff(Reason::DiacriticLetters, u"\u017deljko.\u0160imi\u0107@jamk.fi"_s, u"zeljko.simic@jamk.fi"_s);
    staff(Reason::DiacriticLetters, u"nguy\u1ec5n.v\u0103n@jamk.fi"_s, u"nguyen.van@jamk.fi"_s);
    staff(Reason::DiacriticLetters, u"anna-maija.h\u00f6gl\u00f6f-\u00e5kerman2@jamk.fi"_s,
          u"anna-maija.hoglof-akerman2@jamk.fi"_s);
    corrected(jamk, Reason::DiacriticLetters, u"external"_s, u"p\u00e4ivi.m\u00e4ki@external.jamk.fi"_s,
              u"paivi.maki@external.jamk.fi"_s);
    student(Reason::DiacriticLetters, u"\u00e4b1234@student.jamk.fi"_s);

    // Signs in the place of others.
    staff(Reason::Comma, u"maija,meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u"maija;meikalainen@jamk.fi"_s);
    staff(Reason::Comma, u"maija.meikalainen@jamk,fi"_s);
    staff(Reason::Comma, u"Maija,Meikalainen@jamk,fi"_s);
    staff(Reason::Signs, u"maija,,meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u"maija..meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u".maija.meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u"maija.meikalainen.@jamk.fi"_s);
    staff(Reason::Signs, u"maija.-meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u"maija_meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u"anna_maija.meikalainen@jamk.fi"_s, u"anna-maija.meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u"liam.o\u2019brien@jamk.fi"_s, u"liam.o'brien@jamk.fi"_s);
    staff(Reason::Signs, u"liam.o\u00b4brien@jamk.fi"_s, u"liam.o'brien@jamk.fi"_s);
    staff(Reason::Signs, u"anna\u2013maija.virtanen@jamk.fi"_s, u"anna-maija.virtanen@jamk.fi"_s);
    staff(Reason::Signs, u"maija.meikalainen+posti@jamk.fi"_s);
    staff(Reason::Signs, u"maija@meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u"maija.meikalainen@jamk.fi@jamk.fi"_s);
    staff(Reason::Signs, u"maija.meikalainen@jamk@jamk.fi"_s);
    staff(Reason::Signs, u"maija.meikalainen@jamk.fi'"_s);
    staff(Reason::Signs, u"maija.meikalainen@jamk.fi."_s);
    staff(Reason::Signs, u"maija.meikalainen@jamk.fi.."_s);
    staff(Reason::Signs, u"maija.meikalainen@.jamk.fi"_s);
    staff(Reason::Signs, u"maija.meikalainen@jamk..fi"_s);
    staff(Reason::Signs, u"maija.meikalainen@www.jamk.fi"_s);
    staff(Reason::Signs, u"maija.meikalainen@jamk.fi@"_s);
    student(Reason::Signs, u"ab1234@@student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234@ @student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234@student.jamk.fi,"_s);
    student(Reason::Signs, u"ab1234@student.jamk.fi>"_s);
    student(Reason::Signs, u"ab1234.@student.jamk.fi"_s);
    student(Reason::Signs, u"ab-1234@student.jamk.fi"_s);
    student(Reason::Signs, u"ab.1234@student.jamk.fi"_s);
    student(Reason::NameOfOtherKind, u"ab-1234@jamk.fi"_s);
    student(Reason::Signs, u"ab1234(at)student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234 (at) student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234[at]student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234(a)student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234 at student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234 \u00e4t student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234(at)student(dot)jamk(dot)fi"_s);
    student(Reason::Signs, u"ab1234 at student piste jamk piste fi"_s);
    student(Reason::Signs, u"ab1234\"student.jamk.fi"_s);
    // Full-width letters and signs, as an input method leaves them.
    student(Reason::Signs, u"\uff41\uff42\uff11\uff12\uff13\uff14\uff20\uff53tudent.jamk.fi"_s);
    student(Reason::Signs, u"ab1234@student\u3002jamk\uff0efi"_s);
    student(Reason::Signs, u"ab\u200b1234@student.jamk.fi"_s);
    // Pasted or scanned.
    staff(Reason::Signs, u"Maija Meik\u00e4l\u00e4inen <maija.meikalainen@jamk.fi>"_s);
    staff(Reason::Signs, u"\"Meikalainen, Maija\" <Maija.Meikalainen@jamk.fi>;"_s);
    staff(Reason::Signs, u"<maija.meikalainen@jamk.fi>"_s);
    staff(Reason::Signs, u"mailto:maija.meikalainen@jamk.fi"_s);
    staff(Reason::Signs, u"MAILTO:maija.meikalainen%40jamk.fi?subject=Hei"_s);
    // Spaces within.
    staff(Reason::Spaces, u"maija. meikalainen@jamk.fi"_s);
    staff(Reason::Spaces, u"maija meikalainen@jamk.fi"_s);
    staff(Reason::Spaces, u"Maija  Meikalainen @jamk.fi"_s);
    student(Reason::Spaces, u"ab 1234@student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234 @ student.jamk.fi"_s);
    student(Reason::Signs, u"ab1234@student .jamk.fi"_s);

    // The right domain of the wrong kind.
    student(Reason::NameOfOtherKind, u"ab1234@jamk.fi"_s);
    student(Reason::NameOfOtherKind, u"AB1234@external.jamk.fi"_s);
    student(Reason::NameOfOtherKind, u"1234567@jamk.fi"_s, u"1234567@student.jamk.fi"_s);
    invalid(jamk, Reason::NameNotOfKind, u"maija.meikalainen@student.jamk.fi"_s, u"student"_s);
    invalid(jamk, Reason::NameNotOfKind, u"a@student.jamk.fi"_s, u"student"_s);
    invalid(jamk, Reason::NameNotOfKind, u"m@jamk.fi"_s, u"staff"_s);
    invalid(jamk, Reason::NameNotOfKind, u"maija.meikalainen@studnet.jamk.fi"_s, u"student"_s);

    // A domain with a slip in it.
    for (const QString &domain :
         {u"studnet.jamk.fi"_s,    u"studetn.jamk.fi"_s,      u"studen.jamk.fi"_s,    u"studentt.jamk.fi"_s,
          u"sudent.jamk.fi"_s,     u"studemt.jamk.fi"_s,      u"studdent.jamk.fi"_s,  u"students.jamk.fi"_s,
          u"stud.jamk.fi"_s,       u"stundent.jamk.fi"_s,     u"student.jmak.fi"_s,   u"student.jammk.fi"_s,
          u"student.jamkfi"_s,     u"studentjamk.fi"_s,       u"studentjamkfi"_s,     u"student-jamk.fi"_s,
          u"student.jamk.f1"_s,    u"student.jamk.fii"_s,     u"student.jamk.if"_s,   u"studnet.jmak.fi"_s,
          u"student.jamk.fi.fi"_s, u"student.j\u00e4mk.fi"_s, u"studnet.jamk"_s,      u"stu.dent.jamk.fi"_s,
          u"opiskelija.jamk.fi"_s, u"student.jam.k.fi"_s,     u"student.jamk.fi,fi"_s})
        student(Reason::DomainMisspelt, u"ab1234@"_s + domain);
    for (const QString &domain : {u"jmak.fi"_s, u"jakm.fi"_s, u"jamkk.fi"_s, u"jjamk.fi"_s, u"jamkfi"_s, u"jam.kfi"_s,
                                  u"jamk.fii"_s, u"jamk.if"_s, u"jamk.fi.fi"_s, u"j\u00e4mk.fi"_s})
        staff(Reason::DomainMisspelt, u"maija.meikalainen@"_s + domain);
    student(Reason::DomainMisspelt, u"ab1234@jmak.fi"_s);
    corrected(jamk, Reason::DomainMisspelt, u"external"_s, u"maija.meikalainen@extrenal.jamk.fi"_s,
              u"maija.meikalainen@external.jamk.fi"_s);
    corrected(jamk, Reason::DomainMisspelt, u"external"_s, u"maija.meikalainen@ext.jamk.fi"_s,
              u"maija.meikalainen@external.jamk.fi"_s);
    corrected(jamk, Reason::DomainMisspelt, u"student"_s, u"\u00c4B 1234@studnet,jamk.fi"_s,
              u"ab1234@student.jamk.fi"_s);
    invalid(jamk, Reason::DomainUnknown, u"maija.meikalainen@mail.jamk.fi"_s);

    // No @ at all, though the rest is there.
    student(Reason::AtMissing, u"ab1234student.jamk.fi"_s);
    student(Reason::AtMissing, u"ab1234.student.jamk.fi"_s);
    student(Reason::AtMissing, u"ab1234 student.jamk.fi"_s);
    student(Reason::AtMissing, u"ab12342student.jamk.fi"_s);
    staff(Reason::AtMissing, u"maija.meikalainenjamk.fi"_s);
    staff(Reason::AtMissing, u"maija.meikalainen jamk,fi"_s);
    incomplete(jamk, Reason::AtMissing, u"ab1234jamk.fi"_s);

    // Still typing.
    incomplete(jamk, Reason::DomainMissing, u"m"_s);
    incomplete(jamk, Reason::DomainMissing, u"maija.meikalainen"_s);
    incomplete(jamk, Reason::DomainMissing, u"maija.meikalainen@"_s);
    incomplete(jamk, Reason::DomainMissing, u"maija.meikalainen@j"_s, u"maija.meikalainen@jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"maija.meikalainen@jamk"_s, u"maija.meikalainen@jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"maija.meikalainen@jamk."_s, u"maija.meikalainen@jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"maija.meikalainen@jamk.f"_s, u"maija.meikalainen@jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"maija.meikalainen@ext"_s, u"maija.meikalainen@external.jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"maija.meik\u00e4l\u00e4inen@jamk"_s, u"maija.meikalainen@jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"ab1234"_s, u"ab1234@student.jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"AB1234"_s, u"ab1234@student.jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"ab1234@s"_s, u"ab1234@student.jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"ab1234@student.ja"_s, u"ab1234@student.jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"ab1234@student.jamk"_s, u"ab1234@student.jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"ab1234@jmak"_s, u"ab1234@student.jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"ab1234(at"_s, u"ab1234at@student.jamk.fi"_s);
    incomplete(jamk, Reason::DomainMissing, u"someone@gmail"_s);
    incomplete(jamk, Reason::DomainMissing, u"someone@gmail."_s);
    incomplete(jamk, Reason::DomainMissing, u"someone@gmail.c"_s);
    incomplete(jamk, Reason::DomainMissing, u"someone@jyu.f"_s);
    incomplete(jamk, Reason::DomainMissing, u"someone@student.jyu"_s);
    incomplete(jamk, Reason::DomainMissing, u"someone@[192.0.2.1]"_s);
    incomplete(jamk, Reason::NameMissing, u"@"_s);
    incomplete(jamk, Reason::NameMissing, u"@student.jamk.fi"_s);
    incomplete(jamk, Reason::NameMissing, u"student.jamk.fi"_s);
    incomplete(jamk, Reason::NameMissing, u"@jyu.fi"_s);

    // Sister schools, however the name before the @ looks.
    sister(jamk, u"jyu.fi"_s, u"matti.a.meikalainen@jyu.fi"_s);
    sister(jamk, u"jyu.fi"_s, u"mameikal@student.jyu.fi"_s);
    sister(jamk, u"jyu.fi"_s, u"Mameikal@JYU.FI "_s);
    sister(jamk, u"jyu.fi"_s, u"mameikal@jyu,fi"_s);
    sister(jamk, u"jyu.fi"_s, u"mameikal@studnet.jyu.fi"_s);
    sister(jamk, u"aalto.fi"_s, u"etunimi.sukunimi@aalto.fi"_s);
    sister(jamk, u"helsinki.fi"_s, u"etunimi.sukunimi@helsinki.fi"_s);
    sister(jamk, u"helsinki.fi"_s, u"e.sukunimi@ad.helsinki.fi"_s);
    sister(jamk, u"tuni.fi"_s, u"etunimi.sukunimi@tuni.fi"_s);
    sister(jamk, u"oulu.fi"_s, u"esukunim23@student.oulu.fi"_s);
    sister(jamk, u"oulu.fi"_s, u"a1bcde00@students.oamk.fi"_s);

    // Other organisations: valid, and nobody else's to mend.
    for (const QString &address : {u"o'neil+kiosk@company.com"_s,
                                   u"x@y.fi"_s,
                                   u"john_doe@company.co.uk"_s,
                                   u"1@2.3.fi"_s,
                                   u"a!#$%&'*+/=?^_`{|}~-z@example.org"_s,
                                   u"\"john doe\"@example.org"_s,
                                   u"someone@seamk.fi"_s,
                                   u"someone@metropolia.fi"_s,
                                   u"someone@turkuamk.fi"_s,
                                   u"someone@student.laurea.fi"_s,
                                   u"someone@xn--pyt-tla6h.fi"_s,
                                   u"someone@p\u00f6yt\u00e4.fi"_s,
                                   u"s\u00f6r\u00e9n@example.se"_s,
                                   u"someone@sub.domain.of.example.com"_s,
                                   u"someone@ahjyu.fi"_s,
                                   u"someone@notjamk.fi"_s,
                                   u"someone@jamk-alumni.fi"_s,
                                   u"someone@my-jamk.org"_s,
                                   u"someone@jyu.com"_s,
                                   u"someone@fi.jamk.ee"_s,
                                   u"someone@student.com"_s,
                                   u"someone@studentcare.nl"_s,
                                   u"someone@ja.jp"_s})
        guest(jamk, address);
    guest(jamk, u"Someone@Company.COM"_s);
    freeMail(jamk, u"Someone@Gmail.COM"_s);
    freeMail(jamk, u"someone@gmail,com"_s);
    freeMail(jamk, u"some one@gmail.com"_s);
    freeMail(jamk, u"Some One <some.one@gmail.com>"_s);
    // Schools of four letters that end alike: a question, not a correction.
    guest(jamk, u"etunimi.sukunimi@gamk.fi"_s, u"etunimi.sukunimi@jamk.fi"_s);
    guest(jamk, u"etunimi.sukunimi@wamk.fi"_s, u"etunimi.sukunimi@jamk.fi"_s);
    guest(jamk, u"ab1234@student.wamk.fi"_s, u"ab1234@student.jamk.fi"_s);
    // Another university's abbreviation differs in one letter.
    guest(jamk, u"etunimi.sukunimi@samk.fi"_s);
    guest(jamk, u"etunimi.sukunimi@tamk.fi"_s);
    guest(jamk, u"ab1234@student.samk.fi"_s);
    guest(jamk, u"ab1234@edu.vamk.fi"_s);
    guest(jamk, u"etunimi.sukunimi@jamk.com"_s, u"etunimi.sukunimi@jamk.fi"_s);
    guest(jamk, u"etunimi.sukunimi@jamk.fr"_s, u"etunimi.sukunimi@jamk.fi"_s);
    guest(jamk, u"ab1234@jamj.fi"_s, u"ab1234@student.jamk.fi"_s);
    // As near to a sister school's.
    guest(jamk, u"ab1234@student.fi"_s);
    guest(jamk, u"etunimi.sukunimi@jamk.fi.com"_s, u"etunimi.sukunimi@jamk.fi"_s);

    // Nobody's.
    invalid(jamk, Reason::NoAddress, u"some(one@gmail.com"_s);
    invalid(jamk, Reason::NoAddress, u"someone@exa mple!.com"_s);
    invalid(jamk, Reason::NoAddress, u"someone@exa_mple.com"_s);
    invalid(jamk, Reason::NoAddress, u"someone@exam-.com"_s);
    invalid(jamk, Reason::TooLong, QString(65, u'a'));
    invalid(jamk, Reason::TooLong, QString(65, u'a') + u"@gmail.com"_s);
    invalid(jamk, Reason::TooLong, QString(40, u'a') + u'.' + QString(40, u'b') + u"@jamk.fi"_s, u"staff"_s);
    invalid(jamk, Reason::TooLong, u"a@"_s + QString(260, u'b'));
    invalid(jamk, Reason::TooLong, QString(5000, u'@'));
    known(jamk, u"staff"_s, QString(31, u'a') + u'.' + QString(32, u'b') + u"@jamk.fi"_s);
    freeMail(jamk, QString(64, u'a') + u"@gmail.com"_s);
}

void otherRows()
{
    const char *pohjola = "pohjola";
    known(pohjola, u"student"_s, u"ab12345@stud.pohjola.example"_s);
    known(pohjola, u"staff"_s, u"louhi@pohjola.example"_s);
    known(pohjola, u"staff"_s, u"Aino-Marjatta@Pohjola.Example"_s, u"aino-marjatta@pohjola.example"_s);
    corrected(pohjola, Reason::NameOfOtherKind, u"student"_s, u"ab12345@pohjola.example"_s,
              u"ab12345@stud.pohjola.example"_s);
    corrected(pohjola, Reason::NameOfOtherKind, u"staff"_s, u"louhi@stud.pohjola.example"_s,
              u"louhi@pohjola.example"_s);
    corrected(pohjola, Reason::DiacriticLetters, u"staff"_s, u"v\u00e4in\u00f6@pohjola.example"_s,
              u"vaino@pohjola.example"_s);
    corrected(pohjola, Reason::Signs, u"staff"_s, u"aino_marjatta@pohjola.example"_s,
              u"aino-marjatta@pohjola.example"_s);
    corrected(pohjola, Reason::Spaces, u"staff"_s, u"lou hi@pohjola.example"_s, u"louhi@pohjola.example"_s);
    corrected(pohjola, Reason::Signs, u"staff"_s, u"o'neil@pohjola.example"_s, u"oneil@pohjola.example"_s);
    corrected(pohjola, Reason::DomainMisspelt, u"staff"_s, u"louhi@pohjolla.example"_s, u"louhi@pohjola.example"_s);
    corrected(pohjola, Reason::DomainMisspelt, u"staff"_s, u"louhi@pohjoal.example"_s, u"louhi@pohjola.example"_s);
    corrected(pohjola, Reason::DomainMisspelt, u"staff"_s, u"louhi@pohojla.example"_s, u"louhi@pohjola.example"_s);
    corrected(pohjola, Reason::DomainMisspelt, u"staff"_s, u"louhi@pohjola.exampel"_s, u"louhi@pohjola.example"_s);
    corrected(pohjola, Reason::DomainMisspelt, u"student"_s, u"ab12345@student.pohjola.example"_s,
              u"ab12345@stud.pohjola.example"_s);
    corrected(pohjola, Reason::DomainMisspelt, u"student"_s, u"ab12345@sutd.pohjola.example"_s,
              u"ab12345@stud.pohjola.example"_s);
    corrected(pohjola, Reason::AtMissing, u"student"_s, u"ab12345stud.pohjola.example"_s,
              u"ab12345@stud.pohjola.example"_s);
    invalid(pohjola, Reason::NameNotOfKind, u"maija.meikalainen1@pohjola.example"_s, u"staff"_s);
    invalid(pohjola, Reason::NameNotOfKind, u"ab123@stud.pohjola.example"_s, u"student"_s);
    incomplete(pohjola, Reason::DomainMissing, u"ab12345"_s, u"ab12345@stud.pohjola.example"_s);
    incomplete(pohjola, Reason::DomainMissing, u"louhi"_s, u"louhi@pohjola.example"_s);
    incomplete(pohjola, Reason::DomainMissing, u"louhi@pohj"_s, u"louhi@pohjola.example"_s);
    sister(pohjola, u"etela.example"_s, u"ab12345@stud.etela.example"_s);
    sister(pohjola, u"etela.example"_s, u"kaukomieli@etela.example"_s);
    // The first customer's people are guests here.
    guest(pohjola, u"ab1234@student.jamk.fi"_s);
    guest(pohjola, u"maija.meikalainen@jamk.fi"_s);
    guest(pohjola, u"louhi@pohjola.com"_s, u"louhi@pohjola.example"_s);

    const char *far = "far";
    known(far, u"student"_s, u"123456@uni.com.au"_s);
    incomplete(far, Reason::DomainMissing, u"123456@uni.c"_s, u"123456@uni.com.au"_s);
    guest(far, u"123456@uni.com"_s);
    incomplete(far, Reason::DomainMissing, u"123456@uni.com.a"_s, u"123456@uni.com.au"_s);
    corrected(far, Reason::DomainMisspelt, u"student"_s, u"123456@unicom.au"_s, u"123456@uni.com.au"_s);
    guest(far, u"123456@uni.com.at"_s, u"123456@uni.com.au"_s);
    corrected(far, Reason::Spaces, u"student"_s, u"123 456@uni.com.au"_s, u"123456@uni.com.au"_s);
    corrected(far, Reason::Signs, u"student"_s, u"\uff11\uff12\uff13\uff14\uff15\uff16@uni.com.au"_s,
              u"123456@uni.com.au"_s);
    invalid(far, Reason::NameNotOfKind, u"matti@uni.com.au"_s, u"student"_s);
}

} // namespace

void AddressBookTest::judges_data()
{
    QTest::addColumn<QString>("school");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("who");
    QTest::addColumn<Reason>("reason");
    shippedRows();
    otherRows();
}

void AddressBookTest::judges()
{
    QFETCH(QString, school);
    QFETCH(QString, typed);
    QFETCH(Kind, kind);
    QFETCH(QString, result);
    QFETCH(QString, who);
    QFETCH(Reason, reason);
    const AddressBook book(school == u"jamk" ? m_shipped : school == u"pohjola" ? m_pohjola : m_farAway);
    const AddressVerdict verdict = book.judge(typed);
    const auto described = [&verdict] {
        return u"kind %1, reason %2, address \"%3\", correction \"%4\""_s.arg(static_cast<int>(verdict.kind))
            .arg(static_cast<int>(verdict.reason))
            .arg(verdict.address.toDisplay(), verdict.correction.toDisplay())
            .toUtf8();
    };
    QVERIFY2(verdict.kind == kind, described().constData());
    QVERIFY2(verdict.reason == reason, described().constData());
    QCOMPARE(verdict.sisterSchool != nullptr, kind == Kind::SisterSchool);
    QCOMPARE(verdict.address.isEmpty(), kind != Kind::Known && kind != Kind::Guest && kind != Kind::SisterSchool);
    if (kind == Kind::Known) {
        QCOMPARE(verdict.address.toDisplay(), result);
        QVERIFY(verdict.correction.isEmpty());
    } else {
        QCOMPARE(verdict.correction.toDisplay(), result);
    }
    if (kind == Kind::SisterSchool)
        QVERIFY(verdict.sisterSchool->domains.contains(who));
    else if (!who.isEmpty())
        QCOMPARE(verdict.accountKind ? verdict.accountKind->id : QString(), who);
}

void AddressBookTest::chipsFillInTheRest_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("filledIn");
    QTest::newRow("nothing yet") << QString() << u"@student.jamk.fi"_s;
    QTest::newRow("a name") << u"ab1234"_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("a name and @") << u"ab1234@"_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("half a domain") << u"ab1234@stu"_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("another domain") << u"ab1234@jamk.fi"_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("twice") << u"ab1234@student.jamk.fi"_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("two of them") << u"ab1234@@jamk.fi@x"_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("without @") << u"ab1234student.jamk.fi"_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("(at)") << u"ab1234(at)jamk.fi"_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("space around") << u" ab1234 "_s << u"ab1234@student.jamk.fi"_s;
    QTest::newRow("what was typed stays") << u"\u00c4b 1234"_s << u"\u00c4b 1234@student.jamk.fi"_s;
}

void AddressBookTest::chipsFillInTheRest()
{
    QFETCH(QString, typed);
    QFETCH(QString, filledIn);
    QCOMPARE(AddressBook::withDomain(typed, u"student.jamk.fi"_s).toDisplay(), filledIn);
}

void AddressBookTest::domainsStandInTheProfilesOrder()
{
    QCOMPARE(AddressBook(m_shipped).domains(),
             QStringList({u"jamk.fi"_s, u"student.jamk.fi"_s, u"external.jamk.fi"_s}));
    QCOMPARE(AddressBook(m_pohjola).domains(), QStringList({u"stud.pohjola.example"_s, u"pohjola.example"_s}));
}

void AddressBookTest::anUnanchoredPatternTakesNoMore()
{
    SiteProfile profile = pohjola();
    profile.accountKinds.removeLast();
    profile.accountKinds.first().localPart = QRegularExpression(u"[a-z]{2}[0-9]{5}$"_s);
    const AddressBook book(profile);
    QCOMPARE(book.judge(u"ab12345@stud.pohjola.example").kind, Kind::Known);
    QCOMPARE(book.judge(u"!!ab12345@stud.pohjola.example").kind, Kind::Correctable);
    QVERIFY(book.judge(u"ab12345\n@stud.pohjola.example").kind != Kind::Known);
    profile.accountKinds.first().localPart = QRegularExpression(u".*"_s);
    QVERIFY(book.judge(u"a@b@stud.pohjola.example").kind != Kind::Known);
    QVERIFY(book.judge(u"@stud.pohjola.example").kind != Kind::Known);
}

void AddressBookTest::schoolsWithoutAnythingAreHarmless()
{
    const SiteProfile nothing;
    const AddressBook book(nothing);
    QCOMPARE(book.judge(u"someone@example.org").kind, Kind::Guest);
    QCOMPARE(book.judge(u"someone").kind, Kind::Incomplete);
    QVERIFY(book.domains().isEmpty());
}

void AddressBookTest::addressesAreNotPrinted()
{
    const AddressVerdict verdict = AddressBook(m_shipped).judge(u"ab1234@student.jamk.fi");
    QString printed;
    QDebug(&printed) << verdict.address;
    QVERIFY(!printed.contains(u"1234"));
}

KIOSK_TEST(AddressBookTest)
#include "AddressBookTest.moc"
