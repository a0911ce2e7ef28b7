// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/PanelFeed.h"

#include "clerk/StatisticsSum.h"

#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

using link::StaffAction;

Result<QString> writeCsv(const QString &name, const QByteArray &csv)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    QString path = folder + u'/' + name + u".csv";
    for (int number = 2; QFile::exists(path); ++number)
        path = folder + u'/' + name + u'-' + QString::number(number) + u".csv";
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        return failure(u"export.write"_s, u"%1: %2"_s.arg(path, file.errorString()));
    return path;
}

PanelFeed::PanelFeed(FleetModel &fleet, const QString &kiosk, Language language, const Clock &clock, QObject *parent)
    : QObject(parent), m_fleet(fleet), m_kiosk(kiosk)
{
    const KioskEntry *const entry = fleet.book().entry(kiosk);
    m_config.kioskName = entry ? entry->name : kiosk;
    link::StaffBegin begin;
    begin.language = language;
    m_model =
        std::make_unique<StaffModel>(m_config, begin, clock, [this](const link::FromStaff &message) { take(message); });
    // Not: leaving the kiosk, PINs, commissioning; they belong to somebody who stands before it.
    m_model->setOffered({StaffAction::AnswerHelp, StaffAction::EndSession, StaffAction::MoreTime,
                         StaffAction::OutOfService, StaffAction::BackInService, StaffAction::ServeQueued,
                         StaffAction::ExportStatistics, StaffAction::VerifyJournal});
    link::PinVerdict verdict;
    verdict.accepted = true;
    m_model->handle(verdict);
    connect(&fleet, &FleetModel::reported, this, [this](const QString &reported) {
        if (reported == m_kiosk)
            refresh();
    });
    refresh();
}

PanelFeed::~PanelFeed() = default;

void PanelFeed::refresh()
{
    const auto report = m_fleet.book().report(m_kiosk);
    if (!report)
        return;
    if (std::exchange(m_shownMessage, report->message) != report->message)
        Q_EMIT messageChanged();
    m_model->handle(report->state);
}

void PanelFeed::take(const link::FromStaff &message)
{
    if (const auto *request = std::get_if<link::StaffRequest>(&message))
        act(*request);
    else if (const auto *statistics = std::get_if<link::StatisticsWanted>(&message))
        askStatistics(statistics->from, statistics->to);
    else if (const auto *journal = std::get_if<link::JournalWanted>(&message))
        askJournal(*journal);
}

void PanelFeed::act(const link::StaffRequest &request)
{
    if (request.action == StaffAction::ExportStatistics)
        return exportStatistics(request);
    const auto action = fleet::remoteActionOf(request.action);
    if (!action)
        return;
    fleet::Order order;
    order.action = *action;
    order.argument = request.argument;
    m_fleet.ask(m_kiosk, order, this, [this, panel = request.action](const fleet::Answer &answer) {
        m_model->handle(link::ActionDone{panel, answer.ok, answer.code, answer.detail});
    });
}

void PanelFeed::exportStatistics(const link::StaffRequest &request)
{
    fleet::Order order;
    order.action = fleet::Action::Statistics;
    order.from = request.from;
    order.to = request.to;
    m_fleet.ask(m_kiosk, order, this, [this](const fleet::Answer &answer) {
        const Result<QString> path = statisticsIn(answer).and_then([this](const Statistics &statistics) {
            return writeCsv(u"%1_%2_%3"_s.arg(m_kiosk, statistics.from.toString(Qt::ISODate),
                                              statistics.to.addDays(-1).toString(Qt::ISODate)),
                            statistics.toCsv());
        });
        m_model->handle(
            path ? link::ActionDone{StaffAction::ExportStatistics, true, u"ok"_s, *path}
                 : link::ActionDone{StaffAction::ExportStatistics, false, path.error().code, path.error().detail});
    });
}

void PanelFeed::askStatistics(QDate from, QDate to)
{
    fleet::Order order;
    order.action = fleet::Action::Statistics;
    order.from = from;
    order.to = to;
    m_fleet.ask(m_kiosk, order, this, [this, from, to](const fleet::Answer &answer) {
        const Result<Statistics> statistics = statisticsIn(answer);
        m_model->handle(statistics
                            ? link::StatisticsReport{from, to, statistics->toJson(), {}}
                            : link::StatisticsReport{
                                from, to, {}, link::Trouble{statistics.error().code, statistics.error().detail}});
    });
}

void PanelFeed::askJournal(const link::JournalWanted &wanted)
{
    fleet::Order order;
    order.action = fleet::Action::Journal;
    order.before = wanted.before;
    order.topic = wanted.topic;
    m_fleet.ask(m_kiosk, order, this, [this, before = wanted.before](const fleet::Answer &answer) {
        if (answer.ok && answer.journal)
            m_model->handle(*answer.journal);
        else
            m_model->handle(link::JournalLines{before, {}, link::Trouble{answer.code, answer.detail}});
    });
}

void PanelFeed::showMessage(const QString &code)
{
    fleet::Order order;
    order.action = fleet::Action::ShowMessage;
    order.argument = code;
    m_messageAnswer.reset();
    Q_EMIT messageChanged();
    m_fleet.ask(m_kiosk, order, this, [this](const fleet::Answer &answer) {
        m_messageAnswer = answer;
        Q_EMIT messageChanged();
    });
}

} // namespace kiosk::desk
