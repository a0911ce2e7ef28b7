// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigFiles.h"

#include "config/ConfigKeys.h"
#include "config/ConfigLoader.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView compiledIn(":/profiles");
constexpr QLatin1StringView practiceProfile(KIOSK_PRACTICE_PROFILE);
constexpr QByteArrayView portPlaceholder("{demo_port}");

tl::unexpected<ConfigErrors> refuse(const ConfigError &error)
{
    return tl::unexpected<ConfigErrors>({error});
}

// The allow-list stands in these files: nobody else may change one, or put another in its place.

bool othersWrite(const struct stat &status)
{
    return (status.st_mode & (S_IWGRP | S_IWOTH)) != 0 || (status.st_uid != 0 && status.st_uid != geteuid());
}

/// Empty where \a folder is not there. With the sticky bit nobody can replace what is somebody else's.
QString whyNotTrustedFolder(const QString &folder)
{
    struct stat status {
    };
    if (stat(QFile::encodeName(folder).constData(), &status) != 0 || !othersWrite(status) || (status.st_mode & S_ISVTX))
        return {};
    return u"others than its owner and root can write in the folder %1; chmod 755"_s.arg(folder);
}

QString whyNotTrusted(const struct stat &file, const QString &path)
{
    if (othersWrite(file))
        return u"others than its owner and root can write it; chmod 644"_s;
    const QString why = whyNotTrustedFolder(QFileInfo(path).absolutePath());
    return why.isEmpty() ? whyNotTrustedFolder(QFileInfo(QFileInfo(path).canonicalFilePath()).path()) : why;
}

tl::unexpected<ConfigErrors> refuseUnreadable(const QString &path, const QString &why)
{
    return refuse({path, 0, {}, u"cannot be read: "_s + why, u"a file that can be read"_s, {}});
}

tl::expected<ConfigSource, ConfigErrors> readOpened(QFile &file, const QString &path)
{
    ConfigSource source{path, file.read(largestConfigFile + 1)};
    if (file.error() != QFileDevice::NoError)
        return refuseUnreadable(path, file.errorString());
    if (source.text.size() > largestConfigFile) {
        return refuse({path, 0, {}, u"too large"_s, u"a file of not more than %1 bytes"_s.arg(largestConfigFile), {}});
    }
    return source;
}

tl::expected<ConfigSource, ConfigErrors> readSource(const QString &path)
{
    QFile file(path);
    if (path.startsWith(compiledIn)) {
        if (!file.open(QIODevice::ReadOnly))
            return refuseUnreadable(path, file.errorString());
        return readOpened(file, path);
    }
    // Not waiting: a pipe without a writer would hold the kiosk for ever.
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat status {
    };
    if (descriptor < 0)
        return refuseUnreadable(path, qt_error_string(errno));
    const auto closing = qScopeGuard([descriptor] { close(descriptor); });
    if (fstat(descriptor, &status) != 0)
        return refuseUnreadable(path, qt_error_string(errno));
    if (!S_ISREG(status.st_mode)) {
        const QString found = S_ISDIR(status.st_mode) ? u"a folder"_s : u"a pipe, a socket or a device"_s;
        return refuse({path, 0, {}, found, u"a file"_s, {}});
    }
    if (const QString why = whyNotTrusted(status, path); !why.isEmpty())
        return refuse({path, 0, {}, why, {}, {}});
    if (!file.open(descriptor, QIODevice::ReadOnly))
        return refuseUnreadable(path, file.errorString());
    return readOpened(file, path);
}

tl::expected<QString, ConfigErrors> kioskFile(const QString &explicitPath)
{
    if (!explicitPath.isEmpty())
        return explicitPath;
    const QStringList places{QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                                 + u"/mfa-kiosk/kiosk.toml"_s,
                             u"/etc/mfa-kiosk/kiosk.toml"_s};
    for (const QString &place : places) {
        if (QFileInfo::exists(place))
            return place;
    }
    return refuse(
        {u"kiosk.toml"_s, 0, {}, u"not found"_s, u"%1 or %2, or --config FILE"_s.arg(places[0], places[1]), {}});
}

QStringList profileNames(const QStringList &folders)
{
    QStringList names;
    for (const QString &folder : folders) {
        const QStringList files = QDir(folder).entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
        for (const QString &file : files)
            names.append(file.chopped(5));
    }
    names.removeAll(practiceProfile);
    names.removeDuplicates();
    return names;
}

