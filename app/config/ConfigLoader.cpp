// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigLoader.h"

#include "config/ConfigChecks.h"
#include "config/ConfigFiles.h"
#include "config/ConfigKeys.h"
#include "config/DeskKeys.h"
#include "config/HoursKeys.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

std::optional<TomlValue> readDocument(const ConfigSource &source, ConfigReader &reader)
{
    if (source.text.size() > largestConfigFile) {
        reader.report(0, {}, u"%1 bytes"_s.arg(source.text.size()),
                      u"a file of not more than %1 bytes"_s.arg(largestConfigFile));
        return std::nullopt;
    }
    auto document = parseToml(source.text);
    if (document)
        return std::move(*document);
    reader.report(document.error().line, {}, document.error().what, u"TOML 1.0 in UTF-8"_s);
    return std::nullopt;
}

QString ConfigError::toString() const
{
    QString text = file;
    if (line > 0)
        text += u':' + QString::number(line);
    text += u": "_s;
    if (!key.isEmpty())
        text += key + u": "_s;
    text += found;
    if (!suggestion.isEmpty())
        text += u" (did you mean "_s + suggestion + u"?)"_s;
    else if (!allowed.isEmpty())
        text += u"; allowed: "_s + allowed;
    return text;
}

tl::expected<KioskConfig, ConfigErrors> parseConfig(const ConfigSources &sources)
{
    KioskConfig config;
    ConfigReader kioskReader(sources.kiosk.fileName, sources.kiosk.linesBefore);
    ConfigReader profileReader(sources.profile.fileName);
    kioskReader.setKnownKeys(fullNames(docsOf(kioskKeys())));
    profileReader.setKnownKeys(fullNames(docsOf(profileKeys())));

    const auto kiosk = readDocument(sources.kiosk, kioskReader);
    const auto profile = readDocument(sources.profile, profileReader);
    if (kiosk) {
        readTable(*kiosk, {}, kioskKeys(), config, kioskReader);
        checkDesk(config.desk, kioskReader);
        if (config.hours)
            checkHours(*config.hours, kioskReader);
    }
    if (profile) {
        readTable(*profile, {}, profileKeys(), config.profile, profileReader);
        checkProfile(config.profile, profileReader);
        checkMessages(config.profile.messages, profileReader);
    }
    const QString wait = u"wait.sync_wait_min"_s;
    if (kiosk && profileReader.wasRead(wait) && !profileReader.hasReported(wait)) {
        followWait(config, kioskReader);
        checkLimits(config, kioskReader);
    }

    config.warnings = profileReader.takeWarnings();
    ConfigErrors errors = kioskReader.takeErrors();
    errors.append(profileReader.takeErrors());
    if (!errors.isEmpty())
        return tl::unexpected<ConfigErrors>(std::move(errors));
    config.profile.id = config.profileId;
    return config;
}

} // namespace kiosk
