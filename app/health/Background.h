// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace kiosk
{

/// A way back to an object's own thread that is closed when the object goes. May be used from any thread; made in the
/// object's own.
class ReturnAddress
{
public:
    explicit ReturnAddress(QObject *receiver) : m_inside(std::make_shared<Inside>())
    {
        m_inside->receiver = receiver;
        QObject::connect(receiver, &QObject::destroyed, receiver, [inside = m_inside] {
            const std::lock_guard lock(inside->mutex);
            inside->receiver = nullptr;
        });
    }

    /// \a function runs in the receiver's thread, from its event loop; never once the receiver has gone.
    void post(std::function<void()> function) const
    {
        const std::lock_guard lock(m_inside->mutex);
        if (m_inside->receiver)
            QMetaObject::invokeMethod(m_inside->receiver, std::move(function), Qt::QueuedConnection);
    }

private:
    struct Inside {
        std::mutex mutex;
        QObject *receiver = nullptr;
    };
    std::shared_ptr<Inside> m_inside;
};

/// Runs \a work on a thread of its own and \a done with what it gave in \a receiver's thread. The thread is not waited
/// for, not even at the end of the program: a disk or a name server that never answers holds nothing up. \a work must
/// therefore own all that it touches.
template <typename T>
void runInBackground(QObject *receiver, std::function<T()> work, std::function<void(const T &)> done)
{
    std::thread([address = ReturnAddress(receiver), work = std::move(work), done = std::move(done)]() mutable {
        address.post([result = work(), done = std::move(done)] { done(result); });
    }).detach();
}

} // namespace kiosk
