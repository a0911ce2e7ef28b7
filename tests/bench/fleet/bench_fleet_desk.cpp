// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's real windows over a real broker, without a screen. Tells on its standard output, with the time of the
// monotonic clock in ns: "ring <ns> <kiosk>"; and once what it tells has been painted,
// "counts <ns> <all> <unknown> <free and in use> <milliseconds that the window has been late at most since the last>".
#include "clerk/CallRing.h"
#include "clerk/DeskStore.h"
#include "desk/CallWindow.h"
#include "desk/DeskWindow.h"
#include "secrets/MemorySecretStore.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;

namespace
{

/// As the program has it.
constexpr Milliseconds tickInterval{250};
constexpr int lateEach = 20; // ms

long long nanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: bench_fleet_desk PORT SITE (started by bench_fleet)\n", stderr);
        return 2;
    }
    setvbuf(stdout, nullptr, _IOLBF, 0);
    const SystemClock clock;
    const QTemporaryDir folder;
    DeskConfig config;
    config.host = u"127.0.0.1"_s;
    config.port = QByteArray(argv[1]).toInt();
    config.site = QString::fromLatin1(argv[2]);
    config.deskId = u"desk-1"_s;
    config.label = u"Bench"_s;
    config.plain = true;
    MemorySecretStore secrets;
    ClerkKey person({folder.path(), u"boot"_s, {}}, secrets, clock);
    person.practise(u"Bench"_s, fleet::SigningKey::generate());
    const auto store = DeskStore::open(folder.filePath(u"desk.sqlite"_s));
    FleetModel fleet(config, person, store ? store->get() : nullptr, clock);
    CallRing ring(fleet, [] {});
    DeskWindow window(fleet, person, ring, clock);
    CallWindow calls(fleet, ring, window.theme(), clock);
    window.resize(1280, 800);
    window.show();
    QObject::connect(&ring, &CallRing::rang, &window, [&](const QString &kiosk) {
        std::printf("ring %lld %s\n", nanoseconds(), qUtf8Printable(kiosk));
        calls.popUp();
    });

    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &window, [&] {
        fleet.tick();
        window.tick();
        calls.tick();
    });
    tick.start(tickInterval);
    qint64 late = 0;
    QTimer timer;
    QElapsedTimer since;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &window, [&] { late = std::max(late, since.restart() - lateEach); });
    since.start();
    timer.start(lateEach);
    QObject::connect(&fleet, &FleetModel::changed, &window, [&] {
        // Behind the events that paint it.
        QTimer::singleShot(0, &window, [&] {
            const KioskCounts &counts = fleet.book().counts();
            std::printf("counts %lld %d %d %d %lld\n", nanoseconds(), counts.all(), counts[Need::Unknown],
                        counts[Need::Free] + counts[Need::InUse], static_cast<long long>(std::exchange(late, 0)));
        });
    });
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &application, [&] {
        char byte = 0;
        if (read(STDIN_FILENO, &byte, 1) <= 0)
            QApplication::quit();
    });
    fleet.start();
    const int status = QApplication::exec();
    fleet.leave();
    return status;
}
