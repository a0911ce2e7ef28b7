// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/DeskSetup.h"
#include "support/StrictTest.h"
#include "support/WrittenFile.h"

#include <QFile>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The desk's own file: written as it is read, and every mistake told with its place.
class SetupTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void mistakesAreToldWithTheirPlace();
    void linesForKiosksAreToml();
    void theReferenceIsTheProgramsText();
};

void SetupTest::whatIsWrittenIsReadBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sub/desk.toml"_s);
    DeskConfig config;
    config.host = u"mqtt.school.example"_s;
    config.port = 8884;
    config.authority = u"/etc/mfa-desk/ca.pem"_s;
    config.certificate = u"/etc/mfa-desk/desk.pem"_s;
    config.key = u"/etc/mfa-desk/key.pem"_s;
    // As the kiosks' own file has them, too.
    config.site = u"2nd_school"_s;
    config.deskId = u"1-desk"_s;
    config.label = u"Main \"library\" \\ 2"_s;
    config.stuckAfter = std::chrono::minutes(7);
    config.sound = false;
    QVERIFY(writeDeskConfig(path, config));
    const auto read = readDeskConfig(path);
    QVERIFY(read);
    QCOMPARE(read->host, config.host);
    QCOMPARE(read->port, config.port);
    QCOMPARE(read->authority, config.authority);
    QCOMPARE(read->certificate, config.certificate);
    QCOMPARE(read->key, config.key);
    QCOMPARE(read->site, config.site);
    QCOMPARE(read->deskId, config.deskId);
    QCOMPARE(read->label, config.label);
    QCOMPARE(read->stuckAfter, config.stuckAfter);
    QCOMPARE(read->sound, false);
    QVERIFY(!read->plain);
}

void SetupTest::mistakesAreToldWithTheirPlace()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"desk.toml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("site = \"school\"\ndesk = \"Desk 1\"\nlabel = \"A\"\n[broker]\nhost = \"b\"\nprot = 1\n");
    file.close();
    const auto read = readDeskConfig(path);
    QVERIFY(!read);
    QStringList told;
    for (const ConfigError &error : read.error())
        told << error.toString();
    const QString text = told.join(u'\n');
    QVERIFY2(text.contains(u":2: desk: "), qPrintable(text));
    QVERIFY2(text.contains(u":6: broker.prot: unknown key (did you mean port?)"), qPrintable(text));
    QVERIFY2(text.contains(u"broker.authority: left out"), qPrintable(text));
}

void SetupTest::linesForKiosksAreToml()
{
    const QString lines = linesForKiosks({}, u"Anna \"A\""_s, u"ed25519:abc="_s);
    const auto document = parseToml(lines.toUtf8());
    QVERIFY(document);
}

void SetupTest::theReferenceIsTheProgramsText()
{
    const QString text = deskReferenceMarkdown();
    const QByteArray stale = outOfDate(u"packaging/desk-configuration.md"_s, text.toUtf8());
    QVERIFY2(stale.isEmpty(), stale.constData());
    QVERIFY(text.contains(u"\n### `[broker]`\n"));
    QVERIFY(text.contains(u"\n| `port` | a whole number, 1 to 65535 | `8883` |"));
    QVERIFY(text.contains(u"\n| `stuck_min` | a whole number of minutes, 1 to 240 | `10` |"));
}

KIOSK_TEST(SetupTest)
#include "SetupTest.moc"
