// SPDX-License-Identifier: GPL-3.0-or-later
#include "SiteForTests.h"

namespace kiosk
{

namespace
{
LocalizedText same(const QString &text)
{
    return {text + QStringLiteral(" (fi)"), text + QStringLiteral(" (sv)"), text + QStringLiteral(" (en)")};
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
    profile.guest = {QStringLiteral("tuki@pohjola.example"), same(QStringLiteral("MFA reset, guest")),
                     same(QStringLiteral("Please reset my MFA.\nä ö å"))};
    profile.identity.name = same(QStringLiteral("Identity service"));
    profile.identity.startUrl = QUrl(QStringLiteral("https://id.pohjola.example/"));
    profile.identity.resetMenuWord = same(QStringLiteral("MFA reset"));
    profile.identity.passwordMenuWord = same(QStringLiteral("Reset password"));
    profile.identity.methods = {Method::SuomiFi, Method::CandourId};
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
