// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/PopupFence.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScreen>
#include <QStyle>
#include <QWheelEvent>
#include <QWidget>

#include <qpa/qplatformscreen.h>
#include <qpa/qwindowsysteminterface.h>

#include <algorithm>

namespace kiosk
{

namespace
{
/// From the caret to the upper edge of its field, px, about.
constexpr int roundCaret = 12;

/// What the engine turns by for each line of a wheel (web_event_factory.cpp, cDefaultQtScrollStep).
constexpr int pxPerLine = 20;
} // namespace

PopupFence::PopupFence(QWidget &view, QObject *parent) : QObject(parent), m_view(view)
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (now && !isInside(now))
            closeAll();
    });
    followView();
}

PopupFence::~PopupFence()
{
    if (m_screen && m_screen->handle()) {
        const auto *platform = m_screen->handle();
        QWindowSystemInterface::handleScreenGeometryChange(m_screen, platform->geometry(),
                                                           platform->availableGeometry());
    }
}

bool PopupFence::isInside(const QWidget *widget) const
{
    return widget == &m_view || m_view.isAncestorOf(widget);
}

void PopupFence::closeAll()
{
    const auto popups = m_popups;
    for (const auto &popup : popups) {
        // The engine is told by the close event.
        if (popup && popup->isVisible())
            popup->close();
    }
}

bool PopupFence::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    switch (event->type()) {
    case QEvent::Show: {
        const auto *owner = widget->parentWidget();
        if (widget == &m_view)
            followView();
        else if (widget->isWindow() && widget->windowType() == Qt::Popup && owner && isInside(owner)) {
            // It has not reached the screen yet. In the middle of its being shown it cannot be given to another.
            widget->setAttribute(Qt::WA_DontShowOnScreen);
            QMetaObject::invokeMethod(
                this,
                [this, popup = QPointer<QWidget>(widget)] {
                    if (popup)
                        take(*popup);
                },
                Qt::QueuedConnection);
        }
        break;
    }
    case QEvent::Move:
    case QEvent::Resize:
        if (widget == &m_view || widget == m_view.window()) {
            followView();
        } else if (!m_placing && m_popups.contains(widget)) {
            // The engine places them on the screen.
            const bool moved = event->type() == QEvent::Move;
            place(*widget, {moved ? m_view.mapFromGlobal(widget->pos()) : widget->pos(), widget->size()});
        }
        break;
    case QEvent::Hide:
        if (widget == &m_view)
            closeAll();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        if (!m_passing && m_popups.contains(widget) && !isSuggestions(*widget))
            return turnByPress(*widget, static_cast<QMouseEvent &>(*event));
        if (event->type() != QEvent::MouseButtonPress)
            break;
        [[fallthrough]];
    case QEvent::TouchBegin:
        if (!isInside(widget))
            closeAll();
        break;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        return isInside(widget) && passToSuggestions(static_cast<QKeyEvent &>(*event));
    default:
        break;
    }
    return false;
}

void PopupFence::take(QWidget &popup)
{
    const QScopedValueRollback placing(m_placing, true);
    const QRect wanted(m_view.mapFromGlobal(popup.pos()), popup.size());
    popup.hide();
    popup.setAttribute(Qt::WA_DontShowOnScreen, false);
    popup.setParent(&m_view, Qt::Widget);
    m_popups.removeIf([](const QPointer<QWidget> &gone) { return !gone; });
    m_popups << &popup;
    place(popup, wanted);
    popup.show();
    popup.raise();
}

void PopupFence::place(QWidget &popup, QRect wanted)
{
    const QScopedValueRollback placing(m_placing, true);
    if (isSuggestions(popup)) {
        const int above = target().inputMethodQuery(Qt::ImCursorRectangle).toRect().top() - roundCaret;
        const int below = m_view.height() - wanted.top();
        const bool goesBelow = below >= std::min(wanted.height(), above);
        wanted.setHeight(std::min(wanted.height(), std::max(goesBelow ? below : above, 0)));
        if (!goesBelow)
            wanted.moveBottom(above);
    }
    wanted.setSize(wanted.size().boundedTo(m_view.size()));
    wanted.moveLeft(std::clamp(wanted.left(), 0, m_view.width() - wanted.width()));
    wanted.moveTop(std::clamp(wanted.top(), 0, m_view.height() - wanted.height()));
    popup.setGeometry(wanted);
}

