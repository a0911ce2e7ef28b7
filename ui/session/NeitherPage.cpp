// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/NeitherPage.h"

#include "widgets/Card.h"
#include "widgets/PictureItem.h"

#include <QVBoxLayout>

namespace kiosk
{

NeitherPage::NeitherPage(Visit &visit, Theme &theme, QWidget *parent)
    : ColumnPage(visit, theme, parent), m_card(new Card(theme, this)), m_cardColumn(new QVBoxLayout(m_card)),
      m_where(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card))
{
    m_cardColumn->addWidget(m_where);
    for (const QString &icon : {QStringLiteral("id-card"), QStringLiteral("help"), QStringLiteral("shield")}) {
        m_items << new PictureItem(theme, icon, TextRole::Body, m_card);
        m_cardColumn->addWidget(m_items.last());
    }
    column()->addWidget(m_card);
    column()->addStretch(1);
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
    m_items[1]->setText(tr("Press “Ask for help” and staff will see that you are waiting."));
    m_items[2]->setText(tr("Staff check your document in the school’s own system. This kiosk cannot do it for you."));
}

void NeitherPage::applyTheme()
{
    ColumnPage::applyTheme();
    const int inner = space(48);
    m_cardColumn->setContentsMargins(inner, inner, inner, inner);
    m_cardColumn->setSpacing(space(28));
}

Band NeitherPage::band() const
{
    Band band;
    band.leave = {tr("Back"), QStringLiteral("arrow-left")};
    band.main = {tr("End visit"), {}};
    return band;
}

void NeitherPage::bandPressed(BandButton button)
{
    visit().apply(button == BandButton::Leave ? Event::Back : Event::EndVisit);
}

} // namespace kiosk
