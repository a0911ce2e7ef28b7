// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ShutIn.h"

#include "support/ProcessHardening.h"

namespace kiosk
{

void shutIn(FileFence (*fenceFor)(const QByteArray &programFolder), CallsOf calls)
{
    reduceEnvironment();
    forbidLookingIn();
    forbidNewPrivileges();
    fenceFor(programFolder()).close();
    filterCalls(calls);
}

} // namespace kiosk
