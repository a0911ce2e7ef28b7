// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/SpeechEngine.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace kiosk
{

/// espeak-ng's voices by its own library, played by \a outputs. Nothing is read or started before the first text. Texts
/// become sound on a thread of their own, some hundred times faster than they are spoken, and stay in this process.
class EspeakEngine final : public SpeechEngine
{
    Q_OBJECT
public:
    /// espeak-ng's voice for a language, as its library names it: "urj/fi", of the file "lang/urj/fi". By a language
    /// alone it would take the next best.
    using Voices = std::function<QByteArray(Language)>;
    static QByteArray voiceOf(Language language);

    /// \a outputs must outlive it, or be the one to go first with nothing said any more.
    explicit EspeakEngine(AudioOutputs &outputs, Voices voices = voiceOf, QObject *parent = nullptr);
    ~EspeakEngine() override;

    bool isInstalled() const override;
    void setOutput(const AudioOutput &output) override;
    void setRate(int rate) override { m_rate = rate; }
    void say(const QString &text, Language language) override;
    void stop() override;

private:
    using Number = std::shared_ptr<std::atomic<int>>;
    void speak(const QByteArray &samples);
    void fail(const QString &code);

    AudioOutputs &m_outputs;
    const Voices m_voices;
    QThreadPool m_thread; ///< of one: the library knows one text at a time
    AudioOutput m_output;
    int m_rate = 0;
    Number m_number; ///< of the text given last; older ones are given up
    QTimer m_limit; ///< until the text must have been heard
    QTimer m_lost; ///< until it is sure that the device is still the one to use
};

} // namespace kiosk
