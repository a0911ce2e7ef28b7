// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QObject>

namespace kiosk
{

/// Hears what the program tells assistive technology, and passes all of it on. One at a time in a process, on the UI
/// thread. Nothing is told, and nothing is heard, before start().
class AccessibleEvents final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~AccessibleEvents() override;

    /// Has the program tell, screen reader or not.
    void start();
    void stop();

Q_SIGNALS:
    /// The pointers live as long as the call.
    void alerted(QAccessibleInterface *accessible);
    void focused(QAccessibleInterface *accessible);
    /// The description of something, or whether it is checked, is another now.
    void described(QAccessibleInterface *accessible);
    void checked(QAccessibleInterface *accessible);
    void shown(QAccessibleInterface *accessible);
    /// Something came, went or changed its name.
    void screenChanged();

private:
    static void handle(QAccessibleEvent *event);
    void take(QAccessibleEvent *event);

    static AccessibleEvents *s_listener; ///< Qt's handler is a plain function
    QAccessible::UpdateHandler m_previous = nullptr;
};

} // namespace kiosk
