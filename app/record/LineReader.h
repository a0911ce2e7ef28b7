// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QByteArray>
#include <QByteArrayList>

namespace kiosk::record
{

/// Cuts a stream of bytes into lines. Must never hold more than the maximum length and one chunk: a peer that sends
/// without end is an error (code "link.too_long"), not a reason to grow. After an error every further call fails.
class LineReader
{
public:
    /// \a maximumLength in bytes, without the newline.
    explicit LineReader(qsizetype maximumLength);

    /// The lines that \a bytes complete, without their newlines; empty lines included. Lines completed before an
    /// over-long one in the same chunk are lost with it: the peer is not to be trusted any more.
    Result<QByteArrayList> feed(const QByteArray &bytes);

    /// Nothing of an unfinished line is left over.
    bool isEmpty() const { return m_rest.isEmpty(); }

private:
    qsizetype m_maximumLength;
    QByteArray m_rest;
    bool m_failed = false;
};

} // namespace kiosk::record
