// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/SpeechBar.h"

#include "speech/ReadAloud.h"
#include "support/Clock.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace kiosk
{

namespace
{
constexpr Seconds hintTime{8};
} // namespace

SpeechBar::SpeechBar(Theme &theme, ReadAloud &reading, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_reading(reading), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_label(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, this)), m_buttons(new FlowRow(this)),
      m_again(new ActionButton(theme, ActionButton::Kind::Chip, m_buttons)),
      m_typed(new ActionButton(theme, ActionButton::Kind::Chip, m_buttons)),
      m_page(new ActionButton(theme, ActionButton::Kind::Chip, m_buttons))
{
    m_row->addWidget(m_label, 1);
    m_row->addWidget(m_buttons, 3);
    m_again->setIconName(QStringLiteral("restart"));
    m_typed->setIconName(QStringLiteral("keyboard"));
    m_page->setIconName(QStringLiteral("globe"));
    for (ActionButton *button : {m_again, m_typed, m_page})
        m_buttons->add(button);
    connect(m_again, &ActionButton::clicked, &reading, &ReadAloud::readAgain);
    connect(m_typed, &ActionButton::clicked, &reading, &ReadAloud::readTyped);
    connect(m_page, &ActionButton::clicked, &reading, &ReadAloud::readPage);
    m_hintTimer.setSingleShot(true);
    m_hintTimer.setInterval(hintTime);
    connect(&m_hintTimer, &QTimer::timeout, this, &SpeechBar::showOffers);
    connect(&reading, &ReadAloud::wanted, this, [this] { remark(Remark::PlugIn); });
    connect(&reading, &ReadAloud::voiceMissing, this, [this] { remark(Remark::NoVoice); });
    connect(&reading, &ReadAloud::onChanged, this, [this] {
        m_hintTimer.stop();
        showOffers();
    });
    connect(&reading, &ReadAloud::offersChanged, this, &SpeechBar::showOffers);
    connect(&reading, &ReadAloud::availabilityChanged, this, &SpeechBar::showOffers);
    hide();
}

void SpeechBar::remark(Remark remark)
{
    m_remark = remark;
    m_hintTimer.start();
    showOffers();
}

void SpeechBar::showOffers()
{
    const bool on = m_reading.isOn();
    if (!m_hintTimer.isActive())
        m_remark = Remark::Reading;
    setVisible(on || (m_hintTimer.isActive() && m_reading.availability() != ReadAloud::Availability::Absent));
    m_buttons->setVisible(on);
    // The buttons say it as well, where letters need the room.
    m_label->setVisible(m_remark != Remark::Reading || m_theme.textSize() == TextSize::Normal);
    m_typed->setVisible(m_reading.offersTyped());
    m_page->setVisible(m_reading.offersPage());
    retranslate();
}

void SpeechBar::retranslate()
{
    switch (m_remark) {
    case Remark::Reading:
        //: Label of the band that is shown while the screen is being read aloud
        m_label->setText(tr("Reading aloud"));
        break;
    case Remark::PlugIn:
        //: For those who want the screen to be read aloud
        m_label->setText(tr("Plug in headphones to listen."));
        break;
    case Remark::NoVoice:
        //: The screen cannot be read aloud in the language of the screen
        m_label->setText(tr("This kiosk has no voice for this language."));
        break;
    }
    //: Button: reads the whole screen aloud from its beginning
    m_again->setText(tr("Read again"));
    //: Button: speaks the e-mail address that the visitor has typed, letter by letter
    m_typed->setText(tr("Read what I typed"));
    //: Button: reads the text of the web page that is shown
    m_page->setText(tr("Read the web page"));
    for (ActionButton *button : {m_again, m_typed, m_page})
        button->setAccessibleName(button->text());
}

void SpeechBar::applyTheme()
{
    const bool large = m_theme.textSize() != TextSize::Normal;
    m_row->setDirection(m_theme.isNarrow() || large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setContentsMargins(m_theme.px(48), m_theme.px(8), m_theme.px(48), m_theme.px(8));
    m_row->setSpacing(m_theme.px(16));
    m_buttons->setSpacing(std::max(8, m_theme.px(10)));
    showOffers();
    update();
}

void SpeechBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::PrimaryTint));
    painter.fillRect(QRect(0, height() - 2, width(), 2), m_theme.colour(Colour::Line));
}

} // namespace kiosk
