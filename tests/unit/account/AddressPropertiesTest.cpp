// SPDX-License-Identifier: GPL-3.0-or-later
#include "Schools.h"

#include "account/AddressBook.h"
#include "account/WellKnownDomains.h"
#include "support/StrictTest.h"

#include <QRandomGenerator>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = AddressVerdict::Kind;

/// What holds for whatever is typed: thousands of addresses made, and broken as people break them. Always the same
/// ones.
class AddressPropertiesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyAccountIsKnown();
    void nobodyIsScoldedWhileTyping();
    void onlyThePatternDecidesWhatIsKnown();
    void whateverIsSaidIsTrueOfItself();
    void oneSlipIsNoDeadEnd();
    void verdictsDoNotDependOnCapitals();
    void noUniversityIsASlipOfAnother();

private:
    QString name(const AccountKind &kind);
    QString address(const AccountKind &kind)
    {
        return kind.domain.isEmpty() ? name(kind) : name(kind) + u'@' + kind.domain;
    }
    QString broken(QString address);
    QString letters(int least, int most);
    int below(int bound) { return m_random.bounded(bound); }
    const SiteProfile &anySchool() { return m_schools.at(below(int(m_schools.size()))); }
    static const AccountKind *judgedByHand(const SiteProfile &school, const QString &typed);

    QRandomGenerator m_random{20261124};
    const QList<SiteProfile> m_schools{shippedSchool(), pohjola(), farAway(), numbered(), mixed()};
};

namespace
{

constexpr int rounds = 4000;

QByteArray told(const QString &typed, const AddressVerdict &verdict)
{
    return u"\"%1\": kind %2, reason %3, address \"%4\", correction \"%5\""_s.arg(typed)
        .arg(static_cast<int>(verdict.kind))
        .arg(static_cast<int>(verdict.reason))
        .arg(verdict.address.toDisplay(), verdict.correction.toDisplay())
        .toUtf8();
}

} // namespace

QString AddressPropertiesTest::letters(int least, int most)
{
    QString text;
    for (int left = least + below(most - least + 1); left > 0; --left)
        text += QChar(char16_t(u'a' + below(26)));
    return text;
}

QString AddressPropertiesTest::name(const AccountKind &kind)
{
    for (int tries = 0; tries < 1000; ++tries) {
        QString candidate;
        switch (below(9)) {
        case 0:
            candidate = letters(2, 2) + QString::number(1000 + below(9000));
            break;
        case 1:
            candidate = letters(2, 2) + QString::number(10000 + below(90000));
            break;
        case 2:
            candidate = QString::number(100000 + below(900000));
            break;
        case 3:
            candidate = letters(2, 9) + u'-' + letters(2, 9);
            break;
        case 4:
            candidate = letters(2, 9) + u'-' + letters(2, 9) + u'.' + letters(2, 12);
            break;
        case 5:
            candidate = letters(2, 9) + u'.' + letters(2, 12) + QString::number(below(12));
            break;
        case 6:
            candidate = QString::number(1000000 + below(9000000));
            break;
        case 7:
            candidate = letters(3, 8);
            break;
        default:
            candidate = letters(2, 9) + u'.' + letters(2, 9) + u'-' + letters(2, 12);
        }
        if (kind.localPart.match(candidate).hasMatch())
            return candidate;
    }
    return kind.example.section(u'@', 0, 0);
}

/// One to three slips of the keyboard.
QString AddressPropertiesTest::broken(QString address)
{
    const QString signs = u"@@..,;:-_ '\"()<>+\u00e4\u00f6\u00e5\u00e9\uff20\u3002\u200b2qw"_s;
    for (int slips = 1 + below(3); slips > 0 && !address.isEmpty(); --slips) {
        const int at = below(int(address.size()));
        switch (below(5)) {
        case 0:
            address.remove(at, 1);
            break;
        case 1:
            address.insert(at, signs.at(below(int(signs.size()))));
            break;
        case 2:
            address[at] = signs.at(below(int(signs.size())));
            break;
        case 3:
            if (at > 0)
                std::swap(address[at], address[at - 1]);
            break;
        default:
            address.insert(at, address.at(at));
        }
    }
    return address;
}

