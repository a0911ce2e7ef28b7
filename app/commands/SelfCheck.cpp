// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/SelfCheck.h"

#include "commands/ExitStatus.h"
#include "config/ConfigLoader.h"
#include "health/BuildDay.h"
#include "figures/HealthTable.h"
#include "health/HealthTargets.h"
#include "health/LocalChecks.h"
#include "health/NetworkProbe.h"
#include "health/SystemChecks.h"
#include "host/SandboxCheck.h"
#include "support/FileFence.h"
#include "support/ProcessHardening.h"
#include "trust/TrustStore.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// Warn of an authority's end this early: time for a new one in a school's year.
constexpr qint64 warnBeforeExpiryDays = 30;

using CheckedParts = QList<CheckedPart>;

CheckedPart ready(const QString &part, const QString &detail)
{
    return {{part, HealthState::Ready, u"ok"_s, detail}};
}

QString remedyOf(const CheckedPart &checked)
{
    if (!checked.remedy.isEmpty() || checked.health.state == HealthState::Ready)
        return checked.remedy;
    const health::Words *const words = health::wordsFor(checked.health.code);
    return words ? QString::fromUtf8(words->remedy) : QString();
}

/// "The disk is full: /var: 3 MiB free - Free some space."
QString sentence(const CheckedPart &checked)
{
    const PartHealth &health = checked.health;
    if (health.state == HealthState::Ready)
        return health.detail;
    const health::Words *const words = health::wordsFor(health.code);
    QString text = words ? QString::fromUtf8(words->what) : health.code;
    if (text.endsWith(u'.'))
        text.chop(1);
    if (!health.detail.isEmpty())
        text += u": "_s + health.detail;
    if (const QString remedy = remedyOf(checked); !remedy.isEmpty())
        text += u" - "_s + remedy;
    return text.replace(u'\n', u' ');
}

QString spelled(const QString &part)
{
    return QString(part).replace(u'_', u' ').replace(u'.', u' ');
}

void printLines(const CheckedParts &parts)
{
    qsizetype widest = 0;
    for (const CheckedPart &checked : parts)
        widest = std::max(widest, checked.health.part.size());
    for (const CheckedPart &checked : parts) {
        const char *state = checked.health.state == HealthState::Ready ? "READY"
            : checked.health.state == HealthState::Warning             ? "WARNING"
                                                                       : "NOT READY";
        QString line = spelled(checked.health.part).leftJustified(widest) + u"  "_s + sentence(checked);
        while (line.endsWith(u' '))
            line.chop(1);
        std::printf("%-10s %s\n", state, qUtf8Printable(line));
    }
}

void printJson(const CheckedParts &parts, const ConfigErrors &errors, HealthState worst)
{
    QJsonArray list;
    for (const CheckedPart &checked : parts) {
        const PartHealth &health = checked.health;
        list << QJsonObject{{u"part"_s, health.part},
                            {u"state"_s, healthStates.name(health.state)},
                            {u"code"_s, health.code},
                            {u"detail"_s, health.detail},
                            {u"remedy"_s, remedyOf(checked)}};
    }
    QJsonArray wrong;
    for (const ConfigError &error : errors) {
        wrong << QJsonObject{{u"file"_s, error.file},       {u"line"_s, error.line},
                             {u"key"_s, error.key},         {u"found"_s, error.found},
                             {u"allowed"_s, error.allowed}, {u"suggestion"_s, error.suggestion},
                             {u"text"_s, error.toString()}};
    }
    const QJsonObject all{{u"version"_s, QStringLiteral(KIOSK_VERSION)},
                          {u"state"_s, healthStates.name(worst)},
                          {u"parts"_s, list},
                          {u"configuration_errors"_s, wrong}};
    std::printf("%s", QJsonDocument(all).toJson(QJsonDocument::Indented).constData());
}

/// A page of the kiosk's own, in the engine.
CheckedPart ofSandbox(const QString &memoryDir)
{
    const SystemClock clock;
    StandardErrorLog log;
    ChildRegistry children;
    SandboxCheck check(programDir() + u"/mfa-kiosk-session"_s, memoryDir, clock, log, children);
    QEventLoop loop;
    PartHealth found;
    QObject::connect(&check, &SandboxCheck::finished, &loop, [&](const PartHealth &health) {
        found = health;
        loop.quit();
    });
    QMetaObject::invokeMethod(&check, &SandboxCheck::start, Qt::QueuedConnection);
    loop.exec();
    // Whoever asks by hand wants to know that a page can be shown.
    if (found.state == HealthState::Warning)
        found.state = HealthState::NotReady;
    return {found};
}

