// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretStore.h"

namespace kiosk
{

/// Where the user's session bus is; empty when there is none. Never libdbus's own search, which would start a bus of
/// its own.
QString sessionBusAddress();

/// Asks the Secret Service over D-Bus what it would do, before anybody asks it to do it: libsecret opens a window for a
/// password where something is locked, and a kiosk must never show one. Only reads; never unlocks, creates or prompts.
///
/// The answer to a query is good ("go on"), or secrets.absent_service, secrets.locked, secrets.missing, secrets.failed.
/// A bus or a service that does not answer gives no callback within the caller's own time limit, at the latest an error
/// after \c timeLimit.
class SecretServiceProbe : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(Result<void>)>;

    SecretServiceProbe(QString service, Milliseconds timeLimit, QObject *parent = nullptr);
    ~SecretServiceProbe() override;

    /// Whether the entry \a name can be read without a prompt.
    virtual void mayRead(const QString &name, QObject *context, Callback callback);
    /// Whether an entry can be made in the default collection without a prompt.
    virtual void mayWrite(QObject *context, Callback callback);
    /// The process that serves since the last good answer, as the bus names it; another one after a restart of the
    /// service.
    QString owner() const { return m_owner; }

private:
    struct Bus;
    using BusCallback = std::function<void(Result<Bus>)>;

    void withBus(QObject *context, BusCallback callback);
    Callback thenOwner(const Bus &bus, QObject *context, Callback callback);
    void search(const Bus &bus, const QString &name, QObject *context, const Callback &callback);
    void whyNothingFound(const Bus &bus, QObject *context, const Callback &callback);
    void defaultCollection(const Bus &bus, QObject *context, std::function<void(Result<QString>)> callback);
    void isLocked(const Bus &bus, const QString &path, QObject *context, std::function<void(Result<bool>)> callback);

    QString m_service;
    Milliseconds m_timeLimit;
    QString m_connectionName;
    QString m_owner;
    bool m_connected = false;
};

} // namespace kiosk
