// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/KioskListModel.h"

#include "desk/DeskWords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

KioskListModel::KioskListModel(const KioskBook &book, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_book(book), m_clock(clock), m_rows(wanted())
{
}

void KioskListModel::setFilter(const QString &text, const QString &place)
{
    if (text == m_text && place == m_place)
        return;
    m_text = text;
    m_place = place;
    refresh();
}

std::vector<const KioskEntry *> KioskListModel::wanted() const
{
    if (m_text.isEmpty() && m_place.isEmpty())
        return m_book.order();
    std::vector<const KioskEntry *> rows;
    for (const KioskEntry *entry : m_book.order()) {
        const bool found = m_text.isEmpty() || entry->name.contains(m_text, Qt::CaseInsensitive)
            || entry->place.contains(m_text, Qt::CaseInsensitive) || entry->id.contains(m_text, Qt::CaseInsensitive);
        if (found && (m_place.isEmpty() || entry->place == m_place))
            rows.push_back(entry);
    }
    return rows;
}

void KioskListModel::refresh()
{
    std::vector<const KioskEntry *> rows = wanted();
    if (rows == m_rows) {
        if (!rows.empty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
        return;
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // The same kiosks, or as many: whoever is chosen stays chosen, wherever it goes.
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &each : before) {
        const KioskEntry *const entry = entryAt(each.row());
        const auto found = std::find(rows.cbegin(), rows.cend(), entry);
        after << (found == rows.cend() ? QModelIndex() : createIndex(static_cast<int>(found - rows.cbegin()), 0));
    }
    m_rows = std::move(rows);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int KioskListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const KioskEntry *KioskListModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)] : nullptr;
}

QModelIndex KioskListModel::indexOf(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const KioskEntry *entry) { return entry->id == id; });
    return found == m_rows.cend() ? QModelIndex() : index(static_cast<int>(found - m_rows.cbegin()));
}

QString KioskListModel::sentence(const KioskEntry &entry) const
{
    QStringList parts{DeskWords::need(entry.need), entry.name};
    if (!entry.place.isEmpty())
        parts << entry.place;
    parts << DeskWords::why(entry, m_clock, m_language);
    if (const QString drift = DeskWords::drift(entry); !drift.isEmpty())
        parts << drift;
    if (const auto act = DeskWords::act(entry))
        //: Read aloud with a kiosk in the list; %1 is what the key does: "I am coming"
        parts << tr("Space: %1").arg(act->text);
    return parts.join(u", "_s);
}

QVariant KioskListModel::data(const QModelIndex &index, int role) const
{
    const KioskEntry *const entry = entryAt(index.row());
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->name;
    case Qt::AccessibleTextRole:
        return sentence(*entry);
    case Qt::ToolTipRole:
        return DeskWords::drift(*entry);
    default:
        return {};
    }
}

} // namespace kiosk::desk
