// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/HelpBand.h"

#include "shell/Announce.h"
#include "shell/TimeText.h"
#include "widgets/AccessibleRoles.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace kiosk
{

using link::HelpState;

HelpBand::HelpBand(Visit &visit, Theme &theme, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_theme(theme), m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_title(new TextLabel(theme, TextRole::Beacon, Colour::OnPrimary, this)),
      m_time(new TextLabel(theme, TextRole::Beacon, Colour::OnPrimary, this)),
      m_words(new TextLabel(theme, TextRole::Note, Colour::OnPrimary, this))
{
    installAccessibleRoles();
    auto *beacon = new QHBoxLayout;
    beacon->addWidget(m_title, 0, Qt::AlignVCenter);
    beacon->addWidget(m_time, 0, Qt::AlignVCenter);
    beacon->addStretch(1);
    m_title->setWordWrap(false);
    m_time->setWordWrap(false);
    m_row->addLayout(beacon);
    m_row->addWidget(m_words, 1, Qt::AlignVCenter);
    setLayout(m_row);
    hide();
    connect(&visit, &Visit::helpChanged, this, &HelpBand::refresh);
    connect(&visit, &Visit::staffMessageChanged, this, &HelpBand::refresh);
    connect(&visit, &Visit::ticked, this, &HelpBand::showTime);
}

bool HelpBand::isComing() const
{
    return m_visit.help() && m_visit.help()->state == HelpState::Coming;
}

bool HelpBand::isWanted() const
{
    return m_visit.helpCalled() || m_visit.staffMessage();
}

QString HelpBand::titleText() const
{
    if (!m_visit.helpCalled())
        //: Large, above a short message that staff at the desk have sent to the visitor
        return tr("From the staff");
    //: Large, for staff at the desk: a visitor's call for help, and the answer to it
    const QString title = isComing() ? tr("Help is coming") : tr("Help is called");
    const auto &help = m_visit.help();
    return help && help->number ? help->number->toString() + QStringLiteral(u" · ") + title : title;
}

QString HelpBand::standingText() const
{
    switch (m_visit.help() ? m_visit.help()->state : HelpState::None) {
    case HelpState::None:
    case HelpState::Coming:
        break;
    case HelpState::Called:
        //: Of a call for help
        return tr("Nobody has seen it yet.");
    case HelpState::Told:
        //: Of a call for help
        return tr("Staff have been told.");
    case HelpState::Seen:
        //: Of a call for help
        return tr("Staff have seen it.");
    }
    return {};
}

QString HelpBand::placeText() const
{
    if (isComing())
        return tr("Please wait here.");
    //: After "Help is called"; %1 is where the staff are, such as: the service desk next to this kiosk
    return tr("Wait here or go to %1").arg(m_visit.config().profile.staffPlace.in(m_visit.language()));
}

void HelpBand::retranslate()
{
    // Nothing of it is measured before it is needed: most visits never see it.
    if (!isWanted())
        return;
    m_title->setText(titleText());
    const QString standing = standingText();
    // Where letters leave little room, what has come of the call matters more than where else to go.
    QStringList words{standing};
    const QString written = m_visit.staffMessage() ? m_visit.staffMessage()->text.in(m_visit.language()) : QString();
    if (!written.isEmpty())
        words = {written};
    else if (standing.isEmpty() || (!m_theme.isLow() && !m_low))
        words << placeText();
    words.removeAll(QString());
    m_words->setText(words.join(u' '));
    QStringList spoken{m_title->text(), written};
    if (m_visit.helpCalled())
        spoken << standing << placeText();
    spoken.removeAll(QString());
    setAccessibleName(asSentences(spoken));
    showTime();
    arrange();
}

void HelpBand::setLow(bool low)
{
    if (low == m_low)
        return;
    m_low = low;
    retranslate();
}

void HelpBand::refresh()
{
    setVisible(isWanted());
    if (!isWanted()) {
        setAccessibleName({});
        return;
    }
    const QString before = accessibleName();
    retranslate();
    update();
    if (accessibleName() != before)
        announce(this, accessibleName());
}

void HelpBand::showTime()
{
    if (!m_visit.helpCalled()) {
        m_time->clear();
        return;
    }
    const QString time = minutesText(m_visit.clock().sinceBoot() - m_visit.help()->since.at);
    if (time == m_time->text())
        return;
    const bool wider = time.size() != m_time->text().size();
    m_time->setText(time);
    if (wider)
        arrange();
}

void HelpBand::applyTheme()
{
    retranslate();
}

int HelpBand::iconSide() const
{
    return m_title->font().pixelSize();
}

int HelpBand::leftMargin() const
{
    return m_theme.px(m_theme.isLow() ? 24 : 48);
}

void HelpBand::arrange()
{
    const bool colourAlone = m_low && (m_theme.isLow() || m_theme.textSize() != TextSize::Normal);
    m_title->setVisible(!colourAlone);
    m_time->setVisible(!colourAlone);
    setMaximumHeight(colourAlone ? m_theme.px(12) : QWIDGETSIZE_MAX);
    setMinimumHeight(colourAlone ? m_theme.px(12) : 0);
    if (colourAlone) {
        m_words->hide();
        m_iconShown = false;
        return;
    }
    const TextRole role = m_low ? TextRole::BodyStrong : TextRole::Beacon;
    for (TextLabel *label : {m_title, m_time})
        label->setRole(role);
    const int side = leftMargin();
    const int gap = m_theme.px(24);
    const int above = m_theme.px(m_theme.isLow() || m_low ? 4 : 8);
    const int inside = width() - 2 * side - m_title->sizeHint().width() - m_time->sizeHint().width() - gap;
    m_iconShown = inside >= iconSide() + gap;
    const int icon = m_iconShown ? iconSide() + gap : 0;
    m_row->setContentsMargins(side + icon, above, side, above);
    m_row->itemAt(0)->layout()->setSpacing(gap);
    // Words in a narrow column beside the large ones would make the band higher than a line below them.
    m_words->setRole(m_low ? TextRole::Note : TextRole::Body);
    const int rest = inside - icon - m_theme.px(48);
    const bool beside = rest >= m_words->sizeHint().width()
        || m_words->heightForWidth(std::max(1, rest)) <= m_title->sizeHint().height();
    if (!beside && !m_low)
        m_words->setRole(TextRole::Note);
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing(beside ? m_theme.px(48) : 0);
    m_words->setVisible(beside || !m_low);
    m_words->setAlignment((beside ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_row->invalidate();
    updateGeometry();
    update();
}

void HelpBand::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void HelpBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool good = isComing() || !m_visit.helpCalled();
    painter.fillRect(rect(), m_theme.colour(good ? Colour::Good : Colour::Warning));
    if (!m_iconShown)
        return;
    const int side = iconSide();
    painter.drawPixmap(QPoint(leftMargin(), m_title->y() + (m_title->height() - side) / 2),
                       m_theme.picture(QStringLiteral("help"), QSize(side, side), Colour::OnPrimary));
}

} // namespace kiosk
