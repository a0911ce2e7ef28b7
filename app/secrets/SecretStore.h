// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Error.h"
#include "support/SecretBytes.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace kiosk
{

/// Where the kiosk's keys are: in the desktop's keyring (Secret Service), or in systemd's credentials for a kiosk that
/// logs in by itself and so has nothing to unlock a keyring with.
enum class SecretStoreKind { Keyring, Systemd };

/// "keyring" or "systemd", as in the configuration.
QString secretStoreName(SecretStoreKind kind);
std::optional<SecretStoreKind> secretStoreFromName(QStringView name);

/// Stable codes of what can be wrong with a store or with what it holds.
namespace secretcodes
{
inline const QString absentService = QStringLiteral("secrets.absent_service"); ///< nobody there who keeps secrets
inline const QString locked = QStringLiteral("secrets.locked"); ///< nobody has unlocked the keyring yet
inline const QString slow = QStringLiteral("secrets.slow"); ///< no answer in time
inline const QString missing = QStringLiteral("secrets.missing"); ///< no such entry
inline const QString damaged = QStringLiteral("secrets.damaged"); ///< an entry of the wrong length or form
inline const QString replaced = QStringLiteral("secrets.replaced"); ///< not the keys this kiosk was set up with
inline const QString readOnly = QStringLiteral("secrets.read_only"); ///< the store takes no new entries
inline const QString failed = QStringLiteral("secrets.failed"); ///< the store answered with an error of its own
} // namespace secretcodes

/// What an administrator does about \a code, in English, for `check` and the log. Empty for a code of somebody else.
QString secretRemedy(const QString &code, SecretStoreKind kind);
/// Every code that has a remedy.
QStringList secretCodes();

/// Keeps named secrets. Every call answers through its callback, on the caller's thread and never before the call has
/// returned, within the store's time limit at the latest; an answer that comes later is dropped, and so is one whose
/// \a context has gone. No call ever makes a window appear, and none blocks.
///
/// Needs an event loop. Errors: those of secretcodes.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using ReadCallback = std::function<void(Result<SecretBytes>)>;
    using DoneCallback = std::function<void(Result<void>)>;

    /// NIST SP 800-63B-4 has no figure; 3 s is what somebody at a PIN pad still waits for.
    static constexpr Milliseconds defaultTimeLimit{3000};
    static constexpr qsizetype longestSecret = 1 << 20;

    using QObject::QObject;
    virtual SecretStoreKind kind() const = 0;
    virtual void read(const QString &name, QObject *context, ReadCallback callback) = 0;
    /// Replaces what was there.
    virtual void write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback) = 0;
    /// Good when there was none.
    virtual void remove(const QString &name, QObject *context, DoneCallback callback) = 0;
};

/// The store of \a kind as this process finds it: the session bus, or $CREDENTIALS_DIRECTORY.
std::unique_ptr<SecretStore> makeSecretStore(SecretStoreKind kind);

} // namespace kiosk
