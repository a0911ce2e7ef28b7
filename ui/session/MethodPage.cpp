// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/MethodPage.h"

#include "shell/Announce.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"

#include <QVBoxLayout>

#include <array>

namespace kiosk
{

MethodCard::MethodCard(Visit &visit, Theme &theme, const IdentityMethod &method, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_theme(theme), m_method(method), m_card(new Card(theme, this)),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_picture(method.picture.isEmpty() ? nullptr : new Picture(theme, method.picture, QSize(208, 130), m_card)),
      m_name(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card)),
      m_remark(new TextLabel(theme, TextRole::BodyStrong, Colour::Good, m_card)),
      m_button(new ActionButton(theme, ActionButton::Kind::Primary, m_card))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    auto *titles = new QVBoxLayout;
    titles->addWidget(m_name);
    titles->addWidget(m_remark);
    titles->addStretch(1);
    m_head->addLayout(titles, 1);
    if (m_picture)
        m_head->addWidget(m_picture, 0, Qt::AlignTop | Qt::AlignRight);
    column->addLayout(m_head);
    QStringList icons;
    for (const MethodNeed &need : method.needs)
        icons << need.icon;
    if (method.timeLimit.count() > 0)
        icons << QStringLiteral("clock");
    for (const QString &icon : std::as_const(icons)) {
        m_needs << new PictureItem(theme, icon, TextRole::Note, m_card);
        column->addWidget(m_needs.last());
    }
    column->addStretch(1);
    column->addWidget(m_button);
    m_card->setHighlighted(isFirst());
    connect(m_button, &ActionButton::clicked, this, [this] { m_visit.apply(Event::MethodChosen, {m_method.id, {}}); });
}

bool MethodCard::isFirst() const
{
    return m_visit.config().profile.identity.methods.first().id == m_method.id;
}

void MethodCard::retranslate()
{
    const Language language = m_visit.language();
    m_name->setText(m_method.name.in(language));
    qsizetype row = 0;
    for (const MethodNeed &need : m_method.needs)
        m_needs[row++]->setText(need.text.in(language));
    if (row < m_needs.size()) {
        const int minutes = static_cast<int>(m_method.timeLimit / Seconds(60));
        m_needs[row]->setText(tr("You have %n minute(s) once you have started", "", minutes));
    }
    //: %1 is a way to identify, such as Suomi.fi
    m_button->setText(tr("Use %1").arg(m_method.buttonName().in(language)));
    m_button->setAccessibleName(m_button->text());
    showStanding();
}

void MethodCard::showStanding()
{
    const bool answers = m_visit.isAvailable(m_method.id);
    m_remark->setText(answers ? m_method.remark.in(m_visit.language()) : tr("Does not answer right now"));
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_remark->setColour(!answers ? Colour::Warning : isFirst() ? Colour::Good : Colour::Ink2);
    m_button->setAccessibleDescription(answers ? QString() : m_remark->text());
}

void MethodCard::setDensity(Density density, bool pictured)
{
    m_density = density;
    m_pictured = pictured;
    applyTheme();
}

void MethodCard::applyTheme()
{
    static constexpr auto inners = std::to_array<int>({32, 26, 22, 16});
    static constexpr auto spacings = std::to_array<int>({16, 12, 10, 6});
    const auto density = static_cast<size_t>(m_density);
    const int inner = m_theme.px(inners[density]);
    auto *column = static_cast<QVBoxLayout *>(m_card->layout());
    column->setContentsMargins(inner, inner, inner, inner);
    column->setSpacing(m_theme.px(spacings[density]));
    if (m_picture)
        m_picture->setVisible(m_pictured);
    // Where the page has to be moved to be read, what to press stands before what it needs.
    const bool pressFirst = m_density == Density::Tight && m_theme.textSize() != TextSize::Normal;
    const int place = pressFirst ? 1 : column->count() - 1;
    if (column->indexOf(m_button) != place) {
        column->removeWidget(m_button);
        column->insertWidget(place, m_button);
    }
    m_button->setKind(isFirst() ? ActionButton::Kind::Primary : ActionButton::Kind::Secondary);
    m_button->setEnabled(m_visit.flow().attemptsLeft() > 0);
    showStanding();
}

