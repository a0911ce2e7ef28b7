// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConfigTexts.h"

#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Which files are read, and what is said when they are not there.
class ConfigFilesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void explicitFileComesFirst();
    void userFolderIsSearched();
    void nothingFound();
    void explicitFileMustExist();
    void unreadable();
    void whatIsNoFileIsRefused_data();
    void whatIsNoFileIsRefused();
    void whatOthersMayWriteIsRefused_data();
    void whatOthersMayWriteIsRefused();
    void profileOrder();
    void builtInProfile();
    void unknownProfile();
    void practiceProfileIsNotForAConfiguredKiosk();
    void errorsBeforeTheProfileIsKnown();
    void practiceWithoutAFile();
    void practiceWithLimits();
    void practiceRefuses_data();
    void practiceRefuses();
    void practiceLinesAreTheAdministrators();

private:
    QString write(const QString &path, const QByteArray &text);
    static QByteArray profileNamed(const QByteArray &organisation);

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_configHome;
};

void ConfigFilesTest::init()
{
    StrictTest::init();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_configHome = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_dir->filePath(u"xdg"_s)));
}

void ConfigFilesTest::cleanup()
{
    m_configHome.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", m_configHome);
    m_dir.reset();
}

QString ConfigFilesTest::write(const QString &path, const QByteArray &text)
{
    const QString full = m_dir->filePath(path);
    QDir().mkpath(QFileInfo(full).absolutePath());
    QFile file(full);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qUtf8Printable(full));
    return full;
}

QByteArray ConfigFilesTest::profileNamed(const QByteArray &organisation)
{
    return soundSources().profile.text.replace("\"Pohjola\"", QByteArray('"' + organisation + '"'));
}

void ConfigFilesTest::explicitFileComesFirst()
{
    write(u"xdg/mfa-kiosk/kiosk.toml"_s, "profile = \"pohjola\"\n");
    const QString path = write(u"own/other.toml"_s, "profile = \"pohjola\"\nkiosk_name = \"own\"\n");
    write(u"profiles/pohjola.toml"_s, profileNamed("P"));
    const auto sources = findConfig(path, {m_dir->filePath(u"profiles"_s)});
    QVERIFY2(sources, sources ? "" : qPrintable(inLines(sources.error())));
    QCOMPARE(sources->kiosk.fileName, path);
    const auto config = parseConfig(*sources);
    QVERIFY(config);
    QCOMPARE(config->kioskName, u"own"_s);
}

void ConfigFilesTest::userFolderIsSearched()
{
    const QString path = write(u"xdg/mfa-kiosk/kiosk.toml"_s, "profile = \"pohjola\"\nkiosk_name = \"xdg\"\n");
    write(u"profiles/pohjola.toml"_s, profileNamed("P"));
    const auto sources = findConfig({}, {m_dir->filePath(u"profiles"_s)});
    QVERIFY2(sources, sources ? "" : qPrintable(inLines(sources.error())));
    QCOMPARE(sources->kiosk.fileName, path);
    QCOMPARE(sources->profile.fileName, m_dir->filePath(u"profiles/pohjola.toml"_s));
}

void ConfigFilesTest::nothingFound()
{
    if (QFile::exists(u"/etc/mfa-kiosk/kiosk.toml"_s))
        QSKIP("this machine is a kiosk");
    const auto sources = findConfig({}, {});
    QVERIFY(!sources);
    QCOMPARE(sources.error().size(), 1);
    const ConfigError &error = sources.error().first();
    QCOMPARE(error.line, 0);
    QVERIFY2(error.allowed.contains(m_dir->filePath(u"xdg/mfa-kiosk/kiosk.toml"_s)), qPrintable(error.allowed));
    QVERIFY2(error.allowed.contains(u"/etc/mfa-kiosk/kiosk.toml"_s), qPrintable(error.allowed));
}

void ConfigFilesTest::explicitFileMustExist()
{
    write(u"xdg/mfa-kiosk/kiosk.toml"_s, "profile = \"pohjola\"\n");
    const QString path = m_dir->filePath(u"absent.toml"_s);
    const auto sources = findConfig(path, {});
    QVERIFY(!sources);
    QCOMPARE(sources.error().first().file, path);
    QVERIFY(sources.error().first().found.startsWith(u"cannot be read"_s));
    QVERIFY(!findConfig(m_dir->path(), {}));
    QCOMPARE(findConfig(m_dir->path(), {}).error().first().found, u"a folder"_s);
}

