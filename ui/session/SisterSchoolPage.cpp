// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SisterSchoolPage.h"

#include "widgets/Card.h"
#include "widgets/QrCode.h"

#include <QVBoxLayout>

namespace kiosk
{

SisterSchoolPage::SisterSchoolPage(Visit &visit, Theme &theme, QWidget *parent)
    : ColumnPage(visit, theme, parent), m_card(new Card(theme, this)),
      m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight, m_card)), m_code(new QrCode(theme, 340, m_card)),
      m_advice(new TextLabel(theme, TextRole::Body, Colour::Ink, m_card)),
      m_host(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card)),
      m_scan(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_card)), m_texts(new QVBoxLayout)
{
    m_texts->addStretch(1);
    m_texts->addWidget(m_host);
    m_texts->addWidget(m_advice);
    m_texts->addWidget(m_scan);
    m_texts->addStretch(1);
    m_cardRow->addWidget(m_code, 0, Qt::AlignCenter);
    m_cardRow->addLayout(m_texts, 1);
    column()->addWidget(m_card);
    column()->addStretch(1);
}

void SisterSchoolPage::retranslate()
{
    const SisterSchool *school = visit().sisterSchool();
    if (!school)
        return;
    const Language language = visit().language();
    heading()->setText(tr("Your account is at another school"));
    //: %1 is a school's name in the nominative
    sentence()->setText(tr("Reset Authenticator in your own school’s service: %1").arg(school->name.in(language)));
    m_host->setText(school->resetService.host());
    m_advice->setText(school->advice.in(language));
    m_scan->setText(tr("Scan the QR code with your phone’s camera."));
    m_code->setPayload(school->resetService.toString(QUrl::FullyEncoded));
    //: Accessible name of a QR code; %1 is a web address
    m_code->setAccessibleName(tr("QR code: %1").arg(school->resetService.host()));
}

void SisterSchoolPage::applyTheme()
{
    ColumnPage::applyTheme();
    m_cardRow->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_cardRow->setContentsMargins(inset(48), space(48), inset(48), space(48));
    m_cardRow->setSpacing(space(56));
    m_texts->setSpacing(space(24));
    m_code->setSide(isTight() ? 280 : 340);
}

void SisterSchoolPage::left()
{
    visit().setSisterSchool(nullptr);
}

Band SisterSchoolPage::band() const
{
    Band band;
    band.leave = {tr("Back"), QStringLiteral("arrow-left")};
    band.main = {tr("End visit"), {}};
    return band;
}

void SisterSchoolPage::bandPressed(BandButton button)
{
    visit().apply(button == BandButton::Leave ? Event::Back : Event::EndVisit);
}

} // namespace kiosk
