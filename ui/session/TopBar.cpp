// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TopBar.h"

#include "shell/ViewSwitches.h"
#include "widgets/ActionButton.h"
#include "widgets/Logo.h"
#include "widgets/StepBar.h"
#include "widgets/TextLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

namespace kiosk
{

namespace
{

QWidget *schoolIn(Theme &theme, const SiteProfile &profile, QWidget *band)
{
    if (!profile.logo.isEmpty())
        return new Logo(theme, profile.logo.toUtf8(), band);
    auto *name = new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, band);
    name->setText(profile.organisation);
    name->setWordWrap(false);
    return name;
}

} // namespace

TopBar::TopBar(Theme &theme, const SiteProfile &profile, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this)), m_profile(profile),
      m_school(schoolIn(theme, profile, this)), m_product(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_steps(new StepBar(theme, this)), m_switches(new QWidget(this)), m_view(new ViewSwitches(theme, m_switches)),
      m_access(new ActionButton(theme, ActionButton::Kind::Chip, m_switches)),
      m_readAloud(new ActionButton(theme, ActionButton::Kind::Chip, m_switches))
{
    m_product->setWordWrap(false);

    auto *switches = new QHBoxLayout(m_switches);
    switches->setContentsMargins(0, 0, 0, 0);
    const QList<ActionButton *> all = m_view->all();
    for (ActionButton *button : all)
        switches->addWidget(button);
    // The languages' place on Welcome, before the other switches.
    switches->insertWidget(static_cast<int>(m_view->languages().size()), m_access);
    setTabOrder(m_view->languages().constLast(), m_access);
    m_access->setIconName(QStringLiteral("access"));
    m_access->hide();
    connect(m_access, &ActionButton::clicked, this, &TopBar::accessibilityWanted);
    switches->addWidget(m_readAloud);
    m_readAloud->setIconName(QStringLiteral("speaker"));
    m_readAloud->setCheckable(true);
    m_readAloud->installEventFilter(this);
    m_readAloud->hide();
    connect(m_view, &ViewSwitches::languageChosen, this, &TopBar::languageChosen);
    connect(m_readAloud, &ActionButton::clicked, this, [this] {
        setReadAloud(m_readAloudState);
        Q_EMIT readAloudWanted();
    });
}

void TopBar::retranslate()
{
    //: Name of the product under the organisation's name, top left on every screen
    m_product->setText(tr("Authenticator reset"));
    m_steps->setSteps(stepNames());
    m_view->retranslate();
    //: Top of the first screen: leads to what there is for people who see, hear or move otherwise
    m_access->setAccessibleName(tr("Accessibility"));
    //: Accessible name of the switch that has the screen read aloud
    m_readAloud->setAccessibleName(tr("Read aloud"));
    setReadAloud(m_readAloudState);
    setStep(m_step);
}

QStringList TopBar::stepNames() const
{
    //: The steps of a visit, in the step bar: as short as possible
    QStringList names{tr("Address"), tr("Verify", "step bar")};
    if (m_hasWait)
        names << tr("Wait", "step bar");
    return names << tr("Set up", "step bar");
}

void TopBar::setHasWait(bool hasWait)
{
    m_hasWait = hasWait;
}

void TopBar::applyTheme()
{
    m_view->describe();
    const int side = m_theme.px(m_theme.isLow() ? 24 : 48);
    const int above = m_theme.px(m_theme.isLow() ? 8 : 16);
    m_grid->setContentsMargins(side, above, side, above);
    m_grid->setHorizontalSpacing(m_theme.px(28));
    m_grid->setVerticalSpacing(m_theme.px(6));
    m_switches->layout()->setSpacing(std::max(8, m_theme.px(10)));
    arrange();
}

void TopBar::arrange()
{
    // Where the letters are large and the screen is narrow, the languages go by their codes, and the product's name
    // goes.
    const QMargins margins = m_grid->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_grid->horizontalSpacing();
    const auto nameLanguages = [this](ViewSwitches::LanguageNames names) {
        m_view->nameLanguages(names);
        m_switches->layout()->invalidate();
        return m_switches->layout()->totalSizeHint().width();
    };
    const int product = std::max(m_school->sizeHint().width(), m_product->sizeHint().width());
    // The words stand beside the switch where the visitor begins, and where there is room for them.
    const bool words = m_step == StepBarPlace::None && m_readAloudState == ReadAloudSwitch::NeedsHeadphones;
    m_readAloud->setText(words ? m_readAloud->accessibleDescription() : QString());
    m_access->setText(m_access->accessibleName());
    int switches = nameLanguages(ViewSwitches::LanguageNames::Full);
    if (product + switches > room) {
        m_access->setText({});
        switches = nameLanguages(ViewSwitches::LanguageNames::Full);
    }
    if (words && product + switches > room) {
        m_readAloud->setText({});
        switches = nameLanguages(ViewSwitches::LanguageNames::Full);
    }
    if (product + switches > room)
        switches = nameLanguages(ViewSwitches::LanguageNames::Codes);
    const int organisation = m_school->sizeHint().width();
    m_product->setVisible(product + switches <= room || organisation + switches > room);
    // A low window has one row for all three, where it goes.
    const int besides = m_steps->minimumSizeHint().width() + m_grid->horizontalSpacing();
    const bool squeezed = m_theme.isLow() && organisation + besides + switches <= room;
    if (squeezed)
        m_product->hide();
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    m_grid->setColumnStretch(1, 1);
    if (m_product->isHidden()) {
        m_grid->addWidget(m_school, 0, 0, 2, 1, Qt::AlignVCenter | Qt::AlignLeft);
    } else {
        m_grid->addWidget(m_school, 0, 0, Qt::AlignBottom | Qt::AlignLeft);
        m_grid->addWidget(m_product, 1, 0, Qt::AlignTop | Qt::AlignLeft);
    }
    const bool twoRows = !squeezed && (m_theme.isNarrow() || m_theme.textSize() != TextSize::Normal);
    if (twoRows) {
        m_grid->addWidget(m_switches, 0, 1, 2, 2, Qt::AlignRight | Qt::AlignVCenter);
        if (m_step != StepBarPlace::None)
            m_grid->addWidget(m_steps, 2, 0, 1, 3);
    } else {
        m_grid->addWidget(m_steps, 0, 1, 2, 1);
        m_grid->addWidget(m_switches, 0, 2, 2, 1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_steps->setVisible(m_step != StepBarPlace::None);
}

void TopBar::setLanguage(Language language)
{
    m_view->setLanguage(language);
    // A name in words is its own.
    if (!m_profile.logo.isEmpty())
        m_school->setAccessibleName(m_profile.organisationName.in(language));
}

void TopBar::setLanguageSwitchVisible(bool visible)
{
    if (m_view->languages().constFirst()->isHidden() == !visible)
        return;
    for (ActionButton *button : m_view->languages())
        button->setVisible(visible);
    arrange();
}

void TopBar::setAccessVisible(bool visible)
{
    if (m_access->isHidden() == !visible)
        return;
    m_access->setVisible(visible);
    arrange();
}

QWidget *TopBar::nameArea() const
{
    return m_school;
}

void TopBar::setReadAloud(ReadAloudSwitch state)
{
    m_readAloudState = state;
    m_readAloud->setVisible(state != ReadAloudSwitch::Hidden);
    m_readAloud->setEnabled(state != ReadAloudSwitch::NeedsHeadphones);
    m_readAloud->setChecked(state == ReadAloudSwitch::On);
    //: Beside the disabled switch "Read aloud"
    m_readAloud->setAccessibleDescription(state == ReadAloudSwitch::NeedsHeadphones
                                              ? tr("Plug in headphones to listen")
                                              //: Description of the switch "Read aloud": the key that does the same
                                              : tr("Key F9"));
    arrange();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    // Who touches the disabled switch is told what is missing.
    if (watched == m_readAloud && event->type() == QEvent::MouseButtonPress && !m_readAloud->isEnabled())
        Q_EMIT readAloudWanted();
    return QWidget::eventFilter(watched, event);
}

void TopBar::setStep(StepBarPlace place)
{
    m_step = place;
    const int index = static_cast<int>(place) - static_cast<int>(StepBarPlace::Address);
    const QStringList names = stepNames();
    const auto last = static_cast<int>(names.size()) - 1;
    const int shown = !m_hasWait && place > StepBarPlace::Wait ? index - 1 : index;
    m_steps->setCurrent(shown);
    if (place != StepBarPlace::None) {
        const int present = std::min(shown, last);
        //: Spoken, and shown where the step bar has no room: present step, of how many, its name
        m_steps->setSummary(tr("Step %1 of %2: %3").arg(present + 1).arg(names.size()).arg(names.at(present)));
    }
    arrange();
}

QString TopBar::stepSummary() const
{
    return m_steps->summary();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Card));
    painter.fillRect(QRect(0, height() - 2, width(), 2), m_theme.colour(Colour::Line));
}

} // namespace kiosk
