// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptedSpeech.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace kiosk
{

void ScriptedEngine::say(const QString &text, Language language)
{
    QVERIFY(!text.isEmpty());
    QVERIFY(!output.sink.isEmpty());
    now = text;
    said << text;
    languages << language;
    if (voiceless.contains(language)) {
        said.removeLast();
        languages.removeLast();
        QMetaObject::invokeMethod(
            this, [this, language] { Q_EMIT voiceMissing(language); }, Qt::QueuedConnection);
    }
}

void ScriptedEngine::stop()
{
    ++stops;
    now.reset();
}

void ScriptedEngine::finish()
{
    if (std::exchange(now, {}))
        Q_EMIT finished();
}

void ScriptedEngine::finishAll(int most)
{
    for (int i = 0; now && i < most; ++i)
        finish();
    QVERIFY2(!now, "never comes to an end");
}

QString ScriptedEngine::heard()
{
    const QString result = said.join(u'\n');
    said.clear();
    languages.clear();
    return result;
}

void ScriptedOutputs::start()
{
    started = true;
    QMetaObject::invokeMethod(
        this, [this] { plug(atStart); }, Qt::QueuedConnection);
}

void ScriptedOutputs::plug(AudioOutput::Kind kind)
{
    m_present = kind == AudioOutput::Kind::None ? AudioOutput{} : AudioOutput{kind, u"server"_s, u"sink"_s};
    Q_EMIT changed();
}

} // namespace kiosk
