// SPDX-License-Identifier: GPL-3.0-or-later
// The address typed for the visitor: on the service's own pages, once, as typing would, and nowhere else.
#include "Stage.h"

using namespace kiosk;

namespace
{

/// Hostile to anything that builds a script out of text.
const QString address = QStringLiteral("o'neil\"</script>\\u0041\u2028$&%1`${x}@student.example.fi");
constexpr auto addressField = "<input id=username>";
/// Tells what stands in the field when the page is clicked.
constexpr auto tellValue = "<script>onclick = () => say('value ' + document.querySelector('input').value)</script>";

} // namespace

class FieldsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void addressIsFilledInAsTypingWould();
    void everySpecialCharacterArrives();
    void fieldThatComesLateIsFilled();
    void fieldThatIsShownLateIsFilled();
    void firstSelectorThatFitsCounts();
    void fieldOfAFrameworkIsFilled();
    void fieldThatAFrameworkBuildsAgainIsFilled();
    void whatStandsThereStays();
    void whatTheVisitorTypedStays();
    void whatTheVisitorDeletedStaysDeleted();
    void otherSitesGetNothing_data();
    void otherSitesGetNothing();
    void frameOfAnotherSiteGetsNothing();
    void pageSeesNothingOfTheScripts();
    void nothingIsFilledWithoutAnAddress();
    void fieldThatAPersonSeesIsFilled_data();
    void fieldThatAPersonSeesIsFilled();
    void focusedFieldIsReported_data();
    void focusedFieldIsReported();
    void fieldThatVanishesIsReported();
    void fieldsOfFramesAreReported();

private:
    static IdentityViewSettings settings(const LocalServer &server);
};

IdentityViewSettings FieldsTest::settings(const LocalServer &server)
{
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.address = SecureString(u"user@student.example.fi");
    return settings;
}

void FieldsTest::addressIsFilledInAsTypingWould()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + addressField + R"(<script>
        const field = document.querySelector('input');
        for (const name of ['input', 'change'])
            document.addEventListener(name, e => say([name, e.target.id, field.value, e.bubbles].join(';')));
    </script>)");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    const QStringList expected{QStringLiteral("input;username;user@student.example.fi;true"),
                               QStringLiteral("change;username;user@student.example.fi;true")};
    QTRY_COMPARE(server.said(), expected);
    QTRY_COMPARE(stage.listener.filled, 1);
    QVERIFY(!stage.listener.calledFromInside);
}

void FieldsTest::everySpecialCharacterArrives()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                QByteArray(sayScript) + addressField
                    + "<script>document.addEventListener('change', e => say(e.target.value))</script>");
    auto special = settings(server);
    special.address = SecureString(address);
    Stage stage;
    QVERIFY(stage.show(std::move(special)));
    QTRY_COMPARE(server.said(), QStringList{address});
}

void FieldsTest::fieldThatComesLateIsFilled()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(<div id=place></div><script>
        document.addEventListener('change', e => say(e.target.value));
        setTimeout(() => place.innerHTML = '<form><input type=email></form>', 600);
    </script>)");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("user@student.example.fi")});
    QTRY_COMPARE(stage.listener.filled, 1);
}

void FieldsTest::fieldThatIsShownLateIsFilled()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                QByteArray(sayScript) + R"(<div id=place style='display:none'><input id=username></div>
        <script>
        document.addEventListener('change', e => say(place.style.display + e.target.value));
        setTimeout(() => place.style.display = 'block', 600);
    </script>)");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("blockuser@student.example.fi")});
}

void FieldsTest::firstSelectorThatFitsCounts()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(
        <input type=hidden id=username><input id=b type=email disabled><input id=c type=email readonly>
        <input id=d type=email style='visibility:hidden'><input type=password id=username><input id=e type=email><input id=f type=email>
        <script>document.addEventListener('change', e => say(e.target.id))</script>)");
    auto some = settings(server);
    some.service.addressFields.prepend(QStringLiteral("]not a selector["));
    Stage stage;
    QVERIFY(stage.show(std::move(some)));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("e")});
}

