// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <sys/types.h>

namespace kiosk
{

/// Notices pages that take too much of the machine's memory: the engine gives each of their processes as much as there
/// is. Weighs the processes below this one together with what this one has grown by, for what pages keep (blobs,
/// databases) lies here. Never ends anything by itself. UI thread; a look takes some milliseconds.
class MemoryWatch final : public QObject
{
    Q_OBJECT
public:
    /// \a limit in bytes.
    explicit MemoryWatch(qint64 limit, QObject *parent = nullptr);

    void start();
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    /// \a taken in bytes; sent once a start.
    void exceeded(qint64 taken);

private:
    void look();

    const qint64 m_limit;
    const qint64 m_ownAtFirst;
    QTimer m_timer;
};

/// The processes below this one in which pages run.
QList<pid_t> pageProcesses();

} // namespace kiosk
