// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Language.h"

#include <QList>
#include <QPair>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace kiosk
{

/// A way of proving one's identity that the kiosk has a card, guidance and outcomes for.
enum class Method { SuomiFi, CandourId };

/// One kind of account of the school, told apart by its mail domain.
struct AccountKind {
    QString id; ///< "student"
    LocalizedText name; ///< "Student account"
    QString domain; ///< "student.jamk.fi", lower case
    QRegularExpression localPart; ///< anchored; what may stand before the @, lower case
    QString example; ///< "ab1234@student.jamk.fi"
};

/// Another school whose people come to this desk by mistake and have a reset service of their own.
struct SisterSchool {
    LocalizedText name;
    QStringList domains;
    QUrl resetService;
    LocalizedText advice;
};

/// What a guest of another organisation must do: write a mail from the invited address.
struct GuestContact {
    QString mailTo;
    LocalizedText subject;
    LocalizedText body;
};

/// Whose page a host shows; decides the guidance strip's words.
enum class HostRole {
    Service, ///< the school's identity service: the address is filled in here and nowhere else
    Broker, ///< Suomi.fi: choice of method before, consent after the bank
    Bank,
    MobileCertificate,
    Candour,
    Resource, ///< scripts, pictures, fonts; never a page of its own
};

/// One entry of the allow-list.
struct HostRule {
    QString scheme = QStringLiteral("https");
    QString host; ///< lower case, ASCII, no trailing dot
    bool includeSubdomains = false; ///< true: also every name that ends in "." + host
    quint16 port = 443;
    HostRole role = HostRole::Resource;
    LocalizedText label; ///< whose page it is, for the badge: "Nordea"
    QList<Method> methods; ///< empty: for every method
    bool privateNetwork = false; ///< its name may lead to an address of the organisation's own network
    bool camera = false; ///< pages of this host may use the camera
};

/// How an attempt to identify ended, as far as the address tells, or the engine does.
enum class Outcome {
    Done,
    Cancelled,
    TimedOut,
    Expired, ///< Candour's 10 minutes are over
    UnsupportedDevice,
    UnsupportedDocument,
    TriesUsed,
    Failed, ///< the provider could not identify the person
    ServiceDown, ///< no answer, a server error, a broken connection
    CertificateProblem, ///< a TLS error; never to be passed over
    PageRefused, ///< the page led to an address outside the allow-list
    ViewCrashed,
    PageExpired, ///< the way back led to a page that cannot be asked for again
};

/// An address that means an outcome. Every part given must match.
struct OutcomeRule {
    Outcome outcome = Outcome::Done;
    QString scheme;
    QString host;
    quint16 port = 443;
    QString path; ///< exact, or a prefix when it ends in '*'; empty: any path
    QList<QPair<QString, QString>> query; ///< name and value; value "*" means any
};

/// The school's identity service as the visitor meets it.
struct IdentityService {
    LocalizedText name; ///< "Jamk Identity Service"
    QUrl startUrl;
    LocalizedText resetMenuWord; ///< what to press there: "MFA reset"
    LocalizedText passwordMenuWord; ///< "Reset password"
    QStringList addressFields; ///< CSS selectors of the field that takes the address, first match wins
    QList<Method> methods; ///< what the method step offers, in order
    QList<HostRule> hosts;
    QList<OutcomeRule> outcomes;
};

/// Where and how the phone is set up again.
struct SetUpInfo {
    QUrl signInUrl; ///< https://m365.jamk.fi: the QR code
    LocalizedText guideUrl; ///< the school's own detailed guide
    QUrl storeApple;
    QUrl storeGoogle;
};

/// Everything that is one school's own: no word of it is in the program.
struct SiteProfile {
    QString id;
    QString organisation; ///< short name, same in all languages: "Jamk"
    LocalizedText organisationName;
    Language defaultLanguage = Language::Finnish;
    QString primaryColour; ///< "#rrggbb" or empty for the theme's own
    QString logo; ///< path of an SVG or empty
    QList<AccountKind> accountKinds;
    QList<SisterSchool> sisterSchools;
    GuestContact guest;
    IdentityService identity;
    Seconds syncWait{600}; ///< the school's own figure, at most
    SetUpInfo setUp;
    LocalizedText staffPlace; ///< where the people are: "the service desk next to this kiosk"
};

} // namespace kiosk
