// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace kiosk
{

template <typename Value> struct Named {
    Value value;
    const char16_t *name;
};

template <typename Value, size_t size> QString nameIn(const std::array<Named<Value>, size> &names, Value value)
{
    for (const auto &entry : names) {
        if (entry.value == value)
            return QString::fromUtf16(entry.name);
    }
    return {};
}

template <typename Value, size_t size>
std::optional<Value> valueIn(const std::array<Named<Value>, size> &names, QStringView name)
{
    for (const auto &entry : names) {
        if (name == QStringView(entry.name))
            return entry.value;
    }
    return std::nullopt;
}

} // namespace kiosk
