// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/AnswersFile.h"

#include "commands/PinCommands.h"
#include "config/ConfigFiles.h"
#include "config/ConfigKeys.h"
#include "config/ConfigLoader.h"
#include "config/ConfigValues.h"
#include "secrets/PinRules.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr QStringView introduction = uR"(# SPDX-License-Identifier: GPL-3.0-or-later
# Made from the program: KIOSK_WRITE_REFERENCE=1 ctest -R test_answers writes it anew.
#
# Answers for the set-up of a kiosk: with them nobody is asked. The file is named answers.toml and lies on a USB stick whose
# file system is called MFA-KIOSK, or in /boot/mfa-kiosk, /efi/mfa-kiosk or /boot/efi/mfa-kiosk. Beside it may lie:
#   profiles/NAME.toml   the school's own profile, copied to /etc/mfa-kiosk/profiles
#   kiosk.toml           taken in place of /etc/mfa-kiosk/kiosk.toml; opening hours, desk, printer
# What stands here behind "#" may be left out. A mistake is told on the screen with its line, and nothing is set up.
)";

ValueType<QString> pinDigits()
{
    return values::fromText<QString>(
        u"%1 to %2 digits that nobody guesses first"_s.arg(QString::number(shortestPin), QString::number(longestPin)),
        [](const QString &text) -> tl::expected<QString, QString> {
            if (const Result<void> good = checkNewPin(SecureString(text)); !good)
                return tl::unexpected(good.error().userText);
            return text;
        },
        [](const QString &) { return QString(); });
}

ValueType<QString> label()
{
    return values::fromText<QString>(
        u"a name or a sign, as for \"mfa-kiosk pin add\""_s,
        [](const QString &text) -> tl::expected<QString, QString> {
            const Result<QString> good = newLabel(text);
            if (!good)
                return tl::unexpected(good.error().userText);
            return *good;
        },
        [](const QString &text) { return QString(u'"' + text + u'"'); });
}

template <typename Value>
Key<FileAnswers> answer(const QString &name, Presence presence, Value link::SetUpAnswers::*member,
                        const ValueType<Value> &type, const QString &example, const QString &meaning)
{
    return keyWith<FileAnswers, Value>(
        name, presence, type,
        [member](FileAnswers &answers, Value value) { answers.answers.*member = std::move(value); }, meaning, example);
}

QString exampleOf(const KeyDoc &doc)
{
    const QString line = u"%1 = %2"_s.arg(doc.name, doc.standard);
    return u"\n# %1\n%2%3\n"_s.arg(doc.meaning, doc.presence == Presence::Required ? QString() : u"#"_s, line);
}

} // namespace

const KeyList<FileAnswers> &answersKeys()
{
    using link::SetUpAnswers;
    static const KeyList<FileAnswers> keys{
        answer(u"profile"_s, Presence::Required, &SetUpAnswers::profile, values::identifier(), u"\"example\""_s,
               u"The school: the name of a profile that is installed or lies beside this file."_s),
        answer(u"kiosk_name"_s, Presence::Required, &SetUpAnswers::kioskName, values::text(), u"\"Lutakko 1\""_s,
               u"Shown to staff, so that they know which kiosk calls."_s),
        answer(u"place"_s, Presence::Optional, &SetUpAnswers::place, values::text(), u"\"Main building, lobby\""_s,
               u"Where it stands, for the desk's list."_s),
        answer(u"language"_s, Presence::Optional, &SetUpAnswers::language, values::language(), u"\"fi\""_s,
               u"Of the set-up's own screens: fi, sv or en."_s),
        answer(
            u"usb_ports"_s, Presence::Optional, &SetUpAnswers::onlyPresentPorts,
            values::choice<bool>({{u"present"_s, true}, {u"any"_s, false}}), u"\"present\""_s,
            u"\"present\": only the USB ports that have something plugged in at the set-up are used from then on."_s),
        section<FileAnswers>(
            u"pin"_s, Presence::Optional,
            {answer(u"label"_s, Presence::Required, &SetUpAnswers::pinLabel, label(), u"\"Service desk\""_s,
                    u"Whose the first PIN is; stands in the journal."_s),
             keyWith<FileAnswers, QString>(
                 u"digits"_s, Presence::Required, pinDigits(),
                 [](FileAnswers &answers, QString digits) { answers.digits = std::move(digits); },
                 u"The PIN as it is typed: erase the stick afterwards. (Nothing but the PIN itself would do: each kiosk seals it with a key of its own.)"_s,
                 u"\"582914\""_s)},
            u"The first PIN. Without this table the screen asks for it, and for nothing else."_s),
        section<FileAnswers>(
            u"officer"_s, Presence::Optional,
            {answer(u"public_key"_s, Presence::Required, &SetUpAnswers::officerKey,
                    values::matching(u"64 hexadecimal digits"_s, u"[0-9a-f]{64}"_s),
                    u"\"9e2f6a1b9e2f6a1b9e2f6a1b9e2f6a1b9e2f6a1b9e2f6a1b9e2f6a1b9e2f6a1b\""_s,
                    u"It stands beside the key on the stick that the first kiosk has written."_s)},
            u"The security officer's public key, one for many kiosks. Without this table each kiosk's own key is written to the stick."_s),
    };
    return keys;
}

tl::expected<FileAnswers, ConfigErrors> readAnswers(const QString &path)
{
    ConfigReader reader(path);
    FileAnswers answers;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        reader.report(0, {}, u"cannot be read: "_s + file.errorString(), u"a file that can be read"_s);
    } else {
        reader.setKnownKeys(fullNames(docsOf(answersKeys())));
        if (const auto document = readDocument({path, file.read(largestConfigFile + 1)}, reader))
            readTable(*document, {}, answersKeys(), answers, reader);
    }
    ConfigErrors errors = reader.takeErrors();
    // What stands in the file where a PIN should stand may be one, and goes to no screen and no log.
    for (ConfigError &error : errors) {
        if (error.key == u"pin.digits")
            error.found = u"no such PIN"_s;
    }
    if (!errors.isEmpty())
        return tl::unexpected<ConfigErrors>(std::move(errors));
    return answers;
}

QString answersReference()
{
    QString text = introduction.toString();
    const QList<KeyDoc> docs = docsOf(answersKeys());
    for (const KeyDoc &doc : docs) {
        if (doc.kind == KeyDoc::Kind::Value) {
            text += exampleOf(doc);
            continue;
        }
        text += u"\n# %1\n#[%2]\n"_s.arg(doc.meaning, doc.name);
        for (const KeyDoc &inner : doc.inner)
            text += u"# %1\n#%2 = %3\n"_s.arg(inner.meaning, inner.name, inner.standard);
    }
    return text;
}

} // namespace kiosk
