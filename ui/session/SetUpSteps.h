// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "support/Language.h"

#include <QList>
#include <QString>

namespace kiosk
{

/// What the visitor sets the app up with.
enum class SetUpWay { PhoneOnly, WithComputer };

/// One step of setting Authenticator up again.
struct SetUpStep {
    /// What stands beside the words: a picture, the app stores' QR codes, or the school's own guide as a QR code.
    enum class Aside { Picture, Stores, Guide };
    QString picture; ///< resources/illustrations, without ".svg"
    QString title; ///< plain
    QString text; ///< rich: <b> marks Microsoft's own words
    QString caution; ///< rich, may be empty
    bool quotesMicrosoft = false; ///< the words on the visitor's screen may differ a little
    Aside aside = Aside::Picture;
};

/// The steps in order, in the present translation; as many for either way, and the same at the same place where they do
/// not depend on it. Microsoft's words are quoted in \a language where its wording is known from a source, and in
/// English where it is not; they are data, not translations (facts-domain d, wording bank: support.microsoft.com fi-fi
/// and sv-se, oulu.fi, ki.se).
QList<SetUpStep> setUpSteps(SetUpWay way, const SiteProfile &profile, Language language);

} // namespace kiosk
