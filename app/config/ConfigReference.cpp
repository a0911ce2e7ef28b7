// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigReference.h"

#include "config/ConfigKeys.h"

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QStringView introduction = uR"(<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Made from the program: KIOSK_WRITE_REFERENCE=1 ctest -R test_config_reference writes it anew. -->
# Configuration

Two files in [TOML](https://toml.io): **kiosk.toml** for one kiosk, and a **site profile** for the school, which all of
its kiosks share. A kiosk does not start with a wrong configuration: it tells everything that is wrong at once, each with
file and line, what was found, what is allowed, and, for an unknown name, the nearest known one. Items of a list are
counted from 1: `identity.hosts[3].origin`.

**Where kiosk.toml is looked for**, the first that exists: `--config FILE`; `$XDG_CONFIG_HOME/mfa-kiosk/kiosk.toml`
(usually `~/.config/mfa-kiosk/kiosk.toml`); `/etc/mfa-kiosk/kiosk.toml`. An example to copy: `packaging/kiosk.toml`.

**Where the profile is looked for**, the first that exists, NAME being what `profile` holds: `profiles/NAME.toml` beside
kiosk.toml; `/etc/mfa-kiosk/profiles/NAME.toml`; the profiles that are built into the program. A whole one to copy, of a
school that does not exist: `packaging/example-profile.toml`.

**Plain http** is accepted for hosts of the kiosk's own computer only (demo, tests).

**What the service's pages may use.** New windows that the visitor's press opens, on hosts of the allow-list, at most three
over each other; cookies, frames and scripts of such hosts; the camera, where a host has `camera`; messages and yes-or-no
questions (`alert`, `confirm`), which the kiosk shows in its own strip. **What they may not need:** a text typed into
`prompt()`; the browser's own sign-in window (HTTP 401); client certificates, passkeys and security keys; downloads, PDF
documents, uploads, printing; other programs (`mailto:`, `tel:`); windows that open by themselves. A service that cannot do
without one of these cannot be used here.

**`--demo`** needs no file. With `--demo --config FILE` that file may hold `kiosk_name` and the tables `[limits]`, `[screen]`, `[access]` and `[desk]` only.

Names of times end in their unit: `_s` seconds, `_min` minutes. Both are whole numbers.
)";

QString cell(const QString &text)
{
    QString safe = text;
    return safe.replace(u'|', u"\\|"_s);
}

QString row(const KeyDoc &doc)
{
    const QString standard = doc.presence == Presence::Required ? u"required"_s
        : doc.standard.isEmpty()                                ? u"none"_s
                                                                : QString(u'`' + doc.standard + u'`');
    return u"| `%1` | %2 | %3 | %4 |\n"_s.arg(doc.name, cell(doc.allowed), cell(standard), cell(doc.meaning));
}

void writeKeys(QString &out, const QList<KeyDoc> &docs, const QString &path)
{
    const bool hasValues =
        std::any_of(docs.cbegin(), docs.cend(), [](const KeyDoc &doc) { return doc.kind == KeyDoc::Kind::Value; });
    if (hasValues) {
        out += u"\n| key | what it holds | when left out | meaning |\n|---|---|---|---|\n"_s;
        for (const KeyDoc &doc : docs) {
            if (doc.kind == KeyDoc::Kind::Value)
                out += row(doc);
        }
    }
    for (const KeyDoc &doc : docs) {
        if (doc.kind == KeyDoc::Kind::Value)
            continue;
        const QString name = joinKey(path, doc.name);
        const bool list = doc.kind == KeyDoc::Kind::TableList;
        out += u"\n### `%1`%2\n\n%3\n"_s.arg(list ? QString(u"[["_s + name + u"]]"_s) : QString(u'[' + name + u']'),
                                             doc.presence == Presence::Optional ? u" (may be left out)"_s : QString(),
                                             doc.meaning);
        writeKeys(out, doc.inner, name);
    }
}

} // namespace

QString keyTables(const QList<KeyDoc> &docs)
{
    QString out;
    writeKeys(out, docs, {});
    return out;
}

QString configReferenceMarkdown()
{
    return introduction + u"\n## kiosk.toml\n"_s + keyTables(docsOf(kioskKeys()))
        + u"\n## The site profile\n\nThe name in `profile` is the name of the file without `.toml`.\n"_s
        + keyTables(docsOf(profileKeys()));
}

} // namespace kiosk
