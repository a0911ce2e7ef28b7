// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/WelcomePage.h"

#include "session/AccessView.h"
#include "shell/TimeText.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace kiosk
{

namespace
{

constexpr auto context = "kiosk::WelcomePage";
/// Greeting, in each language below the other
constexpr auto greeting = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Authenticator not working?");
/// The button that chooses the language and starts
constexpr auto start = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Start in English");
/// Head of the list of things to have at hand; all three languages on one line
constexpr auto haveReady = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Have ready");
constexpr auto phone = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Phone");
/// What to identify with: %1 is one or several with a comma between, %2 the last; "Bank codes or passport"
constexpr auto oneOrOther = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "%1 or %2");
constexpr auto password = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Password");
/// Head of the list of parked waits
constexpr auto waiting = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Waiting");
constexpr auto nothingKept = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Nothing about you is kept here");
/// The button at the bottom left; all three languages on one line
constexpr auto help = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Ask for help");
/// How long a visit takes at least and at most
constexpr auto duration = QT_TRANSLATE_NOOP("kiosk::WelcomePage", "Takes %1–%2\u00a0min");

/// Minutes: 1 to 3 for an identification here, 3 to 10 for the set-up (public reports of both).
constexpr int shortestVisit = 5;
constexpr int longestIdentification = 3;
constexpr int longestSetUp = 10;

int inMinutes(Seconds time)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(time).count());
}

/// With the quickest of the profile's methods, up to the next five minutes.
int longestVisit(const SiteProfile &profile)
{
    int identification = 0;
    for (const IdentityMethod &method : profile.identity.methods) {
        const int longest =
            method.onPhone ? std::max(longestIdentification, inMinutes(method.timeLimit)) : longestIdentification;
        identification = identification == 0 ? longest : std::min(identification, longest);
    }
    const int sum = identification + inMinutes(profile.syncWait) + longestSetUp;
    return (sum + 4) / 5 * 5;
}

/// Short, for it stands there in each language.
const LocalizedText &atHand(const IdentityMethod &method)
{
    return method.atHand.isEmpty() ? method.buttonName() : method.atHand;
}

constexpr int ticketsInARow = 3;
constexpr int ticketsShown = 6;

} // namespace

WelcomePage::WelcomePage(Visit &visit, Theme &theme, const Translations &translations, QWidget *parent)
    : Page(visit, theme, parent), m_translations(translations), m_begin(new QWidget(this)),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight, m_begin)), m_main(new QVBoxLayout),
      m_card(new Card(theme, this)), m_cardColumn(new QVBoxLayout(m_card)),
      m_haveReady(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_card)), m_ticketArea(new QWidget(m_card)),
      m_ticketColumn(new QVBoxLayout(m_ticketArea)),
      m_waiting(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_ticketArea)),
      m_ticketGrid(new QWidget(m_ticketArea)), m_more(new ActionButton(theme, ActionButton::Kind::Chip, m_ticketGrid)),
      m_access(new AccessView(visit, theme, this))
{
    for (const Language language : languagesFrom(visit.config().profile.defaultLanguage))
        m_order << language;
    for (const Language language : std::as_const(m_order)) {
        auto *label = new TextLabel(theme, TextRole::Heading, m_greetings.isEmpty() ? Colour::Ink : Colour::Ink2, this);
        m_greetings << label;
        auto *button = new ActionButton(theme, ActionButton::Kind::Tile, this);
        m_starts << button;
        connect(button, &ActionButton::clicked, this, [this, language] {
            this->visit().setLanguage(language);
            this->visit().apply(Event::LanguageChosen);
        });
    }
    // The greetings stand close together, as one greeting.
    auto *greetings = new QVBoxLayout;
    greetings->setSpacing(0);
    for (TextLabel *label : std::as_const(m_greetings))
        greetings->addWidget(label);
    m_main->addLayout(greetings);
    for (ActionButton *button : std::as_const(m_starts))
        m_main->addWidget(button);
    m_main->addStretch(1);

    m_cardColumn->addWidget(m_haveReady);
    const QList<IdentityMethod> &methods = visit.config().profile.identity.methods;
    const auto withNeeds = std::find_if(methods.cbegin(), methods.cend(),
                                        [](const IdentityMethod &method) { return !method.needs.isEmpty(); });
    const QString proof = withNeeds == methods.cend() ? QStringLiteral("id-card") : withNeeds->needs.first().icon;
    for (const QString &icon : {QStringLiteral("phone"), proof, QStringLiteral("key"), QStringLiteral("clock")}) {
        auto *item = new PictureItem(theme, icon, TextRole::Body, m_card);
        m_items << item;
        m_cardColumn->addWidget(item);
    }
    m_cardColumn->addStretch(1);
    m_cardColumn->addWidget(m_ticketArea);
    m_ticketColumn->setContentsMargins(0, 0, 0, 0);
    m_ticketColumn->addWidget(m_waiting);
    m_ticketColumn->addWidget(m_ticketGrid);
    auto *grid = new QGridLayout(m_ticketGrid);
    grid->setContentsMargins(0, 0, 0, 0);
    // In the last place, behind the tickets of this turn.
    grid->addWidget(m_more, (ticketsShown - 1) / ticketsInARow, (ticketsShown - 1) % ticketsInARow);
    m_more->setIconName(QStringLiteral("arrow-right"), Qt::RightEdge);
    m_more->hide();
    connect(m_more, &ActionButton::clicked, this, [this] {
        ++m_ticketPage;
        showTickets();
    });

    m_columns->addLayout(m_main, 20);
    m_columns->addWidget(m_card, 11, Qt::AlignTop);
    auto *either = new QVBoxLayout(this);
    either->addWidget(m_begin);
    either->addWidget(m_access);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_access->hide();
    connect(&visit, &Visit::ticketsChanged, this, &WelcomePage::showTickets);
    connect(&visit, &Visit::ticked, this, &WelcomePage::showTickets);
}

