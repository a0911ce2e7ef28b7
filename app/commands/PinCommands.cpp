// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PinCommands.h"

#include "commands/ExitStatus.h"
#include "journal/JournalEvents.h"
#include "secrets/CredentialSecretStore.h"
#include "secrets/PinRules.h"
#include "secrets/Waiting.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

const char *const pinUsage =
    R"(usage: mfa-kiosk pin add LABEL [--pin-from-fd N | --pin-file FILE] [--credentials-dir DIR]
       mfa-kiosk pin remove|disable|enable LABEL [--credentials-dir DIR]
       mfa-kiosk pin list
       mfa-kiosk pin unlock

  add                    a PIN for one more person, asked for without showing it
  remove                 the person's PIN is forgotten
  disable, enable        the person's PIN does not count for a while
  list                   who has a PIN, since when
  unlock                 after too many wrong PINs: the pad takes PINs again

  LABEL                  stands in the journal beside what the person did: 1 to 32 characters
  --pin-from-fd N        read the PIN from the open file N, such as 0
  --pin-file FILE        read the PIN from a file that only its owner may read
  --credentials-dir DIR  with [secrets] store = "systemd": where to write the new list, to be encrypted as printed
)";

namespace
{

struct PinRequest {
    QString label;
    std::optional<int> pinFromFd;
    QString pinFile;
    QString credentialsDir;
};

int wrongPinUsage(const SecretsContext &context, const QString &what)
{
    context.terminal.complain(QString(u"mfa-kiosk pin: "_s + what + u"\n"_s + QString::fromLatin1(pinUsage).trimmed()));
    return exitUsage;
}

int keep(const SecretsContext &context, SecretStore &store, const PinRecords &records, const QString &folder)
{
    SecretBytes text(serialisePinRecords(records));
    if (!folder.isEmpty()) {
        if (const Result<void> written = writeCredential(folder, secretnames::pins, text); !written)
            return failed(context, written.error());
        context.terminal.say(credentialInstructions(folder, {secretnames::pins}));
        return exitGood;
    }
    const Result<void> written = waiting::write(store, secretnames::pins, std::move(text));
    return written ? exitGood : failed(context, written.error());
}

qsizetype findLabel(const PinRecords &records, const QString &label)
{
    const QString folded = foldedLabel(label);
    const auto found = std::find_if(records.cbegin(), records.cend(),
                                    [&](const PinRecord &record) { return foldedLabel(record.label) == folded; });
    return found == records.cend() ? -1 : std::distance(records.cbegin(), found);
}

int add(const SecretsContext &context, SecretStore &store, KioskSecrets &secrets, const PinRequest &request)
{
    const Result<QString> label = newLabel(request.label);
    if (!label)
        return wrongPinUsage(context, label.error().detail);
    if (findLabel(secrets.pins, *label) >= 0)
        return failed(context, {u"pin.label_taken"_s, {}, u"\"%1\" has a PIN already"_s.arg(*label)});
    const std::optional<SecureString> pin = newPin(context, *label, request.pinFromFd, request.pinFile);
    if (!pin)
        return exitFailed;
    const Result<PinRecord> record = makePinRecord(
        *label, context.clock.now().date(), pepperedPin(secrets.keys.pinPepper, *pin), secrets.pins, context.cost);
    if (!record)
        return failed(context, record.error());
    secrets.pins << *record;
    const int status = keep(context, store, secrets.pins, request.credentialsDir);
    if (status == exitGood)
        context.terminal.say(u"\"%1\" has a PIN."_s.arg(*label));
    return status;
}

int change(const SecretsContext &context, SecretStore &store, KioskSecrets &secrets, const QString &word,
           const PinRequest &request)
{
    const qsizetype index = findLabel(secrets.pins, request.label);
    if (index < 0)
        return failed(context, {u"pin.unknown_label"_s, {}, u"nobody is called \"%1\""_s.arg(request.label)});
    const QString label = secrets.pins[index].label;
    if (word == u"remove")
        secrets.pins.removeAt(index);
    else
        secrets.pins[index].disabled = word == u"disable";
    const int status = keep(context, store, secrets.pins, request.credentialsDir);
    if (status != exitGood)
        return status;
    context.terminal.say(u"\"%1\": %2d."_s.arg(label, word));
    if (std::none_of(secrets.pins.cbegin(), secrets.pins.cend(), [](const PinRecord &pin) { return !pin.disabled; }))
        context.terminal.say(u"Nobody has a PIN now: the kiosk is NOT READY until you add one."_s);
    return exitGood;
}

int list(const SecretsContext &context, const KioskSecrets &secrets)
{
    if (secrets.pins.isEmpty())
        context.terminal.say(u"Nobody has a PIN."_s);
    for (const PinRecord &record : secrets.pins) {
        context.terminal.say(u"%1  since %2%3"_s.arg(record.label.leftJustified(longestLabel),
                                                     record.added.toString(Qt::ISODate),
                                                     record.disabled ? u"  disabled"_s : QString()));
    }
    return exitGood;
}

int unlock(const SecretsContext &context, const KioskSecrets &secrets)
{
    PinCounter counter({context.stateDir, context.bootId, {}}, secrets.keys.pinPepper, context.clock);
    const PinPad before = counter.pad();
    if (const Result<void> done = counter.reset(); !done)
        return failed(context, done.error());
    if (before.state == PinPad::State::Disabled && before.code != u"pin.disabled")
        context.terminal.say(
            u"The record of wrong PINs was not as it was left (%1). It is made anew."_s.arg(before.code));
    else
        context.terminal.say(u"There were %1 wrong PINs in a row."_s.arg(before.failures));
    context.terminal.say(u"The pad takes PINs."_s);
    return exitGood;
}

} // namespace

