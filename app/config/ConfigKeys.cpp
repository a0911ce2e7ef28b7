// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigKeys.h"

#include "config/AccessKeys.h"
#include "config/ConfigValues.h"
#include "config/DeskKeys.h"
#include "config/HoursKeys.h"
#include "config/PrinterKeys.h"
#include "config/SetUpKeys.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

using values::Emptiness;
using values::Lines;

// Figures and reasons: the table of limits in the product's description.
KeyList<Limits> limitKeys()
{
    return {
        optional(u"idle_warning_s"_s, &Limits::idleWarning, values::seconds({15, 600}),
                 u"No touch and no key for this long on an ordinary step: the kiosk asks whether somebody is there."_s),
        optional(
            u"idle_answer_s"_s, &Limits::idleAnswer, values::seconds({20, 300}),
            u"Time to answer that question before everything about the visitor is erased. WCAG 2.2 (2.2.1) asks for 20 s at least."_s),
        optional(
            u"idle_warning_verify_s"_s, &Limits::idleWarningVerify, values::seconds({15, 1800}),
            u"The same question in the identification, here or on the visitor's own phone. Suomi.fi's page itself lives about 5 minutes."_s),
        optional(u"idle_warning_wait_s"_s, &Limits::idleWarningWait, values::seconds({15, 1800}),
                 u"The same question while the countdown runs."_s),
        optional(
            u"session_min"_s, &Limits::session, values::minutes({5, 240}),
            u"A whole visit. Suomi.fi's single sign-on lives 32 minutes. The visitor is asked before; each answer adds 10 minutes, and nobody is cut off who touches the screen. Longer than the profile's `sync_wait_min`; left out, it is 20 minutes longer at least."_s),
        optional(
            u"try_now_after_s"_s, &Limits::tryNowAfter, values::seconds({0, 7200}),
            u"“Try now” is offered this long after the reset; it is often ready sooner. Not longer than the profile's `sync_wait_min`; left out, it follows that. With `sync_wait_min = 0` there is no wait and no “Try now”: leave it out, or 0."_s),
        optional(u"staff_after_wait_s"_s, &Limits::staffAfterWait, values::seconds({0, 3600}),
                 u"Staff are called this long after the wait has run out: something is wrong then."_s),
        optional(u"ticket_keep_min"_s, &Limits::ticketKeep, values::minutes({10, 720}),
                 u"A ticket stays on the first screen this long after its wait is over; the ticket says until when."_s),
        optional(u"goodbye_s"_s, &Limits::goodbye, values::seconds({3, 120}),
                 u"The goodbye closes by itself this long after the last touch."_s),
        optional(u"identity_attempts"_s, &Limits::identityAttempts, values::wholeNumber({1, 20}),
                 u"Times the identification may be started in one visit."_s),
    };
}

KeyList<StaffSettings> staffKeys()
{
    return {
        optional(
            u"shuffled_pad"_s, &StaffSettings::shuffledPad, values::boolean(),
            u"The PIN pad's digits stand elsewhere each time, against onlookers. Slower, and hard for blind staff."_s),
        optional(u"help_sound"_s, &StaffSettings::helpSound, values::boolean(),
                 u"A call for help is heard as well as seen. Needs loudspeakers."_s),
    };
}

KeyList<JournalSettings> journalKeys()
{
    return {
        optional(u"keep_days"_s, &JournalSettings::keepDays, values::wholeNumber({1, 400}),
                 u"Days that single events are kept. Not longer than they are needed: data minimisation."_s),
        optional(u"keep_counts_months"_s, &JournalSettings::keepCountsMonths, values::wholeNumber({1, 60}),
                 u"Months that the daily counts are kept."_s),
        optional(
            u"anchor_s"_s, &JournalSettings::anchorInterval, values::seconds({60, 86400}),
            u"At the latest after this long, the head of the journal's chain is written to the system log, so that a tail that is cut off shows."_s),
    };
}

