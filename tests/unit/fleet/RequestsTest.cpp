// SPDX-License-Identifier: GPL-3.0-or-later
#include "FleetSamples.h"
#include "fleet/RequestCheck.h"
#include "fleet/RequestSigner.h"
#include "support/ManualClock.h"
#include "support/StrictTest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::fleet;
using namespace Qt::StringLiterals;

/// A kiosk does what somebody whom its configuration names has asked of it just now, once, and nothing else: whatever
/// a broker, a stolen desk or somebody with an old recording sends.
class RequestsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatAPersonAsksIsDone();
    void theSameTwiceIsDoneOnce();
    void anOlderOneIsNotDoneAfterANewerOne();
    void oneThatWasHeldBackIsNotDone();
    void oneWithAnOldReportBehindItIsNotDone();
    void aReportThatWasMadeUpGivesNoLongerLife();
    void clocksThatGoWrongChangeNothing_data();
    void clocksThatGoWrongChangeNothing();
    void anotherKioskDoesNotDoIt();
    void anotherSiteDoesNotDoIt();
    void itIsNotDoneAfterARestart();
    void anotherDeskCannotSendIt();
    void aPersonWhomNobodyNamedIsRefused();
    void anotherPersonsNameDoesNotHelp();
    void aKeyThatWasWithdrawnIsRefused();
    void aChangedByteIsRefused();
    void aSignatureOfSomethingElseIsRefused();
    void aCounterFileThatIsPutBackChangesNothing();
    void aCounterFileThatIsGoneChangesNothing();
    void whatCannotBeWrittenDownIsNotDone();
    void aFloodOfOneDeskHoldsUpNoOther();
    void aFloodOfNamesFillsNoMemory();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void twoDesksOfOnePersonBothWork();
    void aCounterThatWasMadeUpLocksNobodyOut();
    void keysAreReadAsTheyAreWritten();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    RequestCheck::Settings settings() const
    {
        return {u"jamk"_s, u"a1"_s, m_boot, {{u"Åsa"_s, m_asa}, {u"Bo"_s, m_bo}}, file(u"counters.json"_s)};
    }
    Target target(const QString &desk = u"d1"_s)
    {
        return {u"jamk"_s, u"a1"_s, desk, m_boot, m_check->nonce(), m_clock.sinceBoot()};
    }
    Order order() const { return {Action::OutOfService, u"maintenance"_s}; }
    QByteArray signedBy(RequestSigner &signer, const Target &target)
    {
        const auto request = signer.sign(order(), target);
        return request ? request->payload : QByteArray();
    }
    QByteArray fresh() { return signedBy(*m_signer, target()); }
    /// "" when it would be done.
    QString verdict(const QByteArray &payload, const QString &desk = u"d1"_s)
    {
        std::optional<Request> asked;
        const Result<Request> request = m_check->check(payload, desk, asked);
        return request ? QString() : request.error().code;
    }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_asaSecret;
    QString m_asa;
    QString m_bo;
    QString m_boot;
    std::unique_ptr<RequestCheck> m_check;
    std::unique_ptr<RequestSigner> m_signer;
};

void RequestsTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    SigningKey asa = SigningKey::generate();
    m_asa = asa.publicKey();
    m_asaSecret = asa.secret().view().toByteArray();
    m_bo = SigningKey::generate().publicKey();
    m_boot = randomToken();
    m_check = std::make_unique<RequestCheck>(settings(), m_clock);
    m_signer = std::make_unique<RequestSigner>(u"Åsa"_s, std::move(asa), file(u"desk.json"_s), m_clock);
}

