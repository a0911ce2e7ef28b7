// SPDX-License-Identifier: GPL-3.0-or-later
#include "slip/SlipPainter.h"

namespace kiosk
{

namespace
{

/// Small printers have room for so many rows at once.
constexpr int bandRows = 128;

QByteArray twoBytes(int number)
{
    return QByteArray(1, static_cast<char>(number & 0xff)) + static_cast<char>(number >> 8);
}

} // namespace

QByteArray escPosOf(const QImage &picture)
{
    const QImage mono = picture.convertToFormat(QImage::Format_Mono);
    // A bit that is set is a black dot there; here it is the second of two colours.
    const char black = qGray(mono.color(1)) < qGray(mono.color(0)) ? 0 : '\xff';
    const int bytesInRow = (mono.width() + 7) / 8;
    QByteArray bytes("\x1b@"); // begin anew, whatever was before
    for (int from = 0; from < mono.height(); from += bandRows) {
        const int rows = std::min(bandRows, mono.height() - from);
        bytes += QByteArray("\x1dv0\0", 4) + twoBytes(bytesInRow) + twoBytes(rows);
        for (int y = from; y < from + rows; ++y) {
            QByteArray row(reinterpret_cast<const char *>(mono.constScanLine(y)), bytesInRow);
            for (char &dots : row)
                dots = static_cast<char>(dots ^ black);
            // What fills the last byte is no part of the picture.
            if (const int rest = mono.width() % 8)
                row.back() = static_cast<char>(row.back() & (0xff << (8 - rest)));
            bytes += row;
        }
    }
    // To the cutter, and through.
    return bytes
        + QByteArray("\x1b"
                     "d\x01\x1dVB\0",
                     7);
}

} // namespace kiosk
