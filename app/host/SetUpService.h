// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/HostLog.h"
#include "link/SetUpMessages.h"

#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>

namespace kiosk
{

/// The way to the set-up's privileged service (mfa-kiosk-provision.socket): one connection for each request. Main
/// thread.
class SetUpService final : public QObject
{
    Q_OBJECT
public:
    using Answered = std::function<void(const link::ToSetUp &)>;

    explicit SetUpService(QString socket, QObject *parent = nullptr);
    ~SetUpService() override;

    /// Where mfa-kiosk-provision.socket listens, while the machine is not set up.
    static QString usualSocket();

    /// Sends \a pin, if it is not empty, and \a request. One at a time: while one is under way, "set_up.busy" is the
    /// answer. A service that does not answer gives SetUpTrouble "set_up.service".
    void ask(const link::FromSetUp &request, const SecureString &pin, Answered answered);

private:
    void read();
    void finish(const link::ToSetUp &answer);

    QString m_path;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_line;
    QTimer m_limit;
    Answered m_answered;
};

} // namespace kiosk
