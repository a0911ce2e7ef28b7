// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/AccessKeys.h"

#include "config/ConfigValues.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

KeyList<AccessSettings> accessKeys()
{
    return {
        optional(
            u"keypad"_s, &AccessSettings::keypad, values::boolean(),
            u"An audio keypad with tactile keys is fixed to the kiosk: arrows, OK, help, a headset's plug. Its key map stands in packaging/accessibility.md."_s),
        optional(
            u"switch_key"_s, &AccessSettings::switchKey,
            values::choice<SwitchKey>({{u"none"_s, SwitchKey::None},
                                       {u"space"_s, SwitchKey::Space},
                                       {u"enter"_s, SwitchKey::Enter},
                                       {u"f8"_s, SwitchKey::F8},
                                       {u"f12"_s, SwitchKey::F12}}),
            u"The key that a single switch sends. Its first press has the highlight move from thing to thing, and each next one presses what is highlighted; any other key or a touch ends it. `space` and `enter` are taken from a keyboard at the same kiosk."_s),
        optional(u"switch_interval_ms"_s, &AccessSettings::switchIntervalMs, values::wholeNumber({500, 10000}),
                 u"How long the highlight stays on a thing."_s),
        optional(
            u"warning_tone"_s, &AccessSettings::warningTone,
            values::choice<SpeechOutput>({{u"off"_s, SpeechOutput::Off},
                                          {u"headphones"_s, SpeechOutput::Headphones},
                                          {u"speakers"_s, SpeechOutput::Speakers}}),
            u"A short tone with the question whether somebody is still there, and at its 20th and 10th last second. `speakers`: through whatever the sound server's output is."_s),
    };
}

KeyList<AccessibilityInfo> accessibilityKeys()
{
    return {
        optional(u"feedback"_s, &AccessibilityInfo::feedback, values::mailAddress(),
                 u"Where feedback on accessibility goes; shown as text and as a QR code that opens a mail."_s),
        optional(u"statement"_s, &AccessibilityInfo::statement, values::inEachLanguage(values::webUrlText()),
                 u"The organisation's accessibility statement, as a QR code."_s),
    };
}

} // namespace kiosk
