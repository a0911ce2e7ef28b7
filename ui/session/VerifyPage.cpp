// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/VerifyPage.h"

#include "session/GuidanceStrip.h"
#include "session/PageWordStrip.h"
#include "session/TimeText.h"
#include "widgets/AccessibleRoles.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QStackedLayout>

namespace kiosk
{

namespace
{

/// Loading the engine blocks for about a third of a second; the placeholder reaches the screen before.
constexpr Milliseconds beforeEngine{60};
/// From a release until the page has taken it for a click, with some to spare.
constexpr Milliseconds pressTime{200};
/// A done-address is reported when the page is asked for. It is let arrive before the browser goes, so that the service
/// hears of it: until it has loaded, but no longer than this.
constexpr Milliseconds doneLoadLimit{8000};
/// The same, where no loading is under way: the page was changed without one, or the report of it came first.
constexpr Milliseconds doneQuietTime{1200};

} // namespace

/// Listens to one view. Once retired, whatever that view still reports is dropped.
class VerifyPage::Attempt final : public IdentityViewListener
{
public:
    explicit Attempt(VerifyPage &page) : m_page(&page) { }
    void retire() { m_page = nullptr; }

    void identityAddressChanged(const QUrl &url) override
    {
        if (m_page)
            m_page->addressChanged(url);
    }
    void identityLoading(bool loading) override
    {
        if (m_page)
            m_page->loadingChanged(loading);
    }
    void identityPageRefused(const QString &host) override
    {
        if (!m_page)
            return;
        m_page->visit().tellHost(link::HostRefused{host});
        m_page->finish(Outcome::PageRefused);
    }
    void identityResourceRefused(const QString &host) override
    {
        if (m_page)
            m_page->visit().tellHost(link::HostRefused{host});
    }
    void identityAddressSeen(const QString &host, const QString &path, bool listed) override
    {
        if (m_page)
            m_page->visit().tellHost(link::AddressSeen{host, path, !listed});
    }
    void identityFailed(Outcome outcome, const QString &detail) override
    {
        if (!m_page)
            return;
        qInfo("identity view: %s: %s", qUtf8Printable(outcomeName(outcome)), qUtf8Printable(detail));
        m_page->finish(outcome);
    }
    void identityAddressFilled(bool filled) override
    {
        if (m_page)
            m_page->m_strip->setAddressFilled(filled);
    }
    void identityFieldFocused(FieldKind field) override
    {
        if (m_page)
            m_page->fieldFocused(field);
    }
    void identityPressed() override
    {
        if (m_page)
            QCoreApplication::postEvent(m_page, new QEvent(assistiveActionEvent()));
    }
    void identityPageSpoke(const PageWord &word) override
    {
        if (m_page)
            m_page->m_pageWord->say(word);
    }
    void identityWordsOver() override
    {
        if (m_page)
            m_page->m_pageWord->clear();
    }
    void identityQuestionOver() override
    {
        if (m_page && m_page->m_pageWord->isAsking())
            m_page->m_pageWord->clear();
    }

private:
    VerifyPage *m_page;
};

VerifyPage::VerifyPage(Visit &visit, Theme &theme, FactoryProvider factory, QWidget *parent)
    : Page(visit, theme, parent), m_factory(std::move(factory)),
      m_strip(new GuidanceStrip(visit.config().profile.identity, theme, this)),
      m_pageWord(new PageWordStrip(theme, this)), m_viewArea(new QWidget(this)),
      m_viewStack(new QStackedLayout(m_viewArea)), m_placeholder(new QWidget(m_viewArea)),
      m_placeholderText(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_placeholder)),
      m_placeholderHint(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_placeholder)),
      m_keyboard(new ScreenKeyboard(theme, this))
{
    auto *column = new QVBoxLayout(m_placeholder);
    column->addStretch(1);
    column->addWidget(m_placeholderText);
    column->addWidget(m_placeholderHint);
    column->addStretch(2);
    m_placeholderText->setAlignment(Qt::AlignCenter);
    m_placeholderHint->setAlignment(Qt::AlignCenter);
    m_placeholder->setAutoFillBackground(true);
    // The view loads and paints under the placeholder, which is lifted when there is something to see.
    m_viewStack->setStackingMode(QStackedLayout::StackAll);
    m_viewStack->addWidget(m_placeholder);
    m_viewArea->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    // The view takes what is left, however little: neither it nor the words before it may push the window larger.
    m_viewArea->setMinimumSize(1, 1);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_strip);
    rows->addWidget(m_pageWord);
    rows->addWidget(m_viewArea, 1);
    rows->addWidget(m_keyboard);
    m_keyboard->hide();

    m_createTimer.setSingleShot(true);
    m_reportTimer.setSingleShot(true);
    connect(&m_createTimer, &QTimer::timeout, this, &VerifyPage::createView);
    connect(&m_reportTimer, &QTimer::timeout, this, &VerifyPage::report);
    m_fieldTimer.setSingleShot(true);
    m_fieldTimer.setInterval(pressTime);
    connect(&m_fieldTimer, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            takeField();
        else
            m_fieldTimer.start();
    });
    connect(m_strip, &GuidanceStrip::resetConfirmed, this, [this] { this->visit().apply(Event::ResetConfirmed); });
    connect(m_strip, &GuidanceStrip::resetNotYet, this, [this] {
        this->visit().apply(Event::ResetNotYet);
        if (m_view)
            m_view->widget()->setFocus();
    });
    connect(m_pageWord, &PageWordStrip::answered, this, [this](PageAnswer answer) {
        if (!m_view)
            return;
        m_view->answerPage(answer);
        m_view->widget()->setFocus();
    });
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
    m_pageWord->retranslate();
    m_placeholderText->setText(tr("Opening the identity service…"));
    //: Below "Opening the identity service…"
    m_placeholderHint->setText(tr("The strip above always says whose page you see."));
    m_keyboard->setLanguage(visit().language());
    m_keyboard->retranslate();
    if (m_view)
        m_view->setLanguage(visit().language());
    Q_EMIT bandChanged();
}

