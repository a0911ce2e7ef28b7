// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/ChildProcess.h"
#include "host/HelpBell.h"
#include "host/SetUpService.h"
#include "support/StateFile.h"

#include <QSocketNotifier>

namespace kiosk
{

/// The set-up at a machine's first boot, on the kiosk's own screen: shows the window, hands its requests on to the
/// privileged service, has the check look at every part, and keeps the answers - never the PIN - until all is done, so
/// that a power cut costs no more than the PIN. Main thread.
class SetUpScreen final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        QString windowProgram;
        QStringList windowArguments;
        QString checkProgram; ///< "mfa-kiosk"
        QStringList checkArguments; ///< before "check": --config FILE
        QString socket; ///< of the service
        QString stateDir;
        QString soundDir; ///< in memory
        std::function<Result<ConfigSources>()> findConfig;
    };

    SetUpScreen(Settings settings, const Clock &clock, HostLog &log, ChildRegistry &children,
                QObject *parent = nullptr);
    ~SetUpScreen() override;

    /// Before start().
    void setAccessibilityBus(const QString &address) { m_accessibilityBus = address; }
    void start();

Q_SIGNALS:
    void painted();
    /// The machine is set up and whoever did it wants the kiosk.
    void finished();

private:
    void startWindow();
    void read();
    void takeLines();
    void received(link::FromSetUp &message);
    void handOn(const link::FromSetUp &request);
    void takeDone(const link::SetUpDone &done);
    void keep(link::SetUpKept kept);
    void startTrial();
    void tellTrial();
    void tell(const link::ToSetUp &message);

    Settings m_settings;
    QString m_accessibilityBus;
    HostLog &m_log;
    StateFile m_keptFile;
    link::SetUpKept m_kept;
    ChildProcess m_window;
    ChildProcess m_check;
    HelpBell m_bell;
    SetUpService m_service;
    QTimer m_again;
    QTimer m_checkLimit;
    int m_pipe = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_buffer; ///< never moved: a copy that stays behind would have the PIN in it
    qsizetype m_filled = 0;
    SecureString m_pin; ///< until the request that it belongs to
    bool m_done = false; ///< the machine is set up: what has been kept of the answers is gone
    bool m_finished = false;
};

} // namespace kiosk
