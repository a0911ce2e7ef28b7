// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/AddressPage.h"

#include "session/InputTracker.h"
#include "widgets/ActionButton.h"
#include "widgets/FingerScroll.h"
#include "widgets/FlowRow.h"
#include "widgets/Notice.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace kiosk
{

using Kind = AddressVerdict::Kind;
using Reason = AddressVerdict::Reason;

AddressPage::AddressPage(Visit &visit, Theme &theme, const InputTracker &input, QWidget *parent)
    : Page(visit, theme, parent), m_input(input), m_book(visit.config().profile), m_scroll(new QScrollArea(this)),
      m_content(new QWidget), m_column(new QVBoxLayout(m_content)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, m_content)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, m_content)),
      m_field(new TextField(theme, m_content)), m_chips(new FlowRow(m_content)),
      m_otherOrganisation(new ActionButton(theme, ActionButton::Kind::Chip, m_chips)), m_said(new QWidget(m_content)),
      m_saidRow(new QBoxLayout(QBoxLayout::LeftToRight, m_said)),
      m_notice(new Notice(theme, Notice::Kind::Warning, m_said)), m_correctionRow(new FlowRow(m_said)),
      m_correction(new ActionButton(theme, ActionButton::Kind::Secondary, m_correctionRow)),
      m_keyboardArea(new QWidget(this)), m_keyboard(new ScreenKeyboard(theme, m_keyboardArea))
{
    // No suggestions, no history, no automatic capitals: an address is typed as it is.
    m_field->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                 | Qt::ImhSensitiveData);
    m_field->setMaxLength(AddressBook::maximumLength);
    m_field->installEventFilter(this);

    const QStringList chips = m_book.domainChips();
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const AccountKind &kind = visit.config().profile.accountKinds.at(i);
        auto *chip = new ActionButton(theme, ActionButton::Kind::Chip, m_chips);
        chip->setText(chips.at(i));
        chip->setCheckable(true);
        connect(chip, &ActionButton::clicked, this, [this, &kind] { pressChip(kind); });
        m_chipButtons << chip;
        m_chips->add(chip);
    }
    m_chips->add(m_otherOrganisation);
    connect(m_otherOrganisation, &ActionButton::clicked, this, &AddressPage::goElsewhere);

    m_correctionRow->add(m_correction);
    m_saidRow->setContentsMargins(0, 0, 0, 0);
    m_saidRow->addWidget(m_notice, 1);
    m_saidRow->addWidget(m_correctionRow);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_field);
    m_column->addWidget(m_chips);
    m_column->addWidget(m_said);
    m_column->addWidget(m_sentence);
    m_column->addStretch(1);
    m_said->hide();

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    scrollByFinger(*m_scroll);
    // The window's ground shows through: setWidget() has it painted in the style's own grey.
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    // A place that the bar could not go to yet, because the content was still short.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &AddressPage::scrollIntoPlace);
    auto *keyboardRow = new QVBoxLayout(m_keyboardArea);
    keyboardRow->addWidget(m_keyboard);
    auto *bands = new QVBoxLayout(this);
    bands->setContentsMargins(0, 0, 0, 0);
    bands->setSpacing(0);
    bands->addWidget(m_scroll, 1);
    bands->addWidget(m_keyboardArea);

    m_keyboard->setMode(ScreenKeyboard::Mode::Email);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_asked = Asked::No;
        judge();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &AddressPage::goOn);
    connect(m_field, &TextField::coveredChanged, this, &AddressPage::showNotice);
    connect(m_correction, &ActionButton::clicked, this, &AddressPage::takeCorrection);
    connect(m_keyboard, &ScreenKeyboard::textTyped, m_field, &QLineEdit::insert);
    connect(m_keyboard, &ScreenKeyboard::keyPressed, this, &AddressPage::typeKey);
    connect(m_keyboard, &ScreenKeyboard::hideRequested, m_keyboardArea, &QWidget::hide);
    connect(&input, &InputTracker::deviceChanged, this, &AddressPage::updateKeyboard);
    connect(&visit, &Visit::ended, this, [this] {
        m_typed.clear();
        m_field->setCovered(false);
    });
}

