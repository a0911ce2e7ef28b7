// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccessibleRoles.h"

#include "widgets/CountdownRing.h"
#include "widgets/StepBar.h"
#include "widgets/TextLabel.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace kiosk
{

namespace
{

class AccessibleRing final : public QAccessibleWidget
{
public:
    explicit AccessibleRing(CountdownRing *ring) : QAccessibleWidget(ring, QAccessible::ProgressBar), m_ring(ring) { }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_ring->digits();
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_ring->caption() : given;
    }

private:
    CountdownRing *m_ring;
};

class AccessibleSteps final : public QAccessibleWidget
{
public:
    explicit AccessibleSteps(StepBar *bar) : QAccessibleWidget(bar, QAccessible::StaticText), m_bar(bar) { }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_bar->summary() : given;
    }

private:
    StepBar *m_bar;
};

class AccessibleHeading final : public QAccessibleWidget
{
public:
    explicit AccessibleHeading(TextLabel *label) : QAccessibleWidget(label, QAccessible::Heading), m_label(label) { }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_label->text() : given;
    }

private:
    TextLabel *m_label;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (className == QLatin1String("kiosk::CountdownRing"))
        return new AccessibleRing(static_cast<CountdownRing *>(widget));
    if (className == QLatin1String("kiosk::StepBar"))
        return new AccessibleSteps(static_cast<StepBar *>(widget));
    if (className == QLatin1String("kiosk::TextLabel")) {
        auto *label = static_cast<TextLabel *>(widget);
        return label->isHeading() ? new AccessibleHeading(label) : nullptr;
    }
    if (className == QLatin1String("kiosk::Announcer"))
        return new QAccessibleWidget(widget, QAccessible::Notification);
    if (className == QLatin1String("kiosk::QrCode") || className == QLatin1String("kiosk::Picture"))
        return new QAccessibleWidget(widget, QAccessible::Graphic);
    if (className == QLatin1String("kiosk::Notice"))
        return new QAccessibleWidget(widget, QAccessible::AlertMessage);
    if (className == QLatin1String("kiosk::Card") || className == QLatin1String("kiosk::ScreenKeyboard"))
        return new QAccessibleWidget(widget, QAccessible::Grouping);
    return nullptr;
}

} // namespace

void installAccessibleRoles()
{
    // Qt ignores a factory that is installed already.
    QAccessible::installFactory(makeAccessible);
}

} // namespace kiosk
