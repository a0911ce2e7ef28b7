// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/SpeechWorker.h"

#include <QVoice>

using namespace Qt::StringLiterals;

namespace kiosk
{

SpeechWorker::SpeechWorker(const QString &folder) : m_dispatcher(folder, this)
{
    connect(&m_dispatcher, &SpeechDispatcher::started, this, &SpeechWorker::makeVoice);
    connect(&m_dispatcher, &SpeechDispatcher::gone, this, &SpeechWorker::dispatcherGone);
}

void SpeechWorker::setOutput(const AudioOutput &output)
{
    if (output == m_output)
        return;
    m_output = output;
    // What it plays on is fixed at its start.
    end();
}

void SpeechWorker::setRate(int rate)
{
    m_rate = rate;
    if (m_speech)
        m_speech->setRate(rate / 100.0);
}

void SpeechWorker::say(int number, const QString &text, Language language)
{
    m_waiting = Text{number, text, language};
    if (!m_dispatcher.isRunning()) {
        m_dispatcher.start(m_output);
        return;
    }
    if (!m_speech)
        return;
    if (m_voice == Voice::Silent) {
        speakWaiting();
    } else if (!m_stopping) {
        m_stopping = true;
        m_speech->stop();
    }
}

void SpeechWorker::stop()
{
    m_waiting.reset();
    if (m_voice == Voice::Silent) {
        Q_EMIT silent();
        return;
    }
    m_stopping = true;
    m_speech->stop();
}

void SpeechWorker::end()
{
    m_waiting.reset();
    m_voice = Voice::Silent;
    m_stopping = false;
    m_language.reset();
    // The process first: without it nothing that the plugin asks has to be waited for.
    m_dispatcher.end();
    m_speech.reset();
    Q_EMIT silent();
}

void SpeechWorker::makeVoice()
{
    m_speech = std::make_unique<QTextToSpeech>(u"speechd"_s);
    connect(m_speech.get(), &QTextToSpeech::stateChanged, this, &SpeechWorker::stateChanged);
    m_speech->setRate(m_rate / 100.0);
    speakWaiting();
}

bool SpeechWorker::chooseVoice(Language language)
{
    if (m_language == language)
        return true;
    // The voice's own locale, not ours: Qt's plugin has no voice for "Swedish in Finland" (Qt 6.4.2 to 6.8.2).
    const QLocale::Language wanted = languageLocale(language).language();
    const QList<QLocale> offered = m_speech->availableLocales();
    const auto found = std::find_if(offered.cbegin(), offered.cend(),
                                    [wanted](const QLocale &locale) { return locale.language() == wanted; });
    if (found == offered.cend())
        return false;
    m_speech->setLocale(*found);
    if (m_speech->locale().language() != wanted)
        return false;
    m_language = language;
    return true;
}

void SpeechWorker::speakWaiting()
{
    if (!m_waiting || !m_speech)
        return;
    const Text text = *std::exchange(m_waiting, {});
    if (!chooseVoice(text.language)) {
        Q_EMIT voiceMissing(text.number, text.language);
        return;
    }
    m_saying = text.number;
    m_stopping = false;
    m_voice = Voice::Asked;
    m_speech->say(text.text);
}

void SpeechWorker::stateChanged(QTextToSpeech::State state)
{
    switch (state) {
    case QTextToSpeech::Speaking:
        if (m_voice == Voice::Asked)
            m_voice = Voice::Speaking;
        if (!m_stopping)
            Q_EMIT begun(m_saying);
        break;
    case QTextToSpeech::Ready: {
        if (m_voice != Voice::Speaking)
            break;
        m_voice = Voice::Silent;
        const bool stopped = std::exchange(m_stopping, false);
        if (m_waiting)
            speakWaiting();
        else if (stopped)
            Q_EMIT silent();
        else
            Q_EMIT finished(m_saying);
        break;
    }
    case QTextToSpeech::Error:
        // Said of the system's own language as well, which is not one of ours: only what fails while we speak counts.
        if (m_voice == Voice::Asked && m_speech->errorReason() != QTextToSpeech::ErrorReason::Configuration)
            Q_EMIT failed(u"speech.refused"_s);
        break;
    case QTextToSpeech::Paused:
        break;
    default:
        break;
    }
}

void SpeechWorker::dispatcherGone(const QString &code)
{
    const std::optional<Text> waiting = m_waiting;
    end();
    if (!code.isEmpty()) {
        Q_EMIT failed(code);
    } else if (waiting) {
        m_waiting = waiting;
        m_dispatcher.start(m_output);
    }
}

} // namespace kiosk
