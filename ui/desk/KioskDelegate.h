// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskWords.h"

#include <QAbstractItemDelegate>

namespace kiosk::desk
{

/// Paints a kiosk's row: what it needs by colour, shape and word, its name and place, one plain sentence why it stands
/// there, and a button for the likeliest act.
class KioskDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    explicit KioskDelegate(Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the button of \a entry is in \a row; empty where it has none.
    QRect buttonIn(const QRect &row, const KioskEntry &entry) const;
    /// The acts of this kiosk are under way: its button rests.
    void setBusy(const QSet<QString> &kiosks) { m_busy = kiosks; }
    void setPressed(const QString &kiosk) { m_pressed = kiosk; }
    void setHovered(const QString &kiosk) { m_hovered = kiosk; }
    /// Sizes and words are measured anew.
    void measure();

private:
    struct Columns {
        QRect mark; ///< icon and word
        QRect words;
        QRect button;
        bool compact = false; ///< no room for the word beside its icon
    };
    Columns columns(const QRect &row, const KioskEntry &entry) const;
    void drawWords(QPainter &painter, const Columns &columns, const KioskEntry &entry, const QModelIndex &index) const;
    void drawButton(QPainter &painter, const QRect &place, const KioskEntry &entry) const;

    Theme &m_theme;
    QSet<QString> m_busy;
    QString m_pressed;
    QString m_hovered;
    int m_needWidth = 0; ///< of the widest word
};

} // namespace kiosk::desk
