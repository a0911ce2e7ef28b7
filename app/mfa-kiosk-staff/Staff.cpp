// SPDX-License-Identifier: GPL-3.0-or-later
#include "Staff.h"

#include "shell/WindowCommandLine.h"

#include <QCoreApplication>

#include <cstdio>

namespace kiosk
{

namespace
{
constexpr Seconds heartbeatInterval{1};
/// Often enough that no second of a countdown is skipped.
constexpr Milliseconds tickInterval{250};
/// Exit status of a panel that could not begin.
constexpr int exitFailed = 2;
} // namespace

Staff::Staff(link::StaffLink &link, const Clock &clock, const WindowCommandLine &commandLine, QObject *parent)
    : QObject(parent), m_link(link), m_clock(clock), m_commandLine(commandLine)
{
    link.setReceiver([this](const link::ToStaff &message) { handle(message); });
    connect(&link, &link::StaffLink::closed, this, [] { QCoreApplication::exit(0); });
    connect(&link, &link::StaffLink::malformed, this, [this](const Error &error) { fail(error.code, error.detail); });
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { m_link.send(link::StaffHeartbeat{}); });
    m_heartbeat.start(heartbeatInterval);
}

void Staff::handle(const link::ToStaff &message)
{
    // What came in the same breath as something bad is not looked at any more.
    if (m_failed)
        return;
    if (const auto *beginMessage = std::get_if<link::StaffBegin>(&message)) {
        begin(*beginMessage);
        return;
    }
    if (!m_model) {
        // Asked to go before it had begun: there is nothing to close.
        if (std::holds_alternative<link::StaffEnd>(message))
            QCoreApplication::exit(0);
        else
            fail(QStringLiteral("staff.no_begin"), QStringLiteral("the first message was not staff_begin"));
        return;
    }
    m_model->handle(message);
}

void Staff::begin(const link::StaffBegin &message)
{
    if (m_model) {
        fail(QStringLiteral("staff.begun_twice"), QStringLiteral("staff_begin arrived a second time"));
        return;
    }
    auto config = parseConfig(message.config);
    if (!config) {
        fail(QStringLiteral("staff.bad_configuration"), config.error().first().toString());
        return;
    }
    m_config = std::move(*config);
    m_model = std::make_unique<StaffModel>(m_config, message, m_clock,
                                           [this](const link::FromStaff &toHost) { m_link.send(toHost); });
    connect(m_model.get(), &StaffModel::ended, this, [] { QCoreApplication::exit(0); });
    m_window = std::make_unique<StaffWindow>(*m_model);
    connect(m_window.get(), &StaffWindow::painted, this, [this] { m_link.send(link::StaffPainted{}); });
    connect(&m_tick, &QTimer::timeout, m_window.get(), &StaffWindow::tick);
    m_tick.start(tickInterval);
    m_commandLine.show(*m_window);
    m_window->raise();
    m_window->activateWindow();
}

void Staff::fail(const QString &code, const QString &detail)
{
    m_failed = true;
    std::fprintf(stderr, "critical %s: %s\n", qPrintable(code), qPrintable(detail));
    QCoreApplication::exit(exitFailed);
}

} // namespace kiosk
