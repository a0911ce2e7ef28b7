// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/KioskEntry.h"
#include "link/StaffMessages.h"
#include "support/Language.h"
#include "theme/Theme.h"

namespace kiosk::desk
{

/// What a clerk does to a kiosk from its row.
struct Act {
    link::StaffAction action = link::StaffAction::AnswerHelp;
    QString argument;
    QString text; ///< "I am coming"
};

/// What is told of kiosks in the list, in the language that is installed. \a now is Clock::sinceBoot.
struct DeskWords {
    static QString need(Need need); ///< "CALLED": short, in capitals
    static QString icon(Need need);
    static Colour colour(Need need);
    /// One plain sentence: why it stands where it stands.
    static QString why(const KioskEntry &entry, const Clock &clock, Language language);
    /// What differs from most kiosks; "" when nothing does.
    static QString drift(const KioskEntry &entry);
    /// "5 updates wait, 2 of them for security"; "" when none does, or when it is not known.
    static QString updates(const KioskEntry &entry);
    /// The likeliest act; nothing where there is nothing to do.
    static std::optional<Act> act(const KioskEntry &entry);
    /// "2 calls, 1 stuck, 14 free, 1 out of service"
    static QString counts(const KioskCounts &counts);
    /// "since 14.32"
    static QString unknownSince(const KioskEntry &entry, const Clock &clock, Language language);
};

} // namespace kiosk::desk