MethodPage::MethodPage(Visit &visit, Theme &theme, QWidget *parent)
    : ColumnPage(visit, theme, parent), m_apology(new Notice(theme, Notice::Kind::Warning, this)),
      m_cards(new QBoxLayout(QBoxLayout::LeftToRight)), m_passwordRow(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_password(new PictureItem(theme, QStringLiteral("key"), TextRole::Body, this)),
      m_passwordToo(new ActionButton(theme, ActionButton::Kind::Chip, this)),
      m_noAttempts(new Notice(theme, Notice::Kind::Warning, this))
{
    m_apology->hide();
    m_noAttempts->hide();
    column()->addWidget(m_apology);
    column()->addWidget(m_noAttempts);
    for (const IdentityMethod &method : visit.config().profile.identity.methods) {
        m_methodCards << new MethodCard(visit, theme, method, this);
        m_cards->addWidget(m_methodCards.last(), 1);
    }
    column()->addLayout(m_cards, 1);
    m_passwordRow->addWidget(m_password, 1, Qt::AlignVCenter);
    m_passwordRow->addWidget(m_passwordToo, 0, Qt::AlignVCenter);
    column()->addLayout(m_passwordRow);
    m_passwordToo->setCheckable(true);
    m_passwordToo->setVisible(visit.config().profile.identity.mendsPassword());
    connect(m_passwordToo, &ActionButton::toggled, this, [this](bool too) {
        this->visit().setErrand(too ? Errand::PasswordToo : Errand::Reset);
        sayPassword();
        announce(m_password, m_password->label()->text());
    });
    connect(&visit, &Visit::availabilityChanged, this, [this] {
        for (MethodCard *card : std::as_const(m_methodCards))
            card->showStanding();
    });
}

void MethodPage::retranslate()
{
    heading()->setText(tr("How will you prove who you are?"));
    const QString service = visit().config().profile.identity.name.in(visit().language());
    sentence()->setText(m_methodCards.size() > 1
                            //: %1 is the name of the school's identity service
                            ? tr("%1 makes the reset. If it offers only one way, choose that.").arg(service)
                            //: %1 is the name of the school's identity service; there is one way to identify
                            : tr("%1 makes the reset.").arg(service));
    m_apology->setText(tr("Sorry, something broke and the identification was cut off. The kiosk has not kept your "
                          "address: type it on the page, or give it here again."));
    m_noAttempts->setText(tr("You have used all attempts of this visit. Please ask our staff."));
    //: Switch: the visitor needs a new password as well
    m_passwordToo->setText(tr("I forgot my password too"));
    m_passwordToo->setAccessibleName(m_passwordToo->text());
    sayPassword();
    for (MethodCard *card : std::as_const(m_methodCards))
        card->retranslate();
}

void MethodPage::sayPassword()
{
    if (visit().errand() == Errand::PasswordToo)
        m_password->setText(
            tr("You get a new password on the same trip: the strip above the page leads you through both."));
    else
        m_password->setText(tr("You will need your password at the end."));
}

void MethodPage::applyTheme()
{
    ColumnPage::applyTheme();
    const bool large = theme().textSize() != TextSize::Normal;
    // Where the page has to be moved anyway, the first way's button is in sight and not below all that the other needs.
    m_cards->setDirection(theme().isNarrow() || (isTight() && large) ? QBoxLayout::TopToBottom
                                                                     : QBoxLayout::LeftToRight);
    const int place = isTight() && large ? column()->count() - 1 : 1;
    if (column()->indexOf(sentence()) != place) {
        column()->removeWidget(sentence());
        column()->insertWidget(place, sentence());
    }
    column()->setContentsMargins(sideMargin(), space(28), sideMargin(), space(16));
    column()->setSpacing(space(16));
    m_cards->setSpacing(std::max(8, space(32)));
    m_passwordRow->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_passwordRow->setSpacing(std::max(8, space(16)));
    arrangeCards();
}

void MethodPage::arrangeCards()
{
    // Beside a picture in a narrow column, a way's name would have to be broken.
    const int columns = theme().isNarrow() ? 1 : static_cast<int>(m_methodCards.size());
    const bool wide = columns == 1 || theme().windowSize().width() * 2 >= theme().px(roomyWidth) * columns;
    const bool pictured = wide && isRoomy() && theme().textSize() == TextSize::Normal;
    for (MethodCard *card : std::as_const(m_methodCards))
        card->setDensity(density(), pictured);
}

void MethodPage::entered()
{
    m_apology->setVisible(hasLostAddress());
    m_noAttempts->setVisible(visit().flow().attemptsLeft() <= 0);
    m_passwordToo->setChecked(visit().errand() == Errand::PasswordToo);
    arrangeCards();
}

void MethodPage::left()
{
    // Not there when the page is shown again: what comes up is spoken.
    m_apology->hide();
    m_noAttempts->hide();
}

/// The session before this one broke down, and nothing was typed since.
bool MethodPage::hasLostAddress() const
{
    return visit().flow().apologise() && visit().address().isEmpty();
}

Band MethodPage::band() const
{
    Band band;
    band.leave = {hasLostAddress() ? tr("Give my address again") : tr("Back"), QStringLiteral("arrow-left")};
    band.third = {tr("Do this on my own phone"), QStringLiteral("phone")};
    switch (m_methodCards.size()) {
    case 1:
        //: There is one way to identify
        band.second = {tr("I cannot use this"), {}};
        break;
    case 2:
        band.second = {tr("I have neither"), {}};
        break;
    default:
        //: There are more than two ways to identify
        band.second = {tr("I have none of these"), {}};
        break;
    }
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