KeyList<AccountKind> accountKeys()
{
    return {
        required(u"id"_s, &AccountKind::id, values::identifier(), u"Name for statistics; never shown to visitors."_s),
        required(u"name"_s, &AccountKind::name, values::inEachLanguage(values::text()),
                 u"What the visitor is told: “Student account”."_s),
        optional(
            u"domain"_s, &AccountKind::domain, values::domainOrNone(),
            u"What follows the @. Left out: people of this kind sign in with a user name or a number, not with an address. Two kinds may share a domain: the first whose `local_part` fits counts. None of it is a sister school's."_s),
        required(
            u"local_part"_s, &AccountKind::localPart, values::localPartPattern(),
            u"What may stand before the @, or the whole login where `domain` is left out. It must take every address the service knows (hyphenated, double and numbered names) and none that it cannot know. Matched as a whole: `^` and `$` are not needed. In TOML a backslash is written twice, or the text in single quotes."_s),
        required(u"example"_s, &AccountKind::example, values::text(),
                 u"Shown in the empty field. Must be an address, or a login, of this kind."_s),
        optional(
            u"label"_s, &AccountKind::label, values::inEachLanguage(values::text()),
            u"What people call a login that is no address: “Student number”. Required where `domain` is left out."_s),
        optional(
            u"keyboard"_s, &AccountKind::keyboard,
            values::choice<LoginKeyboard>({{u"text"_s, LoginKeyboard::Text}, {u"digits"_s, LoginKeyboard::Digits}}),
            u"The keyboard on the screen for a login that is no address."_s),
    };
}

KeyList<SisterSchool> sisterSchoolKeys()
{
    return {
        required(u"name"_s, &SisterSchool::name, values::inEachLanguage(values::text()), u"The school's name."_s),
        required(u"domains"_s, &SisterSchool::domains, values::listOf(values::domain(), Emptiness::Forbidden),
                 u"Its mail domains."_s),
        required(u"reset_service"_s, &SisterSchool::resetService, values::webUrl(),
                 u"Its own reset service, shown as a QR code. The kiosk does not open it."_s),
        required(u"advice"_s, &SisterSchool::advice, values::inEachLanguage(values::text(Lines::Many)),
                 u"What to do there, in a sentence or two."_s),
    };
}

KeyList<GuestContact> guestKeys()
{
    return {
        required(u"mail_to"_s, &GuestContact::mailTo, values::mailAddress(),
                 u"Where a guest of another organisation writes."_s),
        required(u"subject"_s, &GuestContact::subject, values::inEachLanguage(values::text()),
                 u"Subject of the mail that the QR code opens."_s),
        required(
            u"body"_s, &GuestContact::body, values::inEachLanguage(values::text(Lines::Many)),
            u"Text of that mail. Short: a long one makes a QR code that phones cannot read. Understandable as one line: some phones drop its line breaks."_s),
        optional(
            u"page"_s, &GuestContact::page, values::webUrlOrNone(),
            u"A page of the school's that does the same, as a second QR code: for phones whose camera takes https:// codes alone. Empty: none."_s),
    };
}

KeyList<SideRoad> sideRoadKeys()
{
    return {
        required(u"advice"_s, &SideRoad::advice, values::inEachLanguage(values::text(Lines::Many)),
                 u"What to do, in a few short lines."_s),
        optional(u"page"_s, &SideRoad::page, values::inEachLanguage(values::webUrlText()),
                 u"A page for the visitor's own phone, shown as a QR code."_s),
    };
}

KeyList<MethodNeed> needKeys()
{
    return {
        required(u"icon"_s, &MethodNeed::icon, values::iconName(), u"The small drawing before it."_s),
        required(u"text"_s, &MethodNeed::text, values::inEachLanguage(values::text()),
                 u"What the visitor must have: “Finnish personal identity code”."_s),
    };
}

