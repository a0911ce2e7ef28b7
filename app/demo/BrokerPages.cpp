// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/BrokerPages.h"

#include "demo/BankSite.h"
#include "demo/PracticeWords.h"
#include "demo/Saml.h"
#include "demo/Site.h"

namespace kiosk::brokerpages
{

using namespace Qt::StringLiterals;

namespace
{

// The page sends itself to ?status=timeout when nobody has chosen; the real one does it the same way.
constexpr QStringView timeoutScript = uR"(
(function () {
  var data = document.getElementById('methods').dataset;
  setTimeout(function () {
    location.replace('/sivut/discovery-page/?status=timeout&conversation=' + encodeURIComponent(data.conversation));
  }, Number(data.timeout) * 1000);
})();
)";

constexpr QStringView submitScript = u"document.getElementById('saml').submit();";

SiteResponse render(Language language, const QString &title, const Html &content, const Html &links = {},
                    const Html &foot = {}, int status = 200)
{
    Page page;
    page.language = language;
    page.title = title;
    page.siteName = say(Word::SuomiFi, language);
    page.note = say(Word::PracticeNote, language);
    page.accent = u"#2f4a7a"_s;
    page.languageLinks = links;
    page.content = heading(title) + content;
    page.foot = foot;
    return SiteResponse::page(page.render(), status);
}

Html languageLinks(Language current, const QString &conversation)
{
    Html links;
    for (const Language offered : allLanguages) {
        const QString code = languageCode(offered);
        Html::Attributes attributes{
            {u"href"_s, QString(u"/sivut/language?lang=" + code + u"&conversation=" + conversation)},
            {u"lang"_s, code},
            {u"id"_s, QString(u"lang-" + code)}};
        if (offered == current)
            attributes.append({u"aria-current"_s, u"true"_s});
        links += Html::element(u"a"_s, attributes, Html::text(languageOwnName(offered)));
    }
    return links;
}

Html backForm(Language language, const QString &conversation)
{
    return postForm(
        u"/idp/authn/back"_s,
        Html{hiddenField(u"conversation"_s, conversation),
             row(button(ButtonLook::Plain, say(Word::BackToService, language), {u"back-to-service"_s, {}, {}}))});
}

Html choices(Language language, const QString &conversation)
{
    return rehearsalChoices(language, conversation,
                            {Fault::Cancel, Fault::TimeOut, Fault::NotIdentified, Fault::ServerError,
                             Fault::NeverAnswers, Fault::DropsConnection, Fault::RefusedHost});
}

} // namespace

Language languageOf(const SiteRequest &request)
{
    return languageFromCode(QString::fromLatin1(request.cookies.value("E-Identification-Lang")))
        .value_or(request.language);
}

SiteResponse discovery(Language language, const QString &conversation, Seconds life)
{
    Html buttons;
    for (const BankMethod &method : bankMethods()) {
        const QString id = method.buttonId.toString();
        buttons += button(ButtonLook::Plain, say(method.name, language), {id, u"method"_s, id});
    }
    const Html grid = Html::element(u"div"_s,
                                    {{u"class"_s, u"grid"_s},
                                     {u"id"_s, u"methods"_s},
                                     {u"data-timeout"_s, QString::number(life.count())},
                                     {u"data-conversation"_s, conversation}},
                                    buttons);
    const Html content{postForm(u"/idp/authn/select"_s, Html{hiddenField(u"conversation"_s, conversation), grid}),
                       backForm(language, conversation), Html::script(timeoutScript)};
    return render(language, say(Word::SelectMethod, language), content, languageLinks(language, conversation),
                  choices(language, conversation));
}

SiteResponse consent(Language language, const QString &conversation)
{
    const auto entry = [language](Word name, const QString &value, const QString &id) {
        return Html{Html::element(u"dt"_s, {}, Html::text(say(name, language))),
                    Html::element(u"dd"_s, {{u"id"_s, id}}, Html::text(value))};
    };
    // Individual numbers from 900 are for tests and temporary use; no person is ever given one.
    const Html data = Html::element(u"dl"_s, {},
                                    Html{entry(Word::IdentityCode, u"010101-999X"_s, u"identity-code"_s),
                                         entry(Word::Names, u"Nea Esimerkki"_s, u"name"_s),
                                         entry(Word::Address, u"Harjoituskatu 1, 00000 Mallila"_s, u"address"_s)});
    const Html buttons{
        button(ButtonLook::Main, say(Word::ConsentGo, language),
               {u"continue-to-service"_s, u"decision"_s, u"continue"_s}),
        button(ButtonLook::Plain, say(Word::ConsentStop, language), {u"cancel"_s, u"decision"_s, u"cancel"_s})};
    const Html content{paragraph(say(Word::ConsentData, language)), data,
                       postForm(u"/idp/consent"_s, Html{hiddenField(u"conversation"_s, conversation), row(buttons)})};
    return render(language, say(Word::ConsentHeading, language), content, languageLinks(language, conversation),
                  choices(language, conversation));
}

SiteResponse timeOut(Language language, const QString &conversation)
{
    return render(language, say(Word::SessionExpired, language),
                  conversation.isEmpty() ? Html{} : backForm(language, conversation));
}

SiteResponse card(Language language, const QString &conversation)
{
    const QString again = u"/sivut/language?conversation=" + conversation;
    return render(language, say(Word::IdentificationFailed, language),
                  Html{paragraph(say(Word::CardMissing, language), u"problem"_s),
                       row(linkButton(ButtonLook::Main, say(Word::ChangeMethod, language), again, u"change-method"_s)),
                       backForm(language, conversation)});
}

SiteResponse returnToService(const PracticeGround &ground, Language language, const QString &requestId,
                             const QString &relayState, bool success)
{
    const Html form =
        Html::element(u"form"_s,
                      {{u"method"_s, u"post"_s},
                       {u"id"_s, u"saml"_s},
                       {u"action"_s, ground.url(site::portal, u"/saml/acs").toString()}},
                      Html{hiddenField(u"SAMLResponse"_s, QString::fromLatin1(samlResponse(requestId, success))),
                           hiddenField(u"RelayState"_s, relayState),
                           row(button(ButtonLook::Main, say(Word::Continue, language), {u"continue"_s, {}, {}}))});
    return render(language, say(Word::ReturningToService, language), Html{form, Html::script(submitScript)});
}

SiteResponse errorPage(Language language, QStringView name)
{
    const QString title = say(Word::SomethingWrong, language);
    const auto explain = [language](Word word) { return paragraph(say(word, language), u"problem"_s, u"problem"_s); };
    if (name == u"bookmark")
        return render(language, title, explain(Word::Bookmark));
    if (name == u"parameter")
        return render(language, title, explain(Word::DoubleReturn));
    if (name == u"cookie")
        return render(language, title, explain(Word::CookiesBlocked));
    if (name == u"500")
        return render(language, title, explain(Word::ServerErrorPage), {}, {}, 500);
    return render(language, title, explain(Word::PageNotFound), {}, {}, 404);
}

} // namespace kiosk::brokerpages
