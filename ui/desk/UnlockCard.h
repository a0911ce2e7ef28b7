// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/ClerkKey.h"
#include "staff/PinEntry.h"
#include "support/Language.h"
#include "theme/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace kiosk
{
class ActionButton;
class Notice;
class PinDots;
class TextLabel;
class TitledCard;
} // namespace kiosk

namespace kiosk::desk
{

/// Once a day: the PIN that unlocks the person's key. Typed on the keyboard, shown as dots alone.
class UnlockCard final : public QWidget
{
    Q_OBJECT
public:
    UnlockCard(ClerkKey &person, Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void retranslate();
    void applyTheme();
    void tick();
    void focusEntry();

Q_SIGNALS:
    void later();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takesPin() const;
    void submit();
    void refresh();

    ClerkKey &m_person;
    Theme &m_theme;
    const Clock &m_clock;
    PinEntry m_entry;
    std::optional<PinVerdict> m_verdict;
    QVBoxLayout *m_column;
    TitledCard *m_card;
    TextLabel *m_words;
    PinDots *m_dots;
    Notice *m_notice;
    ActionButton *m_ok;
    ActionButton *m_later;
};

} // namespace kiosk::desk
