// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pages/Stage.h"
#include "SoundServer.h"

#include "sound/EspeakEngine.h"
#include "sound/PulseAudioOutputs.h"
#include "speech/ReadAloud.h"
#include "sound/WarningTone.h"
#include "support/StrictTest.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <csignal>

#include <pulse/introspect.h>
#include <pulse/proplist.h>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = AudioOutput::Kind;

/// The real voice: espeak-ng, and a PulseAudio server whose devices are recorded.
class VoiceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void speaksAllThreeLanguages();
    void stopsAtOnce();
    void aNewTextCutsTheOldOneOff();
    void aMissingVoiceIsNotReplaced();
    void aServerThatDies();
    void aServerThatHangs();
    void fasterAndSlower();
    void withoutAnOutputNothingIsStarted();
    void leavesNothingBehind();
    void portsAndDevices_data();
    void portsAndDevices();
    void aToneIsHeard();
    void pulledOutItStopsWithinASyllable();
    void headphonesComeAndGo();

private:
    struct Voice {
        explicit Voice(const SoundServer &server, EspeakEngine::Voices voices = EspeakEngine::voiceOf)
            : engine(outputs, std::move(voices))
        {
            constexpr int fast = 80; // a test listens in a hurry
            engine.setRate(fast);
            outputs.start();
            engine.setOutput({Kind::Headphones, server.address(), u"ears"_s});
        }
        bool isReady()
        {
            return QTest::qWaitFor([this] { return outputs.present().kind != Kind::None; });
        }
        PulseAudioOutputs outputs;
        EspeakEngine engine;
    };
    std::unique_ptr<SoundServer> m_server; ///< with the hall, and ears in place
};

namespace
{

const QString longText = u"This is a long text that goes on for quite some time, so that there is enough of it to be "
                         u"cut off in the middle of, "
                         "well before it has come to its end, which it never should in this test."_s;

int childProcesses()
{
    const QByteArray line = "PPid:\t" + QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    int found = 0;
    for (const QString &name : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile file(u"/proc/"_s + name + u"/status"_s);
        found += file.open(QIODevice::ReadOnly) && file.readAll().contains(line) ? 1 : 0;
    }
    return found;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator found(folder, QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (found.hasNext())
        files << found.next();
    files.sort();
    return files;
}

} // namespace

void VoiceTest::initTestCase()
{
    m_server = std::make_unique<SoundServer>();
    QVERIFY(m_server->start());
    QVERIFY(m_server->plugIn(u"ears"_s, u"headphone"_s));
}

void VoiceTest::speaksAllThreeLanguages()
{
    Voice voice(*m_server);
    QVERIFY(voice.isReady());
    QVERIFY(voice.engine.isInstalled());
    Recording ears(u"ears"_s);
    QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    const std::pair<Language, QString> texts[] = {{Language::Finnish, u"Hyvää päivää."_s},
                                                  {Language::Swedish, u"God dag."_s},
                                                  {Language::English, u"Good day."_s}};
    for (const auto &[language, text] : texts) {
        finished.clear();
        QElapsedTimer timer;
        timer.start();
        voice.engine.say(text, language);
        QVERIFY(ears.hearsSound());
        qDebug("%s: first sound after %lld ms", qPrintable(languageCode(language)), timer.elapsed());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
        QVERIFY(ears.soundGoesOn() >= 0);
    }
}

void VoiceTest::stopsAtOnce()
{
    Voice voice(*m_server);
    QVERIFY(voice.isReady());
    Recording ears(u"ears"_s);
    const QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    voice.engine.say(longText, Language::English);
    QVERIFY(ears.hearsSound());
    QTest::qWait(300);
    voice.engine.stop();
    const int rest = ears.soundGoesOn();
    qDebug("silence after %d ms", rest);
    QVERIFY(rest >= 0 && rest < 800);
    QCOMPARE(finished.count(), 0);
}

void VoiceTest::aNewTextCutsTheOldOneOff()
{
    Voice voice(*m_server);
    QVERIFY(voice.isReady());
    QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    Recording ears(u"ears"_s);
    voice.engine.say(longText, Language::English);
    QVERIFY(ears.hearsSound());
    QElapsedTimer timer;
    timer.start();
    // As fast as somebody can press Tab; only the last is heard to its end.
    for (int i = 0; i < 5; ++i)
        voice.engine.say(u"Number %1."_s.arg(i), Language::English);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
    QVERIFY2(timer.elapsed() < 5000, "the long text was spoken to its end");
    QVERIFY(ears.soundGoesOn() >= 0);
    QCOMPARE(finished.count(), 1);
}

void VoiceTest::aMissingVoiceIsNotReplaced()
{
    Voice voice(*m_server, [](Language language) {
        return language == Language::Finnish ? QByteArray("urj/not-installed") : EspeakEngine::voiceOf(language);
    });
    QVERIFY(voice.isReady());
    Recording ears(u"ears"_s);
    QSignalSpy missing(&voice.engine, &SpeechEngine::voiceMissing);
    QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    voice.engine.say(u"Hyvää päivää."_s, Language::Finnish);
    QTRY_COMPARE_WITH_TIMEOUT(missing.count(), 1, 10000);
    QCOMPARE(ears.heard(), 0);
    voice.engine.say(u"Good day."_s, Language::English);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
    QCOMPARE(missing.count(), 1);
}

void VoiceTest::aServerThatDies()
{
    Voice voice(*m_server);
    voice.outputs.setRetryInterval(100ms);
    QVERIFY(voice.isReady());
    QSignalSpy failed(&voice.engine, &SpeechEngine::failed);
    QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    {
        Recording ears(u"ears"_s);
        voice.engine.say(longText, Language::English);
        QVERIFY(ears.hearsSound());
    }
    m_server->stop();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10000);
    QCOMPARE(failed.first().first().toString(), u"speech.refused"_s);
    QVERIFY(m_server->start());
    QVERIFY(m_server->plugIn(u"ears"_s, u"headphone"_s));
    QTRY_COMPARE(voice.outputs.present().kind, Kind::Headphones);
    voice.engine.say(u"Good day."_s, Language::English);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
}

