// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace kiosk
{

/// A private session bus and a real gnome-keyring-daemon with a home of its own, for one test. The bus starts nothing
/// by itself but a trap: whoever makes the keyring ask for a password leaves a mark. $DBUS_SESSION_BUS_ADDRESS points
/// to it for as long as the stage stands.
class KeyringStage
{
public:
    enum class Service { Keyring, None };

    explicit KeyringStage(Service service = Service::Keyring);
    ~KeyringStage();
    KeyringStage(const KeyringStage &) = delete;
    KeyringStage &operator=(const KeyringStage &) = delete;

    bool isUp() const { return m_up; }
    bool lock();
    bool unlock();
    /// By this process id alone.
    void stopDaemon();
    void continueDaemon();
    void killDaemon();
    bool startDaemon();
    /// Another daemon with an empty keyring, as after somebody has replaced the disk or the user's folder.
    bool exchangeKeyring();
    void killBus();
    /// Somebody made the keyring ask for a password.
    bool wasPrompted() const;
    const QString &address() const { return m_address; }

private:
    bool startBus();
    QDBusConnection connection() const;

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_daemon;
    QString m_home = QStringLiteral("home");
    QString m_address;
    QByteArray m_oldAddress;
    QString m_connectionName;
    bool m_up = false;
};

} // namespace kiosk
