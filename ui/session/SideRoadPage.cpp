// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SideRoadPage.h"

#include "widgets/Card.h"
#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"

#include <QUrl>
#include <QVBoxLayout>

namespace kiosk
{

SideRoadPage::SideRoadPage(Visit &visit, Theme &theme, Road road, QWidget *parent)
    : ColumnPage(visit, theme, parent), m_road(road), m_card(new Card(theme, this)),
      m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight, m_card)), m_codeArea(new QWidget(m_card)),
      m_code(new QrCode(theme, 400, m_codeArea)),
      m_place(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_codeArea)),
      m_scan(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_codeArea)), m_texts(new QVBoxLayout)
{
    auto *codeColumn = new QVBoxLayout(m_codeArea);
    codeColumn->setContentsMargins(0, 0, 0, 0);
    codeColumn->addWidget(m_code, 0, Qt::AlignCenter);
    for (TextLabel *label : {m_place, m_scan}) {
        label->setAlignment(Qt::AlignCenter);
        codeColumn->addWidget(label);
    }
    m_cardRow->addWidget(m_codeArea, 0, Qt::AlignCenter);
    m_texts->addStretch(1);
    m_texts->addStretch(1);
    m_cardRow->addLayout(m_texts, 1);
    column()->addWidget(m_card);
    column()->addStretch(1);
}

const SideRoad &SideRoadPage::road() const
{
    const SiteProfile &profile = visit().config().profile;
    return m_road == Road::PhoneWorks ? profile.phoneWorks : profile.phoneGone;
}

void SideRoadPage::retranslate()
{
    const Language language = visit().language();
    if (m_road == Road::PhoneWorks) {
        heading()->setText(tr("You need no reset"));
        sentence()->setText(tr("While the old phone still works, you can add the new one yourself."));
    } else {
        heading()->setText(tr("If the phone is lost, broken or not with you"));
        sentence()->setText(tr("The reset can still be made. Read this first."));
    }
    const QStringList lines = road().advice.in(language).split(u'\n', Qt::SkipEmptyParts);
    while (m_items.size() < lines.size()) {
        auto *item = new PictureItem(theme(), QStringLiteral("arrow-right"), TextRole::Body, m_card);
        m_items << item;
        m_texts->insertWidget(m_texts->count() - 1, item);
    }
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        m_items[i]->setText(lines.value(i).trimmed());
        m_items[i]->setVisible(i < lines.size());
    }
    const QUrl page(road().page.in(language));
    const QString place = page.host() + (page.path() == u"/" ? QString() : page.path());
    m_codeArea->setVisible(!page.isEmpty());
    m_code->setPayload(page.toString(QUrl::FullyEncoded));
    m_place->setText(place);
    m_scan->setText(tr("Scan with your phone’s camera"));
    //: Accessible name of a QR code; %1 is a web address
    m_code->setAccessibleName(tr("QR code: %1").arg(place));
}

void SideRoadPage::applyTheme()
{
    ColumnPage::applyTheme();
    m_cardRow->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_cardRow->setContentsMargins(inset(44), space(32), inset(44), space(32));
    m_cardRow->setSpacing(space(64));
    m_texts->setSpacing(space(24));
    m_code->setSide(isRoomy() ? 400 : 320);
}

Band SideRoadPage::band() const
{
    Band band;
    band.leave = {tr("Back"), QStringLiteral("arrow-left")};
    if (m_road == Road::PhoneWorks) {
        band.second = {tr("I need the reset"), {}};
        band.main = {tr("End visit"), {}};
    } else {
        band.main = {tr("Go on to the reset"), QStringLiteral("arrow-right")};
    }
    return band;
}

void SideRoadPage::bandPressed(BandButton button)
{
    const bool ends = m_road == Road::PhoneWorks && button == BandButton::Main;
    // The reset begins with the address, where the visitor has come from.
    visit().apply(ends ? Event::EndVisit : Event::Back);
}

} // namespace kiosk