KeyList<IdentityMethod> methodKeys()
{
    return {
        required(
            u"id"_s, &IdentityMethod::id, values::methodId(),
            u"Name for `methods` elsewhere in this file, for statistics and the journal; never shown to visitors. Kept as it is for good: figures of different names are not added up."_s),
        required(u"name"_s, &IdentityMethod::name, values::inEachLanguage(values::text()),
                 u"Its official name: “Suomi.fi e-Identification”."_s),
        optional(u"short_name"_s, &IdentityMethod::shortName, values::inEachLanguage(values::text()),
                 u"On its button, “Use Suomi.fi”. Left out: the name."_s),
        optional(u"remark"_s, &IdentityMethod::remark, values::inEachLanguage(values::text()),
                 u"One line under its name: “The quickest way”."_s),
        optional(u"picture"_s, &IdentityMethod::picture, values::pictureOrNone(), u"The drawing on its card."_s),
        tableList(u"needs"_s, Presence::Optional, &IdentityMethod::needs, needKeys(),
                  u"What it asks for, said before anybody chooses it. Four at the most are read at a glance."_s),
        optional(
            u"at_hand"_s, &IdentityMethod::atHand, values::inEachLanguage(values::text()),
            u"What to have at hand for it, in a word or two and in small letters: “bank codes”. Welcome names it in all languages at once: “Bank codes or passport”. Left out: its `short_name`."_s),
        optional(
            u"guidance"_s, &IdentityMethod::guidance, values::inEachLanguage(values::text()),
            u"What to do while it is under way, in one sentence: on pages of the role `provider`, and with `on_phone` on the service's own page."_s),
        optional(
            u"on_phone"_s, &IdentityMethod::onPhone, values::boolean(),
            u"It is done on the visitor's own phone while the kiosk's page stands still; the browser need not leave the service's host. Nobody is then asked “are you still there” before `time_limit_min`."_s),
        optional(
            u"time_limit_min"_s, &IdentityMethod::timeLimit, values::minutes({0, 60}),
            u"The provider's own time for one identification, shown as the one clock of the page. 0: not known."_s),
        optional(u"tries"_s, &IdentityMethod::tries, values::wholeNumber({0, 20}),
                 u"The provider's own tries in one identification. 0: not known."_s),
    };
}

KeyList<TrailItem> trailKeys()
{
    using Action = TrailItem::Action;
    return {
        required(u"word"_s, &TrailItem::word, values::inEachLanguage(values::text()),
                 u"The word to press, or the name of the field, as the service's page has it in each language."_s),
        optional(
            u"action"_s, &TrailItem::action,
            values::choice<Action>({{u"press"_s, Action::Press},
                                    {u"type_name"_s, Action::TypeName},
                                    {u"type_code"_s, Action::TypeCode},
                                    {u"on_phone"_s, Action::OnPhone}}),
            u"`press` the word; `type_name`: the address or user name goes there, which the kiosk fills in where `address_fields` tell it the field; `type_code`: digits that the page itself shows; `on_phone`: something is done on the visitor's phone before the next word: an app, or a mail whose code is typed here."_s),
        keyWith<TrailItem, Errand>(
            u"purpose"_s, Presence::Optional,
            values::choice<Errand>({{u"reset"_s, Errand::Reset}, {u"password_too"_s, Errand::PasswordToo}}),
            [](TrailItem &item, Errand errand) { item.errand = errand; },
            u"For whom: `reset`, or `password_too` for those who have forgotten their password as well: their trail leads through both, in the order that the service wants, and only with such an item are they offered it. Left out: for both."_s),
        optional(u"methods"_s, &TrailItem::methods, values::listOf(values::methodId(), Emptiness::Allowed),
                 u"Only for these methods. Empty: for all."_s),
        keyWith<TrailItem, TrailItem>(
            u"leads_to"_s, Presence::Optional, values::leadsTo(),
            [](TrailItem &item, const TrailItem &told) {
                item.leadsTo = told.leadsTo;
                item.address = told.address;
            },
            u"What shows that it has been pressed, so that it and all before it get their tick: `provider`: any page of the identification; `service`: back at the service after it; or an address, whose host must be on the allow-list. Left out: nothing shows it."_s),
    };
}

