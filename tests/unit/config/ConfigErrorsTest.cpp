// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConfigTexts.h"

#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

enum class In { Kiosk, Profile };

} // namespace

Q_DECLARE_METATYPE(In)

/// One mistake an administrator could make, and what they are told.
class ConfigErrorsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneMistake_data();
    void oneMistake();
    void allAtOnce();
    void syntax_data();
    void syntax();
    void tooLarge();
    void toStringReads();
    void leftOutLinesPointAtTheTable();
    void namesOfMethodsWithoutAMethod();
};

void ConfigErrorsTest::oneMistake_data()
{
    QTest::addColumn<In>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("found"); // the error's text begins with it
    QTest::addColumn<QString>("allowed"); // a part of it
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QByteArray>("at"); // stands on the line that is told; none: the line of the change itself

    const auto kioskRow = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &key,
                             const QString &found, const QString &allowed, const QString &suggestion = {},
                             const QByteArray &at = {}) {
        QTest::newRow(name) << In::Kiosk << before << after << key << found << allowed << suggestion << at;
    };
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &key,
                        const QString &found, const QString &allowed, const QString &suggestion = {},
                        const QByteArray &at = {}) {
        QTest::newRow(name) << In::Profile << before << after << key << found << allowed << suggestion << at;
    };

    // Names.
    kioskRow("one letter too many", "idle_warning_s =", "idle_warnings_s =", u"limits.idle_warnings_s"_s,
             u"unknown key"_s, u"idle_warning_s, idle_answer_s"_s, u"idle_warning_s"_s);
    kioskRow("letters swapped", "goodbye_s =", "godobye_s =", u"limits.godobye_s"_s, u"unknown key"_s, u"goodbye_s"_s,
             u"goodbye_s"_s);
    kioskRow("hyphens", "idle_answer_s =", "idle-answer-s =", u"limits.idle-answer-s"_s, u"unknown key"_s,
             u"idle_answer_s"_s, u"idle_answer_s"_s);
    kioskRow("another unit", "session_min =", "session_s =", u"limits.session_s"_s, u"unknown key"_s, u"session_min"_s,
             u"session_min"_s);
    kioskRow("nothing like it", "goodbye_s =", "colour_of_the_sky =", u"limits.colour_of_the_sky"_s, u"unknown key"_s,
             u"goodbye_s"_s);
    kioskRow("key of another table", "kiosk_name = \"Kaukola 2\"", "idle_answer_s = 20\nkiosk_name = \"x\"",
             u"idle_answer_s"_s, u"unknown key"_s, u"profile"_s, u"limits.idle_answer_s"_s);
    kioskRow("table name", "[screen]", "[sceren]", u"sceren"_s, u"unknown key"_s, u"screen"_s, u"screen"_s);
    row("key in the profile", "default_language =", "defaultlanguage =", u"defaultlanguage"_s, u"unknown key"_s,
        u"default_language"_s, u"default_language"_s);
    row("key in an item", "role = \"broker\"", "roll = \"broker\"\nrole = \"broker\"", u"identity.hosts[2].roll"_s,
        u"unknown key"_s, u"role"_s, u"role"_s);
    row("key in a text", "sv = \"Förmedlare\"", "se = \"Förmedlare\", sv = \"Förmedlare\"",
        u"identity.hosts[2].label.se"_s, u"unknown key"_s, u"fi, sv, en"_s, u"sv"_s);

    // Figures.
    kioskRow("under WCAG's 20 seconds", "idle_answer_s = 20", "idle_answer_s = 19", u"limits.idle_answer_s"_s, u"19"_s,
             u"seconds, 20 to 300"_s);
    kioskRow("too large", "idle_warning_s = 45", "idle_warning_s = 601", u"limits.idle_warning_s"_s, u"601"_s,
             u"15 to 600"_s);
    kioskRow("negative", "goodbye_s = 15", "goodbye_s = -1", u"limits.goodbye_s"_s, u"-1"_s, u"3 to 120"_s);
    kioskRow("not whole", "goodbye_s = 15", "goodbye_s = 15.5", u"limits.goodbye_s"_s, u"15.5"_s, u"whole number"_s);
    kioskRow("a text for a figure", "goodbye_s = 15", "goodbye_s = \"15\"", u"limits.goodbye_s"_s, u"\"15\""_s,
             u"whole number"_s);
    kioskRow("a date for a figure", "goodbye_s = 15", "goodbye_s = 2026-11-24", u"limits.goodbye_s"_s, u"2026-11-24"_s,
             u"whole number"_s);
    kioskRow("larger than any number", "goodbye_s = 15", "goodbye_s = 9223372036854775807", u"limits.goodbye_s"_s,
             u"9223372036854775807"_s, u"3 to 120"_s);
    kioskRow("no attempt", "identity_attempts = 4", "identity_attempts = 0", u"limits.identity_attempts"_s, u"0"_s,
             u"1 to 20"_s);
    kioskRow("a visit shorter than five minutes", "session_min = 25", "session_min = 4", u"limits.session_min"_s,
             u"4"_s, u"minutes, 5 to 240"_s);
    kioskRow("a try after the wait", "try_now_after_s = 90", "try_now_after_s = 181", u"limits.try_now_after_s"_s,
             u"181"_s, u"3 minutes"_s);
    row("a wait as long as the visit", "sync_wait_min = 3", "sync_wait_min = 25", u"limits.session_min"_s, u"25"_s,
        u"25 minutes"_s, {}, "session_min =");
    row("a wait without end", "sync_wait_min = 3", "sync_wait_min = 121", u"wait.sync_wait_min"_s, u"121"_s,
        u"minutes, 0 to 120"_s);

    // Names out of a list.
    kioskRow("unknown value", "\"always\"", "\"alwys\"", u"screen.keyboard"_s, u"\"alwys\""_s, u"auto, always, never"_s,
             u"always"_s);
    kioskRow("unknown value, nothing near", "\"always\"", "\"sometimes\"", u"screen.keyboard"_s, u"\"sometimes\""_s,
             u"auto, always, never"_s);
    kioskRow("a switch for a name", "\"always\"", "true", u"screen.keyboard"_s, u"true"_s, u"auto, always, never"_s);
    row("unknown language", "default_language = \"sv\"", "default_language = \"se\"", u"default_language"_s,
        u"\"se\""_s, u"fi, sv, en"_s, u"sv"_s);
    row("unknown role", "role = \"broker\"", "role = \"Broker\"", u"identity.hosts[2].role"_s, u"\"Broker\""_s,
        u"service, broker"_s, u"broker"_s);
    row("unknown method", "methods = [\"suomi_fi\"]", "methods = [\"suomifi\"]", u"identity.hosts[3].methods"_s,
        u"\"suomifi\""_s, u"suomi_fi"_s, u"suomi_fi"_s);
    row("a method that is no name", "id = \"suomi_fi\"", "id = \"Suomi.fi\"", u"identity.methods[1].id"_s,
        u"\"Suomi.fi\" (not such a name)"_s, u"beginning with a letter"_s);
    row("a word that leads nowhere", "leads_to = \"provider\"", "leads_to = \"provder\"",
        u"identity.trail[1].leads_to"_s, u"\"provder\" (does not begin with https://)"_s, u"\"provider\""_s);
    row("a word that leads to a page that is not listed", "leads_to = \"provider\"",
        "leads_to = \"https://muu.example/\"", u"identity.trail[1].leads_to"_s, u"\"https://muu.example/\""_s,
        u"identity.hosts"_s);
    row("an outcome that no address can mean", "outcome = \"cancelled\"", "outcome = \"view_crashed\"",
        u"identity.outcomes[2].outcome"_s, u"\"view_crashed\""_s, u"service_down"_s);

    // Texts.
    row("a language left out", "sv = \"Bank\", ", "", u"identity.hosts[3].label.sv"_s, u"left out"_s, u"text"_s, {},
        "label = { fi = \"Pankki\"");
    row("an empty text", "sv = \"Bank\"", "sv = \" \"", u"identity.hosts[3].label.sv"_s, u"\" \" (empty)"_s, u"text"_s);
    row("one language for all", "{ fi = \"Hei\", sv = \"Hej\", en = \"Hello\" }", "\"Hello\"", u"guest.body"_s,
        u"\"Hello\""_s, u"in each language"_s);
    row("a line break in a label", "sv = \"Bank\"", "sv = \"Ba\\nnk\"", u"identity.hosts[3].label.sv"_s, u"\"Ba nk\""_s,
        u"one line"_s);
    row("not a colour", "#5b2a86", "purple", u"look.primary_colour"_s, u"\"purple\""_s, u"#0a4fc4"_s);
    const auto logo = [&row](const char *name, const QByteArray &inside, const QString &why) {
        row(name, "primary_colour = \"#5b2a86\"", "logo = '" + inside + "'", u"look.logo"_s,
            u"\"%1\" (%2"_s.arg(QString::fromLatin1(inside), why), u"SVG"_s);
    };
    logo("a logo's path", "/opt/logo.svg", u"not well-formed"_s);
    logo("a logo without a shape", "<svg><path d=\"M0 0h1\"/></svg>", u"no viewBox"_s);
    logo("a logo like a ribbon", "<svg viewBox=\"0 0 90 10\"/>", u"wider than 8 times"_s);
    logo("a logo with a program", "<svg viewBox=\"0 0 9 9\"><script/></svg>", u"<script>"_s);
    logo("a logo with a photo", "<svg viewBox=\"0 0 9 9\"><image href=\"a.png\"/></svg>", u"<image>"_s);
    logo("a logo in words", "<svg viewBox=\"0 0 9 9\"><text>A</text></svg>", u"<text>"_s);
    logo("a logo from elsewhere", "<svg viewBox=\"0 0 9 9\"><use href=\"//x.example/a#b\"/></svg>",
         u"refers to something outside itself"_s);
    logo("a logo painted from elsewhere", "<svg viewBox=\"0 0 9 9\"><path fill=\"url(//x.example/a)\"/></svg>",
         u"refers to something outside itself"_s);
    logo("a logo with entities", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 9 9\"/>", u"a DOCTYPE"_s);
    kioskRow("a relative folder", "\"/run/kiosk\"", "\"kiosk\"", u"session.memory_dir"_s,
             u"\"kiosk\" (not a full path)"_s, u"full path"_s);
    kioskRow("no folder", "\"/run/kiosk\"", "\"\"", u"session.memory_dir"_s, u"\"\" (empty)"_s, u"full path"_s);
    kioskRow("a profile with a path", "\"pohjola\"", "\"../pohjola\"", u"profile"_s, u"\"../pohjola\""_s,
             u"a name of"_s);
    kioskRow("no profile", "profile = \"pohjola\"\n", "\n", u"profile"_s, u"left out"_s, u"a name of"_s, {}, "");

    // Accounts.
    row("a domain in capitals", "domain = \"pohjola.example\"", "domain = \"Pohjola.example\"", u"accounts[2].domain"_s,
        u"\"Pohjola.example\" (the host has capital letters)"_s, u"lower-case ASCII"_s);
    row("a domain with an @", "domain = \"pohjola.example\"", "domain = \"@pohjola.example\"", u"accounts[2].domain"_s,
        u"\"@pohjola.example\" ('@' cannot be part of a host)"_s, u"lower-case ASCII"_s);
    row("a domain with a letter from elsewhere", "domain = \"pohjola.example\"", "domain = \"p\u00f6hjola.example\"",
        u"accounts[2].domain"_s, u"\"p\u00f6hjola.example\" (the host is not ASCII; write its xn-- form)"_s,
        u"lower-case ASCII"_s);
    row("a domain of one word", "domain = \"pohjola.example\"", "domain = \"pohjola\"", u"accounts[2].domain"_s,
        u"\"pohjola\" (the host has no dot"_s, u"lower-case ASCII"_s);
    row("a login without a name for it", "domain = \"pohjola.example\"\n", "", u"accounts[2].label"_s, u"left out"_s,
        u"what people call this login"_s, {}, "[[accounts]]\nid = \"staff\"");
    row("an id twice", "id = \"staff\"", "id = \"student\"", u"accounts[2].id"_s,
        u"\"student\" (stands in accounts[1].id already)"_s, u"each id once"_s, {},
        "id = \"student\"\nname = { fi = \"Henkil");
    row("an example of another domain", "louhi@pohjola.example", "louhi@stud.pohjola.example", u"accounts[2].example"_s,
        u"\"louhi@stud.pohjola.example\""_s, u"at @pohjola.example"_s);
    row("an example that its own pattern refuses", "louhi@pohjola.example", "louhi1@pohjola.example",
        u"accounts[2].example"_s, u"\"louhi1@pohjola.example\""_s, u"local_part takes"_s);
    row("an example that is no address", "louhi@pohjola.example", "louhi", u"accounts[2].example"_s, u"\"louhi\""_s,
        u"at @pohjola.example"_s);
    row("a pattern that does not close", "'[a-z]+(?:-[a-z]+)*'", "'[a-z]+(?:-[a-z]+'", u"accounts[2].local_part"_s,
        u"\"[a-z]+(?:-[a-z]+\" (at character"_s, u"regular expression"_s);
    row("a pattern that takes anything", "'[a-z]+(?:-[a-z]+)*'", "'.+'", u"accounts[2].local_part"_s,
        u"\".+\" (would take \"@\")"_s, u"regular expression"_s);
    row("a pattern that takes nothing", "'[a-z]+(?:-[a-z]+)*'", "'[a-z]*'", u"accounts[2].local_part"_s,
        u"\"[a-z]*\" (would take nothing at all)"_s, u"regular expression"_s);
    row("a pattern that eats its own end", "'[a-z]+(?:-[a-z]+)*'", "'(?x)[a-z]+ # letters'",
        u"accounts[2].local_part"_s, u"\"(?x)[a-z]+ # letters\" (cannot be matched as a whole"_s,
        u"regular expression"_s);
    row("a sister school with our domain", "\"soder.example\"", "\"pohjola.example\"", u"sister_schools[1].domains"_s,
        u"\"pohjola.example\" (stands in accounts[2].domain already)"_s, u"each mail domain once"_s, {}, "domains = [");
    row("a sister school's domain twice", "\"soder.example\"", "\"etela.example\"", u"sister_schools[1].domains"_s,
        u"\"etela.example\" (twice)"_s, u"each item once"_s);
    row("a sister school without domains", "[\"etela.example\", \"soder.example\"]", "[]",
        u"sister_schools[1].domains"_s, u"an empty list"_s, u"a list"_s);
    row("guests without a mail address", "tuki@pohjola.example", "tuki(at)pohjola.example", u"guest.mail_to"_s,
        u"\"tuki(at)pohjola.example\" (not a mail address)"_s, u"a mail address"_s);

    // Hosts.
    row("plain http on the net", "\"https://valittaja.example\"", "\"http://valittaja.example\"",
        u"identity.hosts[2].origin"_s,
        u"\"http://valittaja.example\" (plain http is for hosts of this computer only)"_s, u"https://"_s);
    row("plain http to a number", "http://127.0.0.1:9000", "http://192.168.0.1:9000", u"identity.hosts[4].origin"_s,
        u"\"http://192.168.0.1:9000\" (a number instead of a name"_s, u"https://"_s);
    row("a name that only begins like this computer", "http://127.0.0.1:9000", "http://127.0.0.1.evil.example",
        u"identity.hosts[4].origin"_s, u"\"http://127.0.0.1.evil.example\" (plain http"_s, u"https://"_s);
    row("a number in disguise", "http://127.0.0.1:9000", "http://0x7f.1", u"identity.hosts[4].origin"_s,
        u"\"http://0x7f.1\" (the host is neither"_s, u"https://"_s);
    row("a host in capitals", "\"https://valittaja.example\"", "\"https://Valittaja.example\"",
        u"identity.hosts[2].origin"_s, u"\"https://Valittaja.example\" (the host has capital letters)"_s,
        u"https://"_s);
    row("a host with a dot at its end", "\"https://valittaja.example\"", "\"https://valittaja.example.\"",
        u"identity.hosts[2].origin"_s, u"\"https://valittaja.example.\" (the host ends in a dot)"_s, u"https://"_s);
    row("a whole top-level domain", "\"https://pankki.example\"", "\"https://fi\"", u"identity.hosts[3].origin"_s,
        u"\"https://fi\" (the host has no dot"_s, u"https://"_s);
    row("a star for subdomains", "\"https://pankki.example\"", "\"https://*.pankki.example\"",
        u"identity.hosts[3].origin"_s, u"\"https://*.pankki.example\" ('*' cannot be part of a host)"_s, u"https://"_s);
    row("a host without https", "\"https://pankki.example\"", "\"pankki.example\"", u"identity.hosts[3].origin"_s,
        u"\"pankki.example\" (does not begin with https://)"_s, u"https://"_s);
    row("a user name before the host", "\"https://pankki.example\"", "\"https://x@pankki.example\"",
        u"identity.hosts[3].origin"_s, u"\"https://x@pankki.example\" (a user name"_s, u"https://"_s);
    row("a path behind the host", "\"https://pankki.example\"", "\"https://pankki.example/\"",
        u"identity.hosts[3].origin"_s, u"\"https://pankki.example/\" (something follows"_s, u"https://"_s);
    row("a backslash", "\"https://pankki.example\"", "'https://pankki.example\\x'", u"identity.hosts[3].origin"_s,
        u"\"https://pankki.example\\x\" (a backslash)"_s, u"https://"_s);
    row("a port too large", "http://127.0.0.1:9000", "http://127.0.0.1:90000", u"identity.hosts[4].origin"_s,
        u"\"http://127.0.0.1:90000\" (the port"_s, u"https://"_s);
    row("a placeholder that nobody fills in", "http://127.0.0.1:9000", "http://127.0.0.1:{demo_port}",
        u"identity.hosts[4].origin"_s, u"\"http://127.0.0.1:{demo_port}\" (the port"_s, u"https://"_s);
    row("another scheme", "\"https://pankki.example\"", "\"file:///etc\"", u"identity.hosts[3].origin"_s,
        u"\"file:///etc\" (does not begin with https://)"_s, u"https://"_s);
    row("a space", "\"https://pankki.example\"", "\"https://pankki.example \"", u"identity.hosts[3].origin"_s,
        u"\"https://pankki.example \" (a space"_s, u"https://"_s);
    row("an origin twice", "\"https://pankki.example\"", "\"https://valittaja.example:443\"",
        u"identity.hosts[3].origin"_s, u"\"https://valittaja.example\" (stands in identity.hosts[2] already)"_s,
        u"each origin once"_s);
    row("a page without a name", "label = { fi = \"Pankki\", sv = \"Bank\", en = \"Bank\" }\n", "",
        u"identity.hosts[3].label"_s, u"left out"_s, u"in each language"_s, {},
        "[[identity.hosts]]\norigin = \"https://pankki");
    row("a camera for pictures", "role = \"resource\"", "role = \"resource\"\ncamera = true",
        u"identity.hosts[4].camera"_s, u"true"_s, u"resource"_s, {}, "camera =");
    for (const char *suffix : {"ac.fi", "co.uk", "github.io"}) {
        row(QByteArray("everybody below " + QByteArray(suffix)).constData(), "https://pankki.example",
            QByteArray("https://" + QByteArray(suffix)).constData(), u"identity.hosts[3].include_subdomains"_s,
            u"true"_s, u"anybody may have a name"_s, {}, "include_subdomains = true\nrole");
    }
    row("subdomains of a number", "role = \"resource\"", "role = \"resource\"\ninclude_subdomains = true",
        u"identity.hosts[4].include_subdomains"_s, u"true"_s, u"no subdomains"_s, {},
        "include_subdomains = true\n\n[[identity.outcomes]]");
    row("a text for a switch", "include_subdomains = true", "include_subdomains = \"yes\"",
        u"identity.hosts[3].include_subdomains"_s, u"\"yes\""_s, u"true or false"_s);
    row("a start that is not on the list", "https://id.pohjola.example:8443/aloita",
        "https://id.pohjola.example/aloita", u"identity.start_url"_s, u"\"https://id.pohjola.example/aloita\""_s,
        u"role \"service\": https://id.pohjola.example:8443"_s);
    row("a start at the bank", "https://id.pohjola.example:8443/aloita", "https://pankki.example/",
        u"identity.start_url"_s, u"\"https://pankki.example/\""_s, u"role \"service\""_s);
    row("a start with a slip in its host", "https://id.pohjola.example:8443/aloita",
        "https://id.pohjloa.example:8443/aloita", u"identity.start_url"_s,
        u"\"https://id.pohjloa.example:8443/aloita\""_s, u"role \"service\""_s, u"https://id.pohjola.example:8443"_s);
    row("a blocker's selector", "\"#mail\"", "\"div:has-text(mail) input\"", u"identity.address_fields"_s,
        u"\"div:has-text(mail) input\" (':has-text' is not known)"_s, u"CSS selector"_s);
    row("a testing tool's selector", "\"#mail\"", "\"form >>> input\"", u"identity.address_fields"_s,
        u"\"form >>> input\" ('>>' is no selector of browsers)"_s, u"CSS selector"_s);
    row("a selector that does not close", "\"#mail\"", "\"input[name=mail\"", u"identity.address_fields"_s,
        u"\"input[name=mail\" (brackets do not match)"_s, u"CSS selector"_s);

    // Outcomes.
    row("an outcome elsewhere", "https://id.pohjola.example:8443/valmis", "https://valmis.example/",
        u"identity.outcomes[1].address"_s, u"\"https://valmis.example/\""_s, u"identity.hosts"_s);
    row("an outcome on the wrong port", "https://id.pohjola.example:8443/valmis", "https://id.pohjola.example/valmis",
        u"identity.outcomes[1].address"_s, u"\"https://id.pohjola.example/valmis\""_s, u"identity.hosts"_s);
    row("an outcome on a host without pages", "https://id.pohjola.example:8443/valmis", "http://127.0.0.1:9000/valmis",
        u"identity.outcomes[1].address"_s, u"\"http://127.0.0.1:9000/valmis\""_s, u"identity.hosts"_s);
    row("an outcome without a path", "https://id.pohjola.example:8443/valmis", "https://id.pohjola.example:8443",
        u"identity.outcomes[1].address"_s, u"\"https://id.pohjola.example:8443\" (has no path"_s, u"with a path"_s, {},
        "8443\"\n\n[[identity.outcomes]]");
    row("an outcome with a query in its address", "8443/valmis", "8443/valmis?x=1", u"identity.outcomes[1].address"_s,
        u"\"https://id.pohjola.example:8443/valmis?x=1\" (what follows the path belongs to query or to fragment)"_s,
        u"path"_s);
    row("a star in a word", "8443/valmis", "8443/v*s/valmis", u"identity.outcomes[1].address"_s,
        u"\"https://id.pohjola.example:8443/v*s/valmis\" (* stands at the end, or for all that is between two slashes)"_s,
        u"path"_s);
    row("a fragment with its sign", "address = \"https://id.pohjola.example:8443/valmis\"",
        "address = \"https://id.pohjola.example:8443/valmis\"\nfragment = \"#/done\"",
        u"identity.outcomes[1].fragment"_s, u"\"#/done\" (not as a browser writes it after the #)"_s, u"without it"_s,
        {}, "fragment =");
    row("a path that a browser shortens", "8443/valmis", "8443/a/../valmis", u"identity.outcomes[1].address"_s,
        u"\"https://id.pohjola.example:8443/a/../valmis\" (the path is not as a browser writes it)"_s, u"path"_s);
    row("a path with letters that travel encoded", "8443/valmis", "8443/p\u00e4\u00e4t\u00f6s",
        u"identity.outcomes[1].address"_s,
        u"\"https://id.pohjola.example:8443/p\u00e4\u00e4t\u00f6s\" (the path is not as a browser writes it)"_s,
        u"path"_s);
    row("an outcome at the start", "8443/valmis", "8443/a*", u"identity.outcomes[1].address"_s,
        u"\"https://id.pohjola.example:8443/a*\""_s, u"ends at once"_s);
    row("an outcome twice", "8443/takaisin*\"\nquery = { tila = \"peruttu\", istunto = \"*\" }", "8443/valmis\"",
        u"identity.outcomes[2].address"_s,
        u"\"https://id.pohjola.example:8443/valmis\" (stands in identity.outcomes[1].address already)"_s,
        u"each address"_s, {}, "8443/valmis\"\n\n[wait]");
    row("a query part that is no text", "tila = \"peruttu\"", "tila = 1", u"identity.outcomes[2].query.tila"_s, u"1"_s,
        u"a text"_s);
    row("a query that is a text", "query = { tila = \"peruttu\", istunto = \"*\" }", "query = \"tila=peruttu\"",
        u"identity.outcomes[2].query"_s, u"\"tila=peruttu\""_s, u"a table of names"_s);

    // Set-up.
    row("a plain sign-in address", "\"https://m365.pohjola.example\"", "\"http://m365.pohjola.example\"",
        u"set_up.sign_in_url"_s, u"\"http://m365.pohjola.example\" (plain http"_s, u"https://"_s);
    row("a guide for one language missing", "sv = \"https://ohje.pohjola.example/sv\", ", "", u"set_up.guide_url.sv"_s,
        u"left out"_s, u"https://"_s, {}, "guide_url");
    row("a guide that is no address", "\"https://ohje.pohjola.example/sv\"", "\"ohje.pohjola.example/sv\"",
        u"set_up.guide_url.sv"_s, u"\"ohje.pohjola.example/sv\" (does not begin with https://)"_s, u"https://"_s);
    row("a network without its password", "[set_up]", "[wifi]\nname = \"Pohjola\"\n\n[set_up]", u"wifi.password"_s,
        u"left out"_s, u"security = \"none\""_s, {}, "[wifi]");
    row("a network of unknown security", "[set_up]",
        "[wifi]\nname = \"Pohjola\"\npassword = \"vieras123\"\nsecurity = \"wep\"\n\n[set_up]", u"wifi.security"_s,
        u"\"wep\""_s, u"wpa, none"_s, {}, "security =");
    row("a store left out", "store_apple =", "store_aple =", {}, {}, {});

    // Shapes.
    kioskRow("a value for a table", "[screen]\nkeyboard = \"always\"\n", "[screen.keyboard]\n", u"screen.keyboard"_s,
             u"a table"_s, u"auto, always, never"_s);
    row("one account instead of a list", "[[sister_schools]]", "[sister_schools]", u"sister_schools"_s, u"a table"_s,
        u"[[sister_schools]]"_s);
    row("a whole table left out", "[wait]\nsync_wait_min = 3\n", "", u"wait"_s, u"left out"_s, u"a table"_s, {}, "");
}

