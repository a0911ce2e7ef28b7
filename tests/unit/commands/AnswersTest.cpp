// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/AnswersFile.h"
#include "commands/KioskFile.h"
#include "support/StrictTest.h"
#include "support/WrittenFile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// answers.toml, and how answers come into kiosk.toml.
class AnswersTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theExampleIsTheProgramsText();
    void theExampleIsRead();
    void everythingInItIsRead();
    void mistakesTellFileAndLine_data();
    void mistakesTellFileAndLine();
    void aWrongPinIsNotRepeated();
    void aKeyTakesTheLineWhereItStands_data();
    void aKeyTakesTheLineWhereItStands();

private:
    static tl::expected<FileAnswers, ConfigErrors> read(const QByteArray &text);
};

tl::expected<FileAnswers, ConfigErrors> AnswersTest::read(const QByteArray &text)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"answers.toml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no file");
    file.close();
    return readAnswers(file.fileName());
}

void AnswersTest::theExampleIsTheProgramsText()
{
    const QByteArray stale = outOfDate(u"packaging/answers.toml"_s, answersReference().toUtf8());
    QVERIFY2(stale.isEmpty(), stale.constData());
}

void AnswersTest::theExampleIsRead()
{
    const auto answers = read(answersReference().toUtf8());
    QVERIFY2(answers, answers ? "" : qPrintable(answers.error().first().toString()));
    QCOMPARE(answers->answers.profile, u"example"_s);
    QVERIFY(answers->answers.officerKey.isEmpty());
    QVERIFY(answers->digits.isEmpty());
    QVERIFY(answers->answers.onlyPresentPorts);
}

void AnswersTest::everythingInItIsRead()
{
    // The examples too, as if somebody had taken the '#' away.
    static const QRegularExpression example(u"^#(\\[?[a-z_]+(\\]| = ))"_s, QRegularExpression::MultilineOption);
    const auto answers = read(answersReference().replace(example, u"\\1"_s).toUtf8());
    QVERIFY2(answers, answers ? "" : qPrintable(answers.error().first().toString()));
    QCOMPARE(answers->answers.place, u"Main building, lobby"_s);
    QCOMPARE(answers->answers.pinLabel, u"Service desk"_s);
    QCOMPARE(answers->digits, u"582914"_s);
    QCOMPARE(answers->answers.officerKey.size(), 64);
}

void AnswersTest::mistakesTellFileAndLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("no profile") << QByteArray("kiosk_name = \"A\"\n") << u"profile"_s;
    QTest::newRow("misspelt") << QByteArray("profile = \"jamk\"\nkiosk_nam = \"A\"\n")
                              << u"answers.toml:2: kiosk_nam: unknown key (did you mean kiosk_name?)"_s;
    QTest::newRow("half a PIN table") << QByteArray("profile = \"jamk\"\nkiosk_name = \"A\"\n[pin]\nlabel = \"Desk\"\n")
                                      << u"answers.toml:3: pin.digits"_s;
    QTest::newRow("officer") << QByteArray("profile = \"jamk\"\nkiosk_name = \"A\"\n[officer]\npublic_key = \"12\"\n")
                             << u"answers.toml:4: officer.public_key"_s;
    QTest::newRow("no TOML") << QByteArray("profile = jamk\n") << u"answers.toml:1:"_s;
    QTest::newRow("an address as label") << QByteArray(
        "profile = \"jamk\"\nkiosk_name = \"A\"\n[pin]\nlabel = \"a@b.fi\"\ndigits = \"738519\"\n")
                                         << u"answers.toml:4: pin.label"_s;
}

void AnswersTest::mistakesTellFileAndLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, told);
    const auto answers = read(text);
    QVERIFY(!answers);
    QStringList said;
    for (const ConfigError &error : answers.error())
        said << error.toString();
    QVERIFY2(said.join(u'\n').contains(told), qPrintable(said.join(u'\n')));
}

void AnswersTest::aWrongPinIsNotRepeated()
{
    const auto answers = read("profile = \"jamk\"\nkiosk_name = \"A\"\n[pin]\nlabel = \"Desk\"\ndigits = \"123456\"\n");
    QVERIFY(!answers);
    const QString said = answers.error().first().toString();
    QVERIFY2(said.contains(u"answers.toml:5: pin.digits"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"123456"_s), qPrintable(said));
}

void AnswersTest::aKeyTakesTheLineWhereItStands_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("stands") << QByteArray("# a\nplace = \"x\" # c\n[t]\nplace = 1\n") << QString()
                            << QByteArray("# a\nplace = \"B \\\"1\\\"\"\n[t]\nplace = 1\n");
    QTest::newRow("example") << QByteArray("#place = \"\"\n[t]\n") << QString()
                             << QByteArray("place = \"B \\\"1\\\"\"\n[t]\n");
    QTest::newRow("the line before the example")
        << QByteArray("#place = 1\nplace = 2\n") << QString() << QByteArray("#place = 1\nplace = \"B \\\"1\\\"\"\n");
    QTest::newRow("of another table") << QByteArray("a = 1\n[t]\nplace = 1\n") << QString()
                                      << QByteArray("place = \"B \\\"1\\\"\"\na = 1\n[t]\nplace = 1\n");
    QTest::newRow("in a table") << QByteArray("place = 1\n[ t ] # c\nb = 1\n[u]\n") << u"t"_s
                                << QByteArray("place = 1\n[ t ] # c\nplace = \"B \\\"1\\\"\"\nb = 1\n[u]\n");
    QTest::newRow("no such table") << QByteArray("a = 1\n") << u"t"_s
                                   << QByteArray("a = 1\n\n[t]\nplace = \"B \\\"1\\\"\"\n");
}

void AnswersTest::aKeyTakesTheLineWhereItStands()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, table);
    QFETCH(QByteArray, after);
    QCOMPARE(withKey(before, table, u"place"_s, u"B \"1\""_s), after);
}

KIOSK_TEST(AnswersTest)
#include "AnswersTest.moc"
