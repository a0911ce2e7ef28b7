// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SetUpPage.h"

#include "shell/Announce.h"
#include "session/SetUpSlot.h"
#include "widgets/ActionButton.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QTextDocumentFragment>

#include <algorithm>

namespace kiosk
{

namespace
{

/// Of the page's width.
constexpr qreal slotShare = 0.36;
constexpr qreal leastSlot = 340;
constexpr qreal leastLargeSlot = 430; ///< for letters of more than 100 %
constexpr qreal greatestSlot = 640;
constexpr qreal asideWidth = 250;
constexpr qreal asideHeight = 360;

QString plain(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

} // namespace

/// Where one is among the steps: filled up to the present one. For the eye alone; the words say "Step 2 of 6".
class StepDots final : public QWidget
{
public:
    StepDots(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }
    void setStep(int index, int count)
    {
        m_index = index;
        m_count = count;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {m_count * diameter() + (m_count - 1) * gap(), diameter()}; }
    QSize minimumSizeHint() const override { return {m_count * diameter() * 3 / 2, diameter()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal stroke = std::max(2.0, 2.4 * m_theme.scale());
        const qreal step = std::min<qreal>(diameter() + gap(), qreal(width()) / std::max(1, m_count));
        qreal x = (width() - (m_count - 1) * step - diameter()) / 2;
        for (int i = 0; i < m_count; ++i, x += step) {
            const QRectF dot(x, (height() - diameter()) / 2.0, diameter(), diameter());
            painter.setPen(QPen(m_theme.colour(Colour::Primary), stroke));
            painter.setBrush(i <= m_index ? QBrush(m_theme.colour(Colour::Primary)) : QBrush(Qt::NoBrush));
            painter.drawEllipse(dot.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
        }
    }

private:
    int diameter() const { return std::max(14, m_theme.px(22)); }
    int gap() const { return m_theme.px(34); }

    Theme &m_theme;
    int m_index = 0;
    int m_count = 1;
};

SetUpPage::SetUpPage(Visit &visit, Theme &theme, QWidget *parent)
    : Page(visit, theme, parent), m_rows(new QVBoxLayout(this)), m_head(new QHBoxLayout), m_columns(new QHBoxLayout),
      m_rightColumn(new QVBoxLayout), m_slot(new SetUpSlot(theme, this)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)), m_ways(new QWidget(this)),
      m_wayRow(new QHBoxLayout(m_ways)), m_phoneOnly(new ActionButton(theme, ActionButton::Kind::Chip, m_ways)),
      m_withComputer(new ActionButton(theme, ActionButton::Kind::Chip, m_ways)), m_where(new QWidget(this)),
      m_count(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_where)), m_dots(new StepDots(theme, m_where)),
      m_card(new Card(theme, this)), m_cardText(new QVBoxLayout), m_aside(new DeviceDrawing(theme, m_card)),
      m_title(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card)),
      m_text(new TextLabel(theme, TextRole::Body, Colour::Ink, m_card)),
      m_caution(new TextLabel(theme, TextRole::Note, Colour::Warning, m_card)),
      m_stillAsks(new ActionButton(theme, ActionButton::Kind::Chip, m_card)),
      m_mayDiffer(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_card))
{
    for (ActionButton *way : {m_phoneOnly, m_withComputer}) {
        way->setCheckable(true);
        way->setAccessibleRole(QAccessible::RadioButton);
        m_wayRow->addWidget(way);
    }
    m_wayRow->addStretch(1);
    m_wayRow->setContentsMargins(0, 0, 0, 0);
    auto *where = new QHBoxLayout(m_where);
    where->setContentsMargins(0, 0, 0, 0);
    m_count->setWordWrap(false);
    where->addWidget(m_count);
    where->addWidget(m_dots);
    where->addStretch(1);

    // Rich text guesses its own height for a narrow column; only the height for the real width counts.
    for (TextLabel *label : {m_text, m_caution}) {
        QSizePolicy policy = label->sizePolicy();
        policy.setVerticalPolicy(QSizePolicy::Preferred);
        label->setSizePolicy(policy);
    }
    m_cardText->addWidget(m_where);
    m_cardText->addWidget(m_title);
    m_cardText->addWidget(m_text);
    m_cardText->addWidget(m_caution);
    auto *stillAsks = new QHBoxLayout;
    stillAsks->addWidget(m_stillAsks);
    stillAsks->addStretch(1);
    m_cardText->addLayout(stillAsks);
    m_cardText->addStretch(1);
    m_cardText->addWidget(m_mayDiffer);
    auto *inCard = new QHBoxLayout(m_card);
    inCard->setContentsMargins(0, 0, 0, 0);
    inCard->setSpacing(0);
    inCard->addLayout(m_cardText, 1);
    inCard->addWidget(m_aside, 0, Qt::AlignVCenter);

    m_head->addWidget(m_heading, 1);
    m_head->addWidget(m_ways, 0, Qt::AlignVCenter);
    m_rightColumn->addWidget(m_card, 1);
    m_columns->addWidget(m_slot);
    m_columns->addLayout(m_rightColumn, 1);
    m_rows->addLayout(m_head);
    m_rows->addLayout(m_columns, 1);

    connect(m_phoneOnly, &ActionButton::clicked, this, [this] { choose(SetUpWay::PhoneOnly); });
    connect(m_withComputer, &ActionButton::clicked, this, [this] { choose(SetUpWay::WithComputer); });
    connect(m_stillAsks, &ActionButton::clicked, this, [this] { this->visit().apply(Event::StillAsks); });
}

