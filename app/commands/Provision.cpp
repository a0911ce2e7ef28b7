// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Provision.h"

#include "commands/AnswersFile.h"
#include "commands/ExitStatus.h"
#include "commands/Installation.h"
#include "commands/KeySealing.h"
#include "commands/KioskFile.h"
#include "commands/PinCommands.h"
#include "commands/SetUpMedium.h"
#include "commands/StationCommands.h"
#include "config/ConfigFiles.h"
#include "health/BuildDay.h"
#include "journal/JournalCrypto.h"
#include "journal/SessionJournal.h"
#include "secrets/CredentialSecretStore.h"
#include "secrets/PinCounter.h"
#include "secrets/PinRules.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSaveFile>
#include <QScopeGuard>

#include <array>
#include <cerrno>
#include <cstdio>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const QString configFolder = u"/etc/mfa-kiosk"_s;
const QString builtIn = u":/profiles"_s;
constexpr auto kioskUser = "mfa-kiosk";

QString markerOf(const QString &root)
{
    return root + configFolder + u"/set-up"_s;
}

std::optional<QByteArray> contentOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(largestConfigFile + 1);
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)
        || !file.commit())
        return failure(u"set_up.write"_s, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

/// The folders that may have answers and profiles: the stick's first.
QStringList givenFolders(const SetUpMedium &stick, const QString &root)
{
    QStringList folders = bootFolders(root);
    if (!stick.folder().isEmpty())
        folders.prepend(stick.folder());
    return folders;
}

QString answersFolder(const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (QFileInfo::exists(folder + u"/answers.toml"_s))
            return folder;
    }
    return {};
}

