// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

class QKeyEvent;
class QWidget;

namespace kiosk
{

/// The way to the staff pad: a finger held on the organisation's name, top left, or Ctrl+Alt+Shift+S held down. Long
/// enough that no visitor does it by accident, and without any sign on the screen, so that it can be made blind and is
/// not learnt by looking on. Must never take an event away from the visitor: it only watches.
class StaffGesture final : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds pressTime{5000};
    static constexpr Milliseconds chordTime{2000};

    /// \a corner is what has to be held; both must live as long as the gesture.
    StaffGesture(QWidget *window, QWidget *corner, QObject *parent = nullptr);

Q_SIGNALS:
    void made();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Hold { None, Press, Chord, Made };
    static Milliseconds timeFor(Hold hold);
    void begin(Hold hold, quint64 now);
    /// \a now: when it was let go. A busy machine hears of that before its own timer has run out.
    void end(Hold hold, quint64 now);
    void finish();
    void cancel(Hold hold);
    void chordPressed(const QKeyEvent &press);
    void letGoOfKeys();
    bool isOnCorner(const QPointF &global) const;

    QWidget *m_window;
    QWidget *m_corner;
    QTimer *m_timer;
    QTimer *m_letGo;
    Hold m_hold = Hold::None;
    QPointF m_start;
    quint64 m_began = 0; ///< by the clock of the window system's events, in ms; so is the next
    quint64 m_released = 0; ///< when a key was let go last
};

} // namespace kiosk
