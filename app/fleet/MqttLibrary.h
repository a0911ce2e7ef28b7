// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <mosquitto.h>

namespace kiosk::fleet
{

/// libmosquitto, loaded when somebody first wants it and never before: a kiosk without a desk neither has it in memory
/// nor needs it installed.
struct MqttLibrary {
    decltype(&mosquitto_lib_init) initialise = nullptr;
    decltype(&mosquitto_new) create = nullptr;
    decltype(&mosquitto_destroy) destroy = nullptr;
    decltype(&mosquitto_int_option) setInteger = nullptr;
    decltype(&mosquitto_void_option) setPointer = nullptr;
    decltype(&mosquitto_threaded_set) setThreaded = nullptr;
    decltype(&mosquitto_username_pw_set) setPassword = nullptr;
    decltype(&mosquitto_will_set_v5) setWill = nullptr;
    decltype(&mosquitto_connect_bind_v5) connect = nullptr;
    decltype(&mosquitto_disconnect_v5) disconnect = nullptr;
    decltype(&mosquitto_loop) loop = nullptr;
    decltype(&mosquitto_publish_v5) publish = nullptr;
    decltype(&mosquitto_subscribe_v5) subscribe = nullptr;
    decltype(&mosquitto_connect_v5_callback_set) onConnect = nullptr;
    decltype(&mosquitto_disconnect_v5_callback_set) onDisconnect = nullptr;
    decltype(&mosquitto_publish_v5_callback_set) onPublish = nullptr;
    decltype(&mosquitto_message_v5_callback_set) onMessage = nullptr;
    decltype(&mosquitto_strerror) errorText = nullptr;
    decltype(&mosquitto_reason_string) reasonText = nullptr;
    decltype(&mosquitto_property_add_int32) addInteger = nullptr;
    decltype(&mosquitto_property_add_string) addText = nullptr;
    decltype(&mosquitto_property_add_binary) addBytes = nullptr;
    decltype(&mosquitto_property_read_int32) readInteger = nullptr;
    decltype(&mosquitto_property_read_string) readText = nullptr;
    decltype(&mosquitto_property_read_binary) readBytes = nullptr;
    decltype(&mosquitto_property_free_all) freeProperties = nullptr;

    /// For any thread. Errors: "mqtt.library", for good.
    static const Result<MqttLibrary> &get();
};

} // namespace kiosk::fleet
