// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journey/Steps.h"
#include "support/Clock.h"

#include <array>
#include <optional>
#include <vector>

namespace kiosk::desk
{

/// How long visitors usually stay at a step, learnt from those that the desk has seen go on.
class StepLearner
{
public:
    static constexpr size_t most = 200; ///< of the newest stays at a step
    static constexpr size_t least = 20; ///< before these are told, nothing is usual

    void add(Step step, Milliseconds stay);
    /// 95 % of the stays are not longer (nearest rank).
    std::optional<Milliseconds> usual(Step step) const;

private:
    struct Stays {
        std::vector<Milliseconds> newest;
        size_t next = 0;
        std::optional<Milliseconds> usual;
    };
    std::array<Stays, static_cast<size_t>(Step::Ended) + 1> m_steps;
};

} // namespace kiosk::desk
