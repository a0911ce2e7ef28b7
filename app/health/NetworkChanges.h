// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QSocketNotifier;

namespace kiosk
{

/// Says when this computer's own network has changed: a cable, an address, a route, as the kernel tells it
/// (rtnetlink(7)), so that a lost network shows in seconds and not at the next look. Says only that something changed;
/// whether it is good or bad is found out by looking. Needs no right. Main thread.
class NetworkChanges final : public QObject
{
    Q_OBJECT
public:
    explicit NetworkChanges(QObject *parent = nullptr);
    ~NetworkChanges() override;

    /// False where the kernel gives no such messages; the looks at their intervals remain.
    bool isWatching() const { return m_socket >= 0; }

Q_SIGNALS:
    /// Once for a burst of changes, when it has been quiet for a moment; at the latest two seconds after the first.
    void changed();

private:
    void drain();

    int m_socket;
    QSocketNotifier *m_notifier = nullptr;
    QTimer m_quiet;
    QTimer m_longest;
};

} // namespace kiosk
