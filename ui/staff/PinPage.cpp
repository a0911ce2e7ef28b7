// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/PinPage.h"

#include "link/PracticePin.h"

#include "staff/PartWords.h"
#include "staff/PinDots.h"
#include "staff/StaffWords.h"
#include "widgets/ActionButton.h"
#include "widgets/Card.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk
{

namespace
{

/// A number pad's keys are digits whether or not Num Lock is on: nobody looks for its lamp while they type a PIN.
std::optional<char> digitOf(const QKeyEvent &event)
{
    const int key = event.key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        return static_cast<char>('0' + (key - Qt::Key_0));
    if (!event.modifiers().testFlag(Qt::KeypadModifier))
        return std::nullopt;
    static constexpr std::array<int, 10> withoutNumLock{Qt::Key_Insert, Qt::Key_End,   Qt::Key_Down,  Qt::Key_PageDown,
                                                        Qt::Key_Left,   Qt::Key_Clear, Qt::Key_Right, Qt::Key_Home,
                                                        Qt::Key_Up,     Qt::Key_PageUp};
    const auto found = std::find(withoutNumLock.begin(), withoutNumLock.end(), key);
    if (found == withoutNumLock.end())
        return std::nullopt;
    return static_cast<char>('0' + (found - withoutNumLock.begin()));
}

} // namespace

PinPage::PinPage(StaffModel &model, Theme &theme, QWidget *parent)
    : StaffPage(model, theme, parent), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_words(new QVBoxLayout), m_padCard(new Card(theme, this)), m_padColumn(new QVBoxLayout(m_padCard)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)),
      m_notice(new Notice(theme, Notice::Kind::Warning, this)), m_notes(new QWidget(this)),
      m_sessionGoesOn(new PictureItem(theme, QStringLiteral("clock"), TextRole::Note, m_notes)),
      m_practice(new PictureItem(theme, QStringLiteral("key"), TextRole::Note, m_notes)),
      m_gesture(new PictureItem(theme, QStringLiteral("info"), TextRole::Note, m_notes)),
      m_dots(new PinDots(theme, m_padCard)), m_pad(new QWidget(m_padCard)), m_grid(new QGridLayout(m_pad)),
      m_clear(new ActionButton(theme, ActionButton::Kind::Chip, m_pad)),
      m_backspace(new ActionButton(theme, ActionButton::Kind::Secondary, m_pad)),
      m_ok(new ActionButton(theme, ActionButton::Kind::Primary, m_padCard))
{
    m_columns->addLayout(m_words, 1);
    m_columns->addWidget(m_padCard, 0, Qt::AlignTop);
    m_columns->addStretch(0);
    m_words->addWidget(m_heading);
    m_words->addWidget(m_sentence);
    m_words->addWidget(m_notice);
    m_words->addStretch(1);
    auto *notes = new QVBoxLayout(m_notes);
    notes->setContentsMargins(0, 0, 0, 0);
    notes->addWidget(m_sessionGoesOn);
    notes->addWidget(m_practice);
    notes->addWidget(m_gesture);
    m_padColumn->addWidget(m_dots);
    m_padColumn->addWidget(m_pad);
    m_padColumn->addWidget(m_ok);
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (size_t i = 0; i < m_keys.size(); ++i) {
        m_keys[i] = new ActionButton(theme, ActionButton::Kind::Secondary, m_pad);
        // The tenth stands in the middle of the last row, as on a telephone.
        const int place = i < 9 ? static_cast<int>(i) : 10;
        m_grid->addWidget(m_keys[i], place / 3, place % 3);
        connect(m_keys[i], &ActionButton::clicked, this, [this, i] { type(m_digits[i]); });
    }
    m_grid->addWidget(m_clear, 3, 0);
    m_grid->addWidget(m_backspace, 3, 2);
    m_backspace->setIconName(QStringLiteral("backspace"));
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, 1);
    // Reading order: the grid puts Clear before the last digit.
    setTabOrder(m_keys[8], m_clear);
    setTabOrder(m_clear, m_keys[9]);
    setTabOrder(m_keys[9], m_backspace);
    setTabOrder(m_backspace, m_ok);
    const auto buttons = findChildren<ActionButton *>();
    for (ActionButton *button : buttons)
        button->installEventFilter(this);
    connect(m_clear, &ActionButton::clicked, this, &PinPage::clear);
    connect(m_backspace, &ActionButton::clicked, this, &PinPage::removeLast);
    connect(m_ok, &ActionButton::clicked, this, &PinPage::submit);
    connect(&model, &StaffModel::padChanged, this, [this] {
        if (!this->model().isChecking()) {
            clear();
            deal();
        }
        refresh();
    });
    deal();
}

