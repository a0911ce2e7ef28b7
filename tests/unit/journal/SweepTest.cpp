// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStage.h"

#include "support/StrictTest.h"

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;

/// Every single byte of what a small journal holds, changed.
class SweepTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyByteOfEveryColumnOfEveryRecord();
    void everyByteOfTheOtherTables();
    void everyBitOfOneRecord();

private:
    /// Every change must be found, and taken back nothing may be.
    struct Change {
        QByteArray table;
        QByteArray idColumn;
        qint64 id;
        QByteArray column;
    };
    void sweepColumn(JournalStage &stage, ForeignHand &hand, const Change &where, int bitsOfAByte);
    static QList<QByteArray> columnsOf(ForeignHand &hand, const QByteArray &table);
    int m_changes = 0;
};

QList<QByteArray> SweepTest::columnsOf(ForeignHand &hand, const QByteArray &table)
{
    QList<QByteArray> names;
    const QList<QVariantList> rows = hand.rows("SELECT name FROM pragma_table_info('" + table + "')");
    for (const QVariantList &row : rows)
        names.append(row.first().toString().toLatin1());
    return names;
}

void SweepTest::sweepColumn(JournalStage &stage, ForeignHand &hand, const Change &where, int bitsOfAByte)
{
    const auto sqlFor = [&where](const QByteArray &what) {
        return QByteArray(what + " WHERE " + where.idColumn + " = " + QByteArray::number(where.id));
    };
    const QByteArray update = sqlFor("UPDATE " + where.table + " SET " + where.column + " = ?1");
    const QVariant old = hand.value(sqlFor("SELECT " + where.column + " FROM " + where.table));
    if (!old.isValid())
        return;
    const bool number = old.typeId() == QMetaType::LongLong;
    const QByteArray bytes = old.typeId() == QMetaType::QString ? old.toString().toUtf8() : old.toByteArray();
    const qsizetype size = number ? 8 : bytes.size();
    for (qsizetype at = 0; at < size; ++at) {
        for (int bit = 0; bit < bitsOfAByte; ++bit) {
            const int flip = bitsOfAByte == 8 ? bit : static_cast<int>((at * 5 + where.id) % 8);
            QVariant changed;
            if (number) {
                changed = qint64(quint64(old.toLongLong()) ^ (quint64{1} << (at * 8 + flip)));
            } else {
                QByteArray other = bytes;
                other[at] = static_cast<char>(other[at] ^ (1 << flip));
                // As text, byte for byte, also where it is no UTF-8 any more.
                if (old.typeId() == QMetaType::QString) {
                    const QByteArray text =
                        sqlFor("UPDATE " + where.table + " SET " + where.column + " = CAST(?1 AS TEXT)");
                    QVERIFY(hand.set(text, other));
                } else {
                    changed = other;
                }
            }
            if (changed.isValid() && !hand.set(update, changed))
                continue; // the number of another row
            ++m_changes;
            const Verification result = stage.verifyAsKiosk();
            QVERIFY2(!result.findings.isEmpty(),
                     qPrintable(u"%1.%2 of row %3, byte %4, bit %5"_s
                                    .arg(QString::fromLatin1(where.table), QString::fromLatin1(where.column))
                                    .arg(where.id)
                                    .arg(at)
                                    .arg(flip)));
            // A changed record is named; one whose number was changed is missing, or what is there should not be.
            if (where.table == "record" && where.column != "seq")
                QCOMPARE(result.findings.first().row, std::optional<qint64>(where.id));
            const QByteArray back = where.column == where.idColumn
                ? QByteArray("UPDATE " + where.table + " SET " + where.column + " = ?1 WHERE " + where.column + " = "
                             + QByteArray::number(changed.toLongLong()))
                : update;
            QVERIFY(hand.set(back, old));
        }
    }
}

void SweepTest::everyByteOfEveryColumnOfEveryRecord()
{
    JournalStage stage;
    stage.prepare(9);
    ForeignHand hand(stage.file());
    m_changes = 0;
    const QList<QByteArray> names = columnsOf(hand, "record");
    for (qint64 seq = 1; seq <= 10; ++seq) {
        for (const QByteArray &name : names)
            sweepColumn(stage, hand, {"record", "seq", seq, name}, 1);
    }
    QVERIFY2(m_changes > 1900, qPrintable(QString::number(m_changes)));
    const Verification result = stage.verify();
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingsText(result)));
}

void SweepTest::everyByteOfTheOtherTables()
{
    JournalStage stage;
    {
        const auto journal = stage.opened();
        JournalStage::fill(*journal, stage.clock, 5);
        stage.clock.advance(std::chrono::hours{30});
        QVERIFY(journal->maintain()); // notes where the clock stands
        stage.clock.advance(std::chrono::hours{24});
        QVERIFY(journal->maintain()); // counts the days
        QVERIFY(journal->anchorNow());
    }
    ForeignHand hand(stage.file());
    QCOMPARE(hand.value("SELECT count(*) FROM day_count").toInt(), 1);
    m_changes = 0;
    for (const QByteArray &table : {QByteArray("chain"), QByteArray("head"), QByteArray("day_count")}) {
        const QList<QByteArray> names = columnsOf(hand, table);
        for (const QByteArray &name : names) {
            // The number of a daily count's row says nothing.
            if (table != "day_count" || name != "id")
                sweepColumn(stage, hand, {table, "id", 1, name}, 1);
        }
    }
    QVERIFY2(m_changes > 700, qPrintable(QString::number(m_changes)));
    QVERIFY(stage.verify().findings.isEmpty());
}

void SweepTest::everyBitOfOneRecord()
{
    JournalStage stage;
    stage.prepare(2);
    ForeignHand hand(stage.file());
    m_changes = 0;
    const QList<QByteArray> names = columnsOf(hand, "record");
    for (const QByteArray &name : names)
        sweepColumn(stage, hand, {"record", "seq", 2, name}, 8);
    QVERIFY2(m_changes > 1400, qPrintable(QString::number(m_changes)));
    QVERIFY(stage.verify().findings.isEmpty());
}

KIOSK_TEST(SweepTest)
#include "SweepTest.moc"
