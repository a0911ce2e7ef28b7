// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryFile>

namespace kiosk::desk
{

/// The sound of a call, as the kiosk itself has it, through whatever player the computer has. One at a time.
class DeskBell
{
public:
    void ring();

private:
    QTemporaryFile m_file;
    QProcess m_player;
    bool m_told = false;
};

} // namespace kiosk::desk
