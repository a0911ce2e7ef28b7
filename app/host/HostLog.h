// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QString>

namespace kiosk
{

enum class LogLevel { Info, Warning, Error };

/// Where the host says what happened: one line each, "level code detail". Must never be given a personal value or an
/// address with a path or query; what a child writes goes through redact() first.
class HostLog
{
public:
    virtual ~HostLog() = default;
    virtual void write(LogLevel level, const QString &code, const QString &detail) = 0;

    void info(const QString &code, const QString &detail = {}) { write(LogLevel::Info, code, detail); }
    void warning(const QString &code, const QString &detail = {}) { write(LogLevel::Warning, code, detail); }
    void error(const QString &code, const QString &detail = {}) { write(LogLevel::Error, code, detail); }
    void warning(const Error &what) { warning(what.code, what.detail); }
    void error(const Error &what) { error(what.code, what.detail); }
};

/// "info session.started ..." on standard error, where systemd's journal adds time and unit.
class StandardErrorLog final : public HostLog
{
public:
    void write(LogLevel level, const QString &code, const QString &detail) override;
};

QString logLine(LogLevel level, const QString &code, const QString &detail);

/// \a text fit for a log: addresses are cut to the scheme and recordableHost(), anything that could be an e-mail
/// address, a query or a data, mailto or script address is blotted out, control characters go, and 400 characters are
/// the most.
QString redact(const QString &text);

} // namespace kiosk
