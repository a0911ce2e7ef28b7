// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded page read aloud, as far as the engine tells of it.
#include "../../widget/speech/ScriptedSpeech.h"
#include "Stage.h"

#include "speech/ReadAloud.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

class PageReadingTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aPageIsReadWhenAskedAndItsFieldsAreKept();
    void aPageIsNotForTheHall();
    void theFocusInAPageIsFollowed();

private:
    struct Reader {
        explicit Reader(AudioOutput::Kind output)
        {
            outputs.atStart = output;
            // Before the engine starts: it asks once whether anybody wants to be told.
            reading.languageChanged(Language::English);
            reading.start();
            waitFor([this] { return reading.availability() == ReadAloud::Availability::Ready; });
            reading.setOn(true);
            engine.finishAll();
            engine.heard();
        }
        Stage stage;
        ScriptedEngine engine;
        ScriptedOutputs outputs;
        ReadAloud reading{engine, outputs, SpeechOutput::Speakers, &stage.window()};
    };
    static QByteArray page();
};

QByteArray PageReadingTest::page()
{
    return "<h1>Choose your bank</h1><p>Press the name of your bank.</p>"
           "<label>User name <input id=user value='zq98765'></label>"
           "<label>Code <input id=code type=password value='4711'></label>"
           "<button>Next</button><a href='/other'>Other banks</a>"
           "<script>onclick = () => document.getElementById('user').focus()</script>";
}

void PageReadingTest::aPageIsReadWhenAskedAndItsFieldsAreKept()
{
    LocalServer server;
    server.page(u"/"_s, page());
    Reader reader(AudioOutput::Kind::Headphones);
    QVERIFY(reader.reading.isOn());
    QVERIFY(reader.stage.show(Stage::settings(server, u"/"_s)));
    QVERIFY(waitFor([&reader] { return reader.reading.offersPage(); }));
    reader.engine.finishAll();
    QVERIFY2(!reader.engine.heard().contains(u"Choose your bank"_s), "read without being asked");
    reader.reading.readPage();
    reader.engine.finishAll();
    const QString heard = reader.engine.heard();
    for (const QString &text : {u"Choose your bank."_s, u"Press the name of your bank."_s,
                                u"User name, text field, filled in, 7 characters."_s,
                                u"Code, password field, filled in."_s, u"Next, button."_s, u"Other banks, link."_s})
        QVERIFY2(heard.count(text) == 1, qPrintable(text + u" in:\n"_s + heard));
    QVERIFY2(!heard.contains(u"zq98765"_s) && !heard.contains(u"4711"_s), qPrintable(heard));
}

void PageReadingTest::aPageIsNotForTheHall()
{
    LocalServer server;
    server.page(u"/"_s, page());
    Reader reader(AudioOutput::Kind::Loudspeakers);
    QVERIFY(reader.stage.show(Stage::settings(server, u"/"_s)));
    QTest::qWait(300);
    QVERIFY(!reader.reading.offersPage());
    reader.reading.readPage();
    QVERIFY(!reader.engine.heard().contains(u"Choose your bank"_s));
}

void PageReadingTest::theFocusInAPageIsFollowed()
{
    LocalServer server;
    server.page(u"/"_s, page());
    Reader reader(AudioOutput::Kind::Headphones);
    QVERIFY(reader.stage.show(Stage::settings(server, u"/"_s)));
    QVERIFY(waitFor([&reader] { return reader.reading.offersPage(); }));
    reader.engine.finishAll();
    reader.engine.heard();
    reader.stage.click();
    QString heard;
    QVERIFY2(waitFor([&] {
                 reader.engine.finishAll();
                 heard += reader.engine.heard();
                 return heard.contains(u"User name, text field, filled in, 7 characters."_s);
             }),
             qPrintable(heard));
    QVERIFY2(!heard.contains(u"zq98765"_s), qPrintable(heard));
}

KIOSK_ENGINE_TEST(PageReadingTest)
#include "PageReadingTest.moc"
