// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryLog.h"

#include "host/ChildOutput.h"
#include "host/RefusedHosts.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What of a child's words reaches the log, and how much.
class LogTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nobodyIsNamed_data();
    void nobodyIsNamed();
    void ofAHostStandsWhatIsRegistered_data();
    void ofAHostStandsWhatIsRegistered();
    void ofManyHostsFewAreNamed();
    void aCutGoesThroughNoAddress_data();
    void aCutGoesThroughNoAddress();
    void anEntryIsOneLine_data();
    void anEntryIsOneLine();
    void linesArriveInPieces();
    void anEndlessLineIsOneEntry();
    void whatWasLeftUnfinishedIsSaidAtTheEnd();
    void whatWasDroppedIsCounted();

private:
    ManualClock m_clock;
    MemoryLog m_log;
};

void LogTest::init()
{
    StrictTest::init();
    m_log.lines.clear();
}

void LogTest::nobodyIsNamed_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("query") << u"at https://id.example/a?user=maija"_s;
    QTest::newRow("path") << u"at https://id.example/users/maija/edit"_s;
    QTest::newRow("fragment") << u"at https://id.example#maija"_s;
    QTest::newRow("query without its address") << u"GET /login?user=maija&x=1 failed"_s;
    QTest::newRow("user name") << u"ftp://maija@files.example"_s;
    QTest::newRow("two user names") << u"https://maija:x@maija@id.example/"_s;
    QTest::newRow("upper case") << u"HTTPS://ID.EXAMPLE/maija"_s;
    QTest::newRow("quoted") << u"\"https://id.example/maija\" and 'https://id.example/maija'"_s;
    QTest::newRow("host") << u"at https://maija.meikalainen.evil.co.uk:8443/"_s;
    QTest::newRow("host without a suffix") << u"at http://maija/"_s;
    QTest::newRow("mail") << u"<maija@school.example>"_s;
    QTest::newRow("mail, encoded") << u"x=maija%40school.example"_s;
    QTest::newRow("mailto") << u"mailto:maija?subject=x"_s;
    QTest::newRow("tel") << u"tel:maija"_s;
    QTest::newRow("data") << u"data:text/plain,maija"_s;
    QTest::newRow("script") << u"JavaScript:alert('x')+maija"_s;
    QTest::newRow("blob") << u"blob:https://id.example/maija"_s;
    QTest::newRow("one-time password") << u"otpauth://totp/maija?secret=maija"_s;
    QTest::newRow("control characters inside") << u"\x01https://id.example/\x02maija"_s;
}

void LogTest::nobodyIsNamed()
{
    QFETCH(const QString, said);
    QVERIFY2(!redact(said).contains(u"maija", Qt::CaseInsensitive), qPrintable(redact(said)));
    QCOMPARE(redact(redact(said)), redact(said));
}

void LogTest::ofAHostStandsWhatIsRegistered_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("written");
    QTest::newRow("typed into a name") << u"maija.meikalainen.jamk.fi.evil.example"_s << u"evil.example"_s;
    QTest::newRow("a country's registry") << u"maija.evil.co.uk"_s << u"evil.co.uk"_s;
    QTest::newRow("a company's") << u"maija.someone.github.io"_s << u"someone.github.io"_s;
    QTest::newRow("a suffix itself") << u"github.io"_s << u"other"_s;
    QTest::newRow("one label") << u"maija"_s << u"other"_s;
    QTest::newRow("capitals, dot at the end") << u"A.Evil.EXAMPLE."_s << u"evil.example"_s;
    QTest::newRow("figures") << u"192.0.2.7"_s << u"an address"_s;
    QTest::newRow("IPv6") << u"[2001:db8::1]"_s << u"an address"_s;
    QTest::newRow("no host") << u"blob:"_s << u"blob:"_s;
    QTest::newRow("a redirect to no page") << u"redirect:"_s << u"redirect:"_s;
    QTest::newRow("a scheme of the page's") << u"maija:"_s << u"other"_s;
    QTest::newRow("nothing") << QString() << u"other"_s;
    QTest::newRow("not a name") << u"maija meikalainen.fi"_s << u"other"_s;
}

void LogTest::ofAHostStandsWhatIsRegistered()
{
    QFETCH(const QString, host);
    QFETCH(const QString, written);
    QCOMPARE(recordableHost(host), written);
    QCOMPARE(recordableHost(written), written == u"an address" ? u"other"_s : written);
}

