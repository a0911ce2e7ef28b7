// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// "mfa-kiosk" as an administrator types it.
class CommandLineTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void helpAndVersion();
    void wrongWordsSayHowToSayIt_data();
    void wrongWordsSayHowToSayIt();
    void aMistakeInTheConfigurationIsNamedWithFileAndLine();
    void checkTellsEachPartWithItsRemedy();
    void checkMakesNothing();
    void theExampleConfigurationIsGood();

private:
    struct Answer {
        int status = -1;
        QString out;
        QString error;
    };
    Answer run(const QStringList &arguments, const QString &wayland = {});
    /// What "check" is to return when all else is well: some build machines forbid user namespaces.
    static int good();

    QTemporaryDir m_home;
};

/// Where a compositor listens.
class Compositor
{
public:
    explicit Compositor(const QString &path) : m_socket(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path);
        std::copy(name.cbegin(), name.cend(), address.sun_path);
        m_listens = bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
            && listen(m_socket, 1) == 0;
    }
    ~Compositor() { close(m_socket); }
    Q_DISABLE_COPY_MOVE(Compositor)
    bool listens() const { return m_listens; }

private:
    int m_socket;
    bool m_listens = false;
};

int CommandLineTest::good()
{
    return QProcess::execute(u"unshare"_s, {u"--user"_s, u"true"_s}) == 0 ? 0 : 1;
}

CommandLineTest::Answer CommandLineTest::run(const QStringList &arguments, const QString &wayland)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"XDG_STATE_HOME"_s, m_home.path());
    if (!wayland.isEmpty())
        environment.insert(u"WAYLAND_DISPLAY"_s, wayland);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(KIOSK_PROGRAM), arguments);
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void CommandLineTest::helpAndVersion()
{
    const Answer help = run({u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains(u"--demo"));
    const Answer version = run({u"version"_s});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith(u"mfa-kiosk "));
}

void CommandLineTest::wrongWordsSayHowToSayIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("command") << QStringList{u"chek"_s} << u"chek"_s;
    QTest::newRow("option") << QStringList{u"--demos"_s} << u"demos"_s;
    QTest::newRow("two commands") << QStringList{u"check"_s, u"version"_s} << u"one command"_s;
    QTest::newRow("option of another command") << QStringList{u"version"_s, u"--json"_s} << u"belong to 'check'"_s;
    QTest::newRow("size") << QStringList{u"--windowed"_s, u"big"_s} << u"1280x800"_s;
}

void CommandLineTest::wrongWordsSayHowToSayIt()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const Answer answer = run(arguments);
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.error.contains(named), qPrintable(answer.error));
    QVERIFY(answer.error.contains(u"usage:"));
    QVERIFY(answer.out.isEmpty());
}

void CommandLineTest::aMistakeInTheConfigurationIsNamedWithFileAndLine()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"kiosk.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("profile = \"jamk\"\n\n[limits]\nidle_warnings_s = 60\n");
    file.close();
    for (const QStringList &command : {QStringList{u"check"_s}, QStringList{}}) {
        const Answer answer = run(command + QStringList{u"--config"_s, file.fileName()});
        QCOMPARE(answer.status, 2);
        const QString said = command.isEmpty() ? answer.error : answer.out; // the check tells it as a part of the kiosk
        QVERIFY2(said.contains(u"kiosk.toml:4"), qPrintable(said));
        QVERIFY2(said.contains(u"idle_warning_s"), qPrintable(said));
    }
    const Answer missing = run({u"check"_s, u"--config"_s, folder.filePath(u"none.toml"_s)});
    QCOMPARE(missing.status, 2);
    QVERIFY2(missing.out.contains(u"none.toml"), qPrintable(missing.out));
}

void CommandLineTest::checkTellsEachPartWithItsRemedy()
{
    const Answer without = run({u"check"_s, u"--demo"_s});
    QCOMPARE(without.status, 1);
    QVERIFY2(without.out.contains(u"NOT READY  display"), qPrintable(without.out));
    const QString path = m_home.filePath(u"wayland-0"_s);
    const Answer unanswered = run({u"check"_s, u"--demo"_s}, path);
    QCOMPARE(unanswered.status, 1);
    QVERIFY2(unanswered.out.contains(u"Nobody answers at"), qPrintable(unanswered.out));
    const Compositor compositor(path);
    QVERIFY(compositor.listens());
    const Answer with = run({u"check"_s, u"--demo"_s}, path);
    QVERIFY2(with.status == good(), qPrintable(with.out + with.error));
    QVERIFY2(with.out.contains(u"READY      display"), qPrintable(with.out));
}

void CommandLineTest::checkMakesNothing()
{
    const QTemporaryDir folder;
    const QString state = folder.filePath(u"lib/mfa-kiosk"_s);
    QFile file(folder.filePath(u"kiosk.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("profile = \"jamk\"\n[state]\ndir = \"" + state.toUtf8() + "\"\n");
    file.close();
    const Answer answer = run({u"check"_s, u"--offline"_s, u"--config"_s, file.fileName()});
    QVERIFY2(answer.out.contains(state), qPrintable(answer.out + answer.error));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"kiosk.toml"_s});
}

void CommandLineTest::theExampleConfigurationIsGood()
{
    const Compositor compositor(m_home.filePath(u"wayland-1"_s));
    // Not where it lies: a clone may be another's, whose files the kiosk does not take.
    QFile example(QStringLiteral(KIOSK_SOURCE_DIR) + u"/packaging/kiosk.toml"_s);
    QFile own(m_home.filePath(u"example.toml"_s));
    QVERIFY(example.open(QIODevice::ReadOnly) && own.open(QIODevice::WriteOnly));
    own.write(example.readAll());
    own.close();
    const Answer answer =
        run({u"check"_s, u"--offline"_s, u"--config"_s, own.fileName()}, m_home.filePath(u"wayland-1"_s));
    // A kiosk that was never set up has no keys, and is told what to do about it.
    QCOMPARE(answer.status, 1);
    const QStringList bad = answer.out.split(u'\n').filter(u"NOT READY"_s).filter(u" - "_s);
    QVERIFY2(std::all_of(bad.cbegin(), bad.cend(),
                         [](const QString &line) {
                             return line.contains(u"key store") || line.contains(u"NOT READY  keys") || good() == 1;
                         }),
             qPrintable(answer.out + answer.error));
    QVERIFY2(bad.join(u' ').contains(u"key"), qPrintable(answer.out));
    QVERIFY(answer.out.contains(u"hosts allowed"));
    QVERIFY2(!answer.out.contains(u":/profiles"), qPrintable(answer.out));
}

KIOSK_TEST(CommandLineTest)
#include "CommandLineTest.moc"
