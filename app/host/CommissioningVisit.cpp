// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/CommissioningVisit.h"

namespace kiosk
{

CommissioningVisit::CommissioningVisit(KioskHost &host, CommissioningRecord &record, QObject *parent)
    : QObject(parent), m_host(host), m_record(record)
{
    connect(&host, &KioskHost::addressSeen, this,
            [this](const link::AddressSeen &seen) { m_record.note(m_host.visit().at, seen); });
    connect(&host, &KioskHost::gatePassed, &record, &CommissioningRecord::notePassed);
    connect(&host, &KioskHost::stepReached, this, [this](const SessionId &, const link::StepReached &reached) {
        // Where nothing has to be waited for, the set-up follows at once.
        const bool waits = reached.step == Step::Wait || reached.step == Step::SetUp;
        if (std::exchange(m_before, reached.step) == Step::Verify && waits)
            m_record.noteReset();
    });
    connect(&host, &KioskHost::sessionStarted, this, [this](const SessionId &session) {
        if (m_host.isCommissioning())
            m_session = session;
    });
    connect(&host, &KioskHost::visitFinished, this, [this](const SessionId &session) { over(session); });
    connect(&host, &KioskHost::visitBroke, this, [this](const SessionId &session) { over(session); });
}

void CommissioningVisit::start()
{
    m_record.start();
    m_host.setCommissioning(true);
    m_host.endVisit();
}

void CommissioningVisit::stop()
{
    m_record.stop();
    if (!m_host.isCommissioning())
        return;
    m_host.setCommissioning(false);
    m_host.endVisit();
}

void CommissioningVisit::over(const SessionId &session)
{
    if (m_session != session)
        return;
    m_session.reset();
    m_host.setCommissioning(false);
    m_record.stop();
}

} // namespace kiosk