int failed(const SecretsContext &context, const Error &error)
{
    context.terminal.complain(u"mfa-kiosk: "_s + error.toLogLine());
    QString remedy = secretRemedy(error.code, context.store);
    if (remedy.isEmpty())
        remedy = pinRemedy(error.code);
    if (!remedy.isEmpty())
        context.terminal.complain(remedy);
    if (error.code == secretcodes::absentService && context.store == SecretStoreKind::Systemd) {
        context.terminal.complain(u"By hand, as root: systemd-run --pty --uid=USER of the kiosk, "
                                  u"--property=LoadCredentialEncrypted= once for each "
                                  "file in /etc/credstore.encrypted, then mfa-kiosk pin and the rest."_s);
    }
    return exitFailed;
}

std::optional<int> fileDescriptor(const QString &text)
{
    bool good = false;
    const int number = text.toInt(&good);
    return good && number >= 0 && fcntl(number, F_GETFD) != -1 ? std::optional(number) : std::nullopt;
}

Result<QString> newLabel(const QString &text)
{
    Result<QString> label = checkLabel(text);
    if (label && !journal::isStaffLabel(*label)) {
        const QString why =
            u"A label begins with a letter or a number and has letters, numbers, spaces and _.'()#+- in it; "
            "it is no e-mail address, no network address and no personal identity code."_s;
        return failure(u"pin.label"_s, why, why);
    }
    return label;
}

std::optional<SecureString> newPin(const SecretsContext &context, const QString &label, std::optional<int> fromFd,
                                   const QString &fromFile)
{
    const Terminal &terminal = context.terminal;
    if (fromFd || !fromFile.isEmpty()) {
        Result<SecureString> pin = fromFd ? readPinFrom(*fromFd) : readPinFile(fromFile);
        const Result<void> good = pin ? checkNewPin(*pin) : tl::unexpected(pin.error());
        if (good)
            return std::move(*pin);
        failed(context, good.error());
        return std::nullopt;
    }
    if (!terminal.isInteractive()) {
        failed(context, {u"pin.input"_s, {}, u"there is no terminal to ask at: use --pin-from-fd or --pin-file"_s});
        return std::nullopt;
    }
    for (;;) {
        std::optional<SecureString> first = terminal.askHidden(u"PIN for \"%1\" (%2 to %3 digits, not shown):"_s.arg(
            label, QString::number(shortestPin), QString::number(longestPin)));
        if (!first)
            return std::nullopt;
        if (const Result<void> good = checkNewPin(*first); !good) {
            terminal.complain(good.error().userText);
            continue;
        }
        const std::optional<SecureString> second = terminal.askHidden(u"Once more:"_s);
        if (!second)
            return std::nullopt;
        if (first->utf8() == second->utf8())
            return first;
        terminal.complain(u"The two are not the same."_s);
    }
}

