// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/PhoneStory.h"

#include "session/SetUpSteps.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace kiosk
{

namespace
{

using OnScreen = DrawnThing::Kind;

struct PhoneStory {
    Q_DECLARE_TR_FUNCTIONS(kiosk::PhoneStory)
};

enum class CodeKind { Wifi, Mail, Calendar, Store, SignIn, Address, Unknown };

CodeKind kindOf(const QString &code, const SiteProfile &profile)
{
    if (code.startsWith(QLatin1String("WIFI:")))
        return CodeKind::Wifi;
    if (code.startsWith(QLatin1String("BEGIN:VCALENDAR")) || code.startsWith(QLatin1String("BEGIN:VEVENT")))
        return CodeKind::Calendar;
    const QUrl url(code);
    if (url.scheme() == QLatin1String("mailto"))
        return CodeKind::Mail;
    if (url == profile.setUp.storeApple || url == profile.setUp.storeGoogle)
        return CodeKind::Store;
    if (url == profile.setUp.signInUrl)
        return CodeKind::SignIn;
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return isWeb && !url.host().isEmpty() ? CodeKind::Address : CodeKind::Unknown;
}

/// The value of "NAME:" up to \a end; a backslash takes the meaning of what follows it.
QString valueOf(const QString &code, const QString &name, QChar end)
{
    const qsizetype at = code.indexOf(name + QLatin1Char(':'));
    if (at < 0)
        return {};
    QString value;
    for (qsizetype i = at + name.size() + 1; i < code.size() && code.at(i) != end; ++i) {
        if (code.at(i) == QLatin1Char('\\') && i + 1 < code.size())
            ++i;
        value += code.at(i);
    }
    return value.trimmed();
}

QString networkName(const QString &code)
{
    return valueOf(code, QStringLiteral("S"), QLatin1Char(';'));
}

QString calendarTitle(const QString &code)
{
    return valueOf(code, QStringLiteral("SUMMARY"), QLatin1Char('\n'));
}

QList<PhoneScreen> inStore(const SiteProfile &profile)
{
    return {{PhoneStory::tr("The app store opens. Check the publisher, then install."),
             {{OnScreen::App},
              {OnScreen::Title, profile.setUp.app},
              {OnScreen::Address, profile.setUp.publisher},
              //: A button of a phone's app store
              {OnScreen::Button, PhoneStory::tr("Install"), true}}},
            {PhoneStory::tr("Open the app and allow its notifications. Do not sign in to it."),
             {{OnScreen::App},
              {OnScreen::Lines},
              //: A button of a phone that asks whether an app may send notifications
              {OnScreen::Button, PhoneStory::tr("Allow"), true}}}};
}

QList<PhoneScreen> signIn(const SiteProfile &profile, Language language)
{
    QList<PhoneScreen> story{{PhoneStory::tr("Sign in with your address and password."),
                              {{OnScreen::Address, profile.setUp.signInUrl.host()},
                               {OnScreen::Field, QStringLiteral("@")},
                               {OnScreen::Secret, {}, true}}}};
    for (const SetUpStep &step : setUpSteps(SetUpWay::PhoneOnly, profile, language)) {
        if (!step.drawing.phone.isEmpty())
            story << PhoneScreen{step.title, step.drawing.phone};
    }
    story << PhoneScreen{PhoneStory::tr("The account is in the app. This phone signs in again."),
                         {{OnScreen::App}, {OnScreen::Title, profile.organisation}, {OnScreen::Lines}}};
    return story;
}

} // namespace

QString offerFor(const QString &code, const SiteProfile &profile)
{
    switch (kindOf(code, profile)) {
    case CodeKind::Wifi:
        //: What a phone's camera offers; %1 is a wireless network's name
        return PhoneStory::tr("Join the Wi-Fi %1").arg(networkName(code));
    case CodeKind::Mail:
        //: What a phone's camera offers; %1 is an e-mail address
        return PhoneStory::tr("Write to %1").arg(QUrl(code).path());
    case CodeKind::Calendar:
        return PhoneStory::tr("Add to the calendar");
    case CodeKind::Store:
        //: What a phone's camera offers; %1 is "App Store" or "Google Play"
        return PhoneStory::tr("Open %1").arg(QUrl(code) == profile.setUp.storeApple ? QStringLiteral("App Store")
                                                                                    : QStringLiteral("Google Play"));
    case CodeKind::SignIn:
    case CodeKind::Address:
        return PhoneStory::tr("Open %1").arg(QUrl(code).host());
    case CodeKind::Unknown:
        break;
    }
    return {};
}

QList<PhoneScreen> storyOf(const QString &code, const SiteProfile &profile, Language language)
{
    switch (kindOf(code, profile)) {
    case CodeKind::Wifi:
        return {{PhoneStory::tr("The phone is in the network. Now the app can be installed."),
                 {{OnScreen::Title, networkName(code)}, {OnScreen::Lines}}}};
    case CodeKind::Mail: {
        const QUrl url(code);
        return {{PhoneStory::tr("The mail is written already. Send it from the invited address."),
                 {{OnScreen::Address, url.path()},
                  {OnScreen::Field, QUrlQuery(url).queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded)},
                  {OnScreen::Lines},
                  {OnScreen::Lines},
                  //: A button of a phone's mail
                  {OnScreen::Button, PhoneStory::tr("Send"), true}}}};
    }
    case CodeKind::Calendar:
        return {{PhoneStory::tr("The phone reminds of the ready time, with the address and the steps."),
                 {{OnScreen::Title, calendarTitle(code)},
                  {OnScreen::Lines},
                  //: A button of a phone's calendar
                  {OnScreen::Button, PhoneStory::tr("Save"), true}}}};
    case CodeKind::Store:
        return inStore(profile);
    case CodeKind::SignIn:
        return signIn(profile, language);
    case CodeKind::Address:
        return {{PhoneStory::tr("The page opens on the phone."),
                 {{OnScreen::Address, QUrl(code).host()}, {OnScreen::Lines}, {OnScreen::Lines}}}};
    case CodeKind::Unknown:
        break;
    }
    return {};
}

} // namespace kiosk
