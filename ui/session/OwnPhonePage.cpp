// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/OwnPhonePage.h"

#include "account/AddressBook.h"
#include "widgets/Card.h"
#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"

#include <QVBoxLayout>

#include <array>

namespace kiosk
{

OwnPhonePage::OwnPhonePage(Visit &visit, Theme &theme, QWidget *parent)
    : ColumnPage(visit, theme, parent), m_card(new Card(theme, this)),
      m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight, m_card)), m_code(new QrCode(theme, 400, m_card)),
      m_host(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card)),
      m_scan(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_card)), m_codeColumn(new QVBoxLayout),
      m_texts(new QVBoxLayout)
{
    m_codeColumn->addStretch(1);
    m_codeColumn->addWidget(m_code, 0, Qt::AlignCenter);
    m_codeColumn->addWidget(m_host);
    m_codeColumn->addWidget(m_scan);
    m_codeColumn->addStretch(1);
    m_host->setAlignment(Qt::AlignCenter);
    m_scan->setAlignment(Qt::AlignCenter);
    m_texts->addStretch(1);
    for (const QString &icon :
         {QStringLiteral("globe"), QStringLiteral("user"), QStringLiteral("check"), QStringLiteral("arrow-right")}) {
        m_items << new PictureItem(theme, icon, TextRole::Body, m_card);
        m_texts->addWidget(m_items.last());
    }
    m_texts->addStretch(1);
    m_cardRow->addLayout(m_codeColumn);
    m_cardRow->addLayout(m_texts, 1);
    column()->addWidget(m_card);
    column()->addStretch(1);
}

void OwnPhonePage::retranslate()
{
    const IdentityService &service = visit().config().profile.identity;
    heading()->setText(tr("Reset on your own phone"));
    sentence()->setText(tr("What you type there does not pass through this kiosk."));
    m_host->setText(service.startUrl.host());
    m_scan->setText(tr("Scan with your phone’s camera"));
    m_items[0]->setText(AddressBook(visit().config().profile).hasLogins()
                            ? tr("Open the page and give your user name.")
                            : tr("Open the page and give your e-mail address."));
    m_items[1]->setText(tr("Follow what the page says and identify yourself."));
    m_items[2]->setText(
        tr("Wait until the page says that your MFA settings (multi-factor authentication) have been reset."));
    m_items[3]->setText(tr("Then press “The reset is done” here: the kiosk starts the wait and shows the next steps."));
    m_code->setPayload(service.startUrl.toString(QUrl::FullyEncoded));
    m_code->setAccessibleName(tr("QR code: %1").arg(service.startUrl.host()));
}

void OwnPhonePage::applyTheme()
{
    ColumnPage::applyTheme();
    m_cardRow->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_cardRow->setContentsMargins(inset(44), space(32), inset(44), space(32));
    m_cardRow->setSpacing(space(64));
    m_codeColumn->setSpacing(space(12));
    m_texts->setSpacing(space(32));
    // Even the least is 64 mm wide on a 24 inch screen: a phone reads it from 64 cm.
    static constexpr auto sides = std::to_array<qreal>({400, 400, 300, 230});
    m_code->setSide(sides[static_cast<int>(density())]);
}

Band OwnPhonePage::band() const
{
    Band band;
    band.leave = {tr("Back"), QStringLiteral("arrow-left")};
    band.main = {tr("The reset is done"), QStringLiteral("arrow-right")};
    return band;
}

void OwnPhonePage::bandPressed(BandButton button)
{
    visit().apply(button == BandButton::Leave ? Event::Back : Event::ResetConfirmed);
}

} // namespace kiosk
