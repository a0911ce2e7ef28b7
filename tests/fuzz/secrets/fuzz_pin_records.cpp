// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in the store, reading it never breaks, what is accepted says the same when written again, and no PIN
// and no label makes the rules stumble.
#include "secrets/PinRecords.h"
#include "secrets/PinRules.h"

#include <cstdint>
#include <cstdlib>

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    if (const Result<PinRecords> records = parsePinRecords(text)) {
        const Result<PinRecords> again = parsePinRecords(serialisePinRecords(*records));
        if (!again || *again != *records)
            std::abort();
    }
    if (const Result<void> good = checkNewPin(SecureString::fromUtf8(text)); good && (size < 6 || size > 12))
        std::abort();
    const Result<QString> label = checkLabel(QString::fromUtf8(text));
    if (label && checkLabel(*label) != *label)
        std::abort();
    return 0;
}
