// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoTest.h"
#include "PlainBrowser.h"
#include "Visits.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <functional>
#include <memory>
#include <optional>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int loadMs = 20000;

class Happened final : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void changed();
};

/// One visitor's engine: storage that nobody shares, and a window.
class Visitor
{
public:
    explicit Visitor(quint16 port) : m_port(port), m_page(&m_profile)
    {
        m_profile.setHttpAcceptLanguage(u"en"_s);
        QObject::connect(&m_page, &QWebEnginePage::loadStarted, &m_page, [this] { m_loading = true; });
        QObject::connect(&m_page, &QWebEnginePage::loadFinished, &m_page, [this] {
            m_loading = false;
            Q_EMIT m_happened->changed();
        });
        m_view.setPage(&m_page);
        m_view.resize(1000, 700);
        m_view.show();
    }
    ~Visitor() { m_view.setPage(nullptr); }
    Visitor(const Visitor &) = delete;
    Visitor &operator=(const Visitor &) = delete;

    QString place() const { return m_page.url().host() + m_page.url().path(); }
    QWebEngineView &view() { return m_view; }
    QVariant evaluate(const QString &script)
    {
        // The answer may come after the wait, when the page has been replaced meanwhile: it must find its place then.
        const auto result = std::make_shared<std::optional<QVariant>>();
        m_page.runJavaScript(script, [result, happened = m_happened](const QVariant &value) {
            *result = value;
            Q_EMIT happened->changed();
        });
        return wait([&result] { return result->has_value(); }) ? **result : QVariant();
    }
    /// Loaded, at this place, and its scripts have run.
    bool isAt(const QString &wanted)
    {
        return wait([&] { return !m_loading && place() == wanted; });
    }
    bool open(const QString &host, const QString &path, const QString &wanted = {})
    {
        m_loading = true;
        m_page.load(QUrl(u"http://%1:%2%3"_s.arg(host).arg(m_port).arg(path)));
        return isAt(wanted.isEmpty() ? host + path : wanted);
    }
    bool press(const QString &id, const QString &wanted)
    {
        // There already: what counts is that it has been loaded anew.
        m_loading = m_loading || place() == wanted;
        evaluate(u"document.getElementById('%1').click()"_s.arg(id));
        return isAt(wanted);
    }
    /// As the kiosk does it, and as a person's key does it: the element's own value changes, then the event tells.
    void type(const QString &id, const QString &text)
    {
        evaluate(u"(function (field, text) {"
                 u"Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);"
                 u"field.dispatchEvent(new Event('input', {bubbles: true}));"
                 u"})(document.getElementById('%1'), '%2')"_s.arg(id, text));
    }
    bool toMethodChoice()
    {
        if (!open(u"id.localhost"_s, u"/"_s) || !press(u"continue"_s, u"id.localhost/username"_s))
            return false;
        type(u"username"_s, visits::account.toString());
        return press(u"continue"_s, u"id.localhost/menu"_s)
            && press(u"mfa-reset"_s, u"id.localhost/mfa-reset/method"_s);
    }
    bool toBroker() { return toMethodChoice() && press(u"suomifi"_s, u"tunnistus.localhost/sivut/discovery-page/"_s); }
    bool toConsent()
    {
        if (!toBroker() || !press(u"nordea"_s, u"nordea.pankki.localhost/tunnistus"_s))
            return false;
        type(u"user"_s, u"12345678"_s);
        return press(u"continue"_s, u"nordea.pankki.localhost/vahvistus"_s)
            && press(u"approve"_s, u"tunnistus.localhost/idp/consent"_s);
    }
    bool toInvitation() { return toMethodChoice() && press(u"candour"_s, u"candour.localhost/invitation"_s); }

private:
    /// In an event loop of its own: the engine does one task each turn, and QTest::qWaitFor() sleeps after each.
    bool wait(const std::function<bool()> &condition)
    {
        const QDeadlineTimer deadline(loadMs);
        while (!condition() && !deadline.hasExpired()) {
            QEventLoop loop;
            QObject::connect(m_happened.get(), &Happened::changed, &loop, &QEventLoop::quit);
            QTimer::singleShot(deadline.remainingTime(), &loop, &QEventLoop::quit);
            loop.exec();
        }
        return condition();
    }

