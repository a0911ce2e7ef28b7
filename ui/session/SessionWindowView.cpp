// SPDX-License-Identifier: GPL-3.0-or-later
// Of the session's window: how it stands on the screen - letters, colours, how low.
#include "session/SessionWindow.h"

#include "session/BottomBar.h"
#include "session/HeadRoom.h"
#include "session/HelpBand.h"
#include "session/IdleOverlay.h"
#include "session/PageFrame.h"
#include "session/SecondTapGuard.h"
#include "session/TopBar.h"
#include "speech/SpeechBar.h"

namespace kiosk
{

void SessionWindow::applyTheme()
{
    m_theme.dress(*this);
    m_ribbon->retranslate();
    m_helpBand->applyTheme();
    m_topBar->applyTheme();
    m_bottomBar->applyTheme();
    if (m_speechBar)
        m_speechBar->applyTheme();
    for (const auto &[step, page] : m_pages)
        page->applyTheme();
    updateBand();
    refit();
    update();
    // Once more when each label has heard of its new letters: a page that has shrunk since may have more air again.
    QMetaObject::invokeMethod(this, &SessionWindow::refit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &SessionWindow::showFocus, Qt::QueuedConnection);
}

void SessionWindow::refit()
{
    if (auto *frame = m_page ? qobject_cast<PageFrame *>(m_frames[m_page]) : nullptr)
        frame->refit();
}

void SessionWindow::resetViewSwitches()
{
    m_theme.setTextSize(TextSize::Normal);
    m_theme.setScheme(ColourScheme::Light);
    setLowered(false);
    m_page->showAccess(false);
    m_visit.setLanguage(m_visit.config().profile.defaultLanguage);
}

void SessionWindow::setLowered(bool lowered)
{
    if (lowered == m_lowered)
        return;
    m_lowered = lowered;
    // Under a finger that taps twice now lies something else.
    m_secondTap->pageTurned();
    placeView();
}

void SessionWindow::placeView()
{
    const int gain = HeadRoom::heightIn(size());
    m_lowered = m_lowered && gain > 0;
    const int above = m_lowered ? gain : 0;
    m_headRoom->setFixedHeight(above);
    m_headRoom->setVisible(m_lowered);
    m_overlay->setHeadRoom(above);
    using Switch = BottomBar::ViewSwitch;
    m_bottomBar->setViewSwitch(gain == 0 ? Switch::Hidden : m_lowered ? Switch::Raise : Switch::Lower);
    m_theme.setWindowSize(size() - QSize(0, above));
}

void SessionWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeView();
    m_overlay->setGeometry(rect());
}

} // namespace kiosk
