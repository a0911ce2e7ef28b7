// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/OutcomePage.h"

#include "session/QueueNumber.h"
#include "shell/TimeText.h"
#include "widgets/Card.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

namespace kiosk
{

QString OutcomePage::needs() const
{
    QString lines;
    if (const IdentityMethod *method = visit().method()) {
        for (const MethodNeed &need : method->needs)
            lines += QStringLiteral(u"\n\u2013 ") + need.text.in(visit().language());
    }
    return lines;
}

// What each outcome means: facts-domain.md b (Suomi.fi's pages) and c (Candour ID at the school); what a way asks for,
// its time and its tries are the profile's. Nothing here says that nothing was changed where the kiosk cannot know.
OutcomePage::Texts OutcomePage::textsFor(Outcome outcome) const
{
    const IdentityMethod *method = visit().method();
    // "Candour ID" is one word in a heading's line.
    QString name = method ? method->buttonName().in(visit().language()) : QString();
    name.replace(u' ', QChar(QChar::Nbsp));
    const int minutes = method ? static_cast<int>(method->timeLimit.count() / 60) : 0;
    const int tries = method ? method->tries : 0;
    const QString asksFor = needs();
    switch (outcome) {
    case Outcome::Cancelled:
        return {tr("The identification was cancelled"),
                tr("The page is gone from this kiosk, and so is what you typed on it."),
                tr("Start again when you are ready.")};
    case Outcome::TimedOut:
        return {tr("The page waited too long"),
                tr("An identification page closes when nothing happens on it for a few minutes."),
                tr("Take what you need in your hand first, then try again.")};
    case Outcome::Expired:
        return {minutes > 0 ? tr("The %n minute(s) are over", "the time that a way to identify gives", minutes)
                            : tr("The time is over"),
                //: %1 is a way to identify, such as Candour ID
                minutes > 0 ? tr("%1 gives %n minute(s) for the whole identification.", "", minutes).arg(name)
                            //: %1 is a way to identify, such as Candour ID
                            : tr("%1 gives only so much time for the whole identification.").arg(name),
                tr("Have everything ready that it asks for, then try again.")};
    case Outcome::UnsupportedDevice:
        //: %1 is a way to identify, such as Candour ID
        return {tr("This phone does not work with %1").arg(name),
                asksFor.isEmpty() ? tr("The identification does not work on every phone.")
                                  //: %1 is a way to identify, such as Candour ID; a list follows, a line each
                                  : tr("What %1 asks for:").arg(name) + asksFor,
                tr("Use another phone, if you have one with you.")};
    case Outcome::UnsupportedDocument:
        //: %1 is a way to identify, such as Candour ID
        return {tr("This document is not accepted for %1").arg(name),
                asksFor.isEmpty() ? tr("Not every document is accepted for the identification.")
                                  //: %1 is a way to identify, such as Candour ID; a list follows, a line each
                                  : tr("What %1 asks for:").arg(name) + asksFor,
                tr("Use another document, if you have one with you.")};
    case Outcome::TriesUsed:
        return {tr("The attempts are used up"),
                //: %1 is a way to identify, such as Candour ID
                tries > 0 ? tr("%1 allows %n attempt(s) in one identification.", "", tries).arg(name)
                          //: %1 is a way to identify, such as Candour ID
                          : tr("%1 allows a few attempts in one identification.").arg(name),
                tr("You can start a new identification from the beginning.")};
    case Outcome::Failed:
        return {tr("You could not be identified"),
                tr("The identification did not succeed this time. The page does not tell the kiosk why."),
                tr("Try again and check each code before you send it.")};
    case Outcome::ServiceDown:
        return {tr("The identity service does not answer"),
                tr("This is not your fault. The service or the network has a disturbance."),
                tr("Wait a moment and try again.")};
    case Outcome::CertificateProblem:
        return {tr("The kiosk stopped for your safety"),
                tr("It could not make sure that the page is genuine, so it did not open it."),
                tr("Do not identify yourself on this kiosk now.")};
    case Outcome::PageExpired:
        return {
            tr("This page is no longer valid"),
            tr("It was answered once already and cannot be shown again, so the identification cannot go on from it."),
            tr("Start again from the beginning. Nothing is wrong with your data.")};
    case Outcome::PageRefused:
        return {tr("This page is not needed here"),
                tr("The link led out of the identification, so the kiosk did not open it."),
                tr("Try again and press only what the strip above the page tells you.")};
    case Outcome::Done:
    case Outcome::ViewCrashed:
        break;
    }
    return {tr("Sorry, the page broke down"),
            tr("This is the kiosk’s fault, not yours. What you typed on the page is gone."),
            tr("Try again: the identification starts from the beginning.")};
}

OutcomePage::OutcomePage(Visit &visit, Theme &theme, QWidget *parent)
    : Page(visit, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_text(new QVBoxLayout),
      m_picture(new Picture(theme, pictureFor(m_outcome), QSize(360, 360), this)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_meaning(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)), m_card(new Card(theme, this)),
      m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight, m_card)), m_cardColumn(new QVBoxLayout),
      m_number(new QueueNumber(visit, theme, m_card)),
      m_advice(new PictureItem(theme, QStringLiteral("arrow-right"), TextRole::Body, m_card)),
      m_otherWay(new PictureItem(theme, QStringLiteral("arrow-right"), TextRole::Body, m_card)),
      m_staff(new PictureItem(theme, QStringLiteral("help"), TextRole::Body, m_card)),
      m_attempts(new Notice(theme, Notice::Kind::Warning, this))
{
    m_columns->addWidget(m_picture, 0, Qt::AlignTop | Qt::AlignHCenter);
    m_columns->addLayout(m_text, 1);
    m_text->addWidget(m_heading);
    m_text->addWidget(m_meaning);
    m_cardColumn->addWidget(m_advice);
    m_cardColumn->addWidget(m_otherWay);
    m_cardColumn->addWidget(m_staff);
    m_cardRow->addLayout(m_cardColumn, 1);
    m_cardRow->addWidget(m_number);
    m_text->addWidget(m_card);
    m_text->addWidget(m_attempts);
    m_text->addStretch(1);
    connect(&visit, &Visit::helpChanged, this, &OutcomePage::retranslate);
}

