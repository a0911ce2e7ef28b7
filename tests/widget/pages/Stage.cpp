// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "../session/SiteForTests.h"
#include "widgets/TextLabel.h"
#include "support/Methods.h"

#include <QLabel>
#include <QLayout>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace kiosk
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

HostRule host(const QString &name, HostRole role, const QString &label)
{
    HostRule rule;
    rule.host = name;
    rule.role = role;
    rule.label = {label, label, label};
    return rule;
}

KioskConfig config(const std::function<void(KioskConfig &)> &change)
{
    KioskConfig config = configForTests();
    IdentityService &service = config.profile.identity;
    service.hosts << host(u"tunnistus.example"_s, HostRole::Broker, u"Suomi.fi"_s)
                  << host(u"pankki.example"_s, HostRole::Bank, u"Pankki"_s)
                  << host(u"puhelin.example"_s, HostRole::MobileCertificate, u"Puhelin"_s)
                  << host(u"candour.example"_s, HostRole::Provider, u"Candour"_s);
    const auto outcome = [&service](Outcome end, const QString &path) {
        OutcomeRule rule;
        rule.outcome = end;
        rule.address.scheme = u"https"_s;
        rule.address.host = u"id.pohjola.example"_s;
        rule.address.path = path;
        service.outcomes << rule;
    };
    outcome(Outcome::Done, u"/done"_s);
    outcome(Outcome::Expired, u"/expired"_s);
    config.profile.setUp.storeApple = QUrl(u"https://apps.apple.com/app/microsoft-authenticator/id983156458"_s);
    config.profile.setUp.storeGoogle = QUrl(u"https://play.google.com/store/apps/details?id=com.azure.authenticator"_s);
    config.profile.setUp.guideUrl = {u"https://ohje.pohjola.example/fi/kirjautuminen"_s,
                                     u"https://ohje.pohjola.example/sv/inloggning"_s,
                                     u"https://ohje.pohjola.example/en/sign-in"_s};
    if (change)
        change(config);
    return config;
}

} // namespace

Stage::Stage(QSize size, Ribbon ribbon, const std::function<void(KioskConfig &)> &change)
    : config(kiosk::config(change)), method(suomiFi),
      visit(std::make_unique<Visit>(config, clock, [this](const link::ToHost &message) { messages << message; }))
{
    visit->setLanguage(Language::English);
    window = std::make_unique<SessionWindow>(*visit, ribbon, [this]() -> Result<IdentityViewFactory *> {
        if (viewsBroken)
            return failure(u"view.missing"_s, u"no module"_s);
        return &views;
    });
    // As on the kiosk: the window is as large as the screen, whatever its contents would like.
    window->layout()->setSizeConstraint(QLayout::SetNoConstraint);
    window->resize(size);
}

Stage::~Stage()
{
    window.reset();
}

bool Stage::goTo(Step step)
{
    static const QList<std::pair<Step, Event>> way{
        {Step::Welcome, Event::LanguageChosen},
        {Step::Address, Event::AddressAccepted},
        {Step::Method, Event::MethodChosen},
        {Step::Verify, Event::ResetConfirmed},
        {Step::Wait, Event::TryNow},
        {Step::SetUp, Event::Done},
    };
    if (step == Step::Ticket) {
        if (!goTo(Step::Wait))
            return false;
        visit->park();
        settle();
        return visit->step() == Step::Ticket;
    }
    for (const auto &[from, event] : way) {
        if (visit->step() == step)
            break;
        if (visit->step() == from && !visit->apply(event, {method, {}}))
            return false;
        // As a visitor would have typed it.
        if (visit->step() == Step::Method)
            visit->setAddress(SecureString(u"ab1234@opiskelija.pohjola.example"));
    }
    settle();
    return visit->step() == step;
}

bool Stage::startAttempt()
{
    const size_t before = views.records.size();
    return (window->isVisible() || show()) && goTo(Step::Verify)
        && QTest::qWaitFor([&] { return views.records.size() == before + 1; }, 30000);
}

void Stage::goes(const QString &url)
{
    engine().identityAddressChanged(QUrl(url));
    settle();
}

void Stage::loads(const QString &url, bool well)
{
    engine().identityLoading(true);
    engine().identityAddressChanged(QUrl(url));
    engine().identityPageArrived(QUrl(url), well);
    engine().identityLoading(false);
    settle();
}

bool Stage::goToOutcome(Outcome outcome)
{
    if (!goTo(Step::Verify) || !visit->apply(Event::IdentityEnded, {{}, outcome}))
        return false;
    settle();
    return visit->step() == Step::VerifyOutcome;
}

void Stage::pass(Seconds time)
{
    for (Seconds second{0}; second < time; ++second) {
        clock.advance(1s);
        window->tick();
    }
    settle();
}

QStringList decodedCodes(QWidget *widget)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"screen.png"_s);
    if (!widget->grab().save(file))
        return {u"(no picture)"_s};
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, file});
    if (!reader.waitForFinished(20000))
        return {u"(zbarimg: "_s + reader.errorString() + u')'};
    QStringList codes = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    codes.sort();
    return codes;
}

QString describe(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString text = label ? label->text() : button ? button->text() : QString();
    return QLatin1String(widget->metaObject()->className()) + u" \""_s
        + (text.isEmpty() ? widget->accessibleName() : text).left(50) + u'"';
}

QRect placeOf(const QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

} // namespace kiosk
