// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal costs: verification of a million records with the officer's key, against a bare loop that does the
// same HMACs over the same bytes, and a durable append, against a bare SQLite insert with the same pragmas.
//
//   bench_journal [--records N] [--disk FOLDER]   (FOLDER: where appends are measured; the current folder otherwise)
#include "journal/JournalVerifier.h"
#include "journal/RecordReader.h"
#include "journal/SessionJournal.h"
#include "support/Methods.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <sqlite3.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace kiosk;
using namespace kiosk::journal;
using namespace Qt::StringLiterals;

namespace
{

constexpr int rounds = 5;
constexpr int appends = 500;

struct Spent {
    double wall = 0; ///< seconds
    double processor = 0; ///< seconds, all threads
};

template <typename Work> Spent measure(const Work &work)
{
    const auto processor = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    };
    const double before = processor();
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    return {wall.count(), processor() - before};
}

/// Of each measure by itself.
template <typename Work> Spent medianOf(const Work &work)
{
    std::vector<double> wall;
    std::vector<double> processor;
    for (int i = 0; i < rounds; ++i) {
        const Spent spent = measure(work);
        wall.push_back(spent.wall);
        processor.push_back(spent.processor);
    }
    std::ranges::sort(wall);
    std::ranges::sort(processor);
    return {wall[rounds / 2], processor[rounds / 2]};
}

/// A clock that moves on by itself, so that a million records are some weeks and no day is over too soon.
class BusyClock final : public Clock
{
public:
    Milliseconds sinceBoot() const override { return m_time += Milliseconds{1}; }
    QDateTime now() const override { return m_start.addMSecs(m_time.count()); }

private:
    mutable Milliseconds m_time{0};
    QDateTime m_start = QDateTime(QDate(2026, 11, 24), QTime(6, 0), QTimeZone::utc());
};

[[noreturn]] void stop(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.toLogLine()));
    std::exit(1);
}

Entry entryNumber(qint64 number, const SessionId &id)
{
    switch (number % 8) {
    case 0:
        return SessionStarted{id};
    case 1:
    case 2:
        return StepReached{id, Step::Verify};
    case 3:
        return MethodChosen{id, suomiFi};
    case 4:
        return OutcomeSeen{id, Outcome::Done, {}};
    case 5:
        return HostRefused{id, u"static.example.com"_s};
    case 6:
        return SessionEnded{id, u"finished:done"_s, 3};
    default:
        return Erasure{id, u"finished:done"_s, true, 0, true, true, Milliseconds{412}};
    }
}

struct Keys {
    Key wrapping = Key::random();
    VerificationKey officer = VerificationKey::generate();
};

std::unique_ptr<SessionJournal> openJournal(const QString &folder, const Keys &keys, const Clock &clock)
{
    SessionJournal::Settings settings{folder, keys.wrapping.copy(), keys.officer.officerKey(), {}};
    settings.anchorRecords = 1000;
    Result<std::unique_ptr<SessionJournal>> journal = SessionJournal::open(std::move(settings), clock);
    if (!journal)
        stop(journal.error());
    return std::move(*journal);
}

/// The bytes that the HMACs go over, ready in memory.
struct Bodies {
    std::vector<unsigned char> bytes;
    std::vector<size_t> sizes;
};

Bodies readBodies(const QString &file)
{
    const Result<ReadOnlyDatabase> database = ReadOnlyDatabase::open(file);
    if (!database)
        stop(database.error());
    Bodies bodies;
    RecordReader records(*database);
    while (records.next()) {
        const Bytes body = records.body();
        bodies.bytes.insert(bodies.bytes.end(), body.begin(), body.end());
        bodies.sizes.push_back(body.size());
    }
    return bodies;
}

enum class KeyMoves { No, Yes };

/// Nothing but OpenSSL's HMAC-SHA-256: one tag a record and, with a moving key, the next key.
void bareLoop(const Bodies &bodies, KeyMoves moves)
{
    EVP_MAC *const mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX *const context = EVP_MAC_CTX_new(mac);
    char name[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                     OSSL_PARAM_construct_end()};
    EVP_MAC_CTX_set_params(context, parameters);
    unsigned char key[32] = {1};
    unsigned char tag[32] = {};
    const unsigned char tagPurpose = 'T';
    const unsigned char keyPurpose = 'N';
    size_t length = 0;
    const unsigned char *body = bodies.bytes.data();
    if (moves == KeyMoves::No)
        EVP_MAC_init(context, key, sizeof key, nullptr);
    for (const size_t size : bodies.sizes) {
        EVP_MAC_init(context, moves == KeyMoves::Yes ? key : nullptr, moves == KeyMoves::Yes ? sizeof key : 0, nullptr);
        EVP_MAC_update(context, &tagPurpose, 1);
        EVP_MAC_update(context, tag, sizeof tag);
        EVP_MAC_update(context, body, size);
        EVP_MAC_final(context, tag, &length, sizeof tag);
        body += size;
        if (moves == KeyMoves::Yes) {
            EVP_MAC_init(context, nullptr, 0, nullptr);
            EVP_MAC_update(context, &keyPurpose, 1);
            EVP_MAC_final(context, key, &length, sizeof key);
        }
    }
    EVP_MAC_CTX_free(context);
    EVP_MAC_free(mac);
}