QString OutcomePage::pictureFor(Outcome outcome)
{
    return outcome == Outcome::Done ? QString() : QStringLiteral("outcome-") + outcomeName(outcome).replace(u'_', u'-');
}

bool OutcomePage::staffOnly() const
{
    return m_outcome == Outcome::CertificateProblem || visit().flow().attemptsLeft() <= 0;
}

OutcomePage::Remedies OutcomePage::remedies() const
{
    if (staffOnly())
        return visit().isQueued() ? Remedies{Remedy::Leave, Remedy::None} : Remedies{Remedy::CallStaff, Remedy::None};
    const bool hasOther = visit().config().profile.identity.methods.size() > 1;
    // The same phone or document would be refused again: there the other way stands first.
    const bool otherFirst = m_outcome == Outcome::UnsupportedDevice || m_outcome == Outcome::UnsupportedDocument;
    if (!hasOther)
        return {Remedy::TryAgain, Remedy::Staff};
    return otherFirst ? Remedies{Remedy::OtherMethod, Remedy::TryAgain}
                      : Remedies{Remedy::TryAgain, Remedy::OtherMethod};
}

void OutcomePage::retranslate()
{
    const Texts texts = textsFor(m_outcome);
    const int left = visit().flow().attemptsLeft();
    const Remedies offered = remedies();
    const bool mayTryAgain = offered.main == Remedy::TryAgain || offered.second == Remedy::TryAgain;

    m_picture->setName(pictureFor(m_outcome));
    if (left <= 0) {
        m_heading->setText(tr("Our staff will help you from here"));
        m_meaning->setText(tr("You have used all %n attempt(s).", "", visit().config().limits.identityAttempts));
    } else {
        m_heading->setText(texts.heading);
        m_meaning->setText(texts.meaning);
    }
    m_advice->setText(left > 0 ? texts.advice
                          : visit().isQueued()
                          ? tr("Staff see that you are waiting. Your place in the queue stays when you free the kiosk.")
                          //: %1 is the button “Call staff”, in quotation marks
                          : tr("Press %1: you get a number, and staff see who is waiting.")
                                .arg(quoted(tr("Call staff"), visit().language())));
    m_advice->setVisible(mayTryAgain || staffOnly());
    m_otherWay->setText(tr("Or identify yourself in another way."));
    m_otherWay->setVisible(mayTryAgain
                           && (offered.main == Remedy::OtherMethod || offered.second == Remedy::OtherMethod));
    //: %1 is where the staff are, such as: the service desk next to this kiosk
    m_staff->setText((staffOnly() ? tr("Please ask our staff: %1") : tr("If it does not help, ask our staff: %1"))
                         .arg(visit().config().profile.staffPlace.in(visit().language())));
    m_number->retranslate();
    m_attempts->setVisible(mayTryAgain && left <= 2);
    m_attempts->setText(
        tr("%n attempt(s) left", "how many more times the identification may be started in this visit", left));
    setAccessibleName(m_heading->text());
    Q_EMIT bandChanged();
}

