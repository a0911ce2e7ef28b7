// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/DeskCheck.h"

#include "figures/HealthTable.h"
#include "fleet/Handshake.h"
#include "fleet/Presence.h"
#include "fleet/Topics.h"
#include "host/DeskLink.h"
#include "host/HostLock.h"

#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

using fleet::MqttClient;

constexpr Seconds brokerPatience{15};

/// How far one connection came.
struct Look {
    bool connected = false;
    std::optional<Error> trouble; ///< why there is no connection, or why the report was not taken
};

/// Connects under the kiosk's name and tells what is so: that the kiosk does not run. Not kept by the broker, and of a
/// run that nobody knows, so that no desk takes it for news.
Look connectAndReport(const DeskSettings &desk)
{
    Look look;
    MqttClient client(DeskLink::connectionTo(desk));
    QEventLoop loop;
    const auto end = [&loop, &look](const std::optional<Error> &trouble) {
        look.trouble = trouble;
        loop.quit();
    };
    QObject::connect(&client, &MqttClient::connected, &loop, [&] {
        look.connected = true;
        const QString topic = fleet::Topics(desk.site).online(desk.kiosk);
        client.publish({topic, fleet::onlinePayload().write({false, fleet::randomToken(), {}})});
    });
    QObject::connect(&client, &MqttClient::published, &loop, [end](int, const std::optional<Error> &error) {
        // Told as disconnected, too.
        if (!error || error->code != u"mqtt.lost")
            end(error);
    });
    QObject::connect(&client, &MqttClient::disconnected, &loop, [&look, end](const Error &error) {
        look.connected = false;
        end(error);
    });
    QTimer::singleShot(brokerPatience, &loop, [&look, end] {
        look.connected = false;
        end(Error{u"mqtt.unreachable"_s, {}, u"no answer within %1 s"_s.arg(brokerPatience.count())});
    });
    client.start();
    loop.exec();
    client.stop();
    return look;
}

Look shakeHands(const MqttClient::Settings &connection)
{
    const Result<void> shaken =
        fleet::tryHandshake(connection.host, connection.port, connection.tls, Milliseconds{brokerPatience});
    return {shaken.has_value(), shaken ? std::nullopt : std::optional(shaken.error())};
}

/// The health code says what it means for the kiosk; whoever looks by hand wants to know what exactly is wrong, too.
CheckedPart explained(PartHealth health, const std::optional<Error> &trouble)
{
    const health::Words *const words =
        trouble && health.state != HealthState::Ready ? health::wordsFor(trouble->code) : nullptr;
    if (!words)
        return {health};
    QString cause = QString::fromUtf8(words->what);
    if (cause.endsWith(u'.'))
        cause.chop(1);
    health.detail = u"%1 (%2)"_s.arg(cause, trouble->toLogLine());
    return {health, QString::fromUtf8(words->remedy)};
}

} // namespace

QList<CheckedPart> checkDesk(const CheckContext &context)
{
    const DeskSettings &desk = context.config.desk;
    if (!desk.isOn())
        return {};
    const MqttClient::Settings connection = DeskLink::connectionTo(desk);
    const QString where = u"%1:%2"_s.arg(desk.broker).arg(desk.port);
    if (DeskLink::needsCredentials(desk) && !qEnvironmentVariableIsSet("CREDENTIALS_DIRECTORY"))
        return {
            {{DeskHealth::part.toString(), HealthState::Ready, u"ok"_s,
              u"%1: not looked at; key or certificate are with the kiosk's unit alone, and its staff panel tells"_s.arg(
                  where)}}};

    const SystemClock clock;
    HealthBoard board(clock);
    DeskHealth health(where, connection.tls ? connection.tls->certificateFile : QString(), board, clock, Seconds{0});
    if (context.network == CheckOptions::Network::Skip) {
        QList<CheckedPart> parts{
            {{DeskHealth::part.toString(), HealthState::Ready, u"ok"_s, u"not looked at (--offline)"_s}}};
        for (const PartHealth &part : board.current().parts)
            parts.append({part});
        return parts;
    }
    const bool runs = HostLock::isTaken(context.stateDir);
    const Look look = runs ? shakeHands(connection) : connectAndReport(desk);
    if (look.connected)
        health.connected();
    if (look.connected && look.trouble)
        health.published(look.trouble);
    else if (look.trouble)
        health.disconnected(*look.trouble);

    QList<CheckedPart> parts;
    for (PartHealth part : board.current().parts) {
        if (part.part != DeskHealth::part) {
            parts.append({part});
            continue;
        }
        if (part.state == HealthState::Ready)
            part.detail = runs ? u"%1; the kiosk that runs tells the rest on its staff panel"_s.arg(where)
                               : u"%1 takes this kiosk's reports"_s.arg(where);
        parts.append(explained(part, look.trouble));
    }
    return parts;
}

} // namespace kiosk
