// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>

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
