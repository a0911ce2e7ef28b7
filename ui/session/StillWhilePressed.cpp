// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/StillWhilePressed.h"

#include "support/Clock.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace kiosk
{

namespace
{
/// From a release until the page has taken it for a click, with some to spare.
constexpr Milliseconds afterRelease{200};
/// A press whose release went elsewhere holds nothing for ever.
constexpr Milliseconds longestPress{5000};
} // namespace

StillWhilePressed::StillWhilePressed(QWidget &area, QObject *parent) : QObject(parent), m_area(area)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, [this] {
        if (QLayout *layout = letGo())
            layout->setGeometry(m_area.contentsRect());
    });
    QCoreApplication::instance()->installEventFilter(this);
}

void StillWhilePressed::hold(const QWidget &pressed)
{
    m_end.start(longestPress);
    if (m_page)
        return;
    const QObjectList &children = m_area.children();
    const auto page = std::find_if(children.cbegin(), children.cend(), [&pressed](const QObject *child) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        return widget && (widget == &pressed || widget->isAncestorOf(&pressed));
    });
    if (page == children.cend())
        return;
    m_page = static_cast<QWidget *>(*page);
    m_place = m_page->mapToGlobal(QPoint());
    m_held = m_area.layout();
    m_held->setEnabled(false);
}

void StillWhilePressed::keepPlace()
{
    if (m_page)
        m_page->move(m_area.mapFromGlobal(m_place));
}

QLayout *StillWhilePressed::letGo()
{
    m_end.stop();
    m_page.clear();
    QLayout *layout = std::exchange(m_held, nullptr);
    if (layout)
        layout->setEnabled(true);
    return layout;
}

bool StillWhilePressed::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        if (m_area.isAncestorOf(widget))
            hold(*widget);
        break;
    case QEvent::MouseButtonRelease:
        if (m_end.isActive())
            m_end.start(afterRelease);
        break;
    case QEvent::ChildRemoved:
        // A layout at rest would keep what is gone.
        if (widget == &m_area)
            letGo();
        break;
    case QEvent::Move:
    case QEvent::Resize:
        if (widget == &m_area || widget->isAncestorOf(&m_area))
            keepPlace();
        break;
    default:
        break;
    }
    return false;
}

} // namespace kiosk
