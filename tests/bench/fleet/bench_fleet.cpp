// SPDX-License-Identifier: GPL-3.0-or-later
// A real Mosquitto, many simulated kiosks that send real reports (Swarm), and the desk's real windows
// (bench_fleet_desk): how long from a call to its ring, from the end of all connections to a list that says so, and
// what a desk and a kiosk pay for it. Without options 100, 1000 and 10000 kiosks. Prints a table; leaves nothing
// running.
//   bench_fleet [--kiosks N]... [--calls N] [--interval SECONDS] [--away SECONDS]
#include "Swarm.h"

#include "fleet/MqttClient.h"
#include "support/Broker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int skipped = 77;
constexpr double secondsOfPatience = 600;
constexpr Milliseconds betweenCalls{100};
constexpr int reportsOfOneKiosk = 20; // one a second: a visitor who does something all the time

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double mebibytes(qint64 process)
{
    QFile file(u"/proc/%1/statm"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

double cpuSeconds(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// One kiosk's own client and reports, and what they cost its process: "<percent of a core> <MiB>".
int oneKiosk(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const SystemClock clock;
    const fleet::Topics topics(Swarm::site());
    const double before = mebibytes(getpid());
    fleet::MqttClient::Settings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = QByteArray(argv[2]).toUShort();
    settings.clientId = u"the-one"_s;
    settings.subscriptions = {topics.requests(settings.clientId), topics.deskOnlines()};
    fleet::MqttClient client(settings);
    const fleet::KioskReportForm form;
    QTimer each;
    int sent = 0;
    double cpu = 0;
    double start = 0;
    QObject::connect(&client, &fleet::MqttClient::connected, &each, [&] {
        cpu = cpuSeconds(getpid());
        start = now();
        each.start(1000);
    });
    QObject::connect(&each, &QTimer::timeout, &each, [&] {
        fleet::KioskReport report = Swarm::reportOf(0, clock);
        report.sequence = ++sent;
        client.publish({topics.state(settings.clientId), form.write(report, clock.sinceBoot()), true, Seconds{45}});
        if (sent < reportsOfOneKiosk)
            return;
        std::printf("%.3f %.2f\n", (cpuSeconds(getpid()) - cpu) * 100 / (now() - start), mebibytes(getpid()) - before);
        client.publish({topics.state(settings.clientId), {}, true});
        QTimer::singleShot(500, &application, &QCoreApplication::quit);
        each.stop();
    });
    client.start();
    return QCoreApplication::exec();
}

struct Options {
    QList<int> kiosks;
    int calls = 200;
    Milliseconds interval{15000};
    Milliseconds away{60000};
};

/// What a desk has told, line by line.
class DeskEnd
{
public:
    DeskEnd(const QString &program, quint16 port)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, {QString::number(port), Swarm::site()});
        if (!m_process.waitForStarted())
            qFatal("the desk does not start: %s", qPrintable(program));
    }
    ~DeskEnd()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(20000))
            m_process.kill();
        m_process.waitForFinished();
    }
    qint64 pid() const { return m_process.processId(); }

    void look()
    {
        if (m_process.state() == QProcess::NotRunning)
            qFatal("the desk has ended by itself");
        m_process.waitForReadyRead(0);
        while (m_process.canReadLine()) {
            const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
            const double at = words.value(1).toDouble() / 1e9;
            if (words.first() == "ring") {
                rings.insert(QString::fromLatin1(words.value(2)), at);
            } else if (words.first() == "counts") {
                all = words.value(2).toInt();
                unknown = words.value(3).toInt();
                right = words.value(4).toInt();
                late = std::max(late, words.value(5).toDouble());
                told = at;
            }
        }
    }

    QHash<QString, double> rings; ///< when, by kiosk
    int all = 0;
    int unknown = 0;
    int right = 0; ///< free or in use
    double late = 0; ///< ms
    double told = 0; ///< when the counts were

private:
    QProcess m_process;
};

struct Row {
    const char *name;
    const char *goal;
    QList<double> values{};
};

class Round
{
public:
    Round(const Options &options, int count, const QString &folder)
        : m_options(options), m_count(count), m_folder(folder),
          m_broker(Broker::Kind::Mosquitto, Broker::Wire::Plain, QStringLiteral(KIOSK_SOURCE_DIR))
    {
    }

    /// In the order of rowsOf().
    QList<double> run();

private:
    template <typename Test> double until(Test test, const char *what)
    {
        const double start = now();
        while (!test()) {
            m_swarm->turn(Milliseconds{2});
            m_desk->look();
            if (now() - start > secondsOfPatience)
                qFatal("%d kiosks: waited in vain for %s", m_count, what);
        }
        return now() - start;
    }
    void turnFor(double seconds)
    {
        const double end = now() + seconds;
        until([end] { return now() > end; }, "time");
    }
    double callToRing();

    const Options &m_options;
    int m_count;
    QString m_folder;
    Broker m_broker;
    std::unique_ptr<Swarm> m_swarm;
    std::unique_ptr<DeskEnd> m_desk;
};

