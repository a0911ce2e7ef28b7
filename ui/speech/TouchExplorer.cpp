// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/TouchExplorer.h"

#include "widgets/ScreenKey.h"

#include <QMouseEvent>
#include <QTouchEvent>
#include <QWindow>

#include <utility>

namespace kiosk
{

namespace
{

QAccessibleInterface *documentAt(QAccessibleInterface *part, const QPoint &global)
{
    if (!part || !part->isValid() || part->state().invisible)
        return nullptr;
    if (part->role() == QAccessible::WebDocument)
        return part->rect().contains(global) ? part : nullptr;
    for (int i = 0; i < part->childCount(); ++i) {
        if (QAccessibleInterface *found = documentAt(part->child(i), global))
            return found;
    }
    return nullptr;
}

} // namespace

void TouchExplorer::setEars(Ears ears)
{
    m_ears = ears;
    m_exploring = false;
    forget();
}

TouchExplorer::Thing TouchExplorer::inPage(const QPoint &global) const
{
    QAccessibleInterface *part = documentAt(QAccessible::queryAccessibleInterface(m_window), global);
    Thing thing;
    for (QAccessibleInterface *inner = part; inner && inner->isValid();
         inner = inner->childAt(global.x(), global.y())) {
        if (inner == part && thing.item.object)
            break;
        const ScreenItem item = screentext::item(inner, m_language);
        // The parts of a button or a link only repeat it.
        if (item.kind != ScreenItem::Kind::Other && !item.spoken().isEmpty()) {
            thing.item = item;
            if (item.kind != ScreenItem::Kind::Text)
                break;
        }
        part = inner;
    }
    return thing;
}

TouchExplorer::Thing TouchExplorer::thingAt(const QPointF &global) const
{
    const QPoint place = m_window->mapFromGlobal(global.toPoint());
    QWidget *widget = m_window->childAt(place);
    if (qobject_cast<ScreenKey *>(widget) && m_ears != Ears::OnePerson)
        return {{}, true};
    for (; widget && widget != m_window; widget = widget->parentWidget()) {
        QAccessibleInterface *part = QAccessible::queryAccessibleInterface(widget);
        const ScreenItem item = screentext::item(part, m_language);
        if (item.kind != ScreenItem::Kind::Other && !item.spoken().isEmpty())
            return {item, false};
        if (documentAt(part, global.toPoint()))
            return m_ears == Ears::OnePerson ? inPage(global.toPoint()) : Thing{{}, true};
    }
    return {};
}

void TouchExplorer::comeOver(const Thing &thing)
{
    if (thing == m_told)
        return;
    m_told = thing;
    if (thing.item.kind != ScreenItem::Kind::Other)
        Q_EMIT cameOver(thing.item);
}

bool TouchExplorer::begin(const QPointF &global)
{
    const Thing thing = thingAt(global);
    const bool again = thing.item.kind != ScreenItem::Kind::Other && thing == m_told;
    m_exploring = !thing.actsAtOnce && !again;
    if (m_exploring)
        comeOver(thing);
    return m_exploring;
}

bool TouchExplorer::takes(QObject *watched, QEvent *event)
{
    if (m_ears == Ears::None || watched != m_window->windowHandle())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return begin(static_cast<QMouseEvent *>(event)->globalPosition());
    case QEvent::MouseMove:
        if (m_exploring)
            comeOver(thingAt(static_cast<QMouseEvent *>(event)->globalPosition()));
        return m_exploring;
    case QEvent::MouseButtonDblClick:
        return m_exploring;
    case QEvent::MouseButtonRelease:
        return std::exchange(m_exploring, false);
    case QEvent::TouchBegin:
        event->accept();
        return begin(static_cast<QTouchEvent *>(event)->points().first().globalPosition());
    case QEvent::TouchUpdate:
        if (m_exploring)
            comeOver(thingAt(static_cast<QTouchEvent *>(event)->points().first().globalPosition()));
        return m_exploring;
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return std::exchange(m_exploring, false);
    default:
        return false;
    }
}

} // namespace kiosk