void VoiceTest::aServerThatHangs()
{
    Voice voice(*m_server);
    QVERIFY(voice.isReady());
    Recording ears(u"ears"_s);
    QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    voice.engine.say(longText, Language::English);
    QVERIFY(ears.hearsSound());
    m_server->hang(true);
    QElapsedTimer timer;
    timer.start();
    voice.engine.stop();
    voice.engine.say(u"Good day."_s, Language::English);
    voice.engine.stop();
    QVERIFY2(timer.elapsed() < 50, "the screen waits for the voice");
    m_server->hang(false);
    const int rest = ears.soundGoesOn();
    QVERIFY2(rest >= 0 && rest < 1500, qPrintable(QString::number(rest)));
    voice.engine.say(u"Good day."_s, Language::English);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
    m_server->hang(true);
    {
        Voice other(*m_server);
        other.engine.say(u"Good day."_s, Language::English);
        timer.restart();
    }
    QVERIFY2(timer.elapsed() < 3000, "who leaves waits for the voice");
    m_server->hang(false);
}

void VoiceTest::fasterAndSlower()
{
    Voice voice(*m_server);
    QVERIFY(voice.isReady());
    QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    QList<int> lengths;
    for (const int rate : {-60, 0, 100}) {
        voice.engine.setRate(rate);
        Recording ears(u"ears"_s);
        finished.clear();
        voice.engine.say(u"The waiting time is ten minutes."_s, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
        QVERIFY(ears.soundGoesOn() >= 0);
        lengths << ears.heard();
    }
    QVERIFY2(lengths.at(0) > lengths.at(1) * 5 / 4 && lengths.at(1) > lengths.at(2) * 5 / 4,
             qPrintable(u"%1, %2, %3 ms"_s.arg(lengths.at(0)).arg(lengths.at(1)).arg(lengths.at(2))));
}

void VoiceTest::withoutAnOutputNothingIsStarted()
{
    Voice voice(*m_server);
    QVERIFY(voice.isReady());
    voice.engine.setOutput({});
    Recording hall(u"hall"_s);
    QSignalSpy failed(&voice.engine, &SpeechEngine::failed);
    voice.engine.say(u"Good day."_s, Language::English);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), u"speech.no_output"_s);
    QCOMPARE(hall.heard(), 0);
}

