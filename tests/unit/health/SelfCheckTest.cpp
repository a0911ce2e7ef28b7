// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeStage.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// "mfa-kiosk check" with a school's service on this computer: what an administrator, and an administrator's program,
/// reads.
class SelfCheckTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyPartIsOneLine();
    void aServiceThatIsDownKeepsTheKioskOut();
    void offlineAsksNobody();
    void machinesReadTheSame();
    void aWrongConfigurationIsToldToMachines();
    void rootIsRefused();
    void aDiskThatTakesNothing();

private:
    struct Answer {
        int status = -1;
        QString out;
        QString error;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
        QString line(const QString &part) const
        {
            const QStringList lines = out.split(u'\n');
            for (const QString &text : lines) {
                if (text.mid(11).startsWith(QString(part + u' ')))
                    return text;
            }
            return {};
        }
    };
    Answer check(const QStringList &options = {}, bool test = true);
    bool write(const QString &name, const QByteArray &text) const;
    static QJsonObject part(const QJsonObject &all, const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_service;
    QByteArray m_says;
};

void SelfCheckTest::init()
{
    StrictTest::init();
    m_says = goodPage();
    m_service = std::make_unique<ScriptedServer>([this](QSslSocket *socket, const QByteArray &) {
        socket->write(m_says);
        socket->disconnectFromHost();
    });
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"profiles"_s));
    QFile profile(QStringLiteral(KIOSK_SOURCE_DIR "/resources/profiles/jamk-demo.toml"));
    QVERIFY(profile.open(QIODevice::ReadOnly));
    QVERIFY(write(u"profiles/school.toml"_s,
                  profile.readAll().replace("{demo_port}", QByteArray::number(m_service->serverPort()))));
    QVERIFY(
        write(u"kiosk.toml"_s,
              "profile = \"school\"\n[state]\ndir = \"" + QFile::encodeName(m_folder->filePath(u"state"_s)) + "\"\n"));
}

bool SelfCheckTest::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

SelfCheckTest::Answer SelfCheckTest::check(const QStringList &options, bool test)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!test)
        environment.remove(u"KIOSK_TEST_ENVIRONMENT"_s);
    process.setProcessEnvironment(environment);
    // The service lives in this process: its event loop must go on.
    QEventLoop loop;
    connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start(QStringLiteral(KIOSK_PROGRAM),
                  QStringList{u"check"_s, u"--config"_s, m_folder->filePath(u"kiosk.toml"_s)} + options);
    loop.exec();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QJsonObject SelfCheckTest::part(const QJsonObject &all, const QString &name)
{
    const QJsonArray parts = all.value(u"parts"_s).toArray();
    for (const QJsonValue &value : parts) {
        if (value.toObject().value(u"part"_s) == name)
            return value.toObject();
    }
    return {};
}

void SelfCheckTest::everyPartIsOneLine()
{
    const Answer answer = check();
    for (const char *name :
         {"configuration", "site profile", "user", "session program", "identity view", "gate program", "file fence",
          "browser sandbox", "fonts", "display", "memory folder", "state folder", "trust", "network",
          "identity service", "provider suomi fi", "provider candour id", "clock"})
        QVERIFY2(!answer.line(QString::fromLatin1(name)).isEmpty(), name);
    const QString service = answer.line(u"identity service"_s);
    QVERIFY2(service.startsWith(u"READY "), qPrintable(service));
    // Aligned: every finding begins in the same column.
    const qsizetype column = service.indexOf(u"id.localhost");
    QVERIFY(column > 0);
    const QStringList lines = answer.out.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        QVERIFY2(line.startsWith(u"READY  ") || line.startsWith(u"WARNING ") || line.startsWith(u"NOT READY "),
                 qPrintable(line));
        QVERIFY2(line.mid(column - 2, 2).trimmed().isEmpty() && !line.mid(column).startsWith(u' '), qPrintable(line));
    }
    QVERIFY(answer.line(u"plain http"_s).startsWith(u"WARNING"));
}