KeyList<HostRule> hostKeys()
{
    return {
        keyWith<HostRule, values::Origin>(
            u"origin"_s, Presence::Required, values::origin(),
            [](HostRule &rule, const values::Origin &origin) {
                rule.scheme = origin.scheme;
                rule.host = origin.host;
                rule.port = origin.port;
            },
            u"Scheme, host and, when it is not the scheme's own, port. Plain http for hosts of this computer only (localhost, names under it, 127.x.x.x, [::1]). Each origin once a method."_s),
        optional(u"include_subdomains"_s, &HostRule::includeSubdomains, values::boolean(),
                 u"Every host whose name ends in a dot and this one, too."_s),
        required(
            u"role"_s, &HostRule::role,
            values::choice<HostRole>({{u"service"_s, HostRole::Service},
                                      {u"broker"_s, HostRole::Broker},
                                      {u"bank"_s, HostRole::Bank},
                                      {u"mobile_certificate"_s, HostRole::MobileCertificate},
                                      {u"provider"_s, HostRole::Provider},
                                      {u"resource"_s, HostRole::Resource}}),
            u"Whose page it is; picks the words of the guidance strip. `service`: the school's own, where the typed address is filled in. `broker`: where a bank or the like is chosen, and personal data are shown afterwards: Suomi.fi. `provider`: any other identification; its method's `guidance` counts. `resource`: scripts and pictures, never a page of its own."_s),
        optional(u"label"_s, &HostRule::label, values::inEachLanguage(values::text()),
                 u"The name on the badge beside the host. Required for every role but `resource`."_s),
        optional(u"methods"_s, &HostRule::methods, values::listOf(values::methodId(), Emptiness::Allowed),
                 u"Methods that need this host. Empty: all."_s),
        optional(
            u"private_network"_s, &HostRule::privateNetwork, values::boolean(),
            u"This host may be found at an address of the organisation's own network (10.x, 172.16-31.x, 192.168.x, 100.64-127.x, fc00::/7). Otherwise a name that leads there is refused. Set it only for your own services that answer inside at such an address."_s),
        optional(u"camera"_s, &HostRule::camera, values::boolean(),
                 u"Pages of this host may use the kiosk's camera."_s),
    };
}

KeyList<OutcomeRule> outcomeKeys()
{
    return {
        required(
            u"outcome"_s, &OutcomeRule::outcome,
            values::choice<Outcome>({{u"done"_s, Outcome::Done},
                                     {u"cancelled"_s, Outcome::Cancelled},
                                     {u"timed_out"_s, Outcome::TimedOut},
                                     {u"expired"_s, Outcome::Expired},
                                     {u"unsupported_device"_s, Outcome::UnsupportedDevice},
                                     {u"unsupported_document"_s, Outcome::UnsupportedDocument},
                                     {u"tries_used"_s, Outcome::TriesUsed},
                                     {u"failed"_s, Outcome::Failed},
                                     {u"service_down"_s, Outcome::ServiceDown}}),
            u"How the attempt ended. `done` counts once its page has arrived and stays. Without a `done` the strip asks the visitor on return to the service whether the settings have been reset; with or without one, the visitor can always say so."_s),
        required(
            u"address"_s, &OutcomeRule::address, values::addressPattern(),
            u"The page that means it. Its host must be on the allow-list. Scheme, host and port count as written: a service that is reached at two (http and https, or two ports) needs each outcome once for each. Only addresses tell: what a page posts (OpenID Connect's form_post, a SAML status) or says in its text cannot be seen; name the address that the service shows after it."_s),
        optional(
            u"query"_s, &OutcomeRule::query, values::queryParts(),
            u"Parts of the query that must be there as well, in any order: { error = \"*\" } is any OpenID Connect error."_s),
        optional(u"fragment"_s, &OutcomeRule::fragment, values::fragmentOrNone(),
                 u"What must follow the #, for services whose address changes there alone: \"/done\"."_s),
    };
}

