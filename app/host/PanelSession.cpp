// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/PanelSession.h"

#include "link/PinLine.h"

#include <array>
#include <openssl/crypto.h>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr Seconds checkInterval{1};
/// Without a heartbeat; a cold start on a slow machine included.
constexpr int longestSilence = 15;
constexpr int mostRequestsPerSecond = 100;
constexpr EndTiming endTiming{.askedToEnd = Milliseconds{1500}, .terminated = Milliseconds{0}};
/// The panel asks for little: its longest message is a request.
constexpr qsizetype longestRequest = 4096;

} // namespace

PanelSession::PanelSession(Launch launch, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_launch(std::move(launch)), m_log(log), m_child(u"staff.says"_s, clock, log, children),
      m_buffer(longestRequest, '\0')
{
    connect(&m_child, &ChildProcess::exited, this, &PanelSession::exited);
    connect(&m_check, &QTimer::timeout, this, &PanelSession::check);
}

PanelSession::~PanelSession()
{
    m_child.disconnect(this);
    m_child.kill();
    m_notifier.reset();
    if (m_pipe >= 0)
        close(m_pipe);
    OPENSSL_cleanse(m_buffer.data(), static_cast<size_t>(m_buffer.size()));
    if (m_home && !m_gone)
        m_home->remove();
}

Result<void> PanelSession::start(const link::StaffBegin &begin)
{
    Result<SessionHome> home = SessionHome::create(m_launch.memoryDir);
    if (!home)
        return tl::unexpected(home.error());
    m_home = std::move(*home);
    std::array ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return failure(u"staff.pipe"_s, qt_error_string(errno));
    m_pipe = ends[0];
    const int childEnd = ends[1];
    // The child writes blocking, and so never loses half a message.
    fcntl(childEnd, F_SETFL, fcntl(childEnd, F_GETFL) & ~O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &PanelSession::read);
    ChildProcess::Start start{m_launch.program, m_launch.arguments};
    start.environment = m_home->environment(ChildProcess::hostEnvironment(), m_launch.accessibilityBus);
    start.folder = m_home->path();
    start.outputDescriptor = childEnd;
    m_child.start(start);
    close(childEnd);
    send(begin);
    m_check.start(checkInterval);
    m_log.info(u"staff.started"_s);
    return {};
}

void PanelSession::send(const link::ToStaff &message)
{
    if (!isEnding())
        m_child.write(link::serialise(message));
}

void PanelSession::end()
{
    if (isEnding())
        return;
    send(link::StaffEnd{});
    m_child.end(endTiming);
}

void PanelSession::read()
{
    const ssize_t count = ::read(m_pipe, m_buffer.data() + m_filled, static_cast<size_t>(m_buffer.size() - m_filled));
    if (count <= 0) {
        if (count == 0 || (errno != EAGAIN && errno != EINTR))
            m_notifier->setEnabled(false); // finished() follows
        return;
    }
    m_filled += count;
    takeLines();
}

void PanelSession::takeLines()
{
    qsizetype begin = 0;
    while (!m_gone) {
        const auto from = m_buffer.constBegin() + begin;
        const auto end = std::find(from, m_buffer.constBegin() + m_filled, '\n');
        if (end == m_buffer.constBegin() + m_filled)
            break;
        const qsizetype length = end - from + 1;
        // A line of its own, for parseFromStaff() cleanses what it has read.
        QByteArray line(m_buffer.constData() + begin, length);
        begin += length;
        Result<link::FromStaff> message = link::parseFromStaff(line);
        OPENSSL_cleanse(line.data(), static_cast<size_t>(line.size()));
        if (!message) {
            breakWith(u"staff.malformed"_s, message.error().toLogLine());
            break;
        }
        m_checksInSilence = 0;
        if (++m_messagesSinceCheck > mostRequestsPerSecond) {
            breakWith(u"staff.flood"_s, {});
            break;
        }
        if (std::holds_alternative<link::StaffHeartbeat>(*message))
            continue;
        if (std::holds_alternative<link::StaffPainted>(*message))
            m_painted = true;
        Q_EMIT received(*message);
    }
    std::move(m_buffer.begin() + begin, m_buffer.begin() + m_filled, m_buffer.begin());
    m_filled -= begin;
    OPENSSL_cleanse(m_buffer.data() + m_filled, static_cast<size_t>(m_buffer.size() - m_filled));
    if (m_filled == m_buffer.size())
        breakWith(u"staff.malformed"_s, u"link.too_long"_s);
}

void PanelSession::check()
{
    m_messagesSinceCheck = 0;
    if (++m_checksInSilence > longestSilence)
        breakWith(u"staff.hung"_s, {});
}

void PanelSession::breakWith(const QString &code, const QString &detail)
{
    if (m_gone)
        return;
    m_log.warning(code, redact(detail));
    m_notifier->setEnabled(false);
    m_check.stop();
    m_child.kill();
}

void PanelSession::exited(const ChildProcess::Exit &exit)
{
    m_gone = true;
    m_check.stop();
    m_notifier->setEnabled(false);
    if (m_home && !m_home->remove())
        m_log.error(u"staff.home"_s, u"the panel's private folder is not gone"_s);
    if (!exit.started)
        m_log.error(u"staff.cannot_start"_s, exit.text);
    else if (exit.crashed || exit.status != 0)
        m_log.warning(u"staff.died"_s, exit.text);
    m_log.info(u"staff.ended"_s);
    Q_EMIT ended();
}

} // namespace kiosk
