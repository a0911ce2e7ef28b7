// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/SlipMessages.h"

#include <QByteArray>
#include <QImage>

namespace kiosk
{

/// A slip, black on white, for a roll of paper. Its words are those of the slip's language, whatever language is
/// installed. Needs a QGuiApplication; used from its thread.
class SlipPainter
{
public:
    /// \a paperWidthMm of the roll; of 80 mm, 72 are printed on, of 58 mm 48.
    SlipPainter(link::Slip slip, int paperWidthMm);

    /// A receipt printer's own: 203 to the inch, 8 to the millimetre.
    static constexpr int dotsPerMm = 8;

    /// As one picture of one bit a dot, as wide as what is printed on: 576 dots of an 80 mm roll.
    QImage picture() const;

    /// Height of the slip in whole millimetres.
    int lengthMm() const;
    /// One page of this size, the slip in the middle of its width and at its top.
    QByteArray pdf(QSizeF pageMm) const;

private:
    int printedDots() const;

    link::Slip m_slip;
    int m_paperWidthMm;
};

/// \a picture in Epson's language for receipt printers: "GS v 0" in bands, feed, cut.
QByteArray escPosOf(const QImage &picture);

} // namespace kiosk
