// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/JournalVerifier.h"
#include "journal/SessionJournal.h"

#include "support/ManualClock.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>

struct sqlite3;

namespace kiosk
{

/// SQL from somebody else's hand, as the sqlite3 tool would run it.
class ForeignHand
{
public:
    explicit ForeignHand(const QString &file);
    ~ForeignHand();
    ForeignHand(const ForeignHand &) = delete;
    ForeignHand &operator=(const ForeignHand &) = delete;

    /// False when SQLite refuses.
    bool run(const QByteArray &sql);
    bool set(const QByteArray &sql, const QVariant &value);
    QList<QVariantList> rows(const QByteArray &sql);
    QVariant value(const QByteArray &sql);
    /// Puts \a to in the place of \a from in the body of record \a seq; both are of one length.
    bool alter(qint64 seq, const QByteArray &from, const QByteArray &to);

private:
    sqlite3 *m_database = nullptr;
};

/// A folder with a journal, its keys, and a clock that stands still.
class JournalStage
{
public:
    JournalStage();

    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("journal.sqlite")); }
    /// Of the journal's file.
    QByteArray content() const;
    /// That file again, and no log beside it.
    void restore(const QByteArray &content) const;
    SessionJournal::Settings settings();
    Result<std::unique_ptr<SessionJournal>> open();
    /// Opens, and says so where that fails.
    std::unique_ptr<SessionJournal> opened();
    /// A few visits, \a records events; each second one.
    static void fill(SessionJournal &into, ManualClock &time, int records);
    /// A journal with so many events beside its first record, closed and whole in one file.
    void prepare(int records);

    /// Every record as it is exported, by sequence from 1 on where nothing was dropped.
    QList<QJsonObject> records() const;
    /// The newest record of \a kind; empty where there is none.
    QJsonObject last(const QString &kind) const;
    journal::Verification verify(const QList<journal::Anchor> &anchors = {}) const; ///< with every key
    journal::Verification verifyAsKiosk() const; ///< without the officer's

    ManualClock clock;
    journal::Key wrappingKey = journal::Key::random();
    journal::VerificationKey officer = journal::VerificationKey::generate();
    QStringList anchorLines;
    int anchorRecords = 1000;
    QString headFile;
    QString bootId = QStringLiteral("0f0e0d0c-0b0a-0908-0706-050403020100");

private:
    QTemporaryDir m_folder; ///< in memory where there is such a folder: a disk's syncs are not what is tested
};

/// Appends what the host would, one visit after the other.
class Desk
{
public:
    Desk(JournalStage &stage, SessionJournal &into) : m_stage(stage), m_into(into) { }

    SessionId begin()
    {
        const SessionId id = SessionId::random();
        add(journal::SessionStarted{id});
        add(journal::StepReached{id, Step::Welcome});
        return id;
    }
    void step(const SessionId &id, Step step, qint64 seconds)
    {
        add(journal::StepReached{id, step});
        m_stage.clock.advance(Seconds{seconds});
    }
    void add(const journal::Entry &entry);
    void wait(qint64 seconds) { m_stage.clock.advance(Seconds{seconds}); }

private:
    JournalStage &m_stage;
    SessionJournal &m_into;
};

/// The findings in one text, for messages.
QString findingsText(const journal::Verification &result);

} // namespace kiosk
