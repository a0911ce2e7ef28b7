// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutOfServiceScreen.h"

#include "shell/Translations.h"
#include "widgets/TextLabel.h"

#include <QCloseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk
{

namespace
{
// As the visitor's own screen says it, so that it is the same kiosk.
constexpr const char *context = "kiosk::OutOfServicePage";
constexpr const char *heading = "Out of service for the moment";
constexpr const char *sentence = "Something on this kiosk keeps failing. It tries again by itself.";
} // namespace

OutOfServiceScreen::OutOfServiceScreen(Language first, const LocalizedText &place, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setWindowTitle(QStringLiteral("MFA"));
    setAutoFillBackground(true);
    setCursor(Qt::BlankCursor);
    const Translations translations;
    QList<Language> languages(allLanguages.begin(), allLanguages.end());
    std::stable_partition(languages.begin(), languages.end(), [first](Language one) { return one == first; });
    for (const Language language : std::as_const(languages)) {
        m_column->addStretch(1);
        auto *head = new TextLabel(m_theme, TextRole::Heading, Colour::Ink, this);
        head->setText(translations.text(language, context, heading));
        auto *body = new TextLabel(m_theme, TextRole::Sub, Colour::Ink2, this);
        body->setText(translations.text(language, context, sentence));
        auto *where = new TextLabel(m_theme, TextRole::Sub, Colour::Ink, this);
        where->setText(
            translations.text(language, "kiosk::OutcomePage", "Please ask our staff: %1").arg(place.in(language)));
        for (TextLabel *label : {head, body, where})
            m_column->addWidget(label);
    }
    m_column->addStretch(1);
    connect(&m_theme, &Theme::changed, this, &OutOfServiceScreen::applyTheme);
    applyTheme();
}

void OutOfServiceScreen::applyTheme()
{
    setPalette(m_theme.palette());
    const int side = m_theme.px(m_theme.isNarrow() ? 56 : 160);
    m_column->setContentsMargins(side, m_theme.px(40), side, m_theme.px(40));
    m_column->setSpacing(m_theme.px(14));
}

void OutOfServiceScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_theme.setWindowSize(size());
}

void OutOfServiceScreen::closeEvent(QCloseEvent *event)
{
    event->ignore();
}

} // namespace kiosk