void ConfigFilesTest::unreadable()
{
    // A file that is there and cannot be read is told; the next place is not tried in its stead.
    const QString path = write(u"xdg/mfa-kiosk/kiosk.toml"_s, "profile = \"pohjola\"\n");
    QVERIFY(QFile::setPermissions(path, {}));
    if (geteuid() == 0)
        QSKIP("root reads everything");
    const auto sources = findConfig({}, {});
    QVERIFY(!sources);
    QCOMPARE(sources.error().first().file, path);
    QVERIFY(sources.error().first().found.startsWith(u"cannot be read"_s));
}

void ConfigFilesTest::whatIsNoFileIsRefused_data()
{
    QTest::addColumn<bool>("isProfile");
    QTest::addColumn<QString>("what");
    for (const bool isProfile : {false, true}) {
        QTest::addRow("pipe, profile %d", isProfile) << isProfile << u"pipe"_s;
        QTest::addRow("device, profile %d", isProfile) << isProfile << u"/dev/zero"_s;
        QTest::addRow("folder, profile %d", isProfile) << isProfile << u"folder"_s;
    }
}

void ConfigFilesTest::whatIsNoFileIsRefused()
{
    QFETCH(const bool, isProfile);
    QFETCH(const QString, what);
    const QString path = m_dir->filePath(isProfile ? u"profiles/pohjola.toml"_s : u"kiosk.toml"_s);
    QVERIFY(QDir().mkpath(m_dir->filePath(u"profiles"_s)));
    if (isProfile)
        write(u"kiosk.toml"_s, "profile = \"pohjola\"\n");
    if (what == u"pipe")
        QVERIFY(mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    else if (what == u"folder")
        QVERIFY(QDir().mkpath(path));
    else
        QVERIFY(QFile::link(what, path));
    const auto sources = findConfig(m_dir->filePath(u"kiosk.toml"_s), {});
    QVERIFY(!sources);
    QCOMPARE(sources.error().first().file, path);
    QCOMPARE(sources.error().first().allowed, u"a file"_s);
}

void ConfigFilesTest::whatOthersMayWriteIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isGood");
    for (const auto &file : {u"kiosk.toml"_s, u"profiles/pohjola.toml"_s}) {
        QTest::addRow("%s 666", qPrintable(file)) << file << 0666 << false;
        QTest::addRow("%s 664", qPrintable(file)) << file << 0664 << false;
        QTest::addRow("%s 644", qPrintable(file)) << file << 0644 << true;
    }
    QTest::newRow("profiles 777") << u"profiles"_s << 0777 << false;
    QTest::newRow("profiles 775") << u"profiles"_s << 0775 << false;
    QTest::newRow("profiles 1777") << u"profiles"_s << 01777 << true;
    QTest::newRow("folder 777") << u"."_s << 0777 << false;
    QTest::newRow("empty profiles 777") << u"empty"_s << 0777 << false;
}

/// As an ordinary user, who owns the files.
void ConfigFilesTest::whatOthersMayWriteIsRefused()
{
    QFETCH(const QString, what);
    QFETCH(const int, mode);
    QFETCH(const bool, isGood);
    write(u"profiles/pohjola.toml"_s, profileNamed("P"));
    const QString path = write(u"kiosk.toml"_s, "profile = \"pohjola\"\n");
    QVERIFY(QDir().mkpath(m_dir->filePath(u"empty"_s)));
    if (what == u"empty")
        QVERIFY(QFile::rename(m_dir->filePath(u"profiles/pohjola.toml"_s), m_dir->filePath(u"elsewhere.toml"_s)));
    constexpr uid_t nobody = 65534;
    const uid_t user = geteuid() == 0 ? nobody : geteuid();
    for (const auto &one : {u"."_s, u"empty"_s, u"profiles"_s, u"kiosk.toml"_s, u"profiles/pohjola.toml"_s}) {
        const QByteArray file = QFile::encodeName(m_dir->filePath(one));
        if (!QFile::exists(m_dir->filePath(one)))
            continue;
        QVERIFY(chmod(file.constData(), QFileInfo(m_dir->filePath(one)).isDir() ? 0755 : 0644) == 0);
        QVERIFY(geteuid() != 0 || chown(file.constData(), user, user) == 0);
    }
    QVERIFY(chmod(QFile::encodeName(m_dir->filePath(what)).constData(), static_cast<mode_t>(mode)) == 0);
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(user) != 0 || setuid(user) != 0))
            _exit(3);
        const auto sources = findConfig(path, {m_dir->filePath(u"empty"_s), m_dir->filePath(u"profiles"_s)});
        const bool said = !sources && sources.error().first().found.contains(u"others than its owner"_s);
        _exit(sources ? 0 : said ? 1 : 2);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), isGood ? 0 : 1);
}

