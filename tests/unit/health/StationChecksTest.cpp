// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/HealthTable.h"
#include "health/StationChecks.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace kiosk;
using namespace Qt::StringLiterals;
using stationchecks::Datagram;
using stationchecks::Machine;

/// What an administrator reads of a station: with files in a folder of the test's own, and answers as the system's
/// programs give them.
class StationChecksTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDesktopIsNoStation();
    void aStationAsInstalledIsReady();
    void oneThingIsWrong_data();
    void oneThingIsWrong();
    void aSystemThatDoesNotAnswerIsTold();
    void withoutANetworkTheFirewallCannotBeTried();
    void whatOnlyRootMayReadIsPassedOver();
    void aMachineWithoutAptHasNoPackages();
    void anImageTellsItsVersionAndAge();
    void whatBecameOfAnImagesUpdateIsTold();
    void figuresOfUpdatesAreReadBack();
    void thisMachineCanBeAsked();

private:
    void write(const QString &path, const QByteArray &content) const;
    Machine machine() const;
    static QString codeOf(const QList<PartHealth> &parts, const QString &part);

    std::unique_ptr<QTemporaryDir> m_root;
    QMap<QString, QString> m_answers; // by a word of the question
    Datagram m_datagram = Datagram::Refused;
    bool m_synchronised = true;
};

void StationChecksTest::write(const QString &path, const QByteArray &content) const
{
    const QString full = m_root->path() + path;
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(full));
    QCOMPARE(file.write(content), content.size());
}

void StationChecksTest::init()
{
    // Readable for others, as on a machine, whatever the tests are started with.
    umask(S_IWGRP | S_IWOTH);
    m_root = std::make_unique<QTemporaryDir>();
    write(u"/usr/lib/systemd/system/mfa-kiosk-screen.service"_s, "[Unit]\n");
    write(u"/usr/lib/sysctl.d/60-mfa-kiosk.conf"_s,
          "# why\nkernel.sysrq = 0\nkernel.core_pattern = |/bin/false\nkernel.yama.ptrace_scope = 3\n");
    write(u"/proc/sys/kernel/sysrq"_s, "0\n");
    write(u"/proc/sys/kernel/core_pattern"_s, "|/bin/false\n");
    write(u"/proc/sys/kernel/yama/ptrace_scope"_s, "3\n");
    write(u"/etc/resolv.conf"_s, "# resolved\nnameserver 127.0.0.53\noptions edns0\n");
    write(u"/etc/mfa-kiosk/usb-ports"_s, "# keyboard\n1-2\n# screen\n1-4.1\n");
    write(u"/sys/fs/cgroup/user.slice/kiosk/memory.max"_s, "6442450944\n");
    write(u"/usr/bin/apt-get"_s, {});
    write(u"/var/lib/apt/lists/partial/x"_s, {});
    m_answers = {
        {u"is-active"_s, u"active\n"_s},
        {u"show"_s,
         u"ActiveState=active\nType=notify\nWatchdogUSec=30s\nControlGroup=/user.slice/kiosk\nNRestarts=0\n"_s},
        {u"list-units"_s, u""_s},
        {u"get-property"_s, u"u 0\ns \"ignore\"\ns \"ignore\"\ns \"ignore\"\n"_s},
        {u"upgrade"_s, u"Reading package lists...\nCalculating upgrade...\n0 upgraded\n"_s},
    };
    m_datagram = Datagram::Refused;
    m_synchronised = true;
}

Machine StationChecksTest::machine() const
{
    Machine machine;
    machine.root = m_root->path();
    machine.ask = [answers = m_answers](const QString &, const QStringList &arguments) -> std::optional<QString> {
        for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
            if (arguments.contains(answer.key()))
                return answer.value();
        }
        return std::nullopt;
    };
    machine.sendDatagram = [datagram = m_datagram] { return datagram; };
    machine.isClockSynchronised = [synchronised = m_synchronised] { return synchronised; };
    return machine;
}

QString StationChecksTest::codeOf(const QList<PartHealth> &parts, const QString &part)
{
    for (const PartHealth &health : parts) {
        if (health.part == part)
            return health.code;
    }
    return {};
}