/// The way React knows a change of the visitor's from one of its own: a setter on the element.
void FieldsTest::fieldOfAFrameworkIsFilled()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + addressField + R"(<script>
        const field = document.querySelector('input');
        const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        let known = '';
        Object.defineProperty(field, 'value', {configurable: true, get() { return own.get.call(this) },
            set(v) { known = v; own.set.call(this, v) }});
        let state = '';
        document.addEventListener('input', e => {
            const now = own.get.call(field);
            if (now === known)
                return; // the framework's own change
            known = state = now;
            say('state ' + state);
        });
    </script>)");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("state user@student.example.fi")});
}

void FieldsTest::fieldThatAFrameworkBuildsAgainIsFilled()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + "<div id=place>" + addressField + R"(</div><script>
        setTimeout(() => {
            document.addEventListener('change', e => say('again ' + e.target.value));
            place.innerHTML = '<input id=username>';
        }, 600);
    </script>)");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("again user@student.example.fi")});
    QTRY_COMPARE(stage.listener.filled, 1);
}

void FieldsTest::whatStandsThereStays()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + "<input id=username value=theirs>" + tellValue);
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("value theirs")});
    QCOMPARE(stage.listener.filled, 0);
}

void FieldsTest::whatTheVisitorTypedStays()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + R"(<div id=place></div><script>
        onclick = () => {
            if (!place.firstChild) {
                // As if it had come at once, before the kiosk's script could see it.
                place.innerHTML = '<input id=other><input id=late>';
                place.firstChild.focus();
                say('ready');
            } else {
                say('value ' + place.firstChild.value);
            }
        };
        oninput = () => { place.firstChild.id = 'username'; };
    </script>)");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    stage.click();
    QTRY_VERIFY(server.hasSaid(QStringLiteral("ready")));
    stage.type(QStringLiteral("x"));
    stage.click(QPoint(700, 500));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("value x")));
    QCOMPARE(stage.listener.filled, 0);
}

void FieldsTest::whatTheVisitorDeletedStaysDeleted()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + addressField + R"(<script>
        const field = document.querySelector('input');
        document.addEventListener('change', () => { field.focus(); field.select(); say('filled'); }, {once: true});
        oninput = e => {
            if (!e.isTrusted)
                return;
            // The page changes, as pages do: the script looks again.
            document.body.append(document.createElement('p'));
            setTimeout(() => say('value ' + field.value), 300);
        };
    </script>)");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("filled")));
    stage.view().pressKey(Qt::Key_Backspace);
    QTRY_COMPARE(server.lastSaid(), QStringLiteral("value "));
    QCOMPARE(stage.listener.filled, 1);
}

void FieldsTest::otherSitesGetNothing_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"bank.localhost", "broker.localhost", "camera.localhost"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void FieldsTest::otherSitesGetNothing()
{
    QFETCH(QString, host);
    LocalServer server;
    server.redirect(QStringLiteral("/"), server.url(host, QStringLiteral("/form")));
    server.page(QStringLiteral("/form"), QByteArray(sayScript) + addressField + tellValue);
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("value ")});
    QCOMPARE(stage.listener.filled, 0);
    for (const auto &request : server.requests())
        QVERIFY(!request.query.contains(QStringLiteral("student")));
}

void FieldsTest::frameOfAnotherSiteGetsNothing()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                "<iframe src=" + server.at("bank.localhost", "/form") + "></iframe><iframe src=/form></iframe>");
    server.page(QStringLiteral("/form"),
                QByteArray(sayScript) + addressField
                    + "<script>onload = () => setTimeout(() => say('value ' + document.querySelector('input').value), "
                      "700)</script>");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    QTRY_COMPARE(server.said(), (QStringList{QStringLiteral("value "), QStringLiteral("value ")}));
    QCOMPARE(stage.listener.filled, 0);
}

void FieldsTest::pageSeesNothingOfTheScripts()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                QByteArray(sayScript) + R"(<script>
        const lines = [];
        for (const name of Object.keys(console))
            console[name] = (...words) => lines.push(words.join(' '));
        const before = Object.getOwnPropertyNames(window);
    </script>)" + addressField
                    + R"(<script>
        document.addEventListener('change', () => setTimeout(() => say([lines.length, Object.getOwnPropertyNames(window)
            .filter(n => /kiosk/i.test(n)).length, document.documentElement.innerHTML.includes('@stu' + 'dent')].join(';')), 300));
    </script>)");
    Stage stage;
    QVERIFY(stage.show(settings(server)));
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("0;0;false")});
}

