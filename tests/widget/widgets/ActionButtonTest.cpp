// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ink.h"
#include "support/StrictTest.h"
#include "widgets/ActionButton.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr ActionButton::Kind kinds[] = {ActionButton::Kind::Primary, ActionButton::Kind::Secondary,
                                        ActionButton::Kind::Quiet, ActionButton::Kind::Chip, ActionButton::Kind::Tile};

/// Tile brings an arrow of its own; these tests are about the text.
void withoutIcon(ActionButton &button)
{
    button.setIconName(QString());
}

} // namespace

class ActionButtonTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void largeEnoughForAFinger_data() { sizes(); }
    void largeEnoughForAFinger();
    void textIsNeverCut_data() { sizes(); }
    void textIsNeverCut();
    void pressedByFingerSpaceAndEnter();
    void slidingOffCancels();
    void heldEnterActsOnce();
    void touchLeavesTheFocusWhereOneTypes();
    void disabledDoesNothing();
    void focusIsSeenInEveryScheme();
    void pressAndChoiceAreSeen();
    void assistiveTechnologyFindsAButton();

private:
    static void sizes();
};

void ActionButtonTest::sizes()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("textSize");
    for (QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(1080, 1920)}) {
        for (TextSize textSize : {TextSize::Normal, TextSize::Large, TextSize::Largest})
            QTest::addRow("%dx%d, %d", size.width(), size.height(), static_cast<int>(textSize)) << size << textSize;
    }
}

void ActionButtonTest::largeEnoughForAFinger()
{
    QFETCH(QSize, size);
    QFETCH(TextSize, textSize);
    Theme theme;
    theme.setWindowSize(size);
    theme.setTextSize(textSize);
    for (ActionButton::Kind kind : kinds) {
        for (const QString &text : {QString(), u"."_s, u"Jatka"_s}) {
            ActionButton button(theme, kind);
            withoutIcon(button);
            button.setText(text);
            QVERIFY(button.sizeHint().width() >= 60 && button.sizeHint().height() >= 60);
            QVERIFY(button.minimumSizeHint().width() >= 60 && button.minimumSizeHint().height() >= 60);
            QVERIFY(button.heightForWidth(300) >= 60);
        }
    }
}

void ActionButtonTest::textIsNeverCut()
{
    QFETCH(QSize, size);
    QFETCH(TextSize, textSize);
    Theme theme;
    theme.setWindowSize(size);
    theme.setTextSize(textSize);
    for (ActionButton::Kind kind :
         {ActionButton::Kind::Quiet, ActionButton::Kind::Secondary, ActionButton::Kind::Chip}) {
        ActionButton button(theme, kind);
        for (const QString &text : {u"Osoitteeni on toisesta organisaatiosta"_s, u"Käyttöönottovaihe"_s,
                                    u"Jag behöver hjälp av personalen nu"_s}) {
            button.setText(text);
            QWidget &widget = button;
            const QColor ground = theme.colour(Colour::Card);
            // Quiet has no face: all that is painted is the text. It is the same when there is room to spare below, and
            // the same again on one line.
            for (int width :
                 {button.minimumSizeHint().width(), button.sizeHint().width(), button.sizeHint().width() + 100}) {
                const int height = button.heightForWidth(width);
                if (kind == ActionButton::Kind::Quiet) {
                    const int exact = inkPixels(widget, {width, height}, ground);
                    const int roomy = inkPixels(widget, {width, 2 * (height / 2) + 400 + height % 2}, ground);
                    QVERIFY(exact > 0);
                    QVERIFY2(
                        qAbs(exact - roomy) <= roomy / 50,
                        qPrintable(u"%1 of %2 pixels of \"%3\" at %4"_s.arg(exact).arg(roomy).arg(text).arg(width)));
                }
                QVERIFY(height >= 60);
            }
            QVERIFY(button.minimumSizeHint().width() <= button.sizeHint().width());
        }
    }
}

void ActionButtonTest::pressedByFingerSpaceAndEnter()
{
    Theme theme;
    ActionButton button(theme, ActionButton::Kind::Primary);
    button.setText(u"Continue"_s);
    QSignalSpy clicked(&button, &ActionButton::clicked);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 3);
    QTest::keyClick(&button, Qt::Key_Enter);
    QCOMPARE(clicked.count(), 4);
    QTest::keyClick(&button, Qt::Key_A);
    QTest::mouseClick(&button, Qt::RightButton);
    QCOMPARE(clicked.count(), 4);
}

