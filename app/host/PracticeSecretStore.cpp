// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/PracticeSecretStore.h"

#include "journal/JournalCrypto.h"
#include "link/PracticePin.h"
#include "secrets/PinCounter.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace kiosk
{

void PracticeSecretStore::read(const QString &name, QObject *context, ReadCallback callback)
{
    QTimer::singleShot(0, context, [this, name, callback = std::move(callback)] {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end())
            callback(failure(secretcodes::missing, name));
        else
            callback(found->second.copy());
    });
}

void PracticeSecretStore::write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback)
{
    m_secrets.insert_or_assign(name, std::move(secret));
    QTimer::singleShot(0, context, [callback = std::move(callback)] { callback({}); });
}

void PracticeSecretStore::remove(const QString &name, QObject *context, DoneCallback callback)
{
    m_secrets.erase(name);
    QTimer::singleShot(0, context, [callback = std::move(callback)] { callback({}); });
}

Result<std::unique_ptr<PracticeSecretStore>> PracticeSecretStore::make(const QString &stateDir, const QString &bootId,
                                                                       const Clock &clock)
{
    KioskKeys keys;
    keys.pinPepper = SecretBytes::random(keySize);
    keys.journalWrappingKey = SecretBytes::random(keySize);
    const journal::OfficerKey officerKey = journal::VerificationKey::generate().officerKey();
    const journal::Bytes officer = officerKey.bytes();
    keys.journalOfficerPublicKey = SecretBytes(QByteArrayView(officer.data(), static_cast<qsizetype>(officer.size())));

    const SecureString pin{link::practicePin};
    const Result<PinRecord> record =
        makePinRecord(u"Practice"_s, clock.now().date(), pepperedPin(keys.pinPepper, pin), {}, cost());
    if (!record)
        return tl::unexpected(record.error());
    const KeyRegister::Entry entry = KeyRegister::describe(keys, 1, clock.now().toUTC());
    if (const Result<void> written = KeyRegister(stateDir).write(entry); !written)
        return tl::unexpected(written.error());
    PinCounter counter({stateDir, bootId, {}}, keys.pinPepper, clock);
    if (const Result<void> reset = counter.reset(); !reset)
        return tl::unexpected(reset.error());

    auto store = std::make_unique<PracticeSecretStore>();
    QByteArray records = serialisePinRecords({*record});
    store->m_secrets.emplace(secretnames::pinPepper, std::move(keys.pinPepper));
    store->m_secrets.emplace(secretnames::journalWrappingKey, std::move(keys.journalWrappingKey));
    store->m_secrets.emplace(secretnames::journalOfficerPublicKey, std::move(keys.journalOfficerPublicKey));
    store->m_secrets.emplace(secretnames::pins, SecretBytes::takeFrom(records));
    return store;
}

} // namespace kiosk