void ConfigErrorsTest::oneMistake()
{
    QFETCH(In, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, key);
    QFETCH(QString, found);
    QFETCH(QString, allowed);
    QFETCH(QString, suggestion);
    QFETCH(QByteArray, at);

    ConfigSources sources = soundSources();
    QVERIFY2(parseConfig(sources), "the sound sources are sound");
    ConfigSource &source = file == In::Kiosk ? sources.kiosk : sources.profile;
    QCOMPARE(source.text.count(before), qsizetype(1));
    const QByteArray sound = source.text;
    source.text.replace(before, after);

    const auto config = parseConfig(sources);
    QVERIFY(!config);
    const ConfigErrors errors = config.error();
    if (QByteArray(QTest::currentDataTag()) == "a store left out") {
        // A misspelt name is two errors: one that is not known, one that is not there.
        QCOMPARE(errors.size(), 2);
        QCOMPARE(errors[0].key, u"set_up.store_apple"_s);
        QCOMPARE(errors[0].line, lineOf(source.text, "[set_up]"));
        QCOMPARE(errors[1].key, u"set_up.store_aple"_s);
        QCOMPARE(errors[1].suggestion, u"store_apple"_s);
        return;
    }
    QVERIFY2(errors.size() == 1, qPrintable(inLines(errors)));
    const ConfigError &error = errors.first();
    QCOMPARE(error.key, key);
    QVERIFY2(error.found.startsWith(found), qPrintable(error.found));
    QVERIFY2(error.allowed.contains(allowed), qPrintable(error.allowed));
    QCOMPARE(error.suggestion, suggestion);

    const ConfigSource &blamed = key.startsWith(u"limits."_s) ? sources.kiosk : source;
    QCOMPARE(error.file, blamed.fileName);
    if (!key.contains(u'.') && found == u"left out"_s)
        QCOMPARE(error.line, 0); // of the whole file
    else
        QCOMPARE(error.line, at.isEmpty() ? lineOf(sound, before) : lineOf(blamed.text, at));
}

