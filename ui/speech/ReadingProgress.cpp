// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/ReadingProgress.h"

#include "widgets/StepBar.h"

#include <algorithm>
#include <array>

namespace kiosk
{

namespace
{

/// Keys are counted by region.
class Tally
{
public:
    int add(const ReadingProgress::Placed &placed)
    {
        return ++m_seen[static_cast<size_t>(placed.region)][placed.item.key()];
    }

private:
    std::array<QHash<QString, int>, 3> m_seen;
};

} // namespace

bool ReadingProgress::isIn(const QObject *object, const QWidget *area)
{
    const auto *const widget = qobject_cast<const QWidget *>(object);
    return widget && area && (widget == area || area->isAncestorOf(widget));
}

QList<ReadingProgress::Placed> ReadingProgress::screen() const
{
    QList<Placed> result;
    if (questionStands()) {
        for (const ScreenItem &item : screentext::of(m_question))
            result << Placed{item, Region::Question};
        return result;
    }
    QList<ScreenItem> body;
    QList<Placed> last;
    for (const ScreenItem &item : screentext::of(m_window)) {
        const bool framed = std::any_of(m_frame.cbegin(), m_frame.cend(),
                                        [&item](const QWidget *area) { return isIn(item.object, area); });
        if (!framed)
            body << item;
        else if (item.kind == ScreenItem::Kind::Notice || qobject_cast<StepBar *>(item.object.data()))
            result << Placed{item, Region::Frame};
        else
            last << Placed{item, Region::Frame};
    }
    for (const ScreenItem &item : screentext::headingFirst(body))
        result << Placed{item, Region::Body};
    return result + last;
}

std::optional<ReadingProgress::Placed> ReadingProgress::next() const
{
    Tally tally;
    for (const Placed &placed : screen()) {
        if (tally.add(placed) > read(placed.region).value(placed.item.key()))
            return placed;
    }
    return {};
}

void ReadingProgress::markRead(const QList<Placed> &items)
{
    Tally tally;
    for (const Placed &placed : items) {
        int &count = read(placed.region)[placed.item.key()];
        count = std::max(count, tally.add(placed));
    }
}

void ReadingProgress::markAnnounced(const QObject *object, const QString &text)
{
    QList<Placed> said = screen();
    said.removeIf([&](const Placed &placed) {
        if (placed.item.kind != ScreenItem::Kind::Text && placed.item.kind != ScreenItem::Kind::Notice)
            return true;
        const bool byQuestion = placed.region == Region::Question && object == m_question;
        return !byQuestion && !text.contains(placed.item.name);
    });
    markRead(said);
}

void ReadingProgress::markFocused(const QObject *object)
{
    QList<Placed> told = screen();
    told.removeIf([object](const Placed &placed) { return !object || placed.item.object != object; });
    markRead(told);
}

void ReadingProgress::forgetAll()
{
    for (Counts &counts : m_read)
        counts.clear();
}

} // namespace kiosk