void StationChecksTest::aDesktopIsNoStation()
{
    QVERIFY(stationchecks::isStation(m_root->path()));
    QVERIFY(!stationchecks::isStation(m_root->path() + u"/elsewhere"_s));
}

void StationChecksTest::aStationAsInstalledIsReady()
{
    const QList<PartHealth> parts = stationchecks::all(machine());
    QCOMPARE(parts.size(), 8);
    for (const PartHealth &health : parts)
        QVERIFY2(health.state == HealthState::Ready,
                 qPrintable(health.part + u' ' + health.code + u' ' + health.detail));
}

void StationChecksTest::oneThingIsWrong_data()
{
    QTest::addColumn<QString>("question"); // or the file, with its root
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("names"); // a part of the detail

    const auto row = [](const char *name, const QString &question, const QString &answer, const QString &part,
                        const QString &code,
                        const QString &names) { QTest::newRow(name) << question << answer << part << code << names; };
    const QString session = u"station_session"_s;
    row("firewall not loaded", u"is-active"_s, u"failed\n"_s, u"station_firewall"_s, u"firewall.off"_s, u"failed"_s);
    row("kiosk not started", u"show"_s, u"ActiveState=inactive\n"_s, session, u"station.not_running"_s, u"inactive"_s);
    row("no watchdog", u"show"_s, u"ActiveState=active\nType=notify\nWatchdogUSec=0\n"_s, session,
        u"station.no_watchdog"_s, u"WatchdogUSec=0"_s);
    row("never says that it is ready", u"show"_s, u"ActiveState=active\nType=simple\nWatchdogUSec=30s\n"_s, session,
        u"station.no_watchdog"_s, u"Type=simple"_s);
    row("no limit of memory", u"/sys/fs/cgroup/user.slice/kiosk/memory.max"_s, u"max\n"_s, session,
        u"station.no_memory_limit"_s, u"memory.max=max"_s);
    row("a cable's console", u"list-units"_s,
        u"serial-getty@ttyS0.service loaded active running Serial Getty on ttyS0\n"_s, u"station_consoles"_s,
        u"consoles.open"_s, u"serial-getty@ttyS0.service"_s);
    row("power key", u"get-property"_s, u"u 0\ns \"poweroff\"\ns \"ignore\"\ns \"ignore\"\n"_s, u"station_consoles"_s,
        u"consoles.keys"_s, u"HandlePowerKey=poweroff"_s);
    row("six consoles", u"get-property"_s, u"u 6\ns \"ignore\"\ns \"ignore\"\ns \"ignore\"\n"_s, u"station_consoles"_s,
        u"consoles.keys"_s, u"NAutoVTs=6"_s);
    row("SysRq", u"/proc/sys/kernel/sysrq"_s, u"438\n"_s, u"station_kernel"_s, u"kernel.settings"_s,
        u"kernel.sysrq=438"_s);
    row("Yama", u"/proc/sys/kernel/yama/ptrace_scope"_s, u"1\n"_s, u"station_kernel"_s, u"kernel.settings"_s,
        u"kernel.yama.ptrace_scope=1"_s);
    row("the router's name server", u"/etc/resolv.conf"_s, u"nameserver 127.0.0.53\nnameserver 192.168.1.1\n"_s,
        u"station_names"_s, u"names.elsewhere"_s, u"192.168.1.1"_s);
    row("no name server", u"/etc/resolv.conf"_s, u"\n"_s, u"station_names"_s, u"names.elsewhere"_s, u"no nameserver"_s);
    row("any USB", u"/etc/mfa-kiosk/usb-ports"_s, u"# nothing\n"_s, u"station_usb"_s, u"usb.open"_s, {});
    row("restart due", u"/run/reboot-required"_s, u"\n"_s, u"station_updates"_s, u"updates.restart"_s, {});
    // As apt-get 2.6 (Debian 12) and 3.0 (13) write them.
    row("security update, 12", u"upgrade"_s,
        u"Inst libssl3 [3.0.15-1] (3.0.16-1~deb12u1 Debian-Security:12/oldstable-security [amd64])\n"_s
        u"Inst tzdata [2025a-0] (2025b-0 Debian:12.11/oldstable [all])\n"_s,
        u"station_updates"_s, u"updates.security"_s, u"2 pending, 1 of them security"_s);
    row("security update, 13", u"upgrade"_s,
        u"Inst openssl [3.5.1-1] (3.5.1-1+deb13u1 Debian-Security:13/stable-security [amd64])\n"_s,
        u"station_updates"_s, u"updates.security"_s, u"1 pending, 1 of them security"_s);
}

