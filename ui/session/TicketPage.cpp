// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TicketPage.h"

#include "session/SetUpSteps.h"
#include "shell/Announce.h"
#include "shell/CalendarEntry.h"
#include "shell/TimeText.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace kiosk
{

namespace
{

/// The ticket's two characters, as large as a car's number plate; the theme's own roles end far below that.
class TicketNumber final : public QWidget
{
public:
    TicketNumber(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        QObject::connect(&theme, &Theme::changed, this, [this] {
            updateGeometry();
            update();
        });
    }
    void setNumber(const QString &number)
    {
        m_number = number;
        update();
    }
    void setHeightAt1080(qreal pixels)
    {
        m_heightAt1080 = pixels;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(numberFont());
        return {metrics.horizontalAdvance(QStringLiteral("W8")), metrics.capHeight() * 14 / 10};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(numberFont());
        painter.setPen(m_theme.colour(Colour::PrimaryDark));
        painter.drawText(rect(), Qt::AlignCenter, m_number);
    }

private:
    QFont numberFont() const
    {
        QFont font = m_theme.font(TextRole::Digits);
        font.setPixelSize(m_theme.px(m_heightAt1080));
        return font;
    }
    Theme &m_theme;
    qreal m_heightAt1080 = 190;
    QString m_number;
};

/// The codes of the sign-in page and of the calendar, in pixels of the 1080p design: 60 modules and more of a
/// calendar's entry are read from 40 cm at 55 mm.
constexpr qreal roomyCodeSide = 300;
constexpr qreal codeSide = 250;
constexpr qreal smallCodeSide = 190;

} // namespace

TicketPage::TicketPage(Visit &visit, Theme &theme, QWidget *parent)
    : Page(visit, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight)), m_textColumn(new QVBoxLayout),
      m_ticketCard(new Card(theme, this)),
      m_ticketName(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink2, m_ticketCard)),
      m_ticketNumber(new TicketNumber(theme, m_ticketCard)),
      m_ticketTime(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_ticketCard)),
      m_ticketKept(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_ticketCard)),
      m_print(new ActionButton(theme, ActionButton::Kind::Secondary, m_ticketCard)),
      m_slip(new PictureItem(theme, QStringLiteral("printer"), TextRole::Body, m_ticketCard)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)),
      m_open(new PictureItem(theme, QStringLiteral("phone"), TextRole::Body, this)),
      m_notInApp(new PictureItem(theme, QStringLiteral("warning"), TextRole::Body, this)),
      m_comeBack(new PictureItem(theme, QStringLiteral("ticket"), TextRole::Body, this)),
      m_question(new Notice(theme, Notice::Kind::Warning, this)), m_codeCard(new Card(theme, this)),
      m_codeRow(new QHBoxLayout(m_codeCard))
{
    m_ticketColumn = new QVBoxLayout(m_ticketCard);
    m_ticketColumn->addStretch(1);
    m_ticketColumn->addWidget(m_ticketName);
    m_ticketColumn->addWidget(m_ticketNumber);
    m_ticketColumn->addWidget(m_ticketTime);
    m_ticketColumn->addWidget(m_ticketKept);
    m_ticketColumn->addWidget(m_print, 0, Qt::AlignHCenter);
    m_ticketColumn->addWidget(m_slip, 0, Qt::AlignHCenter);
    m_ticketColumn->addStretch(1);
    m_ticketName->setAlignment(Qt::AlignHCenter);
    m_ticketTime->setAlignment(Qt::AlignHCenter);
    m_ticketKept->setAlignment(Qt::AlignHCenter);
    // As large as a heading, and none: it goes on from the number above it.
    m_ticketTime->setRole(TextRole::CardTitle);

    for (Place *place : {&m_signIn, &m_calendar}) {
        auto *area = new QWidget(m_codeCard);
        auto *column = new QVBoxLayout(area);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(6);
        place->code = new QrCode(theme, codeSide, area);
        place->name = new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, area);
        place->hint = new TextLabel(theme, TextRole::Note, Colour::Ink2, area);
        column->addStretch(1);
        column->addWidget(place->code, 0, Qt::AlignHCenter);
        column->addWidget(place->name);
        column->addWidget(place->hint);
        column->addStretch(1);
        for (TextLabel *label : {place->name, place->hint})
            label->setAlignment(Qt::AlignHCenter);
        m_codeRow->addWidget(area, 1);
    }

    m_signIn.code->setAsLargeAs(m_calendar.code);

    m_notInApp->setIconColour(Colour::Warning);
    m_columns->addWidget(m_ticketCard, 4);
    m_columns->addWidget(m_codeCard, 5);
    m_question->hide();
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_heading);
    rows->addWidget(m_sentence);
    rows->addWidget(m_question);
    rows->addLayout(m_columns, 1);
    m_textColumn->addWidget(m_open);
    m_textColumn->addWidget(m_notInApp);
    m_textColumn->addWidget(m_comeBack);
    rows->addLayout(m_textColumn);
    connect(&visit, &Visit::ownTicketChanged, this, &TicketPage::refresh);
    connect(&visit, &Visit::ticked, this, &TicketPage::refresh);
    connect(m_print, &ActionButton::clicked, &visit, &Visit::printSlip);
    connect(&visit, &Visit::slipChanged, this, [this] {
        sayHowTheSlipIs();
        if (m_slip->isVisibleTo(this))
            announce(m_slip, m_slip->label()->text());
    });
    m_print->setIconName(QStringLiteral("printer"));
}

