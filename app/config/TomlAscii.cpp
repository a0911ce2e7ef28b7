// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/TomlAscii.h"

#include <QStringDecoder>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

/// In quotes, or by its number when there is nothing to see.
QString nameOf(char32_t c)
{
    if (QChar::isPrint(c) && !QChar::isSpace(c))
        return u"'%1'"_s.arg(QString::fromUcs4(&c, 1));
    return u"U+%1"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
}

/// A parser goes as deep as a key has parts, and so does everything that reads what it made: "a.b.c" has three, and
/// nothing here has more than three.
constexpr int mostDots = 32;
/// And as lists and tables stand in each other.
constexpr int mostBrackets = 32;

/// Goes through a document once, text by text.
class Writer
{
public:
    explicit Writer(QStringView document) : m_in(document) { m_out.text.reserve(document.size()); }

    TomlAscii write()
    {
        while (!atEnd()) {
            const QChar c = m_in[m_at];
            if (c == u'#')
                writeComment();
            else if (c == u'"' || c == u'\'')
                writeText(c);
            else
                writePlain();
            if (m_brackets > mostBrackets)
                return {{}, m_line, u"more than %1 brackets in each other"_s.arg(mostBrackets)};
            if (m_dots > mostDots)
                return {{}, m_line, u"a key of more than %1 parts"_s.arg(mostDots)};
        }
        return std::move(m_out);
    }

private:
    bool atEnd() const { return m_at >= m_in.size(); }
    bool atLineEnd() const { return atEnd() || m_in[m_at] == u'\n'; }

    char32_t take()
    {
        const QChar c = m_in[m_at++];
        if (c.isHighSurrogate() && !atEnd() && m_in[m_at].isLowSurrogate())
            return QChar::surrogateToUcs4(c, m_in[m_at++]);
        return c.unicode();
    }

    void put(char32_t c)
    {
        if (c == U'\n')
            ++m_line;
        m_out.text.append(static_cast<char>(c));
    }

    void writePlain()
    {
        const char32_t c = take();
        // Dots between two of these belong to one key, whatever is quoted in it.
        if (QStringView(u"\n=,{}[]").contains(QChar(static_cast<char16_t>(c))))
            m_dots = 0;
        else if (c == U'.')
            ++m_dots;
        if (c == U'{' || c == U'[')
            ++m_brackets;
        else if (c == U'}' || c == U']')
            m_brackets = std::max(0, m_brackets - 1);
        if (c < 0x80)
            put(c);
        else
            putBad(nameOf(c) + u" outside quotation marks"_s);
    }

    void writeComment()
    {
        while (!atLineEnd()) {
            const char32_t c = take();
            put(c < 0x80 ? c : U'?');
        }
    }

    qsizetype quotesHere(QChar quote) const
    {
        const auto rest = m_in.mid(m_at);
        return std::find_if(rest.begin(), rest.end(), [quote](QChar c) { return c != quote; }) - rest.begin();
    }

    /// Literal texts ('') become basic ones (""), which know escapes.
    void writeText(QChar quote)
    {
        const qsizetype opening = quotesHere(quote);
        if (opening == 2) {
            m_at += 2;
            m_out.text.append("\"\"");
            endText();
            return;
        }
        const bool manyLines = opening >= 3;
        const qsizetype width = manyLines ? 3 : 1;
        m_at += width;
        m_out.text.append(width, '"');
        while (!atEnd() && (manyLines || m_in[m_at] != u'\n')) {
            if (m_in[m_at] != quote) {
                writeLetter(quote);
                continue;
            }
            const qsizetype quotes = quotesHere(quote);
            if (quotes < width) {
                putQuotes(quote, quotes);
                continue;
            }
            // Two quotes may stand before the three that close.
            const qsizetype before = manyLines ? std::min(quotes - width, qsizetype(2)) : 0;
            putQuotes(quote, before);
            m_at += width;
            m_out.text.append(width, '"');
            endText();
            return;
        }
    }

    /// Two texts never touch in TOML; made into one kind they would read as something else.
    void endText()
    {
        if (!atEnd() && (m_in[m_at] == u'"' || m_in[m_at] == u'\''))
            putBad(u"too many quotation marks"_s);
    }

    void putQuotes(QChar quote, qsizetype count)
    {
        m_at += count;
        m_out.text.append(QByteArray(quote == u'"' ? "\\\"" : "'").repeated(count));
    }

    void writeLetter(QChar quote)
    {
        const char32_t c = take();
        if (c == U'\\' && quote == u'"') {
            writeEscape();
        } else if (quote == u'\'' && (c == U'\\' || c == U'"')) {
            put(U'\\');
            put(c);
        } else if (c < 0x80) {
            put(c);
        } else {
            m_out.text.append("\\U" + QByteArray::number(static_cast<uint>(c), 16).rightJustified(8, '0'));
        }
    }

    /// The backslash has been taken.
    void writeEscape()
    {
        put(U'\\');
        if (atEnd())
            return;
        const char32_t c = take();
        if (c < 0x80)
            put(c);
        else
            putBad(nameOf(c) + u" is no escape"_s);
    }

    void putBad(const QString &what)
    {
        if (m_out.badLine == 0) {
            m_out.badLine = m_line;
            m_out.bad = what;
        }
        put(U'?');
    }

    QStringView m_in;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_dots = 0;
    int m_brackets = 0;
    TomlAscii m_out;
};

} // namespace

TomlAscii toAscii(const QByteArray &utf8)
{
    QString document;
    int line = 0;
    const QByteArrayView bytes =
        utf8.startsWith("\xEF\xBB\xBF") ? QByteArrayView(utf8).sliced(3) : QByteArrayView(utf8);
    for (qsizetype at = 0; at < bytes.size();) {
        ++line;
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        document += QString(decoder(bytes.sliced(at, next - at)));
        if (decoder.hasError())
            return {{}, line, u"not UTF-8"_s};
        at = next;
    }
    return Writer(document).write();
}

} // namespace kiosk
