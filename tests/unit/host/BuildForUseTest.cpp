// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ProcessHardening.h"
#include "support/StrictTest.h"

using namespace kiosk;

/// What a build for use is made of: the same, with the one file that it has in its place.
class BuildForUseTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void noVariableTurnsTheSandboxOff();
};

void BuildForUseTest::noVariableTurnsTheSandboxOff()
{
    qputenv("KIOSK_TEST_ENVIRONMENT", "1");
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QVERIFY(!isTestEnvironment());
    reduceEnvironment();
    QVERIFY(!qEnvironmentVariableIsSet("KIOSK_TEST_ENVIRONMENT"));
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"));
}

KIOSK_TEST(BuildForUseTest)
#include "BuildForUseTest.moc"
