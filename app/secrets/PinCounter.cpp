// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/PinCounter.h"

#include "secrets/Digest.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int counterVersion = 1;
const QString macField = u"mac"_s;

std::optional<qint64> wholeNumber(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    const double number = value.toDouble(-1);
    constexpr double largest = 9007199254740992.0; // 2^53: beyond it a JSON number is not exact
    if (!value.isDouble() || number < 0 || number > largest || number != std::floor(number))
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace

Seconds PinLimits::waitAfter(int failures) const
{
    if (failures < freeFailures)
        return Seconds{0};
    Seconds wait = firstWait;
    for (int i = freeFailures; i < failures && wait < longestWait; ++i)
        wait *= 2;
    return std::min(wait, longestWait);
}

QString pinRemedy(const QString &code)
{
    if (code == u"pin.none")
        return u"Add the first one: mfa-kiosk pin add LABEL"_s;
    if (code == u"pin.disabled")
        return u"Ask who tried, then run \"mfa-kiosk pin unlock\" as the kiosk's user."_s;
    if (code.startsWith(u"pin.counter_"_s))
        return u"The record of wrong PINs was removed, changed or put back. Find out by whom, then run \"mfa-kiosk pin "
               "unlock\" as the kiosk's user."_s;
    if (code == u"state.write" || code == u"state.read")
        return u"Give the kiosk's user the right to write in the state folder, and room on its disk."_s;
    if (code == u"pin.scrypt")
        return u"Checking a PIN takes 128 MiB of memory for a second: free some."_s;
    return {};
}

PinCounter::PinCounter(Settings settings, const SecretBytes &pepper, const Clock &clock)
    : m_settings(std::move(settings)), m_key(hmacSha256(pepper, {"mfa-kiosk pin counter v1"})), m_clock(clock),
      m_file(m_settings.stateDir + u"/pin-failures.json"_s)
{
}

QString PinCounter::macOf(const QJsonObject &object) const
{
    // Names are sorted and numbers whole: one text for one object.
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(hmacSha256(m_key, {text}).view().toByteArray().toHex());
}

Result<PinCounter::State> PinCounter::read()
{
    const Result<std::optional<QJsonObject>> content = m_file.read();
    if (!content)
        return failure(u"pin.counter_damaged"_s, content.error().toLogLine());
    if (!*content)
        return failure(u"pin.counter_missing"_s, m_file.path());
    QJsonObject object = **content;
    const QByteArray mac = object.take(macField).toString().toLatin1();
    const SecretBytes expected(macOf(object).toLatin1());
    if (!(SecretBytes(mac) == expected))
        return failure(u"pin.counter_damaged"_s, m_file.path());

    const auto version = wholeNumber(object, u"version"_s);
    const auto sequence = wholeNumber(object, u"sequence"_s);
    const auto failures = wholeNumber(object, u"failures"_s);
    const auto wait = wholeNumber(object, u"wait_ms"_s);
    const auto untilBoot = wholeNumber(object, u"until_boot_ms"_s);
    const auto untilWall = wholeNumber(object, u"until_wall_ms"_s);
    if (version != counterVersion || !sequence || !failures || !wait || !untilBoot || !untilWall)
        return failure(u"pin.counter_damaged"_s, m_file.path());
    if (*sequence < m_seen)
        return failure(u"pin.counter_rolled_back"_s, m_file.path());
    m_seen = *sequence;
    State state;
    state.sequence = *sequence;
    state.failures = static_cast<int>(std::min<qint64>(*failures, m_settings.limits.disabledAt));
    state.boot = object.value(u"boot"_s).toString();
    state.wait = Milliseconds{*wait};
    state.untilBoot = Milliseconds{*untilBoot};
    state.untilWall = *untilWall;
    return state;
}

Result<void> PinCounter::write(State state)
{
    // By the wall clock where it is ahead, so that a file made anew after a loss is not taken for an old one.
    const qint64 now = std::max<qint64>(0, m_clock.now().toMSecsSinceEpoch());
    state.sequence = std::max(std::max(state.sequence, m_seen) + 1, now);
    QJsonObject object{{u"version"_s, counterVersion},
                       {u"sequence"_s, state.sequence},
                       {u"failures"_s, state.failures},
                       {u"boot"_s, state.boot},
                       {u"wait_ms"_s, qint64{state.wait.count()}},
                       {u"until_boot_ms"_s, qint64{state.untilBoot.count()}},
                       {u"until_wall_ms"_s, state.untilWall}};
    object.insert(macField, macOf(object));
    const Result<void> written = m_file.write(object);
    if (written)
        m_seen = state.sequence;
    return written;
}

Milliseconds PinCounter::left(const State &state) const
{
    const auto within = [&state](Milliseconds time) { return std::clamp(time, Milliseconds{0}, state.wait); };
    if (!state.boot.isEmpty() && state.boot == m_settings.bootId)
        return within(state.untilBoot - m_clock.sinceBoot());
    const Milliseconds byWall{state.untilWall - m_clock.now().toMSecsSinceEpoch()};
    return std::max(within(byWall), within(state.wait - m_clock.sinceBoot()));
}

void PinCounter::startWait(State &state, Milliseconds left) const
{
    state.boot = m_settings.bootId;
    state.untilBoot = m_clock.sinceBoot() + left;
    state.untilWall = std::max<qint64>(0, m_clock.now().toMSecsSinceEpoch() + left.count());
}

PinPad PinCounter::pad()
{
    PinPad pad;
    const Result<State> state = read();
    if (!state) {
        pad.state = PinPad::State::Disabled;
        pad.code = state.error().code;
        return pad;
    }
    pad.failures = state->failures;
    pad.freeLeft = std::max(0, m_settings.limits.freeFailures - state->failures);
    if (state->failures >= m_settings.limits.disabledAt) {
        pad.state = PinPad::State::Disabled;
        pad.code = u"pin.disabled"_s;
    } else if (const Milliseconds wait = left(*state); wait > Milliseconds{0}) {
        pad.state = PinPad::State::Waiting;
        pad.until = Deadline{m_clock.sinceBoot() + wait};
    }
    return pad;
}

Result<void> PinCounter::countFailure()
{
    Result<State> state = read();
    if (!state)
        return tl::unexpected(state.error());
    m_before = *state;
    ++state->failures;
    state->wait = m_settings.limits.waitAfter(state->failures);
    startWait(*state, state->wait);
    return write(*state);
}

Result<void> PinCounter::takeBack()
{
    if (!m_before)
        return {};
    return write(*std::exchange(m_before, std::nullopt));
}

Result<void> PinCounter::reset()
{
    State state;
    startWait(state, Milliseconds{0});
    return write(state);
}

Result<void> PinCounter::settle(qint64 sequence)
{
    m_seen = std::max(m_seen, sequence);
    Result<State> state = read();
    // A pad that is disabled stays so: there is nothing to bind.
    if (!state || state->boot == m_settings.bootId)
        return {};
    startWait(*state, left(*state));
    return write(*state);
}

} // namespace kiosk
