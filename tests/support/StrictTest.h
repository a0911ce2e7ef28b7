// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestProgram.h"

#include <QObject>

namespace kiosk
{

/// ms. Five seconds, Qt's own limit, are few for a page's first load on a machine that does something else as well. A
/// wait ends when what it waits for is there: only a failure takes this long.
inline constexpr int patience = 30000;

} // namespace kiosk

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), kiosk::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT((expression), message, kiosk::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, kiosk::patience)

namespace kiosk
{

/// Base of every test class: an unexpected qWarning fails the test function (QTest::ignoreMessage names an expected
/// one). A class with an init() of its own calls StrictTest::init() first.
class StrictTest : public QObject
{
    Q_OBJECT
protected Q_SLOTS:
    void init();
};

} // namespace kiosk
