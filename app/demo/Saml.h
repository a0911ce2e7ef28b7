// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kiosk
{

/// The two messages of a SAML sign-in, with just what the practice needs: who asked, and how it ended. Neither signed
/// nor deflated; nothing outside this demo may ever take one for real.
struct SamlAnswer {
    QString inResponseTo;
    bool success = false;
};

/// base64 of an AuthnRequest.
QByteArray samlRequest(const QString &id);
/// The id of a samlRequest(); empty when it is none.
QString samlRequestId(const QByteArray &base64);
/// base64 of a Response: Success, or Responder/AuthnFailed, which is all that Suomi.fi ever tells a service.
QByteArray samlResponse(const QString &inResponseTo, bool success);
/// Not successful when it cannot be read.
SamlAnswer readSamlResponse(const QByteArray &base64);

} // namespace kiosk
