// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccessibleRoles.h"

#include "widgets/ActionButton.h"
#include "widgets/CountdownRing.h"
#include "widgets/ReadingOrder.h"
#include "widgets/ScreenKey.h"
#include "widgets/StepBar.h"
#include "widgets/TextLabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

#include <algorithm>

namespace kiosk
{

namespace
{

constexpr auto coveredProperty = "kioskCovered";

bool isCovered(const QWidget *widget)
{
    return widget && widget->window()->property(coveredProperty).toBool();
}

/// What a part is written in where that is not the window's language, as screen readers ask for it to change their
/// voice. Qt 6.4 has no other way to tell.
class WordsInLanguage final : public QAccessibleTextInterface
{
public:
    explicit WordsInLanguage(const QAccessibleInterface &part) : m_part(part) { }

    static bool differs(const QWidget *widget)
    {
        return widget->locale().language() != widget->window()->locale().language();
    }

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override { }
    QString text(int start, int end) const override
    {
        return words().mid(start, end < 0 ? -1 : std::max(0, end - start));
    }
    int characterCount() const override { return static_cast<int>(words().size()); }
    QRect characterRect(int) const override { return m_part.rect(); }
    int offsetAtPoint(const QPoint &) const override { return 0; }
    void scrollToSubstring(int, int) override { }
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        const auto *widget = static_cast<const QWidget *>(m_part.object());
        return QStringLiteral("language:%1;").arg(widget->locale().bcp47Name());
    }

private:
    QString words() const { return m_part.text(QAccessible::Name); }
    const QAccessibleInterface &m_part;
};

/// Every widget that is not more than that: its children come in reading order, not in the one in which they were made.
/// Of a window that another one covers there is nothing to tell.
class AccessiblePart : public QAccessibleWidget
{
public:
    explicit AccessiblePart(QWidget *widget, QAccessible::Role role = QAccessible::Client)
        : QAccessibleWidget(widget, role)
    {
    }

    int childCount() const override { return isCovered(widget()) ? 0 : QAccessibleWidget::childCount(); }

    QAccessibleInterface *child(int index) const override
    {
        const QList<QAccessibleInterface *> children = inOrder();
        return index >= 0 && index < children.size() ? children.at(index) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QList<QAccessibleInterface *> children = inOrder();
        const auto found = std::find_if(children.cbegin(), children.cend(), [child](const QAccessibleInterface *each) {
            return each == child || (child && each->object() && each->object() == child->object());
        });
        return found == children.cend() ? -1 : static_cast<int>(found - children.cbegin());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.invisible = state.invisible || isCovered(widget());
        // What hands its focus on has none.
        state.focused = state.focused && widget() && !widget()->focusProxy();
        return state;
    }

private:
    QList<QAccessibleInterface *> inOrder() const
    {
        QList<QAccessibleInterface *> children;
        for (int i = 0; i < childCount(); ++i) {
            if (QAccessibleInterface *child = QAccessibleWidget::child(i))
                children << child;
        }
        if (children.isEmpty())
            return children;
        const QList<QWidget *> order = childrenInReadingOrder(widget());
        const auto place = [&order](const QAccessibleInterface *child) {
            const qsizetype index = order.indexOf(qobject_cast<QWidget *>(child->object()));
            return index < 0 ? order.size() : index;
        };
        std::stable_sort(children.begin(), children.end(),
                         [&place](const QAccessibleInterface *one, const QAccessibleInterface *other) {
                             return place(one) < place(other);
                         });
        return children;
    }
};

class AccessibleRing final : public AccessiblePart
{
public:
    explicit AccessibleRing(CountdownRing *ring) : AccessiblePart(ring, QAccessible::ProgressBar), m_ring(ring) { }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_ring->digits();
        const QString given = AccessiblePart::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_ring->caption() : given;
    }

private:
    CountdownRing *m_ring;
};

class AccessibleSteps final : public AccessiblePart
{
public:
    explicit AccessibleSteps(StepBar *bar) : AccessiblePart(bar, QAccessible::StaticText), m_bar(bar) { }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = AccessiblePart::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_bar->summary() : given;
    }

private:
    StepBar *m_bar;
};

class AccessibleHeading final : public AccessiblePart
{
public:
    explicit AccessibleHeading(TextLabel *label)
        : AccessiblePart(label, QAccessible::Heading), m_label(label), m_words(*this)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = AccessiblePart::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_label->text() : given;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface && WordsInLanguage::differs(m_label))
            return static_cast<QAccessibleTextInterface *>(&m_words);
        return AccessiblePart::interface_cast(type);
    }

private:
    TextLabel *m_label;
    WordsInLanguage m_words;
};

