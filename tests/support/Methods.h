// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"

namespace kiosk
{

/// The two ways to identify that most tests' schools have.
inline const MethodId suomiFi = *MethodId::fromString(u"suomi_fi");
inline const MethodId candourId = *MethodId::fromString(u"candour_id");

/// As a profile would describe them, with the name in each language.
inline QList<IdentityMethod> methodsForTests(const QList<MethodId> &ids = {suomiFi, candourId})
{
    QList<IdentityMethod> methods;
    for (const MethodId &id : ids) {
        IdentityMethod method;
        method.id = id;
        if (id == suomiFi) {
            method.name = {QStringLiteral("Suomi.fi-tunnistus"), QStringLiteral("Suomi.fi-identifikation"),
                           QStringLiteral("Suomi.fi e-Identification")};
            method.shortName = {QStringLiteral("Suomi.fi"), QStringLiteral("Suomi.fi"), QStringLiteral("Suomi.fi")};
            method.needs = {{QStringLiteral("user"),
                             {QStringLiteral("Henkilötunnus"), QStringLiteral("Personbeteckning"),
                              QStringLiteral("Finnish personal identity code")}}};
        } else {
            const QString name = id == candourId ? QStringLiteral("Candour ID") : id.toString();
            method.name = {name, name, name};
            method.guidance = {QStringLiteral("Avaa kutsuviesti omalla puhelimellasi ja tee, mitä siinä sanotaan."),
                               QStringLiteral("Öppna inbjudan på din egen telefon och gör det som står där."),
                               QStringLiteral("Open the invitation mail on your own phone and do what it says.")};
            method.onPhone = true;
            method.timeLimit = Seconds{600};
            method.tries = 5;
        }
        methods << method;
    }
    return methods;
}

} // namespace kiosk