void RequestsTest::whatAPersonAsksIsDone()
{
    link::KioskState state;
    const QList<Order> orders = everyOrder(state);
    for (const Order &wanted : orders) {
        const auto sent = m_signer->sign(wanted, target());
        QVERIFY(sent);
        std::optional<Request> asked;
        const Result<Request> request = m_check->check(sent->payload, u"d1"_s, asked);
        QVERIFY2(request, request ? "" : qPrintable(request.error().toLogLine()));
        QCOMPARE(request->order, wanted);
        QCOMPARE(request->id, sent->id);
        QCOMPARE(request->person, u"Åsa"_s);
        QCOMPARE(m_check->counterOf(u"Åsa"_s), request->counter);
        m_clock.advance(Seconds{2});
    }
}

void RequestsTest::theSameTwiceIsDoneOnce()
{
    const QByteArray request = fresh();
    QCOMPARE(verdict(request), QString());
    QCOMPARE(verdict(request), u"fleet.replayed"_s);
}

void RequestsTest::anOlderOneIsNotDoneAfterANewerOne()
{
    const QByteArray older = fresh();
    const QByteArray newer = fresh();
    QCOMPARE(verdict(newer), QString());
    QCOMPARE(verdict(older), u"fleet.replayed"_s);
}

void RequestsTest::oneThatWasHeldBackIsNotDone()
{
    const QByteArray request = fresh();
    m_clock.advance(requestLife + Milliseconds{1});
    QCOMPARE(verdict(request), u"fleet.too_late"_s);
}

void RequestsTest::oneWithAnOldReportBehindItIsNotDone()
{
    Target old = target();
    for (int i = 0; i < 12; ++i) {
        m_clock.advance(Seconds{10});
        m_check->nonce();
    }
    old.uptime = m_clock.sinceBoot();
    QCOMPARE(verdict(signedBy(*m_signer, old)), u"fleet.too_late"_s);
    QCOMPARE(verdict(fresh()), QString());
}

void RequestsTest::aReportThatWasMadeUpGivesNoLongerLife()
{
    // A broker tells the desk of a kiosk that has run for longer, and keeps what the desk then signs.
    Target told = target();
    told.uptime += Seconds{3600};
    const QByteArray request = signedBy(*m_signer, told);
    for (int i = 0; i < 12; ++i) {
        m_clock.advance(Seconds{10});
        m_check->nonce();
    }
    QCOMPARE(verdict(request), u"fleet.too_late"_s);
}

void RequestsTest::clocksThatGoWrongChangeNothing_data()
{
    QTest::addColumn<int>("hours");
    for (const int hours : {-30'000, -5, 5, 30'000})
        QTest::addRow("%d hours", hours) << hours;
}

void RequestsTest::clocksThatGoWrongChangeNothing()
{
    QFETCH(int, hours);
    const QByteArray before = fresh();
    QCOMPARE(verdict(before), QString());
    // The kiosk's and the desk's are the same here: neither may matter.
    m_clock.correctWallClock(m_clock.now().addSecs(qint64{3600} * hours));
    QCOMPARE(verdict(fresh()), QString());
    QCOMPARE(verdict(before), u"fleet.replayed"_s);
}

void RequestsTest::anotherKioskDoesNotDoIt()
{
    Target other = target();
    other.kiosk = u"a2"_s;
    QCOMPARE(verdict(signedBy(*m_signer, other)), u"fleet.other_kiosk"_s);
}

void RequestsTest::anotherSiteDoesNotDoIt()
{
    Target other = target();
    other.site = u"other"_s;
    QCOMPARE(verdict(signedBy(*m_signer, other)), u"fleet.other_kiosk"_s);
}

void RequestsTest::itIsNotDoneAfterARestart()
{
    const QByteArray request = fresh();
    RequestCheck::Settings again = settings();
    again.boot = randomToken();
    m_check = std::make_unique<RequestCheck>(again, m_clock);
    QCOMPARE(verdict(request), u"fleet.restarted"_s);
}

void RequestsTest::anotherDeskCannotSendIt()
{
    QCOMPARE(verdict(fresh(), u"d2"_s), u"fleet.other_desk"_s);
}

