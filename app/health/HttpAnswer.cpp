// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HttpAnswer.h"

#include <algorithm>

namespace kiosk
{

namespace
{

constexpr qsizetype longestChunkLine = 4096;

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](char c) { return c > ' ' && c < 0x7f; });
}

/// The status of "HTTP/1.1 200 OK"; 0 when it is none.
int statusOf(const QByteArray &line)
{
    constexpr qsizetype numberAt = 9;
    constexpr qsizetype numberLength = 3;
    if (!line.startsWith("HTTP/1.") || line.size() < numberAt + numberLength || line.at(numberAt - 1) != ' '
        || (line.size() > numberAt + numberLength && line.at(numberAt + numberLength) != ' '))
        return 0;
    const QByteArray number = line.mid(numberAt, numberLength);
    if (!std::all_of(number.cbegin(), number.cend(), [](char c) { return c >= '0' && c <= '9'; }))
        return 0;
    const int status = number.toInt();
    return status >= 100 && status < 600 ? status : 0;
}

/// -1: not a number of bytes.
qint64 lengthOf(const QByteArray &text, int base)
{
    const bool digits = !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [base](char c) {
        const bool decimal = c >= '0' && c <= '9';
        return decimal || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    bool good = false;
    const qint64 value = digits ? text.toLongLong(&good, base) : -1;
    return good ? value : -1;
}

} // namespace

HttpAnswer::State HttpAnswer::feed(const QByteArray &bytes)
{
    if (m_state != State::Head && m_state != State::Body)
        return m_state;
    m_buffer += bytes;
    m_sawAnything = m_sawAnything || !bytes.isEmpty();
    while (m_state == State::Head && !m_buffer.isEmpty()) {
        const qsizetype before = m_buffer.size();
        readHead();
        if (m_buffer.size() == before)
            break;
    }
    if (m_state == State::Body)
        readBody();
    return m_state;
}

void HttpAnswer::readHead()
{
    static const QByteArray begin("HTTP/1.");
    if (!begin.startsWith(m_buffer.left(begin.size())) && !m_buffer.startsWith(begin)) {
        m_state = State::Malformed;
        return;
    }
    // Lines may end in LF alone (RFC 9112, 2.2).
    const qsizetype crlf = m_buffer.indexOf("\r\n\r\n");
    const qsizetype lf = m_buffer.indexOf("\n\n");
    const bool plain = lf >= 0 && (crlf < 0 || lf < crlf);
    const qsizetype headEnd = plain ? lf : crlf;
    if (headEnd < 0 || headEnd > longestHead) {
        if (m_buffer.size() > longestHead)
            m_state = State::Malformed;
        return;
    }
    const QByteArrayList lines = m_buffer.left(headEnd).replace("\r\n", "\n").split('\n');
    m_buffer.remove(0, headEnd + (plain ? 2 : 4));
    m_status = statusOf(lines.first());
    m_headers.clear();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).toLower();
        if (!isToken(name)) {
            m_status = 0;
            break;
        }
        m_headers.append({name, line.mid(colon + 1).trimmed()});
    }
    if (m_status == 0) {
        m_state = State::Malformed;
        return;
    }
    if (m_status < 200) { // an interim answer; the real one follows
        m_status = 0;
        return;
    }
    m_state = State::Body;
    const QByteArray length = header("content-length");
    if (m_status == 204 || m_status == 304)
        m_framing = Framing::None;
    else if (header("transfer-encoding").toLower().endsWith("chunked"))
        m_framing = Framing::Chunked;
    else if (!length.isEmpty())
        m_framing = Framing::Length;
    if (m_framing == Framing::None) {
        m_state = State::Complete;
    } else if (m_framing == Framing::Length) {
        m_left = lengthOf(length, 10);
        if (m_left < 0)
            m_state = State::Malformed;
        else if (m_left == 0)
            m_state = State::Complete;
    }
}

void HttpAnswer::readBody()
{
    while (m_state == State::Body && !m_buffer.isEmpty()) {
        const bool marks = m_framing == Framing::Chunked && m_chunkPart != ChunkPart::Data;
        if (marks) {
            const QByteArray line = takeLine();
            if (!m_hasLine) {
                if (m_buffer.size() > longestChunkLine)
                    m_state = State::Malformed;
                return;
            }
            if (m_chunkPart == ChunkPart::Size) {
                m_left = lengthOf(line.split(';').first().trimmed(), 16);
                if (m_left < 0)
                    m_state = State::Malformed;
                m_chunkPart = m_left == 0 ? ChunkPart::Trailer : ChunkPart::Data;
            } else if (m_chunkPart == ChunkPart::DataEnd) {
                if (!line.isEmpty())
                    m_state = State::Malformed;
                m_chunkPart = ChunkPart::Size;
            } else if (line.isEmpty()) {
                m_state = State::Complete;
            }
        } else {
            const qint64 taken =
                m_framing == Framing::UntilClosed ? m_buffer.size() : std::min<qint64>(m_left, m_buffer.size());
            m_buffer.remove(0, taken);
            m_body += taken;
            m_read += taken;
            m_left -= taken;
            if (m_framing == Framing::Length && m_left == 0)
                m_state = State::Complete;
            else if (m_framing == Framing::Chunked && m_left == 0)
                m_chunkPart = ChunkPart::DataEnd;
        }
        if (m_state == State::Body && m_read > m_limit)
            m_state = State::TooLong;
    }
}

QByteArray HttpAnswer::takeLine()
{
    const qsizetype end = m_buffer.indexOf('\n');
    m_hasLine = end >= 0 && end <= longestChunkLine;
    if (!m_hasLine)
        return {};
    QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 1);
    m_read += end + 1;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

HttpAnswer::State HttpAnswer::end()
{
    if (m_state == State::Head)
        m_state = State::Truncated;
    else if (m_state == State::Body)
        m_state = m_framing == Framing::UntilClosed ? State::Complete : State::Truncated;
    return m_state;
}

QByteArray HttpAnswer::headers(const QByteArray &name) const
{
    QByteArrayList values;
    for (const auto &[known, value] : m_headers) {
        if (known == name)
            values << value;
    }
    return values.join('\n');
}

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[known, value] : m_headers) {
        if (known == name)
            return value;
    }
    return {};
}

} // namespace kiosk
