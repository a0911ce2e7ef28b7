// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/KioskList.h"

#include "desk/KioskDelegate.h"
#include "desk/KioskListModel.h"
#include "widgets/ScrollArea.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace kiosk::desk
{

KioskList::KioskList(KioskListModel &model, Theme &theme, QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(new KioskDelegate(theme, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    dressScrollBars(*this, theme);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::PreventContextMenu);
    connect(&model, &QAbstractItemModel::modelReset, this, &KioskList::keepChosen);
}

void KioskList::setChosen(const QString &id)
{
    m_chosen = id;
    keepChosen();
}

void KioskList::keepChosen()
{
    const QModelIndex index = m_model.indexOf(m_chosen);
    if (index.isValid())
        setCurrentIndex(index);
    else if (!m_chosen.isEmpty())
        selectionModel()->clearSelection();
}

void KioskList::setBusy(const QSet<QString> &kiosks)
{
    m_delegate->setBusy(kiosks);
    viewport()->update();
}

void KioskList::applyTheme()
{
    m_delegate->measure();
    setAccessibleName(tr("Kiosks"));
    verticalScrollBar()->setSingleStep(m_delegate->sizeHint({}, {}).height());
    scheduleDelayedItemsLayout();
}

void KioskList::tick()
{
    viewport()->update();
}

const KioskEntry *KioskList::buttonAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const KioskEntry *const entry = m_model.entryAt(index.row());
    return entry && m_delegate->buttonIn(visualRect(index), *entry).contains(position) ? entry : nullptr;
}

void KioskList::act(const KioskEntry &entry)
{
    if (const auto act = DeskWords::act(entry))
        Q_EMIT actWanted(entry.id, *act);
}

void KioskList::mousePressEvent(QMouseEvent *event)
{
    const KioskEntry *const entry = event->button() == Qt::LeftButton ? buttonAt(event->pos()) : nullptr;
    if (!entry) {
        QListView::mousePressEvent(event);
        return;
    }
    // A press on the button does not choose the row: the list does not move below the hand.
    m_pressed = entry->id;
    m_delegate->setPressed(m_pressed);
    viewport()->update();
}

void KioskList::mouseMoveEvent(QMouseEvent *event)
{
    const KioskEntry *const entry = buttonAt(event->pos());
    m_delegate->setHovered(entry ? entry->id : QString());
    viewport()->setCursor(entry ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
    if (m_pressed.isEmpty())
        QListView::mouseMoveEvent(event);
}

void KioskList::leaveEvent(QEvent *event)
{
    m_delegate->setHovered({});
    viewport()->update();
    QListView::leaveEvent(event);
}

void KioskList::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed.isEmpty()) {
        const QString pressed = std::exchange(m_pressed, {});
        m_delegate->setPressed({});
        viewport()->update();
        // Rows may have moved meanwhile: it must still be the same kiosk's.
        const KioskEntry *const entry = buttonAt(event->pos());
        if (entry && entry->id == pressed)
            act(*entry);
        return;
    }
    QListView::mouseReleaseEvent(event);
    const KioskEntry *const entry = m_model.entryAt(indexAt(event->pos()).row());
    if (event->button() == Qt::LeftButton && entry)
        Q_EMIT chosenByUser(entry->id);
}

void KioskList::keyPressEvent(QKeyEvent *event)
{
    const KioskEntry *const entry = m_model.entryAt(currentIndex().row());
    const int key = event->key();
    // With Ctrl it is the window's: the longest call, whichever row is chosen.
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    if (entry && !event->isAutoRepeat() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        Q_EMIT chosenByUser(entry->id);
        return;
    }
    if (key == Qt::Key_Space) {
        if (entry && !event->isAutoRepeat())
            act(*entry);
        return;
    }
    QListView::keyPressEvent(event);
}

void KioskList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
}

} // namespace kiosk::desk
