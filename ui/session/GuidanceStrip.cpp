// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/GuidanceStrip.h"

#include "session/Announce.h"
#include "session/TimeText.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace kiosk
{

namespace
{

/// Of the window's height: what is left of the page at the least before remarks are shown.
constexpr qreal leastPageShare = 0.33;

/// The button on Suomi.fi's page that hands the data over. Its own official words, from DVV's published translations
/// (vrk-kpa/e-identification-static-ui-public), hence not for our translators.
QString continueToServiceWords(Language language)
{
    switch (language) {
    case Language::Finnish:
        return QStringLiteral("Jatka palveluun");
    case Language::Swedish:
        return QStringLiteral("Fortsätt till tjänsten");
    case Language::English:
        break;
    }
    return QStringLiteral("Continue to service");
}

} // namespace

GuidanceStrip::GuidanceStrip(const IdentityService &service, Theme &theme, QWidget *parent)
    : QWidget(parent), m_service(service), m_theme(theme), m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_badge(new Card(theme, this)), m_names(new QBoxLayout(QBoxLayout::TopToBottom)), m_lock(new QLabel(m_badge)),
      m_host(new TextLabel(theme, TextRole::BodyStrong, Colour::PrimaryDark, m_badge)),
      m_owner(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_badge)), m_guidance(new QWidget(this)),
      m_instruction(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_guidance)),
      m_hint(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_guidance)),
      m_privacy(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)), m_question(new QWidget(this)),
      m_questionRow(new QBoxLayout(QBoxLayout::LeftToRight, m_question)), m_answers(new QHBoxLayout),
      m_questionText(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, m_question)),
      m_yes(new ActionButton(theme, ActionButton::Kind::Primary, m_question)),
      m_notYet(new ActionButton(theme, ActionButton::Kind::Secondary, m_question))
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
    guidance->addWidget(m_hint);
    guidance->addStretch(1);
    m_row->addWidget(m_badge, 0, Qt::AlignVCenter);
    m_row->addWidget(m_guidance, 3);
    m_row->addWidget(m_privacy, 2);
    m_row->addWidget(m_question, 5);

    m_questionRow->setContentsMargins(0, 0, 0, 0);
    m_questionRow->addWidget(m_questionText, 1);
    m_questionRow->addLayout(m_answers);
    m_answers->addWidget(m_yes);
    m_answers->addWidget(m_notYet);
    m_answers->addStretch(1);

    auto *rows = new QVBoxLayout(this);
    rows->addLayout(m_row);

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);

    connect(m_yes, &ActionButton::clicked, this, &GuidanceStrip::resetConfirmed);
    connect(m_notYet, &ActionButton::clicked, this, [this] {
        m_answeredNotYet = true;
        refresh();
        Q_EMIT resetNotYet();
    });
    refresh();
}

void GuidanceStrip::start(const IdentityMethod *method, const QList<TrailItem> &trail)
{
    m_method = method;
    m_trail = trail;
    m_state = {};
    m_addressFilled = false;
    m_answeredNotYet = false;
    m_announced.clear();
    refresh();
}

void GuidanceStrip::setState(const IdentityProgress::State &state)
{
    m_state = state;
    m_answeredNotYet = false;
    if (!state.mayFillAddress)
        m_addressFilled = false;
    refresh();
}

void GuidanceStrip::setAddressFilled()
{
    m_addressFilled = true;
    refresh();
}

void GuidanceStrip::setRoom(int height, Use use)
{
    if (m_room == height && m_use == use)
        return;
    m_room = height;
    m_use = use;
    showRemarks();
}

void GuidanceStrip::retranslate(Language language)
{
    m_language = language;
    m_questionText->setText(tr("Does the page say that your MFA settings have been reset?"));
    //: Answer to "Does the page say that your MFA settings have been reset?"
    m_yes->setText(tr("Yes"));
    //: Answer to "Does the page say that your MFA settings have been reset?"
    m_notYet->setText(tr("Not yet"));
    for (ActionButton *button : {m_yes, m_notYet}) {
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(m_questionText->text());
    }
    refresh();
}

void GuidanceStrip::applyTheme()
{
    const bool narrow = m_theme.isNarrow();
    m_tight = isTight();
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_questionRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setAlignment(m_badge, narrow ? Qt::AlignLeft : Qt::AlignVCenter);
    m_row->setSpacing(m_theme.px(narrow ? 12 : 32));
    m_questionRow->setSpacing(std::max(8, m_theme.px(16)));
    m_answers->setSpacing(std::max(8, m_theme.px(16)));
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
    return asksWhetherReset() ? m_questionText->text() : instructionText();
}

