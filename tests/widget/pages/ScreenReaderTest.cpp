// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "session/AddressPage.h"
#include "support/AccessibleTree.h"
#include "support/StrictTest.h"
#include "widgets/Announcer.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"

#include <QAccessible>
#include <QLabel>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a screen reader is told, from Qt's accessible objects and events: names and roles of everything, steps, errors
/// and countdowns without being asked, and actions that do what a finger does.
class ScreenReaderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void init();
    void cleanup();
    void everythingHasANameAndARole_data();
    void everythingHasANameAndARole();
    void childrenThatAreGoneAreNone_data() { everythingHasANameAndARole_data(); }
    void childrenThatAreGoneAreNone();
    void stepsAreSaid();
    void titlesAreSaidWhereLargeLettersLeaveNoRoomForThem();
    void theFirstStepOfSettingUpIsSaid();
    void errorsAreSaidAndStandAtTheField();
    void theReasonIsSaidToWhoeverPressesAgain();
    void theWaitIsSaidEachMinuteAndAtItsEnd();
    void theQuestionIsNotSaidEverySecond();
    void anActionIsAPress();
    void aCoveredAddressIsToldToNobody();

private:
    static void record(QAccessibleEvent *event);
    /// Messages of notifications since the last call.
    /// A no-break space is for the eye.
    static QStringList heard() { return std::exchange(s_heard, {}).replaceInStrings(QString(QChar::Nbsp), u" "_s); }
    static QStringList s_heard;
};

QStringList ScreenReaderTest::s_heard;

void ScreenReaderTest::record(QAccessibleEvent *event)
{
    QAccessibleInterface *source = event->accessibleInterface();
    const bool comesUp = event->type() == QAccessible::ObjectShow;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (event->type() == QAccessible::Announcement)
        s_heard << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
#endif
    if (comesUp && source && source->role() == QAccessible::Notification && !source->text(QAccessible::Name).isEmpty())
        s_heard << source->text(QAccessible::Name);
}

void ScreenReaderTest::init()
{
    StrictTest::init();
    s_heard.clear();
    QAccessible::installUpdateHandler(&ScreenReaderTest::record);
}

void ScreenReaderTest::cleanup()
{
    QAccessible::installUpdateHandler(nullptr);
}

void ScreenReaderTest::everythingHasANameAndARole_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : screenNames())
        QTest::newRow(qPrintable(screen)) << screen;
}

void ScreenReaderTest::everythingHasANameAndARole()
{
    QFETCH(QString, screen);
    Stage stage;
    QVERIFY(stage.show());
    stage.window->setUpdatesEnabled(false);
    QVERIFY(reachScreen(stage, screen));
    QStringList poor;
    int headings = 0;
    for (QWidget *widget : presentScreen(stage)->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        const QString name = interface->text(QAccessible::Name).trimmed();
        const auto complain = [&](const QString &what) {
            poor << u"%1 \"%2\": %3"_s.arg(QLatin1String(widget->metaObject()->className()), name, what);
        };
        if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            if (name.isEmpty())
                complain(u"no name"_s);
            const auto role = interface->role();
            const bool choice = role == QAccessible::CheckBox || role == QAccessible::RadioButton;
            if (!choice && role != QAccessible::PushButton)
                complain(u"role %1"_s.arg(role));
            if (interface->state().checked != (choice && button->isChecked())
                || interface->state().disabled == button->isEnabled())
                complain(u"its state is not told"_s);
            // What one sees is in what one hears (WCAG 2.2, 2.5.3); of three languages, the visit's.
            const bool code = button->text().size() == 2 && button->text() == button->text().toUpper();
            const QStringList seen = QString(button->text()).replace(QChar::Nbsp, QChar::Space).split(u" · "_s);
            const bool named =
                seen.size() > 1 ? seen.contains(name) : name.contains(seen.first().section(u"  "_s, 0, 0));
            if (!button->text().isEmpty() && !code && !named)
                complain(u"is named unlike \"%1\""_s.arg(button->text()));
        } else if (qobject_cast<QLineEdit *>(widget)) {
            if (name.isEmpty() || interface->role() != QAccessible::EditableText)
                complain(u"no field with a name"_s);
        } else if (widget->inherits("kiosk::QrCode") || widget->inherits("kiosk::CountdownRing")) {
            if (name.isEmpty())
                complain(u"no name"_s);
        }
        headings += interface->role() == QAccessible::Heading && !name.isEmpty() ? 1 : 0;
    }
    QVERIFY2(poor.isEmpty(), qPrintable(poor.join(u'\n')));
    QVERIFY(headings > 0 || screen.startsWith(u"verify"));
}

