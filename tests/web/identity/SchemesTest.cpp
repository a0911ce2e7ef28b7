// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page may lead besides to other pages: other programs, files, the engine's own pages, downloads, passwords.
// None of it happens, and the page is still there.
#include "Stage.h"

#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

/// The kind the engine hands to the desktop, and the ones it keeps for itself.
const QStringList refusedSchemes{
    u"mailto"_s, u"tel"_s,  u"sms"_s, u"ms-authenticator"_s, u"otpauth"_s, u"intent"_s, u"ftp"_s,
    u"gopher"_s, u"ldap"_s, u"smb"_s, u"magnet"_s,           u"ssh"_s,     u"vnc"_s,    u"x-kiosk"_s,
    u"qrc"_s,    u"ws"_s,   u"irc"_s, u"externalfile"_s,     u"web+x"_s};

QString targets()
{
    QStringList all{u"filesystem:http://id.localhost/temporary/x"_s,
                    u"file:///etc/hostname"_s,
                    u"file:///"_s,
                    u"chrome://gpu"_s,
                    u"chrome://version"_s,
                    u"chrome://crash"_s,
                    u"chrome://kill"_s,
                    u"chrome://gpucrash"_s,
                    u"chrome://quit"_s,
                    u"chrome://net-internals"_s,
                    u"chrome-error://chromewebdata/"_s,
                    u"chrome-devtools://devtools/bundled/inspector.html"_s,
                    u"devtools://devtools/bundled/inspector.html"_s,
                    u"view-source:file:///etc/hostname"_s,
                    u"data:text/html,<h1>data"_s,
                    u"javascript:void 0"_s};
    for (const QString &scheme : refusedSchemes)
        all << scheme + u":x@example.org"_s;
    all << u"intent://x.example.org/#Intent;scheme=https;end"_s << u"ms-authenticator://activate"_s
        << u"smb://x.example.org/x"_s;
    return u"['"_s + all.join(u"', '"_s)
        + u"', 'view-source:' + location.href, URL.createObjectURL(new Blob(['x'], {type: "
          "'text/html'}))]"_s;
}

struct PageWay {
    const char *name;
    const char *go; ///< statements that lead to the address "to"
};

constexpr PageWay pageWays[] = {
    {"link", "const a = document.createElement('a'); a.href = to; document.body.append(a); a.click(); a.remove()"},
    {"link in a new window",
     "const a = document.createElement('a'); a.href = to; a.target = '_blank'; document.body.append(a); a.click(); "
     "a.remove()"},
    {"location", "location = to"},
    {"replace", "location.replace(to)"},
    {"window", "open(to)"},
    {"frame",
     "const f = document.createElement('iframe'); f.src = to; f.hidden = true; document.body.append(f); setTimeout(() "
     "=> f.remove(), "
     "200)"},
    {"form",
     "const f = document.createElement('form'); f.action = to; f.method = 'post'; document.body.append(f); f.submit(); "
     "f.remove()"},
    {"redirect", "location = '/away?' + encodeURIComponent(to)"},
};

} // namespace

class SchemesTest : public StrictTest
{
    Q_OBJECT
public Q_SLOTS:
    void launched(const QUrl &url) { m_launched << url; }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void pageStaysAndNothingIsStarted_data();
    void pageStaysAndNothingIsStarted();
    void addressOfAProgramIsNotLoaded_data();
    void addressOfAProgramIsNotLoaded();
    void emptyPageIsNotWhereAVisitEnds_data();
    void emptyPageIsNotWhereAVisitEnds();
    void downloadLeavesNothing_data();
    void downloadLeavesNothing();
    void viewMayGoWhileFilesCome();
    void passwordIsAskedForOnce_data();
    void passwordIsAskedForOnce();

private:
    static QStringList filesOfTheUser();
    QTemporaryDir m_temporary;
    QList<QUrl> m_launched;
};

void SchemesTest::initTestCase()
{
    qputenv("TMPDIR", m_temporary.path().toLocal8Bit());
    QCOMPARE(QDir::tempPath(), m_temporary.path());
    for (const QString &scheme :
         refusedSchemes + QStringList{u"http"_s, u"https"_s, u"file"_s, u"data"_s, u"blob"_s, u"about"_s})
        QDesktopServices::setUrlHandler(scheme, this, "launched");
}

