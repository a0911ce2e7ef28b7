// SPDX-License-Identifier: GPL-3.0-or-later
// Answers and documents that are not as they should be: what can be read stays, and what happens is said.
#include "Stage.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

class AnswersTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
};

KIOSK_ENGINE_TEST_MAIN(AnswersTest)
#include "AnswersTest.moc"
