// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskConfig.h"
#include "clerk/ClerkKey.h"
#include "clerk/DeskStore.h"
#include "clerk/KioskBook.h"
#include "clerk/Wire.h"
#include "fleet/Request.h"
#include "fleet/Topics.h"

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace kiosk::desk
{

/// The site's kiosks as this desk knows them over the broker, and what it asks of them. Tells at once of a call; of all
/// else four times a second at most, whatever comes in. One thread.
class FleetModel final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const fleet::Answer &)>;

    /// How long an answer may take; the kiosk itself refuses what comes later than fleet::requestLife.
    static constexpr Seconds answerLimit{12};
    static constexpr Seconds onlineInterval{15};

    /// \a person and \a clock must outlive it; \a store may be nullptr. Without a \a wire it makes the real one.
    FleetModel(DeskConfig config, ClerkKey &person, DeskStore *store, const Clock &clock,
               std::unique_ptr<Wire> wire = {}, QObject *parent = nullptr);
    ~FleetModel() override;

    void start();
    /// Says to all that nobody sits here any more.
    void leave();

    const DeskConfig &config() const { return m_config; }
    const KioskBook &book() const { return m_book; }
    bool isConnected() const { return m_connected; }
    /// Why there is no connection; nothing before the first try has ended, and while there is one.
    const std::optional<Error> &trouble() const { return m_trouble; }
    /// Why journal heads are not kept.
    const std::optional<Error> &storeTrouble() const { return m_storeTrouble; }
    /// Of the others who sit somewhere: their labels.
    QStringList otherDesks() const;

    /// Signs and sends it. \a done is called once, never before this returns: with the kiosk's answer, or with a code
    /// of ours: "clerk.locked", "clerk.no_report", "clerk.offline", "clerk.no_answer".
    void ask(const QString &kiosk, const fleet::Order &order, QObject *context, Done done);
    /// Those of whom something is asked that changes them.
    const QSet<QString> &busy() const { return m_busy; }

Q_SIGNALS:
    void connectionChanged();
    /// The book has settled anew.
    void changed();
    /// A report of this kiosk has come.
    void reported(const QString &kiosk);
    void called(const QString &kiosk);
    void busyChanged();

public Q_SLOTS:
    /// A few times a second.
    void tick();

private:
    struct Pending {
        QString kiosk;
        fleet::Order order;
        QPointer<QObject> context;
        Done done;
        Milliseconds since{0};
        bool again = false;
    };
    void receive(const fleet::MqttMessage &message);
    void receiveState(const QString &kiosk, const fleet::MqttMessage &message);
    void receiveAnswer(const QByteArray &payload);
    void receiveDesk(const QString &desk, const QByteArray &payload);
    void send(const Pending &asked);
    void answer(Pending asked, const fleet::Answer &answer);
    void refuse(const Pending &asked, const QString &code, const QString &detail = {});
    void announce();
    void settle();
    void countBusy();

    DeskConfig m_config;
    ClerkKey &m_person;
    DeskStore *m_store;
    const Clock &m_clock;
    fleet::Topics m_topics;
    QString m_boot; ///< fleet::randomToken() of this run
    KioskBook m_book;
    fleet::KioskReportForm m_form;
    std::unique_ptr<Wire> m_wire;
    bool m_connected = false;
    std::optional<Error> m_trouble;
    std::optional<Error> m_storeTrouble;
    QMap<QString, QString> m_desks; ///< label by id
    QMap<QString, Pending> m_pending; ///< by the request's id
    QSet<QString> m_busy;
    std::optional<Milliseconds> m_announced;
};

} // namespace kiosk::desk
