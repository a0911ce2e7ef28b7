// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Contrast.h"

#include <algorithm>
#include <cmath>

namespace kiosk
{

namespace
{

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor &from, const QColor &to, qreal amount)
{
    const auto channel = [amount](int a, int b) { return qRound(a + (b - a) * amount); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue())};
}

QColor withContrast(const QColor &colour, const QList<QColor> &grounds, qreal ratio, const QColor &pole)
{
    constexpr int steps = 64;
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = mixed(colour, pole, qreal(step) / steps);
        const bool enough = std::all_of(grounds.cbegin(), grounds.cend(), [&](const QColor &ground) {
            return contrastRatio(candidate, ground) >= ratio;
        });
        if (enough)
            return candidate;
    }
    return pole;
}

} // namespace kiosk
