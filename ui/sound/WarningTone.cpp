// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/WarningTone.h"

#include "sound/AudioOutputs.h"
#include "support/Chime.h"

namespace kiosk
{

void playWarning(AudioOutputs &outputs, SpeechOutput allowed)
{
    constexpr double lower = 523.25; // C5
    constexpr double higher = 659.26; // E5: rising, as a question does
    constexpr double seconds = 0.6;
    const AudioOutput output = outputs.present();
    const bool heard = (output.kind == AudioOutput::Kind::Headphones && allowed != SpeechOutput::Off)
        || (output.kind == AudioOutput::Kind::Loudspeakers && allowed == SpeechOutput::Speakers);
    if (heard)
        outputs.play(chimeSamples(lower, higher, seconds), output);
}

} // namespace kiosk
