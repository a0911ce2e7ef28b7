// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/AddressPage.h"

#include "session/ScreenTyping.h"
#include "shell/InputTracker.h"
#include "widgets/ScrollArea.h"
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
    : Page(visit, theme, parent), m_input(input), m_book(visit.config().profile), m_scroll(new ScrollArea(theme, this)),
      m_content(new QWidget), m_column(new QVBoxLayout(m_content)), m_headingArea(new QWidget(this)),
      m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, m_headingArea)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, m_content)),
      m_field(new TextField(theme, m_content)), m_chips(new FlowRow(m_content)),
      m_otherOrganisation(new ActionButton(theme, ActionButton::Kind::Chip, m_chips)), m_said(new QWidget(m_content)),
      m_saidRow(new QBoxLayout(QBoxLayout::LeftToRight, m_said)),
      m_notice(new Notice(theme, Notice::Kind::Warning, m_said)), m_correctionRow(new FlowRow(m_said)),
      m_correction(new ActionButton(theme, ActionButton::Kind::Secondary, m_correctionRow)),
      m_roads(new FlowRow(m_content)), m_phoneWorks(new ActionButton(theme, ActionButton::Kind::Quiet, m_roads)),
      m_phoneGone(new ActionButton(theme, ActionButton::Kind::Quiet, m_roads)), m_keyboardArea(new QWidget(this)),
      m_keyboard(new ScreenKeyboard(theme, m_keyboardArea))
{
    // No suggestions, no history, no automatic capitals: an address is typed as it is.
    m_field->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                 | Qt::ImhSensitiveData);
    m_field->setMaxLength(AddressBook::maximumLength);
    m_field->installEventFilter(this);

    for (const QString &domain : m_book.domains()) {
        auto *chip = new ActionButton(theme, ActionButton::Kind::Chip, m_chips);
        chip->setText(u'@' + domain);
        chip->setCheckable(true);
        chip->setAccessibleRole(QAccessible::PushButton);
        connect(chip, &ActionButton::clicked, this, [this, domain] { pressChip(domain); });
        m_chipButtons << chip;
        m_chips->add(chip);
    }
    m_chips->add(m_otherOrganisation);
    connect(m_otherOrganisation, &ActionButton::clicked, this, &AddressPage::otherOrganisation);
    const SiteProfile &profile = visit.config().profile;
    m_phoneWorks->setVisible(profile.phoneWorks.isOffered());
    m_phoneGone->setVisible(profile.phoneGone.isOffered());
    m_roads->setVisible(profile.phoneWorks.isOffered() || profile.phoneGone.isOffered());
    for (ActionButton *road : {m_phoneWorks, m_phoneGone}) {
        road->setIconName(QStringLiteral("phone"));
        road->setSize(ActionButton::Size::Small);
        m_roads->add(road);
    }
    connect(m_phoneWorks, &ActionButton::clicked, this, [&visit] { visit.apply(Event::PhoneWorksChosen); });
    connect(m_phoneGone, &ActionButton::clicked, this, [&visit] { visit.apply(Event::PhoneGoneChosen); });

    m_correctionRow->add(m_correction);
    m_saidRow->setContentsMargins(0, 0, 0, 0);
    m_saidRow->addWidget(m_notice, 1);
    m_saidRow->addWidget(m_correctionRow);
    // Above what scrolls: whatever leaves little room, the question stays in sight.
    auto *headingRow = new QVBoxLayout(m_headingArea);
    headingRow->addWidget(m_heading);
    m_column->addWidget(m_field);
    m_column->addWidget(m_chips);
    m_column->addWidget(m_said);
    m_column->addWidget(m_sentence);
    m_column->addWidget(m_roads);
    m_column->addStretch(1);
    m_said->hide();

    // What scrolls takes what is left: the keys keep their size.
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_scroll->setContent(m_content);
    scrollByFinger(*m_scroll);
    // A place that the bar could not go to yet, because the content was still short.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &AddressPage::scrollIntoPlace);
    auto *keyboardRow = new QVBoxLayout(m_keyboardArea);
    keyboardRow->addWidget(m_keyboard);
    auto *bands = new QVBoxLayout(this);
    bands->setContentsMargins(0, 0, 0, 0);
    bands->setSpacing(0);
    bands->addWidget(m_headingArea);
    bands->addWidget(m_scroll, 1);
    bands->addWidget(m_keyboardArea);

    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_asked = Asked::No;
        judge();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &AddressPage::goOn);
    connect(m_field, &TextField::coveredChanged, this, &AddressPage::showNotice);
    connect(m_correction, &ActionButton::clicked, this, &AddressPage::takeCorrection);
    connect(m_keyboard, &ScreenKeyboard::textTyped, m_field, &QLineEdit::insert);
    connect(m_keyboard, &ScreenKeyboard::keyPressed, this, &AddressPage::typeKey);
    connect(m_keyboard, &ScreenKeyboard::hideRequested, this, &AddressPage::hideKeyboard);
    connect(&input, &InputTracker::deviceChanged, this, &AddressPage::updateKeyboard);
    connect(&visit, &Visit::ended, this, [this] {
        m_typed.clear();
        m_field->setCovered(false);
    });
}

