// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"

namespace kiosk
{

/// The two ways to identify that most tests' schools have.
inline const MethodId suomiFi = *MethodId::fromString(u"suomi_fi");
inline const MethodId candourId = *MethodId::fromString(u"candour_id");

/// As a profile would describe them, with as many words as Jamk's has: layouts are looked at with them.
inline QList<IdentityMethod> methodsForTests(const QList<MethodId> &ids = {suomiFi, candourId})
{
    const auto text = [](const char *fi, const char *sv, const char *en) {
        LocalizedText texts;
        for (const Language language : allLanguages)
            texts.set(language, QStringLiteral("%1 (%2)").arg(QString::fromUtf8(en), languageCode(language)));
        texts.set(Language::Finnish, QString::fromUtf8(fi));
        texts.set(Language::Swedish, QString::fromUtf8(sv));
        texts.set(Language::English, QString::fromUtf8(en));
        return texts;
    };
    QList<IdentityMethod> methods;
    for (const MethodId &id : ids) {
        IdentityMethod method;
        method.id = id;
        if (id == suomiFi) {
            method.name = text("Suomi.fi-tunnistus", "Suomi.fi-identifikation", "Suomi.fi e-Identification");
            method.shortName = text("Suomi.fi", "Suomi.fi", "Suomi.fi");
            method.remark = text("Nopein tapa", "Det snabbaste sättet", "The quickest way");
            method.picture = QStringLiteral("method-bank");
            method.atHand = text("pankkitunnukset, mobiilivarmenne", "bankkoder, mobilcertifikat",
                                 "bank codes, mobile certificate");
            method.needs = {
                {QStringLiteral("user"),
                 text("Suomalainen henkilötunnus", "Finländsk personbeteckning", "Finnish personal identity code")},
                {QStringLiteral("bank"),
                 text("Suomalaiset verkkopankkitunnukset tai mobiilivarmenne",
                      "Finländska nätbankskoder eller mobilcertifikat",
                      "Finnish online banking codes or mobile certificate")}};
        } else {
            const QString name = id == candourId ? QStringLiteral("Candour ID") : id.toString();
            method.name = {name, name, name};
            method.remark = text("Jos et voi käyttää Suomi.fi-tunnistusta",
                                 "Om du inte kan använda Suomi.fi-identifikation", "If you cannot use Suomi.fi");
            method.picture = QStringLiteral("method-passport");
            method.atHand = text("passi", "pass", "passport");
            method.needs = {{QStringLiteral("passport"),
                             text("Passi tai sirullinen henkilökortti. Oleskelulupakortti ei kelpaa.",
                                  "Pass eller identitetskort med chip. Uppehållstillståndskort godkänns inte.",
                                  "A passport, or an identity card with a chip. A residence permit is not accepted.")},
                            {QStringLiteral("chip"),
                             text("Puhelin, joka lukee sirun ja johon voi asentaa Candour ID\u00a0-sovelluksen",
                                  "En telefon som kan läsa chip och där appen Candour ID kan installeras",
                                  "A phone that can read a chip and install the Candour ID app")},
                            {QStringLiteral("mail"),
                             text("Yksityinen sähköposti samassa puhelimessa: kutsu tulee sinne",
                                  "Din privata e-post på den telefonen: inbjudan kommer dit",
                                  "Your private e-mail on that phone: the invitation comes there")}};
            method.guidance = text("Avaa kutsuviesti omalla puhelimellasi ja tee, mitä siinä sanotaan.",
                                   "Öppna inbjudan på din egen telefon och gör det som står där.",
                                   "Open the invitation mail on your own phone and do what it says.");
            method.onPhone = true;
            method.timeLimit = Seconds{600};
            method.tries = 5;
        }
        methods << method;
    }
    return methods;
}

} // namespace kiosk
