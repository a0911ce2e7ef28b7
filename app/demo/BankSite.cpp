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

Word bankName(QStringView host)
{
    for (const BankMethod &method : bankMethods()) {
        if (method.host == host)
            return method.name;
    }
    return Word::OtherBank;
}

} // namespace

const QList<BankMethod> &bankMethods()
{
    static const QList<BankMethod> methods{
        {u"osuuspankki", u"op.pankki.localhost", Word::OpBank},
        {u"nordea", u"nordea.pankki.localhost", Word::Nordea},
        {u"danskebank", u"danskebank.pankki.localhost", Word::DanskeBank},
        {u"aktia", u"aktia.pankki.localhost", Word::Aktia},
        {u"spankki", u"spankki.pankki.localhost", Word::SBank},
        {u"alandsbanken", u"alandsbanken.pankki.localhost", Word::Alandsbanken},
        {u"pop_pankki", u"poppankki.pankki.localhost", Word::PopBank},
        {u"saastopankki", u"saastopankki.pankki.localhost", Word::SavingsBank},
        {u"oma_saastopankki", u"omasp.pankki.localhost", Word::OmaBank},
        {u"mobiilivarmenne", site::mobile, Word::MobileCertificate},
        {u"varmennekortti", {}, Word::CertificateCard},
    };
    return methods;
}

SiteResponse BankSite::respond(const SiteRequest &request)
{
    const Milliseconds now = ground().clock.sinceBoot();
    m_logins.removeIf([now](const auto &entry) { return now - entry.value().since > loginLife; });

    const bool known = request.isGet(u"/tunnistus") || request.isPost(u"/tunnistus") || request.isGet(u"/vahvistus")
        || request.isPost(u"/vahvistus") || request.isPost(u"/rehearsal");
    const QString ref = request.verb == Verb::Post ? request.field(u"ref") : request.parameter(u"ref");
    if (!known || ref.isEmpty())
        return notFound(request.language);

    if (!m_logins.contains(ref))
        m_logins.insert(ref, {loginCode(), false, now});
    Login &login = m_logins[ref];
    if (login.used) {
        return plainPage(request.language, say(bankName(request.host), request.language),
                         say(Word::BankSessionOver, request.language), 410);
    }

    if (request.isGet(u"/tunnistus"))
        return userPage(request, ref, false);
    if (request.isPost(u"/tunnistus")) {
        if (request.field(u"user").trimmed().isEmpty())
            return userPage(request, ref, true);
        return goTo(request, ground().url(request.host, u"/vahvistus", QUrlQuery{{u"ref"_s, ref}}));
    }
    if (request.isGet(u"/vahvistus"))
        return codePage(request, ref, login);
    if (request.isPost(u"/vahvistus"))
        return back(request, ref, login, request.field(u"decision") == u"approve" ? u"ok"_s : u"cancel"_s);

    const Fault fault = faultFromName(request.field(u"fault")).value_or(Fault::Cancel);
    if (isTransportFault(fault))
        return transportFault(ground(), fault, request.language);
    if (fault == Fault::TimeOut)
        return back(request, ref, login, u"timeout"_s);
    return back(request, ref, login, fault == Fault::NotIdentified ? u"failed"_s : u"cancel"_s);
}

SiteResponse BankSite::userPage(const SiteRequest &request, const QString &ref, bool emptyField) const
{
    const Language language = request.language;
    const bool mobile = request.host == site::mobile;
    Html content;
    if (emptyField) {
        content += Html::element(u"p"_s, {{u"class"_s, u"problem"_s}, {u"id"_s, u"problem"_s}, {u"role"_s, u"alert"_s}},
                                 Html::text(say(Word::FieldEmpty, language)));
    }
    content += postForm(u"/tunnistus"_s,
                        Html{hiddenField(u"ref"_s, ref),
                             labelledField(say(mobile ? Word::PhoneNumber : Word::BankUser, language), u"user"_s,
                                           mobile ? u"tel"_s : u"text"_s),
                             row(button(ButtonLook::Main, say(Word::Continue, language), {u"continue"_s, {}, {}}))});
    return render(request, say(mobile ? Word::MobileCertificate : Word::BankHeading, language), ref, content);
}

SiteResponse BankSite::codePage(const SiteRequest &request, const QString &ref, const Login &login) const
{
    const Language language = request.language;
    const Html phone = practicePhone(
        say(Word::InsteadOfPhone, language),
        paragraph(login.code, u"code"_s, u"phone-code"_s)
            + row(Html{
                button(ButtonLook::Main, say(Word::Approve, language), {u"approve"_s, u"decision"_s, u"approve"_s}),
                button(ButtonLook::Plain, say(Word::Cancel, language), {u"cancel"_s, u"decision"_s, u"cancel"_s})}));
    const Html content{paragraph(say(Word::CodeText, language)), paragraph(login.code, u"code"_s, u"code"_s),
                       postForm(u"/vahvistus"_s, Html{hiddenField(u"ref"_s, ref), phone})};
    return render(request, say(Word::CodeHeading, language), ref, content);
}

SiteResponse BankSite::back(const SiteRequest &request, const QString &ref, Login &login, const QString &status) const
{
    login.used = true;
    return goTo(request,
                ground().url(site::broker, u"/idp/authn/return", QUrlQuery{{u"ref"_s, ref}, {u"status"_s, status}}));
}

SiteResponse BankSite::render(const SiteRequest &request, const QString &title, const QString &ref,
                              const Html &content) const
{
    Page page;
    page.language = request.language;
    page.title = title;
    page.siteName = say(bankName(request.host), request.language);
    page.note = say(request.host == site::mobile ? Word::PracticeNote : Word::PracticeBankNote, request.language);
    page.accent = request.host == site::mobile ? u"#4d4a2c"_s : u"#3f4a56"_s;
    page.content = heading(title) + content;
    page.foot = rehearsalChoices(request.language, ref,
                                 {Fault::Cancel, Fault::TimeOut, Fault::NotIdentified, Fault::ServerError,
                                  Fault::NeverAnswers, Fault::DropsConnection, Fault::RefusedHost});
    return SiteResponse::page(page.render());
}

} // namespace kiosk
