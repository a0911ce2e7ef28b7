// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/HostLog.h"
#include "support/Clock.h"

#include <QByteArray>
#include <QString>

namespace kiosk
{

/// Takes what a child writes to its standard error to the host's log: line by line, redacted, and never more than a
/// child in good health would write - the rest is counted and dropped, so that a child cannot fill the journal.
class ChildOutput
{
public:
    static constexpr int burst = 40; ///< lines at once
    static constexpr int linesPerSecond = 2; ///< in the long run
    static constexpr qsizetype longestLine = 4096;

    ChildOutput(QString code, const Clock &clock, HostLog &log);

    void feed(const QByteArray &bytes);
    /// The child is gone: an unfinished line is logged, and how many were dropped.
    void finish();

private:
    void line(const QByteArray &text);

    QString m_code;
    const Clock &m_clock;
    HostLog &m_log;
    QByteArray m_rest;
    bool m_skippingLine = false;
    double m_tokens = burst;
    Milliseconds m_refilledAt;
    int m_dropped = 0;
};

} // namespace kiosk
