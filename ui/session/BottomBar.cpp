// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/BottomBar.h"

#include "widgets/ActionButton.h"
#include "widgets/Announcer.h"
#include "widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kiosk
{

namespace
{

void showButton(ActionButton *widget, const Band::Button &button, Qt::Edge iconSide, bool spared = false)
{
    widget->setVisible(!button.text.isEmpty() && !spared);
    widget->setText(button.text);
    widget->setAccessibleName(button.text);
    widget->setIconName(button.icon, iconSide);
    widget->setEnabled(button.enabled);
}

/// The least at which a text breaks into no more than so many lines, px; how evenly it breaks depends on its words.
int widthInLines(const TextLabel &label, int lines)
{
    const QFontMetrics metrics = label.fontMetrics();
    const int whole = metrics.horizontalAdvance(label.text());
    const int high = metrics.lineSpacing() * lines + metrics.lineSpacing() / 2;
    int width = std::max(label.minimumSizeHint().width(), whole / lines);
    while (width < whole && label.heightForWidth(width) > high)
        width += metrics.averageCharWidth();
    return width;
}

} // namespace

BottomBar::BottomBar(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_leftSide(new QWidget(this)), m_rightSide(new QWidget(this)),
      m_help(new ActionButton(theme, ActionButton::Kind::Quiet, m_leftSide)),
      m_leave(new ActionButton(theme, ActionButton::Kind::Quiet, m_leftSide)),
      m_view(new ActionButton(theme, ActionButton::Kind::Chip, m_leftSide)),
      m_remark(new TextLabel(theme, TextRole::Note, Colour::Ink2, m_rightSide)),
      m_third(new ActionButton(theme, ActionButton::Kind::Secondary, m_rightSide)),
      m_second(new ActionButton(theme, ActionButton::Kind::Secondary, m_rightSide)),
      m_main(new ActionButton(theme, ActionButton::Kind::Primary, m_rightSide))
{
    auto *left = new QHBoxLayout(m_leftSide);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_help);
    left->addWidget(m_view, 0, Qt::AlignVCenter);
    left->addWidget(m_leave);
    left->addStretch(1);
    auto *right = new QHBoxLayout(m_rightSide);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_remark, 1);
    right->addWidget(m_third);
    right->addWidget(m_second);
    right->addWidget(m_main);

    m_view->hide();
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_help, &ActionButton::clicked, this, &BottomBar::helpPressed);
    connect(m_view, &ActionButton::clicked, this, [this] {
        Q_EMIT viewSwitchPressed();
        // A screen reader does not speak a name or description that changes.
        Announcer::say(this, m_view->accessibleDescription(), Listeners::ScreenReader);
    });
    connect(m_leave, &ActionButton::clicked, this, [this] { Q_EMIT pressed(BandButton::Leave); });
    connect(m_third, &ActionButton::clicked, this, [this] { Q_EMIT pressed(BandButton::Third); });
    connect(m_second, &ActionButton::clicked, this, [this] { Q_EMIT pressed(BandButton::Second); });
    connect(m_main, &ActionButton::clicked, this, [this] { Q_EMIT pressed(BandButton::Main); });
}

void BottomBar::setBand(const Band &band)
{
    showButton(m_leave, band.leave, Qt::LeftEdge, m_leaveSpared);
    showButton(m_third, band.third, Qt::LeftEdge);
    showButton(m_second, band.second, Qt::LeftEdge);
    showButton(m_main, band.main, Qt::RightEdge);
    m_main->setKind(band.main.outlined ? ActionButton::Kind::Secondary : ActionButton::Kind::Primary);
    m_remark->setText(band.remark);
    m_remark->setAccessibleName(band.spokenRemark);
    m_bandHelp = band.help;
    m_slim = band.slim;
    m_remark->setVisible(!band.remark.isEmpty() && !m_slim);
    arrange();
}

void BottomBar::setHelp(const QString &text, const QString &icon)
{
    m_help->setIconName(icon);
    m_help->setAccessibleName(text);
    arrange();
}

QString BottomBar::helpText() const
{
    return m_bandHelp.isEmpty() ? m_help->accessibleName() : m_bandHelp;
}

void BottomBar::setViewSwitch(ViewSwitch state)
{
    if (state == m_viewSwitch)
        return;
    m_viewSwitch = state;
    retranslate();
}

void BottomBar::retranslate()
{
    const bool lowered = m_viewSwitch == ViewSwitch::Raise;
    m_view->setVisible(m_viewSwitch != ViewSwitch::Hidden);
    m_view->setIconName(lowered ? QStringLiteral("view-raise") : QStringLiteral("view-lower"));
    if (lowered) {
        //: Switch on a tall screen whose view has been moved to the bottom: back over all of it
        m_view->setAccessibleName(tr("Raise the screen"));
        //: Read aloud with the switch "Raise the screen"
        m_view->setAccessibleDescription(tr("The view is in the lower part of the screen"));
    } else {
        //: Switch on a tall screen: moves all of the view to the bottom, within the reach of somebody who sits
        m_view->setAccessibleName(tr("Lower the screen"));
        //: Read aloud with the switch "Lower the screen"
        m_view->setAccessibleDescription(tr("The view fills the whole screen"));
    }
    arrange();
}

void BottomBar::applyTheme()
{
    const bool close = m_theme.isLow() || (m_theme.isNarrow() && m_theme.textSize() == TextSize::Largest);
    const int side = m_theme.px(close ? 24 : 48);
    const int above = m_theme.px(m_theme.isLow() ? 10 : 16);
    m_rows->setContentsMargins(m_theme.px(close ? 24 : 72), above, side, above);
    const int gap = std::max(8, m_theme.px(20));
    m_rows->setSpacing(gap);
    m_leftSide->layout()->setSpacing(gap);
    m_rightSide->layout()->setSpacing(gap);
    arrange();
}

