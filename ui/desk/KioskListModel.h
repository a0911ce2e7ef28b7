// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/KioskBook.h"
#include "support/Language.h"

#include <QAbstractListModel>

#include <vector>

namespace kiosk::desk
{

/// The book's kiosks in its order, as far as a search and a place let them through. Rows hold nothing of their own: ten
/// thousand cost what their pointers do.
class KioskListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// Both must outlive it.
    KioskListModel(const KioskBook &book, const Clock &clock, QObject *parent = nullptr);

    void setLanguage(Language language) { m_language = language; }
    Language language() const { return m_language; }
    const Clock &clock() const { return m_clock; }
    /// \a text is looked for in names, places and ids; \a place is one place, or "" for all.
    void setFilter(const QString &text, const QString &place);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const KioskEntry *entryAt(int row) const;
    QModelIndex indexOf(const QString &id) const;

public Q_SLOTS:
    /// The book has settled anew.
    void refresh();

private:
    std::vector<const KioskEntry *> wanted() const;
    QString sentence(const KioskEntry &entry) const;

    const KioskBook &m_book;
    const Clock &m_clock;
    Language m_language = Language::English;
    QString m_text;
    QString m_place;
    std::vector<const KioskEntry *> m_rows;
};

} // namespace kiosk::desk
