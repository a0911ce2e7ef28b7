// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/PinCounter.h"
#include "secrets/PinRecords.h"
#include "secrets/SecretStore.h"
#include "support/SecureString.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace kiosk
{

enum class PinOutcome {
    Accepted,
    Wrong, ///< \c pad tells what comes now: open, a wait, disabled
    Wait, ///< not looked at: \c pad.until
    Disabled, ///< not looked at: \c pad.code
    NotSetUp, ///< nobody has a PIN
    Error, ///< not looked at and not counted: \c error
};

struct PinVerdict {
    PinOutcome outcome = PinOutcome::Error;
    QString label; ///< whose PIN it was, when Accepted
    PinPad pad; ///< as it is now
    Error error;
};

/// The way in for staff: takes a PIN and says whose it is, and sees to it that nobody finds one by trying.
///
/// Failures are counted for the pad, not for a person: a wrong PIN names nobody. From PinLimits::disabledAt failures in
/// a row on no PIN is looked at, a right one neither, until unlock(): by `mfa-kiosk pin unlock`, or by a staff member
/// who is known in another way than by a PIN at this pad (an open staff panel, the desk's own program). A person's own
/// record is disabled only by the administrator (`mfa-kiosk pin disable`); its PIN then counts as a wrong one. A right
/// PIN sets the count to none, so whoever has one of the PINs can go on guessing the others, ten a round, each with a
/// trace; that is why a PIN must not give more rights than another.
///
/// The failure is on disk before the PIN is looked at. The PIN itself lives only until check() returns: what is worked
/// on is its HMAC under the pepper. Every check costs the same, whoever's PIN it is and whether it is anybody's.
/// Records are read from the store at every check, so that a removed person is out at once. When parameters have risen,
/// a right PIN is hashed anew.
///
/// Lives on one thread with an event loop; scrypt runs on a thread of its own. Must never log or show a PIN.
class PinGuard final : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        PinCounter::Settings counter;
        ScryptCost cost; ///< for new hashes
    };
    using Callback = std::function<void(PinVerdict)>;

    /// \a store must outlive the guard.
    PinGuard(Settings settings, const SecretBytes &pepper, SecretStore &store, const Clock &clock);
    /// Waits for a check that is running, a second at most; its answer is dropped.
    ~PinGuard() override;

    /// Looks whose \a pin is. The answer never comes before the call returns, and not at all when \a context has gone.
    /// One at a time: a second one while one runs is answered with the error "pin.busy" and changes nothing. Errors
    /// besides: those of SecretStore, "secrets.damaged", "state.write", "pin.scrypt".
    void check(SecureString pin, QObject *context, Callback callback);
    bool isBusy() const { return m_busy; }
    PinPad pad() { return m_counter.pad(); }
    qint64 sequence() const { return m_counter.sequence(); }
    /// PinCounter::settle(), once the journal can tell of the newest failure. Where it cannot be written, nothing can
    /// be tried either: the next check says so.
    void settle(qint64 sequence) { static_cast<void>(m_counter.settle(sequence)); }
    /// Lets people try again. The caller has made sure who asks, and writes it to the journal. Errors: "state.write".
    Result<void> unlock() { return m_counter.reset(); }

private:
    struct Work;

    void compare(const std::shared_ptr<Work> &work, const Result<SecretBytes> &text);
    void finish(const std::shared_ptr<Work> &work);
    void storeAnew(const PinRecord &before, const PinRecord &after);
    void answer(const std::shared_ptr<Work> &work, PinVerdict verdict);

    Settings m_settings;
    SecretBytes m_pepper;
    SecretStore &m_store;
    PinCounter m_counter;
    QThreadPool m_worker;
    bool m_busy = false;
};

} // namespace kiosk
