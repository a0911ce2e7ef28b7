// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace kiosk
{

/// The bus that screen readers listen at, for sessions, which have no session bus: the keyring is on that. While
/// somebody listens, a session gets the address of this bus in the other's place, and the host answers there, as the
/// session bus would, that it is the one (Qt 6.4 takes no notice of AT_SPI_BUS_ADDRESS). Asks every few seconds, on a
/// thread of its own. Lives on the host's main thread.
class AccessibilityBus final : public QObject
{
    Q_OBJECT
public:
    explicit AccessibilityBus(QObject *parent = nullptr);
    ~AccessibilityBus() override;

    void start();
    /// As D-Bus has it; empty while nobody listens.
    QString address() const { return m_address; }

Q_SIGNALS:
    /// The first answer is there, or none within two seconds. Sent once.
    void known();
    /// Another address than before; not for the first.
    void changed();

private:
    void ask();
    void take(const QString &address, const QString &connection);

    QString m_address;
    QString m_connection; ///< QtDBus's name of the one to m_address
    QTimer m_timer;
    QTimer m_limit;
    bool m_known = false;
    bool m_asking = false;
};

} // namespace kiosk