void ConfigErrorsTest::allAtOnce()
{
    ConfigSources sources = soundSources();
    sources.kiosk.text.replace("idle_answer_s = 20", "idle_answer_s = 5").replace("[screen]", "[scren]");
    sources.profile.text.replace("#5b2a86", "red").replace("role = \"broker\"", "role = \"brokr\"");
    const auto config = parseConfig(sources);
    QVERIFY(!config);
    QStringList keys;
    for (const ConfigError &error : config.error())
        keys.append(error.file + u' ' + error.key);
    // In the order of the files, kiosk.toml first. That a method has no broker follows from the last one: not told.
    QCOMPARE(keys,
             (QStringList{u"kiosk.toml limits.idle_answer_s"_s, u"kiosk.toml scren"_s,
                          u"pohjola.toml look.primary_colour"_s, u"pohjola.toml identity.hosts[2].role"_s}));
}

void ConfigErrorsTest::syntax_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("no value") << QByteArray("profile = \"pohjola\"\nkiosk_name =\n") << 2;
    QTest::newRow("a key twice") << QByteArray("profile = \"pohjola\"\n\nprofile = \"pohjola\"\n") << 3;
    QTest::newRow("an open text") << QByteArray("profile = \"pohjola\n") << 1;
    QTest::newRow("a table twice") << QByteArray("profile = \"pohjola\"\n[screen]\n[limits]\n[screen]\n") << 4;
    QTest::newRow("not UTF-8") << QByteArray("profile = \"pohjola\"\nkiosk_name = \"\xE4\"\n") << 2;
    QTest::newRow("not TOML at all") << QByteArray("\0\0\0\0", 4) << 1;
}

