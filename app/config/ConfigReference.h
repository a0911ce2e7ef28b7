// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk
{

/// Every key of kiosk.toml and of a site profile in Markdown, made from what the reader itself uses.
/// packaging/configuration.md is this text.
QString configReferenceMarkdown();

} // namespace kiosk
