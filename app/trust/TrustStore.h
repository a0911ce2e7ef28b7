// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>

namespace kiosk
{

/// The certificate authorities that an organisation trusts besides the public ones: read from one PEM file of the
/// configuration (trust.ca_file), given in the same list to the embedded view (a certificate database in each private
/// home) and to the host's own requests (QSslConfiguration). Holds public certificates only. Must never let a single
/// server's certificate through. What a session writes into its database goes with its home.
class TrustStore
{
public:
    /// No authority besides the public ones.
    TrustStore() = default;

    /// Reads \a file, which the host can read and nobody but its owner and root can write. Every certificate in it must
    /// be an authority's, valid at \a now, and have a key of today's strength (RSA of 2048 bits, or an elliptic curve
    /// of 256; NIST SP 800-131A). Errors, with the file and what is wrong in the detail: trust.unreadable,
    /// trust.writable_by_others, trust.not_a_certificate, trust.private_key, trust.not_an_authority, trust.expired,
    /// trust.not_yet_valid, trust.weak, trust.twice, trust.too_large.
    static Result<TrustStore> load(const QString &file, const QDateTime &now = QDateTime::currentDateTimeUtc());

    bool isEmpty() const { return m_certificates.isEmpty(); }
    const QList<QSslCertificate> &certificates() const { return m_certificates; }
    /// When the first of them expires; invalid when there is none.
    QDateTime validUntil() const;

    /// For the host's own requests: the machine's public authorities and these, certificates always verified, TLS 1.2
    /// at least. One difference to the embedded view is Qt's own: a certificate that names its host in the common name
    /// alone is good here and refused there.
    QSslConfiguration sslConfiguration() const;

    /// Makes the engine's certificate database once, in \a folder, which must not exist yet: the template that
    /// install() copies. Runs certutil of libnss3-tools (about 0.1 s a certificate). Errors: trust.no_certutil,
    /// trust.certutil, trust.folder. Does nothing when there is no certificate.
    Result<void> makeDatabase(const QString &folder) const;

    /// Puts a copy of the template into \a home/.pki/nssdb, where the engine looks (Chromium's crypto/nss_util.cc),
    /// files 0600 in folders 0700: the engine's library (NSS) takes a read-only database for a broken one. Blocks for
    /// some file copies of 30 kB each. Error: trust.install.
    static Result<void> install(const QString &templateFolder, const QString &home);

private:
    QList<QSslCertificate> m_certificates;
};

} // namespace kiosk