void SetUpPage::readSteps()
{
    const SiteProfile &profile = visit().config().profile;
    m_steps = setUpSteps(m_way, profile, visit().language());
    m_waysDiffer = profile.setUp.steps.isEmpty()
        || std::any_of(profile.setUp.steps.cbegin(), profile.setUp.steps.cend(),
                       [](const SetUpInstruction &step) { return step.way != SetUpInstruction::Way::Both; });
    // A school's own steps may be fewer one way than the other.
    m_index = std::clamp(m_index, 0, static_cast<int>(m_steps.size()) - 1);
}

void SetUpPage::retranslate()
{
    //: %1 is the app's short name: "Authenticator"
    m_heading->setText(tr("Set %1 up again").arg(shortAppName(visit().config().profile.setUp)));
    //: How to set the app up: with the phone alone
    m_phoneOnly->setText(tr("With my phone only"));
    //: How to set the app up: with the phone and a computer of one's own
    m_withComputer->setText(tr("With a computer too"));
    const SiteProfile &profile = visit().config().profile;
    m_stillAsks->setText(profile.identity.result == ServiceResult::OneTimePass ? tr("The one-time pass does not work")
                             : shortAppName(profile.setUp) == QStringLiteral("Authenticator")
                             ? tr("Sign-in still asks for the old Authenticator")
                             : tr("Sign-in still asks for the old app"));
    for (ActionButton *button : {m_phoneOnly, m_withComputer, m_stillAsks})
        button->setAccessibleName(button->text());
    m_slot->setHint(tr("Scan with your phone’s camera"));
    //: Below the steps that quote Microsoft's pages
    m_mayDiffer->setText(tr("The words on your screen may differ a little."));
    readSteps();
    showStep(Announcement::No);
}

void SetUpPage::applyTheme()
{
    m_wayRow->setSpacing(std::max(8, theme().px(16)));
    m_where->layout()->setSpacing(theme().px(24));
    arrange();
}

void SetUpPage::arrange()
{
    // Not the page's own width: that still has to follow the window's when the theme changes.
    const QSize window = theme().windowSize();
    const bool large = theme().textSize() != TextSize::Normal;
    const bool stacked = window.width() < theme().px(stackedWidth);
    const bool cramped = !stacked && (window.width() < theme().px(roomyWidth) || !isRoomy());
    const int side = theme().px(isTight() ? 28 : cramped || stacked ? 48 : 96);
    const int above = space(cramped || stacked ? 28 : 40);
    m_rows->setContentsMargins(side, above, side, above);
    m_rows->setSpacing(space(24));
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme().px(isTight() ? 24 : stacked || cramped ? 36 : 48));
    m_rightColumn->setSpacing(std::max(8, space(24)));
    m_cardText->setSpacing(space(16));
    const int inner = theme().px(isTight() ? 20 : cramped ? 32 : 40);
    const bool upright = window.height() * 2 > window.width() * 3;
    const bool drawsAside = (stacked ? upright : !cramped) && !large && !m_steps.isEmpty()
        && !m_steps.at(m_index).codes.isEmpty() && !m_steps.at(m_index).drawing.isEmpty();
    m_cardText->setContentsMargins(inner, space(32), inner, space(32));
    m_aside->setVisible(drawsAside);
    m_aside->setFixedSize(theme().px(asideWidth) + inner, theme().px(asideHeight));
    m_aside->setContentsMargins(0, 0, inner, 0);

    // What to do and how come first: where letters need the room, the step's own heading is enough, and the choice of
    // the way stands below.
    m_heading->setVisible(!cramped && !(stacked && large));
    m_head->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setSpacing(space(24));
    m_wayRow->setDirection(stacked && large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QBoxLayout *const home = large ? m_rightColumn : m_head;
    if (home->indexOf(m_ways) < 0) {
        m_head->removeWidget(m_ways);
        m_rightColumn->removeWidget(m_ways);
        home->addWidget(m_ways);
    }
    m_ways->setVisible(m_waysDiffer);
    m_dots->setVisible(!isTight());
    m_text->setRole(isRoomy() && !large ? TextRole::Sub : TextRole::Body);
    m_caution->setRole(isRoomy() && !large ? TextRole::Body : TextRole::Note);
    const bool quotes = !m_steps.isEmpty() && m_steps.at(m_index).quotesMicrosoft;
    m_mayDiffer->setVisible(quotes && !isTight());

    const int wide = window.width() - 2 * side;
    const int band = parentWidget() ? parentWidget()->height() : height();
    m_head->invalidate();
    const int headHeight = std::max(m_head->sizeHint().height(), m_head->heightForWidth(wide));
    const bool hasHead = !large && (!m_heading->isHidden() || m_waysDiffer);
    const int head = hasHead ? m_rows->spacing() + headHeight : m_rows->spacing();
    const int leastHeight = theme().px(leastSlot);
    const QSize room = stacked
        ? QSize(wide, std::clamp(band * 2 / 5, leastHeight, theme().px(large ? leastLargeSlot : greatestSlot)))
        : QSize(std::clamp(qRound(wide * slotShare), theme().px(large ? leastLargeSlot : leastSlot),
                           theme().px(greatestSlot)),
                std::max(band - 2 * above - head, leastHeight));
    m_slot->setVisible(!m_slot->isEmpty());
    // In sight without scrolling, however long the words beside it are.
    m_slot->setFixedHeight(room.height());
    m_slot->setMinimumWidth(stacked ? 0 : room.width());
    m_slot->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : room.width());
    m_columns->setAlignment(m_slot, stacked ? Qt::Alignment() : Qt::AlignTop);
    m_slot->fitInto(room);
}

