// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/TrustStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cerrno>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// The whole public list of Debian is a quarter of that.
constexpr qint64 largestFile = 1 << 20;
constexpr int weakestRsa = 2048;
constexpr int weakestElliptic = 256;
constexpr int certutilTimeoutMs = 20000;

template <auto Free> struct Freeing {
    template <typename Thing> void operator()(Thing *thing) const { Free(thing); }
};
using X509Pointer = std::unique_ptr<X509, Freeing<X509_free>>;
using BioPointer = std::unique_ptr<BIO, Freeing<BIO_free_all>>;

struct PemBlock {
    QByteArray name;
    QByteArray content; ///< DER
};

/// The next PEM block; empty at the end of the text and where a block is damaged.
PemBlock nextBlock(BIO *text)
{
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *content = nullptr;
    long size = 0;
    PemBlock block;
    if (PEM_read_bio(text, &name, &header, &content, &size) == 1)
        block = {QByteArray(name), QByteArray(reinterpret_cast<const char *>(content), size)};
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_clear_free(content, static_cast<size_t>(size));
    return block;
}

X509Pointer certificateOf(const PemBlock &block)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(block.content.constData());
    const auto *end = begin + block.content.size();
    X509Pointer certificate(d2i_X509(nullptr, &begin, block.content.size()));
    return begin == end ? std::move(certificate) : nullptr;
}

bool isWeak(const X509 &certificate)
{
    const EVP_PKEY *key = X509_get0_pubkey(&certificate);
    if (!key)
        return true;
    const bool isRsa = EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA || EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA_PSS;
    return EVP_PKEY_get_bits(key) < (isRsa ? weakestRsa : weakestElliptic);
}

/// "issuing CA of X" for a person; the file's order for one without a name.
QString nameOf(const QSslCertificate &certificate, qsizetype number)
{
    const QStringList names =
        certificate.subjectInfo(QSslCertificate::CommonName) + certificate.subjectInfo(QSslCertificate::Organization);
    return u"certificate %1 (%2)"_s.arg(number).arg(names.value(0, u"without a name"_s));
}

/// Why the host must not rely on the file as such; nothing when it may.
std::optional<Error> fileFault(const QString &file)
{
    struct stat status {
    };
    if (stat(QFile::encodeName(file).constData(), &status) != 0)
        return Error{u"trust.unreadable"_s, {}, u"%1: %2"_s.arg(file, qt_error_string(errno))};
    if (!S_ISREG(status.st_mode))
        return Error{u"trust.unreadable"_s, {}, u"%1: not a file"_s.arg(file)};
    const bool ownersAlone = (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    if (!ownersAlone || (status.st_uid != 0 && status.st_uid != geteuid()))
        return Error{u"trust.writable_by_others"_s,
                     {},
                     u"%1: others than its owner and root can write it; chmod 644"_s.arg(file)};
    if (status.st_size > largestFile)
        return Error{u"trust.too_large"_s, {}, u"%1: larger than 1 MiB"_s.arg(file)};
    return std::nullopt;
}

Result<void> runCertutil(const QStringList &arguments, const QByteArray &input = {})
{
    const QString program =
        QStandardPaths::findExecutable(u"certutil"_s, {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s});
    if (program.isEmpty())
        return failure(u"trust.no_certutil"_s, u"certutil is not installed; install libnss3-tools"_s);
    QProcess certutil;
    certutil.start(program, arguments);
    certutil.write(input);
    certutil.closeWriteChannel();
    if (!certutil.waitForFinished(certutilTimeoutMs) || certutil.exitStatus() != QProcess::NormalExit
        || certutil.exitCode() != 0) {
        const QString said = QString::fromUtf8(certutil.readAllStandardError()).trimmed();
        certutil.kill();
        certutil.waitForFinished();
        return failure(u"trust.certutil"_s, said.isEmpty() ? certutil.errorString() : said);
    }
    return {};
}

} // namespace

