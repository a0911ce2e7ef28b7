// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Translations.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kiosk
{

namespace
{
/// Qt's own words that a screen reader may speak here: what can be done with a control. Taken from our files, as not
/// every Qt comes with its Finnish and Swedish ones. Nothing else of Qt's is ever shown: no menus, no dialogs.
[[maybe_unused]] constexpr std::array qtWords{
    QT_TRANSLATE_NOOP("QAccessibleActionInterface", "Press"),
    QT_TRANSLATE_NOOP("QAccessibleActionInterface", "Toggle"),
    QT_TRANSLATE_NOOP("QAccessibleActionInterface", "SetFocus"),
    QT_TRANSLATE_NOOP("QAccessibleActionInterface", "Triggers the action"),
    QT_TRANSLATE_NOOP("QAccessibleActionInterface", "Toggles the state"),
    QT_TRANSLATE_NOOP("QAccessibleActionInterface", "Sets the focus"),
};

} // namespace

QList<Language> languagesFrom(Language first)
{
    QList<Language> languages(allLanguages.begin(), allLanguages.end());
    std::stable_partition(languages.begin(), languages.end(), [first](Language one) { return one == first; });
    return languages;
}

Translations::Translations()
{
    for (const Language language : allLanguages) {
        const QString file = QStringLiteral(":/i18n/mfa-kiosk_%1.qm").arg(languageCode(language));
        m_translators.push_back(std::make_unique<QTranslator>());
        if (!m_translators.back()->load(file))
            qCritical("translation.missing: %s", qPrintable(file));
    }
}

QTranslator &Translations::of(Language language) const
{
    return *m_translators.at(static_cast<size_t>(language));
}

Translations::~Translations()
{
    if (m_installed && QCoreApplication::instance())
        QCoreApplication::removeTranslator(&of(*m_installed));
}

void Translations::install(Language language)
{
    if (m_installed == language)
        return;
    if (m_installed)
        QCoreApplication::removeTranslator(&of(*m_installed));
    QLocale::setDefault(languageLocale(language));
    QCoreApplication::installTranslator(&of(language));
    m_installed = language;
}

QString Translations::text(Language language, const char *context, const char *source) const
{
    const QString translated = of(language).translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString Translations::inAll(Language first, const char *context, const char *source) const
{
    QStringList texts;
    for (const Language language : languagesFrom(first)) {
        // A line ends between two languages.
        const QString one = text(language, context, source).replace(QChar::Space, QChar::Nbsp);
        if (!texts.contains(one))
            texts << one;
    }
    return texts.join(QStringLiteral(" · "));
}

} // namespace kiosk
