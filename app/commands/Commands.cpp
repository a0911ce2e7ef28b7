// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Commands.h"

#include "commands/DeskCheck.h"
#include "commands/ExitStatus.h"
#include "commands/JournalCommands.h"
#include "commands/PinCommands.h"
#include "commands/PrinterCheck.h"
#include "commands/SetupCommands.h"
#include "commands/StationCommands.h"
#include "config/ConfigLoader.h"
#include "health/StationChecks.h"
#include "journal/JournalVerifier.h"
#include "journal/SessionJournal.h"
#include "secrets/KioskSecrets.h"

#include <QEventLoop>
#include <QFile>
#include <QProcess>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr int engineLimit = 10'000; ///< ms

SecretStoreKind storeKind(const KioskConfig &config)
{
    return config.keyStore == KeyStore::Systemd ? SecretStoreKind::Systemd : SecretStoreKind::Keyring;
}

QString journalFolder(const QString &stateDir)
{
    return stateDir + u"/journal"_s;
}

QString journalHead(const QString &stateDir)
{
    return stateDir + u"/journal.head"_s;
}

Result<SecretBytes> readWrappingKey(const KioskConfig &config, const QString &stateDir)
{
    const std::unique_ptr<SecretStore> store = makeSecretStore(storeKind(config));
    QEventLoop loop;
    Result<SecretBytes> key = failure(secretcodes::slow, {});
    KioskSecrets::load(*store, stateDir, &loop, [&](Result<KioskSecrets> secrets) {
        if (secrets)
            key = std::move(secrets->keys.journalWrappingKey);
        else
            key = tl::unexpected(secrets.error());
        loop.quit();
    });
    loop.exec();
    return key;
}

SecretsContext secretsContext(const KioskConfig &config, const QString &stateDir, const Clock &clock)
{
    SecretsContext context{.store = storeKind(config),
                           .stateDir = stateDir,
                           .bootId = currentBootId(),
                           .clock = clock,
                           .terminal = Terminal(STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO)};
    context.setJournalAside = [folder = journalFolder(stateDir), head = journalHead(stateDir),
                               &clock]() -> Result<QString> {
        if (!QFile::exists(folder + u"/journal.sqlite"_s) && !QFile::exists(head))
            return QString();
        return SessionJournal::setAside(folder, head, clock);
    };
    return context;
}

QList<CheckedPart> checkKeys(const CheckContext &context)
{
    // A demo makes its own at each start.
    if (context.demo)
        return {};
    const SystemClock clock;
    QList<CheckedPart> parts;
    const QList<SecretCheck> checks = checkSecrets(secretsContext(context.config, context.stateDir, clock));
    for (const SecretCheck &check : checks)
        parts.append({{check.part, check.state, check.code, check.detail, {}}, check.remedy});
    return parts;
}

QList<CheckedPart> checkJournal(const CheckContext &context)
{
    if (context.demo)
        return {};
    const QString part = u"journal"_s;
    const QString file = journalFolder(context.stateDir) + u"/journal.sqlite"_s;
    const QString gone = u"copy the state folder, find out who took the journal away, and tell the security officer"_s;
    const QString head = journalHead(context.stateDir);
    if (!QFile::exists(file) && QFile::exists(head))
        return {{{part, HealthState::Warning, u"journal.gone"_s, u"%1 is gone, and this kiosk had one"_s.arg(file), {}},
                 gone}};
    if (!QFile::exists(file))
        return {{{part, HealthState::Ready, u"ok"_s, u"none yet: it begins with the kiosk's first start"_s, {}}, {}}};
    journal::VerifyOptions options;
    options.file = file;
    options.headFile = head;
    const Result<journal::Verification> verification = journal::verifyJournal(options);
    if (!verification)
        return {{{part, HealthState::NotReady, verification.error().code, verification.error().detail, {}},
                 u"look at the file with `mfa-kiosk journal verify`"_s}};
    if (!verification->findings.isEmpty())
        return {{{part, HealthState::Warning, u"journal.altered"_s, verification->findings.first().toText(), {}},
                 u"`mfa-kiosk journal verify` tells all; the kiosk sets the file aside at its next start"_s}};
    if (verification->oldChainIsMissing)
        return {
            {{part, HealthState::Warning, u"journal.gone"_s, u"the journal before this one was gone at a start"_s, {}},
             gone}};
    return {{{part, HealthState::Ready, u"ok"_s, u"records up to %1"_s.arg(verification->lastSeq), {}}, {}}};
}

QList<CheckedPart> checkEngine(const CheckContext &)
{
    const QString part = u"engine"_s;
    QProcess session;
    session.start(programDir() + u"/mfa-kiosk-session"_s, {u"--engine-version"_s});
    if (!session.waitForFinished(engineLimit) || session.exitCode() != 0)
        return {{{part,
                  HealthState::NotReady,
                  u"engine.broken"_s,
                  QString::fromLocal8Bit(session.readAllStandardError()).section(u'\n', 0, 0),
                  {}},
                 u"install the kiosk's package again, with Qt WebEngine"_s}};
    const QString version = QString::fromLatin1(session.readAllStandardOutput()).trimmed();
    return {{{part, HealthState::Ready, u"ok"_s, version, {}}, {}}};
}

QList<CheckedPart> checkStation(const CheckContext &context)
{
    QList<CheckedPart> parts;
    // A desktop or practice is no station and need not be shut.
    if (context.demo || !stationchecks::isStation())
        return parts;
    const QList<PartHealth> all = stationchecks::all({});
    for (const PartHealth &health : all)
        parts.append({health, {}});
    return parts;
}

} // namespace

std::optional<int> kioskCommand(const HostOptions &options, const QStringList &words)
{
    static const QStringList commands{u"setup"_s, u"pin"_s, u"journal"_s};
    const QString command = words.value(0);
    if (command == u"station")
        return stationCommand(words.mid(1));
    if (!commands.contains(command))
        return std::nullopt;
    const QStringList rest = words.mid(1);
    if (rest.contains(u"--help"_s) || rest.contains(u"-h"_s)) {
        std::fputs(command == u"setup" ? setupUsage : command == u"pin" ? pinUsage : journalUsage, stdout);
        return 0;
    }
    const auto sources = findConfig(options.configFile, profileDirs());
    if (!sources) {
        printConfigErrors(sources.error());
        return exitConfiguration;
    }
    const auto config = parseConfig(*sources);
    if (!config) {
        printConfigErrors(config.error());
        return exitConfiguration;
    }
    const QString stateDir = stateDirOf(*config, false);
    const SystemClock clock;
    if (command == u"setup")
        return setupCommand(rest, secretsContext(*config, stateDir, clock));
    if (command == u"pin")
        return pinCommand(rest, secretsContext(*config, stateDir, clock));
    JournalCommandContext context;
    context.folder = journalFolder(stateDir);
    context.headFile = journalHead(stateDir);
    context.wrappingKey = [&config, &stateDir] { return readWrappingKey(*config, stateDir); };
    return journalCommand(rest, context);
}

QList<PartSource> checkedParts()
{
    return {checkKeys, checkJournal, checkEngine, checkDesk, checkPrinter, checkStation};
}

} // namespace kiosk
