// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"

#include <QProcess>
#include <QTemporaryDir>

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
    void theExampleConfigurationIsGood();

private:
    struct Answer {
        int status = -1;
        QString out;
        QString error;
    };
    static Answer run(const QStringList &arguments, const QString &display = {});
};

CommandLineTest::Answer CommandLineTest::run(const QStringList &arguments, const QString &display)
{
    static const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"XDG_STATE_HOME"_s, home.path());
    if (!display.isEmpty())
        environment.insert(u"DISPLAY"_s, display);
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
        QVERIFY2(answer.error.contains(u"kiosk.toml:4"), qPrintable(answer.error));
        QVERIFY2(answer.error.contains(u"idle_warning_s"), qPrintable(answer.error));
    }
    const Answer missing = run({u"check"_s, u"--config"_s, folder.filePath(u"none.toml"_s)});
    QCOMPARE(missing.status, 2);
    QVERIFY2(missing.error.contains(u"none.toml"), qPrintable(missing.error));
}

void CommandLineTest::checkTellsEachPartWithItsRemedy()
{
    const Answer without = run({u"check"_s, u"--demo"_s});
    QCOMPARE(without.status, 1);
    QVERIFY2(without.out.contains(u"NOT READY  display"), qPrintable(without.out));
    const Answer with = run({u"check"_s, u"--demo"_s}, u":1"_s);
    QVERIFY2(with.status == 0, qPrintable(with.out + with.error));
    QVERIFY(!with.out.contains(u"NOT READY"));
}

void CommandLineTest::theExampleConfigurationIsGood()
{
    const Answer answer =
        run({u"check"_s, u"--config"_s, QStringLiteral(KIOSK_SOURCE_DIR) + u"/packaging/kiosk.toml"_s}, u":1"_s);
    QVERIFY2(answer.status == 0, qPrintable(answer.out + answer.error));
    QVERIFY(answer.out.contains(u"hosts allowed"));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
