// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/EspeakEngine.h"

#include "support/Chime.h"
#include "support/Clock.h"

#include <QDir>
#include <QFile>
#include <QMutex>

#include <algorithm>
#include <optional>

#include <espeak-ng/speak_lib.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// Beyond the length of a text, until it must have been heard.
constexpr Seconds patience{6};
/// A device that was pulled out ends its sound before the server tells of it.
constexpr Milliseconds outputMoment{500};

/// The library's state is the process's.
QMutex libraryMutex;

struct Synthesis {
    const std::atomic<int> &number;
    int mine;
    QByteArray samples;
};

Synthesis *current = nullptr; ///< with the mutex; the library gives no place for it to those that stop in the middle

int takeSamples(short *samples, int count, espeak_EVENT *)
{
    if (samples && count > 0)
        current->samples.append(reinterpret_cast<const char *>(samples), count * qsizetype(sizeof *samples));
    return current->number == current->mine ? 0 : 1;
}

/// False where the voices are not installed. Opened once and for good: to close it may hang (espeak-ng 1.51).
bool isOpen()
{
    static const bool opened = [] {
        const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
        espeak_SetSynthCallback(takeSamples);
        return rate == chimeRate;
    }();
    return opened;
}

/// Words a minute: as speech-dispatcher turns its scale into espeak-ng's.
int wordsAMinute(int rate)
{
    constexpr int least = 80;
    constexpr int usual = 170;
    constexpr int most = 390;
    return usual + rate * (rate < 0 ? usual - least : most - usual) / 100;
}

/// Nothing where there is no voice for the language.
std::optional<QByteArray> synthesise(const QString &text, const QByteArray &voice, int rate,
                                     const std::atomic<int> &number, int mine)
{
    const QMutexLocker lock(&libraryMutex);
    if (number != mine)
        return QByteArray();
    if (!isOpen() || espeak_SetVoiceByName(voice.constData()) != EE_OK)
        return std::nullopt;
    espeak_SetParameter(espeakRATE, wordsAMinute(rate), 0);
    Synthesis synthesis{number, mine, {}};
    current = &synthesis;
    const QByteArray utf8 = text.toUtf8();
    espeak_Synth(utf8.constData(), static_cast<size_t>(utf8.size()) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr,
                 nullptr);
    current = nullptr;
    return synthesis.samples;
}

} // namespace

QByteArray EspeakEngine::voiceOf(Language language)
{
    return rowOf(language).voice.constLast().section(u'/', 1).toUtf8();
}

EspeakEngine::EspeakEngine(AudioOutputs &outputs, Voices voices, QObject *parent)
    : SpeechEngine(parent), m_outputs(outputs), m_voices(std::move(voices)),
      m_number(std::make_shared<std::atomic<int>>(0))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setThreadPriority(QThread::LowPriority);
    m_limit.setSingleShot(true);
    m_lost.setSingleShot(true);
    m_lost.setInterval(outputMoment);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(u"speech.hung"_s); });
    connect(&m_lost, &QTimer::timeout, this, [this] { fail(u"speech.refused"_s); });
    connect(&m_outputs, &AudioOutputs::spoken, this, [this] {
        m_limit.stop();
        Q_EMIT finished();
    });
    connect(&m_outputs, &AudioOutputs::speechLost, this, [this] { m_lost.start(); });
}

EspeakEngine::~EspeakEngine()
{
    ++*m_number;
    m_thread.waitForDone();
}

bool EspeakEngine::isInstalled() const
{
    QStringList folders{u"/usr/share"_s, u"/usr/local/share"_s};
    // Debian has it in the folder of the machine's architecture.
    const QStringList architectures = QDir(u"/usr/lib"_s).entryList({u"*-linux-*"_s}, QDir::Dirs);
    for (const QString &name : architectures)
        folders << u"/usr/lib/"_s + name;
    return std::any_of(folders.cbegin(), folders.cend(),
                       [](const QString &folder) { return QFile::exists(folder + u"/espeak-ng-data/phontab"_s); });
}

void EspeakEngine::setOutput(const AudioOutput &output)
{
    if (m_output == output)
        return;
    m_output = output;
    stop();
}

void EspeakEngine::say(const QString &text, Language language)
{
    stop();
    const int mine = *m_number;
    // Without an output that was looked at, it would play wherever the server likes.
    if (m_output.sink.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { fail(u"speech.no_output"_s); }, Qt::QueuedConnection);
        return;
    }
    m_thread.start([this, text, language, mine, rate = m_rate, voice = m_voices(language), number = m_number] {
        const std::optional<QByteArray> samples = synthesise(text, voice, rate, *number, mine);
        QMetaObject::invokeMethod(this, [this, samples, language, mine] {
            if (*m_number != mine)
                return;
            if (samples)
                speak(*samples);
            else
                Q_EMIT voiceMissing(language);
        });
    });
}

void EspeakEngine::speak(const QByteArray &samples)
{
    if (samples.isEmpty()) {
        Q_EMIT finished();
        return;
    }
    m_limit.start(Milliseconds(samples.size() / qsizetype(sizeof(short)) * 1000 / chimeRate) + patience);
    m_outputs.speak(samples, m_output);
}

void EspeakEngine::stop()
{
    ++*m_number;
    m_limit.stop();
    m_lost.stop();
    m_outputs.hush();
}

void EspeakEngine::fail(const QString &code)
{
    stop();
    Q_EMIT failed(code);
}

} // namespace kiosk
