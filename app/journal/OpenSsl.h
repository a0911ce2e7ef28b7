// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

namespace kiosk::journal
{

/// For std::unique_ptr over OpenSSL's objects.
template <auto release> struct Release {
    template <typename T> void operator()(T *object) const { release(object); }
};

/// OpenSSL fails here only where memory or its own library does; a journal must not go on with half a result.
inline void must(bool worked)
{
    if (!worked)
        qFatal("OpenSSL failed in the journal");
}

} // namespace kiosk::journal