double Round::callToRing()
{
    QList<double> times;
    for (int i = 0; i < m_options.calls; ++i) {
        const int kiosk = static_cast<int>((static_cast<qint64>(i) * 7919) % m_count);
        const QString id = Swarm::idOf(kiosk);
        m_desk->rings.remove(id);
        const double called = now();
        m_swarm->report(kiosk, true);
        until([&] { return m_desk->rings.contains(id); }, "a ring");
        times << (m_desk->rings.value(id) - called) * 1000;
        m_swarm->report(kiosk, false);
        turnFor(std::chrono::duration<double>(betweenCalls).count());
    }
    std::sort(times.begin(), times.end());
    return times.at(
        std::min(times.size() - 1, static_cast<qsizetype>(std::ceil(0.99 * static_cast<double>(times.size()))) - 1));
}

QList<double> Round::run()
{
    if (!m_broker.start())
        qFatal("no broker: %s", qPrintable(m_broker.complaint()));
    m_swarm = std::make_unique<Swarm>(m_broker.port(), m_count, m_options.interval);
    m_desk = std::make_unique<DeskEnd>(m_folder + u"/bench_fleet_desk"_s, m_broker.port());
    const double known = until([&] { return m_desk->right == m_count; }, "every row");
    const double ring = callToRing();

    // At rest: reports and nothing else, beside one whole client of a kiosk.
    QProcess one;
    one.start(QCoreApplication::applicationFilePath(), {u"--one"_s, QString::number(m_broker.port())});
    const double cpu = cpuSeconds(m_desk->pid());
    const double start = now();
    until([&one] { return one.waitForFinished(0) || one.state() == QProcess::NotRunning; }, "one kiosk");
    const double deskPercent = (cpuSeconds(m_desk->pid()) - cpu) * 100 / (now() - start);
    const QList<QByteArray> cost = one.readAllStandardOutput().trimmed().split(' ');
    const double rss = mebibytes(m_desk->pid());
    const double brokerRss = mebibytes(m_broker.pid());

    m_broker.kill();
    turnFor(std::chrono::duration<double>(m_options.away).count());
    if (!m_broker.start())
        qFatal("no broker: %s", qPrintable(m_broker.complaint()));
    m_desk->right = 0;
    const double back = until([&] { return m_desk->right == m_count; }, "every row after the broker's return");

    m_desk->late = 0;
    const double gone = now();
    m_swarm->vanish();
    until([&] { return m_desk->unknown >= m_count; }, "the wills");
    const double wills = m_desk->told - gone;
    std::fprintf(stderr, "%d kiosks are over\n", m_count);
    return {ring,
            wills,
            rss,
            cost.value(0).toDouble(),
            known,
            back,
            deskPercent,
            m_desk->late,
            cost.value(1).toDouble(),
            brokerRss,
            static_cast<double>(m_swarm->reportBytes())};
}

QList<Row> rowsOf()
{
    return {{"call_to_ring_p99_ms", "1000"},
            {"wills_shown_s", "5"},
            {"desk_rss_mib", "200"},
            {"kiosk_cpu_percent", "0.1, at one report a second"},
            {"all_rows_known_s", ""},
            {"rows_right_after_broker_s", "20"},
            {"desk_cpu_percent", "33, at rest"},
            {"window_late_by_wills_ms", "100"},
            {"kiosk_rss_mib", "2"},
            {"broker_rss_mib", ""},
            {"report_bytes", ""}};
}

std::optional<Options> optionsOf(const QStringList &words)
{
    Options options;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const int value = words.at(i + 1).toInt();
        if (words.at(i) == u"--kiosks" && value > 0)
            options.kiosks << value;
        else if (words.at(i) == u"--calls" && value > 0)
            options.calls = value;
        else if (words.at(i) == u"--interval" && value > 0)
            options.interval = Seconds{value};
        else if (words.at(i) == u"--away" && value > 0)
            options.away = Seconds{value};
        else
            return std::nullopt;
    }
    if (words.size() % 2 != 0)
        return std::nullopt;
    if (options.kiosks.isEmpty())
        options.kiosks = {100, 1000, 10000};
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--one") == 0)
        return oneKiosk(argc, argv);
    QCoreApplication application(argc, argv);
    const auto options = optionsOf(QCoreApplication::arguments().mid(1));
    if (!options) {
        std::fputs("usage: bench_fleet [--kiosks N]... [--calls N] [--interval SECONDS] [--away SECONDS]\n", stderr);
        return 2;
    }
    if (!Broker::installed().contains(Broker::Kind::Mosquitto)) {
        std::fputs("bench_fleet: no Mosquitto here\n", stderr);
        return skipped;
    }
    // Its children, the broker first of all, have as many.
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    QList<Row> rows = rowsOf();
    for (const int count : options->kiosks) {
        const QList<double> values = Round(*options, count, QCoreApplication::applicationDirPath()).run();
        for (qsizetype i = 0; i < rows.size(); ++i)
            rows[i].values << values.at(i);
    }
    std::printf("%-28s", "kiosks");
    for (const int count : options->kiosks)
        std::printf("%10d", count);
    std::printf("   goal\n");
    for (const Row &row : std::as_const(rows)) {
        std::printf("%-28s", row.name);
        for (const double value : row.values)
            std::printf("%10.*f", value < 10 ? 2 : 0, value);
        std::printf("   %s\n", row.goal);
    }
    return 0;
}
