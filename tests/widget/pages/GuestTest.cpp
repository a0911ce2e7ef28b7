// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "session/GuestPage.h"
#include "support/StrictTest.h"

#include <QUrlQuery>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What a guest's phone reads from the screen.
class GuestTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theMailCanBeReadWithoutItsLineBreaks();
    void thePageStandsBesideTheMail();
    void whoHasNoPageShowsTheMailAlone();
};

void GuestTest::theMailCanBeReadWithoutItsLineBreaks()
{
    const GuestContact contact{u"tuki@pohjola.example"_s,
                               {{}, {}, u"Guest: reset + sign-in"_s},
                               {{}, {}, u"Hello,\n\nplease reset it.\nRegards"_s},
                               {}};
    const QString mail = GuestPage::mailtoAddress(contact, Language::English);
    QVERIFY2(mail.startsWith(u"mailto:tuki@pohjola.example?subject="_s), qPrintable(mail));
    // A "+" is a plus and nothing else, a space is never one.
    QVERIFY2(!mail.contains(u'+') && !mail.contains(u' '), qPrintable(mail));
    const QUrlQuery query(QUrl(mail).query(QUrl::FullyEncoded));
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), u"Guest: reset + sign-in"_s);
    const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QCOMPARE(QString(body).remove(u'\r').remove(u'\n').simplified(), u"Hello, please reset it. Regards"_s);
    QCOMPARE(body.count(u"\r\n"_s), 3);
}

void GuestTest::thePageStandsBesideTheMail()
{
    Stage stage;
    stage.config.profile.guest->page = QUrl(u"https://ohje.pohjola.example/vieras"_s);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    stage.visit->apply(Event::GuestAddressGiven);
    Stage::settle();
    const QStringList codes = decodedCodes(stage.window.get());
    QCOMPARE(codes.size(), 2);
    QVERIFY(codes.contains(u"https://ohje.pohjola.example/vieras"_s));
    QCOMPARE(codes.filter(u"mailto:tuki@pohjola.example?"_s).size(), 1);
}

void GuestTest::whoHasNoPageShowsTheMailAlone()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    stage.visit->apply(Event::GuestAddressGiven);
    Stage::settle();
    QCOMPARE(decodedCodes(stage.window.get()).size(), 1);
}

KIOSK_WIDGET_TEST(GuestTest)
#include "GuestTest.moc"
