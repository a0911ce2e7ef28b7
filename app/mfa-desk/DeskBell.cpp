// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskBell.h"

#include "support/Chime.h"

#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{
// A falling third, as of a door bell: the kiosk's own.
constexpr double firstTone = 659.26; // E5
constexpr double secondTone = 523.25; // C5
} // namespace

void DeskBell::ring()
{
    if (m_player.state() != QProcess::NotRunning)
        return;
    QString program;
    for (const QString &player : {u"pw-play"_s, u"paplay"_s, u"aplay"_s}) {
        program = QStandardPaths::findExecutable(player);
        if (!program.isEmpty())
            break;
    }
    const bool ready = !m_file.fileName().isEmpty()
        || (m_file.open() && m_file.write(chimeFile(firstTone, secondTone, 1)) > 0 && m_file.flush());
    if (program.isEmpty() || !ready) {
        if (!std::exchange(m_told, true))
            std::fputs("warning help.bell: no player: install pipewire-bin, pulseaudio-utils or alsa-utils\n", stderr);
        return;
    }
    m_player.setStandardOutputFile(QProcess::nullDevice());
    m_player.setStandardErrorFile(QProcess::nullDevice());
    m_player.start(program, {m_file.fileName()});
}

} // namespace kiosk::desk