void AddressPage::retranslate()
{
    const SiteProfile &profile = visit().config().profile;
    //: %1 is the short name of the school
    m_heading->setText(tr("What is your %1 e-mail address?").arg(profile.organisation));
    m_sentence->setText(tr("It is also your user name in most services."));
    m_field->setAccessibleName(tr("E-mail address"));
    //: Accessible names of the eye in the address field: others stand around the kiosk
    m_field->setCoverable(tr("Cover the address"), tr("Show the address"));
    if (!profile.accountKinds.isEmpty())
        m_field->setPlaceholderText(profile.accountKinds.first().example);
    for (ActionButton *chip : std::as_const(m_chipButtons)) {
        //: Accessible name of a button that fills in the rest of an address; %1 such as @student.example
        chip->setAccessibleName(tr("Fill in %1").arg(chip->text()));
    }
    m_otherOrganisation->setText(tr("My address is from another organisation"));
    m_otherOrganisation->setAccessibleName(m_otherOrganisation->text());
    m_keyboard->setLanguage(visit().language());
    m_keyboard->retranslate();
    showVerdict();
    arrange();
}

void AddressPage::applyTheme()
{
    const int side = theme().px(theme().isNarrow() ? 56 : 96);
    m_column->setContentsMargins(side, theme().px(28), side, theme().px(12));
    m_column->setSpacing(theme().px(16));
    m_chips->setSpacing(std::max(8, theme().px(16)));
    m_saidRow->setSpacing(theme().px(16));
    const int edge = theme().px(48);
    m_keyboardArea->layout()->setContentsMargins(edge, 0, edge, theme().px(16));
    arrange();
}

void AddressPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

int AddressPage::keyboardHeight() const
{
    return m_keyboardArea->isHidden() ? 0 : m_keyboardArea->sizeHint().height();
}

void AddressPage::arrange()
{
    const int room = height() - keyboardHeight();
    const int width = m_scroll->viewport()->width();
    // Where the keys or large letters leave little of the screen, the field matters more than its heading.
    const bool large = theme().textSize() != TextSize::Normal;
    m_heading->setRole(room < theme().px(430) * theme().textFactor() || (large && theme().isNarrow())
                           ? TextRole::CardTitle
                           : TextRole::Heading);
    // A long address stays on one line as long as it can.
    m_correction->setKind(large ? ActionButton::Kind::Chip : ActionButton::Kind::Secondary);
    const QMargins margins = m_column->contentsMargins();
    const bool beside = m_correction->sizeHint().width() < (width - margins.left() - margins.right()) * 3 / 5;
    m_saidRow->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // What was measured before may be another text's.
    for (QWidget *widget : {static_cast<QWidget *>(m_correctionRow), m_said, static_cast<QWidget *>(m_chips)})
        widget->updateGeometry();
    const bool cramped = !m_said->isHidden() && m_column->heightForWidth(width) > room;
    // In sight together: the field, what is said of it, and the correction.
    if (cramped && !beside)
        m_saidRow->setDirection(QBoxLayout::BottomToTop);
    const int place = m_column->indexOf(m_field) + (cramped ? 1 : 2);
    if (m_column->indexOf(m_said) != place) {
        m_column->removeWidget(m_said);
        m_column->insertWidget(place, m_said);
    }
    // When the layout has settled.
    QMetaObject::invokeMethod(this, &AddressPage::scrollIntoPlace, Qt::QueuedConnection);
}

void AddressPage::scrollIntoPlace()
{
    m_column->activate();
    const QWidget *last = m_said->isHidden() ? static_cast<QWidget *>(m_chips) : m_said;
    const int bottom = last->geometry().bottom() + m_column->contentsMargins().bottom();
    const bool fits = bottom < m_scroll->viewport()->height();
    m_scroll->verticalScrollBar()->setValue(fits ? 0 : m_field->y() - theme().px(12));
}

void AddressPage::entered()
{
    const SecureString &known = m_typed.isEmpty() ? visit().address() : m_typed;
    m_field->setText(known.toDisplay());
    m_typed.clear();
    m_asked = Asked::No;
    judge();
    updateKeyboard();
}

void AddressPage::left()
{
    const Step step = visit().step();
    const bool over = step == Step::Ended || step == Step::Welcome || step == Step::OutOfService;
    // An accepted address is the visit's own.
    m_typed = over || step == Step::Method ? SecureString() : SecureString(m_field->text());
    // Not clear(): that could be undone.
    m_field->setText(QString());
    m_verdict = {};
}

