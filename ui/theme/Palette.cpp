// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Palette.h"

#include "theme/Contrast.h"

namespace kiosk
{

namespace
{

const QColor &at(const Palette &palette, Colour colour)
{
    return palette[static_cast<std::size_t>(colour)];
}

void set(Palette &palette, Colour colour, const QColor &value)
{
    palette[static_cast<std::size_t>(colour)] = value;
}

struct Fixed {
    Colour colour;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

constexpr std::array fixedColours{
    Fixed{Colour::Ink, 0xff10233a, 0xffeef3f9, 0xffffffff},
    Fixed{Colour::Ink2, 0xff46586d, 0xffb3c0cf, 0xfff2f2f2},
    Fixed{Colour::Line, 0xffcfd8e3, 0xff34445a, 0xffffffff},
    Fixed{Colour::Edge, 0xff74859a, 0xff8295ab, 0xffffffff},
    Fixed{Colour::Ground, 0xfff3f6fa, 0xff0d1520, 0xff000000},
    Fixed{Colour::Card, 0xffffffff, 0xff16202e, 0xff000000},
    Fixed{Colour::OnPrimary, 0xffffffff, 0xff0a111a, 0xff000000},
    Fixed{Colour::Good, 0xff0d7a4f, 0xff4fd1a0, 0xff5dffb0},
    Fixed{Colour::GoodTint, 0xffe2f4ec, 0xff10352a, 0xff00160d},
    Fixed{Colour::Warning, 0xff9a5200, 0xffffb957, 0xffffd24a},
    Fixed{Colour::WarningTint, 0xfffff3df, 0xff3a2a10, 0xff1c1400},
    Fixed{Colour::Bad, 0xffb3261e, 0xffff9c93, 0xffffa69e},
    Fixed{Colour::BadTint, 0xfffdeceb, 0xff43201e, 0xff240604},
    Fixed{Colour::FocusRing, 0xffffb000, 0xffffb000, 0xffffb000},
    Fixed{Colour::Keyboard, 0xffdbe2ec, 0xff1b2736, 0xff000000},
    Fixed{Colour::Key, 0xffffffff, 0xff2c3d54, 0xff000000},
    Fixed{Colour::Veil, 0x9910233a, 0xb0000000, 0xd0000000},
};

} // namespace

Palette makePalette(ColourScheme scheme, const QColor &primary)
{
    Palette palette;
    for (const Fixed &fixed : fixedColours) {
        const QRgb value = scheme == ColourScheme::Light ? fixed.light
            : scheme == ColourScheme::Dark               ? fixed.dark
                                                         : fixed.highContrast;
        set(palette, fixed.colour, QColor::fromRgba(value));
    }

    const bool light = scheme == ColourScheme::Light;
    const QColor pole = light ? QColor(Qt::black) : QColor(Qt::white);
    const qreal ratio = scheme == ColourScheme::HighContrast ? 7.0 : 4.5;
    const QColor &card = at(palette, Colour::Card);
    const QColor &ground = at(palette, Colour::Ground);

    QColor form = withContrast(primary, {card, ground, at(palette, Colour::OnPrimary)}, ratio, pole);
    const QColor tint = mixed(card, form, light ? 0.10 : 0.18);
    form = withContrast(form, {tint}, ratio, pole);
    // The stronger form also carries the focus ring beside it, which must stand out from it by 3:1 where the ring is
    // lighter than the form; on dark grounds the ring stands out from the ground itself.
    QColor strong = mixed(form, pole, 0.22);
    if (light)
        strong = withContrast(strong, {at(palette, Colour::FocusRing)}, 3.0, pole);
    set(palette, Colour::Primary, form);
    set(palette, Colour::PrimaryDark, strong);
    set(palette, Colour::PrimaryTint, tint);
    return palette;
}

} // namespace kiosk
