// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HealthProbe.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

bool hasOwnWords(const QString &code)
{
    return code.startsWith(u"staff."_s) || code == u"session.crash_loop" || code == u"demo.service_down";
}

} // namespace

HealthProbe::HealthProbe(HealthBoard &board, QObject *parent) : QObject(parent), m_board(board), m_told(availability())
{
    connect(&board, &HealthBoard::changed, this, &HealthProbe::tellChange);
}

void HealthProbe::tellChange()
{
    const link::Availability now = availability();
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT changed(now);
}

void HealthProbe::setMethodsDown(const QList<MethodId> &methods)
{
    m_methodsDown = methods;
    tellChange();
}

void HealthProbe::setOpensAt(const std::optional<QDateTime> &time)
{
    m_opensAt = time;
    tellChange();
}

void HealthProbe::setNotReady(const QString &part, const QString &code, const QString &detail)
{
    m_board.report(PartHealth{part, HealthState::NotReady, code, detail});
}

void HealthProbe::setReady(const QString &part)
{
    m_board.report(PartHealth{part, HealthState::Ready, u"ok"_s, {}});
}

link::Availability HealthProbe::availability() const
{
    const std::optional<PartHealth> blocking = m_board.blocking();
    if (!blocking)
        return {true, {}, m_methodsDown};
    return {false, hasOwnWords(blocking->code) ? blocking->code : reasonCode(reasonOf(*blocking)), m_methodsDown,
            reasonOf(*blocking) == OutOfServiceReason::Hours ? m_opensAt : std::nullopt};
}

} // namespace kiosk
