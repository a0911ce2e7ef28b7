// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskCommands.h"

#include "clerk/DeskDemo.h"
#include "clerk/DeskKeyring.h"
#include "clerk/DeskSetup.h"
#include "clerk/DeskStore.h"
#include "clerk/ExportCheck.h"
#include "figures/HealthTable.h"
#include "fleet/MqttClient.h"
#include "fleet/Topics.h"
#include "secrets/Terminal.h"
#include "secrets/Waiting.h"
#include "support/StateFile.h"

#include <QDateTime>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSslCertificate>
#include <QTimeZone>
#include <QTimer>

#include <array>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

constexpr int good = 0;
constexpr int notInOrder = 1;
constexpr int wrongUse = 2;

constexpr auto setupUsage = R"(usage: mfa-desk setup [--config FILE]
       mfa-desk setup --non-interactive --host NAME [--port N] --authority FILE --certificate FILE --key FILE --site ID
                      --label NAME --person NAME (--pin-from-fd N | --pin-file FILE) [--config FILE]

  Writes desk.toml, makes the person's key in the keyring and prints the lines for the kiosks' configuration.
)";

/// The value behind "--NAME", which is taken out of \a words.
QString option(QStringList &words, const QString &name)
{
    const qsizetype at = words.indexOf(QString(u"--"_s + name));
    if (at < 0 || at + 1 >= words.size())
        return {};
    words.removeAt(at);
    return words.takeAt(at);
}

int usageError(const QString &command, const QString &what)
{
    std::fprintf(stderr, "mfa-desk %s: %s\n", qUtf8Printable(command), qUtf8Printable(what));
    return wrongUse;
}

