// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace kiosk
{

/// A plain text broken into lines at words, and inside a word only where the word alone is wider than the line: nothing
/// is ever cut or shortened, at any text size. For painting inside widgets. Soft hyphens are honoured.
class WrappedText
{
public:
    enum class Breaks { AtWords, Anywhere };
    /// \a lineHeight is a multiple of the font's pixel size.
    WrappedText(const QString &text, const QFont &font, qreal lineHeight = 1.3, Breaks breaks = Breaks::AtWords);

    /// Breaks into lines of at most \a width; returns the size used.
    QSizeF layOut(qreal width);
    /// The size after layOut().
    QSizeF size() const { return m_size; }
    int lineCount() const { return m_layout.lineCount(); }
    /// With the painter's pen, aligned inside \a area; layOut() with the same width comes first.
    void draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment) const;

    /// No line ends with the hyphen of "e-mail", "Wi-Fi" or "QR-koodi": where one or two letters, or none, are before
    /// it, it is one that does not break.
    static QString withUnbreakableHyphens(QString text);
    /// Width on one line.
    static int naturalWidth(const QString &text, const QFont &font);
    /// Width of the widest word.
    static int widestWord(const QString &text, const QFont &font);

private:
    QTextLayout m_layout;
    qreal m_lineAdvance;
    QSizeF m_size;
};

/// Measures one widget's text and remembers: layouts ask for the same widths many times over, and breaking lines is
/// most of what they cost. Forgets with the next text or font.
class MeasuredText
{
public:
    explicit MeasuredText(qreal lineHeight = 1.3) : m_lineHeight(lineHeight) { }

    void set(const QString &text, const QFont &font, qreal lineHeight,
             WrappedText::Breaks breaks = WrappedText::Breaks::AtWords);
    /// WrappedText's size within \a width.
    QSizeF size(int width) const;
    int naturalWidth() const;
    int widestWord() const;

private:
    QString m_text;
    QFont m_font;
    qreal m_lineHeight;
    WrappedText::Breaks m_breaks = WrappedText::Breaks::AtWords;
    mutable QHash<int, QSizeF> m_sizes;
    mutable int m_naturalWidth = -1;
    mutable int m_widestWord = -1;
};

} // namespace kiosk
