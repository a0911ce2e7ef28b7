// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskWindows.h"

#include "desk/KioskDelegate.h"
#include "desk/KioskDetail.h"
#include "desk/KioskList.h"
#include "desk/KioskListModel.h"
#include "widgets/AccessibleRoles.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::desk
{

DeskWindows::DeskWindows(QSize size, Language language)
{
    installAccessibleRoles();
    ring = std::make_unique<CallRing>(*desk.fleet, [this] { ++rings; });
    window = std::make_unique<DeskWindow>(*desk.fleet, *desk.person, *ring, desk.clock);
    calls = std::make_unique<CallWindow>(*desk.fleet, *ring, window->theme(), desk.clock);
    QObject::connect(calls.get(), &CallWindow::actWanted, window.get(), &DeskWindow::act);
    window->setLanguage(language);
    calls->setLanguage(language);
    window->resize(size);
}

DeskWindows::~DeskWindows()
{
    calls.reset();
    window.reset();
}

void DeskWindows::say(const TestKiosk &kiosk)
{
    desk.say(kiosk);
    settle();
}

void DeskWindows::pass(Seconds time)
{
    for (Seconds second{0}; second < time; ++second) {
        desk.pass(1s);
        window->tick();
    }
    settle();
}

void DeskWindows::fill(int count)
{
    const QStringList places{u"Main library"_s, u"Lutakko"_s, u"Student centre"_s, u"Dynamo"_s};
    const Clock &clock = desk.clock;
    TestKiosk silent(u"annex-1"_s, u"Annex 1"_s, u"Annex"_s);
    if (count > 5) {
        desk.say(silent);
        desk.pass(40s);
    }
    for (int i = 1; i <= count; ++i) {
        TestKiosk kiosk(u"kiosk-%1"_s.arg(i), u"%1 %2"_s.arg(places.at(i % places.size())).arg(i),
                        places.at(i % places.size()));
        if (i == 3)
            kiosk.inUse(clock, Step::Verify, 160s).calls(clock, 42s, link::HelpState::Told);
        else if (i == 5 && count > 5)
            kiosk.inUse(clock, Step::Address, 80s).calls(clock, 7s);
        else if (i == 6)
            kiosk.inUse(clock, Step::Method, 700s);
        else if (i == 9)
            kiosk.report.state.staffReason = u"maintenance"_s,
            kiosk.report.state.availability = {false, u"out.kiosk"_s, {}};
        else if (i == 12)
            kiosk.report.state.availability = {false, u"out.identity_service"_s, {}};
        else if (i == 14)
            kiosk.report.state.parts = {{u"identity_service"_s, HealthState::Warning, u"http.slow"_s, {}}};
        else if (i % 4 == 1)
            kiosk.inUse(clock, Step::Wait, Seconds(40 + i * 7));
        if (i == 13)
            kiosk.inUse(clock, Step::Verify, 30s).calls(clock, 55s, link::HelpState::Coming),
                kiosk.report.answeredBy = u"Desk B"_s;
        if (i == 15)
            kiosk.report.state.queue = {{TicketId::first(), {clock.sinceBoot() - 250s}}};
        if (i == 17)
            kiosk.report.state.versions.kiosk = u"0.1.9"_s;
        desk.say(kiosk);
    }
    settle();
}

KioskList *DeskWindows::list() const
{
    return window->findChild<KioskList *>();
}

KioskDetail *DeskWindows::detail() const
{
    return window->findChild<KioskDetail *>();
}

QPoint DeskWindows::actButton(const QString &kiosk) const
{
    const auto *model = static_cast<const KioskListModel *>(list()->model());
    const QModelIndex index = model->indexOf(kiosk);
    const auto *delegate = static_cast<const KioskDelegate *>(list()->itemDelegate());
    return delegate->buttonIn(list()->visualRect(index), *model->entryAt(index.row())).center();
}

} // namespace kiosk::desk
