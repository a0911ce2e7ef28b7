// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pages/Stage.h"
#include "SoundServer.h"

#include "speech/PulseAudioOutputs.h"
#include "speech/ReadAloud.h"
#include "speech/TextToSpeechEngine.h"
#include "speech/WarningTone.h"
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

/// The real voice: Qt TextToSpeech, speech-dispatcher, espeak-ng and a PulseAudio server whose devices are recorded.
class VoiceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void speaksAllThreeLanguages();
    void stopsAtOnce();
    void aNewTextCutsTheOldOneOff();
    void aMissingVoiceIsNotReplaced();
    void aDispatcherThatDies();
    void aDispatcherThatHangs();
    void withoutAnOutputNothingIsStarted();
    void leavesNothingBehind();
    void portsAndDevices_data();
    void portsAndDevices();
    void aToneIsHeard();
    void pulledOutItStopsWithinASyllable();
    void headphonesComeAndGo();

private:
    struct Voice {
        explicit Voice(const SoundServer &server) : engine(folder.filePath(u"speech"_s))
        {
            constexpr int fast = 80; // a test listens in a hurry
            engine.setRate(fast);
            engine.setOutput({Kind::Headphones, server.address(), u"ears"_s});
        }
        QTemporaryDir folder;
        TextToSpeechEngine engine;
    };
    static QList<qint64> dispatchers(const QString &folder);
    std::unique_ptr<SoundServer> m_server; ///< with the hall, and ears in place
};

namespace
{

const QString longText = u"This is a long text that goes on for quite some time, so that there is enough of it to be "
                         u"cut off in the middle of, "
                         "well before it has come to its end, which it never should in this test."_s;

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

QList<qint64> VoiceTest::dispatchers(const QString &folder)
{
    QList<qint64> found;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/"_s + name + u"/cmdline"_s);
        bool number = false;
        const qint64 pid = name.toLongLong(&number);
        if (number && file.open(QIODevice::ReadOnly) && file.readAll().contains(folder.toUtf8()))
            found << pid;
    }
    return found;
}

void VoiceTest::initTestCase()
{
    m_server = std::make_unique<SoundServer>();
    QVERIFY(m_server->start());
    QVERIFY(m_server->plugIn(u"ears"_s, u"headphone"_s));
}

void VoiceTest::speaksAllThreeLanguages()
{
    Voice voice(*m_server);
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
    Voice voice(*m_server);
    // A file where the folder of the Finnish voice would be.
    const QString languages = voice.folder.filePath(u"speech/voices/espeak-ng-data/lang"_s);
    QVERIFY(QDir().mkpath(languages));
    QFile file(languages + u"/urj"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
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

void VoiceTest::aDispatcherThatDies()
{
    Voice voice(*m_server);
    Recording ears(u"ears"_s);
    QSignalSpy failed(&voice.engine, &SpeechEngine::failed);
    QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    voice.engine.say(longText, Language::English);
    QVERIFY(ears.hearsSound());
    const QList<qint64> processes = dispatchers(voice.folder.path());
    QVERIFY(processes.size() >= 2); // it and its module
    ::kill(static_cast<pid_t>(processes.first()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10000);
    QCOMPARE(failed.first().first().toString(), u"speech.dispatcher_gone"_s);
    QVERIFY(ears.soundGoesOn() >= 0);
    QTRY_VERIFY(dispatchers(voice.folder.path()).isEmpty());
    voice.engine.say(u"Good day."_s, Language::English);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
}

void VoiceTest::aDispatcherThatHangs()
{
    Voice voice(*m_server);
    Recording ears(u"ears"_s);
    QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
    voice.engine.say(longText, Language::English);
    QVERIFY(ears.hearsSound());
    const QList<qint64> processes = dispatchers(voice.folder.path());
    ::kill(static_cast<pid_t>(processes.first()), SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    voice.engine.stop();
    voice.engine.say(u"Good day."_s, Language::English);
    voice.engine.stop();
    QVERIFY2(timer.elapsed() < 50, "the screen waits for the voice");
    const int rest = ears.soundGoesOn();
    QVERIFY2(rest >= 0 && rest < 1500, qPrintable(QString::number(rest)));
    QTRY_VERIFY(dispatchers(voice.folder.path()).isEmpty());
    voice.engine.say(u"Good day."_s, Language::English);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
}

void VoiceTest::withoutAnOutputNothingIsStarted()
{
    Voice voice(*m_server);
    voice.engine.setOutput({});
    Recording hall(u"hall"_s);
    QSignalSpy failed(&voice.engine, &SpeechEngine::failed);
    voice.engine.say(u"Good day."_s, Language::English);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), u"speech.no_output"_s);
    QVERIFY(dispatchers(voice.folder.path()).isEmpty());
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
    const QStringList temporaryBefore = QDir(u"/tmp"_s).entryList(QDir::AllEntries | QDir::System | QDir::Hidden);
    QString folder;
    {
        Voice voice(*m_server);
        folder = voice.folder.path();
        QSignalSpy finished(&voice.engine, &SpeechEngine::finished);
        voice.engine.say(u"Saladin seventeen."_s, Language::English);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10000);
        QVERIFY(!dispatchers(folder).isEmpty());
        // What was said is in no file.
        for (const QString &path : filesBelow(folder)) {
            QFile file(path);
            if (QFileInfo(path).isFile() && !QFileInfo(path).isSymLink() && file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains("Saladin"), qPrintable(path));
        }
    }
    QTRY_VERIFY(dispatchers(folder).isEmpty());
    qputenv("XDG_RUNTIME_DIR", runtimeBefore);
    qputenv("HOME", homeBefore);
    QCOMPARE(filesBelow(runtime.path()), QStringList());
    QCOMPARE(filesBelow(home.path()), QStringList());
    QVERIFY(!QDir(folder).exists());
    for (const QString &name : QDir(u"/tmp"_s).entryList(QDir::AllEntries | QDir::System | QDir::Hidden))
        QVERIFY2(temporaryBefore.contains(name) || !name.contains(u"speech"_s), qPrintable(name));
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
    QTemporaryDir folder;
    Stage stage;
    stage.window->offerSound(std::make_unique<TextToSpeechEngine>(folder.filePath(u"speech"_s)),
                             std::make_unique<PulseAudioOutputs>());
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
    QTemporaryDir other;
    TextToSpeechEngine engine(other.filePath(u"speech"_s));
    engine.setOutput({Kind::Loudspeakers, m_server->address(), u"hall"_s});
    engine.say(longText, Language::English);
    QVERIFY(hall.hearsSound());
}

KIOSK_WIDGET_TEST(VoiceTest)
#include "VoiceTest.moc"
