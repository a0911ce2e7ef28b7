// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/AudioOutputs.h"
#include "sound/SpeechEngine.h"

#include <QStringList>
#include <QTest>

#include <optional>

namespace kiosk
{

/// A voice that a test plays: keeps what it was given to say, and comes to the end of it when told to.
class ScriptedEngine final : public SpeechEngine
{
    Q_OBJECT
public:
    bool isInstalled() const override { return installed; }
    void setOutput(const AudioOutput &to) override { output = to; }
    void setRate(int newRate) override { rate = newRate; }
    void say(const QString &text, Language language) override;
    void stop() override;

    /// The present text is over.
    void finish();
    /// Comes to the end of everything that follows, at most \a most texts.
    void finishAll(int most = 200);
    /// What has been said since the last call, one text a line.
    QString heard();

    bool installed = true;
    AudioOutput output;
    int rate = 0;
    std::optional<QString> now;
    QList<Language> voiceless;
    QStringList said;
    QList<Language> languages;
    int stops = 0;
};

class ScriptedOutputs final : public AudioOutputs
{
    Q_OBJECT
public:
    void start() override;
    AudioOutput present() const override { return m_present; }
    void play(const QByteArray &samples, const AudioOutput &output) override
    {
        QVERIFY(!samples.isEmpty());
        played << output.kind;
    }
    void speak(const QByteArray &, const AudioOutput &) override { QFAIL("the scripted voice makes no sound"); }
    void hush() override { }
    /// As the sound server would report it.
    void plug(AudioOutput::Kind kind);

    AudioOutput::Kind atStart = AudioOutput::Kind::Headphones;
    bool started = false;
    QList<AudioOutput::Kind> played;

private:
    AudioOutput m_present;
};

} // namespace kiosk
