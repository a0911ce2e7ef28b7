// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Saml.h"

#include "demo/Exchange.h"

#include <QXmlStreamReader>

namespace kiosk
{

using namespace Qt::StringLiterals;

QByteArray samlRequest(const QString &id)
{
    const QString text =
        uR"(<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0" ID="%1"/>)"_s;
    return text.arg(id.toHtmlEscaped()).toUtf8().toBase64();
}

QString samlRequestId(const QByteArray &base64)
{
    QXmlStreamReader xml(QByteArray::fromBase64(base64));
    if (!xml.readNextStartElement() || xml.name() != u"AuthnRequest")
        return {};
    return xml.attributes().value(u"ID"_s).toString();
}

QByteArray samlResponse(const QString &inResponseTo, bool success)
{
    const QString status =
        uR"(<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:%1">%2</samlp:StatusCode>)"_s;
    const QString statuses =
        success ? status.arg(u"Success", u"") : status.arg(u"Responder", status.arg(u"AuthnFailed", u""));
    const QString text = uR"(<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0" ID="_%1")"
                         uR"( InResponseTo="%2"><samlp:Status>%3</samlp:Status></samlp:Response>)"_s;
    return text.arg(randomToken(), inResponseTo.toHtmlEscaped(), statuses).toUtf8().toBase64();
}

SamlAnswer readSamlResponse(const QByteArray &base64)
{
    SamlAnswer answer;
    QXmlStreamReader xml(QByteArray::fromBase64(base64));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"Response")
            answer.inResponseTo = xml.attributes().value(u"InResponseTo"_s).toString();
        else if (xml.name() == u"StatusCode" && xml.attributes().value(u"Value"_s).endsWith(u":Success"))
            answer.success = true;
    }
    if (xml.hasError())
        return {};
    return answer;
}

} // namespace kiosk
