// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PictureItem.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/TextLabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace kiosk
{

namespace
{

int iconSizeFor(const QFont &font)
{
    return qRound(font.pixelSize() * 1.3);
}

} // namespace

PictureItem::PictureItem(Theme &theme, QString iconName, TextRole role, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_iconName(std::move(iconName)),
      m_label(new TextLabel(theme, role, Colour::Ink, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_label);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->installEventFilter(this);
    connect(&m_theme, &Theme::changed, this, &PictureItem::applyTheme);
    applyTheme();
}

bool PictureItem::eventFilter(QObject *watched, QEvent *event)
{
    // A page gives its label another role where letters need the room.
    if (watched == m_label && event->type() == QEvent::FontChange)
        applyTheme();
    return QWidget::eventFilter(watched, event);
}

void PictureItem::applyTheme()
{
    layout()->setContentsMargins(iconSizeFor(m_label->font()) + m_theme.px(18), 0, 0, 0);
    update();
}

void PictureItem::setText(const QString &text)
{
    m_label->setText(text);
}

void PictureItem::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void PictureItem::setIconColour(Colour colour)
{
    m_iconColour = colour;
    update();
}

void PictureItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int icon = iconSizeFor(m_label->font());
    const int line = qRound(m_label->font().pixelSize() * 1.32);
    painter.drawPixmap(QPoint(0, m_label->y() + (line - icon) / 2),
                       m_theme.picture(m_iconName, QSize(icon, icon), m_iconColour));
}

Picture::Picture(Theme &theme, QString name, QSize sizeAt1080, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_name(std::move(name)), m_sizeAt1080(sizeAt1080)
{
    installAccessibleRoles();
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Picture::setName(const QString &name)
{
    m_name = name;
    update();
}

QSize Picture::sizeHint() const
{
    return {m_theme.px(m_sizeAt1080.width()), m_theme.px(m_sizeAt1080.height())};
}

QSize Picture::minimumSizeHint() const
{
    return sizeHint() * 0.6;
}

void Picture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_theme.picture(m_name, size(), Colour::Ink));
}

} // namespace kiosk
