// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PageFrame.h"

#include "session/Page.h"
#include "widgets/ScrollArea.h"
#include "widgets/FingerScroll.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace kiosk
{

PageFrame::PageFrame(Page &page, Theme &theme, QWidget *parent) : ScrollArea(theme, parent), m_page(page)
{
    setContent(&page);
    scrollByFinger(*this);
}

bool PageFrame::fits() const
{
    // Cards inside the page tell of their new sizes by events.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    // All of the width: the bar is there only when nothing fits.
    const int width = contentsRect().width();
    const QSize least = m_page.minimumSizeHint();
    const bool flows = m_page.layout() && m_page.layout()->hasHeightForWidth();
    const int height = std::max(least.height(), flows ? m_page.heightForWidth(width) : 0);
    return height <= contentsRect().height() && least.width() <= width;
}

void PageFrame::fitFrom(int density)
{
    if (m_fitting || !isVisible())
        return;
    m_fitting = true;
    // Not left to the area itself: it goes on with a bar that something before has called for.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page.setDensity(static_cast<Density>(density));
    bool fit = fits();
    while (density < static_cast<int>(Density::Tight) && !fit) {
        m_page.setDensity(static_cast<Density>(++density));
        fit = fits();
    }
    if (!fit)
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_fitting = false;
}

void PageFrame::refit()
{
    fitFrom(static_cast<int>(Density::Roomy));
}

bool PageFrame::scrollBy(int key)
{
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    switch (key) {
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        break;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        break;
    default:
        break;
    }
    return bar->value() != before;
}

void PageFrame::resizeEvent(QResizeEvent *event)
{
    ScrollArea::resizeEvent(event);
    m_page.roomChanged();
    // The bar's coming and going changes the width as well; that is no new room.
    refit();
}

void PageFrame::showEvent(QShowEvent *event)
{
    ScrollArea::showEvent(event);
    refit();
}

bool PageFrame::eventFilter(QObject *watched, QEvent *event)
{
    // Something has grown or shrunk meanwhile. Never roomier from here: that would go to and fro.
    if (watched == &m_page && event->type() == QEvent::LayoutRequest && !m_fitting) {
        m_fitting = true;
        const bool scrolls = verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        const bool asBefore = fits() != scrolls;
        m_fitting = false;
        if (!asBefore)
            fitFrom(static_cast<int>(m_page.density()));
    }
    return ScrollArea::eventFilter(watched, event);
}

} // namespace kiosk
