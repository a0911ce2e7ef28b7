// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/WaitPage.h"

#include "shell/Announce.h"
#include "session/QueueNumber.h"
#include "session/SetUpSteps.h"
#include "shell/TimeText.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/CountdownRing.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace kiosk
{

namespace
{

constexpr qreal ringSide = 528;
constexpr qreal smallRingSide = 340;
constexpr qreal leastRingSide = 230;
/// Of the page's width, beside the words.
constexpr qreal ringShare = 0.27;
constexpr qreal largeCodeSide = 225;

} // namespace

WaitPage::WaitPage(Visit &visit, Theme &theme, QWidget *parent)
    : Page(visit, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_rightColumn(new QVBoxLayout), m_ring(new CountdownRing(theme, ringSide, this)), m_overdue(new QWidget(this)),
      m_overduePicture(new Picture(theme, QStringLiteral("outcome-expired"), QSize(360, 360), m_overdue)),
      m_number(new QueueNumber(visit, theme, m_overdue)),
      m_readyBy(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)),
      m_staff(new Notice(theme, Notice::Kind::Warning, this)), m_get(new QWidget(this)),
      m_getRow(new QBoxLayout(QBoxLayout::LeftToRight, m_get)), m_wifi(new Card(theme, m_get)),
      m_wifiRow(new QBoxLayout(QBoxLayout::LeftToRight, m_wifi)),
      m_wifiTitle(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_wifi)), m_install(new Card(theme, m_get)),
      m_installRow(new QBoxLayout(QBoxLayout::LeftToRight, m_install)),
      m_installTitle(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_install)),
      m_installText(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_install)), m_codes(new QHBoxLayout),
      m_leave(new Card(theme, this)), m_leaveRow(new QBoxLayout(QBoxLayout::LeftToRight, m_leave)),
      m_leaveTitle(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_leave)),
      m_leaveText(new TextLabel(theme, TextRole::Body, Colour::Ink2, m_leave)),
      m_take(new ActionButton(theme, ActionButton::Kind::Secondary, m_leave))
{
    m_columns->addWidget(m_ring, 0, Qt::AlignTop | Qt::AlignHCenter);
    m_columns->addWidget(m_overdue, 0, Qt::AlignTop | Qt::AlignHCenter);
    auto *overdue = new QVBoxLayout(m_overdue);
    overdue->setContentsMargins(0, 0, 0, 0);
    overdue->addWidget(m_overduePicture, 0, Qt::AlignHCenter);
    overdue->addWidget(m_number);
    m_columns->addWidget(m_readyBy);
    m_columns->addLayout(m_rightColumn, 1);
    m_readyBy->setAlignment(Qt::AlignHCenter);
    m_rightColumn->addWidget(m_heading);
    m_rightColumn->addWidget(m_sentence);
    m_rightColumn->addWidget(m_staff);
    // Whatever the other bands leave, the two cards fill it together: no hole below them, in no language.
    m_rightColumn->addWidget(m_get, 3);
    m_getRow->setContentsMargins(0, 0, 0, 0);
    m_getRow->addWidget(m_wifi);
    m_getRow->addWidget(m_install, 1);
    m_rightColumn->addWidget(m_leave, 2);
    m_rightColumn->addStretch(0);

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
    for (Place &place : m_stores) {
        place = makePlace(m_install);
        m_codes->addWidget(place.area);
    }
    m_network = makePlace(m_wifi);
    m_wifiRow->addWidget(m_wifiTitle, 1);
    m_wifiRow->addWidget(m_network.area);
    m_installRow->addLayout(m_codes);
    addTexts(m_leaveRow, m_leaveTitle, m_leaveText);
    m_leaveRow->addWidget(m_take, 0, Qt::AlignVCenter);

    m_take->setIconName(QStringLiteral("ticket"));
    connect(m_take, &ActionButton::clicked, this, [this] { this->visit().park(); });
    connect(&visit, &Visit::ticked, this, &WaitPage::refresh);
    connect(&visit, &Visit::stepChanged, this, &WaitPage::refresh);
    connect(&visit, &Visit::helpChanged, this, &WaitPage::updateTexts);
    m_staff->hide();
}

