// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/LineReader.h"
#include "link/Messages.h"

#include <QObject>
#include <QSocketNotifier>

#include <functional>

namespace kiosk::link
{

/// What every child's end of its link does, whatever the messages: cuts what one descriptor brings into lines and
/// writes whole lines to another.
class LinkEnd : public QObject
{
    Q_OBJECT
public:
    LinkEnd(int inputDescriptor, int outputDescriptor, QObject *parent);

Q_SIGNALS:
    /// The host is gone: end at once.
    void closed();
    /// The host sent something that is no message; nothing more is read.
    void malformed(const kiosk::Error &error);

protected:
    /// Blocks for as long as the pipe is full; false when the host is gone.
    bool write(QByteArrayView bytes) const;
    virtual Result<void> take(const QByteArray &line) = 0;

private:
    void read();

    int m_input;
    int m_output;
    record::LineReader m_reader{maximumLineLength};
    QSocketNotifier m_notifier;
};

/// A child's end of the link to the host: messages of the kind \a In come, of the kind \a Out go, by default over
/// standard input and output. Must never let anything else write to the output descriptor. Lives in the thread of its
/// event loop.
template <typename In, typename Out> class Link final : public LinkEnd
{
public:
    using Receiver = std::function<void(const In &)>;

    explicit Link(int inputDescriptor = 0, int outputDescriptor = 1, QObject *parent = nullptr)
        : LinkEnd(inputDescriptor, outputDescriptor, parent)
    {
    }

    /// Who hears the messages; to be set before the event loop runs.
    void setReceiver(Receiver receiver) { m_receiver = std::move(receiver); }
    /// Blocks for as long as the pipe is full; false when the host is gone.
    bool send(const Out &message) { return write(serialise(message)); }

private:
    Result<void> take(const QByteArray &line) override
    {
        return parseLine<In>(line).map([this](const In &message) {
            if (m_receiver)
                m_receiver(message);
        });
    }

    Receiver m_receiver;
};

/// The session's end.
using StdioLink = Link<ToSession, ToHost>;

} // namespace kiosk::link
