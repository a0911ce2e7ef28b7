// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SessionWindow.h"

#include "session/BottomBar.h"
#include "session/HeadRoom.h"
#include "session/HelpBand.h"
#include "session/IdleGuard.h"
#include "session/IdleOverlay.h"
#include "session/InputTracker.h"
#include "session/KeyHold.h"
#include "session/PageFrame.h"
#include "session/SecondTapGuard.h"
#include "session/TabOrder.h"
#include "session/StaffGesture.h"
#include "session/StepPages.h"
#include "session/TopBar.h"
#include "session/VerifyPage.h"
#include "session/WindowGuard.h"
#include "speech/AudioOutputs.h"
#include "speech/ReadAloud.h"
#include "speech/SpeechBar.h"
#include "speech/SpeechEngine.h"
#include "widgets/ActionButton.h"
#include "widgets/Announcer.h"
#include "widgets/TextLabel.h"

#include <QCloseEvent>
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

int stepBarIndex(Step step)
{
    switch (step) {
    case Step::Address:
    case Step::PhoneWorks:
    case Step::PhoneGone:
        return 0;
    case Step::Method:
    case Step::NeitherMethod:
    case Step::OwnPhone:
    case Step::Verify:
    case Step::VerifyOutcome:
        return 1;
    case Step::Wait:
    case Step::Ticket:
        return 2;
    case Step::SetUp:
        return 3;
    case Step::Goodbye:
        return 4;
    default:
        return -1;
    }
}

} // namespace

