// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace kiosk
{

/// An embedded page stands still on the screen from a press on it to its release, whatever comes or goes around it
/// meanwhile: a page that hears of the two in different places hears of no click.
class StillWhilePressed final : public QObject
{
    Q_OBJECT
public:
    /// \a area: has a layout, in which the page lies; must live as long as this.
    explicit StillWhilePressed(QWidget &area, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hold(const QWidget &pressed);
    void keepPlace();
    /// The layout that was held, if it is still there.
    QLayout *letGo();

    QWidget &m_area;
    QPointer<QWidget> m_page; ///< that is held
    QPointer<QLayout> m_held;
    QPoint m_place; ///< on the screen
    QTimer m_end;
};

} // namespace kiosk
