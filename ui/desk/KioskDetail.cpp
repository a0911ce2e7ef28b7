// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/KioskDetail.h"

#include "desk/DeskWords.h"
#include "desk/MessageCard.h"
#include "staff/ActionsPage.h"
#include "staff/JournalPage.h"
#include "staff/OverviewPage.h"
#include "staff/StatisticsPage.h"
#include "widgets/ScrollArea.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

KioskDetail::KioskDetail(FleetModel &fleet, const Theme &windows, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_fleet(fleet), m_windows(windows), m_clock(clock), m_column(new QVBoxLayout(this)),
      m_head(new QWidget(this)), m_name(new PictureItem(m_theme, u"computer"_s, TextRole::CardTitle, m_head)),
      m_place(new TextLabel(m_theme, TextRole::Note, Colour::Ink2, m_head)),
      m_close(new ActionButton(m_theme, ActionButton::Kind::Chip, m_head)), m_navigation(new FlowRow(this)),
      m_notices(new QVBoxLayout), m_unknown(new Notice(m_theme, Notice::Kind::Warning, this)),
      m_stack(new QStackedWidget(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *head = new QHBoxLayout(m_head);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_place);
    head->addLayout(names, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_column->addWidget(m_head);
    m_column->addWidget(m_navigation);
    m_notices->addWidget(m_unknown);
    m_column->addLayout(m_notices);
    m_column->addWidget(m_stack, 1);
    m_column->addStretch(0);
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->setMinimumSize(0, 0);
    m_close->setIconName(u"close"_s, Qt::RightEdge);
    connect(m_close, &ActionButton::clicked, this, &KioskDetail::closed);
    connect(&fleet, &FleetModel::changed, this, &KioskDetail::refresh);
    connect(&fleet, &FleetModel::connectionChanged, this, &KioskDetail::refresh);
    applyTheme();
}

KioskDetail::~KioskDetail()
{
    takeDown();
}

void KioskDetail::takeDown()
{
    qDeleteAll(m_frames);
    qDeleteAll(m_tabs);
    m_frames.clear();
    m_pages.clear();
    m_tabs.clear();
    m_messages = nullptr;
    m_feed.reset();
}

void KioskDetail::show(const QString &kiosk)
{
    if (kiosk == m_kiosk)
        return;
    takeDown();
    m_kiosk = kiosk;
    if (!kiosk.isEmpty())
        build();
    setVisible(!kiosk.isEmpty());
}

QScrollArea *KioskDetail::frame(QWidget *page, QWidget *below)
{
    auto *scroll = new ScrollArea(m_theme, m_stack);
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(page);
    if (below)
        column->addWidget(below);
    column->addStretch(1);
    scroll->setContent(holder);
    m_stack->addWidget(scroll);
    return scroll;
}

void KioskDetail::build()
{
    m_feed = std::make_unique<PanelFeed>(m_fleet, m_kiosk, m_language, m_clock);
    StaffModel &model = m_feed->model();
    auto *journal = new JournalPage(model, m_theme);
    auto *actions = new ActionsPage(model, m_theme);
    m_messages = new MessageCard(*m_feed, m_fleet.book().messages(m_kiosk), m_theme);
    m_pages << new OverviewPage(model, m_theme) << actions << journal << new StatisticsPage(model, m_theme);
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        auto *tab = new ActionButton(m_theme, ActionButton::Kind::Chip, m_navigation);
        tab->setCheckable(true);
        tab->setAccessibleRole(QAccessible::PageTab);
        connect(tab, &ActionButton::clicked, this, [this, i] { openPage(i); });
        m_navigation->add(tab);
        m_tabs << tab;
        m_frames << frame(m_pages.at(i), m_pages.at(i) == actions ? m_messages : nullptr);
    }
    connect(journal, &JournalPage::turned, this,
            [scroll = m_frames.at(2)] { scroll->verticalScrollBar()->setValue(0); });
    applyTheme();
    retranslate();
    openPage(0);
}

void KioskDetail::openPage(qsizetype index)
{
    m_present = index;
    for (qsizetype i = 0; i < m_tabs.size(); ++i)
        m_tabs.at(i)->setChecked(i == index);
    m_stack->setCurrentWidget(m_frames.at(index));
    m_pages.at(index)->entered();
    refresh();
}

bool KioskDetail::back()
{
    if (!m_feed)
        return false;
    if (m_pages.at(m_present)->back())
        return true;
    if (m_present == 0)
        return false;
    openPage(0);
    return true;
}

void KioskDetail::focusFirst()
{
    if (!m_tabs.isEmpty())
        m_tabs.at(m_present)->setFocus(Qt::OtherFocusReason);
}

void KioskDetail::setLanguage(Language language)
{
    m_language = language;
    if (m_feed)
        m_feed->model().setLanguage(language);
    retranslate();
}

void KioskDetail::retranslate()
{
    //: Button: closes the view of one kiosk
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        m_pages.at(i)->retranslate();
        m_tabs.at(i)->setText(m_pages.at(i)->title());
        m_tabs.at(i)->setAccessibleName(m_pages.at(i)->title());
    }
    if (m_messages)
        m_messages->retranslate();
    refresh();
}

void KioskDetail::refresh()
{
    if (!m_feed)
        return;
    const KioskEntry *const entry = m_fleet.book().entry(m_kiosk);
    if (!entry) {
        Q_EMIT closed();
        return;
    }
    m_name->setText(entry->name);
    QStringList about;
    if (!entry->place.isEmpty())
        about << entry->place;
    for (const QString &remark : {DeskWords::drift(*entry), DeskWords::updates(*entry)}) {
        if (!remark.isEmpty())
            about << remark;
    }
    m_place->setText(about.join(u"  ·  "_s));
    m_place->setVisible(!about.isEmpty());
    const bool unknown = entry->need == Need::Unknown;
    m_unknown->setVisible(unknown);
    if (unknown) {
        const QString why = DeskWords::why(*entry, m_clock, m_language);
        m_unknown->setText(m_fleet.isConnected()
                               //: %1 says why, in a sentence of its own
                               ? tr("%1 How it is now is not known.").arg(why)
                               : tr("This desk has no connection. How the kiosk is now is not known."));
    }
    // What was last known would look as if it were so now.
    m_stack->setVisible(!unknown);
    m_navigation->setVisible(!unknown);
}

void KioskDetail::applyTheme()
{
    m_theme.setScheme(m_windows.scheme());
    m_theme.setTextSize(m_windows.textSize());
    m_theme.setWindowSize(size());
    const int side = m_theme.px(48);
    m_head->layout()->setContentsMargins(side, m_theme.px(28), side, m_theme.px(8));
    m_navigation->layout()->setContentsMargins(side, m_theme.px(12), side, m_theme.px(4));
    m_navigation->setSpacing(std::max(6, m_theme.px(12)));
    m_notices->setContentsMargins(side, m_theme.px(8), side, 0);
    for (StaffPage *page : std::as_const(m_pages))
        page->applyTheme();
    if (m_messages)
        m_messages->applyTheme();
    update();
}

void KioskDetail::tick()
{
    if (!m_feed)
        return;
    m_feed->model().tick();
    m_pages.at(m_present)->tick();
    refresh();
}

void KioskDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyTheme();
}

void KioskDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Ground));
    painter.fillRect(QRect(0, 0, std::max(1, m_theme.px(2)), height()), m_theme.colour(Colour::Line));
}

} // namespace kiosk::desk
