// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskConfig.h"
#include "fleet/SigningKey.h"

namespace kiosk::desk
{

/// A desk of a demo on this computer: a broker on the loopback without encryption, and a key that is nobody's.
struct DeskDemo {
    DeskConfig config;
    QString person;
    fleet::SigningKey key;

    /// In the user's runtime folder: gone with the session.
    static QString path();
    /// With a fresh key. Errors: "state.write".
    static Result<DeskDemo> make(int port, const QString &site);
    /// Errors: "state.read" and its like; "clerk.no_demo" where none runs.
    static Result<DeskDemo> read();
};

} // namespace kiosk::desk
