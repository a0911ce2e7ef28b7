// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"

#include "support/StrictTest.h"

#include <QDir>
#include <QFile>

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;
using Kind = SessionJournal::Opening::Kind;

/// A journal's folder that somebody takes away, or puts an older one in its place: what the note beside it tells.
class HeadFileTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFolderThatIsGoneIsFound();
    void anOlderFolderIsFound();
    void anotherChainsFolderIsFound();
    void eachVisitAndEachRunEndsWithAnAnchor();
    void aNewChainOnPurposeIsNone();
    void aStartThatWasCutShortIsNone();
    void aNoteThatIsGoneIsWrittenDown();

private:
    using Files = QMap<QString, QByteArray>;
    Files folder() const;
    void put(const Files &files) const;
    Verification verify() const;

    std::unique_ptr<JournalStage> m_stage;
    std::unique_ptr<QTemporaryDir> m_beside;
};

void HeadFileTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<JournalStage>();
    m_beside = std::make_unique<QTemporaryDir>();
    m_stage->headFile = m_beside->filePath(u"journal.head"_s);
}

HeadFileTest::Files HeadFileTest::folder() const
{
    Files files;
    const QFileInfoList all = QDir(m_stage->folder()).entryInfoList(QDir::Files);
    for (const QFileInfo &one : all) {
        QFile file(one.filePath());
        if (file.open(QIODevice::ReadOnly))
            files.insert(one.filePath(), file.readAll());
    }
    return files;
}

void HeadFileTest::put(const Files &files) const
{
    const QFileInfoList all = QDir(m_stage->folder()).entryInfoList(QDir::Files);
    for (const QFileInfo &one : all)
        QFile::remove(one.filePath());
    for (auto one = files.cbegin(); one != files.cend(); ++one) {
        QFile file(one.key());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*one);
    }
}

Verification HeadFileTest::verify() const
{
    VerifyOptions options;
    options.file = m_stage->file();
    options.headFile = m_stage->headFile;
    options.wrappingKey = &m_stage->wrappingKey;
    const Result<Verification> result = verifyJournal(options);
    if (!result)
        qFatal("%s", qPrintable(result.error().toLogLine()));
    return *result;
}

void HeadFileTest::aFolderThatIsGoneIsFound()
{
    m_stage->prepare(4);
    put({});
    const auto journal = m_stage->opened();
    QCOMPARE(journal->opening().kind, Kind::SetAside);
    QVERIFY(journal->opening().setAsideFile.isEmpty());
    QVERIFY2(journal->opening().finding.contains(u"record 5"_s), qPrintable(journal->opening().finding));
    // For as long as its first record is kept.
    QVERIFY(verify().oldChainIsMissing);
    QVERIFY(verify().findings.isEmpty());
}

void HeadFileTest::anOlderFolderIsFound()
{
    Files before;
    {
        const auto journal = m_stage->opened();
        before = folder();
        JournalStage::fill(*journal, m_stage->clock, 4);
        QVERIFY(journal->append(HostStopped{}));
    }
    put(before);
    QVERIFY(verify().findings.first().toText().contains(u"the tail was cut off"_s));
    const auto journal = m_stage->opened();
    QCOMPARE(journal->opening().kind, Kind::SetAside);
    QVERIFY(!journal->opening().setAsideFile.isEmpty());
}

void HeadFileTest::anotherChainsFolderIsFound()
{
    m_stage->prepare(4);
    const Files old = folder();
    QVERIFY(SessionJournal::setAside(m_stage->folder(), m_stage->headFile, m_stage->clock));
    m_stage->prepare(2);
    put(old);
    QVERIFY(verify().findings.first().what.contains(u"another one was put in its place"_s));
    QCOMPARE(m_stage->opened()->opening().kind, Kind::SetAside);
}

void HeadFileTest::eachVisitAndEachRunEndsWithAnAnchor()
{
    const auto journal = m_stage->opened();
    const SessionId id = SessionId::random();
    const auto last = [this] { return Anchor::find(m_stage->anchorLines.last())->seq; };
    QVERIFY(journal->append(SessionStarted{id}));
    QVERIFY(journal->append(HelpCalled{id}));
    QVERIFY(last() < journal->lastSequence());
    QVERIFY(journal->append(Erasure{id, u"finished:done"_s, true, 0, true, true, Milliseconds{5}}));
    QCOMPARE(last(), journal->lastSequence());
    QVERIFY(journal->append(HostStopped{}));
    QCOMPARE(last(), journal->lastSequence());
}

void HeadFileTest::aNewChainOnPurposeIsNone()
{
    m_stage->prepare(4);
    QVERIFY(SessionJournal::setAside(m_stage->folder(), m_stage->headFile, m_stage->clock));
    m_stage->wrappingKey = Key::random();
    QCOMPARE(m_stage->opened()->opening().kind, Kind::New);
    QVERIFY(!verify().oldChainIsMissing);
}

void HeadFileTest::aStartThatWasCutShortIsNone()
{
    m_stage->prepare(4);
    QFile head(m_stage->headFile);
    QVERIFY(head.open(QIODevice::ReadOnly));
    const QByteArray before = head.readAll();
    head.close();
    put({});
    m_stage->opened().reset();
    // The power went before the new chain was noted.
    QVERIFY(head.open(QIODevice::WriteOnly));
    head.write(before);
    head.close();
    QVERIFY(verify().findings.isEmpty());
    QVERIFY(m_stage->opened()->opening().setAsideFile.isEmpty());
}

void HeadFileTest::aNoteThatIsGoneIsWrittenDown()
{
    m_stage->prepare(4);
    QVERIFY(QFile::remove(m_stage->headFile));
    const auto journal = m_stage->opened();
    QCOMPARE(journal->opening().kind, Kind::Continued);
    QCOMPARE(m_stage->last(u"journal_note"_s).value(u"code"_s).toString(), u"head_file_missing"_s);
    QVERIFY(QFile::exists(m_stage->headFile));
}

KIOSK_TEST(HeadFileTest)
#include "HeadFileTest.moc"