bool AddressPage::eventFilter(QObject *watched, QEvent *event)
{
    // Hidden by its own key, the keyboard comes back where it is wanted.
    if (watched == m_field && event->type() == QEvent::MouseButtonRelease)
        updateKeyboard();
    return Page::eventFilter(watched, event);
}

void AddressPage::updateKeyboard()
{
    const ScreenKeyboardMode mode = visit().config().screenKeyboard;
    m_keyboardArea->setVisible(
        mode == ScreenKeyboardMode::Always
        || (mode == ScreenKeyboardMode::Auto && m_input.lastDevice() == InputTracker::Device::Pointer));
    arrange();
}

void AddressPage::typeKey(int key)
{
    switch (key) {
    case Qt::Key_Backspace:
        m_field->backspace();
        break;
    case Qt::Key_Left:
        m_field->cursorBackward(false);
        break;
    case Qt::Key_Right:
        m_field->cursorForward(false);
        break;
    case Qt::Key_Return:
        goOn();
        break;
    default:
        break;
    }
}

void AddressPage::judge()
{
    m_verdict = m_book.judge(m_field->text());
    showVerdict();
}

QString AddressPage::shownAddress(const SecureString &address) const
{
    const QString whole = address.toDisplay();
    if (!m_field->isCovered())
        return whole;
    // Enough to see which of one's addresses it is: the first letter and the ending.
    const qsizetype at = whole.indexOf(QLatin1Char('@'));
    return at < 1 ? whole : whole.first(1) % QString(3, QChar(0x2022)) % whole.sliced(at);
}

QString AddressPage::remarkText() const
{
    if (m_verdict.kind == Kind::Known)
        return m_verdict.accountKind->name.in(visit().language());
    if (m_verdict.kind == Kind::SisterSchool)
        return m_verdict.sisterSchool->name.in(visit().language());
    return {};
}

bool AddressPage::isWorthSaying() const
{
    switch (m_verdict.kind) {
    case Kind::Known:
    case Kind::SisterSchool:
        return false;
    case Kind::Guest:
        return m_asked == Asked::Once && !m_verdict.correction.isEmpty();
    case Kind::Empty:
    case Kind::Incomplete:
        return m_asked == Asked::Once;
    case Kind::Correctable:
    case Kind::Invalid:
        break;
    }
    // Somebody who types in front of an ending that is there already is not done yet.
    const bool atEnd = m_field->cursorPosition() == m_field->text().size();
    return m_asked == Asked::Once || (atEnd && m_verdict.reason != Reason::NoAddress);
}

QString AddressPage::problemText() const
{
    const Language language = visit().language();
    const AccountKind *kind = m_verdict.accountKind;
    if (m_verdict.kind == Kind::Empty)
        return tr("Type your e-mail address first.");
    if (m_verdict.kind == Kind::Guest)
        return tr("This looks like another organisation’s address. If it is right, press Continue again. Or did you "
                  "mean this?");
    switch (m_verdict.reason) {
    case Reason::NameMissing:
        return tr("The part before the @ is missing.");
    case Reason::AtMissing:
        return m_verdict.correction.isEmpty() ? tr("The @ is missing from the address.")
                                              : tr("The @ is missing from the address. Did you mean this?");
    case Reason::DomainMissing:
        return m_verdict.correction.isEmpty()
            ? tr("The end of the address is missing. Choose one of the endings above.")
            : tr("The end of the address is missing. Did you mean this?");
    case Reason::DomainMisspelt:
        return tr("The part after the @ looks misspelt. Did you mean this?");
    case Reason::DomainUnknown:
        return tr("No account has this ending. Choose one of the endings above.");
    case Reason::NameNotOfKind:
        if (!kind)
            break;
        //: %1 is a kind of account, such as “Student account”; %2 is an example of an address
        return tr("%1: the address looks like %2.").arg(kind->name.in(language), kind->example);
    case Reason::NameOfOtherKind:
        if (!kind)
            break;
        //: %1 is a kind of account, such as “Student account”
        return tr("This looks like another kind of account: %1. Did you mean this?").arg(kind->name.in(language));
    case Reason::DiacriticLetters:
        return tr("User names have no å, ä, ö or other accented letters. Did you mean this?");
    case Reason::Spaces:
        return tr("An address has no spaces. Did you mean this?");
    case Reason::Signs:
        return tr("Did you mean this?");
    case Reason::TooLong:
        return tr("This is too long for an e-mail address.");
    case Reason::NoAddress:
    case Reason::None:
        break;
    }
    return tr("Please check the address.");
}

