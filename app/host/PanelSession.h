// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildProcess.h"
#include "host/SessionHome.h"
#include "link/StaffMessages.h"
#include "support/Clock.h"

#include <QObject>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <optional>

namespace kiosk
{

/// One staff panel, from the gesture until it is closed: its process, whose PIN has opened it, and what it still waits
/// for. Shown over the session, which goes on. What it says is read through a pipe of its own into one buffer that is
/// cleansed, because a PIN may be in it; no copy is made. A panel that hangs, floods or breaks the link's rules is
/// killed; nothing else happens. What is answered after its end goes nowhere. Lives in the host's main thread.
class PanelSession final : public QObject
{
    Q_OBJECT
public:
    struct Launch {
        QString program;
        QStringList arguments; ///< beside --parent-pid
        QString memoryDir;
        QString accessibilityBus; ///< as AccessibilityBus::address()
    };

    PanelSession(Launch launch, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent = nullptr);
    ~PanelSession() override;

    /// Errors: "home.create", "staff.pipe". A program that cannot be run is reported by ended().
    Result<void> start(const link::StaffBegin &begin);
    /// Nothing is told to a panel that is to end.
    void send(const link::ToStaff &message);
    /// Whose PIN it was; from now on it may be told how the kiosk is.
    void unlock(const QString &label) { m_label = label; }
    const std::optional<QString> &label() const { return m_label; }
    /// \a answer to what it has asked: called unless it is to end, or has gone, by then.
    template <typename Answer> auto whileOpen(Answer answer)
    {
        return [panel = QPointer(this), answer = std::move(answer)](const auto &result) {
            if (panel && !panel->isEnding())
                answer(result);
        };
    }
    /// Asks it to close and sees that it does; ended() follows.
    void end();
    /// Asked to close, or gone: what it still says or is still told is of no more use.
    bool isEnding() const { return m_gone || m_child.isEnding(); }
    bool isPainted() const { return m_painted; }

Q_SIGNALS:
    /// Heartbeats are not passed on. The message holds a PIN: whoever takes it moves it on.
    void received(kiosk::link::FromStaff &message);
    /// It has gone, with its folder. Sent once.
    void ended();

private:
    void read();
    void takeLines();
    void check();
    void breakWith(const QString &code, const QString &detail);
    void exited(const ChildProcess::Exit &exit);

    Launch m_launch;
    HostLog &m_log;
    std::optional<SessionHome> m_home;
    ChildProcess m_child;
    std::optional<QString> m_label;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_pipe = -1;
    QByteArray m_buffer; ///< of a fixed size, so that it never moves; cleansed behind what has been read
    qsizetype m_filled = 0;
    QTimer m_check;
    int m_checksInSilence = 0;
    int m_messagesSinceCheck = 0;
    bool m_painted = false;
    bool m_gone = false;
};

} // namespace kiosk
