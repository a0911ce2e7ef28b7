// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>

#include <memory>

namespace kiosk
{

/// What a certificate for a test shall say.
struct CertificateWish {
    enum class Key { EllipticP256, Rsa2048, Rsa768 };
    enum class Digest { Sha256, Sha1 };
    enum class Kind { Server, Authority };

    QString commonName = QStringLiteral("test");
    QStringList names = {}; ///< DNS names
    Kind kind = Kind::Server;
    int validFromDays = -1; ///< from now
    int validToDays = 30;
    Key key = Key::EllipticP256;
    Digest digest = Digest::Sha256;
};

/// A certificate with its private key, made for the run of a test; signed by itself, or by another one.
class TestCertificate
{
public:
    static TestCertificate selfSigned(const CertificateWish &wish);
    TestCertificate issue(const CertificateWish &wish) const;
    TestCertificate(TestCertificate &&) noexcept;
    TestCertificate &operator=(TestCertificate &&) noexcept;
    ~TestCertificate();

    QByteArray pem() const;
    QByteArray keyPem() const;
    /// For a server that shows this certificate and then \a chain.
    QSslConfiguration serverConfiguration(const QList<const TestCertificate *> &chain = {}) const;

private:
    struct Parts;
    explicit TestCertificate(std::unique_ptr<Parts> parts);
    static std::unique_ptr<Parts> make(const CertificateWish &wish, const Parts *issuer);
    std::unique_ptr<Parts> m_parts;
};

} // namespace kiosk
