// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/StationReport.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

StationReport::StationReport(QString program, const Clock &clock, HostLog &log, ChildRegistry &children,
                             HealthBoard &board, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_board(board), m_log(log), m_child({}, clock, log, children)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_child, &ChildProcess::kill);
    connect(&m_again, &QTimer::timeout, this, &StationReport::look);
    connect(&m_child, &ChildProcess::exited, this, [this] {
        m_limit.stop();
        tell();
        Q_EMIT looked();
    });
}

void StationReport::start()
{
    // A firewall that is flushed at noon is told within minutes; apt-get takes 2 s of a processor each time.
    constexpr Seconds interval{300};
    m_again.start(interval);
    look();
}

void StationReport::look()
{
    constexpr Seconds limit{120};
    if (m_child.isRunning())
        return;
    ChildProcess::Start start{m_program, {u"station"_s, u"check"_s}};
    start.knowsParent = false;
    start.reapsOrphans = true;
    m_limit.start(limit);
    m_child.start(start);
}

void StationReport::tell()
{
    const Result<HealthReport> report = HealthReport::fromJson(m_child.readOutput());
    if (report)
        m_board.report(report->parts);
    else
        m_log.error(report.error());
}

} // namespace kiosk
