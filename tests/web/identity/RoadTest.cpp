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
    void oneSwitchChoosesWhatItWants_data();
    void oneSwitchChoosesWhatItWants();
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

void RoadTest::oneSwitchChoosesWhatItWants_data()
{
    QTest::addColumn<QByteArray>("choices");
    QTest::addColumn<bool>("chosenFromTheFirst");
    QTest::newRow("radio buttons") << QByteArray(
        "<input type=radio name=r id=k1 value=1><input type=radio name=r value=2><input type=radio name=r value=3>")
                                   << false;
    QTest::newRow("list") << QByteArray("<select id=k1><option>1</option><option>2</option><option>3</option></select>")
                          << true;
}

void RoadTest::oneSwitchChoosesWhatItWants()
{
    QFETCH(QByteArray, choices);
    QFETCH(bool, chosenFromTheFirst);
    LocalServer server;
    server.page(u"/"_s, choices + page("onchange = e => say('chosen ' + e.target.value); k1.focus(); say('ready');"));
    Stage stage;
    QWidget after(&stage.window());
    QVERIFY(show(stage, after, server));
    stage.view().widget()->setFocus();
    QTRY_VERIFY(server.hasSaid(u"ready"_s));
    FocusRoad road(&stage.window());
    QStringList wanted{u"chosen 1"_s, u"chosen 2"_s, u"chosen 3"_s, u"chosen 1"_s};
    // A list has its first one chosen, and ends at its last.
    if (chosenFromTheFirst)
        wanted = wanted.mid(1, 2);
    for (const QString &each : std::as_const(wanted)) {
        server.forget();
        road.pressOrTakeNext();
        QTRY_VERIFY(server.hasSaid(each));
    }
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
