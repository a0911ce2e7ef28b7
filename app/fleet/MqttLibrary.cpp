// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/MqttLibrary.h"

#include <dlfcn.h>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{

Result<MqttLibrary> load()
{
    void *const handle = dlopen("libmosquitto.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!handle)
        return failure(u"mqtt.library"_s, QString::fromLocal8Bit(dlerror()));
    MqttLibrary library;
    bool complete = true;
    const auto find = [&](auto &function, const char *name) {
        function = reinterpret_cast<std::decay_t<decltype(function)>>(dlsym(handle, name));
        complete = complete && function;
    };
    find(library.initialise, "mosquitto_lib_init");
    find(library.create, "mosquitto_new");
    find(library.destroy, "mosquitto_destroy");
    find(library.setInteger, "mosquitto_int_option");
    find(library.setPointer, "mosquitto_void_option");
    find(library.setThreaded, "mosquitto_threaded_set");
    find(library.setPassword, "mosquitto_username_pw_set");
    find(library.setWill, "mosquitto_will_set_v5");
    find(library.connect, "mosquitto_connect_bind_v5");
    find(library.disconnect, "mosquitto_disconnect_v5");
    find(library.loop, "mosquitto_loop");
    find(library.publish, "mosquitto_publish_v5");
    find(library.subscribe, "mosquitto_subscribe_v5");
    find(library.onConnect, "mosquitto_connect_v5_callback_set");
    find(library.onDisconnect, "mosquitto_disconnect_v5_callback_set");
    find(library.onPublish, "mosquitto_publish_v5_callback_set");
    find(library.onMessage, "mosquitto_message_v5_callback_set");
    find(library.errorText, "mosquitto_strerror");
    find(library.reasonText, "mosquitto_reason_string");
    find(library.addInteger, "mosquitto_property_add_int32");
    find(library.addText, "mosquitto_property_add_string");
    find(library.addBytes, "mosquitto_property_add_binary");
    find(library.readInteger, "mosquitto_property_read_int32");
    find(library.readText, "mosquitto_property_read_string");
    find(library.readBytes, "mosquitto_property_read_binary");
    find(library.freeProperties, "mosquitto_property_free_all");
    if (!complete || library.initialise() != MOSQ_ERR_SUCCESS)
        return failure(u"mqtt.library"_s, u"libmosquitto.so.1 is older than 2.0"_s);
    return library;
}

} // namespace

const Result<MqttLibrary> &MqttLibrary::get()
{
    static const Result<MqttLibrary> library = load();
    return library;
}

} // namespace kiosk::fleet