/// Where the profile \a id lies, as findConfig() would find it once the given ones are copied.
QString profileFile(const QString &id, const QStringList &given, const QString &root)
{
    QStringList folders;
    for (const QString &folder : given)
        folders << folder + u"/profiles"_s;
    folders << root + configFolder + u"/profiles"_s << builtIn;
    for (const QString &folder : std::as_const(folders)) {
        const QString file = folder + u'/' + id + u".toml"_s;
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

/// The first that has a line: what is left out follows from it more often than not.
QString mistakeIn(const ConfigErrors &errors)
{
    const auto lined =
        std::find_if(errors.cbegin(), errors.cend(), [](const ConfigError &error) { return error.line > 0; });
    return (lined == errors.cend() ? errors.first() : *lined).toString();
}

ConfigSource sourceOf(const QString &path)
{
    return {path, contentOfFile(path).value_or(QByteArray())};
}

link::SetUpProfile profileIn(const QString &folder, const QString &name)
{
    link::SetUpProfile profile;
    profile.id = name.chopped(5);
    const auto config =
        parseConfig({{u"kiosk.toml"_s, "profile = \"" + profile.id.toUtf8() + "\"\n"}, sourceOf(folder + u'/' + name)});
    if (config)
        profile.title = config->profile.organisation;
    else
        profile.mistake = mistakeIn(config.error());
    return profile;
}

QList<link::SetUpProfile> profilesIn(const QStringList &given, const QString &root)
{
    QList<link::SetUpProfile> profiles;
    const auto add = [&profiles](const QString &folder, bool isGiven) {
        const QStringList names = QDir(folder).entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            const QString id = name.chopped(5);
            static const QRegularExpression allowed(u"\\A[a-z][a-z0-9_-]{0,39}\\z"_s);
            const auto isIt = [&id](const link::SetUpProfile &known) { return known.id == id; };
            // The practice profile has a place for its port in it, and is no school's.
            if (!allowed.match(id).hasMatch() || std::any_of(profiles.cbegin(), profiles.cend(), isIt)
                || (folder == builtIn && sourceOf(folder + u'/' + name).text.contains("{demo_port}")))
                continue;
            profiles << profileIn(folder, name);
            profiles.last().onStick = isGiven;
        }
    };
    for (const QString &folder : given)
        add(folder + u"/profiles"_s, true);
    add(root + configFolder + u"/profiles"_s, false);
    add(builtIn, false);
    return profiles;
}

QString presentProfile(const QByteArray &kioskToml)
{
    const auto document = parseToml(kioskToml);
    const TomlValue *profile = document ? document->find(u"profile") : nullptr;
    return profile ? profile->text : QString();
}

link::SetUpFound look(const provision::Machine &machine)
{
    const SetUpMedium stick(machine.root, machine.stick, SetUpMedium::Access::Read);
    const QStringList given = givenFolders(stick, machine.root);
    link::SetUpFound found;
    found.profiles = profilesIn(given, machine.root);
    found.chosen = presentProfile(contentOfFile(machine.root + configFolder + u"/kiosk.toml"_s).value_or(QByteArray()));
    found.stick = !stick.folder().isEmpty();
    found.tpm = QFileInfo::exists(machine.root + u"/sys/class/tpm/tpm0"_s);
    found.clockWrong = machine.clock.now() < buildDay();
    if (const QString folder = answersFolder(given); !folder.isEmpty()) {
        found.answersFile = folder + u"/answers.toml"_s;
        if (const auto answers = readAnswers(found.answersFile)) {
            found.answers = answers->answers;
            found.answersHaveDigits = !answers->digits.isEmpty();
        } else {
            found.mistake = mistakeIn(answers.error());
        }
    }
    return found;
}

Result<link::OfficerKeyMade> makeOfficerKey(link::OfficerKeyGoes to, const provision::Machine &machine)
{
    const journal::VerificationKey key = journal::VerificationKey::generate();
    link::OfficerKeyMade made;
    made.officerKey = key.officerKey().toText();
    if (to == link::OfficerKeyGoes::ToScreen) {
        const Result<SecretBytes> text = key.pem();
        if (!text)
            return tl::unexpected(text.error());
        made.text = QString::fromLatin1(text->view());
        return made;
    }
    SetUpMedium stick(machine.root, machine.stick, SetUpMedium::Access::Write);
    if (stick.folder().isEmpty())
        return failure(u"set_up.stick"_s, u"no USB stick that can be written"_s);
    made.file = u"mfa-kiosk-verification-key-%1.pem"_s.arg(made.officerKey.first(8));
    const QString path = stick.folder() + u'/' + made.file;
    if (const Result<void> written = key.write(path); !written)
        return failure(u"set_up.stick"_s, written.error().detail);
    // The public half, for the answers of the school's other kiosks.
    const QByteArray lines =
        "# For answers.toml of other kiosks that are to have the same security officer. No secret.\n"
        "[officer]\npublic_key = \""
        + made.officerKey.toLatin1() + "\"\n";
    if (const Result<void> written = writeFile(path.chopped(4) + u".answers.toml"_s, lines); !written)
        return failure(u"set_up.stick"_s, written.error().detail);
    if (const Result<void> finished = stick.finish(); !finished)
        return tl::unexpected(finished.error());
    return made;
}

/// What follows happens with the rights of the kiosk's user: its folders are its own, and a link in one leads root
/// nowhere.
class AsKioskUser
{
public:
    /// A folder that stands for a machine is its owner's altogether.
    explicit AsKioskUser(const QString &root)
    {
        const bool isMachine = geteuid() == 0 && root.isEmpty();
        const passwd *user = isMachine ? getpwnam(kioskUser) : nullptr;
        m_changed = user && setegid(user->pw_gid) == 0 && seteuid(user->pw_uid) == 0;
        m_good = m_changed || !isMachine;
    }
    ~AsKioskUser()
    {
        if (m_changed && (seteuid(0) != 0 || setegid(0) != 0))
            qFatal("provision: cannot become root again");
    }
    AsKioskUser(const AsKioskUser &) = delete;
    AsKioskUser &operator=(const AsKioskUser &) = delete;
    bool isGood() const { return m_good; }

private:
    bool m_changed = false;
    bool m_good = false;
};

QString kioskStateDir(const KioskConfig &config, const QString &root)
{
    return root + (config.stateDir.isEmpty() ? u"/var/lib/mfa-kiosk/.local/state/mfa-kiosk"_s : config.stateDir);
}

/// What the kiosk's user keeps of the set-up: which keys, and that no PIN has been typed wrong yet.
Result<void> recordKeys(const KioskKeys &keys, const KioskConfig &config, const provision::Machine &machine)
{
    const AsKioskUser user(machine.root);
    const QString stateDir = kioskStateDir(config, machine.root);
    if (!user.isGood() || !QDir().mkpath(stateDir))
        return failure(u"set_up.write"_s, u"%1, as the user %2"_s.arg(stateDir, QLatin1StringView(kioskUser)));
    QFile::setPermissions(stateDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString journal = stateDir + u"/journal"_s;
    const QString head = stateDir + u"/journal.head"_s;
    // Of an earlier set-up, under keys that are no more.
    if (QFile::exists(journal + u"/journal.sqlite"_s) || QFile::exists(head)) {
        if (const Result<QString> aside = SessionJournal::setAside(journal, head, machine.clock); !aside)
            return tl::unexpected(aside.error());
    }
    PinCounter counter({stateDir, currentBootId(), {}}, keys.pinPepper, machine.clock);
    if (const Result<void> counted = counter.reset(); !counted)
        return counted;
    const auto before = KeyRegister(stateDir).read();
    const int epoch = before && *before ? (*before)->epoch + 1 : 1;
    return KeyRegister(stateDir).write(KeyRegister::describe(keys, epoch, machine.clock.now()));
}

/// kiosk.toml with the answers in it, and the profile that it names; checked as the kiosk will check them.
Result<KioskConfig> composeConfig(const link::SetUpAnswers &answers, const QStringList &given, const QString &root,
                                  ConfigSources &sources)
{
    const QString file = root + configFolder + u"/kiosk.toml"_s;
    const QString fromGiven = answersFolder(given) + u"/kiosk.toml"_s;
    const bool isGiven = !answersFolder(given).isEmpty() && QFileInfo::exists(fromGiven);
    sources.kiosk = sourceOf(isGiven ? fromGiven : file);
    const QString profile = answers.profile.isEmpty() ? QString() : profileFile(answers.profile, given, root);
    if (profile.isEmpty())
        return failure(u"set_up.profile"_s, u"no profile \"%1\""_s.arg(answers.profile));
    sources.profile = sourceOf(profile);
    QByteArray &text = sources.kiosk.text;
    text = withKey(text, {}, u"profile"_s, answers.profile);
    text = withKey(text, {}, u"kiosk_name"_s, answers.kioskName);
    if (!answers.place.isEmpty())
        text = withKey(text, u"desk"_s, u"place"_s, answers.place);
    text = withKey(text, u"secrets"_s, u"store"_s, u"systemd"_s);
    const auto config = parseConfig(sources);
    if (!config)
        return failure(mistakeIn(config.error()).startsWith(sources.profile.fileName) ? u"set_up.profile"_s
                                                                                      : u"set_up.configuration"_s,
                       mistakeIn(config.error()));
    if (config->profileId != answers.profile || config->kioskName != answers.kioskName)
        return failure(u"set_up.configuration"_s, sources.kiosk.fileName);
    return *config;
}

void tellSystemd(const QStringList &arguments)
{
    constexpr int limit = 30'000;
    QProcess process;
    process.start(u"systemctl"_s, arguments, QIODevice::ReadOnly);
    process.waitForFinished(limit);
}

Result<link::SetUpDone> setUpMachine(const link::SetUpWanted &wanted, const SecureString &typed,
                                     const provision::Machine &machine)
{
    const link::SetUpAnswers &answers = wanted.answers;
    const SetUpMedium stick(machine.root, machine.stick, SetUpMedium::Access::Read);
    const QStringList given = givenFolders(stick, machine.root);
    SecureString pin = typed.copy();
    if (wanted.digitsFromFile) {
        const auto inFile = readAnswers(answersFolder(given) + u"/answers.toml"_s);
        if (!inFile)
            return failure(u"set_up.answers"_s, mistakeIn(inFile.error()));
        pin = SecureString(inFile->digits);
    }
    if (const Result<void> good = checkNewPin(pin); !good)
        return tl::unexpected(good.error());
    const Result<QString> label = newLabel(answers.pinLabel);
    if (!label)
        return tl::unexpected(label.error());
    const Result<journal::OfficerKey> officer = journal::OfficerKey::fromText(answers.officerKey);
    if (!officer)
        return tl::unexpected(officer.error());
    ConfigSources sources;
    const Result<KioskConfig> config = composeConfig(answers, given, machine.root, sources);
    if (!config)
        return tl::unexpected(config.error());

    const QString folder = machine.root + configFolder;
    Result<void> done;
    if (!sources.profile.fileName.startsWith(u':'))
        done = writeFile(folder + u"/profiles/"_s + answers.profile + u".toml"_s, sources.profile.text);
    if (done)
        done = writeFile(folder + u"/kiosk.toml"_s, sources.kiosk.text);
    if (!done)
        return tl::unexpected(done.error());

    KioskKeys keys;
    keys.pinPepper = SecretBytes::random(keySize);
    keys.journalWrappingKey = SecretBytes::random(keySize);
    keys.journalOfficerPublicKey = SecretBytes(journal::toByteArray(officer->bytes()));
    const Result<PinRecord> record =
        makePinRecord(*label, machine.clock.now().date(), pepperedPin(keys.pinPepper, pin), {}, machine.cost);
    if (!record)
        return tl::unexpected(record.error());
    const Result<link::SealedBy> sealed = sealKeys(keys, {*record}, machine.root);
    if (!sealed)
        return tl::unexpected(sealed.error());
    if (done = recordKeys(keys, *config, machine); !done)
        return tl::unexpected(done.error());
    // A machine without USB, such as a virtual one, has no list, and its check says so.
    if (answers.onlyPresentPorts)
        keepPresentPorts(machine.root);
    // The last: without it all of this is done again.
    if (done = writeFile(markerOf(machine.root), machine.clock.now().toUTC().toString(Qt::ISODate).toLatin1() + '\n');
        !done)
        return tl::unexpected(done.error());
    if (machine.root.isEmpty()) {
        tellSystemd({u"restart"_s, u"mfa-kiosk-keys.service"_s});
        tellSystemd({u"--no-block"_s, u"stop"_s, u"mfa-kiosk-provision.socket"_s});
    }
    return link::SetUpDone{*sealed};
}

template <typename Answer> link::ToSetUp told(const Result<Answer> &result)
{
    if (result)
        return *result;
    return link::SetUpTrouble{result.error().code, result.error().detail};
}

} // namespace

bool provision::isSetUp(const QString &root)
{
    return QFileInfo::exists(markerOf(root));
}

link::ToSetUp provision::answer(const link::FromSetUp &request, const SecureString &pin, const Machine &machine)
{
    if (std::holds_alternative<link::SetUpLook>(request))
        return look(machine);
    if (isSetUp(machine.root))
        return link::SetUpTrouble{u"set_up.done"_s, markerOf(machine.root)};
    if (const auto *key = std::get_if<link::OfficerKeyWanted>(&request))
        return told(makeOfficerKey(key->to, machine));
    if (const auto *wanted = std::get_if<link::SetUpWanted>(&request))
        return told(setUpMachine(*wanted, pin, machine));
    return link::SetUpTrouble{u"set_up.request"_s, {}};
}

int provision::serve(int input, int output, const Machine &machine)
{
    QByteArray bytes;
    const auto cleansing = qScopeGuard([&bytes] { bytes.fill('\0'); });
    // Never moved: a copy that stays behind would have the PIN in it.
    bytes.reserve(link::maximumLineLength);
    SecureString pin;
    while (bytes.size() < link::maximumLineLength) {
        char next = 0;
        const ssize_t count = read(input, &next, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        bytes.append(next);
        if (next != '\n')
            continue;
        Result<link::FromSetUp> request = link::parseFromSetUp(bytes);
        if (!request) {
            std::fprintf(stderr, "warning set_up.malformed %s\n", qUtf8Printable(request.error().detail));
            return exitUsage;
        }
        if (auto *typed = std::get_if<link::PinTyped>(&*request)) {
            pin = std::move(typed->digits);
            bytes.resize(0);
            continue;
        }
        const link::ToSetUp said = answer(*request, pin, machine);
        const QByteArray line = link::serialise(said);
        qsizetype written = 0;
        while (written < line.size()) {
            const ssize_t more = write(output, line.constData() + written, static_cast<size_t>(line.size() - written));
            if (more < 0 && errno != EINTR)
                return exitFailed;
            written += std::max<ssize_t>(more, 0);
        }
        const auto *trouble = std::get_if<link::SetUpTrouble>(&said);
        if (trouble)
            std::fprintf(stderr, "warning %s %s\n", qUtf8Printable(trouble->code), qUtf8Printable(trouble->detail));
        else if (std::holds_alternative<link::SetUpDone>(said))
            std::fputs("info set_up.done\n", stderr);
        return trouble ? exitFailed : exitGood;
    }
    return exitUsage;
}

Result<void> provision::sealChangedPins(const QString &folder, const QString &root)
{
    QFile file(folder + u'/' + CredentialSecretStore::fileName(secretnames::pins));
    if (!file.open(QIODevice::ReadWrite))
        return failure(u"set_up.sealing"_s, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    QByteArray content = file.readAll();
    // What is sealed is what the kiosk reads at the next PIN: nothing else may take its place.
    if (const Result<PinRecords> records = parsePinRecords(content); !records)
        return tl::unexpected(records.error());
    const SecretBytes pins = SecretBytes::takeFrom(content);
    if (const Result<link::SealedBy> sealed = sealPins(pins, root); !sealed)
        return tl::unexpected(sealed.error());
    file.remove();
    if (root.isEmpty())
        tellSystemd({u"restart"_s, u"mfa-kiosk-keys.service"_s});
    return {};
}

Result<void> provision::reset(const QString &root)
{
    const QStringList names = sealedNames();
    QStringList files{markerOf(root), root + configFolder + u"/usb-ports"_s};
    for (const QString &name : names)
        files.prepend(sealedFolder(root) + u'/' + CredentialSecretStore::fileName(name));
    for (const QString &file : std::as_const(files)) {
        if (QFile::exists(file) && !QFile::remove(file))
            return failure(u"set_up.write"_s, u"cannot remove %1"_s.arg(file));
    }
    if (root.isEmpty())
        tellSystemd({u"restart"_s, u"mfa-kiosk-keys.service"_s});
    return {};
}

} // namespace kiosk
