// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a server sends, reading it never breaks, ends where it must, and does not hang on how it comes in pieces.
#include "health/HttpAnswer.h"

#include <cstdint>
#include <cstdlib>

using kiosk::HttpAnswer;

namespace
{

constexpr qint64 bodyLimit = 512;

HttpAnswer read(const QByteArray &bytes, qsizetype piece)
{
    HttpAnswer answer(bodyLimit);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        answer.feed(bytes.mid(at, piece));
    if (answer.state() == HttpAnswer::State::Head || answer.state() == HttpAnswer::State::Body)
        answer.end();
    return answer;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const HttpAnswer whole = read(bytes, bytes.size() + 1);
    const HttpAnswer pieces = read(bytes, 1 + data[0] % 64);
    if (whole.status() != pieces.status() || whole.header("location") != pieces.header("location"))
        std::abort();
    const bool stopped = whole.state() == HttpAnswer::State::TooLong || pieces.state() == HttpAnswer::State::TooLong;
    if (!stopped && (whole.state() != pieces.state() || whole.bodyBytes() != pieces.bodyBytes()))
        std::abort();
    if (whole.status() != 0 && (whole.status() < 200 || whole.status() > 599))
        std::abort();
    return 0;
}
