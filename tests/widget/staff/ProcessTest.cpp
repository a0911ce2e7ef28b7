// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/LineReader.h"
#include "link/StaffMessages.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The real program, with the test for its host.
class ProcessTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void paintsAndBeatsAndEndsWhenToldTo();
    void endsWithItsHost();
    void aBadBeginningEndsIt_data();
    void aBadBeginningEndsIt();
    void aPinGoesOutOnItsOwnLineAndIsNowhereElse();
    void isNotStartedByHand();
    void doesNotRunAsRoot();
    void knowsNoBrowser();
    void leavesNoCore();

private:
    struct Panel {
        ~Panel();
        QProcess process;
        record::LineReader reader{link::maximumLineLength};
        QByteArrayList lines;

        bool start(const QStringList &more = {});
        void say(const link::ToStaff &message) { process.write(link::serialise(message)); }
        /// Waits for a line that begins like this.
        bool hear(const QByteArray &beginning, int milliseconds = 20000);
    };
    static link::StaffBegin begin();
};

namespace
{

/// How often \a text stands in the writable memory of a process, in bytes or in QString's 16 bits; nothing when that
/// may not be read.
std::optional<int> copiesInMemory(qint64 process, const QString &text)
{
    QFile maps(u"/proc/%1/maps"_s.arg(process));
    const int memory = open(qPrintable(u"/proc/%1/mem"_s.arg(process)), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray narrow = text.toLatin1();
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    int found = 0;
    const QByteArrayList regions = maps.readAll().split('\n');
    for (const QByteArray &region : regions) {
        constexpr qint64 largest = 256 * 1024 * 1024;
        const qsizetype dash = region.indexOf('-');
        const qint64 from = region.left(dash).toLongLong(nullptr, 16);
        const qint64 to = region.mid(dash + 1, region.indexOf(' ') - dash - 1).toLongLong(nullptr, 16);
        if (!region.contains(" rw-p ") || to - from > largest)
            continue;
        QByteArray bytes(to - from, '\0');
        bytes.resize(std::max<qsizetype>(0, pread(memory, bytes.data(), static_cast<size_t>(bytes.size()), from)));
        found += static_cast<int>(bytes.count(narrow) + bytes.count(wide));
    }
    close(memory);
    return found;
}

} // namespace

ProcessTest::Panel::~Panel()
{
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
}

bool ProcessTest::Panel::start(const QStringList &more)
{
    process.start(QStringLiteral(STAFF_PROGRAM),
                  QStringList{u"--parent-pid"_s, QString::number(QCoreApplication::applicationPid()), u"--windowed"_s,
                              u"1280x800"_s}
                      + more);
    return process.waitForStarted();
}

bool ProcessTest::Panel::hear(const QByteArray &beginning, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        for (const QByteArray &line : std::as_const(lines)) {
            if (line.startsWith(beginning))
                return true;
        }
        process.waitForReadyRead(100);
        const auto read = reader.feed(process.readAllStandardOutput());
        if (read)
            lines += *read;
    } while (timer.elapsed() < milliseconds && process.state() == QProcess::Running);
    return false;
}

link::StaffBegin ProcessTest::begin()
{
    link::StaffBegin begin;
    begin.config.kiosk = {u"kiosk.toml"_s, "profile = \"pohjola\"\nkiosk_name = \"Main hall 2\"\n"};
    begin.config.profile = {u"pohjola.toml"_s,
                            contentOf(QStringLiteral(KIOSK_SOURCE_DIR "/tests/unit/config/pohjola.toml"))};
    begin.language = Language::English;
    return begin;
}

void ProcessTest::paintsAndBeatsAndEndsWhenToldTo()
{
    Panel panel;
    QVERIFY(panel.start());
    panel.say(begin());
    QVERIFY2(panel.hear("{\"type\":\"staff_painted\"}"), panel.process.readAllStandardError().constData());
    QVERIFY(panel.hear("{\"type\":\"staff_heartbeat\"}"));
    panel.say(link::PinVerdict{true, u"Desk A"_s, 0, {}});
    panel.say(link::KioskState{});
    panel.say(link::StaffEnd{});
    QVERIFY(panel.process.waitForFinished(5000));
    QCOMPARE(panel.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(panel.process.exitCode(), 0);
    QCOMPARE(panel.process.readAllStandardError(), QByteArray());
}

void ProcessTest::endsWithItsHost()
{
    Panel panel;
    QVERIFY(panel.start());
    panel.say(begin());
    QVERIFY(panel.hear("{\"type\":\"staff_painted\"}"));
    panel.process.closeWriteChannel();
    QVERIFY(panel.process.waitForFinished(5000));
    QCOMPARE(panel.process.exitCode(), 0);
}

void ProcessTest::aBadBeginningEndsIt_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("code");
    link::StaffBegin wrong = begin();
    wrong.config.kiosk.text = "profile = 3\n";
    QTest::newRow("configuration") << link::serialise(link::ToStaff(wrong)) << QByteArray("staff.bad_configuration");
    QTest::newRow("no begin") << link::serialise(link::ToStaff(link::KioskState{})) << QByteArray("staff.no_begin");
    QTest::newRow("twice") << QByteArray(link::serialise(link::ToStaff(begin()))
                                         + link::serialise(link::ToStaff(begin())))
                           << QByteArray("staff.begun_twice");
    QTest::newRow("nonsense") << QByteArray("{\"type\":\"identify\"}\n") << QByteArray("link.malformed");
}