    quint16 m_port;
    std::shared_ptr<Happened> m_happened = std::make_shared<Happened>();
    bool m_loading = false;
    QWebEngineProfile m_profile; // without a name: off the record
    QWebEnginePage m_page;
    QWebEngineView m_view;
};

} // namespace

/// What needs a browser engine: scripts, the engine's own rules for cookies, and how the pages come out.
class EngineTest : public DemoTest
{
    Q_OBJECT

private Q_SLOTS:
    void theUsernameIsHeardByItsEventOnly()
    {
        Visitor visitor(m_port);
        QVERIFY(visitor.open(u"id.localhost"_s, u"/username"_s));
        const QString disabled = u"document.getElementById('continue').disabled"_s;
        QCOMPARE(visitor.evaluate(disabled).toBool(), true);
        const QString account = visits::account.toString();
        visitor.evaluate(u"document.getElementById('username').value = '%1'"_s.arg(account));
        QCOMPARE(visitor.evaluate(disabled).toBool(), true);
        // An assignment that the page has noticed is no news when the event comes.
        visitor.evaluate(u"document.getElementById('username').dispatchEvent(new Event('input', {bubbles: true}))"_s);
        QCOMPARE(visitor.evaluate(disabled).toBool(), true);
        visitor.type(u"username"_s, u"not an address"_s);
        QCOMPARE(visitor.evaluate(disabled).toBool(), true);
        visitor.type(u"username"_s, account);
        QCOMPARE(visitor.evaluate(disabled).toBool(), false);
        QVERIFY(visitor.press(u"continue"_s, u"id.localhost/menu"_s));
    }

    void theUsernameIsHeardFromTheKeyboard()
    {
        Visitor visitor(m_port);
        QVERIFY(visitor.open(u"id.localhost"_s, u"/username"_s));
        QVERIFY(QTest::qWaitForWindowActive(&visitor.view()));
        visitor.view().focusProxy()->setFocus();
        visitor.evaluate(u"document.getElementById('username').focus()"_s);
        // Keys are lost until the page has heard that its window has the keyboard, and until it has painted once.
        visitor.evaluate(u"requestAnimationFrame(() => requestAnimationFrame(() => window.hasPainted = true))"_s);
        QTRY_VERIFY(visitor.evaluate(u"!!window.hasPainted && document.hasFocus()"_s).toBool());
        QCOMPARE(visitor.evaluate(u"document.activeElement.id"_s).toString(), u"username"_s);
        QTest::keyClicks(visitor.view().focusProxy(), u"a.b@school.example"_s);
        QTRY_COMPARE(visitor.evaluate(u"document.getElementById('continue').disabled"_s).toBool(), false);
        QTest::keyClick(visitor.view().focusProxy(), Qt::Key_Return);
        QVERIFY(visitor.isAt(u"id.localhost/menu"_s));
    }

    void theAnswerTravelsByItself()
    {
        Visitor visitor(m_port);
        QVERIFY(visitor.toConsent());
        QVERIFY(visitor.press(u"continue-to-service"_s, u"id.localhost/mfa-reset/done"_s));
        QCOMPARE(visitor.evaluate(u"document.querySelector('h1').textContent"_s).toString(),
                 u"Your MFA settings have been reset"_s);
        QVERIFY(m_service->requests().contains(PracticeService::Seen{u"id.localhost"_s, u"/saml/acs"_s}));
    }

    void whoKeepsTheEnginesStorageIsLetInWithoutTheBank()
    {
        Visitor visitor(m_port);
        QVERIFY(visitor.toConsent());
        QVERIFY(visitor.press(u"continue-to-service"_s, u"id.localhost/mfa-reset/done"_s));
        QVERIFY(visitor.toMethodChoice());
        QVERIFY(visitor.press(u"suomifi"_s, u"tunnistus.localhost/idp/consent"_s));

        Visitor next(m_port);
        QVERIFY(next.toBroker());
    }

    void theMethodPageTimesOutByItself()
    {
        m_service->setMethodPageLife(Seconds{1});
        Visitor visitor(m_port);
        QVERIFY(visitor.toBroker());
        QVERIFY(visitor.isAt(u"tunnistus.localhost/sivut/timeout/"_s));
        QVERIFY(visitor.press(u"back-to-service"_s, u"id.localhost/mfa-reset/failed"_s));
    }

