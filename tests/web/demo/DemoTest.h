// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/PracticeService.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <memory>

namespace kiosk
{

/// Base of what is asked of the practice service: each test function has one of its own.
class DemoTest : public StrictTest
{
    Q_OBJECT
protected Q_SLOTS:
    void init();
    void cleanup() { m_service.reset(); }

protected:
    ManualClock m_clock;
    std::unique_ptr<PracticeService> m_service;
    quint16 m_port = 0;
};

} // namespace kiosk
