// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigSchema.h"

namespace kiosk
{

/// Every key of \a docs in Markdown: a table of the values, then a heading and a table for each inner table.
QString keyTables(const QList<KeyDoc> &docs);
/// Every key of kiosk.toml and of a site profile in Markdown, made from what the reader itself uses.
/// packaging/configuration.md is this text.
QString configReferenceMarkdown();

} // namespace kiosk