void AddressPage::showVerdict()
{
    const bool known = m_verdict.kind == Kind::Known;
    m_field->setRemark(remarkText(), known ? QStringLiteral("check") : QString(), known ? Colour::Good : Colour::Ink2);
    const QList<AccountKind> &kinds = visit().config().profile.accountKinds;
    for (qsizetype i = 0; i < m_chipButtons.size(); ++i)
        m_chipButtons.at(i)->setChecked(known && m_verdict.accountKind == &kinds.at(i));
    showNotice();
}

void AddressPage::showNotice()
{
    const bool said = isWorthSaying();
    const bool correctable = said && !m_verdict.correction.isEmpty();
    // Shown before its text is set: it is announced only while it can be seen.
    m_said->setVisible(said);
    m_sentence->setVisible(!said);
    m_notice->setText(said ? problemText() : QString());
    if (said)
        m_field->setAccessibleDescription(problemText());
    m_correctionRow->setVisible(correctable);
    const QString correction = correctable ? shownAddress(m_verdict.correction) : QString();
    m_correction->setText(correction);
    //: Accessible name of a button that replaces what was typed; %1 is an e-mail address
    m_correction->setAccessibleName(correctable ? tr("Correct to %1").arg(correction) : QString());
    arrange();
}

void AddressPage::goOn()
{
    switch (m_verdict.kind) {
    case Kind::Known:
        visit().setAddress(m_verdict.address.copy());
        visit().apply(Event::AddressAccepted);
        return;
    case Kind::SisterSchool:
        goElsewhere();
        return;
    case Kind::Guest:
        if (m_verdict.correction.isEmpty() || m_asked == Asked::Once) {
            goElsewhere();
            return;
        }
        break;
    case Kind::Empty:
    case Kind::Incomplete:
    case Kind::Correctable:
    case Kind::Invalid:
        break;
    }
    m_asked = Asked::Once;
    showVerdict();
    // Whoever presses "Continue" is to read now, and not to type; touching the field brings the keys back.
    if (m_column->heightForWidth(m_scroll->viewport()->width()) > height() - keyboardHeight()
        && theme().textSize() != TextSize::Normal) {
        m_keyboardArea->hide();
        arrange();
    }
    if (!m_correctionRow->isHidden() && m_input.lastDevice() == InputTracker::Device::Keyboard)
        m_correction->setFocus(Qt::OtherFocusReason);
    else
        m_field->setFocus(Qt::OtherFocusReason);
}

void AddressPage::goElsewhere()
{
    // No address of the school's: nothing that could be filled in on its pages.
    visit().setAddress({});
    if (m_verdict.kind == Kind::SisterSchool) {
        visit().setSisterSchool(m_verdict.sisterSchool);
        visit().apply(Event::SisterAddressGiven);
    } else {
        visit().apply(Event::GuestAddressGiven);
    }
}

void AddressPage::takeCorrection()
{
    if (m_verdict.correction.isEmpty())
        return;
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->setText(m_verdict.correction.toDisplay());
}

void AddressPage::pressChip(const AccountKind &kind)
{
    const QString text = m_book.withDomain(m_field->text(), kind).toDisplay();
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->setText(text);
    if (text.startsWith(QLatin1Char('@')))
        m_field->setCursorPosition(0);
    judge();
}

Band AddressPage::band() const
{
    Band band;
    band.leave = {tr("Start over"), {}};
    band.main = {tr("Continue"), QStringLiteral("arrow-right")};
    return band;
}

void AddressPage::bandPressed(BandButton button)
{
    if (button == BandButton::Leave)
        visit().apply(Event::StartOver);
    else if (button == BandButton::Main)
        goOn();
}

QWidget *AddressPage::firstFocus()
{
    return m_field;
}

} // namespace kiosk
