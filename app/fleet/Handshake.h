// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/MqttClient.h"

namespace kiosk::fleet
{

/// Goes as far as a connection can without a word of MQTT: reaches the broker, sees its certificate, shows ours. For a
/// look beside a client that is connected under the same name, which a second connection would throw out. Without \a
/// tls the broker is only reached. Waits, \a patience at most for each step. Errors: those of
/// MqttClient::disconnected() up to "mqtt.own_certificate".
Result<void> tryHandshake(const QString &host, quint16 port, const std::optional<MqttTls> &tls, Milliseconds patience);

} // namespace kiosk::fleet