void ConfigErrorsTest::syntax()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    ConfigSources sources = soundSources();
    sources.kiosk.text = text;
    const auto config = parseConfig(sources);
    QVERIFY(!config);
    QVERIFY2(config.error().size() == 1, qPrintable(inLines(config.error())));
    QCOMPARE(config.error().first().file, u"kiosk.toml"_s);
    QCOMPARE(config.error().first().line, line);
    QVERIFY(!config.error().first().found.isEmpty());
}

void ConfigErrorsTest::tooLarge()
{
    ConfigSources sources = soundSources();
    sources.profile.text.append(QByteArray(300 * 1024, '#'));
    const auto config = parseConfig(sources);
    QVERIFY(!config);
    QVERIFY2(config.error().size() == 1, qPrintable(inLines(config.error())));
    QCOMPARE(config.error().first().file, u"pohjola.toml"_s);
    QCOMPARE(config.error().first().line, 0);
}

void ConfigErrorsTest::toStringReads()
{
    QCOMPARE((ConfigError{u"kiosk.toml"_s, 12, u"limits.idle_warnings_s"_s, u"unknown key"_s, u"a, b"_s,
                          u"idle_warning_s"_s})
                 .toString(),
             u"kiosk.toml:12: limits.idle_warnings_s: unknown key (did you mean idle_warning_s?)"_s);
    QCOMPARE((ConfigError{
                  u"kiosk.toml"_s, 3, u"limits.idle_answer_s"_s, u"5"_s, u"a whole number of seconds, 20 to 300"_s, {}})
                 .toString(),
             u"kiosk.toml:3: limits.idle_answer_s: 5; allowed: a whole number of seconds, 20 to 300"_s);
    QCOMPARE((ConfigError{u"/etc/mfa-kiosk/kiosk.toml"_s, 0, {}, u"not found"_s, {}, {}}).toString(),
             u"/etc/mfa-kiosk/kiosk.toml: not found"_s);
}

