// SPDX-License-Identifier: GPL-3.0-or-later
// An address that was asked for is no page that has come: what the view tells of each.
#include "Stage.h"

using namespace kiosk;
using Ending = LocalServer::Response::Ending;

class ArrivalTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void pageIsToldAsItCame_data();
    void pageIsToldAsItCame();
};

using Arrivals = QList<std::pair<QString, bool>>;

void ArrivalTest::pageIsToldAsItCame_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("ending");
    QTest::addColumn<Arrivals>("arrivals");
    const std::pair start{QStringLiteral("/"), true};
    const auto done = [](bool well) { return std::pair{QStringLiteral("/done"), well}; };
    QTest::newRow("200") << 200 << int(Ending::Complete) << Arrivals{start, done(true)};
    QTest::newRow("403") << 403 << int(Ending::Complete) << Arrivals{start, done(false)};
    QTest::newRow("404") << 404 << int(Ending::Complete) << Arrivals{start, done(false)};
    QTest::newRow("204") << 204 << int(Ending::Complete) << Arrivals{start};
    QTest::newRow("303 to an error") << 303 << int(Ending::Complete)
                                     << Arrivals{start, std::pair{QStringLiteral("/sorry"), true}};
    QTest::newRow("dropped") << 200 << int(Ending::Dropped) << Arrivals{start};
}

void ArrivalTest::pageIsToldAsItCame()
{
    QFETCH(int, status);
    QFETCH(int, ending);
    QFETCH(Arrivals, arrivals);
    LocalServer server;
    server.page(QStringLiteral("/sorry"), "<p>it went wrong");
    if (status == 303)
        server.redirect(QStringLiteral("/done"), server.url(QStringLiteral("id.localhost"), QStringLiteral("/sorry")),
                        status);
    else
        server.on(QStringLiteral("/done"), [&](const LocalServer::Request &) {
            return LocalServer::Response{
                .status = status, .body = status == 204 ? "" : "<p>done", .ending = static_cast<Ending>(ending)};
        });
    server.page(QStringLiteral("/"),
                "<button autofocus style='position:fixed;inset:0' "
                "onclick=\"location='/done'\">on</button>");
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, QStringLiteral("/"))));
    QTRY_COMPARE(stage.listener.arrived, Arrivals{arrivals.first()});
    const int loaded = stage.listener.loaded;
    stage.click();
    const QUrl asked = server.url(QStringLiteral("id.localhost"), QStringLiteral("/done"));
    QVERIFY(waitFor([&] { return stage.listener.addresses.contains(asked); }));
    QVERIFY(waitFor([&] { return stage.listener.loaded > loaded || !stage.listener.failures.isEmpty(); }));
    QCOMPARE(stage.listener.arrived, arrivals);
    QVERIFY(!stage.listener.calledFromInside);
}

KIOSK_ENGINE_TEST(ArrivalTest)
#include "ArrivalTest.moc"
