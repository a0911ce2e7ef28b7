// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConfigTexts.h"

#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// [hours] of kiosk.toml: when visitors are served, and what an administrator is told of a mistake.
class OpeningHoursTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void anOrdinaryWeek_data();
    void anOrdinaryWeek();
    void aChristmasIsClosed();
    void aLongNightIsOpen();
    void theNightOfSummerTime();
    void withoutHoursItIsAlwaysOpen();
    void mistakesAreTold_data();
    void mistakesAreTold();

private:
    static ConfigSources with(const QByteArray &hours);
    static OpeningHours hoursOf(const QByteArray &hours);
};

namespace
{

const QByteArray ordinaryWeek = R"(
[hours]
monday = ["08:00-11:30", "12:00-15:30"]
tuesday = ["08:00-15:30"]
friday = ["00:00-24:00"]
)";

QDateTime localTime(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

ConfigSources OpeningHoursTest::with(const QByteArray &hours)
{
    ConfigSources sources = soundSources();
    sources.kiosk.text += hours;
    return sources;
}

OpeningHours OpeningHoursTest::hoursOf(const QByteArray &hours)
{
    const auto config = parseConfig(with(hours));
    if (!config || !config->hours)
        qFatal("%s", config ? "no hours" : qUtf8Printable(inLines(config.error())));
    return *config->hours;
}

void OpeningHoursTest::anOrdinaryWeek_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QDateTime>("opens");
    // 30 November 2026 is a Monday.
    QTest::newRow("before the doors open") << localTime("2026-11-30 07:59") << false << localTime("2026-11-30 08:00");
    QTest::newRow("on the stroke") << localTime("2026-11-30 08:00") << true << QDateTime();
    QTest::newRow("lunch") << localTime("2026-11-30 11:30") << false << localTime("2026-11-30 12:00");
    QTest::newRow("last minute") << localTime("2026-11-30 15:29") << true << QDateTime();
    QTest::newRow("closed for the day") << localTime("2026-11-30 15:30") << false << localTime("2026-12-01 08:00");
    QTest::newRow("two days closed") << localTime("2026-12-01 18:00") << false << localTime("2026-12-04 00:00");
    QTest::newRow("around the clock") << localTime("2026-12-04 23:59") << true << QDateTime();
    QTest::newRow("weekend") << localTime("2026-12-05 00:00") << false << localTime("2026-12-07 08:00");
}

void OpeningHoursTest::anOrdinaryWeek()
{
    QFETCH(const QDateTime, now);
    QFETCH(const bool, open);
    QFETCH(const QDateTime, opens);
    const OpeningHours hours = hoursOf(ordinaryWeek);
    QCOMPARE(hours.isOpen(now), open);
    QCOMPARE(hours.opensAfter(now).value_or(QDateTime()), opens);
}

void OpeningHoursTest::aChristmasIsClosed()
{
    const OpeningHours hours =
        hoursOf(ordinaryWeek + "[[hours.exceptions]]\ndate = \"2026-12-21\"\nuntil = \"2027-01-06\"\nopen = []\n");
    QVERIFY(!hours.isOpen(localTime("2026-12-25 12:00"))); // a Friday
    QCOMPARE(hours.opensAfter(localTime("2026-12-19 12:00")).value(), localTime("2027-01-08 00:00"));
    QVERIFY(hours.isOpen(localTime("2026-12-18 12:00")));
}

void OpeningHoursTest::aLongNightIsOpen()
{
    const OpeningHours hours =
        hoursOf(ordinaryWeek + "[[hours.exceptions]]\ndate = \"2026-12-05\"\nopen = [\"18:00-22:00\"]\n");
    QVERIFY(hours.isOpen(localTime("2026-12-05 18:00")));
    QVERIFY(!hours.isOpen(localTime("2026-12-05 22:00")));
    QVERIFY(!hours.isOpen(localTime("2026-12-12 18:00")));
}

void OpeningHoursTest::theNightOfSummerTime()
{
    // 28 March 2027, 03:00 to 04:00 does not exist in Helsinki.
    const OpeningHours hours = hoursOf("\n[hours]\nsunday = [\"08:00-09:00\"]\n");
    QCOMPARE(hours.opensAfter(localTime("2027-03-28 00:30")).value().time(), QTime(8, 0));
}

void OpeningHoursTest::withoutHoursItIsAlwaysOpen()
{
    const auto config = parseConfig(soundSources());
    QVERIFY(config);
    QVERIFY(!config->hours);
}

void OpeningHoursTest::mistakesAreTold_data()
{
    QTest::addColumn<QByteArray>("hours");
    QTest::addColumn<QString>("error"); // a part of it
    const auto row = [](const char *name, const QByteArray &line, const QString &error) {
        QTest::newRow(name) << QByteArray("\n[hours]\n" + line + "\n") << error;
    };
    row("no such time", "monday = [\"8-15\"]", u"hours.monday: \"8-15\""_s);
    row("backwards", "monday = [\"15:30-08:00\"]", u"the end is not after the beginning"_s);
    row("beyond the day", "monday = [\"08:00-24:30\"]", u"hours.monday"_s);
    row("one over the other", "monday = [\"08:00-12:00\", \"11:00-13:00\"]",
        u"hours.monday: \"11:00-13:00\" behind \"08:00-12:00\""_s);
    row("wrong order", "monday = [\"12:00-13:00\", \"08:00-11:00\"]", u"in the order of the day"_s);
    row("no such weekday", "mondays = [\"08:00-12:00\"]", u"hours.mondays: unknown key (did you mean monday?)"_s);
    row("no such day", "monday = [\"08:00-12:00\"]\n[[hours.exceptions]]\ndate = \"2026-02-30\"\nopen = []",
        u"hours.exceptions[1].date: \"2026-02-30\""_s);
    row("the end before the day",
        "monday = [\"08:00-12:00\"]\n[[hours.exceptions]]\ndate = \"2026-12-24\"\nuntil = \"2026-12-23\"\nopen = []",
        u"hours.exceptions[1].until: \"2026-12-23\""_s);
    row("no hours for it", "monday = [\"08:00-12:00\"]\n[[hours.exceptions]]\ndate = \"2026-12-24\"",
        u"hours.exceptions[1].open"_s);
    row("never open", "monday = []", u"hours: never open"_s);
}

void OpeningHoursTest::mistakesAreTold()
{
    QFETCH(const QByteArray, hours);
    QFETCH(const QString, error);
    const auto config = parseConfig(with(hours));
    QVERIFY(!config);
    QCOMPARE(config.error().size(), 1);
    QVERIFY2(config.error().first().toString().contains(error), qPrintable(inLines(config.error())));
}

KIOSK_TEST(OpeningHoursTest)
#include "OpeningHoursTest.moc"
