// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/DeskDemo.h"

#include "support/StateFile.h"

#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

DeskConfig demoConfig(int port, const QString &site)
{
    DeskConfig config;
    config.host = u"127.0.0.1"_s;
    config.port = port;
    config.site = site;
    config.deskId = u"demo-desk"_s;
    config.label = u"Demo desk"_s;
    config.plain = true;
    return config;
}

const QString demoPerson = QStringLiteral("Practice clerk");

} // namespace

QString DeskDemo::path()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/mfa-desk-demo.json"_s;
}

Result<DeskDemo> DeskDemo::make(int port, const QString &site)
{
    DeskDemo demo{demoConfig(port, site), demoPerson, fleet::SigningKey::generate()};
    const QByteArray secret = demo.key.secret().view().toByteArray();
    const Result<void> written = StateFile(path()).write(
        {{u"port"_s, port}, {u"site"_s, site}, {u"secret"_s, QString::fromLatin1(secret.toHex())}});
    if (!written)
        return tl::unexpected(written.error());
    return demo;
}

Result<DeskDemo> DeskDemo::read()
{
    const auto kept = StateFile(path()).read();
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return failure(u"clerk.no_demo"_s, path());
    const QJsonObject &object = **kept;
    QByteArray secret = QByteArray::fromHex(object.value(u"secret").toString().toLatin1());
    Result<fleet::SigningKey> key = fleet::SigningKey::fromSecret(SecretBytes::takeFrom(secret));
    if (!key)
        return tl::unexpected(key.error());
    return DeskDemo{demoConfig(object.value(u"port").toInt(), object.value(u"site").toString()), demoPerson,
                    std::move(*key)};
}

} // namespace kiosk::desk