/// What can be looked at without a configuration.
CheckedParts ofThisComputer(const HostOptions &options, const QString &memoryDir)
{
    const bool test = isTestEnvironment();
    const QString dir = programDir();
    const auto program = [&dir](const QString &part, const QString &name, HealthState absence) {
        return CheckedPart{systemchecks::program(part, dir + u'/' + name, absence)};
    };
    CheckedParts parts;
    parts << CheckedPart{systemchecks::user(test ? systemchecks::Root::AllowedInTests : systemchecks::Root::Refused)};
    parts << program(u"session_program"_s, u"mfa-kiosk-session"_s, HealthState::NotReady);
    parts << program(u"identity_view"_s, u"mfa-kiosk-identityview.so"_s, HealthState::NotReady);
    parts << program(u"gate_program"_s, u"mfa-kiosk-gate"_s, HealthState::NotReady);
    // Visitors can be served without these.
    parts << program(u"notice_program"_s, u"mfa-kiosk-notice"_s, HealthState::Warning);
    parts << program(u"staff_program"_s, u"mfa-kiosk-staff"_s, HealthState::Warning);
    if (options.demo)
        parts << program(u"practice_service"_s, u"mfa-kiosk-demo"_s, HealthState::NotReady);
    const bool landlock = FileFence::isOffered();
    parts << (landlock ? ready(u"file_fence"_s, u"Landlock"_s)
                       : CheckedPart{{u"file_fence"_s, HealthState::Warning, u"fence.no_landlock"_s, {}}});
    parts << ofSandbox(memoryDir) << CheckedPart{systemchecks::pageMemory()}
          << CheckedPart{systemchecks::font(u"Inter"_s)} << CheckedPart{systemchecks::display()};
    return parts;
}

CheckedParts ofConfiguration(const ConfigSources &sources, const KioskConfig &config, bool demo)
{
    CheckedParts parts;
    parts << ready(u"configuration"_s, sources.kiosk.fileName.isEmpty() ? u"built in"_s : sources.kiosk.fileName);
    const QString &profile = sources.profile.fileName;
    parts << ready(u"site_profile"_s,
                   u"%1, %2 (%3 hosts allowed)"_s.arg(config.profile.organisation,
                                                      profile.startsWith(u':') ? u"built in"_s : profile,
                                                      QString::number(config.profile.identity.hosts.size())));
    for (const ConfigError &warning : config.warnings)
        parts << CheckedPart{{u"site_profile"_s, HealthState::Warning, u"config.warning"_s, warning.toString()}};
    QStringList plain;
    for (const HostRule &rule : config.profile.identity.hosts) {
        if (rule.scheme == u"http")
            plain << u"%1:%2"_s.arg(rule.host).arg(rule.port);
    }
    if (!plain.isEmpty() && !demo)
        parts << CheckedPart{{u"plain_http"_s, HealthState::Warning, u"config.plain_http"_s, plain.join(u", "_s)}};
    return parts;
}

CheckedPart ofTrust(const KioskConfig &config, TrustStore &trust)
{
    const QString part = u"trust"_s;
    if (config.caFile.isEmpty())
        return ready(part, u"this computer's own certificate authorities"_s);
    Result<TrustStore> loaded = TrustStore::load(config.caFile);
    if (!loaded)
        return {{part, HealthState::NotReady, loaded.error().code, loaded.error().detail},
                u"correct the file that [trust] ca_file names"_s};
    trust = std::move(*loaded);
    const QString detail = u"%1, %2 more, valid until %3"_s.arg(
        config.caFile, QString::number(trust.certificates().size()), trust.validUntil().date().toString(Qt::ISODate));
    if (trust.validUntil() < QDateTime::currentDateTimeUtc().addDays(warnBeforeExpiryDays))
        return {{part, HealthState::Warning, u"trust.expires_soon"_s, detail}};
    return ready(part, detail);
}

CheckedPart ofHours(const std::optional<OpeningHours> &hours)
{
    const QString part = parts::openingHours.toString();
    if (!hours)
        return ready(part, u"always open: no [hours]"_s);
    const QDateTime now = QDateTime::currentDateTime();
    if (hours->isOpen(now))
        return ready(part, u"open now"_s);
    // Who looks at night wants to know whether it will work in the morning.
    const std::optional<QDateTime> opens = hours->opensAfter(now);
    return ready(part, opens ? u"closed now, opens "_s + opens->toString(u"yyyy-MM-dd HH:mm"_s) : u"closed"_s);
}

