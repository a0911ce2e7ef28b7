// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/SetUpKeys.h"

#include "config/ConfigValues.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

KeyList<SetUpInstruction> setUpStepKeys()
{
    using Code = SetUpInstruction::Code;
    using Way = SetUpInstruction::Way;
    return {
        required(u"title"_s, &SetUpInstruction::title, values::inEachLanguage(values::text()),
                 u"What to do, in a few words."_s),
        required(u"text"_s, &SetUpInstruction::text, values::inEachLanguage(values::text()),
                 u"How, in a sentence or two."_s),
        optional(u"caution"_s, &SetUpInstruction::caution, values::inEachLanguage(values::text()),
                 u"What goes wrong here, if anything does."_s),
        optional(u"picture"_s, &SetUpInstruction::picture, values::pictureOrNone(), u"A drawing beside the words."_s),
        optional(u"code"_s, &SetUpInstruction::code,
                 values::choice<Code>({{u"none"_s, Code::None},
                                       {u"stores"_s, Code::Stores},
                                       {u"sign_in"_s, Code::SignIn},
                                       {u"guide"_s, Code::Guide},
                                       {u"own"_s, Code::Own}}),
                 u"The QR code that this step needs: the app stores', `sign_in_url`'s, `guide_url`'s, or `address`."_s),
        optional(u"address"_s, &SetUpInstruction::address, values::inEachLanguage(values::webUrlText()),
                 u"With `code = \"own\"`."_s),
        optional(u"way"_s, &SetUpInstruction::way,
                 values::choice<Way>(
                     {{u"both"_s, Way::Both}, {u"phone"_s, Way::PhoneOnly}, {u"computer"_s, Way::WithComputer}}),
                 u"For those with the phone alone, with a computer too, or both."_s),
    };
}

} // namespace

KeyList<SetUpInfo> setUpKeys()
{
    return {
        required(u"sign_in_url"_s, &SetUpInfo::signInUrl, values::webUrl(),
                 u"The large QR code: where the phone signs in."_s),
        required(u"guide_url"_s, &SetUpInfo::guideUrl, values::inEachLanguage(values::webUrlText()),
                 u"The school's own detailed guide."_s),
        required(u"store_apple"_s, &SetUpInfo::storeApple, values::webUrl(), u"The app in the App Store."_s),
        required(u"store_google"_s, &SetUpInfo::storeGoogle, values::webUrl(), u"The app in Google Play."_s),
        optional(u"app"_s, &SetUpInfo::app, values::text(), u"The app's name."_s),
        optional(u"publisher"_s, &SetUpInfo::publisher, values::textOrNone(),
                 u"Its publisher as the stores name it, against look-alikes. Empty: not said."_s),
        tableList(u"steps"_s, Presence::Optional, &SetUpInfo::steps, setUpStepKeys(),
                  u"The school's own steps, in place of those of Microsoft's set-up that the program knows."_s),
        optional(
            u"second_way_url"_s, &SetUpInfo::secondWayUrl, values::webUrlOrNone(),
            u"Where another way to sign in can be added at the end, so that a broken phone brings nobody back. Empty: not offered."_s),
        optional(u"second_way"_s, &SetUpInfo::secondWay, values::inEachLanguage(values::text()),
                 u"What to add there, in a sentence. Left out: another phone, or a passkey on the own phone."_s),
    };
}

KeyList<GuestWifi> wifiKeys()
{
    using Security = GuestWifi::Security;
    return {
        required(u"name"_s, &GuestWifi::name, values::text(), u"The network's name (SSID)."_s),
        optional(u"security"_s, &GuestWifi::security,
                 values::choice<Security>({{u"wpa"_s, Security::Wpa}, {u"none"_s, Security::None}}),
                 u"`wpa` for every network with a password."_s),
        optional(u"password"_s, &GuestWifi::password, values::textOrNone(),
                 u"Its password, which everybody who stands before the kiosk can read. Required with `wpa`."_s),
    };
}

} // namespace kiosk
