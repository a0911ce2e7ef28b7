// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/GuidanceStrip.h"

#include "shell/Announce.h"
#include "shell/TimeText.h"
#include "session/TrailLine.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/Painting.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

#include <utility>

namespace kiosk
{

namespace
{

/// Of the window's height: what is left of the page at the least before remarks are shown.
constexpr qreal leastPageShare = 0.33;
/// The same before the words that say what to do give way.
constexpr qreal leastWordsShare = 0.2;
/// For the field that is typed into, in pixels at 100 %.
constexpr qreal leastField = 64;

} // namespace

GuidanceStrip::GuidanceStrip(const IdentityService &service, Theme &theme, QWidget *parent)
    : QWidget(parent), m_service(service), m_theme(theme), m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_head(new QHBoxLayout), m_badge(new Card(theme, this)), m_names(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_lock(new QLabel(m_badge)), m_host(new TextLabel(theme, TextRole::BodyStrong, Colour::PrimaryDark, m_badge)),
      m_owner(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_badge)), m_guidance(new QWidget(this)),
      m_instruction(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_guidance)),
      m_trailLine(new TrailLine(theme, m_guidance)),
      m_filled(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_guidance)),
      m_hint(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_guidance)),
      m_privacy(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)), m_question(new ResetQuestion(theme, this)),
      m_keyboardKey(new ActionButton(theme, ActionButton::Kind::Chip, this))
{
    m_badge->setHighlighted(true);
    m_host->setObjectName(QStringLiteral("identityHost"));
    m_owner->setObjectName(QStringLiteral("identityOwner"));
    m_instruction->setObjectName(QStringLiteral("identityInstruction"));
    auto *badge = new QHBoxLayout(m_badge);
    badge->addWidget(m_lock, 0, Qt::AlignVCenter);
    m_names->addWidget(m_host);
    m_names->addWidget(m_owner, 1);
    badge->addLayout(m_names, 1);

    auto *guidance = new QVBoxLayout(m_guidance);
    guidance->setContentsMargins(0, 0, 0, 0);
    guidance->setSpacing(4);
    guidance->addStretch(1);
    guidance->addWidget(m_instruction);
    guidance->addWidget(m_trailLine);
    guidance->addWidget(m_filled);
    guidance->addWidget(m_hint);
    guidance->addStretch(1);
    m_head->addWidget(m_badge, 0, Qt::AlignVCenter);
    m_row->addLayout(m_head);
    m_row->addWidget(m_guidance, 3);
    m_row->addWidget(m_privacy, 2);
    m_row->addWidget(m_question, 5);
    m_row->addWidget(m_keyboardKey, 0, Qt::AlignVCenter);
    m_keyboardKey->setIconName(QStringLiteral("keyboard"));
    m_keyboardKey->hide();
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(m_row);

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);

    m_slowTimer.setInterval(Milliseconds{400});
    connect(&m_slowTimer, &QTimer::timeout, this, [this] {
        ++m_slowStep;
        update();
    });
    connect(m_keyboardKey, &ActionButton::clicked, this, &GuidanceStrip::keyboardWanted);
    connect(m_question, &ResetQuestion::confirmed, this, &GuidanceStrip::resetConfirmed);
    connect(m_question, &ResetQuestion::notYet, this, [this] {
        m_asked = false;
        m_answeredNotYet = true;
        refresh();
        Q_EMIT resetNotYet();
    });
    refresh();
}

void GuidanceStrip::start(const IdentityMethod *method, const QList<TrailItem> &trail, bool hasAddress)
{
    m_method = method;
    m_trail = trail;
    m_hasAddress = hasAddress;
    m_filledPageLeft = false;
    m_state = {};
    m_asked = false;
    m_pageThere = false;
    m_announced.clear();
    m_slow = false;
    m_slowTimer.stop();
    newPage();
}

void GuidanceStrip::setState(const IdentityProgress::State &state)
{
    m_state = state;
    if (!state.mayFillAddress)
        m_addressFilled = false;
    refresh();
}

void GuidanceStrip::newPage()
{
    m_addressFilled = false;
    m_answeredNotYet = false;
    refresh();
}

