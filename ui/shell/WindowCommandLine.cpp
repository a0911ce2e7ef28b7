// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/WindowCommandLine.h"

#include "support/ProcessHardening.h"
#include "support/WindowSize.h"

#include <QCoreApplication>
#include <QScreen>
#include <QWidget>

#include <cstdio>
#include <utility>

namespace kiosk
{

namespace
{

constexpr int exitUsage = 2;

QCommandLineOption withValue(const QString &name)
{
    return {name, {}, QStringLiteral("value")};
}

} // namespace

WindowCommandLine::WindowCommandLine(QString program, const QStringList &own) : m_program(std::move(program))
{
    m_parser.addOptions({withValue(QStringLiteral("parent-pid")), withValue(QStringLiteral("windowed"))});
    for (const QString &name : own)
        m_parser.addOption(withValue(name));
}

std::optional<int> WindowCommandLine::read()
{
    const QString parent = QStringLiteral("parent-pid");
    const QString windowed = QStringLiteral("windowed");
    if (!m_parser.parse(QCoreApplication::arguments()) || !m_parser.isSet(parent))
        return wrongUsage("started by mfa-kiosk, not by hand");
    if (!dieWithParent(m_parser.value(parent).toLongLong()))
        return 0;
    m_windowed = windowSizeFromText(m_parser.value(windowed));
    if (m_parser.isSet(windowed) && !m_windowed)
        return wrongUsage("--windowed takes WIDTHxHEIGHT");
    return std::nullopt;
}

int WindowCommandLine::wrongUsage(const char *what) const
{
    std::fprintf(stderr, "critical %s.usage: %s\n", qUtf8Printable(m_program), what);
    return exitUsage;
}

void WindowCommandLine::place(QWidget &window) const
{
    if (m_windowed)
        window.setFixedSize(*m_windowed);
    else
        window.setGeometry(window.screen()->geometry());
}

void WindowCommandLine::show(QWidget &window) const
{
    // Its size before the window system gives it that one: what is laid out and painted in another is lost time.
    place(window);
    if (m_windowed)
        window.show();
    else
        window.showFullScreen();
}

} // namespace kiosk
