// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "session/DeviceDrawing.h"
#include "support/Language.h"

#include <QList>
#include <QString>

namespace kiosk
{

/// What a phone shows after a code was scanned, and what its owner does there.
struct PhoneScreen {
    QString caption;
    QList<DrawnThing> screen;
};

/// What the camera offers for \a code: "Join Campus-Guest", "Open m365.example.org". Empty for a code that is none of
/// the kiosk's kinds.
QString offerFor(const QString &code, const SiteProfile &profile);

/// What follows when the offer is taken, in the present translation; the app's and Microsoft's screens as the kiosk
/// draws them in \a language.
QList<PhoneScreen> storyOf(const QString &code, const SiteProfile &profile, Language language);

} // namespace kiosk
