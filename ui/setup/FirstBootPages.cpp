// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/FirstBootPages.h"

#include "setup/FirstBootWords.h"
#include "shell/Translations.h"
#include "widgets/ActionButton.h"
#include "widgets/FlowRow.h"
#include "widgets/Notice.h"
#include "widgets/QrCode.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QVBoxLayout>

namespace kiosk
{

namespace
{
constexpr int codeSide = 440; ///< at 1080p
}

FirstBootColumn::FirstBootColumn(FirstBootModel &model, Theme &theme, QWidget *parent)
    : FirstBootPage(model, theme, parent), m_column(new QVBoxLayout(this)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_sentence(new TextLabel(theme, TextRole::Body, Colour::Ink2, this)),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_column->addWidget(m_heading);
    m_column->addWidget(m_sentence);
}

void FirstBootColumn::applyTheme()
{
    const int widest = qRound(theme().px(1280) * theme().textFactor());
    const int side = std::max(theme().px(theme().isNarrow() ? 56 : 96), (theme().windowSize().width() - widest) / 2);
    const int above = theme().px(theme().isLow() ? 16 : 40);
    m_column->setContentsMargins(side, above, side, above);
    m_column->setSpacing(theme().px(20));
    m_row->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(theme().px(theme().isNarrow() ? 12 : 32));
    m_heading->setRole(theme().textSize() == TextSize::Normal ? TextRole::Heading : TextRole::CardTitle);
}

void FirstBootColumn::addToRow(TextLabel *label, QWidget *widget)
{
    auto *both = new QVBoxLayout;
    both->setSpacing(0);
    both->addStretch(1);
    both->addWidget(label);
    both->addWidget(widget);
    m_row->addLayout(both, 1);
}

void FirstBootColumn::say(const QString &heading, const QString &sentence)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

// Welcome ---------------------------------------------------------------------------------------

FirstBootWelcome::FirstBootWelcome(FirstBootModel &model, Theme &theme, QWidget *parent)
    : FirstBootColumn(model, theme, parent), m_clock(new Notice(theme, Notice::Kind::Warning, this)),
      m_file(new Notice(theme, Notice::Kind::Info, this)),
      m_needed(new TextLabel(theme, TextRole::Note, Colour::Ink2, this))
{
    column()->addWidget(m_file);
    column()->addWidget(m_clock);
    for (const Language language : allLanguages) {
        auto *button = new ActionButton(theme, ActionButton::Kind::Tile, this);
        button->setText(languageOwnName(language));
        button->setAccessibleName(button->text());
        button->setIconName(QStringLiteral("arrow-right"), Qt::RightEdge);
        column()->addWidget(button);
        m_languages << button;
        connect(button, &ActionButton::clicked, this, [this, language] {
            this->model().setLanguage(language);
            this->model().goTo(FirstBootModel::Place::School);
        });
    }
    column()->addWidget(m_needed);
    column()->addStretch(1);
}

void FirstBootWelcome::retranslate()
{
    //: First screen of a kiosk that has never been set up
    say(tr("Set up this kiosk"),
        tr("This takes about five minutes. Choose the language of the set-up; visitors choose their own."));
    m_needed->setText(
        tr("You need: the name of the kiosk, a PIN for staff, and a USB stick (or a phone) for the security "
           "officer’s key. The network may come later."));
    refresh();
}

void FirstBootWelcome::refresh()
{
    const auto &found = model().found();
    m_clock->setVisible(found && found->clockWrong);
    //: The computer's clock shows a day in the past
    m_clock->setText(
        tr("The clock of this computer is wrong. With a network it is set by itself; otherwise set it in the "
           "firmware. The set-up may go on."));
    const bool mistake = found && !found->mistake.isEmpty();
    m_file->setVisible(mistake || model().isByFile());
    m_file->setKind(mistake ? Notice::Kind::Bad : Notice::Kind::Info);
    if (mistake)
        //: %1 is file, line and what is wrong, in English
        m_file->setText(tr("The file with the answers has a mistake. Mend it and start the computer again, or go on by "
                           "hand. %1")
                            .arg(found->mistake));
    else
        m_file->setText(tr("A file with the answers has been found. The set-up goes on by itself."));
    for (ActionButton *button : std::as_const(m_languages))
        button->setEnabled(!model().isByFile());
}

// School ----------------------------------------------------------------------------------------

FirstBootSchool::FirstBootSchool(FirstBootModel &model, Theme &theme, QWidget *parent)
    : FirstBootColumn(model, theme, parent), m_list(new QWidget(this)), m_rows(new QVBoxLayout(m_list)),
      m_mistakes(new Notice(theme, Notice::Kind::Warning, this)),
      m_again(new ActionButton(theme, ActionButton::Kind::Quiet, this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(m_list);
    column()->addWidget(m_mistakes);
    column()->addWidget(m_again, 0, Qt::AlignLeft);
    column()->addStretch(1);
    m_again->setIconName(QStringLiteral("restart"));
    connect(m_again, &ActionButton::clicked, this, [this] { this->model().look(); });
}

void FirstBootSchool::retranslate()
{
    say(tr("Whose kiosk is it?"),
        tr("A school’s own profile comes on a USB stick, in the folder “profiles”. Plug it in and look again."));
    m_again->setText(tr("Look again"));
    m_again->setAccessibleName(m_again->text());
    m_shown.clear();
    refresh();
}

void FirstBootSchool::refresh()
{
    const QList<link::SetUpProfile> profiles =
        model().found() ? model().found()->profiles : QList<link::SetUpProfile>();
    m_again->setEnabled(!model().isWaiting());
    if (profiles != m_shown) {
        qDeleteAll(m_choices);
        m_choices.clear();
        m_shown = profiles;
        QStringList mistakes;
        for (const link::SetUpProfile &profile : profiles) {
            if (!profile.mistake.isEmpty()) {
                mistakes << profile.mistake;
                continue;
            }
            auto *button = new ActionButton(theme(), ActionButton::Kind::Secondary, m_list);
            button->setCheckable(true);
            button->setAccessibleRole(QAccessible::RadioButton);
            //: %1 is a school's name, %2 the name of its file
            button->setText(profile.onStick ? tr("%1 (%2, on the USB stick)").arg(profile.title, profile.id)
                                            : tr("%1 (%2)").arg(profile.title, profile.id));
            button->setAccessibleName(button->text());
            connect(button, &ActionButton::clicked, this, [this, id = profile.id] { choose(id); });
            m_rows->addWidget(button);
            m_choices.insert(profile.id, button);
        }
        m_mistakes->setVisible(!mistakes.isEmpty());
        if (!mistakes.isEmpty())
            //: %1 is a list of file, line and what is wrong, in English
            m_mistakes->setText(tr("Left out, for there is a mistake in it: %1").arg(mistakes.join(u'\n')));
    }
    for (auto choice = m_choices.cbegin(); choice != m_choices.cend(); ++choice) {
        const bool chosen = choice.key() == model().answers().profile;
        choice.value()->setChecked(chosen);
        choice.value()->setIconName(chosen ? QStringLiteral("check-circle") : QStringLiteral("school"));
    }
    Q_EMIT changed();
}

void FirstBootSchool::choose(const QString &id)
{
    link::SetUpAnswers answers = model().answers();
    answers.profile = id;
    model().setAnswers(answers);
    refresh();
}

void FirstBootSchool::applyTheme()
{
    FirstBootColumn::applyTheme();
    m_rows->setSpacing(std::max(8, theme().px(14)));
}

QString FirstBootSchool::nextText() const
{
    return firstboot::nextWord();
}

bool FirstBootSchool::mayGoOn() const
{
    return m_choices.contains(model().answers().profile);
}

void FirstBootSchool::goOn()
{
    model().goTo(FirstBootModel::Place::Kiosk);
}

// Kiosk -----------------------------------------------------------------------------------------

FirstBootKiosk::FirstBootKiosk(FirstBootModel &model, Theme &theme, QWidget *parent)
    : FirstBootColumn(model, theme, parent), m_nameLabel(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_name(new TextField(theme, this)), m_placeLabel(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_place(new TextField(theme, this))
{
    constexpr int longest = 60;
    for (TextField *each : {m_name, m_place}) {
        each->setMaxLength(longest);
        connect(each, &QLineEdit::textChanged, this, &FirstBootKiosk::keep);
        connect(each, &QLineEdit::returnPressed, this, &FirstBootKiosk::goOn);
    }
    addToRow(m_nameLabel, m_name);
    addToRow(m_placeLabel, m_place);
    column()->addLayout(row());
    column()->addStretch(1);
}

void FirstBootKiosk::retranslate()
{
    say(tr("Which kiosk is it?"), tr("Staff see both when a visitor calls for help. Visitors see neither."));
    //: Field: the kiosk's name
    m_nameLabel->setText(tr("Name, such as Lutakko 1"));
    m_name->setAccessibleName(m_nameLabel->text());
    //: Field: where the kiosk stands
    m_placeLabel->setText(tr("Place (may be left empty)"));
    m_place->setAccessibleName(m_placeLabel->text());
}

void FirstBootKiosk::applyTheme()
{
    FirstBootColumn::applyTheme();
    column()->setSpacing(theme().px(theme().isLow() ? 8 : 14));
}

void FirstBootKiosk::entered()
{
    // keep() would take the one that is not set yet for empty.
    const link::SetUpAnswers answers = model().answers();
    m_place->setText(answers.place);
    m_name->setText(answers.kioskName);
    m_place->setText(answers.place);
    m_name->setFocus(Qt::OtherFocusReason);
}

void FirstBootKiosk::keep()
{
    link::SetUpAnswers answers = model().answers();
    answers.kioskName = m_name->text().simplified();
    answers.place = m_place->text().simplified();
    model().setAnswers(answers);
    Q_EMIT changed();
}

QString FirstBootKiosk::nextText() const
{
    return firstboot::nextWord();
}

bool FirstBootKiosk::mayGoOn() const
{
    return !model().answers().kioskName.isEmpty();
}

void FirstBootKiosk::goOn()
{
    if (field() == m_name && m_place->text().isEmpty() && sender() == m_name)
        m_place->setFocus(Qt::OtherFocusReason);
    else if (mayGoOn())
        model().goTo(FirstBootModel::Place::Screen);
}

TextField *FirstBootKiosk::field() const
{
    return firstboot::isCurrent(*m_place) ? m_place : m_name;
}

std::optional<ScreenKeyboard::Mode> FirstBootKiosk::typing() const
{
    return ScreenKeyboard::Mode::Text;
}

void FirstBootKiosk::typeText(const QString &text)
{
    field()->insert(text);
}

void FirstBootKiosk::typeKey(int key)
{
    if (key == Qt::Key_Return && field() == m_name)
        m_place->setFocus(Qt::OtherFocusReason);
    else if (key == Qt::Key_Return)
        goOn();
    else
        firstboot::pressInField(*field(), key);
}

// Officer ---------------------------------------------------------------------------------------

FirstBootOfficer::FirstBootOfficer(FirstBootModel &model, Theme &theme, QWidget *parent)
    : FirstBootColumn(model, theme, parent), m_ways(new FlowRow(this)),
      m_toStick(new ActionButton(theme, ActionButton::Kind::Secondary, m_ways)),
      m_toScreen(new ActionButton(theme, ActionButton::Kind::Secondary, m_ways)),
      m_said(new Notice(theme, Notice::Kind::Info, this)), m_code(new QrCode(theme, codeSide, this))
{
    m_ways->add(m_toStick);
    m_ways->add(m_toScreen);
    auto *words = new QVBoxLayout;
    words->addWidget(m_ways);
    words->addWidget(m_said);
    words->addStretch(1);
    row()->addLayout(words, 1);
    row()->addWidget(m_code, 0, Qt::AlignTop | Qt::AlignLeft);
    column()->addLayout(row());
    column()->addStretch(1);
    connect(m_toStick, &ActionButton::clicked, this, [this] { this->model().makeKey(link::OfficerKeyGoes::ToStick); });
    connect(m_toScreen, &ActionButton::clicked, this,
            [this] { this->model().makeKey(link::OfficerKeyGoes::ToScreen); });
}

void FirstBootOfficer::retranslate()
{
    say(tr("The security officer’s key"),
        tr("With it, and with nothing else, the officer can prove that nobody has changed this kiosk’s journal. It "
           "must not stay here: whoever has it could forge the journal."));
    m_toStick->setText(tr("Write it to a USB stick"));
    m_toStick->setAccessibleName(m_toStick->text());
    m_toScreen->setText(tr("Show it as a code for a phone"));
    m_toScreen->setAccessibleName(m_toScreen->text());
    //: Accessible name of the code with the key
    m_code->setAccessibleName(tr("Code with the key"));
    refresh();
}

void FirstBootOfficer::applyTheme()
{
    FirstBootColumn::applyTheme();
    m_ways->setSpacing(std::max(8, theme().px(16)));
}

void FirstBootOfficer::refresh()
{
    const auto &key = model().officerKey();
    const auto &trouble = model().trouble();
    for (ActionButton *button : {m_toStick, m_toScreen})
        button->setEnabled(!model().isWaiting());
    m_code->setPayload(key ? key->text : QString());
    m_code->setVisible(!m_code->payload().isEmpty());
    QString said;
    auto kind = Notice::Kind::Good;
    if (trouble) {
        said = firstboot::troubleWords(*trouble);
        kind = Notice::Kind::Bad;
    } else if (model().isWaiting()) {
        said = tr("One moment …");
        kind = Notice::Kind::Info;
    } else if (key && !key->file.isEmpty()) {
        //: %1 is a file's name
        said = tr("Written: %1. Pull the stick out and give it to the security officer.").arg(key->file);
    } else if (key) {
        said = tr("Read the code with the officer’s phone and keep what it says as a file. It is shown this once.");
        kind = Notice::Kind::Info;
    } else if (!model().answers().officerKey.isEmpty()) {
        //: %1 are the first letters of a key
        said = tr("The officer’s key begins with %1. If nobody has it, make another.")
                   .arg(model().answers().officerKey.first(8));
        kind = Notice::Kind::Info;
    }
    m_said->setVisible(!said.isEmpty());
    m_said->setKind(kind);
    if (!said.isEmpty() && said != m_said->text())
        m_said->setText(said);
    Q_EMIT changed();
}

QString FirstBootOfficer::nextText() const
{
    //: Main button: the officer has the key now
    return model().officerKey() ? tr("The officer has it") : firstboot::nextWord();
}

bool FirstBootOfficer::mayGoOn() const
{
    return !model().isWaiting() && !model().answers().officerKey.isEmpty();
}

void FirstBootOfficer::goOn()
{
    model().goTo(FirstBootModel::Place::Pin);
}

} // namespace kiosk
