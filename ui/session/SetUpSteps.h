// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "session/DeviceDrawing.h"
#include "support/Language.h"

#include <QList>
#include <QString>

namespace kiosk
{

/// What the visitor sets the app up with.
enum class SetUpWay { PhoneOnly, WithComputer };

/// A QR code and what stands below it.
struct NamedCode {
    QString payload;
    QString name;
};

/// One step of setting the app up again. One of codes, drawing and picture stands large beside the words: what this
/// step needs and nothing else. The drawing of a step with codes stands small beside its words, where there is room.
struct SetUpStep {
    QString title; ///< plain
    QString text; ///< rich: <b> marks Microsoft's own words
    QString caution; ///< rich, may be empty
    bool quotesMicrosoft = false; ///< the words on the visitor's screen may differ a little
    QList<NamedCode> codes; ///< three at most
    DrawnDevices drawing;
    QString picture; ///< resources/illustrations, without ".svg"
};

/// The steps in order, in the present translation: the profile's own where it has any, or Microsoft's set-up, as many
/// for either way. Microsoft's words are quoted in \a language where its wording is known from a source, and in English
/// where it is not; they are data, not translations (facts-domain d, wording bank: support.microsoft.com fi-fi and
/// sv-se, oulu.fi, ki.se).
QList<SetUpStep> setUpSteps(SetUpWay way, const SiteProfile &profile, Language language);

/// The codes to scan before the steps: the guests' network where the profile has one, and the app in both stores.
QList<NamedCode> downloadCodes(const SiteProfile &profile);

/// What a phone reads as "join this network"; \a wifi's texts escaped.
QString wifiPayload(const GuestWifi &wifi);

} // namespace kiosk
