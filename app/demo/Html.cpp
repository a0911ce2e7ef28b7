// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Html.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

// Large text, 56 px targets and one column: read at arm's length in a view of about 1920x760 or 1024 px wide.
constexpr QStringView styleSheet = uR"(
*{box-sizing:border-box}
html{font:22px/1.4 Inter,"Noto Sans",Arial,sans-serif;color:#10233a;background:#f3f6fa}
body{margin:0}
.note{max-width:none;margin:0;padding:6px 32px;background:#fff3df;color:#6b3900;font-size:20px;text-align:center}
header{display:flex;align-items:center;justify-content:space-between;gap:24px;padding:8px 32px;background:var(--accent);color:#fff}
header .site{font-size:24px;font-weight:700}
header nav{display:flex;gap:8px}
header nav a{display:inline-flex;align-items:center;min-height:56px;padding:0 16px;border-radius:8px;color:#fff}
header nav a[aria-current]{background:#fff;color:#10233a;text-decoration:none}
main{max-width:1240px;margin:0 auto;padding:12px 32px}
h1{font-size:34px;line-height:1.2;margin:8px 0 12px}
p{margin:0 0 14px;max-width:70ch}
form{margin:0}
label{display:block;font-weight:600;margin-bottom:6px}
input[type=text],input[type=password]{font:inherit;width:100%;max-width:640px;min-height:60px;padding:8px 16px;border:2px solid #46586d;border-radius:8px;background:#fff;color:inherit}
input+p,input+label{margin-top:12px}
.choice{max-width:900px;margin:12px 0;padding:16px 24px;background:#fff;border-radius:10px}
.choice .row{margin:0 0 8px}
.choice p{margin:0}
.row{display:flex;flex-wrap:wrap;gap:12px;margin:16px 0}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(270px,1fr));gap:12px;margin:12px 0}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:60px;padding:8px 28px;font:inherit;font-weight:600;text-decoration:none;border:2px solid var(--accent);border-radius:10px;background:#fff;color:#10233a;cursor:pointer}
.button.main{background:var(--accent);color:#fff}
.button.small[aria-current]{border-width:4px;font-weight:600}
.button.small{min-height:56px;padding:4px 16px;font-size:20px;font-weight:400;border-color:#46586d}
.button:disabled{background:#cfd8e3;border-color:#cfd8e3;color:#46586d;cursor:default}
:focus-visible{outline:5px solid #ffb000;outline-offset:2px}
.problem{padding:12px 16px;border-left:8px solid #b3261e;background:#fff}
.state{padding:12px 16px;border-left:8px solid var(--accent);background:#fff}
.code{font-size:44px;font-weight:700;letter-spacing:.2em}
.phone{max-width:900px;padding:16px 24px;margin:16px 0;background:#fff;border:4px solid #10233a;border-radius:24px}
.phone p{margin:0 0 8px}
.phone .row{margin:8px 0 4px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px;margin:12px 0;padding:12px 20px;background:#fff;border-radius:10px}
dt{font-weight:600}dd{margin:0}
footer{max-width:1240px;margin:8px auto 0;padding:0 32px 20px;font-size:20px}
footer h2{font-size:20px;margin:12px 0 6px}
summary{display:inline-flex;align-items:center;min-height:56px;padding:0 8px;color:#46586d;cursor:pointer}
summary::before{content:"";margin-right:4px;border:7px solid transparent;border-left-color:currentColor}
details[open] summary::before{margin:7px 8px 0 0;border-left-color:transparent;border-top-color:currentColor}
footer .row{margin:6px 0;gap:8px}
@media (max-width:700px){
.note,header,main,footer{padding-left:16px;padding-right:16px}
header{flex-wrap:wrap;gap:4px 16px}
header nav{gap:4px}
header nav a{padding:0 12px}
h1{font-size:30px;overflow-wrap:anywhere}
main .button{width:100%}
dl{grid-template-columns:1fr;gap:0}
dd{margin-bottom:8px}
}
)";

QString buttonClass(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Main:
        return u"button main"_s;
    case ButtonLook::Small:
        return u"button small"_s;
    case ButtonLook::Plain:
        break;
    }
    return u"button"_s;
}

QString startTag(const QString &tag, const Html::Attributes &attributes)
{
    QString markup = u'<' + tag;
    for (const auto &[name, value] : attributes) {
        markup += u' ' + name;
        if (!value.isNull())
            markup += u"=\"" + value.toHtmlEscaped() + u'"';
    }
    markup += u'>';
    return markup;
}

} // namespace

Html::Html(std::initializer_list<Html> parts)
{
    for (const Html &part : parts)
        m_markup += part.m_markup;
}

Html Html::text(const QString &plain)
{
    return Html(plain.toHtmlEscaped());
}

Html Html::element(const QString &tag, const Attributes &attributes, const Html &content)
{
    return Html(QString(startTag(tag, attributes) + content.m_markup + u"</" + tag + u'>'));
}

Html Html::emptyElement(const QString &tag, const Attributes &attributes)
{
    return Html(startTag(tag, attributes));
}

Html Html::script(QStringView program)
{
    return Html(QString(u"<script>" + program.toString() + u"</script>"));
}

Html &Html::operator+=(const Html &other)
{
    m_markup += other.m_markup;
    return *this;
}

Html operator+(Html left, const Html &right)
{
    left += right;
    return left;
}

Html heading(const QString &words)
{
    return Html::element(u"h1"_s, {}, Html::text(words));
}

Html paragraph(const QString &words, const QString &cssClass, const QString &id)
{
    Html::Attributes attributes;
    if (!cssClass.isEmpty())
        attributes.append({u"class"_s, cssClass});
    if (!id.isEmpty())
        attributes.append({u"id"_s, id});
    return Html::element(u"p"_s, attributes, Html::text(words));
}

Html hiddenField(const QString &name, const QString &value)
{
    return Html::emptyElement(u"input"_s, {{u"type"_s, u"hidden"_s}, {u"name"_s, name}, {u"value"_s, value}});
}

Html postForm(const QString &action, const Html &content)
{
    return Html::element(u"form"_s, {{u"method"_s, u"post"_s}, {u"action"_s, action}, {u"autocomplete"_s, u"off"_s}},
                         content);
}

Html button(ButtonLook look, const QString &label, const ButtonTraits &traits)
{
    Html::Attributes attributes{{u"type"_s, u"submit"_s}, {u"class"_s, buttonClass(look)}, {u"id"_s, traits.id}};
    if (!traits.name.isEmpty()) {
        attributes.append({u"name"_s, traits.name});
        attributes.append({u"value"_s, traits.value});
    }
    return Html::element(u"button"_s, attributes, Html::text(label));
}

Html linkButton(ButtonLook look, const QString &label, const QString &href, const QString &id)
{
    return Html::element(u"a"_s, {{u"class"_s, buttonClass(look)}, {u"id"_s, id}, {u"href"_s, href}},
                         Html::text(label));
}

Html labelledField(const QString &label, const QString &id, const QString &inputMode)
{
    return Html{
        Html::element(u"label"_s, {{u"for"_s, id}}, Html::text(label)),
        Html::emptyElement(u"input"_s,
                           {{u"type"_s, u"text"_s},
                            {u"id"_s, id},
                            {u"name"_s, id},
                            {u"inputmode"_s, inputMode},
                            {u"autocomplete"_s, u"off"_s},
                            {u"autocapitalize"_s, u"none"_s},
                            {u"spellcheck"_s, u"false"_s}}),
    };
}

Html practicePhone(const QString &words, const Html &content)
{
    return Html::element(
        u"div"_s, {{u"class"_s, u"phone"_s}, {u"role"_s, u"group"_s}, {u"aria-labelledby"_s, u"practice-phone"_s}},
        paragraph(words, u"words"_s, u"practice-phone"_s) + content);
}

Html row(const Html &content, const QString &cssClass)
{
    return Html::element(u"div"_s, {{u"class"_s, cssClass}}, content);
}

QByteArray Page::render() const
{
    Html banner = Html::element(u"div"_s, {{u"class"_s, u"site"_s}}, Html::text(siteName));
    if (!languageLinks.markup().isEmpty())
        banner += Html::element(u"nav"_s, {{u"aria-label"_s, u"Kieli / Språk / Language"_s}}, languageLinks);

    Html body{
        paragraph(note, u"note"_s, u"practice-note"_s),
        Html::element(u"header"_s, {}, banner),
        Html::element(u"main"_s, {}, content),
    };
    if (!foot.markup().isEmpty())
        body += Html::element(u"footer"_s, {}, foot);

    const Html head = Html::element(
        u"head"_s, {},
        Html{Html::emptyElement(u"meta"_s, {{u"charset"_s, u"utf-8"_s}}),
             Html::emptyElement(u"meta"_s,
                                {{u"name"_s, u"viewport"_s}, {u"content"_s, u"width=device-width, initial-scale=1"_s}}),
             Html::element(u"title"_s, {}, Html::text(title))});
    const QString document = u"<!DOCTYPE html>\n"
        + Html::element(u"html"_s, {{u"lang"_s, languageCode(language)}},
                        Html{head, Html::element(u"body"_s, {{u"style"_s, u"--accent:" + accent}}, body)})
              .markup();
    // The style sheet holds quotes that text() would escape.
    QString styled = document;
    styled.replace(u"</head>"_s, u"<style>" + styleSheet.toString() + u"</style></head>");
    return styled.toUtf8();
}

} // namespace kiosk
