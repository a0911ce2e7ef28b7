// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/StaffWindow.h"

#include "shell/Announce.h"
#include "shell/InputTracker.h"
#include "shell/RibbonNotice.h"
#include "shell/WindowGuard.h"
#include "staff/ActionsPage.h"
#include "staff/CommissioningPage.h"
#include "staff/JournalPage.h"
#include "staff/LeaveGuard.h"
#include "staff/OverviewPage.h"
#include "staff/PeoplePage.h"
#include "staff/PinPage.h"
#include "staff/StaffBar.h"
#include "staff/StatisticsPage.h"
#include "widgets/ScrollArea.h"
#include "widgets/ActionButton.h"
#include "widgets/FingerScroll.h"
#include "widgets/FlowRow.h"
#include "widgets/TextLabel.h"

#include <QApplication>
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

/// A band that tells of the coming end; its words change every second and are spoken once.
class LeavingBand final : public QWidget
{
public:
    LeavingBand(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.colour(Colour::WarningTint));
        painter.fillRect(QRect(0, 0, width(), m_theme.px(4)), m_theme.colour(Colour::Warning));
    }

private:
    Theme &m_theme;
};

} // namespace

StaffWindow::StaffWindow(StaffModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_leave(new LeaveGuard(model.clock(), this)), m_bar(new StaffBar(m_theme, this)),
      m_ribbon(new RibbonNotice(m_theme, model.isDemo() ? Ribbon::Demo : Ribbon::None, this)),
      m_leaving(new LeavingBand(m_theme, this)),
      m_leavingWords(new TextLabel(m_theme, TextRole::BodyStrong, Colour::Ink, m_leaving)),
      m_bands(new QVBoxLayout(this)), m_navigation(new FlowRow(this)), m_stack(new QStackedWidget(this)),
      m_pin(new PinPage(model, m_theme))
{
    // Never whose PIN it was: the title is what other programs can read of a window.
    setWindowTitle(QStringLiteral("MFA kiosk staff"));
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    new WindowGuard(this, this);
    auto *input = new InputTracker(this);
    m_translations.install(model.language());
    if (!model.config().profile.primaryColour.isEmpty())
        m_theme.setPrimary(QColor(model.config().profile.primaryColour));

    m_bands->setContentsMargins(0, 0, 0, 0);
    m_bands->setSpacing(0);
    m_bands->addWidget(m_bar);
    m_bands->addWidget(m_ribbon);
    m_bands->addWidget(m_navigation);
    m_bands->addWidget(m_stack, 1);
    m_bands->addWidget(m_leaving);
    // The window is as large as its screen whatever stands in it.
    m_bands->setSizeConstraint(QLayout::SetNoConstraint);
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->setMinimumSize(0, 0);
    auto *leaving = new QVBoxLayout(m_leaving);
    leaving->addWidget(m_leavingWords);
    m_navigation->hide();
    m_leaving->hide();
    m_frames << frame(m_pin);
    m_stack->setCurrentIndex(0);
    m_bar->setKiosk(model.config().kioskName);

    connect(m_bar, &StaffBar::languageChosen, &m_model, &StaffModel::setLanguage);
    connect(m_bar, &StaffBar::closeWanted, &m_model, &StaffModel::close);
    connect(&m_theme, &Theme::changed, this, &StaffWindow::applyTheme);
    connect(&model, &StaffModel::languageChanged, this, &StaffWindow::retranslate);
    connect(&model, &StaffModel::accepted, this, &StaffWindow::buildPanel);
    connect(input, &InputTracker::activity, m_leave, &LeaveGuard::activity);
    connect(m_leave, &LeaveGuard::changed, this, &StaffWindow::updateLeaving);
    connect(m_leave, &LeaveGuard::leftAlone, &m_model, &StaffModel::close);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { keepFocusInSight(now); });

    m_theme.setWindowSize(size());
    applyTheme();
    retranslate();
    m_pin->entered();
}

StaffWindow::~StaffWindow()
{
    // What is taken down gives the focus away, when this is a plain widget already.
    qApp->disconnect(this);
    // Pages refer to the theme; they go before it.
    delete m_stack;
}

QScrollArea *StaffWindow::frame(StaffPage *page)
{
    auto *scroll = new ScrollArea(m_theme);
    scrollByFinger(*scroll);
    // What scrolls holds the page, and above it the navigation where the window is too low for two.
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(page);
    scroll->setContent(holder);
    m_stack->addWidget(scroll);
    return scroll;
}

void StaffWindow::buildPanel()
{
    if (!m_pages.isEmpty())
        return;
    // The pages' names come before the pages, for Tab too.
    constexpr qsizetype pageCount = 6;
    for (qsizetype i = 0; i < pageCount; ++i) {
        auto *tab = new ActionButton(m_theme, ActionButton::Kind::Chip, m_navigation);
        tab->setCheckable(true);
        tab->setAccessibleRole(QAccessible::PageTab);
        connect(tab, &ActionButton::clicked, this, [this, i] { openPage(i); });
        m_navigation->add(tab);
        m_tabs << tab;
    }
    auto *journal = new JournalPage(m_model, m_theme);
    m_pages << new OverviewPage(m_model, m_theme) << new ActionsPage(m_model, m_theme) << journal
            << new StatisticsPage(m_model, m_theme) << new CommissioningPage(m_model, m_theme)
            << new PeoplePage(m_model, m_theme);
    for (StaffPage *page : std::as_const(m_pages))
        m_frames << frame(page);
    connect(journal, &JournalPage::turned, this,
            [scroll = m_frames.at(3)] { scroll->verticalScrollBar()->setValue(0); });
    m_leave->setLimit(LeaveGuard::panelLimit);
    m_bar->setLabel(m_model.label());
    m_navigation->show();
    applyTheme();
    retranslate();
    openPage(0);
    m_tabs.first()->setFocus(Qt::OtherFocusReason);
}

