// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigSchema.h"
#include "support/Clock.h"
#include "support/Error.h"

#include <QString>

namespace kiosk::desk
{

/// What a desk is told: which broker, with which certificate, whose desk it is.
struct DeskConfig {
    QString host; ///< of the broker: a name or an address
    int port = 8883;
    QString authority; ///< PEM: who vouches for the broker
    QString certificate; ///< PEM: this desk's own
    QString key; ///< PEM: of the certificate
    QString site; ///< all kiosks of a site stand below one branch of topics
    QString deskId; ///< the certificate's common name
    QString label; ///< what kiosks and other desks call it
    Seconds stuckAfter{600}; ///< at one step, where the kiosk does not say what is usual there
    bool sound = true;
    /// Plain TCP to a broker on this computer: for demos and tests, never from a file.
    bool plain = false;
};

/// Every key of desk.toml.
const KeyList<DeskConfig> &deskKeys();
/// $XDG_CONFIG_HOME/mfa-desk/desk.toml
QString deskConfigPath();
/// Every key of desk.toml in Markdown, made from what the reader itself uses. packaging/desk-configuration.md is this
/// text.
QString deskReferenceMarkdown();
/// $XDG_STATE_HOME/mfa-desk
QString deskStateDir();
/// Errors as mfa-kiosk's: file, line, key, what was found and what is allowed.
tl::expected<DeskConfig, ConfigErrors> readDeskConfig(const QString &path);
/// The file that readDeskConfig() reads back. Errors: "state.write".
Result<void> writeDeskConfig(const QString &path, const DeskConfig &config);

} // namespace kiosk::desk
