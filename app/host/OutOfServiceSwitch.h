// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HealthBoard.h"
#include "support/StateFile.h"

namespace kiosk
{

/// "Out of service" by staff's hand: stays so over restarts and power cuts until somebody takes it back. Tells the
/// health board, as the part "staff". Lives on the main thread.
class OutOfServiceSwitch final
{
public:
    OutOfServiceSwitch(const QString &stateDir, HealthBoard &board);

    /// What was left switched off is so again. An unreadable file counts as off, for a reason "unknown".
    void restore();
    /// \a reason: a short code, "maintenance". Errors: "state.write"; then it holds until the next restart only.
    Result<void> switchOff(const QString &reason);
    Result<void> switchOn();
    /// "" while in service.
    const QString &reason() const { return m_reason; }
    static bool isReason(const QString &reason);

private:
    void tell();

    StateFile m_file;
    HealthBoard &m_board;
    QString m_reason;
};

} // namespace kiosk
