// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/WaitPage.h"

#include "session/Announce.h"
#include "session/TimeText.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/CountdownRing.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

namespace kiosk
{

namespace
{

constexpr qreal ringSide = 528;
constexpr qreal smallRingSide = 340;
constexpr qreal leastRingSide = 250;

} // namespace

WaitPage::WaitPage(Visit &visit, Theme &theme, QWidget *parent)
    : Page(visit, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_rightColumn(new QVBoxLayout),
      m_overdue(new Picture(theme, QStringLiteral("outcome-expired"), QSize(360, 360), this)),
      m_readyBy(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)),
      m_staff(new Notice(theme, Notice::Kind::Warning, this)), m_install(new Card(theme, this)),
      m_installRow(new QBoxLayout(QBoxLayout::LeftToRight, m_install)),
      m_installTitle(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_install)),
      m_installText(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_install)), m_codes(new QHBoxLayout),
      m_appleCode(new QrCode(theme, storeCodeSide, m_install)),
      m_googleCode(new QrCode(theme, storeCodeSide, m_install)),
      m_appleName(new TextLabel(theme, TextRole::Note, Colour::Ink, m_install)),
      m_googleName(new TextLabel(theme, TextRole::Note, Colour::Ink, m_install)), m_leave(new Card(theme, this)),
      m_leaveRow(new QBoxLayout(QBoxLayout::LeftToRight, m_leave)),
      m_leaveTitle(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_leave)),
      m_leaveText(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_leave)),
      m_take(new ActionButton(theme, ActionButton::Kind::Secondary, m_leave))
{

    m_columns->addWidget(m_overdue, 0, Qt::AlignTop | Qt::AlignHCenter);
    m_columns->addWidget(m_readyBy);
    m_columns->addLayout(m_rightColumn, 1);
    m_readyBy->setAlignment(Qt::AlignHCenter);
    m_rightColumn->addWidget(m_heading);
    m_rightColumn->addWidget(m_sentence);
    m_rightColumn->addWidget(m_staff);
    m_rightColumn->addWidget(m_install);
    m_rightColumn->addWidget(m_leave);
    m_rightColumn->addStretch(1);

    const auto addTexts = [](QBoxLayout *row, TextLabel *title, TextLabel *text) {
        auto *texts = new QVBoxLayout;
        texts->setSpacing(6);
        texts->addStretch(1);
        texts->addWidget(title);
        texts->addWidget(text);
        texts->addStretch(1);
        row->addLayout(texts, 1);
    };
    addTexts(m_installRow, m_installTitle, m_installText);
    for (const auto &[code, name] : {std::pair{m_appleCode, m_appleName}, std::pair{m_googleCode, m_googleName}}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(code, 0, Qt::AlignHCenter);
        column->addWidget(name);
        name->setAlignment(Qt::AlignHCenter);
        m_codes->addLayout(column);
    }
    m_installRow->addLayout(m_codes);
    addTexts(m_leaveRow, m_leaveTitle, m_leaveText);
    m_leaveRow->addWidget(m_take, 0, Qt::AlignVCenter);

    m_take->setIconName(QStringLiteral("ticket"));
    connect(m_take, &ActionButton::clicked, this, [this] { this->visit().park(); });
    connect(&visit, &Visit::ticked, this, &WaitPage::refresh);
    connect(&visit, &Visit::stepChanged, this, &WaitPage::refresh);
    m_staff->hide();
    setRingSide(ringSide);
}

void WaitPage::setRingSide(qreal sideAt1080)
{
    if (m_ringSide == sideAt1080)
        return;
    m_ringSide = sideAt1080;
    delete m_ring;
    m_ring = new CountdownRing(theme(), sideAt1080, this);
    m_columns->insertWidget(0, m_ring, 0, Qt::AlignTop | Qt::AlignHCenter);
    m_ring->show();
    refresh();
}

WaitPage::Stage WaitPage::stage() const
{
    if (visit().flow().staffNeeded())
        return Stage::StaffNeeded;
    if (visit().resetReadyAt() && visit().resetReadyAt()->hasPassed(visit().clock()))
        return Stage::Elapsed;
    return visit().mayTryNow() ? Stage::MayTry : Stage::Waiting;
}