Result<TrustStore> TrustStore::load(const QString &file, const QDateTime &now)
{
    if (const auto fault = fileFault(file))
        return tl::unexpected<Error>(*fault);
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly))
        return failure(u"trust.unreadable"_s, u"%1: %2"_s.arg(file, pem.errorString()));
    const QByteArray text = pem.read(largestFile + 1);
    const auto refuse = [&file](const QString &code, const QString &what) {
        return failure(code, QString(file % u": " % what));
    };
    // Before anything is decoded: a key that lies beside its certificate is a secret in the wrong place.
    if (text.contains("PRIVATE KEY-----"))
        return refuse(u"trust.private_key"_s, u"holds a private key; only certificates belong here"_s);

    const qsizetype blocks = text.count("-----BEGIN ");
    const BioPointer memory(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    TrustStore store;
    while (true) {
        const qsizetype number = store.m_certificates.size() + 1;
        const PemBlock block = nextBlock(memory.get());
        if (block.name.isEmpty())
            break;
        const X509Pointer certificate = block.name == PEM_STRING_X509 ? certificateOf(block) : nullptr;
        const QSslCertificate forQt(block.content, QSsl::Der);
        if (!certificate || forQt.isNull())
            return refuse(u"trust.not_a_certificate"_s, u"block %1 is not a certificate"_s.arg(number));
        const QString name = nameOf(forQt, number);
        if (X509_check_ca(certificate.get()) != 1)
            return refuse(u"trust.not_an_authority"_s,
                          u"%1 is not a certificate authority's; the kiosk does not trust single servers"_s.arg(name));
        if (forQt.expiryDate() < now)
            return refuse(u"trust.expired"_s,
                          u"%1 expired on %2"_s.arg(name, forQt.expiryDate().toUTC().date().toString(Qt::ISODate)));
        if (forQt.effectiveDate() > now)
            return refuse(u"trust.not_yet_valid"_s,
                          u"%1 is valid from %2 on; is the clock right?"_s.arg(
                              name, forQt.effectiveDate().toUTC().date().toString(Qt::ISODate)));
        if (isWeak(*certificate))
            return refuse(u"trust.weak"_s, u"%1 has a key that is too short (RSA below 2048 bits)"_s.arg(name));
        if (!store.m_certificates.contains(forQt))
            store.m_certificates << forQt;
        else
            return refuse(u"trust.twice"_s, u"%1 is there twice"_s.arg(name));
    }
    ERR_clear_error();
    if (store.isEmpty() || store.m_certificates.size() != blocks)
        return refuse(u"trust.not_a_certificate"_s,
                      blocks == 0 ? u"no PEM certificate (-----BEGIN CERTIFICATE-----) in it"_s
                                  : u"block %1 is damaged"_s.arg(store.m_certificates.size() + 1));
    return store;
}

QDateTime TrustStore::validUntil() const
{
    QDateTime first;
    for (const QSslCertificate &certificate : m_certificates) {
        if (!first.isValid() || certificate.expiryDate() < first)
            first = certificate.expiryDate();
    }
    return first;
}

QSslConfiguration TrustStore::sslConfiguration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + m_certificates);
    return configuration;
}

Result<void> TrustStore::makeDatabase(const QString &folder) const
{
    if (isEmpty())
        return {};
    const QByteArray path = QFile::encodeName(folder);
    if (mkdir(path.constData(), S_IRWXU) != 0)
        return failure(u"trust.folder"_s, u"cannot make %1: %2"_s.arg(folder, qt_error_string(errno)));
    const QString database = u"sql:"_s + folder;
    Result<void> done = runCertutil({u"-N"_s, u"-d"_s, database, u"--empty-password"_s});
    for (qsizetype i = 0; done && i < m_certificates.size(); ++i)
        // "C": an authority for servers; not for mail, not for programs.
        done = runCertutil(
            {u"-A"_s, u"-a"_s, u"-d"_s, database, u"-n"_s, u"kiosk-authority-%1"_s.arg(i + 1), u"-t"_s, u"C,,"_s},
            m_certificates.at(i).toPem());
    if (!done)
        QDir(folder).removeRecursively();
    return done;
}

Result<void> TrustStore::install(const QString &templateFolder, const QString &home)
{
    const auto refuse = [](const QString &what) { return failure(u"trust.install"_s, what); };
    const QString outer = home + u"/.pki"_s;
    const QString folder = outer + u"/nssdb"_s;
    for (const QString &made : {outer, folder}) {
        if (mkdir(QFile::encodeName(made).constData(), S_IRWXU) != 0)
            return refuse(u"cannot make %1: %2"_s.arg(made, qt_error_string(errno)));
    }
    const QFileInfoList files = QDir(templateFolder).entryInfoList(QDir::Files);
    if (files.isEmpty())
        return refuse(u"no database in %1"_s.arg(templateFolder));
    for (const QFileInfo &file : files) {
        const QString copy = folder + u'/' + file.fileName();
        if (!QFile::copy(file.filePath(), copy) || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
            return refuse(u"cannot copy %1"_s.arg(file.fileName()));
    }
    return {};
}

} // namespace kiosk
