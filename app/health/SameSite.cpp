// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SameSite.h"

#include "suffix/PublicSuffix.h"

#include <QHostAddress>

namespace kiosk
{

QString registrableDomain(const QString &host)
{
    if (!QHostAddress(host).isNull())
        return host;
    QString name = host.toLower();
    while (name.endsWith(u'.'))
        name.chop(1);
    const std::string registered = registeredPart(name.toStdString());
    return registered.empty() ? name : QString::fromStdString(registered);
}

} // namespace kiosk
