// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/AccessibleEvents.h"

namespace kiosk
{

AccessibleEvents *AccessibleEvents::s_listener = nullptr;

AccessibleEvents::~AccessibleEvents()
{
    stop();
}

void AccessibleEvents::start()
{
    if (s_listener)
        return;
    s_listener = this;
    m_previous = QAccessible::installUpdateHandler(&AccessibleEvents::handle);
    QAccessible::setActive(true);
}

void AccessibleEvents::stop()
{
    if (s_listener != this)
        return;
    s_listener = nullptr;
    QAccessible::installUpdateHandler(m_previous);
}

void AccessibleEvents::handle(QAccessibleEvent *event)
{
    // Qt asks its handler instead of the screen reader: on to whoever would have been told without us.
    AccessibleEvents *const self = s_listener;
    QAccessible::installUpdateHandler(self ? self->m_previous : nullptr);
    QAccessible::updateAccessibility(event);
    if (!self)
        return;
    QAccessible::installUpdateHandler(&AccessibleEvents::handle);
    self->take(event);
}

void AccessibleEvents::take(QAccessibleEvent *event)
{
    switch (event->type()) {
    case QAccessible::Alert:
    case QAccessible::Focus:
    case QAccessible::DescriptionChanged:
    case QAccessible::StateChanged:
    case QAccessible::ObjectShow: {
        QAccessibleInterface *const accessible = event->accessibleInterface();
        if (!accessible || !accessible->isValid())
            return;
        if (event->type() == QAccessible::Alert)
            Q_EMIT alerted(accessible);
        else if (event->type() == QAccessible::Focus)
            Q_EMIT focused(accessible);
        else if (event->type() == QAccessible::DescriptionChanged)
            Q_EMIT described(accessible);
        else if (event->type() == QAccessible::ObjectShow)
            Q_EMIT shown(accessible);
        else if (static_cast<QAccessibleStateChangeEvent *>(event)->changedStates().checked)
            Q_EMIT checked(accessible);
        return;
    }
    case QAccessible::NameChanged:
    case QAccessible::ObjectCreated:
    case QAccessible::ObjectHide:
    case QAccessible::ObjectDestroyed:
        Q_EMIT screenChanged();
        return;
    default:
        return;
    }
}

} // namespace kiosk
