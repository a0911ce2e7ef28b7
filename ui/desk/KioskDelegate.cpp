// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/KioskDelegate.h"

#include "desk/KioskListModel.h"
#include "widgets/Painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionViewItem>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{
constexpr int compactBelow = 620; ///< pixels at text size 100 %
} // namespace

KioskDelegate::KioskDelegate(Theme &theme, QObject *parent) : QAbstractItemDelegate(parent), m_theme(theme)
{
    measure();
}

void KioskDelegate::measure()
{
    const QFontMetrics metrics(m_theme.font(TextRole::BodyStrong));
    m_needWidth = 0;
    for (int i = 0; i < needCount; ++i)
        m_needWidth = std::max(m_needWidth, metrics.horizontalAdvance(DeskWords::need(static_cast<Need>(i))));
}

QSize KioskDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = QFontMetrics(m_theme.font(TextRole::BodyStrong)).height()
        + QFontMetrics(m_theme.font(TextRole::Note)).height() + m_theme.px(6);
    return {m_theme.px(600), std::max(text, m_theme.target(60)) + 2 * m_theme.px(16)};
}

KioskDelegate::Columns KioskDelegate::columns(const QRect &row, const KioskEntry &entry) const
{
    Columns columns;
    const int side = m_theme.px(36);
    const int gap = m_theme.px(28);
    const int icon = QFontMetrics(m_theme.font(TextRole::BodyStrong)).height();
    columns.compact = row.width() < compactBelow * m_theme.textFactor();
    const int markWidth = columns.compact ? icon : icon + m_theme.px(12) + m_needWidth;
    columns.mark = QRect(row.left() + side, row.top(), markWidth, row.height());
    int right = row.right() - side;
    if (const auto act = DeskWords::act(entry)) {
        const QFontMetrics metrics(m_theme.font(TextRole::Note));
        const int width = metrics.horizontalAdvance(act->text) + 2 * m_theme.px(28);
        const int height = std::max(m_theme.target(60), metrics.height() + m_theme.px(20));
        columns.button =
            QRect(right - width + 1, row.top() + (row.height() - height) / 2, width, std::min(height, row.height()));
        right = columns.button.left() - gap;
    }
    const int left = columns.mark.right() + 1 + gap;
    columns.words = QRect(left, row.top(), std::max(0, right - left + 1), row.height());
    return columns;
}

QRect KioskDelegate::buttonIn(const QRect &row, const KioskEntry &entry) const
{
    return columns(row, entry).button;
}

void KioskDelegate::drawWords(QPainter &painter, const Columns &columns, const KioskEntry &entry,
                              const QModelIndex &index) const
{
    const auto &model = static_cast<const KioskListModel &>(*index.model());
    const QFont strong = m_theme.font(TextRole::BodyStrong);
    const QFont note = m_theme.font(TextRole::Note);
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics noteMetrics(note);
    const int height = strongMetrics.height() + m_theme.px(6) + noteMetrics.height();
    const int top = columns.words.top() + (columns.words.height() - height) / 2;
    const int width = columns.words.width();
    const int left = columns.words.left();

    painter.setFont(strong);
    painter.setPen(m_theme.colour(Colour::Ink));
    const QString name = strongMetrics.elidedText(entry.name, Qt::ElideRight, width);
    const int nameWidth = strongMetrics.horizontalAdvance(name);
    painter.drawText(QRect(left, top, width, strongMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    QString beside = entry.place;
    if (const QString drift = DeskWords::drift(entry); !drift.isEmpty())
        beside += (beside.isEmpty() ? QString() : u"  ·  "_s) + drift;
    const int gap = m_theme.px(20);
    if (!beside.isEmpty() && width - nameWidth - gap > m_theme.px(80)) {
        painter.setFont(note);
        painter.setPen(m_theme.colour(Colour::Ink2));
        // On one line with the name: their baselines meet.
        const int baseline = top + strongMetrics.ascent();
        painter.drawText(QPoint(left + nameWidth + gap, baseline),
                         noteMetrics.elidedText(beside, Qt::ElideRight, width - nameWidth - gap));
    }
    painter.setFont(note);
    painter.setPen(m_theme.colour(entry.need == Need::Free && entry.trouble.isEmpty() ? Colour::Ink2 : Colour::Ink));
    QString why = DeskWords::why(entry, model.clock(), model.language());
    if (columns.compact && entry.need != Need::Free)
        why.prepend(DeskWords::need(entry.need) + u" · "_s);
    painter.drawText(QRect(left, top + strongMetrics.height() + m_theme.px(6), width, noteMetrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, noteMetrics.elidedText(why, Qt::ElideRight, width));
}

void KioskDelegate::drawButton(QPainter &painter, const QRect &place, const KioskEntry &entry) const
{
    const auto act = DeskWords::act(entry);
    if (!act || place.isEmpty())
        return;
    const bool busy = m_busy.contains(entry.id);
    const bool main = entry.need == Need::Called && !busy;
    const bool pressed = m_pressed == entry.id;
    QColor fill = m_theme.colour(main ? (pressed ? Colour::PrimaryDark : Colour::Primary)
                                      : (pressed ? Colour::PrimaryTint : Colour::Card));
    QColor border = m_theme.colour(main ? Colour::Primary : Colour::Edge);
    if (!busy && !pressed && m_hovered == entry.id) {
        fill = m_theme.colour(main ? Colour::PrimaryDark : Colour::PrimaryTint);
        border = m_theme.colour(Colour::PrimaryDark);
    }
    if (busy)
        fill = m_theme.colour(Colour::Keyboard);
    drawSurface(painter, place, m_theme.px(16), fill, border, std::max(1, m_theme.px(2)));
    QFont font = m_theme.font(TextRole::Note);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.colour(busy ? Colour::Ink2 : main ? Colour::OnPrimary : Colour::Ink));
    painter.drawText(place, Qt::AlignCenter, act->text);
}

void KioskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &model = static_cast<const KioskListModel &>(*index.model());
    const KioskEntry *const entry = model.entryAt(index.row());
    if (!entry)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool called = entry->need == Need::Called;
    painter->fillRect(row,
                      m_theme.colour(selected     ? Colour::PrimaryTint
                                         : called ? Colour::WarningTint
                                                  : Colour::Card));
    const int line = std::max(1, m_theme.px(2));
    painter->fillRect(QRect(row.left(), row.bottom() - line + 1, row.width(), line), m_theme.colour(Colour::Line));
    const Colour colour = DeskWords::colour(entry->need);
    if (called || entry->need == Need::Stuck || entry->need == Need::OutOfService)
        painter->fillRect(QRect(row.left(), row.top(), m_theme.px(10), row.height() - line), m_theme.colour(colour));

    const Columns place = columns(row, *entry);
    const QFont strong = m_theme.font(TextRole::BodyStrong);
    const int icon = QFontMetrics(strong).height();
    painter->drawPixmap(QPoint(place.mark.left(), row.center().y() - icon / 2),
                        m_theme.picture(DeskWords::icon(entry->need), {icon, icon}, colour));
    if (!place.compact) {
        painter->setFont(strong);
        painter->setPen(m_theme.colour(colour));
        painter->drawText(place.mark.adjusted(icon + m_theme.px(12), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          DeskWords::need(entry->need));
    }
    drawWords(*painter, place, *entry, index);
    drawButton(*painter, place.button, *entry);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(*painter, m_theme, QRectF(row).adjusted(1, 1, -1, -1 - line), m_theme.px(8));
    painter->restore();
}

} // namespace kiosk::desk