WaitPage::Place WaitPage::makePlace(QWidget *parent)
{
    Place place;
    place.area = new QWidget(parent);
    auto *column = new QVBoxLayout(place.area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    place.code = new QrCode(theme(), storeCodeSide, place.area);
    place.name = new TextLabel(theme(), TextRole::Note, Colour::Ink, place.area);
    place.name->setAlignment(Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(place.code, 0, Qt::AlignHCenter);
    column->addWidget(place.name);
    column->addStretch(1);
    return place;
}

WaitPage::Stage WaitPage::stage() const
{
    if (visit().flow().staffNeeded())
        return Stage::StaffNeeded;
    if (visit().resetReadyAt() && visit().resetReadyAt()->hasPassed(visit().clock()))
        return Stage::Elapsed;
    return visit().mayTryNow() ? Stage::MayTry : Stage::Waiting;
}

bool WaitPage::hasNetwork() const
{
    const SiteProfile &profile = visit().config().profile;
    return profile.wifi && downloadCodes(profile).size() > 1;
}

void WaitPage::retranslate()
{
    const SiteProfile &profile = visit().config().profile;
    //: %1 is the app's name: "Microsoft Authenticator"
    const QString install = tr("Install %1").arg(profile.setUp.app);
    m_installTitle->setText(hasNetwork() ? QStringLiteral("2. ") + install : install);
    //: Above the QR code of the guests' wireless network, before "2. Install Microsoft Authenticator"
    m_wifiTitle->setText(QStringLiteral("1. ") + tr("Wi-Fi, if your phone has no data"));
    m_installText->setText(profile.setUp.publisher.isEmpty()
                               ? tr("Do not sign in to the app yet.")
                               //: %1 is the app's publisher: "Microsoft Corporation"
                               : tr("Publisher: %1. Do not sign in to the app yet.").arg(profile.setUp.publisher));
    QList<NamedCode> codes = downloadCodes(profile);
    if (!hasNetwork())
        codes.prepend({});
    const QList<Place> places{m_network, m_stores[0], m_stores[1]};
    int version = 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const NamedCode named = codes.value(i);
        const Place &place = places.at(i);
        place.code->setLeastVersion(0);
        place.code->setPayload(named.payload);
        version = std::max(version, place.code->version());
        // Above the network's code stands what it is.
        place.name->setText(hasNetwork() && i == 0 ? profile.wifi->name : named.name);
        //: Read aloud with a QR code; %1 is the name below it
        place.code->setAccessibleName(tr("QR code: %1").arg(named.name));
        place.area->setVisible(!named.payload.isEmpty());
    }
    for (const Place &place : places)
        place.code->setLeastVersion(version);
    m_leaveTitle->setText(tr("No need to stand here"));
    m_leaveText->setText(tr("Take the last steps with you and let the next person in."));
    m_take->setText(tr("Take this with me"));
    m_take->setAccessibleName(m_take->text());
    m_number->retranslate();
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
        //: %1 is the app's short name: "Authenticator"
        m_sentence->setText(tr("Now set %1 up again on your phone.").arg(shortAppName(visit().config().profile.setUp)));
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
    m_wifi->setVisible(hasNetwork());
    m_get->setVisible(m_shownStage != Stage::StaffNeeded);
    m_leave->setVisible(m_shownStage != Stage::StaffNeeded);

    QString caption;
    if (visit().resetReadyAt() && m_shownStage != Stage::StaffNeeded) {
        const QString time = clockTimeText(visit().resetReadyAt()->wallTime(visit().clock()), language);
        //: Below the countdown; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32
        caption = m_shownStage == Stage::Elapsed ? tr("Ready since %1").arg(time) : tr("Ready by %1").arg(time);
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
    return tr("You can try at %1").arg(clockTimeText(tryAt.wallTime(visit().clock()), visit().language()));
}

void WaitPage::applyTheme()
{
    m_codes->setSpacing(theme().px(20));
    arrange();
}

void WaitPage::arrange()
{
    const bool large = theme().textSize() != TextSize::Normal;
    // Not the page's own width: that still has to follow the window's when the theme changes.
    const QSize window = theme().windowSize();
    const bool stacked = window.width() < theme().px(stackedWidth);
    const bool apart = stacked && large;
    const int side = isTight() ? theme().px(32) : large && !stacked ? theme().px(48) : sideMargin();
    const int above = space(stacked ? 40 : 56);
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setContentsMargins(side, above, side, space(stacked ? 32 : 48));
    m_columns->setSpacing(stacked ? space(32) : theme().px(isRoomy() ? 80 : 40));
    m_rightColumn->setSpacing(space(24));

    // As large as its column and the band allow; what the words need decides nothing of it.
    const int band = parentWidget() ? parentWidget()->height() : height();
    const qreal wide = (window.width() - 2 * side) * ringShare / theme().scale();
    const qreal high = (band - 2 * above) / theme().scale() - (large ? 120 : 0);
    m_ring->setSide(stacked ? (isTight()   ? leastRingSide
                                   : large ? smallRingSide
                                           : ringSide)
                            : std::clamp(std::min(wide, high), leastRingSide, ringSide));
    // At twice the size a heading of the larger role would fill a small screen by itself.
    m_heading->setRole(large || isTight() ? TextRole::CardTitle : TextRole::Heading);
    m_sentence->setRole(isTight() ? TextRole::Body : TextRole::Sub);
    // Too long at that size for one line under the small ring.
    const bool overdue = m_shownStage == Stage::StaffNeeded;
    m_ring->setVisible(!overdue);
    m_ring->setCaption(apart ? QString() : m_caption);
    m_readyBy->setText(m_caption);
    m_readyBy->setVisible(apart && !m_caption.isEmpty() && !overdue);
    const bool numbered = visit().help() && visit().help()->number;
    m_overdue->setVisible(overdue && (numbered || !apart));
    m_overduePicture->setVisible(!numbered && !apart);
    const int inner = isRoomy() ? theme().px(40) : theme().px(24);
    for (QBoxLayout *row : {m_wifiRow, m_installRow, m_leaveRow}) {
        const bool beside = !large || window.width() >= theme().px(roomyWidth);
        row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        row->setContentsMargins(inner, space(28), inner, space(28));
        row->setSpacing(theme().px(isRoomy() ? 36 : 20));
    }
    // The network first: beside the app where that leaves the app's words room, above it elsewhere.
    const bool networkBeside = hasNetwork() && !large && !stacked && window.width() >= theme().px(roomyWidth);
    m_getRow->setDirection(networkBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_getRow->setSpacing(std::max(8, space(24)));
    if (networkBeside) {
        m_wifiRow->setDirection(QBoxLayout::TopToBottom);
        m_wifiRow->setSpacing(space(12));
    }
    m_installTitle->setRole(networkBeside ? TextRole::BodyStrong : TextRole::CardTitle);
    m_wifiTitle->setAlignment(networkBeside ? Qt::AlignHCenter : Qt::AlignLeft | Qt::AlignVCenter);
    m_wifi->setMaximumWidth(networkBeside ? theme().px(storeCodeSide + 80) + 2 * inner : QWIDGETSIZE_MAX);
    const qreal side1080 = isRoomy() && !large && !hasNetwork() ? largeCodeSide : storeCodeSide;
    for (const Place &place : {m_network, m_stores[0], m_stores[1]})
        place.code->setSide(side1080);
}

QWidget *WaitPage::firstFocus()
{
    // Nothing that an Enter too many could press: the heading is read out, and Tab goes on from there.
    return m_heading;
}

void WaitPage::entered()
{
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
    // Each whole minute, each fifth of a long wait, then at 30 and at 10 seconds. The end has words of its own.
    const auto isMark = [](Seconds at) {
        const int step = at > Seconds{600} ? 300 : 60;
        return at.count() > 0 && (at.count() % step == 0 || at == Seconds{30} || at == Seconds{10});
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
    case Stage::StaffNeeded: {
        Band::Button again{tr("Try once more"), QStringLiteral("arrow-right"), visit().mayTryNow()};
        if (visit().isQueued()) {
            again.outlined = true;
            band.main = again;
        } else {
            again.icon.clear();
            band.second = again;
            //: Main button where staff alone can go on
            band.main = {tr("Call staff"), QStringLiteral("help")};
        }
        break;
    }
    }
    return band;
}

void WaitPage::bandPressed(BandButton button)
{
    // Leaving keeps one's place: the next page has its number.
    if (button == BandButton::Leave)
        visit().apply(Event::EndVisit);
    else if (button == BandButton::Main && m_shownStage == Stage::StaffNeeded && !visit().isQueued())
        visit().callHelp(Visit::Queue::Yes);
    else if (visit().mayTryNow())
        visit().apply(Event::TryNow);
}

} // namespace kiosk
