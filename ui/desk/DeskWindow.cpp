// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskWindow.h"

#include "desk/FleetStatistics.h"
#include "desk/KioskDetail.h"
#include "desk/KioskList.h"
#include "desk/KioskListModel.h"
#include "desk/UnlockCard.h"
#include "shell/RibbonNotice.h"
#include "staff/PartWords.h"
#include "staff/StaffBar.h"
#include "staff/StaffWords.h"
#include "widgets/ActionButton.h"
#include "widgets/Announcer.h"
#include "widgets/ChoiceField.h"
#include "widgets/Notice.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{
/// Below it, at text size 100 %, there is room for the list or for a kiosk, not for both.
constexpr int leastWidthForBoth = 980;
} // namespace

DeskWindow::DeskWindow(FleetModel &fleet, ClerkKey &person, CallRing &ring, const Clock &clock, bool demo,
                       QWidget *parent)
    : QWidget(parent), m_fleet(fleet), m_person(person), m_ring(ring), m_clock(clock),
      m_language(languageOfLocale(QLocale()).value_or(Language::English)),
      m_model(new KioskListModel(fleet.book(), clock, this)), m_bands(new QVBoxLayout(this)),
      m_bar(new StaffBar(m_theme, this, StaffBar::Use::Desk)),
      m_ribbon(new RibbonNotice(m_theme, demo ? Ribbon::Demo : Ribbon::None, this)),
      m_band(new Notice(m_theme, Notice::Kind::Warning, this)), m_stack(new QStackedWidget(this)),
      m_unlock(new UnlockCard(person, m_theme, clock)), m_main(new QWidget), m_left(new QWidget(m_main)),
      m_head(new QWidget(m_left)), m_headRow(new QBoxLayout(QBoxLayout::TopToBottom, m_head)),
      m_counts(new TextLabel(m_theme, TextRole::CardTitle, Colour::Ink, m_head)), m_tools(new QWidget(m_head)),
      m_place(new ChoiceField(m_theme, m_tools)), m_search(new TextField(m_theme, m_tools)),
      m_calls(new ActionButton(m_theme, ActionButton::Kind::Chip, m_tools)),
      m_statistics(new ActionButton(m_theme, ActionButton::Kind::Chip, m_tools)),
      m_empty(new TextLabel(m_theme, TextRole::Body, Colour::Ink2, m_left)),
      m_list(new KioskList(*m_model, m_theme, m_left)), m_detail(new KioskDetail(fleet, m_theme, clock, m_main)),
      m_figures(new FleetStatistics(fleet, m_theme, clock))
{
    m_bands->setContentsMargins(0, 0, 0, 0);
    m_bands->setSpacing(0);
    for (QWidget *band : QWidgetList{m_bar, m_ribbon, m_band})
        m_bands->addWidget(band);
    m_bands->addWidget(m_stack, 1);
    m_band->setShape(Notice::Shape::Band);
    m_band->hide();
    m_stack->addWidget(m_main);
    m_stack->addWidget(m_unlock);
    m_stack->addWidget(m_figures);
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->setMinimumSize(0, 0);

    auto *across = new QHBoxLayout(m_main);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_left, 4);
    across->addWidget(m_detail, 5);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_head);
    left->addWidget(m_empty);
    left->addWidget(m_list, 1);
    m_headRow->addWidget(m_counts);
    m_headRow->addWidget(m_tools);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    for (QWidget *tool : QWidgetList{m_search, m_place, m_statistics, m_calls})
        tools->addWidget(tool, 0, Qt::AlignVCenter);
    tools->setStretch(0, 1);
    tools->addStretch(0);
    m_calls->setIconName(u"bell"_s);
    m_detail->hide();
    m_search->setClearButtonEnabled(false);

    connect(m_bar, &StaffBar::languageChosen, this, &DeskWindow::setLanguage);
    connect(&m_theme, &Theme::changed, this, &DeskWindow::applyTheme);
    connect(&fleet, &FleetModel::changed, this, &DeskWindow::refresh);
    connect(&fleet, &FleetModel::connectionChanged, this, &DeskWindow::refresh);
    connect(&fleet, &FleetModel::busyChanged, this, [this] { m_list->setBusy(m_fleet.busy()); });
    connect(&ring, &CallRing::rang, this, [this](const QString &kiosk) {
        if (const KioskEntry *const entry = m_fleet.book().entry(kiosk))
            Announcer::say(this, entry->name + u": "_s + DeskWords::why(*entry, m_clock, m_language),
                           Listeners::ScreenReader);
    });
    connect(&person, &ClerkKey::changed, this, &DeskWindow::personChanged);
    connect(m_search, &QLineEdit::textChanged, this, &DeskWindow::filter);
    connect(m_place, &QComboBox::currentIndexChanged, this, &DeskWindow::filter);
    connect(m_calls, &ActionButton::clicked, this, &DeskWindow::callsWanted);
    connect(m_statistics, &ActionButton::clicked, this, &DeskWindow::openStatistics);
    connect(m_figures, &FleetStatistics::closed, this, [this] { showUnlock(false); });
    connect(m_list, &KioskList::chosenByUser, this, &DeskWindow::choose);
    connect(m_list, &KioskList::actWanted, this, &DeskWindow::act);
    connect(m_detail, &KioskDetail::closed, this, [this] { choose({}); });
    connect(m_unlock, &UnlockCard::later, this, [this] {
        m_onlyLook = true;
        m_afterUnlock.reset();
        showUnlock(false);
    });
    m_translations.install(m_language);
    m_bar->setKiosk(fleet.config().label);
    applyTheme();
    retranslate();
    m_list->setFocus(Qt::OtherFocusReason);
    personChanged();
}

