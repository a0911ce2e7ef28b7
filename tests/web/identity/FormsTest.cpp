// SPDX-License-Identifier: GPL-3.0-or-later
// Forms as others write them: what the screen keyboard types arrives, and it comes up where it is wanted, with the
// field in sight.
#include "Stage.h"

#include <QLocale>
#include <QScopeGuard>
#include <QSet>
#include <QWheelEvent>

using namespace kiosk;

namespace
{

constexpr auto textField = FieldKind::Text;
constexpr auto digitsField = FieldKind::Digits;
constexpr auto secretField = FieldKind::Secret;
/// What a screen keyboard leaves of the stage's window.
constexpr QSize besideKeyboard{800, 240};

/// Tells over and over how high the window is and whether the field f is wholly in its sight, and nothing of the page
/// covers it.
constexpr auto tellSight = R"(<script>
    let seen = 0;
    let around = 0;
    onmessage = e => { around = e.data }; // from the page around a frame
    new IntersectionObserver(entries => { seen = entries.at(-1).intersectionRatio; },
        {threshold: [0, 0.5, 0.9, 1]}).observe(f);
    setInterval(() => {
        const box = f.getBoundingClientRect();
        const hit = f.getRootNode().elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        say([around || innerHeight, seen > 0.95 && hit === f ? 'in sight' : 'out of sight'].join(' '));
    }, 100);
</script>)";

/// A page that keeps its field f from every script but its own: the rest of it goes between the two.
constexpr auto closedTree = R"(<x-page style='position:absolute;inset:0'></x-page><script>
    customElements.define('x-page', class extends HTMLElement {
        connectedCallback() {
            const tree = this.attachShadow({mode: 'closed'});
            tree.innerHTML = `)";
constexpr auto closedTreeEnd = R"(`;
            window.f = tree.getElementById('f');
        }
    });
</script>)";

} // namespace

class FormsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void frameworksKeepWhatIsTyped();
    void boxesOfACodeAreFilledOneAfterTheOther();
    void lengthsAreKept();
    void decimalsAreTyped_data();
    void decimalsAreTyped();
    void fieldsOfShadowTreesAreReported();
    void fieldsOfClosedShadowTreesAreReported();
    void whatAPageMakesOfItsOwnKeysIsNoHiddenField();
    void richTextIsTyped();
    void fieldThatComesLateIsReported();
    void fieldThatOpensLaterIsReported();
    void fieldTouchedAgainIsReportedAgain();
    void fieldComesIntoSight_data();
    void fieldComesIntoSight();
    void theFormsOwnButtonIsNotUnderTheKeyboard();
    void visitorScrollsAway_data();
    void visitorScrollsAway();
};

/// A framework that owns the value: each change goes through its state, and comes back from there.
void FormsTest::frameworksKeepWhatIsTyped()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(<input id=f autofocus><script>
        let state = '';
        f.addEventListener('input', () => {
            const next = f.value.toUpperCase().replace(/[^A-Z0-9]/g, '');
            f.value = state; // put back at once, as if nothing had been typed
            Promise.resolve().then(() => { state = next; f.value = state; say('state ' + state); });
        });
    </script>)");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(stage.listener.field == textField);
    stage.view().typeText(QStringLiteral("ab-12 c"));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("state AB12C")));
}

void FormsTest::boxesOfACodeAreFilledOneAfterTheOther()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(<form></form><script>
        const form = document.forms[0];
        for (let i = 0; i < 6; ++i)
            form.insertAdjacentHTML('beforeend', '<input maxlength=1 autocomplete=one-time-code pattern="[0-9]*" size=1>');
        const boxes = [...form.elements];
        boxes.forEach((box, i) => {
            box.oninput = () => {
                if (box.value && i < 5)
                    boxes[i + 1].focus();
                say(boxes.map(b => b.value || '_').join(''));
            };
            box.onkeydown = e => {
                if (e.key === 'Backspace' && !box.value && i > 0)
                    boxes[i - 1].focus();
            };
        });
        boxes[0].focus();
    </script>)");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(stage.listener.field == digitsField);
    for (const QChar digit : QStringLiteral("123456"))
        stage.view().typeText(digit);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("123456"));
    stage.view().pressKey(Qt::Key_Backspace);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("12345_"));
    stage.view().pressKey(Qt::Key_Backspace);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("1234__"));
    // The keyboard stayed where it was all the time.
    for (const FieldKind field : std::as_const(stage.listener.fields))
        QVERIFY(field == digitsField);
}

