// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostApplication.h"
#include "SetUpRun.h"

#include "commands/Commands.h"
#include "commands/ExitStatus.h"
#include "commands/SelfCheck.h"
#include "host/SetUpService.h"
#include "support/ProcessHardening.h"
#include "support/WindowSize.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <sys/prctl.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto usage = R"(usage: mfa-kiosk [--config FILE] [--demo [--lived-in]] [--windowed WIDTHxHEIGHT]
       mfa-kiosk check [--json] [--offline] [--config FILE] [--demo]
       mfa-kiosk setup [--help] ...
       mfa-kiosk pin add|remove|disable|enable LABEL | list | unlock
       mfa-kiosk journal verify|export|stats [--help] ...
       mfa-kiosk station usb [--list] | seal DIR | reset --destroy-keys
       mfa-kiosk version

  (no command)             run the kiosk
  setup                    make the kiosk's keys and the first PIN at a terminal: once, before the first start. A machine
                           with mfa-kiosk-station asks for all of it on its screen
  pin                      who may open the staff panel
  journal                  check the journal, write it out, count
  station                  which USB ports are used, and the keys' end, on a machine with mfa-kiosk-station
  check                    look at every part: one line each, with the remedy
  version                  print the version

  --config FILE            kiosk.toml; otherwise $XDG_CONFIG_HOME/mfa-kiosk/kiosk.toml or /etc/mfa-kiosk/kiosk.toml
  --demo                   a demo with a practice identity service on this computer
  --lived-in               the demo of a kiosk that has stood in the hall for a month: visits, two tickets
  --windowed WIDTHxHEIGHT  a window instead of the full screen
  --set-up-socket PATH     where the first boot's privileged service listens, if not at /run/mfa-kiosk/set-up
  --json                   check: one JSON object, for machines
  --offline                check: leave out what needs the network

Exit status: 0 good, 1 a check failed or the kiosk cannot run, 2 wrong usage or configuration, 77 staff have left the
kiosk.
)";

int wrongUsage(const QString &what)
{
    std::fprintf(stderr, "mfa-kiosk: %s\n%s", qUtf8Printable(what), usage);
    return exitUsage;
}

/// The first boot of a kiosk: its set-up on the screen. An exit status where the kiosk is not to begin.
std::optional<int> setUpFirst(const HostOptions &options, const Clock &clock, HostLog &log)
{
    const QString socket = options.setUpSocket.isEmpty() ? SetUpService::usualSocket() : options.setUpSocket;
    // It is there as long as the machine is not set up.
    if (options.demo || !QFile::exists(socket))
        return std::nullopt;
    return runSetUp(options, socket, clock, log);
}

int run(const HostOptions &options, bool rootAllowed)
{
    if (geteuid() == 0 && !rootAllowed) {
        std::fputs("mfa-kiosk: the kiosk does not run as root: its browser's sandbox needs an ordinary user.\n"
                   "Start it as the user of the kiosk's graphical session.\n",
                   stderr);
        return exitFailed;
    }
    forbidNewPrivileges();
    // Children of a session that died become ours, so that they can be seen and ended.
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    const SystemClock clock;
    StandardErrorLog log;
    if (const std::optional<int> status = setUpFirst(options, clock, log))
        return *status;
    HostApplication host(options, clock, log);
    if (const std::optional<int> status = host.start())
        return *status;
    return QCoreApplication::exec();
}

/// setup, pin, journal and station, with --config FILE before or behind the command.
std::optional<int> ownCommand(QStringList words)
{
    HostOptions options;
    for (qsizetype i = 0; i < words.size();) {
        if (words.at(i) == u"--config" && i + 1 < words.size()) {
            options.configFile = words.at(i + 1);
            words.remove(i, 2);
        } else if (words.at(i).startsWith(u"--config=")) {
            options.configFile = words.takeAt(i).section(u'=', 1);
        } else {
            ++i;
        }
    }
    return kioskCommand(options, words);
}

} // namespace

int main(int argc, char **argv)
{
    const bool rootAllowed = isTestEnvironment();
    reduceEnvironment();
    forbidLookingIn();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mfa-kiosk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));

    // These have words and options of their own.
    const QStringList arguments = QCoreApplication::arguments();
    if (const std::optional<int> status = ownCommand(arguments.mid(1)))
        return *status;

    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    const QCommandLineOption config(u"config"_s, {}, u"FILE"_s);
    const QCommandLineOption demo(u"demo"_s);
    const QCommandLineOption livedIn(u"lived-in"_s);
    const QCommandLineOption windowed(u"windowed"_s, {}, u"SIZE"_s);
    const QCommandLineOption json(u"json"_s);
    const QCommandLineOption offline(u"offline"_s);
    const QCommandLineOption setUpSocket(u"set-up-socket"_s, {}, u"PATH"_s);
    parser.addOptions({help, config, demo, livedIn, windowed, json, offline, setUpSocket});
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (parser.isSet(help)) {
        std::fputs(usage, stdout);
        return 0;
    }

    HostOptions options;
    options.configFile = parser.value(config);
    options.demo = parser.isSet(demo);
    options.livedIn = parser.isSet(livedIn);
    options.windowed = parser.value(windowed);
    options.setUpSocket = parser.value(setUpSocket);
    if (options.livedIn && !options.demo)
        return wrongUsage(u"--lived-in belongs to --demo"_s);
    if (parser.isSet(windowed) && !windowSizeFromText(options.windowed))
        return wrongUsage(u"--windowed takes WIDTHxHEIGHT, such as 1280x800"_s);
    if (parser.isSet(config) && options.configFile.isEmpty())
        return wrongUsage(u"--config takes a file"_s);

    const QStringList words = parser.positionalArguments();
    if (words.size() > 1)
        return wrongUsage(u"one command at a time: '%1'"_s.arg(words.join(u' ')));
    const bool isCheck = words.value(0) == u"check";
    if (!isCheck && (parser.isSet(json) || parser.isSet(offline)))
        return wrongUsage(u"--json and --offline belong to 'check'"_s);
    if (words.isEmpty())
        return run(options, rootAllowed);
    if (isCheck) {
        CheckOptions how;
        if (parser.isSet(json))
            how.output = CheckOptions::Output::Json;
        if (parser.isSet(offline))
            how.network = CheckOptions::Network::Skip;
        return selfCheck(options, how, checkedParts());
    }
    if (words.first() == u"version") {
        std::printf("mfa-kiosk %s (Qt %s)\n", KIOSK_VERSION, qVersion());
        return 0;
    }
    return wrongUsage(u"unknown command '%1'"_s.arg(words.first()));
}
