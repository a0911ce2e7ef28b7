// SPDX-License-Identifier: GPL-3.0-or-later
// The way of keypad and switch through an embedded page, and out of one that would keep them.
#include "Stage.h"

#include "assist/FocusRoad.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

class RoadTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void leadsThroughThePageAndOut();
    void aPageThatKeepsTheFocusIsLeft_data();
    void aPageThatKeepsTheFocusIsLeft();

private:
    /// The page with something after it, and a screen reader's view of it.
    static bool show(Stage &stage, QWidget &after, const LocalServer &server)
    {
        QAccessible::setActive(true);
        if (!stage.show(Stage::settings(server, u"/"_s)))
            return false;
        after.setFocusPolicy(Qt::StrongFocus);
        after.show();
        return waitFor([&stage] { return stage.accessible(QAccessible::Button, u"two"_s) != nullptr; });
    }
    static QByteArray page(const QByteArray &script)
    {
        return sayScript + QByteArray("<button id=a>one</button><button id=b>two</button><script>")
            + "document.querySelectorAll('button').forEach(x => { x.onfocus = () => say('at ' + x.id); "
              "x.onclick = () => say('pressed ' + x.id) });"
            + script + "</script>";
    }
};

void RoadTest::leadsThroughThePageAndOut()
{
    LocalServer server;
    server.page(u"/"_s, page({}));
    Stage stage;
    QWidget after(&stage.window());
    QVERIFY(show(stage, after, server));
    FocusRoad road(&stage.window());
    road.move(FocusRoad::Way::Forward);
    QTRY_COMPARE(server.lastSaid(), u"at a"_s);
    road.move(FocusRoad::Way::Forward);
    QTRY_COMPARE(server.lastSaid(), u"at b"_s);
    QVERIFY(!road.takesText());
    road.press();
    QTRY_COMPARE(server.lastSaid(), u"pressed b"_s);
    road.move(FocusRoad::Way::Back);
    QTRY_COMPARE(server.lastSaid(), u"at a"_s);
    road.move(FocusRoad::Way::Forward);
    QTRY_COMPARE(server.lastSaid(), u"at b"_s);
    road.move(FocusRoad::Way::Forward);
    QTRY_VERIFY(after.hasFocus());
}

void RoadTest::aPageThatKeepsTheFocusIsLeft_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("takes Tab") << QByteArray("a.focus(); onkeydown = e => { e.preventDefault(); say('key') };");
    QTest::newRow("leads round") << QByteArray(
        "a.focus(); onkeydown = e => { e.preventDefault(); (document.activeElement === a ? b : a).focus() };");
}

void RoadTest::aPageThatKeepsTheFocusIsLeft()
{
    QFETCH(QByteArray, script);
    LocalServer server;
    server.page(u"/"_s, page(script));
    Stage stage;
    QWidget after(&stage.window());
    QVERIFY(show(stage, after, server));
    FocusRoad road(&stage.window());
    constexpr int enough = 6;
    for (int i = 0; i < enough && !after.hasFocus(); ++i) {
        const qsizetype before = server.said().size();
        road.move(FocusRoad::Way::Forward);
        QTRY_VERIFY(after.hasFocus() || server.said().size() > before);
    }
    QVERIFY(after.hasFocus());
}

KIOSK_ENGINE_TEST(RoadTest)
#include "RoadTest.moc"