void TicketPage::retranslate()
{
    m_heading->setText(tr("Take this with you"));
    //: %1 is the host of the sign-in page
    m_open->setText(tr("When it is time, open %1 on your phone and follow what it says.")
                        .arg(visit().config().profile.setUp.signInUrl.host()));
    m_notInApp->setText(tr("Do not sign in directly inside the app."));
    m_signIn.name->setText(visit().config().profile.setUp.signInUrl.host());
    m_signIn.hint->setText(tr("Scan with your phone’s camera"));
    //: Below a QR code that puts the time into the phone's calendar
    m_calendar.name->setText(tr("Into my calendar"));
    //: Below a QR code that puts the time into the phone's calendar
    m_calendar.hint->setText(tr("Your phone reminds you"));
    for (const Place &place : {m_signIn, m_calendar})
        place.code->setAccessibleName(tr("QR code: %1").arg(place.name->text()));
    //: Button below the ticket's number: a printer at the kiosk prints a paper slip with the same
    m_print->setText(tr("Print a slip"));
    m_print->setAccessibleName(m_print->text());
    m_question->setText(tr("Forget everything? Your number goes too, and nobody can bring it back."));
    refresh();
    Q_EMIT bandChanged();
}

void TicketPage::applyTheme()
{
    const bool narrow = theme().isNarrow();
    const int side = sideMargin();
    layout()->setContentsMargins(side, space(narrow ? 40 : 24), side, space(20));
    layout()->setSpacing(space(18));
    const bool stacked = theme().windowSize().width() < theme().px(stackedWidth);
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme().px(32));
    // At twice the size a heading of the larger role would fill a small screen by itself.
    const bool large = theme().textSize() != TextSize::Normal;
    m_heading->setRole((stacked && large) || isTight() ? TextRole::CardTitle : TextRole::Heading);
    m_sentence->setRole(isTight() ? TextRole::Body : TextRole::Sub);
    sizeNumber();
    for (const Place &place : {m_signIn, m_calendar}) {
        // With the largest letters the page is scrolled anyway, and a smaller code would save nobody a scroll.
        const bool small = isTight() && theme().textSize() != TextSize::Largest;
        place.code->setSide(small ? smallCodeSide : isTight() || isRoomy() ? roomyCodeSide : codeSide);
        place.hint->setVisible(isRoomy());
        place.name->setRole(theme().windowSize().width() < theme().px(roomyWidth) ? TextRole::Note
                                                                                  : TextRole::BodyStrong);
    }
    m_textColumn->setSpacing(theme().px(10));
    m_ticketColumn->setContentsMargins(inset(32), space(20), inset(32), space(24));
    m_ticketColumn->setSpacing(space(12));
    // Beside codes that reach below the screen's edge, the number and the time stand where they are seen first.
    m_ticketColumn->setStretch(0, theme().textSize() == TextSize::Largest ? 0 : 1);
    m_codeRow->setContentsMargins(inset(24), space(20), inset(24), space(20));
    m_codeRow->setSpacing(theme().px(20));
    // Large letters below them: one code above the other.
    m_codeRow->setDirection(theme().textSize() == TextSize::Largest ? QBoxLayout::TopToBottom
                                                                    : QBoxLayout::LeftToRight);
    alignCodes();
}

/// Each is a whole number of pixels to a module, and so they differ a little; what stands below them does not.
void TicketPage::alignCodes()
{
    m_signIn.code->updateGeometry();
    const int tallest = std::max(m_signIn.code->sizeHint().height(), m_calendar.code->sizeHint().height());
    for (const Place &place : {m_signIn, m_calendar})
        place.code->setMinimumHeight(tallest);
}

void TicketPage::entered()
{
    m_signIn.code->setPayload(visit().config().profile.setUp.signInUrl.toString(QUrl::FullyEncoded));
    ask(false);
    refresh();
    Q_EMIT bandChanged();
}