KeyList<IdentityService> identityKeys()
{
    return {
        required(u"name"_s, &IdentityService::name, values::inEachLanguage(values::text()), u"The service's name."_s),
        required(
            u"start_url"_s, &IdentityService::startUrl, values::webUrl(),
            u"Where an identification begins. On a host of the role `service`. It must answer a GET without cookies with an HTML page that is not empty (status 2xx), at once or after redirects to https:// hosts of the allow-list: the kiosk looks every `interval_s` of `[health]`, and is out of service while it does not."_s),
        optional(
            u"address_fields"_s, &IdentityService::addressFields,
            values::listOf(values::cssSelector(), Emptiness::Allowed),
            u"CSS selectors of the field that takes the address or user name; the first that fits and can be seen is filled in. In a web component whose tree is open the inner field is filled: the selector names that field (an `input`) as it stands in its own tree, or the component that has it, but not a path through both. In a closed tree the visitor types it. Empty: the visitor types it."_s),
        tableList(
            u"methods"_s, Presence::Required, &IdentityService::methods, methodKeys(),
            u"The ways to identify that the method step offers, in this order. Each needs a host of the role `broker` or `provider`, unless it is `on_phone`; a school that does not know the host yet may start without: `mfa-kiosk check` warns, and commissioning shows the host."_s),
        tableList(
            u"trail"_s, Presence::Optional, &IdentityService::trail, trailKeys(),
            u"The words to press on the service's pages, in order: “Continue → MFA reset → Suomi.fi”. Left out: the strip says “follow the page”."_s),
        optional(
            u"result"_s, &IdentityService::result,
            values::choice<ServiceResult>(
                {{u"reset"_s, ServiceResult::Reset}, {u"one_time_pass"_s, ServiceResult::OneTimePass}}),
            u"What the service gives at the end. `one_time_pass`: a pass that is shown once (Temporary Access Pass): its page stays until the visitor says that it is written down."_s),
        tableList(u"hosts"_s, Presence::Required, &IdentityService::hosts, hostKeys(),
                  u"The allow-list. No other host is reached, by whatever road."_s),
        tableList(u"outcomes"_s, Presence::Optional, &IdentityService::outcomes, outcomeKeys(),
                  u"Addresses that end an attempt. The first that fits counts."_s),
    };
}

KeyList<OrganisationForms> organisationFormKeys()
{
    return {
        optional(u"fi_genitive"_s, &OrganisationForms::fiGenitive, values::textOrNone(),
                 u"Finnish, “Pohjolan”. Empty: the name with -n behind a vowel and -in behind a consonant."_s),
        optional(u"sv_genitive"_s, &OrganisationForms::svGenitive, values::textOrNone(),
                 u"Swedish, “Pohjolas”. Empty: the name with -s, or as it is behind s, x and z."_s),
    };
}

} // namespace

