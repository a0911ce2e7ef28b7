// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/LineReader.h"
#include "link/Link.h"
#include "support/StrictTest.h"

#include <QSignalSpy>

#include <unistd.h>

using namespace kiosk;

class LineReaderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void linesComeOutHoweverTheBytesAreCut()
    {
        const QByteArray stream("one\n\ntwo words\nthree\n");
        const QByteArrayList expected{"one", "", "two words", "three"};
        for (qsizetype chunk = 1; chunk <= stream.size(); ++chunk) {
            record::LineReader reader(20);
            QByteArrayList lines;
            for (qsizetype at = 0; at < stream.size(); at += chunk)
                lines += reader.feed(stream.mid(at, chunk)).value();
            QCOMPARE(lines, expected);
            QVERIFY(reader.isEmpty());
        }
    }

    void anUnfinishedLineIsKeptBack()
    {
        record::LineReader reader(20);
        QCOMPARE(reader.feed("begun").value().size(), 0);
        QVERIFY(!reader.isEmpty());
        QCOMPARE(reader.feed(" and ended\n").value(), QByteArrayList{"begun and ended"});
    }

    void theLongestLineIsReadAndOneByteMoreIsAnError()
    {
        record::LineReader reader(5);
        QCOMPARE(reader.feed("12345\n").value(), QByteArrayList{"12345"});
        QCOMPARE(reader.feed("123456\n").error().code, QStringLiteral("link.too_long"));
    }

    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory()
    {
        record::LineReader reader(100);
        QVERIFY(reader.feed(QByteArray(100, 'x')));
        QVERIFY(!reader.feed("x"));
        QVERIFY(reader.isEmpty());
    }

    void afterAnErrorNothingIsReadAnyMore()
    {
        record::LineReader reader(3);
        QVERIFY(!reader.feed("1234\n"));
        QVERIFY(!reader.feed("1\n"));
    }

    void stdioLinkReadsAndWritesAndNoticesTheEnd()
    {
        int in[2];
        int out[2];
        QVERIFY(pipe(in) == 0 && pipe(out) == 0);
        link::StdioLink stdioLink(in[0], out[1]);
        QList<link::ToSession> received;
        stdioLink.setReceiver([&](const link::ToSession &message) { received << message; });
        QSignalSpy closed(&stdioLink, &link::StdioLink::closed);

        const QByteArray line = link::serialise(link::ToSession(link::End{}));
        QCOMPARE(write(in[1], line.constData(), static_cast<size_t>(line.size())), line.size());
        QTRY_COMPARE(received.size(), 1);
        QVERIFY(std::holds_alternative<link::End>(received.first()));

        QVERIFY(stdioLink.send(link::Heartbeat{}));
        QByteArray sent(100, '\0');
        sent.resize(read(out[0], sent.data(), 100));
        QVERIFY(std::holds_alternative<link::Heartbeat>(link::parseLine<link::ToHost>(sent).value()));

        ::close(in[1]);
        QTRY_COMPARE(closed.size(), 1);
        for (const int descriptor : {in[0], out[0], out[1]})
            ::close(descriptor);
    }

    void stdioLinkStopsAtTheFirstMalformedLine()
    {
        int in[2];
        QVERIFY(pipe(in) == 0);
        link::StdioLink stdioLink(in[0], 1);
        QSignalSpy malformed(&stdioLink, &link::StdioLink::malformed);
        int received = 0;
        stdioLink.setReceiver([&](const link::ToSession &) { ++received; });
        const QByteArray lines("{}\n{\"type\":\"end\"}\n");
        QCOMPARE(write(in[1], lines.constData(), static_cast<size_t>(lines.size())), lines.size());
        QTRY_COMPARE(malformed.size(), 1);
        QCOMPARE(received, 0);
        ::close(in[0]);
        ::close(in[1]);
    }
};

KIOSK_TEST(LineReaderTest)
#include "LineReaderTest.moc"
