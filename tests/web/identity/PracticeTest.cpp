// SPDX-License-Identifier: GPL-3.0-or-later
// The view with the practice profile on the practice service: hosts, fields and faults as --demo has them.
#include "Stage.h"
#include "config/ConfigLoader.h"
#include "demo/PracticeService.h"

using namespace kiosk;

class PracticeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void portalTakesTheAddressAndGoesOn();
    void faultBecomesItsOutcome_data();
    void faultBecomesItsOutcome();
    void redirectToAnUnlistedHostIsRefused();

private:
    IdentityViewSettings settings(const QString &path) const;

    SystemClock m_clock;
    std::unique_ptr<PracticeService> m_service;
    quint16 m_port = 0;
    IdentityService m_identity;
};

void PracticeTest::initTestCase()
{
    m_service = std::make_unique<PracticeService>(m_clock);
    const auto port = m_service->start();
    QVERIFY(port.has_value());
    m_port = *port;
    const auto sources = practiceConfig({}, m_port);
    QVERIFY(sources.has_value());
    const auto config = parseConfig(*sources);
    QVERIFY(config.has_value());
    m_identity = config->profile.identity;
}

IdentityViewSettings PracticeTest::settings(const QString &path) const
{
    IdentityViewSettings settings;
    settings.service = m_identity;
    if (!path.isEmpty())
        settings.service.startUrl.setPath(path);
    settings.address = SecureString(u"ab1234@student.example.fi");
    return settings;
}

void PracticeTest::portalTakesTheAddressAndGoesOn()
{
    Stage stage;
    QVERIFY(stage.show(settings(QStringLiteral("/username"))));
    QTRY_COMPARE(stage.listener.filled, 1);
    bool reached = false;
    for (int i = 0; i < 20 && !reached; ++i) {
        stage.view().pressKey(Qt::Key_Tab);
        reached = QTest::qWaitFor([&stage] { return stage.listener.field != FieldKind::None; }, 500);
    }
    QVERIFY(reached);
    // Sent only if the page has heard of the typing: its button is disabled before.
    stage.view().pressKey(Qt::Key_Return);
    QTRY_COMPARE(stage.listener.addresses.last().path(), QStringLiteral("/menu"));
    QTRY_VERIFY(!stage.listener.loading);
    QVERIFY(stage.listener.failures.isEmpty());
    QVERIFY(stage.listener.resourcesRefused.isEmpty());
    QCOMPARE(stage.strangeWindows(), QStringList());
}

void PracticeTest::faultBecomesItsOutcome_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("server error") << int(Fault::ServerError);
    QTest::newRow("never answers") << int(Fault::NeverAnswers);
    QTest::newRow("drops the connection") << int(Fault::DropsConnection);
}

void PracticeTest::faultBecomesItsOutcome()
{
    QFETCH(int, fault);
    m_service->setFault(static_cast<Fault>(fault), QStringLiteral("id.localhost"));
    auto some = settings({});
    some.loadTimeout = Seconds{2};
    Stage stage;
    stage.open(std::move(some));
    QTRY_COMPARE(stage.listener.failures, QList<Outcome>{Outcome::ServiceDown});
    m_service->setFault(Fault::None);
}

void PracticeTest::redirectToAnUnlistedHostIsRefused()
{
    m_service->setFault(Fault::RefusedHost, QStringLiteral("id.localhost"));
    m_service->clearRequests();
    Stage stage;
    stage.open(settings({}));
    QTRY_COMPARE(stage.listener.pagesRefused, QStringList{QStringLiteral("refused.localhost")});
    for (const auto &request : m_service->requests())
        QVERIFY(request.host != u"refused.localhost");
    m_service->setFault(Fault::None);
}

KIOSK_ENGINE_TEST(PracticeTest)
#include "PracticeTest.moc"