const KeyList<KioskConfig> &kioskKeys()
{
    static const KeyList<KioskConfig> keys{
        required(u"profile"_s, &KioskConfig::profileId, values::identifier(),
                 u"The school: the name of the profile file without `.toml`."_s),
        optional(u"kiosk_name"_s, &KioskConfig::kioskName, values::textOrNone(),
                 u"Shown to staff only, so that they know which kiosk calls."_s),
        table(u"limits"_s, Presence::Optional, &KioskConfig::limits, limitKeys(), u"Times and counts of a visit."_s),
        table(
            u"hours"_s, Presence::Optional, &KioskConfig::hours, hoursKeys(),
            u"When visitors are served. Outside these hours the first screen says when the kiosk opens; a visit that is under way, and tickets that wait, are served to their end. A day that is left out is closed. Without this table the kiosk is always open."_s),
        section<KioskConfig>(u"screen"_s, Presence::Optional,
                             {optional(u"keyboard"_s, &KioskConfig::screenKeyboard,
                                       values::choice<ScreenKeyboardMode>({{u"auto"_s, ScreenKeyboardMode::Auto},
                                                                           {u"always"_s, ScreenKeyboardMode::Always},
                                                                           {u"never"_s, ScreenKeyboardMode::Never}}),
                                       u"The keyboard on the screen. `auto` shows it to those who touch."_s)},
                             u"What the screen shows."_s),
        section<KioskConfig>(
            u"speech"_s, Presence::Optional,
            {optional(
                 u"output"_s, &KioskConfig::speechOutput,
                 values::choice<SpeechOutput>({{u"off"_s, SpeechOutput::Off},
                                               {u"headphones"_s, SpeechOutput::Headphones},
                                               {u"speakers"_s, SpeechOutput::Speakers}}),
                 u"Through what the kiosk reads aloud to those who ask. `headphones`: only while the sound server (PulseAudio, or PipeWire in its place) says that they are plugged in, and never through loudspeakers. `speakers`: through whatever the server's output is; also for a headphone socket that cannot feel its plug. `off`: not offered."_s),
             optional(u"rate"_s, &KioskConfig::speechRate, values::wholeNumber({-100, 100}),
                      u"How fast: -100 is the slowest, 100 the fastest, 0 the voice's own rate."_s)},
            u"Reading aloud, in Finnish, Swedish and English."_s),
        table(u"access"_s, Presence::Optional, &KioskConfig::access, accessKeys(),
              u"For those who cannot use a screen or a keyboard as they are: packaging/accessibility.md."_s),
        section<KioskConfig>(
            u"session"_s, Presence::Optional,
            {optional(
                u"memory_dir"_s, &KioskConfig::sessionMemoryDir, values::folder(Emptiness::Forbidden),
                u"Where a visitor's private folder is made, and erased. A file system in memory, never a disk."_s)},
            u"The visitor's process."_s),
        section<KioskConfig>(
            u"secrets"_s, Presence::Optional,
            {optional(
                u"store"_s, &KioskConfig::keyStore,
                values::choice<KeyStore>({{u"keyring"_s, KeyStore::Keyring}, {u"systemd"_s, KeyStore::Systemd}}),
                u"Where keys and PINs are kept: the session's keyring (Secret Service), or systemd credentials."_s)},
            u"Keys and PINs; made by `mfa-kiosk setup`."_s),
        section<KioskConfig>(
            u"trust"_s, Presence::Optional,
            {optional(
                u"ca_file"_s, &KioskConfig::caFile, values::pemFile(values::Emptiness::Allowed),
                u"The organisation's own certificate authority, in the embedded view and the health checks alike. Empty: the system's authorities alone."_s)},
            u"Whose certificates count."_s),
        section<KioskConfig>(
            u"engine"_s, Presence::Optional,
            {optional(
                 u"jitless"_s, &KioskConfig::jitless, values::boolean(),
                 u"Scripts of embedded pages run without a just-in-time compiler: fewer holes, no WebAssembly. Try every method before."_s),
             optional(
                 u"memory_mib"_s, &KioskConfig::engineMemoryMib, values::wholeNumber({256, 65536}),
                 u"Memory that the embedded pages of a visit may take, in MiB. A page that takes more is ended, and the visitor told so; the whole visitor's process may take 512 MiB above it. The machine needs both free, beside what the system takes."_s)},
            u"The embedded browser."_s),
        section<KioskConfig>(u"health"_s, Presence::Optional,
                             {optional(u"interval_s"_s, &KioskConfig::healthInterval, values::seconds({10, 3600}),
                                       u"Between two looks at the services that a visit needs."_s)},
                             u"Whether a visit can start."_s),
        table(u"staff"_s, Presence::Optional, &KioskConfig::staff, staffKeys(), u"What staff use."_s),
        table(u"desk"_s, Presence::Optional, &KioskConfig::desk, deskKeys(),
              u"The way to the people at the desk: they see this kiosk, hear its calls, and may step in."_s),
        table(
            u"printer"_s, Presence::Optional, &KioskConfig::printer, printerKeys(),
            u"A receipt printer for slips that visitors take away: the number, the time, the sign-in code and the next steps, and nothing about anybody. How its queue is made: packaging/station.md."_s),
        table(u"journal"_s, Presence::Optional, &KioskConfig::journal, journalKeys(), u"What is written down."_s),
        section<KioskConfig>(
            u"state"_s, Presence::Optional,
            {optional(
                u"dir"_s, &KioskConfig::stateDir, values::folder(Emptiness::Allowed),
                u"Where the host keeps step, deadline and ticket for after a power cut; nothing personal. Empty: the platform's state folder."_s)},
            u"What outlives a restart."_s),
    };
    return keys;
}

