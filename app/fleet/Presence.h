// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/Payload.h"
#include "support/Clock.h"
#include "support/Language.h"

#include <QList>
#include <QString>

namespace kiosk::fleet
{

/// A short message that the desk may have shown to a visitor: the kiosk's configuration has the texts.
struct ShortMessage {
    QString code;
    LocalizedText text;
    friend bool operator==(const ShortMessage &, const ShortMessage &) = default;
};

/// Topic "online" of a kiosk, retained: its birth, and as its last will the same boot with online false.
struct Online {
    bool online = false;
    QString boot;
    QList<ShortMessage> messages; ///< in the order of the configuration; none in the will
    friend bool operator==(const Online &, const Online &) = default;
};

/// Topic "head", retained: the newest anchor of the kiosk's journal, as the system log has it.
struct Head {
    QString anchor; ///< journal::Anchor::toLine()
    friend bool operator==(const Head &, const Head &) = default;
};

/// Topic "online" of a desk, retained: somebody sits there. Sent anew each interval; without news for three of them
/// nobody is taken to sit there any more.
struct DeskOnline {
    bool online = false;
    QString label; ///< who; may be empty in the will
    Seconds interval{15};
    QString boot; ///< randomToken() of this run of the program: of two of one name each has another
    friend bool operator==(const DeskOnline &, const DeskOnline &) = default;
};

const Payload<Online> &onlinePayload();
const Payload<Head> &headPayload();
const Payload<DeskOnline> &deskOnlinePayload();

} // namespace kiosk::fleet
