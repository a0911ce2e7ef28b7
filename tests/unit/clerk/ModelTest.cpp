// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskStage.h"
#include "fleet/Presence.h"
#include "secrets/MemorySecretStore.h"
#include "support/StrictTest.h"

#include <QSignalSpy>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the desk says to the broker and asks of kiosks, and whom it lets ask.
class ModelTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void saysThatSomebodySitsHere();
    void asksOfOneKioskAndOneVisit();
    void takesTheAnswerOfThatKioskAlone();
    void saysWhyNothingCanBeAsked();
    void noAnswerIsAnAnswer();
    void aHigherCounterElsewhereIsLearnt();
    void headsAreKept();
    void otherDesksAreKnown();
    void anotherOneOfItsNameIsKnown();
    void thePinUnlocksForOneDay();
    void aWrongPinUnlocksNothing();
    void withoutAKeyItIsNotSetUp();
};

void ModelTest::saysThatSomebodySitsHere()
{
    DeskStage desk;
    QCOMPARE(desk.wire->published.size(), 1);
    const fleet::MqttMessage &message = desk.wire->published.first();
    QCOMPARE(message.topic, u"mfa-kiosk/1/school/desk/desk-1/online"_s);
    QVERIFY(message.retained);
    const auto online = fleet::deskOnlinePayload().read(message.payload);
    QVERIFY(online && online->online);
    QCOMPARE(online->label, u"Main library"_s);
    desk.pass(30s);
    QCOMPARE(desk.wire->published.size(), 3);
    desk.fleet->leave();
    QVERIFY(!fleet::deskOnlinePayload().read(desk.wire->published.last().payload)->online);
    QVERIFY(desk.wire->stopped);
}

void ModelTest::asksOfOneKioskAndOneVisit()
{
    DeskStage desk;
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    desk.say(kiosk.inUse(desk.clock, Step::Verify, 5s).calls(desk.clock, 3s));
    std::optional<fleet::Answer> answer;
    desk.fleet->ask(u"hall"_s, {fleet::Action::AnswerHelp}, desk.fleet.get(),
                    [&answer](const fleet::Answer &given) { answer = given; });
    QVERIFY(desk.fleet->busy().contains(u"hall"_s));
    QCOMPARE(desk.requests().size(), 1);
    const fleet::Request request = desk.requests().first();
    QCOMPARE(request.kiosk, u"hall"_s);
    QCOMPARE(request.desk, u"desk-1"_s);
    QCOMPARE(request.person, u"Desk A"_s);
    QCOMPARE(request.boot, kiosk.report.boot);
    QCOMPARE(request.nonce, kiosk.report.nonce);
    QCOMPARE(request.order.action, fleet::Action::AnswerHelp);
    QCOMPARE(request.order.visit, std::optional(kiosk.report.state.session));
    desk.answer(true);
    QVERIFY(answer && answer->ok);
    QVERIFY(desk.fleet->busy().isEmpty());
}

void ModelTest::takesTheAnswerOfThatKioskAlone()
{
    DeskStage desk;
    desk.say(TestKiosk(u"hall"_s, u"Hall"_s));
    int answers = 0;
    desk.fleet->ask(u"hall"_s, {fleet::Action::EndVisit}, desk.fleet.get(), [&answers](const auto &) { ++answers; });
    fleet::Answer forged;
    forged.id = desk.requests().last().id;
    forged.kiosk = u"annex"_s;
    forged.ok = true;
    forged.code = u"ok"_s;
    forged.boot = u"0123456789abcdef0123456789abcdef"_s;
    desk.deliver(desk.topics.answer(u"desk-1"_s), fleet::answerPayload().write(forged));
    QCOMPARE(answers, 0);
    desk.answer(true);
    desk.answer(true);
    QCOMPARE(answers, 1);
}

void ModelTest::saysWhyNothingCanBeAsked()
{
    DeskStage desk;
    QString code;
    const auto ask = [&] {
        code.clear();
        desk.fleet->ask(u"hall"_s, {fleet::Action::EndVisit}, desk.fleet.get(),
                        [&code](const fleet::Answer &answer) { code = answer.code; });
    };
    ask();
    QTRY_COMPARE(code, u"clerk.no_report"_s);
    desk.say(TestKiosk(u"hall"_s, u"Hall"_s));
    desk.wire->broken = true;
    ask();
    QTRY_COMPARE(code, u"clerk.offline"_s);
    desk.wire->broken = false;
    desk.person->lock();
    ask();
    QTRY_COMPARE(code, u"clerk.locked"_s);
    QVERIFY(desk.requests().isEmpty());
}

void ModelTest::noAnswerIsAnAnswer()
{
    DeskStage desk;
    desk.say(TestKiosk(u"hall"_s, u"Hall"_s));
    QString code;
    desk.fleet->ask(u"hall"_s, {fleet::Action::EndVisit}, desk.fleet.get(),
                    [&code](const fleet::Answer &answer) { code = answer.code; });
    desk.pass(11s);
    QVERIFY(code.isEmpty());
    desk.pass(1s);
    QTRY_COMPARE(code, u"clerk.no_answer"_s);
    QVERIFY(desk.fleet->busy().isEmpty());
}

void ModelTest::aHigherCounterElsewhereIsLearnt()
{
    DeskStage desk;
    desk.say(TestKiosk(u"hall"_s, u"Hall"_s));
    std::optional<fleet::Answer> answer;
    desk.fleet->ask(u"hall"_s, {fleet::Action::EndVisit}, desk.fleet.get(),
                    [&answer](const fleet::Answer &given) { answer = given; });
    const fleet::Request first = desk.requests().last();
    fleet::Answer refused;
    refused.id = first.id;
    refused.kiosk = first.kiosk;
    refused.boot = first.boot;
    refused.code = u"fleet.replayed"_s;
    refused.counter = first.counter + 5000;
    desk.deliver(desk.topics.answer(u"desk-1"_s), fleet::answerPayload().write(refused));
    // Asked once more by itself, above what the kiosk has seen.
    QVERIFY(!answer);
    QCOMPARE(desk.requests().size(), 2);
    QVERIFY(desk.requests().last().counter > refused.counter);
    desk.answer(true);
    QVERIFY(answer && answer->ok);
}

