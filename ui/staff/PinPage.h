// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/PinEntry.h"
#include "staff/StaffPage.h"

#include <array>

class QBoxLayout;
class QGridLayout;
class QVBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class Notice;
class PictureItem;
class PinDots;
class TextLabel;

/// The way in: a PIN pad of the panel's own. Digits by touch or by a hardware keyboard, shown as dots only, spoken
/// never. Says what to do where no PIN is taken.
class PinPage : public StaffPage
{
    Q_OBJECT
public:
    PinPage(StaffModel &model, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    void tick() override;
    bool back() override;

    /// A hardware keyboard's key; false when it is not the pad's.
    bool takeKey(const QKeyEvent &event);
    /// The pad's keys from the top left, as they are shown: "7204918536".
    QString layoutDigits() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void deal();
    void type(char digit);
    void removeLast();
    void clear();
    void submit();
    void refresh();
    void sizeKeys();
    void entryChanged();
    struct Saying {
        QString sentence;
        QString trouble; ///< in a notice; "" when there is none
        bool serious = false;
    };
    Saying saying() const;

    PinEntry m_entry;
    std::array<char, 10> m_digits{};
    QBoxLayout *m_columns;
    QVBoxLayout *m_words;
    Card *m_padCard;
    QVBoxLayout *m_padColumn;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    Notice *m_notice;
    QWidget *m_notes;
    PictureItem *m_sessionGoesOn;
    PictureItem *m_practice;
    PictureItem *m_gesture;
    PinDots *m_dots;
    QWidget *m_pad;
    QGridLayout *m_grid;
    std::array<ActionButton *, 10> m_keys{};
    ActionButton *m_clear;
    ActionButton *m_backspace;
    ActionButton *m_ok;
};

} // namespace kiosk
