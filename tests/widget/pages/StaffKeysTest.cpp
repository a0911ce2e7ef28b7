// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"
#include "session/KeyHold.h"
#include "session/StaffGesture.h"
#include "support/StrictTest.h"

#include <QLineEdit>
#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// A PIN that is typed before the pad shows.
class StaffKeysTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aPinTypedTooEarlyGoesNowhere();
    void withoutAPanelTheKeysAreTheVisitsAgain();
    void aSessionUnderAnOpenPanelTakesNoKey();

private:
    static void makeGesture(const Stage &stage);
    static void type(const Stage &stage);
};

namespace
{
constexpr Qt::KeyboardModifiers chord = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier;
} // namespace

void StaffKeysTest::makeGesture(const Stage &stage)
{
    QWindow *const window = stage.window->windowHandle();
    QTest::keyPress(window, Qt::Key_S, chord);
    QTRY_COMPARE(stage.told<link::StaffWanted>().size(), 1);
    QTest::keyRelease(window, Qt::Key_S, chord);
}

/// As the window system brings it: to the window, which looks where the focus is.
void StaffKeysTest::type(const Stage &stage)
{
    for (const char digit : {'2', '9', '5', '8', '1', '7'})
        QTest::keyClick(stage.window->windowHandle(), digit);
}

void StaffKeysTest::aPinTypedTooEarlyGoesNowhere()
{
    Stage stage;
    QVERIFY(stage.goTo(Step::Address));
    QVERIFY(stage.show());
    auto *field = stage.find<QLineEdit>();
    QVERIFY(field);
    field->setFocus();
    makeGesture(stage);
    type(stage);
    QVERIFY2(field->text().isEmpty(), "before the host has answered");
    stage.window->setPanelOpen(true);
    type(stage);
    QVERIFY2(field->text().isEmpty(), "before the pad shows");
    stage.window->setPanelOpen(false);
    type(stage);
    QCOMPARE(field->text(), u"295817"_s);
}

void StaffKeysTest::withoutAPanelTheKeysAreTheVisitsAgain()
{
    Stage stage;
    QVERIFY(stage.goTo(Step::Address));
    QVERIFY(stage.show());
    auto *field = stage.find<QLineEdit>();
    QVERIFY(field);
    field->setFocus();
    makeGesture(stage);
    QTRY_VERIFY((type(stage), !field->text().isEmpty()));
}

void StaffKeysTest::aSessionUnderAnOpenPanelTakesNoKey()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.window->setPanelOpen(true);
    QTest::keyClick(stage.window->windowHandle(), Qt::Key_Return);
    QCOMPARE(stage.visit->step(), Step::Welcome);
    stage.window->setPanelOpen(false);
    QTest::keyClick(stage.window->windowHandle(), Qt::Key_Return);
    QCOMPARE(stage.visit->step(), Step::Address);
}

KIOSK_WIDGET_TEST(StaffKeysTest)
#include "StaffKeysTest.moc"
