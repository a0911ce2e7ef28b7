// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/Presence.h"

#include "fleet/FleetValues.h"
#include "journey/VisitValues.h"

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

using namespace record;

namespace
{
constexpr qsizetype longestPresence = 32 << 10;
constexpr qsizetype mostMessages = 20;
constexpr qsizetype longestAnchor = 256;
} // namespace

const Payload<Online> &onlinePayload()
{
    static const Payload<Online> payload(
        {field(u"online"_s, &Online::online, flag()), field(u"boot"_s, &Online::boot, FleetValues::token()),
         field(u"messages"_s, &Online::messages,
               list(object(Description<ShortMessage>{field(u"code"_s, &ShortMessage::code, Values::code()),
                                                     field(u"text"_s, &ShortMessage::text, FleetValues::lines())}),
                    mostMessages, TooLong::Cut))},
        longestPresence);
    return payload;
}

const Payload<Head> &headPayload()
{
    static const Payload<Head> payload(
        {field(u"anchor"_s, &Head::anchor,
               text(longestAnchor,
                    u"journal\\.anchor chain=[0-9a-f]{32} seq=[0-9]{1,19} digest=[0-9a-f]{64} mac=[0-9a-f]{64}"_s))},
        longestPresence);
    return payload;
}

const Payload<DeskOnline> &deskOnlinePayload()
{
    static const Payload<DeskOnline> payload({field(u"online"_s, &DeskOnline::online, flag()),
                                              field(u"label"_s, &DeskOnline::label, FleetValues::label()),
                                              field(u"interval_s"_s, &DeskOnline::interval, FleetValues::interval()),
                                              field(u"boot"_s, &DeskOnline::boot, FleetValues::token())},
                                             longestPresence);
    return payload;
}

} // namespace kiosk::fleet
