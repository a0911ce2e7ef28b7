// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace kiosk
{

/// One key of a layout.
struct KeyboardKey {
    enum class Action { Type, Accent, Shift, Symbols, Letters, Backspace, Return, Left, Right, Hide, Gap };
    Action action = Action::Type;
    QString text; ///< what Type enters, in small letters; what Accent puts in the place of the letter before
    qreal width = 1; ///< of an ordinary key
};

using KeyboardRow = QList<KeyboardKey>;

/// The keys of the screen keyboard in one language, as read from resources/keyboards/NAME.json: named pages ("email",
/// "text", "symbols", "digits"), each a list of rows, each a list of keys. A key is what it types, or one of the words
/// shift, symbols, letters, backspace, return, left, right, hide, space and gap (nothing, but room); ":2" after it is
/// its width in ordinary keys. "names" gives what a sign is called, "accents" the letters that a letter held down
/// offers, with spaces between them.
class KeyboardLayout
{
public:
    /// The built-in layout; on the UI thread. A layout that cannot be read is empty and logged.
    static const KeyboardLayout &of(Language language);

    const QList<KeyboardRow> &page(const QString &name) const;
    /// "@" is "at sign"; a letter or figure is its own name.
    QString nameOf(const QString &sign) const { return m_names.value(sign, sign); }

    /// Of a small letter, in the order in which they are offered; at most ten.
    QStringList accentsOf(const QString &letter) const { return m_accents.value(letter); }

private:
    static KeyboardLayout read(Language language);

    QHash<QString, QList<KeyboardRow>> m_pages;
    QHash<QString, QString> m_names;
    QHash<QString, QStringList> m_accents;
};

} // namespace kiosk
