// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/MessageChannels.h"

#include "link/GateMessages.h"
#include "link/SlipMessages.h"
#include "link/SetUpMessages.h"
#include "link/StaffMessages.h"
#include "record/Schema.h"

using namespace Qt::StringLiterals;

namespace kiosk::link
{

namespace
{

constexpr QStringView introduction = uR"(<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Made from the program: KIOSK_WRITE_REFERENCE=1 ctest -R test_message_reference writes it anew. -->
# Messages between the kiosk's processes

One JSON object a line, UTF-8, with its `type`. Every field is there, of a value that may be missing as `null`; an unknown
type, an unknown or missing field, or another value is malformed and ends the child. No message has a field for a personal
value. A PIN travels on a line of its own, `pin 123456`, and never as JSON.
)";

} // namespace

QList<Channel> channels()
{
    return {{u"Host to session"_s, messageSet<ToSession>().schema()},
            {u"Session to host"_s, messageSet<ToHost>().schema()},
            {u"Host to gate"_s, messageSet<ToGate>().schema()},
            {u"Gate to host"_s, messageSet<GateToHost>().schema()},
            {u"Host to the program for slips"_s, messageSet<ToSlip>().schema()},
            {u"Host to staff panel"_s, messageSet<ToStaff>().schema()},
            {u"Staff panel to host"_s, messageSet<FromStaff>().schema()},
            {u"Host to set-up"_s, messageSet<ToSetUp>().schema()},
            {u"Set-up to host"_s, messageSet<FromSetUp>().schema()}};
}

QString messageReference()
{
    QString text = introduction.toString();
    const QList<Channel> all = channels();
    for (const Channel &channel : all)
        text += u"\n## %1\n"_s.arg(channel.title) + record::messageTables(channel.schema);
    return text;
}

} // namespace kiosk::link
