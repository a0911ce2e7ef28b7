// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"

#include <QRegularExpression>

namespace kiosk
{

void StrictTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

} // namespace kiosk
