// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Error.h"
#include "support/SecretBytes.h"
#include "support/StateFile.h"

#include <optional>

namespace kiosk
{

/// When the PIN pad lets nobody try. NIST SP 800-63B-4, 3.2.2 (rising waits, a hard end); product.md's table.
struct PinLimits {
    int freeFailures = 5; ///< in a row, without a wait
    Seconds firstWait{30}; ///< after these; doubled by each further failure
    Seconds longestWait{3600};
    int disabledAt = 10; ///< failures in a row, from which on nobody can try until the pad is unlocked

    /// The wait after \a failures in a row.
    Seconds waitAfter(int failures) const;
};

/// What the pad allows at the moment.
struct PinPad {
    enum class State { Open, Waiting, Disabled };
    State state = State::Open;
    int failures = 0; ///< in a row
    int freeLeft = 0; ///< wrong PINs that cost no wait yet
    Deadline until; ///< end of the wait, when Waiting
    /// Why Disabled: "pin.disabled" (too many failures), "pin.counter_missing", "pin.counter_damaged",
    /// "pin.counter_rolled_back".
    QString code;

    friend bool operator==(const PinPad &, const PinPad &) = default;
};

/// What an administrator does about \a code, in English.
QString pinRemedy(const QString &code);

/// Failures in a row at the PIN pad, on disk: counted before a PIN is looked at, so that no power cut and no restart
/// wins a try. The file has a MAC by a key that comes from the pepper, and a sequence that only grows: a file that is
/// missing, cut, edited or older than one that this process has seen counts as disabled, never as zero. The journal
/// keeps the sequence of each failure, so that an old file is noticed that was put back while the kiosk was not
/// running. (Somebody who may write as the kiosk's user and puts the whole state folder back is not: only the anchors
/// in the system's log tell.)
///
/// Waits are kept on the time since boot, which no clock setting moves. After a restart of the machine, what has passed
/// in between is known to the wall clock only, which anybody at the firmware can set: of that and the time this boot
/// has lasted, the longer remaining wait holds, at most a whole one.
class PinCounter
{
public:
    struct Settings {
        QString stateDir;
        QString bootId;
        PinLimits limits;
    };

    /// \a pepper: the MAC's key is derived from it.
    PinCounter(Settings settings, const SecretBytes &pepper, const Clock &clock);

    PinPad pad();
    /// Counts one more failure, durably. Errors: "state.write"; then nothing may be tried.
    Result<void> countFailure();
    /// Takes the last countFailure() back: the try did not happen.
    Result<void> takeBack();
    /// Back to no failures: after a right PIN, at set-up, and when somebody with the right to do so unlocks the pad.
    Result<void> reset();
    /// At the start of a host: there was a file of \a sequence, and an older one has been put back; binds a wait from
    /// before a restart of the machine to this boot.
    Result<void> settle(qint64 sequence);

    /// Of the newest file that this process has read or written, or has been told of.
    qint64 sequence() const { return m_seen; }

    const QString &path() const { return m_file.path(); }

private:
    struct State {
        qint64 sequence = 0;
        int failures = 0;
        QString boot;
        Milliseconds wait{0};
        Milliseconds untilBoot{0};
        qint64 untilWall = 0; ///< milliseconds since 1970, UTC
    };

    /// Errors: the codes of PinPad::code.
    Result<State> read();
    Result<void> write(State state);
    Milliseconds left(const State &state) const;
    void startWait(State &state, Milliseconds left) const;
    QString macOf(const QJsonObject &object) const;

    Settings m_settings;
    SecretBytes m_key;
    const Clock &m_clock;
    StateFile m_file;
    qint64 m_seen = 0;
    std::optional<State> m_before;
};

} // namespace kiosk
