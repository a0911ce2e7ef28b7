// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/FleetModel.h"

#include "fleet/Presence.h"
#include "fleet/RequestSigner.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

bool changesKiosk(fleet::Action action)
{
    using fleet::Action;
    return action != Action::SeeHelp && action != Action::Statistics && action != Action::Journal
        && action != Action::Faults && action != Action::VerifyJournal;
}

fleet::MqttMessage presenceOf(const DeskConfig &config, const QString &boot, bool online)
{
    fleet::MqttMessage message;
    message.topic = fleet::Topics(config.site).deskOnline(config.deskId);
    message.payload = fleet::deskOnlinePayload().write({online, config.label, FleetModel::onlineInterval, boot});
    message.retained = true;
    message.expiry = 3 * FleetModel::onlineInterval;
    return message;
}

fleet::MqttClient::Settings settingsOf(const DeskConfig &config, const QString &boot)
{
    const fleet::Topics topics(config.site);
    fleet::MqttClient::Settings settings;
    settings.host = config.host;
    settings.port = static_cast<quint16>(config.port);
    settings.clientId = config.deskId;
    if (!config.plain)
        settings.tls = fleet::MqttTls{config.authority, config.certificate, config.key};
    settings.will = presenceOf(config, boot, false);
    settings.subscriptions = {topics.onlines(), topics.states(), topics.heads(), topics.deskOnlines(),
                              topics.answer(config.deskId)};
    settings.largestMessage = 2 << 20;
    // A clerk waits for it: never longer than a quarter of a minute.
    settings.longestRetry = Seconds{15};
    return settings;
}

} // namespace

FleetModel::FleetModel(DeskConfig config, ClerkKey &person, DeskStore *store, const Clock &clock,
                       std::unique_ptr<Wire> wire, QObject *parent)
    : QObject(parent), m_config(std::move(config)), m_person(person), m_store(store), m_clock(clock),
      m_topics(m_config.site), m_boot(fleet::randomToken()), m_book(m_config.stuckAfter),
      m_wire(wire ? std::move(wire) : std::make_unique<MqttWire>(settingsOf(m_config, m_boot)))
{
    m_book.setConnected(false);
    connect(m_wire.get(), &Wire::connected, this, [this] {
        m_connected = true;
        m_trouble.reset();
        m_book.setConnected(true);
        announce();
        settle();
        Q_EMIT connectionChanged();
    });
    connect(m_wire.get(), &Wire::disconnected, this, [this](const Error &error) {
        m_connected = false;
        m_trouble = error;
        m_desks.clear();
        m_book.setConnected(false);
        settle();
        Q_EMIT connectionChanged();
    });
    connect(m_wire.get(), &Wire::received, this, &FleetModel::receive);
}

FleetModel::~FleetModel() = default;

void FleetModel::start()
{
    m_wire->start();
}

void FleetModel::leave()
{
    if (m_connected)
        m_wire->publish(presenceOf(m_config, m_boot, false));
    m_wire->stop(true);
}

QStringList FleetModel::otherDesks() const
{
    return m_desks.values();
}

void FleetModel::announce()
{
    m_wire->publish(presenceOf(m_config, m_boot, true));
    m_announced = m_clock.sinceBoot();
}

void FleetModel::settle()
{
    if (m_book.settle(m_clock.sinceBoot()))
        Q_EMIT changed();
}

void FleetModel::tick()
{
    const Milliseconds now = m_clock.sinceBoot();
    m_person.tick();
    if (m_connected && (!m_announced || now - *m_announced >= Milliseconds{onlineInterval}))
        announce();
    const QStringList ids = m_pending.keys();
    for (const QString &id : ids) {
        if (now - m_pending.value(id).since >= Milliseconds{answerLimit})
            refuse(m_pending.take(id), u"clerk.no_answer"_s);
    }
    // What comes in by the thousand is looked at together.
    settle();
}

void FleetModel::receive(const fleet::MqttMessage &message)
{
    using Kind = fleet::Topics::Kind;
    const auto place = m_topics.placeOf(message.topic);
    if (!place)
        return;
    switch (place->kind) {
    case Kind::State:
        receiveState(place->kiosk, message);
        break;
    case Kind::Online:
        if (message.payload.isEmpty())
            break;
        if (const auto online = fleet::onlinePayload().read(message.payload)) {
            m_book.takeOnline(place->kiosk, *online, m_clock.sinceBoot());
            Q_EMIT reported(place->kiosk);
        } else {
            m_book.takeUnreadable(place->kiosk);
        }
        break;
    case Kind::Head:
        if (const auto head = fleet::headPayload().read(message.payload); head && m_store) {
            if (const auto anchor = journal::Anchor::find(head->anchor)) {
                const Result<void> kept = m_store->keep(place->kiosk, *anchor, m_clock.now().toUTC());
                m_storeTrouble = kept ? std::nullopt : std::optional(kept.error());
            }
        }
        return;
    case Kind::Answer:
        receiveAnswer(message.payload);
        return;
    case Kind::DeskOnline:
        receiveDesk(place->desk, message.payload);
        return;
    case Kind::Request:
        return;
    }
}

