// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskApplication.h"
#include "DeskCommands.h"

#include "support/ProcessHardening.h"
#include "support/WindowSize.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto usage = R"(usage: mfa-desk [--config FILE] [--demo] [--windowed WIDTHxHEIGHT]
       mfa-desk setup [--config FILE] ...
       mfa-desk verify EXPORT [--kiosk ID]
       mfa-desk check [--config FILE]
       mfa-desk demo --port N [--site ID]
       mfa-desk version

  (no command)             the list of kiosks; at the first start, the set-up
  setup                    set this desk up on the terminal (mfa-desk setup --help)
  verify EXPORT            hold a kiosk's exported journal (.jsonl, or the .sqlite itself) against the heads kept here
  check                    look at every part: one line each, with the remedy
  demo                     a desk for a demo's broker on this computer: its lines for the kiosks, for --demo

  --config FILE            desk.toml; otherwise $XDG_CONFIG_HOME/mfa-desk/desk.toml
  --demo                   show the kiosk that runs with mfa-kiosk --demo on this computer
  --windowed WIDTHxHEIGHT  the window's first size

Exit status: 0 good, 1 not in order or cannot run, 2 wrong usage or configuration.
)";

int wrongUsage(const QString &what)
{
    std::fprintf(stderr, "mfa-desk: %s\n%s", qUtf8Printable(what), usage);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    forbidLookingIn();
    // A command needs no screen.
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    QString configFile;
    for (qsizetype i = 0; i < words.size();) {
        if (words.at(i) == u"--config" && i + 1 < words.size()) {
            configFile = words.at(i + 1);
            words.remove(i, 2);
        } else if (words.at(i).startsWith(u"--config=")) {
            configFile = words.takeAt(i).section(u'=', 1);
        } else {
            ++i;
        }
    }
    if (words.contains(u"--help"_s) && words.value(0) != u"setup") {
        std::fputs(usage, stdout);
        return 0;
    }
    if (words.value(0) == u"version") {
        std::printf("mfa-desk %s (Qt %s)\n", KIOSK_VERSION, qVersion());
        return 0;
    }
    if (!words.isEmpty() && !words.first().startsWith(u'-')) {
        QCoreApplication application(argc, argv);
        QCoreApplication::setApplicationName(u"mfa-desk"_s);
        if (const auto status = desk::deskCommand(words, configFile))
            return *status;
        return wrongUsage(u"unknown command '%1'"_s.arg(words.first()));
    }

    desk::DeskOptions options;
    options.configFile = configFile;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i) == u"--demo") {
            options.demo = true;
        } else if (words.at(i) == u"--windowed" && i + 1 < words.size()) {
            options.size = windowSizeFromText(words.at(++i));
            if (!options.size)
                return wrongUsage(u"--windowed takes WIDTHxHEIGHT, such as 1280x800"_s);
        } else {
            return wrongUsage(u"unknown option '%1'"_s.arg(words.at(i)));
        }
    }
    QApplication::setDesktopSettingsAware(false);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"mfa-desk"_s);
    QApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    const SystemClock clock;
    desk::DeskApplication desk(options, clock);
    if (const std::optional<int> status = desk.start())
        return *status;
    return QApplication::exec();
}