void RequestsTest::aPersonWhomNobodyNamedIsRefused()
{
    RequestSigner stranger(u"Cecilia"_s, SigningKey::generate(), file(u"other.json"_s), m_clock);
    QCOMPARE(verdict(signedBy(stranger, target())), u"fleet.unknown_person"_s);
}

void RequestsTest::anotherPersonsNameDoesNotHelp()
{
    RequestSigner bo(u"Bo"_s, *SigningKey::fromSecret(SecretBytes(m_asaSecret)), file(u"other.json"_s), m_clock);
    QCOMPARE(verdict(signedBy(bo, target())), u"fleet.bad_signature"_s);
}

void RequestsTest::aKeyThatWasWithdrawnIsRefused()
{
    const QByteArray request = fresh();
    RequestCheck::Settings without = settings();
    without.people.removeFirst();
    m_check = std::make_unique<RequestCheck>(without, m_clock);
    QCOMPARE(verdict(request), u"fleet.unknown_person"_s);
}

void RequestsTest::aChangedByteIsRefused()
{
    const QByteArray request = fresh();
    int refused = 0;
    for (qsizetype i = 0; i < request.size(); ++i) {
        QByteArray changed = request;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        RequestCheck check(settings(), m_clock);
        check.nonce();
        std::optional<Request> asked;
        refused += check.check(changed, u"d1"_s, asked) ? 0 : 1;
    }
    QCOMPARE(refused, request.size());
}

void RequestsTest::aSignatureOfSomethingElseIsRefused()
{
    // What the same key has signed for another purpose, without the line before it.
    const Target at = target();
    const Request request{
        u"Åsa"_s, at.site, at.kiosk, at.desk, at.boot, at.nonce, randomToken(), 7, at.uptime + Seconds{9}, order()};
    const QString text = QString::fromUtf8(requestText().write(request));
    const Result<SigningKey> key = SigningKey::fromSecret(SecretBytes(m_asaSecret));
    const auto envelope = [&](const QByteArray &bytes) {
        return requestPayload().write({text, QString::fromLatin1(key->sign(bytes).toBase64())});
    };
    QCOMPARE(verdict(envelope(text.toUtf8())), u"fleet.bad_signature"_s);
    QCOMPARE(verdict(envelope(signedBytes(text))), QString());
}

void RequestsTest::aCounterFileThatIsPutBackChangesNothing()
{
    const QByteArray first = fresh();
    QCOMPARE(verdict(first), QString());
    const QString path = file(u"counters.json"_s);
    QVERIFY(QFile::copy(path, file(u"old.json"_s)));
    const QByteArray second = fresh();
    QCOMPARE(verdict(second), QString());
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(file(u"old.json"_s), path));
    QCOMPARE(verdict(second), u"fleet.replayed"_s);
    QCOMPARE(verdict(fresh()), QString());
}

void RequestsTest::aCounterFileThatIsGoneChangesNothing()
{
    const QByteArray request = fresh();
    QCOMPARE(verdict(request), QString());
    QVERIFY(QFile::remove(file(u"counters.json"_s)));
    QCOMPARE(verdict(request), u"fleet.replayed"_s);
}

void RequestsTest::whatCannotBeWrittenDownIsNotDone()
{
    RequestCheck::Settings nowhere = settings();
    nowhere.counterFile = file(u"no/such/folder/counters.json"_s);
    m_check = std::make_unique<RequestCheck>(nowhere, m_clock);
    const QByteArray request = fresh();
    QCOMPARE(verdict(request), u"fleet.counter_file"_s);
    QCOMPARE(verdict(request), u"fleet.replayed"_s);
}

