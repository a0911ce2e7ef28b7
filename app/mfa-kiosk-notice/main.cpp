// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutOfServiceScreen.h"

#include "support/CallFilter.h"
#include "support/FileFence.h"
#include "support/ProcessHardening.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QRegularExpression>

#include <cstdio>

using namespace kiosk;

int main(int argc, char **argv)
{
    reduceEnvironment();
    forbidCoreDumps();
    forbidNewPrivileges();
    // It has no private home: of the user's, the way to the screen alone.
    FileFence fence = FileFence::ofAWindow(programFolder());
    fence.writable.removeAll(qgetenv("HOME"));
    fence.readable << qgetenv("HOME") + "/.Xauthority";
    fence.close();
    filterCalls(CallsOf::Window);
    QApplication::setDesktopSettingsAware(false);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mfa-kiosk-notice"));
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    const QString value = QStringLiteral("value");
    const QCommandLineOption parentOption(QStringLiteral("parent-pid"), QStringLiteral("The host."), value);
    const QCommandLineOption placeOption(QStringLiteral("place"),
                                         QStringLiteral("Where the staff are: Finnish, Swedish, English."), value);
    const QCommandLineOption firstOption(QStringLiteral("first"), QStringLiteral("Language that stands first."), value);
    const QCommandLineOption windowedOption(QStringLiteral("windowed"),
                                            QStringLiteral("A window instead of the full screen."),
                                            QStringLiteral("WIDTHxHEIGHT"));
    parser.addOptions({parentOption, placeOption, firstOption, windowedOption});
    const bool parsed = parser.parse(QApplication::arguments());
    const QStringList places = parser.values(placeOption);
    if (!parsed || !parser.isSet(parentOption) || places.size() != int(allLanguages.size())) {
        std::fprintf(stderr, "critical notice.usage: started by mfa-kiosk, not by hand\n");
        return 2;
    }
    if (!dieWithParent(parser.value(parentOption).toLongLong()))
        return 0;

    const Language first = languageFromCode(parser.value(firstOption)).value_or(Language::Finnish);
    OutOfServiceScreen screen(first, LocalizedText{places.at(0), places.at(1), places.at(2)});
    static const QRegularExpression size(QStringLiteral("^([0-9]{3,5})x([0-9]{3,5})$"));
    const QRegularExpressionMatch match = size.match(parser.value(windowedOption));
    if (match.hasMatch()) {
        screen.setFixedSize(match.captured(1).toInt(), match.captured(2).toInt());
        screen.show();
    } else {
        screen.showFullScreen();
    }
    return QApplication::exec();
}