void VoiceTest::leavesNothingBehind()
{
    QTemporaryDir runtime;
    QTemporaryDir home;
    const QByteArray runtimeBefore = qgetenv("XDG_RUNTIME_DIR");
    const QByteArray homeBefore = qgetenv("HOME");
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    qputenv("HOME", home.path().toUtf8());
    {
        Voice voice(*m_server);
        QVERIFY(voice.isReady());
        QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
        voice.engine.say(u"Saladin seventeen."_s, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
        QCOMPARE(childProcesses(), 1); // the sound server of this test
    }
    qputenv("XDG_RUNTIME_DIR", runtimeBefore);
    qputenv("HOME", homeBefore);
    // What was said is in no file, and no other process was told of it. The sound server's library keeps its cookie.
    for (const QTemporaryDir *folder : {&runtime, &home}) {
        for (const QString &path : filesBelow(folder->path()))
            QVERIFY2(!QFileInfo(path).isFile() || path.endsWith(u"/pulse/cookie"), qPrintable(path));
    }
}

void VoiceTest::portsAndDevices_data()
{
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("available");
    QTest::addColumn<QByteArray>("formFactor");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, int port, int available, const char *form, Kind kind) {
        QTest::newRow(name) << port << available << QByteArray(form) << kind;
    };
    constexpr int none = -1;
    row("jack with a plug", PA_DEVICE_PORT_TYPE_HEADPHONES, PA_PORT_AVAILABLE_YES, "internal", Kind::Headphones);
    row("jack that cannot feel", PA_DEVICE_PORT_TYPE_HEADPHONES, PA_PORT_AVAILABLE_UNKNOWN, "", Kind::Headphones);
    row("jack without a plug", PA_DEVICE_PORT_TYPE_HEADPHONES, PA_PORT_AVAILABLE_NO, "internal", Kind::Loudspeakers);
    row("headset", PA_DEVICE_PORT_TYPE_HEADSET, PA_PORT_AVAILABLE_YES, "", Kind::Headphones);
    row("loudspeaker", PA_DEVICE_PORT_TYPE_SPEAKER, PA_PORT_AVAILABLE_UNKNOWN, "internal", Kind::Loudspeakers);
    row("loudspeaker of a headset", PA_DEVICE_PORT_TYPE_SPEAKER, PA_PORT_AVAILABLE_YES, "headset", Kind::Loudspeakers);
    row("display", PA_DEVICE_PORT_TYPE_HDMI, PA_PORT_AVAILABLE_YES, "", Kind::Loudspeakers);
    row("line", PA_DEVICE_PORT_TYPE_LINE, PA_PORT_AVAILABLE_YES, "", Kind::Loudspeakers);
    row("USB headset", PA_DEVICE_PORT_TYPE_ANALOG, PA_PORT_AVAILABLE_UNKNOWN, "headset", Kind::Headphones);
    row("USB loudspeaker", PA_DEVICE_PORT_TYPE_ANALOG, PA_PORT_AVAILABLE_UNKNOWN, "speaker", Kind::Loudspeakers);
    row("no port, headphones", none, 0, "headphone", Kind::Headphones);
    row("no port, no word", none, 0, "", Kind::Loudspeakers);
}

