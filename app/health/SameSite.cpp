// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SameSite.h"

#include <QHostAddress>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace kiosk
{

QString registrableDomain(const QString &host)
{
    if (!QHostAddress(host).isNull())
        return host;
    const QStringList labels = host.toLower().split(u'.', Qt::SkipEmptyParts);
    // Under these, countries that sell no names directly below their own let people register.
    static const QStringList generic{u"ac"_s, u"co"_s,  u"com"_s, u"edu"_s, u"gob"_s, u"gov"_s,
                                     u"go"_s, u"mil"_s, u"ne"_s,  u"net"_s, u"or"_s,  u"org"_s};
    constexpr qsizetype countryCode = 2;
    const bool deeper =
        labels.size() > 2 && labels.last().size() == countryCode && generic.contains(labels.at(labels.size() - 2));
    return labels.mid(std::max<qsizetype>(0, labels.size() - (deeper ? 3 : 2))).join(u'.');
}

} // namespace kiosk
