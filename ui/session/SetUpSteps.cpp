// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SetUpSteps.h"

#include "shell/TimeText.h"

#include <QCoreApplication>

namespace kiosk
{

namespace
{

/// Words on Microsoft's own pages and in its app.
enum class Words { MoreInformation, KeepSecure, Next, WorkOrSchool, ScanCode, StaySignedIn, No, Done };

/// The words as Microsoft writes them in \a language, where a source shows them; in English where none does. Sources:
/// support.microsoft.com (en, fi-fi: "Pidetään tilisi suojattuna", "Seuraava", the account's kind; sv-se: the account's
/// kind), oulu.fi ("Lisätietoja tarvitaan"), ki.se ("Nästa").
QString wordsOf(Words words, Language language)
{
    const auto named = [language](const QString &name) { return othersWords(name, language); };
    switch (words) {
    case Words::MoreInformation:
        return named(QStringLiteral("microsoft.more_information"));
    case Words::KeepSecure:
        return named(QStringLiteral("microsoft.keep_secure"));
    case Words::Next:
        return named(QStringLiteral("microsoft.next"));
    case Words::WorkOrSchool:
        return named(QStringLiteral("microsoft.work_or_school"));
    case Words::ScanCode:
        return named(QStringLiteral("microsoft.scan_code"));
    case Words::StaySignedIn:
        return named(QStringLiteral("microsoft.stay_signed_in"));
    case Words::No:
        return named(QStringLiteral("microsoft.no"));
    case Words::Done:
        return named(QStringLiteral("microsoft.done"));
    }
    return {};
}

/// The steps' texts, under a translation context of their own.
class StepTexts
{
    Q_DECLARE_TR_FUNCTIONS(kiosk::SetUpSteps)
public:
    StepTexts(SetUpWay way, const SiteProfile &profile, Language language)
        : m_alone(way == SetUpWay::PhoneOnly), m_profile(profile), m_setUp(profile.setUp), m_language(language)
    {
    }

    SetUpStep wifi() const;
    SetUpStep install() const;
    SetUpStep signIn() const;
    SetUpStep startSetUp() const;
    SetUpStep addAccount() const;
    SetUpStep number() const;
    SetUpStep beforeYouGo() const;
    SetUpStep own(const SetUpInstruction &instruction) const;

    static QString wifiName(const GuestWifi &wifi)
    {
        //: Below a QR code that joins the guests' wireless network; %1 is its name
        return tr("Wi-Fi: %1").arg(wifi.name);
    }
    static QString appStoreName()
    {
        //: Name of a QR code of an app store: for iPhones
        return tr("App Store");
    }
    static QString googlePlayName()
    {
        //: Name of a QR code of an app store: for Android phones
        return tr("Google Play");
    }

    static QList<NamedCode> storeCodes(const SetUpInfo &setUp);

private:
    QString said(Words words) const
    {
        const QString text = wordsOf(words, m_language);
        QString marked = QStringLiteral("<b>") + quoted(text, m_language).toHtmlEscaped() + QStringLiteral("</b>");
        // English words that stand on the visitor's screen are explained to those who do not read English.
        if (m_language != Language::English && text == wordsOf(words, Language::English))
            marked += QStringLiteral(" (%1)").arg(meaning(words));
        return marked;
    }
    static QString meaning(Words words);
    NamedCode signInCode() const { return {m_setUp.signInUrl.toString(QUrl::FullyEncoded), m_setUp.signInUrl.host()}; }
    NamedCode guideCode() const
    {
        //: Below the QR code of the school's own guide
        return {m_setUp.guideUrl.in(m_language), tr("Detailed guide")};
    }

