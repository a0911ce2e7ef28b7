// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Waiting.h"

#include <QEventLoop>

namespace kiosk::waiting
{

namespace
{

template <typename T, typename Start> Result<T> wait(Start start)
{
    QEventLoop loop;
    std::optional<Result<T>> answer;
    start(&loop, [&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return answer ? std::move(*answer) : Result<T>(failure(secretcodes::failed, QStringLiteral("interrupted")));
}

} // namespace

Result<SecretBytes> read(SecretStore &store, const QString &name)
{
    return wait<SecretBytes>([&](QObject *context, auto done) { store.read(name, context, done); });
}

Result<void> write(SecretStore &store, const QString &name, SecretBytes secret)
{
    return wait<void>([&](QObject *context, auto done) { store.write(name, std::move(secret), context, done); });
}

Result<void> remove(SecretStore &store, const QString &name)
{
    return wait<void>([&](QObject *context, auto done) { store.remove(name, context, done); });
}

Result<KioskSecrets> load(SecretStore &store, const QString &stateDir)
{
    return wait<KioskSecrets>([&](QObject *context, auto done) { KioskSecrets::load(store, stateDir, context, done); });
}

} // namespace kiosk::waiting
