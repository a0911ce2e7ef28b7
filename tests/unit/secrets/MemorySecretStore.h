// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/SecretStore.h"

#include <QHash>
#include <QTimer>

namespace kiosk
{

/// A store for tests that keeps everything in plain memory, answers from the event loop, and fails when it is told to.
class MemorySecretStore final : public SecretStore
{
public:
    SecretStoreKind kind() const override { return SecretStoreKind::Keyring; }
    void read(const QString &name, QObject *context, ReadCallback callback) override
    {
        ++reads;
        Result<SecretBytes> result = !failing.isEmpty() ? failure(failing, name)
            : entries.contains(name)                    ? Result<SecretBytes>(SecretBytes(entries.value(name)))
                                                        : Result<SecretBytes>(failure(secretcodes::missing, name));
        answer(context, std::make_shared<Result<SecretBytes>>(std::move(result)), std::move(callback));
    }
    void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) override
    {
        ++writes;
        const QString code = failing.isEmpty() ? failingWrites : failing;
        if (code.isEmpty())
            entries.insert(name, secret.view().toByteArray());
        Result<void> result = code.isEmpty() ? Result<void>() : failure(code, name);
        answer(context, std::make_shared<Result<void>>(std::move(result)), std::move(callback));
    }
    void remove(const QString &name, QObject *context, DoneCallback callback) override
    {
        entries.remove(name);
        answer(context, std::make_shared<Result<void>>(), std::move(callback));
    }

    QHash<QString, QByteArray> entries;
    QString failing; ///< code of every answer; empty: none fails
    QString failingWrites;
    bool silent = false; ///< no answer ever
    int reads = 0;
    int writes = 0;

private:
    template <typename R, typename Callback> void answer(QObject *context, std::shared_ptr<R> result, Callback callback)
    {
        if (silent)
            return;
        QTimer::singleShot(0, context, [result, callback = std::move(callback)] { callback(std::move(*result)); });
    }
};

} // namespace kiosk
