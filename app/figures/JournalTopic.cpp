// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/JournalTopic.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

struct KindTopic {
    QStringView kind;
    Topic topic;
};
constexpr auto topicsOfKinds = std::to_array<KindTopic>({
    {u"session_started", Topic::Visits},
    {u"step_reached", Topic::Visits},
    {u"method_chosen", Topic::Visits},
    {u"outcome", Topic::Visits},
    {u"wait_started", Topic::Visits},
    {u"parked", Topic::Visits},
    {u"resumed", Topic::Visits},
    {u"session_ended", Topic::Visits},
    {u"erasure", Topic::Visits},
    {u"help_called", Topic::Desk},
    {u"help_answered", Topic::Desk},
    {u"staff_action", Topic::Desk},
    {u"host_started", Topic::Kiosk},
    {u"host_stopped", Topic::Kiosk},
    {u"health", Topic::Kiosk},
});

} // namespace

QString topicName(Topic topic)
{
    switch (topic) {
    case Topic::Visits:
        return u"visits"_s;
    case Topic::Desk:
        return u"desk"_s;
    case Topic::Kiosk:
        return u"kiosk"_s;
    case Topic::Security:
        return u"security"_s;
    case Topic::All:
        break;
    }
    return {};
}

Topic topicFromName(QStringView name)
{
    const auto found =
        std::find_if(allTopics.cbegin(), allTopics.cend(), [name](Topic topic) { return topicName(topic) == name; });
    return found == allTopics.cend() ? Topic::All : *found;
}

bool hasKind(Topic topic, QStringView kind)
{
    if (topic == Topic::All)
        return true;
    const auto found = std::find_if(std::cbegin(topicsOfKinds), std::cend(topicsOfKinds),
                                    [kind](const KindTopic &one) { return one.kind == kind; });
    return (found == std::cend(topicsOfKinds) ? Topic::Security : found->topic) == topic;
}

} // namespace kiosk::journal
