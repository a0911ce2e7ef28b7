// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace kiosk
{

template <typename Enum> struct NamedValue {
    Enum value;
    const char *name;
};

/// The values of an enum with the stable names that files, messages and logs know them by. One that leaves a value out
/// in the middle, or has another order than the enum, does not compile.
template <typename Enum, std::size_t count> class NamedEnum
{
public:
    // The array of a braced list: nothing else deduces its length.
    // NOLINTNEXTLINE(modernize-avoid-c-arrays)
    consteval explicit NamedEnum(const NamedValue<Enum> (&values)[count])
    {
        for (std::size_t i = 0; i < count; ++i) {
            if (static_cast<std::size_t>(values[i].value) != i)
                throw "out of the enum's order";
            m_values[i] = values[i];
        }
    }

    QString name(Enum value) const
    {
        const auto index = static_cast<std::size_t>(value);
        return index < count ? QString::fromLatin1(m_values[index].name) : QString();
    }
    std::optional<Enum> value(QStringView name) const
    {
        for (const NamedValue<Enum> &known : m_values) {
            if (name == QLatin1StringView(known.name))
                return known.value;
        }
        return std::nullopt;
    }
    auto begin() const { return m_values.begin(); }
    auto end() const { return m_values.end(); }

private:
    std::array<NamedValue<Enum>, count> m_values{};
};

template <typename Enum, std::size_t count>
// NOLINTNEXTLINE(modernize-avoid-c-arrays)
consteval NamedEnum<Enum, count> namedEnum(const NamedValue<Enum> (&values)[count])
{
    return NamedEnum<Enum, count>(values);
}

} // namespace kiosk
