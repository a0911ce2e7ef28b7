// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HelpBell.h"

#include "support/Chime.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// A falling third, as of a door bell: heard through talk without startling.
constexpr double firstTone = 659.26; // E5
constexpr double secondTone = 523.25; // C5

} // namespace

HelpBell::HelpBell(const QString &folder, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_file(folder + u"/chime.wav"_s), m_log(log), m_player({}, clock, log, children)
{
    connect(&m_player, &ChildProcess::exited, this, [this](const ChildProcess::Exit &exit) {
        if (!exit.started || exit.status != 0)
            m_log.warning(u"help.bell"_s, u"the player: %1"_s.arg(exit.text));
    });
}

QByteArray HelpBell::chime()
{
    return chimeFile(firstTone, secondTone, 1);
}

void HelpBell::ring()
{
    if (m_player.isRunning())
        return;
    QString program;
    for (const QString &player : {u"pw-play"_s, u"paplay"_s, u"aplay"_s}) {
        program = QStandardPaths::findExecutable(player);
        if (!program.isEmpty())
            break;
    }
    QFile file(m_file);
    if (program.isEmpty() || (!file.exists() && (!file.open(QIODevice::WriteOnly) || file.write(chime()) < 0))) {
        if (!std::exchange(m_told, true))
            m_log.warning(u"help.bell"_s, u"no player: install pipewire-bin, pulseaudio-utils or alsa-utils"_s);
        return;
    }
    file.close();
    ChildProcess::Start start{program, {m_file}};
    start.knowsParent = false;
    start.hasInput = false;
    start.output = ChildProcess::Output::Dropped;
    m_player.start(start);
}

} // namespace kiosk
