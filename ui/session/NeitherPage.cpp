// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/NeitherPage.h"

#include "session/QueueNumber.h"
#include "shell/TimeText.h"
#include "widgets/Card.h"
#include "widgets/PictureItem.h"

#include <QVBoxLayout>

namespace kiosk
{

NeitherPage::NeitherPage(Visit &visit, Theme &theme, QWidget *parent)
    : ColumnPage(visit, theme, parent), m_card(new Card(theme, this)),
      m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight, m_card)), m_cardColumn(new QVBoxLayout),
      m_number(new QueueNumber(visit, theme, m_card)),
      m_where(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card))
{
    m_cardColumn->addWidget(m_where);
    for (const QString &icon : {QStringLiteral("id-card"), QStringLiteral("help"), QStringLiteral("shield")}) {
        m_items << new PictureItem(theme, icon, TextRole::Body, m_card);
        m_cardColumn->addWidget(m_items.last());
    }
    m_cardRow->addLayout(m_cardColumn, 1);
    m_cardRow->addWidget(m_number);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(&visit, &Visit::helpChanged, this, [this] {
        sayHowToCall();
        Q_EMIT bandChanged();
    });
}

void NeitherPage::retranslate()
{
    heading()->setText(tr("Our staff will help you"));
    const SiteProfile &profile = visit().config().profile;
    sentence()->setText(profile.identity.methods.size() == 1
                            ? tr("If you cannot use this way, staff make the reset with you.")
                            : tr("If you cannot use either way, staff make the reset with you."));
    //: %1 is where the staff are, such as: the service desk next to this kiosk
    m_where->setText(tr("Please ask our staff: %1").arg(profile.staffPlace.in(visit().language())));
    //: Source of the documents: the school's guide to new users (passport or official Schengen area identity card)
    m_items[0]->setText(tr("Take your passport or an official identity card of a Schengen country with you."));
    sayHowToCall();
    m_number->retranslate();
    m_items[2]->setText(tr("Staff check your document in the school’s own system. This kiosk cannot do it for you."));
}

void NeitherPage::sayHowToCall()
{
    if (visit().isQueued())
        m_items[1]->setText(
            tr("Staff see that you are waiting. Your place in the queue stays when you free the kiosk."));
    else
        //: %1 is the button “Call staff”, in quotation marks
        m_items[1]->setText(tr("Press %1: you get a number, and staff see who is waiting.")
                                .arg(quoted(tr("Call staff"), visit().language())));
}

void NeitherPage::applyTheme()
{
    ColumnPage::applyTheme();
    m_cardRow->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_cardRow->setSpacing(space(48));
    const int inner = space(48);
    m_cardRow->setContentsMargins(inner, inner, inner, inner);
    m_cardColumn->setSpacing(space(28));
    for (PictureItem *item : std::as_const(m_items))
        item->label()->setRole(isRoomy() && theme().textSize() == TextSize::Normal ? TextRole::Sub : TextRole::Body);
}

Band NeitherPage::band() const
{
    Band band;
    // With every attempt used there is nothing to go back to.
    if (visit().flow().attemptsLeft() > 0)
        band.leave = {tr("Back"), QStringLiteral("arrow-left")};
    if (visit().isQueued()) {
        band.main = {tr("Done, free the kiosk"), QStringLiteral("check")};
    } else {
        band.second = {tr("End visit"), {}};
        //: Main button where staff alone can go on
        band.main = {tr("Call staff"), QStringLiteral("help")};
    }
    return band;
}

void NeitherPage::bandPressed(BandButton button)
{
    if (button == BandButton::Main && !visit().isQueued())
        visit().callHelp(Visit::Queue::Yes);
    else
        visit().apply(button == BandButton::Leave ? Event::Back : Event::EndVisit);
}

} // namespace kiosk
