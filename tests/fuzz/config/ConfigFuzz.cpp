// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a file: reading it never breaks, an error is one readable line that points into the file, and what
// is accepted holds what the fence and the screens rely on.
#include "config/ConfigLoader.h"
#include "identity/UrlPolicy.h"

#include <QFile>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace kiosk;

namespace
{

[[noreturn]] void broken(const char *what, const QString &detail)
{
    std::fprintf(stderr, "%s: %s\n", what, qUtf8Printable(detail));
    std::abort();
}

QByteArray fictionalProfile()
{
    QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/tests/unit/config/pohjola.toml"));
    if (!file.open(QIODevice::ReadOnly))
        broken("missing", file.fileName());
    return file.readAll();
}

void checkErrors(const ConfigErrors &errors, const ConfigSources &sources)
{
    if (errors.isEmpty())
        broken("refused without a reason", {});
    for (const ConfigError &error : errors) {
        const QString text = error.toString();
        const bool kiosk = error.file == sources.kiosk.fileName;
        const QByteArray &source = kiosk ? sources.kiosk.text : sources.profile.text;
        if (error.found.isEmpty() || error.allowed.isEmpty() || text.contains(QLatin1Char('\n')))
            broken("not a readable error", text);
        if (error.line < 0 || error.line > source.count('\n') + 1)
            broken("points outside the file", text);
    }
}

void checkConfig(const KioskConfig &config)
{
    const IdentityService &service = config.profile.identity;
    const UrlPolicy policy(service.hosts);
    for (const HostRule &rule : service.hosts) {
        QUrl url;
        url.setScheme(rule.scheme);
        url.setHost(rule.host);
        url.setPort(rule.port);
        if (!policy.ruleFor(url))
            broken("a host that the fence drops", rule.host);
        if (rule.role != HostRole::Resource
            && std::any_of(allLanguages.begin(), allLanguages.end(),
                           [&rule](Language each) { return rule.label.in(each).isEmpty(); }))
            broken("a page without a name", rule.host);
    }
    if (!policy.allows(service.startUrl, UrlUse::Page))
        broken("a start that is refused", service.startUrl.toString());
    for (const AccountKind &kind : config.profile.accountKinds) {
        const QString local = kind.example.section(QLatin1Char('@'), 0, 0);
        if (!kind.localPart.match(local).hasMatch() || kind.localPart.match(local + QLatin1Char('\n')).hasMatch())
            broken("a pattern that is not anchored", kind.localPart.pattern());
    }
    if (config.limits.idleAnswer < Seconds(20) || config.limits.session <= config.profile.syncWait
        || config.profile.syncWait.count() < 0 || service.methods.isEmpty())
        broken("limits", config.profileId);
}

void check(const ConfigSources &sources)
{
    if (const auto config = parseConfig(sources))
        checkConfig(*config);
    else
        checkErrors(config.error(), sources);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QByteArray profile = fictionalProfile();
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check({{QStringLiteral("kiosk.toml"), "profile = \"x\"\n"}, {QStringLiteral("profile.toml"), text}});
    check({{QStringLiteral("kiosk.toml"), text}, {QStringLiteral("profile.toml"), profile}});
    return 0;
}