void VerifyPage::applyTheme()
{
    m_strip->applyTheme();
    m_pageWord->applyTheme();
    QPalette palette = m_placeholder->palette();
    palette.setColor(QPalette::Window, theme().colour(Colour::Ground));
    m_placeholder->setPalette(palette);
    const int side = theme().px(theme().isNarrow() ? 56 : 96);
    m_placeholder->layout()->setContentsMargins(side, side, side, side);
    m_placeholder->layout()->setSpacing(theme().px(16));
    if (m_view)
        m_view->setZoom(theme().textFactor());
}

void VerifyPage::entered()
{
    if (m_entered)
        return;
    m_entered = true;
    const Method method = visit().flow().method().value_or(Method::SuomiFi);
    m_progress = std::make_unique<IdentityProgress>(visit().config().profile.identity, method);
    m_strip->start(method);
    showPlaceholder(true);
    m_createTimer.start(beforeEngine);
}

void VerifyPage::left()
{
    m_entered = false;
    m_createTimer.stop();
    m_reportTimer.stop();
    m_fieldTimer.stop();
    m_outcome.reset();
    if (!m_attempts.empty())
        m_attempts.back()->retire();
    m_view.reset();
    m_pageWord->clear();
    m_progress.reset();
    m_field = FieldKind::None;
    m_loading = false;
    m_keyboardHidden = false;
    m_timeLeft = Milliseconds{0};
    updateKeyboard();
    m_strip->start(Method::SuomiFi);
    showPlaceholder(true);
}

void VerifyPage::createView()
{
    const Result<IdentityViewFactory *> factory = m_factory();
    if (!factory) {
        // The kiosk's own fault, not the service's: said as such.
        qInfo("identity view: %s", qUtf8Printable(factory.error().toLogLine()));
        finish(Outcome::ViewCrashed);
        return;
    }
    IdentityViewSettings settings;
    settings.service = visit().config().profile.identity;
    settings.method = visit().flow().method().value_or(Method::SuomiFi);
    settings.language = visit().language();
    settings.address = visit().address().copy();
    settings.zoom = theme().textFactor();
    m_attempts.push_back(std::make_unique<Attempt>(*this));
    m_view = (*factory)->create(std::move(settings), *m_attempts.back(), m_viewArea);
    m_viewStack->addWidget(m_view->widget());
    showPlaceholder(true);
    m_view->start();
}

