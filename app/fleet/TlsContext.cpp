// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/TlsContext.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

namespace
{

/// OpenSSL's own words name no path and no person.
tl::unexpected<Error> fileTrouble(const QString &path)
{
    const char *const reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return failure(u"mqtt.files"_s, u"%1: %2"_s.arg(path, QString::fromLatin1(reason ? reason : "cannot be read")));
}

bool isAboutCertificates(int alert)
{
    switch (alert) {
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
    case SSL_AD_CERTIFICATE_REVOKED:
    case SSL_AD_CERTIFICATE_EXPIRED:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_ACCESS_DENIED:
    case SSL_AD_CERTIFICATE_REQUIRED:
        return true;
    default:
        return false;
    }
}

} // namespace

TlsContext::TlsContext() : m_context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free) { }

Result<std::unique_ptr<TlsContext>> TlsContext::make(const MqttTls &files, const QString &host)
{
    std::unique_ptr<TlsContext> made(new TlsContext);
    SSL_CTX *const context = made->context();
    ERR_clear_error();
    if (!context || SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1)
        return failure(u"mqtt.files"_s, u"no TLS"_s);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    if (SSL_CTX_load_verify_file(context, QFile::encodeName(files.authorityFile).constData()) != 1)
        return fileTrouble(files.authorityFile);
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(files.certificateFile).constData()) != 1)
        return fileTrouble(files.certificateFile);
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(files.keyFile).constData(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(context) != 1)
        return fileTrouble(files.keyFile);
    X509_VERIFY_PARAM *const parameters = SSL_CTX_get0_param(context);
    const QByteArray name = host.toLatin1();
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (X509_VERIFY_PARAM_set1_ip_asc(parameters, name.constData()) != 1
        && X509_VERIFY_PARAM_set1_host(parameters, name.constData(), static_cast<size_t>(name.size())) != 1)
        return failure(u"mqtt.files"_s, u"no name to look for in the broker's certificate"_s);
    SSL_CTX_set_app_data(context, made.get());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, &TlsContext::verified);
    SSL_CTX_set_info_callback(context, &TlsContext::heard);
    return made;
}

int TlsContext::verified(int good, X509_STORE_CTX *store)
{
    if (good == 1)
        return 1;
    const auto *ssl = static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto *self = static_cast<TlsContext *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    if (self->m_verifyError == X509_V_OK)
        self->m_verifyError = X509_STORE_CTX_get_error(store);
    return 0;
}

void TlsContext::heard(const SSL *ssl, int where, int value)
{
    if ((where & SSL_CB_READ_ALERT) != SSL_CB_READ_ALERT || (value >> 8) != SSL3_AL_FATAL)
        return;
    static_cast<TlsContext *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)))->m_alert = value & 0xff;
}

std::optional<Error> TlsContext::failed() const
{
    if (m_verifyError != X509_V_OK) {
        const bool isTime =
            m_verifyError == X509_V_ERR_CERT_HAS_EXPIRED || m_verifyError == X509_V_ERR_CERT_NOT_YET_VALID;
        return Error{isTime ? u"mqtt.certificate_expired"_s : u"mqtt.certificate"_s,
                     {},
                     QString::fromLatin1(X509_verify_cert_error_string(m_verifyError))};
    }
    if (isAboutCertificates(m_alert))
        return Error{u"mqtt.own_certificate"_s, {}, QString::fromLatin1(SSL_alert_desc_string_long(m_alert))};
    return std::nullopt;
}

} // namespace kiosk::fleet