QString PinPage::title() const
{
    //: Name of the first screen of the staff panel
    return tr("Staff only");
}

void PinPage::deal()
{
    std::copy_n("1234567890", m_digits.size(), m_digits.begin());
    if (model().isShuffledPad()) {
        // Fisher and Yates, with numbers that nobody foretells.
        for (size_t i = m_digits.size() - 1; i > 0; --i) {
            const auto other = QRandomGenerator::system()->bounded(static_cast<quint32>(i) + 1U);
            std::swap(m_digits[i], m_digits[other]);
        }
    }
    for (size_t i = 0; i < m_keys.size(); ++i) {
        m_keys[i]->setText(QString(QLatin1Char(m_digits[i])));
        m_keys[i]->setAccessibleName(m_keys[i]->text());
    }
}

QString PinPage::layoutDigits() const
{
    QString digits;
    for (const char digit : m_digits)
        digits += QLatin1Char(digit);
    return digits;
}

PinPage::Saying PinPage::saying() const
{
    //: Sentence above the PIN pad
    const QString ordinary = tr("Type your personal PIN and press OK.");
    if (model().isChecking()) {
        //: The PIN is being checked
        return {tr("One moment …"), {}, false};
    }
    if (model().isUnanswered()) {
        return {ordinary,
                tr("No answer from the kiosk’s main program. Try again; if it does not help, restart the computer."),
                true};
    }
    const link::Pad &pad = model().pad();
    switch (pad.state) {
    case link::PadState::Open:
        if (const auto left = model().freeTriesLeft()) {
            return {ordinary,
                    //: %n tries are left
                    tr("Wrong PIN. After %n more the pad makes you wait.", "wrong tries", std::max(1, *left)), false};
        }
        return {ordinary, {}, false};
    case link::PadState::Waiting:
        if (pad.until && !pad.until->hasPassed(model().clock())) {
            // The countdown stands in the sentence: what stands in the notice is spoken each time it changes.
            return {//: %1 is a time such as 0:24
                    tr("You can try again in %1.")
                        .arg(staffwords::roughTime(std::chrono::ceil<Seconds>(pad.until->left(model().clock())))),
                    tr("Too many wrong PINs. The visitor is not disturbed."), false};
        }
        return {ordinary, tr("Each further wrong PIN makes the wait twice as long."), false};
    case link::PadState::Disabled: {
        const HealthWords words = healthWords(pad.code.isEmpty() ? QStringLiteral("pin.disabled") : pad.code);
        return {words.complaint, words.remedy, true};
    }
    case link::PadState::NotSetUp:
        return {tr("No staff PIN has been set up on this kiosk."),
                tr("The administrator sets one up on this computer: mfa-kiosk pin add"), true};
    case link::PadState::Unavailable:
        break;
    }
    const HealthWords words = healthWords(pad.code);
    return {tr("PINs cannot be checked now. %1").arg(words.complaint), words.remedy, true};
}

void PinPage::refresh()
{
    const Saying words = saying();
    m_sentence->setText(words.sentence);
    m_notice->setVisible(!words.trouble.isEmpty());
    m_notice->setKind(words.serious ? Notice::Kind::Bad : Notice::Kind::Warning);
    if (!words.trouble.isEmpty())
        m_notice->setText(words.trouble);
    const bool takes = model().takesPin();
    for (ActionButton *key : m_keys)
        key->setEnabled(takes);
    entryChanged();
}

void PinPage::entryChanged()
{
    const int count = static_cast<int>(m_entry.count());
    const bool takes = model().takesPin();
    m_dots->setCount(count);
    // How many, never which.
    m_dots->setAccessibleName(tr("PIN, %n digit(s) typed", "accessible name of the field", count));
    m_clear->setEnabled(takes && count > 0);
    m_backspace->setEnabled(takes && count > 0);
    m_ok->setEnabled(takes && m_entry.isEnough());
}

void PinPage::type(char digit)
{
    if (!model().takesPin())
        return;
    m_entry.append(digit);
    entryChanged();
}

