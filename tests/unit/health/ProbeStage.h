// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/NetworkProbe.h"

#include <QMap>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace kiosk
{

/// Certificates as an organisation and an attacker would have them, made by the openssl command.
class Certificates
{
public:
    struct Identity {
        QSslCertificate certificate = QSslCertificate();
        QSslKey key = QSslKey();
    };
    enum class Issuer { Ours, Theirs };
    static constexpr auto longAgo = "20200101000000Z";
    static constexpr auto backThen = "20210101000000Z";
    static constexpr auto farOff = "20890101000000Z";
    static constexpr auto furtherOff = "20900101000000Z";

    /// Empty when openssl failed; says so.
    static std::unique_ptr<Certificates> make();

    QSslCertificate authority(Issuer issuer) const;
    Identity identity(const QString &host, Issuer issuer = Issuer::Ours,
                      const QString &from = QString::fromLatin1(longAgo),
                      const QString &to = QString::fromLatin1(furtherOff)) const;
    Identity selfSigned(const QString &host) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    bool openssl(const QStringList &arguments) const;
    bool makeKey(const QString &name) const;
    bool makeAuthority(const QString &name) const;
    Identity load(const QString &certificate) const;

    QTemporaryDir m_folder;
    mutable int m_count = 0;
};

/// A real server on 127.0.0.1 that answers as a test says.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT
public:
    /// Called with each complete head of a request.
    using Script = std::function<void(QSslSocket *socket, const QByteArray &request)>;

    explicit ScriptedServer(Script script, std::optional<Certificates::Identity> identity = {});

    QUrl url(const QString &host, const QString &path = QStringLiteral("/")) const;
    QByteArrayList requests; ///< heads as they came in

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Script m_script;
    std::optional<Certificates::Identity> m_identity;
};

/// Sends \a answer and closes.
ScriptedServer::Script say(const QByteArray &answer);
/// A page with everything right.
QByteArray goodPage();

/// Sends every name to 127.0.0.1, but those that a test says otherwise of.
class ScriptedResolver final : public HostResolver
{
public:
    void lookUp(const QString &host, QObject *receiver, Answer answer) override;

    QMap<QString, Resolution> answers;
    QStringList silent; ///< names about which nothing comes back
    QStringList asked;
};

/// One probe from beginning to end.
ProbeResult probe(const ProbeTarget &target, const NetworkProbe::Means &means);

} // namespace kiosk
