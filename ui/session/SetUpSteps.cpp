// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SetUpSteps.h"

#include "session/TimeText.h"

#include <QCoreApplication>

#include <array>

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
    struct Row {
        Words words;
        const char16_t *en;
        const char16_t *fi;
        const char16_t *sv;
    };
    static constexpr std::array rows{
        Row{Words::MoreInformation, u"More information required", u"Lis\u00e4tietoja tarvitaan", nullptr},
        Row{Words::KeepSecure, u"Let\u2019s keep your account secure", u"Pidet\u00e4\u00e4n tilisi suojattuna",
            nullptr},
        Row{Words::Next, u"Next", u"Seuraava", u"N\u00e4sta"},
        Row{Words::WorkOrSchool, u"Work or school account", u"Ty\u00f6paikan tai oppilaitoksen tili",
            u"Arbets- eller skolkonto"},
        Row{Words::ScanCode, u"Scan a QR code", nullptr, nullptr},
        Row{Words::StaySignedIn, u"Stay signed in?", nullptr, nullptr},
        Row{Words::No, u"No", nullptr, nullptr},
        Row{Words::Done, u"Done", nullptr, nullptr},
    };
    for (const Row &row : rows) {
        if (row.words != words)
            continue;
        const char16_t *text = row.en;
        if (language == Language::Finnish && row.fi)
            text = row.fi;
        else if (language == Language::Swedish && row.sv)
            text = row.sv;
        return QString::fromUtf16(text);
    }
    return {};
}

/// The steps' texts, under a translation context of their own.
class StepTexts
{
    Q_DECLARE_TR_FUNCTIONS(kiosk::SetUpSteps)
public:
    StepTexts(const SiteProfile &profile, Language language) : m_profile(profile), m_language(language) { }

    SetUpStep install() const;
    SetUpStep signIn(SetUpWay way) const;
    SetUpStep startSetUp() const;
    SetUpStep addAccount(SetUpWay way) const;
    SetUpStep number(SetUpWay way) const;
    SetUpStep beforeYouGo() const;

private:
    QString said(Words words) const
    {
        return QStringLiteral("<b>") + quoted(wordsOf(words, m_language), m_language).toHtmlEscaped()
            + QStringLiteral("</b>");
    }

    const SiteProfile &m_profile;
    Language m_language;
};

SetUpStep StepTexts::install() const
{
    SetUpStep step;
    step.picture = QStringLiteral("setup-install");
    step.title = tr("Install Microsoft Authenticator");
    step.text = tr("Scan the code of your phone’s app store. The publisher must be <b>Microsoft Corporation</b>: other "
                   "apps look alike.");
    step.caution = tr("Open the app and allow its notifications, but do not sign in to it.");
    if (!m_profile.setUp.storeApple.isEmpty() || !m_profile.setUp.storeGoogle.isEmpty())
        step.aside = SetUpStep::Aside::Stores;
    return step;
}

SetUpStep StepTexts::signIn(SetUpWay way) const
{
    SetUpStep step;
    step.quotesMicrosoft = true;
    const QString host = m_profile.setUp.signInUrl.host().toHtmlEscaped();
    //: %1 is the short name of the school
    step.title = tr("Sign in with your %1 address and password").arg(m_profile.organisation);
    switch (way) {
    case SetUpWay::PhoneOnly:
        step.picture = QStringLiteral("setup-sign-in-phone");
        //: %1 is the host of the sign-in page
        step.text = tr("Scan the large QR code with your phone’s camera and open <b>%1</b> on your phone.").arg(host);
        break;
    case SetUpWay::WithComputer:
        step.picture = QStringLiteral("setup-sign-in-computer");
        //: %1 is the host of the sign-in page
        step.text = tr("Open <b>%1</b> on your own computer. Never sign in on this kiosk.").arg(host);
        break;
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
    step.picture = QStringLiteral("setup-more-information");
    step.title = tr("Let Microsoft start the set-up");
    //: %1 and %2 are Microsoft's headings, %3 is its button “Next”
    step.text = tr("Microsoft says %1 or %2. Press %3.")
                    .arg(said(Words::KeepSecure), said(Words::MoreInformation), said(Words::Next));
    step.caution = tr("If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.");
    return step;
}

SetUpStep StepTexts::addAccount(SetUpWay way) const
{
    SetUpStep step;
    step.quotesMicrosoft = true;
    switch (way) {
    case SetUpWay::PhoneOnly:
        step.picture = QStringLiteral("setup-link");
        step.title = tr("Add your account with the link");
        //: %1 is Microsoft's button “Next”
        step.text =
            tr("Press %1 until the page gives you a link that opens Authenticator. Press the link: the app adds "
               "your account.")
                .arg(said(Words::Next));
        break;
    case SetUpWay::WithComputer:
        step.picture = QStringLiteral("setup-scan");
        step.title = tr("Add your account with the QR code");
        //: %1 is Microsoft's button “Next”, %2 the kind of account, %3 “Scan a QR code”
        step.text = tr("Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the "
                       "phone at the computer.")
                        .arg(said(Words::Next), said(Words::WorkOrSchool), said(Words::ScanCode));
        break;
    }
    step.caution = tr("Do not sign in directly in the app: your account comes there by the link or the QR code only.");
    return step;
}

SetUpStep StepTexts::number(SetUpWay way) const
{
    SetUpStep step;
    step.quotesMicrosoft = true;
    step.picture = QStringLiteral("setup-number");
    step.title = tr("Type the two-digit number in the app");
    const QString text = way == SetUpWay::PhoneOnly
        //: %1 is Microsoft's “Next”, %2 is “Done”
        ? tr("The page shows a number and the app asks for it. Then go back to the page and press %1 and %2.")
        //: %1 is Microsoft's “Next”, %2 is “Done”
        : tr("The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.");
    step.text = text.arg(said(Words::Next), said(Words::Done));
    step.caution = tr("Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.");
    return step;
}

SetUpStep StepTexts::beforeYouGo() const
{
    SetUpStep step;
    step.picture = QStringLiteral("setup-done");
    step.title = tr("Before you go");
    if (m_profile.setUp.guideUrl.isEmpty()) {
        step.text = tr("The app now shows your account. Keep it on your phone: every sign-in needs it.");
    } else {
        step.aside = SetUpStep::Aside::Guide;
        //: %1 is the short name of the school
        step.text = tr("The guide of %1 has these steps in more detail. Scan its QR code to take it with you.")
                        .arg(m_profile.organisation.toHtmlEscaped());
    }
    step.caution = tr("<b>Was your phone stolen?</b> The reset does not end old sign-ins. Tell our staff, so that they "
                      "revoke your sessions.");
    return step;
}

} // namespace

QList<SetUpStep> setUpSteps(SetUpWay way, const SiteProfile &profile, Language language)
{
    const StepTexts texts(profile, language);
    return {texts.install(),       texts.signIn(way), texts.startSetUp(),
            texts.addAccount(way), texts.number(way), texts.beforeYouGo()};
}

} // namespace kiosk