void ProcessTest::aBadBeginningEndsIt()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, code);
    Panel panel;
    QVERIFY(panel.start());
    panel.process.write(line);
    QVERIFY(panel.process.waitForFinished(20000));
    QCOMPARE(panel.process.exitCode(), 2);
    const QByteArray said = panel.process.readAllStandardError();
    QVERIFY2(said.contains(code), said.constData());
}

void ProcessTest::aPinGoesOutOnItsOwnLineAndIsNowhereElse()
{
    Panel panel;
    QVERIFY(panel.start());
    panel.say(begin());
    QVERIFY(panel.hear("{\"type\":\"staff_painted\"}"));
    QProcess keys;
    const auto press = [&keys](const QStringList &arguments) {
        keys.start(u"xdotool"_s, arguments);
        return keys.waitForFinished(20000) && keys.exitCode() == 0;
    };
    QVERIFY(press({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s, u"MFA kiosk staff"_s, u"windowfocus"_s,
                   u"--sync"_s}));
    QVERIFY(
        press({u"key"_s, u"--delay"_s, u"20"_s, u"7"_s, u"3"_s, u"9"_s, u"1"_s, u"8"_s, u"2"_s, u"6"_s, u"Return"_s}));
    QVERIFY2(panel.hear("pin 7391826"), panel.lines.join("; ").constData());
    QCOMPARE(std::count_if(panel.lines.cbegin(), panel.lines.cend(),
                           [](const QByteArray &line) { return line.startsWith("pin"); }),
             1);
    for (const QByteArray &line : std::as_const(panel.lines))
        QVERIFY(line == "pin 7391826" || !line.contains("7391826"));
    panel.say(link::PinVerdict{false, {}, 4, {}});
    QVERIFY(panel.hear("{\"type\":\"staff_heartbeat\"}"));
    // Its memory: what Qt made of single key presses is not the PIN in a row. What is no secret is found by the same
    // search.
    const std::optional<int> names = copiesInMemory(panel.process.processId(), u"Main hall 2"_s);
    if (!names)
        QSKIP("another process's memory may not be read here");
    QVERIFY(*names > 0);
    QCOMPARE(copiesInMemory(panel.process.processId(), u"7391826"_s).value_or(-1), 0);
    panel.say(link::StaffEnd{});
    QVERIFY(panel.process.waitForFinished(5000));
}

void ProcessTest::isNotStartedByHand()
{
    QProcess process;
    process.start(QStringLiteral(STAFF_PROGRAM), QStringList());
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("not by hand"));
}

void ProcessTest::doesNotRunAsRoot()
{
    if (geteuid() != 0)
        QSKIP("only root can try");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"KIOSK_TEST_ENVIRONMENT"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(STAFF_PROGRAM),
                  {u"--parent-pid"_s, QString::number(QCoreApplication::applicationPid())});
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("staff.root"));
}

void ProcessTest::knowsNoBrowser()
{
    QProcess process;
    process.start(u"ldd"_s, {QStringLiteral(STAFF_PROGRAM)});
    QVERIFY(process.waitForFinished(20000));
    const QByteArray libraries = process.readAllStandardOutput();
    QVERIFY(libraries.contains("Qt6Widgets"));
    QVERIFY2(!libraries.contains("WebEngine"), libraries.constData());
}

void ProcessTest::leavesNoCore()
{
    Panel panel;
    QVERIFY(panel.start());
    panel.say(begin());
    QVERIFY(panel.hear("{\"type\":\"staff_painted\"}"));
    QFile limits(u"/proc/%1/limits"_s.arg(panel.process.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArrayList lines = limits.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Max core file size"))
            QCOMPARE(line.simplified(), QByteArray("Max core file size 0 0 bytes"));
    }
    panel.say(link::StaffEnd{});
    QVERIFY(panel.process.waitForFinished(5000));
}

KIOSK_TEST(ProcessTest)
#include "ProcessTest.moc"
