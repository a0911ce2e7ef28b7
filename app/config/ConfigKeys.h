// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigSchema.h"
#include "config/KioskConfig.h"

namespace kiosk
{

/// Every key of kiosk.toml.
const KeyList<KioskConfig> &kioskKeys();
/// Every key of a site profile.
const KeyList<SiteProfile> &profileKeys();
/// "limits.idle_answer_s" and so on, tables themselves left out.
QStringList fullNames(const QList<KeyDoc> &docs, const QString &table = {});

} // namespace kiosk
