// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SetUpPage.h"

#include "session/Announce.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextDocumentFragment>

namespace kiosk
{

namespace
{

/// 33 modules with the quiet zone: 14 pixels each at 1080p. Without it the code is 97 mm wide on a 24 inch screen,
/// which a phone reads from 97 cm by the rule of ten to one.
constexpr qreal signInCodeSide = 462;
constexpr qreal guideCodeSide = 264;
/// Below this width, of the 1080p design, the columns stand closer together.
constexpr qreal mediumWidth = 1840;

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
    : Page(visit, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_rightColumn(new QVBoxLayout), m_codeCard(new Card(theme, this)),
      m_codeBox(new QBoxLayout(QBoxLayout::TopToBottom, m_codeCard)),
      m_code(new QrCode(theme, signInCodeSide, m_codeCard)), m_codeTexts(new QVBoxLayout),
      m_codeHost(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_codeCard)),
      m_codeHint(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_codeCard)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)), m_wayRow(new QHBoxLayout),
      m_phoneOnly(new ActionButton(theme, ActionButton::Kind::Chip, this)),
      m_withComputer(new ActionButton(theme, ActionButton::Kind::Chip, this)), m_card(new Card(theme, this)),
      m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight, m_card)), m_cardText(new QVBoxLayout),

      m_title(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card)),
      m_text(new TextLabel(theme, TextRole::Body, Colour::Ink, m_card)),
      m_caution(new TextLabel(theme, TextRole::Note, Colour::Warning, m_card)),
      m_mayDiffer(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_card)),
      m_picture(new Picture(theme, QString(), QSize(250, 340), m_card)), m_stores(new QWidget(m_card)),
      m_storeRow(new QHBoxLayout(m_stores)), m_guideArea(new QWidget(m_card)), m_arrows(new QWidget(this)),
      m_arrowRow(new QHBoxLayout(m_arrows)),
      m_previous(new ActionButton(theme, ActionButton::Kind::Secondary, m_arrows)),
      m_count(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_arrows)), m_dots(new StepDots(theme, m_arrows)),
      m_next(new ActionButton(theme, ActionButton::Kind::Secondary, m_arrows))
{
    m_codeTexts->addStretch(1);
    m_codeTexts->addWidget(m_codeHost);
    m_codeTexts->addWidget(m_codeHint);
    m_codeTexts->addStretch(1);
    m_codeBox->addWidget(m_code, 0, Qt::AlignCenter);
    m_codeBox->addLayout(m_codeTexts, 1);

    for (ActionButton *way : {m_phoneOnly, m_withComputer}) {
        way->setCheckable(true);
        m_wayRow->addWidget(way);
    }
    m_wayRow->addStretch(1);

    // Rich text guesses its own height for a narrow column; only the height for the real width counts.
    for (TextLabel *label : {m_text, m_caution}) {
        QSizePolicy policy = label->sizePolicy();
        policy.setVerticalPolicy(QSizePolicy::Preferred);
        label->setSizePolicy(policy);
    }
    m_cardText->addWidget(m_title);
    m_cardText->addWidget(m_text);
    m_cardText->addWidget(m_caution);
    m_cardText->addStretch(1);
    m_cardText->addWidget(m_mayDiffer);
    m_storeRow->setContentsMargins(0, 0, 0, 0);
    m_apple = addCode(m_stores, m_storeRow, storeCodeSide);
    m_google = addCode(m_stores, m_storeRow, storeCodeSide);
    auto *guideColumn = new QVBoxLayout(m_guideArea);
    guideColumn->setContentsMargins(0, 0, 0, 0);
    m_guide = addCode(m_guideArea, guideColumn, guideCodeSide);
    m_cardRow->addLayout(m_cardText, 1);
    m_cardRow->addWidget(m_picture);
    m_cardRow->addWidget(m_stores);
    m_cardRow->addWidget(m_guideArea);

    m_previous->setIconName(QStringLiteral("arrow-left"));
    m_next->setIconName(QStringLiteral("arrow-right"));
    m_count->setAlignment(Qt::AlignHCenter);
    auto *where = new QVBoxLayout;
    where->addStretch(1);
    where->addWidget(m_count);
    where->addWidget(m_dots);
    where->addStretch(1);
    m_arrowRow->setContentsMargins(0, 0, 0, 0);
    m_arrowRow->addWidget(m_previous);
    m_arrowRow->addLayout(where, 1);
    m_arrowRow->addWidget(m_next);

    m_rightColumn->addWidget(m_heading);
    m_rightColumn->addLayout(m_wayRow);
    // Before the card, not after: the arrows stay in their place and in sight, however long a step's words are.
    m_rightColumn->addWidget(m_arrows);
    m_rightColumn->addWidget(m_card, 1);
    m_columns->addWidget(m_codeCard);
    m_columns->addLayout(m_rightColumn, 1);

    for (ActionButton *arrow : {m_previous, m_next})
        arrow->installEventFilter(this);
    connect(m_phoneOnly, &ActionButton::clicked, this, [this] { choose(SetUpWay::PhoneOnly); });
    connect(m_withComputer, &ActionButton::clicked, this, [this] { choose(SetUpWay::WithComputer); });
    connect(m_previous, &ActionButton::clicked, this, [this] { goTo(m_index - 1); });
    connect(m_next, &ActionButton::clicked, this, [this] { goTo(m_index + 1); });
}

