// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/HealthReport.h"

#include "record/Description.h"
#include "support/NamedEnum.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const record::Description<HealthReport> &reportDescription()
{
    using namespace record;
    constexpr qsizetype mostParts = 100;
    static const Type<QString> name = text(64, u"[a-z0-9_.]*"_s);
    static const Type<QString> words = text(2000, TooLong::Cut);
    static const Description<PartHealth> part{
        field(u"part"_s, &PartHealth::part, name), field(u"state"_s, &PartHealth::state, named(healthStates)),
        field(u"code"_s, &PartHealth::code, name), field(u"detail"_s, &PartHealth::detail, words),
        field(u"facts"_s, &PartHealth::facts, words)};
    static const Description<HealthReport> report{
        field(u"parts"_s, &HealthReport::parts, list(object(part), mostParts))};
    return report;
}

} // namespace

QByteArray HealthReport::toJson() const
{
    return QJsonDocument(reportDescription().write(*this)).toJson(QJsonDocument::Compact);
}

Result<HealthReport> HealthReport::fromJson(const QByteArray &text)
{
    record::Reading reading;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    std::optional<HealthReport> report;
    if (document.isObject())
        report = reportDescription().read(document.object(), reading);
    if (!report)
        return failure(u"health.malformed"_s, reading.wrongField());
    return std::move(*report);
}

QString reasonCode(OutOfServiceReason reason)
{
    switch (reason) {
    case OutOfServiceReason::Staff:
        return u"out.staff"_s;
    case OutOfServiceReason::Hours:
        return u"out.hours"_s;
    case OutOfServiceReason::Network:
        return u"out.network"_s;
    case OutOfServiceReason::IdentityService:
        return u"out.identity_service"_s;
    case OutOfServiceReason::IdentityProviders:
        return u"out.identity_providers"_s;
    case OutOfServiceReason::Kiosk:
        break;
    }
    return u"out.kiosk"_s;
}

OutOfServiceReason reasonOf(const PartHealth &health)
{
    if (health.part == parts::staff)
        return OutOfServiceReason::Staff;
    if (health.part == parts::openingHours)
        return OutOfServiceReason::Hours;
    if (health.part == parts::network)
        return OutOfServiceReason::Network;
    if (health.part == parts::identityService)
        return OutOfServiceReason::IdentityService;
    if (health.part.startsWith(parts::provider))
        return OutOfServiceReason::IdentityProviders;
    return OutOfServiceReason::Kiosk;
}

HealthState HealthReport::state() const
{
    HealthState worst = HealthState::Ready;
    for (const PartHealth &health : parts)
        worst = std::max(worst, health.state);
    return worst;
}

std::optional<PartHealth> HealthReport::blocking() const
{
    std::optional<PartHealth> first;
    for (const PartHealth &health : parts) {
        if (health.state == HealthState::NotReady && (!first || reasonOf(health) < reasonOf(*first)))
            first = health;
    }
    return first;
}

const PartHealth *HealthReport::find(const QString &part) const
{
    const auto found =
        std::find_if(parts.cbegin(), parts.cend(), [&](const PartHealth &health) { return health.part == part; });
    return found == parts.cend() ? nullptr : &*found;
}

} // namespace kiosk
