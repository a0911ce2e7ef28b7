// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/AccessView.h"

#include "widgets/Card.h"
#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QUrl>

#include <algorithm>

namespace kiosk
{

AccessView::AccessView(const Visit &visit, Theme &theme, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_theme(theme), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_list(new QVBoxLayout), m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_card(new Card(theme, this)), m_cardColumn(new QVBoxLayout(m_card)),
      m_tell(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card)),
      m_how(new TextLabel(theme, TextRole::Body, Colour::Ink, m_card)), m_mailCode(new QrCode(theme, 260, m_card)),
      m_mail(new TextLabel(theme, TextRole::Note, Colour::Ink, m_card)),
      m_statementCode(new QrCode(theme, 200, m_card)),
      m_statement(new TextLabel(theme, TextRole::Note, Colour::Ink, m_card))
{
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_list->addWidget(m_heading);
    m_list->addStretch(1);
    m_columns->addLayout(m_list);
    m_columns->addWidget(m_card, 0, Qt::AlignTop);
    m_mail->setBreaks(WrappedText::Breaks::Anywhere);
    for (TextLabel *label : {m_mail, m_statement})
        label->setAlignment(Qt::AlignHCenter);
    m_cardColumn->addWidget(m_tell);
    m_cardColumn->addWidget(m_how);
    m_cardColumn->addWidget(m_mailCode, 0, Qt::AlignHCenter);
    m_cardColumn->addWidget(m_mail);
    m_cardColumn->addWidget(m_statementCode, 0, Qt::AlignHCenter);
    m_cardColumn->addWidget(m_statement);
}

void AccessView::addItem(const QString &icon, const QString &text)
{
    if (m_used == m_items.size()) {
        m_items << new PictureItem(m_theme, icon, TextRole::Body, this);
        m_list->insertWidget(m_list->count() - 1, m_items.last());
    }
    m_items.at(m_used)->setText(text);
    ++m_used;
}

void AccessView::setCode(QrCode *code, TextLabel *caption, const QString &payload, const QString &words)
{
    code->setVisible(!payload.isEmpty());
    caption->setVisible(!payload.isEmpty());
    code->setPayload(payload);
    caption->setText(words);
    //: Accessible name of a QR code; %1 is what it leads to
    code->setAccessibleName(tr("QR code: %1").arg(words));
}

void AccessView::retranslate()
{
    const KioskConfig &config = m_visit.config();
    const Language language = m_visit.language();
    m_heading->setText(tr("Accessibility"));
    m_used = 0;
    addItem(QStringLiteral("text-size"),
            tr("Larger letters, and light, dark or high contrast: the two switches at the top of every screen."));
    if (config.speechOutput != SpeechOutput::Off)
        addItem(
            QStringLiteral("speaker"),
            tr("Reading aloud: plug in headphones or press F9. The first touch says what a thing is, the second one "
               "presses it."));
    addItem(QStringLiteral("keyboard"),
            tr("By keyboard alone: Tab moves on, Enter presses, and F6 leads out of the identity service’s page."));
    if (config.access.keypad)
        addItem(QStringLiteral("chip"),
                tr("Keypad with tactile keys: up and down move, OK presses, and the help key explains."));
    if (config.access.switchKey != SwitchKey::None)
        addItem(
            QStringLiteral("check-circle"),
            tr("One switch: the first press starts a moving highlight, and the next one takes what it is on: of round "
               "buttons and lists, the next choice. Where a page does not let you, our staff help."));
    addItem(QStringLiteral("clock"),
            tr("More time: you are asked before anything ends, and you can go on as often as you like."));
    //: %1 is a place, such as "the service desk next to this kiosk"
    addItem(
        QStringLiteral("users"),
        tr("People: press “Ask for help” on any screen. Our staff: %1").arg(config.profile.staffPlace.in(language)));

    const AccessibilityInfo &info = config.profile.accessibility;
    m_tell->setText(tr("Was something in your way?"));
    m_how->setText(info.feedback.isEmpty() ? tr("Tell our staff. They pass it on.")
                                           : tr("Tell our staff, or write to us. You get an answer."));
    setCode(m_mailCode, m_mail, info.feedback.isEmpty() ? QString() : QStringLiteral("mailto:") + info.feedback,
            info.feedback);
    setCode(m_statementCode, m_statement, info.statement.in(language), tr("Accessibility statement"));
}

void AccessView::applyTheme(qreal airShare, bool roomy)
{
    const auto space = [this, airShare](qreal at1080) { return m_theme.px(at1080 * airShare); };
    const bool narrow = m_theme.isNarrow();
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setStretch(0, narrow ? 0 : 20);
    m_columns->setStretch(1, narrow ? 1 : 11);
    m_columns->setSpacing(space(72));
    m_list->setSpacing(std::max(8, space(24)));
    m_heading->setRole(roomy ? TextRole::Heading : TextRole::CardTitle);
    const int inset = std::max(m_theme.px(20), space(40));
    m_cardColumn->setContentsMargins(inset, space(32), inset, space(32));
    m_cardColumn->setSpacing(std::max(4, space(16)));
    m_mailCode->setSide(roomy ? 260 : 200);
    m_statementCode->setSide(roomy ? 200 : 160);
}

} // namespace kiosk
