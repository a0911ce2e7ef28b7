// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assist/FocusRoad.h"
#include "assist/KeyPointer.h"
#include "config/KioskConfig.h"

#include <QObject>
#include <QTimer>

class QKeyEvent;

namespace kiosk
{

/// The whole kiosk by one switch: its first press has the focus move from thing to thing, through an embedded
/// page as well, and each next one presses what has it. Where one types, a press leads to the screen keyboard: row by
/// row, then key by key; after the last row it leads out. Any other key, and any touch, ends it. A trembling hand's
/// second press within a moment is none.
class SwitchScan final : public QObject
{
    Q_OBJECT
public:
    SwitchScan(QWidget *window, SwitchKey key, Milliseconds interval, QObject *parent = nullptr);

    bool isOn() const { return m_timer.isActive(); }

    static constexpr Milliseconds tremble{250};

Q_SIGNALS:
    void used();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Among { Things, Rows, Keys };
    bool isSwitch(const QKeyEvent &event) const;
    void press();
    void goOn();
    void end();

    QWidget *m_window;
    SwitchKey m_key;
    QTimer m_timer;
    KeyPointer m_pointer;
    FocusRoad m_road;
    Among m_among = Among::Things;
    quint64 m_pressedAt = 0;
};

} // namespace kiosk
