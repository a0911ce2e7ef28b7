// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine is found and started.
#include "Stage.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLibraryInfo>
#include <QTemporaryDir>

using namespace kiosk;

class LoaderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void missingModuleIsSaid();
    void otherThingsAreNoModule_data();
    void otherThingsAreNoModule();
    void foreignEngineSettingsAreDropped();
    void sandboxIsTurnedOffInATestOnly();
    void moduleIsLoadedBesideARunningApplication();
    void aViewMadeAheadAsksForNothingUntilItsAttempt();
};

void LoaderTest::missingModuleIsSaid()
{
    const QTemporaryDir folder;
    const auto loaded = loadIdentityViewFactory(folder.path());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, QStringLiteral("identityview.missing"));
}

void LoaderTest::otherThingsAreNoModule_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("text") << QString();
    QTest::newRow("another library") << QLibraryInfo::path(QLibraryInfo::LibrariesPath)
            + QStringLiteral("/libQt6Core.so.6");
}

void LoaderTest::otherThingsAreNoModule()
{
    QFETCH(QString, source);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("mfa-kiosk-identityview.so"));
    if (source.isEmpty()) {
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no library");
    } else {
        QVERIFY(QFile::copy(source, file));
    }
    const auto loaded = loadIdentityViewFactory(folder.path());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, QStringLiteral("identityview.broken"));
}

void LoaderTest::foreignEngineSettingsAreDropped()
{
    qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "9222");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--remote-debugging-port=9222 --no-sandbox");
    prepareEngineEnvironment();
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_REMOTE_DEBUGGING"));
    const auto flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    QVERIFY(!flags.contains("debugging") && !flags.contains("no-sandbox"));
    QVERIFY(flags.contains("--site-per-process"));
}

void LoaderTest::sandboxIsTurnedOffInATestOnly()
{
    const auto disabled = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    prepareEngineEnvironment();
    QCOMPARE(qgetenv("QTWEBENGINE_DISABLE_SANDBOX"), QByteArray("1"));
    qunsetenv("KIOSK_TEST_ENVIRONMENT");
    prepareEngineEnvironment();
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"));
    qputenv("KIOSK_TEST_ENVIRONMENT", "1");
    if (!disabled.isEmpty())
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", disabled);
}

/// The engine warns, and in software drawing crashes, when it comes late and no graphics context is shared.
void LoaderTest::moduleIsLoadedBesideARunningApplication()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "x");
    QElapsedTimer time;
    time.start();
    QVERIFY(!factory().engineVersion().isEmpty());
    const auto loaded = time.restart();
    Stage stage;
    time.restart();
    stage.open(Stage::settings(server, QStringLiteral("/")));
    const auto opened = time.restart();
    QTRY_VERIFY_WITH_TIMEOUT(LocalServer::lastPageIsPainted(), 20000);
    qInfo("module loaded in %lld ms, view made in %lld ms, first page painted %lld ms later", loaded, opened,
          time.elapsed());
}

void LoaderTest::aViewMadeAheadAsksForNothingUntilItsAttempt()
{
    LocalServer server;
    server.page(QStringLiteral("/"), "x");
    Stage stage;
    IdentityViewSettings settings = Stage::settings(server, QStringLiteral("/"));
    IdentityAttempt attempt;
    std::swap(attempt, static_cast<IdentityAttempt &>(settings));
    stage.make(std::move(settings));
    // As it is on the kiosk meanwhile.
    stage.view().widget()->hide();
    stage.view().warmUp();
    QVERIFY(waitFor([] { return !rendererProcesses().isEmpty(); }));
    const QList<qint64> ready = rendererProcesses();
    QCOMPARE(server.connections(), 0);
    QVERIFY(stage.listener.addresses.isEmpty());
    stage.view().widget()->show();
    stage.view().setAttempt(std::move(attempt));
    stage.view().start();
    QVERIFY(waitFor([&stage] { return stage.listener.loaded > 0; }));
    QCOMPARE(stage.listener.loaded, 1);
    QCOMPARE(stage.listener.arrived.size(), 1);
    QVERIFY(stage.listener.failures.isEmpty());
    QVERIFY2(rendererProcesses().contains(ready.first()), "the page has its process from before");
}

KIOSK_ENGINE_TEST(LoaderTest)
#include "LoaderTest.moc"
