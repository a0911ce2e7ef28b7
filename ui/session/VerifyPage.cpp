// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/VerifyPage.h"

#include "session/GuidanceStrip.h"
#include "session/IdleGuard.h"
#include "session/OpeningNotice.h"
#include "session/PageWordStrip.h"
#include "session/ScreenTyping.h"
#include "session/StillWhilePressed.h"
#include "session/VerifyAttempt.h"
#include "widgets/AccessibleRoles.h"
#include "widgets/ScreenKeyboard.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QStackedLayout>

#include <utility>

namespace kiosk
{

namespace
{

/// Loading the engine blocks for about a third of a second; the placeholder reaches the screen before.
constexpr Milliseconds beforeEngine{60};
/// From a release until the page has taken it for a click, with some to spare.
constexpr Milliseconds pressTime{200};
/// How long the page of a done-address must stand. It may go on by itself, to an error; and the service hears of it
/// before the browser goes.
constexpr Milliseconds doneStays{1200};
/// A page that takes longer is told to be on its way.
constexpr Milliseconds slowAfter{1000};

} // namespace

VerifyPage::VerifyPage(Visit &visit, Theme &theme, const InputTracker &input, const IdleGuard &idle,
                       FactoryProvider factory, QWidget *parent)
    : Page(visit, theme, parent), m_input(input), m_idle(idle), m_factory(std::move(factory)),
      m_strip(new GuidanceStrip(visit.config().profile.identity, theme, this)),
      m_pageWord(new PageWordStrip(theme, this)), m_viewArea(new QWidget(this)),
      m_viewStack(new QStackedLayout(m_viewArea)), m_placeholder(new OpeningNotice(theme, m_viewArea)),
      m_keyboard(new ScreenKeyboard(theme, this))
{
    // The view loads and paints under the placeholder, which is lifted when there is something to see.
    m_viewStack->setStackingMode(QStackedLayout::StackAll);
    m_viewStack->addWidget(m_placeholder);
    m_viewArea->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    // The view takes what is left, however little: neither it nor the words before it may push the window larger.
    m_viewArea->setMinimumSize(1, 1);
    new StillWhilePressed(*m_viewArea, this);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_strip);
    rows->addWidget(m_pageWord);
    rows->addWidget(m_viewArea, 1);
    rows->addWidget(m_keyboard);
    m_keyboard->hide();

