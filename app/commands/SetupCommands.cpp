// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/SetupCommands.h"

#include "commands/ExitStatus.h"
#include "commands/PinCommands.h"
#include "host/HostLock.h"
#include "journal/JournalCrypto.h"
#include "secrets/PinRules.h"
#include "secrets/Waiting.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kiosk
{

const char *const setupUsage = R"(usage: mfa-kiosk setup [--renew]
       mfa-kiosk setup --non-interactive --label NAME (--pin-from-fd N | --pin-file FILE) --verification-key FILE
                       [--store keyring|systemd] [--credentials-dir DIR] [--renew]

  Makes the keys of this kiosk and the first staff PIN. Run it as the kiosk's user. Set up already: changes nothing.

  --non-interactive        ask nothing: everything stands here
  --label NAME             whose PIN it is: 1 to 32 characters
  --pin-from-fd N          read the PIN from the open file N, such as 0
  --pin-file FILE          read the PIN from a file that only its owner may read
  --verification-key FILE  where to write the security officer's key; never over another file
  --store keyring|systemd  where the keys go; otherwise as configured
  --credentials-dir DIR    with systemd: where to write the plain keys, to be encrypted as printed
  --renew                  new keys although there are some: the journal begins anew, all PINs go
)";

namespace
{

struct SetupRequest {
    bool interactive = true;
    bool renew = false;
    SecretStoreKind store = SecretStoreKind::Keyring;
    QString label;
    std::optional<int> pinFromFd;
    QString pinFile;
    QString verificationKey;
    QString credentialsDir;
};

int wrongSetupUsage(const SecretsContext &context, const QString &what)
{
    context.terminal.complain(
        QString(u"mfa-kiosk setup: "_s + what + u"\n"_s + QString::fromLatin1(setupUsage).trimmed()));
    return exitUsage;
}

enum class Existing { None, Whole, Unclear };

/// What is there already. \a epoch is the one of the keys that are there, 0 without.
Result<Existing> findExisting(SecretStore &store, const SecretsContext &context, int &epoch)
{
    const auto entry = KeyRegister(context.stateDir).read();
    epoch = entry && *entry ? (*entry)->epoch : 0;
    const Result<KioskSecrets> secrets = waiting::load(store, context.stateDir);
    if (secrets)
        return Existing::Whole;
    const QString &code = secrets.error().code;
    if (store.kind() == SecretStoreKind::Systemd && code == secretcodes::absentService) {
        // By hand there are no credentials to look at: the register has to do.
        return epoch > 0 ? Existing::Whole : Existing::None;
    }
    if (code == secretcodes::damaged || code == secretcodes::replaced)
        return Existing::Unclear;
    if (code != secretcodes::missing)
        return tl::unexpected(secrets.error());
    if (!entry || *entry)
        return Existing::Unclear;
    for (const QString &name :
         {secretnames::pinPepper, secretnames::journalWrappingKey, secretnames::journalOfficerPublicKey}) {
        const Result<SecretBytes> found = waiting::read(store, name);
        if (found)
            return Existing::Unclear;
        if (found.error().code != secretcodes::missing)
            return tl::unexpected(found.error());
    }
    return Existing::None;
}

/// Asks for what is not known yet; nothing when the person gives up.
std::optional<SetupRequest> askForTheRest(SetupRequest request, const SecretsContext &context)
{
    const Terminal &terminal = context.terminal;
    terminal.say(u"Setting up this kiosk takes three things:\n"
                 "  1. Its keys, kept in the %1. Nobody sees or types them.\n"
                 "  2. The verification key: a file for your security officer, who checks the journal with it. It is\n"
                 "     written once. Take it away from this computer: whoever has it could forge the journal.\n"
                 "  3. The first staff PIN. More are added with \"mfa-kiosk pin add\".\n"_s.arg(
                     request.store == SecretStoreKind::Keyring ? u"keyring of this user"_s
                                                               : u"systemd credentials of the kiosk's unit"_s));
    if (request.renew) {
        terminal.say(
            u"There are keys already, and you asked for new ones. The journal so far is set aside, readable with "
            "the old verification key; a new one begins. ALL PINS GO.\n"_s);
    }
    while (request.verificationKey.isEmpty()) {
        const auto answer = terminal.ask(u"2. File for the verification key, best on a USB stick:"_s);
        if (!answer)
            return std::nullopt;
        if (QFileInfo::exists(*answer))
            terminal.complain(u"That file exists. It is not written over; choose another name."_s);
        else if (!QFileInfo(QFileInfo(*answer).path()).isDir())
            terminal.complain(u"There is no such folder."_s);
        else
            request.verificationKey = *answer;
    }
    while (request.store == SecretStoreKind::Systemd && request.credentialsDir.isEmpty()) {
        const auto answer = terminal.ask(u"1. New folder for the plain keys, until you have encrypted them:"_s);
        if (!answer)
            return std::nullopt;
        request.credentialsDir = *answer;
    }
    while (request.label.isEmpty()) {
        const auto answer =
            terminal.ask(u"3. Whose is the first PIN? A name or a staff number, which stands in the journal:"_s);
        if (!answer)
            return std::nullopt;
        if (const Result<QString> label = newLabel(*answer))
            request.label = *label;
        else
            terminal.complain(label.error().userText);
    }
    return request;
}

Result<void> keepAll(SecretStore &store, const SetupRequest &request, const KioskKeys &keys, const PinRecords &pins)
{
    const auto keep = [&](const QString &name, SecretBytes secret) {
        return request.store == SecretStoreKind::Systemd ? writeCredential(request.credentialsDir, name, secret)
                                                         : waiting::write(store, name, std::move(secret));
    };
    Result<void> kept = keep(secretnames::pinPepper, keys.pinPepper.copy());
    if (kept)
        kept = keep(secretnames::journalWrappingKey, keys.journalWrappingKey.copy());
    if (kept)
        kept = keep(secretnames::journalOfficerPublicKey, keys.journalOfficerPublicKey.copy());
    if (kept)
        kept = keep(secretnames::pins, SecretBytes(serialisePinRecords(pins)));
    return kept;
}

/// The register comes last: until it is written, the kiosk takes the new keys for replaced ones and is NOT READY.
Result<void> recordSetup(const SecretsContext &context, const KioskKeys &keys, int epoch, bool renew)
{
    if (renew && context.setJournalAside) {
        const Result<QString> aside = context.setJournalAside();
        if (!aside)
            return tl::unexpected(aside.error());
        if (!aside->isEmpty())
            context.terminal.say(u"The journal so far: %1"_s.arg(*aside));
    }
    PinCounter counter({context.stateDir, context.bootId, {}}, keys.pinPepper, context.clock);
    if (const Result<void> counted = counter.reset(); !counted)
        return counted;
    return KeyRegister(context.stateDir).write(KeyRegister::describe(keys, epoch, context.clock.now()));
}

int setUp(const SecretsContext &context, SecretStore &store, const SetupRequest &request, int epoch)
{
    if (QFileInfo::exists(request.verificationKey))
        return failed(context,
                      {u"setup.file"_s, {}, u"%1 exists and is not written over"_s.arg(request.verificationKey)});
    const std::optional<SecureString> pin = newPin(context, request.label, request.pinFromFd, request.pinFile);
    if (!pin)
        return exitFailed;
    if (request.interactive && !context.terminal.confirm(u"Make the keys and the PIN now? (yes/no)"_s)) {
        context.terminal.say(u"Nothing was changed."_s);
        return exitFailed;
    }

    const journal::VerificationKey officer = journal::VerificationKey::generate();
    KioskKeys keys;
    keys.pinPepper = SecretBytes::random(keySize);
    keys.journalWrappingKey = SecretBytes::random(keySize);
    keys.journalOfficerPublicKey = SecretBytes(journal::toByteArray(officer.officerKey().bytes()));
    const Result<PinRecord> record =
        makePinRecord(request.label, context.clock.now().date(), pepperedPin(keys.pinPepper, *pin), {}, context.cost);
    if (!record)
        return failed(context, record.error());
    if (const Result<void> written = officer.write(request.verificationKey); !written)
        return failed(context, written.error());

    Result<void> done = keepAll(store, request, keys, {*record});
    if (done)
        done = recordSetup(context, keys, epoch, request.renew);
    if (!done) {
        // Nothing was sealed to this key yet; the name is free for the next try.
        QFile::remove(request.verificationKey);
        return failed(context, done.error());
    }
    const Terminal &terminal = context.terminal;
    terminal.say(u"Set up: epoch %1, and a PIN for \"%2\"."_s.arg(QString::number(epoch), request.label));
    terminal.say(u"The verification key is in %1. Take it away from this computer."_s.arg(request.verificationKey));
    if (request.store == SecretStoreKind::Systemd) {
        terminal.say(credentialInstructions(request.credentialsDir,
                                            {secretnames::pinPepper, secretnames::journalWrappingKey,
                                             secretnames::journalOfficerPublicKey, secretnames::pins}));
    }
    if (request.store != context.store)
        terminal.say(u"Set [secrets] store = \"%1\" in kiosk.toml."_s.arg(secretStoreName(request.store)));
    terminal.say(u"See how everything is: mfa-kiosk check"_s);
    return exitGood;
}

/// Wrong usage as a text; the request otherwise.
tl::expected<SetupRequest, QString> parseSetup(const QStringList &arguments, const SecretsContext &context)
{
    QCommandLineParser parser;
    const QCommandLineOption nonInteractive(u"non-interactive"_s);
    const QCommandLineOption label(u"label"_s, {}, u"NAME"_s);
    const QCommandLineOption fromFd(u"pin-from-fd"_s, {}, u"N"_s);
    const QCommandLineOption fromFile(u"pin-file"_s, {}, u"FILE"_s);
    const QCommandLineOption verificationKey(u"verification-key"_s, {}, u"FILE"_s);
    const QCommandLineOption storeOption(u"store"_s, {}, u"STORE"_s);
    const QCommandLineOption credentialsDir(u"credentials-dir"_s, {}, u"DIR"_s);
    const QCommandLineOption renew(u"renew"_s);
    parser.addOptions({nonInteractive, label, fromFd, fromFile, verificationKey, storeOption, credentialsDir, renew});
    if (!parser.parse(QStringList(u"setup"_s) + arguments))
        return tl::unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(u"'%1' is too much"_s.arg(parser.positionalArguments().first()));
    SetupRequest request;
    request.interactive = !parser.isSet(nonInteractive);
    request.renew = parser.isSet(renew);
    request.pinFile = parser.value(fromFile);
    request.verificationKey = parser.value(verificationKey);
    request.credentialsDir = parser.value(credentialsDir);
    const auto store = parser.isSet(storeOption) ? secretStoreFromName(parser.value(storeOption)) : context.store;
    if (!store)
        return tl::unexpected(u"--store takes keyring or systemd"_s);
    request.store = *store;
    if (parser.isSet(label)) {
        const Result<QString> checked = newLabel(parser.value(label));
        if (!checked)
            return tl::unexpected(checked.error().detail);
        request.label = *checked;
    }
    if (parser.isSet(fromFd) && parser.isSet(fromFile))
        return tl::unexpected(u"--pin-from-fd or --pin-file, not both"_s);
    if (parser.isSet(fromFd) && !(request.pinFromFd = fileDescriptor(parser.value(fromFd))))
        return tl::unexpected(u"--pin-from-fd takes the number of an open file"_s);
    if (parser.isSet(credentialsDir) && request.store != SecretStoreKind::Systemd)
        return tl::unexpected(u"--credentials-dir is for --store systemd"_s);
    if (request.interactive)
        return request;
    if (request.label.isEmpty() || (!request.pinFromFd && request.pinFile.isEmpty())
        || request.verificationKey.isEmpty())
        return tl::unexpected(
            u"--non-interactive needs --label, --pin-from-fd or --pin-file, and --verification-key"_s);
    if (request.store == SecretStoreKind::Systemd && request.credentialsDir.isEmpty())
        return tl::unexpected(u"--store systemd needs --credentials-dir"_s);
    return request;
}

} // namespace

