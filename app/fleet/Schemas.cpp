// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/Schemas.h"

#include "fleet/KioskReport.h"
#include "fleet/Presence.h"
#include "fleet/Request.h"

using namespace Qt::StringLiterals;

namespace kiosk::fleet
{

QList<SchemaFile> schemaFiles()
{
    const auto file = [](const QString &name, const QString &title, const QJsonObject &schema) {
        return SchemaFile{name + u".schema.json"_s, record::schemaDocument(title, schema)};
    };
    return {file(u"state"_s, u"mfa-kiosk/1/SITE/KIOSK/state"_s, KioskReportForm().schema()),
            file(u"online"_s, u"mfa-kiosk/1/SITE/KIOSK/online"_s, onlinePayload().schema()),
            file(u"head"_s, u"mfa-kiosk/1/SITE/KIOSK/head"_s, headPayload().schema()),
            file(u"request"_s, u"mfa-kiosk/1/SITE/KIOSK/request/DESK"_s, requestPayload().schema()),
            file(u"request-text"_s, u"the signed text of a request"_s, requestText().schema()),
            file(u"answer"_s, u"mfa-kiosk/1/SITE/desk/DESK/answer"_s, answerPayload().schema()),
            file(u"desk-online"_s, u"mfa-kiosk/1/SITE/desk/DESK/online"_s, deskOnlinePayload().schema())};
}

} // namespace kiosk::fleet