SessionWindow::SessionWindow(Visit &visit, Ribbon ribbon, FactoryProvider identityViews, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_identityViews(std::move(identityViews)), m_input(new InputTracker(this)),
      m_secondTap(new SecondTapGuard(this)), m_idle(new IdleGuard(visit, this)),
      m_headRoom(new HeadRoom(m_theme, visit.config().profile.organisation, this)),
      m_topBar(new TopBar(m_theme, visit.config().profile.organisation, this)),
      m_ribbon(new RibbonNotice(m_theme, ribbon, this)), m_helpBand(new HelpBand(visit, m_theme, this)),
      m_bottomBar(new BottomBar(m_theme, this)), m_stack(new QStackedWidget(this)),
      m_overlay(new IdleOverlay(m_theme, this))
{
    // Never a personal value: the title is what other programs can read of a window.
    setWindowTitle(QStringLiteral("MFA kiosk"));
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    new WindowGuard(this, this);
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

    connect(&m_theme, &Theme::changed, this, &SessionWindow::applyTheme);
    connect(&visit, &Visit::stepChanged, this, &SessionWindow::showStep);
    connect(&visit, &Visit::languageChanged, this, [this] {
        retranslate();
        // Whoever cannot see it hears in which language it goes on.
        announceStep();
    });
    connect(&visit, &Visit::helpChanged, this, &SessionWindow::updateHelp);
    connect(m_topBar, &TopBar::languageChosen, &visit, &Visit::setLanguage);
    connect(m_topBar, &TopBar::textSizeWanted, &m_theme, &Theme::nextTextSize);
    connect(m_topBar, &TopBar::contrastWanted, &m_theme, &Theme::nextScheme);
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

    placeView();
    applyTheme();
    retranslate();
    showStep();
}

SessionWindow::~SessionWindow()
{
    // Pages refer to the theme; they go before it.
    if (m_page)
        m_page->left();
    delete m_stack;
}

Page *SessionWindow::pageFor(Step step)
{
    if (const auto known = m_pages.find(step); known != m_pages.end())
        return known->second;
    Page *page = makePage(step, {m_visit, m_theme, *m_input, m_translations, m_identityViews}).release();
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
        frame = new PageFrame(*page);
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
    m_topBar->setStep(stepBarIndex(step));
    m_topBar->setLanguageSwitchVisible(step != Step::Welcome);
    if (auto *scroll = qobject_cast<QScrollArea *>(m_frames[m_page]))
        scroll->verticalScrollBar()->setValue(0);
    m_page->entered();
    updateBand();
    refit();
    announceStep();
    if (QWidget *first = m_page->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
    else
        m_bottomBar->mainButton()->setFocus(Qt::OtherFocusReason);
    if (m_reading)
        m_reading->stepChanged();
}

void SessionWindow::retranslate()
{
    m_translations.install(m_visit.language());
    setLocale(languageLocale(m_visit.language()));
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

void SessionWindow::applyTheme()
{
    setPalette(m_theme.palette());
    setStyleSheet(m_theme.styleSheet());
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
}

void SessionWindow::announceStep()
{
    // A screen reader says what gets the focus, and nothing of where one has come to.
    const auto labels = m_page->findChildren<TextLabel *>();
    // Large letters may leave no room for a screen's title; it is said all the same.
    auto heading = std::find_if(labels.cbegin(), labels.cend(),
                                [](const TextLabel *label) { return label->isTitle() && !label->text().isEmpty(); });
    if (heading == labels.cend())
        heading = std::find_if(labels.cbegin(), labels.cend(), [](const TextLabel *label) {
            return label->isHeading() && label->isVisibleTo(label->window()) && !label->text().isEmpty();
        });
    QStringList parts;
    if (const int index = stepBarIndex(m_shownStep); index >= 0 && index < stepBarIndex(Step::Goodbye))
        parts << m_topBar->stepSummary();
    if (heading != labels.cend())
        parts << (*heading)->text();
    Announcer::say(this, asSentences(parts), Listeners::ScreenReader);
}

void SessionWindow::refit()
{
    if (auto *frame = m_page ? qobject_cast<PageFrame *>(m_frames[m_page]) : nullptr)
        frame->refit();
}

void SessionWindow::updateBand()
{
    if (!m_page)
        return;
    const Band band = m_page->band();
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
        if (auto *verify = qobject_cast<VerifyPage *>(m_page))
            verify->closePopups();
        m_overlay->setGeometry(rect());
        m_overlay->raise();
        m_overlay->show();
    }
}

void SessionWindow::offerReadAloud(std::unique_ptr<SpeechEngine> engine, std::unique_ptr<AudioOutputs> outputs)
{
    const KioskConfig &config = m_visit.config();
    m_speech = std::move(engine);
    m_audio = std::move(outputs);
    m_speech->setRate(config.speechRate);
    m_reading = std::make_unique<ReadAloud>(*m_speech, *m_audio, config.speechOutput, this);
    m_speechBar = new SpeechBar(m_theme, *m_reading, this);
    auto *bands = static_cast<QVBoxLayout *>(layout());
    bands->insertWidget(bands->indexOf(m_topBar) + 1, m_speechBar);
    m_reading->setFrame({m_ribbon, m_topBar, m_speechBar});
    m_reading->setQuestion(m_overlay);
    m_reading->languageChanged(m_visit.language());
    m_speechBar->applyTheme();
    connect(m_topBar, &TopBar::readAloudWanted, m_reading.get(), &ReadAloud::toggle);
    connect(m_reading.get(), &ReadAloud::availabilityChanged, this, &SessionWindow::updateReadAloud);
    connect(m_reading.get(), &ReadAloud::onChanged, this, &SessionWindow::updateReadAloud);
    // Whoever listens is there.
    connect(m_reading.get(), &ReadAloud::itemRead, m_idle, &IdleGuard::activity);
    connect(this, &SessionWindow::painted, m_reading.get(), &ReadAloud::start);
}

void SessionWindow::updateReadAloud()
{
    using Switch = TopBar::ReadAloudSwitch;
    switch (m_reading->availability()) {
    case ReadAloud::Availability::Absent:
        m_topBar->setReadAloud(Switch::Hidden);
        break;
    case ReadAloud::Availability::NoHeadphones:
        m_topBar->setReadAloud(Switch::NeedsHeadphones);
        break;
    case ReadAloud::Availability::Ready:
        m_topBar->setReadAloud(m_reading->isOn() ? Switch::On : Switch::Off);
        break;
    }
}

void SessionWindow::resetViewSwitches()
{
    m_theme.setTextSize(TextSize::Normal);
    m_theme.setScheme(ColourScheme::Light);
    setLowered(false);
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

void SessionWindow::tick()
{
    m_visit.tick();
    m_idle->tick();
    if (auto *verify = qobject_cast<VerifyPage *>(m_page)) {
        verify->setTimeLeft(m_idle->untilWarning());
        const ScreenKeyboardMode mode = m_visit.config().screenKeyboard;
        const bool keyboardUsed = m_input->lastDevice() == InputTracker::Device::Keyboard;
        verify->setKeyboardUsed(keyboardUsed);
        verify->setScreenKeyboardWanted(mode == ScreenKeyboardMode::Always
                                        || (mode == ScreenKeyboardMode::Auto && !keyboardUsed));
    }
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
}

void SessionWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeView();
    m_overlay->setGeometry(rect());
}

void SessionWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Ground));
    if (!m_painted) {
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
