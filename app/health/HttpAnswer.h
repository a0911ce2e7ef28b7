// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace kiosk
{

/// Reads one HTTP/1.x answer as it comes in, in pieces of any size. It looks at as much as is needed to say whether a
/// server is well: the status, the headers, and whether the body is whole. The body is counted, never kept.
class HttpAnswer
{
public:
    enum class State {
        Head, ///< the status and the headers are not complete
        Body,
        Complete,
        TooLong, ///< more than was to be read; the head is good
        Malformed, ///< not HTTP, or a head beyond all measure
        Truncated, ///< the connection ended before the answer did
    };

    /// More is not HTTP as servers speak it; common servers and browsers stop at 64 KiB or earlier.
    static constexpr qsizetype longestHead = qsizetype{64} * 1024;

    /// At most \a bodyLimit bytes of body are read, chunk marks included.
    explicit HttpAnswer(qint64 bodyLimit) : m_limit(bodyLimit) { }

    State feed(const QByteArray &bytes);
    /// The other side has closed the connection.
    State end();

    State state() const { return m_state; }
    bool hasHead() const { return m_status != 0; }
    /// Not a single byte has come.
    bool isEmpty() const { return !m_sawAnything; }
    int status() const { return m_status; }
    /// The first header of that name, without blanks around it; \a name in lower case.
    QByteArray header(const QByteArray &name) const;
    /// Every header of that name, one a line.
    QByteArray headers(const QByteArray &name) const;
    /// Bytes of body so far, without chunk marks.
    qint64 bodyBytes() const { return m_body; }

private:
    void readHead();
    void readBody();
    QByteArray takeLine();

    enum class Framing { None, Length, Chunked, UntilClosed };
    enum class ChunkPart { Size, Data, DataEnd, Trailer };

    qint64 m_limit;
    State m_state = State::Head;
    QByteArray m_buffer; ///< received, not yet looked at
    int m_status = 0;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    Framing m_framing = Framing::UntilClosed;
    ChunkPart m_chunkPart = ChunkPart::Size;
    qint64 m_left = 0; ///< of the body or of the chunk
    qint64 m_body = 0;
    qint64 m_read = 0; ///< of everything behind the head
    bool m_hasLine = false;
    bool m_sawAnything = false;
};

} // namespace kiosk
