// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"
#include "theme/Theme.h"

#include <QList>
#include <QObject>

namespace kiosk
{

class ActionButton;

/// The switches that every window's top band has: a button for each language, text size and contrast. The band lays
/// them out; they are its own children, made in the order in which Tab goes through them.
class ViewSwitches : public QObject
{
    Q_OBJECT
public:
    ViewSwitches(Theme &theme, QWidget *band);

    const QList<ActionButton *> &languages() const { return m_languages; }
    /// All of them, from left to right.
    QList<ActionButton *> all() const;

    void setLanguage(Language language);
    enum class LanguageNames { Full, Codes };
    void nameLanguages(LanguageNames names);
    /// In the present language.
    void retranslate();
    /// After every change of the theme.
    void describe();

Q_SIGNALS:
    void languageChosen(kiosk::Language language);

private:
    ActionButton *chip(QWidget *band, const QString &icon, void (Theme::*turn)());

    Theme &m_theme;
    QList<ActionButton *> m_languages; ///< in the order of allLanguages
    ActionButton *m_textSize;
    ActionButton *m_contrast;
    Language m_language = Language::Finnish;
};

} // namespace kiosk
