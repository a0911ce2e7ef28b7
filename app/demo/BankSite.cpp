// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/BankSite.h"

#include <QRandomGenerator>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr Seconds loginLife{1800};

/// Four characters without the ones that are easily mistaken for each other.
QString loginCode()
{
    constexpr QStringView characters = u"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    QString code;
    for (int i = 0; i < 4; ++i)
        code += characters.at(QRandomGenerator::system()->bounded(int(characters.size())));
    return code;
}

QString bankName(QStringView host)
{
    for (const BankMethod &method : bankMethods()) {
        if (method.host == host)
            return method.words;
    }
    return u"OtherBank"_s;
}

} // namespace

const QList<BankMethod> &bankMethods()
{
    static const QList<BankMethod> methods{
        {u"osuuspankki", u"op.pankki.localhost", u"OpBank"_s},
        {u"nordea", u"nordea.pankki.localhost", u"Nordea"_s},
        {u"danskebank", u"danskebank.pankki.localhost", u"DanskeBank"_s},
        {u"aktia", u"aktia.pankki.localhost", u"Aktia"_s},
        {u"spankki", u"spankki.pankki.localhost", u"SBank"_s},
        {u"alandsbanken", u"alandsbanken.pankki.localhost", u"Alandsbanken"_s},
        {u"pop_pankki", u"poppankki.pankki.localhost", u"PopBank"_s},
        {u"saastopankki", u"saastopankki.pankki.localhost", u"SavingsBank"_s},
        {u"oma_saastopankki", u"omasp.pankki.localhost", u"OmaBank"_s},
        {u"mobiilivarmenne", site::mobile, u"MobileCertificate"_s},
        {u"varmennekortti", {}, u"CertificateCard"_s},
    };
    return methods;
}

SiteResponse BankSite::respond(const SiteRequest &request)
{
    const Milliseconds now = ground().clock.sinceBoot();
    m_logins.removeIf([now](const auto &entry) { return now - entry.value().since > loginLife; });

    const bool known = request.isGet(u"/tunnistus") || request.isPost(u"/tunnistus") || request.isGet(u"/vahvistus")
        || request.isPost(u"/vahvistus") || request.isPost(u"/practice");
    const QString ref = request.verb == Verb::Post ? request.field(u"ref") : request.parameter(u"ref");
    if (!known || ref.isEmpty())
        return notFound(request.language);

    if (!m_logins.contains(ref))
        m_logins.insert(ref, {loginCode(), false, now});
    Login &login = m_logins[ref];
    if (login.used) {
        return plainPage(request.language, say(bankName(request.host), request.language),
                         say(u"BankSessionOver"_s, request.language), 410);
    }

    if (request.isGet(u"/tunnistus"))
        return render(u"user"_s, request, ref, {{u"empty"_s, false}});
    if (request.isPost(u"/tunnistus")) {
        if (request.field(u"user").trimmed().isEmpty())
            return render(u"user"_s, request, ref, {{u"empty"_s, true}});
        return goTo(request, u"/vahvistus", QUrlQuery{{u"ref"_s, ref}});
    }
    if (request.isGet(u"/vahvistus"))
        return render(u"code"_s, request, ref, {{u"code"_s, login.code}});
    if (request.isPost(u"/vahvistus"))
        return back(request, ref, login, request.field(u"decision") == u"approve" ? u"ok"_s : u"cancel"_s);

    const Fault fault = faultNames.value(request.field(u"fault")).value_or(Fault::Cancel);
    if (isTransportFault(fault))
        return transportFault(ground(), fault, request.language);
    if (fault == Fault::TimeOut)
        return back(request, ref, login, u"timeout"_s);
    return back(request, ref, login, fault == Fault::NotIdentified ? u"failed"_s : u"cancel"_s);
}

SiteResponse BankSite::back(const SiteRequest &request, const QString &ref, Login &login, const QString &status) const
{
    login.used = true;
    return goTo(request,
                ground().url(site::broker, u"/idp/authn/return", QUrlQuery{{u"ref"_s, ref}, {u"status"_s, status}}));
}

SiteResponse BankSite::render(const QString &name, const SiteRequest &request, const QString &ref,
                              PageValues values) const
{
    const Language language = request.language;
    const bool mobile = request.host == site::mobile;
    values.insert({{u"siteName"_s, say(bankName(request.host), language)},
                   {u"note"_s, say(mobile ? u"PracticeNote"_s : u"PracticeBankNote"_s, language)},
                   {u"accent"_s, mobile ? u"#4d4a2c"_s : u"#3f4a56"_s},
                   {u"mobile"_s, mobile}});
    return page(u"bank/%1.html"_s.arg(name), language,
                withFaults(values, language, ref, {Fault::Cancel, Fault::TimeOut, Fault::NotIdentified}));
}

} // namespace kiosk
