// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/MqttClient.h"

#include <openssl/ssl.h>

#include <memory>

namespace kiosk::fleet
{

/// What one connection is encrypted with: TLS 1.2 or later, the broker's certificate by the configured authority alone
/// and for the name that is connected to, our own certificate shown. Remembers why a handshake failed, which the
/// library does not tell. Made and used on one thread.
class TlsContext
{
public:
    /// Errors: "mqtt.files".
    static Result<std::unique_ptr<TlsContext>> make(const MqttTls &files, const QString &host);

    SSL_CTX *context() const { return m_context.get(); }
    /// Why the peer's certificate, or ours at the peer, was not taken; nothing when that was not it.
    std::optional<Error> failed() const;

private:
    TlsContext();
    static int verified(int good, X509_STORE_CTX *store);
    static void heard(const SSL *ssl, int where, int value);

    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX *)> m_context;
    int m_verifyError = 0; ///< X509_V_OK
    int m_alert = -1; ///< the peer's
};

} // namespace kiosk::fleet