void WaitPage::retranslate()
{
    m_installTitle->setText(tr("Install Microsoft Authenticator"));
    m_installText->setText(tr("Publisher: Microsoft Corporation. Do not sign in to the app yet."));
    //: Name of a QR code of an app store: for iPhones
    m_appleName->setText(tr("App Store"));
    //: Name of a QR code of an app store: for Android phones
    m_googleName->setText(tr("Google Play"));
    m_appleCode->setAccessibleName(tr("QR code: %1").arg(m_appleName->text()));
    m_googleCode->setAccessibleName(tr("QR code: %1").arg(m_googleName->text()));
    m_leaveTitle->setText(tr("No need to stand here"));
    m_leaveText->setText(tr("Take the last steps with you and let the next person in."));
    m_take->setText(tr("Take this with me"));
    m_take->setAccessibleName(m_take->text());
    updateTexts();
}

void WaitPage::updateTexts()
{
    const Language language = visit().language();
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(visit().config().profile.syncWait).count();
    switch (m_shownStage) {
    case Stage::Waiting:
    case Stage::MayTry:
        m_heading->setText(tr("Your reset is on its way"));
        m_sentence->setText(tr("It takes up to %n minute(s). Use the time:", "", static_cast<int>(minutes)));
        break;
    case Stage::Elapsed:
        m_heading->setText(tr("Your reset should be ready"));
        m_sentence->setText(tr("Now set Authenticator up again on your phone."));
        break;
    case Stage::StaffNeeded:
        m_heading->setText(tr("This takes longer than it should"));
        m_sentence->setText(tr("You have done nothing wrong, and you need not start again."));
        break;
    }
    //: %1 is where the staff are, such as: the service desk next to this kiosk
    m_staff->setText(tr("Please ask our staff: %1").arg(visit().config().profile.staffPlace.in(language)));
    m_staff->setVisible(m_shownStage == Stage::StaffNeeded);
    // One thing: the people. Nothing left to wait for, and no tick on what has not come.
    m_install->setVisible(m_shownStage != Stage::StaffNeeded);
    m_leave->setVisible(m_shownStage != Stage::StaffNeeded);

    QString caption;
    if (visit().resetReadyAt() && m_shownStage != Stage::StaffNeeded) {
        const QString time = clockTimeText(visit().resetReadyAt()->wallTime(visit().clock()), language);
        //: Below the countdown; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32
        caption = m_shownStage == Stage::Elapsed ? tr("ready since %1").arg(time) : tr("ready by %1").arg(time);
    }
    m_caption = caption;
    arrange();
    m_shownRemark = tryRemark();
    m_shownMayTry = visit().mayTryNow();
    Q_EMIT bandChanged();
}

QString WaitPage::tryRemark() const
{
    if (m_shownStage != Stage::Waiting || !visit().resetReadyAt())
        return {};
    const Deadline readyAt = *visit().resetReadyAt();
    const Deadline tryAt{readyAt.at - visit().config().profile.syncWait + visit().config().limits.tryNowAfter};
    // After "it still asks" the next try comes within a minute.
    if (tryAt.hasPassed(visit().clock()))
        return tr("You can try again in a minute");
    //: Beside the disabled button "Try now"; %1 is a time of day with its own word: 14:24, klo 14.24, kl. 14.24
    return tr("You can try from %1 on").arg(clockTimeText(tryAt.wallTime(visit().clock()), visit().language()));
}

void WaitPage::applyTheme()
{
    m_codes->setSpacing(theme().px(20));
    arrange();
}

