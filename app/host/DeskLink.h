// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "fleet/KioskReport.h"
#include "fleet/MqttClient.h"
#include "fleet/Topics.h"
#include "host/DeskHealth.h"
#include "host/DeskRequests.h"
#include "host/KioskOverview.h"

#include <QObject>
#include <QTimer>

namespace kiosk
{

/// The kiosk's end of the link to the desk: tells how it is, at each change and now and then, and takes requests. What
/// the link cannot do costs the kiosk nothing. Tells the visitor that staff know of a call only when the broker has
/// taken the report of it and somebody sits at a desk. Lives on the main thread.
class DeskLink final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        DeskSettings desk;
        QString name; ///< the kiosk's
        QList<StaffMessage> messages;
        QString configuration; ///< KioskReport's fingerprints
        QString profile;
        QString stateDir;
        QString password; ///< as MqttClient::Settings has it
        Milliseconds firstRetry{Seconds{1}};
    };
    struct Parts {
        KioskHost &host;
        KioskVault &vault;
        HealthBoard &board;
        KioskOverview &overview;
        StaffActions &actions;
        StaffReports &reports;
    };

    DeskLink(Settings settings, Parts parts, const Clock &clock, HostLog &log, QObject *parent = nullptr);
    ~DeskLink() override;

    /// The broker as \a desk names it, with the files of certificate and key.
    static fleet::MqttClient::Settings connectionTo(const DeskSettings &desk);
    /// Certificate or key are handed over by systemd: only the kiosk's unit can read them.
    static bool needsCredentials(const DeskSettings &desk);

    void start();
    /// Tells the desk that the kiosk goes.
    void stop();
    bool isConnected() const { return m_client.isConnected(); }
    const QString &boot() const { return m_boot; }

private:
    fleet::MqttClient::Settings clientSettings() const;
    fleet::KioskReport report();
    void connected();
    void received(const fleet::MqttMessage &message);
    void birthHeard(const QByteArray &payload);
    void deskHeard(const QString &desk, const QByteArray &payload);
    void published(int number, const std::optional<Error> &error);
    void changed();
    void send();
    void sendHead();
    void learnUsualTimes();
    bool somebodyIsThere();
    void tellVisitor();

    Settings m_settings;
    Parts m_parts;
    const Clock &m_clock;
    HostLog &m_log;
    QString m_boot;
    fleet::Topics m_topics;
    DeskHealth m_health;
    DeskRequests m_requests;
    fleet::KioskReportForm m_form;
    fleet::MqttClient m_client;
    QHash<QString, Deadline> m_desks; ///< until when somebody is taken to sit there
    QMap<QString, Seconds> m_usual; ///< by step
    QString m_head;
    qint64 m_sequence = 0;
    int m_callReport = 0; ///< number of the first report of the call that stands
    bool m_callIsThere = false; ///< the broker has it
    Milliseconds m_sentAt{0};
    QTimer m_soon;
    QTimer m_each;
    QTimer m_look;
    QTimer m_learn;
};

} // namespace kiosk