SetUpPage::NamedCode SetUpPage::addCode(QWidget *parent, QBoxLayout *layout, qreal side)
{
    NamedCode result;
    result.area = new QWidget(parent);
    auto *column = new QVBoxLayout(result.area);
    column->setContentsMargins(0, 0, 0, 0);
    result.code = new QrCode(theme(), side, result.area);
    result.name = new TextLabel(theme(), TextRole::Note, Colour::Ink, result.area);
    result.name->setAlignment(Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(result.code, 0, Qt::AlignHCenter);
    column->addWidget(result.name);
    column->addStretch(1);
    layout->addWidget(result.area);
    return result;
}

void SetUpPage::retranslate()
{
    const SetUpInfo &setUp = visit().config().profile.setUp;
    m_heading->setText(tr("Set Authenticator up again"));
    m_codeHost->setText(setUp.signInUrl.host());
    m_codeHint->setText(tr("Scan with your phone’s camera"));
    m_code->setAccessibleName(tr("QR code: %1").arg(setUp.signInUrl.host()));
    //: How to set Authenticator up: with the phone alone
    m_phoneOnly->setText(tr("With my phone only"));
    //: How to set Authenticator up: with the phone and a computer of one's own
    m_withComputer->setText(tr("With a computer too"));
    for (ActionButton *way : {m_phoneOnly, m_withComputer})
        way->setAccessibleName(way->text());
    //: Name of a QR code of an app store: for iPhones
    m_apple.name->setText(tr("App Store"));
    //: Name of a QR code of an app store: for Android phones
    m_google.name->setText(tr("Google Play"));
    //: Below the QR code of the school's own guide
    m_guide.name->setText(tr("Detailed guide"));
    for (const NamedCode &named : {m_apple, m_google, m_guide})
        named.code->setAccessibleName(tr("QR code: %1").arg(named.name->text()));
    m_guide.code->setPayload(setUp.guideUrl.in(visit().language()));
    m_previous->setAccessibleName(tr("Previous step"));
    m_next->setAccessibleName(tr("Next step"));
    //: Below the steps that quote Microsoft's pages
    m_mayDiffer->setText(tr("The words on your screen may differ a little."));
    m_steps = setUpSteps(m_way, visit().config().profile, visit().language());
    showStep(Announcement::No);
    Q_EMIT bandChanged();
}

void SetUpPage::applyTheme()
{
    m_wayRow->setSpacing(std::max(8, theme().px(16)));
    m_arrowRow->setSpacing(theme().px(16));
    m_codeTexts->setSpacing(theme().px(10));
    m_storeRow->setSpacing(theme().px(12));
    for (const NamedCode &named : {m_apple, m_google, m_guide})
        named.area->layout()->setSpacing(theme().px(4));
    for (ActionButton *arrow : {m_previous, m_next})
        arrow->setMinimumWidth(theme().target(122));
    arrange();
}

void SetUpPage::arrange()
{
    const bool narrow = theme().isNarrow();
    const bool large = theme().textSize() != TextSize::Normal;
    // Not the page's own width: that still has to follow the window's when the theme changes.
    const int wide = theme().windowSize().width();
    const bool cramped = !narrow && (wide < theme().px(roomyWidth) || isTight());
    const bool medium = !narrow && wide < theme().px(mediumWidth);
    const int side = theme().px(narrow || cramped ? 48 : medium ? 72 : 96);

    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setAlignment(m_codeCard, narrow ? Qt::Alignment() : Qt::AlignTop);
    m_columns->setContentsMargins(side, theme().px(narrow || cramped ? 28 : 40), side,
                                  theme().px(narrow || cramped ? 24 : 32));
    m_columns->setSpacing(theme().px(narrow ? 28 : cramped ? 36 : medium ? 56 : 80));

    // On top of the others the card is low and wide: the code, and its words beside it.
    m_codeBox->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int around = theme().px(narrow ? 16 : cramped ? 20 : 44);
    const int above = theme().px(narrow ? 12 : cramped ? 16 : 36);
    m_codeBox->setContentsMargins(around, above, narrow ? theme().px(40) : around, narrow ? above : theme().px(36));
    m_codeBox->setSpacing(narrow ? theme().px(28) : 0);
    for (TextLabel *label : {m_codeHost, m_codeHint})
        label->setAlignment(narrow ? Qt::AlignLeft : Qt::AlignHCenter);
    m_codeHost->setRole(narrow && large ? TextRole::BodyStrong : TextRole::CardTitle);
    // Whole in sight without scrolling, also where large letters leave little of the screen.
    qreal codeSide = signInCodeSide;
    if (narrow && parentWidget()) {
        const int room = parentWidget()->height() - theme().px(28) - 2 * above - theme().px(8);
        codeSide = std::clamp(room / theme().scale(), 280.0, large ? 380.0 : signInCodeSide);
    }
    m_code->setSide(codeSide);

    m_rightColumn->setSpacing(std::max(8, space(24)));
    m_cardText->setSpacing(space(16));

    // Where there is little room, the step's own heading is enough.
    m_heading->setVisible(!cramped);
    m_heading->setRole(narrow && large ? TextRole::CardTitle : TextRole::Heading);
    m_wayRow->setDirection(narrow && large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);

    const auto aside = m_steps.isEmpty() ? SetUpStep::Aside::Picture : m_steps.at(m_index).aside;
    const bool stacked = (narrow && large) || (cramped && aside == SetUpStep::Aside::Stores);
    m_cardRow->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int inner = theme().px(cramped ? 32 : 40);
    const int innerAbove = space(cramped ? 24 : 32);
    m_cardRow->setContentsMargins(inner, innerAbove, inner, innerAbove);
    m_cardRow->setSpacing(theme().px(cramped ? 16 : 40));
    // Letters before pictures where they need the room; a code is no mere picture.
    m_picture->setVisible(aside == SetUpStep::Aside::Picture && !large && !cramped && isRoomy());
    m_stores->setVisible(aside == SetUpStep::Aside::Stores);
    m_guideArea->setVisible(aside == SetUpStep::Aside::Guide);
}

void SetUpPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void SetUpPage::entered()
{
    const SetUpInfo &setUp = visit().config().profile.setUp;
    m_code->setPayload(setUp.signInUrl.toString(QUrl::FullyEncoded));
    m_apple.code->setPayload(setUp.storeApple.toString(QUrl::FullyEncoded));
    m_google.code->setPayload(setUp.storeGoogle.toString(QUrl::FullyEncoded));
    m_apple.area->setVisible(!setUp.storeApple.isEmpty());
    m_google.area->setVisible(!setUp.storeGoogle.isEmpty());
    // Somebody back from another wait goes on at the step where they were.
    showStep(Announcement::No);
}

void SetUpPage::choose(SetUpWay way)
{
    m_way = way;
    m_steps = setUpSteps(m_way, visit().config().profile, visit().language());
    showStep(Announcement::Yes);
}

void SetUpPage::goTo(int index)
{
    if (index < 0 || index >= m_steps.size() || index == m_index)
        return;
    m_index = index;
    showStep(Announcement::Yes);
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
    m_mayDiffer->setVisible(step.quotesMicrosoft);
    m_picture->setName(step.picture);
    m_dots->setStep(m_index, count);
    arrange();

    const bool hadFocus = m_previous->hasFocus() || m_next->hasFocus();
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < count);
    // At either end the focus stays with the arrows rather than fall on whatever comes next.
    if (hadFocus && !m_next->isEnabled())
        m_previous->setFocus();
    else if (hadFocus && !m_previous->isEnabled())
        m_next->setFocus();

    QStringList parts{m_count->text(), step.title, plain(step.text)};
    if (!step.caution.isEmpty())
        parts << plain(step.caution);
    const QString spoken = asSentences(parts);
    if (announcement == Announcement::Yes)
        announce(m_card, spoken);
    else
        m_card->setAccessibleName(spoken);
}

bool SetUpPage::eventFilter(QObject *watched, QEvent *event)
{
    // Left and right turn the steps while an arrow has the focus; a button by itself would move the focus instead.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            goTo(m_index + (key == Qt::Key_Left ? -1 : 1));
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

QWidget *SetUpPage::firstFocus()
{
    // Not the main button: somebody who pressed Enter once too often has not set anything up yet.
    return m_next->isEnabled() ? m_next : m_previous;
}

Band SetUpPage::band() const
{
    Band band;
    band.leave = {tr("End visit"), {}, true};
    band.third = {tr("It still asks for the old Authenticator"), {}, true};
    band.main = {tr("It works"), QStringLiteral("check"), true};
    return band;
}

void SetUpPage::bandPressed(BandButton button)
{
    switch (button) {
    case BandButton::Leave:
        visit().apply(Event::EndVisit);
        break;
    case BandButton::Third:
        visit().apply(Event::StillAsks);
        break;
    case BandButton::Main:
        visit().apply(Event::Done);
        break;
    case BandButton::Second:
        break;
    }
}

} // namespace kiosk