void WaitPage::arrange()
{
    const bool narrow = theme().isNarrow();
    const bool large = theme().textSize() != TextSize::Normal;
    // Not the page's own width: that still has to follow the window's when the theme changes.
    const bool cramped = !narrow && (theme().windowSize().width() < theme().px(roomyWidth) || !isRoomy());
    const int side = cramped ? theme().px(48) : sideMargin();
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setContentsMargins(narrow || cramped ? side : theme().px(144),
                                  space(cramped      ? 28
                                            : narrow ? 40
                                                     : 64),
                                  side,
                                  space(cramped      ? 24
                                            : narrow ? 32
                                                     : 48));
    m_columns->setSpacing(narrow ? space(32) : theme().px(cramped ? 40 : 120));
    m_rightColumn->setSpacing(space(24));
    setRingSide(isTight() ? leastRingSide : cramped || (narrow && large) ? smallRingSide : ringSide);
    // At twice the size a heading of the larger role would fill a small screen by itself.
    m_heading->setRole((narrow && large) || isTight() ? TextRole::CardTitle : TextRole::Heading);
    m_sentence->setRole(isTight() ? TextRole::Body : TextRole::Sub);
    // Too long at that size for one line under the small ring.
    const bool apart = narrow && large;
    const bool overdue = m_shownStage == Stage::StaffNeeded;
    m_ring->setVisible(!overdue);
    m_ring->setCaption(apart ? QString() : m_caption);
    m_readyBy->setText(m_caption);
    m_readyBy->setVisible(apart && !m_caption.isEmpty() && !overdue);
    m_overdue->setVisible(overdue && !apart);
    const int inner = isRoomy() ? theme().px(40) : theme().px(24);
    for (QBoxLayout *row : {m_installRow, m_leaveRow}) {
        row->setDirection(narrow && large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->setContentsMargins(inner, space(28), inner, space(28));
        row->setSpacing(theme().px(isRoomy() ? 36 : 20));
    }
}

void WaitPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

QWidget *WaitPage::firstFocus()
{
    // Nothing that an Enter too many could press: the heading is read out, and Tab goes on from there.
    return m_heading;
}

void WaitPage::entered()
{
    const SetUpInfo &setUp = visit().config().profile.setUp;
    m_appleCode->setPayload(setUp.storeApple.toString(QUrl::FullyEncoded));
    m_googleCode->setPayload(setUp.storeGoogle.toString(QUrl::FullyEncoded));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_appleCode, m_appleName})
        widget->setVisible(!setUp.storeApple.isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_googleCode, m_googleName})
        widget->setVisible(!setUp.storeGoogle.isEmpty());
    m_shownStage = stage();
    updateTexts();
    refresh();
}

void WaitPage::refresh()
{
    if (visit().step() != Step::Wait || !visit().resetReadyAt())
        return;
    const Milliseconds left = visit().resetReadyAt()->left(visit().clock());
    m_ring->setTimes(left, visit().config().profile.syncWait);
    announceTimeLeft(std::chrono::ceil<Seconds>(left));
    const Stage now = stage();
    if (now == m_shownStage && tryRemark() == m_shownRemark && visit().mayTryNow() == m_shownMayTry)
        return;
    const bool news = now != m_shownStage;
    m_shownStage = now;
    updateTexts();
    if (!news || !isVisible())
        return;
    if (now == Stage::MayTry) //: Spoken when the button "Try now" can be pressed
        Announcer::say(this, tr("You can try now"));
    else
        announce(m_heading, m_heading->text());
}

void WaitPage::announceTimeLeft(Seconds left)
{
    // Each whole minute, then at 30 and at 10 seconds. The end has words of its own.
    const auto isMark = [](Seconds at) {
        return at.count() > 0 && (at.count() % 60 == 0 || at == Seconds{30} || at == Seconds{10});
    };
    const Seconds before = m_timeLeftSeen;
    m_timeLeftSeen = left;
    if (left >= before || left.count() <= 0)
        return;
    // A busy machine may skip a second.
    for (Seconds at = left; at < before; ++at) {
        if (!isMark(at))
            continue;
        const auto count = static_cast<int>(at.count());
        Announcer::say(this,
                       count % 60 == 0
                           //: Spoken while the countdown of the wait runs
                           ? tr("%n minute(s) left", "", count / 60)
                           //: Spoken while the countdown of the wait runs
                           : tr("%n second(s) left", "", count));
        return;
    }
}

Band WaitPage::band() const
{
    Band band;
    band.leave = {tr("End visit"), {}, true};
    switch (m_shownStage) {
    case Stage::Waiting:
        band.main = {tr("Try now"), QStringLiteral("arrow-right"), false};
        band.remark = m_shownRemark;
        break;
    case Stage::MayTry:
        band.main = {tr("Try now"), QStringLiteral("arrow-right"), true};
        break;
    case Stage::Elapsed:
        band.main = {tr("Set up"), QStringLiteral("arrow-right"), true};
        break;
    case Stage::StaffNeeded:
        band.main = {tr("Try once more"), QStringLiteral("arrow-right"), visit().mayTryNow()};
        break;
    }
    return band;
}

void WaitPage::bandPressed(BandButton button)
{
    if (button == BandButton::Leave)
        visit().apply(Event::EndVisit);
    else if (button == BandButton::Main && visit().mayTryNow())
        visit().apply(Event::TryNow);
}

} // namespace kiosk