void FormsTest::lengthsAreKept()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                QByteArray(sayScript)
                    + "<input id=f autofocus type=tel maxlength=4><script>f.oninput = () => say(f.value);"
                      "f.onkeyup = e => { if (e.key === '9') say('last ' + f.value) }</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(stage.listener.field == digitsField);
    stage.view().typeText(QStringLiteral("12345679"));
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("last 1234"));
}

void FormsTest::decimalsAreTyped_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("sign");
    for (const Language language : allLanguages) {
        const QString own = languageLocale(language).decimalPoint();
        for (const QString &sign : QSet<QString>{own, QStringLiteral(".")})
            QTest::addRow("%s %s", qPrintable(languageCode(language)), qPrintable(sign)) << language << sign;
    }
}

/// The engine takes the sign of its language, and the full stop in each.
void FormsTest::decimalsAreTyped()
{
    QFETCH(Language, language);
    QFETCH(QString, sign);
    const QLocale before;
    const auto restored = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(languageLocale(language));
    LocalServer server;
    server.page(
        QStringLiteral("/"),
        QByteArray(sayScript)
            + "<input id=f autofocus type=number step=0.01><script>"
              "f.onkeyup = e => { if (e.key === '5') say(['value', f.value, f.checkValidity()].join(' ')) }</script>");
    Stage stage;
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.language = language;
    QVERIFY(stage.show(std::move(settings)));
    QTRY_VERIFY(stage.listener.field == digitsField);
    stage.view().typeText(QStringLiteral("12") + sign + u'5');
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("value 12.5 true"));
}

void FormsTest::fieldsOfShadowTreesAreReported()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(<x-form></x-form><script>
        customElements.define('x-form', class extends HTMLElement {
            connectedCallback() {
                const at = 'position:fixed;top:0;height:300px;width:400px;left:';
                this.attachShadow({mode: 'open'}).innerHTML = `<input id=a style="${at}0"><div id=inner></div>`;
                this.shadowRoot.getElementById('inner').attachShadow({mode: 'open'}).innerHTML =
                    `<input id=b type=tel style="${at}400px">`;
                this.shadowRoot.addEventListener('input', e => say(['typed', e.isTrusted].join(' ')));
            }
        });
    </script>)");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    for (int round = 0; round < 2; ++round) {
        stage.click(QPoint(200, 150));
        QTRY_VERIFY(stage.listener.field == textField);
        stage.click(QPoint(600, 150));
        QTRY_VERIFY(stage.listener.field == digitsField);
    }
    stage.view().typeText(QStringLiteral("1"));
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("typed true"));
    stage.click(QPoint(400, 500));
    QTRY_VERIFY(stage.listener.field == FieldKind::None);
}

void FormsTest::fieldsOfClosedShadowTreesAreReported()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(<x-form></x-form><script>
        customElements.define('x-form', class extends HTMLElement {
            connectedCallback() {
                const at = 'style="position:fixed;top:0;height:300px;width:200px;left:';
                const tree = this.attachShadow({mode: 'closed'});
                tree.innerHTML = `<input ${at}0"><input type=tel ${at}200px"><input type=password ${at}400px">`
                    + `<button ${at}600px">b</button>`;
                tree.addEventListener('input', e => say(['typed', e.isTrusted].join(' ')));
            }
        });
    </script>)");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    const auto touch = [&stage](int x) { stage.click(QPoint(x, 150)); };
    for (int round = 0; round < 2; ++round) {
        touch(100);
        QTRY_VERIFY(stage.listener.field == textField);
        touch(300);
        QTRY_VERIFY(stage.listener.field == digitsField);
        touch(500);
        QTRY_VERIFY(stage.listener.field == secretField);
        touch(700);
        QTRY_VERIFY(stage.listener.field == FieldKind::None);
    }
    touch(300);
    QTRY_VERIFY(stage.listener.field == digitsField);
    stage.view().typeText(QStringLiteral("1"));
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("typed true"));
    const auto told = stage.listener.fields.size();
    touch(300); // again, after the keyboard was put away
    QTRY_COMPARE(stage.listener.fields.size(), told + 1);
    QVERIFY(stage.listener.field == digitsField);
    stage.click(QPoint(400, 500));
    QTRY_VERIFY(stage.listener.field == FieldKind::None);
}

