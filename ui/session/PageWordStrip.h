// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"
#include "web/IdentityView.h"

#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class TextLabel;

/// What the embedded page says or asks (JavaScript's dialogs), as a quotation with its host, under the guidance. Never
/// a window, never over anything, and never takes the keyboard's focus: the kiosk's other buttons go on working while
/// it stands. The words are the page's and are shown as plain text.
class PageWordStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit PageWordStrip(Theme &theme, QWidget *parent = nullptr);

    /// A further word takes the place of the one before.
    void say(const PageWord &word);
    void clear();
    bool isAsking() const { return !isHidden() && m_word.kind == PageWord::Kind::Question; }

    void retranslate();
    void applyTheme();

Q_SIGNALS:
    void answered(kiosk::PageAnswer answer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Theme &m_theme;
    PageWord m_word;
    QBoxLayout *m_row;
    TextLabel *m_who;
    TextLabel *m_text;
    TextLabel *m_note;
    ActionButton *m_yes;
    ActionButton *m_no; ///< "No" to a question; puts a message away
};

} // namespace kiosk
