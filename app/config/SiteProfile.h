// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Ids.h"
#include "support/Language.h"

#include <QList>
#include <QPair>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace kiosk
{

/// What the screen keyboard shows for an account whose login is no address.
enum class LoginKeyboard { Text, Digits };

/// One kind of account of the school, told apart by its mail domain, or by its pattern where the login is no address or
/// two kinds share a domain.
struct AccountKind {
    QString id; ///< "student"
    LocalizedText name; ///< "Student account"
    QString domain; ///< "student.jamk.fi", lower case; empty: the login is no address but a user name or number
    QRegularExpression localPart; ///< anchored; what may stand before the @, or the whole login; lower case
    QString example; ///< "ab1234@student.jamk.fi"
    LocalizedText label; ///< what people call a login that is no address: "Student number"; empty otherwise
    LoginKeyboard keyboard = LoginKeyboard::Text; ///< for a login that is no address
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
    /// A page that tells the same, or a form in the mail's place: for phones whose camera takes https codes alone. May
    /// be empty.
    QUrl page;
};

/// Whom to tell of an obstacle.
struct AccessibilityInfo {
    QString feedback; ///< a mail address; may be empty
    LocalizedText statement; ///< the address of the organisation's own statement; may be empty
};

/// A quiet road beside the journey, for those who need no reset or need something else first.
struct SideRoad {
    LocalizedText advice; ///< a few lines; empty: the road is not offered
    LocalizedText page; ///< an address for the visitor's own phone; may be empty
    bool isOffered() const { return !advice.isEmpty(); }
};

/// One thing that a method asks for.
struct MethodNeed {
    QString icon; ///< resources/icons, without ".svg"
    LocalizedText text; ///< "Finnish personal identity code"
};

/// A way of proving one's identity. All that is known of it stands here: no code knows one by its name.
struct IdentityMethod {
    MethodId id = MethodId::none();
    LocalizedText name; ///< "Suomi.fi e-Identification"
    LocalizedText shortName; ///< on its button; empty: the name
    LocalizedText remark; ///< one line under the name on its card: "The quickest way"; may be empty
    QString picture; ///< resources/illustrations, without ".svg"; may be empty
    QList<MethodNeed> needs;
    LocalizedText atHand; ///< in a word or two, for Welcome: "bank codes"; empty: the first need
    LocalizedText guidance; ///< what to do while it is under way; may be empty
    bool onPhone = false; ///< done on the visitor's phone, with the kiosk's page standing still
    Seconds timeLimit{0}; ///< the provider's own, from its start; zero: none known
    int tries = 0; ///< the provider's own in one identification; zero: not known

    const LocalizedText &buttonName() const { return shortName.isEmpty() ? name : shortName; }
};

/// Addresses of pages.
struct AddressPattern {
    QString scheme;
    QString host; ///< empty: any address
    quint16 port = 443;
    QString path; ///< exact; a '*' stands for a part between two slashes, or for all the rest at the end. Empty: any
};

/// What a visitor has come for.
enum class Errand {
    Reset, ///< the old Authenticator does not work
    PasswordToo, ///< and the password is forgotten as well: one trip for both
};

/// One word to press on the way through the service's pages, in order.
struct TrailItem {
    enum class Action {
        Press,
        TypeName, ///< the address or the user name: the kiosk fills it in where it can
        TypeCode, ///< digits that the page itself shows
        OnPhone, ///< something is done on the phone now; the page stands still
    };
    /// What tells that the item is behind the visitor.
    enum class LeadsTo { Unknown, Address, Provider, Service };

    LocalizedText word; ///< as the page has it: "MFA reset"
    Action action = Action::Press;
    std::optional<Errand> errand; ///< nothing: for both
    QList<MethodId> methods; ///< empty: for every method
    LeadsTo leadsTo = LeadsTo::Unknown;
    AddressPattern address; ///< with LeadsTo::Address
};

/// Whose page a host shows; decides the guidance strip's words.
enum class HostRole {
    Service, ///< the school's identity service: the address is filled in here and nowhere else
    Broker, ///< Suomi.fi: choice of method before, consent after the bank
    Bank,
    MobileCertificate,
    Provider, ///< any other identification: its method's own guidance counts
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
    QList<MethodId> methods; ///< empty: for every method
    bool privateNetwork = false; ///< its name may lead to an address of the organisation's own network
    bool camera = false; ///< pages of this host may use the camera
};

/// How an attempt to identify ended, as far as the address tells, or the engine does.
enum class Outcome {
    Done,
    Cancelled,
    TimedOut,
    Expired, ///< the provider's time for one identification is over
    UnsupportedDevice,
    UnsupportedDocument,
    TriesUsed,
    Failed, ///< the provider could not identify the person
    ServiceDown, ///< no answer, a server error, a broken connection
    CertificateProblem, ///< a TLS error; never to be passed over
    PageRefused, ///< the page led to an address outside the allow-list
    PageExpired, ///< a page that was answered once and cannot be shown again
    ViewCrashed,
};

/// An address that means an outcome. Every part given must match.
struct OutcomeRule {
    Outcome outcome = Outcome::Done;
    AddressPattern address;
    QList<QPair<QString, QString>> query; ///< name and value; value "*" means any
    QString fragment; ///< what follows the '#', with a '*' as in a path; empty: any
};

/// What the service gives at the end of the identification.
enum class ServiceResult {
    Reset, ///< the old Authenticator is forgotten
    OneTimePass, ///< a pass that is shown once: its page stays until the visitor has written it down
};

/// The school's identity service as the visitor meets it.
struct IdentityService {
    LocalizedText name; ///< "Jamk Identity Service"
    QUrl startUrl;
    QStringList addressFields; ///< CSS selectors of the field that takes the address, first match wins
    QList<IdentityMethod> methods; ///< what the method step offers, in order
    QList<TrailItem> trail; ///< the words to press, in order; may be empty
    QList<HostRule> hosts;
    QList<OutcomeRule> outcomes;
    ServiceResult result = ServiceResult::Reset;

    /// Null for one that the profile does not have.
    const IdentityMethod *method(const MethodId &id) const;
    /// The words for one errand and method, in order.
    QList<TrailItem> trailFor(Errand errand, const MethodId &method) const;
    /// Whether an address tells of the end by itself.
    bool knowsDone() const;
    /// Whether one trip can mend a forgotten password too.
    bool mendsPassword() const;
};

/// One of the school's own steps of setting the phone up, in place of Microsoft's.
struct SetUpInstruction {
    /// What stands large beside the words.
    enum class Code { None, Stores, SignIn, Guide, Own };
    enum class Way { Both, PhoneOnly, WithComputer };
    LocalizedText title;
    LocalizedText text; ///< plain
    LocalizedText caution; ///< plain, may be empty
    QString picture; ///< resources/illustrations, without ".svg"; may be empty
    Code code = Code::None;
    LocalizedText address; ///< with Code::Own
    Way way = Way::Both;
};

/// Where and how the phone is set up again.
struct SetUpInfo {
    QUrl signInUrl; ///< https://m365.jamk.fi: the QR code
    LocalizedText guideUrl; ///< the school's own detailed guide
    QUrl storeApple;
    QUrl storeGoogle;
    QString app = QStringLiteral("Microsoft Authenticator");
    QString publisher = QStringLiteral("Microsoft Corporation"); ///< as the stores name it; empty: not said
    QList<SetUpInstruction> steps; ///< empty: Microsoft's
    /// Where another way to sign in is added, so that a broken phone brings nobody back; empty: not offered.
    QUrl secondWayUrl{QStringLiteral("https://aka.ms/mysecurityinfo")};
    LocalizedText secondWay; ///< what to add there; empty: the program's own words
};

/// The app's name in running words: "Authenticator" for Microsoft's, as everybody calls it.
QString shortAppName(const SetUpInfo &setUp);

/// The guests' wireless network, for phones without data of their own.
struct GuestWifi {
    enum class Security { None, Wpa };
    QString name;
    Security security = Security::Wpa;
    QString password; ///< with Security::Wpa
};

/// The school's short name as Finnish and Swedish sentences need it. Empty: made by the languages' common rule.
struct OrganisationForms {
    QString fiGenitive; ///< "Pohjolan"
    QString svGenitive; ///< "Pohjolas"
};

/// Everything that is one school's own: no word of it is in the program.
/// What the desk may have shown to a visitor, short: "We are on our way".
struct StaffMessage {
    QString code; ///< by which it is asked for
    LocalizedText text;
    friend bool operator==(const StaffMessage &, const StaffMessage &) = default;
};

struct SiteProfile {
    QString id;
    QString organisation; ///< short name, same in all languages: "Jamk"
    OrganisationForms organisationForms;
    LocalizedText organisationName;
    Language defaultLanguage = Language::Finnish;
    QString primaryColour; ///< "#rrggbb" or empty for the theme's own
    QString logo; ///< the text of an SVG or empty
    QList<AccountKind> accountKinds;
    QList<SisterSchool> sisterSchools;
    std::optional<GuestContact> guest; ///< nothing: the school has no guests
    AccessibilityInfo accessibility;
    SideRoad phoneWorks; ///< "My old phone still works": no reset needed
    SideRoad phoneGone; ///< "My phone is lost, broken or not with me"
    IdentityService identity;
    Seconds syncWait{600}; ///< the school's own figure, at most; zero: no wait
    SetUpInfo setUp;
    std::optional<GuestWifi> wifi; ///< nothing: none is offered
    QList<StaffMessage> messages;
    LocalizedText staffPlace; ///< where the people are, within a sentence: "the service desk next to this kiosk"

    /// Whose: "Pohjolan", "Pohjolas"; in English the name as it is, as a sentence there adds its ’s itself or needs
    /// none.
    QString organisationGenitive(Language language) const;
};

} // namespace kiosk