void ModelTest::headsAreKept()
{
    DeskStage desk;
    journal::Anchor anchor;
    anchor.seq = 7;
    anchor.digest[0] = 9;
    for (int i = 0; i < 2; ++i)
        desk.deliver(desk.topics.head(u"hall"_s), fleet::headPayload().write({anchor.toLine()}));
    const auto kept = desk.heads->anchors(u"hall"_s);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().anchor.toLine(), anchor.toLine());
    QCOMPARE(desk.heads->anchors(u"annex"_s)->size(), 0);
    QCOMPARE(desk.heads->kiosks(), QStringList{u"hall"_s});
}

void ModelTest::otherDesksAreKnown()
{
    DeskStage desk;
    const QString other = fleet::randomToken();
    desk.deliver(desk.topics.deskOnline(u"desk-2"_s), fleet::deskOnlinePayload().write({true, u"Annex"_s, 15s, other}));
    desk.deliver(desk.topics.deskOnline(u"desk-1"_s),
                 fleet::deskOnlinePayload().write({true, u"Main library"_s, 15s, other}));
    QCOMPARE(desk.fleet->otherDesks(), QStringList{u"Annex"_s});
    desk.deliver(desk.topics.deskOnline(u"desk-2"_s), fleet::deskOnlinePayload().write({false, {}, 15s, other}));
    QVERIFY(desk.fleet->otherDesks().isEmpty());
}

void ModelTest::anotherOneOfItsNameIsKnown()
{
    DeskStage desk;
    const auto says = [&desk](const QString &boot, bool online) {
        desk.deliver(desk.topics.deskOnline(u"desk-1"_s),
                     fleet::deskOnlinePayload().write({online, u"Main library"_s, 15s, boot}));
        return desk.wire->contested;
    };
    const auto own = fleet::deskOnlinePayload().read(desk.wire->published.last().payload);
    QVERIFY(own && !says(own->boot, true));
    // Its own earlier run has said goodbye.
    QVERIFY(!says(fleet::randomToken(), false));
    QVERIFY(says(fleet::randomToken(), true));
}

void ModelTest::thePinUnlocksForOneDay()
{
    QTemporaryDir folder;
    ManualClock clock;
    MemorySecretStore store;
    std::optional<Result<void>> made;
    QString key;
    {
        ClerkKey person({folder.path(), u"boot"_s, {10, 8, 1}}, store, clock);
        person.setUp(u"Anna"_s, SecureString(u"111111"), [&made](const Result<void> &result) { made = result; });
        QTRY_VERIFY(made.has_value());
        QCOMPARE(made->error().code, u"pin.trivial"_s);
        made.reset();
        person.setUp(u"Anna"_s, SecureString(u"593071"), [&made](const Result<void> &result) { made = result; });
        QTRY_VERIFY(made.has_value());
        QVERIFY(made->has_value());
        QVERIFY(person.signer());
        key = person.publicKey();
        QVERIFY(key.startsWith(u"ed25519:"));
    }
    ClerkKey person({folder.path(), u"boot"_s, {10, 8, 1}}, store, clock);
    person.load();
    QTRY_COMPARE(person.state(), ClerkKey::State::Locked);
    QVERIFY(!person.signer());
    QCOMPARE(person.label(), u"Anna"_s);
    QCOMPARE(person.publicKey(), key);
    person.unlock(SecureString(u"593071"));
    QTRY_COMPARE(person.state(), ClerkKey::State::Unlocked);
    QVERIFY(person.signer());
    person.tick();
    QVERIFY(person.signer());
    clock.advance(10h);
    person.tick();
    QCOMPARE(person.state(), ClerkKey::State::Locked);
    QVERIFY(!person.signer());
}

void ModelTest::aWrongPinUnlocksNothing()
{
    QTemporaryDir folder;
    ManualClock clock;
    MemorySecretStore store;
    ClerkKey person({folder.path(), u"boot"_s, {10, 8, 1}}, store, clock);
    bool made = false;
    person.setUp(u"Anna"_s, SecureString(u"593071"),
                 [&made](const Result<void> &result) { made = result.has_value(); });
    QTRY_VERIFY(made);
    person.lock();
    QSignalSpy checked(&person, &ClerkKey::checked);
    for (int i = 0; i < 5; ++i) {
        person.unlock(SecureString(u"593072"));
        QTRY_COMPARE(checked.size(), i + 1);
        QVERIFY(!person.signer());
    }
    QCOMPARE(person.pad().state, PinPad::State::Waiting);
    // Not even the right one, while it waits.
    person.unlock(SecureString(u"593071"));
    QTRY_COMPARE(checked.size(), 6);
    QVERIFY(!person.signer());
}

void ModelTest::withoutAKeyItIsNotSetUp()
{
    QTemporaryDir folder;
    ManualClock clock;
    MemorySecretStore store;
    ClerkKey person({folder.path(), u"boot"_s, {10, 8, 1}}, store, clock);
    person.load();
    QTRY_COMPARE(person.state(), ClerkKey::State::NotSetUp);
    store.failing = u"secrets.locked"_s;
    person.load();
    QTRY_COMPARE(person.state(), ClerkKey::State::Unavailable);
}

KIOSK_TEST(ModelTest)
#include "ModelTest.moc"
