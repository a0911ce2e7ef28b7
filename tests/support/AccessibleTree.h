// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace kiosk
{

/// Asks everything below \a root, as a screen reader may whose children went away meanwhile, for children that it does
/// not have: one line for each that gives one. What cannot bear the question ends the test.
inline QStringList childrenOutOfNowhere(QWidget *root)
{
    QStringList wrong;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const int count = interface ? interface->childCount() : 0;
        for (const int index : {count, count + 1, count + 20}) {
            if (interface && interface->child(index))
                wrong << QStringLiteral("%1 has a child %2 of %3")
                             .arg(QLatin1String(widget->metaObject()->className()))
                             .arg(index)
                             .arg(count);
        }
    }
    return wrong;
}

/// The events that assistive technology is told of, as long as it lives; one at a time.
class HeardEvents : public QList<QAccessible::Event>
{
public:
    HeardEvents() : m_before(QAccessible::installUpdateHandler(hear)) { s_listener = this; }
    ~HeardEvents()
    {
        QAccessible::installUpdateHandler(m_before);
        s_listener = nullptr;
    }
    Q_DISABLE_COPY_MOVE(HeardEvents)

private:
    static void hear(QAccessibleEvent *event) { s_listener->append(event->type()); }

    static inline HeardEvents *s_listener = nullptr;
    QAccessible::UpdateHandler m_before;
};

} // namespace kiosk
