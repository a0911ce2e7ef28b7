// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HelpBell.h"

#include <QDataStream>
#include <QFile>
#include <QStandardPaths>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int sampleRate = 22050;
/// A falling third, as of a door bell: heard through talk without startling.
constexpr double firstTone = 659.26; // E5
constexpr double secondTone = 523.25; // C5

} // namespace

HelpBell::HelpBell(QString folder, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_file(std::move(folder) + u"/chime.wav"_s), m_log(log), m_player({}, clock, log, children)
{
    connect(&m_player, &ChildProcess::exited, this, [this](const ChildProcess::Exit &exit) {
        if (!exit.started || exit.status != 0)
            m_log.warning(u"help.bell"_s, u"the player: %1"_s.arg(exit.text));
    });
}

QByteArray HelpBell::chime()
{
    constexpr int samples = sampleRate;
    QByteArray sound;
    QDataStream out(&sound, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + 2 * samples);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << quint32(sampleRate) << quint32(2 * sampleRate) << quint16(2)
        << quint16(16);
    out.writeRawData("data", 4);
    out << quint32(2 * samples);
    for (int i = 0; i < samples; ++i) {
        const bool second = i >= samples / 2;
        const double seconds = static_cast<double>(second ? i - samples / 2 : i) / sampleRate;
        const double attack = std::min(1.0, seconds / 0.01);
        const double value = std::sin(2 * std::numbers::pi * (second ? secondTone : firstTone) * seconds) * attack
            * std::exp(-6 * seconds);
        out << static_cast<qint16>(12000 * value);
    }
    return sound;
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