void TicketPage::refresh()
{
    if (visit().step() != Step::Ticket)
        return;
    const auto &ticket = visit().ownTicket();
    // The host answers within a moment; until then the place of the number stays empty.
    const QString number = ticket ? ticket->id.toString() : QString();
    sayNumber();
    sayHowTheSlipIs();
    static_cast<TicketNumber *>(m_ticketNumber)->setNumber(number);
    if (isAnswered() != m_wasAnswered) {
        m_wasAnswered = isAnswered();
        Q_EMIT bandChanged();
    }
    const std::optional<Deadline> readyAt = ticket ? ticket->readyAt : visit().resetReadyAt();
    if (readyAt) {
        const QString time = clockTimeText(readyAt->wallTime(visit().clock()), visit().language());
        //: %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32
        m_ticketTime->setText(readyAt->hasPassed(visit().clock()) ? tr("Should be ready now")
                                                                  : tr("Ready by %1").arg(time));
        const Deadline goes{readyAt->at + visit().config().limits.ticketKeep};
        //: %1 is a time of day with its own word
        m_ticketKept->setText(
            tr("On the first screen until %1").arg(clockTimeText(goes.wallTime(visit().clock()), visit().language())));
        const SetUpInfo &setUp = visit().config().profile.setUp;
        //: Title of a calendar entry; %1 is the app's short name, %2 the ticket's number, where there is one
        const QString title = number.isEmpty() ? tr("Set %1 up again").arg(shortAppName(setUp))
                                               : tr("Set %1 up again (%2)").arg(shortAppName(setUp), number);
        m_calendar.code->setPayload(!isAnswered() ? QString()
                                                  : calendarEntry(readyAt->wallTime(visit().clock()), title,
                                                                  setUp.signInUrl.toString(QUrl::FullyEncoded)));
        alignCodes();
    }
    if (!number.isEmpty() && m_ticketNumber->accessibleName() != number)
        announce(m_ticketNumber, number);
}

bool TicketPage::isAnswered() const
{
    return visit().ownTicket() || visit().noTicketLeft();
}

void TicketPage::sayNumber()
{
    if (visit().noTicketLeft()) {
        m_sentence->setText(tr("Photograph this screen: the time and the codes are all you need."));
        m_ticketName->setText(tr("Every number is in use just now"));
        m_comeBack->setText(tr("If sign-in still asks for the old app, come back and ask our staff."));
    } else {
        m_sentence->setText(tr("Photograph this screen, or remember the number and the time."));
        //: Above the ticket's number, such as A7
        m_ticketName->setText(tr("Your number"));
        m_comeBack->setText(
            tr("If sign-in still asks for the old app, come back and touch your number on the first screen."));
    }
    m_ticketNumber->setVisible(!visit().noTicketLeft());
    m_ticketKept->setVisible(!visit().noTicketLeft());
}

void TicketPage::sayHowTheSlipIs()
{
    sizeNumber();
    const Visit::Slip slip = visit().slip();
    m_print->setVisible(slip == Visit::Slip::Offered);
    m_slip->setVisible(slip == Visit::Slip::Printing || slip == Visit::Slip::Printed || slip == Visit::Slip::Failed);
    switch (slip) {
    case Visit::Slip::Printing:
        m_slip->label()->setText(tr("Printing your slip…"));
        break;
    case Visit::Slip::Printed:
        //: The slip has come out of the printer at the kiosk
        m_slip->label()->setText(tr("Take your slip from the printer."));
        break;
    case Visit::Slip::Failed:
        m_slip->label()->setText(tr("The printer does not work just now. Photograph this screen instead."));
        break;
    case Visit::Slip::NotOffered:
    case Visit::Slip::Offered:
        break;
    }
}

/// The button of the slip takes its room from the number, and none from the codes.
void TicketPage::sizeNumber()
{
    const qreal roomy = visit().slip() == Visit::Slip::NotOffered ? 190 : 120;
    static_cast<TicketNumber *>(m_ticketNumber)->setHeightAt1080(isRoomy() ? roomy : isTight() ? 96 : 150);
}

void TicketPage::ask(bool asks)
{
    m_asks = asks;
    m_question->setVisible(asks);
    if (asks)
        announce(m_question, m_question->text());
    Q_EMIT bandChanged();
}

Band TicketPage::band() const
{
    Band band;
    const bool has = isAnswered();
    if (m_asks) {
        band.third = {tr("Yes, forget everything"), {}, has};
        band.main = {tr("Keep my number"), QStringLiteral("ticket"), true};
        return band;
    }
    band.leave = {tr("Forget everything"), {}, has};
    band.main = {tr("Done, free the kiosk"), QStringLiteral("check"), has};
    if (visit().flow().allows(Event::Back))
        band.second = {tr("Stay here instead"), {}, true};
    return band;
}

void TicketPage::bandPressed(BandButton button)
{
    switch (button) {
    case BandButton::Main:
        if (m_asks)
            ask(false);
        else if (isAnswered())
            visit().apply(Event::TicketTaken);
        break;
    case BandButton::Second:
        visit().apply(Event::Back);
        break;
    case BandButton::Leave:
        ask(true);
        break;
    case BandButton::Third:
        visit().apply(Event::ForgetEverything);
        break;
    }
}

} // namespace kiosk
