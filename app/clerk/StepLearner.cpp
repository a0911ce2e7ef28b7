// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/StepLearner.h"

#include <algorithm>

namespace kiosk::desk
{

void StepLearner::add(Step step, Milliseconds stay)
{
    Stays &stays = m_steps.at(static_cast<size_t>(step));
    if (stays.newest.size() < most)
        stays.newest.push_back(stay);
    else
        stays.newest[stays.next++ % most] = stay;
    if (stays.newest.size() < least)
        return;
    std::vector<Milliseconds> sorted = stays.newest;
    const size_t rank = (sorted.size() * 95 + 99) / 100 - 1;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(rank), sorted.end());
    stays.usual = sorted[rank];
}

std::optional<Milliseconds> StepLearner::usual(Step step) const
{
    return m_steps.at(static_cast<size_t>(step)).usual;
}

} // namespace kiosk::desk
