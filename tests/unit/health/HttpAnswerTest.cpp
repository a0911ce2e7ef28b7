// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HttpAnswer.h"
#include "support/StrictTest.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What a server may say, well or ill, in pieces of any size.
class HttpAnswerTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void anyPieces_data();
    void anyPieces();
    void headersAreFoundInAnyCase();
    void aHeadBeyondAllMeasureIsRefusedBeforeItFillsMemory();
    void aBodyIsCountedAndNeverKeptBeyondTheLimit();
};

void HttpAnswerTest::anyPieces_data()
{
    using State = HttpAnswer::State;
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("body");
    const auto row = [](const char *name, const char *answer, State state, int status, qint64 body) {
        QTest::newRow(name) << QByteArray(answer) << state << status << body;
    };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", State::Complete, 200, 5);
    row("too short", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello", State::Truncated, 200, 5);
    row("until the end", "HTTP/1.0 200 OK\r\n\r\nhello", State::Complete, 200, 5);
    row("no body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", State::Complete, 200, 0);
    row("no content", "HTTP/1.1 204 No Content\r\n\r\n", State::Complete, 204, 0);
    row("chunks",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\nA\r\n0123456789\r\n0\r\nT: t\r\n\r\n",
        State::Complete, 200, 15);
    row("chunks without end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", State::Truncated,
        200, 5);
    row("chunk of no size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n", State::Malformed, 200, 0);
    row("chunk that is longer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n", State::Malformed,
        200, 2);
    row("chunk beyond all numbers", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
        State::Malformed, 200, 0);
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", State::Malformed, 200, 0);
    row("early hints", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx",
        State::Complete, 200, 1);
    row("lines of LF", "HTTP/1.1 404 Not Found\nContent-Length: 2\n\nno", State::Complete, 404, 2);
    row("no reason", "HTTP/1.1 500\r\nContent-Length: 0\r\n\r\n", State::Complete, 500, 0);
    row("cut in the head", "HTTP/1.1 200 OK\r\nContent-Le", State::Truncated, 0, 0);
    row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", State::Malformed, 0, 0);
    row("HTTP/2 without being asked", "HTTP/2 200 OK\r\n\r\n", State::Malformed, 0, 0);
    row("no status", "HTTP/1.1 OK\r\n\r\n", State::Malformed, 0, 0);
    row("status of four figures", "HTTP/1.1 2000 OK\r\n\r\n", State::Malformed, 0, 0);
    row("status from nowhere", "HTTP/1.1 999 X\r\n\r\n", State::Malformed, 0, 0);
    row("line that is no header", "HTTP/1.1 200 OK\r\nwhat\r\n\r\n", State::Malformed, 0, 0);
    row("nothing", "", State::Truncated, 0, 0);
}

void HttpAnswerTest::anyPieces()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const HttpAnswer::State, state);
    QFETCH(const int, status);
    QFETCH(const qint64, body);
    constexpr qint64 limit = 1000;
    for (qsizetype piece = 1; piece <= answer.size() + 1; ++piece) {
        HttpAnswer read(limit);
        for (qsizetype at = 0; at < answer.size(); at += piece)
            read.feed(answer.mid(at, piece));
        if (read.state() == HttpAnswer::State::Head || read.state() == HttpAnswer::State::Body)
            read.end();
        QCOMPARE(read.state(), state);
        QCOMPARE(read.status(), status);
        QCOMPARE(read.hasHead(), status != 0);
        QCOMPARE(read.bodyBytes(), body);
        QCOMPARE(read.isEmpty(), answer.isEmpty());
    }
}

void HttpAnswerTest::headersAreFoundInAnyCase()
{
    HttpAnswer answer(0);
    answer.feed("HTTP/1.1 302 Found\r\nLOCATION:   https://a.test/  \r\nlocation: second\r\n\r\n");
    QCOMPARE(answer.header("location"), QByteArray("https://a.test/"));
    QCOMPARE(answer.header("date"), QByteArray());
}

void HttpAnswerTest::aHeadBeyondAllMeasureIsRefusedBeforeItFillsMemory()
{
    HttpAnswer answer(0);
    answer.feed("HTTP/1.1 200 OK\r\n");
    const QByteArray header = "X: " + QByteArray(1000, 'x') + "\r\n";
    int fed = 0;
    while (answer.feed(header) == HttpAnswer::State::Head && fed < 1000)
        ++fed;
    QCOMPARE(answer.state(), HttpAnswer::State::Malformed);
    QVERIFY(fed < 70);
    HttpAnswer atOnce(0);
    QCOMPARE(atOnce.feed("HTTP/1.1 200 OK\r\n" + header.repeated(100) + "\r\n"), HttpAnswer::State::Malformed);
}

void HttpAnswerTest::aBodyIsCountedAndNeverKeptBeyondTheLimit()
{
    HttpAnswer answer(1000);
    answer.feed("HTTP/1.1 200 OK\r\n\r\n");
    int fed = 0;
    while (answer.feed(QByteArray(100, 'x')) == HttpAnswer::State::Body)
        ++fed;
    QCOMPARE(answer.state(), HttpAnswer::State::TooLong);
    QCOMPARE(fed, 10);
    HttpAnswer marks(1000);
    marks.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    fed = 0;
    while (marks.feed("1\r\nx\r\n") == HttpAnswer::State::Body)
        ++fed;
    QCOMPARE(marks.state(), HttpAnswer::State::TooLong);
    QVERIFY(fed < 200); // the marks count
}

KIOSK_TEST(HttpAnswerTest)
#include "HttpAnswerTest.moc"
