// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PortalPages.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

struct NamedShape {
    PortalShape shape;
    QStringView name;
    Word word;
};

constexpr std::array shapes{NamedShape{PortalShape::Menu, u"menu", Word::ShapeMenu},
                            NamedShape{PortalShape::Steps, u"steps", Word::ShapeSteps},
                            NamedShape{PortalShape::SinglePage, u"single-page", Word::ShapeSinglePage},
                            NamedShape{PortalShape::StillAddress, u"still-address", Word::ShapeStillAddress}};

// Behaves as a page made with a framework does: it keeps its own copy of the field's value, learns of changes by
// "input" events only, and shadows the element's value so that an assignment without an event is never noticed (React
// does both).
constexpr QStringView usernameScript = uR"(
(function () {
  var field = document.getElementById('username'), next = document.getElementById('continue');
  var native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  var tracked = '', state = '';
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: function () { return native.get.call(this); },
    set: function (value) { tracked = String(value); native.set.call(this, value); }
  });
  function show() { next.disabled = !/^\S+@\S+\.\S+$/.test(state.trim()); }
  field.addEventListener('input', function () {
    var now = native.get.call(field);
    if (now === tracked) return;
    tracked = now;
    state = now;
    show();
  });
  field.form.addEventListener('submit', function (event) {
    if (next.disabled) { event.preventDefault(); return; }
    native.set.call(field, state.trim());
  });
  show();
})();
)";

// The server says which view comes next; the address, if it changes at all, changes behind the # alone.
constexpr QStringView singlePageScript = uR"(
(function () {
  var app = document.getElementById('app'), still = app.dataset.address === 'still';
  function render(name) {
    var view = document.getElementById('view-' + name) || document.getElementById('view-start');
    app.replaceChildren(view.content.cloneNode(true));
  }
  function show(name) {
    if (still || location.hash === '#/' + name) render(name);
    else location.hash = '/' + name;
  }
  window.addEventListener('hashchange', function () { render(location.hash.slice(2)); });
  document.addEventListener('submit', function (event) {
    var form = event.target, stays = app.contains(form);
    if (!stays && !form.dataset.quiet) return;
    event.preventDefault();
    var data = new URLSearchParams(new FormData(form));
    if (event.submitter && event.submitter.name) data.append(event.submitter.name, event.submitter.value);
    fetch(form.getAttribute('action'), {method: 'POST', body: data}).then(function (answer) {
      return stays ? answer.json() : null;
    }).then(function (answer) {
      if (!answer) return;
      show(answer.view);
      var problem = app.querySelector('#problem');
      if (problem && answer.problem) problem.hidden = false;
    });
  });
  render(still ? 'start' : location.hash.slice(2));
})();
)";

Html problem(const QString &words, bool hidden = false)
{
    Html::Attributes attributes{{u"class"_s, u"problem"_s}, {u"id"_s, u"problem"_s}, {u"role"_s, u"alert"_s}};
    if (hidden)
        attributes.append({u"hidden"_s, {}});
    return Html::element(u"p"_s, attributes, Html::text(words));
}

Html shapeChoice(Language language, PortalShape current)
{
    Html buttons;
    for (const NamedShape &shape : shapes) {
        const QString name = shape.name.toString();
        Html::Attributes attributes{{u"type"_s, u"submit"_s},
                                    {u"class"_s, u"button small"_s},
                                    {u"id"_s, QString(u"shape-" + name)},
                                    {u"name"_s, u"shape"_s},
                                    {u"value"_s, name}};
        if (shape.shape == current)
            attributes.append({u"aria-current"_s, u"true"_s});
        buttons += Html::element(u"button"_s, attributes, Html::text(say(shape.word, language)));
    }
    return Html::element(u"h2"_s, {}, Html::text(say(Word::ShapeHeading, language)))
        + postForm(u"/rehearsal"_s, row(buttons));
}