void StaffWindow::openPage(qsizetype index)
{
    m_present = index;
    for (qsizetype i = 0; i < m_tabs.size(); ++i)
        m_tabs.at(i)->setChecked(i == index);
    QWidget *hadFocus = focusWidget();
    m_stack->setCurrentWidget(m_frames.at(index + 1));
    arrangeNavigation();
    m_pages.at(index)->entered();
    // Not left on another page's name, nor on something that is not seen any more.
    if (!hadFocus || !hadFocus->isVisible() || m_navigation->isAncestorOf(hadFocus))
        m_tabs.at(index)->setFocus(Qt::OtherFocusReason);
}

StaffPage *StaffWindow::currentPage() const
{
    return m_present < 0 ? m_pin : m_pages.at(m_present);
}

QScrollArea *StaffWindow::currentScroll() const
{
    return m_frames.at(m_present + 1);
}

void StaffWindow::retranslate()
{
    m_translations.install(m_model.language());
    setLocale(languageLocale(m_model.language()));
    m_bar->setLanguage(m_model.language());
    m_bar->retranslate();
    m_ribbon->retranslate();
    m_pin->retranslate();
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        m_pages.at(i)->retranslate();
        m_tabs.at(i)->setText(m_pages.at(i)->title());
        m_tabs.at(i)->setAccessibleName(m_pages.at(i)->title());
    }
    updateLeaving();
    arrangeNavigation();
}

void StaffWindow::applyTheme()
{
    m_theme.dress(*this);
    m_ribbon->retranslate();
    m_bar->applyTheme();
    m_navigation->layout()->setContentsMargins(m_theme.px(48), m_theme.px(18), m_theme.px(48), m_theme.px(4));
    m_navigation->setSpacing(std::max(8, m_theme.px(12)));
    m_leaving->layout()->setContentsMargins(m_theme.px(48), m_theme.px(14), m_theme.px(48), m_theme.px(14));
    m_pin->applyTheme();
    for (StaffPage *page : std::as_const(m_pages))
        page->applyTheme();
    arrangeNavigation();
    update();
}

void StaffWindow::arrangeNavigation()
{
    if (m_tabs.isEmpty())
        return;
    // Large letters in a small window: the pages' names scroll away with the page rather than leave it a slit.
    constexpr qreal mostForBands = 0.38;
    const int bands = m_bar->sizeHint().height() + m_navigation->heightForWidth(width());
    const bool inside = bands > height() * mostForBands;
    auto *holder = static_cast<QVBoxLayout *>(m_frames.at(m_present < 0 ? 0 : m_present + 1)->widget()->layout());
    if (inside && holder->indexOf(m_navigation) < 0)
        holder->insertWidget(0, m_navigation);
    else if (!inside && m_bands->indexOf(m_navigation) < 0)
        m_bands->insertWidget(2, m_navigation);
    m_navigation->show();
}

void StaffWindow::updateLeaving()
{
    const auto seconds = m_leave->secondsLeft();
    m_leaving->setVisible(seconds.has_value());
    if (!seconds) {
        m_leavingSpoken = false;
        return;
    }
    m_leavingWords->setText(tr("This panel closes in %n second(s). Touch anywhere to go on.", "", *seconds));
    if (!m_leavingSpoken) {
        m_leavingSpoken = true;
        announce(m_leaving, m_leavingWords->text());
    }
}

void StaffWindow::tick()
{
    m_model.tick();
    m_leave->tick();
    currentPage()->tick();
}

void StaffWindow::keepFocusInSight(QWidget *widget)
{
    QScrollArea *scroll = currentScroll();
    if (widget && scroll->widget()->isAncestorOf(widget))
        scroll->ensureWidgetVisible(widget, m_theme.px(24), m_theme.px(48));
}

void StaffWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_theme.setWindowSize(size());
    arrangeNavigation();
}

void StaffWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Ground));
    if (!m_painted) {
        m_painted = true;
        // After this event's painting of all children has been flushed.
        QTimer::singleShot(0, this, &StaffWindow::painted);
    }
}

void StaffWindow::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (event->key() != Qt::Key_Escape) {
        // Digits reach the pad wherever the focus is.
        if (m_present < 0)
            m_pin->takeKey(*event);
        return;
    }
    // Escape goes one step back and never loses anything: an open question first, then the first page. The pad closes.
    if (currentPage()->back())
        return;
    if (m_present < 0)
        m_model.close();
    else if (m_present > 0)
        openPage(0);
}

void StaffWindow::closeEvent(QCloseEvent *event)
{
    // A compositor's close is Close: the host ends the process.
    event->ignore();
    m_model.close();
}

} // namespace kiosk
