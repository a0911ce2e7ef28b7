// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/LineReader.h"
#include "link/StaffMessages.h"

#include <QObject>
#include <QSocketNotifier>

namespace kiosk::link
{

/// The staff panel's end of the link, in the manner of StdioLink. A PIN is written from the buffer it was typed into
/// and from no other. Must never let anything else write to the output descriptor. Lives in the thread of its event
/// loop.
class StaffLink final : public QObject
{
    Q_OBJECT
public:
    explicit StaffLink(int inputDescriptor = 0, int outputDescriptor = 1, QObject *parent = nullptr);

    /// Blocks for as long as the pipe is full; false when the host is gone.
    bool send(const FromStaff &message);

Q_SIGNALS:
    void received(const kiosk::link::ToStaff &message);
    /// The host is gone: end at once.
    void closed();
    /// The host sent something that is no message; nothing more is read.
    void malformed(const kiosk::Error &error);

private:
    bool write(QByteArrayView bytes) const;
    void read();

    int m_input;
    int m_output;
    LineReader m_reader{maximumLineLength};
    QSocketNotifier m_notifier;
};

} // namespace kiosk::link
