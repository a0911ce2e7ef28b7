// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard of the session: the screen read aloud, the tone before a time runs out, the keypad's help.
#include "session/SessionWindow.h"

#include "session/IdleGuard.h"
#include "session/IdleOverlay.h"
#include "shell/RibbonNotice.h"
#include "session/TopBar.h"
#include "sound/AudioOutputs.h"
#include "speech/ReadAloud.h"
#include "speech/SpeechBar.h"
#include "sound/SpeechEngine.h"
#include "sound/WarningTone.h"

#include <QVBoxLayout>

namespace kiosk
{

void SessionWindow::offerSound(std::unique_ptr<SpeechEngine> engine, std::unique_ptr<AudioOutputs> outputs)
{
    const KioskConfig &config = m_visit.config();
    m_speech = std::move(engine);
    m_audio = std::move(outputs);
    if (config.access.warningTone != SpeechOutput::Off) {
        connect(this, &SessionWindow::painted, m_audio.get(), &AudioOutputs::start);
        connect(m_overlay, &IdleOverlay::announced, m_audio.get(),
                [audio = m_audio.get(), allowed = config.access.warningTone] { playWarning(*audio, allowed); });
    }
    if (!m_speech)
        return;
    m_speech->setRate(config.speechRate);
    m_reading = std::make_unique<ReadAloud>(*m_speech, *m_audio, config.speechOutput, this);
    m_speechBar = new SpeechBar(m_theme, *m_reading, this);
    auto *bands = static_cast<QVBoxLayout *>(layout());
    bands->insertWidget(bands->indexOf(m_topBar) + 1, m_speechBar);
    m_reading->setFrame({m_ribbon, m_topBar, m_speechBar});
    m_reading->setQuestion(m_overlay);
    m_reading->languageChanged(m_visit.language());
    m_speechBar->applyTheme();
    connect(m_topBar, &TopBar::readAloudWanted, m_reading.get(), &ReadAloud::toggle);
    connect(m_reading.get(), &ReadAloud::availabilityChanged, this, &SessionWindow::updateReadAloud);
    connect(m_reading.get(), &ReadAloud::onChanged, this, &SessionWindow::updateReadAloud);
    // Whoever listens is there.
    connect(m_reading.get(), &ReadAloud::itemRead, m_idle, &IdleGuard::activity);
    connect(this, &SessionWindow::painted, m_reading.get(), &ReadAloud::start);
}

void SessionWindow::explainKeypad()
{
    if (m_reading && m_reading->availability() == ReadAloud::Availability::Ready)
        //: Spoken when somebody presses the help key of the keypad with tactile keys
        m_reading->explain(
            tr("The up and down keys go from one thing to the next. OK presses it, or opens the keyboard "
               "of a field. The help key reads the screen again."));
    else
        m_visit.callHelp();
}

void SessionWindow::updateReadAloud()
{
    using Switch = TopBar::ReadAloudSwitch;
    switch (m_reading->availability()) {
    case ReadAloud::Availability::Absent:
        m_topBar->setReadAloud(Switch::Hidden);
        break;
    case ReadAloud::Availability::NoHeadphones:
        m_topBar->setReadAloud(Switch::NeedsHeadphones);
        break;
    case ReadAloud::Availability::Ready:
        m_topBar->setReadAloud(m_reading->isOn() ? Switch::On : Switch::Off);
        break;
    }
}

} // namespace kiosk
