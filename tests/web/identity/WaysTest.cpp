// SPDX-License-Identifier: GPL-3.0-or-later
// The other half of FenceTest: with the second server on the list, each of its ways reaches that server. A process of
// its own, because the engine's name lookup is told once a process what is listed.
#include "Ways.h"

using namespace kiosk;

class WaysTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void listedServerIsReached_data();
    void listedServerIsReached();
};

void WaysTest::listedServerIsReached_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(ways)); ++i)
        QTest::newRow(ways[i].name) << i;
}

void WaysTest::listedServerIsReached()
{
    QFETCH(int, index);
    LocalServer server;
    LocalServer evil(LocalServer::Port::SecondOfTheProcess);
    evil.page(QStringLiteral("/x"), "evil");
    laySite(ways[index], server, evil);
    auto settings = Stage::settings(server, QStringLiteral("/"));
    settings.service.hosts.last().methods.clear();
    Stage stage;
    stage.open(std::move(settings));
    QTRY_VERIFY2(evil.connections() > 0, "this way out is none");
}

KIOSK_ENGINE_TEST(WaysTest)
#include "WaysTest.moc"
