// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/Figure.h"

#include "widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kiosk
{

namespace
{
constexpr qreal leastWidth = 236; ///< of the 1080p design
} // namespace

Figure::Figure(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_value(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, this)),
      m_caption(new TextLabel(theme, TextRole::Note, Colour::Ink2, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_value);
    column->addWidget(m_caption);
    column->addStretch(1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Figure::set(const QString &value, const QString &caption, Colour colour)
{
    if (value != m_value->text())
        m_value->setText(value);
    if (caption != m_caption->text())
        m_caption->setText(caption);
    m_value->setColour(colour);
}

QString Figure::value() const
{
    return m_value->text();
}

QString Figure::caption() const
{
    return m_caption->text();
}

int Figure::naturalWidth() const
{
    // A long caption wraps: a column more is worth more than a line less.
    const int least = qRound(m_theme.px(leastWidth) * m_theme.textFactor());
    return std::max(m_value->sizeHint().width(), least);
}

QSize Figure::sizeHint() const
{
    const int width = std::max(naturalWidth(), m_columnWidth);
    return {width, layout()->heightForWidth(width)};
}

void Figure::align(const QList<Figure *> &figures)
{
    int widest = 0;
    for (const Figure *figure : figures) {
        if (!figure->isHidden())
            widest = std::max(widest, figure->naturalWidth());
    }
    for (Figure *figure : figures) {
        if (figure->m_columnWidth != widest) {
            figure->m_columnWidth = widest;
            figure->updateGeometry();
        }
    }
}

} // namespace kiosk