QString WelcomePage::inAll(const char *source) const
{
    return m_translations.inAll(m_order.first(), context, source);
}

QString WelcomePage::proofIn(Language language) const
{
    QStringList texts;
    for (const IdentityMethod &method : visit().config().profile.identity.methods) {
        const QString text = atHand(method).in(language);
        if (!text.isEmpty() && !texts.contains(text))
            texts << text;
    }
    if (texts.isEmpty())
        return {};
    const QString last = texts.takeLast();
    return asLine(texts.isEmpty()
                      ? last
                      : m_translations.text(language, context, oneOrOther).arg(texts.join(QStringLiteral(", ")), last));
}

QString WelcomePage::durationIn(Language language) const
{
    return m_translations.text(language, context, duration)
        .arg(shortestVisit)
        .arg(longestVisit(visit().config().profile));
}

void WelcomePage::retranslate()
{
    m_access->retranslate();
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        m_greetings[i]->setText(m_translations.text(m_order[i], context, greeting));
        m_greetings[i]->setLocale(languageLocale(m_order[i]));
        const QString text = m_translations.text(m_order[i], context, start);
        m_starts[i]->setText(text);
        m_starts[i]->setAccessibleName(text);
        m_starts[i]->setLocale(languageLocale(m_order[i]));
    }
    m_haveReady->setText(inAll(haveReady));
    QStringList proofs;
    QStringList durations;
    for (const Language language : std::as_const(m_order)) {
        for (const auto &[texts, text] : {std::pair{&proofs, proofIn(language)}, {&durations, durationIn(language)}}) {
            if (!texts->contains(text))
                *texts << text;
        }
    }
    m_items[0]->setText(inAll(phone));
    m_items[1]->setText(proofs.join(QLatin1Char('\n')));
    m_items[1]->setVisible(!proofs.first().isEmpty());
    m_items[2]->setText(inAll(password));
    m_items[3]->setText(durations.join(QLatin1Char('\n')));
    m_waiting->setText(inAll(waiting));
    // For the ear, one language at a time: no voice reads three.
    const Language language = visit().language();
    const auto spoken = [this, language](const char *source) { return m_translations.text(language, context, source); };
    m_haveReady->setAccessibleName(spoken(haveReady));
    m_items[0]->label()->setAccessibleName(spoken(phone));
    m_items[1]->label()->setAccessibleName(proofIn(language));
    m_items[2]->label()->setAccessibleName(spoken(password));
    m_items[3]->label()->setAccessibleName(durationIn(language));
    m_waiting->setAccessibleName(spoken(waiting));
    showTickets();
}