void BottomBar::setSizes(ActionButton::Size size)
{
    for (ActionButton *button : {m_help, m_leave, m_third, m_second, m_main})
        button->setSize(size);
    // What was measured before is another size's.
    for (const QWidget *side : {m_leftSide, m_rightSide})
        side->layout()->invalidate();
}

void BottomBar::nameView(ViewName name)
{
    const bool words = name == ViewName::Words && m_viewSwitch != ViewSwitch::Hidden;
    m_view->setText(words ? m_view->accessibleName() : QString());
    m_leftSide->layout()->invalidate();
}

void BottomBar::arrange()
{
    const QMargins margins = m_rows->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_rows->spacing();
    const bool tall = m_viewSwitch != ViewSwitch::Hidden;
    // A remark breaks once, and beside small buttons on a low window, where a second row would take more, twice.
    const int twoLines = widthInLines(*m_remark, 2);
    const int threeLines = widthInLines(*m_remark, 3);
    // Measured side by side.
    static_cast<QBoxLayout *>(m_rightSide->layout())->setDirection(QBoxLayout::LeftToRight);
    const bool mayLeave = !m_leave->text().isEmpty();
    const auto fits = [this, room, mayLeave](int remark, bool withLeave = true) {
        const int spared = m_remark->isHidden() ? 0 : m_remark->sizeHint().width() - remark;
        int left = m_leftSide->sizeHint().width();
        if (mayLeave && m_leave->isHidden() == withLeave)
            left += (withLeave ? 1 : -1) * (m_leave->sizeHint().width() + m_leftSide->layout()->spacing());
        return left + m_rightSide->sizeHint().width() - spared <= room;
    };
    const bool noButtonRight = m_third->isHidden() && m_second->isHidden() && m_main->isHidden();
    const bool begins = noButtonRight && m_leave->text().isEmpty();
    m_help->setText(helpText());
    nameView(ViewName::Words);
    setSizes(ActionButton::Size::Usual);
    // The visitor meets the switch with its words where a visit begins, and afterwards where there is room for them.
    if (!fits(twoLines) && !(begins && tall))
        nameView(ViewName::Icon);
    bool oneRow = fits(twoLines) && !m_slim;
    // A tall window has the room of a second row, and there the main button stays as large as on other pages.
    const bool mayBeSmall = m_viewSwitch != ViewSwitch::Lower || m_slim || m_theme.isLow();
    if (!oneRow && mayBeSmall) {
        setSizes(ActionButton::Size::Small);
        oneRow = fits(m_theme.isLow() && !tall ? threeLines : twoLines);
    }
    // Who types sees the page they type into; leaving is there again when the screen keyboard is put away.
    m_leaveSpared = m_slim && !oneRow && mayLeave;
    if (m_leaveSpared && !fits(twoLines, false)) {
        m_help->setText({});
        m_leftSide->layout()->invalidate();
        m_leaveSpared = fits(twoLines, false);
        if (!m_leaveSpared) {
            m_help->setText(helpText());
            m_leftSide->layout()->invalidate();
        }
    }
    if (mayLeave && m_leave->isHidden() != m_leaveSpared) {
        m_leave->setVisible(!m_leaveSpared);
        m_leftSide->layout()->invalidate();
    }
    oneRow = oneRow || m_leaveSpared;
    if (!oneRow) {
        // Two rows of the usual height on a low window take too much from the page.
        if (!m_theme.isLow()) {
            setSizes(ActionButton::Size::Usual);
            if (m_rightSide->sizeHint().width() > room)
                setSizes(ActionButton::Size::Small);
        }
        const int row = room + m_rows->spacing();
        nameView(ViewName::Words);
        if (begins && m_leftSide->sizeHint().width() > row)
            setSizes(ActionButton::Size::Small);
        if (m_leftSide->sizeHint().width() > row) {
            nameView(ViewName::Icon);
            if (begins)
                setSizes(ActionButton::Size::Usual);
        }
        if (m_leftSide->sizeHint().width() > row) { // smaller words in one line rather than a column of single ones
            m_help->setSize(ActionButton::Size::Small);
            m_leave->setSize(ActionButton::Size::Small);
            m_leftSide->layout()->invalidate();
        }
    }
    // A remark that would stand as a column beside the button stands above it.
    const int remarkToo = m_remark->isHidden() ? 0 : threeLines - m_remark->sizeHint().width();
    const bool stacked = !oneRow
        && (m_rightSide->minimumSizeHint().width() > room + m_rows->spacing()
            || (!noButtonRight && m_rightSide->sizeHint().width() + remarkToo > room + m_rows->spacing()));
    static_cast<QBoxLayout *>(m_rightSide->layout())
        ->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_rows->removeWidget(m_leftSide);
    m_rows->removeWidget(m_rightSide);
    m_rows->setDirection(oneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (oneRow) {
        m_rows->addWidget(m_leftSide);
        // A text that would break takes what there is.
        const bool alone =
            m_remark->isHidden() && !(m_leaveSpared && m_main->sizeHint().height() > m_help->sizeHint().height());
        m_rows->addWidget(m_rightSide, 1, alone ? Qt::AlignRight : Qt::Alignment());
    } else {
        m_rows->addWidget(m_rightSide);
        m_rows->addWidget(m_leftSide);
    }
    m_rightSide->setVisible(!noButtonRight || !m_remark->isHidden());
}

void BottomBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void BottomBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Card));
    painter.fillRect(QRect(0, 0, width(), 2), m_theme.colour(Colour::Line));
}

} // namespace kiosk
