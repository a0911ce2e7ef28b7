// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/RequestCheck.h"
#include "host/StaffActions.h"

#include <QObject>

#include <deque>

namespace kiosk
{

/// What desks ask of this kiosk: checked, written into the journal with the label of whoever has signed it, done as at
/// the kiosk's own panel, answered. A request that comes twice is done once and answered twice. Lives on the main
/// thread.
class DeskRequests final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        KioskHost &host;
        KioskVault &vault;
        StaffActions &actions;
        StaffReports &reports;
    };

    /// Whoever's label cannot stand in the journal is left out.
    DeskRequests(fleet::RequestCheck::Settings settings, Parts parts, const Clock &clock, HostLog &log,
                 QObject *parent = nullptr);

    /// For the next report.
    QString nonce() { return m_check.nonce(); }
    /// \a desk: as the topic names it; \a correlation: the broker's word, given back where nothing better is known.
    void take(const QByteArray &payload, const QString &desk, const QByteArray &correlation);

Q_SIGNALS:
    void answered(const QString &desk, const QByteArray &correlation, const QByteArray &payload);

private:
    struct Known {
        QString id;
        QByteArray answer; ///< empty while it is under way
    };

    void perform(const fleet::Request &request);
    void refuse(const Error &why, const std::optional<fleet::Request> &asked, const QString &desk,
                const QByteArray &correlation);
    void answer(const fleet::Request &request, const fleet::Answer &answer);
    fleet::Answer answerTo(const fleet::Request &request, const QString &code, const QString &detail = {});
    Known *known(const QString &id);

    fleet::RequestCheck::Settings m_settings;
    Parts m_parts;
    const Clock &m_clock;
    HostLog &m_log;
    fleet::RequestCheck m_check;
    std::deque<Known> m_known; ///< the newest last
    fleet::RateLimit m_refusalsWritten;
    fleet::RateLimit m_refusalsAnswered;
};

} // namespace kiosk
