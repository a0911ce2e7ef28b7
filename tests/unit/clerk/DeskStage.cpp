// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskStage.h"

#include "fleet/Presence.h"
#include "secrets/MemorySecretStore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::desk
{

TestKiosk::TestKiosk(const QString &kiosk, const QString &name, const QString &place) : id(kiosk)
{
    report.boot = u"0123456789abcdef0123456789abcdef"_s;
    report.nonce = u"fedcba9876543210fedcba9876543210"_s;
    report.name = name;
    report.place = place;
    report.configuration = u"0011223344556677"_s;
    report.profile = u"8899aabbccddeeff"_s;
    report.clock = QDateTime(QDate(2026, 11, 24), QTime(14, 22)).toUTC();
    report.state.versions = {u"0.2.0"_s, u"6.4.2"_s, u"102.0.5005.177"_s, u"108.0.5359.94"_s};
    report.state.parts = {{u"network"_s, HealthState::Ready, u"ok"_s, {}}};
}

TestKiosk &TestKiosk::inUse(const Clock &clock, Step step, Seconds atStep)
{
    report.state.step = step;
    report.state.stepSince = {clock.sinceBoot() - atStep};
    report.state.visitSince = Deadline{clock.sinceBoot() - atStep - 60s};
    report.state.sessionEnd = Deadline{clock.sinceBoot() + 1500s};
    return *this;
}

TestKiosk &TestKiosk::calls(const Clock &clock, Seconds ago, link::HelpState help)
{
    report.state.helpCalledAt = Deadline{clock.sinceBoot() - ago};
    report.state.help = help;
    return *this;
}

DeskStage::DeskStage(int stuckMinutes)
{
    config.host = u"127.0.0.1"_s;
    config.site = u"school"_s;
    config.deskId = u"desk-1"_s;
    config.label = u"Main library"_s;
    config.plain = true;
    config.stuckAfter = std::chrono::minutes(stuckMinutes);
    store = std::make_unique<MemorySecretStore>();
    person = std::make_unique<ClerkKey>(ClerkKey::Settings{folder.path(), u"boot"_s, {10, 8, 1}}, *store, clock);
    person->practise(u"Desk A"_s, fleet::SigningKey::generate());
    heads = std::move(*DeskStore::open(folder.filePath(u"desk.sqlite"_s)));
    auto made = std::make_unique<TestWire>();
    wire = made.get();
    fleet = std::make_unique<FleetModel>(config, *person, heads.get(), clock, std::move(made));
    fleet->start();
}

DeskStage::~DeskStage() = default;

void DeskStage::deliver(const QString &topic, const QByteArray &payload)
{
    fleet::MqttMessage message;
    message.topic = topic;
    message.payload = payload;
    Q_EMIT wire->received(message);
}

void DeskStage::say(const TestKiosk &kiosk, bool retained, std::optional<Seconds> expiry)
{
    fleet::KioskReport report = kiosk.report;
    ++report.sequence;
    report.clock = clock.now().toUTC();
    report.uptime = clock.sinceBoot();
    fleet::MqttMessage message;
    message.topic = topics.state(kiosk.id);
    message.payload = m_form.write(report, clock.sinceBoot());
    message.retained = retained;
    message.expiry = expiry;
    Q_EMIT wire->received(message);
    fleet->tick();
}

void DeskStage::sayOnline(const TestKiosk &kiosk, bool online, const QList<fleet::ShortMessage> &messages)
{
    deliver(topics.online(kiosk.id), fleet::onlinePayload().write({online, kiosk.report.boot, messages}));
    fleet->tick();
}

void DeskStage::pass(Seconds time)
{
    for (Seconds second{0}; second < time; ++second) {
        clock.advance(1s);
        fleet->tick();
    }
}

Need DeskStage::needOf(const QString &kiosk) const
{
    const KioskEntry *const entry = fleet->book().entry(kiosk);
    return entry ? entry->need : Need::Unknown;
}

QStringList DeskStage::order() const
{
    QStringList ids;
    for (const KioskEntry *entry : fleet->book().order())
        ids << entry->id;
    return ids;
}

QList<fleet::Request> DeskStage::requests() const
{
    QList<fleet::Request> requests;
    for (const fleet::MqttMessage &message : wire->published) {
        const auto place = topics.placeOf(message.topic);
        if (!place || place->kind != fleet::Topics::Kind::Request)
            continue;
        const auto carried = fleet::requestPayload().read(message.payload);
        const bool own = carried
            && fleet::isSignedBy(person->publicKey(), fleet::signedBytes(carried->text),
                                 QByteArray::fromBase64(carried->signature.toLatin1()));
        if (own)
            requests << *fleet::requestText().read(carried->text.toUtf8());
    }
    return requests;
}

void DeskStage::answer(bool ok, const QString &code)
{
    const fleet::Request request = requests().last();
    fleet::Answer answer;
    answer.id = request.id;
    answer.kiosk = request.kiosk;
    answer.boot = request.boot;
    answer.ok = ok;
    answer.code = code;
    answer.counter = request.counter;
    deliver(topics.answer(config.deskId), fleet::answerPayload().write(answer));
}

} // namespace kiosk::desk
