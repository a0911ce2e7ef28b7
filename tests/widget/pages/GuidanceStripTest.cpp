// SPDX-License-Identifier: GPL-3.0-or-later
#include "../session/SiteForTests.h"
#include "session/GuidanceStrip.h"
#include "session/TrailLine.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScopeGuard>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The strip by itself: its words follow IdentityProgress's place and nothing else.
class GuidanceStripTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void wordsFollowThePlace_data();
    void wordsFollowThePlace();
    void theBadgeNamesHostAndOwner();
    void aLockOnlyWhereTheConnectionIsEncrypted();
    void saysThatTheAddressWasFilledInOnThatPageOnly();
    void ticksWhatTheAddressTellsAndNothingElse();
    void whatWasFilledInStaysSaidWhereThereIsRoom();
    void aTrailIsOneSentenceToAScreenReader();
    void whatIsTypedAndWhatIsDoneOnThePhoneIsSaid();
    void aPassIsToldOfWhateverElseIsToBeDone();
    void theTrailIsOnOneLineWhereThereIsRoom();
    void aLongHostIsNeverCut();
    void theSuomiFiButtonIsQuotedInTheVisitorsLanguage_data();
    void theSuomiFiButtonIsQuotedInTheVisitorsLanguage();

private:
    void show(Place place, const QString &host = u"sivu.example"_s)
    {
        IdentityProgress::State state;
        state.place = place;
        state.host = place == Place::Starting ? QString() : host;
        state.label = {u"Omistaja"_s, u"Ägare"_s, u"Owner"_s};
        state.askWhetherReset = place == Place::ServiceReturned;
        state.mayFillAddress = place == Place::Service;
        m_strip->newPage();
        m_strip->setPageThere(true);
        m_strip->setState(state);
    }
    QString words() const
    {
        QStringList words;
        for (const QLabel *label : m_strip->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'\n');
    }

    KioskConfig m_config = configForTests();
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<GuidanceStrip> m_strip;
};

void GuidanceStripTest::init()
{
    StrictTest::init();
    m_strip.reset();
    m_theme = std::make_unique<Theme>();
    m_strip = std::make_unique<GuidanceStrip>(m_config.profile.identity, *m_theme);
    m_strip->start(m_config.profile.identity.method(suomiFi),
                   m_config.profile.identity.trailFor(Errand::Reset, suomiFi), true);
    m_strip->retranslate(Language::English);
    m_strip->applyTheme();
    m_strip->resize(1920, 150);
    m_strip->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
}

void GuidanceStripTest::wordsFollowThePlace_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("instruction");
    QTest::addColumn<QString>("remark");
    QTest::newRow("starting") << Place::Starting << u"Opening the identity service…"_s << QString();
    QTest::newRow("service") << Place::Service << u"MFA reset (en)"_s << u"Suomi.fi (en)"_s;
    QTest::newRow("methods") << Place::MethodSelection << u"Choose your bank or the mobile certificate."_s << QString();
    QTest::newRow("bank") << Place::Bank << u"Identify yourself with your bank codes."_s
                          << u"mind who stands behind you"_s;
    QTest::newRow("mobile") << Place::MobileCertificate << u"confirm on your phone"_s
                            << u"mind who stands behind you"_s;
    QTest::newRow("consent") << Place::Consent << u"“Continue to service”"_s << u"This page shows your personal data"_s;
    QTest::newRow("provider") << Place::Provider << u"Follow what the page says."_s << QString();
    QTest::newRow("returned") << Place::ServiceReturned << u"Does the page say"_s << u"have been reset?"_s;
}

void GuidanceStripTest::wordsFollowThePlace()
{
    QFETCH(Place, place);
    QFETCH(QString, instruction);
    QFETCH(QString, remark);
    show(place);
    QVERIFY2(m_strip->instruction().contains(instruction), qPrintable(m_strip->instruction()));
    QVERIFY2(words().contains(instruction), qPrintable(words()));
    QVERIFY2(words().contains(remark), qPrintable(words()));
    QCOMPARE(m_strip->asksWhetherReset(), place == Place::ServiceReturned);
    // The whole of it is spoken, and what is spoken is what is seen.
    QVERIFY(m_strip->accessibleName().contains(instruction));
}

