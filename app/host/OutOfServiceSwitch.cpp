// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/OutOfServiceSwitch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk
{

OutOfServiceSwitch::OutOfServiceSwitch(const QString &stateDir, HealthBoard &board)
    : m_file(stateDir + u"/out-of-service.json"_s), m_board(board)
{
}

bool OutOfServiceSwitch::isReason(const QString &reason)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[a-z][a-z_]{0,31}"_s));
    return form.match(reason).hasMatch();
}

void OutOfServiceSwitch::restore()
{
    const Result<std::optional<QJsonObject>> kept = m_file.read();
    if (!kept) {
        m_reason = u"unknown"_s;
    } else if (*kept) {
        const QString reason = (*kept)->value(u"reason"_s).toString();
        m_reason = isReason(reason) ? reason : u"unknown"_s;
    }
    tell();
}

Result<void> OutOfServiceSwitch::switchOff(const QString &reason)
{
    m_reason = reason;
    tell();
    return m_file.write({{u"reason"_s, reason}});
}

Result<void> OutOfServiceSwitch::switchOn()
{
    m_reason.clear();
    tell();
    return m_file.remove();
}

void OutOfServiceSwitch::tell()
{
    const bool inService = m_reason.isEmpty();
    m_board.report(PartHealth{parts::staff.toString(),
                              inService ? HealthState::Ready : HealthState::NotReady,
                              inService ? u"ok"_s : QString(u"staff."_s + m_reason),
                              {}});
}

} // namespace kiosk