    connect(&visit, &Visit::ticked, this, &VerifyPage::tick);
    m_createTimer.setSingleShot(true);
    m_reportTimer.setSingleShot(true);
    connect(&m_createTimer, &QTimer::timeout, this, &VerifyPage::startView);
    connect(&m_reportTimer, &QTimer::timeout, this, &VerifyPage::report);
    m_fieldTimer.setSingleShot(true);
    m_fieldTimer.setInterval(pressTime);
    connect(&m_fieldTimer, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            takeField();
        else
            m_fieldTimer.start();
    });
    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(slowAfter);
    connect(&m_slowTimer, &QTimer::timeout, m_strip, [this] { m_strip->setSlow(true); });
    m_doneTimer.setSingleShot(true);
    m_doneTimer.setInterval(doneStays);
    connect(&m_doneTimer, &QTimer::timeout, this, [this] { finish(Outcome::Done); });
    connect(m_strip, &GuidanceStrip::resetConfirmed, this, [this] { this->visit().apply(Event::ResetConfirmed); });
    connect(m_strip, &GuidanceStrip::resetNotYet, this, [this] {
        this->visit().apply(Event::ResetNotYet);
        offerLanguage();
        updateKeyboard();
        focusView();
    });
    connect(m_strip, &GuidanceStrip::questionCame, this, [this] {
        covered();
        offerLanguage();
        // Who is at a button of the band has come there to say this, or would find the answer after a long way round.
        if (mayTakeFocus() || isAtBandButton())
            m_strip->ask();
        updateKeyboard();
        Q_EMIT bandChanged();
    });
    connect(m_strip, &GuidanceStrip::keyboardWanted, this, [this] {
        m_keyboardCalled = true;
        m_keyboardHidden = false;
        updateKeyboard();
    });
    connect(m_pageWord, &PageWordStrip::asks, this, &VerifyPage::pageAsks);
    connect(m_pageWord, &PageWordStrip::focusLeft, this, &VerifyPage::focusView);
    connect(m_pageWord, &PageWordStrip::answered, this, [this](PageAnswer answer) {
        if (m_view)
            m_view->answerPage(answer);
        offerLanguage();
        focusView();
    });
    connect(m_pageWord, &PageWordStrip::closed, this, [this](PageWordStrip::Remark remark) {
        m_toldNotLoaded = m_toldNotLoaded || remark == PageWordStrip::Remark::NotAllLoaded;
        m_languageTold = m_languageTold || remark == PageWordStrip::Remark::OtherLanguage;
        offerLanguage();
        focusView();
    });
    connect(m_pageWord, &PageWordStrip::restartWanted, this, &VerifyPage::restart);
    connect(m_keyboard, &ScreenKeyboard::textTyped, this, [this](const QString &text) {
        if (m_view)
            m_view->typeText(text);
    });
    connect(m_keyboard, &ScreenKeyboard::keyPressed, this, [this](int key) {
        if (m_view)
            m_view->pressKey(key);
    });
    connect(m_keyboard, &ScreenKeyboard::hideRequested, this, [this] {
        m_keyboardHidden = true;
        m_keyboardCalled = false;
        updateKeyboard();
    });
}

VerifyPage::~VerifyPage()
{
    left();
}

void VerifyPage::retranslate()
{
    m_strip->retranslate(visit().language());
    m_pageWord->retranslate(visit().language());
    m_placeholder->setTexts(tr("Opening the identity service…"),
                            //: Below "Opening the identity service…"
                            tr("The strip above always says whose page you see."));
    m_keyboard->setLanguage(visit().language());
    m_keyboard->retranslate();
    if (m_view)
        m_view->setLanguage(visit().language());
    m_languageTold = false;
    offerLanguage();
    m_remark = clockRemark();
    Q_EMIT bandChanged();
}

void VerifyPage::applyTheme()
{
    m_strip->applyTheme();
    m_pageWord->applyTheme();
    m_placeholder->applyTheme();
    if (m_view)
        m_view->setZoom(theme().textFactor());
}

void VerifyPage::entered()
{
    if (m_entered)
        return;
    m_entered = true;
    m_progress = std::make_unique<IdentityProgress>(visit().config().profile.identity,
                                                    visit().flow().method().value_or(MethodId::none()),
                                                    visit().errand(), visit().fence());
    m_startedAt = visit().clock().sinceBoot();
    m_strip->start(visit().method(), m_progress->trail(), !visit().address().isEmpty());
    showPlaceholder(true);
    if (m_view)
        startView();
    else
        m_createTimer.start(beforeEngine);
}

void VerifyPage::left()
{
    m_entered = false;
    m_createTimer.stop();
    m_reportTimer.stop();
    m_fieldTimer.stop();
    m_slowTimer.stop();
    m_doneTimer.stop();
    m_outcome.reset();
    dropView();
    m_pageWord->clear();
    m_progress.reset();
    m_field = FieldKind::None;
    m_fieldBeforeLoad = false;
    m_loading = false;
    m_arrival = Arrival::Unknown;
    m_path.clear();
    m_filledPath.clear();
    m_windows = 0;
    m_keyboardHidden = false;
    m_keyboardCalled = false;
    m_toldNotLoaded = false;
    m_languageTold = false;
    m_pageShown = false;
    m_timeLeft = Milliseconds{0};
    m_remark.clear();
    updateKeyboard();
    m_strip->start(nullptr, {}, false);
    showPlaceholder(true);
}

