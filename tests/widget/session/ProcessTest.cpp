// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/Messages.h"
#include "record/LineReader.h"
#include "support/StrictTest.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The real program, with the test for its host.
class ProcessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void heldReadyItShowsNoWindow();
    void beginComesOnceAndBehindPrepare_data();
    void beginComesOnceAndBehindPrepare();
    void underStaffsPanelItShowsNoWindow_data();
    void underStaffsPanelItShowsNoWindow();

private:
    struct Session {
        ~Session();
        QProcess process;
        record::LineReader reader{link::maximumLineLength};
        QByteArrayList lines;

        bool start();
        void say(const link::ToSession &message) { process.write(link::serialise(message)); }
        int painted();
    };
    static link::Prepare prepare();
    static bool isWindowSeen();
};

ProcessTest::Session::~Session()
{
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
}

bool ProcessTest::Session::start()
{
    process.start(
        QStringLiteral(SESSION_PROGRAM),
        {u"--parent-pid"_s, QString::number(QCoreApplication::applicationPid()), u"--windowed"_s, u"1280x800"_s});
    return process.waitForStarted();
}

int ProcessTest::Session::painted()
{
    if (const auto read = reader.feed(process.readAllStandardOutput()))
        lines += *read;
    return static_cast<int>(lines.count(link::serialise(link::ToHost(link::Painted{})).trimmed()));
}

link::Prepare ProcessTest::prepare()
{
    QFile profile(QStringLiteral(PROFILE_FILE));
    link::Prepare prepare;
    prepare.config.kiosk = {u"kiosk.toml"_s, "profile = \"pohjola\"\n[speech]\noutput = \"off\"\n"};
    prepare.config.profile = {u"pohjola.toml"_s, profile.open(QIODevice::ReadOnly) ? profile.readAll() : QByteArray()};
    return prepare;
}

/// As the window system says.
bool ProcessTest::isWindowSeen()
{
    QProcess search;
    search.start(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^MFA kiosk$"_s});
    return search.waitForFinished(20000) && search.exitCode() == 0;
}

/// The next visitor's session waits beside this one's: until its turn it must neither be seen nor say that it is.
void ProcessTest::heldReadyItShowsNoWindow()
{
    constexpr int patience = 40000;
    Session session;
    QVERIFY(session.start());
    session.say(prepare());
    // From a heartbeat behind the making of the window to the next one.
    const auto heartbeats = [&session] {
        session.painted();
        return session.lines.count(link::serialise(link::ToHost(link::Heartbeat{})).trimmed());
    };
    QTRY_VERIFY_WITH_TIMEOUT(heartbeats() >= 3, patience);
    QCOMPARE(session.painted(), 0);
    QCOMPARE(session.lines.size(), heartbeats());
    QVERIFY(!isWindowSeen());
    session.say(link::Begin{});
    QTRY_COMPARE_WITH_TIMEOUT(session.painted(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(isWindowSeen(), patience);
    session.say(link::End{});
    QVERIFY(session.process.waitForFinished(20000));
    QCOMPARE(session.process.exitCode(), 0);
}

void ProcessTest::beginComesOnceAndBehindPrepare_data()
{
    QTest::addColumn<QList<bool>>("begins"); // or prepares
    QTest::newRow("without prepare") << QList<bool>{true};
    QTest::newRow("twice") << QList<bool>{false, true, true};
    QTest::newRow("prepared twice") << QList<bool>{false, false};
}

void ProcessTest::beginComesOnceAndBehindPrepare()
{
    QFETCH(QList<bool>, begins);
    Session session;
    QVERIFY(session.start());
    for (const bool begin : std::as_const(begins))
        session.say(begin ? link::ToSession(link::Begin{}) : link::ToSession(prepare()));
    QVERIFY(session.process.waitForFinished(40000));
    QCOMPARE(session.process.exitCode(), 2);
    session.painted();
    QVERIFY(session.lines.last().contains("\"failed\""));
}

void ProcessTest::underStaffsPanelItShowsNoWindow_data()
{
    QTest::addColumn<bool>("fromTheBeginning");
    QTest::newRow("the panel was there before") << true;
    QTest::newRow("the panel comes meanwhile") << false;
}

void ProcessTest::underStaffsPanelItShowsNoWindow()
{
    QFETCH(bool, fromTheBeginning);
    constexpr int patience = 40000;
    Session session;
    QVERIFY(session.start());
    session.say(prepare());
    link::Begin message;
    message.panelOpen = fromTheBeginning;
    session.say(message);
    if (!fromTheBeginning)
        session.say(link::StaffPanel{true});
    QTRY_COMPARE_WITH_TIMEOUT(session.painted(), 1, patience);
    // It has heard all that was said before.
    session.say(link::ClearClipboard{});
    const auto answered = [&session] {
        session.painted();
        return session.lines.join().contains("clipboard_cleared");
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered(), patience);
    QVERIFY(!isWindowSeen());
    session.say(link::StaffPanel{false});
    QTRY_VERIFY_WITH_TIMEOUT(isWindowSeen(), patience);
    QCOMPARE(session.painted(), 1);
    session.say(link::End{});
    QVERIFY(session.process.waitForFinished(20000));
    QCOMPARE(session.process.exitCode(), 0);
}

KIOSK_TEST(ProcessTest)
#include "ProcessTest.moc"
