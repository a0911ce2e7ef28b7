// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeStage.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace kiosk
{

std::unique_ptr<Certificates> Certificates::make()
{
    auto made = std::unique_ptr<Certificates>(new Certificates);
    const bool good = made->makeKey(u"key"_s) && made->makeAuthority(u"ours"_s) && made->makeAuthority(u"theirs"_s);
    return good ? std::move(made) : nullptr;
}

bool Certificates::makeKey(const QString &name) const
{
    return openssl({u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s, u"-noout"_s, u"-out"_s, path(name)});
}

bool Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    const bool good =
        process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!good)
        qWarning("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAll().constData());
    return good;
}

bool Certificates::makeAuthority(const QString &name) const
{
    QFile index(path(name + u".index"_s));
    QFile config(path(name + u".cnf"_s));
    if (!index.open(QIODevice::WriteOnly) || !config.open(QIODevice::WriteOnly))
        return false;
    config.write("[ca]\ndefault_ca=a\n[a]\ndefault_md=sha256\npolicy=p\nunique_subject=no\ncopy_extensions=copy\n"
                 "rand_serial=yes\ndatabase="
                 + QFile::encodeName(index.fileName())
                 + "\n[p]\ncommonName=supplied\n[req]\ndistinguished_name=d\n[d]\n");
    config.close();
    return makeKey(name + u".key"_s)
        && openssl({u"req"_s, u"-x509"_s, u"-config"_s, path(name + u".cnf"_s), u"-key"_s, path(name + u".key"_s),
                    u"-subj"_s, QString(u"/CN="_s + name), u"-days"_s, u"3650"_s, u"-addext"_s,
                    u"basicConstraints=critical,CA:TRUE"_s, u"-out"_s, path(name)});
}

Certificates::Identity Certificates::load(const QString &certificate) const
{
    QFile key(path(u"key"_s));
    if (!key.open(QIODevice::ReadOnly))
        return Identity();
    return {QSslCertificate::fromPath(certificate).value(0), QSslKey(&key, QSsl::Ec)};
}

QSslCertificate Certificates::authority(Issuer issuer) const
{
    return QSslCertificate::fromPath(path(issuer == Issuer::Ours ? u"ours"_s : u"theirs"_s)).value(0);
}

Certificates::Identity Certificates::identity(const QString &host, Issuer issuer, const QString &from,
                                              const QString &to) const
{
    const QString name = issuer == Issuer::Ours ? u"ours"_s : u"theirs"_s;
    const QString config = path(name + u".cnf"_s);
    const QString file = path(u"leaf%1"_s.arg(++m_count));
    const QString request = file + u".csr"_s;
    const bool made =
        openssl({u"req"_s, u"-new"_s, u"-config"_s, config, u"-key"_s, path(u"key"_s), u"-subj"_s,
                 QString(u"/CN="_s + host), u"-addext"_s, QString(u"subjectAltName=DNS:"_s + host), u"-out"_s, request})
        && openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, config, u"-cert"_s, path(name), u"-keyfile"_s,
                    path(name + u".key"_s), u"-outdir"_s, m_folder.path(), u"-startdate"_s, from, u"-enddate"_s, to,
                    u"-in"_s, request, u"-out"_s, file});
    return made ? load(file) : Identity();
}

Certificates::Identity Certificates::selfSigned(const QString &host) const
{
    const QString file = path(u"self%1"_s.arg(++m_count));
    const bool made = openssl({u"req"_s, u"-x509"_s, u"-config"_s, path(u"ours.cnf"_s), u"-key"_s, path(u"key"_s),
                               u"-subj"_s, QString(u"/CN="_s + host), u"-addext"_s,
                               QString(u"subjectAltName=DNS:"_s + host), u"-days"_s, u"30"_s, u"-out"_s, file});
    return made ? load(file) : Identity();
}

ScriptedServer::ScriptedServer(Script script, std::optional<Certificates::Identity> identity)
    : m_script(std::move(script)), m_identity(std::move(identity))
{
    if (!listen(QHostAddress::LocalHost))
        qWarning("no port");
}

QUrl ScriptedServer::url(const QString &host, const QString &path) const
{
    QUrl url(u"%1://%2:%3%4"_s.arg(m_identity ? u"https"_s : u"http"_s, host, QString::number(serverPort()), path));
    return url;
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QIODevice::readyRead, this, [this, socket, head = QByteArray()]() mutable {
        head += socket->readAll();
        if (head.endsWith("\r\n\r\n")) {
            requests << head;
            m_script(socket, std::exchange(head, {}));
        }
    });
    if (!m_identity)
        return;
    QSslConfiguration configuration = socket->sslConfiguration();
    configuration.setLocalCertificate(m_identity->certificate);
    configuration.setPrivateKey(m_identity->key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(configuration);
    socket->startServerEncryption();
}

ScriptedServer::Script say(const QByteArray &answer)
{
    return [answer](QSslSocket *socket, const QByteArray &) {
        socket->write(answer);
        socket->disconnectFromHost();
    };
}

QByteArray goodPage()
{
    const QByteArray body("<!doctype html><title>Service</title>");
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void ScriptedResolver::lookUp(const QString &host, QObject *receiver, Answer answer)
{
    asked << host;
    if (silent.contains(host))
        return;
    const Resolution known =
        answers.value(host, Resolution{Resolution::Error::None, {QHostAddress(QHostAddress::LocalHost)}});
    QMetaObject::invokeMethod(
        receiver, [answer = std::move(answer), known] { answer(known); }, Qt::QueuedConnection);
}

ProbeResult probe(const ProbeTarget &target, const NetworkProbe::Means &means)
{
    NetworkProbe prober(target, means);
    QList<ProbeResult> results;
    QObject::connect(&prober, &AddressProbe::finished, &prober, [&](const ProbeResult &result) { results << result; });
    QSignalSpy spy(&prober, &AddressProbe::finished);
    prober.start();
    constexpr int patience = 40'000;
    if (spy.isEmpty() && !spy.wait(patience))
        return {ProbeResult::Verdict::Bad, u"test.never_finished"_s, {}, 0, {}, {}, {}};
    if (results.size() != 1)
        return {ProbeResult::Verdict::Bad, u"test.finished_twice"_s, {}, 0, {}, {}, {}};
    return results.first();
}

} // namespace kiosk