void FieldsTest::nothingIsFilledWithoutAnAddress()
{
    LocalServer server;
    server.page(QStringLiteral("/"), QByteArray(sayScript) + addressField + tellValue);
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click();
    QTRY_COMPARE(server.said(), QStringList{QStringLiteral("value ")});
    QCOMPARE(stage.listener.filled, 0);
}

void FieldsTest::fieldThatAPersonSeesIsFilled_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("heard");
    const auto filled = QStringLiteral("m@b.example ");
    const auto trap = [&](const char *name, const char *html) {
        QTest::newRow(name) << QByteArray(html) + "<input type=email id=real>" << filled;
    };
    trap("see-through", "<input type=email style='opacity:0'>");
    trap("see-through box", "<div style='opacity:0'><input type=email></div>");
    trap("off to the left", "<input type=email style='position:absolute;left:-9999px'>");
    trap("one pixel", "<input type=email style='width:1px;height:1px;border:0;padding:0'>");
    trap("hidden from screen readers", "<div aria-hidden=true><input type=email></div>");
    trap("out of the tab order", "<input type=email tabindex=-1>");
    trap("in a box without height", "<div style='height:0;overflow:hidden'><input type=email></div>");
    trap("clipped", "<input type=email style='position:absolute;clip:rect(0,0,0,0)'>");
    trap("clipped away", "<input type=email style='clip-path:inset(50%)'>");
    trap("too short", "<input type=email maxlength=5>");
    QTest::newRow("open tree") << QByteArray(
        "<x-field></x-field><script>const tree = document.querySelector('x-field')"
        ".attachShadow({mode: 'open'}); tree.innerHTML = '<input type=email id=real>';"
        "</script>") << filled;
    QTest::newRow("open tree that comes late")
        << QByteArray("<x-field></x-field><script>setTimeout(() => document.querySelector('x-field')"
                      ".attachShadow({mode: 'open'}).innerHTML = '<input type=email id=real>', 1000)</script>")
        << filled;
    // A field's label lies where its text will, which the component hides until then.
    QTest::newRow("named component") << QByteArray(
        "<x-field id=username></x-field><script>document.querySelector('x-field').attachShadow({mode: "
        "'open'}).innerHTML = "
        "'<x-inner></x-inner>'; const inner = document.querySelector('x-field').shadowRoot.firstChild"
        ".attachShadow({mode: 'open'}); inner.innerHTML = '<p style=opacity:0><input id=real></p>'; const wait2 = "
        "setInterval(() => { const field = inner.querySelector('#real'); if (field.value) { clearInterval(wait2); "
        "say(field.value + ' ') } }, 50)</script>")
                                     << filled;
    for (const auto *event : {"keydown", "keyup", "blur", "focusout", "change", "input"})
        QTest::newRow(event) << QByteArray("<input type=email id=real><script>real.addEventListener('") + event
                + "', () => real.heard = 'heard')</script>"
                             << filled + QStringLiteral("heard");
}

void FieldsTest::fieldThatAPersonSeesIsFilled()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, heard);
    LocalServer server;
    server.page(
        QStringLiteral("/"),
        sayScript + html
            + "<script>const wait = setInterval(() => { const tree = document.querySelector('x-field');"
              "const field = (tree && tree.shadowRoot || document).querySelector('#real');"
              "if (field && field.value) { clearInterval(wait); setTimeout(() => say(field.value + ' ' + (field.heard"
              " || '') + [...document.querySelectorAll('input:not(#real)')].map(e => e.value).join('')), 50) } }, 50)"
              "</script>");
    Stage stage;
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.address = SecureString(QStringLiteral("m@b.example"));
    QVERIFY(stage.show(std::move(settings)));
    QTRY_COMPARE(server.said(), QStringList{heard});
    QTRY_VERIFY(stage.listener.isFilled);
}

