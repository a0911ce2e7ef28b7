// SPDX-License-Identifier: GPL-3.0-or-later
#include "../journal/JournalStage.h"
#include "clerk/ExportCheck.h"
#include "journal/JournalExport.h"
#include "support/StrictTest.h"

#include <QFile>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;

/// A kiosk's exported journal beside the heads that the desk has kept: nobody at the kiosk can cut, change or replace
/// what a desk has heard of.
class ExportCheckTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anHonestExportFits();
    void theFileItselfFits();
    void aCutTailShows();
    void anEditedLineShows();
    void aLineThatWasTakenOutShows();
    void anotherHistoryShows();
    void withoutHeadsNothingIsSaid();

private:
    QString write(const QByteArray &text);

    JournalStage m_stage;
    QTemporaryDir m_folder;
    QByteArray m_export;
    QList<KeptAnchor> m_kept;
};

void ExportCheckTest::initTestCase()
{
    m_stage.anchorRecords = 10;
    m_stage.prepare(60);
    for (const QString &line : std::as_const(m_stage.anchorLines)) {
        if (const auto anchor = journal::Anchor::find(line))
            m_kept << KeptAnchor{*anchor, m_stage.clock.now().toUTC()};
    }
    QVERIFY(m_kept.size() > 2);
    QVERIFY(journal::exportJournal(m_stage.file(), journal::ExportFormat::JsonLines, {}, {},
                                   [this](const QByteArray &piece) {
                                       m_export += piece;
                                       return true;
                                   }));
}

QString ExportCheckTest::write(const QByteArray &text)
{
    const QString path = m_folder.filePath(u"export.jsonl"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return path;
}

void ExportCheckTest::anHonestExportFits()
{
    const auto verdict = verifyExport(write(m_export), m_kept);
    QVERIFY(verdict);
    QVERIFY2(verdict->isGood(), qPrintable(verdict->findings.join(u'\n')));
    QCOMPARE(verdict->matched, static_cast<int>(m_kept.size()));
}

void ExportCheckTest::theFileItselfFits()
{
    const auto verdict = verifyExport(m_stage.file(), m_kept);
    QVERIFY(verdict);
    QVERIFY2(verdict->isGood(), qPrintable(verdict->findings.join(u'\n')));
}

void ExportCheckTest::aCutTailShows()
{
    QByteArrayList lines = m_export.split('\n');
    const qsizetype keep = m_kept.last().anchor.seq - 1;
    const auto verdict = verifyExport(write(lines.mid(0, keep).join('\n') + '\n'), m_kept);
    QVERIFY(verdict && !verdict->isGood());
    QVERIFY2(verdict->findings.first().startsWith(u"ends with record"), qPrintable(verdict->findings.first()));
    // An export of some day need not have what came later.
    const auto then = verifyExport(write(lines.mid(0, keep).join('\n') + '\n'), m_kept.mid(0, m_kept.size() - 1),
                                   m_stage.clock.now());
    QVERIFY(then && then->isGood());
}

void ExportCheckTest::anEditedLineShows()
{
    QByteArray edited = m_export;
    const qsizetype at = edited.indexOf("\"kind\":\"session_started\"");
    QVERIFY(at > 0);
    edited.replace(at, 24, "\"kind\":\"session_starteD\"");
    const auto verdict = verifyExport(write(edited), m_kept);
    QVERIFY(verdict && !verdict->isGood());
    QVERIFY2(verdict->findings.first().contains(u"does not match its digest"), qPrintable(verdict->findings.first()));
}

void ExportCheckTest::aLineThatWasTakenOutShows()
{
    QByteArrayList lines = m_export.split('\n');
    lines.removeAt(10);
    const auto verdict = verifyExport(write(lines.join('\n')), m_kept);
    QVERIFY(verdict && !verdict->isGood());
}

void ExportCheckTest::anotherHistoryShows()
{
    QList<KeptAnchor> others = m_kept;
    for (KeptAnchor &each : others)
        each.anchor.digest[3] ^= 1;
    const auto verdict = verifyExport(write(m_export), others);
    QVERIFY(verdict && !verdict->isGood());
    QCOMPARE(verdict->matched, 0);
}

void ExportCheckTest::withoutHeadsNothingIsSaid()
{
    const auto verdict = verifyExport(write(m_export), {});
    QVERIFY(verdict && !verdict->isGood());
    QVERIFY(!verifyExport(m_folder.filePath(u"none"_s), m_kept));
}

KIOSK_TEST(ExportCheckTest)
#include "ExportCheckTest.moc"
