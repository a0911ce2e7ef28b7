// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/FirstBootTrials.h"

#include "setup/FirstBootWords.h"
#include "staff/HealthList.h"
#include "staff/PinDots.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace kiosk
{

// Screen and sound ------------------------------------------------------------------------------

FirstBootScreen::FirstBootScreen(FirstBootModel &model, Theme &theme, CornerTrial &trial, QWidget *parent)
    : FirstBootColumn(model, theme, parent), m_trials(new FlowRow(this)),
      m_touch(new ActionButton(theme, ActionButton::Kind::Secondary, m_trials)),
      m_sound(new ActionButton(theme, ActionButton::Kind::Secondary, m_trials)),
      m_touchSaid(new Notice(theme, Notice::Kind::Good, this)), m_soundSaid(new Notice(theme, Notice::Kind::Info, this))
{
    m_trials->add(m_touch);
    m_trials->add(m_sound);
    column()->addWidget(m_trials);
    column()->addWidget(m_touchSaid);
    column()->addWidget(m_soundSaid);
    column()->addStretch(1);
    m_touchSaid->hide();
    m_soundSaid->hide();
    connect(m_touch, &ActionButton::clicked, &trial, &CornerTrial::start);
    connect(&trial, &CornerTrial::finished, this, [this](const TouchMapping &mapping) {
        m_mapping = mapping;
        tell();
    });
    connect(m_sound, &ActionButton::clicked, this, [this] {
        this->model().playSound();
        m_soundSaid->show();
    });
}

void FirstBootScreen::retranslate()
{
    say(tr("Screen and sound"), tr("Try both. A kiosk without a touch screen or without a loudspeaker works too."));
    m_touch->setText(tr("Press the four corners"));
    m_touch->setAccessibleName(m_touch->text());
    m_sound->setText(tr("Play a sound"));
    m_sound->setAccessibleName(m_sound->text());
    m_soundSaid->setText(tr("If nothing was heard: is the loudspeaker on, and plugged into this computer?"));
    tell();
}

void FirstBootScreen::tell()
{
    m_touchSaid->setVisible(m_mapping.has_value());
    if (!m_mapping)
        return;
    const bool right = m_mapping->kind == TouchMapping::Kind::Right;
    m_touchSaid->setKind(right ? Notice::Kind::Good : Notice::Kind::Warning);
    if (right)
        m_touchSaid->setText(tr("Each press arrived where it was made."));
    else if (m_mapping->kind == TouchMapping::Kind::Turned)
        //: %1 is a number of degrees, %2 a file, %3 a line for it
        m_touchSaid->setText(
            tr("The presses arrive turned by %1 degrees. Put this line into %2, and start the computer again: %3")
                .arg(QString::number(m_mapping->degrees), QStringLiteral("/etc/mfa-kiosk/screen.conf"),
                     QStringLiteral("LIBINPUT_CALIBRATION_MATRIX=") + m_mapping->matrix));
    else
        m_touchSaid->setText(tr("The presses did not arrive where they were made. Try again; if it stays so, the touch "
                                "screen belongs to another screen, or must be calibrated."));
}

void FirstBootScreen::applyTheme()
{
    FirstBootColumn::applyTheme();
    m_trials->setSpacing(std::max(8, theme().px(16)));
}

QString FirstBootScreen::nextText() const
{
    return firstboot::nextWord();
}

void FirstBootScreen::goOn()
{
    model().goTo(FirstBootModel::Place::Officer);
}

// PIN -------------------------------------------------------------------------------------------

FirstBootPin::FirstBootPin(FirstBootModel &model, Theme &theme, QWidget *parent)
    : FirstBootColumn(model, theme, parent), m_labelWords(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_label(new TextField(theme, this)), m_firstWords(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_first(new PinDots(theme, this)), m_secondWords(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_second(new PinDots(theme, this)), m_said(new Notice(theme, Notice::Kind::Bad, this))
{
    constexpr int longestLabel = 32;
    m_label->setMaxLength(longestLabel);
    column()->addWidget(m_said);
    addToRow(m_labelWords, m_label);
    addToRow(m_firstWords, m_first);
    addToRow(m_secondWords, m_second);
    column()->addLayout(row());
    column()->addStretch(1);
    connect(m_label, &QLineEdit::textChanged, this, [this](const QString &text) {
        link::SetUpAnswers answers = this->model().answers();
        answers.pinLabel = text.simplified();
        this->model().setAnswers(answers);
        Q_EMIT changed();
    });
    connect(m_label, &QLineEdit::returnPressed, this, [this] { focusDots(m_first); });
}

void FirstBootPin::retranslate()
{
    say(tr("The first PIN"),
        tr("It opens the staff panel. The journal names whose it is, such as Service desk; more people get theirs "
           "later."));
    //: Field: whose PIN it is
    m_labelWords->setText(tr("Whose PIN, for the journal"));
    m_label->setAccessibleName(m_labelWords->text());
    m_firstWords->setText(tr("PIN: 6 to 12 digits"));
    m_secondWords->setText(tr("The same PIN once more"));
    refresh();
}

void FirstBootPin::applyTheme()
{
    FirstBootColumn::applyTheme();
    column()->setSpacing(theme().px(theme().isLow() ? 6 : 12));
    // Three fields beside each other are wider than two.
    if (theme().windowSize().width() < theme().px(1600))
        row()->setDirection(QBoxLayout::TopToBottom);
}

void FirstBootPin::refresh()
{
    QString said;
    if (m_differ)
        said = tr("The two PINs are not the same. Type both again.");
    else if (model().trouble())
        said = firstboot::troubleWords(*model().trouble());
    m_said->setVisible(!said.isEmpty());
    if (!said.isEmpty() && said != m_said->text())
        m_said->setText(said);
    entryChanged();
}

void FirstBootPin::entered()
{
    forget();
    m_label->setText(model().answers().pinLabel);
    if (m_label->text().isEmpty())
        m_label->setFocus(Qt::OtherFocusReason);
    else
        focusDots(m_first);
    refresh();
}

void FirstBootPin::forget()
{
    m_firstEntry.clear();
    m_secondEntry.clear();
    entryChanged();
}

bool FirstBootPin::isFirst() const
{
    return !firstboot::isCurrent(*m_second);
}

PinEntry &FirstBootPin::entry()
{
    return isFirst() ? m_firstEntry : m_secondEntry;
}

void FirstBootPin::focusDots(PinDots *dots)
{
    dots->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void FirstBootPin::entryChanged()
{
    m_first->setCount(static_cast<int>(m_firstEntry.count()));
    m_second->setCount(static_cast<int>(m_secondEntry.count()));
    // How many, never which.
    m_first->setAccessibleName(tr("PIN, %n digit(s) typed", "accessible name of the field", m_first->count()));
    m_second->setAccessibleName(
        tr("PIN once more, %n digit(s) typed", "accessible name of the field", m_second->count()));
    Q_EMIT changed();
}

std::optional<ScreenKeyboard::Mode> FirstBootPin::typing() const
{
    return firstboot::isCurrent(*m_label) ? ScreenKeyboard::Mode::Text : ScreenKeyboard::Mode::Digits;
}

void FirstBootPin::typeText(const QString &text)
{
    if (firstboot::isCurrent(*m_label)) {
        m_label->insert(text);
        return;
    }
    m_differ = false;
    for (const QChar digit : text)
        entry().append(digit.toLatin1());
    refresh();
}

void FirstBootPin::typeKey(int key)
{
    if (firstboot::isCurrent(*m_label)) {
        if (key == Qt::Key_Return)
            focusDots(m_first);
        else
            firstboot::pressInField(*m_label, key);
        return;
    }
    if (key == Qt::Key_Backspace)
        entry().removeLast();
    else if (key == Qt::Key_Return && isFirst())
        focusDots(m_second);
    else if (key == Qt::Key_Return)
        goOn();
    refresh();
}

void FirstBootPin::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        typeText(QString(QChar(u'0' + (key - Qt::Key_0))));
    else if (key == Qt::Key_Backspace)
        typeKey(Qt::Key_Backspace);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        typeKey(Qt::Key_Return);
    else
        FirstBootColumn::keyPressEvent(event);
}

QString FirstBootPin::nextText() const
{
    //: Main button: makes the keys and the PIN
    return tr("Set up");
}

bool FirstBootPin::mayGoOn() const
{
    return !model().isWaiting() && !model().answers().pinLabel.isEmpty() && m_firstEntry.isEnough()
        && m_secondEntry.isEnough();
}

void FirstBootPin::goOn()
{
    if (!mayGoOn())
        return;
    SecureString first = m_firstEntry.take();
    const SecureString second = m_secondEntry.take();
    m_differ = first.utf8() != second.utf8();
    if (m_differ) {
        focusDots(m_first);
        refresh();
    } else {
        model().setUp(std::move(first));
    }
}

// Trial -----------------------------------------------------------------------------------------

FirstBootTrial::FirstBootTrial(FirstBootModel &model, Theme &theme, QWidget *parent)
    : FirstBootColumn(model, theme, parent), m_said(new Notice(theme, Notice::Kind::Bad, this)),
      m_state(new PictureItem(theme, QStringLiteral("check-circle"), TextRole::CardTitle, this)),
      m_sealed(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_again(new ActionButton(theme, ActionButton::Kind::Quiet, this)), m_listPlace(new QVBoxLayout)
{
    m_again->setIconName(QStringLiteral("restart"));
    column()->addWidget(m_said);
    column()->addWidget(m_state);
    column()->addWidget(m_sealed);
    column()->addLayout(m_listPlace);
    column()->addWidget(m_again, 0, Qt::AlignLeft);
    column()->addStretch(1);
    connect(m_again, &ActionButton::clicked, this, [this] { this->model().tryAll(); });
}

FirstBootTrial::~FirstBootTrial() = default;

void FirstBootTrial::retranslate()
{
    //: Button: looks at every part again
    m_again->setText(tr("Look at every part again"));
    m_again->setAccessibleName(m_again->text());
    m_shown.clear();
    refresh();
}

void FirstBootTrial::applyTheme()
{
    FirstBootColumn::applyTheme();
    if (m_list)
        m_list->applyTheme();
}

void FirstBootTrial::refresh()
{
    using Stage = FirstBootModel::Stage;
    const bool works = model().stage() == Stage::SettingUp || model().stage() == Stage::Trying;
    if (model().stage() == Stage::SettingUp)
        say(tr("The kiosk is being set up"), tr("Keys are made and sealed to this computer. Do not switch it off."));
    else if (model().stage() == Stage::Trying)
        say(tr("Every part is looked at"), tr("This takes up to a minute."));
    else if (!model().tried())
        say(tr("The kiosk is not set up yet"), QString());
    else if (model().isReady())
        say(tr("The kiosk is set up"),
            tr("What is no more than a warning may be mended later. Staff see this list in their "
               "panel."));
    else
        say(tr("The kiosk is set up, and something is missing"),
            tr("It says “Out of service” until this is mended, and then begins by itself."));
    m_said->setVisible(model().trouble().has_value());
    if (model().trouble())
        m_said->setText(firstboot::troubleWords(*model().trouble()));

    const bool shows = model().tried() && !works;
    m_state->setVisible(shows);
    const bool ready = model().isReady();
    m_state->setIconName(ready ? QStringLiteral("check-circle") : QStringLiteral("stop"));
    m_state->setIconColour(ready ? Colour::Good : Colour::Bad);
    m_state->label()->setColour(ready ? Colour::Good : Colour::Bad);
    //: State of the kiosk; in capitals, short
    m_state->setText(ready ? tr("READY") : tr("NOT READY"));
    m_sealed->setVisible(model().done().has_value());
    if (model().done())
        m_sealed->setText(model().done()->sealedBy == link::SealedBy::Tpm
                              ? tr("The keys are sealed to this computer’s security chip (TPM).")
                              : tr("The keys are sealed to this computer’s disk; it has no security chip (TPM) that "
                                   "takes them. Keep the computer locked away."));
    m_again->setVisible(shows || (model().done() && model().stage() == Stage::Tried));
    if (shows && model().tried()->parts != m_shown) {
        m_shown = model().tried()->parts;
        m_list.reset();
        auto config = parseConfig(model().tried()->config);
        m_config = std::make_unique<KioskConfig>(config ? std::move(*config) : KioskConfig());
        m_list = std::make_unique<HealthList>(m_config->profile, theme(), this);
        m_listPlace->addWidget(m_list.get());
        m_list->setParts(m_shown, model().language());
        m_list->show();
    }
    if (m_list)
        m_list->setVisible(shows);
    Q_EMIT changed();
}

QString FirstBootTrial::nextText() const
{
    if (const auto seconds = model().beginsIn())
        //: Main button; it is pressed by itself after %n seconds
        return tr("Start the kiosk (%n\u00a0s)", "", static_cast<int>(seconds->count()));
    return tr("Start the kiosk");
}

bool FirstBootTrial::mayGoOn() const
{
    return model().stage() == FirstBootModel::Stage::Tried;
}

bool FirstBootTrial::mayGoBack() const
{
    return model().stage() == FirstBootModel::Stage::Asking;
}

void FirstBootTrial::goOn()
{
    model().finish();
}

} // namespace kiosk
