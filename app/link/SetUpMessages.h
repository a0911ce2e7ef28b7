// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/Link.h"
#include "link/PinLine.h"

/// The machine's set-up at its first boot: what its window, the host and the privileged service say to each other, in
/// the manner of Messages.h. The host hands on to the service what is for it; a connection to that has one request and
/// one answer. A PIN goes before its request, on a line of its own (PinLine.h).
namespace kiosk::link
{

inline constexpr qsizetype mostProfiles = 100;

/// Everything that is asked, but the PIN.
struct SetUpAnswers {
    Language language = Language::Finnish; ///< of the set-up's own screens
    QString profile; ///< the name of the profile's file
    QString kioskName;
    QString place; ///< for people; may be empty
    QString pinLabel; ///< whose the first PIN is
    QString officerKey; ///< the public half, 64 hexadecimal digits; empty: not made yet
    bool onlyPresentPorts = true; ///< USB ports that nothing is plugged into now are shut
    friend bool operator==(const SetUpAnswers &, const SetUpAnswers &) = default;
};

// Window to host --------------------------------------------------------------------------------

struct SetUpPainted : Signal<SetUpPainted> {
};

/// What is on this machine and on a stick? Answered by SetUpFound.
struct SetUpLook : Signal<SetUpLook> {
};

enum class OfficerKeyGoes { ToStick, ToScreen };

/// A new key for the security officer. Answered by OfficerKeyMade or SetUpTrouble.
struct OfficerKeyWanted {
    OfficerKeyGoes to = OfficerKeyGoes::ToStick;
    friend bool operator==(const OfficerKeyWanted &, const OfficerKeyWanted &) = default;
};

/// Makes the machine a kiosk. Answered by SetUpDone or SetUpTrouble.
struct SetUpWanted {
    SetUpAnswers answers;
    bool digitsFromFile = false; ///< the PIN stands in the file with the answers, and none was sent
    friend bool operator==(const SetUpWanted &, const SetUpWanted &) = default;
};

/// For a window that begins again after a power cut.
struct SetUpKept {
    SetUpAnswers answers;
    int page = 0;
    friend bool operator==(const SetUpKept &, const SetUpKept &) = default;
};

struct SetUpSound : Signal<SetUpSound> {
};

/// Every part of the kiosk is looked at. Answered by SetUpTried.
struct SetUpTrial : Signal<SetUpTrial> {
};

struct SetUpFinished : Signal<SetUpFinished> {
};

using FromSetUp = std::variant<SetUpPainted, PinTyped, SetUpLook, OfficerKeyWanted, SetUpWanted, SetUpKept, SetUpSound,
                               SetUpTrial, SetUpFinished>;

// Host to window --------------------------------------------------------------------------------

/// First message.
struct SetUpBegin {
    SetUpKept kept; ///< from before a power cut; otherwise as it was made
    friend bool operator==(const SetUpBegin &, const SetUpBegin &) = default;
};

/// A profile that could be taken.
struct SetUpProfile {
    QString id;
    QString title; ///< the organisation; empty where the file is wrong
    bool onStick = false;
    QString mistake; ///< file, line, what is wrong; empty where nothing is
    friend bool operator==(const SetUpProfile &, const SetUpProfile &) = default;
};

struct SetUpFound {
    QList<SetUpProfile> profiles;
    QString chosen; ///< the profile that kiosk.toml names
    bool stick = false; ///< one is plugged in that can be read
    bool tpm = false;
    bool clockWrong = false; ///< earlier than the program was built
    QString answersFile; ///< empty: there is none
    std::optional<SetUpAnswers> answers; ///< of that file
    bool answersHaveDigits = false; ///< the PIN is in it too
    QString mistake; ///< in the answers: file, line, what is wrong
    friend bool operator==(const SetUpFound &, const SetUpFound &) = default;
};

struct OfficerKeyMade {
    QString officerKey; ///< the public half
    QString file; ///< its name on the stick; or
    QString text; ///< the private half, to be shown and never kept
    friend bool operator==(const OfficerKeyMade &, const OfficerKeyMade &) = default;
};

enum class SealedBy { Tpm, Machine };

struct SetUpDone {
    SealedBy sealedBy = SealedBy::Machine;
    friend bool operator==(const SetUpDone &, const SetUpDone &) = default;
};

struct SetUpTrouble {
    QString code;
    QString detail; ///< technical, English: file and line, what a program said
    friend bool operator==(const SetUpTrouble &, const SetUpTrouble &) = default;
};

struct SetUpTried {
    ConfigSources config; ///< what the kiosk will run with
    QList<PartLine> parts;
};

using ToSetUp = std::variant<SetUpBegin, SetUpFound, OfficerKeyMade, SetUpDone, SetUpTrouble, SetUpTried>;

template <> const record::MessageSet<ToSetUp> &messageSet();
template <> const record::MessageSet<FromSetUp> &messageSet();

inline QByteArray serialise(const ToSetUp &message)
{
    return messageSet<ToSetUp>().serialise(message);
}
/// PinTyped gives nothing here: it goes through serialisePin alone.
inline QByteArray serialise(const FromSetUp &message)
{
    return messageSet<FromSetUp>().serialise(message);
}
/// As parseFromStaff().
Result<FromSetUp> parseFromSetUp(QByteArray &line);

/// What is kept of the answers, in a file of the host's.
record::Description<SetUpKept> setUpKeptDescription();

/// The window's end.
using SetUpLink = Link<ToSetUp, FromSetUp>;

template <> inline bool SetUpLink::send(const FromSetUp &message)
{
    const auto *const pin = std::get_if<PinTyped>(&message);
    return pin ? write(serialisePin(*pin).utf8()) : write(serialise(message));
}

} // namespace kiosk::link