Result<void> writeCredential(const QString &folder, const QString &name, const SecretBytes &secret)
{
    if (!QFile::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray path = QFile::encodeName(folder + u'/' + CredentialSecretStore::fileName(name));
    const auto fileFailure = [&path] {
        return failure(u"setup.file"_s, u"%1: %2"_s.arg(QFile::decodeName(path), qt_error_string(errno)));
    };
    constexpr int ownerOnly = 0600;
    const int file = open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnly);
    if (file < 0)
        return fileFailure();
    const ssize_t written = write(file, secret.data(), static_cast<size_t>(secret.size()));
    const bool good = written == secret.size() && fsync(file) == 0;
    const auto result = good ? Result<void>() : fileFailure();
    close(file);
    if (!good)
        unlink(path.constData());
    return result;
}

QString credentialInstructions(const QString &folder, const QStringList &names)
{
    const QString store = u"/etc/credstore.encrypted/"_s;
    QString commands;
    QString lines;
    QString files;
    for (const QString &name : names) {
        const QString file = CredentialSecretStore::fileName(name);
        commands += u"  systemd-creds encrypt --name=%1 %2/%1 %3%1\n"_s.arg(file, folder, store);
        files += u" %1/%2"_s.arg(folder, file);
        lines += u"  LoadCredentialEncrypted=%1:%2%1\n"_s.arg(file, store);
    }
    return u"As root, encrypt and remove what lies in %1:\n"
           "  install -d -m 700 %2\n%3  shred -u%5\n"
           "In the kiosk's unit (a system unit with User=; a user unit from systemd 256 on):\n"
           "  [Service]\n%4Then: systemctl daemon-reload, and start the unit again."_s.arg(folder, store.chopped(1),
                                                                                           commands, lines, files);
}

int pinCommand(const QStringList &arguments, const SecretsContext &context)
{
    QCommandLineParser parser;
    const QCommandLineOption fromFd(u"pin-from-fd"_s, {}, u"N"_s);
    const QCommandLineOption fromFile(u"pin-file"_s, {}, u"FILE"_s);
    const QCommandLineOption credentialsDir(u"credentials-dir"_s, {}, u"DIR"_s);
    parser.addOptions({fromFd, fromFile, credentialsDir});
    if (!parser.parse(QStringList(u"pin"_s) + arguments))
        return wrongPinUsage(context, parser.errorText());
    const QStringList words = parser.positionalArguments();
    const QString word = words.value(0);
    const bool named = word == u"add" || word == u"remove" || word == u"disable" || word == u"enable";
    if (!named && word != u"list" && word != u"unlock")
        return wrongPinUsage(context, word.isEmpty() ? u"what to do?"_s : u"unknown word '%1'"_s.arg(word));
    if (words.size() != (named ? 2 : 1))
        return wrongPinUsage(context, named ? u"%1 takes one label"_s.arg(word) : u"%1 takes nothing"_s.arg(word));
    PinRequest request;
    request.label = words.value(1);
    request.pinFile = parser.value(fromFile);
    request.credentialsDir = parser.value(credentialsDir);
    if ((parser.isSet(fromFd) || parser.isSet(fromFile)) && word != u"add")
        return wrongPinUsage(context, u"a PIN is for add only"_s);
    if (parser.isSet(fromFd) && parser.isSet(fromFile))
        return wrongPinUsage(context, u"--pin-from-fd or --pin-file, not both"_s);
    if (parser.isSet(fromFd) && !(request.pinFromFd = fileDescriptor(parser.value(fromFd))))
        return wrongPinUsage(context, u"--pin-from-fd takes the number of an open file"_s);
    if (parser.isSet(credentialsDir) && (!named || context.store != SecretStoreKind::Systemd))
        return wrongPinUsage(context, u"--credentials-dir is for changes with [secrets] store = \"systemd\""_s);

    const std::unique_ptr<SecretStore> store = context.makeStore(context.store);
    Result<KioskSecrets> secrets = waiting::load(*store, context.stateDir);
    if (!secrets)
        return failed(context, secrets.error());
    if (named && context.store == SecretStoreKind::Systemd && request.credentialsDir.isEmpty())
        return failed(context, {secretcodes::readOnly, {}, u"--credentials-dir is missing"_s});
    if (word == u"add")
        return add(context, *store, *secrets, request);
    if (named)
        return change(context, *store, *secrets, word, request);
    return word == u"list" ? list(context, *secrets) : unlock(context, *secrets);
}

} // namespace kiosk