void benchVerification(qint64 records)
{
    const QTemporaryDir folder(QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/bench-journal-XXXXXX"_s
                                                                     : u"bench-journal-XXXXXX"_s);
    const Keys keys;
    const BusyClock clock;
    QString file;
    const Spent making = measure([&] {
        const auto journal = openJournal(folder.path(), keys, clock);
        file = journal->filePath();
        SessionId id = SessionId::random();
        for (qint64 i = 1; i < records; ++i) {
            if (i % 8 == 0)
                id = SessionId::random();
            if (const Result<void> done = journal->append(entryNumber(i, id)); !done)
                stop(done.error());
        }
        if (const Result<void> done = journal->anchorNow(); !done)
            stop(done.error());
    });
    std::printf("records              %lld in %.0f MB, made in %.1f s (in memory: %.1f us each)\n",
                static_cast<long long>(records), static_cast<double>(QFileInfo(file).size()) / 1e6, making.wall,
                making.wall / static_cast<double>(records) * 1e6);

    const auto each = [records](double time) { return time / static_cast<double>(records) * 1e6; };
    VerifyOptions options;
    options.file = file;
    options.wrappingKey = &keys.wrapping;
    const auto verify = [&] {
        const Result<Verification> result = verifyJournal(options);
        if (!result)
            stop(result.error());
        if (!result->findings.isEmpty() || result->lastSeq != records)
            stop({u"bench"_s, {}, u"the journal is not good"_s});
    };
    const Spent plain = medianOf(verify);
    options.officer = &keys.officer;
    const Spent full = medianOf(verify);
    options.officer = nullptr;
    options.extent = VerifyOptions::Extent::LastStretch;
    const Spent start = medianOf([&] { (void)verifyJournal(options); });

    const Bodies bodies = readBodies(file);
    const Spent bare = medianOf([&] { bareLoop(bodies, KeyMoves::Yes); });
    const Spent still = medianOf([&] { bareLoop(bodies, KeyMoves::No); });
    std::printf("verify with the key  %.2f s (%.2f us a record; processor %.2f s)\n", full.wall, each(full.wall),
                full.processor);
    std::printf("bare loop            %.2f s (%.2f us a record): the same HMACs, a tag and the next key each\n",
                bare.wall, each(bare.wall));
    std::printf("RATIO                %.2f (aim: at most 2; by processor time %.2f)\n", full.wall / bare.wall,
                full.processor / bare.processor);
    std::printf("for comparison       %.2f to one HMAC a record under a key that stands still (%.2f s)\n",
                full.wall / still.wall, still.wall);
    std::printf("verify without key   %.2f s; at the start of the kiosk %.2f s\n", plain.wall, start.wall);
}

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<size_t>(part * static_cast<double>(values.size() - 1))];
}

/// One row in a file of its own, with the journal's pragmas.
class BareInsert
{
public:
    explicit BareInsert(const QString &folder)
    {
        sqlite3_open(qPrintable(QDir(folder).filePath(u"bare.sqlite"_s)), &m_database);
        sqlite3_exec(m_database,
                     "PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                     "CREATE TABLE record(seq INTEGER PRIMARY KEY, body BLOB NOT NULL)",
                     nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_database, "INSERT INTO record(body) VALUES(zeroblob(220))", -1, &m_insert, nullptr);
    }
    ~BareInsert()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    BareInsert(const BareInsert &) = delete;
    BareInsert &operator=(const BareInsert &) = delete;
    void run() const
    {
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

void benchAppend(const QString &disk)
{
    const QTemporaryDir folder(QDir(disk).filePath(u"bench-journal-XXXXXX"_s));
    if (!folder.isValid())
        stop({u"bench"_s, {}, folder.errorString()});
    const Keys keys;
    const SystemClock clock;
    const auto journal = openJournal(folder.path(), keys, clock);
    const BareInsert bare(folder.path());
    const SessionId id = SessionId::random();
    std::vector<double> ours;
    std::vector<double> theirs;
    // By turns: a disk's mood changes within seconds.
    for (int i = 0; i < appends; ++i) {
        ours.push_back(measure([&] {
                           if (const Result<void> done = journal->append(entryNumber(i, id)); !done)
                               stop(done.error());
                       }).wall
                       * 1e3);
        theirs.push_back(measure([&] { bare.run(); }).wall * 1e3);
    }
    std::printf("durable append       median %.2f ms, 95 %% within %.2f ms\n", percentile(ours, 0.5),
                percentile(ours, 0.95));
    std::printf("bare SQLite insert   median %.2f ms, 95 %% within %.2f ms (one row, the same pragmas)\n",
                percentile(theirs, 0.5), percentile(theirs, 0.95));
    std::printf("RATIO                %.2f\n", percentile(ours, 0.5) / percentile(theirs, 0.5));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption records(u"records"_s, {}, u"N"_s, u"1000000"_s);
    const QCommandLineOption disk(u"disk"_s, {}, u"FOLDER"_s, QDir::currentPath());
    parser.addOptions({records, disk});
    parser.process(application);
    benchVerification(parser.value(records).toLongLong());
    if (parser.value(disk) != u"-")
        benchAppend(parser.value(disk));
    return 0;
}
