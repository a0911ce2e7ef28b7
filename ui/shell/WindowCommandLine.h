// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QSize>

#include <optional>

class QWidget;

namespace kiosk
{

/// What the host starts a program with a window with: whose child it is ("--parent-pid"), a window instead of the full
/// screen ("--windowed"), and options of the program's own.
class WindowCommandLine
{
public:
    /// \a program as its messages begin: "session". Each of \a own takes a value.
    explicit WindowCommandLine(QString program, const QStringList &own = {});

    /// Reads the application's arguments, and has the kernel end this process with the host. An exit status where the
    /// program is not to go on: nobody but the host starts it, or the host has gone.
    std::optional<int> read();

    QStringList values(const QString &option) const { return m_parser.values(option); }
    /// Gives it the size that it will be shown in, and does not show it.
    void place(QWidget &window) const;
    /// In the window or over the full screen that was asked for.
    void show(QWidget &window) const;

private:
    int wrongUsage(const char *what) const;

    QString m_program;
    QCommandLineParser m_parser;
    std::optional<QSize> m_windowed;
};

} // namespace kiosk
