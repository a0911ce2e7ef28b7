// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/SetUpMessages.h"

using namespace Qt::StringLiterals;

namespace kiosk::link
{

using namespace record;

namespace
{

constexpr qsizetype longestAnswer = 255;
constexpr qsizetype longestKeyText = 1024;

constexpr auto officerKeyWays =
    namedEnum<OfficerKeyGoes>({{OfficerKeyGoes::ToStick, "stick"}, {OfficerKeyGoes::ToScreen, "screen"}});
constexpr auto seals = namedEnum<SealedBy>({{SealedBy::Tpm, "tpm"}, {SealedBy::Machine, "machine"}});

Type<QString> profileId()
{
    return text(Values::longestCode, u"(?:[a-z][a-z0-9_-]*)?"_s);
}

Type<QString> publicKey()
{
    return text(Values::longestCode, u"(?:[0-9a-f]{64})?"_s);
}

Description<SetUpAnswers> answers()
{
    return {field(u"language"_s, &SetUpAnswers::language, Values::language()),
            field(u"profile"_s, &SetUpAnswers::profile, profileId()),
            field(u"kiosk"_s, &SetUpAnswers::kioskName, text(longestAnswer)),
            field(u"place"_s, &SetUpAnswers::place, text(longestAnswer)),
            field(u"label"_s, &SetUpAnswers::pinLabel, text(longestAnswer)),
            field(u"officer_key"_s, &SetUpAnswers::officerKey, publicKey()),
            field(u"only_present_ports"_s, &SetUpAnswers::onlyPresentPorts, flag())};
}

Description<SetUpProfile> profile()
{
    return {field(u"id"_s, &SetUpProfile::id, profileId()),
            field(u"title"_s, &SetUpProfile::title, text(longestAnswer, TooLong::Cut)),
            field(u"on_stick"_s, &SetUpProfile::onStick, flag()),
            field(u"mistake"_s, &SetUpProfile::mistake, Values::detail())};
}

Description<SetUpFound> found()
{
    return {field(u"profiles"_s, &SetUpFound::profiles, list(object(profile()), mostProfiles, TooLong::Cut)),
            field(u"chosen"_s, &SetUpFound::chosen, profileId()),
            field(u"stick"_s, &SetUpFound::stick, flag()),
            field(u"tpm"_s, &SetUpFound::tpm, flag()),
            field(u"clock_wrong"_s, &SetUpFound::clockWrong, flag()),
            field(u"answers_file"_s, &SetUpFound::answersFile, Values::fileName()),
            field(u"answers"_s, &SetUpFound::answers, optional(object(answers()))),
            field(u"answers_have_digits"_s, &SetUpFound::answersHaveDigits, flag()),
            field(u"mistake"_s, &SetUpFound::mistake, Values::detail())};
}

} // namespace

Description<SetUpKept> setUpKeptDescription()
{
    return {field(u"answers"_s, &SetUpKept::answers, object(answers())),
            field(u"page"_s, &SetUpKept::page, integer(0, 20))};
}

template <> const MessageSet<ToSetUp> &messageSet()
{
    static const MessageSet<ToSetUp> messages(
        lineForm(),
        {u"set_up_begin"_s,
         {constant<SetUpBegin>(u"protocol"_s, protocolVersion),
          field(u"kept"_s, &SetUpBegin::kept, object(setUpKeptDescription()))}},
        {u"set_up_found"_s, found()},
        {u"officer_key_made"_s,
         {field(u"officer_key"_s, &OfficerKeyMade::officerKey, publicKey()),
          field(u"file"_s, &OfficerKeyMade::file, Values::fileName()),
          field(u"text"_s, &OfficerKeyMade::text, text(longestKeyText))}},
        {u"set_up_done"_s, {field(u"sealed_by"_s, &SetUpDone::sealedBy, named(seals))}},
        {u"set_up_trouble"_s,
         {field(u"code"_s, &SetUpTrouble::code, Values::codes()),
          field(u"detail"_s, &SetUpTrouble::detail, Values::detail())}},
        {u"set_up_tried"_s,
         {part(&SetUpTried::config, configFields()),
          field(u"parts"_s, &SetUpTried::parts, list(object(partLineDescription()), mostParts, TooLong::Cut))}});
    return messages;
}

template <> const MessageSet<FromSetUp> &messageSet()
{
    static const MessageSet<FromSetUp> messages(
        lineForm(), {u"set_up_painted"_s}, MessageType<PinTyped>{}, {u"set_up_look"_s},
        {u"officer_key_wanted"_s, {field(u"to"_s, &OfficerKeyWanted::to, named(officerKeyWays))}},
        {u"set_up_wanted"_s,
         {field(u"answers"_s, &SetUpWanted::answers, object(answers())),
          field(u"digits_from_file"_s, &SetUpWanted::digitsFromFile, flag())}},
        {u"set_up_kept"_s, setUpKeptDescription()}, {u"set_up_sound"_s}, {u"set_up_trial"_s}, {u"set_up_finished"_s});
    return messages;
}

Result<FromSetUp> parseFromSetUp(QByteArray &line)
{
    if (!line.startsWith("pin"))
        return parseLine<FromSetUp>(line);
    Result<PinTyped> pin = takePin(line);
    if (!pin)
        return tl::unexpected(pin.error());
    return {FromSetUp(std::move(*pin))};
}

} // namespace kiosk::link