void FormsTest::whatAPageMakesOfItsOwnKeysIsNoHiddenField()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"html(
        <div tabindex=0 style='position:fixed;top:0;left:0;width:400px;height:300px' onfocus="say('div')">div</div>
        <input inputmode=none onfocus="say('own keys')"
            style='position:fixed;top:0;left:400px;width:400px;height:300px'>
        <script>setInterval(() => say('tick'), 100)</script>)html");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    for (int round = 0; round < 3; ++round) {
        server.forget();
        stage.click(QPoint(200, 150));
        QTRY_VERIFY(server.hasSaid(QStringLiteral("div")));
        stage.click(QPoint(600, 150));
        QTRY_VERIFY(server.hasSaid(QStringLiteral("own keys")));
        // Long enough for the engine to be asked twice.
        server.forget();
        QTRY_VERIFY(server.said().size() >= 6);
    }
    QCOMPARE(stage.listener.fields.size(), 0);
}

void FormsTest::richTextIsTyped()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(
        <div id=f contenteditable style='position:fixed;inset:0'><b>a</b></div>
        <script>f.oninput = () => say(f.textContent)</script>)");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    stage.click(QPoint(700, 10));
    QTRY_VERIFY(stage.listener.field == textField);
    stage.view().typeText(QStringLiteral("\u00e4 b"));
    QTRY_COMPARE(server.lastSaid().replace(QChar(0xa0), u' '), QStringLiteral("a\u00e4 b"));
}

void FormsTest::fieldThatComesLateIsReported()
{
    LocalServer server;
    server.page(QStringLiteral("/"), R"(<body><script>
        setTimeout(() => {
            document.body.innerHTML = '<dialog><input type=email></dialog>';
            document.querySelector('dialog').showModal();
        }, 300);
    </script>)");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(stage.listener.field == FieldKind::Address);
}

void FormsTest::fieldThatOpensLaterIsReported()
{
    LocalServer server;
    server.page(QStringLiteral("/"), R"(<fieldset disabled><input style='position:fixed;left:0;top:0'></fieldset>
        <input id=f readonly style='position:fixed;inset:0;top:300px;width:800px;height:300px'>
        <script>f.onfocus = () => setTimeout(() => { f.readOnly = false }, 200)</script>)");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    stage.click(QPoint(400, 450));
    QTRY_VERIFY(stage.listener.field == textField);
    QCOMPARE(stage.listener.fields.size(), 1);
}

/// Whoever has put the keyboard away gets it back by touching the field.
void FormsTest::fieldTouchedAgainIsReportedAgain()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "<input style='position:fixed;inset:0;width:800px;height:600px'>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(LocalServer::lastPageIsPainted());
    for (int touches = 1; touches <= 3; ++touches) {
        stage.click(QPoint(400, 300));
        QTRY_COMPARE(stage.listener.fields.size(), touches);
        QVERIFY(stage.listener.field == textField);
    }
}

void FormsTest::fieldComesIntoSight_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<bool>("framed");
    constexpr auto field = "<input id=f style='position:absolute;left:100px;top:540px;width:600px;height:40px'>";
    QTest::newRow("at the end of a page") << QByteArray(field) << false;
    QTest::newRow("far down a long page")
        << QByteArray("<div style='height:3000px'></div><input id=f style='height:40px'><p style='height:900px'>")
        << false;
    QTest::newRow("above a fixed footer")
        << QByteArray(
               "<div style='position:fixed;z-index:1;left:0;right:0;bottom:0;height:80px;background:#eee'>footer</div>"
               "<div style='height:1600px'></div>")
            + QByteArray(field).replace("540px", "150px") + "<script>scrollTo(0, 0)</script>"
        << false;
    QTest::newRow("in a box that scrolls")
        << QByteArray("<div style='position:fixed;inset:0;overflow:auto'><div style='height:1100px;position:relative'>")
            + field + "</div></div>"
        << false;
    QTest::newRow("a page that cannot be scrolled by hand")
        << QByteArray("<style>html, body { overflow: hidden; height: 600px; margin: 0 }</style>") + field << false;
    QTest::newRow("smooth scrolling") << QByteArray("<style>html { scroll-behavior: smooth }</style>") + field << false;
    QTest::newRow("in a closed shadow tree") << QByteArray(field).replace("<input", "<x-field") + R"(</x-field><script>
               customElements.define('x-field', class extends HTMLElement {
                   connectedCallback() {
                       this.attachShadow({mode: 'closed'}).innerHTML =
                           '<input style="width:100%;height:100%;box-sizing:border-box">';
                   }
               });
           </script>)" << false;
    QTest::newRow("in a page that is one closed shadow tree")
        << closedTree + QByteArray(field) + "<p style='height:1600px'>" + closedTreeEnd << false;
    QTest::newRow("in a box that scrolls in a closed shadow tree")
        << closedTree
            + QByteArray(
                "<div style='position:fixed;inset:0;overflow:auto'><div style='height:1100px;position:relative'>")
            + field + "</div></div>" + closedTreeEnd
        << false;
    QTest::newRow("in another site's frame") << QByteArray(field) << true;
}

