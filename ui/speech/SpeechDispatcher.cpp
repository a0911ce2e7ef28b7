// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/SpeechDispatcher.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <csignal>

#include <sys/prctl.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const QString program = u"speech-dispatcher"_s;

constexpr Milliseconds lookInterval{20};
constexpr int mostLooks = 500; ///< ten seconds: a busy machine

/// What espeak-ng needs for our languages. Without this it offers some hundred languages in a hundred variants
/// each, and Qt's plugin asks for every one of them: eight seconds before the first word (Qt 6.4.2, speech-dispatcher
/// 0.11.4) instead of a seventh of one. It also means that no other language's voice can ever be taken.
QStringList voiceFiles()
{
    QStringList files{u"phondata"_s, u"phonindex"_s, u"phontab"_s, u"intonations"_s};
    for (const Language language : allLanguages)
        files << rowOf(language).voice;
    return files;
}

QString voiceData()
{
    const QStringList roots{u"/usr/lib"_s, u"/usr/share"_s, u"/usr/local/share"_s};
    for (const QString &root : roots) {
        const QString plain = root + u"/espeak-ng-data"_s;
        if (QFile::exists(plain + u"/phontab"_s))
            return plain;
        // Debian has it in the folder of the machine's architecture.
        const QStringList folders = QDir(root).entryList({u"*-linux-*"_s}, QDir::Dirs);
        for (const QString &folder : folders) {
            const QString inside = root + u'/' + folder + u"/espeak-ng-data"_s;
            if (QFile::exists(inside + u"/phontab"_s))
                return inside;
        }
    }
    return {};
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

void killGroup(qint64 leader)
{
    const auto pid = static_cast<pid_t>(leader);
    // The group is there as soon as the child runs; before that there is the child alone.
    if (pid > 0 && ::kill(-pid, SIGKILL) != 0)
        ::kill(pid, SIGKILL);
}

constexpr auto dispatcherConfiguration = R"(LogLevel 0
LogDir "stdout"
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
)";

constexpr auto moduleConfiguration = R"(Debug 0
EspeakPunctuationList ""
EspeakSoundIconVolume 0
EspeakMbrola 0
EspeakIndexing 1
)";

} // namespace

SpeechDispatcher::SpeechDispatcher(QString folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_process(this), m_look(this)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &SpeechDispatcher::lookForSocket);
    connect(&m_process, &QProcess::finished, this, &SpeechDispatcher::processGone);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            processGone();
    });
}

SpeechDispatcher::~SpeechDispatcher()
{
    end();
}

bool SpeechDispatcher::isInstalled()
{
    return !QStandardPaths::findExecutable(program).isEmpty() && !voiceData().isEmpty();
}

QString SpeechDispatcher::socketPath() const
{
    return m_folder + u"/socket"_s;
}

void SpeechDispatcher::takeAddress() const
{
    qputenv("SPEECHD_ADDRESS", QByteArray("unix_socket:" + QFile::encodeName(socketPath())));
}

Result<void> SpeechDispatcher::fillFolder() const
{
    const QString data = voiceData();
    if (data.isEmpty())
        return failure(u"speech.no_dispatcher"_s, u"no voices of espeak-ng"_s);
    if (QFile::encodeName(socketPath()).size() >= qsizetype(sizeof(sockaddr_un::sun_path)))
        return failure(u"speech.no_dispatcher"_s, u"the session's folder has too long a name for a socket"_s);
    const QDir folder(m_folder);
    for (const QString &inside : {u"config/modules"_s, u"log"_s, u"run"_s, u"voices/espeak-ng-data/voices"_s}) {
        if (!folder.mkpath(inside))
            return failure(u"speech.no_dispatcher"_s, u"cannot make %1/%2"_s.arg(m_folder, inside));
    }
    QFile::setPermissions(m_folder + u"/run"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!write(m_folder + u"/config/speechd.conf"_s, dispatcherConfiguration)
        || !write(m_folder + u"/config/modules/espeak-ng.conf"_s, moduleConfiguration))
        return failure(u"speech.no_dispatcher"_s, u"cannot write to %1"_s.arg(m_folder));
    const QStringList files = voiceFiles();
    for (const QString &file : files) {
        // A language that is not installed is found out by its voice not being there.
        const QString link = m_folder + u"/voices/espeak-ng-data/"_s + file;
        if (!QFile::exists(data + u'/' + file))
            continue;
        folder.mkpath(QFileInfo(link).path());
        QFile::link(data + u'/' + file, link);
    }
    QFile::remove(socketPath());
    return {};
}