    void candoursPageFollowsThePhone()
    {
        Visitor visitor(m_port);
        QVERIFY(visitor.toInvitation());
        const QString guid = visitor.evaluate(u"document.getElementById('status').dataset.guid"_s).toString();
        PlainBrowser phone(m_port);
        phone.setRedirects(PlainBrowser::Redirects::Ignored);
        const auto tell = [&](const QString &event) {
            phone.send(PlainBrowser::Method::Post, phone.url(u"candour.localhost"_s, u"/phone"_s),
                       QUrlQuery{{u"ref"_s, guid}, {u"event"_s, event}});
        };
        tell(u"opened"_s);
        QTRY_COMPARE_WITH_TIMEOUT(visitor.evaluate(u"document.getElementById('status').textContent"_s).toString(),
                                  u"The invitation has been opened on the phone"_s, loadMs);
        tell(u"finished"_s);
        QVERIFY(visitor.isAt(u"id.localhost/mfa-reset/done"_s));
    }

    void candoursPageNoticesThatItHasExpired()
    {
        Visitor visitor(m_port);
        QVERIFY(visitor.toInvitation());
        m_clock.advance(Seconds{600});
        QVERIFY(visitor.isAt(u"candour.localhost/invitation/expired"_s));
    }

    void theSinglePageChangesNoMoreThanItsFragment_data()
    {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("end");
        QTest::newRow("fragment") << u"single-page"_s << u"/done"_s;
        QTest::newRow("still") << u"still-address"_s << QString();
    }
    void theSinglePageChangesNoMoreThanItsFragment()
    {
        QFETCH(QString, shape);
        QFETCH(QString, end);
        Visitor visitor(m_port);
        QVERIFY(visitor.open(u"id.localhost"_s, u"/?shape="_s + shape, u"id.localhost/"_s));
        const auto shows = [&visitor](const QString &id) {
            return visitor.evaluate(u"!!document.querySelector('#app #%1')"_s.arg(id)).toBool();
        };
        const auto press = [&](const QString &id) {
            visitor.evaluate(u"document.getElementById('%1').click()"_s.arg(id));
        };
        QTRY_VERIFY(shows(u"next-start"_s));
        press(u"next-start"_s);
        QTRY_VERIFY(shows(u"username"_s));
        visitor.type(u"username"_s, visits::account.toString());
        press(u"next-user"_s);
        QTRY_VERIFY(shows(u"next-menu"_s));
        press(u"next-menu"_s);
        QTRY_VERIFY(shows(u"next-phone"_s));
        press(u"next-phone"_s);
        QTRY_COMPARE(visitor.evaluate(u"document.querySelector('#app #problem').hidden"_s).toBool(), false);
        m_service->clearRequests();
        press(u"phone-done"_s);
        QTRY_VERIFY(m_service->requests().contains(PracticeService::Seen{u"id.localhost"_s, u"/practice"_s}));
        press(u"next-phone"_s);
        QTRY_VERIFY(shows(u"next-identified"_s));
        press(u"next-identified"_s);
        QTRY_VERIFY(shows(u"done"_s));
        QCOMPARE(visitor.place(), u"id.localhost/"_s);
        QCOMPARE(visitor.evaluate(u"location.hash.slice(1)"_s).toString(), end);
    }

