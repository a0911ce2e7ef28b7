// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/PeoplePage.h"

#include "staff/ActionBox.h"
#include "staff/TitledCard.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk
{

PeoplePage::PeoplePage(StaffModel &model, Theme &theme, QWidget *parent)
    : StaffPage(model, theme, parent), m_column(new QVBoxLayout(this)), m_self(new TitledCard(theme, this)),
      m_label(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_self)),
      m_written(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_self)), m_pad(new TitledCard(theme, this)),
      m_padWords(new TextLabel(theme, TextRole::Body, Colour::Ink, m_pad)),
      m_unlock(new ActionBox(model, theme, link::StaffAction::UnlockPins, ActionBox::Ask::Never, m_pad)),
      m_admin(new TitledCard(theme, this)), m_adminWords(new TextLabel(theme, TextRole::Body, Colour::Ink, m_admin)),
      m_commands(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_admin))
{
    m_self->column()->addWidget(m_label);
    m_self->column()->addWidget(m_written);
    m_pad->column()->addWidget(m_padWords);
    m_pad->column()->addWidget(m_unlock);
    m_admin->column()->addWidget(m_adminWords);
    m_admin->column()->addWidget(m_commands);
    for (QWidget *card : QWidgetList{m_self, m_pad, m_admin})
        m_column->addWidget(card);
    m_column->addStretch(1);
}

QString PeoplePage::title() const
{
    //: Page of the staff panel: who may open it
    return tr("PINs");
}

void PeoplePage::retranslate()
{
    //: Card of the staff panel: whose PIN opened it
    m_self->setTitle(tr("You are"));
    m_label->setText(model().label());
    m_written->setText(tr("What you do here is written to the journal under this name."));
    m_pad->setTitle(tr("PIN pad"));
    m_padWords->setText(
        tr("After ten wrong PINs in a row the pad takes no more. Find out who tried, and unlock it here."));
    //: Button: people may try PINs again
    m_unlock->setTexts({tr("Unlock the PIN pad"), {}, {}});
    //: Card of the staff panel: who has a PIN
    m_admin->setTitle(tr("Who has a PIN"));
    m_adminWords->setText(tr("The administrator adds and removes people on this computer:"));
    // Commands are the same in every language.
    m_commands->setText(QStringLiteral("mfa-kiosk pin add\nmfa-kiosk pin remove\nmfa-kiosk pin list"));
}

void PeoplePage::applyTheme()
{
    const int side = theme().px(48);
    m_column->setContentsMargins(side, theme().px(28), side, theme().px(28));
    m_column->setSpacing(theme().px(28));
    m_unlock->applyTheme();
}

} // namespace kiosk
