// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"
#include "support/SecureString.h"

#include <QString>

namespace kiosk
{

inline constexpr int shortestPin = 6; ///< NIST SP 800-63B-4, 3.2.10: at least 4, should be 6 or more
inline constexpr int longestPin = 12;
inline constexpr int longestLabel = 32; ///< characters (code points)

/// Whether \a pin may be somebody's: 6 to 12 digits, and nothing that is guessed first: one or two digits over and
/// over, sequences, repeated blocks and pairs, dates and years, columns of the pad, the usual favourites. The text of
/// the error is for the person who chooses the PIN and does not repeat it. Errors: "pin.length", "pin.not_digits",
/// "pin.trivial".
Result<void> checkNewPin(const SecureString &pin);

/// \a text as a person's label: normalised (NFC), 1 to 32 visible characters, single spaces inside. Errors:
/// "pin.label".
Result<QString> checkLabel(const QString &text);

/// Equal for labels that people would take for the same.
QString foldedLabel(const QString &label);

} // namespace kiosk