    void pagesFitTheirWindowAndNameTheirParts_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1920;
        QTest::newRow("1000") << 1000;
        QTest::newRow("500") << 500;
    }
    void pagesFitTheirWindowAndNameTheirParts()
    {
        QFETCH(int, width);
        Visitor visitor(m_port);
        visitor.view().resize(width, 760);
        const auto check = [&visitor](const char *page) {
            const QString problems = visitor
                                         .evaluate(QString::fromLatin1(R"((function () {
                var found = [], root = document.documentElement;
                if (root.scrollWidth > root.clientWidth) found.push('wider than the window: ' + root.scrollWidth);
                if (!root.lang || !document.title) found.push('no language or title');
                if (document.querySelectorAll('h1').length !== 1) found.push('not one heading');
                document.querySelectorAll('input:not([type=hidden])').forEach(function (field) {
                    if (!field.labels.length || !field.labels[0].textContent.trim()) found.push('no label: ' + field.id);
                });
                var ids = {};
                document.querySelectorAll('[id]').forEach(function (element) {
                    if (ids[element.id]) found.push('twice: ' + element.id);
                    ids[element.id] = true;
                });
                document.querySelectorAll('details').forEach(function (drawer) {
                    if (drawer.open) found.push('an open drawer');
                    drawer.open = true;
                });
                document.querySelectorAll('button, a, summary, input:not([type=hidden])').forEach(function (target) {
                    var box = target.getBoundingClientRect();
                    if (!target.id) found.push('no id: ' + target.textContent);
                    if (target.tagName !== 'INPUT' && !target.textContent.trim()) found.push('no name: ' + target.id);
                    if (box.height < 56 || box.width < 56) found.push('small: ' + target.id + ' ' + box.width + 'x' + box.height);
                });
                return found.join('; ');
            })())"))
                                         .toString();
            if (!problems.isEmpty())
                qInfo("%s: %s", page, qPrintable(problems));
            return problems.isEmpty();
        };
        QVERIFY(visitor.open(u"id.localhost"_s, u"/"_s));
        QVERIFY(check("portal"));
        QVERIFY(visitor.open(u"id.localhost"_s, u"/username"_s));
        QVERIFY(check("username"));
        QVERIFY(visitor.toMethodChoice());
        QVERIFY(check("method choice"));
        QVERIFY(visitor.press(u"candour"_s, u"candour.localhost/invitation"_s));
        QVERIFY(check("invitation"));
        QVERIFY(visitor.press(u"practice-tries-used"_s, u"candour.localhost/invitation/tries-used"_s));
        QVERIFY(check("tries used"));
        QVERIFY(visitor.toBroker());
        QVERIFY(check("methods"));
        QVERIFY(visitor.press(u"nordea"_s, u"nordea.pankki.localhost/tunnistus"_s));
        QVERIFY(check("bank user"));
        visitor.type(u"user"_s, u"1"_s);
        QVERIFY(visitor.press(u"continue"_s, u"nordea.pankki.localhost/vahvistus"_s));
        QVERIFY(check("bank code"));
        QVERIFY(visitor.press(u"approve"_s, u"tunnistus.localhost/idp/consent"_s));
        QVERIFY(check("consent"));
        QVERIFY(visitor.press(u"continue-to-service"_s, u"id.localhost/mfa-reset/done"_s));
        QVERIFY(check("done"));
        QVERIFY(visitor.open(u"id.localhost"_s, u"/mfa-reset/failed"_s));
        QVERIFY(check("failed"));
        QVERIFY(visitor.open(u"tunnistus.localhost"_s, u"/sivut/bookmark/"_s));
        QVERIFY(check("bookmark"));
        QVERIFY(visitor.open(u"id.localhost"_s, u"/?shape=steps"_s, u"id.localhost/"_s));
        QVERIFY(visitor.open(u"id.localhost"_s, u"/user"_s));
        QVERIFY(check("user and code"));
        QVERIFY(visitor.open(u"id.localhost"_s, u"/?shape=menu"_s, u"id.localhost/"_s));
        QVERIFY(visitor.toMethodChoice());
        QVERIFY(visitor.press(u"wallet"_s, u"id.localhost/mfa-reset/phone"_s));
        QVERIFY(check("wallet"));
        QVERIFY(visitor.open(u"id.localhost"_s, u"/password/method"_s));
        QVERIFY(visitor.press(u"wallet"_s, u"id.localhost/mfa-reset/phone"_s));
        QVERIFY(visitor.press(u"phone-done"_s, u"id.localhost/mfa-reset/phone"_s));
        QVERIFY(visitor.press(u"refresh-status"_s, u"id.localhost/password/new"_s));
        QVERIFY(check("new password"));
        QVERIFY(visitor.open(u"id.localhost"_s, u"/?shape=single-page"_s, u"id.localhost/"_s));
        QVERIFY(check("single page"));
        QVERIFY(visitor.open(u"m365.localhost"_s, u"/"_s));
        QVERIFY(check("sign-in"));
    }
};

KIOSK_TEST_RUN_BY(EngineTest, [](int argc, char **argv) {
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu");
    return runTest<QApplication, EngineTest>(argc, argv);
})

#include "EngineTest.moc"
