// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretStore.h"

namespace kiosk::desk
{

/// The person's entries in the keyring, under names of their own: a kiosk's lie in the same one where both run on one
/// computer.
class DeskKeyring final : public SecretStore
{
    Q_OBJECT
public:
    static inline const QString personKey = QStringLiteral("person_key");
    static inline const QString personLabel = QStringLiteral("person_label");

    explicit DeskKeyring(std::unique_ptr<SecretStore> store) : m_store(std::move(store)) { }

    SecretStoreKind kind() const override { return m_store->kind(); }
    void read(const QString &name, QObject *context, ReadCallback callback) override;
    void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) override;
    void remove(const QString &name, QObject *context, DoneCallback callback) override;

private:
    std::unique_ptr<SecretStore> m_store;
};

} // namespace kiosk::desk
