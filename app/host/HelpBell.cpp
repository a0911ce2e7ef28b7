// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HelpBell.h"

#include "support/Chime.h"

#include <QDataStream>
#include <QFile>
#include <QStandardPaths>

#include <sys/prctl.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// A falling third, as of a door bell: heard through talk without startling.
constexpr double firstTone = 659.26; // E5
constexpr double secondTone = 523.25; // C5

} // namespace

HelpBell::HelpBell(QString folder, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_file(std::move(folder) + u"/chime.wav"_s), m_log(log), m_children(children)
{
    m_player.setStandardOutputFile(QProcess::nullDevice());
    m_player.setStandardErrorFile(QProcess::nullDevice());
    m_player.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); });
    connect(&m_player, &QProcess::finished, this, [this](int code) {
        m_children.remove(static_cast<pid_t>(m_pid));
        if (code != 0)
            m_log.warning(u"help.bell"_s, u"the player ended with status %1"_s.arg(code));
    });
}

HelpBell::~HelpBell()
{
    m_player.disconnect(this);
    if (m_player.state() == QProcess::NotRunning)
        return;
    constexpr int patience = 500;
    m_player.kill();
    m_player.waitForFinished(patience);
    m_children.remove(static_cast<pid_t>(m_pid));
}

QByteArray HelpBell::chime()
{
    const QByteArray samples = chimeSamples(firstTone, secondTone, 1);
    QByteArray sound;
    QDataStream out(&sound, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + samples.size());
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << quint32(chimeRate) << quint32(2 * chimeRate) << quint16(2)
        << quint16(16);
    out.writeRawData("data", 4);
    out << quint32(samples.size());
    out.writeRawData(samples.constData(), static_cast<int>(samples.size()));
    return sound;
}

void HelpBell::ring()
{
    if (m_player.state() != QProcess::NotRunning)
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
    m_player.start(program, {m_file});
    m_pid = m_player.processId();
    if (m_pid > 0)
        m_children.add(static_cast<pid_t>(m_pid));
}

} // namespace kiosk
