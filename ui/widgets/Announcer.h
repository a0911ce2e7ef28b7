// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace kiosk
{

/// Who hears what is announced: a screen reader alone, which does not read a new screen by itself, or the kiosk's own
/// voice as well.
enum class Listeners { ScreenReader, Everybody };

/// One text of several, each a sentence of its own for the voice.
QString asSentences(const QStringList &parts);

/// Speaks to screen readers of what changes without the visitor's doing: an object of one pixel with the role of a
/// notification, which shows itself anew for each message. Qt before 6.8 has no announcements, and what it calls an
/// alert never leaves the program; Orca speaks a notification that comes up. Never holds the focus, never shows
/// anything to the eye.
class Announcer final : public QWidget
{
    Q_OBJECT
public:
    /// Says \a text in \a window's name. The text stays the object's name until the next one.
    static void say(QWidget *window, const QString &text, Listeners listeners = Listeners::Everybody);

private:
    explicit Announcer(QWidget *window);
    static Announcer *of(QWidget *window);
};

} // namespace kiosk
