// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/HealthBoard.h"
#include "link/Messages.h"

#include <QObject>

namespace kiosk
{

/// Whether a visit can start, as a session is told it: the health board in the link's words. The host's own parts
/// (sessions, their gates, what a visit has left behind) report through it. Lives on the main thread.
class HealthProbe final : public QObject
{
    Q_OBJECT
public:
    explicit HealthProbe(HealthBoard &board, QObject *parent = nullptr);

    /// \a code says why \a part is not ready: stable, for logs and for staff.
    void setNotReady(const QString &part, const QString &code, const QString &detail = {});
    void setReady(const QString &part);
    /// A method whose provider does not answer stays on offer, with a word about it.
    void setMethodsDown(const QList<MethodId> &methods);
    /// When the kiosk opens again, as far as that is known.
    void setOpensAt(const std::optional<QDateTime> &time);
    /// Of several parts that are not ready, the one that concerns a visitor most. The code picks the screen's words:
    /// "out.network" and its like (figures/HealthReport.h), or a part's own where the screen has closer words for it.
    link::Availability availability() const;

Q_SIGNALS:
    void changed(const kiosk::link::Availability &availability);

private:
    void tellChange();

    HealthBoard &m_board;
    QList<MethodId> m_methodsDown;
    std::optional<QDateTime> m_opensAt;
    link::Availability m_told;
};

} // namespace kiosk
