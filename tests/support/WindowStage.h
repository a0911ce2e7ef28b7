// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>

namespace kiosk
{

/// A real window, and what the person in front of it does: reads what can be seen, presses what can be pressed. What
/// plays the rest of the world derives from it.
class WindowStage
{
public:
    /// Waits until the window has the keyboard's focus.
    bool show() const;
    /// Laid out and painted as if it were shown, without waiting for a screen: where no keyboard's focus is needed.
    void layOut() const;
    /// Lays everything out that waits for it.
    static void settle();

    /// The visible widget of this type.
    template <typename T> T *find() const
    {
        for (T *widget : shownWindow()->template findChildren<T *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// All that can be seen, of the window or of a part of it.
    QList<QAbstractButton *> buttons(const QWidget *part = nullptr) const;
    /// The one of this accessible name.
    QAbstractButton *button(const QString &name, const QWidget *part = nullptr) const;
    /// Presses it, scrolled into sight if it is not; false when it is not there or disabled.
    bool press(const QString &name) const;
    /// All visible words, without markup, in one text.
    QString words(const QWidget *part = nullptr) const;

protected:
    ~WindowStage() = default;
    virtual QWidget *shownWindow() const = 0;
};

/// Visible words of \a part, without markup, in one text.
QString visibleWords(const QWidget *part);

QString withoutMarkup(const QString &html);

/// One line for each text of \a root's visible widgets that has less room than it needs, or lies outside \a root.
QStringList cutTexts(const QWidget *root);

} // namespace kiosk