void OutcomePage::applyTheme()
{
    const bool narrow = theme().isNarrow();
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setAlignment(m_picture, narrow ? Qt::AlignLeft : Qt::AlignTop | Qt::AlignHCenter);
    const int side = sideMargin();
    m_columns->setContentsMargins(side, space(narrow ? 40 : 80), side, space(48));
    m_columns->setSpacing(space(narrow ? 24 : 88));
    // At twice the size a heading of the larger role would fill a small screen by itself.
    const bool large = theme().textSize() != TextSize::Normal;
    m_heading->setRole((narrow && large) || isTight() ? TextRole::CardTitle : TextRole::Heading);
    m_meaning->setRole(isTight() ? TextRole::Body : TextRole::Sub);
    m_text->setSpacing(space(28));
    m_cardRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_cardRow->setContentsMargins(inset(40), space(32), inset(40), space(32));
    m_cardRow->setSpacing(space(40));
    m_cardColumn->setSpacing(space(22));
    // Words before pictures where letters need the room.
    m_picture->setVisible(isRoomy() && (theme().textSize() == TextSize::Normal || !narrow));
}

void OutcomePage::entered()
{
    m_outcome = visit().flow().outcome().value_or(Outcome::Failed);
    retranslate();
}

Band::Button OutcomePage::buttonFor(Remedy remedy) const
{
    switch (remedy) {
    case Remedy::TryAgain:
        return {tr("Try again"), QStringLiteral("arrow-right"), true};
    case Remedy::OtherMethod:
        return {tr("Choose another way"), {}, true};
    case Remedy::Staff:
        return {tr("How our staff can help"), QStringLiteral("arrow-right"), true};
    case Remedy::CallStaff:
        return {tr("Call staff"), QStringLiteral("help"), true};
    case Remedy::Leave:
        return {tr("Done, free the kiosk"), QStringLiteral("check"), true};
    case Remedy::None:
        break;
    }
    return {};
}

Band OutcomePage::band() const
{
    const Remedies offered = remedies();
    Band band;
    band.leave = {tr("Start over"), QStringLiteral("close"), true};
    band.main = buttonFor(offered.main);
    band.second = buttonFor(offered.second);
    band.second.icon.clear();
    return band;
}

void OutcomePage::apply(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TryAgain:
        visit().apply(Event::TryAgain);
        break;
    case Remedy::OtherMethod:
        visit().apply(Event::OtherMethod);
        break;
    case Remedy::Staff:
        visit().apply(Event::NeitherChosen);
        break;
    case Remedy::CallStaff:
        visit().callHelp(Visit::Queue::Yes);
        break;
    case Remedy::Leave:
        visit().apply(Event::EndVisit);
        break;
    case Remedy::None:
        break;
    }
}

void OutcomePage::bandPressed(BandButton button)
{
    switch (button) {
    case BandButton::Main:
        apply(remedies().main);
        break;
    case BandButton::Second:
        apply(remedies().second);
        break;
    case BandButton::Leave:
        visit().apply(Event::StartOver);
        break;
    case BandButton::Third:
        break;
    }
}

} // namespace kiosk
