// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/ScreenText.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QPointF;

namespace kiosk
{

/// The screen by touch for those who do not see it: the first touch of a thing tells what it is and does nothing, a
/// finger that slides tells what it comes over, and the next touch of the same thing acts. Embedded pages and the keys
/// of the screen keyboard are told where one person alone hears them; elsewhere they act at once, for what they are
/// touched for is private. On the UI thread.
class TouchExplorer final : public QObject
{
    Q_OBJECT
public:
    explicit TouchExplorer(QWidget *window) : QObject(window), m_window(window) { }

    enum class Ears { None, Everybody, OnePerson };
    void setEars(Ears ears);
    void setLanguage(Language language) { m_language = language; }
    /// Other things stand there now.
    void forget() { m_told = {}; }
    /// Of what the window system sends to the window; true: nobody else shall have it.
    bool takes(QObject *watched, QEvent *event);

Q_SIGNALS:
    void cameOver(const kiosk::ScreenItem &item);

private:
    /// What lies below a finger, as it is known again.
    struct Thing {
        ScreenItem item;
        bool actsAtOnce = false; ///< or is nothing that can be told
        bool operator==(const Thing &other) const
        {
            return item.object == other.item.object && item.key() == other.item.key();
        }
    };
    Thing thingAt(const QPointF &global) const;
    Thing inPage(const QPoint &global) const;
    bool begin(const QPointF &global);
    void comeOver(const Thing &thing);

    QWidget *const m_window;
    Language m_language = Language::Finnish;
    Ears m_ears = Ears::None;
    Thing m_told;
    bool m_exploring = false;
};

} // namespace kiosk
