// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/SpeechEngine.h"

#include <QThread>
#include <QTimer>

namespace kiosk
{

class SpeechWorker;

/// Qt TextToSpeech with the session's own speech-dispatcher. Nothing is started before the first text. Qt's plugin
/// waits for the dispatcher's answers, so all of it lives on a thread of its own: a dispatcher that hangs is killed,
/// and the screen never feels it. Silence is certain: where stopping takes longer than a moment, the dispatcher goes.
class TextToSpeechEngine final : public SpeechEngine
{
    Q_OBJECT
public:
    /// \a folder is the session's own, for the dispatcher's files.
    explicit TextToSpeechEngine(const QString &folder, QObject *parent = nullptr);
    ~TextToSpeechEngine() override;

    bool isInstalled() const override;
    void setOutput(const AudioOutput &output) override;
    void setRate(int rate) override;
    void say(const QString &text, Language language) override;
    void stop() override;

private:
    void startThread();
    void startOver(const QString &code);

    QThread m_thread;
    SpeechWorker *m_worker;
    AudioOutput m_output;
    QTimer m_beginTimer; ///< until the text given last is heard
    QTimer m_stopTimer; ///< until there is silence
    int m_text = 0; ///< number of the text given last; the worker's reports name theirs
};

} // namespace kiosk
