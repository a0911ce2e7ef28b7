// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Announcer.h"

#include "widgets/AccessibleRoles.h"

#include <QAccessible>

namespace kiosk
{

QString asSentences(const QStringList &parts)
{
    QString text;
    for (const QString &part : parts) {
        if (part.isEmpty())
            continue;
        if (!text.isEmpty())
            text += QStringLiteral(u".?:\u2026").contains(text.back()) ? QStringLiteral(" ") : QStringLiteral(". ");
        text += part;
    }
    return text;
}

Announcer::Announcer(QWidget *window) : QWidget(window)
{
    installAccessibleRoles();
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(0, 0, 1, 1);
    lower();
    show();
}

Announcer *Announcer::of(QWidget *window)
{
    auto *known = window->findChild<Announcer *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? known : new Announcer(window);
}

void Announcer::say(QWidget *window, const QString &text, Listeners listeners)
{
    if (!window || text.isEmpty())
        return;
    Announcer *announcer = of(window->window());
    announcer->setAccessibleName(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(announcer, text);
    QAccessible::updateAccessibility(&announcement);
#else
    QAccessibleEvent shown(announcer, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
#endif
    if (listeners == Listeners::Everybody) {
        QAccessibleEvent alert(announcer, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace kiosk
