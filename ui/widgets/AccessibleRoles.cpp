// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccessibleRoles.h"

#include "widgets/CountdownRing.h"
#include "widgets/ScreenKey.h"
#include "widgets/StepBar.h"
#include "widgets/TextLabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

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

/// Qt's own makes a checkable button's only action a change of its state, which presses nothing: whoever chose a
/// language by a screen reader would have chosen nothing. Here what assistive technology does is what a finger does.
class AccessibleButton final : public QAccessibleWidget
{
public:
    explicit AccessibleButton(QAbstractButton *button)
        : QAccessibleWidget(button, button->isCheckable() ? QAccessible::CheckBox : QAccessible::PushButton),
          m_button(button)
    {
    }

    QAccessible::Role role() const override
    {
        return m_button->isCheckable() ? QAccessible::CheckBox : QAccessible::PushButton;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_button->text() : given;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button->isCheckable();
        state.checked = m_button->isChecked();
        state.pressed = m_button->isDown();
        return state;
    }

    QStringList actionNames() const override
    {
        QStringList names;
        if (m_button->isEnabled())
            names << (m_button->isCheckable() ? toggleAction() : pressAction());
        if (const auto *key = qobject_cast<ScreenKey *>(m_button); key && key->tellsOfHolding())
            names << showMenuAction();
        return names + QAccessibleWidget::actionNames();
    }

    QString localizedActionName(const QString &name) const override
    {
        if (name == showMenuAction() && qobject_cast<ScreenKey *>(m_button)) {
            //: What a screen reader may do with a letter of the screen keyboard besides pressing it
            return ScreenKey::tr("Show its accents");
        }
        return QAccessibleWidget::localizedActionName(name);
    }

    void doAction(const QString &name) override
    {
        QCoreApplication::postEvent(m_button, new QEvent(assistiveActionEvent()));
        if (auto *key = qobject_cast<ScreenKey *>(m_button); key && name == showMenuAction()) {
            QMetaObject::invokeMethod(key, &ScreenKey::strikeAndHold, Qt::QueuedConnection);
            return;
        }
        if (name != pressAction() && name != toggleAction()) {
            QAccessibleWidget::doAction(name);
            return;
        }
        // Not from inside the bus's call: the press may take this very object away.
        if (m_button->isEnabled())
            QMetaObject::invokeMethod(m_button, &QAbstractButton::click, Qt::QueuedConnection);
    }

private:
    QAbstractButton *m_button;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    // Qt's own leaves out the scroll bars that do not show and takes any index for a child's: a screen reader that asks
    // for one that was there a moment ago ends the process (QAccessibleAbstractScrollArea::child, Qt 6.4 and 6.8).
    if (className == QLatin1String("QScrollArea") || className == QLatin1String("QAbstractScrollArea"))
        return new QAccessibleWidget(widget, QAccessible::Client);
    if (className == QLatin1String("kiosk::CountdownRing"))
        return new AccessibleRing(static_cast<CountdownRing *>(widget));
    if (className == QLatin1String("kiosk::StepBar"))
        return new AccessibleSteps(static_cast<StepBar *>(widget));
    if (className == QLatin1String("kiosk::TextLabel")) {
        auto *label = static_cast<TextLabel *>(widget);
        return label->isHeading() ? new AccessibleHeading(label) : nullptr;
    }
    if (className == QLatin1String("kiosk::ActionButton") || className == QLatin1String("kiosk::ScreenKey"))
        return new AccessibleButton(static_cast<QAbstractButton *>(widget));
    if (className == QLatin1String("kiosk::Announcer"))
        return new QAccessibleWidget(widget, QAccessible::Notification);
    if (className == QLatin1String("kiosk::QrCode") || className == QLatin1String("kiosk::Picture")
        || className == QLatin1String("kiosk::Logo"))
        return new QAccessibleWidget(widget, QAccessible::Graphic);
    if (className == QLatin1String("kiosk::BarChart"))
        return new QAccessibleWidget(widget, QAccessible::Chart);
    if (className == QLatin1String("kiosk::Notice"))
        return new QAccessibleWidget(widget, QAccessible::AlertMessage);
    if (className == QLatin1String("kiosk::Card") || className == QLatin1String("kiosk::ScreenKeyboard"))
        return new QAccessibleWidget(widget, QAccessible::Grouping);
    return nullptr;
}

} // namespace

QEvent::Type assistiveActionEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

void installAccessibleRoles()
{
    // Qt ignores a factory that is installed already.
    QAccessible::installFactory(makeAccessible);
}

} // namespace kiosk