void GuidanceStrip::setPageThere(bool there)
{
    m_pageThere = there;
    refresh();
}

void GuidanceStrip::setSlow(bool slow)
{
    if (m_slow == slow)
        return;
    m_slow = slow;
    if (slow)
        m_slowTimer.start();
    else
        m_slowTimer.stop();
    refresh();
    update();
}

void GuidanceStrip::setAddressFilled(bool filled)
{
    m_addressFilled = filled;
    refresh();
}

void GuidanceStrip::setFilledPageLeft(bool left)
{
    if (m_filledPageLeft == left)
        return;
    m_filledPageLeft = left;
    refresh();
}

void GuidanceStrip::ask()
{
    m_asked = true;
    refresh();
    m_question->setFocus(Qt::OtherFocusReason);
}

void GuidanceStrip::setKeyboardKey(bool shown)
{
    if (m_keyboardKey->isHidden() != shown)
        return;
    m_keyboardKey->setVisible(shown);
    arrange();
}

void GuidanceStrip::setKeyboardUsed(bool used)
{
    if (std::exchange(m_keyboardUsed, used) != used)
        refresh();
}

bool GuidanceStrip::asksByItself() const
{
    // Of a pass that is shown once the visitor alone knows whether it has been shown yet.
    return m_state.askWhetherReset && m_state.place == Place::ServiceReturned && m_pageThere && !m_answeredNotYet
        && !givesPass();
}

void GuidanceStrip::setRoom(int height, Use use)
{
    if (m_room == height && m_use == use)
        return;
    m_room = height;
    m_use = use;
    m_privacy->setText(privacyText());
    showRemarks();
}

void GuidanceStrip::retranslate(Language language)
{
    m_language = language;
    m_question->setTexts(questionTexts());
    m_keyboardKey->setAccessibleName(tr("Show the keyboard"));
    setAccessibleDescription(leavingText());
    refresh();
}

