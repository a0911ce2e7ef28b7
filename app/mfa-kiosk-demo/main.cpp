// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PracticeService.h"
#include "support/Clock.h"
#include "support/ProcessHardening.h"
#include "support/ShutIn.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <array>
#include <cstdio>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

/// The host holds the other end of standard input; when it is gone, so is the demo.
void quitWithInput(QSocketNotifier &input)
{
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&input] {
        std::array<char, 256> ignored{};
        if (read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
            return;
        input.setEnabled(false);
        QCoreApplication::quit();
    });
}

} // namespace

int main(int argc, char **argv)
{
    const bool rootAllowed = isTestEnvironment();
    shutIn(FileFence::ofEveryProgram, CallsOf::Service);
    if (geteuid() == 0 && !rootAllowed) {
        std::fputs("critical demo.root: the practice service does not run as root\n", stderr);
        return exitUsage;
    }
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mfa-kiosk-demo"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The practice identity service of mfa-kiosk --demo. Listens on the loopback alone "
        "and ends when its standard input closes."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption portOption(u"port"_s, u"Port to listen on; 0 for any free one."_s, u"N"_s, u"0"_s);
    const QCommandLineOption parentOption(u"parent-pid"_s, u"Ends with this process."_s, u"PID"_s);
    parser.addOptions({portOption, parentOption});
    parser.process(application);

    bool portValid = false;
    const quint16 port = parser.value(portOption).toUShort(&portValid);
    if (!portValid || !parser.positionalArguments().isEmpty()) {
        std::fputs("critical demo.usage: --port takes a number from 0 to 65535\n", stderr);
        return exitUsage;
    }
    bool parentValid = true;
    const qint64 parent = parser.isSet(parentOption) ? parser.value(parentOption).toLongLong(&parentValid) : 0;
    if (!parentValid) {
        std::fputs("critical demo.usage: --parent-pid takes the id of a process\n", stderr);
        return exitUsage;
    }
    if (parser.isSet(parentOption) && !dieWithParent(parent))
        return 0;

    const SystemClock clock;
    PracticeService service(clock);
    const Result<quint16> actual = service.start(port);
    if (!actual) {
        std::fprintf(stderr, "critical %s\n", qUtf8Printable(actual.error().toLogLine()));
        return exitFailed;
    }
    const QByteArray line =
        QJsonDocument(QJsonObject{{u"type"_s, u"listening"_s}, {u"port"_s, *actual}}).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    quitWithInput(input);
    return QCoreApplication::exec();
}
