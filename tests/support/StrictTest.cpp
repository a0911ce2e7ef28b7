// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"

#include <QRegularExpression>

#include <sys/stat.h>

namespace kiosk
{

void StrictTest::init()
{
    // Files of a configuration must be their owner's alone, whatever the developer's habit.
    umask(S_IWGRP | S_IWOTH);
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

} // namespace kiosk
