// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace kiosk::journal
{

/// What a reader of the journal looks for: each kind of record belongs to one topic, All has them all.
enum class Topic {
    All,
    Visits, ///< what visitors did, and that their traces are gone
    Desk, ///< calls for help, and what staff did
    Kiosk, ///< starts, stops, and the parts' health
    Security, ///< PINs, refused addresses, the journal itself, and whatever is not known
};
inline constexpr std::array allTopics{Topic::All, Topic::Visits, Topic::Desk, Topic::Kiosk, Topic::Security};

QString topicName(Topic topic); ///< "visits"; "" for All
/// All for an unknown name.
Topic topicFromName(QStringView name);
/// Whether records of \a kind belong to it.
bool hasKind(Topic topic, QStringView kind);

} // namespace kiosk::journal