void SetUpPage::entered()
{
    // Somebody back from another wait, or from the goodbye, goes on at the step where they were.
    showStep(Announcement::No);
}

QString SetUpPage::spokenOnArrival() const
{
    return m_card->accessibleName();
}

void SetUpPage::choose(SetUpWay way)
{
    m_way = way;
    readSteps();
    showStep(Announcement::Yes);
}

void SetUpPage::goTo(int index)
{
    if (index < 0 || index >= m_steps.size() || index == m_index)
        return;
    m_index = index;
    showStep(Announcement::Yes);
    Q_EMIT turned();
}

void SetUpPage::showStep(Announcement announcement)
{
    m_phoneOnly->setChecked(m_way == SetUpWay::PhoneOnly);
    m_withComputer->setChecked(m_way == SetUpWay::WithComputer);
    if (m_steps.isEmpty())
        return;
    const SetUpStep &step = m_steps.at(m_index);
    const auto count = static_cast<int>(m_steps.size());
    //: %1 is the number of the step, %2 how many there are
    m_count->setText(tr("Step %1 of %2").arg(m_index + 1).arg(count));
    m_title->setText(step.title);
    m_text->setRichText(step.text);
    m_caution->setRichText(step.caution);
    m_caution->setVisible(!step.caution.isEmpty());
    // Before the sign-in nothing has asked for anything yet.
    m_stillAsks->setVisible(m_index > 0 || count == 1);
    m_slot->setStep(step);
    m_aside->setDevices(step.drawing);
    m_dots->setStep(m_index, count);
    arrange();
    Q_EMIT bandChanged();

    QStringList parts{m_count->text(), step.title, plain(step.text)};
    if (!step.caution.isEmpty())
        parts << plain(step.caution);
    const QString spoken = asSentences(parts);
    if (announcement == Announcement::Yes)
        announce(m_card, spoken);
    else
        m_card->setAccessibleName(spoken);
}

Band SetUpPage::band() const
{
    Band band;
    band.leave = {tr("End visit"), {}, true};
    // There at the first step too, so that the main button keeps its place.
    if (m_steps.size() > 1)
        band.second = {tr("Previous step"), QStringLiteral("arrow-left"), m_index > 0};
    if (isLast())
        band.main = {tr("Done – I can sign in"), QStringLiteral("check"), true};
    else
        band.main = {tr("Next step"), QStringLiteral("arrow-right"), true};
    return band;
}

void SetUpPage::bandPressed(BandButton button)
{
    switch (button) {
    case BandButton::Leave:
        visit().apply(Event::EndVisit);
        break;
    case BandButton::Second:
        goTo(m_index - 1);
        break;
    case BandButton::Third:
        break;
    case BandButton::Main:
        if (isLast())
            visit().apply(Event::Done);
        else
            goTo(m_index + 1);
        break;
    }
}

} // namespace kiosk
