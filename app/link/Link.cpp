// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Link.h"

#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace kiosk::link
{

LinkEnd::LinkEnd(int inputDescriptor, int outputDescriptor, QObject *parent)
    : QObject(parent), m_input(inputDescriptor), m_output(outputDescriptor),
      m_notifier(inputDescriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &LinkEnd::read);
}

bool LinkEnd::write(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(m_output, bytes.data(), static_cast<size_t>(bytes.size()));
        if (count > 0) {
            bytes = bytes.sliced(count);
        } else if (errno == EAGAIN) {
            pollfd ready{m_output, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

void LinkEnd::read()
{
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(m_input, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_notifier.setEnabled(false);
        Q_EMIT closed();
        return;
    }
    const Result<QByteArrayList> lines = m_reader.feed(QByteArray(buffer.data(), count));
    Result<void> taken = lines.map([](const QByteArrayList &) {});
    for (qsizetype i = 0; taken && i < lines->size(); ++i)
        taken = take(lines->at(i));
    if (!taken) {
        m_notifier.setEnabled(false);
        Q_EMIT malformed(taken.error());
    }
}

} // namespace kiosk::link