void LogTest::ofManyHostsFewAreNamed()
{
    RefusedHosts hosts({u"cdn.listed.example"_s});
    QCOMPARE(hosts.note(u"cdn.listed.example"_s), u"cdn.listed.example"_s);
    QCOMPARE(hosts.note(u"m.evil.example"_s), u"evil.example"_s);
    for (const char32_t letter : U"aija")
        QVERIFY(letter == 0 || !hosts.note(QString::fromUcs4(&letter, 1) + u".evil.example"_s));
    for (int i = 0; i < 100; ++i)
        hosts.note(u"evil-%1.example"_s.arg(i));
    QCOMPARE(hosts.more(), 4 + 100 - (static_cast<int>(RefusedHosts::mostNamed) - 2));
}

void LogTest::aCutGoesThroughNoAddress_data()
{
    QTest::addColumn<qsizetype>("before");
    for (const qsizetype before : {370, 390, 399, 1570, 1585, 1590, 1599, 4080, 4090})
        QTest::addRow("%lld", static_cast<long long>(before)) << before;
}

void LogTest::aCutGoesThroughNoAddress()
{
    QFETCH(const qsizetype, before);
    // An address that is cut to its host makes room for what follows it.
    const QString said = u"https://id.example/"_s + QString(before - 20, u'x') + u" maija.meikalainen@school.example"_s;
    QVERIFY2(!redact(said).contains(u"maija"), qPrintable(redact(said)));
    ChildOutput output(u"says"_s, m_clock, m_log);
    output.feed(said.toUtf8() + '\n');
    QVERIFY2(!m_log.has(u"maija"_s), qPrintable(m_log.lines.join(u'\n')));
}

void LogTest::anEntryIsOneLine_data()
{
    QTest::addColumn<QString>("detail");
    QTest::newRow("newline") << u"one\ninfo visit.finished forged"_s;
    QTest::newRow("carriage return") << u"one\rtwo"_s;
    QTest::newRow("terminal's escape") << u"\x1b[2Jgone"_s;
    QTest::newRow("terminal's escape in one character") << u"\u009b2Jgone"_s;
    QTest::newRow("next line") << u"one\u0085two"_s;
    QTest::newRow("null") << QString(u"one"_s + QChar(0) + u"two"_s);
}

void LogTest::anEntryIsOneLine()
{
    QFETCH(const QString, detail);
    for (const QString &line : {logLine(LogLevel::Info, u"code"_s, detail), redact(detail)}) {
        for (const QChar c : line)
            QVERIFY2(c.category() != QChar::Other_Control, qPrintable(QString::number(c.unicode(), 16)));
    }
}

void LogTest::linesArriveInPieces()
{
    ChildOutput output(u"says"_s, m_clock, m_log);
    for (const char *piece : {"fir", "st\nsec", "ond maija@sch", "ool.example\n\nthird\n"})
        output.feed(piece);
    QCOMPARE(m_log.lines, (QStringList{u"info says first"_s, u"info says second ***"_s, u"info says third"_s}));
}

void LogTest::anEndlessLineIsOneEntry()
{
    ChildOutput output(u"says"_s, m_clock, m_log);
    for (int i = 0; i < 1000; ++i)
        output.feed(QByteArray(1000, 'x') + ' ');
    output.feed("\nnext\n");
    QCOMPARE(m_log.lines.size(), 2);
    QVERIFY(m_log.lines.first().size() < 500);
    QCOMPARE(m_log.lines.last(), u"info says next"_s);
}

void LogTest::whatWasLeftUnfinishedIsSaidAtTheEnd()
{
    ChildOutput output(u"says"_s, m_clock, m_log);
    output.feed("terminate called");
    QVERIFY(m_log.lines.isEmpty());
    output.finish();
    QCOMPARE(m_log.lines, QStringList{u"info says terminate called"_s});
}

void LogTest::whatWasDroppedIsCounted()
{
    ChildOutput output(u"says"_s, m_clock, m_log);
    for (int i = 0; i < ChildOutput::burst + 60; ++i)
        output.feed("again\n");
    QCOMPARE(m_log.lines.size(), ChildOutput::burst);
    m_clock.advance(1s);
    output.feed("one\ntwo\nthree\n");
    QVERIFY(m_log.has(u"(60 lines dropped)"_s));
    QVERIFY(m_log.has(u"says two"_s));
    QVERIFY(!m_log.has(u"says three"_s));
    output.finish();
    QVERIFY(m_log.has(u"(1 lines dropped)"_s));
}

KIOSK_TEST(LogTest)
#include "LogTest.moc"
