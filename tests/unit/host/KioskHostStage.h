// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MemoryLog.h"

#include "host/KioskHost.h"
#include "link/Messages.h"
#include "support/Machine.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace kiosk
{

/// The system's clock, which can be put forward as a suspended machine's is.
class LeapingClock final : public Clock
{
public:
    Milliseconds sinceBoot() const override { return m_system.sinceBoot() + m_leapt; }
    QDateTime now() const override { return m_system.now().addMSecs(m_leapt.count()); }
    void leap(Milliseconds by) { m_leapt += by; }

private:
    SystemClock m_system;
    Milliseconds m_leapt{0};
};

/// A host with real processes that behave as a plan says (fake_session.cpp).
class KioskHostStage : public StrictTest
{
    Q_OBJECT
protected Q_SLOTS:
    void initTestCase();
    void init();
    virtual void cleanup();

protected:
    void plan(const QByteArrayList &roles);
    enum class Spare { None, Kept };
    void makeHost(Spare spare = Spare::None);
    QByteArrayList heard(int number) const;
    template <typename Message> QList<Message> told(int number) const
    {
        QList<Message> messages;
        const QByteArrayList lines = heard(number);
        for (const QByteArray &line : lines) {
            const auto message = link::parseLine<link::ToSession>(line);
            if (!message)
                continue;
            if (const auto *wanted = std::get_if<Message>(&*message))
                messages << *wanted;
        }
        return messages;
    }
    std::optional<link::Begin> begin(int number) const;
    bool isCommissioning(int number) const { return told<link::Prepare>(number).value(0).commissioning; }
    QStringList homes() const { return QDir(m_memory->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    LeapingClock m_clock;
    SessionTiming m_timing;
    QString m_gateProgram; ///< empty: none
    MemoryLog m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_memory;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<HealthBoard> m_board;
    std::unique_ptr<HealthProbe> m_health;
    std::unique_ptr<ChildRegistry> m_children;
    std::unique_ptr<KioskHost> m_host;
    QTimer m_everyCheck;
};

} // namespace kiosk
