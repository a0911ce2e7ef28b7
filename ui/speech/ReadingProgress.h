// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/ScreenText.h"

#include <QHash>
#include <QWidget>

#include <optional>

namespace kiosk
{

/// What of a window has been read and what comes next. Looks at the screen anew each time; a thing is known again by
/// what it says, and two alike are two. On the UI thread.
class ReadingProgress
{
public:
    enum class Region {
        Frame, ///< around the pages
        Body, ///< the present page and its band
        Question, ///< what stands over all of it
    };
    struct Placed {
        ScreenItem item;
        Region region = Region::Body;
    };

    explicit ReadingProgress(QWidget *window) : m_window(window) { }

    /// What stands around the pages: read after them. Notices and the step bar in it are read before.
    void setFrame(const QList<QWidget *> &frame) { m_frame = frame; }
    /// While this one is shown, nothing else is on the screen.
    void setQuestion(QWidget *question) { m_question = question; }
    bool questionStands() const { return m_question && m_question->isVisible(); }
    bool isInQuestion(const QObject *object) const { return isIn(object, m_question); }

    QList<Placed> screen() const;
    /// The first thing that has not been read.
    std::optional<Placed> next() const;
    void markRead(const QList<Placed> &items);
    void markRead(const Placed &placed) { ++read(placed.region)[placed.item.key()]; }
    void markAllRead() { markRead(screen()); }
    /// What an announcement by \a object has said need not be read where it stands.
    void markAnnounced(const QObject *object, const QString &text);
    /// What had the focus and was told by it.
    void markFocused(const QObject *object);
    void forget(Region region) { read(region).clear(); }
    void forgetAll();

private:
    using Counts = QHash<QString, int>; ///< how often, by ScreenItem::key()
    static bool isIn(const QObject *object, const QWidget *area);
    Counts &read(Region region) { return m_read[static_cast<size_t>(region)]; }
    const Counts &read(Region region) const { return m_read[static_cast<size_t>(region)]; }

    QWidget *const m_window;
    QList<QWidget *> m_frame;
    QPointer<QWidget> m_question;
    std::array<Counts, 3> m_read;
};

} // namespace kiosk
