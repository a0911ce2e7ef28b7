// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"

#include <QRegularExpression>

namespace kiosk
{

void StrictTest::init()
{
    // Qt WebEngine from 6.8 on says where it looks for spelling dictionaries; the kiosk has none on purpose.
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("\\A(?!The following paths were searched for Qt WebEngine dictionaries)")));
}

} // namespace kiosk
