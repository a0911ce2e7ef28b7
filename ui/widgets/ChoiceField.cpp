// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ChoiceField.h"

#include "widgets/Painting.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk
{

namespace
{

/// A row of the list that opens: as high as what is touched elsewhere, the text where the field has it.
class RowDelegate final : public QStyledItemDelegate
{
public:
    RowDelegate(const Theme &theme, ChoiceField &field)
        : QStyledItemDelegate(&field), m_theme(theme), m_field(field) { }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetricsF metrics(m_field.font());
        const qreal text = metrics.horizontalAdvance(index.data().toString());
        return {static_cast<int>(std::ceil(text)) + 2 * m_theme.px(sideGap),
                std::max(m_theme.target(60), static_cast<int>(std::ceil(metrics.height())) + 2 * m_theme.px(10))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, m_theme.colour(chosen ? Colour::PrimaryTint : Colour::Card));
        if (chosen)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(8), option.rect.height())),
                              m_theme.colour(Colour::Primary));
        painter->setFont(m_field.font());
        painter->setPen(m_theme.colour(Colour::Ink));
        painter->drawText(option.rect.adjusted(m_theme.px(sideGap), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data().toString());
    }

    static constexpr int sideGap = 28; ///< of the 1080p design

private:
    const Theme &m_theme;
    const ChoiceField &m_field;
};

} // namespace

ChoiceField::ChoiceField(Theme &theme, QWidget *parent) : QComboBox(parent), m_theme(theme)
{
    setFrame(false);
    setSizeAdjustPolicy(AdjustToContents);
    setItemDelegate(new RowDelegate(theme, *this));
    view()->setTextElideMode(Qt::ElideNone);
    connect(&m_theme, &Theme::changed, this, &ChoiceField::applyTheme);
    applyTheme();
}

void ChoiceField::applyTheme()
{
    // A list below the field, not over it.
    setStyleSheet(
        QStringLiteral("* { combobox-popup: 0; } QAbstractItemView { background-color: %1; border: %2px solid "
                       "%3; outline: none; }")
            .arg(m_theme.colour(Colour::Card).name(), QString::number(m_theme.px(2)),
                 m_theme.colour(Colour::Edge).name())
        + m_theme.scrollBarSheet());
    setFont(designedFont());
    updateGeometry();
    update();
}

QFont ChoiceField::designedFont() const
{
    QFont font = m_theme.font(TextRole::Note);
    font.setWeight(QFont::Medium);
    return font;
}

int ChoiceField::sideRoom() const
{
    return m_theme.px(RowDelegate::sideGap);
}

int ChoiceField::arrowRoom() const
{
    return designedFont().pixelSize() + 2 * m_theme.px(20);
}

QSize ChoiceField::sizeHint() const
{
    const QFontMetricsF metrics(designedFont());
    qreal widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(itemText(i)));
    // A text that fits to the pixel ends in dots.
    const int text = static_cast<int>(std::ceil(widest)) + 1;
    const int height = std::max(m_theme.target(68), static_cast<int>(std::ceil(metrics.height())) + 2 * m_theme.px(16));
    return {sideRoom() + text + arrowRoom(), height};
}

QSize ChoiceField::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), m_theme.px(260)), sizeHint().height()};
}

void ChoiceField::showPopup()
{
    view()->setMinimumWidth(std::max(width(), sizeHint().width()));
    QComboBox::showPopup();
}

void ChoiceField::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    // A style sheet of the window's brings its own letters with it.
    if (event->type() == QEvent::StyleChange && font() != designedFont())
        setFont(designedFont());
}

void ChoiceField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_theme.px(18);
    const QColor fill = m_theme.colour(isEnabled() ? Colour::Card : Colour::Keyboard);
    if (hasFocus()) {
        const QRectF face = drawFocusRing(painter, m_theme, rect(), radius);
        drawSurface(painter, face, radius, fill, m_theme.colour(Colour::Primary), focusBorderWidth(m_theme));
    } else {
        drawSurface(painter, rect(), radius, fill, m_theme.colour(Colour::Edge), std::max(2.0, 2 * m_theme.scale()));
    }
    const QColor ink = m_theme.colour(isEnabled() ? Colour::Ink : Colour::Ink2);
    const QRect text = rect().adjusted(sideRoom(), 0, -arrowRoom(), 0);
    painter.setFont(designedFont());
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(currentText(), Qt::ElideRight, text.width()));

    const qreal size = designedFont().pixelSize() * 0.25;
    const QPointF middle(width() - arrowRoom() / 2.0, height() / 2.0);
    painter.setPen(QPen(ink, std::max(2.0, size / 3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto arrow = std::to_array<QPointF>(
        {middle + QPointF(-size, -size / 2), middle + QPointF(0, size / 2), middle + QPointF(size, -size / 2)});
    painter.drawPolyline(arrow.data(), static_cast<int>(arrow.size()));
}

} // namespace kiosk
