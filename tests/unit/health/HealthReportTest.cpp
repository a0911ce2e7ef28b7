// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigLoader.h"
#include "health/HealthBoard.h"
#include "figures/HealthTable.h"
#include "health/HealthTargets.h"
#include "health/SameSite.h"
#include "health/SystemChecks.h"
#include "support/ManualClock.h"
#include "support/Methods.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryFile>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What is told of all parts together, and what a profile has looked at.
class HealthReportTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theBoardKeepsTheLastWordAndSinceWhen();
    void severalAtOnceAreOneChange();
    void whatConcernsTheVisitorMostIsTold();
    void eachCodeHasWordsAndARemedy();
    void onlyALockForAllKeepsPagesMemory();
    void aProfileSaysWhatIsLookedAt();
    void aDemoLooksAtThisComputerOnly();
    void sameSite_data();
    void sameSite();
};

void HealthReportTest::theBoardKeepsTheLastWordAndSinceWhen()
{
    ManualClock clock;
    HealthBoard board(clock);
    QSignalSpy changed(&board, &HealthBoard::changed);
    const QDateTime first = clock.now();
    board.report({u"journal"_s, HealthState::NotReady, u"journal.full"_s, u"1"_s});
    clock.advance(Seconds{10});
    board.report({u"journal"_s, HealthState::NotReady, u"journal.full"_s, u"2"_s});
    QCOMPARE(changed.size(), 1); // nothing new but the detail
    const HealthReport report = board.current();
    QCOMPARE(report.find(u"journal"_s)->since, first);
    QCOMPARE(report.find(u"journal"_s)->detail, u"2"_s);
    board.report({u"journal"_s, HealthState::Warning, u"journal.full"_s, {}});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(board.current().find(u"journal"_s)->since, clock.now());
    QCOMPARE(board.current().state(), HealthState::Warning);
    QVERIFY(!board.blocking());
    board.forget(u"journal"_s);
    board.forget(u"journal"_s);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(board.current().state(), HealthState::Ready);
}

void HealthReportTest::severalAtOnceAreOneChange()
{
    const ManualClock clock;
    HealthBoard board(clock);
    QStringList seen;
    connect(&board, &HealthBoard::changed, this,
            [&](const HealthReport &report) { seen << (report.blocking() ? report.blocking()->part : u"none"_s); });
    board.report({{u"network"_s, HealthState::NotReady, u"network.none"_s, {}},
                  {u"identity_service"_s, HealthState::NotReady, u"dns.timeout"_s, {}}});
    board.report(
        {{u"network"_s, HealthState::Ready, u"ok"_s, {}}, {u"identity_service"_s, HealthState::Ready, u"ok"_s, {}}});
    QCOMPARE(seen, QStringList({u"network"_s, u"none"_s}));
}

void HealthReportTest::whatConcernsTheVisitorMostIsTold()
{
    const ManualClock clock;
    HealthBoard board(clock);
    const auto told = [&board] { return board.blocking() ? reasonCode(reasonOf(*board.blocking())) : QString(); };
    board.report({u"a_part"_s, HealthState::Warning, u"x"_s, {}});
    QCOMPARE(told(), QString());
    board.report({u"journal"_s, HealthState::NotReady, u"journal.full"_s, {}});
    QCOMPARE(told(), u"out.kiosk"_s);
    board.report({u"provider.suomi_fi"_s, HealthState::NotReady, u"connect.refused"_s, {}});
    QCOMPARE(told(), u"out.identity_providers"_s);
    board.report({u"identity_service"_s, HealthState::NotReady, u"connect.refused"_s, {}});
    QCOMPARE(told(), u"out.identity_service"_s);
    board.report({u"network"_s, HealthState::NotReady, u"network.none"_s, {}});
    QCOMPARE(told(), u"out.network"_s);
    board.report({u"staff"_s, HealthState::NotReady, u"staff.closed"_s, {}});
    QCOMPARE(told(), u"out.staff"_s);
}

void HealthReportTest::eachCodeHasWordsAndARemedy()
{
    // The codes that the program's own sources report.
    static const QRegularExpression literal(
        u"u\"((?:ok|(?:net|network|dns|connect|tls|http|portal|disk|memory|clock)\\.[a-z_]+))\"_s"_s);
    QSet<QString> reported;
    const QDir folder(QStringLiteral(KIOSK_SOURCE_DIR "/app/health"));
    const QStringList sources = folder.entryList({u"*.cpp"_s});
    for (const QString &source : sources) {
        QFile file(folder.filePath(source));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = literal.globalMatch(text); match.hasNext();)
            reported << match.next().captured(1);
    }
    QVERIFY(reported.size() > 40);
    for (const QString &code : std::as_const(reported)) {
        const health::Words *const words = health::wordsFor(code);
        QVERIFY2(words, qPrintable(code));
        QVERIFY2(*words->what != '\0', qPrintable(code));
        const bool nothingToDo = code == u"ok" || code == u"net.unchecked";
        QVERIFY2((*words->remedy == '\0') == nothingToDo, qPrintable(code));
    }
    QSet<QString> known;
    for (const health::Words &words : health::words) {
        QVERIFY2(!known.contains(QString::fromLatin1(words.code)), words.code);
        known << QString::fromLatin1(words.code);
    }
    QVERIFY(!health::wordsFor(u"journal.unheard_of"_s));
}

