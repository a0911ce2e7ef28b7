// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/ClerkKey.h"

#include "clerk/DeskKeyring.h"
#include "secrets/KioskSecrets.h"
#include "secrets/PinRules.h"

#include <QMetaObject>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

ClerkKey::ClerkKey(Settings settings, SecretStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_store(store), m_clock(clock)
{
}

ClerkKey::~ClerkKey()
{
    m_worker.waitForDone();
}

void ClerkKey::fail(const Error &error)
{
    m_error = error;
    m_state = error.code == secretcodes::missing ? State::NotSetUp : State::Unavailable;
    Q_EMIT changed();
}

void ClerkKey::load()
{
    m_state = State::Loading;
    m_store.read(DeskKeyring::personKey, this, [this](const Result<SecretBytes> &secret) {
        if (!secret)
            return fail(secret.error());
        Result<fleet::SigningKey> key = fleet::SigningKey::fromSecret(*secret);
        if (!key)
            return fail({secretcodes::damaged, {}, DeskKeyring::personKey});
        const auto kept = std::make_shared<fleet::SigningKey>(std::move(*key));
        m_store.read(DeskKeyring::personLabel, this, [this, kept](const Result<SecretBytes> &label) {
            if (!label)
                return fail(label.error());
            m_label = QString::fromUtf8(label->view());
            signWith(std::move(*kept));
            m_store.read(secretnames::pinPepper, this, [this](const Result<SecretBytes> &pepper) {
                if (!pepper)
                    return fail(pepper.error());
                guardWith(*pepper);
                m_error = {};
                m_state = State::Locked;
                Q_EMIT changed();
            });
        });
    });
}

void ClerkKey::signWith(fleet::SigningKey key)
{
    m_signer = std::make_unique<fleet::RequestSigner>(m_label, std::move(key),
                                                      QString(m_settings.stateDir + u"/counters.json"_s), m_clock);
}

void ClerkKey::guardWith(const SecretBytes &pepper)
{
    m_guard = std::make_unique<PinGuard>(
        PinGuard::Settings{{m_settings.stateDir, m_settings.bootId, {}}, m_settings.cost}, pepper, m_store, m_clock);
}

void ClerkKey::unlock(SecureString pin)
{
    if (m_state != State::Locked || !m_guard || m_guard->isBusy())
        return;
    m_guard->check(std::move(pin), this, [this](const PinVerdict &verdict) {
        if (verdict.outcome == PinOutcome::Accepted) {
            m_state = State::Unlocked;
            m_unlockedOn = m_clock.now().date();
        }
        Q_EMIT checked(verdict);
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void ClerkKey::lock()
{
    if (m_state != State::Unlocked)
        return;
    m_state = State::Locked;
    Q_EMIT changed();
}

void ClerkKey::tick()
{
    if (m_guard && m_state == State::Unlocked && m_clock.now().date() != m_unlockedOn)
        lock();
}

void ClerkKey::setUp(const QString &text, const SecureString &pin, std::function<void(Result<void>)> done)
{
    const Result<QString> label = checkLabel(text);
    const Result<void> good = checkNewPin(pin);
    if (!label || !good) {
        const Error error = label ? good.error() : label.error();
        QMetaObject::invokeMethod(
            this, [done = std::move(done), error] { done(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    const auto made = std::make_shared<Making>(
        Making{*label, SecretBytes::random(keySize), fleet::SigningKey::generate(), {}, std::move(done)});
    const auto peppered = std::make_shared<SecretBytes>(pepperedPin(made->pepper, pin));
    const QDate today = m_clock.now().date();
    // A scrypt takes half a second: not on the window's thread.
    m_worker.start([this, made, peppered, today, cost = m_settings.cost] {
        const Result<PinRecord> record = makePinRecord(made->label, today, *peppered, {}, cost);
        QMetaObject::invokeMethod(
            this,
            [this, made, record] {
                if (!record)
                    return made->done(tl::unexpected(record.error()));
                PinCounter counter({m_settings.stateDir, m_settings.bootId, {}}, made->pepper, m_clock);
                if (const Result<void> reset = counter.reset(); !reset)
                    return made->done(reset);
                // The key comes last: without it nothing is set up.
                made->entries.emplace_back(secretnames::pinPepper, made->pepper.copy());
                made->entries.emplace_back(secretnames::pins, SecretBytes(serialisePinRecords({*record})));
                made->entries.emplace_back(DeskKeyring::personLabel, SecretBytes(made->label.toUtf8()));
                made->entries.emplace_back(DeskKeyring::personKey, made->key.secret().copy());
                keepNext(made, 0);
            },
            Qt::QueuedConnection);
    });
}

void ClerkKey::keepNext(const std::shared_ptr<Making> &made, size_t index)
{
    if (index < made->entries.size()) {
        auto &[name, secret] = made->entries.at(index);
        m_store.write(name, std::move(secret), this, [this, made, index](const Result<void> &written) {
            if (written)
                keepNext(made, index + 1);
            else
                made->done(written);
        });
        return;
    }
    m_label = made->label;
    signWith(std::move(made->key));
    guardWith(made->pepper);
    // Whoever has just chosen the PIN need not type it a third time.
    m_error = {};
    m_state = State::Unlocked;
    m_unlockedOn = m_clock.now().date();
    Q_EMIT changed();
    made->done({});
}

void ClerkKey::practise(const QString &label, fleet::SigningKey key)
{
    m_label = label;
    signWith(std::move(key));
    m_state = State::Unlocked;
    Q_EMIT changed();
}

} // namespace kiosk::desk
