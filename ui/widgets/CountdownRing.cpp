// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CountdownRing.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/WrappedText.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiosk
{

namespace
{

constexpr qreal strokeShare = 0.07; ///< of the side
constexpr qreal digitsShare = 0.25; ///< pixel size of the digits, of the side
constexpr qreal digitsWidth = 0.70; ///< at most, of the side
constexpr qreal captionWidth = 0.62;
constexpr qreal captionHeight = 0.22;

qint64 secondsUp(Milliseconds time)
{
    return (std::max<qint64>(time.count(), 0) + 999) / 1000;
}

qreal cellWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

/// Every figure in a cell of one width: Inter's figures are proportional, and Qt before 6.7 cannot ask for its
/// tabular ones.
qreal digitsAdvance(const QString &digits, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal cell = cellWidth(metrics);
    qreal width = 0;
    for (QChar c : digits)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    return width;
}

void drawDigits(QPainter &painter, QPointF baseline, const QString &digits, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal cell = cellWidth(metrics);
    painter.setFont(font);
    qreal x = baseline.x();
    for (QChar c : digits) {
        const qreal own = metrics.horizontalAdvance(c);
        const qreal room = c.isDigit() ? cell : own;
        // A colon between figures stands at half their height, not on the baseline.
        const qreal lift = c == QLatin1Char(':') ? (metrics.capHeight() - metrics.xHeight()) / 2 : 0;
        painter.drawText(QPointF(x + (room - own) / 2, baseline.y() - lift), QString(c));
        x += room;
    }
}

} // namespace

CountdownRing::CountdownRing(Theme &theme, qreal sideAt1080, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_sideAt1080(sideAt1080)
{
    installAccessibleRoles();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CountdownRing::setSide(qreal sideAt1080)
{
    if (sideAt1080 == m_sideAt1080)
        return;
    m_sideAt1080 = sideAt1080;
    updateGeometry();
    update();
}

void CountdownRing::setTimes(Milliseconds left, Milliseconds total)
{
    const QString before = digits();
    const qint64 minutesBefore = secondsUp(m_left) / 60;
    m_left = std::max(left, Milliseconds(0));
    m_total = std::max(total, Milliseconds(1));
    if (digits() == before)
        return;
    update();
    // Once a minute, and at the end: every second would talk all the time.
    if (isVisible() && (secondsUp(m_left) / 60 != minutesBefore || secondsUp(m_left) == 0)) {
        QAccessibleValueChangeEvent event(this, digits());
        QAccessible::updateAccessibility(&event);
    }
}

void CountdownRing::setCaption(const QString &caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption;
    updateGeometry();
    update();
}

QString CountdownRing::digits() const
{
    const qint64 seconds = secondsUp(m_left);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

int CountdownRing::side() const
{
    return m_theme.px(m_sideAt1080);
}

QSize CountdownRing::captionSize(bool inside) const
{
    if (m_caption.isEmpty())
        return {};
    WrappedText lines(m_caption, m_theme.font(TextRole::Sub), 1.2);
    return lines.layOut(inside ? side() * captionWidth : side()).toSize();
}

bool CountdownRing::captionFits() const
{
    const QFont font = m_theme.font(TextRole::Sub);
    return captionSize(true).height() <= side() * captionHeight
        && WrappedText::widestWord(m_caption, font) <= side() * captionWidth;
}

QSize CountdownRing::sizeHint() const
{
    if (m_caption.isEmpty() || captionFits())
        return {side(), side()};
    return {side(), side() + m_theme.px(16) + captionSize(false).height()};
}

QSize CountdownRing::minimumSizeHint() const
{
    return sizeHint();
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool inside = captionFits();
    const qreal across = side();
    const qreal stroke = across * strokeShare;
    const QRectF whole((width() - across) / 2, 0, across, across);
    const QRectF arc = whole.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    const bool over = m_left.count() <= 0;

    const bool outlined = m_theme.scheme() == ColourScheme::HighContrast;
    painter.setBrush(Qt::NoBrush);
    if (outlined) {
        // A white track would compete with the arc: two thin circles show the way instead.
        painter.setPen(QPen(m_theme.colour(Colour::Line), 1.5));
        painter.drawEllipse(whole.adjusted(1, 1, -1, -1));
        painter.drawEllipse(whole.adjusted(stroke, stroke, -stroke, -stroke));
    } else {
        painter.setPen(QPen(m_theme.colour(over ? Colour::GoodTint : Colour::Line), stroke));
        painter.drawEllipse(arc);
    }
    painter.setPen(QPen(m_theme.colour(over ? Colour::Good : Colour::Primary), stroke, Qt::SolidLine, Qt::RoundCap));
    if (over) {
        painter.drawEllipse(arc);
    } else {
        // The part left, ending at twelve o'clock: it empties clockwise.
        const qreal share = std::clamp(qreal(m_left.count()) / qreal(m_total.count()), 0.0, 1.0);
        painter.drawArc(arc, 90 * 16, qRound(share * 360 * 16));
    }

    QFont font = m_theme.font(TextRole::Digits);
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    font.setPixelSize(std::max(1, qRound(across * digitsShare * m_theme.textFactor())));
    // As large as the longest figures of this countdown allow, so that the size stays while they get fewer.
    const QString longest =
        secondsUp(std::max(m_total, m_left)) >= 600 ? QStringLiteral("00:00") : QStringLiteral("0:00");
    const qreal tooWide = digitsAdvance(longest, font) / (across * digitsWidth);
    if (tooWide > 1)
        font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() / tooWide)));
    const QFontMetricsF metrics(font);

    const QSize caption = inside ? captionSize(true) : QSize();
    const qreal gap = caption.isEmpty() ? 0 : across * 0.045;
    const qreal block = metrics.capHeight() + gap + caption.height();
    // The block is centred by eye: the caption weighs less than the figures.
    const qreal top = whole.center().y() - block / 2 - (caption.isEmpty() ? 0 : across * 0.005);
    if (over) {
        const int tick = qRound(metrics.capHeight() * 1.9);
        painter.drawPixmap(QPointF(whole.center().x() - tick / 2.0, top - (tick - metrics.capHeight()) / 2),
                           m_theme.picture(QStringLiteral("check"), QSize(tick, tick), Colour::Good));
    } else {
        painter.setPen(m_theme.colour(Colour::Ink));
        const qreal advance = digitsAdvance(digits(), font);
        drawDigits(painter, QPointF(whole.center().x() - advance / 2, top + metrics.capHeight()), digits(), font);
    }
    if (m_caption.isEmpty())
        return;
    painter.setPen(m_theme.colour(Colour::Ink2));
    WrappedText lines(m_caption, m_theme.font(TextRole::Sub), 1.2);
    const qreal room = inside ? across * captionWidth : across;
    lines.layOut(room);
    const qreal captionTop = inside ? top + metrics.capHeight() + gap : across + m_theme.px(16);
    lines.draw(painter, QRectF(whole.center().x() - room / 2, captionTop, room, lines.size().height()),
               Qt::AlignHCenter);
}

} // namespace kiosk