void ScreenReaderTest::childrenThatAreGoneAreNone()
{
    QFETCH(QString, screen);
    Stage stage({1024, 768});
    QVERIFY(stage.show());
    stage.window->setUpdatesEnabled(false);
    QVERIFY(reachScreen(stage, screen));
    QCOMPARE(childrenOutOfNowhere(stage.window.get()), QStringList());
    stage.window->theme().setTextSize(TextSize::Largest);
    Stage::settle();
    QCOMPARE(childrenOutOfNowhere(stage.window.get()), QStringList());
}

void ScreenReaderTest::stepsAreSaid()
{
    Stage stage;
    QVERIFY(stage.show());
    heard();
    const std::pair<Step, QString> steps[] = {
        {Step::Address, u"Step 1 of 4: Address. What is your Pohjola e-mail address?"_s},
        {Step::Method, u"Step 2 of 4: Verify. How will you prove who you are?"_s},
        {Step::Verify, u"Step 2 of 4: Verify"_s},
        {Step::Wait, u"Step 3 of 4: Wait. Your reset is on its way"_s},
        {Step::SetUp, u"Step 4 of 4: Set up. Set Authenticator up again"_s},
        {Step::Goodbye, u"You are all set"_s},
    };
    for (const auto &[step, words] : steps) {
        QVERIFY(stage.goTo(step));
        const QStringList said = heard();
        const bool found =
            std::any_of(said.cbegin(), said.cend(), [&words](const QString &text) { return text.contains(words); });
        QVERIFY2(found, qPrintable(words + u" | "_s + said.join(u" / "_s)));
    }
}

void ScreenReaderTest::titlesAreSaidWhereLargeLettersLeaveNoRoomForThem()
{
    Stage stage({1280, 800});
    QVERIFY(stage.show());
    stage.window->theme().setTextSize(TextSize::Largest);
    QVERIFY(stage.goTo(Step::Wait));
    heard();
    QVERIFY(stage.goTo(Step::SetUp));
    QCOMPARE(heard().filter(u"Step 4 of 4: Set up. Set Authenticator up again"_s).size(), 1);
}

void ScreenReaderTest::theFirstStepOfSettingUpIsSaid()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    heard();
    QVERIFY(stage.goTo(Step::SetUp));
    const QStringList said = heard().filter(u"Step 1 of 6"_s);
    QCOMPARE(said.size(), 1);
    // What to do, and not that there is something to do alone.
    QVERIFY2(said.first().contains(u"Install"_s), qPrintable(said.first()));
}

void ScreenReaderTest::theReasonIsSaidToWhoeverPressesAgain()
{
    Stage stage;
    stage.config.screenKeyboard = ScreenKeyboardMode::Never;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    QTest::keyClicks(stage.window->focusWidget(), u"ab1234"_s);
    for (int times = 0; times < 2; ++times) {
        heard();
        QVERIFY(stage.press(u"Continue"_s));
        const QStringList said = heard();
        QCOMPARE(said.filter(u"address is missing"_s).size() + said.filter(u"missing from the address"_s).size(), 1);
    }
}

void ScreenReaderTest::errorsAreSaidAndStandAtTheField()
{
    Stage stage;
    stage.config.screenKeyboard = ScreenKeyboardMode::Never;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    heard();
    auto *field = stage.find<TextField>();
    field->insert(u"ab 1234@opiskelija.pohjola.example"_s);
    Stage::settle();
    const QString problem = u"An address has no spaces. Did you mean this?"_s;
    QCOMPARE(heard().count(problem), 1);
    QCOMPARE(QAccessible::queryAccessibleInterface(field)->text(QAccessible::Description), problem);
    field->setText(u"ab1234@opiskelija.pohjola.example"_s);
    Stage::settle();
    QCOMPARE(QAccessible::queryAccessibleInterface(field)->text(QAccessible::Description), u"Student account (en)"_s);
}