void FormsTest::fieldComesIntoSight()
{
    QFETCH(QByteArray, page);
    QFETCH(bool, framed);
    LocalServer server;
    const QByteArray form =
        "<!doctype html>" + QByteArray(sayScript) + page + tellSight + "<script>onload = () => say('loaded')</script>";
    if (framed) {
        server.page(QStringLiteral("/"),
                    "<!doctype html><body style='margin:0'><iframe style='border:0;width:100%;height:900px' src="
                        + server.at("bank.localhost", "/form")
                        + "></iframe><script>onresize = () => frames[0].postMessage(innerHeight, '*')</script>");
        server.page(QStringLiteral("/form"), form);
    } else {
        server.page(QStringLiteral("/"), form);
    }
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("loaded")));
    QTRY_COMPARE(server.requestsFor(QStringLiteral("/painted")), framed ? 2 : 1);
    const auto hasField = [&stage] { return stage.listener.field == textField; };
    if (page.contains("3000px"))
        stage.view().pressKey(Qt::Key_Tab);
    else
        stage.click(QPoint(400, page.contains("150px") ? 170 : 560));
    // Where a frame of another process lies is known to the engine a moment after it was painted: whoever presses
    // sooner presses again.
    for (int presses = 1; framed && presses < 20 && !QTest::qWaitFor(hasField, 1000); ++presses)
        stage.click(QPoint(400, 560));
    QTRY_VERIFY(hasField());
    // The screen keyboard comes.
    stage.window().resize(besideKeyboard);
    QTRY_VERIFY(server.hasSaid(QStringLiteral("240 in sight")));
    server.forget();
    QTRY_VERIFY(!server.said().isEmpty());
    QCOMPARE(server.said().first(), QStringLiteral("240 in sight"));
}

void FormsTest::theFormsOwnButtonIsNotUnderTheKeyboard()
{
    LocalServer server;
    server.page(
        QStringLiteral("/"),
        "<!doctype html>" + QByteArray(sayScript)
            + "<body style='margin:0'><p style='height:300px'>code 17 of the list</p><form>"
              "<input id=f style='display:block;height:40px;width:600px;margin-bottom:60px'>"
              "<button id=b style='display:block;height:50px'>Continue</button></form>"
              "<p style='height:900px'>footer</p><script>setInterval(() => {"
              "const inside = e => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().bottom <= "
              "innerHeight;"
              "say([innerHeight, inside(f) ? 'field' : 'no field', inside(b) ? 'button' : 'no button'].join(' '));"
              "}, 100)</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("600 field button")));
    stage.click(QPoint(100, 350));
    QTRY_VERIFY(stage.listener.field == textField);
    stage.window().resize(besideKeyboard);
    QTRY_VERIFY2(server.hasSaid(QStringLiteral("240 field button")), qPrintable(server.said().join(u'\n')));
}

void FormsTest::visitorScrollsAway_data()
{
    QTest::addColumn<QByteArray>("page");
    const QByteArray field("<input id=f style='height:40px;width:600px'><p style='height:3000px'>long</p>");
    QTest::newRow("a page") << field;
    QTest::newRow("a page that is one closed shadow tree") << closedTree + field + closedTreeEnd;
}

void FormsTest::visitorScrollsAway()
{
    QFETCH(QByteArray, page);
    LocalServer server;
    server.page(QStringLiteral("/"), "<!doctype html>" + QByteArray(sayScript) + page + tellSight);
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("600 in sight")));
    stage.click(QPoint(100, 30));
    QTRY_VERIFY(stage.listener.field == textField);
    auto *target = stage.target();
    const QPointF at = target->rect().center();
    const auto wheel = [&] {
        QWheelEvent event(at, target->mapToGlobal(at), {}, {0, -480}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(target, &event);
        return server.hasSaid(QStringLiteral("600 out of sight"));
    };
    QTRY_VERIFY(wheel());
    stage.window().resize(besideKeyboard);
    QTRY_VERIFY(server.hasSaid(QStringLiteral("240 out of sight")));
    // It would be back before the next two words.
    server.forget();
    QTRY_VERIFY(server.said().size() >= 2);
    QVERIFY(!server.hasSaid(QStringLiteral("240 in sight")));
}

KIOSK_ENGINE_TEST(FormsTest)
#include "FormsTest.moc"
