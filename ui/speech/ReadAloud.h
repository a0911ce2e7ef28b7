// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/KioskConfig.h"
#include "speech/AccessibleEvents.h"
#include "sound/AudioOutputs.h"
#include "speech/ReadingProgress.h"
#include "sound/SpeechEngine.h"
#include "speech/TouchExplorer.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace kiosk
{

/// Reads the screen aloud for a visitor who asks: by the switch, by the key F9, or by plugging in headphones. Reads the
/// screen on each step, then what changes on it, what is announced, and what gets the focus. Looks at the screen anew
/// for every sentence, so that nothing that has gone is ever said; any key and any touch means silence. Never says what
/// a visitor typed unless they press for it, and then in headphones only; with SpeechOutput::Headphones nothing at all
/// reaches a loudspeaker. While it reads, the first touch of a thing tells what it is and the second acts. On the UI
/// thread.
class ReadAloud final : public QObject
{
    Q_OBJECT
public:
    enum class Availability {
        Absent, ///< no sound, no voice, or not wanted by the configuration
        NoHeadphones, ///< it would be, with headphones
        Ready,
    };

    /// All must outlive it.
    ReadAloud(SpeechEngine &engine, AudioOutputs &outputs, SpeechOutput allowed, QWidget *window);
    ~ReadAloud() override;

    /// Looks what there is; availabilityChanged() follows. Not before the first paint.
    void start();

    Availability availability() const { return m_availability; }
    bool isOn() const { return m_on; }
    void setOn(bool on);
    /// The switch and the key: on, off, or wanted().
    void toggle();
    void readAgain();
    /// On if it can be, then \a words and the whole screen after them.
    void explain(const QString &words);
    /// A keypad says that a headset has been plugged into it, or out of it: the sound server may not know.
    void setHeadset(bool plugged);

    /// Something of the visitor's own stands in a field that is not secret, and headphones are plugged in.
    bool offersTyped() const;
    void readTyped();
    /// There is an embedded page that the engine tells of, and headphones are plugged in: such a page knows people.
    bool offersPage() const;
    void readPage();

    /// What stands around the pages: read when reading begins, not on each step. Notices and the step bar in it are.
    void setFrame(const QList<QWidget *> &frame) { m_progress.setFrame(frame); }
    /// While this one is shown, nothing else is read.
    void setQuestion(QWidget *question) { m_progress.setQuestion(question); }
    /// Another step's page is shown.
    void stepChanged();
    /// All texts are in another language now.
    void languageChanged(Language language);

    static constexpr Qt::Key key = Qt::Key_F9;

Q_SIGNALS:
    void availabilityChanged();
    void onChanged();
    /// offersTyped() or offersPage() may be another.
    void offersChanged();
    /// Pressed while there are no headphones.
    void wanted();
    /// There is no voice for the present language.
    void voiceMissing();
    /// One more thing on the screen has been read to its end. Somebody listens.
    void itemRead();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Saying {
        QString text;
        Language language = Language::Finnish;
        QString key; ///< of the item, empty for others
    };
    void updateAvailability();
    void outputChanged();
    void silence();
    void say(const Saying &saying);
    void sayNext();
    void sayNews();
    void listenToTouch();
    void engineFinished();
    void engineFailed(const QString &code);
    void engineHasNoVoice(Language language);
    void noteAlert(QAccessibleInterface *accessible);
    void noteFocus(QAccessibleInterface *accessible);
    void noteShown(QAccessibleInterface *accessible);
    void noteDetail(QAccessibleInterface *accessible);
    void noteChange();
    QObject *typedField() const;

    SpeechEngine &m_engine;
    AudioOutputs &m_outputs;
    const SpeechOutput m_allowed;
    QWidget *const m_window;
    AccessibleEvents m_events;
    ReadingProgress m_progress;
    TouchExplorer *const m_explorer;
    Language m_language = Language::Finnish;
    Availability m_availability = Availability::Absent;
    AudioOutput m_output;
    bool m_headset = false; ///< as a keypad tells
    bool m_started = false;
    bool m_outputKnown = false;
    bool m_on = false;
    int m_failures = 0;
    QList<Language> m_voiceless;
    std::optional<Saying> m_saying; ///< what the voice is at
    QList<Saying> m_next; ///< announcements of one moment, before the screen's own text
    QList<Saying> m_alerts; ///< gathered until that moment is over
    std::optional<Saying> m_focus;
    QPointer<QObject> m_focusObject;
    QTimer m_newsTimer;
    QTimer m_changeTimer;
};

} // namespace kiosk