/// The profile's name in kiosk.toml, and the errors that keep it from being one.
tl::expected<TomlValue, ConfigErrors> profileKey(const ConfigSource &kiosk)
{
    const auto document = parseToml(kiosk.text);
    if (!document)
        return refuse({kiosk.fileName, document.error().line, {}, document.error().what, u"TOML 1.0 in UTF-8"_s, {}});
    ConfigReader reader(kiosk.fileName);
    reader.setKnownKeys(fullNames(docsOf(kioskKeys())));
    KioskConfig config;
    readTable(*document, {}, kioskKeys(), config, reader);
    const TomlValue *profile = document->find(u"profile");
    if (config.profileId.isEmpty() || !profile)
        return tl::unexpected<ConfigErrors>(reader.takeErrors());
    return *profile;
}

/// What is wrong in the kiosk.toml of a demo, apart from what its own values say about the profile.
ConfigErrors practiceErrors(const ConfigSource &kiosk)
{
    const auto document = parseToml(kiosk.text);
    if (!document)
        return {{kiosk.fileName, document.error().line, {}, document.error().what, u"TOML 1.0 in UTF-8"_s, {}}};
    const QStringList allowed{u"kiosk_name"_s, u"limits"_s, u"screen"_s, u"access"_s, u"desk"_s};
    KeyList<KioskConfig> keys;
    for (const Key<KioskConfig> &key : kioskKeys()) {
        if (allowed.contains(key.doc.name))
            keys.append(key);
    }
    ConfigReader reader(kiosk.fileName);
    reader.setKnownKeys(fullNames(docsOf(kioskKeys())));
    TomlValue practice;
    for (const TomlEntry &entry : document->entries) {
        if (allowed.contains(entry.name)) {
            practice.entries.push_back(entry);
        } else {
            reader.report(entry.line, entry.name, entry.value.describe(),
                          u"with --demo kiosk_name and the tables [limits], [screen], [access] and [desk] only"_s,
                          nearestName(entry.name, allowed));
        }
    }
    KioskConfig config;
    readTable(practice, {}, keys, config, reader);
    return reader.takeErrors();
}

} // namespace

tl::expected<ConfigSources, ConfigErrors> findConfig(const QString &explicitPath, const QStringList &profileDirs)
{
    const auto path = kioskFile(explicitPath);
    if (!path)
        return tl::unexpected<ConfigErrors>(path.error());
    auto kiosk = readSource(*path);
    if (!kiosk)
        return tl::unexpected<ConfigErrors>(kiosk.error());
    const auto key = profileKey(*kiosk);
    if (!key)
        return tl::unexpected<ConfigErrors>(key.error());
    const QString name = key->text;
    const QString found = u'"' + name + u'"';
    if (name == practiceProfile)
        return refuse({*path, key->line, u"profile"_s, found, u"a school's profile; this one is for --demo"_s, {}});

    QStringList folders{QFileInfo(*path).absoluteDir().filePath(u"profiles"_s)};
    folders += profileDirs;
    folders += compiledIn;
    for (const QString &folder : folders) {
        if (const QString why = whyNotTrustedFolder(folder); !why.isEmpty())
            return refuse({*path, key->line, u"profile"_s, why, {}, {}});
        const QString file = QDir(folder).filePath(QString(name + u".toml"_s));
        if (!QFileInfo::exists(file))
            continue;
        auto profile = readSource(file);
        if (!profile)
            return tl::unexpected<ConfigErrors>(profile.error());
        return ConfigSources{std::move(*kiosk), std::move(*profile)};
    }
    const QStringList known = profileNames(folders);
    folders.last() = u"those that are built in"_s;
    return refuse({*path, key->line, u"profile"_s, found,
                   u"a profile in %1: %2"_s.arg(inWords(folders), inWords(known)), nearestName(name, known)});
}

tl::expected<ConfigSources, ConfigErrors> practiceConfig(const QString &explicitPath, quint16 demoPort)
{
    ConfigSource kiosk{u"--demo"_s, {}};
    if (!explicitPath.isEmpty()) {
        auto given = readSource(explicitPath);
        if (!given)
            return tl::unexpected<ConfigErrors>(given.error());
        kiosk = std::move(*given);
        if (kiosk.text.startsWith("\xEF\xBB\xBF"))
            kiosk.text.remove(0, 3);
        if (ConfigErrors errors = practiceErrors(kiosk); !errors.isEmpty())
            return tl::unexpected<ConfigErrors>(std::move(errors));
    }
    auto profile = readSource(QDir(compiledIn).filePath(QString(practiceProfile + u".toml"_s)));
    if (!profile)
        return tl::unexpected<ConfigErrors>(profile.error());
    profile->text.replace(portPlaceholder, QByteArray::number(demoPort));
    kiosk.text.prepend("profile = \"" + QByteArray(practiceProfile.data(), practiceProfile.size()) + "\"\n");
    kiosk.linesBefore = 1;
    return ConfigSources{std::move(kiosk), std::move(*profile)};
}

} // namespace kiosk
