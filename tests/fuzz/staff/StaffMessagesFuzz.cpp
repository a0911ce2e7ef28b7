// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever comes over the staff panel's link, reading it never breaks; what is accepted says the same when written
// again; and a line that begins as a PIN's leaves nothing behind.
#include "link/PinLine.h"

#include <cstdint>
#include <cstdlib>

using namespace kiosk::link;

namespace
{

void checkToStaff(const QByteArray &line)
{
    const auto message = parseLine<ToStaff>(line);
    if (!message)
        return;
    const QByteArray written = serialise(*message);
    const auto again = parseLine<ToStaff>(written);
    if (!again || serialise(*again) != written)
        std::abort();
}

void checkFromStaff(QByteArray line)
{
    const bool pin = line.startsWith("pin");
    const auto message = parseFromStaff(line);
    if (pin && !line.isEmpty())
        std::abort();
    if (!message)
        return;
    if (const auto *typed = std::get_if<PinTyped>(&*message)) {
        const kiosk::SecureString written = serialisePin(*typed);
        QByteArray copy(written.utf8().data(), written.utf8().size());
        const auto again = takePin(copy);
        if (!again || again->digits.utf8() != typed->digits.utf8())
            std::abort();
        return;
    }
    QByteArray written = serialise(*message);
    const QByteArray kept = written;
    const auto again = parseFromStaff(written);
    if (!again || serialise(*again) != kept)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkToStaff(bytes);
    checkFromStaff(bytes);
    return 0;
}
