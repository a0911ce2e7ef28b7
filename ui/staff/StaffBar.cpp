// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/StaffBar.h"

#include "shell/ViewSwitches.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace kiosk
{

StaffBar::StaffBar(Theme &theme, QWidget *parent, Use use)
    : QWidget(parent), m_theme(theme), m_use(use), m_grid(new QGridLayout(this)),
      m_title(new PictureItem(theme, use == Use::Desk ? QStringLiteral("users") : QStringLiteral("lock"),
                              TextRole::BodyStrong, this)),
      m_subtitle(new TextLabel(theme, TextRole::Note, Colour::Ground, this)), m_switches(new FlowRow(this)),
      m_view(new ViewSwitches(theme, m_switches)),
      m_close(new ActionButton(theme, ActionButton::Kind::Chip, m_switches))
{
    m_title->setIconColour(Colour::Card);
    m_title->label()->setColour(Colour::Card);
    const QList<ActionButton *> all = m_view->all();
    for (ActionButton *button : all)
        m_switches->add(button);
    m_close->setIconName(QStringLiteral("close"), Qt::RightEdge);
    m_switches->add(m_close);
    m_grid->setColumnStretch(0, 1);
    connect(m_view, &ViewSwitches::languageChosen, this, &StaffBar::languageChosen);
    connect(m_close, &ActionButton::clicked, this, &StaffBar::closeWanted);
}

void StaffBar::setKiosk(const QString &name)
{
    m_kiosk = name;
    retranslate();
}

void StaffBar::setLabel(const QString &label)
{
    m_label = label;
    retranslate();
}

void StaffBar::setLanguage(Language language)
{
    m_view->setLanguage(language);
}

void StaffBar::retranslate()
{
    if (m_use == Use::Desk) {
        //: Top left in the clerk's program; %1 is the desk's name, such as "Main library"
        m_title->setText(m_kiosk.isEmpty() ? tr("Desk") : tr("Desk · %1").arg(m_kiosk));
        m_subtitle->setText(m_label);
    } else {
        //: Top left on every screen of the staff panel; %1 is the kiosk's name
        m_title->setText(m_kiosk.isEmpty() ? tr("Staff panel") : tr("Staff panel · %1").arg(m_kiosk));
        //: Below the kiosk's name; %1 is whose PIN opened the panel
        m_subtitle->setText(m_label.isEmpty() ? tr("Not a part of the visit") : tr("Opened by %1").arg(m_label));
    }
    m_view->retranslate();
    m_close->setVisible(m_use == Use::Panel);
    //: Button: closes the staff panel
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    arrange();
}

void StaffBar::applyTheme()
{
    m_view->describe();
    m_grid->setContentsMargins(m_theme.px(48), m_theme.px(14), m_theme.px(48), m_theme.px(14));
    m_grid->setHorizontalSpacing(m_theme.px(28));
    m_grid->setVerticalSpacing(m_theme.px(4));
    m_switches->setSpacing(std::max(8, m_theme.px(10)));
    arrange();
}

void StaffBar::arrange()
{
    const QMargins margins = m_grid->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const auto nameLanguages = [this](ViewSwitches::LanguageNames names) {
        m_view->nameLanguages(names);
        m_switches->layout()->invalidate();
        return m_switches->layout()->sizeHint().width();
    };
    const int words =
        std::max(m_title->sizeHint().width(), m_subtitle->sizeHint().width()) + m_grid->horizontalSpacing();
    int switches = nameLanguages(ViewSwitches::LanguageNames::Full);
    if (words + switches > room)
        switches = nameLanguages(ViewSwitches::LanguageNames::Codes);
    const bool beside = words + switches <= room;
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    // Two bands of text are dear where letters are large.
    m_subtitle->setVisible(beside || m_theme.textSize() == TextSize::Normal || !m_label.isEmpty());
    m_grid->addWidget(m_title, 0, 0, Qt::AlignBottom);
    m_grid->addWidget(m_subtitle, 1, 0, Qt::AlignTop);
    if (beside) {
        m_switches->setFixedWidth(switches);
        m_grid->addWidget(m_switches, 0, 1, 2, 1, Qt::AlignRight | Qt::AlignVCenter);
    } else {
        m_switches->setMinimumWidth(0);
        m_switches->setMaximumWidth(QWIDGETSIZE_MAX);
        m_grid->addWidget(m_switches, 2, 0, 1, 2);
    }
}

void StaffBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void StaffBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Ink));
}

} // namespace kiosk