void WelcomePage::applyTheme()
{
    const bool narrow = theme().isNarrow();
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int side = sideMargin();
    layout()->setContentsMargins(side, space(48), side, space(40));
    m_columns->setSpacing(isRoomy() ? theme().px(72) : theme().px(32));
    // What is to be had ready stands there in three languages: where lines are dear, it gets more of the width.
    m_columns->setStretch(1, isTight() ? 15 : 11);
    m_main->setSpacing(std::max(8, space(24)));
    for (qsizetype i = 0; i < m_starts.size(); ++i) {
        m_starts[i]->setMinimumHeight(isRoomy() ? theme().px(124) : 0);
        // The first language greets loudest where there is no room for three to shout.
        m_greetings[i]->setRole(isRoomy()       ? TextRole::Heading
                                    : i == 0    ? (isTight() ? TextRole::CardTitle : TextRole::Heading)
                                    : isTight() ? TextRole::Body
                                                : TextRole::Sub);
    }
    m_access->applyTheme(airShare(), isRoomy());
    m_cardColumn->setContentsMargins(inset(40), space(40), inset(40), space(40));
    m_cardColumn->setSpacing(space(24));
    m_ticketColumn->setSpacing(space(16));
    auto *grid = static_cast<QGridLayout *>(m_ticketGrid->layout());
    grid->setSpacing(std::max(8, theme().px(12)));
    m_main->invalidate();
}

void WelcomePage::showAccess(bool shown)
{
    if (shown == m_showsAccess)
        return;
    m_showsAccess = shown;
    m_begin->setVisible(!shown);
    m_access->setVisible(shown);
    if (!shown)
        m_starts.first()->setFocus(Qt::OtherFocusReason);
    Q_EMIT bandChanged();
    Q_EMIT turned();
}

void WelcomePage::bandPressed(BandButton button)
{
    if (button == BandButton::Leave)
        showAccess(false);
}

void WelcomePage::entered()
{
    showAccess(false);
    m_ticketPage = 0;
    showTickets();
}

void WelcomePage::showTickets()
{
    const QList<link::Ticket> &tickets = visit().tickets();
    m_ticketArea->setVisible(!tickets.isEmpty());
    // More than there is room for: a few at a time, and the last place leads to the next few.
    const bool turns = tickets.size() > ticketsShown;
    const qsizetype atATime = turns ? ticketsShown - 1 : ticketsShown;
    const qsizetype pages = std::max<qsizetype>(1, (tickets.size() + atATime - 1) / atATime);
    m_ticketPage %= pages;
    const qsizetype first = m_ticketPage * atATime;
    const qsizetype count = std::min(tickets.size() - first, atATime);
    m_more->setVisible(turns);
    m_more->setText(QStringLiteral("%1/%2").arg(m_ticketPage + 1).arg(pages));
    //: Accessible name of the button that shows the next few parked waits; "page 1 of 3" is where one is
    m_more->setAccessibleName(tr("More tickets, page %1 of %2").arg(m_ticketPage + 1).arg(pages));
    auto *grid = static_cast<QGridLayout *>(m_ticketGrid->layout());
    while (m_tickets.size() > count)
        delete m_tickets.takeLast();
    while (m_tickets.size() < count) {
        auto *button = new ActionButton(theme(), ActionButton::Kind::Chip, m_ticketGrid);
        const qsizetype index = m_tickets.size();
        grid->addWidget(button, static_cast<int>(index) / ticketsInARow, static_cast<int>(index) % ticketsInARow);
        connect(button, &ActionButton::clicked, this, [this, index] {
            if (index < m_shownTickets.size())
                visit().resumeTicket(m_shownTickets.at(index));
        });
        m_tickets << button;
    }
    m_shownTickets.clear();
    for (qsizetype i = 0; i < count; ++i) {
        const link::Ticket &ticket = tickets.at(first + i);
        m_shownTickets << ticket.id;
        const Milliseconds left = ticket.readyAt.left(visit().clock());
        const bool ready = left == Milliseconds{0};
        const QString id = ticket.id.toString();
        m_tickets[i]->setText(ready ? id : id + QStringLiteral("  ") + minutesText(left));
        m_tickets[i]->setIconName(ready ? QStringLiteral("check") : QString(), Qt::RightEdge);
        //: Accessible name of a parked wait on the welcome screen; %1 ticket such as A7, %2 time left such as 4:10
        m_tickets[i]->setAccessibleName(ready ? tr("Ticket %1, ready").arg(id)
                                              : tr("Ticket %1, %2 left").arg(id, minutesText(left)));
    }
}

Band WelcomePage::band() const
{
    Band band;
    if (m_showsAccess) {
        band.leave = {tr("Back"), QStringLiteral("arrow-left")};
        return band;
    }
    band.help = inAll(help);
    // Where room is dear, all three ways to begin come before it.
    if (!theme().isLow() || theme().textSize() == TextSize::Normal)
        band.remark = inAll(nothingKept);
    band.spokenRemark = m_translations.text(visit().language(), context, nothingKept);
    return band;
}

QWidget *WelcomePage::firstFocus()
{
    return m_showsAccess ? nullptr : m_starts.first();
}

} // namespace kiosk