void makeStateDir()
{
    QDir().mkpath(deskStateDir());
    QFile::setPermissions(deskStateDir(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

bool askFor(const Terminal &terminal, const QString &question, QString &answer)
{
    const auto given = terminal.ask(question);
    answer = given.value_or(QString());
    return given.has_value();
}

std::optional<SetupWishes> askWishes(const Terminal &terminal)
{
    SetupWishes wishes;
    QString port;
    DeskConfig &config = wishes.config;
    if (!askFor(terminal, u"Broker's name or address: "_s, config.host)
        || !askFor(terminal, u"Its port [8883]: "_s, port)
        || !askFor(terminal, u"Certificate of its authority (full path, .pem): "_s, config.authority)
        || !askFor(terminal, u"This desk's certificate (full path, .pem): "_s, config.certificate)
        || !askFor(terminal, u"The certificate's key (full path, .pem): "_s, config.key)
        || !askFor(terminal, u"Site, as in the kiosks' configuration: "_s, config.site)
        || !askFor(terminal, u"The desk's name, such as Main library: "_s, config.label)
        || !askFor(terminal, u"Your name or sign, as the journal will have it: "_s, wishes.person))
        return std::nullopt;
    config.port = port.isEmpty() ? 8883 : port.toInt();
    config.deskId = commonNameOf(config.certificate);
    return wishes;
}

Result<SecureString> askPin(const Terminal &terminal)
{
    auto pin = terminal.askHidden(u"Your PIN, 6 to 12 digits: "_s);
    const auto again = terminal.askHidden(u"The PIN once more: "_s);
    if (!pin || !again)
        return failure(u"pin.input"_s, u"no PIN was given"_s);
    if (pin->utf8() != again->utf8())
        return failure(u"pin.input"_s, u"the two PINs are not the same"_s);
    return std::move(*pin);
}

int setup(QStringList words, const QString &configFile)
{
    if (words.contains(u"--help"_s)) {
        std::fputs(setupUsage, stdout);
        return good;
    }
    const Terminal terminal(STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
    const bool asks = words.removeAll(u"--non-interactive"_s) == 0;
    std::optional<SetupWishes> wishes;
    Result<SecureString> pin = failure(u"pin.input"_s, u"no PIN was given"_s);
    if (asks) {
        if (!words.isEmpty())
            return usageError(u"setup"_s, u"unknown option '%1'; see --help"_s.arg(words.first()));
        wishes = askWishes(terminal);
        if (!wishes)
            return wrongUse;
        if (const Result<void> fine = checkWishes(*wishes); fine)
            pin = askPin(terminal);
    } else {
        wishes.emplace();
        DeskConfig &config = wishes->config;
        config.host = option(words, u"host"_s);
        if (const QString port = option(words, u"port"_s); !port.isEmpty())
            config.port = port.toInt();
        config.authority = option(words, u"authority"_s);
        config.certificate = option(words, u"certificate"_s);
        config.key = option(words, u"key"_s);
        config.site = option(words, u"site"_s);
        config.label = option(words, u"label"_s);
        config.deskId = commonNameOf(config.certificate);
        wishes->person = option(words, u"person"_s);
        const QString fd = option(words, u"pin-from-fd"_s);
        const QString file = option(words, u"pin-file"_s);
        if (!words.isEmpty())
            return usageError(u"setup"_s, u"unknown option '%1'; see --help"_s.arg(words.first()));
        pin = fd.isEmpty() ? readPinFile(file) : readPinFrom(fd.toInt());
    }
    if (const Result<void> fine = checkWishes(*wishes); !fine)
        return usageError(u"setup"_s, u"look at this again: %1"_s.arg(fine.error().detail));
    if (!pin)
        return usageError(u"setup"_s, pin.error().detail);

    makeStateDir();
    const SystemClock clock;
    DeskKeyring keyring(makeSecretStore(SecretStoreKind::Keyring));
    ClerkKey person({deskStateDir(), currentBootId(), {}}, keyring, clock);
    QEventLoop loop;
    std::optional<Result<void>> made;
    person.setUp(wishes->person, *pin, [&](const Result<void> &result) {
        made = result;
        loop.quit();
    });
    if (!made)
        loop.exec();
    if (!*made) {
        std::fprintf(stderr, "mfa-desk setup: %s\n", qUtf8Printable(made->error().toLogLine()));
        return notInOrder;
    }
    const QString path = configFile.isEmpty() ? deskConfigPath() : configFile;
    if (const Result<void> written = writeDeskConfig(path, wishes->config); !written) {
        std::fprintf(stderr, "mfa-desk setup: %s\n", qUtf8Printable(written.error().toLogLine()));
        return notInOrder;
    }
    std::printf("Written: %s\n\nInto each kiosk.toml:\n\n%s", qUtf8Printable(path),
                qUtf8Printable(linesForKiosks(wishes->config, person.label(), person.publicKey())));
    return good;
}

int verify(QStringList words)
{
    const QString kiosk = option(words, u"kiosk"_s);
    const QString until = option(words, u"until"_s);
    if (words.size() != 1)
        return usageError(u"verify"_s, u"mfa-desk verify EXPORT [--kiosk ID] [--until DATE]"_s);
    QDateTime last;
    if (!until.isEmpty()) {
        const QDate day = QDate::fromString(until, Qt::ISODate);
        if (!day.isValid())
            return usageError(u"verify"_s, u"--until takes a date such as 2026-11-24"_s);
        last = day.addDays(1).startOfDay().addMSecs(-1);
    }
    const QString path = deskStateDir() + u"/desk.sqlite"_s;
    if (!QFile::exists(path)) {
        std::fputs("mfa-desk verify: this desk has kept no heads yet\n", stderr);
        return notInOrder;
    }
    const auto store = DeskStore::open(path);
    const auto kept = store ? (*store)->anchors(kiosk) : Result<QList<KeptAnchor>>(tl::unexpected(store.error()));
    if (!kept) {
        std::fprintf(stderr, "mfa-desk verify: %s\n", qUtf8Printable(kept.error().toLogLine()));
        return notInOrder;
    }
    const Result<ExportVerdict> verdict = verifyExport(words.first(), *kept, last);
    if (!verdict) {
        std::fprintf(stderr, "mfa-desk verify: %s\n", qUtf8Printable(verdict.error().toLogLine()));
        return notInOrder;
    }
    std::printf("records %lld to %lld; %d of the heads kept here fit, %d are about earlier records\n",
                static_cast<long long>(verdict->first), static_cast<long long>(verdict->last), verdict->matched,
                verdict->earlier);
    for (const QString &finding : verdict->findings)
        std::printf("%s\n", qUtf8Printable(finding));
    std::printf("%s\n",
                verdict->isGood() ? "The journal is as the kiosk wrote it, as far as its heads tell."
                                  : "NOT as the kiosk wrote it, or not to be told.");
    return verdict->isGood() ? good : notInOrder;
}

/// Prints the lines of a check.
class CheckLines
{
public:
    void ready(const char *part, const QString &detail) const { line("READY", part, detail); }
    void wrong(const char *part, const QString &code, const QString &detail = {}, const QString &remedy = {})
    {
        const health::Words *const words = health::wordsFor(code);
        QString text = words ? QString::fromUtf8(words->what) : code;
        if (!detail.isEmpty())
            text += u' ' + detail;
        const QString advice = remedy.isEmpty() && words ? QString::fromUtf8(words->remedy) : remedy;
        if (!advice.isEmpty())
            text += u" - "_s + advice;
        line("NOT READY", part, text.simplified());
        m_status = notInOrder;
    }
    int status() const { return m_status; }

private:
    static void line(const char *state, const char *part, const QString &text)
    {
        std::printf("%-10s %-14s %s\n", state, part, qUtf8Printable(text));
    }
    int m_status = good;
};

void checkCertificates(const DeskConfig &config, CheckLines &lines)
{
    const std::array<std::pair<const char *, QString>, 2> files{
        {{"authority", config.authority}, {"certificate", config.certificate}}};
    for (const auto &[part, file] : files) {
        const auto certificates = QSslCertificate::fromPath(file);
        if (certificates.isEmpty()) {
            lines.wrong(part, u"clerk.file"_s, file);
            continue;
        }
        const QDateTime end = certificates.first().expiryDate();
        if (end < QDateTime::currentDateTimeUtc())
            lines.wrong(part, u"tls.expired"_s, file, u"Ask for a new one."_s);
        else
            lines.ready(part, u"%1, until %2"_s.arg(file, end.date().toString(Qt::ISODate)));
    }
    if (const QString name = commonNameOf(config.certificate); !name.isEmpty() && name != config.deskId)
        lines.wrong("desk", u"clerk.setup"_s,
                    u"the certificate is for \"%1\", desk.toml says \"%2\""_s.arg(name, config.deskId));
    if (QFile(config.key).open(QIODevice::ReadOnly))
        lines.ready("key", config.key);
    else
        lines.wrong("key", u"clerk.file"_s, config.key);
}

void checkKeyring(CheckLines &lines)
{
    const SystemClock clock;
    DeskKeyring keyring(makeSecretStore(SecretStoreKind::Keyring));
    const auto label = waiting::read(keyring, DeskKeyring::personLabel);
    const auto key = waiting::read(keyring, DeskKeyring::personKey);
    if (label && key)
        lines.ready("person", QString::fromUtf8(label->view()));
    else if (const QString &code = label ? key.error().code : label.error().code; code == u"secrets.missing")
        lines.wrong("person", u"clerk.no_person"_s);
    else
        lines.wrong("person", code, {}, u"mfa-desk setup"_s);
}

void checkStore(CheckLines &lines)
{
    makeStateDir();
    const auto store = DeskStore::open(deskStateDir() + u"/desk.sqlite"_s);
    if (store)
        lines.ready("heads", u"of %1 kiosks"_s.arg((*store)->kiosks().size()));
    else
        lines.wrong("heads", u"clerk.store"_s, store.error().detail);
}

void checkBroker(const DeskConfig &config, CheckLines &lines)
{
    fleet::MqttClient::Settings settings;
    settings.host = config.host;
    settings.port = static_cast<quint16>(config.port);
    // The desk's own name, as the broker wants it: a desk that is open loses its connection for a moment.
    settings.clientId = config.deskId;
    settings.tls = fleet::MqttTls{config.authority, config.certificate, config.key};
    fleet::MqttClient client(settings);
    QEventLoop loop;
    std::optional<Error> trouble;
    bool connected = false;
    QObject::connect(&client, &fleet::MqttClient::connected, &loop, [&] {
        connected = true;
        loop.quit();
    });
    QObject::connect(&client, &fleet::MqttClient::disconnected, &loop, [&](const Error &error) {
        trouble = error;
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(15), &loop, &QEventLoop::quit);
    client.start();
    loop.exec();
    const QString where = u"%1:%2"_s.arg(config.host).arg(config.port);
    if (connected)
        lines.ready("broker", where);
    else
        lines.wrong("broker", trouble ? trouble->code : u"mqtt.unreachable"_s, where);
    client.stop();
}

int check(const QStringList &words, const QString &configFile)
{
    if (!words.isEmpty())
        return usageError(u"check"_s, u"mfa-desk check [--config FILE]"_s);
    CheckLines lines;
    const QString path = configFile.isEmpty() ? deskConfigPath() : configFile;
    const auto config = readDeskConfig(path);
    if (!config) {
        for (const ConfigError &error : config.error())
            lines.wrong("configuration", u"clerk.configuration"_s, error.toString());
        checkKeyring(lines);
        return wrongUse;
    }
    lines.ready("configuration", path);
    checkCertificates(*config, lines);
    checkKeyring(lines);
    checkStore(lines);
    checkBroker(*config, lines);
    return lines.status();
}

/// What a demo's kiosks are told of this desk, on standard output.
int makeDemo(QStringList words)
{
    const int port = option(words, u"port"_s).toInt();
    QString site = option(words, u"site"_s);
    if (site.isEmpty())
        site = u"demo"_s;
    if (port < 1 || port > 65535 || !words.isEmpty() || !fleet::isId(site))
        return usageError(u"demo"_s, u"mfa-desk demo --port N [--site ID]"_s);
    const Result<DeskDemo> demo = DeskDemo::make(port, site);
    if (!demo) {
        std::fprintf(stderr, "mfa-desk demo: %s\n", qUtf8Printable(demo.error().toLogLine()));
        return notInOrder;
    }
    std::printf("%s", qUtf8Printable(linesForKiosks(demo->config, demo->person, demo->key.publicKey())));
    return good;
}

} // namespace

std::optional<int> deskCommand(QStringList words, const QString &configFile)
{
    const QString command = words.takeFirst();
    if (command == u"setup")
        return setup(words, configFile);
    if (command == u"verify")
        return verify(words);
    if (command == u"check")
        return check(words, configFile);
    if (command == u"demo")
        return makeDemo(words);
    return std::nullopt;
}

} // namespace kiosk::desk