void AddressPage::retranslate()
{
    nameField();
    //: Accessible names of the eye in the address field: others stand around the kiosk
    m_field->setCoverable(tr("Cover the address"), tr("Show the address"));
    for (ActionButton *chip : std::as_const(m_chipButtons)) {
        //: Accessible name of a button that fills in the rest of an address; %1 such as @student.example
        chip->setAccessibleName(tr("Fill in %1").arg(chip->text()));
    }
    m_otherOrganisation->setText(tr("My address is from another organisation"));
    m_otherOrganisation->setAccessibleName(m_otherOrganisation->text());
    m_phoneWorks->setText(tr("My old phone still works"));
    m_phoneWorks->setAccessibleName(m_phoneWorks->text());
    m_phoneGone->setText(tr("My phone is lost, broken or not with me"));
    m_phoneGone->setAccessibleName(m_phoneGone->text());
    m_keyboard->setLanguage(visit().language());
    m_keyboard->retranslate();
    showVerdict();
    arrange();
}

void AddressPage::applyTheme()
{
    const int side = theme().px(theme().isNarrow() ? 56 : 96);
    m_column->setContentsMargins(side, theme().px(8), side, theme().px(12));
    m_column->setSpacing(theme().px(16));
    m_chips->setSpacing(std::max(8, theme().px(16)));
    m_roads->setSpacing(std::max(8, theme().px(16)));
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

void AddressPage::arrange()
{
    const int width = m_scroll->viewport()->width();
    // Where the keys or large letters leave little of the screen, the field matters more than its heading.
    const bool large = theme().textSize() != TextSize::Normal;
    const int between = height() - keyboardHeight();
    const qreal unit = theme().scale() * theme().textFactor();
    const bool tight = between < 300 * unit;
    m_heading->setRole(tight                                                       ? TextRole::BodyStrong
                           : between < 430 * unit || (large && theme().isNarrow()) ? TextRole::CardTitle
                                                                                   : TextRole::Heading);
    const int side = m_column->contentsMargins().left();
    m_headingArea->layout()->setContentsMargins(side, theme().px(tight ? 8 : 28), side, 0);
    const int room = between - m_headingArea->heightForWidth(this->width());
    // A long address stays on one line as long as it can.
    m_correction->setKind(large ? ActionButton::Kind::Chip : ActionButton::Kind::Secondary);
    const QMargins margins = m_column->contentsMargins();
    const bool beside = m_correction->sizeHint().width() < (width - margins.left() - margins.right()) * 3 / 5;
    m_saidRow->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // What was measured before may be another text's.
    for (QWidget *widget : {static_cast<QWidget *>(m_correctionRow), m_said, static_cast<QWidget *>(m_chips),
                            static_cast<QWidget *>(m_roads)})
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
    m_scroll->verticalScrollBar()->setValue(fits ? 0 : m_field->y() - theme().px(8));
}

void AddressPage::entered()
{
    const SecureString &known = m_typed.isEmpty() ? visit().address() : m_typed;
    m_field->setText(known.toDisplay());
    m_typed.clear();
    m_asked = Asked::No;
    judge();
    setKeyboardMode();
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
    const QString ending = at < 0 ? QString() : whole.sliced(at);
    return whole.isEmpty() || at == 0 ? whole : whole.first(1) % QString(3, QChar(0x2022)) % ending;
}

QString AddressPage::remarkText() const
{
    if (m_verdict.kind == Kind::Known)
        return m_verdict.accountKind->name.in(visit().language());
    if (m_verdict.kind == Kind::SisterSchool)
        return m_verdict.sisterSchool->name.in(visit().language());
    return {};
}

void AddressPage::showVerdict()
{
    const bool known = m_verdict.kind == Kind::Known;
    m_field->setRemark(remarkText(), known ? QStringLiteral("check") : QString(), known ? Colour::Good : Colour::Ink2);
    const QStringList domains = m_book.domains();
    for (qsizetype i = 0; i < m_chipButtons.size(); ++i)
        m_chipButtons.at(i)->setChecked(known && m_verdict.accountKind->domain == domains.at(i));
    showNotice();
}

void AddressPage::showNotice()
{
    const bool said = isWorthSaying();
    const bool correctable = said && !m_verdict.correction.isEmpty();
    // Shown before its text is set: it is announced only while it can be seen.
    m_said->setVisible(said);
    m_sentence->setVisible(!said && !m_sentence->text().isEmpty());
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
        // Whoever was asked once, and says it again, is right; but nobody is led to guests that the school has not.
        if (visit().config().profile.guest
            && (m_asked != Asked::No || (m_verdict.correction.isEmpty() && m_verdict.reason == Reason::None))) {
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
    say(Asked::ToGoOn);
}

void AddressPage::otherOrganisation()
{
    const bool named = m_verdict.kind != Kind::Empty && m_verdict.kind != Kind::Incomplete;
    const bool asked = m_asked != Asked::No && (named || m_asked == Asked::ForOther);
    // The address tells best whose it is: another school's people would be sent to the guests' page for nothing.
    const bool plain = named && m_verdict.reason != Reason::FreeMail;
    if (m_verdict.kind == Kind::SisterSchool || (visit().config().profile.guest && (plain || asked)))
        goElsewhere();
    else
        say(Asked::ForOther);
}

void AddressPage::say(Asked asked)
{
    m_asked = asked;
    setKeyboardMode();
    const QString before = m_said->isVisible() ? m_notice->text() : QString();
    showVerdict();
    // The screen does not change for whoever presses again, and they wonder why.
    if (m_notice->text() == before)
        m_notice->announce();
    // Whoever presses "Continue" is to read now, and not to type; touching the field brings the keys back.
    if (m_column->heightForWidth(m_scroll->viewport()->width()) > m_scroll->height()
        && theme().textSize() != TextSize::Normal) {
        hideKeyboard();
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
    // It was read before it was pressed.
    goOn();
}

void AddressPage::pressChip(const QString &domain)
{
    const QString text = AddressBook::withDomain(m_field->text(), domain).toDisplay();
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
    band.typing = !m_keyboardArea->isHidden();
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
