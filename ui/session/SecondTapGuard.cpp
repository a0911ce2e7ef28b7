// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SecondTapGuard.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWindow>

#include <utility>

namespace kiosk
{

namespace
{
/// A finger does not meet the same spot twice; less than the width of a button.
constexpr qreal samePlace = 48;
} // namespace

SecondTapGuard::SecondTapGuard(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool SecondTapGuard::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    // The window hears of it first and hands it on; what is stopped there reaches nobody.
    if ((!press && event->type() != QEvent::MouseButtonRelease) || !qobject_cast<QWindow *>(watched))
        return QObject::eventFilter(watched, event);
    if (!press)
        return std::exchange(m_swallowing, false);
    const auto *tap = static_cast<QMouseEvent *>(event);
    const auto interval = static_cast<quint64>(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    m_swallowing = std::exchange(m_turned, false) && tap->timestamp() - m_lastTapAt < interval
        && (tap->globalPosition() - m_lastTap).manhattanLength() < samePlace;
    m_lastTap = tap->globalPosition();
    m_lastTapAt = tap->timestamp();
    return m_swallowing;
}

} // namespace kiosk
