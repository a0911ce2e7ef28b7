// SPDX-License-Identifier: GPL-3.0-or-later
#include "KioskHostStage.h"

#include "support/Methods.h"

#include <QFile>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

void KioskHostStage::initTestCase()
{
    QVERIFY(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0);
    qRegisterMetaType<ErasureReceipt>();
}

void KioskHostStage::init()
{
    StrictTest::init();
    m_log.lines.clear();
    m_gateProgram.clear();
    m_timing = {};
    m_timing.firstPaint = Milliseconds{1500};
    m_timing.heartbeat = Milliseconds{1200};
    m_timing.heartbeatCheck = Milliseconds{50};
    m_timing.askedToEnd = Milliseconds{300};
    m_timing.terminated = Milliseconds{200};
    m_folder = std::make_unique<QTemporaryDir>();
    m_memory = std::make_unique<QTemporaryDir>(u"/dev/shm/kiosk-test-XXXXXX"_s);
    m_state = std::make_unique<QTemporaryDir>();
    m_health.reset();
    m_board = std::make_unique<HealthBoard>(m_clock);
    m_health = std::make_unique<HealthProbe>(*m_board);
    m_children = std::make_unique<ChildRegistry>();
}

void KioskHostStage::cleanup()
{
    m_everyCheck.stop();
    m_host.reset();
    QVERIFY2(homes().isEmpty(), "a private home is left");
}

void KioskHostStage::plan(const QByteArrayList &roles)
{
    QFile file(m_folder->filePath(u"plan"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(roles.join('\n'));
}

void KioskHostStage::makeHost(Spare spare)
{
    KioskHost::Settings settings;
    settings.keepsSpare = spare == Spare::Kept;
    settings.config.profile.syncWait = Seconds{600};
    settings.config.profile.identity.methods = methodsForTests();
    settings.config.profile.messages = {{u"one_moment"_s, {u"Hetki"_s, u"Ett ögonblick"_s, u"One moment"_s}}};
    settings.gateProgram = m_gateProgram;
    settings.launch.program = QStringLiteral(FAKE_SESSION);
    settings.launch.arguments = {u"--plan"_s, m_folder->path()};
    settings.launch.memoryDir = m_memory->path();
    settings.launch.timing = m_timing;
    settings.stateDir = m_state->path();
    settings.bootId = u"this boot"_s;
    m_host = std::make_unique<KioskHost>(settings, m_clock, m_log, *m_health, *m_children);
}

QByteArrayList KioskHostStage::heard(int number) const
{
    QFile file(m_folder->filePath(u"heard-%1"_s.arg(number)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().trimmed().split('\n');
}

std::optional<link::Begin> KioskHostStage::begin(int number) const
{
    const auto told = this->told<link::Begin>(number);
    return told.isEmpty() ? std::nullopt : std::optional(told.first());
}

} // namespace kiosk
