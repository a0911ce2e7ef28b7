// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"

#include <QAccessible>
#include <QList>
#include <QPointer>
#include <QString>

class QWidget;

namespace kiosk
{

/// One thing on the screen as assistive technology is told of it.
struct ScreenItem {
    enum class Kind { Text, Notice, Picture, Progress, Button, Switch, Choice, Link, Field, SecretField, Other };
    Kind kind = Kind::Other;
    QString name;
    QString description;
    QString value; ///< never of a field: what is typed is counted, not kept
    QString example; ///< of an empty field
    qsizetype typed = 0; ///< characters in a field
    bool enabled = true;
    bool checkable = false;
    bool checked = false;
    bool focusable = false;
    Language language = Language::Finnish;
    QPointer<QObject> object; ///< null for parts of an embedded page

    /// What it says, for the voice: name, kind, state, value, description.
    QString spoken() const;
    /// The same for the same thing at another time: a running countdown changes nothing of it.
    QString key() const;
};

/// The reading order of a window, made from its QAccessible interfaces: what is read aloud is what a screen reader is
/// told. Knows no text of its own, and never holds what a visitor typed. On the UI thread.
namespace screentext
{

/// Everything below \a root that is visible and says something, in reading order, each text once. Without the inside
/// of an embedded page and of the screen keyboard.
QList<ScreenItem> of(QWidget *root);

/// The heading of a page and what stands below it first; the rest keeps its order.
QList<ScreenItem> headingFirst(QList<ScreenItem> items);

/// The texts of the embedded page below \a root as far as the engine tells them; empty where there is none.
QList<ScreenItem> ofEmbeddedPage(QWidget *root, Language language);

/// One interface. Its kind is Other where there is nothing to say.
ScreenItem item(QAccessibleInterface *accessible, Language language);

} // namespace screentext

} // namespace kiosk