/// The rule in its plainest form: the domain of a kind, and its pattern for all before it.
const AccountKind *AddressPropertiesTest::judgedByHand(const SiteProfile &school, const QString &typed)
{
    QString plain = typed.trimmed();
    for (QChar &c : plain) {
        if (c >= u'A' && c <= u'Z')
            c = c.toLower();
    }
    for (const AccountKind &kind : school.accountKinds) {
        const QString end = kind.domain.isEmpty() ? QString() : u'@' + kind.domain;
        if (!plain.endsWith(end))
            continue;
        const QString local = plain.chopped(end.size());
        if (local.size() <= 64 && kind.localPart.match(local).hasMatch())
            return &kind;
    }
    return nullptr;
}

void AddressPropertiesTest::everyAccountIsKnown()
{
    for (const SiteProfile &school : m_schools) {
        const AddressBook book(school);
        for (const AccountKind &kind : school.accountKinds) {
            QCOMPARE(book.judge(kind.example).accountKind, &kind);
            for (int i = 0; i < rounds / 10; ++i) {
                const QString typed = address(kind);
                const AddressVerdict verdict = book.judge(typed);
                QVERIFY2(verdict.kind == Kind::Known && verdict.accountKind == judgedByHand(school, typed)
                             && verdict.address.toDisplay() == typed,
                         told(typed, verdict).constData());
            }
        }
    }
}

void AddressPropertiesTest::nobodyIsScoldedWhileTyping()
{
    for (const SiteProfile &school : m_schools) {
        const AddressBook book(school);
        QStringList addresses{u"someone@gmail.com"_s, u"first.last@company.co.uk"_s, u"o'neil+x@example.org"_s};
        for (const AccountKind &kind : school.accountKinds) {
            for (int i = 0; i < rounds / 40; ++i)
                addresses << address(kind);
        }
        for (const SisterSchool &sister : school.sisterSchools) {
            for (const QString &domain : sister.domains)
                addresses << u"etunimi.sukunimi@"_s + domain;
        }
        for (const QString &typed : std::as_const(addresses)) {
            for (qsizetype length = 0; length < typed.size(); ++length) {
                const QString start = typed.left(length);
                const AddressVerdict verdict = book.judge(start);
                // A user name may be whole before its owner has finished.
                const bool isLogin = verdict.kind == Kind::Known && verdict.accountKind->domain.isEmpty();
                QVERIFY2(verdict.kind == Kind::Incomplete || verdict.kind == Kind::Guest || isLogin
                             || (verdict.kind == Kind::Empty && length == 0),
                         told(start, verdict).constData());
            }
        }
    }
}

void AddressPropertiesTest::onlyThePatternDecidesWhatIsKnown()
{
    for (int i = 0; i < rounds; ++i) {
        const SiteProfile &school = anySchool();
        const QString typed = broken(address(school.accountKinds.at(below(int(school.accountKinds.size())))));
        const AddressVerdict verdict = AddressBook(school).judge(typed);
        const AccountKind *byHand = judgedByHand(school, typed);
        QVERIFY2((verdict.kind == Kind::Known) == (byHand != nullptr), told(typed, verdict).constData());
        if (byHand)
            QCOMPARE(verdict.accountKind, byHand);
    }
}

