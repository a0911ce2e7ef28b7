// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HealthBoard.h"
#include "host/ChildProcess.h"
#include "link/SlipMessages.h"

#include <optional>

namespace kiosk
{

/// The printer of slips: looks at it again and again, tells the health board, and prints one slip at a time; each time
/// in a program of its own (mfa-kiosk-slip). A slip that does not come out in time is cancelled there and never comes
/// out later. Main thread.
class SlipPrinter final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        QString program;
        PrinterSettings printer;
        bool isHost = true; ///< and not somebody who asks how the printer is, beside a kiosk that may be printing
        Milliseconds interval{Seconds{30}}; ///< between two looks
        Milliseconds pause{Seconds{300}}; ///< after a slip that did not come out of a printer that says it is well
    };

    SlipPrinter(Settings settings, const Clock &clock, HostLog &log, ChildRegistry &children, HealthBoard &board,
                QObject *parent = nullptr);
    /// A slip on its way is cancelled.
    ~SlipPrinter() override;

    void start();
    /// Now, and not only when it is time.
    void look();
    /// printed() answers. Not while another one is on its way.
    void print(const link::Slip &slip);
    bool isReady() const { return m_ready; }

Q_SIGNALS:
    void readyChanged(bool ready);
    /// Whether it has come out.
    void printed(bool well);
    /// A look is over, whatever came of it.
    void looked();

private:
    void run(const link::ToSlip &order, Milliseconds limit);
    void exited(const ChildProcess::Exit &exit);
    void tell(const PartHealth &health);

    enum class Doing { Nothing, Looking, Printing };
    Settings m_settings;
    const Clock &m_clock;
    HostLog &m_log;
    HealthBoard &m_board;
    ChildProcess m_child;
    QTimer m_limit;
    QTimer m_again;
    Doing m_doing = Doing::Nothing;
    std::optional<link::Slip> m_waiting; ///< for a look to be over
    Deadline m_goodAgain; ///< a look alone does not make it ready before
    bool m_ready = false;
};

} // namespace kiosk