void GuidanceStripTest::theBadgeNamesHostAndOwner()
{
    QVERIFY(!words().contains(u"sivu.example"));
    show(Place::Bank);
    QVERIFY(words().contains(u"sivu.example"));
    QVERIFY(words().contains(u"Owner"));
    m_strip->retranslate(Language::Swedish);
    QVERIFY(words().contains(u"Ägare"));
    show(Place::Bank, u"toinen.example"_s);
    QVERIFY(!words().contains(u"sivu.example"));
    m_strip->start(m_config.profile.identity.method(candourId), {}, true);
    QVERIFY(!words().contains(u"toinen.example"));
}

void GuidanceStripTest::aLockOnlyWhereTheConnectionIsEncrypted()
{
    const auto lock = [this] {
        for (const QLabel *label : m_strip->findChildren<QLabel *>()) {
            if (label->isVisible() && label->accessibleName() == u"Encrypted connection")
                return true;
        }
        return false;
    };
    show(Place::Bank);
    QVERIFY(lock());
    IdentityProgress::State plain;
    plain.place = Place::Bank;
    plain.host = u"localhost"_s;
    plain.encrypted = false;
    m_strip->setState(plain);
    QVERIFY(!lock());
}

void GuidanceStripTest::saysThatTheAddressWasFilledInOnThatPageOnly()
{
    show(Place::Service);
    m_strip->setAddressFilled();
    QVERIFY(words().contains(u"Your address has been filled in for you."));
    show(Place::Bank);
    QVERIFY(!words().contains(u"filled in for you"));
    show(Place::Service);
    QVERIFY(!words().contains(u"filled in for you"));
}

void GuidanceStripTest::ticksWhatTheAddressTellsAndNothingElse()
{
    IdentityProgress::State state;
    state.place = Place::Service;
    state.host = u"id.example"_s;
    m_strip->setState(state);
    QVERIFY2(!m_strip->instruction().contains(u"(done)"), qPrintable(m_strip->instruction()));
    state.trailDone = 2;
    m_strip->setState(state);
    QCOMPARE(m_strip->instruction(),
             u"In this order on the page: Continue (en) (done), MFA reset (en) (done), Suomi.fi (en)."_s);
    // Back at the service with all of it behind the visitor: the page has the word.
    state.place = Place::ServiceReturned;
    state.trailDone = 3;
    m_strip->setState(state);
    QCOMPARE(m_strip->instruction(), u"Read what the page says."_s);
}

void GuidanceStripTest::whatWasFilledInStaysSaidWhereThereIsRoom()
{
    m_theme->setTextSize(TextSize::Largest);
    const IdentityMethod *method = m_config.profile.identity.method(candourId);
    m_strip->start(method, m_config.profile.identity.trailFor(Errand::Reset, candourId), true);
    m_strip->applyTheme();
    m_strip->setRoom(652, GuidanceStrip::Use::Reading);
    show(Place::Service);
    m_strip->setAddressFilled();
    QVERIFY2(words().contains(u"Your address has been filled in for you."), qPrintable(words()));
}

void GuidanceStripTest::aTrailIsOneSentenceToAScreenReader()
{
    show(Place::Service);
    const auto *line = m_strip->findChild<TrailLine *>();
    QVERIFY(line && line->isVisible());
    QCOMPARE(line->accessibleName(), m_strip->instruction());
    QVERIFY(m_strip->accessibleName().contains(m_strip->instruction()));
}