void AddressPropertiesTest::whateverIsSaidIsTrueOfItself()
{
    for (int i = 0; i < rounds; ++i) {
        const SiteProfile &school = anySchool();
        const AddressBook book(school);
        const QString typed = broken(address(school.accountKinds.at(below(int(school.accountKinds.size())))));
        const AddressVerdict verdict = book.judge(typed);
        const QByteArray what = told(typed, verdict);
        if (!verdict.correction.isEmpty()) {
            const AddressVerdict again = book.judge(verdict.correction.toDisplay());
            QVERIFY2(again.kind == Kind::Known && again.accountKind == verdict.accountKind, what.constData());
            QCOMPARE(again.address.toDisplay(), verdict.correction.toDisplay());
            QVERIFY2(judgedByHand(school, verdict.correction.toDisplay()) == verdict.accountKind, what.constData());
        }
        if (!verdict.address.isEmpty()) {
            const AddressVerdict again = book.judge(verdict.address.toDisplay());
            QVERIFY2(again.kind == verdict.kind && again.address.toDisplay() == verdict.address.toDisplay(),
                     QByteArray(what + " then " + told(verdict.address.toDisplay(), again)).constData());
            QCOMPARE(again.sisterSchool, verdict.sisterSchool);
        }
        QVERIFY2(verdict.kind != Kind::Correctable || !verdict.correction.isEmpty(), what.constData());
        QVERIFY2(verdict.kind != Kind::Known || verdict.accountKind, what.constData());
        QVERIFY2((verdict.kind == Kind::SisterSchool) == (verdict.sisterSchool != nullptr), what.constData());
    }
}

/// A letter swapped with its neighbour in the domain is always mended, and to the address that was meant.
void AddressPropertiesTest::oneSlipIsNoDeadEnd()
{
    for (const SiteProfile &school : m_schools) {
        const AddressBook book(school);
        for (const AccountKind &kind : school.accountKinds) {
            const QString meant = kind.example;
            if (kind.domain.isEmpty())
                continue;
            for (qsizetype at = meant.indexOf(u'@') + 2; at < meant.size(); ++at) {
                QString typed = meant;
                std::swap(typed[at], typed[at - 1]);
                if (typed == meant)
                    continue;
                const AddressVerdict verdict = book.judge(typed);
                QVERIFY2(verdict.correction.toDisplay() == meant, told(typed, verdict).constData());
            }
        }
    }
}

void AddressPropertiesTest::verdictsDoNotDependOnCapitals()
{
    for (int i = 0; i < rounds; ++i) {
        const SiteProfile &school = anySchool();
        const AddressBook book(school);
        const QString typed = broken(address(school.accountKinds.at(below(int(school.accountKinds.size())))));
        const AddressVerdict small = book.judge(typed);
        const AddressVerdict capital = book.judge(typed.toUpper());
        QVERIFY2(small.kind == capital.kind,
                 QByteArray(told(typed, small) + " but " + told(typed.toUpper(), capital)).constData());
        QCOMPARE(capital.correction.toDisplay(), small.correction.toDisplay());
    }
}

/// Every university of Finland as the kiosk's own, against the addresses of all the others, of staff and of students.
void AddressPropertiesTest::noUniversityIsASlipOfAnother()
{
    QVERIFY(finnishUniversities().size() >= 35);
    for (const QString &own : finnishUniversities()) {
        SiteProfile school;
        for (const QString &domain : QStringList{own, u"student."_s + own, u"edu."_s + own}) {
            AccountKind kind;
            kind.id = domain;
            kind.domain = domain;
            kind.localPart = QRegularExpression(u"\\A[a-z0-9.]+\\z"_s);
            school.accountKinds << kind;
        }
        const AddressBook book(school);
        for (const QString &other : finnishUniversities()) {
            if (other == own)
                continue;
            for (const QString &domain :
                 QStringList{other, u"student."_s + other, u"edu."_s + other, u"stud."_s + other}) {
                const QString typed = u"maija.meikalainen@"_s + domain;
                const AddressVerdict verdict = book.judge(typed);
                QVERIFY2(verdict.kind == Kind::Guest && verdict.reason == AddressVerdict::Reason::None
                             && verdict.correction.isEmpty(),
                         QByteArray(own.toLatin1() + ": " + told(typed, verdict)).constData());
            }
        }
    }
}

KIOSK_TEST(AddressPropertiesTest)
#include "AddressPropertiesTest.moc"
