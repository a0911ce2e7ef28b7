// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/ChildOutput.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

ChildOutput::ChildOutput(QString code, const Clock &clock, HostLog &log)
    : m_code(std::move(code)), m_clock(clock), m_log(log), m_refilledAt(clock.sinceBoot())
{
}

void ChildOutput::feed(const QByteArray &bytes)
{
    qsizetype from = 0;
    while (from < bytes.size()) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        if (!m_skippingLine)
            m_rest += bytes.mid(from, std::min(end - from, longestLine - m_rest.size()));
        m_skippingLine = newline < 0 && m_rest.size() >= longestLine;
        if (newline >= 0)
            line(std::exchange(m_rest, {}));
        from = end + 1;
    }
}

void ChildOutput::line(const QByteArray &text)
{
    const Milliseconds now = m_clock.sinceBoot();
    const double seconds = std::chrono::duration<double>(now - m_refilledAt).count();
    m_tokens = std::min(static_cast<double>(burst), m_tokens + seconds * linesPerSecond);
    m_refilledAt = now;
    if (m_tokens < 1) {
        ++m_dropped;
        return;
    }
    m_tokens -= 1;
    if (m_dropped > 0)
        m_log.warning(m_code, u"(%1 lines dropped)"_s.arg(std::exchange(m_dropped, 0)));
    const QString redacted = redact(QString::fromUtf8(text)).trimmed();
    if (!redacted.isEmpty())
        m_log.info(m_code, redacted);
}

void ChildOutput::finish()
{
    if (!m_rest.isEmpty())
        line(std::exchange(m_rest, {}));
    if (m_dropped > 0)
        m_log.warning(m_code, u"(%1 lines dropped)"_s.arg(std::exchange(m_dropped, 0)));
}

} // namespace kiosk
