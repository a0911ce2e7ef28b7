// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader's or a switch's user does on a page is a person's doing; what the page does itself is not.
#include "Stage.h"

#include <QPushButton>

using namespace kiosk;

class AssistiveTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    /// As a screen reader does: the engine takes that up when it starts.
    void initTestCase() { QAccessible::setActive(true); }
    void pressesAreToldNotThePagesOwn();
    void theFocusIsToldOfInOnePlace();
};

void AssistiveTest::pressesAreToldNotThePagesOwn()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"html(
        <button id=b onclick="say('pressed ' + event.isTrusted)">Continue</button>
        <label id=l><input type=checkbox onclick="say('box ' + event.isTrusted)">box</label>
        <script>
            onload = () => setTimeout(() => { b.click(); l.click(); b.focus(); say('own'); }, 0);
        </script>)html");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("own")));
    QVERIFY(server.hasSaid(QStringLiteral("pressed false")));
    server.forget();
    QAccessibleInterface *button = nullptr;
    QTRY_VERIFY((button = stage.accessible(QAccessible::Button, QStringLiteral("Continue"))));
    QCOMPARE(stage.listener.pressed, 0);
    QAccessibleActionInterface *action = button->actionInterface();
    if (action->actionNames().contains(QAccessibleActionInterface::pressAction())) {
        action->doAction(QAccessibleActionInterface::pressAction());
    } else { // Qt 6.4 offers the focus alone
        action->doAction(QAccessibleActionInterface::setFocusAction());
        stage.view().pressKey(Qt::Key_Return);
    }
    QTRY_VERIFY(server.hasSaid(QStringLiteral("pressed true")));
    QTRY_COMPARE(stage.listener.pressed, 1);
}

void AssistiveTest::theFocusIsToldOfInOnePlace()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"html(
        <button id=b>Other</button>
        <input id=f aria-label=Code oninput="say('has ' + value + ' at ' + selectionStart)">
        <script>
            for (const name of ['focus', 'blur', 'change'])
                f.addEventListener(name, () => say(name));
            onload = () => f.focus();
        </script>)html");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.view().widget()->setFocus();
    QTRY_VERIFY(server.hasSaid(QStringLiteral("focus")));
    QTRY_COMPARE(stage.listener.field, FieldKind::Text);
    stage.type(QStringLiteral("124"));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("has 124 at 3")));
    stage.view().pressKey(Qt::Key_Left);
    QAccessibleInterface *field = nullptr;
    QTRY_VERIFY((field = stage.accessible(QAccessible::EditableText, QStringLiteral("Code"))));
    QTRY_VERIFY(field->state().focused);
    server.forget();

    QPushButton button(&stage.window());
    button.show();
    button.setFocus();
    QTRY_COMPARE(stage.listener.field, FieldKind::None);
    QTRY_VERIFY(!field->state().focused);
    QTRY_VERIFY(server.hasSaid(QStringLiteral("blur")));

    // As it was left, and nothing more has happened than the page hears of any window.
    stage.view().widget()->setFocus();
    QTRY_COMPARE(stage.listener.field, FieldKind::Text);
    QTRY_VERIFY(field->state().focused);
    stage.type(QStringLiteral("3"));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("has 1234 at 3")));
    QCOMPARE(server.said().count(QStringLiteral("blur")), 1);
    QCOMPARE(server.said().count(QStringLiteral("focus")), 1);
}

KIOSK_ENGINE_TEST(AssistiveTest)
#include "AssistiveTest.moc"
