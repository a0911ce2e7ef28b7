// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace kiosk
{

/// Paper that a printer takes, by its name in IPP (PWG 5101.1): "om_slip_80x200mm". A roll is a length that can be
/// chosen: two names, "custom_min_..." and "custom_max_...".
struct Paper {
    QByteArray name;
    double widthMm = 0;
    double lengthMm = 0;
    friend bool operator==(const Paper &, const Paper &) = default;
};

/// The papers of \a names that a slip on a roll of \a widthMm can be printed on: of its width, or of the printed part
/// of it. Letter and A4 are not among them.
QList<Paper> slipPapers(const QList<QByteArray> &names, int widthMm);

/// The shortest of them that is at least \a lengthMm long; of a roll, a piece just so long.
std::optional<Paper> paperOfLength(const QList<Paper> &papers, int lengthMm);

} // namespace kiosk