void FieldsTest::focusedFieldIsReported_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<FieldKind>("kind");
    const auto row = [](const char *html, FieldKind kind) { QTest::newRow(html) << QByteArray(html) << kind; };
    row("<input", FieldKind::Text);
    row("<input type=email", FieldKind::Address);
    row("<input inputmode=email", FieldKind::Address);
    row("<input id=username", FieldKind::Address);
    row("<input id=username type=password", FieldKind::Secret);
    row("<input type=search", FieldKind::Text);
    row("<input type=password", FieldKind::Secret);
    row("<input type=password inputmode=numeric", FieldKind::Digits);
    row("<input type=tel", FieldKind::Digits);
    row("<input type=number", FieldKind::Digits);
    row("<input inputmode=numeric", FieldKind::Digits);
    row("<textarea", FieldKind::Text);
    row("<div contenteditable", FieldKind::Text);
    row("<input inputmode=decimal", FieldKind::Text);
    row("<input type=number inputmode=text", FieldKind::Text);
    row("<input autocomplete=one-time-code pattern='[0-9]*'", FieldKind::Digits);
    row("<input pattern='\\d{6}'", FieldKind::Digits);
    row("<input pattern='[0-9A-F]{6}'", FieldKind::Text);
    row("<input type=password autocomplete=one-time-code inputmode=numeric", FieldKind::Digits);
    row("<input inputmode=none", FieldKind::None);
    row("<input disabled", FieldKind::None);
    row("<input readonly", FieldKind::None);
    row("<input type=checkbox", FieldKind::None);
    row("<input type=button", FieldKind::None);
    row("<button", FieldKind::None);
    row("<div", FieldKind::None);
}

void FieldsTest::focusedFieldIsReported()
{
    QFETCH(QByteArray, html);
    QFETCH(FieldKind, kind);
    LocalServer server;
    server.page(QStringLiteral("/"),
                QByteArray(sayScript) + html
                    + " style='position:fixed;left:0;top:0;width:400px;height:600px'>"
                      "</textarea></button></div><button "
                      "style='position:fixed;left:400px;top:0;width:400px;height:600px'>x</button>"
                      // A click on a disabled field is told to nobody on newer engines.
                      "<script>onpointerup = () => setTimeout(() => say('up'), 100)</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    stage.click(QPoint(200, 300));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("up")));
    QTRY_COMPARE(stage.listener.field, kind);
    stage.click(QPoint(600, 300));
    QTRY_COMPARE(server.said().size(), 2);
    QTRY_VERIFY(stage.listener.field == FieldKind::None);
    QCOMPARE(stage.listener.fields.size(), kind == FieldKind::None ? 0 : 2);
}

void FieldsTest::fieldThatVanishesIsReported()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                "<input autofocus id=a><a href=/next style='position:fixed;inset:0;top:300px'>next</a>"
                "<script>onkeydown = () => a.remove()</script>");
    server.page(QStringLiteral("/next"), "<input autofocus>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_VERIFY(stage.listener.field != FieldKind::None);
    stage.type(QStringLiteral("x"));
    QTRY_VERIFY(stage.listener.field == FieldKind::None);
    stage.click(QPoint(400, 500));
    QTRY_VERIFY(stage.listener.field != FieldKind::None);
}

void FieldsTest::fieldsOfFramesAreReported()
{
    LocalServer server;
    server.page(QStringLiteral("/"),
                "<iframe style='position:fixed;left:0;top:0;width:400px;height:600px;border:0' src="
                    + server.at("bank.localhost", "/frame")
                    + "></iframe><input style='position:fixed;left:400px;top:0;width:400px;height:600px'>");
    server.page(QStringLiteral("/frame"),
                QByteArray(sayScript)
                    + "<input type=password style='position:fixed;inset:0;width:400px'>"
                      "<script>oninput = e => say('typed ' + e.isTrusted)</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_COMPARE(server.requestsFor(QStringLiteral("/painted")), 2);
    for (int round = 0; round < 3; ++round) {
        stage.click(QPoint(200, 300));
        QTRY_VERIFY(stage.listener.field == FieldKind::Secret);
        stage.click(QPoint(600, 300));
        QTRY_VERIFY(stage.listener.field == FieldKind::Text);
    }
    stage.click(QPoint(200, 300));
    QTRY_VERIFY(stage.listener.field == FieldKind::Secret);
    stage.view().typeText(QStringLiteral("1"));
    QTRY_VERIFY(server.hasSaid(QStringLiteral("typed true")));
}

KIOSK_ENGINE_TEST(FieldsTest)
#include "FieldsTest.moc"
