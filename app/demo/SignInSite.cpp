// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SignInSite.h"

#include "demo/PracticeWords.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

SiteResponse SignInSite::respond(const SiteRequest &request)
{
    const Language language = request.language;
    Page page;
    page.language = language;
    page.siteName = say(Word::SignInName, language);
    page.note = say(Word::PracticeNote, language);
    page.accent = u"#3b3b3b"_s;

    const Html nextButton = row(button(ButtonLook::Main, say(Word::Next, language), {u"next"_s, {}, {}}));
    Word title = Word::SignInHeading;
    if (request.isGet(u"/")) {
        page.content = postForm(u"/password"_s,
                                labelledField(say(Word::SignInMail, language), u"login"_s, u"email"_s) + nextButton);
    } else if (request.isPost(u"/password")) {
        page.content =
            postForm(u"/more-information"_s, paragraph(say(Word::SignInPassword, language), u"state"_s) + nextButton);
    } else if (request.isPost(u"/more-information")) {
        title = Word::MoreInformation;
        page.content = postForm(u"/ready"_s, paragraph(say(Word::MoreInformationText, language)) + nextButton);
    } else if (request.isPost(u"/ready")) {
        page.content = paragraph(say(Word::SignInDone, language), u"state"_s);
    } else {
        return notFound(language);
    }
    page.title = say(title, language);
    page.content = heading(page.title) + page.content;
    return SiteResponse::page(page.render());
}

} // namespace kiosk