QString GuidanceStrip::instructionText() const
{
    switch (m_state.place) {
    case Place::Starting:
        return tr("Opening the identity service…");
    case Place::Service:
        return trailText();
    case Place::MethodSelection:
        return tr("Choose your bank or the mobile certificate.");
    case Place::Bank:
        return tr("Identify yourself with your bank codes.");
    case Place::MobileCertificate:
        return tr("Type your phone number here, then confirm on your phone.");
    case Place::Consent:
        //: %1 is the button on Suomi.fi's page, in quotation marks: “Continue to service”
        return tr("Check your data and press %1.").arg(quoted(continueToServiceWords(m_language), m_language));
    case Place::Provider:
        if (m_method && !m_method->guidance.isEmpty())
            return m_method->guidance.in(m_language);
        return tr("Follow what the page says.");
    case Place::ServiceReturned:
        break;
    }
    return tr("Read what the page says.");
}

QString GuidanceStrip::trailText() const
{
    QStringList words;
    for (const TrailItem &item : m_trail)
        words << quoted(item.word.in(m_language), m_language);
    return words.isEmpty() ? tr("Follow what the page says.") : words.join(QStringLiteral(" → "));
}

QString GuidanceStrip::hintText() const
{
    switch (m_state.place) {
    case Place::Service: {
        if (m_addressFilled)
            return tr("Your address has been filled in for you.");
        return {};
    }
    case Place::Bank:
        return tr("If the page shows a code, check that your phone shows the same.");
    default:
        return {};
    }
}

QString GuidanceStrip::ownerText() const
{
    //: In the place of a host's owner, while staff rehearse: the site profile does not name this host
    return m_state.known ? m_state.label.in(m_language) : tr("Unknown: not in the profile");
}

QString GuidanceStrip::privacyText() const
{
    switch (m_state.place) {
    case Place::Bank:
    case Place::MobileCertificate:
        return tr("The next page shows your personal data: mind who stands behind you.");
    case Place::Consent:
        return tr("This page shows your personal data: mind who stands behind you.");
    default:
        return {};
    }
}

void GuidanceStrip::refresh()
{
    m_badge->setVisible(!m_state.host.isEmpty());
    m_host->setText(m_state.host);
    const QString owner = ownerText();
    m_owner->setText(owner);
    m_owner->setVisible(!owner.isEmpty() && owner != m_state.host);
    //: Accessible text of the badge with a web address; %1 is the host, %2 whose page it is
    m_badge->setAccessibleName(tr("Page of %2, address %1").arg(m_state.host, owner));
    m_lock->setVisible(m_state.encrypted && !m_state.host.isEmpty());
    if (m_lock->isVisibleTo(this)) {
        const int side = m_theme.font(TextRole::BodyStrong).pixelSize();
        m_lock->setPixmap(m_theme.picture(QStringLiteral("lock"), QSize(side, side), Colour::PrimaryDark));
        m_lock->setFixedSize(side, side);
        m_lock->setAccessibleName(tr("Encrypted connection"));
    }
    giveHostRoom();

    m_instruction->setText(instructionText());
    m_hint->setText(hintText());
    m_privacy->setText(privacyText());
    m_question->setVisible(asksWhetherReset());
    showRemarks();
    announceIfNew();
}

bool GuidanceStrip::leavesPageRoom()
{
    if (m_room <= 0)
        return true;
    m_guidance->layout()->invalidate();
    layout()->invalidate();
    const int taken = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : layout()->sizeHint().height();
    return m_room - taken >= m_theme.windowSize().height() * leastPageShare;
}

void GuidanceStrip::showRemarks()
{
    m_guidance->setVisible(!asksWhetherReset());
    const bool hint = !m_hint->text().isEmpty();
    const bool privacy = !m_privacy->text().isEmpty();
    // Beside the data themselves the remark stays, however little room there is.
    const bool aboutThisPage = privacy && m_state.place == Place::Consent;
    for (const auto &[hintShown, privacyShown] : {std::pair{hint, privacy}, std::pair{false, privacy},
                                                  std::pair{hint, aboutThisPage}, std::pair{false, aboutThisPage}}) {
        m_hint->setVisible(hintShown);
        m_privacy->setVisible(privacyShown);
        if (leavesPageRoom())
            return;
    }
    // Whoever types has read it, and has it back with the keyboard gone. Whose page it is stays.
    if (m_use == Use::Typing && m_tight)
        m_guidance->hide();
}

void GuidanceStrip::giveHostRoom()
{
    // Whole on one line wherever it can be: an address that is cut or broken is how people are fooled.
    const QMargins outer = layout()->contentsMargins();
    const QMargins inner = m_badge->layout()->contentsMargins();
    const int taken =
        inner.left() + inner.right() + (m_lock->isHidden() ? 0 : m_lock->width() + m_badge->layout()->spacing());
    const int strip = width() - outer.left() - outer.right();
    const int room = (m_theme.isNarrow() ? strip : strip * 6 / 10) - taken;
    m_host->setMinimumWidth(std::clamp(room, 0, m_host->sizeHint().width()));
}

void GuidanceStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_tight != isTight())
        applyTheme();
    giveHostRoom();
}

void GuidanceStrip::announceIfNew()
{
    QStringList parts;
    if (asksWhetherReset())
        parts << m_questionText->text();
    else
        parts << m_instruction->text() << m_hint->text();
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
}

} // namespace kiosk
