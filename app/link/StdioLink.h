// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/LineReader.h"
#include "link/Messages.h"

#include <QObject>
#include <QSocketNotifier>

namespace kiosk::link
{

/// The session's end of the link: reads messages from one descriptor and writes to another, by default standard input
/// and output. Must never let anything else write to the output descriptor. Lives in the thread of its event loop.
class StdioLink final : public QObject
{
    Q_OBJECT
public:
    explicit StdioLink(int inputDescriptor = 0, int outputDescriptor = 1, QObject *parent = nullptr);

    /// Blocks for as long as the pipe is full; false when the host is gone.
    bool send(const ToHost &message);

Q_SIGNALS:
    void received(const kiosk::link::ToSession &message);
    /// The host is gone: end at once.
    void closed();
    /// The host sent something that is no message; nothing more is read.
    void malformed(const kiosk::Error &error);

private:
    void read();

    int m_input;
    int m_output;
    LineReader m_reader{maximumLineLength};
    QSocketNotifier m_notifier;
};

} // namespace kiosk::link