void GuidanceStrip::applyTheme()
{
    const bool narrow = m_theme.isNarrow();
    m_tight = isTight();
    m_head->setSpacing(m_theme.px(narrow ? 16 : 32));
    m_question->applyTheme();
    // Large letters on a low window leave the page little: host and owner stand on one line there.
    m_names->setDirection(m_tight ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_names->setSpacing(m_tight ? m_theme.px(24) : 0);
    const int side = m_theme.px(narrow ? 32 : 48);
    const int above = m_theme.px(m_tight ? 10 : 16);
    layout()->setContentsMargins(side, above, side, above);
    layout()->setSpacing(m_theme.px(m_tight ? 8 : 16));
    m_badge->layout()->setContentsMargins(m_theme.px(22), m_theme.px(10), m_theme.px(26), m_theme.px(10));
    m_badge->layout()->setSpacing(m_theme.px(14));
    refresh();
}

bool GuidanceStrip::isTight() const
{
    // Of the 1080p design at the visitor's text size; 1080p itself at 200 % has 540.
    constexpr qreal lowWindow = 800;
    return m_theme.isNarrow() && m_theme.windowSize().height() < m_theme.px(lowWindow) * m_theme.textFactor();
}

QString GuidanceStrip::instruction() const
{
    return asksWhetherReset() ? m_question->text() : showsTrail() ? m_trailLine->text() : instructionText();
}

bool GuidanceStrip::showsTrail() const
{
    const bool onService = m_state.place == Place::Service || m_state.place == Place::ServiceReturned;
    return onService && m_state.trailDone < m_trail.size();
}

void GuidanceStrip::refresh()
{
    m_badge->setVisible(!m_state.host.isEmpty());
    m_host->setText(m_state.host);
    const QString owner = ownerText();
    //: Accessible text of the badge with a web address; %1 is the host, %2 whose page it is
    m_badge->setAccessibleName(tr("Page of %2, address %1").arg(m_state.host, owner));
    m_lock->setVisible(m_state.encrypted && !m_state.host.isEmpty());
    if (m_lock->isVisibleTo(this)) {
        const int side = m_theme.font(TextRole::BodyStrong).pixelSize();
        m_lock->setPixmap(m_theme.picture(QStringLiteral("lock"), QSize(side, side), Colour::PrimaryDark));
        m_lock->setFixedSize(side, side);
        m_lock->setAccessibleName(tr("Encrypted connection"));
    }
    arrange();

    m_instruction->setText(instructionText());
    showTrail();
    m_instruction->setVisible(!showsTrail());
    m_trailLine->setVisible(showsTrail());
    m_filled->setText(m_addressFilled ? tr("Your address has been filled in for you.") : QString());
    m_hint->setText(hintText());
    m_privacy->setText(privacyText());
    const bool came = asksWhetherReset() && !m_asksNow;
    m_asksNow = asksWhetherReset();
    m_question->setVisible(m_asksNow);
    showRemarks();
    announceIfNew();
    if (came && !m_asked)
        Q_EMIT questionCame();
}

/// A layout keeps what it has measured until the next event, and does not tell those within it.
void GuidanceStrip::forgetMeasures()
{
    for (QLayout *inner : {static_cast<QLayout *>(m_names), m_badge->layout(), static_cast<QLayout *>(m_head),
                           m_guidance->layout(), m_question->layout(), static_cast<QLayout *>(m_row), layout()})
        inner->invalidate();
}

/// What is left to the page below, in pixels.
int GuidanceStrip::pageRoom()
{
    forgetMeasures();
    if (!m_stacked)
        return m_room
            - (layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : layout()->sizeHint().height());
    // Part by part: the row remembers what its parts were before.
    const QMargins outer = layout()->contentsMargins();
    const int inside = width() - outer.left() - outer.right();
    const bool key = !m_keyboardKey->isHidden();
    const int beside = key ? m_keyboardKey->sizeHint().width() + m_head->spacing() : 0;
    int taken = outer.top() + outer.bottom()
        + std::max(m_badge->heightForWidth(inside - beside), key ? m_keyboardKey->sizeHint().height() : 0);
    for (const QWidget *part : {m_guidance, static_cast<QWidget *>(m_privacy), static_cast<QWidget *>(m_question)})
        taken += part->isHidden() ? 0 : m_row->spacing() + part->heightForWidth(inside);
    return m_room - taken;
}

bool GuidanceStrip::leavesPageRoom()
{
    return m_room <= 0 || pageRoom() >= m_theme.windowSize().height() * leastPageShare;
}

void GuidanceStrip::showRemarks()
{
    m_guidance->setVisible(!asksWhetherReset());
    m_filled->setVisible(!m_filled->text().isEmpty());
    m_host->setRole(TextRole::BodyStrong);
    m_host->setBreaks(WrappedText::Breaks::AtWords);
    giveHostRoom();
    fitRemarks();
    forgetMeasures();
    updateGeometry();
}

void GuidanceStrip::fitRemarks()
{
    const bool hint = !m_hint->text().isEmpty();
    const bool privacy = !m_privacy->text().isEmpty();
    // Beside the data themselves, and while codes are typed, the remark stays, however little room there is.
    const bool aboutThisPage = privacy && (m_state.place == Place::Consent || m_use == Use::Typing);
    for (const auto &[hintShown, privacyShown] : {std::pair{hint, privacy}, std::pair{false, privacy},
                                                  std::pair{hint, aboutThisPage}, std::pair{false, aboutThisPage}}) {
        m_hint->setVisible(hintShown);
        m_privacy->setVisible(privacyShown);
        if (leavesPageRoom())
            return;
    }
    // A host of several lines: smaller, and whole.
    if (m_host->minimumWidth() < hostWidth()) {
        m_host->setRole(TextRole::Note);
        m_host->setBreaks(WrappedText::Breaks::Anywhere);
        giveHostRoom();
    }
    const qreal least = m_theme.windowSize().height() * leastWordsShare;
    if (pageRoom() < least)
        m_filled->hide();
    // Whoever types has read it, and has it back with the keyboard gone. Whose page it is stays.
    if (m_use == Use::Typing && (m_tight || pageRoom() < least))
        m_guidance->hide();
    // Not where the field itself would have to go.
    if (m_use == Use::Typing && pageRoom() < leastField * m_theme.textFactor())
        m_privacy->hide();
}

/// The words stand beside the badge where they have the larger part of the strip, and below it elsewhere.
void GuidanceStrip::arrange()
{
    const QMargins outer = layout()->contentsMargins();
    const QMargins inner = m_badge->layout()->contentsMargins();
    const int strip = width() - outer.left() - outer.right();
    const bool narrow = m_theme.isNarrow();
    const int badge = hostWidth() + inner.left() + inner.right();
    // Between the badge and its answers, a question in large letters would be a column of single words.
    const bool squeezed = asksWhetherReset() && badge + m_question->answersWidth() > strip * 65 / 100;
    m_stacked = narrow || squeezed || badge > strip * 45 / 100;
    m_row->setDirection(m_stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(m_theme.px(narrow ? 12 : m_stacked ? 16 : 32));
    // What takes no height of its own stands at the end of the first line.
    m_head->removeWidget(m_keyboardKey);
    m_row->removeWidget(m_keyboardKey);
    while (m_head->count() > 1)
        delete m_head->takeAt(1);
    if (m_stacked) {
        m_head->addStretch(1);
        m_head->addWidget(m_keyboardKey, 0, Qt::AlignVCenter);
    } else {
        m_row->addWidget(m_keyboardKey, 0, Qt::AlignVCenter);
    }
    giveHostRoom();
}

int GuidanceStrip::hostWidth() const
{
    // A pixel or two for glyphs that lean out of their advance.
    return m_host->fontMetrics().horizontalAdvance(m_host->text()) + 4;
}

void GuidanceStrip::giveHostRoom()
{
    // Whole on one line wherever it can be: an address that is cut or broken is how people are fooled.
    const QMargins outer = layout()->contentsMargins();
    const QMargins inner = m_badge->layout()->contentsMargins();
    const int strip = width() - outer.left() - outer.right()
        - (m_stacked && !m_keyboardKey->isHidden() ? m_keyboardKey->sizeHint().width() + m_head->spacing() : 0);
    const int room = strip - inner.left() - inner.right()
        - (m_lock->isHidden() ? 0 : m_lock->width() + m_badge->layout()->spacing());
    const int host = std::clamp(hostWidth(), 0, std::max(0, room));
    m_host->setMinimumWidth(host);
    // The owner takes what the host leaves: on one line, and cut where it must be. All of it is in the badge's name.
    const QString owner = ownerText();
    const int rest = m_tight ? room - host - m_names->spacing() : m_stacked ? room : std::max(host, strip * 3 / 10);
    const QFontMetrics metrics(m_theme.font(TextRole::Note));
    // A pixel or two for glyphs that lean out of their advance.
    m_owner->setText(metrics.elidedText(owner, Qt::ElideRight, std::max(0, rest - 4)));
    constexpr int shortestOwner = 6;
    const bool told = rest >= std::min(metrics.horizontalAdvance(owner), metrics.averageCharWidth() * shortestOwner);
    m_owner->setVisible(!owner.isEmpty() && owner != m_state.host && told);
    m_owner->setMinimumWidth(m_owner->isHidden() ? 0 : std::min(rest, metrics.horizontalAdvance(m_owner->text()) + 4));
}

void GuidanceStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_tight != isTight())
        applyTheme();
    arrange();
}

void GuidanceStrip::announceIfNew()
{
    QStringList parts;
    if (asksWhetherReset())
        parts << m_question->text();
    else
        parts << instruction() << m_filled->text() << m_hint->text();
    parts << m_privacy->text();
    parts.removeAll(QString());
    const QString spoken = parts.join(QLatin1Char(' '));
    if (!isVisible() || spoken == m_announced)
        return;
    m_announced = spoken;
    announce(this, spoken);
}

void GuidanceStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::PrimaryTint));
    if (m_question->hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        drawFocusRing(painter, m_theme, m_question->ring(), m_theme.px(14));
    }
    if (!m_slow)
        return;
    // Six places in turn rather than a glide: it says that something goes on, and no more.
    constexpr int places = 6;
    const int thick = std::max(4, m_theme.px(6));
    const int length = width() / places;
    painter.fillRect(m_slowStep % places * length, height() - thick, length, thick, m_theme.colour(Colour::Primary));
}

} // namespace kiosk
