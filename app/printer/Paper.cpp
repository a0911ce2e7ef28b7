// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/Paper.h"

#include <cups/cups.h>

#include <algorithm>
#include <cmath>

namespace kiosk
{

namespace
{

constexpr double perMm = 100; ///< CUPS counts in hundredths
/// Of an 80 mm roll 72 mm are printed on, and some printers name that.
constexpr double narrowestPart = 9;
constexpr double tolerance = 1;

/// \a which: "min" or "max".
bool isBound(const QByteArray &name, const QByteArray &which)
{
    const QList<QByteArray> words = name.split('_');
    return words.size() > 2 && (words.at(0) == "custom" || words.at(0) == "roll") && words.at(1) == which;
}

std::optional<Paper> paperNamed(const QByteArray &name)
{
    const pwg_media_t *const media = pwgMediaForPWG(name.constData());
    if (!media)
        return std::nullopt;
    return Paper{name, media->width / perMm, media->length / perMm};
}

} // namespace

QList<Paper> slipPapers(const QList<QByteArray> &names, int widthMm)
{
    const auto fits = [widthMm](double width) {
        return width >= widthMm - narrowestPart && width <= widthMm + tolerance;
    };
    QList<Paper> papers;
    std::optional<Paper> least;
    std::optional<Paper> most;
    for (const QByteArray &name : names) {
        const std::optional<Paper> paper = paperNamed(name);
        if (!paper)
            continue;
        if (isBound(name, "min"))
            least = paper;
        else if (isBound(name, "max"))
            most = paper;
        else if (fits(paper->widthMm))
            papers << *paper;
    }
    if (least && most && least->widthMm <= widthMm + tolerance && most->widthMm >= widthMm - narrowestPart) {
        most->widthMm = std::min<double>(most->widthMm, widthMm);
        papers << *most;
    }
    return papers;
}

std::optional<Paper> paperOfLength(const QList<Paper> &papers, int lengthMm)
{
    std::optional<Paper> best;
    for (Paper paper : papers) {
        if (paper.lengthMm < lengthMm)
            continue;
        if (isBound(paper.name, "max")) {
            paper.lengthMm = lengthMm;
            paper.name = QByteArray("custom_slip_") + QByteArray::number(std::lround(paper.widthMm)) + 'x'
                + QByteArray::number(lengthMm) + "mm";
        }
        if (!best || paper.lengthMm < best->lengthMm)
            best = paper;
    }
    return best;
}

} // namespace kiosk
