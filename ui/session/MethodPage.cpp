// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/MethodPage.h"

#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"

#include <QVBoxLayout>

namespace kiosk
{

MethodCard::MethodCard(Visit &visit, Theme &theme, Method method, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_theme(theme), m_method(method), m_card(new Card(theme, this)),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_picture(new Picture(
          theme, method == Method::SuomiFi ? QStringLiteral("method-suomi") : QStringLiteral("method-candour"),
          QSize(208, 130), m_card)),
      m_name(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card)),
      m_duration(new TextLabel(theme, TextRole::BodyStrong, Colour::Good, m_card)),
      m_button(new ActionButton(theme, ActionButton::Kind::Primary, m_card))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    auto *titles = new QVBoxLayout;
    titles->addWidget(m_name);
    titles->addWidget(m_duration);
    titles->addStretch(1);
    m_head->addLayout(titles, 1);
    m_head->addWidget(m_picture, 0, Qt::AlignTop | Qt::AlignRight);
    column->addLayout(m_head);
    const QStringList icons = method == Method::SuomiFi
        ? QStringList{QStringLiteral("user"), QStringLiteral("bank")}
        : QStringList{QStringLiteral("passport"), QStringLiteral("chip"), QStringLiteral("mail"),
                      QStringLiteral("clock")};
    for (const QString &icon : icons) {
        m_needs << new PictureItem(theme, icon, TextRole::Note, m_card);
        column->addWidget(m_needs.last());
    }
    column->addStretch(1);
    column->addWidget(m_button);
    m_card->setHighlighted(method == visit.config().profile.identity.methods.first());
    connect(m_button, &ActionButton::clicked, this, [this] { m_visit.apply(Event::MethodChosen, {m_method, {}}); });
}

void MethodCard::retranslate()
{
    // What each needs: help.jamk.fi mfa-reset-uk and identity-service, as facts-domain.md quotes them.
    switch (m_method) {
    case Method::SuomiFi:
        //: Official name of Suomi.fi's service in this language
        m_name->setText(tr("Suomi.fi e-Identification"));
        m_duration->setText(tr("The quickest way"));
        m_needs[0]->setText(tr("Finnish personal identity code"));
        m_needs[1]->setText(tr("Finnish online banking codes or mobile certificate"));
        m_button->setText(tr("Use Suomi.fi"));
        break;
    case Method::CandourId:
        m_name->setText(QStringLiteral("Candour ID"));
        m_duration->setText(tr("If you cannot use Suomi.fi"));
        m_needs[0]->setText(tr("A passport, or an identity card with a chip. A residence permit does not do."));
        m_needs[1]->setText(tr("A phone that can read a chip and install the Candour ID app"));
        m_needs[2]->setText(tr("Your private e-mail on that phone: the invitation comes there"));
        m_needs[3]->setText(tr("You have 10 minutes once you have started"));
        m_button->setText(tr("Use Candour ID"));
        break;
    }
    m_button->setAccessibleName(m_button->text());
}

void MethodCard::setDensity(Density density)
{
    m_density = density;
    applyTheme();
}

void MethodCard::applyTheme()
{
    const int inner = m_theme.px(m_density == Density::Roomy ? 32 : m_density == Density::Snug ? 22 : 16);
    auto *column = static_cast<QVBoxLayout *>(m_card->layout());
    column->setContentsMargins(inner, inner, inner, inner);
    column->setSpacing(m_theme.px(m_density == Density::Roomy ? 16 : m_density == Density::Snug ? 10 : 6));
    m_picture->setVisible(m_theme.textSize() == TextSize::Normal && m_density == Density::Roomy);
    const bool first = m_method == m_visit.config().profile.identity.methods.first();
    m_button->setKind(first ? ActionButton::Kind::Primary : ActionButton::Kind::Secondary);
    m_duration->setColour(first ? Colour::Good : Colour::Ink2);
    const bool mayStart = m_visit.flow().attemptsLeft() > 0;
    m_button->setEnabled(mayStart);
}

MethodPage::MethodPage(Visit &visit, Theme &theme, QWidget *parent)
    : ColumnPage(visit, theme, parent), m_apology(new Notice(theme, Notice::Kind::Warning, this)),
      m_cards(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_password(new PictureItem(theme, QStringLiteral("key"), TextRole::Body, this)),
      m_noAttempts(new Notice(theme, Notice::Kind::Warning, this))
{
    m_apology->hide();
    m_noAttempts->hide();
    column()->addWidget(m_apology);
    column()->addWidget(m_noAttempts);
    for (const Method method : visit.config().profile.identity.methods) {
        m_methodCards << new MethodCard(visit, theme, method, this);
        m_cards->addWidget(m_methodCards.last(), 1);
    }
    column()->addLayout(m_cards, 1);
    column()->addWidget(m_password);
}

void MethodPage::retranslate()
{
    const IdentityService &service = visit().config().profile.identity;
    const Language language = visit().language();
    heading()->setText(tr("How will you prove who you are?"));
    //: %1 is the short name of the school
    sentence()->setText(
        tr("The identity service of %1 makes the reset. If it offers you only one of these ways, use that one.")
            .arg(visit().config().profile.organisation));
    m_apology->setText(tr("Sorry, something broke and the identification was cut off. Nothing was lost but that "
                          "attempt. Please choose again."));
    m_noAttempts->setText(tr("All attempts of this visit have been used. Please ask our staff."));
    //: %1 is what the service's page calls it, such as “Reset password”
    m_password->setText(
        tr("You will need your password at the end. Forgotten it? Select “%1” in the identity service first.")
            .arg(service.passwordMenuWord.in(language)));
    for (MethodCard *card : std::as_const(m_methodCards))
        card->retranslate();
}

void MethodPage::applyTheme()
{
    ColumnPage::applyTheme();
    m_cards->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    column()->setContentsMargins(sideMargin(), space(28), sideMargin(), space(16));
    column()->setSpacing(space(16));
    m_cards->setSpacing(std::max(8, space(32)));
    for (MethodCard *card : std::as_const(m_methodCards))
        card->setDensity(density());
}

void MethodPage::entered()
{
    m_apology->setVisible(visit().flow().apologise());
    m_noAttempts->setVisible(visit().flow().attemptsLeft() <= 0);
    for (MethodCard *card : std::as_const(m_methodCards))
        card->setDensity(density());
}

void MethodPage::left()
{
    // Not there when the page is shown again: what comes up is spoken.
    m_apology->hide();
    m_noAttempts->hide();
}

Band MethodPage::band() const
{
    Band band;
    band.leave = {tr("Back"), QStringLiteral("arrow-left")};
    band.third = {tr("Do this on my own phone"), QStringLiteral("phone")};
    band.second = {tr("I have neither"), {}};
    return band;
}

void MethodPage::bandPressed(BandButton button)
{
    switch (button) {
    case BandButton::Leave:
        visit().apply(Event::Back);
        break;
    case BandButton::Third:
        visit().apply(Event::OwnPhoneChosen);
        break;
    case BandButton::Second:
        visit().apply(Event::NeitherChosen);
        break;
    case BandButton::Main:
        break;
    }
}

QWidget *MethodPage::firstFocus()
{
    return m_methodCards.isEmpty() ? nullptr : m_methodCards.first()->button();
}

} // namespace kiosk
