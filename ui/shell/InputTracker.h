// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

namespace kiosk
{

/// Watches the application's events for signs of a person: keys, presses, touches, the wheel, and the actions
/// that a screen reader or a switch chooses for one. What a page does on its own never counts, and a mouse that only
/// trembles does not either. Swallows nothing.
class InputTracker : public QObject
{
    Q_OBJECT
public:
    enum class Device { Pointer, Keyboard };
    explicit InputTracker(QObject *parent = nullptr);

    /// What was used last: decides whether the screen keyboard is wanted. Pointer at first.
    Device lastDevice() const { return m_lastDevice; }

    /// A keypad or a switch has been used: whoever does so types on the screen, as those do who point.
    void noteAid() { noteDevice(Device::Pointer); }

Q_SIGNALS:
    void activity();
    void deviceChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteDevice(Device device);
    Device m_lastDevice = Device::Pointer;
    QPointF m_lastPosition;
};

} // namespace kiosk
