// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/DeskLink.h"

#include "figures/Statistics.h"
#include "fleet/Presence.h"
#include "health/StationChecks.h"
#include "host/HostLog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

using fleet::MqttMessage;

namespace
{

/// Changes that come together are told together, and four times a second at most.
constexpr Milliseconds gathered{50};
constexpr Milliseconds leastPause{250};
constexpr int intervalsToExpiry = 3;
constexpr Seconds answerLife{60};
constexpr Seconds lookInterval{5};
constexpr Seconds learnInterval{3600};
constexpr int daysToLearnFrom = 30;
/// Fewer stays at a step say nothing of what is usual.
constexpr int leastStays = 20;
constexpr qsizetype mostDesks = 64;
constexpr quint32 largestRequest = 32 << 10;

bool isCredential(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'/');
}

/// As systemd hands it over, where it is no path.
QString fileOf(const QString &name)
{
    return !isCredential(name) ? name : qEnvironmentVariable("CREDENTIALS_DIRECTORY") + u'/' + name;
}

fleet::RequestCheck::Settings checkSettings(const DeskLink::Settings &settings, const QString &boot)
{
    fleet::RequestCheck::Settings check{
        settings.desk.site, settings.desk.kiosk, boot, {}, settings.stateDir + u"/desk-counters.json"_s};
    for (const DeskPerson &person : settings.desk.people)
        check.people.append({person.label, person.publicKey});
    return check;
}

} // namespace

DeskLink::DeskLink(Settings settings, Parts parts, const Clock &clock, HostLog &log, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_parts(parts), m_clock(clock), m_log(log),
      m_boot(fleet::randomToken()), m_topics(m_settings.desk.site),
      m_health(u"%1:%2"_s.arg(m_settings.desk.broker).arg(m_settings.desk.port), fileOf(m_settings.desk.certificate),
               parts.board, clock),
      m_requests(checkSettings(m_settings, m_boot), {parts.host, parts.vault, parts.actions, parts.reports}, clock,
                 log),
      m_client(clientSettings())
{
    connect(&m_client, &fleet::MqttClient::connected, this, &DeskLink::connected);
    connect(&m_client, &fleet::MqttClient::received, this, &DeskLink::received);
    connect(&m_client, &fleet::MqttClient::published, this, &DeskLink::published);
    connect(&m_client, &fleet::MqttClient::disconnected, this, [this](const Error &error) {
        m_log.info(u"desk.away"_s, error.toLogLine());
        m_desks.clear();
        m_callReport = 0;
        m_health.disconnected(error);
    });
    connect(&m_requests, &DeskRequests::answered, this,
            [this](const QString &desk, const QByteArray &correlation, const QByteArray &payload) {
                m_client.publish({m_topics.answer(desk), payload, false, answerLife, {}, correlation});
            });
    connect(&parts.overview, &KioskOverview::changed, this, &DeskLink::changed);
    connect(&parts.vault, &KioskVault::recorded, &parts.overview, &KioskOverview::refreshToday);
    connect(&parts.vault, &KioskVault::journalOpened, this, &DeskLink::learnUsualTimes);
    connect(&parts.vault, &KioskVault::journalOpened, &parts.overview, &KioskOverview::refreshToday);
    connect(&parts.vault, &KioskVault::anchored, this, [this](const QString &line) {
        m_head = line;
        sendHead();
    });
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DeskLink::send);
    connect(&m_each, &QTimer::timeout, this, &DeskLink::send);
    connect(&m_look, &QTimer::timeout, this, [this] {
        m_health.look();
        tellVisitor();
    });
    connect(&m_learn, &QTimer::timeout, this, &DeskLink::learnUsualTimes);
}

DeskLink::~DeskLink() = default;

fleet::MqttClient::Settings DeskLink::connectionTo(const DeskSettings &desk)
{
    fleet::MqttClient::Settings client;
    client.host = desk.broker;
    client.port = static_cast<quint16>(desk.port);
    client.clientId = desk.kiosk;
    if (!desk.certificate.isEmpty())
        client.tls = fleet::MqttTls{desk.caFile, fileOf(desk.certificate), fileOf(desk.key)};
    return client;
}

bool DeskLink::needsCredentials(const DeskSettings &desk)
{
    return isCredential(desk.certificate) || isCredential(desk.key);
}

fleet::MqttClient::Settings DeskLink::clientSettings() const
{
    const DeskSettings &desk = m_settings.desk;
    fleet::MqttClient::Settings client = connectionTo(desk);
    client.password = m_settings.password;
    client.will = MqttMessage{m_topics.online(desk.kiosk), fleet::onlinePayload().write({false, m_boot, {}}), true};
    client.subscriptions = {m_topics.requests(desk.kiosk), m_topics.deskOnlines(), m_topics.online(desk.kiosk)};
    client.largestMessage = largestRequest;
    client.firstRetry = m_settings.firstRetry;
    return client;
}

void DeskLink::start()
{
    m_parts.overview.refreshToday();
    learnUsualTimes();
    m_learn.start(learnInterval);
    m_look.start(lookInterval);
    m_client.start();
}

void DeskLink::stop()
{
    m_each.stop();
    m_soon.stop();
    m_look.stop();
    m_learn.stop();
    m_client.stop(true);
}

void DeskLink::connected()
{
    m_log.info(u"desk.connected"_s);
    fleet::Online birth{true, m_boot, {}};
    for (const StaffMessage &message : std::as_const(m_settings.messages))
        birth.messages.append({message.code, message.text});
    m_client.publish({m_topics.online(m_settings.desk.kiosk), fleet::onlinePayload().write(birth), true});
    m_health.connected();
    send();
    sendHead();
}

