// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

namespace kiosk
{

/// Two quick taps where one is meant: the first turns the page, and the second would press whatever stands at the same
/// place on the next one. Such a second tap goes nowhere. An event filter for the whole application; a tap elsewhere,
/// or on a page that has stood for longer than a double click takes, is let through.
class SecondTapGuard final : public QObject
{
    Q_OBJECT
public:
    explicit SecondTapGuard(QObject *parent = nullptr);

    /// The screen shows another page from now on.
    void pageTurned() { m_turned = true; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointF m_lastTap;
    quint64 m_lastTapAt = 0; ///< as the events tell it, in milliseconds
    bool m_turned = false; ///< since the last tap
    bool m_swallowing = false;
};

} // namespace kiosk
