// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"

#include <QString>

namespace kiosk
{

/// What is wrong with a part of the kiosk, and what staff or an administrator do about it.
struct HealthWords {
    QString complaint; ///< one sentence
    QString remedy; ///< one or two sentences; "" when there is nothing to do
};

/// In the language that is installed. A code that is not in the table is shown as it is, with the advice to tell it to
/// the administrator; so is a code of a newer program.
HealthWords healthWords(const QString &code);

/// What a part is called: "Identity service", and a provider by its name in the profile; a name that is not known is
/// shown as it is.
QString partWords(const QString &part, const SiteProfile &profile, Language language);

} // namespace kiosk
