// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/AudioOutputs.h"
#include "support/Language.h"

#include <QObject>

namespace kiosk
{

/// Speaks one text at a time: a new one takes the place of the old one, and nothing ever waits in a queue. On the UI
/// thread; no call blocks.
class SpeechEngine : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Whether this machine has what it takes. Looks at files only.
    virtual bool isInstalled() const = 0;
    /// Speech goes to this output and no other from the next text on. Stops when it is another than before.
    virtual void setOutput(const AudioOutput &output) = 0;
    /// From -100 (slowest) to 100 (fastest), 0 being the voice's own rate.
    virtual void setRate(int rate) = 0;
    /// \a text is not empty.
    virtual void say(const QString &text, Language language) = 0;
    /// Silence at once; finished() does not follow.
    virtual void stop() = 0;

Q_SIGNALS:
    /// The text given last has been spoken to its end.
    void finished();
    /// The text given last was not spoken: there is no voice for \a language. Other languages may have one.
    void voiceMissing(kiosk::Language language);
    /// Nothing can be spoken for now. \a code: "speech.hung", "speech.refused" (by the sound server),
    /// "speech.no_output".
    void failed(const QString &code);
};

} // namespace kiosk
