// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KioskSecrets.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int registerVersion = 1;

const QStringList &keyNames()
{
    static const QStringList names{secretnames::pinPepper, secretnames::journalWrappingKey,
                                   secretnames::journalOfficerPublicKey};
    return names;
}

/// A hash of 256 random bits tells nothing about them.
QString fingerprint(const QString &name, const SecretBytes &key)
{
    constexpr qsizetype shown = 16;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray("mfa-kiosk key v1 " + name.toLatin1() + '\0'));
    hash.addData(key.view());
    return QString::fromLatin1(hash.result().left(shown).toHex());
}

/// Reads one entry after the other: the keyring answers one at a time anyway.
class Loading final : public QObject
{
public:
    Loading(SecretStore &store, const QString &stateDir, QObject *context, KioskSecrets::Callback callback,
            Milliseconds timeLimit)
        : m_store(&store), m_register(stateDir), m_context(context), m_callback(std::move(callback))
    {
        connect(context, &QObject::destroyed, this, &QObject::deleteLater);
        connect(&store, &QObject::destroyed, this, &QObject::deleteLater);
        QTimer::singleShot(timeLimit, this, [this, timeLimit] {
            finish(failure(secretcodes::slow, u"no answer within %1 ms"_s.arg(timeLimit.count())));
        });
        next();
    }

private:
    void next()
    {
        const QStringList &names = keyNames();
        if (m_keys.size() < static_cast<size_t>(names.size())) {
            const QString &name = names[static_cast<qsizetype>(m_keys.size())];
            m_store->read(name, this, [this, name](Result<SecretBytes> key) { keyRead(name, std::move(key)); });
            return;
        }
        m_secrets.keys = {std::move(m_keys[0]), std::move(m_keys[1]), std::move(m_keys[2])};
        const auto entry = m_register.read();
        if (!entry)
            return finish(tl::unexpected(entry.error()));
        if (!*entry)
            return finish(failure(secretcodes::replaced, u"no record of the set-up in "_s + m_register.path()));
        if (const Result<void> same = KeyRegister::compare(m_secrets.keys, **entry); !same)
            return finish(tl::unexpected(same.error()));
        m_secrets.epoch = (*entry)->epoch;
        m_store->read(secretnames::pins, this, [this](const Result<SecretBytes> &text) { pinsRead(text); });
    }

    void keyRead(const QString &name, Result<SecretBytes> key)
    {
        if (!key) {
            Error error = key.error();
            error.detail.prepend(QString(name + u": "_s));
            return finish(tl::unexpected(error));
        }
        if (key->size() != keySize)
            return finish(failure(secretcodes::damaged, u"%1: %2 bytes"_s.arg(name).arg(key->size())));
        m_keys.push_back(std::move(*key));
        next();
    }

    void pinsRead(const Result<SecretBytes> &text)
    {
        if (!text && text.error().code != secretcodes::missing)
            return finish(tl::unexpected(text.error()));
        if (text) {
            Result<PinRecords> pins = parsePinRecords(text->view());
            if (!pins)
                return finish(tl::unexpected(pins.error()));
            m_secrets.pins = std::move(*pins);
        }
        finish(std::move(m_secrets));
    }

    void finish(Result<KioskSecrets> result)
    {
        deleteLater();
        const KioskSecrets::Callback callback = std::exchange(m_callback, {});
        if (callback && m_context)
            callback(std::move(result));
    }

    QPointer<SecretStore> m_store;
    KeyRegister m_register;
    QPointer<QObject> m_context;
    KioskSecrets::Callback m_callback;
    std::vector<SecretBytes> m_keys;
    KioskSecrets m_secrets;
};

} // namespace

KioskKeys KioskKeys::copy() const
{
    return {pinPepper.copy(), journalWrappingKey.copy(), journalOfficerPublicKey.copy()};
}

KeyRegister::Entry KeyRegister::describe(const KioskKeys &keys, int epoch, const QDateTime &created)
{
    return {epoch,
            created.toUTC(),
            {fingerprint(secretnames::pinPepper, keys.pinPepper),
             fingerprint(secretnames::journalWrappingKey, keys.journalWrappingKey),
             fingerprint(secretnames::journalOfficerPublicKey, keys.journalOfficerPublicKey)}};
}

Result<std::optional<KeyRegister::Entry>> KeyRegister::read() const
{
    const auto damaged = [this] { return failure(secretcodes::damaged, m_file.path()); };
    const Result<std::optional<QJsonObject>> content = m_file.read();
    if (!content)
        return content.error().code == u"state.malformed" ? damaged() : tl::unexpected(content.error());
    if (!*content)
        return std::nullopt;
    const QJsonObject &object = **content;
    Entry entry;
    entry.epoch = object.value(u"epoch"_s).toInt(0);
    entry.created = QDateTime::fromString(object.value(u"created"_s).toString(), Qt::ISODate);
    for (const QString &name : keyNames())
        entry.fingerprints << object.value(name).toString();
    const bool whole = std::none_of(entry.fingerprints.cbegin(), entry.fingerprints.cend(),
                                    [](const QString &text) { return text.isEmpty(); });
    if (object.value(u"version"_s).toInt() != registerVersion || entry.epoch < 1 || !entry.created.isValid() || !whole)
        return damaged();
    return entry;
}

Result<void> KeyRegister::write(const Entry &entry) const
{
    QJsonObject object{{u"version"_s, registerVersion},
                       {u"epoch"_s, entry.epoch},
                       {u"created"_s, entry.created.toString(Qt::ISODate)}};
    for (qsizetype i = 0; i < keyNames().size(); ++i)
        object.insert(keyNames()[i], entry.fingerprints[i]);
    return m_file.write(object);
}

Result<void> KeyRegister::compare(const KioskKeys &keys, const Entry &entry)
{
    const QStringList found = describe(keys, entry.epoch, entry.created).fingerprints;
    QStringList different;
    for (qsizetype i = 0; i < keyNames().size(); ++i) {
        if (found[i] != entry.fingerprints[i])
            different << keyNames()[i];
    }
    if (different.isEmpty())
        return {};
    return failure(
        secretcodes::replaced,
        u"not the key of the set-up of %1: %2"_s.arg(entry.created.toString(Qt::ISODate), different.join(u", "_s)));
}

qsizetype KioskSecrets::activePins() const
{
    return std::count_if(pins.cbegin(), pins.cend(), [](const PinRecord &pin) { return !pin.disabled; });
}

void KioskSecrets::load(SecretStore &store, const QString &stateDir, QObject *context, Callback callback,
                        Milliseconds timeLimit)
{
    new Loading(store, stateDir, context, std::move(callback), timeLimit); // deletes itself when it has answered
}

} // namespace kiosk