void VerifyPage::warmUp()
{
    // What cannot be had is told of when it is wanted.
    if (!m_entered && !m_view && makeView())
        m_view->warmUp();
}

IdentityAttempt VerifyPage::attempt() const
{
    return {visit().flow().method().value_or(MethodId::none()), visit().language(), visit().address().copy()};
}

Result<void> VerifyPage::makeView()
{
    const Result<IdentityViewFactory *> factory = m_factory();
    if (!factory)
        return tl::unexpected(factory.error());
    IdentityViewSettings settings;
    settings.service = visit().config().profile.identity;
    settings.zoom = theme().textFactor();
    m_attempts.push_back(std::make_unique<Attempt>(*this));
    m_view = (*factory)->create(std::move(settings), *m_attempts.back(), m_viewArea);
    m_viewStack->addWidget(m_view->widget());
    showPlaceholder(true);
    return {};
}

void VerifyPage::dropView()
{
    if (!m_attempts.empty())
        m_attempts.back()->retire();
    m_view.reset();
}

void VerifyPage::startView()
{
    if (!m_view) {
        if (const Result<void> made = makeView(); !made) {
            // The kiosk's own fault, not the service's: said as such.
            qInfo("identity view: %s", qUtf8Printable(made.error().toLogLine()));
            finish(Outcome::ViewCrashed);
            return;
        }
    }
    m_pageLanguage = visit().language();
    m_view->setAttempt(attempt());
    m_view->start();
}

/// A page may change its own address as often as it likes: its field and what was said of it stay.
void VerifyPage::addressChanged(const QUrl &url)
{
    const QString path = url.host() + url.path();
    if (m_loading && path != m_path)
        newPage();
    m_path = path;
    if (m_loading)
        m_strip->setFilledPageLeft(!m_filledPath.isEmpty() && path != m_filledPath);
    m_doneTimer.stop();
    const IdentityProgress::State &state = m_progress->addressChanged(url);
    m_strip->setState(state);
    if (state.outcome && *state.outcome != Outcome::Done)
        finish(*state.outcome);
    if (!m_loading)
        considerDone();
    Q_EMIT bandChanged();
}

void VerifyPage::addressFilled(bool filled)
{
    if (filled) {
        m_filledPath = m_path;
        m_strip->setFilledPageLeft(false);
    }
    m_strip->setAddressFilled(filled);
}

void VerifyPage::loadingChanged(bool loading)
{
    m_loading = loading;
    if (loading) {
        newPage();
        m_fieldBeforeLoad = true;
        m_slowTimer.start();
        return;
    }
    m_slowTimer.stop();
    m_strip->setSlow(false);
    // A page that tells of no field may have come in the place of one that did.
    if (std::exchange(m_fieldBeforeLoad, false) && m_field != FieldKind::None)
        fieldFocused(FieldKind::None);
    // A page that has been answered is shown, whatever it is; one that failed never comes here alone.
    if (!m_outcome && !m_pageShown)
        showPlaceholder(false);
    m_strip->setPageThere(true);
    considerDone();
    Q_EMIT bandChanged();
}

void VerifyPage::pageArrived(bool well)
{
    m_arrival = well ? Arrival::Well : Arrival::WithError;
    considerDone();
}

void VerifyPage::newPage()
{
    m_arrival = Arrival::Unknown;
    m_doneTimer.stop();
    m_strip->setPageThere(false);
    m_strip->newPage();
    m_pageWord->newPage();
}

/// Being asked for is not done: the page must have arrived, without an error, and stay. A pass that is shown once stays
/// until the visitor has it.
void VerifyPage::considerDone()
{
    const bool there = m_progress && m_progress->state().outcome == Outcome::Done && m_arrival == Arrival::Well;
    if (there && visit().config().profile.identity.result != ServiceResult::OneTimePass)
        m_doneTimer.start();
}

/// The visitor's language is another now, and pages stay in theirs: from the start address again, as the same attempt.
void VerifyPage::restart()
{
    left();
    entered();
}

