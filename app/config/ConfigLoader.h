// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigReader.h"
#include "config/KioskConfig.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace kiosk
{

/// A file's name and content. The content travels to a session over the link, so that host and session read the very
/// same.
struct ConfigSource {
    QString fileName;
    QByteArray text;
    int linesBefore = 0; ///< of the text that are not the file's own: errors name the file's lines
};

struct ConfigSources {
    ConfigSource kiosk;
    ConfigSource profile;
};

/// The document, or its syntax error in \a reader.
std::optional<TomlValue> readDocument(const ConfigSource &source, ConfigReader &reader);

/// Reads both texts and checks every value; collects all errors, not only the first.
tl::expected<KioskConfig, ConfigErrors> parseConfig(const ConfigSources &sources);

/// Finds kiosk.toml (explicitPath, or $XDG_CONFIG_HOME/mfa-kiosk/kiosk.toml, or /etc/mfa-kiosk/kiosk.toml) and the
/// profile it names: in the folder "profiles" beside it, in \a profileDirs, and last among the compiled-in
/// ":/profiles"; the first hit wins. Only reads files; a file that is there and cannot be read is an error, never
/// passed over. Errors concern the files and what names the profile; parseConfig() tells the rest.
tl::expected<ConfigSources, ConfigErrors> findConfig(const QString &explicitPath, const QStringList &profileDirs);

/// The practice configuration of --demo: the compiled-in demo profile with its sites on \a demoPort, and kiosk.toml
/// from \a explicitPath if one is given (only kiosk_name, [limits], [screen], [access] and [desk] keys; a profile key
/// there is an error). parseConfig() tells the rest. A configured kiosk's own files are not looked at.
tl::expected<ConfigSources, ConfigErrors> practiceConfig(const QString &explicitPath, quint16 demoPort);

} // namespace kiosk
