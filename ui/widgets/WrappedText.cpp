// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/WrappedText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace kiosk
{

QString WrappedText::withUnbreakableHyphens(QString text)
{
    static const QRegularExpression hyphen(QStringLiteral("(?<!\\w)(\\w{0,2})-(?=\\w)"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(hyphen, QStringLiteral(u"\\1\u2011"));
}

WrappedText::WrappedText(const QString &text, const QFont &font, qreal lineHeight, Breaks breaks)
    : m_layout(withUnbreakableHyphens(text).replace(QLatin1Char('\n'), QChar::LineSeparator), font)
{
    QTextOption option;
    option.setWrapMode(breaks == Breaks::Anywhere ? QTextOption::WrapAnywhere
                                                  : QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_lineAdvance = std::max(QFontMetricsF(font).height(), font.pixelSize() * lineHeight);
}

QSizeF WrappedText::layOut(qreal width)
{
    qreal widest = 0;
    qreal y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max<qreal>(width, 1));
        line.setPosition(QPointF(0, y + (m_lineAdvance - line.height()) / 2));
        widest = std::max(widest, line.naturalTextWidth());
        y += m_lineAdvance;
    }
    m_layout.endLayout();
    m_size = QSizeF(std::ceil(widest), std::ceil(y));
    return m_size;
}

void WrappedText::draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment) const
{
    qreal top = area.top();
    if (alignment & Qt::AlignVCenter)
        top += (area.height() - m_size.height()) / 2;
    else if (alignment & Qt::AlignBottom)
        top += area.height() - m_size.height();
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        qreal left = area.left();
        if (alignment & Qt::AlignHCenter)
            left += (area.width() - line.naturalTextWidth()) / 2;
        else if (alignment & Qt::AlignRight)
            left += area.width() - line.naturalTextWidth();
        line.draw(&painter, QPointF(left, top));
    }
}

int WrappedText::naturalWidth(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal widest = 0;
    const auto lines = QStringView(text).split(QLatin1Char('\n'));
    for (QStringView line : lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.toString()));
    return static_cast<int>(std::ceil(widest)) + 1;
}

void MeasuredText::set(const QString &text, const QFont &font, qreal lineHeight, WrappedText::Breaks breaks)
{
    if (text == m_text && font == m_font && qFuzzyCompare(lineHeight, m_lineHeight) && breaks == m_breaks)
        return;
    m_breaks = breaks;
    m_text = text;
    m_font = font;
    m_lineHeight = lineHeight;
    m_sizes.clear();
    m_naturalWidth = -1;
    m_widestWord = -1;
}

QSizeF MeasuredText::size(int width) const
{
    const auto known = m_sizes.constFind(width);
    if (known != m_sizes.cend())
        return *known;
    WrappedText lines(m_text, m_font, m_lineHeight, m_breaks);
    return *m_sizes.insert(width, lines.layOut(width));
}

int MeasuredText::naturalWidth() const
{
    if (m_naturalWidth < 0)
        m_naturalWidth = WrappedText::naturalWidth(m_text, m_font);
    return m_naturalWidth;
}

int MeasuredText::widestWord() const
{
    if (m_widestWord < 0)
        m_widestWord = WrappedText::widestWord(m_text, m_font);
    return m_widestWord;
}

int WrappedText::widestWord(const QString &text, const QFont &font)
{
    static const QRegularExpression gap(QStringLiteral("[\\s\\x{00AD}]+"));
    const QFontMetricsF metrics(font);
    qreal widest = 0;
    const QStringList words = text.split(gap, Qt::SkipEmptyParts);
    for (const QString &word : words)
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return static_cast<int>(std::ceil(widest)) + 1;
}

} // namespace kiosk
