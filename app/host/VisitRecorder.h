// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/KioskHost.h"
#include "journal/JournalEvents.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace kiosk
{

/// Writes into the journal what becomes of visits: takes the host's signals and makes events of them. Knows no person
/// and no address. Lives on the main thread.
class VisitRecorder final : public QObject
{
    Q_OBJECT
public:
    using Sink = std::function<void(const journal::Entry &)>;

    /// \a wait: the school's own figure for a wait.
    VisitRecorder(KioskHost &host, Milliseconds wait, Sink sink, QObject *parent = nullptr);

private:
    struct Visit {
        std::optional<link::StepReached> last;
        bool begun = false; ///< it has left Welcome
        bool resumed = false; ///< with a ticket, just now
        bool ended = false;
    };

    void sessionStarted(const SessionId &session);
    void stepReached(const SessionId &session, const link::StepReached &reached);
    void ended(const SessionId &session, const QString &reason, std::optional<int> rating);

    KioskHost &m_host;
    Milliseconds m_wait;
    Sink m_sink;
    QHash<QString, Visit> m_visits; ///< by session; dropped at the receipt
};

} // namespace kiosk
