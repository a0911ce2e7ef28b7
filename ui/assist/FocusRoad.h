// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QSet>

class QWidget;

namespace kiosk
{

/// The way of those who have a few keys only through everything that can have the focus of a window: through the parts
/// of an embedded page too, and out at its end. A page that keeps the focus, by taking Tab for itself or by leading it
/// round, is left nevertheless.
class FocusRoad
{
public:
    explicit FocusRoad(QWidget *window) : m_window(window) { }

    /// As Tab and Shift+Tab do.
    enum class Way { Forward, Back };
    void move(Way way);

    /// Presses what has the focus, as Enter does, or the space bar where a page's box or list wants that.
    void press();
    /// The same for whoever has no cursor keys: where a page's round button or list is chosen from already, takes the
    /// next one: of radio buttons round and round, of a list as far as its last.
    void pressOrTakeNext();

    /// For what takes the cursor's keys.
    void typeKey(int key);

    /// Whether the focus is where the cursor's keys mean something: where one types, or chooses from a page's list.
    bool takesText() const;

private:
    bool isCaughtAt(QAccessible::Id part, Way way);
    void forget();
    void strike(int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    QWidget *m_window;
    Way m_way = Way::Forward;
    QSet<QAccessible::Id> m_passed; ///< of the page, on the way through it
    QAccessible::Id m_last = 0;
    int m_still = 0; ///< moves that have moved nothing
};

} // namespace kiosk