void DeskLink::received(const MqttMessage &message)
{
    using Kind = fleet::Topics::Kind;
    const std::optional<fleet::Topics::Place> place = m_topics.placeOf(message.topic);
    if (!place)
        return;
    // One that lay at the broker was not sent now.
    if (place->kind == Kind::Request && place->kiosk == m_settings.desk.kiosk && !message.retained)
        m_requests.take(message.payload, place->desk, message.correlation);
    else if (place->kind == Kind::DeskOnline)
        deskHeard(place->desk, message.payload);
    else if (place->kind == Kind::Online && place->kiosk == m_settings.desk.kiosk)
        birthHeard(message.payload);
}

void DeskLink::birthHeard(const QByteArray &payload)
{
    const Result<fleet::Online> heard = fleet::onlinePayload().read(payload);
    // Before its own birth is there, it is what this kiosk said before its last restart.
    if (!heard || !heard->online || heard->boot == m_boot || !m_client.hasAnnounced())
        return;
    m_client.anotherHasThisName();
    m_health.taken();
}

void DeskLink::deskHeard(const QString &desk, const QByteArray &payload)
{
    const Result<fleet::DeskOnline> heard = fleet::deskOnlinePayload().read(payload);
    if (!heard) {
        m_log.info(u"desk.malformed"_s, QString(desk + u": "_s + heard.error().detail));
        return;
    }
    if (!heard->online)
        m_desks.remove(desk);
    else if (m_desks.contains(desk) || m_desks.size() < mostDesks)
        m_desks.insert(desk, {m_clock.sinceBoot() + intervalsToExpiry * heard->interval});
    tellVisitor();
}

bool DeskLink::somebodyIsThere()
{
    m_desks.removeIf([this](const auto &desk) { return desk.value().hasPassed(m_clock); });
    return !m_desks.isEmpty();
}

void DeskLink::published(int number, const std::optional<Error> &error)
{
    m_health.published(error);
    if (error || number != m_callReport)
        return;
    m_callIsThere = true;
    tellVisitor();
}

void DeskLink::tellVisitor()
{
    if (m_client.isConnected() && m_callIsThere && m_parts.host.visit().help == link::HelpState::Called
        && somebodyIsThere())
        m_parts.host.advanceHelp(link::HelpState::Told);
}

void DeskLink::changed()
{
    // What the broker has of an earlier call is not this one.
    if (m_parts.host.visit().help == link::HelpState::None) {
        m_callReport = 0;
        m_callIsThere = false;
    }
    if (m_client.isConnected() && !m_soon.isActive())
        m_soon.start(std::max(gathered, m_sentAt + leastPause - m_clock.sinceBoot()));
}

void DeskLink::send()
{
    if (!m_client.isConnected())
        return;
    m_soon.stop();
    m_each.start(m_settings.desk.reportInterval);
    m_sentAt = m_clock.sinceBoot();
    const fleet::KioskReport told = report();
    const int number = m_client.publish({m_topics.state(m_settings.desk.kiosk), m_form.write(told, m_sentAt), true,
                                         intervalsToExpiry * m_settings.desk.reportInterval});
    if (number > 0 && m_callReport == 0 && told.state.help != link::HelpState::None)
        m_callReport = number;
}

void DeskLink::sendHead()
{
    if (!m_head.isEmpty())
        m_client.publish({m_topics.head(m_settings.desk.kiosk), fleet::headPayload().write({m_head}), true});
}

fleet::KioskReport DeskLink::report()
{
    fleet::KioskReport told;
    told.sequence = ++m_sequence;
    told.boot = m_boot;
    told.uptime = m_clock.sinceBoot();
    told.nonce = m_requests.nonce();
    told.name = m_settings.name;
    told.place = m_settings.desk.place;
    told.interval = m_settings.desk.reportInterval;
    told.configuration = m_settings.configuration;
    told.profile = m_settings.profile;
    told.panelOpen = m_parts.host.isPanelOpen();
    told.clock = m_clock.now().toUTC();
    told.answeredBy = m_parts.host.visit().answeredBy;
    told.message = m_parts.host.visit().message;
    told.tickets = m_parts.host.tickets();
    told.state = m_parts.overview.state();
    if (const auto usual = m_usual.constFind(stepName(told.state.step)); usual != m_usual.constEnd())
        told.stepUsual = *usual;
    const HealthReport health = m_parts.board.current();
    const PartHealth *const updates = health.find(stationchecks::updatesPart.toString());
    if (const auto pending = stationchecks::PendingUpdates::fromFacts(updates ? updates->facts : QString());
        pending && pending->isKnown()) {
        told.updatesPending = pending->all;
        told.securityUpdates = pending->security;
    }
    // Names and figures for staff before the kiosk; what names a machine stays there.
    for (link::PartLine &part : told.state.parts) {
        if (journal::looksPersonal(part.detail))
            part.detail.clear();
    }
    return told;
}

void DeskLink::learnUsualTimes()
{
    const QDate today = m_clock.now().date();
    m_parts.reports.statistics(
        today.addDays(-daysToLearnFrom), today.addDays(1), this, [this](const Result<QJsonObject> &result) {
            const Result<Statistics> statistics =
                result.and_then([](const QJsonObject &object) { return Statistics::fromJson(object); });
            if (!statistics)
                return;
            m_usual.clear();
            for (auto step = statistics->stepTimes.cbegin(); step != statistics->stepTimes.cend(); ++step) {
                if (step->count >= leastStays)
                    m_usual.insert(step.key(), std::chrono::ceil<Seconds>(Milliseconds(step->percentile90Ms)));
            }
            changed();
        });
}

} // namespace kiosk