/// All services at once, each to its end.
CheckedParts ofNetwork(const KioskConfig &config, const TrustStore &trust, ClockWatch &clockWatch)
{
    SystemResolver resolver;
    const SystemClock clock;
    const NetworkProbe::Means means{resolver, clock, trust.certificates(), {}, buildDay()};
    const QList<WatchedAddress> addresses = watchedAddresses(config.profile);
    QList<Standing> standings(addresses.size());
    QObject owner;
    QEventLoop loop;
    qsizetype left = addresses.size();
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        auto *probe = new NetworkProbe(addresses.at(i).target, means, &owner);
        QObject::connect(probe, &AddressProbe::finished, &owner, [&, i](const ProbeResult &result) {
            const auto level = result.verdict == ProbeResult::Verdict::Good ? Standing::Level::Good
                : result.verdict == ProbeResult::Verdict::Doubtful          ? Standing::Level::Doubtful
                                                                            : Standing::Level::Down;
            // Of what works nobody needs to know more than that it answers: a sign-in's root may well say "404".
            standings[i] = {level, result.code,
                            level == Standing::Level::Good
                                ? result.facts
                                : u"%1, %2 ms"_s.arg(result.detail).arg(result.took.count())};
            if (result.serverTime)
                clockWatch.noteServiceTime(*result.serverTime);
            if (--left == 0)
                loop.quit();
        });
        probe->start();
    }
    if (left > 0)
        loop.exec();
    CheckedParts parts;
    const QList<PartHealth> all = networkHealth(addresses, standings);
    for (const PartHealth &health : all)
        parts << CheckedPart{health};
    return parts;
}

CheckedParts ofConfigured(const ConfigSources &sources, const KioskConfig &config, const HostOptions &options,
                          const CheckOptions &how, const QList<PartSource> &others)
{
    CheckedParts parts = ofConfiguration(sources, config, options.demo);
    parts += ofThisComputer(options, config.sessionMemoryDir);
    const QString stateDir = stateDirOf(config, options.demo);
    parts << CheckedPart{localchecks::memoryFolder(config.sessionMemoryDir)}
          << CheckedPart{localchecks::stateFolder(stateDir)};
    TrustStore trust;
    parts << ofTrust(config, trust);
    const SystemClock clock;
    ClockWatch clockWatch(clock, buildDay());
    if (options.demo)
        parts << ready(parts::network.toString(), u"none needed: the practice service is on this computer"_s);
    else if (how.network == CheckOptions::Network::Skip)
        parts << ready(parts::network.toString(), u"not looked at (--offline)"_s);
    else
        parts += ofNetwork(config, trust, clockWatch);
    parts << CheckedPart{clockWatch.look()} << ofHours(config.hours);
    for (const PartSource &source : others)
        parts += source({config, stateDir, options.demo, how.network});
    return parts;
}

} // namespace

int selfCheck(const HostOptions &options, const CheckOptions &how, const QList<PartSource> &others)
{
    constexpr quint16 anyPort = 1;
    const auto sources =
        options.demo ? practiceConfig(options.configFile, anyPort) : findConfig(options.configFile, profileDirs());
    ConfigErrors errors;
    CheckedParts parts;
    if (!sources)
        errors = sources.error();
    else if (const auto config = parseConfig(*sources))
        parts = ofConfigured(*sources, *config, options, how, others);
    else
        errors = config.error();
    for (const ConfigError &error : std::as_const(errors))
        parts << CheckedPart{{u"configuration"_s, HealthState::NotReady, u"config.error"_s, error.toString()}};
    if (!errors.isEmpty())
        parts += ofThisComputer(options, KioskConfig().sessionMemoryDir);

    HealthState worst = HealthState::Ready;
    for (const CheckedPart &checked : std::as_const(parts))
        worst = std::max(worst, checked.health.state);
    if (how.output == CheckOptions::Output::Json)
        printJson(parts, errors, worst);
    else
        printLines(parts);
    if (!errors.isEmpty())
        return exitConfiguration;
    return worst == HealthState::NotReady ? exitFailed : exitGood;
}

} // namespace kiosk
