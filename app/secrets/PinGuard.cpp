// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/PinGuard.h"

#include "secrets/KioskSecrets.h"

#include <QPointer>
#include <QTimer>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

/// One check on its way. Owned by one thread after the other.
struct PinGuard::Work {
    SecretBytes peppered;
    QPointer<QObject> context;
    Callback callback;
    PinRecords records;
    Result<std::optional<qsizetype>> found = std::nullopt;
    std::optional<PinRecord> anew;
};

PinGuard::PinGuard(Settings settings, const SecretBytes &pepper, SecretStore &store, const Clock &clock)
    : m_settings(std::move(settings)), m_pepper(pepper.copy()), m_store(store),
      m_counter(m_settings.counter, pepper, clock)
{
    m_worker.setMaxThreadCount(1);
}

PinGuard::~PinGuard()
{
    m_worker.waitForDone();
}

void PinGuard::check(SecureString pin, QObject *context, Callback callback)
{
    const auto work = std::make_shared<Work>();
    work->context = context;
    work->callback = std::move(callback);
    const auto answerLater = [this, work](PinVerdict verdict) {
        QTimer::singleShot(0, this, [work, verdict = std::move(verdict)] {
            if (work->context)
                work->callback(verdict);
        });
    };
    PinVerdict verdict;
    if (m_busy) {
        verdict.error = {u"pin.busy"_s, {}, u"another check is running"_s};
        answerLater(std::move(verdict));
        return;
    }
    verdict.pad = m_counter.pad();
    if (verdict.pad.state != PinPad::State::Open) {
        verdict.outcome = verdict.pad.state == PinPad::State::Waiting ? PinOutcome::Wait : PinOutcome::Disabled;
        answerLater(std::move(verdict));
        return;
    }
    m_busy = true;
    work->peppered = pepperedPin(m_pepper, pin);
    pin.clear();
    m_store.read(secretnames::pins, this, [this, work](const Result<SecretBytes> &text) { compare(work, text); });
}

void PinGuard::compare(const std::shared_ptr<Work> &work, const Result<SecretBytes> &text)
{
    PinVerdict verdict;
    const bool none = !text && text.error().code == secretcodes::missing;
    Result<PinRecords> records = PinRecords();
    if (text)
        records = parsePinRecords(text->view());
    else if (!none)
        records = tl::unexpected(text.error());
    if (!records) {
        verdict.error = records.error();
        answer(work, std::move(verdict));
        return;
    }
    if (records->isEmpty()) {
        verdict.outcome = PinOutcome::NotSetUp;
        answer(work, std::move(verdict));
        return;
    }
    if (const Result<void> counted = m_counter.countFailure(); !counted) {
        verdict.error = counted.error();
        answer(work, std::move(verdict));
        return;
    }
    work->records = std::move(*records);
    m_worker.start([this, work, cost = m_settings.cost] {
        const Result<PinDigests> digests = PinDigests::compute(work->peppered, work->records, cost);
        if (!digests) {
            work->found = tl::unexpected(digests.error());
        } else {
            work->found = findPin(work->records, *digests);
            if (const std::optional<qsizetype> index = *work->found;
                index && work->records[*index].cost.work() < cost.work()) {
                const PinRecord &record = work->records[*index];
                PinRecords others = work->records;
                others.removeAt(*index);
                if (Result<PinRecord> anew = makePinRecord(record.label, record.added, work->peppered, others, cost))
                    work->anew = std::move(*anew);
            }
        }
        work->peppered.clear();
        // The thread ends a moment after QThreadPool has seen it end; what OpenSSL keeps for it goes now.
        OPENSSL_thread_stop();
        QMetaObject::invokeMethod(
            this, [this, work] { finish(work); }, Qt::QueuedConnection);
    });
}

void PinGuard::finish(const std::shared_ptr<Work> &work)
{
    PinVerdict verdict;
    if (!work->found) {
        static_cast<void>(m_counter.takeBack());
        verdict.error = work->found.error();
        answer(work, std::move(verdict));
        return;
    }
    const std::optional<qsizetype> index = *work->found;
    if (!index || work->records[*index].disabled) {
        verdict.outcome = PinOutcome::Wrong;
        answer(work, std::move(verdict));
        return;
    }
    // A count that cannot be set back is one too many: safe, and the next right PIN tries again.
    static_cast<void>(m_counter.reset());
    const PinRecord &record = work->records[*index];
    verdict.outcome = PinOutcome::Accepted;
    verdict.label = record.label;
    if (work->anew)
        storeAnew(record, *work->anew);
    answer(work, std::move(verdict));
}

/// Into what the store holds now: somebody may have added or removed a person meanwhile. A store that takes nothing
/// keeps the old hash, which stays good.
void PinGuard::storeAnew(const PinRecord &before, const PinRecord &after)
{
    m_store.read(secretnames::pins, this, [this, before, after](const Result<SecretBytes> &text) {
        Result<PinRecords> records =
            text ? parsePinRecords(text->view()) : Result<PinRecords>(tl::unexpected(text.error()));
        const qsizetype index = records ? records->indexOf(before) : -1;
        if (index < 0)
            return;
        records->replace(index, after);
        m_store.write(secretnames::pins, SecretBytes(serialisePinRecords(*records)), this, [](const Result<void> &) {});
    });
}

void PinGuard::answer(const std::shared_ptr<Work> &work, PinVerdict verdict)
{
    m_busy = false;
    verdict.pad = m_counter.pad();
    if (work->context)
        work->callback(std::move(verdict));
}

} // namespace kiosk