void SelfCheckTest::aServiceThatIsDownKeepsTheKioskOut()
{
    m_says = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
    const Answer answer = check();
    QCOMPARE(answer.status, 1);
    const QString service = answer.line(u"identity service"_s);
    QVERIFY2(service.startsWith(u"NOT READY "), qPrintable(service));
    QVERIFY2(service.contains(u"HTTP 503"), qPrintable(service));
    QVERIFY2(service.endsWith(u" - Tell those who run the service."), qPrintable(service));
    QVERIFY(answer.line(u"network"_s).startsWith(u"READY "));

    m_service->close();
    const Answer gone = check();
    QVERIFY(gone.line(u"network"_s).startsWith(u"NOT READY "));
    QVERIFY2(gone.line(u"identity service"_s).contains(u"The connection is refused"), qPrintable(gone.out));
}

void SelfCheckTest::offlineAsksNobody()
{
    m_says = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
    const Answer answer = check({u"--offline"_s});
    QVERIFY(m_service->requests.isEmpty());
    QVERIFY2(answer.line(u"network"_s).contains(u"--offline"), qPrintable(answer.out));
    QVERIFY(answer.line(u"identity service"_s).isEmpty());
}

void SelfCheckTest::machinesReadTheSame()
{
    m_says = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    const Answer answer = check({u"--json"_s});
    QCOMPARE(answer.status, 1);
    const QJsonObject all = answer.json();
    QCOMPARE(all.value(u"state"_s).toString(), u"not_ready"_s);
    QCOMPARE(all.value(u"version"_s).toString(), QStringLiteral(KIOSK_VERSION));
    QVERIFY(all.value(u"configuration_errors"_s).toArray().isEmpty());
    const QJsonObject service = part(all, u"identity_service"_s);
    QCOMPARE(service.value(u"state"_s).toString(), u"not_ready"_s);
    QCOMPARE(service.value(u"code"_s).toString(), u"http.client_error"_s);
    QCOMPARE(service.value(u"remedy"_s).toString(), u"Check the address in the site profile."_s);
    // The provider's host answers; what stands at its root is its own business.
    QCOMPARE(part(all, u"provider.suomi_fi"_s).value(u"code"_s).toString(), u"ok"_s);
}

void SelfCheckTest::aWrongConfigurationIsToldToMachines()
{
    QVERIFY(write(u"kiosk.toml"_s, "profile = \"school\"\n\n[limits]\nidle_warnings_s = 60\n"));
    const Answer answer = check({u"--json"_s});
    QCOMPARE(answer.status, 2);
    const QJsonArray errors = answer.json().value(u"configuration_errors"_s).toArray();
    QCOMPARE(errors.size(), 1);
    const QJsonObject error = errors.first().toObject();
    QVERIFY(error.value(u"file"_s).toString().endsWith(u"kiosk.toml"));
    QCOMPARE(error.value(u"line"_s).toInt(), 4);
    QCOMPARE(error.value(u"key"_s).toString(), u"limits.idle_warnings_s"_s);
    QCOMPARE(error.value(u"suggestion"_s).toString(), u"idle_warning_s"_s);
    QCOMPARE(part(answer.json(), u"configuration"_s).value(u"code"_s).toString(), u"config.error"_s);
    QVERIFY(!part(answer.json(), u"session_program"_s).isEmpty()); // the rest that can be seen is told all the same
}

void SelfCheckTest::rootIsRefused()
{
    if (geteuid() != 0)
        QSKIP("not root");
    const Answer answer = check({u"--offline"_s}, false);
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.line(u"user"_s).startsWith(u"NOT READY "));
    QVERIFY(check({u"--offline"_s}, true).line(u"user"_s).startsWith(u"READY "));
}

void SelfCheckTest::aDiskThatTakesNothing()
{
    QVERIFY(write(u"kiosk.toml"_s,
                  "profile = \"school\"\n[state]\ndir = \"/proc/kiosk\"\n[session]\nmemory_dir = \"/proc\"\n"));
    const Answer answer = check({u"--offline"_s});
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.line(u"state folder"_s).startsWith(u"NOT READY "), qPrintable(answer.out));
    QVERIFY2(answer.line(u"memory folder"_s).contains(u"is on a disk"), qPrintable(answer.out));
}

KIOSK_TEST(SelfCheckTest)
#include "SelfCheckTest.moc"
