// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"

namespace kiosk
{

class AudioOutputs;

/// Two short rising tones where \a allowed lets them sound: before a time runs out, for those who do not see it.
void playWarning(AudioOutputs &outputs, SpeechOutput allowed);

} // namespace kiosk