void VoiceTest::portsAndDevices()
{
    QFETCH(int, port);
    QFETCH(int, available);
    QFETCH(QByteArray, formFactor);
    QFETCH(Kind, kind);
    pa_sink_port_info active{};
    active.type = static_cast<uint32_t>(port);
    active.available = available;
    pa_sink_info sink{};
    sink.proplist = pa_proplist_new();
    if (!formFactor.isEmpty())
        pa_proplist_sets(sink.proplist, PA_PROP_DEVICE_FORM_FACTOR, formFactor.constData());
    sink.active_port = port < 0 ? nullptr : &active;
    const Kind found = kindOf(sink);
    pa_proplist_free(sink.proplist);
    QCOMPARE(found, kind);
}

void VoiceTest::headphonesComeAndGo()
{
    m_server.reset();
    SoundServer server;
    PulseAudioOutputs outputs;
    outputs.setRetryInterval(100ms);
    QSignalSpy changed(&outputs, &AudioOutputs::changed);
    outputs.start();
    QTest::qWait(300);
    QCOMPARE(outputs.present().kind, Kind::None);
    QVERIFY(server.start());
    QTRY_COMPARE(outputs.present().kind, Kind::Loudspeakers);
    QCOMPARE(outputs.present().sink, u"hall"_s);
    QVERIFY(server.plugIn(u"ears"_s, u"headphone"_s));
    QTRY_COMPARE(outputs.present().kind, Kind::Headphones);
    QCOMPARE(outputs.present().sink, u"ears"_s);
    QVERIFY(server.unplug(u"ears"_s));
    QTRY_COMPARE(outputs.present().kind, Kind::Loudspeakers);
    server.stop();
    QTRY_COMPARE(outputs.present().kind, Kind::None);
    QVERIFY(server.start());
    QTRY_COMPARE(outputs.present().kind, Kind::Loudspeakers);
}

void VoiceTest::aToneIsHeard()
{
    PulseAudioOutputs outputs;
    outputs.start();
    QTRY_COMPARE(outputs.present().kind, Kind::Headphones);
    Recording recording(outputs.present().sink);
    playWarning(outputs, SpeechOutput::Off);
    QVERIFY(!recording.hearsSound(700));
    playWarning(outputs, SpeechOutput::Headphones);
    QVERIFY(recording.hearsSound());
    const int length = recording.soundGoesOn();
    QVERIFY2(length >= 0 && length < 1500, qPrintable(QString::number(length)));
}

void VoiceTest::pulledOutItStopsWithinASyllable()
{
    QVERIFY(m_server->unplug(u"ears"_s));
    Stage stage;
    auto outputs = std::make_unique<PulseAudioOutputs>();
    auto engine = std::make_unique<EspeakEngine>(*outputs);
    stage.window->offerSound(std::move(engine), std::move(outputs));
    QVERIFY(stage.show());
    QTRY_VERIFY(stage.button(u"Read aloud"_s));
    QVERIFY(!stage.button(u"Read aloud"_s)->isEnabled());
    Recording hall(u"hall"_s);
    QVERIFY(m_server->plugIn(u"ears"_s, u"headphone"_s));
    QTRY_VERIFY(stage.window->readAloud()->isOn());
    {
        Recording ears(u"ears"_s);
        QVERIFY(ears.hearsSound());
        QCOMPARE(hall.heard(), 0);
    }
    // Pulled out in the middle of a word: the server moves what plays to what is left.
    QVERIFY(m_server->unplug(u"ears"_s));
    QTRY_VERIFY(!stage.window->readAloud()->isOn());
    QVERIFY(hall.soundGoesOn() >= 0);
    QTest::qWait(500);
    // Measured: nothing. The sound may move a moment before that is reported.
    QVERIFY2(hall.heard() < 100, qPrintable(QString::number(hall.heard())));
    QVERIFY(!stage.button(u"Read aloud"_s)->isEnabled());
    // The hall's recording would have heard it.
    Voice other(*m_server);
    QVERIFY(other.isReady());
    other.engine.setOutput({Kind::Loudspeakers, m_server->address(), u"hall"_s});
    other.engine.say(longText, Language::English);
    QVERIFY(hall.hearsSound());
}

KIOSK_WIDGET_TEST(VoiceTest)
#include "VoiceTest.moc"
