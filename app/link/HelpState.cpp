// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/HelpState.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::link
{

namespace
{

constexpr std::array names{
    std::pair{HelpState::None, QLatin1String("none")},     std::pair{HelpState::Called, QLatin1String("called")},
    std::pair{HelpState::Told, QLatin1String("told")},     std::pair{HelpState::Seen, QLatin1String("seen")},
    std::pair{HelpState::Coming, QLatin1String("coming")},
};

} // namespace

QString helpStateName(HelpState state)
{
    for (const auto &[known, name] : names) {
        if (known == state)
            return name;
    }
    return {};
}

std::optional<HelpState> helpStateFromName(QStringView name)
{
    for (const auto &[state, known] : names) {
        if (known == name)
            return state;
    }
    return std::nullopt;
}

} // namespace kiosk::link