void GuidanceStripTest::whatIsTypedAndWhatIsDoneOnThePhoneIsSaid()
{
    using Action = TrailItem::Action;
    QList<TrailItem> trail;
    for (const auto &[word, action] :
         {std::pair{u"Username"_s, Action::TypeName}, std::pair{u"Code"_s, Action::TypeCode},
          std::pair{u"Candour"_s, Action::OnPhone}}) {
        TrailItem item;
        item.word = {word, word, word};
        item.action = action;
        trail << item;
    }
    const IdentityMethod *method = m_config.profile.identity.method(candourId);
    m_strip->start(method, trail, true);
    show(Place::Service);
    QVERIFY2(m_strip->instruction().contains(u"Username (filled in for you)"), qPrintable(m_strip->instruction()));
    QVERIFY(m_strip->instruction().contains(u"Code (the digits that the page shows)"));
    QVERIFY(m_strip->instruction().contains(u"Candour (on your phone)"));
    QVERIFY(words().contains(u"“Code”: type the digits that the page shows."));
    QVERIFY(words().contains(method->guidance.in(Language::English)));
    QVERIFY(words().contains(u"Never open your mail on this kiosk."));
    // Beside the words to press, never instead of them.
    m_strip->setAddressFilled();
    QVERIFY(words().contains(u"Your address has been filled in for you."));
    QVERIFY(m_strip->findChild<TrailLine *>()->isVisible());
    m_strip->newPage();
    QVERIFY(!words().contains(u"has been filled in for you"));
    m_strip->start(method, trail, false);
    show(Place::Service);
    QVERIFY(m_strip->instruction().contains(u"Username (type it)"));
}

void GuidanceStripTest::aPassIsToldOfWhateverElseIsToBeDone()
{
    const QString told = u"Write down the pass when the page shows it: it is shown only once."_s;
    m_config.profile.identity.result = ServiceResult::OneTimePass;
    const auto restored = qScopeGuard([this] { m_config.profile.identity.result = ServiceResult::Reset; });
    const IdentityMethod *method = m_config.profile.identity.method(candourId);
    const QList<TrailItem> trail = m_config.profile.identity.trailFor(Errand::Reset, candourId);
    for (const auto &items : {trail, QList<TrailItem>{}}) {
        m_strip->start(method, items, true);
        for (const Place place : {Place::Service, Place::ServiceReturned}) {
            show(place);
            QCOMPARE(words().count(told), 1);
        }
        QVERIFY(items.isEmpty() || words().contains(method->guidance.in(Language::English)));
    }
    show(Place::Bank);
    QVERIFY(!words().contains(told));
}

void GuidanceStripTest::theTrailIsOnOneLineWhereThereIsRoom()
{
    show(Place::Service);
    const auto *line = m_strip->findChild<TrailLine *>();
    const int one = line->heightForWidth(100'000);
    QTRY_COMPARE(line->heightForWidth(line->width()), one);
    QVERIFY(line->heightForWidth(line->sizeHint().width() / 2) > one);
    // A word that is wider than the line is broken, not cut.
    QVERIFY(line->heightForWidth(60) > 3 * one);
}

void GuidanceStripTest::aLongHostIsNeverCut()
{
    const auto *host = m_strip->findChild<QLabel *>(u"identityHost"_s);
    const QString name = u"kirjautuminen.verkkopankki.saastopankki.example"_s;
    // With room for it: on one line, beside everything else.
    show(Place::Bank, name);
    QTRY_VERIFY(host->width() >= host->fontMetrics().horizontalAdvance(name));
    QVERIFY(host->height() < 2 * host->fontMetrics().height());
    // Without: on two rather than cut.
    m_theme->setWindowSize(QSize(1024, 768));
    m_theme->setTextSize(TextSize::Largest);
    m_strip->applyTheme();
    m_strip->resize(1024, 500);
    show(Place::Bank, name);
    QTRY_VERIFY(host->heightForWidth(host->width()) <= host->height());
    QVERIFY2(m_strip->minimumSizeHint().width() <= 1024,
             qPrintable(QString::number(m_strip->minimumSizeHint().width())));
}

void GuidanceStripTest::theSuomiFiButtonIsQuotedInTheVisitorsLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("fi") << Language::Finnish << u"”Jatka palveluun”"_s;
    QTest::newRow("sv") << Language::Swedish << u"”Fortsätt till tjänsten”"_s;
    QTest::newRow("en") << Language::English << u"“Continue to service”"_s;
}

void GuidanceStripTest::theSuomiFiButtonIsQuotedInTheVisitorsLanguage()
{
    QFETCH(Language, language);
    QFETCH(QString, words);
    m_strip->retranslate(language);
    show(Place::Consent);
    QVERIFY2(m_strip->instruction().contains(words), qPrintable(m_strip->instruction()));
}

KIOSK_WIDGET_TEST(GuidanceStripTest)
#include "GuidanceStripTest.moc"