void ConfigErrorsTest::leftOutLinesPointAtTheTable()
{
    ConfigSources sources = soundSources();
    sources.profile.text.replace("sync_wait_min = 3\n", "").replace("outcome = \"cancelled\"\n", "");
    const auto config = parseConfig(sources);
    QVERIFY(!config);
    const ConfigErrors errors = config.error();
    QVERIFY2(errors.size() == 2, qPrintable(inLines(errors)));
    QCOMPARE(errors[0].key, u"identity.outcomes[2].outcome"_s);
    QCOMPARE(errors[0].line, lineOf(sources.profile.text, "address = \"https://id.pohjola.example:8443/takaisin") - 1);
    QCOMPARE(errors[1].key, u"wait.sync_wait_min"_s);
    QCOMPARE(errors[1].line, lineOf(sources.profile.text, "[wait]"));
}

/// What a name should have been is said even where there is nothing to choose from.
void ConfigErrorsTest::namesOfMethodsWithoutAMethod()
{
    ConfigSources sources = soundSources();
    sources.profile.text.replace("[[identity.methods]]", "[[identity.methodz]]");
    const auto config = parseConfig(sources);
    QVERIFY(!config);
    const ConfigErrors errors = config.error();
    const auto isOfAHost = [](const ConfigError &error) { return error.key == u"identity.hosts[3].methods"; };
    QVERIFY2(std::any_of(errors.cbegin(), errors.cend(), isOfAHost), qPrintable(inLines(errors)));
    for (const ConfigError &error : errors)
        QVERIFY2(!error.allowed.isEmpty(), qPrintable(error.toString()));
}

KIOSK_TEST(ConfigErrorsTest)
#include "ConfigErrorsTest.moc"
