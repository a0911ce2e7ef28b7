// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Saml.h"

#include "demo/Exchange.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView protocol("urn:oasis:names:tc:SAML:2.0:protocol");

void writeStatus(QXmlStreamWriter &xml, QStringView name)
{
    xml.writeStartElement(protocol, u"StatusCode"_s);
    xml.writeAttribute(u"Value"_s, QString(u"urn:oasis:names:tc:SAML:2.0:status:" + name.toString()));
}

} // namespace

QByteArray samlRequest(const QString &id)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeNamespace(protocol, u"samlp"_s);
    xml.writeStartElement(protocol, u"AuthnRequest"_s);
    xml.writeAttribute(u"Version"_s, u"2.0"_s);
    xml.writeAttribute(u"ID"_s, id);
    xml.writeEndElement();
    return text.toBase64();
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
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeNamespace(protocol, u"samlp"_s);
    xml.writeStartElement(protocol, u"Response"_s);
    xml.writeAttribute(u"Version"_s, u"2.0"_s);
    xml.writeAttribute(u"ID"_s, QString(u'_' + randomToken()));
    xml.writeAttribute(u"InResponseTo"_s, inResponseTo);
    xml.writeStartElement(protocol, u"Status"_s);
    if (success) {
        writeStatus(xml, u"Success");
    } else {
        writeStatus(xml, u"Responder");
        writeStatus(xml, u"AuthnFailed");
    }
    xml.writeEndDocument();
    return text.toBase64();
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
