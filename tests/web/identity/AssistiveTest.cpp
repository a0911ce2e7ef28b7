// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader's or a switch's user does on a page is a person's doing; what the page does itself is not.
#include "Stage.h"

using namespace kiosk;

class AssistiveTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    /// As a screen reader does: the engine takes that up when it starts.
    void initTestCase() { QAccessible::setActive(true); }
    void pressesAreToldNotThePagesOwn();
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

KIOSK_ENGINE_TEST(AssistiveTest)
#include "AssistiveTest.moc"
