// SPDX-License-Identifier: GPL-3.0-or-later
#include "UnixSignals.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <array>

namespace kiosk
{

namespace
{

volatile std::sig_atomic_t writeEnd = -1;

void handle(int)
{
    const int error = errno; // whatever was interrupted may be about to look at it
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(writeEnd, &byte, 1);
    errno = error;
}

constexpr auto signalsOfInterest = std::to_array<int>({SIGTERM, SIGINT, SIGHUP});

} // namespace

UnixSignals::UnixSignals(QObject *parent) : QObject(parent)
{
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> ignored{};
        while (read(m_pipe[0], ignored.data(), ignored.size()) > 0) { }
        Q_EMIT stopRequested();
    });
    writeEnd = m_pipe[1];
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : signalsOfInterest)
        sigaction(number, &action, nullptr);
}

UnixSignals::~UnixSignals()
{
    for (const int number : signalsOfInterest)
        signal(number, SIG_DFL);
    writeEnd = -1;
    close(m_pipe[0]);
    close(m_pipe[1]);
}

} // namespace kiosk
