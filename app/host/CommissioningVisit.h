// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/KioskHost.h"
#include "host/CommissioningRecord.h"

namespace kiosk
{

/// The one visit of a commissioning: it begins at staff's word and is over with its session, however that ends. No
/// visitor may ever find the fence open. Has the record note what the visit meets. Lives on the main thread.
class CommissioningVisit final : public QObject
{
    Q_OBJECT
public:
    CommissioningVisit(KioskHost &host, CommissioningRecord &record, QObject *parent = nullptr);

    /// Ends the visit on the screen; the next session is the one.
    void start();
    /// Ends it, if it has not ended.
    void stop();

private:
    void over(const SessionId &session);

    KioskHost &m_host;
    CommissioningRecord &m_record;
    std::optional<SessionId> m_session;
    Step m_before = Step::Welcome;
};

} // namespace kiosk
