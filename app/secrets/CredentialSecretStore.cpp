// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/CredentialSecretStore.h"

#include <QFile>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

void later(QObject *context, std::function<void()> what)
{
    QTimer::singleShot(0, context, std::move(what));
}

} // namespace

QString CredentialSecretStore::fileName(const QString &name)
{
    return u"mfa-kiosk."_s + name;
}

Result<SecretBytes> CredentialSecretStore::readFile(const QString &name) const
{
    if (m_folder.isEmpty())
        return failure(secretcodes::absentService, u"CREDENTIALS_DIRECTORY is not set"_s);
    QFile file(m_folder + u'/' + fileName(name));
    if (!file.exists())
        return failure(secretcodes::missing, file.fileName());
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(secretcodes::locked, QString(file.fileName() + u": "_s + file.errorString()));
    QByteArray content = file.read(longestSecret + 1);
    SecretBytes secret = SecretBytes::takeFrom(content);
    if (secret.size() > longestSecret)
        return failure(secretcodes::damaged, QString(file.fileName() + u": too long"_s));
    return secret;
}

// The folder is a file system in memory: reading it does not wait for anybody.
void CredentialSecretStore::read(const QString &name, QObject *context, ReadCallback callback)
{
    later(context, [this, self = QPointer<CredentialSecretStore>(this), name, callback = std::move(callback)] {
        if (self)
            callback(readFile(name));
    });
}

void CredentialSecretStore::write(const QString &name, SecretBytes, QObject *context, DoneCallback callback)
{
    later(context,
          [name, callback = std::move(callback)] { callback(failure(secretcodes::readOnly, fileName(name))); });
}

void CredentialSecretStore::remove(const QString &name, QObject *context, DoneCallback callback)
{
    later(context,
          [name, callback = std::move(callback)] { callback(failure(secretcodes::readOnly, fileName(name))); });
}

} // namespace kiosk
