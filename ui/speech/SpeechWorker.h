// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/SpeechDispatcher.h"
#include "support/Language.h"

#include <QTextToSpeech>

#include <memory>
#include <optional>

namespace kiosk
{

/// The half of TextToSpeechEngine that may block: on a thread of its own, which is the only one to call it.
class SpeechWorker final : public QObject
{
    Q_OBJECT
public:
    explicit SpeechWorker(const QString &folder);

    SpeechDispatcher &dispatcher() { return m_dispatcher; }
    void setOutput(const AudioOutput &output);
    void setRate(int rate);
    void say(int number, const QString &text, Language language);
    void stop();
    void end();

Q_SIGNALS:
    void begun(int number);
    void finished(int number);
    void voiceMissing(int number, kiosk::Language language);
    void silent();
    void failed(const QString &code);

private:
    struct Text {
        int number = 0;
        QString text;
        Language language = Language::Finnish;
    };
    /// Asked: the text has been handed over and is not heard yet. Every text handed over is heard, even if only for the
    /// moment until it is stopped, and then ends.
    enum class Voice { Silent, Asked, Speaking };

    void makeVoice();
    void speakWaiting();
    bool chooseVoice(Language language);
    void stateChanged(QTextToSpeech::State state);
    void dispatcherGone(const QString &code);

    SpeechDispatcher m_dispatcher;
    std::unique_ptr<QTextToSpeech> m_speech;
    AudioOutput m_output;
    int m_rate = 0;
    Voice m_voice = Voice::Silent;
    bool m_stopping = false;
    int m_saying = 0;
    std::optional<Text> m_waiting; ///< one at most: the text that comes when the present one has been cut off
    std::optional<Language> m_language;
};

} // namespace kiosk
