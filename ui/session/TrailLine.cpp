// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TrailLine.h"

#include <QPainter>

#include <algorithm>

namespace kiosk
{

namespace
{

QString iconOf(const TrailLine::Word &word)
{
    return word.done ? QStringLiteral("check-circle") : word.icon;
}

} // namespace

TrailLine::TrailLine(Theme &theme, QWidget *parent) : QLabel(parent), m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    // Has it laid out by its height for a width.
    setWordWrap(true);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TrailLine::setWords(const QString &lead, const QList<Word> &words, const QString &sentence)
{
    m_lead = lead;
    m_words = words;
    setText(sentence);
    setAccessibleName(sentence);
    updateGeometry();
    update();
}

QFont TrailLine::fontOf(const Word &word) const
{
    return m_theme.font(word.done ? TextRole::Body : TextRole::BodyStrong);
}

int TrailLine::iconSide() const
{
    return m_theme.font(TextRole::Body).pixelSize();
}

int TrailLine::gap() const
{
    return iconSide() * 2 / 5;
}

QList<TrailLine::Piece> TrailLine::arranged(int width) const
{
    QList<Piece> pieces;
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    const auto place = [&](const QFont &font, const QString &text, bool arrow, bool icon) {
        const QFontMetrics metrics(font);
        const int before = (arrow ? iconSide() + gap() : 0) + (icon ? iconSide() + gap() : 0);
        const int room = std::max(1, width - before);
        // One more, for glyphs that lean out of their advance.
        QSize size(metrics.horizontalAdvance(text) + 2, metrics.height());
        if (size.width() > room)
            size =
                metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap | Qt::TextWrapAnywhere, text).size();
        if (x > 0 && x + before + size.width() > width) {
            y += lineHeight + gap() / 2;
            x = 0;
            lineHeight = 0;
        }
        Piece piece;
        const int iconTop = y + (metrics.height() - iconSide()) / 2;
        if (arrow)
            piece.arrow = QRect(x, iconTop, iconSide(), iconSide());
        x += arrow ? iconSide() + gap() : 0;
        if (icon)
            piece.icon = QRect(x, iconTop, iconSide(), iconSide());
        x += icon ? iconSide() + gap() : 0;
        piece.text = QRect(QPoint(x, y), size);
        x += size.width() + gap();
        lineHeight = std::max(lineHeight, size.height());
        pieces << piece;
    };
    place(m_theme.font(TextRole::Body), m_lead, false, false);
    for (qsizetype i = 0; i < m_words.size(); ++i)
        place(fontOf(m_words.at(i)), m_words.at(i).text, i > 0, !iconOf(m_words.at(i)).isEmpty());
    return pieces;
}

QSize TrailLine::sizeHint() const
{
    constexpr int endless = 100'000;
    const QRect last = arranged(endless).constLast().text;
    return {last.right() + 1, heightForWidth(endless)};
}

QSize TrailLine::minimumSizeHint() const
{
    return {iconSide() * 6, QFontMetrics(m_theme.font(TextRole::BodyStrong)).height()};
}

int TrailLine::heightForWidth(int width) const
{
    int bottom = 0;
    for (const Piece &piece : arranged(width))
        bottom = std::max(bottom, piece.text.bottom() + 1);
    // The line under what comes next.
    return bottom + m_theme.px(4);
}

void TrailLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Piece> pieces = arranged(width());
    const auto draw = [&](const Piece &piece, const QFont &font, const QString &text, Colour colour) {
        painter.setFont(font);
        painter.setPen(m_theme.colour(colour));
        painter.drawText(piece.text, Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft, text);
    };
    draw(pieces.first(), m_theme.font(TextRole::Body), m_lead, Colour::Ink2);
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const Word &word = m_words.at(i);
        const Piece &piece = pieces.at(i + 1);
        if (!piece.arrow.isEmpty())
            painter.drawPixmap(piece.arrow,
                               m_theme.picture(QStringLiteral("arrow-right"), piece.arrow.size(), Colour::Ink2));
        if (!piece.icon.isEmpty())
            painter.drawPixmap(
                piece.icon, m_theme.picture(iconOf(word), piece.icon.size(), word.done ? Colour::Good : Colour::Ink));
        draw(piece, fontOf(word), word.text, word.done ? Colour::Ink2 : word.next ? Colour::PrimaryDark : Colour::Ink);
        if (word.next) {
            const int thick = m_theme.px(4);
            painter.fillRect(piece.text.left(), piece.text.bottom() + 1, piece.text.width(), thick,
                             m_theme.colour(Colour::Primary));
        }
    }
}

} // namespace kiosk