void ScreenReaderTest::theWaitIsSaidEachMinuteAndAtItsEnd()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Wait));
    heard();
    QStringList said;
    for (int second = 0; second < 605; ++second) {
        stage.clock.advance(1s);
        stage.visit->tick();
        said << heard();
    }
    QStringList left = said.filter(u"left"_s);
    QCOMPARE(left.size(), 11);
    QCOMPARE(left.first(), u"9 minutes left"_s);
    QCOMPARE(left.mid(8), QStringList({u"1 minute left"_s, u"30 seconds left"_s, u"10 seconds left"_s}));
    QVERIFY(said.contains(u"Your reset should be ready"_s));
}

void ScreenReaderTest::theQuestionIsNotSaidEverySecond()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Method));
    stage.pass(59s);
    heard();
    stage.pass(29s);
    const QStringList said = heard();
    QCOMPARE(said.size(), 3);
    for (const auto &[index, seconds] : {std::pair{0, u"30"_s}, std::pair{1, u"20"_s}, std::pair{2, u"10"_s}})
        QVERIFY2(said.at(index).contains(seconds + u" seconds"_s), qPrintable(said.at(index)));
}

void ScreenReaderTest::anActionIsAPress()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    const auto act = [&stage](const QString &name) {
        QAbstractButton *button = stage.button(name);
        if (!button)
            return false;
        QAccessibleActionInterface *actions = QAccessible::queryAccessibleInterface(button)->actionInterface();
        actions->doAction(actions->actionNames().first());
        Stage::settle();
        return true;
    };
    QVERIFY(act(u"Fill in @opiskelija.pohjola.example"_s));
    QCOMPARE(stage.find<TextField>()->text(), u"@opiskelija.pohjola.example"_s);
    heard();
    QVERIFY(act(u"Svenska"_s));
    QCOMPARE(stage.visit->language(), Language::Swedish);
    QCOMPARE(heard().filter(u"Vilken är din e-postadress vid Pohjola?"_s).size(), 1);
    QVERIFY(act(u"English"_s));
    QVERIFY(act(u"Text size"_s));
    QCOMPARE(stage.window->theme().textSize(), TextSize::Large);
    // Who does something is there, without a key or a pointer: no question comes that a look at the screen must answer.
    stage.pass(50s);
    QVERIFY(act(u"Text size"_s));
    stage.pass(50s);
    QVERIFY(!stage.button(u"I need more time"_s));
    QVERIFY(act(u"Start over"_s));
    QCOMPARE(stage.visit->step(), Step::Ended);
}

void ScreenReaderTest::aCoveredAddressIsToldToNobody()
{
    Stage stage;
    stage.config.screenKeyboard = ScreenKeyboardMode::Never;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    auto *field = stage.find<TextField>();
    field->insert(u"ab 1234@opiskelija.pohjola.example"_s);
    Stage::settle();
    QVERIFY(stage.button(u"Correct to ab1234@opiskelija.pohjola.example"_s));
    QVERIFY(stage.press(u"Cover the address"_s));
    const auto everythingTold = [&stage] {
        QStringList told;
        for (QWidget *widget : stage.window->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            told << interface->text(QAccessible::Name) << interface->text(QAccessible::Description)
                 << interface->text(QAccessible::Value);
            if (QAccessibleTextInterface *text = interface->textInterface())
                told << text->text(0, text->characterCount());
            if (const auto *button = qobject_cast<QAbstractButton *>(widget))
                told << button->text();
        }
        return told.join(u'\n');
    };
    QVERIFY2(!everythingTold().contains(u"1234"), qPrintable(everythingTold()));
    QVERIFY(!field->displayText().contains(u"1234"));
    // Still of use: the correction tells which of one's addresses it is, and corrects.
    QAbstractButton *correction = stage.button(u"Correct to a•••@opiskelija.pohjola.example"_s);
    QVERIFY(correction);
    QTest::mouseClick(correction, Qt::LeftButton);
    QCOMPARE(stage.visit->address().toDisplay(), u"ab1234@opiskelija.pohjola.example"_s);
    QVERIFY(stage.press(u"Back"_s));
    QCOMPARE(field->text(), u"ab1234@opiskelija.pohjola.example"_s);
    QVERIFY(field->isCovered());
    // One touch back, and nothing was lost.
    QVERIFY(stage.press(u"Show the address"_s));
    QVERIFY(everythingTold().contains(u"ab1234@"));
    // Never pasted elsewhere, never kept: the next visitor's field is open.
    QVERIFY(stage.press(u"Cover the address"_s));
    stage.visit->apply(Event::StartOver);
    QVERIFY(!field->isCovered());
}

KIOSK_WIDGET_TEST(ScreenReaderTest)
#include "ScreenReaderTest.moc"
