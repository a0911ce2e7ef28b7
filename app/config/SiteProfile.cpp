// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/SiteProfile.h"

#include <algorithm>

namespace kiosk
{

const IdentityMethod *IdentityService::method(const MethodId &id) const
{
    const auto found =
        std::find_if(methods.cbegin(), methods.cend(), [&id](const IdentityMethod &method) { return method.id == id; });
    return found == methods.cend() ? nullptr : &*found;
}

QList<TrailItem> IdentityService::trailFor(Errand errand, const MethodId &method) const
{
    QList<TrailItem> items;
    std::copy_if(trail.cbegin(), trail.cend(), std::back_inserter(items), [&](const TrailItem &item) {
        return (!item.errand || *item.errand == errand) && (item.methods.isEmpty() || item.methods.contains(method));
    });
    return items;
}

bool IdentityService::knowsDone() const
{
    return std::any_of(outcomes.cbegin(), outcomes.cend(),
                       [](const OutcomeRule &rule) { return rule.outcome == Outcome::Done; });
}

bool IdentityService::mendsPassword() const
{
    return std::any_of(trail.cbegin(), trail.cend(),
                       [](const TrailItem &item) { return item.errand == Errand::PasswordToo; });
}

QString shortAppName(const SetUpInfo &setUp)
{
    const QLatin1String maker("Microsoft ");
    return setUp.app.startsWith(maker) ? setUp.app.mid(maker.size()) : setUp.app;
}

QString SiteProfile::organisationGenitive(Language language) const
{
    const auto ends = [this](QStringView letters) {
        return !organisation.isEmpty() && letters.contains(organisation.back().toLower());
    };
    switch (language) {
    case Language::Finnish:
        if (!organisationForms.fiGenitive.isEmpty())
            return organisationForms.fiGenitive;
        return organisation + (ends(u"aeiouyåäö") ? QStringLiteral("n") : QStringLiteral("in"));
    case Language::Swedish:
        if (!organisationForms.svGenitive.isEmpty())
            return organisationForms.svGenitive;
        return ends(u"sxz") ? organisation : organisation + QLatin1Char('s');
    case Language::English:
        break;
    }
    return organisation;
}

} // namespace kiosk