/// Suggestions (datalist) are drawn by Qt, without a look at the room there is; everything else by the engine.
bool PopupFence::isSuggestions(const QWidget &popup)
{
    return !popup.inherits("QQuickWidget");
}

/// As a window the list would have had the keys first; it gives back what it does not take.
bool PopupFence::passToSuggestions(QKeyEvent &event)
{
    for (const auto &popup : std::as_const(m_popups)) {
        if (!popup || !popup->isVisible() || !isSuggestions(*popup) || m_passing)
            continue;
        const QScopedValueRollback passing(m_passing, true);
        QCoreApplication::sendEvent(popup, &event);
        return true;
    }
    return false;
}

/// The engine's lists choose where a press is let go, wherever it began, and are turned by wheel or touch alone.
bool PopupFence::turnByPress(QWidget &popup, const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    const int bar = popup.style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        m_press.reset();
        if (event.button() != Qt::LeftButton || at.x() >= popup.width() - bar)
            return false;
        m_press = Press{at, at.y()};
        return true;
    case QEvent::MouseMove: {
        if (!m_press || !(event.buttons() & Qt::LeftButton))
            return false;
        m_press->turns = m_press->turns || (at - m_press->from).manhattanLength() >= QApplication::startDragDistance();
        const int by = at.y() - m_press->turnedTo;
        if (!m_press->turns || by == 0)
            return true;
        m_press->turnedTo = at.y();
        // The list goes as far as the finger does.
        const QPoint turns(0, by * QWheelEvent::DefaultDeltasPerStep / (pxPerLine * QApplication::wheelScrollLines()));
        QWheelEvent turn(event.position(), event.globalPosition(), {}, turns, Qt::NoButton, event.modifiers(),
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&popup, &turn);
        return true;
    }
    default: {
        if (!m_press || event.button() != Qt::LeftButton)
            return false;
        const bool turned = m_press->turns;
        m_press.reset();
        if (turned)
            return true;
        // The engine hears of the press now, and of its end after it.
        const QScopedValueRollback passing(m_passing, true);
        QMouseEvent press(QEvent::MouseButtonPress, event.position(), event.scenePosition(), event.globalPosition(),
                          Qt::LeftButton, Qt::LeftButton, event.modifiers(), event.pointingDevice());
        QCoreApplication::sendEvent(&popup, &press);
        return false;
    }
    }
}

QWidget &PopupFence::target()
{
    QWidget *target = &m_view;
    while (target->focusProxy())
        target = target->focusProxy();
    return *target;
}

/// The engine fits its lists into what it takes for the room on the screen, and asks the screen alone for that.
void PopupFence::followView()
{
    auto *screen = m_view.screen();
    if (screen != m_screen) {
        m_screen = screen;
        connect(screen, &QScreen::availableGeometryChanged, this, &PopupFence::tellEngine);
    }
    if (!m_view.isVisible() || m_view.size().isEmpty())
        return;
    const QRect room = QRect(m_view.mapToGlobal(QPoint()), m_view.size()) & screen->geometry();
    const QRect whole = screen->handle()->geometry();
    const qreal scale = qreal(whole.width()) / screen->geometry().width();
    const QPoint origin = screen->geometry().topLeft();
    QWindowSystemInterface::handleScreenGeometryChange(
        screen, whole, {whole.topLeft() + (room.topLeft() - origin) * scale, room.size() * scale});
}

void PopupFence::tellEngine()
{
    auto &page = target();
    if (&page == &m_view)
        return;
    QResizeEvent again(page.size(), page.size());
    QCoreApplication::sendEvent(&page, &again);
}

} // namespace kiosk
