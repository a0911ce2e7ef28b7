// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/DeskKeyring.h"
#include "clerk/FleetModel.h"
#include "fleet/RequestSigner.h"
#include "support/ManualClock.h"

#include <QTemporaryDir>

namespace kiosk::desk
{

/// A broker in memory: what the desk publishes is kept, what a test says arrives.
class TestWire final : public Wire
{
public:
    void start() override { Q_EMIT connected(); }
    void stop(bool) override { stopped = true; }
    int publish(const fleet::MqttMessage &message) override
    {
        if (broken)
            return 0;
        published << message;
        return static_cast<int>(published.size());
    }
    void anotherHasThisName() override { contested = true; }
    QList<fleet::MqttMessage> published;
    bool contested = false;
    bool stopped = false;
    bool broken = false;
};

/// A kiosk as its reports tell of it.
struct TestKiosk {
    QString id;
    fleet::KioskReport report;

    TestKiosk(const QString &kiosk, const QString &name, const QString &place = {});
    TestKiosk &inUse(const Clock &clock, Step step, Seconds atStep);
    TestKiosk &calls(const Clock &clock, Seconds ago, link::HelpState help = link::HelpState::Called);
};

/// A desk whose person is unlocked, without a window and without a broker.
class DeskStage
{
public:
    explicit DeskStage(int stuckMinutes = 10);
    ~DeskStage();

    /// The kiosk's report arrives, written as it travels.
    void say(const TestKiosk &kiosk, bool retained = false, std::optional<Seconds> expiry = {});
    void sayOnline(const TestKiosk &kiosk, bool online, const QList<fleet::ShortMessage> &messages = {});
    void pass(Seconds time);
    Need needOf(const QString &kiosk) const;
    QStringList order() const;
    /// The orders that went out, as the kiosks would read them.
    QList<fleet::Request> requests() const;
    /// A kiosk's answer to the last of them.
    void answer(bool ok, const QString &code = QStringLiteral("ok"));
    void deliver(const QString &topic, const QByteArray &payload);

    ManualClock clock;
    QTemporaryDir folder;
    DeskConfig config;
    std::unique_ptr<SecretStore> store;
    std::unique_ptr<ClerkKey> person;
    TestWire *wire = nullptr;
    std::unique_ptr<DeskStore> heads;
    std::unique_ptr<FleetModel> fleet;
    fleet::Topics topics{QStringLiteral("school")};

private:
    fleet::KioskReportForm m_form;
};

} // namespace kiosk::desk
