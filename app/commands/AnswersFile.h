// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigError.h"
#include "config/ConfigSchema.h"
#include "link/SetUpMessages.h"

namespace kiosk
{

/// answers.toml: what the set-up would ask, for machines that nobody sits down at.
struct FileAnswers {
    link::SetUpAnswers answers;
    QString digits; ///< the PIN in plain; empty: it is asked for
};

const KeyList<FileAnswers> &answersKeys();

/// Reads \a path and checks every value. Of a stick's file nobody can say who wrote it: whoever has put the stick in
/// has the machine.
tl::expected<FileAnswers, ConfigErrors> readAnswers(const QString &path);

/// packaging/answers.toml.
QString answersReference();

} // namespace kiosk