QProcessEnvironment SpeechDispatcher::environment(const AudioOutput &output) const
{
    QProcessEnvironment result;
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"PATH"_s, u"USER"_s, u"LOGNAME"_s, u"TMPDIR"_s})
        result.insert(name, own.value(name));
    // It makes a folder in the runtime folder whatever it is told.
    for (const QString &name : {u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s})
        result.insert(name, m_folder + u"/run"_s);
    result.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    result.insert(u"ESPEAK_DATA_PATH"_s, m_folder + u"/voices"_s);
    // The very output that was looked at. A server that is named is not started when it is not there.
    result.insert(u"PULSE_SERVER"_s, output.server);
    result.insert(u"PULSE_SINK"_s, output.sink);
    return result;
}

void SpeechDispatcher::start(const AudioOutput &output)
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    // Without an output that was looked at, it would play wherever the server likes.
    if (output.server.isEmpty() || output.sink.isEmpty()) {
        Q_EMIT gone(u"speech.no_output"_s);
        return;
    }
    if (const Result<void> filled = fillFolder(); !filled) {
        qInfo("%s", qUtf8Printable(filled.error().toLogLine()));
        Q_EMIT gone(filled.error().code);
        return;
    }
    m_process.setProcessEnvironment(environment(output));
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setWorkingDirectory(m_folder);
    const pid_t parent = getpid();
    m_process.setChildProcessModifier([parent] {
        setpgid(0, 0); // its modules hold the sound: they go with it
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        if (getppid() != parent)
            _exit(1);
    });
    m_looks = 0;
    m_process.start(program,
                    {u"--run-single"_s, u"--communication-method"_s, u"unix_socket"_s, u"--socket-path"_s, socketPath(),
                     u"--config-dir"_s, m_folder + u"/config"_s, u"--log-dir"_s, m_folder + u"/log"_s, u"--pid-file"_s,
                     m_folder + u"/run/pid"_s, u"--timeout"_s, u"0"_s});
    m_pid = m_process.processId();
    m_look.start();
}

void SpeechDispatcher::lookForSocket()
{
    if (QFile::exists(socketPath())) {
        m_look.stop();
        m_ready = true;
        Q_EMIT started();
    } else if (++m_looks > mostLooks) {
        end();
        Q_EMIT gone(u"speech.no_dispatcher"_s);
    }
}

void SpeechDispatcher::processGone()
{
    m_pid = 0;
    m_look.stop();
    const bool wasReady = std::exchange(m_ready, false);
    Q_EMIT gone(m_killed.exchange(false) ? QString()
                    : wasReady           ? u"speech.dispatcher_gone"_s
                                         : u"speech.no_dispatcher"_s);
}

void SpeechDispatcher::end()
{
    constexpr int patience = 5000; // killed: only a very busy machine takes longer than a moment
    m_look.stop();
    m_ready = false;
    const QSignalBlocker silence(m_process);
    if (m_process.state() != QProcess::NotRunning) {
        killGroup(m_process.processId());
        m_process.waitForFinished(patience);
    }
    m_pid = 0;
    m_killed = false;
}

void SpeechDispatcher::kill()
{
    if (const qint64 pid = m_pid; pid > 0) {
        m_killed = true;
        killGroup(pid);
    }
}

} // namespace kiosk
