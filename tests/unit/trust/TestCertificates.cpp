// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestCertificates.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace kiosk
{

namespace
{

constexpr long secondsADay = 24 * 60 * 60;

void must(bool done, const char *what)
{
    if (!done)
        qFatal("OpenSSL: %s", what);
}

EVP_PKEY *newKey(CertificateWish::Key kind)
{
    EVP_PKEY *key = nullptr;
    switch (kind) {
    case CertificateWish::Key::EllipticP256:
        key = EVP_EC_gen("P-256");
        break;
    case CertificateWish::Key::Rsa2048:
        key = EVP_RSA_gen(2048);
        break;
    case CertificateWish::Key::Rsa768:
        key = EVP_RSA_gen(768);
        break;
    }
    must(key, "no key");
    return key;
}

void addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    must(extension && X509_add_ext(certificate, extension, -1), "no extension");
    X509_EXTENSION_free(extension);
}

template <typename Write> QByteArray pemOf(Write write)
{
    BIO *memory = BIO_new(BIO_s_mem());
    must(memory && write(memory), "no PEM");
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    const QByteArray pem(bytes, size);
    BIO_free(memory);
    return pem;
}

} // namespace

struct TestCertificate::Parts {
    ~Parts()
    {
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    X509 *certificate = nullptr;
    EVP_PKEY *key = nullptr;
};

TestCertificate::TestCertificate(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
TestCertificate::TestCertificate(TestCertificate &&) noexcept = default;
TestCertificate &TestCertificate::operator=(TestCertificate &&) noexcept = default;
TestCertificate::~TestCertificate() = default;

TestCertificate TestCertificate::selfSigned(const CertificateWish &wish)
{
    return TestCertificate(make(wish, nullptr));
}

TestCertificate TestCertificate::issue(const CertificateWish &wish) const
{
    return TestCertificate(make(wish, m_parts.get()));
}

std::unique_ptr<TestCertificate::Parts> TestCertificate::make(const CertificateWish &wish, const Parts *issuer)
{
    auto parts = std::make_unique<Parts>();
    parts->key = newKey(wish.key);
    X509 *certificate = parts->certificate = X509_new();
    X509_set_version(certificate, 2);
    unsigned char serial[8];
    must(RAND_bytes(serial, sizeof serial) == 1, "no random number");
    serial[0] = (serial[0] & 0x3f) | 0x40;
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    X509_gmtime_adj(X509_getm_notBefore(certificate), wish.validFromDays * secondsADay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), wish.validToDays * secondsADay);
    X509_set_pubkey(certificate, parts->key);
    X509_NAME *name = X509_get_subject_name(certificate);
    const QByteArray commonName = wish.commonName.toUtf8();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0);
    X509 *signer = issuer ? issuer->certificate : certificate;
    X509_set_issuer_name(certificate, X509_get_subject_name(signer));
    addExtension(certificate, signer, NID_subject_key_identifier, "hash");
    addExtension(certificate, signer, NID_authority_key_identifier, "keyid");
    const bool isAuthority = wish.kind == CertificateWish::Kind::Authority;
    addExtension(certificate, signer, NID_basic_constraints, isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(certificate, signer, NID_key_usage,
                 isAuthority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature,keyEncipherment");
    if (!isAuthority)
        addExtension(certificate, signer, NID_ext_key_usage, "serverAuth");
    if (!wish.names.isEmpty())
        addExtension(certificate, signer, NID_subject_alt_name,
                     "DNS:" + wish.names.join(QStringLiteral(",DNS:")).toUtf8());
    const EVP_MD *digest = wish.digest == CertificateWish::Digest::Sha1 ? EVP_sha1() : EVP_sha256();
    must(X509_sign(certificate, issuer ? issuer->key : parts->key, digest) > 0, "not signed");
    return parts;
}

QByteArray TestCertificate::pem() const
{
    return pemOf([this](BIO *memory) { return PEM_write_bio_X509(memory, m_parts->certificate); });
}

QByteArray TestCertificate::keyPem() const
{
    return pemOf([this](BIO *memory) {
        return PEM_write_bio_PrivateKey(memory, m_parts->key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QSslConfiguration TestCertificate::serverConfiguration(const QList<const TestCertificate *> &chain) const
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    const bool elliptic = EVP_PKEY_base_id(m_parts->key) == EVP_PKEY_EC;
    configuration.setPrivateKey(QSslKey(keyPem(), elliptic ? QSsl::Ec : QSsl::Rsa));
    QList<QSslCertificate> shown{QSslCertificate(pem())};
    for (const TestCertificate *link : chain)
        shown << QSslCertificate(link->pem());
    configuration.setLocalCertificateChain(shown);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace kiosk