DeskWindow::~DeskWindow()
{
    // Its pages refer to the themes.
    delete m_stack;
}

void DeskWindow::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_translations.install(language);
    retranslate();
    Q_EMIT languageChanged(language);
}

void DeskWindow::retranslate()
{
    m_model->setLanguage(m_language);
    setLocale(languageLocale(m_language));
    m_bar->setLanguage(m_language);
    m_bar->retranslate();
    m_ribbon->retranslate();
    m_unlock->retranslate();
    m_detail->setLanguage(m_language);
    m_figures->setLanguage(m_language);
    //: Example in the empty search field of the list of kiosks
    m_search->setExample(tr("Search"), tr("Search"));
    //: Accessible name of the search field
    m_search->setAccessibleName(tr("Search for a kiosk by its name or place"));
    //: Accessible name of the choice of a building
    m_place->setAccessibleName(tr("Building"));
    //: Button: opens the small window with those who call
    m_calls->setText(tr("Small window"));
    //: Button: counts of all kiosks together
    m_statistics->setText(tr("Statistics"));
    for (ActionButton *button : {m_calls, m_statistics})
        button->setAccessibleName(button->text());
    refreshPlaces();
    m_list->applyTheme();
    refresh();
    arrange();
}

void DeskWindow::applyTheme()
{
    m_theme.dress(*this);
    m_ribbon->retranslate();
    m_bar->applyTheme();
    const int side = m_theme.px(36);
    m_headRow->setContentsMargins(side, m_theme.px(24), side, m_theme.px(20));
    m_headRow->setSpacing(m_theme.px(20));
    m_tools->layout()->setSpacing(m_theme.px(16));
    m_empty->setContentsMargins(side, side, side, side);
    // No wider than names are.
    m_search->setMaximumWidth(qRound(m_theme.px(800) * m_theme.textFactor()));
    m_unlock->applyTheme();
    m_list->applyTheme();
    m_detail->applyTheme();
    m_figures->applyTheme();
    arrange();
    update();
}

void DeskWindow::arrange()
{
    const qreal room = width() / m_theme.textFactor();
    const bool chosen = !m_detail->kiosk().isEmpty();
    const bool both = room >= leastWidthForBoth;
    m_left->setVisible(!chosen || both);
    m_detail->setVisible(chosen);
}