void HealthReportTest::onlyALockForAllKeepsPagesMemory()
{
    QTemporaryFile setting;
    QVERIFY(setting.open());
    const auto lookedAt = [&setting](const char *value) {
        setting.resize(0);
        setting.seek(0);
        setting.write(value);
        setting.flush();
        return systemchecks::pageMemory(setting.fileName());
    };
    QCOMPARE(lookedAt("3\n").state, HealthState::Ready);
    // Who made a user namespace has every right in it: the values between hold others back, and not them.
    for (const char *value : {"0\n", "1\n", "2\n", ""})
        QCOMPARE(lookedAt(value).code, u"memory.open"_s);
    QCOMPARE(systemchecks::pageMemory(setting.fileName() + u".none"_s).state, HealthState::Warning);
}

void HealthReportTest::aProfileSaysWhatIsLookedAt()
{
    ConfigSources sources;
    sources.kiosk = {u"kiosk.toml"_s, "profile = \"jamk\"\n"};
    QFile profile(u":/profiles/jamk.toml"_s);
    QVERIFY(profile.open(QIODevice::ReadOnly));
    sources.profile = {u"jamk.toml"_s, profile.readAll()};
    const auto config = parseConfig(sources);
    QVERIFY(config.has_value());
    const QList<WatchedAddress> addresses = watchedAddresses(config->profile);
    QStringList told;
    for (const WatchedAddress &address : addresses)
        told << QString(address.part + u' ' + address.target.url.toString());
    QCOMPARE(told,
             QStringList({QString(u"identity_service "_s + config->profile.identity.startUrl.toString()),
                          QString(u"set_up_sign_in "_s + config->profile.setUp.signInUrl.toString()),
                          u"provider.suomi_fi https://tunnistautuminen.suomi.fi/"_s,
                          u"provider.candour_id https://candour.fi/"_s}));
    QCOMPARE(addresses.first().target.expect, ProbeTarget::Expect::Page);
    QVERIFY(addresses.first().target.knownHosts.contains(u".candour.fi"_s));
    QCOMPARE(addresses.last().target.name, ProbeTarget::Name::AnyBelow);
    QCOMPARE(addresses.last().method, candourId);
}

void HealthReportTest::aDemoLooksAtThisComputerOnly()
{
    constexpr quint16 port = 8999;
    const auto sources = practiceConfig({}, port);
    QVERIFY(sources.has_value());
    const auto config = parseConfig(*sources);
    QVERIFY(config.has_value());
    const QList<WatchedAddress> addresses = watchedAddresses(config->profile);
    QCOMPARE(addresses.size(), 3);
    for (const WatchedAddress &address : addresses) {
        QCOMPARE(address.target.url.scheme(), u"http"_s);
        QCOMPARE(address.target.url.port(), port);
        QVERIFY(address.target.url.host().endsWith(u".localhost"));
    }
}

void HealthReportTest::sameSite_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("site");
    QTest::newRow("plain") << u"id.school.fi"_s << u"school.fi"_s;
    QTest::newRow("deep") << u"a.b.c.school.fi"_s << u"school.fi"_s;
    QTest::newRow("bare") << u"school.fi"_s << u"school.fi"_s;
    QTest::newRow("country") << u"id.school.ac.uk"_s << u"school.ac.uk"_s;
    QTest::newRow("a country's school") << u"ac.uk"_s << u"ac.uk"_s;
    QTest::newRow("a company's suffix") << u"id.co.com"_s << u"id.co.com"_s;
    QTest::newRow("capitals, dot at the end") << u"ID.School.FI."_s << u"school.fi"_s;
    QTest::newRow("this computer") << u"id.localhost"_s << u"id.localhost"_s;
    QTest::newRow("figures") << u"10.1.2.3"_s << u"10.1.2.3"_s;
    QTest::newRow("IPv6") << u"fe80::1"_s << u"fe80::1"_s;
}

void HealthReportTest::sameSite()
{
    QFETCH(const QString, host);
    QFETCH(const QString, site);
    QCOMPARE(registrableDomain(host), site);
}

KIOSK_TEST(HealthReportTest)
#include "HealthReportTest.moc"