void StationChecksTest::oneThingIsWrong()
{
    QFETCH(const QString, question);
    QFETCH(const QString, answer);
    QFETCH(const QString, part);
    QFETCH(const QString, code);
    QFETCH(const QString, names);
    if (question.startsWith(u'/'))
        write(question, answer.toUtf8());
    else
        m_answers[question] = answer;
    const QList<PartHealth> parts = stationchecks::all(machine());
    for (const PartHealth &health : parts) {
        if (health.part != part) {
            QVERIFY2(health.state == HealthState::Ready, qPrintable(health.part + u' ' + health.detail));
            continue;
        }
        QCOMPARE(health.code, code);
        QVERIFY2(health.detail.contains(names), qPrintable(health.detail));
        const health::Words *const words = health::wordsFor(health.code);
        QVERIFY(words);
        QVERIFY(qstrlen(words->remedy) > 0);
    }
    QCOMPARE(codeOf(parts, part), code);
}

void StationChecksTest::aSystemThatDoesNotAnswerIsTold()
{
    m_answers.clear();
    m_synchronised = false;
    const QList<PartHealth> parts = stationchecks::all(machine());
    QCOMPARE(codeOf(parts, u"station_firewall"_s), u"firewall.off"_s);
    QCOMPARE(codeOf(parts, u"station_session"_s), u"station.not_running"_s);
    QCOMPARE(codeOf(parts, u"station_consoles"_s), u"station.unknown"_s);
    QCOMPARE(codeOf(parts, u"station_updates"_s), u"station.unknown"_s);
    QCOMPARE(codeOf(parts, u"station_time"_s), u"clock.unsynchronised"_s);
}

void StationChecksTest::withoutANetworkTheFirewallCannotBeTried()
{
    m_datagram = Datagram::NoNetwork;
    QCOMPARE(stationchecks::firewall(machine()).code, u"ok"_s);
    // Loaded by the unit, and flushed by somebody since.
    m_datagram = Datagram::Sent;
    const PartHealth open = stationchecks::firewall(machine());
    QCOMPARE(open.code, u"firewall.open"_s);
    QCOMPARE(open.state, HealthState::NotReady);
}