void DeskWindow::refreshPlaces()
{
    const QStringList places = m_fleet.book().places();
    const QString present = m_place->currentData().toString();
    const QSignalBlocker blocker(m_place);
    m_place->clear();
    //: Choice of a building in the list of kiosks: all of them
    m_place->addItem(tr("All buildings"), QString());
    for (const QString &place : places)
        m_place->addItem(place, place);
    m_place->setCurrentIndex(std::max(0, m_place->findData(present)));
    m_place->setVisible(places.size() > 1);
}

void DeskWindow::filter()
{
    m_model->setFilter(m_search->text().trimmed(), m_place->currentData().toString());
    refresh();
}

void DeskWindow::refresh()
{
    m_model->refresh();
    const KioskBook &book = m_fleet.book();
    if (book.places().size() != m_place->count() - 1)
        refreshPlaces();
    const QString counts = DeskWords::counts(book.counts());
    //: Above the list while no kiosk is known
    m_counts->setText(counts.isEmpty() ? tr("No kiosks yet") : counts);
    const int calls = book.counts()[Need::Called];
    //: Title of the window; %n people call for help
    setWindowTitle(calls > 0 ? tr("%n call(s) – MFA desk", nullptr, calls) : u"MFA desk"_s);
    const bool none = m_model->rowCount() == 0;
    m_empty->setVisible(none);
    if (none) {
        m_empty->setText(book.counts().all() > 0
                             ? tr("No kiosk is found by these words.")
                             : tr("Kiosks appear here by themselves, once their configuration has a "
                                  "[desk] with the same broker and site."));
    }
    refreshBand();
}

void DeskWindow::refreshBand()
{
    QString words;
    Notice::Kind kind = Notice::Kind::Warning;
    const auto &trouble = m_fleet.trouble();
    if (!m_fleet.isConnected() && trouble) {
        const HealthWords health = healthWords(trouble->code);
        kind = Notice::Kind::Bad;
        //: %1 is what is wrong, %2 what to do about it
        words = tr("No connection to the broker. %1 %2").arg(health.complaint, health.remedy).trimmed();
    } else if (!m_failure.isEmpty()) {
        words = m_failure;
    } else if (m_fleet.storeTrouble()) {
        words = healthWords(u"clerk.store"_s).complaint;
    } else if (m_person.state() == ClerkKey::State::NotSetUp) {
        words = tr("Your key is not in this computer’s keyring: nothing can be asked of the kiosks. Set this desk up: "
                   "mfa-desk setup");
    } else if (m_person.state() == ClerkKey::State::Locked && m_onlyLook) {
        words = tr("Locked: you can look. With your first press you are asked for your PIN.");
    }
    m_band->setKind(kind);
    m_band->setVisible(!words.isEmpty());
    if (!words.isEmpty() && words != m_band->text())
        m_band->setText(words);
    QString line;
    if (!m_fleet.isConnected()) {
        line = trouble ? tr("Not connected") : tr("Connecting …");
    } else {
        const qsizetype others = m_fleet.otherDesks().size();
        //: Below the desk's name; %n other desks have the same kiosks in view
        line = others > 0 ? tr("Connected, with %n other desk(s)", nullptr, static_cast<int>(others)) : tr("Connected");
    }
    if (!m_person.label().isEmpty())
        line = m_person.label() + u" · "_s + line;
    m_bar->setLabel(line);
}

void DeskWindow::personChanged()
{
    using State = ClerkKey::State;
    const State state = m_person.state();
    if (state == State::Unlocked) {
        m_onlyLook = false;
        showUnlock(false);
        if (auto wanted = std::exchange(m_afterUnlock, std::nullopt))
            send(wanted->first, wanted->second);
    } else if ((state == State::Locked || state == State::Unavailable) && !m_onlyLook) {
        showUnlock(true);
    }
    refreshBand();
}

void DeskWindow::showUnlock(bool wanted)
{
    const bool was = m_stack->currentWidget() != m_main;
    m_stack->setCurrentWidget(wanted ? static_cast<QWidget *>(m_unlock) : m_main);
    if (wanted)
        m_unlock->focusEntry();
    else if (was)
        m_list->setFocus(Qt::OtherFocusReason);
}

