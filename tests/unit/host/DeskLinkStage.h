// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "KioskHostStage.h"

#include "fleet/Presence.h"
#include "fleet/RequestSigner.h"
#include "host/CommissioningVisit.h"
#include "host/DeskLink.h"
#include "host/PracticeSecretStore.h"
#include "journal/JournalExport.h"
#include "support/Broker.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace kiosk
{

using namespace fleet;

/// A kiosk with its link, a desk's client, and a real broker between them.
class DeskLinkStage : public KioskHostStage
{
protected:
    void cleanup() override;
    struct Desk {
        std::unique_ptr<MqttClient> client;
        QList<MqttMessage> heard;
        KioskReportForm form;
    };

    void eachBroker();
    /// Mosquitto as it is shipped, where the test has no rows; of ejabberd, the protocol alone.
    Broker &broker();
    void makeKiosk(const QByteArray &role, Broker &broker, quint16 port = 0);
    std::unique_ptr<DeskLink> makeLink(quint16 port, const QString &stateDir);
    std::unique_ptr<Desk> makeDesk(Broker &broker, const QString &id = u"d1"_s);
    void sitDown(Desk &desk, bool online = true);
    /// The newest that came; nothing before the first.
    std::optional<KioskReport> reportAt(const Desk &desk) const;
    QString ask(Desk &desk, const Order &order);
    std::optional<Answer> answerTo(const Desk &desk, const QString &id) const;
    QString codeOf(const Desk &desk, const QString &id) const
    {
        const std::optional<Answer> answer = answerTo(desk, id);
        return answer ? answer->code : QString();
    }
    QByteArray journal() const;
    QString health(const QString &part) const
    {
        const HealthReport report = m_board->current();
        const PartHealth *found = report.find(part);
        return found ? found->code : QString();
    }

    Topics m_topics{u"jamk"_s};
    QString m_deskBoot = randomToken();
    std::function<Result<void>(SessionJournal::Settings)> m_past; ///< of the next kiosk
    std::map<Broker::Kind, std::unique_ptr<Broker>> m_brokers;
    Broker *m_present = nullptr;
    std::unique_ptr<SigningKey> m_key;
    QString m_publicKey;
    std::unique_ptr<KioskVault> m_vault;
    std::unique_ptr<OutOfServiceSwitch> m_switch;
    std::unique_ptr<CommissioningRecord> m_record;
    std::unique_ptr<StaffReports> m_reports;
    std::unique_ptr<KioskOverview> m_overview;
    std::unique_ptr<StaffActions> m_actions;
    std::unique_ptr<DeskLink> m_link;
    std::unique_ptr<RequestSigner> m_signer;
};

} // namespace kiosk
