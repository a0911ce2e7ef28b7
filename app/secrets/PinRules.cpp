// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/PinRules.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

using Digits = std::string_view;

int distinctDigits(Digits pin)
{
    std::array<bool, 10> seen{};
    for (const char digit : pin)
        seen[static_cast<size_t>(digit - '0')] = true;
    return static_cast<int>(std::count(seen.begin(), seen.end(), true));
}

/// 123456, 987654, 890123, 246802, 147036: every step the same, going round at 10.
bool isSequence(Digits pin)
{
    const int step = (pin[1] - pin[0] + 10) % 10;
    for (size_t i = 2; i < pin.size(); ++i) {
        if ((pin[i] - pin[i - 1] + 10) % 10 != step)
            return false;
    }
    return true;
}

/// 112233, 111222, 11223344: every digit as often as the one before it.
bool isDoubled(Digits pin)
{
    for (size_t length = 2; length <= pin.size() / 2; ++length) {
        if (pin.size() % length != 0)
            continue;
        bool doubled = true;
        for (size_t i = 0; i < pin.size(); ++i)
            doubled = doubled && pin[i] == pin[i - i % length];
        if (doubled)
            return true;
    }
    return false;
}

/// 123123, 12121212, 1234512345, and 1231231: a block that comes at least twice, the last time perhaps cut.
bool isRepeated(Digits pin)
{
    for (size_t length = 1; length <= pin.size() / 2; ++length) {
        bool repeated = true;
        for (size_t i = length; i < pin.size(); ++i)
            repeated = repeated && pin[i] == pin[i - length];
        if (repeated)
            return true;
    }
    return false;
}

bool isMirrored(Digits pin)
{
    return std::equal(pin.begin(), pin.begin() + static_cast<std::ptrdiff_t>(pin.size() / 2), pin.rbegin());
}

int number(Digits pin, size_t from, size_t count)
{
    int value = 0;
    for (const char digit : pin.substr(from, count))
        value = value * 10 + (digit - '0');
    return value;
}

bool isYear(int year)
{
    return year >= 1900 && year <= 2099;
}

/// Two-digit years are taken as leap years: a 29 February is somebody's birthday.
bool isDay(int year, int month, int day)
{
    constexpr int leapYear = 2000;
    return QDate::isValid(year < 100 ? leapYear : year, month, day);
}

bool isDate(Digits pin)
{
    if (pin.size() == 6) {
        const int a = number(pin, 0, 2);
        const int b = number(pin, 2, 2);
        const int c = number(pin, 4, 2);
        const bool monthAndYear =
            (isYear(number(pin, 0, 4)) && c >= 1 && c <= 12) || (isYear(number(pin, 2, 4)) && a >= 1 && a <= 12);
        return monthAndYear || isDay(c, b, a) || isDay(c, a, b) || isDay(a, b, c);
    }
    if (pin.size() == 8) {
        const int head = number(pin, 0, 4);
        const int tail = number(pin, 4, 4);
        const bool yearFirst = isYear(head) && (isYear(tail) || isDay(head, number(pin, 4, 2), number(pin, 6, 2)));
        const int first = number(pin, 0, 2);
        const int second = number(pin, 2, 2);
        return yearFirst || (isYear(tail) && (isDay(tail, second, first) || isDay(tail, first, second)));
    }
    return false;
}

/// Columns and corners of the pad, and numbers that many people know. The rules above catch the rest of the usual
/// lists.
bool isFavourite(Digits pin)
{
    static constexpr std::array<Digits, 30> favourites{
        "147258", "147852", "258369", "258147", "369258", "369147", "741852", "852741", "963852", "852963",
        "159357", "159753", "357159", "753159", "753951", "951753", "357951", "951357", "142536", "102030",
        "314159", "271828", "161803", "141421", "112358", "123654", "456123", "789456", "789123", "147369"};
    static constexpr std::array<Digits, 6> starts{"123456789", "1234567",  "147258369",
                                                  "31415926",  "27182818", "789456123"};
    return std::find(favourites.begin(), favourites.end(), pin) != favourites.end()
        || std::any_of(starts.begin(), starts.end(),
                       [pin](Digits start) { return pin.substr(0, start.size()) == start; });
}

tl::unexpected<Error> trivial(const QString &why)
{
    return failure(u"pin.trivial"_s, why, why);
}

} // namespace

Result<void> checkNewPin(const SecureString &pin)
{
    const Digits digits(pin.utf8().data(), static_cast<size_t>(pin.utf8().size()));
    if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        const QString why = u"A PIN is made of the digits 0 to 9 only."_s;
        return failure(u"pin.not_digits"_s, why, why);
    }
    if (digits.size() < shortestPin || digits.size() > longestPin) {
        const QString why = u"A PIN has %1 to %2 digits."_s.arg(shortestPin).arg(longestPin);
        return failure(u"pin.length"_s, why, why);
    }
    if (distinctDigits(digits) < 3)
        return trivial(u"At least three different digits are needed."_s);
    if (isSequence(digits))
        return trivial(u"A sequence such as 123456 is guessed first."_s);
    if (isRepeated(digits))
        return trivial(u"Repeated blocks such as 123123 are guessed first."_s);
    if (isDoubled(digits))
        return trivial(u"Doubled digits such as 112233 are guessed first."_s);
    if (isMirrored(digits))
        return trivial(u"A number that reads the same backwards is guessed first."_s);
    if (isDate(digits))
        return trivial(u"A date or a year is guessed first."_s);
    if (isFavourite(digits))
        return trivial(u"This number is on the list of those that many people choose."_s);
    return {};
}

Result<QString> checkLabel(const QString &text)
{
    const QString label = text.normalized(QString::NormalizationForm_C);
    const auto refuse = [](const QString &why) { return failure(u"pin.label"_s, why, why); };
    const QList<uint> characters = label.toUcs4();
    if (characters.isEmpty() || characters.size() > longestLabel)
        return refuse(u"A label has 1 to %1 characters."_s.arg(longestLabel));
    const bool visible = text.isValidUtf16() && std::all_of(characters.begin(), characters.end(), [](uint c) {
                             return c == ' ' || (QChar::isPrint(c) && !QChar::isSpace(c));
                         });
    if (!visible)
        return refuse(u"A label is made of visible characters."_s);
    if (label.startsWith(u' ') || label.endsWith(u' ') || label.contains(u"  "_s))
        return refuse(u"A label neither begins nor ends with a space, and has none twice."_s);
    return label;
}

QString foldedLabel(const QString &label)
{
    return label.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace kiosk