Html phoneChoice(Language language)
{
    const auto event = [language](Word word, const QString &name) {
        return button(ButtonLook::Small, say(word, language), {u"phone-" + name, u"phone"_s, name});
    };
    return Html::element(u"h2"_s, {}, Html::text(say(Word::OnMyPhone, language)))
        + Html::element(u"form"_s,
                        {{u"method"_s, u"post"_s}, {u"action"_s, u"/rehearsal"_s}, {u"data-quiet"_s, u"yes"_s}},
                        row(Html{event(Word::PhoneFinished, u"done"_s), event(Word::FaultCancel, u"cancelled"_s),
                                 event(Word::FaultExpired, u"expired"_s),
                                 event(Word::FaultUnsupportedDevice, u"unsupported"_s)}));
}

Html drawerOf(const portalpages::Frame &frame)
{
    using portalpages::Drawer;
    if (frame.drawer == Drawer::None)
        return {};
    Html content;
    if (frame.drawer == Drawer::Start)
        content += shapeChoice(frame.language, frame.shape);
    const bool single = frame.shape == PortalShape::SinglePage || frame.shape == PortalShape::StillAddress;
    if (frame.drawer == Drawer::Phone || (frame.drawer == Drawer::Start && single))
        content += phoneChoice(frame.language);
    content += faultChoices(frame.language, {},
                            {Fault::ServerError, Fault::NeverAnswers, Fault::DropsConnection, Fault::RefusedHost});
    return drawer(frame.language, content);
}

Html mainButton(Language language, Word word, const QString &id)
{
    return row(button(ButtonLook::Main, say(word, language), {id, {}, {}}));
}

/// A label and a field whose content is not shown.
Html secretField(const QString &label, const QString &id)
{
    return Html{
        Html::element(u"label"_s, {{u"for"_s, id}}, Html::text(label)),
        Html::emptyElement(
            u"input"_s, {{u"type"_s, u"password"_s}, {u"id"_s, id}, {u"name"_s, id}, {u"autocomplete"_s, u"off"_s}})};
}

Word phoneText(const OnPhone &phone)
{
    switch (phone.seen) {
    case OnPhone::State::Cancelled:
        return Word::OnPhoneCancelled;
    case OnPhone::State::Expired:
        return Word::CandourExpiredText;
    case OnPhone::State::Unsupported:
        return Word::OnPhoneUnsupported;
    default:
        return Word::OnPhoneNotYet;
    }
}

} // namespace

std::optional<PortalShape> shapeFromName(QStringView name)
{
    for (const NamedShape &named : shapes) {
        if (named.name == name)
            return named.shape;
    }
    return std::nullopt;
}

