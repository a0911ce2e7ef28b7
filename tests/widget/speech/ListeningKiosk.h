// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../pages/Stage.h"
#include "ScriptedSpeech.h"

#include "speech/ReadAloud.h"

#include <QTest>

namespace kiosk
{

/// The session's own window with a voice and headphones that a test plays.
struct ListeningKiosk {
    explicit ListeningKiosk(SpeechOutput allowed = SpeechOutput::Headphones, QSize size = {1920, 1080},
                            const std::function<void(KioskConfig &)> &change = {})
        : stage(size, Ribbon::None, change)
    {
        stage.config.speechOutput = allowed;
        auto ownEngine = std::make_unique<ScriptedEngine>();
        auto ownOutputs = std::make_unique<ScriptedOutputs>();
        engine = ownEngine.get();
        outputs = ownOutputs.get();
        stage.window->offerSound(std::move(ownEngine), std::move(ownOutputs));
        reading = stage.window->readAloud();
    }
    bool show()
    {
        return stage.show() && QTest::qWaitFor([this] { return outputs->started || !engine->installed; })
            && QTest::qWaitFor([this] { return reading->availability() != ReadAloud::Availability::Absent; }, 200);
    }
    /// On, with the whole screen read.
    bool listen()
    {
        if (!show())
            return false;
        reading->setOn(true);
        settle();
        engine->finishAll();
        engine->heard();
        return reading->isOn();
    }
    /// News are gathered for a moment.
    void settle()
    {
        Stage::settle();
        QTest::qWait(300);
    }
    QString heardNow()
    {
        settle();
        engine->finishAll();
        return engine->heard();
    }
    Stage stage;
    ScriptedEngine *engine;
    ScriptedOutputs *outputs;
    ReadAloud *reading;
};

} // namespace kiosk
