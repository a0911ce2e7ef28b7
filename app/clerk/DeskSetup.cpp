// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/DeskSetup.h"

#include "config/ConfigValues.h"
#include "fleet/Topics.h"
#include "journal/JournalEvents.h"
#include "secrets/PinRules.h"

#include <QFileInfo>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

tl::unexpected<Error> wrong(const QString &field)
{
    return failure(u"clerk.setup"_s, field);
}

bool isReadable(const QString &path)
{
    const QFileInfo file(path);
    return file.isAbsolute() && file.isFile() && file.isReadable();
}

bool isCertificate(const QString &path)
{
    return isReadable(path) && path.endsWith(u".pem") && !commonNameOf(path).isEmpty();
}

} // namespace

QString commonNameOf(const QString &certificateFile)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(certificateFile);
    return certificates.isEmpty() ? QString() : certificates.first().subjectInfo(QSslCertificate::CommonName).value(0);
}

Result<void> checkWishes(const SetupWishes &wishes)
{
    const DeskConfig &config = wishes.config;
    if (config.host.trimmed().isEmpty() || config.host.contains(u' ') || config.host.contains(u'/'))
        return wrong(u"host"_s);
    if (config.port < 1 || config.port > 65535)
        return wrong(u"port"_s);
    if (!isCertificate(config.authority))
        return wrong(u"authority"_s);
    if (!isCertificate(config.certificate))
        return wrong(u"certificate"_s);
    if (!isReadable(config.key))
        return wrong(u"key"_s);
    if (!fleet::isId(config.deskId) || commonNameOf(config.certificate) != config.deskId)
        return wrong(u"desk"_s);
    if (!fleet::isId(config.site))
        return wrong(u"site"_s);
    if (!checkLabel(config.label))
        return wrong(u"label"_s);
    if (!checkLabel(wishes.person) || !journal::isStaffLabel(wishes.person))
        return wrong(u"person"_s);
    return {};
}

QString linesForKiosks(const DeskConfig &, const QString &person, const QString &publicKey)
{
    QString label = person;
    label.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u"[[desk.people]]\nlabel = \"%1\"\nkey = \"%2\"\n"_s.arg(label, publicKey);
}

} // namespace kiosk::desk
