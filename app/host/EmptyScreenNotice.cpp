// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/EmptyScreenNotice.h"

#include "host/SessionHome.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr Milliseconds interval{500};
/// Between two tries to show it.
constexpr Seconds pause{10};
} // namespace

EmptyScreenNotice::EmptyScreenNotice(Settings settings, const KioskHost &host, const Clock &clock, HostLog &log,
                                     ChildRegistry &children, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_host(host), m_clock(clock), m_log(log),
      m_child(u"notice.says"_s, clock, log, children), m_emptySince(clock.sinceBoot())
{
    connect(&m_child, &ChildProcess::exited, this, [this](const ChildProcess::Exit &exit) {
        if (!exit.started)
            m_log.error(u"notice.cannot_start"_s, exit.text);
        // One that ends by itself is tried again, but not without end in a row.
        m_emptySince = m_clock.sinceBoot() + pause;
    });
    connect(&host, &KioskHost::painted, this, &EmptyScreenNotice::look);
    connect(&m_look, &QTimer::timeout, this, &EmptyScreenNotice::look);
    m_look.start(interval);
}

void EmptyScreenNotice::look()
{
    // Staff's panel says what is wrong; over it, a notice would take its presses.
    if (m_host.shown() || m_host.isPanelOpen()) {
        m_emptySince = m_clock.sinceBoot();
        take();
    } else if (!isShown() && m_clock.sinceBoot() - m_emptySince >= m_settings.patience) {
        show();
    }
}

void EmptyScreenNotice::show()
{
    ChildProcess::Start start{m_settings.program, {u"--first"_s, languageCode(m_settings.first)}};
    for (const Language language : allLanguages)
        start.arguments << u"--place"_s << m_settings.place.in(language);
    start.arguments += m_settings.arguments;
    start.hasInput = false;
    start.output = ChildProcess::Output::Dropped;
    replaceSessionBus(start.environment, m_accessibilityBus);
    m_child.start(start);
    if (isShown())
        m_log.warning(u"notice.shown"_s, u"no session can be shown"_s);
}

void EmptyScreenNotice::take()
{
    // It has nothing to tidy up, and the visitor behind it has waited long enough.
    if (isShown())
        m_child.kill();
}

} // namespace kiosk
