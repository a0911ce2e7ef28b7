// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/LineReader.h"

namespace kiosk::record
{

LineReader::LineReader(qsizetype maximumLength) : m_maximumLength(maximumLength) { }

Result<QByteArrayList> LineReader::feed(const QByteArray &bytes)
{
    QByteArrayList lines;
    qsizetype from = 0;
    while (!m_failed) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        if (m_rest.size() + (end - from) > m_maximumLength) {
            m_failed = true;
            m_rest.clear();
            break;
        }
        m_rest.append(bytes.constData() + from, end - from);
        if (newline < 0)
            return lines;
        lines.append(std::exchange(m_rest, {}));
        from = newline + 1;
    }
    return failure(QStringLiteral("link.too_long"),
                   QStringLiteral("a line is longer than %1 bytes").arg(m_maximumLength));
}

} // namespace kiosk::record
