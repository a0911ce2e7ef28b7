// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SessionWindow.h"

#include "assist/Aids.h"
#include "session/BottomBar.h"
#include "session/HeadRoom.h"
#include "session/HelpBand.h"
#include "session/IdleGuard.h"
#include "session/IdleOverlay.h"
#include "shell/InputTracker.h"
#include "session/KeyHold.h"
#include "session/PageFrame.h"
#include "session/SecondTapGuard.h"
#include "session/TabOrder.h"
#include "session/StaffGesture.h"
#include "session/StepPages.h"
#include "session/TopBar.h"
#include "shell/WindowGuard.h"
#include "sound/AudioOutputs.h"
#include "speech/ReadAloud.h"
#include "speech/SpeechBar.h"
#include "sound/SpeechEngine.h"
#include "widgets/AccessibleRoles.h"
#include "widgets/ActionButton.h"
#include "widgets/Announcer.h"
#include "widgets/TextLabel.h"

#include <QCloseEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace kiosk
{

namespace
{

/// Whoever called from the welcome screen and was not seen again has gone, or been helped.
constexpr Seconds callWithoutVisitor{600};
/// Of the 1080p design, or in pixels where those are fewer, at 100 %: from here on there is room for the band of a call
/// and for the screen keyboard.
constexpr qreal roomyHeight = 1000;
/// From a new screen to the engine's start, which holds the window up: the screen has been painted, and nobody has
/// moved a hand yet.
constexpr Milliseconds beforeWarmUp{50};

} // namespace

SessionWindow::SessionWindow(Visit &visit, Ribbon ribbon, FactoryProvider identityViews, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_identityViews(std::move(identityViews)), m_input(new InputTracker(this)),
      m_secondTap(new SecondTapGuard(this)), m_idle(new IdleGuard(visit, this)),
      m_headRoom(new HeadRoom(m_theme, this)), m_topBar(new TopBar(m_theme, visit.config().profile, this)),
      m_ribbon(new RibbonNotice(m_theme, ribbon, this)), m_helpBand(new HelpBand(visit, m_theme, this)),
      m_bottomBar(new BottomBar(m_theme, this)), m_stack(new QStackedWidget(this)),
      m_overlay(new IdleOverlay(m_theme, this))
{
    // Never a personal value: the title is what other programs can read of a window.
    setWindowTitle(QStringLiteral("MFA kiosk"));
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    // Before anything is laid out: on the kiosk it will have all of the screen.
    resize(screen()->size());
    new WindowGuard(this, this);
    // Behind the hold on keys and before the guard, which lets none of theirs pass.
    const auto *aids = new Aids(this, visit.config().access, this);
    connect(aids, &Aids::used, m_input, &InputTracker::noteAid);
    connect(aids, &Aids::helpWanted, this, &SessionWindow::explainKeypad);
    connect(aids, &Aids::headsetPlugged, this, [this](bool plugged) {
        if (m_reading)
            m_reading->setHeadset(plugged);
    });
    m_translations.install(visit.language());
    m_topBar->setHasWait(visit.config().profile.syncWait.count() > 0);
    if (!visit.config().profile.primaryColour.isEmpty())
        m_theme.setPrimary(QColor(visit.config().profile.primaryColour));

    auto *bands = new QVBoxLayout(this);
    bands->setContentsMargins(0, 0, 0, 0);
    bands->setSpacing(0);
    bands->addWidget(m_headRoom);
    bands->addWidget(m_ribbon);
    bands->addWidget(m_helpBand);
    bands->addWidget(m_topBar);
    bands->addWidget(m_stack, 1);
    bands->addWidget(m_bottomBar);
    // The window is as large as its screen whatever stands in it: the middle band scrolls, and the others keep their
    // size.
    bands->setSizeConstraint(QLayout::SetNoConstraint);
    m_stack->setMinimumSize(1, 1);
    m_overlay->hide();

    placeView();
    connect(&m_theme, &Theme::changed, this, &SessionWindow::applyTheme);
    connect(&visit, &Visit::stepChanged, this, &SessionWindow::showStep);
    connect(&visit, &Visit::languageChanged, this, [this] {
        retranslate();
        // Whoever cannot see it hears in which language it goes on.
        announceStep();
    });
    connect(&visit, &Visit::helpChanged, this, &SessionWindow::updateHelp);
    connect(m_topBar, &TopBar::languageChosen, &visit, &Visit::setLanguage);
    connect(m_topBar, &TopBar::accessibilityWanted, this, [this] {
        m_page->showAccess(true);
        m_bottomBar->leaveButton()->setFocus(Qt::OtherFocusReason);
        announceStep();
    });
    connect(m_bottomBar, &BottomBar::helpPressed, this, [this] {
        if (m_visit.helpCalled())
            m_visit.takeHelpBack();
        else
            m_visit.callHelp();
        m_secondTap->pageTurned();
    });
    connect(m_bottomBar, &BottomBar::viewSwitchPressed, this, [this] { setLowered(!m_lowered); });
    connect(m_bottomBar, &BottomBar::pressed, this, [this](BandButton button) {
        if (m_page)
            m_page->bandPressed(button);
    });
    connect(m_input, &InputTracker::activity, this, &SessionWindow::attended);
    // The gesture sees keys before the hold takes them: who goes on holding the chord makes no second one.
    m_keyHold = new KeyHold(this);
    const auto *gesture = new StaffGesture(this, m_topBar->nameArea(), this);
    connect(gesture, &StaffGesture::made, this, [this] {
        m_keyHold->begin();
        m_visit.tellHost(link::StaffWanted{m_visit.language()});
    });
    connect(m_idle, &IdleGuard::changed, this, &SessionWindow::updateIdle);
    connect(m_overlay, &IdleOverlay::moreTimeWanted, m_idle, &IdleGuard::needMoreTime);
    connect(m_overlay, &IdleOverlay::endWanted, this, [this] { m_visit.apply(Event::EndVisit); });

    m_warmUp.setSingleShot(true);
    connect(&m_warmUp, &QTimer::timeout, this, &SessionWindow::warmUp);

    applyTheme();
    retranslate();
    showStep();
}

SessionWindow::~SessionWindow()
{
    // Who reads the screen while its parts end would leave the accessible of a dead part to whatever is made in its
    // place (Qt forgets it when a widget begins to end, not when it has).
    delete m_speechBar;
    m_speechBar = nullptr;
    m_reading.reset();
    // Pages refer to the theme; they go before it.
    if (m_page)
        m_page->left();
    delete m_stack;
}

void SessionWindow::loadFonts()
{
    const Theme theme;
    for (const TextRole role : {TextRole::Body, TextRole::Heading})
        QFontMetrics(theme.font(role)).horizontalAdvance(QStringLiteral("Aa"));
}

void SessionWindow::prepare()
{
    grab();
}

Page *SessionWindow::pageFor(Step step)
{
    if (const auto known = m_pages.find(step); known != m_pages.end())
        return known->second;
    Page *page = makePage(step, {m_visit, m_theme, *m_input, *m_idle, m_translations, m_identityViews}).release();
    page->applyTheme();
    page->retranslate();
    connect(page, &Page::bandChanged, this, [this, page] {
        if (page == m_page)
            updateBand();
    });
    connect(page, &Page::turned, this, [this] {
        m_secondTap->pageTurned();
        refit();
        if (auto *scroll = qobject_cast<QScrollArea *>(m_frames[m_page]))
            scroll->verticalScrollBar()->setValue(0);
    });
    QWidget *frame = page;
    if (!page->fillsBand()) {
        frame = new PageFrame(*page, m_theme);
    }
    m_stack->addWidget(frame);
    m_pages[step] = page;
    m_frames[page] = frame;
    return page;
}

void SessionWindow::showStep()
{
    const Step step = m_visit.step();
    // The last screen stays until the next session's window stands.
    if (step == Step::Ended) {
        if (m_page)
            m_page->left();
        setEnabled(false);
        return;
    }
    if (step == m_shownStep) {
        updateBand();
        return;
    }
    if (m_page)
        m_page->left();
    m_shownStep = step;
    m_page = pageFor(step);
    m_stack->setCurrentWidget(m_frames[m_page]);
    m_secondTap->pageTurned();
    m_topBar->setStep(traitsOf(step).place);
    if (auto *scroll = qobject_cast<QScrollArea *>(m_frames[m_page]))
        scroll->verticalScrollBar()->setValue(0);
    m_page->entered();
    updateBand();
    refit();
    announceStep();
    QWidget *first = m_page->firstFocus();
    // A session that takes over shows its step before its window is there.
    if (!first && m_bottomBar->mainButton()->isVisibleTo(this))
        first = m_bottomBar->mainButton();
    for (QWidget *part : {static_cast<QWidget *>(m_page), static_cast<QWidget *>(m_bottomBar)})
        first = first ? first : firstTabStop(part);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    // When all has been laid out.
    QMetaObject::invokeMethod(this, &SessionWindow::showFocus, Qt::QueuedConnection);
    if (m_reading)
        m_reading->stepChanged();
    m_warmUp.start(beforeWarmUp);
}

/// Never on Welcome: nobody has begun. From the address on, an identity page is what comes.
void SessionWindow::warmUp()
{
    if (m_shownStep == Step::Address || m_shownStep == Step::Method)
        pageFor(Step::Verify)->warmUp();
}

void SessionWindow::showFocus()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (QWidget *focus = focusWidget())
        scrollIntoSight(this, focus);
}

void SessionWindow::retranslate()
{
    m_translations.install(m_visit.language());
    setLocale(languageLocale(m_visit.language()));
    m_headRoom->setOrganisation(m_visit.config().profile.organisationName.in(m_visit.language()));
    m_topBar->setLanguage(m_visit.language());
    m_topBar->retranslate();
    m_ribbon->retranslate();
    updateHelp();
    m_helpBand->retranslate();
    m_bottomBar->retranslate();
    m_overlay->retranslate();
    for (const auto &[step, page] : m_pages)
        page->retranslate();
    updateBand();
    refit();
    if (m_reading) {
        m_speechBar->retranslate();
        m_reading->languageChanged(m_visit.language());
    }
}

void SessionWindow::announceStep()
{
    // It is said when it is shown.
    if (!isVisible())
        return;
    // A screen reader says what gets the focus, and nothing of where one has come to.
    const auto labels = m_page->findChildren<TextLabel *>();
    const auto find = [&labels](const auto &test) { return std::find_if(labels.cbegin(), labels.cend(), test); };
    const auto isTitle = [](const TextLabel *label) { return label->isTitle() && !label->text().isEmpty(); };
    auto heading = find([&](const TextLabel *label) { return isTitle(label) && label->isVisibleTo(label->window()); });
    // Large letters may leave no room for a screen's title; it is said all the same.
    if (heading == labels.cend())
        heading = find(isTitle);
    if (heading == labels.cend())
        heading = find([](const TextLabel *label) {
            return label->isHeading() && label->isVisibleTo(label->window()) && !label->text().isEmpty();
        });
    QStringList parts;
    const StepBarPlace place = traitsOf(m_shownStep).place;
    if (place != StepBarPlace::None && place != StepBarPlace::Behind)
        parts << m_topBar->stepSummary();
    if (heading != labels.cend())
        parts << (*heading)->text();
    parts << m_page->spokenOnArrival();
    Announcer::say(this, asSentences(parts), Listeners::ScreenReader);
}

void SessionWindow::updateBand()
{
    if (!m_page)
        return;
    m_topBar->setLanguageSwitchVisible(m_page->speaksOneLanguage());
    m_topBar->setAccessVisible(m_visit.step() == Step::Welcome);
    Band band = m_page->band();
    // What takes the call back is said in one language: somebody has read the band.
    if (m_visit.helpCalled())
        band.help.clear();
    m_bottomBar->setBand(band);
    const qreal height = m_theme.windowSize().height() / std::max(1.0, m_theme.scale() * m_theme.textFactor());
    m_helpBand->setLow(band.typing && height < roomyHeight);
}

void SessionWindow::updateHelp()
{
    if (m_visit.helpCalled())
        //: Button in the place of "Ask for help" while a call for help stands
        m_bottomBar->setHelp(tr("Take back the call"), QStringLiteral("close"));
    else
        //: Button on every screen, bottom left
        m_bottomBar->setHelp(tr("Ask for help"), QStringLiteral("help"));
    updateBand();
}

void SessionWindow::updateIdle()
{
    if (m_idle->concern() == IdleGuard::Concern::None) {
        const bool wasVisible = m_overlay->isVisible();
        m_overlay->hide();
        if (wasVisible && m_page) {
            if (QWidget *first = m_page->firstFocus())
                first->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    using Variant = IdleOverlay::Variant;
    const bool parks = m_visit.step() == Step::Wait || m_visit.step() == Step::Ticket;
    m_overlay->setVariant(parks                                               ? Variant::Parks
                              : m_idle->concern() == IdleGuard::Concern::Idle ? Variant::Idle
                                                                              : Variant::SessionLimit);
    m_overlay->setSecondsLeft(m_idle->secondsLeft());
    if (!m_overlay->isVisible()) {
        m_page->covered();
        m_overlay->setGeometry(rect());
        m_overlay->raise();
        m_overlay->show();
    }
}

void SessionWindow::tick()
{
    m_visit.tick();
    m_idle->tick();
    // Somebody played with the switches on Welcome and left: the next visitor finds it as it should be.
    const bool onWelcome = m_visit.step() == Step::Welcome || m_visit.step() == Step::OutOfService;
    const Milliseconds alone = m_visit.clock().sinceBoot() - m_lastActivity;
    if (onWelcome && alone > m_visit.config().limits.idleWarning)
        resetViewSwitches();
    if (onWelcome && alone > callWithoutVisitor)
        m_visit.takeHelpBack();
}

void SessionWindow::attended()
{
    m_lastActivity = m_visit.clock().sinceBoot();
    m_idle->activity();
}

void SessionWindow::setPanelOpen(bool open)
{
    m_keyHold->setPanelOpen(open);
    setCovered(this, open);
}

void SessionWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        announceStep();
}

void SessionWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Ground));
    // A picture of it for its own use (prepare) is no frame.
    if (!m_painted && isVisible()) {
        m_painted = true;
        // After this event's painting of all children has been flushed.
        QTimer::singleShot(0, this, &SessionWindow::painted);
    }
}

void SessionWindow::keyPressEvent(QKeyEvent *event)
{
    if (auto *frame = m_page ? qobject_cast<PageFrame *>(m_frames[m_page]) : nullptr)
        frame->scrollBy(event->key());
    // Escape never loses anything: it ends nothing on any screen.
    event->accept();
}

void SessionWindow::closeEvent(QCloseEvent *event)
{
    // A visitor's Alt+F4 or a compositor's close does not end a visit; the host does.
    event->ignore();
}

bool SessionWindow::focusNextPrevChild(bool next)
{
    // While the question stands, Tab stays between its buttons.
    if (m_overlay->isVisible() && !m_overlay->isAncestorOf(focusWidget())) {
        m_overlay->setFocus();
        return true;
    }
    return focusInReadingOrder(this, next);
}

} // namespace kiosk