/// Qt's own makes a checkable button's only action a change of its state, which presses nothing: whoever chose a
/// language by a screen reader would have chosen nothing. Here what assistive technology does is what a finger does.
class AccessibleButton final : public AccessiblePart
{
public:
    explicit AccessibleButton(QAbstractButton *button)
        : AccessiblePart(button, QAccessible::PushButton), m_button(button), m_words(*this)
    {
    }

    QAccessible::Role role() const override
    {
        if (const auto *button = qobject_cast<ActionButton *>(m_button); button && button->accessibleRole())
            return *button->accessibleRole();
        return m_button->isCheckable() ? QAccessible::CheckBox : QAccessible::PushButton;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = AccessiblePart::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_button->text() : given;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = AccessiblePart::state();
        state.checkable = isChoice();
        state.checked = isChoice() && m_button->isChecked();
        // A key that is pointed at has no focus: that stays where one types.
        const auto *key = qobject_cast<ScreenKey *>(m_button);
        const bool isTab = role() == QAccessible::PageTab;
        state.selectable = isTab || key;
        state.selected = (isTab && m_button->isChecked()) || (key && key->isPointedAt());
        state.pressed = m_button->isDown();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface && WordsInLanguage::differs(m_button))
            return static_cast<QAccessibleTextInterface *>(&m_words);
        return AccessiblePart::interface_cast(type);
    }

    QStringList actionNames() const override
    {
        QStringList names;
        if (m_button->isEnabled())
            names << (isChoice() ? toggleAction() : pressAction());
        if (const auto *key = qobject_cast<ScreenKey *>(m_button); key && key->tellsOfHolding())
            names << showMenuAction();
        return names + AccessiblePart::actionNames();
    }

    QString localizedActionName(const QString &name) const override
    {
        if (name == showMenuAction() && qobject_cast<ScreenKey *>(m_button)) {
            //: What a screen reader may do with a letter of the screen keyboard besides pressing it
            return ScreenKey::tr("Show its accents");
        }
        return AccessiblePart::localizedActionName(name);
    }

    void doAction(const QString &name) override
    {
        QCoreApplication::postEvent(m_button, new QEvent(assistiveActionEvent()));
        if (auto *key = qobject_cast<ScreenKey *>(m_button); key && name == showMenuAction()) {
            QMetaObject::invokeMethod(key, &ScreenKey::strikeAndHold, Qt::QueuedConnection);
            return;
        }
        if (name != pressAction() && name != toggleAction()) {
            AccessiblePart::doAction(name);
            return;
        }
        // Not from inside the bus's call: the press may take this very object away.
        if (m_button->isEnabled())
            QMetaObject::invokeMethod(m_button, &QAbstractButton::click, Qt::QueuedConnection);
    }

private:
    /// What a button does by being pressed is no state of it, even where its look tells what it has done.
    bool isChoice() const { return m_button->isCheckable() && role() != QAccessible::PushButton; }

    QAbstractButton *m_button;
    WordsInLanguage m_words;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    // Qt's own leaves out the scroll bars that do not show and takes any index for a child's: a screen reader that asks
    // for one that was there a moment ago ends the process (QAccessibleAbstractScrollArea::child, Qt 6.4 and 6.8).
    if (className == QLatin1String("QScrollArea") || className == QLatin1String("QAbstractScrollArea"))
        return new AccessiblePart(widget);
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
        return new AccessiblePart(widget, QAccessible::Notification);
    if (className == QLatin1String("kiosk::QrCode") || className == QLatin1String("kiosk::Picture")
        || className == QLatin1String("kiosk::Logo"))
        return new AccessiblePart(widget, QAccessible::Graphic);
    if (className == QLatin1String("kiosk::BarChart"))
        return new AccessiblePart(widget, QAccessible::Chart);
    if (className == QLatin1String("kiosk::Notice"))
        return new AccessiblePart(widget, QAccessible::AlertMessage);
    if (className == QLatin1String("kiosk::Card") || className == QLatin1String("kiosk::ScreenKeyboard"))
        return new AccessiblePart(widget, QAccessible::Grouping);
    return className == QLatin1String("QWidget") ? new AccessiblePart(widget) : nullptr;
}

} // namespace

QEvent::Type assistiveActionEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

void setCovered(QWidget *window, bool covered)
{
    if (window->property(coveredProperty).toBool() == covered)
        return;
    window->setProperty(coveredProperty, covered);
    QAccessibleEvent event(window, covered ? QAccessible::ObjectHide : QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

void installAccessibleRoles()
{
    // Qt ignores a factory that is installed already.
    QAccessible::installFactory(makeAccessible);
}

} // namespace kiosk