namespace portalpages
{

SiteResponse render(const Frame &frame, const QString &title, const Html &content)
{
    Page page;
    page.language = frame.language;
    page.title = title;
    page.siteName = say(Word::PortalName, frame.language);
    page.note = say(Word::PracticeNote, frame.language);
    page.accent = u"#1d4e59"_s;
    for (const Language offered : allLanguages) {
        const QString code = languageCode(offered);
        Html::Attributes attributes{{u"href"_s, QString(frame.path + u"?lang=" + code)},
                                    {u"lang"_s, code},
                                    {u"id"_s, QString(u"lang-" + code)}};
        if (offered == frame.language)
            attributes.append({u"aria-current"_s, u"true"_s});
        page.languageLinks += Html::element(u"a"_s, attributes, Html::text(languageOwnName(offered)));
    }
    page.content = content;
    page.foot = drawerOf(frame);
    return SiteResponse::page(page.render());
}

SiteResponse start(Frame frame)
{
    const Language language = frame.language;
    frame.drawer = Drawer::Start;
    const QString next = frame.shape == PortalShape::Steps ? u"/user"_s : u"/username"_s;
    const QString title = say(Word::PortalHeading, language);
    return render(frame, title,
                  Html{heading(title), paragraph(say(Word::PortalIntro, language)),
                       row(linkButton(ButtonLook::Main, say(Word::Continue, language), next, u"continue"_s))});
}

SiteResponse username(const Frame &frame, bool rejected)
{
    const Language language = frame.language;
    const QString title = say(Word::Username, language);
    Html content = heading(title);
    if (rejected)
        content += problem(say(Word::UsernameUnknown, language));
    const Html next = Html::element(
        u"button"_s,
        {{u"type"_s, u"submit"_s}, {u"class"_s, u"button main"_s}, {u"id"_s, u"continue"_s}, {u"disabled"_s, {}}},
        Html::text(say(Word::Continue, language)));
    content += postForm(
        u"/username"_s,
        Html{labelledField(title, u"username"_s, u"email"_s), paragraph(say(Word::UsernameHint, language)), row(next)});
    content += Html::script(usernameScript);
    return render(frame, title, content);
}

SiteResponse userAndCode(const Frame &frame, const QString &code, bool rejected)
{
    const Language language = frame.language;
    const QString title = say(Word::PortalHeading, language);
    Html content{heading(title), paragraph(say(Word::UserAndCode, language))};
    if (rejected)
        content += problem(say(Word::UserOrCodeWrong, language));
    content += postForm(u"/user"_s,
                        Html{labelledField(say(Word::User, language), u"username"_s, u"email"_s),
                             paragraph(code, u"code"_s, u"shown-code"_s),
                             labelledField(say(Word::VerificationCode, language), u"code"_s, u"numeric"_s),
                             mainButton(language, Word::Continue, u"continue"_s)});
    return render(frame, title, content);
}

SiteResponse authenticate(const Frame &frame)
{
    const QString title = say(Word::AuthenticateHeading, frame.language);
    return render(frame, title,
                  Html{heading(title),
                       row(linkButton(ButtonLook::Main, say(Word::Authenticate, frame.language), u"/mfa-reset/method"_s,
                                      u"authenticate"_s))});
}

SiteResponse menu(const Frame &frame)
{
    const Language language = frame.language;
    const QString title = say(Word::MenuHeading, language);
    return render(
        frame, title,
        Html{heading(title),
             row(linkButton(ButtonLook::Main, say(Word::MfaReset, language), u"/mfa-reset/method"_s, u"mfa-reset"_s)),
             row(linkButton(ButtonLook::Plain, say(Word::ResetPassword, language), u"/password/method"_s,
                            u"reset-password"_s)),
             row(linkButton(ButtonLook::Plain, say(Word::ChangePassword, language), u"/not-in-rehearsal"_s,
                            u"change-password"_s))});
}

SiteResponse method(const Frame &frame)
{
    const Language language = frame.language;
    const QString title = say(Word::MethodHeading, language);
    const auto choice = [language](Word name, Word hint, const QString &id) {
        return row(postForm(u"/mfa-reset/start"_s,
                            Html{row(button(ButtonLook::Main, say(name, language), {id, u"method"_s, id})),
                                 paragraph(say(hint, language))}),
                   u"choice"_s);
    };
    return render(frame, title,
                  Html{heading(title), choice(Word::SuomiFi, Word::SuomiFiHint, u"suomifi"_s),
                       choice(Word::CandourId, Word::CandourHint, u"candour"_s),
                       choice(Word::EuWallet, Word::EuWalletHint, u"wallet"_s),
                       row(linkButton(ButtonLook::Plain, say(Word::Back, language), u"/menu"_s, u"back"_s))});
}

SiteResponse onPhone(Frame frame, const OnPhone &phone)
{
    const Language language = frame.language;
    frame.drawer = Drawer::Phone;
    const QString title = say(phone.wallet ? Word::EuWallet : Word::CandourHeading, language);
    Html content = heading(title);
    if (phone.seen == OnPhone::State::Done) {
        content += paragraph(say(Word::OnPhoneDone, language), u"state"_s, u"status"_s);
        content += postForm(u"/mfa-reset/activate"_s,
                            mainButton(language, Word::ContinueActivation, u"continue-activation"_s));
        return render(frame, title, content);
    }
    const bool over = phone.seen != OnPhone::State::None && phone.seen != OnPhone::State::Waiting;
    if (!over)
        content += paragraph(say(phone.wallet ? Word::WalletOnPhone : Word::InvitationByMail, language));
    if (phone.seen != OnPhone::State::None)
        content += paragraph(say(phoneText(phone), language), over ? u"problem"_s : u"state"_s, u"status"_s);
    if (over)
        content += row(linkButton(ButtonLook::Main, say(Word::StartAgain, language), u"/"_s, u"start-again"_s));
    else
        content += postForm(u"/mfa-reset/phone"_s, mainButton(language, Word::RefreshStatus, u"refresh-status"_s));
    return render(frame, title, content);
}

SiteResponse newPassword(const Frame &frame, bool rejected)
{
    const Language language = frame.language;
    const QString title = say(Word::NewPasswordHeading, language);
    Html content = heading(title);
    if (rejected)
        content += problem(say(Word::PasswordsDiffer, language));
    content += postForm(u"/password/new"_s,
                        Html{secretField(say(Word::NewPassword, language), u"password"_s),
                             secretField(say(Word::NewPasswordAgain, language), u"again"_s),
                             mainButton(language, Word::SavePassword, u"save"_s)});
    return render(frame, title, content);
}

SiteResponse passwordChanged(const Frame &frame)
{
    const Language language = frame.language;
    const QString title = say(Word::PasswordChanged, language);
    return render(frame, title,
                  Html{heading(title), paragraph(say(Word::PasswordChangedText, language), u"state"_s),
                       postForm(u"/mfa-reset/activate"_s, mainButton(language, Word::MfaReset, u"mfa-reset"_s))});
}

SiteResponse done(Frame frame)
{
    frame.drawer = Drawer::None;
    const QString title = say(Word::DoneHeading, frame.language);
    return render(frame, title,
                  Html{heading(title), paragraph(say(Word::DoneText, frame.language), u"state"_s, u"done"_s)});
}

SiteResponse failed(const Frame &frame)
{
    const Language language = frame.language;
    const QString title = say(Word::IdentificationFailed, language);
    return render(frame, title,
                  Html{heading(title), paragraph(say(Word::FailedText, language), u"problem"_s, u"failed"_s),
                       row(linkButton(ButtonLook::Main, say(Word::StartAgain, language), u"/"_s, u"start-again"_s))});
}

SiteResponse singlePage(Frame frame)
{
    const Language language = frame.language;
    frame.drawer = Drawer::Start;
    const auto view = [language](const QString &name, Word title, const Html &fields, Word next) {
        return Html::element(u"template"_s, {{u"id"_s, QString(u"view-" + name)}},
                             Html{heading(say(title, language)),
                                  postForm(u"/app"_s,
                                           Html{fields, hiddenField(u"view"_s, name),
                                                mainButton(language, next, QString(u"next-" + name))})});
    };
    const Html end = Html::element(u"template"_s, {{u"id"_s, u"view-done"_s}},
                                   Html{heading(say(Word::DoneHeading, language)),
                                        paragraph(say(Word::DoneText, language), u"state"_s, u"done"_s)});
    const QString address = frame.shape == PortalShape::StillAddress ? u"still"_s : u"fragment"_s;
    const Html content{
        Html::element(u"div"_s, {{u"id"_s, u"app"_s}, {u"data-address"_s, address}}, {}),
        view(u"start"_s, Word::PortalHeading, paragraph(say(Word::PortalIntro, language)), Word::Continue),
        view(u"user"_s, Word::Username,
             Html{problem(say(Word::UsernameUnknown, language), true),
                  labelledField(say(Word::Username, language), u"username"_s, u"email"_s)},
             Word::Continue),
        view(u"menu"_s, Word::MenuHeading, {}, Word::MfaReset),
        view(u"phone"_s, Word::CandourHeading,
             Html{problem(say(Word::OnPhoneNotYet, language), true), paragraph(say(Word::InvitationByMail, language))},
             Word::RefreshStatus),
        view(u"identified"_s, Word::OnPhoneDone, {}, Word::ContinueActivation),
        view(u"failed"_s, Word::IdentificationFailed, paragraph(say(Word::FailedText, language), u"problem"_s),
             Word::StartAgain),
        end,
        Html::script(singlePageScript),
    };
    return render(frame, say(Word::PortalName, language), content);
}

} // namespace portalpages

} // namespace kiosk
