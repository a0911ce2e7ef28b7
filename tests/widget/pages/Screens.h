// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Stage.h"

#include <QTranslator>

class QScrollArea;

namespace kiosk
{

/// The names of every screen that a visitor can see, and of their states that look different.
QStringList screenNames();

/// Leads a fresh stage to the screen of that name, as a visitor would come there. False when it is not reached.
bool reachScreen(Stage &stage, const QString &screen);

/// What everybody sees on the screen now: the whole window, or the question over it.
QWidget *presentScreen(const Stage &stage);

/// Between the bands a page may have a scroll area of its own, or stand in the window's; nullptr where nothing scrolls.
QScrollArea *scrollAreaOf(const Stage &stage);

/// The texts of the code, 40 % longer than in English and with letters from elsewhere, as
/// https://www.w3.org/International/articles/article-text-size reckons for translations of this length.
class PseudoTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
    static QString lengthened(const QString &text);
};

/// Shows the stage's screen in pseudo-localised texts as long as it lives.
class PseudoLocale
{
public:
    explicit PseudoLocale(Stage &stage);
    ~PseudoLocale();

private:
    Stage &m_stage;
    PseudoTranslator m_translator;
};

} // namespace kiosk
