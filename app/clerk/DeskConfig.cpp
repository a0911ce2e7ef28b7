// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/DeskConfig.h"

#include "config/ConfigKeys.h"
#include "config/ConfigLoader.h"
#include "config/ConfigReference.h"
#include "config/ConfigValues.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

constexpr QStringView introduction = uR"(<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Made from the program: KIOSK_WRITE_REFERENCE=1 ctest -R test_desk_setup writes it anew. -->
# Configuration of a desk

**desk.toml** in [TOML](https://toml.io), one for each clerk's computer. The first start of `mfa-desk`, or `mfa-desk
setup`, asks for what it holds and writes it. A desk does not start with a wrong one: it tells everything that is wrong at
once, each with file and line, what was found, what is allowed, and, for an unknown name, the nearest known one.

**Where it is looked for**: `--config FILE`; otherwise `$XDG_CONFIG_HOME/mfa-desk/desk.toml` (usually
`~/.config/mfa-desk/desk.toml`). `mfa-desk check` tells whether it works: files, certificate, keyring, broker. Broker and
certificates: [packaging/fleet](fleet/README.md). What the kiosks are told of the desk's people:
`[[desk.people]]` in [kiosk.toml](configuration.md). The clerk's key and PIN are in the keyring, not here.

## desk.toml
)";

QString tomlText(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + quoted + u'"';
}

} // namespace

const KeyList<DeskConfig> &deskKeys()
{
    static const KeyList<DeskConfig> keys{
        required(u"site"_s, &DeskConfig::site, values::brokerName(values::Emptiness::Forbidden),
                 u"The site's name in the topics; the same as in the kiosks' `[desk]`."_s),
        required(u"desk"_s, &DeskConfig::deskId, values::brokerName(values::Emptiness::Forbidden),
                 u"This desk's name for the broker: the common name of its certificate."_s),
        required(u"label"_s, &DeskConfig::label, values::text(),
                 u"What kiosks and other desks call it: “Main library”."_s),
        optional(
            u"stuck_min"_s, &DeskConfig::stuckAfter, values::minutes({1, 240}),
            u"A visitor who is longer than this at one step is shown as stuck, where the kiosk does not tell what is usual there."_s),
        optional(u"sound"_s, &DeskConfig::sound, values::boolean(), u"A call is heard as well as seen."_s),
        section<DeskConfig>(
            u"broker"_s, Presence::Required,
            {required(u"host"_s, &DeskConfig::host, values::text(), u"The broker's name or address."_s),
             optional(u"port"_s, &DeskConfig::port, values::wholeNumber({1, 65535}), u"MQTT over TLS."_s),
             required(u"authority"_s, &DeskConfig::authority, values::pemFile(values::Emptiness::Forbidden),
                      u"Certificate of the authority that vouches for the broker."_s),
             required(u"certificate"_s, &DeskConfig::certificate, values::pemFile(values::Emptiness::Forbidden),
                      u"This desk's certificate."_s),
             required(u"key"_s, &DeskConfig::key, values::matching(u"the full path of a PEM file"_s, u"/[^\\p{C}]+"_s),
                      u"Its private key; readable by its owner alone."_s)},
            u"The MQTT 5 broker that the kiosks report to."_s),
    };
    return keys;
}

QString deskConfigPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/mfa-desk/desk.toml"_s;
}

QString deskReferenceMarkdown()
{
    return introduction + keyTables(docsOf(deskKeys()));
}

QString deskStateDir()
{
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + u"/.local/state"_s;
    return base + u"/mfa-desk"_s;
}

tl::expected<DeskConfig, ConfigErrors> readDeskConfig(const QString &path)
{
    ConfigReader reader(path);
    DeskConfig config;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        reader.report(0, {}, u"cannot be read: "_s + file.errorString(), u"a file that can be read"_s);
    } else {
        reader.setKnownKeys(fullNames(docsOf(deskKeys())));
        if (const auto document = readDocument({path, file.readAll()}, reader))
            readTable(*document, {}, deskKeys(), config, reader);
    }
    ConfigErrors errors = reader.takeErrors();
    if (!errors.isEmpty())
        return tl::unexpected<ConfigErrors>(std::move(errors));
    return config;
}

Result<void> writeDeskConfig(const QString &path, const DeskConfig &config)
{
    const QString text =
        u"# Written by mfa-desk's set-up.\n"
        "site = %1\ndesk = %2\nlabel = %3\nstuck_min = %4\nsound = %5\n\n"
        "[broker]\nhost = %6\nport = %7\nauthority = %8\n"_s.arg(
            tomlText(config.site), tomlText(config.deskId), tomlText(config.label),
            QString::number(std::chrono::duration_cast<std::chrono::minutes>(config.stuckAfter).count()),
            config.sound ? u"true"_s : u"false"_s, tomlText(config.host), QString::number(config.port),
            tomlText(config.authority))
        + u"certificate = %1\nkey = %2\n"_s.arg(tomlText(config.certificate), tomlText(config.key));
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(u"state.write"_s, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace kiosk::desk
