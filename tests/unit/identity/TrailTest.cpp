// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/IdentityProgress.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

HostRule host(const QString &name, HostRole role)
{
    HostRule rule;
    rule.host = name;
    rule.role = role;
    return rule;
}

TrailItem word(const QString &text, TrailItem::LeadsTo leadsTo = TrailItem::LeadsTo::Unknown, const QString &path = {})
{
    TrailItem item;
    item.word = {text, text, text};
    item.leadsTo = leadsTo;
    if (leadsTo == TrailItem::LeadsTo::Address)
        item.address = {u"https"_s, u"id.example.fi"_s, 443, path};
    return item;
}

/// Karelia's published steps: the browser may never leave the service's host.
IdentityService service()
{
    using LeadsTo = TrailItem::LeadsTo;
    IdentityService service;
    service.methods = methodsForTests();
    service.hosts = {host(u"id.example.fi"_s, HostRole::Service), host(u"broker.example"_s, HostRole::Broker),
                     host(u"bank.example"_s, HostRole::Bank)};
    TrailItem password = word(u"Reset password"_s, LeadsTo::Address, u"/password*"_s);
    password.errand = Errand::PasswordToo;
    TrailItem suomi = word(u"Suomi.fi"_s, LeadsTo::Provider);
    suomi.methods = {suomiFi};
    TrailItem back = word(u"Continue to service"_s, LeadsTo::Service);
    back.methods = {suomiFi};
    service.trail = {word(u"Continue"_s, LeadsTo::Address, u"/user"_s),
                     password,
                     word(u"Authenticate"_s),
                     suomi,
                     back,
                     word(u"Continue activation"_s)};
    return service;
}

QStringList words(const QList<TrailItem> &trail)
{
    QStringList texts;
    for (const TrailItem &item : trail)
        texts << item.word.in(Language::English);
    return texts;
}

qsizetype doneAt(IdentityProgress &progress, const QString &address)
{
    return progress.addressChanged(QUrl(address)).trailDone;
}

} // namespace

class TrailTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void errandAndMethodPickTheWords();
    void addressesTickAllThatIsBehind();
    void whatNoAddressTellsStaysOpen();
    void nothingIsUnticked();
    void whoTurnsBackAtTheBankIsAtTheChoiceAgain();
    void whoseDoneIsKnownIsNotAsked();
    void outcomesByFragmentAndByPart_data();
    void outcomesByFragmentAndByPart();
};

void TrailTest::errandAndMethodPickTheWords()
{
    const IdentityService school = service();
    QCOMPARE(words(school.trailFor(Errand::Reset, candourId)),
             (QStringList{u"Continue"_s, u"Authenticate"_s, u"Continue activation"_s}));
    QCOMPARE(words(school.trailFor(Errand::PasswordToo, candourId)),
             (QStringList{u"Continue"_s, u"Reset password"_s, u"Authenticate"_s, u"Continue activation"_s}));
    QVERIFY(school.mendsPassword());
    QCOMPARE(words(IdentityProgress(school, suomiFi).trail()),
             (QStringList{u"Continue"_s, u"Authenticate"_s, u"Suomi.fi"_s, u"Continue to service"_s,
                          u"Continue activation"_s}));
}

void TrailTest::addressesTickAllThatIsBehind()
{
    IdentityProgress progress(service(), suomiFi);
    QCOMPARE(doneAt(progress, u"https://id.example.fi/"_s), 0);
    QCOMPARE(doneAt(progress, u"https://id.example.fi/user"_s), 1);
    QCOMPARE(doneAt(progress, u"https://id.example.fi/choose"_s), 1);
    // "Authenticate" leads nowhere that shows, but the broker's page is behind it.
    QCOMPARE(doneAt(progress, u"https://broker.example/"_s), 3);
    QCOMPARE(doneAt(progress, u"https://bank.example/login"_s), 3);
    QCOMPARE(doneAt(progress, u"https://broker.example/consent"_s), 3);
    QCOMPARE(doneAt(progress, u"https://id.example.fi/back"_s), 4);
}

