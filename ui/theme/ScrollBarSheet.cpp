// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

namespace kiosk
{

namespace
{

// Nothing but a handle on the ground of what it scrolls.
constexpr auto sheet = R"(
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: %1px; }
QScrollBar:horizontal { height: %1px; }
QScrollBar::handle { background-color: %2; border-radius: %3px; }
QScrollBar::handle:pressed { background-color: %4; }
QScrollBar::handle:vertical { min-height: %5px; margin: %6px %7px; }
QScrollBar::handle:horizontal { min-width: %5px; margin: %7px %6px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QString Theme::scrollBarSheet() const
{
    // As wide as a finger to touch, with a slim handle inside; a mouse needs less.
    const int bar = m_viewing == Viewing::Seated ? px(28) : target(60);
    return QString::fromLatin1(sheet).arg(QString::number(bar), colour(Colour::Edge).name(), QString::number(px(10)),
                                          colour(Colour::Primary).name(), QString::number(px(120)),
                                          QString::number(px(6)), QString::number((bar - px(20)) / 2));
}

} // namespace kiosk