void StationChecksTest::whatOnlyRootMayReadIsPassedOver()
{
    // As the kiosk's user looks; root may read all.
    QVERIFY(QFile::setPermissions(m_root->path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                                      | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
    constexpr uid_t nobody = 65534;
    const bool isRoot = geteuid() == 0;
    QVERIFY(QFile::setPermissions(m_root->path() + u"/proc/sys/kernel/sysrq"_s, {}));
    QVERIFY(!isRoot || seteuid(nobody) == 0);
    const PartHealth seen = stationchecks::kernel(machine());
    QVERIFY(!isRoot || seteuid(0) == 0);
    QCOMPARE(seen.detail, u"2 settings hold"_s);
}

void StationChecksTest::aMachineWithoutAptHasNoPackages()
{
    QVERIFY(!stationchecks::image(machine()));
    QVERIFY(QFile::remove(m_root->path() + u"/usr/bin/apt-get"_s));
    QVERIFY(!stationchecks::updates(machine()));
}

void StationChecksTest::anImageTellsItsVersionAndAge()
{
    write(u"/usr/lib/os-release"_s,
          "ID=debian\nIMAGE_ID=mfa-kiosk\nIMAGE_VERSION=\"0.1.0.20261101\"\nBUILD_ID=2026-11-01\n");
    const auto on = [this](int year, int month, int day) {
        Machine image = machine();
        image.now = [=] { return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC); };
        const QList<PartHealth> parts = stationchecks::all(image);
        // It is renewed as a whole: what apt would do is nothing to it.
        return codeOf(parts, u"station_updates"_s).isEmpty() ? stationchecks::image(image) : std::nullopt;
    };
    std::optional<PartHealth> seen = on(2026, 11, 30);
    QVERIFY(seen);
    QVERIFY2(seen->state == HealthState::Ready, qPrintable(seen->code));
    QCOMPARE(seen->detail, u"0.1.0.20261101, 29 days old"_s);
    seen = on(2026, 12, 12);
    QVERIFY(seen);
    QCOMPARE(seen->code, u"image.old"_s);
    QVERIFY(seen->state == HealthState::Warning);
    QVERIFY(health::wordsFor(seen->code));
    // A clock that has lost its battery says nothing of the image.
    seen = on(1970, 1, 1);
    QVERIFY(seen);
    QCOMPARE(seen->code, u"ok"_s);
}

void StationChecksTest::whatBecameOfAnImagesUpdateIsTold()
{
    write(u"/usr/lib/os-release"_s, "IMAGE_ID=mfa-kiosk\nIMAGE_VERSION=1.2\nBUILD_ID=2026-11-01\n");
    write(u"/proc/sys/kernel/random/boot_id"_s, "4d5e\n");
    Machine image = machine();
    image.now = [] { return QDateTime(QDate(2026, 11, 2), QTime(12, 0), Qt::UTC); };
    const auto code = [&](const QByteArray &installed) {
        write(u"/var/lib/mfa-kiosk-update/installed"_s, installed);
        const PartHealth seen = stationchecks::image(image).value_or(PartHealth());
        return seen.code == u"ok" || health::wordsFor(seen.code) ? seen.code : u"no words for "_s + seen.code;
    };
    QCOMPARE(code("1.3 4d5e\n"), u"image.restart"_s);
    write(u"/var/lib/mfa-kiosk-update/why"_s, "NOT READY  network  No network\n");
    QCOMPARE(code("1.3 1a2b\n"), u"image.rolled_back"_s);
    QVERIFY(stationchecks::image(image)->detail.contains(u"No network"_s));
    QCOMPARE(code("1.2 1a2b\n"), u"ok"_s);
}

void StationChecksTest::figuresOfUpdatesAreReadBack()
{
    m_answers[u"upgrade"_s] =
        u"Inst libssl3 [3.0.15-1] (3.0.16-1~deb12u1 Debian-Security:12/oldstable-security [amd64])\n"_s
        u"Inst tzdata [2025a-0] (2025b-0 Debian:12.11/oldstable [all])\n"_s;
    const auto read = [this] {
        return stationchecks::PendingUpdates::fromFacts(stationchecks::updates(machine())->facts);
    };
    std::optional<stationchecks::PendingUpdates> pending = read();
    QVERIFY(pending);
    QCOMPARE(pending->all, 2);
    QCOMPARE(pending->security, 1);
    QVERIFY(pending->isKnown());
    // A restart that is due hides no figures.
    m_answers[u"upgrade"_s] = u"Inst tzdata [2025a-0] (2025b-0 Debian:12.11/oldstable [all])\n"_s;
    write(u"/run/reboot-required"_s, "\n");
    QCOMPARE(stationchecks::updates(machine())->code, u"updates.restart"_s);
    pending = read();
    QVERIFY(pending);
    QCOMPARE(pending->all, 1);
    for (const QString &other : {u""_s, u"2 pending"_s, u"1 (2), x d"_s, u"1 (2), 3 d, 4"_s})
        QVERIFY2(!stationchecks::PendingUpdates::fromFacts(other), qPrintable(other));
    const stationchecks::PendingUpdates old{3, 1, 4};
    QVERIFY(!old.isKnown());
}

void StationChecksTest::thisMachineCanBeAsked()
{
    // A real program and the real kernel, whatever they say here.
    const Machine real;
    QVERIFY(!real.ask(u"/no/such/program"_s, {}));
    QCOMPARE(real.ask(u"printf"_s, {u"%s"_s, u"word"_s}).value_or(QString()), u"word"_s);
    real.sendDatagram();
    real.isClockSynchronised();
}

KIOSK_TEST(StationChecksTest)
#include "StationChecksTest.moc"