int setupCommand(const QStringList &arguments, const SecretsContext &context)
{
    auto request = parseSetup(arguments, context);
    if (!request)
        return wrongSetupUsage(context, request.error());
    const Terminal &terminal = context.terminal;
    if (request->interactive && !terminal.isInteractive())
        return wrongSetupUsage(context, u"there is no terminal to ask at: use --non-interactive"_s);

    if (!QDir().mkpath(context.stateDir))
        return failed(context, {u"state.write"_s, {}, u"cannot make %1"_s.arg(context.stateDir)});
    QFile::setPermissions(context.stateDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const std::unique_ptr<SecretStore> store = context.makeStore(request->store);
    SecretsContext chosen = context;
    chosen.store = request->store;
    int epoch = 0;
    const Result<Existing> existing = findExisting(*store, chosen, epoch);
    if (!existing)
        return failed(chosen, existing.error());
    if (*existing == Existing::Whole && !request->renew) {
        terminal.say(u"This kiosk is set up (epoch %1). Nothing was changed."_s.arg(epoch));
        return exitGood;
    }
    if (*existing == Existing::Unclear && !request->renew) {
        return failed(
            chosen,
            {secretcodes::replaced, {}, u"there are keys, or there were, and they are not those of a set-up"_s});
    }
    const Result<HostLock> lock = HostLock::take(context.stateDir);
    if (!lock && lock.error().code == u"host.running")
        return failed(chosen, {u"host.running"_s, {}, u"the kiosk is running: stop it first"_s});
    if (!lock)
        return failed(chosen, lock.error());
    if (request->interactive) {
        auto asked = askForTheRest(std::move(*request), chosen);
        if (!asked) {
            terminal.say(u"Nothing was changed."_s);
            return exitFailed;
        }
        request = std::move(*asked);
    }
    return setUp(context, *store, *request, epoch + 1);
}

} // namespace kiosk