    bool m_alone;
    const SiteProfile &m_profile;
    const SetUpInfo &m_setUp;
    Language m_language;
};

QString StepTexts::meaning(Words words)
{
    switch (words) {
    case Words::MoreInformation:
        //: What Microsoft's "More information required" means, in parentheses behind it; lower case
        return tr("more information required", "meaning");
    case Words::KeepSecure:
        //: What Microsoft's "Let’s keep your account secure" means, in parentheses behind it; lower case
        return tr("let’s keep your account secure", "meaning");
    case Words::Next:
        //: What Microsoft's "Next" means, in parentheses behind it; lower case
        return tr("next", "meaning");
    case Words::WorkOrSchool:
        //: What Microsoft's "Work or school account" means, in parentheses behind it; lower case
        return tr("work or school account", "meaning");
    case Words::ScanCode:
        //: What Microsoft's "Scan a QR code" means, in parentheses behind it; lower case
        return tr("scan a QR code", "meaning");
    case Words::StaySignedIn:
        //: What Microsoft's "Stay signed in?" means, in parentheses behind it; lower case
        return tr("stay signed in?", "meaning");
    case Words::No:
        //: What Microsoft's "No" means, in parentheses behind it; lower case
        return tr("no", "meaning");
    case Words::Done:
        //: What Microsoft's "Done" means, in parentheses behind it; lower case
        return tr("done", "meaning");
    }
    return {};
}

using OnScreen = DrawnThing::Kind;

/// A code in the camera's picture, and what the camera offers to open.
QList<DrawnThing> scanned()
{
    return {{OnScreen::Code}, {OnScreen::Link, {}, true}};
}

/// The app in a store.
QList<DrawnThing> inStore()
{
    return {{OnScreen::App}, {OnScreen::Lines}, {OnScreen::Link, {}, true}};
}

SetUpStep StepTexts::wifi() const
{
    SetUpStep step;
    step.title = tr("No data on your phone? Join the Wi-Fi first");
    //: %1 is the name of the guests' wireless network, in quotation marks
    step.text = tr("Scan the code with your phone’s camera and join %1. With data of your own, go on to the next step.")
                    .arg(QStringLiteral("<b>") + quoted(m_profile.wifi->name, m_language).toHtmlEscaped()
                         + QStringLiteral("</b>"));
    step.codes = {{wifiPayload(*m_profile.wifi), wifiName(*m_profile.wifi)}};
    step.drawing.phone = scanned();
    return step;
}

SetUpStep StepTexts::install() const
{
    SetUpStep step;
    //: %1 is the app's name: "Microsoft Authenticator"
    step.title = tr("Install %1").arg(m_setUp.app);
    step.text = m_setUp.publisher.isEmpty()
        ? tr("Scan the code of your phone’s app store.")
        //: %1 is the app's publisher: "Microsoft Corporation"
        : tr("Scan the code of your phone’s app store. The publisher must be <b>%1</b>: other apps look alike.")
              .arg(m_setUp.publisher.toHtmlEscaped());
    step.caution = tr("Open the app and allow its notifications, but do not sign in to it.");
    step.codes = storeCodes(m_setUp);
    if (step.codes.isEmpty())
        step.picture = QStringLiteral("setup-install");
    else
        step.drawing.phone = inStore();
    return step;
}

SetUpStep StepTexts::signIn() const
{
    SetUpStep step;
    step.quotesMicrosoft = true;
    const QString host = m_setUp.signInUrl.host();
    const QList<DrawnThing> screen{{OnScreen::Address, host},
                                   {OnScreen::Field, QStringLiteral("@")},
                                   {OnScreen::Secret},
                                   {OnScreen::Button, wordsOf(Words::Next, m_language), true}};
    step.title = m_profile.identity.result == ServiceResult::OneTimePass
        //: %1 is the short name of the school; the pass is a password that works once
        ? tr("Sign in with your %1 address and the one-time pass").arg(m_profile.organisation)
        //: %1 is the short name of the school
        : tr("Sign in with your %1 address and password").arg(m_profile.organisation);
    if (m_alone) {
        //: %1 is the host of the sign-in page
        step.text =
            tr("Scan the QR code with your phone’s camera and open <b>%1</b> on your phone.").arg(host.toHtmlEscaped());
        step.codes = {signInCode()};
        step.drawing.phone = screen;
    } else {
        //: %1 is the host of the sign-in page
        step.text = tr("Open <b>%1</b> on your own computer. Never sign in on this kiosk.").arg(host.toHtmlEscaped());
        step.drawing.computer = screen;
    }
    //: %1 is Microsoft's “Stay signed in?”, %2 is “No”
    step.caution = tr("If it asks %1, choose %2 on every device that is not yours alone.")
                       .arg(said(Words::StaySignedIn), said(Words::No));
    return step;
}

SetUpStep StepTexts::startSetUp() const
{
    SetUpStep step;
    step.quotesMicrosoft = true;
    step.title = tr("Start on Microsoft’s page");
    //: %1 and %2 are Microsoft's headings, %3 is its button “Next”
    step.text = tr("Microsoft says %1 or %2. Press %3.")
                    .arg(said(Words::KeepSecure), said(Words::MoreInformation), said(Words::Next));
    step.caution = tr("If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.");
    QList<DrawnThing> &screen = m_alone ? step.drawing.phone : step.drawing.computer;
    screen = {{OnScreen::Title, wordsOf(Words::KeepSecure, m_language)},
              {OnScreen::Lines},
              {OnScreen::Button, wordsOf(Words::Next, m_language), true}};
    return step;
}

SetUpStep StepTexts::addAccount() const
{
    SetUpStep step;
    step.quotesMicrosoft = true;
    if (m_alone) {
        step.title = tr("Add your account with the link");
        //: %1 is Microsoft's button “Next”
        step.text = tr("Press %1 until the page gives you a link that opens the app. Press the link: the app adds your "
                       "account.")
                        .arg(said(Words::Next));
        step.drawing.phone = {{OnScreen::Lines}, {OnScreen::Link, {}, true}, {OnScreen::Arrow}, {OnScreen::App}};
    } else {
        step.title = tr("Add your account with the QR code");
        //: %1 is Microsoft's button “Next”, %2 the kind of account, %3 “Scan a QR code”
        step.text = tr("Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the "
                       "phone at the computer.")
                        .arg(said(Words::Next), said(Words::WorkOrSchool), said(Words::ScanCode));
        step.drawing.computer = {{OnScreen::Code}};
        step.drawing.phone = {{OnScreen::App}, {OnScreen::Button, wordsOf(Words::ScanCode, m_language), true}};
    }
    step.caution = tr("Do not sign in directly in the app: your account comes there by the link or the QR code only.");
    return step;
}

SetUpStep StepTexts::number() const
{
    // An example; the page shows another one each time.
    const QString example = QStringLiteral("42");
    SetUpStep step;
    step.quotesMicrosoft = true;
    step.title = tr("Type the two-digit number in the app");
    const QString text = m_alone
        //: %1 is Microsoft's “Next”, %2 is “Done”
        ? tr("The page shows a number and the app asks for it. Then go back to the page and press %1 and %2.")
        //: %1 is Microsoft's “Next”, %2 is “Done”
        : tr("The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.");
    step.text = text.arg(said(Words::Next), said(Words::Done));
    step.caution = tr("Microsoft gives the set-up 15\u00a0minutes. If it takes longer, it asks you to sign in again.");
    const DrawnThing typed{OnScreen::Field, example, true};
    if (m_alone) {
        step.drawing.phone = {{OnScreen::Number, example}, {OnScreen::Arrow}, {OnScreen::App}, typed};
    } else {
        step.drawing.computer = {{OnScreen::Lines}, {OnScreen::Number, example}};
        step.drawing.phone = {{OnScreen::App}, typed};
    }
    return step;
}

SetUpStep StepTexts::beforeYouGo() const
{
    SetUpStep step;
    const bool offersSecond = !m_setUp.secondWayUrl.isEmpty();
    QStringList sentences;
    if (offersSecond) {
        //: A way to sign in, beside the app that has just been set up
        step.title = tr("Before you go: a second way to sign in");
        sentences << (m_setUp.secondWay.isEmpty()
                          ? tr("If you can, add another phone, or a passkey that you create on your own phone. Then a "
                               "broken phone does not bring you back here.")
                          : m_setUp.secondWay.in(m_language).toHtmlEscaped());
        step.codes << NamedCode{m_setUp.secondWayUrl.toString(QUrl::FullyEncoded),
                                m_setUp.secondWayUrl.host() + m_setUp.secondWayUrl.path()};
    } else {
        step.title = tr("Before you go");
        sentences << tr("The app now shows your account. Keep it on your phone: every sign-in needs it.");
    }
    if (!m_setUp.guideUrl.isEmpty()) {
        step.codes << guideCode();
        //: %1 is the short name of the school; in Finnish and Swedish in the genitive
        sentences << tr("%1’s guide has all steps in more detail.")
                         .arg(m_profile.organisationGenitive(m_language).toHtmlEscaped());
    }
    step.text = sentences.join(QLatin1Char(' '));
    step.caution =
        tr("<b>Was your phone stolen?</b> The reset does not end old sign-ins. Tell our staff, so that they end them.");
    if (step.codes.isEmpty())
        step.picture = QStringLiteral("setup-done");
    else
        step.drawing.phone = scanned();
    return step;
}

SetUpStep StepTexts::own(const SetUpInstruction &instruction) const
{
    using Code = SetUpInstruction::Code;
    SetUpStep step;
    step.title = instruction.title.in(m_language);
    step.text = instruction.text.in(m_language).toHtmlEscaped();
    step.caution = instruction.caution.in(m_language).toHtmlEscaped();
    switch (instruction.code) {
    case Code::Stores:
        step.codes = downloadCodes(m_profile);
        break;
    case Code::SignIn:
        step.codes = {signInCode()};
        break;
    case Code::Guide:
        step.codes = {guideCode()};
        break;
    case Code::Own: {
        const QString address = instruction.address.in(m_language);
        step.codes = {{address, QUrl(address).host()}};
        break;
    }
    case Code::None:
        break;
    }
    if (step.codes.isEmpty())
        step.picture = instruction.picture;
    else
        step.drawing.phone = instruction.code == Code::Stores ? inStore() : scanned();
    return step;
}

QString escapedForWifi(const QString &text)
{
    QString escaped;
    for (const QChar letter : text) {
        if (QStringView(u"\\;,\":").contains(letter))
            escaped += QLatin1Char('\\');
        escaped += letter;
    }
    return escaped;
}

} // namespace

QString wifiPayload(const GuestWifi &wifi)
{
    const QString name = QStringLiteral("S:%1;").arg(escapedForWifi(wifi.name));
    if (wifi.security == GuestWifi::Security::None)
        return QStringLiteral("WIFI:T:nopass;") + name + QLatin1Char(';');
    return QStringLiteral("WIFI:T:WPA;") + name + QStringLiteral("P:") + escapedForWifi(wifi.password)
        + QStringLiteral(";;");
}

QList<NamedCode> StepTexts::storeCodes(const SetUpInfo &setUp)
{
    QList<NamedCode> codes;
    if (!setUp.storeApple.isEmpty())
        codes << NamedCode{setUp.storeApple.toString(QUrl::FullyEncoded), appStoreName()};
    if (!setUp.storeGoogle.isEmpty())
        codes << NamedCode{setUp.storeGoogle.toString(QUrl::FullyEncoded), googlePlayName()};
    return codes;
}

QList<NamedCode> downloadCodes(const SiteProfile &profile)
{
    QList<NamedCode> codes = StepTexts::storeCodes(profile.setUp);
    if (profile.wifi && !codes.isEmpty())
        codes.prepend({wifiPayload(*profile.wifi), StepTexts::wifiName(*profile.wifi)});
    return codes;
}

QList<SetUpStep> setUpSteps(SetUpWay way, const SiteProfile &profile, Language language)
{
    using Way = SetUpInstruction::Way;
    const StepTexts texts(way, profile, language);
    const Way left = way == SetUpWay::PhoneOnly ? Way::WithComputer : Way::PhoneOnly;
    QList<SetUpStep> own;
    for (const SetUpInstruction &instruction : profile.setUp.steps) {
        if (instruction.way != left)
            own << texts.own(instruction);
    }
    if (!own.isEmpty())
        return own;
    QList<SetUpStep> steps{texts.install(),    texts.signIn(), texts.startSetUp(),
                           texts.addAccount(), texts.number(), texts.beforeYouGo()};
    if (profile.wifi)
        steps.prepend(texts.wifi());
    return steps;
}

} // namespace kiosk
