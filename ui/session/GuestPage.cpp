// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/GuestPage.h"

#include "widgets/Card.h"
#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"

#include <QVBoxLayout>

namespace kiosk
{

GuestPage::GuestPage(Visit &visit, Theme &theme, QWidget *parent)
    : ColumnPage(visit, theme, parent), m_card(new Card(theme, this)),
      m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight, m_card)), m_code(new QrCode(theme, 440, m_card)),
      m_scan(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_card)), m_pageArea(new QWidget(m_card)),
      m_pageCode(new QrCode(theme, storeCodeSide, m_pageArea)),
      m_pageScan(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_pageArea)),
      m_mail(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card)), m_codeColumn(new QVBoxLayout),
      m_texts(new QVBoxLayout)
{
    m_codeColumn->addWidget(m_code, 0, Qt::AlignCenter);
    m_codeColumn->addWidget(m_scan);
    m_scan->setAlignment(Qt::AlignCenter);
    m_texts->addStretch(1);
    m_texts->addWidget(m_mail);
    for (const QString &icon : {QStringLiteral("mail"), QStringLiteral("phone"), QStringLiteral("clock")}) {
        m_items << new PictureItem(theme, icon, TextRole::Body, m_card);
        m_texts->addWidget(m_items.last());
    }
    auto *pageRow = new QHBoxLayout(m_pageArea);
    pageRow->setContentsMargins(0, 0, 0, 0);
    pageRow->addWidget(m_pageCode);
    pageRow->addWidget(m_pageScan, 1);
    m_texts->addWidget(m_pageArea);
    m_texts->addStretch(1);
    m_cardRow->addLayout(m_codeColumn);
    m_cardRow->addLayout(m_texts, 1);
    column()->addWidget(m_card);
    column()->addStretch(1);
}

// RFC 6068, 5: line breaks in the body are %0D%0A, and spaces %20: some mail programs show a "+" as it is. Others drop
// the line breaks: the space before each keeps the words apart.
QString GuestPage::mailtoAddress(const GuestContact &contact, Language language)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QStringLiteral("mailto:%1?subject=%2&body=%3")
        .arg(contact.mailTo, encoded(contact.subject.in(language)),
             encoded(QString(contact.body.in(language)).replace(u'\n', QStringLiteral(" \r\n"))));
}

void GuestPage::retranslate()
{
    const SiteProfile &profile = visit().config().profile;
    const GuestContact guest = profile.guest.value_or(GuestContact{});
    heading()->setText(tr("Guests write an e-mail"));
    //: %1 is the school's short name; in Finnish and Swedish in the genitive
    sentence()->setText(tr("%1 support resets it for you.").arg(profile.organisationGenitive(visit().language())));
    m_mail->setText(guest.mailTo);
    m_items[0]->setText(tr("Send it from the address that got the guest invitation. Support cannot act on others."));
    m_items[1]->setText(tr("Scan the QR code with your phone’s camera: it opens a message that is already filled in."));
    m_items[2]->setText(tr("Support answers by e-mail. You do not need to wait here."));
    m_scan->setText(tr("Opens an e-mail on your phone"));
    m_code->setPayload(mailtoAddress(guest, visit().language()));
    m_pageArea->setVisible(!guest.page.isEmpty());
    m_pageCode->setPayload(guest.page.toString(QUrl::FullyEncoded));
    m_pageScan->setText(tr("Does your camera open no message? Scan this one: it opens a page with the instructions."));
    m_pageCode->setAccessibleName(tr("QR code: %1").arg(guest.page.host()));
    //: Accessible name of a QR code; %1 is an e-mail address
    m_code->setAccessibleName(tr("QR code: e-mail to %1").arg(guest.mailTo));
}

void GuestPage::applyTheme()
{
    ColumnPage::applyTheme();
    m_cardRow->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_cardRow->setContentsMargins(inset(32), space(16), inset(32), space(16));
    m_cardRow->setSpacing(space(64));
    m_code->setSide(isRoomy() ? 440 : isTight() ? 360 : 400);
    m_pageCode->setSide(isRoomy() ? 220 : storeCodeSide);
    m_pageArea->layout()->setSpacing(space(32));
    m_codeColumn->setSpacing(space(16));
    m_texts->setSpacing(space(28));
}

Band GuestPage::band() const
{
    Band band;
    band.leave = {tr("Back"), QStringLiteral("arrow-left")};
    band.main = {tr("End visit"), {}};
    return band;
}

void GuestPage::bandPressed(BandButton button)
{
    visit().apply(button == BandButton::Leave ? Event::Back : Event::EndVisit);
}

} // namespace kiosk