void ActionButtonTest::slidingOffCancels()
{
    Theme theme;
    ActionButton button(theme, ActionButton::Kind::Primary);
    button.setText(u"Continue"_s);
    button.resize(button.sizeHint());
    QSignalSpy clicked(&button, &ActionButton::clicked);
    QTest::mousePress(&button, Qt::LeftButton);
    QVERIFY(button.isDown());
    const QPoint outside(button.width() / 2, button.height() + 40);
    QMouseEvent move(QEvent::MouseMove, outside, button.mapToGlobal(outside), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(&button, &move);
    QVERIFY(!button.isDown());
    QTest::mouseRelease(&button, Qt::LeftButton, Qt::NoModifier, outside);
    QCOMPARE(clicked.count(), 0);
}

void ActionButtonTest::heldEnterActsOnce()
{
    Theme theme;
    ActionButton button(theme, ActionButton::Kind::Primary);
    QSignalSpy clicked(&button, &ActionButton::clicked);
    const auto send = [&button](QEvent::Type type, bool repeated) {
        QKeyEvent event(type, Qt::Key_Return, Qt::NoModifier, QString(), repeated);
        QCoreApplication::sendEvent(&button, &event);
    };
    send(QEvent::KeyPress, false);
    for (int i = 0; i < 5; ++i) {
        send(QEvent::KeyRelease, true);
        send(QEvent::KeyPress, true);
    }
    QCOMPARE(clicked.count(), 0);
    send(QEvent::KeyRelease, false);
    QCOMPARE(clicked.count(), 1);
}

void ActionButtonTest::touchLeavesTheFocusWhereOneTypes()
{
    Theme theme;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *field = new QLineEdit;
    auto *button = new ActionButton(theme, ActionButton::Kind::Chip);
    button->setText(u"@student.example.org"_s);
    layout->addWidget(field);
    layout->addWidget(button);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(button->hasFocus());
}

void ActionButtonTest::disabledDoesNothing()
{
    Theme theme;
    ActionButton button(theme, ActionButton::Kind::Primary);
    button.setEnabled(false);
    QSignalSpy clicked(&button, &ActionButton::clicked);
    QTest::mouseClick(&button, Qt::LeftButton);
    for (QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(&button, &event);
    }
    QCOMPARE(clicked.count(), 0);
}

void ActionButtonTest::focusIsSeenInEveryScheme()
{
    for (ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        for (ActionButton::Kind kind : kinds) {
            Theme theme;
            theme.setScheme(scheme);
            QWidget window;
            auto *layout = new QVBoxLayout(&window);
            auto *other = new QLineEdit;
            auto *button = new ActionButton(theme, kind);
            withoutIcon(*button);
            button->setText(u"Continue"_s);
            layout->addWidget(other);
            layout->addWidget(button);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            other->setFocus();
            const QImage resting = button->grab().toImage();
            button->setFocus();
            QVERIFY(button->hasFocus());
            const QImage focused = button->grab().toImage();
            const QColor ring = theme.colour(Colour::FocusRing);
            for (QPoint edge : {QPoint(button->width() / 2, 2), QPoint(button->width() / 2, button->height() - 3),
                                QPoint(2, button->height() / 2), QPoint(button->width() - 3, button->height() / 2)}) {
                QVERIFY(resting.pixelColor(edge) != ring);
                QCOMPARE(focused.pixelColor(edge), ring);
            }
            // The border inside the ring, which it stands out from by 3:1 (PaletteTest).
            QCOMPARE(focused.pixelColor(button->width() / 2, 7), theme.colour(Colour::PrimaryDark));
        }
    }
}

void ActionButtonTest::pressAndChoiceAreSeen()
{
    for (ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        Theme theme;
        theme.setScheme(scheme);
        for (ActionButton::Kind kind : kinds) {
            ActionButton button(theme, kind);
            withoutIcon(button);
            button.setText(u"Continue"_s);
            button.resize(button.sizeHint());
            const QImage resting = button.grab().toImage();
            button.setDown(true);
            QVERIFY(button.grab().toImage() != resting);
            button.setDown(false);
            QCOMPARE(button.grab().toImage(), resting);
            button.setEnabled(false);
            QVERIFY(button.grab().toImage() != resting);
        }
        ActionButton chip(theme, ActionButton::Kind::Chip);
        chip.setText(u"Suomi"_s);
        chip.setCheckable(true);
        chip.resize(chip.sizeHint());
        const QImage resting = chip.grab().toImage();
        chip.setChecked(true);
        QVERIFY(chip.grab().toImage() != resting);
    }
}

void ActionButtonTest::assistiveTechnologyFindsAButton()
{
    Theme theme;
    ActionButton button(theme, ActionButton::Kind::Primary);
    button.setText(u"Continue"_s);
    QSignalSpy clicked(&button, &ActionButton::clicked);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&button);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Button);
    QCOMPARE(accessible->text(QAccessible::Name), u"Continue"_s);
    QVERIFY(accessible->actionInterface());
    QVERIFY(accessible->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(clicked.count(), 1);

    ActionButton chip(theme, ActionButton::Kind::Chip);
    chip.setCheckable(true);
    chip.setChecked(true);
    QVERIFY(QAccessible::queryAccessibleInterface(&chip)->state().checked);
}

} // namespace kiosk

KIOSK_WIDGET_TEST(kiosk::ActionButtonTest)
#include "ActionButtonTest.moc"