const KeyList<SiteProfile> &profileKeys()
{
    static const KeyList<SiteProfile> keys{
        required(u"organisation"_s, &SiteProfile::organisation, values::text(),
                 u"Short name, the same in all languages."_s),
        table(u"organisation_forms"_s, Presence::Optional, &SiteProfile::organisationForms, organisationFormKeys(),
              u"The short name as sentences decline it."_s),
        required(u"organisation_name"_s, &SiteProfile::organisationName, values::inEachLanguage(values::text()),
                 u"Official name: read out for the logo, and on a tall screen above a view that was lowered."_s),
        optional(u"default_language"_s, &SiteProfile::defaultLanguage, values::language(),
                 u"Stands first on Welcome."_s),
        required(
            u"staff_place"_s, &SiteProfile::staffPlace, values::inEachLanguage(values::text()),
            u"Where the people are, as the end of “Please ask our staff: …”; where it begins a line, it gets a capital letter."_s),
        section<SiteProfile>(
            u"look"_s, Presence::Optional,
            {optional(
                 u"primary_colour"_s, &SiteProfile::primaryColour, values::colour(),
                 u"Colour of buttons and marks; the kiosk makes its darker and lighter forms. Empty: the kiosk's own blue."_s),
             optional(
                 u"logo"_s, &SiteProfile::logo, values::svgOrNone(),
                 u"The school's mark, in the place of its short name in the top band; read out as its official name. What is drawn in \"currentColor\" has the colour of the screen's words, light or dark; a mark without it stands on white on a dark screen."_s)},
            u"The school's own look."_s),
        tableList(u"accounts"_s, Presence::Required, &SiteProfile::accountKinds, accountKeys(),
                  u"The kinds of accounts, told apart by their domain."_s),
        tableList(u"sister_schools"_s, Presence::Optional, &SiteProfile::sisterSchools, sisterSchoolKeys(),
                  u"Schools whose people come to this desk by mistake and have a reset service of their own."_s),
        table(
            u"guest"_s, Presence::Optional, &SiteProfile::guest, guestKeys(),
            u"What a guest of another organisation does. Left out: the school has none, and other addresses are told so."_s),
        table(
            u"accessibility"_s, Presence::Optional, &SiteProfile::accessibility, accessibilityKeys(),
            u"The page behind “Accessibility” on the first screen: whom to tell of an obstacle. Left out: the page says what there is, and to ask the staff."_s),
        table(u"phone_works"_s, Presence::Optional, &SiteProfile::phoneWorks, sideRoadKeys(),
              u"“My old phone still works”, on the address step: no reset is needed. Left out: not offered."_s),
        table(
            u"phone_gone"_s, Presence::Optional, &SiteProfile::phoneGone, sideRoadKeys(),
            u"“My phone is lost, broken or not with me”, on the address step: what still works, who ends sign-ins of a stolen phone, what staff can do. Left out: not offered."_s),
        tableList(
            u"messages"_s, Presence::Optional, &SiteProfile::messages, messageKeys(),
            u"What the desk may have shown to a visitor: staff choose from these, and write nothing themselves."_s),
        table(u"identity"_s, Presence::Required, &SiteProfile::identity, identityKeys(),
              u"The school's identity service as the visitor meets it."_s),
        section<SiteProfile>(
            u"wait"_s, Presence::Required,
            {required(
                u"sync_wait_min"_s, &SiteProfile::syncWait, values::minutes({0, 120}),
                u"Longest time from the reset until the phone can be set up; the school's own figure. 0: at once, there is no wait."_s)},
            u"Between the reset and the new set-up."_s),
        table(u"set_up"_s, Presence::Required, &SiteProfile::setUp, setUpKeys(),
              u"Where the phone is set up again. Opened by the visitor's phone, not by the kiosk."_s),
        table(
            u"wifi"_s, Presence::Optional, &SiteProfile::wifi, wifiKeys(),
            u"A wireless network for guests, shown as a QR code before the app is downloaded: for phones without data. Left out: not offered."_s),
    };
    return keys;
}

QStringList fullNames(const QList<KeyDoc> &docs, const QString &table)
{
    QStringList names;
    for (const KeyDoc &doc : docs) {
        const QString name = joinKey(table, doc.name);
        if (doc.kind == KeyDoc::Kind::Value)
            names.append(name);
        else
            names.append(fullNames(doc.inner, name));
    }
    return names;
}

} // namespace kiosk
