// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TicketPage.h"

#include "session/Announce.h"
#include "session/TimeText.h"
#include "widgets/Card.h"
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

} // namespace

TicketPage::TicketPage(Visit &visit, Theme &theme, QWidget *parent)
    : Page(visit, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight)), m_textColumn(new QVBoxLayout),
      m_ticketCard(new Card(theme, this)),
      m_ticketName(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink2, m_ticketCard)),
      m_ticketNumber(new TicketNumber(theme, m_ticketCard)),
      m_ticketTime(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_ticketCard)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)),
      m_open(new PictureItem(theme, QStringLiteral("phone"), TextRole::Body, this)),
      m_notInApp(new PictureItem(theme, QStringLiteral("warning"), TextRole::Body, this)),
      m_comeBack(new PictureItem(theme, QStringLiteral("ticket"), TextRole::Body, this)),
      m_codeCard(new Card(theme, this)), m_code(new QrCode(theme, 264, m_codeCard)),
      m_codeHost(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_codeCard)),
      m_codeHint(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_codeCard))
{
    m_ticketColumn = new QVBoxLayout(m_ticketCard);
    m_ticketColumn->addStretch(1);
    m_ticketColumn->addWidget(m_ticketName);
    m_ticketColumn->addWidget(m_ticketNumber);
    m_ticketColumn->addWidget(m_ticketTime);
    m_ticketColumn->addStretch(1);
    m_ticketName->setAlignment(Qt::AlignHCenter);
    m_ticketTime->setAlignment(Qt::AlignHCenter);

    m_codeColumn = new QVBoxLayout(m_codeCard);
    m_codeColumn->addStretch(1);
    m_codeColumn->addWidget(m_code, 0, Qt::AlignHCenter);
    m_codeColumn->addWidget(m_codeHost);
    m_codeColumn->addWidget(m_codeHint);
    m_codeColumn->addStretch(1);
    m_codeHost->setAlignment(Qt::AlignHCenter);
    m_codeHint->setAlignment(Qt::AlignHCenter);

    m_notInApp->setIconColour(Colour::Warning);
    m_columns->addWidget(m_ticketCard, 1);
    m_columns->addWidget(m_codeCard, 1);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_heading);
    rows->addWidget(m_sentence);
    rows->addLayout(m_columns);
    m_textColumn->addWidget(m_open);
    m_textColumn->addWidget(m_notInApp);
    m_textColumn->addWidget(m_comeBack);
    rows->addLayout(m_textColumn);
    rows->addStretch(1);
    connect(&visit, &Visit::ownTicketChanged, this, &TicketPage::refresh);
    connect(&visit, &Visit::ticked, this, &TicketPage::refresh);
}

void TicketPage::retranslate()
{
    m_heading->setText(tr("Take this with you"));
    m_sentence->setText(tr("Photograph this screen, or remember the number and the time."));
    //: Above the ticket's number, such as A7
    m_ticketName->setText(tr("Your number"));
    //: %1 is the host of the sign-in page
    m_open->setText(tr("When it is time, open %1 on your phone and follow what it says.")
                        .arg(visit().config().profile.setUp.signInUrl.host()));
    m_notInApp->setText(tr("Do not sign in directly inside the Authenticator app."));
    m_comeBack->setText(
        tr("If it still asks for the old Authenticator, come back and touch your number on the first screen."));
    m_codeHost->setText(visit().config().profile.setUp.signInUrl.host());
    m_codeHint->setText(tr("Scan with your phone’s camera"));
    m_code->setAccessibleName(tr("QR code: %1").arg(m_codeHost->text()));
    refresh();
    Q_EMIT bandChanged();
}

void TicketPage::applyTheme()
{
    const bool narrow = theme().isNarrow();
    const int side = sideMargin();
    layout()->setContentsMargins(side, space(narrow ? 40 : 44), side, space(28));
    layout()->setSpacing(space(24));
    // Side by side on a portrait screen too: the number and the code are one thing to photograph.
    const bool stacked = narrow && theme().textSize() != TextSize::Normal;
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme().px(32));
    // At twice the size a heading of the larger role would fill a small screen by itself.
    m_heading->setRole(stacked || isTight() ? TextRole::CardTitle : TextRole::Heading);
    m_sentence->setRole(isTight() ? TextRole::Body : TextRole::Sub);
    static_cast<TicketNumber *>(m_ticketNumber)->setHeightAt1080(isRoomy() ? 190 : isTight() ? 96 : 150);
    m_code->setSide(isTight() ? 200 : 264);
    m_textColumn->setSpacing(theme().px(10));
    for (QBoxLayout *column : {m_ticketColumn, m_codeColumn}) {
        column->setContentsMargins(space(32), space(20), space(32), space(24));
        column->setSpacing(space(12));
    }
}

void TicketPage::entered()
{
    m_code->setPayload(visit().config().profile.setUp.signInUrl.toString(QUrl::FullyEncoded));
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
    static_cast<TicketNumber *>(m_ticketNumber)->setNumber(number);
    if (ticket.has_value() != m_hadTicket) {
        m_hadTicket = ticket.has_value();
        Q_EMIT bandChanged();
    }
    const std::optional<Deadline> readyAt = ticket ? ticket->readyAt : visit().resetReadyAt();
    if (readyAt) {
        const QString time = clockTimeText(readyAt->wallTime(visit().clock()), visit().language());
        //: %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32
        m_ticketTime->setText(readyAt->hasPassed(visit().clock()) ? tr("should be ready now")
                                                                  : tr("ready by %1").arg(time));
    }
    if (!number.isEmpty() && m_ticketNumber->accessibleName() != number)
        announce(m_ticketNumber, number);
}

Band TicketPage::band() const
{
    Band band;
    band.main = {tr("Done, free the kiosk"), QStringLiteral("check"), visit().ownTicket().has_value()};
    if (visit().flow().allows(Event::Back))
        band.second = {tr("Stay here instead"), {}, true};
    return band;
}

void TicketPage::bandPressed(BandButton button)
{
    if (button == BandButton::Main && visit().ownTicket())
        visit().apply(Event::TicketTaken);
    else if (button == BandButton::Second)
        visit().apply(Event::Back);
}

} // namespace kiosk
