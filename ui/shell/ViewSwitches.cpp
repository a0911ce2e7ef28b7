// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ViewSwitches.h"

#include "widgets/ActionButton.h"
#include "widgets/Announcer.h"

namespace kiosk
{

ViewSwitches::ViewSwitches(Theme &theme, QWidget *band) : QObject(band), m_theme(theme)
{
    for (const Language language : allLanguages) {
        auto *button = new ActionButton(theme, ActionButton::Kind::Chip, band);
        button->setCheckable(true);
        button->setAccessibleRole(QAccessible::RadioButton);
        // A language is named in itself, whatever the screen speaks.
        button->setText(languageOwnName(language));
        button->setAccessibleName(languageOwnName(language));
        button->setLocale(languageLocale(language));
        // No exclusive group: Tab would stop at the chosen language alone.
        connect(button, &ActionButton::clicked, this, [this, language] {
            setLanguage(m_language);
            Q_EMIT languageChosen(language);
        });
        m_languages << button;
    }
    m_textSize = chip(band, QStringLiteral("text-size"), &Theme::nextTextSize);
    m_contrast = chip(band, QStringLiteral("contrast"), &Theme::nextScheme);
}

ActionButton *ViewSwitches::chip(QWidget *band, const QString &icon, void (Theme::*turn)())
{
    auto *button = new ActionButton(m_theme, ActionButton::Kind::Chip, band);
    button->setIconName(icon);
    connect(button, &ActionButton::clicked, this, [this, button, turn] {
        (m_theme.*turn)();
        // What it has come to is said: a screen reader, unlike our voice, does not speak a description that changes.
        Announcer::say(button, button->accessibleDescription(), Listeners::ScreenReader);
    });
    return button;
}

QList<ActionButton *> ViewSwitches::all() const
{
    return QList<ActionButton *>(m_languages) << m_textSize << m_contrast;
}

void ViewSwitches::setLanguage(Language language)
{
    m_language = language;
    for (const Language each : allLanguages)
        m_languages.at(static_cast<qsizetype>(each))->setChecked(each == language);
}

void ViewSwitches::nameLanguages(LanguageNames names)
{
    for (const Language each : allLanguages) {
        ActionButton *button = m_languages.at(static_cast<qsizetype>(each));
        const QString text = names == LanguageNames::Full ? languageOwnName(each) : languageCode(each).toUpper();
        if (button->text() != text)
            button->setText(text);
    }
}

void ViewSwitches::retranslate()
{
    //: Accessible name of the switch for larger text
    m_textSize->setAccessibleName(tr("Text size"));
    //: Accessible name of the switch between light, dark and high contrast
    m_contrast->setAccessibleName(tr("Contrast"));
    describe();
}

void ViewSwitches::describe()
{
    //: Read aloud with the switch "Text size": the present size, 100, 150 or 200
    m_textSize->setAccessibleDescription(tr("%1 percent").arg(qRound(m_theme.textFactor() * 100)));
    switch (m_theme.scheme()) {
    case ColourScheme::Light:
        //: Read aloud with the switch "Contrast"
        m_contrast->setAccessibleDescription(tr("Dark text on a light screen"));
        break;
    case ColourScheme::Dark:
        //: Read aloud with the switch "Contrast"
        m_contrast->setAccessibleDescription(tr("Light text on a dark screen"));
        break;
    case ColourScheme::HighContrast:
        //: Read aloud with the switch "Contrast"
        m_contrast->setAccessibleDescription(tr("High contrast"));
        break;
    }
}

} // namespace kiosk
