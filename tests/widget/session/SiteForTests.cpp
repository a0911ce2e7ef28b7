// SPDX-License-Identifier: GPL-3.0-or-later
#include "SiteForTests.h"
#include "support/Methods.h"

namespace kiosk
{

namespace
{
LocalizedText same(const QString &text)
{
    LocalizedText texts;
    for (const Language language : allLanguages)
        texts.set(language, QStringLiteral("%1 (%2)").arg(text, languageCode(language)));
    return texts;
}
} // namespace

KioskConfig configForTests()
{
    KioskConfig config;
    SiteProfile &profile = config.profile;
    profile.id = QStringLiteral("pohjola");
    profile.organisation = QStringLiteral("Pohjola");
    profile.organisationName = same(QStringLiteral("Pohjola University"));
    AccountKind student;
    student.id = QStringLiteral("student");
    student.name = same(QStringLiteral("Student account"));
    student.domain = QStringLiteral("opiskelija.pohjola.example");
    student.localPart = QRegularExpression(QStringLiteral("\\A[a-z]{2}[0-9]{4}\\z"));
    student.example = QStringLiteral("ab1234@opiskelija.pohjola.example");
    profile.accountKinds << student;
    SisterSchool sister;
    sister.name = same(QStringLiteral("Etelä"));
    sister.domains << QStringLiteral("etela.example");
    sister.resetService = QUrl(QStringLiteral("https://tili.etela.example/"));
    sister.advice = same(QStringLiteral("Reset there"));
    profile.sisterSchools << sister;
    profile.accessibility = {QStringLiteral("saavutettavuus@pohjola.example"),
                             same(QStringLiteral("https://www.pohjola.example/accessibility"))};
    profile.guest = GuestContact{QStringLiteral("tuki@pohjola.example"),
                                 same(QStringLiteral("MFA reset, guest")),
                                 same(QStringLiteral("Please reset my MFA.\nä ö å")),
                                 {}};
    profile.phoneWorks = {same(QStringLiteral("Install the app.\nScan the code with the old phone.")),
                          {QStringLiteral("https://lisaa.pohjola.example/fi"),
                           QStringLiteral("https://lisaa.pohjola.example/sv"),
                           QStringLiteral("https://lisaa.pohjola.example/en")}};
    profile.phoneGone = {same(QStringLiteral("A key code list still works.\nAsk staff to end your sign-ins.")), {}};
    profile.identity.name = same(QStringLiteral("Identity service"));
    profile.identity.startUrl = QUrl(QStringLiteral("https://id.pohjola.example/"));
    profile.identity.methods = methodsForTests();
    TrailItem next;
    next.word = same(QStringLiteral("Continue"));
    TrailItem password;
    password.word = same(QStringLiteral("Reset password"));
    password.errand = Errand::PasswordToo;
    TrailItem reset;
    reset.word = same(QStringLiteral("MFA reset"));
    TrailItem suomi;
    suomi.word = same(QStringLiteral("Suomi.fi"));
    suomi.methods = {suomiFi};
    suomi.leadsTo = TrailItem::LeadsTo::Provider;
    TrailItem candour;
    candour.word = same(QStringLiteral("Candour ID"));
    candour.methods = {candourId};
    profile.identity.trail = {next, password, reset, suomi, candour};
    HostRule service;
    service.host = QStringLiteral("id.pohjola.example");
    service.role = HostRole::Service;
    service.label = same(QStringLiteral("Identity service"));
    profile.identity.hosts << service;
    profile.setUp.signInUrl = QUrl(QStringLiteral("https://m365.pohjola.example"));
    profile.setUp.guideUrl = same(QStringLiteral("https://ohje.pohjola.example/mfa"));
    profile.staffPlace = same(QStringLiteral("the desk in the hall"));
    return config;
}

} // namespace kiosk