void VerifyPage::addressChanged(const QUrl &url)
{
    const IdentityProgress::State &state = m_progress->addressChanged(url);
    m_strip->setState(state);
    m_fieldTimer.stop();
    m_field = FieldKind::None;
    m_keyboardHidden = false;
    updateKeyboard();
    if (state.outcome)
        finish(*state.outcome);
}

void VerifyPage::loadingChanged(bool loading)
{
    m_loading = loading;
    if (loading) {
        if (m_outcome == Outcome::Done)
            m_reportTimer.start(doneLoadLimit);
        return;
    }
    if (m_outcome == Outcome::Done)
        m_reportTimer.start(Milliseconds{0});
    // A page that has been answered is shown, whatever it is; one that failed never comes here alone.
    if (!m_outcome)
        showPlaceholder(false);
}

/// A press on the page moves the focus before its release: a page that moved between the two, because the keyboard
/// takes its room or gives it back, would never hear of a click.
void VerifyPage::fieldFocused(FieldKind field)
{
    m_nextField = field;
    if (field != FieldKind::None && QGuiApplication::mouseButtons() == Qt::NoButton)
        takeField();
    else
        m_fieldTimer.start();
}

void VerifyPage::takeField()
{
    m_fieldTimer.stop();
    m_field = m_nextField;
    m_keyboardHidden = false;
    updateKeyboard();
}

void VerifyPage::finish(Outcome outcome)
{
    // The first end counts: an engine that is being left reports all sorts of things.
    if (m_outcome)
        return;
    m_outcome = outcome;
    // Never from inside the view's own call: what follows destroys the view.
    Milliseconds wait{0};
    if (outcome == Outcome::Done)
        wait = m_loading ? doneLoadLimit : doneQuietTime;
    m_reportTimer.start(wait);
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
        m_view->widget()->setFocus();
    }
}

void VerifyPage::setTimeLeft(Milliseconds left)
{
    if (minutesText(left) == minutesText(m_timeLeft))
        return;
    m_timeLeft = left;
    Q_EMIT bandChanged();
}

void VerifyPage::setScreenKeyboardWanted(bool wanted)
{
    m_keyboardWanted = wanted;
    updateKeyboard();
}

void VerifyPage::updateKeyboard()
{
    const bool shown = m_field != FieldKind::None && m_keyboardWanted && !m_keyboardHidden
        && visit().config().screenKeyboard != ScreenKeyboardMode::Never;
    if (shown) {
        m_keyboard->setMode(m_field == FieldKind::Digits        ? ScreenKeyboard::Mode::Digits
                                : m_field == FieldKind::Address ? ScreenKeyboard::Mode::Email
                                                                : ScreenKeyboard::Mode::Text);
    }
    const bool changed = m_keyboard->isHidden() == shown;
    m_keyboard->setVisible(shown);
    shareRoom();
    if (changed)
        Q_EMIT bandChanged();
}

void VerifyPage::shareRoom()
{
    const bool typing = !m_keyboard->isHidden();
    m_strip->setRoom(height() - (typing ? m_keyboard->sizeHint().height() : 0),
                     typing ? GuidanceStrip::Use::Typing : GuidanceStrip::Use::Reading);
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
    band.leave = {tr("Cancel and start over"), QStringLiteral("close"), true};
    if (m_timeLeft.count() > 0)
        //: %1 is minutes and seconds, such as 4:12
        band.remark = tr("Time left for this page %1").arg(minutesText(m_timeLeft));
    band.slim = !m_keyboard->isHidden() && theme().isLow();
    return band;
}

void VerifyPage::bandPressed(BandButton button)
{
    if (button == BandButton::Leave)
        visit().apply(Event::IdentityCancelled);
}

} // namespace kiosk
