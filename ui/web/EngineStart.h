// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kiosk
{

struct IdentityViewSettings;

/// Completes the engine's command line with what only the first attempt knows: the gate to go through, or else the
/// names that may be looked up at all, and whether moving things are wanted. The engine reads it once a process, when
/// the first profile is made; later calls change nothing. A session has one configuration, so nothing is lost by that.
void completeEngineFlags(const IdentityViewSettings &settings);

/// The engine starts its zygotes, of which every page's process is a copy, with the first profile of a process. They
/// get namespaces of their own only from a process that may be dumped, so for that long this one may. Core files stay
/// forbidden. After it nobody needs more namespaces.
class ZygoteStart
{
public:
    ZygoteStart();
    ~ZygoteStart();
    Q_DISABLE_COPY_MOVE(ZygoteStart)

private:
    bool m_opened = false;
};

} // namespace kiosk
