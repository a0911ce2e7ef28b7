// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigError.h"
#include "config/OpeningHours.h"
#include "config/SiteProfile.h"
#include "support/Clock.h"

#include <QSize>

#include <optional>

namespace kiosk
{

/// Time and count limits of a visit; product.md's table gives the defaults and the reasons.
struct Limits {
    Seconds idleWarning{60}; ///< no input on an ordinary step: ask "are you still there"
    Seconds idleAnswer{30}; ///< time to answer the question; at least 20 s (WCAG 2.2 SC 2.2.1)
    Seconds idleWarningVerify{240}; ///< the same while identifying: people look at their phone
    Seconds idleWarningWait{180}; ///< the same while waiting
    Seconds session{1800}; ///< a whole visit; Suomi.fi's single sign-on lives 32 min
    Seconds tryNowAfter{120}; ///< "Try now" appears this long after the reset
    Seconds staffAfterWait{300}; ///< staff are called this long after the wait has run out
    Seconds ticketKeep{3600}; ///< a ticket stays on the first screen this long after it is ready
    Seconds goodbye{20}; ///< the goodbye screen closes by itself
    int identityAttempts{5}; ///< times the identity view may be started in one visit
};

enum class ScreenKeyboardMode { Auto, Always, Never };

/// Through what the kiosk may read aloud.
enum class SpeechOutput { Off, Headphones, Speakers };

/// The key that a single switch sends; nothing else of the keyboard is needed then.
enum class SwitchKey { None, Space, Enter, F8, F12 };

/// For those who cannot use a screen or a keyboard as they are.
struct AccessSettings {
    bool keypad = false; ///< an audio keypad with tactile keys is fixed to the kiosk
    SwitchKey switchKey = SwitchKey::None;
    int switchIntervalMs{2000}; ///< how long the highlight stays on a thing
    SpeechOutput warningTone = SpeechOutput::Speakers; ///< with the question whether somebody is still there
};

/// Where the keys and the PINs' records are kept.
enum class KeyStore {
    Keyring, ///< the Secret Service of the session bus, through QtKeychain
    Systemd, ///< systemd credentials: for kiosks that log in by themselves and have nothing to unlock a keyring with
};

/// Limits and switches of what staff use.
struct StaffSettings {
    bool shuffledPad = false; ///< the pad's digits stand elsewhere each time
    bool helpSound = false; ///< a call for help is heard as well as seen
};

/// Somebody at the desk who may ask things of this kiosk.
struct DeskPerson {
    QString label; ///< for the journal
    QString publicKey; ///< "ed25519:...", as mfa-desk setup prints it
    friend bool operator==(const DeskPerson &, const DeskPerson &) = default;
};

/// The way to the desk. Files are full paths, or names of systemd credentials.
struct DeskSettings {
    QString broker; ///< host; empty: no desk, and nothing of the link is loaded
    int port = 8883;
    QString caFile;
    QString certificate;
    QString key;
    QString site;
    QString kiosk;
    QString place; ///< for people: building, floor
    Seconds reportInterval{10};
    QList<DeskPerson> people;

    bool isOn() const { return !broker.isEmpty(); }
};

/// How the printer of a kiosk's slips is spoken to.
enum class PrinterKind {
    Ipp, ///< driverless: IPP Everywhere, AirPrint
    EscPos, ///< a raw queue to a printer that takes Epson's commands
};

/// The receipt printer at the kiosk.
struct PrinterSettings {
    QString queue; ///< CUPS's name of it; empty: no printer, and no button for one
    PrinterKind kind = PrinterKind::Ipp;
    int paperWidthMm{80};
    Seconds giveUp{15}; ///< a slip that is not printed by then is cancelled

    bool isOn() const { return !queue.isEmpty(); }
    friend bool operator==(const PrinterSettings &, const PrinterSettings &) = default;
};

struct JournalSettings {
    int keepDays = 90; ///< events
    int keepCountsMonths = 13; ///< daily counts
    Seconds anchorInterval{900}; ///< at the latest, the chain's head goes to the system log
};

/// Everything a kiosk is told: limits, look, folders, and the site profile. Immutable after loading.
struct KioskConfig {
    QString kioskName; ///< shown to staff only, e.g. "Lutakko 1"
    QString profileId; ///< "jamk": profiles/jamk.toml
    Limits limits;
    ScreenKeyboardMode screenKeyboard = ScreenKeyboardMode::Auto;
    SpeechOutput speechOutput = SpeechOutput::Headphones;
    int speechRate{0}; ///< -100 (slowest) to 100 (fastest); 0 is the voice's own
    AccessSettings access;
    QString sessionMemoryDir = QStringLiteral("/dev/shm"); ///< where private homes are made; a memory file system
    QString stateDir; ///< where the resume point and tickets are kept; empty: the platform's state folder
    KeyStore keyStore = KeyStore::Keyring;
    QString caFile; ///< the organisation's own certificate authority, PEM; empty: the system's alone
    bool jitless = false; ///< the embedded browser runs scripts without a just-in-time compiler
    int engineMemoryMib{1024}; ///< what the embedded pages of a visit may take; above it they are ended
    std::optional<OpeningHours> hours; ///< nothing: always open
    Seconds healthInterval{60}; ///< between two looks at the services a visit needs
    StaffSettings staff;
    DeskSettings desk;
    PrinterSettings printer;
    JournalSettings journal;
    SiteProfile profile;
    /// What keeps nobody from starting, but wants to be mended: `mfa-kiosk check` tells.
    ConfigErrors warnings;
};

} // namespace kiosk
