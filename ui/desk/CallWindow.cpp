// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CallWindow.h"

#include "widgets/ActionButton.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

CallWindow::CallWindow(FleetModel &fleet, CallRing &ring, Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent, Qt::Window | Qt::WindowStaysOnTopHint | Qt::WindowTitleHint | Qt::WindowCloseButtonHint),
      m_fleet(fleet), m_ring(ring), m_theme(theme), m_clock(clock), m_column(new QVBoxLayout(this)),
      m_title(new PictureItem(theme, u"bell"_s, TextRole::CardTitle, this)),
      m_none(new TextLabel(theme, TextRole::Body, Colour::Ink2, this)), m_list(new QVBoxLayout),
      m_more(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_hush(new ActionButton(theme, ActionButton::Kind::Quiet, this)),
      m_all(new ActionButton(theme, ActionButton::Kind::Quiet, this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_column->addWidget(m_title);
    m_column->addWidget(m_none);
    m_column->addLayout(m_list);
    m_column->addWidget(m_more);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_all);
    foot->addStretch(1);
    foot->addWidget(m_hush);
    m_column->addStretch(1);
    m_column->addLayout(foot);
    m_hush->setSize(ActionButton::Size::Small);
    m_all->setSize(ActionButton::Size::Small);
    connect(m_hush, &ActionButton::clicked, &ring, &CallRing::hush);
    connect(m_all, &ActionButton::clicked, this, &CallWindow::mainWanted);
    connect(&ring, &CallRing::changed, this, &CallWindow::refresh);
    connect(&fleet, &FleetModel::busyChanged, this, &CallWindow::refresh);
    applyTheme();
    retranslate();
}

void CallWindow::addRow()
{
    Row row;
    row.widget = new QWidget(this);
    auto *across = new QHBoxLayout(row.widget);
    across->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    row.name = new TextLabel(m_theme, TextRole::BodyStrong, Colour::Ink, row.widget);
    row.why = new TextLabel(m_theme, TextRole::Note, Colour::Ink2, row.widget);
    words->addWidget(row.name);
    words->addWidget(row.why);
    across->addLayout(words, 1);
    row.coming = new ActionButton(m_theme, ActionButton::Kind::Primary, row.widget);
    row.coming->setSize(ActionButton::Size::Small);
    across->addWidget(row.coming, 0, Qt::AlignVCenter);
    const qsizetype index = m_rows.size();
    connect(row.coming, &ActionButton::clicked, this, [this, index] {
        const KioskEntry *const entry = m_fleet.book().entry(m_rows.at(index).kiosk);
        if (const auto act = entry ? DeskWords::act(*entry) : std::nullopt)
            Q_EMIT actWanted(entry->id, *act);
    });
    m_list->addWidget(row.widget);
    m_rows << row;
}

void CallWindow::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void CallWindow::retranslate()
{
    //: Title of the small window with those who call for help
    setWindowTitle(tr("Calls"));
    //: In the small window: nobody calls for help
    m_none->setText(tr("Nobody is calling."));
    //: Button: the calls that are shown do not ring any more
    m_hush->setText(tr("Stop ringing"));
    //: Button of the small window: opens the list
    m_all->setText(tr("All kiosks"));
    for (ActionButton *button : {m_hush, m_all})
        button->setAccessibleName(button->text());
    refresh();
}

void CallWindow::refresh()
{
    const QStringList calls = m_ring.calls();
    const auto shown = std::min<qsizetype>(calls.size(), most);
    while (m_rows.size() < shown)
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.widget->setVisible(i < shown);
        if (i >= shown)
            continue;
        row.kiosk = calls.at(i);
        const KioskEntry *const entry = m_fleet.book().entry(row.kiosk);
        const auto act = DeskWords::act(*entry);
        row.name->setText(entry->place.isEmpty() ? entry->name : QString(entry->name + u" · "_s + entry->place));
        row.why->setText(DeskWords::why(*entry, m_clock, m_language));
        row.coming->setText(act ? act->text : QString());
        row.coming->setAccessibleName(row.coming->text() + u", "_s + entry->name);
        row.coming->setEnabled(!m_fleet.busy().contains(row.kiosk));
    }
    //: Title of the small window: how many call for help
    m_title->setText(tr("%n call(s)", nullptr, static_cast<int>(calls.size())));
    m_title->setIconColour(calls.isEmpty() ? Colour::Ink2 : Colour::Warning);
    m_none->setVisible(calls.isEmpty());
    //: In the small window, below the first ones: how many more call
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(calls.size() - shown)));
    m_more->setVisible(calls.size() > shown);
    m_hush->setVisible(m_ring.isRinging());
    if (isVisible())
        setFixedHeight(std::max(sizeHint().height(), heightForWidth(width())));
}

void CallWindow::applyTheme()
{
    m_theme.dress(*this);
    const int side = m_theme.px(32);
    m_column->setContentsMargins(side, side, side, m_theme.px(20));
    m_column->setSpacing(m_theme.px(20));
    m_list->setSpacing(m_theme.px(20));
    setFixedWidth(qRound(m_theme.px(700) * std::min(1.6, m_theme.textFactor())));
    refresh();
}

void CallWindow::tick()
{
    if (isVisible())
        refresh();
}

void CallWindow::popUp()
{
    refresh();
    if (isVisible())
        return;
    const QRect room = (screen() ? screen() : QGuiApplication::primaryScreen())->availableGeometry();
    setFixedHeight(std::max(sizeHint().height(), heightForWidth(width())));
    const int margin = m_theme.px(32);
    move(room.right() - width() - margin, room.bottom() - height() - 2 * margin);
    show();
    raise();
}

void CallWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Card));
    if (!m_ring.calls().isEmpty())
        painter.fillRect(QRect(0, 0, width(), m_theme.px(10)), m_theme.colour(Colour::Warning));
}

void CallWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    hide();
}

} // namespace kiosk::desk
