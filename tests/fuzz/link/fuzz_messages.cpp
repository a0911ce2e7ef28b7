// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever comes over the link, reading it never breaks, and what is accepted says the same when written again.
#include "record/LineReader.h"
#include "link/Messages.h"
#include "link/SetUpMessages.h"
#include "link/SlipMessages.h"

#include <cstdint>
#include <cstdlib>

using namespace kiosk::link;

namespace
{

template <typename Parse> void checkLine(const QByteArray &line, Parse parse)
{
    const auto message = parse(line);
    if (!message)
        return;
    const QByteArray written = serialise(*message);
    const auto again = parse(written);
    if (!again || serialise(*again) != written)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    kiosk::record::LineReader reader(2048);
    const auto lines = reader.feed(bytes);
    if (!lines)
        return 0;
    for (const QByteArray &line : *lines) {
        checkLine(line, parseLine<ToHost>);
        checkLine(line, parseLine<ToSession>);
    }
    checkLine(bytes, parseLine<ToHost>);
    checkLine(bytes, parseLine<ToSession>);
    checkLine(bytes, parseLine<ToSlip>);
    checkLine(bytes, parseLine<ToSetUp>);
    // What the kiosk's user says to a program of root's; a PIN's line has a target of its own.
    checkLine(bytes, parseLine<FromSetUp>);
    return 0;
}