void DeskWindow::openStatistics()
{
    // Of those that the list shows: a search or a building narrows them down.
    QStringList kiosks;
    for (int row = 0; row < m_model->rowCount(); ++row)
        kiosks << m_model->entryAt(row)->id;
    const bool all = kiosks.size() == static_cast<qsizetype>(m_fleet.book().order().size());
    //: Title above the counts of several kiosks together
    m_figures->open(kiosks,
                    all ? tr("All kiosks") : tr("%n kiosk(s) of the list", nullptr, static_cast<int>(kiosks.size())));
    m_stack->setCurrentWidget(m_figures);
}

void DeskWindow::choose(const QString &kiosk)
{
    const bool closes = kiosk.isEmpty() && !m_detail->kiosk().isEmpty();
    m_list->setChosen(kiosk);
    m_detail->show(kiosk);
    arrange();
    if (closes)
        m_list->setFocus(Qt::OtherFocusReason);
    // The visitor is told that somebody has looked.
    const KioskEntry *const entry = m_fleet.book().entry(kiosk);
    if (entry && entry->need == Need::Called && entry->help != link::HelpState::Seen && m_person.signer())
        m_fleet.ask(kiosk, {fleet::Action::SeeHelp}, this, [](const fleet::Answer &) {});
}

void DeskWindow::act(const QString &kiosk, const Act &act)
{
    if (m_person.signer() || m_person.state() != ClerkKey::State::Locked) {
        send(kiosk, act);
        return;
    }
    m_afterUnlock = {kiosk, act};
    showUnlock(true);
    if (!isVisible())
        show();
    raise();
    activateWindow();
}

void DeskWindow::send(const QString &kiosk, const Act &act)
{
    const auto action = fleet::remoteActionOf(act.action);
    if (!action || m_fleet.busy().contains(kiosk))
        return;
    m_failure.clear();
    fleet::Order order;
    order.action = *action;
    order.argument = act.argument;
    m_fleet.ask(kiosk, order, this, [this, kiosk](const fleet::Answer &answer) {
        const KioskEntry *const entry = m_fleet.book().entry(kiosk);
        m_failure = answer.ok ? QString()
                              : QString((entry ? entry->name : kiosk) + u": "_s
                                        + staffwords::trouble({answer.code, {}}).replace(u'\n', u' '));
        refreshBand();
    });
    refreshBand();
}

void DeskWindow::answerLongestCall()
{
    const QStringList calls = m_ring.calls();
    if (calls.isEmpty())
        return;
    const KioskEntry *const entry = m_fleet.book().entry(calls.first());
    if (const auto wanted = entry ? DeskWords::act(*entry) : std::nullopt)
        act(entry->id, *wanted);
}

void DeskWindow::tick()
{
    m_unlock->tick();
    const Milliseconds now = m_clock.sinceBoot();
    if (now - m_ticked < Seconds{1})
        return;
    m_ticked = now;
    m_list->tick();
    m_detail->tick();
    m_figures->tick();
}

void DeskWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_theme.setWindowSize(size());
    arrange();
}

void DeskWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Colour::Card));
}

void DeskWindow::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        answerLongestCall();
    } else if (control && event->key() == Qt::Key_F) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (event->key() == Qt::Key_F6 && m_detail->isVisible()) {
        if (m_detail->isAncestorOf(focusWidget()))
            m_list->setFocus(Qt::ShortcutFocusReason);
        else
            m_detail->focusFirst();
    } else if (event->key() == Qt::Key_Escape) {
        // One step back: an open question, the first page, the list, the whole list.
        if (m_stack->currentWidget() == m_figures) {
            showUnlock(false);
        } else if (m_detail->isVisible()) {
            if (!m_detail->back())
                choose({});
        } else if (!m_search->text().isEmpty()) {
            m_search->clear();
        }
    } else {
        QWidget::keyPressEvent(event);
    }
}

void DeskWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    hide();
    if (m_leavesOnClose)
        Q_EMIT leaveWanted();
}

} // namespace kiosk::desk
