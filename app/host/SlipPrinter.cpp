// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SlipPrinter.h"

#include "figures/HealthReport.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const QString slipPart = u"printer"_s;
/// Of the program, beside what it waits for a printer.
constexpr Seconds lookLimit{20};
constexpr Seconds aroundPrinting{25};

} // namespace

SlipPrinter::SlipPrinter(Settings settings, const Clock &clock, HostLog &log, ChildRegistry &children,
                         HealthBoard &board, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_clock(clock), m_log(log), m_board(board),
      m_child(u"slip.says"_s, clock, log, children)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_child, &ChildProcess::kill);
    connect(&m_again, &QTimer::timeout, this, &SlipPrinter::look);
    connect(&m_child, &ChildProcess::exited, this, &SlipPrinter::exited);
}

SlipPrinter::~SlipPrinter()
{
    if (m_child.isRunning())
        m_child.letEnd();
}

void SlipPrinter::start()
{
    m_again.start(m_settings.interval);
    look();
}

void SlipPrinter::look()
{
    if (m_doing != Doing::Nothing)
        return;
    m_doing = Doing::Looking;
    run(link::LookAtPrinter{m_settings.printer, m_settings.isHost}, lookLimit);
}

void SlipPrinter::print(const link::Slip &slip)
{
    if (m_doing == Doing::Looking) {
        m_waiting = slip;
        return;
    }
    if (m_doing == Doing::Printing)
        return;
    m_doing = Doing::Printing;
    run(link::PrintOnPaper{m_settings.printer, slip}, m_settings.printer.giveUp + aroundPrinting);
}

void SlipPrinter::run(const link::ToSlip &order, Milliseconds limit)
{
    // It ends with its input, and cancels what is on its way then.
    ChildProcess::Start start{m_settings.program, {}};
    start.knowsParent = false;
    m_child.start(start);
    m_child.write(link::serialise(order));
    m_limit.start(limit);
}

void SlipPrinter::exited(const ChildProcess::Exit &exit)
{
    m_limit.stop();
    const Doing done = std::exchange(m_doing, Doing::Nothing);
    const Result<HealthReport> report = HealthReport::fromJson(m_child.readOutput());
    const PartHealth *const found = report ? report->find(slipPart) : nullptr;
    const PartHealth health =
        found ? *found : PartHealth{slipPart, HealthState::Warning, u"printer.program"_s, exit.text};
    const bool isGood = health.state == HealthState::Ready;
    if (done == Doing::Printing) {
        // The printer may say at once that it is well: it said so before.
        m_goodAgain = Deadline{m_clock.sinceBoot() + (isGood ? Milliseconds{0} : m_settings.pause)};
        m_log.info(isGood ? u"slip.printed"_s : u"slip.not_printed"_s, isGood ? QString() : health.code);
        tell(health);
        Q_EMIT printed(isGood);
    } else {
        if (!isGood || m_goodAgain.hasPassed(m_clock))
            tell(health);
        Q_EMIT looked();
    }
    if (m_waiting)
        print(*std::exchange(m_waiting, std::nullopt));
    else if (done == Doing::Printing && !isGood)
        look(); // Whatever it left in the queue goes.
}

void SlipPrinter::tell(const PartHealth &health)
{
    m_board.report(health);
    const bool ready = health.state == HealthState::Ready;
    if (std::exchange(m_ready, ready) != ready)
        Q_EMIT readyChanged(ready);
}

} // namespace kiosk
