// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoundServer.h"

#include "support/StrictTest.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
constexpr int rate = 8000;
constexpr int loud = 300; ///< of 32767
} // namespace

SoundServer::SoundServer()
{
    qputenv("PULSE_SERVER", address().toUtf8());
}

SoundServer::~SoundServer()
{
    stop();
    qunsetenv("PULSE_SERVER");
}

QString SoundServer::address() const
{
    return u"unix:"_s + m_folder.filePath(u"sound"_s);
}

bool SoundServer::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"PULSE_SERVER"_s);
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    for (const QString &name : {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s})
        environment.insert(name, m_folder.path());
    m_server.setProcessEnvironment(environment);
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.start(u"pulseaudio"_s,
                   {u"-n"_s, u"--daemonize=no"_s, u"--use-pid-file=no"_s, u"--exit-idle-time=-1"_s, u"-L"_s,
                    u"module-native-protocol-unix auth-anonymous=1 socket="_s + m_folder.filePath(u"sound"_s), u"-L"_s,
                    u"module-null-sink sink_name=hall sink_properties=device.form_factor=speaker"_s});
    if (!m_server.waitForStarted(patience)
        || !QTest::qWaitFor([] { return control({u"info"_s}).contains("hall"); }, patience))
        return false;
    // Otherwise the server moves whoever records the hall to the device that comes, too.
    control({u"set-default-source"_s, u"hall.monitor"_s});
    return true;
}

void SoundServer::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.kill();
    m_server.waitForFinished(patience);
    QFile::remove(m_folder.filePath(u"sound"_s));
}

void SoundServer::hang(bool hangs)
{
    ::kill(static_cast<pid_t>(m_server.processId()), hangs ? SIGSTOP : SIGCONT);
}

QByteArray SoundServer::control(const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(u"pactl"_s, arguments);
    process.waitForFinished(patience);
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

bool SoundServer::plugIn(const QString &name, const QString &formFactor)
{
    return !control({u"load-module"_s, u"module-null-sink"_s, u"sink_name="_s + name,
                     u"sink_properties=device.form_factor="_s + formFactor})
                .isEmpty();
}

bool SoundServer::unplug(const QString &name)
{
    for (const QByteArray &line : control({u"list"_s, u"short"_s, u"modules"_s}).split('\n')) {
        if (line.contains(QByteArray("sink_name=" + name.toUtf8() + " "))) {
            control({u"unload-module"_s, QString::fromUtf8(line.split('\t').first())});
            return true;
        }
    }
    return false;
}

Recording::Recording(const QString &device)
{
    m_recorder.setStandardErrorFile(QProcess::nullDevice());
    m_recorder.start(u"parec"_s,
                     {u"--device="_s + device + u".monitor"_s, u"--raw"_s, u"--format=s16le"_s,
                      u"--rate="_s + QString::number(rate), u"--channels=1"_s, u"--latency-msec=20"_s});
    // Asked for little latency, the device gives up its own of two seconds.
    m_recorder.waitForReadyRead(patience);
}

Recording::~Recording()
{
    m_recorder.kill();
    m_recorder.waitForFinished(patience);
}

void Recording::take()
{
    const QByteArray bytes = m_recorder.readAllStandardOutput();
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        qint16 sample = 0;
        std::memcpy(&sample, bytes.constData() + i, sizeof sample);
        if (std::abs(sample) > loud) {
            if (m_firstLoud < 0)
                m_firstLoud = m_samples;
            m_lastLoud = m_samples;
            ++m_loud;
        }
        ++m_samples;
    }
}

bool Recording::hearsSound(int milliseconds)
{
    m_loud = 0;
    return QTest::qWaitFor(
        [this] {
            take();
            return m_loud > rate / 50;
        },
        milliseconds);
}

int Recording::soundGoesOn(int milliseconds)
{
    take();
    const qint64 from = m_samples;
    const bool ended = QTest::qWaitFor(
        [this, from] {
            take();
            return m_samples - std::max(from, m_lastLoud) > rate / 4;
        },
        milliseconds);
    return ended ? static_cast<int>(std::max<qint64>(0, m_lastLoud - from) * 1000 / rate) : -1;
}

int Recording::heard()
{
    take();
    return m_lastLoud < 0 ? 0 : static_cast<int>((m_lastLoud - m_firstLoud) * 1000 / rate) + 1;
}

} // namespace kiosk
