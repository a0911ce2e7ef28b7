// SPDX-License-Identifier: GPL-3.0-or-later
// JavaScript's dialogs: what a page says and asks goes to the kiosk's strip, never into a window, and a page that
// speaks without end is ended.
#include "Stage.h"

#include <QTimer>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = PageWord::Kind;

class DialogsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void messageIsPassedOnAndThePageGoesOn();
    void questionIsAnswered_data();
    void questionIsAnswered();
    void questionLeavesTheKioskAlive();
    void viewMayGoWhileAQuestionWaits();
    void questionOfAFrameTellsTheFramesHost();
    void textIsNeverHandedOver();
    void wordsAreShownPlainAndShort_data();
    void wordsAreShownPlainAndShort();
    void wordsAreFew();
    void questionsAreFew();
    void pageThatDoesNothingButSpeakIsEnded_data();
    void pageThatDoesNothingButSpeakIsEnded();
    void pageCannotHoldTheVisitor_data();
    void pageCannotHoldTheVisitor();
};

namespace
{

/// A page that does this when it is clicked.
QByteArray clickable(const QByteArray &script)
{
    return QByteArray(sayScript) + "<script>onclick = e => { " + script + " }</script>";
}

} // namespace

void DialogsTest::messageIsPassedOnAndThePageGoesOn()
{
    LocalServer server;
    server.page(u"/"_s, sayScript + QByteArray("<script>alert('Wrong code'); say('on')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    QTRY_COMPARE(server.said(), QStringList{u"on"_s});
    QTRY_COMPARE(stage.listener.words.size(), 1);
    QCOMPARE(stage.listener.words.first().kind, Kind::Message);
    QCOMPARE(stage.listener.words.first().host, u"id.localhost"_s);
    QCOMPARE(stage.listener.words.first().text, u"Wrong code"_s);
    QVERIFY(!stage.listener.calledFromInside);
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DialogsTest::questionIsAnswered_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("heard");
    QTest::newRow("yes") << int(PageAnswer::Yes) << u"true"_s;
    QTest::newRow("no") << int(PageAnswer::No) << u"false"_s;
}

void DialogsTest::questionIsAnswered()
{
    QFETCH(int, answer);
    QFETCH(QString, heard);
    LocalServer server;
    server.page(u"/"_s, clickable("say(confirm('Really?'))"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.listener.whenSpoken = [&](const PageWord &) {
        QVERIFY(server.said().isEmpty());
        QCOMPARE(stage.listener.questionsOver, 0);
        stage.view().answerPage(static_cast<PageAnswer>(answer));
    };
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{heard});
    QCOMPARE(stage.listener.words.size(), 1);
    QCOMPARE(stage.listener.words.first().kind, Kind::Question);
    QCOMPARE(stage.listener.words.first().text, u"Really?"_s);
    QTRY_COMPARE(stage.listener.questionsOver, 1);
    QVERIFY(stage.listener.failures.isEmpty());
    QCOMPARE(stage.strangeWindows(), QStringList());
}

/// However long the visitor thinks, the page is not taken for a hung one, and it is not lost.
void DialogsTest::questionLeavesTheKioskAlive()
{
    LocalServer server;
    server.page(u"/"_s, clickable("say(confirm('Really?'))"));
    auto settings = Stage::settings(server, u"/"_s);
    settings.loadTimeout = Seconds{1};
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    int seconds = 0;
    QTimer clock;
    connect(&clock, &QTimer::timeout, this, [&] { // twice the patience with a silent page, and more
        if (++seconds == 3)
            stage.view().answerPage(PageAnswer::Yes);
    });
    stage.listener.whenSpoken = [&](const PageWord &) { clock.start(1000); };
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{u"true"_s});
    QCOMPARE(seconds, 3);
    QTest::qWait(1500);
    QVERIFY(stage.listener.failures.isEmpty());
}

void DialogsTest::viewMayGoWhileAQuestionWaits()
{
    LocalServer server;
    server.page(u"/"_s, clickable("say(confirm('Really?'))"));
    for (int round = 0; round < 3; ++round) {
        Stage stage;
        QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
        bool gone = false;
        stage.listener.whenSpoken = [&](const PageWord &) {
            QTimer::singleShot(0, this, [&] {
                stage.close();
                // A new attempt at once, as "Stop identifying" and a new choice would have it.
                stage.open(Stage::settings(server, u"/"_s));
                gone = true;
            });
        };
        stage.click();
        QVERIFY(waitFor([&] { return gone && stage.listener.loaded > 0 && !stage.listener.loading; }));
        stage.listener.whenSpoken = [&](const PageWord &) { stage.view().answerPage(PageAnswer::Yes); };
        stage.click();
        QTRY_VERIFY(server.hasSaid(u"true"_s));
        QVERIFY(stage.listener.failures.isEmpty());
        stage.close();
        QVERIFY(renderersHaveEnded());
        server.forget();
    }
}

void DialogsTest::questionOfAFrameTellsTheFramesHost()
{
    LocalServer server;
    server.page(u"/frame"_s, "<script>alert('from inside')</script>");
    server.page(u"/"_s, "<iframe src=" + server.at("id.localhost", "/frame") + "></iframe>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    QTRY_COMPARE(stage.listener.words.size(), 1);
    QCOMPARE(stage.listener.words.first().host, u"id.localhost"_s);
}

void DialogsTest::textIsNeverHandedOver()
{
    LocalServer server;
    server.page(u"/"_s, clickable("say(String(prompt('Your password', 'x')))"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{u"null"_s});
    QTRY_COMPARE(stage.listener.words.size(), 1);
    QCOMPARE(stage.listener.words.first().kind, Kind::TextWanted);
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void DialogsTest::wordsAreShownPlainAndShort_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<QString>("shown");
    QTest::newRow("lines") << QByteArray("'a\\n\\n  b\\tc'") << u"a b c"_s;
    QTest::newRow("direction") << QByteArray("'a\\u202eb\\u2066c\\u200bd'") << u"abcd"_s;
    QTest::newRow("control") << QByteArray("'a\\u0000b\\u001bc'") << u"a b c"_s;
    QTest::newRow("markup") << QByteArray("'<b>a</b>&amp;'") << u"<b>a</b>&amp;"_s;
    QTest::newRow("long") << QByteArray("'ab'.repeat(5000)") << QString(u"ab"_s.repeated(100) + QChar(0x2026));
    QTest::newRow("empty") << QByteArray("''") << QString();
    QTest::newRow("half a character") << QByteArray("'a\\ud800b'") << u"a\ufffdb"_s;
}

void DialogsTest::wordsAreShownPlainAndShort()
{
    QFETCH(QByteArray, literal);
    QFETCH(QString, shown);
    LocalServer server;
    server.page(u"/"_s, "<script>alert(" + literal + ")</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    QTRY_COMPARE(stage.listener.words.size(), 1);
    QCOMPARE(stage.listener.words.first().text, shown);
}

void DialogsTest::wordsAreFew()
{
    LocalServer server;
    server.page(u"/"_s, sayScript + QByteArray("<script>for (let i = 0; i < 50; ++i) alert(i); say('on')</script>"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    QTRY_COMPARE(server.said(), QStringList{u"on"_s});
    QCOMPARE(stage.listener.words.size(), 3);
    QVERIFY(stage.listener.failures.isEmpty());
}

/// A page that asks again and again is answered for the visitor.
void DialogsTest::questionsAreFew()
{
    LocalServer server;
    server.page(u"/"_s, clickable("let n = 0; for (let i = 0; i < 20; ++i) n += confirm(i); say(n)"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.listener.whenSpoken = [&](const PageWord &) { stage.view().answerPage(PageAnswer::Yes); };
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{u"3"_s});
    QCOMPARE(stage.listener.words.size(), 3);
}

void DialogsTest::pageThatDoesNothingButSpeakIsEnded_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("alert") << QByteArray("while (true) alert(1)");
    QTest::newRow("confirm") << QByteArray("alert(1); alert(2); alert(3); while (!confirm(1));");
    QTest::newRow("prompt") << QByteArray("while (!prompt(1));");
}

void DialogsTest::pageThatDoesNothingButSpeakIsEnded()
{
    QFETCH(QByteArray, script);
    LocalServer server;
    server.page(u"/"_s, clickable(script));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QTRY_COMPARE(stage.listener.failures, QList<Outcome>{Outcome::ViewCrashed});
    QCOMPARE(stage.listener.details, QStringList{u"page does nothing but speak"_s});
    QCOMPARE(stage.listener.words.size(), 3);
    QCOMPARE(stage.strangeWindows(), QStringList());
    stage.close();
    QVERIFY(renderersHaveEnded());
}

void DialogsTest::pageCannotHoldTheVisitor_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("question") << QByteArray(
        "onbeforeunload = e => { e.preventDefault(); return e.returnValue = 'stay' }");
    QTest::newRow("alert") << QByteArray("onbeforeunload = onunload = onpagehide = () => alert('stay')");
    QTest::newRow("confirm") << QByteArray("onbeforeunload = onpagehide = () => confirm('stay')");
}

void DialogsTest::pageCannotHoldTheVisitor()
{
    QFETCH(QByteArray, script);
    LocalServer server;
    server.page(u"/"_s, "<a style='position:fixed;inset:0' href=/next>next</a><script>" + script + "</script>");
    server.page(u"/next"_s, "next");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QTRY_COMPARE(server.requestsFor(u"/next"_s), 1);
    QVERIFY(stage.listener.words.isEmpty());
    QCOMPARE(stage.strangeWindows(), QStringList());
    // Nor can it hold the kiosk: the view goes at once.
    server.page(u"/"_s, "<script>onclick = () => 0; " + script + "</script>");
    stage.close();
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    stage.close();
    QVERIFY(renderersHaveEnded());
    QCOMPARE(stage.strangeWindows(), QStringList());
}

KIOSK_ENGINE_TEST(DialogsTest)
#include "DialogsTest.moc"
