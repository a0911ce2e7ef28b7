// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kiosk
{

/// Two soft tones, one after the other, of \a first and \a second Hz: 16 bit samples of one channel, little-endian.
QByteArray chimeSamples(double first, double second, double seconds);
constexpr int chimeRate = 22050; ///< samples a second
/// The same as a WAVE file, which every player takes.
QByteArray chimeFile(double first, double second, double seconds);

} // namespace kiosk
