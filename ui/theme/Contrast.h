// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

namespace kiosk
{

/// WCAG 2.2's contrast ratio of two opaque colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
qreal contrastRatio(const QColor &one, const QColor &other);

/// \a amount 0 gives \a from, 1 gives \a to.
QColor mixed(const QColor &from, const QColor &to, qreal amount);

/// \a colour, moved towards \a pole (black or white) only as far as its contrast with every one of \a grounds needs.
QColor withContrast(const QColor &colour, const QList<QColor> &grounds, qreal ratio, const QColor &pole);

} // namespace kiosk
