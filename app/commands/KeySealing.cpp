// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/KeySealing.h"

#include "secrets/CredentialSecretStore.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int sealLimit = 30'000; ///< ms; a TPM takes its time

QString unfinished(const QString &file)
{
    return file + u".new"_s;
}

Result<void> seal(const QString &name, const SecretBytes &secret, link::SealedBy with, const QString &root)
{
    QProcess process;
    QStringList arguments{u"--name="_s + CredentialSecretStore::fileName(name)};
    if (with == link::SealedBy::Tpm)
        // To no state of the firmware: its next update would lock the kiosk out.
        arguments << u"--with-key=host+tpm2"_s << u"--tpm2-pcrs="_s;
    else
        arguments << u"--with-key=host"_s;
    const QString file = sealedFolder(root) + u'/' + CredentialSecretStore::fileName(name);
    arguments << u"encrypt"_s << u"-"_s << unfinished(file);
    if (!root.isEmpty()) {
        const QString hostKey = root + u"/var/lib/systemd"_s;
        QDir().mkpath(hostKey);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SYSTEMD_CREDENTIAL_SECRET"_s, hostKey + u"/credential.secret"_s);
        process.setProcessEnvironment(environment);
    }
    QFile::remove(unfinished(file));
    process.start(u"systemd-creds"_s, arguments);
    process.write(reinterpret_cast<const char *>(secret.data()), secret.size());
    process.closeWriteChannel();
    if (!process.waitForFinished(sealLimit)) {
        process.kill();
        process.waitForFinished(1000);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || !QFile::exists(unfinished(file))) {
        const QString said = QString::fromLocal8Bit(process.readAllStandardError()).simplified();
        return failure(u"set_up.sealing"_s, u"systemd-creds: %1"_s.arg(said.isEmpty() ? process.errorString() : said));
    }
    QFile::setPermissions(unfinished(file), QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

using Named = std::pair<QString, const SecretBytes *>;

Result<void> sealEach(const QList<Named> &all, link::SealedBy with, const QString &root)
{
    for (const auto &[name, secret] : all) {
        if (const Result<void> sealed = seal(name, *secret, with, root); !sealed)
            return sealed;
    }
    return {};
}

/// Seals \a all, and only then puts each in its place.
Result<link::SealedBy> sealTogether(const QList<Named> &all, const QString &root)
{
    const QString folder = sealedFolder(root);
    if (!QDir().mkpath(folder))
        return failure(u"set_up.sealing"_s, u"cannot make %1"_s.arg(folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto with = link::SealedBy::Machine;
    // A TPM that is there and does not take it (no library for it, locked out) is no reason to have no kiosk.
    if (QFile::exists(root + u"/sys/class/tpm/tpm0"_s) && sealEach(all, link::SealedBy::Tpm, root))
        with = link::SealedBy::Tpm;
    else if (const Result<void> sealed = sealEach(all, with, root); !sealed)
        return tl::unexpected(sealed.error());
    for (const auto &[name, secret] : all) {
        const QString file = folder + u'/' + CredentialSecretStore::fileName(name);
        QFile::remove(file);
        if (!QFile::rename(unfinished(file), file))
            return failure(u"set_up.sealing"_s, u"cannot write %1"_s.arg(file));
    }
    return with;
}

} // namespace

QStringList sealedNames()
{
    return {secretnames::pinPepper, secretnames::journalWrappingKey, secretnames::journalOfficerPublicKey,
            secretnames::pins};
}

QString sealedFolder(const QString &root)
{
    return root + u"/etc/credstore.encrypted"_s;
}

Result<link::SealedBy> sealKeys(const KioskKeys &keys, const PinRecords &pins, const QString &root)
{
    const SecretBytes records(serialisePinRecords(pins));
    return sealTogether({{secretnames::pinPepper, &keys.pinPepper},
                         {secretnames::journalWrappingKey, &keys.journalWrappingKey},
                         {secretnames::journalOfficerPublicKey, &keys.journalOfficerPublicKey},
                         {secretnames::pins, &records}},
                        root);
}

Result<link::SealedBy> sealPins(const SecretBytes &pins, const QString &root)
{
    return sealTogether({{secretnames::pins, &pins}}, root);
}

} // namespace kiosk
