// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>

// Five seconds, Qt's own limit, are few for a page's first load on a machine that does something else as well. A wait
// ends when what it waits for is there: only a failure takes this long.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 30000)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT((expression), message, 30000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, 30000)

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