void SchemesTest::cleanupTestCase()
{
    QCOMPARE(m_launched, QList<QUrl>());
    for (const QString &scheme :
         refusedSchemes + QStringList{u"http"_s, u"https"_s, u"file"_s, u"data"_s, u"blob"_s, u"about"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void SchemesTest::pageStaysAndNothingIsStarted_data()
{
    QTest::addColumn<QByteArray>("go");
    for (const PageWay &way : pageWays)
        QTest::newRow(way.name) << QByteArray(way.go);
}

void SchemesTest::pageStaysAndNothingIsStarted()
{
    QFETCH(QByteArray, go);
    LocalServer server;
    server.on(u"/away"_s, [](const LocalServer::Request &request) {
        return LocalServer::Response{.status = 302, .headers = {"Location: " + request.query.toUtf8()}};
    });
    // From inside a click, each with a visitor's hand behind it, as far as that lasts.
    server.page(
        u"/"_s,
        sayScript
            + QByteArray("<script>onclick = async e => { if (!e.isTrusted) return; onclick = () => say('click');"
                         "for (const to of ")
            + targets().toUtf8() + ") { say(to); try { " + go
            + " } catch (error) { } await new Promise(r => setTimeout(r, 25)); } say('over') }</script>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QVERIFY2(waitFor([&] { return server.hasSaid(u"over"_s); }),
             qPrintable(stage.listener.pagesRefused.join(u' ') + u" after " + server.lastSaid()));
    QTRY_VERIFY(!stage.listener.loading);
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"click"_s));
    QCOMPARE(server.requestsFor(u"/"_s), 1);
    QCOMPARE(stage.listener.failures, QList<Outcome>());
    QCOMPARE(stage.strangeWindows(), QStringList());
    QCOMPARE(m_launched, QList<QUrl>());
    // The engine drops what is another program's before anybody is asked: the attempt does not end over it.
    for (const QString &program : {u"mailto"_s, u"tel"_s, u"ms-authenticator"_s, u"otpauth"_s, u"x-kiosk"_s})
        QVERIFY2(!stage.listener.pagesRefused.contains(program + u".scheme.invalid"), qPrintable(program));
    for (const QUrl &address : std::as_const(stage.listener.addresses))
        QCOMPARE(address.host(), u"id.localhost"_s);
}

void SchemesTest::addressOfAProgramIsNotLoaded_data()
{
    QTest::addColumn<QUrl>("address");
    for (const auto *address :
         {"file:///etc/hostname", "chrome://gpu", "chrome://crash", "devtools://devtools/bundled/inspector.html",
          "view-source:http://id.localhost/", "data:text/html,x", "about:blank", "javascript:alert(1)", "qrc:/x",
          "blob:http://id.localhost/x", "mailto:a@example.org", "", "/", "id.localhost"})
        QTest::newRow(*address ? address : "nothing") << QUrl(QString::fromLatin1(address));
}

/// The program itself, told such a start address, does not go there either.
void SchemesTest::addressOfAProgramIsNotLoaded()
{
    QFETCH(QUrl, address);
    LocalServer server;
    auto settings = Stage::settings(server, u"/"_s);
    settings.service.startUrl = address;
    Stage stage;
    stage.open(std::move(settings));
    QTRY_COMPARE(stage.listener.pagesRefused.size(), 1);
    QVERIFY(stage.listener.addresses.isEmpty());
    QVERIFY(stage.listener.failures.isEmpty());
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void SchemesTest::emptyPageIsNotWhereAVisitEnds_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const auto *address :
         {"about:blank", "about:blank#x", "about:srcdoc", "about:version", "chrome-extension://x/y", "filesystem:x"})
        QTest::newRow(address) << QByteArray(address);
}

/// The hooks see nothing of a page that empties itself, and the engine puts an empty page in the place of some of its
/// own (about:blank#blocked).
void SchemesTest::emptyPageIsNotWhereAVisitEnds()
{
    QFETCH(QByteArray, address);
    LocalServer server;
    server.page(u"/"_s, "<a style='position:fixed;inset:0' href='" + address + "'>x</a>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    stage.click();
    QTRY_VERIFY(!stage.listener.pagesRefused.isEmpty());
    QVERIFY(stage.listener.failures.isEmpty());
}

/// Everything below the home and the folder for temporary files, both this test's own.
QStringList SchemesTest::filesOfTheUser()
{
    QStringList files;
    for (const QString &folder : {QDir::homePath(), QDir::tempPath()}) {
        QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext())
            files << entries.next();
    }
    files.sort();
    return files;
}

void SchemesTest::downloadLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, const char *type, const char *html) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(html);
    };
    row("link with a name", "application/pdf", "<a download=x.pdf href=/file style='position:fixed;inset:0'>x</a>");
    row("PDF", "application/pdf", "<a href=/file style='position:fixed;inset:0'>x</a>");
    row("PDF in a frame", "application/pdf",
        "<script>onclick = () => f.src = '/file?of=a.pdf'</script><iframe id=f></iframe>");
    row("PDF as an object", "application/pdf",
        "<script>onclick = () => fetch('/file') && document.body.insertAdjacentHTML('beforeend', '<embed "
        "type=application/pdf src=/file>"
        "<object type=application/pdf data=/file></object>')</script>");
    row("program", "application/octet-stream", "<a href=/file style='position:fixed;inset:0'>x</a>");
    row("desktop file", "application/x-desktop", "<a href=/file style='position:fixed;inset:0'>x</a>");
    row("attached page", "text/html\r\nContent-Disposition: attachment; filename=x.html",
        "<a href=/file style='position:fixed;inset:0'>x</a>");
    row("attached, out of a form", "text/html\r\nContent-Disposition: attachment",
        "<form method=post action=/file></form><script>onclick = () => document.forms[0].submit()</script>");
    row("from memory", "text/plain",
        "<script>onclick = () => { fetch('/file'); const a = document.createElement('a'); a.download = 'x';"
        "a.href = URL.createObjectURL(new Blob(['x'])); a.click(); a.href = 'data:text/plain,x'; a.click() }</script>");
}

