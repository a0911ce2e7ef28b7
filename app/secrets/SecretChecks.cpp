// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretChecks.h"

#include "secrets/Waiting.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const QString ok = u"ok"_s;
const QString storePart = u"key store"_s;
const QString keysPart = u"keys"_s;
const QString pinsPart = u"PINs"_s;
const QString lockOutPart = u"PIN lock-out"_s;

bool isAboutTheStore(const QString &code)
{
    return code == secretcodes::absentService || code == secretcodes::locked || code == secretcodes::slow
        || code == secretcodes::failed;
}

SecretCheck checkPins(const KioskSecrets &secrets)
{
    const qsizetype active = secrets.activePins();
    if (active == 0)
        return {pinsPart, HealthState::NotReady, u"pin.none"_s, u"nobody has a PIN"_s, pinRemedy(u"pin.none"_s)};
    const qsizetype disabled = secrets.pins.size() - active;
    return {pinsPart,
            HealthState::Ready,
            ok,
            disabled == 0 ? u"%1"_s.arg(active) : u"%1, and %2 disabled"_s.arg(active).arg(disabled),
            {}};
}

SecretCheck checkLockOut(const PinPad &pad, const Clock &clock)
{
    switch (pad.state) {
    case PinPad::State::Disabled:
        return {lockOutPart, HealthState::Warning, pad.code, u"the PIN pad takes no PIN"_s, pinRemedy(pad.code)};
    case PinPad::State::Waiting: {
        const QString until = pad.until.wallTime(clock).toString(u"HH:mm:ss"_s);
        return {lockOutPart, HealthState::Warning, u"pin.waiting"_s,
                u"%1 wrong PINs in a row; the pad waits until %2"_s.arg(QString::number(pad.failures), until),
                u"Ask who tried."_s};
    }
    case PinPad::State::Open:
        break;
    }
    return {lockOutPart, HealthState::Ready, ok, u"%1 wrong PINs in a row"_s.arg(pad.failures), {}};
}

} // namespace

QList<SecretCheck> checkSecrets(const SecretsContext &context)
{
    const std::unique_ptr<SecretStore> store = context.makeStore(context.store);
    const Result<KioskSecrets> secrets = waiting::load(*store, context.stateDir);
    const QString name = secretStoreName(context.store);
    if (!secrets) {
        const Error &error = secrets.error();
        const QString remedy = secretRemedy(error.code, context.store);
        if (isAboutTheStore(error.code))
            return {{storePart, HealthState::NotReady, error.code, QString(name + u": "_s + error.detail), remedy}};
        return {{storePart, HealthState::Ready, ok, name, {}},
                {keysPart, HealthState::NotReady, error.code, error.detail, remedy}};
    }
    PinCounter counter({context.stateDir, context.bootId, {}}, secrets->keys.pinPepper, context.clock);
    return {{storePart, HealthState::Ready, ok, name, {}},
            {keysPart, HealthState::Ready, ok, u"epoch %1"_s.arg(secrets->epoch), {}},
            checkPins(*secrets),
            checkLockOut(counter.pad(), context.clock)};
}

} // namespace kiosk
