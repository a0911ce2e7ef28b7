// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoTest.h"

namespace kiosk
{

void DemoTest::init()
{
    StrictTest::init();
    m_service = std::make_unique<PracticeService>(m_clock);
    m_port = m_service->start().value_or(0);
    QVERIFY(m_port != 0);
}

} // namespace kiosk