void ConfigFilesTest::profileOrder()
{
    const QString kiosk = write(u"own/kiosk.toml"_s, "profile = \"jamk\"\n");
    const QStringList dirs{m_dir->filePath(u"first"_s), m_dir->filePath(u"second"_s)};
    const auto organisation = [&]() -> QString {
        const auto sources = findConfig(kiosk, dirs);
        return sources ? parseConfig(*sources)->profile.organisation : inLines(sources.error());
    };
    QCOMPARE(organisation(), u"Jamk"_s);
    write(u"second/jamk.toml"_s, profileNamed("second"));
    QCOMPARE(organisation(), u"second"_s);
    write(u"first/jamk.toml"_s, profileNamed("first"));
    QCOMPARE(organisation(), u"first"_s);
    write(u"own/profiles/jamk.toml"_s, profileNamed("beside"));
    QCOMPARE(organisation(), u"beside"_s);
}

void ConfigFilesTest::builtInProfile()
{
    const QString kiosk = write(u"kiosk.toml"_s, "profile = \"jamk\"\n");
    const auto sources = findConfig(kiosk, {});
    QVERIFY2(sources, sources ? "" : qPrintable(inLines(sources.error())));
    QCOMPARE(sources->profile.fileName, u":/profiles/jamk.toml"_s);
    QCOMPARE(parseConfig(*sources)->profile.id, u"jamk"_s);
}

void ConfigFilesTest::unknownProfile()
{
    const QString kiosk = write(u"kiosk.toml"_s, "# our kiosk\n\nprofile = \"jmak\"\n");
    write(u"first/pohjola.toml"_s, profileNamed("P"));
    const auto sources = findConfig(kiosk, {m_dir->filePath(u"first"_s)});
    QVERIFY(!sources);
    QCOMPARE(sources.error().size(), 1);
    const ConfigError &error = sources.error().first();
    QCOMPARE(error.file, kiosk);
    QCOMPARE(error.line, 3);
    QCOMPARE(error.key, u"profile"_s);
    QCOMPARE(error.found, u"\"jmak\""_s);
    QVERIFY2(error.allowed.endsWith(u"those that are built in: pohjola, jamk"_s), qPrintable(error.allowed));
    QVERIFY2(!error.allowed.contains(u":/"_s), qPrintable(error.allowed));
    QCOMPARE(error.suggestion, u"jamk"_s);
}

void ConfigFilesTest::practiceProfileIsNotForAConfiguredKiosk()
{
    const QString kiosk = write(u"kiosk.toml"_s, "profile = \"jamk-demo\"\n");
    const auto sources = findConfig(kiosk, {});
    QVERIFY(!sources);
    QCOMPARE(sources.error().first().key, u"profile"_s);
    QCOMPARE(sources.error().first().line, 1);
    QVERIFY(sources.error().first().allowed.contains(u"--demo"_s));
}

void ConfigFilesTest::errorsBeforeTheProfileIsKnown()
{
    const QString kiosk = write(u"kiosk.toml"_s, "profil = \"jamk\"\n[limits]\nidle_answer_s = 1\n");
    const auto sources = findConfig(kiosk, {});
    QVERIFY(!sources);
    QStringList keys;
    for (const ConfigError &error : sources.error())
        keys.append(error.key);
    QCOMPARE(keys, (QStringList{u"profile"_s, u"profil"_s, u"limits.idle_answer_s"_s}));
    QCOMPARE(sources.error()[1].suggestion, u"profile"_s);

    const auto broken = findConfig(write(u"broken.toml"_s, "profile = \"jamk\"\n[limits\n"), {});
    QVERIFY(!broken);
    QCOMPARE(broken.error().first().line, 2);
}

