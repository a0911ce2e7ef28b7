// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include <array>

namespace kiosk
{

namespace
{

// @NAME is a colour, #(N) a length of the 1080p design, ~(N) a length that also follows the text size.
constexpr auto sheet = R"(
*[surface="ground"] { background-color: @ground; }
*[surface="card"] { background-color: @card; }
*[surface="tint"] { background-color: @tint; }

.QLabel { color: @ink; background: transparent; font-family: Inter, sans-serif; font-size: ~(28)px; }

.QLineEdit, QPlainTextEdit, QSpinBox {
    color: @ink; background-color: @card; font-family: Inter, sans-serif; font-size: ~(32)px;
    border: #(2)px solid @edge; border-radius: #(16)px; padding: #(12)px #(28)px;
    selection-background-color: @primary; selection-color: @onPrimary;
}
.QLineEdit { min-height: ~(64)px; }
.QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus { border: #(4)px solid @primary; padding: #(10)px #(26)px; }
.QLineEdit:disabled { color: @ink2; background-color: @keyboard; }
kiosk--TextField, kiosk--TextField:focus { border: none; background: transparent; padding: 0; min-height: 0; }
kiosk--ChoiceField { combobox-popup: 0; }

QPushButton {
    color: @ink; background-color: @card; font-family: Inter, sans-serif; font-size: ~(30)px; font-weight: 600;
    border: #(2)px solid @edge; border-radius: #(16)px; padding: #(14)px #(36)px; min-height: %least%px;
}
QPushButton:pressed { background-color: @tint; }
QPushButton:focus { border: #(4)px solid @focus; padding: #(12)px #(34)px; }
QPushButton:disabled { color: @ink2; background-color: @keyboard; }
QPushButton[kind="primary"] { color: @onPrimary; background-color: @primary; border-color: @primary; }
QPushButton[kind="primary"]:pressed { background-color: @strong; }
QPushButton[kind="primary"]:focus { border-color: @focus; }
QPushButton[kind="primary"]:disabled { color: @ink2; background-color: @keyboard; border-color: @keyboard; }
QPushButton[kind="quiet"] { color: @strong; background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:pressed { background-color: @tint; }
QPushButton[kind="quiet"]:focus { border-color: @focus; }
QPushButton[kind="chip"] { font-size: ~(26)px; padding: #(8)px #(28)px; min-height: %least%px; }
QPushButton[kind="chip"]:checked { color: @strong; background-color: @tint; border-color: @primary; }

QScrollArea, QAbstractScrollArea#qt_scrollarea, QScrollArea > #qt_scrollarea_viewport,
QScrollArea > #qt_scrollarea_viewport > .QWidget { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: %target%px; }
QScrollBar:horizontal { height: %target%px; }
QScrollBar::handle { background-color: @edge; border-radius: #(10)px; }
QScrollBar::handle:pressed { background-color: @primary; }
QScrollBar::handle:vertical { min-height: #(120)px; margin: #(6)px %gutter%px; }
QScrollBar::handle:horizontal { min-width: #(120)px; margin: %gutter%px #(6)px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableView, QListView, QTreeView {
    color: @ink; background-color: @card; alternate-background-color: @ground; gridline-color: @line; border: none;
    font-family: Inter, sans-serif; font-size: ~(24)px; selection-background-color: @tint; selection-color: @ink;
}
kiosk--ChoiceField QAbstractItemView { border: #(2)px solid @edge; outline: none; }
QHeaderView::section {
    color: @ink2; background-color: @card; font-family: Inter, sans-serif; font-size: ~(24)px; font-weight: 600;
    border: none; border-bottom: #(2)px solid @line; padding: #(12)px;
}
)";

struct SheetToken {
    QLatin1String name;
    Colour colour;
};

// A name that begins another stands after it.
constexpr std::array sheetTokens{
    SheetToken{QLatin1String("@ground"), Colour::Ground},
    SheetToken{QLatin1String("@card"), Colour::Card},
    SheetToken{QLatin1String("@tint"), Colour::PrimaryTint},
    SheetToken{QLatin1String("@ink2"), Colour::Ink2},
    SheetToken{QLatin1String("@ink"), Colour::Ink},
    SheetToken{QLatin1String("@line"), Colour::Line},
    SheetToken{QLatin1String("@edge"), Colour::Edge},
    SheetToken{QLatin1String("@primary"), Colour::Primary},
    SheetToken{QLatin1String("@strong"), Colour::PrimaryDark},
    SheetToken{QLatin1String("@onPrimary"), Colour::OnPrimary},
    SheetToken{QLatin1String("@focus"), Colour::FocusRing},
    SheetToken{QLatin1String("@keyboard"), Colour::Keyboard},
};

void replaceLengths(QString &text, QLatin1String opening, qreal factor)
{
    qsizetype at = 0;
    while ((at = text.indexOf(opening, at)) >= 0) {
        const qsizetype number = at + opening.size();
        const qsizetype end = text.indexOf(QLatin1Char(')'), number);
        const int pixels = qMax(1, qRound(QStringView(text).mid(number, end - number).toInt() * factor));
        text.replace(at, end + 1 - at, QString::number(pixels));
    }
}

} // namespace

QString Theme::styleSheet() const
{
    QString text = QString::fromLatin1(sheet);
    for (const SheetToken &token : sheetTokens)
        text.replace(token.name, colour(token.colour).name());
    replaceLengths(text, QLatin1String("#("), m_scale);
    replaceLengths(text, QLatin1String("~("), m_scale * textFactor());
    // As wide as a finger to touch, with a slim handle inside; a mouse needs less.
    const int bar = m_viewing == Viewing::Seated ? px(28) : target(60);
    text.replace(QLatin1String("%least%"), QString::number(target(60) - px(16)));
    text.replace(QLatin1String("%target%"), QString::number(bar));
    text.replace(QLatin1String("%gutter%"), QString::number((bar - px(20)) / 2));
    return text;
}

} // namespace kiosk