void TrailTest::whatNoAddressTellsStaysOpen()
{
    IdentityProgress progress(service(), candourId);
    QCOMPARE(doneAt(progress, u"https://id.example.fi/"_s), 0);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(doneAt(progress, u"https://id.example.fi/#/step%1"_s.arg(i)), 0);
    QVERIFY(!progress.state().askWhetherReset);
}

void TrailTest::nothingIsUnticked()
{
    IdentityProgress progress(service(), suomiFi);
    QCOMPARE(doneAt(progress, u"https://broker.example/"_s), 3);
    QCOMPARE(doneAt(progress, u"https://id.example.fi/"_s), 4);
    QCOMPARE(doneAt(progress, u"https://id.example.fi/user"_s), 4);
}

void TrailTest::whoTurnsBackAtTheBankIsAtTheChoiceAgain()
{
    IdentityProgress progress(service(), suomiFi);
    const auto placeAt = [&progress](const QString &address) { return progress.addressChanged(QUrl(address)).place; };
    QCOMPARE(placeAt(u"https://broker.example/choose"_s), Place::MethodSelection);
    QCOMPARE(placeAt(u"https://bank.example/"_s), Place::Bank);
    QCOMPARE(placeAt(u"https://broker.example/choose"_s), Place::MethodSelection);
    QCOMPARE(placeAt(u"https://bank.example/"_s), Place::Bank);
    QCOMPARE(placeAt(u"https://broker.example/consent"_s), Place::Consent);
}

void TrailTest::whoseDoneIsKnownIsNotAsked()
{
    IdentityService school = service();
    IdentityProgress asking(school, suomiFi);
    asking.addressChanged(QUrl(u"https://broker.example/"_s));
    QVERIFY(asking.addressChanged(QUrl(u"https://id.example.fi/menu"_s)).askWhetherReset);

    OutcomeRule done;
    done.address = {u"https"_s, u"id.example.fi"_s, 443, u"/done"_s};
    school.outcomes = {done};
    IdentityProgress knowing(school, suomiFi);
    knowing.addressChanged(QUrl(u"https://broker.example/"_s));
    const auto &state = knowing.addressChanged(QUrl(u"https://id.example.fi/menu"_s));
    QCOMPARE(state.place, Place::ServiceReturned);
    QVERIFY(!state.askWhetherReset);
}

void TrailTest::outcomesByFragmentAndByPart_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fragment");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("fits");
    QTest::newRow("a fragment") << u"/"_s << u"/done"_s << u"https://id.example.fi/#/done"_s << true;
    QTest::newRow("another fragment") << u"/"_s << u"/done"_s << u"https://id.example.fi/#/menu"_s << false;
    QTest::newRow("no fragment") << u"/"_s << u"/done"_s << u"https://id.example.fi/"_s << false;
    QTest::newRow("a fragment's beginning") << u"/"_s << u"/done*"_s << u"https://id.example.fi/#/done?id=7"_s << true;
    QTest::newRow("a random id at the end") << u"/done/*"_s << u""_s << u"https://id.example.fi/done/8f3a"_s << true;
    QTest::newRow("a random id between") << u"/s/*/done"_s << u""_s << u"https://id.example.fi/s/8f3a/done"_s << true;
    QTest::newRow("two parts are not one") << u"/s/*/done"_s << u""_s << u"https://id.example.fi/s/8/3/done"_s << false;
    QTest::newRow("no part is none") << u"/s/*/done"_s << u""_s << u"https://id.example.fi/s//done"_s << false;
    QTest::newRow("a dot is a dot") << u"/s/*/d.ne"_s << u""_s << u"https://id.example.fi/s/1/done"_s << false;
}

void TrailTest::outcomesByFragmentAndByPart()
{
    QFETCH(QString, path);
    QFETCH(QString, fragment);
    QFETCH(QString, address);
    QFETCH(bool, fits);
    IdentityService school = service();
    OutcomeRule done;
    done.address = {u"https"_s, u"id.example.fi"_s, 443, path};
    done.fragment = fragment;
    school.outcomes = {done};
    IdentityProgress progress(school, suomiFi);
    QCOMPARE(progress.addressChanged(QUrl(address)).outcome.has_value(), fits);
}

KIOSK_TEST(TrailTest)
#include "TrailTest.moc"
