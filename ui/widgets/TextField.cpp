// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TextField.h"

#include "widgets/ActionButton.h"
#include "widgets/Painting.h"
#include "widgets/WrappedText.h"

#include <QFocusEvent>
#include <QPainter>
#include <QProxyStyle>

#include <algorithm>

namespace kiosk
{

namespace
{

/// The cursor is as thick as the letters' strokes: one pixel cannot be seen from a step away.
class CursorStyle final : public QProxyStyle
{
public:
    CursorStyle(const Theme &theme, QObject *parent) : m_theme(theme) { setParent(parent); }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric == PM_TextCursorWidth)
            return std::max(2, qRound(m_theme.px(3) * m_theme.textFactor()));
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

private:
    const Theme &m_theme;
};

} // namespace

TextField::TextField(Theme &theme, QWidget *parent) : QLineEdit(parent), m_theme(theme)
{
    setStyle(new CursorStyle(theme, this));
    setFrame(false);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setAcceptDrops(false);
    setAutoFillBackground(false);
    connect(&m_theme, &Theme::changed, this, &TextField::applyTheme);
    connect(this, &QLineEdit::textChanged, this, &TextField::updateMargins);
    applyTheme();
}

TextField::~TextField()
{
    // Before the style that it has from its parent.
    delete m_eye;
}

void TextField::applyTheme()
{
    fitFont();
    applyColours();
    placeEye();
    updateMargins();
    updateGeometry();
    update();
    // The eye hears of the theme after this field.
    QMetaObject::invokeMethod(this, &TextField::placeEye, Qt::QueuedConnection);
}

void TextField::applyColours()
{
    QPalette colours = m_theme.palette();
    // The surface is painted by this class: the line edit's own background would cover its round corners.
    colours.setColor(QPalette::Base, Qt::transparent);
    setPalette(colours);
}

void TextField::setCoverable(const QString &cover, const QString &uncover)
{
    m_coverName = cover;
    m_uncoverName = uncover;
    if (!m_eye) {
        m_eye = new ActionButton(m_theme, ActionButton::Kind::Quiet, this);
        m_eye->setSize(ActionButton::Size::Small);
        m_eye->setCheckable(true);
        // Its name says what it does now, which is no state.
        m_eye->setAccessibleRole(QAccessible::PushButton);
        // The arrow, not the bar that says "here one types".
        m_eye->setCursor(Qt::ArrowCursor);
        connect(m_eye, &ActionButton::clicked, this, &TextField::setCovered);
        m_eye->show();
    }
    setCovered(isCovered());
    placeEye();
    updateMargins();
}

void TextField::setCovered(bool covered)
{
    const bool changed = covered != isCovered();
    setEchoMode(covered ? QLineEdit::Password : QLineEdit::Normal);
    if (m_eye) {
        m_eye->setChecked(covered);
        m_eye->setIconName(covered ? QStringLiteral("eye-off") : QStringLiteral("eye"));
        m_eye->setAccessibleName(covered ? m_uncoverName : m_coverName);
    }
    updateMargins();
    if (changed)
        Q_EMIT coveredChanged();
}

int TextField::eyeWidth() const
{
    return m_eye ? m_eye->sizeHint().width() + 2 * m_theme.px(12) : 0;
}

void TextField::placeEye()
{
    if (!m_eye)
        return;
    const QSize size = m_eye->sizeHint().boundedTo(QSize(width(), height()));
    m_eye->setGeometry(width() - m_theme.px(12) - size.width(), (height() - size.height()) / 2, size.width(),
                       size.height());
}

QFont TextField::designedFont() const
{
    QFont font = m_theme.font(TextRole::CardTitle);
    font.setWeight(QFont::Normal);
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    return font;
}

int TextField::textRoom() const
{
    return width() - 2 * m_theme.px(36) - m_theme.px(8) - eyeWidth();
}

/// In pixels: no text gets smaller letters to be seen as a whole.
int TextField::leastLetters() const
{
    return m_theme.font(TextRole::Note).pixelSize() * 3 / 4;
}