void ConfigFilesTest::practiceWithoutAFile()
{
    // A configured kiosk's file has no part in a demo.
    write(u"xdg/mfa-kiosk/kiosk.toml"_s, "profile = \"pohjola\"\n[limits]\ngoodbye_s = 99\n");
    const auto sources = practiceConfig({}, 40123);
    QVERIFY2(sources, sources ? "" : qPrintable(inLines(sources.error())));
    QVERIFY(!sources->profile.text.contains("{demo_port}"));
    const auto config = parseConfig(*sources);
    QVERIFY(config);
    QCOMPARE(config->limits.goodbye, Limits().goodbye);
    QCOMPARE(config->profile.identity.startUrl, QUrl(u"http://id.localhost:40123/"_s));
}

void ConfigFilesTest::practiceWithLimits()
{
    for (const QByteArray &mark : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
        const QString file = write(u"tour.toml"_s,
                                   mark
                                       + "kiosk_name = \"Lobby 1\"\n[limits]\ntry_now_after_s = "
                                         "3\n\n[screen]\nkeyboard = \"never\"\n\n[access]\nkeypad = true\n");
        const auto sources = practiceConfig(file, 40123);
        QVERIFY2(sources, sources ? "" : qPrintable(inLines(sources.error())));
        const auto config = parseConfig(*sources);
        QVERIFY2(config, config ? "" : qPrintable(inLines(config.error())));
        QCOMPARE(config->kioskName, u"Lobby 1"_s);
        QCOMPARE(config->limits.tryNowAfter, Seconds(3));
        QCOMPARE(config->screenKeyboard, ScreenKeyboardMode::Never);
        QVERIFY(config->access.keypad);
    }
}

void ConfigFilesTest::practiceRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("allowed");
    QTest::addColumn<QString>("suggestion");
    const QString only = u"with --demo kiosk_name and the tables [limits], [screen], [access] and [desk] only"_s;
    QTest::newRow("a profile") << QByteArray("profile = \"jamk\"\n[limits]\n") << u"profile"_s << 1 << only
                               << QString();
    QTest::newRow("a folder") << QByteArray("[limits]\n[state]\ndir = \"/\"\n") << u"state"_s << 2 << only << QString();
    QTest::newRow("memory") << QByteArray("[session]\nmemory_dir = \"/\"\n") << u"session"_s << 1 << only << QString();
    QTest::newRow("an unknown table") << QByteArray("[limit]\n") << u"limit"_s << 1 << only << u"limits"_s;
    QTest::newRow("an unknown key") << QByteArray("[limits]\ngodbye_s = 5\n") << u"limits.godbye_s"_s << 2
                                    << u"goodbye_s"_s << u"goodbye_s"_s;
    QTest::newRow("a wrong value") << QByteArray("[limits]\nidle_answer_s = 5\n") << u"limits.idle_answer_s"_s << 2
                                   << u"20 to 300"_s << QString();
    QTest::newRow("syntax") << QByteArray("[limits]\ngoodbye_s = \n") << QString() << 2 << u"TOML"_s << QString();
}

void ConfigFilesTest::practiceRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    QFETCH(int, line);
    QFETCH(QString, allowed);
    QFETCH(QString, suggestion);
    const QString file = write(u"tour.toml"_s, text);
    const auto sources = practiceConfig(file, 40123);
    QVERIFY(!sources);
    QVERIFY2(sources.error().size() == 1, qPrintable(inLines(sources.error())));
    const ConfigError &error = sources.error().first();
    QCOMPARE(error.file, file);
    QCOMPARE(error.key, key);
    QCOMPARE(error.line, line);
    QVERIFY2(error.allowed.contains(allowed), qPrintable(error.allowed));
    QCOMPARE(error.suggestion, suggestion);
}

void ConfigFilesTest::practiceLinesAreTheAdministrators()
{
    // Wrong only together with the profile's own wait.
    const QString file = write(u"tour.toml"_s, "[limits]\ngoodbye_s = 5\ntry_now_after_s = 3600\n");
    const auto sources = practiceConfig(file, 40123);
    QVERIFY(sources);
    const auto config = parseConfig(*sources);
    QVERIFY(!config);
    QCOMPARE(config.error().size(), 1);
    QCOMPARE(config.error().first().file, file);
    QCOMPARE(config.error().first().line, 3);
    QCOMPARE(practiceConfig(m_dir->filePath(u"absent.toml"_s), 1).error().first().file,
             m_dir->filePath(u"absent.toml"_s));
}

KIOSK_TEST(ConfigFilesTest)
#include "ConfigFilesTest.moc"