void FleetModel::receiveState(const QString &kiosk, const fleet::MqttMessage &message)
{
    if (message.payload.isEmpty()) {
        m_book.forget(kiosk);
        // What the list points to has gone.
        settle();
        return;
    }
    const auto isCalling = [this, &kiosk] {
        const KioskEntry *const entry = m_book.entry(kiosk);
        return entry && entry->need == Need::Called;
    };
    const bool before = isCalling();
    Milliseconds age{0};
    if (message.retained && message.expiry) {
        // The broker counts a message's life down while it lies there: the rest tells how old it is.
        if (const auto report = m_form.read(message.payload, Milliseconds{0}))
            age = std::max(Milliseconds{0}, Milliseconds{3 * report->interval - *message.expiry});
    }
    const Result<void> taken = m_book.takeReport(kiosk, message.payload, m_clock.sinceBoot(), age, m_clock.now());
    if (taken)
        Q_EMIT reported(kiosk);
    if (!before && isCalling()) {
        settle();
        Q_EMIT called(kiosk);
    } else if (before && !isCalling()) {
        settle();
    }
}

void FleetModel::receiveDesk(const QString &desk, const QByteArray &payload)
{
    const auto online = fleet::deskOnlinePayload().read(payload);
    if (desk == m_config.deskId) {
        if (online && online->online && online->boot != m_boot)
            m_wire->anotherHasThisName();
        return;
    }
    if (online && online->online)
        m_desks.insert(desk, online->label);
    else
        m_desks.remove(desk);
    Q_EMIT connectionChanged();
}

void FleetModel::ask(const QString &kiosk, const fleet::Order &order, QObject *context, Done done)
{
    send({kiosk, order, context, std::move(done), m_clock.sinceBoot(), false});
}

void FleetModel::send(const Pending &asked)
{
    fleet::RequestSigner *const signer = m_person.signer();
    const KioskEntry *const entry = m_book.entry(asked.kiosk);
    const auto report = m_book.report(asked.kiosk);
    if (!signer)
        return refuse(asked, u"clerk.locked"_s);
    if (!m_connected)
        return refuse(asked, u"clerk.offline"_s);
    if (!report || !entry || !entry->received)
        return refuse(asked, u"clerk.no_report"_s);
    fleet::Order order = asked.order;
    if (fleet::concernsVisit(order.action))
        order.visit = report->state.session;
    const fleet::Target target =
        fleet::Target::of(*report, *entry->received, m_clock.sinceBoot(), m_config.site, asked.kiosk, m_config.deskId);
    const auto made = signer->sign(order, target);
    if (!made)
        return refuse(asked, made.error().code, made.error().detail);
    fleet::MqttMessage message;
    message.topic = m_topics.request(asked.kiosk, m_config.deskId);
    message.payload = made->payload;
    message.expiry = fleet::requestLife;
    message.responseTopic = m_topics.answer(m_config.deskId);
    message.correlation = made->id.toLatin1();
    if (m_wire->publish(message) == 0)
        return refuse(asked, u"clerk.offline"_s);
    m_pending.insert(made->id, asked);
    countBusy();
}

void FleetModel::refuse(const Pending &asked, const QString &code, const QString &detail)
{
    fleet::Answer answer;
    answer.kiosk = asked.kiosk;
    answer.code = code;
    answer.detail = detail;
    if (asked.context)
        QTimer::singleShot(0, asked.context, [done = asked.done, answer] { done(answer); });
    countBusy();
}

void FleetModel::receiveAnswer(const QByteArray &payload)
{
    const auto read = fleet::answerPayload().read(payload);
    if (!read || !m_pending.contains(read->id))
        return;
    Pending asked = m_pending.take(read->id);
    // Somebody else's kiosk cannot answer for this one.
    if (read->kiosk != asked.kiosk) {
        m_pending.insert(read->id, asked);
        return;
    }
    answer(std::move(asked), *read);
}

void FleetModel::answer(Pending asked, const fleet::Answer &answer)
{
    if (fleet::RequestSigner *const signer = m_person.signer())
        signer->learn(answer.counter);
    // The same person has sat at a desk whose clock was ahead: with a higher number it goes.
    if (answer.code == u"fleet.replayed" && !asked.again) {
        asked.again = true;
        send(asked);
        return;
    }
    countBusy();
    if (asked.context)
        asked.done(answer);
}

void FleetModel::countBusy()
{
    QSet<QString> busy;
    for (const Pending &asked : std::as_const(m_pending)) {
        if (changesKiosk(asked.order.action))
            busy.insert(asked.kiosk);
    }
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

} // namespace kiosk::desk