void PinPage::removeLast()
{
    m_entry.removeLast();
    entryChanged();
    if (m_entry.count() == 0)
        m_dots->setFocus(Qt::OtherFocusReason);
}

void PinPage::clear()
{
    m_entry.clear();
    entryChanged();
    m_dots->setFocus(Qt::OtherFocusReason);
}

void PinPage::submit()
{
    if (!model().takesPin() || !m_entry.isEnough())
        return;
    model().enterPin(m_entry.take());
    entryChanged();
    m_dots->setFocus(Qt::OtherFocusReason);
}

bool PinPage::takeKey(const QKeyEvent &event)
{
    const int key = event.key();
    if (const auto digit = digitOf(event))
        type(*digit);
    else if (key == Qt::Key_Backspace)
        removeLast();
    else if (key == Qt::Key_Delete)
        clear();
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !event.isAutoRepeat())
        submit();
    else
        return false;
    return true;
}

/// A button that has the focus would take the arrows of a number pad for its own.
bool PinPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::KeypadModifier) && digitOf(*key))
            return takeKey(*key);
    }
    return StaffPage::eventFilter(watched, event);
}

void PinPage::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(*event))
        StaffPage::keyPressEvent(event);
}

void PinPage::retranslate()
{
    m_heading->setText(title());
    //: On the staff PIN pad: the visit behind the panel is not interrupted
    m_sessionGoesOn->setText(tr("The visit goes on behind this panel. It closes by itself after half a minute."));
    m_practice->setVisible(model().isDemo());
    //: Only in the demo; %1 is a number
    m_practice->setText(tr("Demo: the practice PIN is %1.").arg(link::practicePin));
    //: How the staff panel is opened; Ctrl, Alt, Shift and S are keys
    m_gesture->setText(tr("Opened by pressing and holding the organisation’s name at the top left for 5\u00a0seconds, "
                          "or Ctrl+Alt+Shift+S for 2\u00a0seconds."));
    //: Key of the PIN pad: takes all digits back
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(m_clear->text());
    m_backspace->setAccessibleName(tr("Delete the last digit"));
    //: Button that sends the PIN
    m_ok->setText(tr("OK"));
    m_ok->setAccessibleName(m_ok->text());
    sizeKeys();
    refresh();
}

void PinPage::sizeKeys()
{
    // Three columns of one width, whatever "Clear" is in the language.
    const int width = std::max(theme().target(150), m_clear->sizeHint().width());
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnMinimumWidth(column, theme().isNarrow() ? 0 : width);
}

void PinPage::applyTheme()
{
    const bool stacked = theme().isNarrow();
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int side = theme().px(stacked ? 56 : 96);
    m_columns->setContentsMargins(side, theme().px(40), side, theme().px(32));
    m_columns->setSpacing(theme().px(stacked ? 32 : 72));
    // Where one stands above the other, the keys come before what is only to be known.
    m_words->removeWidget(m_notes);
    m_columns->removeWidget(m_notes);
    if (stacked)
        m_columns->insertWidget(2, m_notes);
    else
        m_words->addWidget(m_notes);
    m_columns->setStretchFactor(m_words, stacked ? 0 : 1);
    m_columns->setStretch(m_columns->count() - 1, stacked ? 1 : 0);
    m_notes->layout()->setSpacing(theme().px(16));
    m_words->setSpacing(theme().px(24));
    m_padColumn->setSpacing(theme().px(20));
    const int inner = theme().px(stacked ? 28 : 36);
    m_padColumn->setContentsMargins(inner, inner, inner, inner);
    m_columns->setAlignment(m_padCard, stacked ? Qt::Alignment() : Qt::AlignTop);
    m_grid->setSpacing(std::max(8, theme().px(16)));
    const int key = theme().target(112);
    for (ActionButton *button : m_keys)
        button->setMinimumHeight(key);
    sizeKeys();
    m_heading->setRole(theme().textSize() == TextSize::Normal ? TextRole::Heading : TextRole::CardTitle);
}

void PinPage::entered()
{
    deal();
    clear();
    refresh();
}

void PinPage::tick()
{
    if (model().pad().state == link::PadState::Waiting)
        refresh();
}

bool PinPage::back()
{
    if (m_entry.count() == 0)
        return false;
    clear();
    return true;
}

} // namespace kiosk
