// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/Installation.h"
#include "figures/HealthReport.h"

#include <functional>

namespace kiosk
{

/// How "mfa-kiosk check" is wanted.
struct CheckOptions {
    enum class Output { Lines, Json };
    enum class Network { Look, Skip };
    Output output = Output::Lines;
    Network network = Network::Look;
};

/// One line of the check.
struct CheckedPart {
    PartHealth health;
    QString remedy{}; ///< English; empty: the one that belongs to the code (HealthTable.h)
};

/// Parts that others look at: keys, journal, PINs, the engine. Called on the main thread, may run an event loop of its
/// own, keeps its own limits of time, and must not change anything.
struct CheckContext {
    const KioskConfig &config;
    QString stateDir;
    bool demo = false;
    CheckOptions::Network network = CheckOptions::Network::Look;
};
using PartSource = std::function<QList<CheckedPart>(const CheckContext &)>;

/// "mfa-kiosk check": looks at every part and prints one line each: READY, WARNING or NOT READY, the part, what was
/// found, and the remedy; or one JSON object. Starts no part of the kiosk and changes nothing but a probe file, gone
/// again, in each folder that the kiosk writes in. Takes as long as the slowest service, 30 s at most, and whatever
/// \a others take. Returns the exit status: 0 nothing keeps the kiosk from running (there may be warnings), 1 something
/// does, 2 the configuration is wrong; then the parts that hang on it are left out.
int selfCheck(const HostOptions &options, const CheckOptions &how = {}, const QList<PartSource> &others = {});

} // namespace kiosk