void TextField::fitExample()
{
    QFont font = designedFont();
    font.setPixelSize(std::min(font.pixelSize(), leastLetters()));
    const bool whole = QFontMetrics(font).horizontalAdvance(m_example) <= textRoom();
    setPlaceholderText(whole ? m_example : m_exampleAlone);
}

void TextField::fitFont()
{
    fitExample();
    // An address is checked by looking at the whole of it: a long one gets smaller letters before it scrolls.
    QFont font = designedFont();
    const QString shown = text().isEmpty() ? placeholderText() : displayText();
    const int room = textRoom();
    const int wanted = QFontMetrics(font).horizontalAdvance(shown);
    if (wanted > room && room > 0)
        font.setPixelSize(std::max(leastLetters(), font.pixelSize() * room / std::max(1, wanted)));
    if (font != this->font())
        setFont(font);
}

int TextField::remarkWidth() const
{
    if (m_remark.isEmpty())
        return 0;
    QFont font = m_theme.font(TextRole::Note);
    font.setWeight(QFont::DemiBold);
    const int icon = m_remarkIcon.isEmpty() ? 0 : qRound(font.pixelSize() * 1.2) + m_theme.px(10);
    const int wanted = WrappedText::naturalWidth(m_remark, font) + icon + m_theme.px(28);
    const int typed = QFontMetrics(this->font()).horizontalAdvance(displayText());
    return typed + wanted + 2 * m_theme.px(36) + eyeWidth() > width() ? 0 : wanted;
}

void TextField::updateMargins()
{
    fitFont();
    const int side = m_theme.px(36);
    setTextMargins(side, 0, std::max(side, eyeWidth()) + remarkWidth(), 0);
}

void TextField::setExample(const QString &text, const QString &alone)
{
    m_example = text;
    m_exampleAlone = alone;
    updateMargins();
}

void TextField::setRemark(const QString &text, const QString &iconName, Colour colour)
{
    m_remark = text;
    m_remarkIcon = iconName;
    m_remarkColour = colour;
    setAccessibleDescription(text);
    updateMargins();
    update();
}

QSize TextField::sizeHint() const
{
    const int height = std::max(m_theme.target(108), designedFont().pixelSize() * 2);
    return {m_theme.px(1300), height};
}

QSize TextField::minimumSizeHint() const
{
    return {m_theme.px(320), sizeHint().height()};
}

void TextField::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal radius = m_theme.px(18);
        const QColor fill = m_theme.colour(isEnabled() ? Colour::Card : Colour::Keyboard);
        if (hasFocus()) {
            const QRectF face = drawFocusRing(painter, m_theme, rect(), radius);
            drawSurface(painter, face, radius, fill, m_theme.colour(Colour::Primary), focusBorderWidth(m_theme));
        } else {
            drawSurface(painter, rect(), radius, fill, m_theme.colour(Colour::Edge),
                        std::max(2.0, 2 * m_theme.scale()));
        }
        const int room = remarkWidth();
        if (room > 0) {
            QFont small = m_theme.font(TextRole::Note);
            small.setWeight(QFont::DemiBold);
            qreal left = width() - std::max(m_theme.px(36), eyeWidth()) - room + m_theme.px(28);
            if (!m_remarkIcon.isEmpty()) {
                const int icon = qRound(small.pixelSize() * 1.2);
                painter.drawPixmap(QPoint(qRound(left), (height() - icon) / 2),
                                   m_theme.picture(m_remarkIcon, QSize(icon, icon), m_remarkColour));
                left += icon + m_theme.px(10);
            }
            painter.setFont(small);
            painter.setPen(m_theme.colour(m_remarkColour));
            painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, m_remark);
        }
    }
    QLineEdit::paintEvent(event);
}

void TextField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeEye();
    updateMargins();
}

void TextField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    update();
}

void TextField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    update();
}

} // namespace kiosk