/// The page stays in the language that it was asked for in. At its end, that is one question too many.
void VerifyPage::offerLanguage()
{
    if (m_pageShown && !m_languageTold && visit().language() != m_pageLanguage && !m_strip->asksWhetherReset())
        m_pageWord->tell(PageWordStrip::Remark::OtherLanguage);
    else if (m_pageWord->remark() == PageWordStrip::Remark::OtherLanguage)
        m_pageWord->clear();
}

void VerifyPage::covered()
{
    if (m_view)
        m_view->closePopups();
}

void VerifyPage::finish(Outcome outcome)
{
    // The first end counts: an engine that is being left reports all sorts of things.
    if (m_outcome)
        return;
    m_outcome = outcome;
    m_doneTimer.stop();
    // Never from inside the view's own call: what follows destroys the view.
    m_reportTimer.start(Milliseconds{0});
}

void VerifyPage::report()
{
    if (!m_outcome)
        return;
    const Outcome outcome = *m_outcome;
    if (outcome == Outcome::Done)
        visit().apply(Event::IdentityDone);
    else
        visit().apply(Event::IdentityEnded, {{}, outcome});
}

void VerifyPage::showPlaceholder(bool shown)
{
    m_placeholder->setVisible(shown);
    if (shown) {
        m_viewStack->setCurrentWidget(m_placeholder);
    } else if (m_view) {
        m_viewStack->setCurrentWidget(m_view->widget());
        // QStackedLayout shows every widget in this mode.
        m_placeholder->hide();
        m_pageShown = true;
        focusView();
        updateKeyboard();
    }
}

void VerifyPage::tick()
{
    if (!m_entered)
        return;
    setTimeLeft(m_idle.untilWarning());
    m_strip->setKeyboardUsed(m_input.lastDevice() == InputTracker::Device::Keyboard);
    setScreenKeyboardWanted(typesOnScreen(visit(), m_input));
}

void VerifyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Not now: the window is being laid out, and what is shown or hidden meanwhile would lay it out within.
    QMetaObject::invokeMethod(this, &VerifyPage::shareRoom, Qt::QueuedConnection);
}

Band VerifyPage::band() const
{
    Band band;
    band.leave = {tr("Stop identifying"), QStringLiteral("close")};
    if (m_windows > 0)
        //: Button: the page has opened a window of its own over itself
        band.second = {tr("Close this window"), {}};
    const bool begun = m_pageShown || (m_progress && !m_progress->state().host.isEmpty());
    if (begun) {
        const IdentityProgress::State &state = m_progress->state();
        const bool pass = visit().config().profile.identity.result == ServiceResult::OneTimePass;
        //: Main button: the page shows a pass (a code) for signing in once
        band.main.text = pass ? tr("I have written it down") : tr("My settings have been reset");
        band.main.icon = QStringLiteral("arrow-right");
        const bool mayBeDone = state.place == Place::ServiceReturned
            || (state.outcome == Outcome::Done && m_arrival != Arrival::WithError);
        // Filled where it may well be what comes next, and nothing else is asked.
        band.main.outlined = !mayBeDone || m_strip->asksWhetherReset();
    }
    band.remark = m_remark;
    band.typing = !m_keyboard->isHidden();
    band.slim = !m_keyboard->isHidden() && (theme().isLow() || theme().textSize() != TextSize::Normal);
    return band;
}

void VerifyPage::bandPressed(BandButton button)
{
    switch (button) {
    case BandButton::Main:
        covered();
        m_strip->ask();
        offerLanguage();
        updateKeyboard();
        Q_EMIT bandChanged();
        break;
    case BandButton::Second:
        if (m_view)
            m_view->closeWindow();
        focusView();
        break;
    case BandButton::Leave:
        visit().apply(Event::IdentityCancelled);
        break;
    case BandButton::Third:
        break;
    }
}

} // namespace kiosk
