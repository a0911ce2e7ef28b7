// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/TextToSpeechEngine.h"

#include "speech/SpeechWorker.h"
#include "support/Clock.h"

#include <QTextToSpeech>

#include <csignal>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{
/// From the order to the first sound, the dispatcher's own start included.
constexpr Milliseconds beginLimit{12000};
/// Measured: about a tenth of a second.
constexpr Milliseconds stopLimit{600};
} // namespace

TextToSpeechEngine::TextToSpeechEngine(const QString &folder, QObject *parent)
    : SpeechEngine(parent), m_worker(new SpeechWorker(folder))
{
    m_worker->dispatcher().takeAddress();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SpeechWorker::begun, this, [this](int text) {
        if (text == m_text)
            m_beginTimer.stop();
    });
    connect(m_worker, &SpeechWorker::finished, this, [this](int text) {
        if (text == m_text)
            Q_EMIT finished();
    });
    connect(m_worker, &SpeechWorker::voiceMissing, this, [this](int text, Language language) {
        m_beginTimer.stop();
        if (text == m_text)
            Q_EMIT voiceMissing(language);
    });
    connect(m_worker, &SpeechWorker::silent, &m_stopTimer, &QTimer::stop);
    connect(m_worker, &SpeechWorker::failed, this, [this](const QString &code) {
        m_beginTimer.stop();
        m_stopTimer.stop();
        ++m_text;
        Q_EMIT failed(code);
    });
    m_beginTimer.setSingleShot(true);
    m_beginTimer.setInterval(beginLimit);
    connect(&m_beginTimer, &QTimer::timeout, this, [this] { startOver(u"speech.hung"_s); });
    m_stopTimer.setSingleShot(true);
    m_stopTimer.setInterval(stopLimit);
    connect(&m_stopTimer, &QTimer::timeout, this, [this] { m_worker->dispatcher().kill(); });
    m_thread.setObjectName(u"speech"_s);
}

TextToSpeechEngine::~TextToSpeechEngine()
{
    // Whatever the worker waits for ends with the process.
    m_worker->dispatcher().kill();
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_worker;
    }
}

bool TextToSpeechEngine::isInstalled() const
{
    return SpeechDispatcher::isInstalled() && QTextToSpeech::availableEngines().contains(u"speechd"_s);
}

void TextToSpeechEngine::setOutput(const AudioOutput &output)
{
    if (m_output == output)
        return;
    m_output = output;
    ++m_text;
    m_beginTimer.stop();
    // Not after what the worker is doing: headphones that are pulled out leave the loudspeakers.
    m_worker->dispatcher().kill();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, output] { worker->setOutput(output); });
}

void TextToSpeechEngine::setRate(int rate)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, rate] { worker->setRate(rate); });
}

void TextToSpeechEngine::say(const QString &text, Language language)
{
    if (!m_thread.isRunning())
        startThread();
    ++m_text;
    m_stopTimer.stop();
    m_beginTimer.start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, number = m_text, text, language] { worker->say(number, text, language); });
}

void TextToSpeechEngine::startThread()
{
    m_thread.start(QThread::LowPriority);
    // The dispatcher's library writes to a socket whose other end may have gone, and has no word against the signal.
    QMetaObject::invokeMethod(m_worker, [] {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    });
}

void TextToSpeechEngine::stop()
{
    ++m_text;
    m_beginTimer.stop();
    if (!m_thread.isRunning())
        return;
    m_stopTimer.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); });
}

void TextToSpeechEngine::startOver(const QString &code)
{
    ++m_text;
    m_worker->dispatcher().kill();
    Q_EMIT failed(code);
}

} // namespace kiosk