void SchemesTest::downloadLeavesNothing()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, html);
    LocalServer server;
    server.page(u"/"_s, sayScript + html + "<script>addEventListener('click', () => say('click'))</script>");
    server.on(u"/file"_s, [&type](const LocalServer::Request &) {
        return LocalServer::Response{.type = type, .body = "%PDF-1.4 x"};
    });
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    const QStringList before = filesOfTheUser();
    stage.click();
    QTRY_VERIFY(server.requestsFor(u"/file"_s) >= 1);
    QTRY_VERIFY(!stage.listener.loading);
    QTRY_COMPARE(stage.listener.cannotDo, QList<CannotDo>{CannotDo::Download});
    server.forget();
    stage.click(); // the page is still there
    QTRY_VERIFY(server.hasSaid(u"click"_s));
    // What the engine makes for a moment may have gone meanwhile.
    const QStringList after = filesOfTheUser();
    for (const QString &file : after)
        QVERIFY2(before.contains(file), qPrintable(file));
    QCOMPARE(stage.strangeWindows(), QStringList());
    QCOMPARE(stage.listener.failures, QList<Outcome>());
    QCOMPARE(stage.listener.pagesRefused, QStringList());
}

/// The engine writes files in threads of its own, and does not wait for them when it is told to forget.
void SchemesTest::viewMayGoWhileFilesCome()
{
    LocalServer server;
    server.page(u"/"_s,
                "<script>onclick = () => { for (let i = 0; i < 20; ++i) { const f = document.createElement('iframe');"
                "f.src = '/file?' + i; document.body.append(f) } }</script>");
    server.on(u"/file"_s, [](const LocalServer::Request &) {
        return LocalServer::Response{.type = "application/octet-stream", .body = "x"};
    });
    for (int round = 0; round < 30; ++round) {
        Stage stage;
        QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
        server.forget();
        stage.click();
        QTRY_VERIFY(server.requestsFor(u"/file"_s) >= 1 + round % 15);
    }
}

void SchemesTest::passwordIsAskedForOnce_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("html");
    const QByteArray basic = "Basic realm=x";
    QTest::newRow("basic") << basic << QByteArray("<iframe src=/locked></iframe>");
    QTest::newRow("digest") << QByteArray("Digest realm=x, nonce=y, qop=auth")
                            << QByteArray("<iframe src=/locked></iframe>");
    QTest::newRow("negotiate") << QByteArray("Negotiate") << QByteArray("<iframe src=/locked></iframe>");
    QTest::newRow("NTLM") << QByteArray("NTLM") << QByteArray("<iframe src=/locked></iframe>");
    QTest::newRow("picture") << basic << QByteArray("<img src=/locked>");
    QTest::newRow("script") << basic << QByteArray("<script src=/locked></script>");
    QTest::newRow("fetch") << basic << QByteArray("<script>fetch('/locked', {credentials: 'include'})</script>");
    QTest::newRow("request") << basic
                             << QByteArray(
                                    "<script>r = new XMLHttpRequest; r.open('GET', '/locked'); r.send()</script>");
}

void SchemesTest::passwordIsAskedForOnce()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QByteArray, html);
    LocalServer server;
    server.page(u"/"_s, sayScript + html + "<script>onclick = () => say('click')</script>");
    server.on(u"/locked"_s, [&challenge](const LocalServer::Request &) {
        return LocalServer::Response{.status = 401, .body = "no", .headers = {"WWW-Authenticate: " + challenge}};
    });
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    QTRY_VERIFY(server.requestsFor(u"/locked"_s) >= 1);
    QTest::qWait(200);
    stage.click();
    QTRY_VERIFY(server.hasSaid(u"click"_s));
    QCOMPARE(server.requestsFor(u"/locked"_s), 1);
    for (const auto &request : server.requests())
        QVERIFY(!request.headers.contains("authorization"));
    QCOMPARE(stage.strangeWindows(), QStringList());
    QCOMPARE(stage.listener.failures, QList<Outcome>());
}

KIOSK_ENGINE_TEST(SchemesTest)
#include "SchemesTest.moc"
