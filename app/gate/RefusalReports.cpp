// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/RefusalReports.h"

#include <algorithm>

namespace kiosk::gate
{

bool RefusalReports::shouldTell(RefusalReason reason, const std::string &host, Time now)
{
    if (m_refilledAt)
        m_tokens = std::min(burst, m_tokens + std::chrono::duration<double>(now - *m_refilledAt).count() * perSecond);
    m_refilledAt = now;
    const std::pair key(reason, host);
    if (m_tokens < 1 || m_told.size() >= mostRemembered || m_told.count(key) != 0)
        return false;
    m_told.insert(key);
    m_tokens -= 1;
    return true;
}

} // namespace kiosk::gate