void RequestsTest::aFloodOfOneDeskHoldsUpNoOther()
{
    for (int i = 0; i < 10'000; ++i)
        verdict("{}", u"d2"_s);
    QCOMPARE(verdict("{}", u"d2"_s), u"fleet.too_many"_s);
    QCOMPARE(verdict(fresh()), QString());
    // Nor is the flooded one shut out for good.
    m_clock.advance(Seconds{60});
    QCOMPARE(verdict(signedBy(*m_signer, target(u"d2"_s)), u"d2"_s), QString());
}

void RequestsTest::aFloodOfNamesFillsNoMemory()
{
    QCOMPARE(verdict(fresh()), QString());
    int looked = 0;
    for (int i = 0; i < 10'000; ++i)
        looked += verdict("{}", u"n%1"_s.arg(i)) == u"fleet.malformed" ? 1 : 0;
    QVERIFY2(looked < 64, qPrintable(QString::number(looked)));
    m_clock.advance(Seconds{60});
    QCOMPARE(verdict(fresh()), QString());
}

void RequestsTest::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"fleet.malformed"_s;
    QTest::newRow("no JSON") << QByteArray("\xff\xfe\0{", 4) << u"fleet.malformed"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"fleet.malformed"_s;
    QTest::newRow("half") << QByteArray("{\"request\":\"{") << u"fleet.malformed"_s;
    QTest::newRow("deep") << QByteArray(8000, '[') << u"fleet.malformed"_s;
    QTest::newRow("a mebibyte") << QByteArray(1 << 20, 'a') << u"fleet.too_long"_s;
    QTest::newRow("a text of nothing") << QByteArray("{\"request\":\"\",\"signature\":\"" + QByteArray(86, 'A')
                                                     + "==\"}")
                                       << u"fleet.malformed"_s;
}

void RequestsTest::nonsenseIsRefused()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, code);
    QCOMPARE(verdict(payload), code);
}

void RequestsTest::twoDesksOfOnePersonBothWork()
{
    RequestSigner other(u"Åsa"_s, *SigningKey::fromSecret(SecretBytes(m_asaSecret)), file(u"second.json"_s), m_clock);
    QCOMPARE(verdict(fresh()), QString());
    m_clock.advance(Milliseconds{5});
    QCOMPARE(verdict(signedBy(other, target(u"d2"_s)), u"d2"_s), QString());
    m_clock.advance(Milliseconds{5});
    QCOMPARE(verdict(fresh()), QString());
    // The second desk's clock is an hour behind: it learns from the answer where the kiosk stands.
    m_clock.correctWallClock(m_clock.now().addSecs(-3600));
    other.learn(m_check->counterOf(u"Åsa"_s));
    QCOMPARE(verdict(signedBy(other, target(u"d2"_s)), u"d2"_s), QString());
}

void RequestsTest::aCounterThatWasMadeUpLocksNobodyOut()
{
    m_signer->learn(qint64{1} << 53);
    QCOMPARE(verdict(fresh()), QString());
    QVERIFY(m_check->counterOf(u"Åsa"_s) < m_clock.now().addDays(31).toMSecsSinceEpoch());
}

void RequestsTest::keysAreReadAsTheyAreWritten()
{
    const SigningKey key = SigningKey::generate();
    QVERIFY(isPublicKey(key.publicKey()));
    const Result<SigningKey> again = SigningKey::fromSecret(key.secret());
    QVERIFY(again);
    QCOMPARE(again->publicKey(), key.publicKey());
    for (const QString &wrong : {QString(), key.publicKey().mid(8), QString(key.publicKey() + u' '),
                                 key.publicKey().chopped(1), QString(u"ED25519:"_s + key.publicKey().mid(8))})
        QVERIFY2(!isPublicKey(wrong), qPrintable(wrong));
    QVERIFY(!SigningKey::fromSecret(SecretBytes(QByteArray(31, 'a'))));
    // RFC 8032, 7.1, TEST 2.
    const Result<SigningKey> known = SigningKey::fromSecret(
        SecretBytes(QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
    QVERIFY(known);
    QCOMPARE(known->sign("\x72").toHex(),
             QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
}

KIOSK_TEST(RequestsTest)
#include "RequestsTest.moc"
