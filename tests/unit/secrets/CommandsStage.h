// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/PinCommands.h"
#include "commands/SetupCommands.h"
#include "secrets/MemorySecretStore.h"
#include "unit/secrets/Pins.h"

#include "secrets/KioskSecrets.h"
#include "secrets/Waiting.h"
#include "support/ManualClock.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QTemporaryDir>

namespace kiosk
{

/// A kiosk's folders, a keyring in memory, a terminal and a pipe for the commands. After each test function nothing
/// that was printed may hold one of the PINs that were used.
class CommandsStage : public StrictTest
{
    Q_OBJECT
protected Q_SLOTS:
    void init();
    void cleanup();

protected:
    int run(int (*command)(const QStringList &, const SecretsContext &), const QStringList &arguments,
            const QByteArray &input = {}, SecretStoreKind store = SecretStoreKind::Keyring);
    int setup(QStringList more = {}, const QByteArray &pin = "738519\n");
    int pin(const QStringList &arguments, const QByteArray &input = {}) { return run(pinCommand, arguments, input); }
    /// At a terminal: waits for each question and types the answer behind it.
    int atTerminal(int (*command)(const QStringList &, const SecretsContext &), const QStringList &arguments,
                   const QList<std::pair<QByteArray, QByteArray>> &dialogue);
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString stateDir() const { return path(QStringLiteral("state")); }
    KioskSecrets secrets() { return std::move(waiting::load(m_store, stateDir()).value()); }
    SecretsContext context(Terminal terminal, SecretStoreKind store = SecretStoreKind::Keyring);

    std::unique_ptr<QTemporaryDir> m_folder;
    MemorySecretStore m_store;
    QString m_credentials;
    ManualClock m_clock;
    QByteArray m_out;
    QByteArray m_err;
    QByteArray m_all; ///< everything ever printed in this test
    int m_setAside = 0;
    bool m_echoAfterwards = false;
};

} // namespace kiosk
