// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"
#include "staff/BarChart.h"
#include "staff/FiguresCard.h"
#include "staff/FiguresTable.h"
#include "support/StrictTest.h"
#include "theme/Contrast.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The charts show the journal's figures, to every eye, and to those who look at none.
class StatisticsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void periodsAreAskedFor();
    void anOwnPeriodNeverEndsBeforeItBegins();
    void barsAreTheFigures();
    void tablesAreTheFigures();
    void assistiveTechnologyIsToldTheFigures();
    void seriesDifferWithoutColour_data();
    void seriesDifferWithoutColour();
    void thirtyDaysKeepTheirNamesApart();
    void anAnswerToAnEarlierQuestionIsNotShown();
    void whatCannotBeReadIsSaid();
    void nothingHappenedIsSaid();

private:
    static FiguresCard *card(const StaffStage &stage, const QString &title);
};

FiguresCard *StatisticsTest::card(const StaffStage &stage, const QString &title)
{
    for (FiguresCard *card : stage.window->findChildren<FiguresCard *>()) {
        if (card->title() == title)
            return card;
    }
    return nullptr;
}

void StatisticsTest::periodsAreAskedFor()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Statistics"_s));
    const QDate tomorrow(2026, 11, 25);
    QCOMPARE(stage.statisticsWanted.last(), (link::StatisticsWanted{QDate(2026, 11, 18), tomorrow}));
    QVERIFY(stage.words().contains(u"One moment"));
    QVERIFY(stage.press(u"Today"_s));
    QCOMPARE(stage.statisticsWanted.last(), (link::StatisticsWanted{QDate(2026, 11, 24), tomorrow}));
    QVERIFY(stage.press(u"30 days"_s));
    QCOMPARE(stage.statisticsWanted.last(), (link::StatisticsWanted{QDate(2026, 10, 26), tomorrow}));
    stage.pass(16s);
    QVERIFY(stage.words().contains(u"No answer from"));
}

void StatisticsTest::anOwnPeriodNeverEndsBeforeItBegins()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Statistics"_s));
    QVERIFY(stage.goTo(u"Own period"_s));
    QVERIFY(!stage.press(u"To: + 1 day"_s)); // there is no tomorrow
    QVERIFY(stage.press(u"To: − 1 month"_s));
    QCOMPARE(stage.statisticsWanted.last(), (link::StatisticsWanted{QDate(2026, 10, 24), QDate(2026, 10, 25)}));
    QVERIFY(stage.press(u"From: + 1 day"_s));
    QCOMPARE(stage.statisticsWanted.last(), (link::StatisticsWanted{QDate(2026, 10, 25), QDate(2026, 10, 26)}));
    // Not further back than counts are kept.
    for (int month = 0; month < 14; ++month)
        stage.press(u"From: − 1 month"_s);
    QCOMPARE(stage.statisticsWanted.last(), (link::StatisticsWanted{QDate(2025, 10, 24), QDate(2026, 10, 26)}));
    QVERIFY(!stage.press(u"From: − 1 day"_s));
}

void StatisticsTest::barsAreTheFigures()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Statistics"_s));
    const Statistics statistics = someStatistics(QDate(2026, 11, 18), QDate(2026, 11, 25));
    QVERIFY(stage.words().contains(QString::number(statistics.total.sessions)));

    const BarChart *days = card(stage, u"Visits by day"_s)->chart();
    QCOMPARE(days->shown().categories.size(), 7);
    int sum = 0;
    for (int i = 0; i < 7; ++i) {
        const DayTotals totals = statistics.days.value(QDate(2026, 11, 18).addDays(i));
        const int kinds[] = {totals.done, totals.withTicket, totals.unfinished};
        for (int kind = 0; kind < 3; ++kind)
            QCOMPARE(days->shown().series.at(kind).values.at(i), kinds[kind]);
        // One on top of the other, from the axis up, each as high as its figure.
        const qreal unit = days->bar(0, 0).height() / days->shown().series.at(0).values.at(0);
        qreal below = days->plot().bottom();
        for (int kind = 0; kind < 3; ++kind) {
            QCOMPARE(days->bar(kind, i).bottom(), below);
            QVERIFY(std::abs(days->bar(kind, i).height() - kinds[kind] * unit) < 0.01);
            below = days->bar(kind, i).top();
        }
        sum += totals.sessions;
    }
    QCOMPARE(sum, statistics.total.sessions);

    const BarChart *hours = card(stage, u"Visits by hour of the day"_s)->chart();
    QCOMPARE(hours->shown().categories.first(), u"8"_s);
    QCOMPARE(hours->shown().categories.last(), u"16"_s);
    for (int hour = 8; hour <= 16; ++hour)
        QCOMPARE(hours->shown().series.first().values.at(hour - 8),
                 statistics.total.hours.at(static_cast<size_t>(hour)));

    const BarChart *funnel = card(stage, u"How far visits come"_s)->chart();
    const QStringList steps{u"address"_s, u"method"_s, u"verify"_s, u"wait"_s, u"set_up"_s, u"goodbye"_s};
    for (int i = 0; i < steps.size(); ++i)
        QCOMPARE(funnel->shown().series.first().values.at(i), statistics.total.steps.value(steps.at(i)));
    // Drawn in the order of the journey, the first on top, each as long as its figure.
    QCOMPARE(funnel->shown().categories.first(), u"Address"_s);
    QVERIFY(funnel->bar(0, 0).bottom() < funnel->bar(0, 5).top());
    QVERIFY(std::abs(funnel->bar(0, 5).width() / funnel->bar(0, 0).width()
                     - qreal(statistics.total.steps.value(u"goodbye"_s)) / statistics.total.steps.value(u"address"_s))
            < 0.01);
    QVERIFY(stage.words().contains(u"left with a ticket"));

    const BarChart *times = card(stage, u"Time at each step"_s)->chart();
    QCOMPARE(times->shown().series.at(0).values.at(2), 110);
    QCOMPARE(times->shown().series.at(1).values.at(2), 312);
    QVERIFY(!times->bar(0, 2).intersects(times->bar(1, 2)));

    const BarChart *stops = card(stage, u"Where and why visits stop"_s)->chart();
    QCOMPARE(stops->shown().categories.first(), u"Verify: visitor walked away (timed out)"_s);
    QCOMPARE(stops->shown().series.first().values.first(), 10);

    const BarChart *methods = card(stage, u"Ways to identify"_s)->chart();
    QCOMPARE(methods->shown().categories.first(), u"Suomi.fi"_s);
    QCOMPARE(methods->shown().series.first().values.first(), statistics.total.methods.value(u"suomi_fi"_s));
    QVERIFY(methods->shown().series.first().labels.first().contains(u'%'));
}

void StatisticsTest::tablesAreTheFigures()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Statistics"_s));
    QVERIFY(!stage.find<FiguresTable>());
    QVERIFY(stage.press(u"Figures as tables"_s));
    QVERIFY(!stage.find<BarChart>());
    for (const FiguresCard *one : stage.window->findChildren<FiguresCard *>()) {
        const BarChart::Data &bars = one->chart()->shown();
        const QList<QStringList> rows = one->table()->rows();
        QCOMPARE(rows.size(), bars.categories.size() + 1);
        for (int i = 0; i < bars.categories.size(); ++i) {
            QCOMPARE(rows.at(i + 1).first(), bars.categories.at(i));
            for (int series = 0; series < bars.series.size(); ++series) {
                const BarChart::Series &values = bars.series.at(series);
                const QString wanted =
                    values.labels.isEmpty() ? QString::number(values.values.at(i)) : values.labels.at(i);
                QCOMPARE(rows.at(i + 1).at(series + 1), wanted);
            }
        }
    }
    QVERIFY(stage.words().contains(u"Verify: visitor walked away (timed out)\n10"));
    QVERIFY(stage.press(u"Figures as tables"_s));
    QVERIFY(stage.find<BarChart>());
}

void StatisticsTest::assistiveTechnologyIsToldTheFigures()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Statistics"_s));
    const BarChart *times = card(stage, u"Time at each step"_s)->chart();
    QCOMPARE(times->accessibleName(), u"Time at each step"_s);
    QVERIFY2(times->accessibleDescription().contains(
                 u"Verify: median 1\u00a0min 50\u00a0s, 9 of 10 within 5\u00a0min 12\u00a0s"),
             qPrintable(times->accessibleDescription()));
}

void StatisticsTest::seriesDifferWithoutColour_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("light") << ColourScheme::Light;
    QTest::newRow("dark") << ColourScheme::Dark;
    QTest::newRow("high contrast") << ColourScheme::HighContrast;
}

void StatisticsTest::seriesDifferWithoutColour()
{
    QFETCH(ColourScheme, scheme);
    StaffStage stage;
    stage.window->theme().setScheme(scheme);
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Statistics"_s));
    BarChart *days = card(stage, u"Visits by day"_s)->chart();
    const QImage grey = days->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    // In the middle of a day's three kinds: how light they are, and whether there is a pattern.
    const auto look = [&](int series) {
        const QRect middle = days->bar(series, 1).toRect().adjusted(8, 4, -8, -4);
        int lightest = 0;
        int darkest = 255;
        int sum = 0;
        for (int x = middle.left(); x <= middle.right(); ++x) {
            for (int y = middle.top(); y <= middle.bottom(); ++y) {
                const int value = qGray(grey.pixel(x, y));
                lightest = std::max(lightest, value);
                darkest = std::min(darkest, value);
                sum += value;
            }
        }
        return std::pair{sum / (middle.width() * middle.height()), lightest - darkest};
    };
    const auto [doneGrey, donePattern] = look(0);
    const auto [ticketGrey, ticketPattern] = look(1);
    const auto [unfinishedGrey, unfinishedPattern] = look(2);
    QVERIFY2(std::abs(doneGrey - ticketGrey) > 25, qPrintable(u"%1 %2"_s.arg(doneGrey).arg(ticketGrey)));
    QVERIFY2(std::abs(doneGrey - unfinishedGrey) > 25, qPrintable(u"%1 %2"_s.arg(doneGrey).arg(unfinishedGrey)));
    QVERIFY(donePattern < 10);
    QVERIFY(ticketPattern < 10);
    QVERIFY2(unfinishedPattern > 60, qPrintable(QString::number(unfinishedPattern)));
    // And every bar stands out from the card, by its fill or by its border.
    const Theme &theme = stage.window->theme();
    QVERIFY(contrastRatio(theme.colour(Colour::Primary), theme.colour(Colour::Card)) >= 3);
    QVERIFY(contrastRatio(theme.colour(Colour::Ink), theme.colour(Colour::Card)) >= 3);
}

void StatisticsTest::thirtyDaysKeepTheirNamesApart()
{
    StaffStage stage({1024, 768});
    stage.window->theme().setTextSize(TextSize::Largest);
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.goTo(u"Statistics"_s));
    QVERIFY(stage.goTo(u"30 days"_s));
    const BarChart *days = card(stage, u"Visits by day"_s)->chart();
    QCOMPARE(days->shown().categories.size(), 30);
    QVERIFY(days->width() <= stage.window->width());
    QVERIFY(days->plot().width() > days->width() / 2.0);
}

void StatisticsTest::anAnswerToAnEarlierQuestionIsNotShown()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Statistics"_s));
    const link::StatisticsWanted week = stage.statisticsWanted.last();
    QVERIFY(stage.press(u"Today"_s));
    stage.say(link::StatisticsReport{week.from, week.to, someStatistics(week.from, week.to).toJson()});
    QVERIFY(!stage.find<BarChart>());
    const link::StatisticsWanted today = stage.statisticsWanted.last();
    stage.say(link::StatisticsReport{today.from, today.to, someStatistics(today.from, today.to).toJson()});
    QVERIFY(stage.find<BarChart>());
    QCOMPARE(card(stage, u"Visits by day"_s)->chart()->shown().categories, QStringList{u"24\u00a0Nov"_s});
}

void StatisticsTest::whatCannotBeReadIsSaid()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Statistics"_s));
    const link::StatisticsWanted wanted = stage.statisticsWanted.last();
    stage.say(link::StatisticsReport{wanted.from, wanted.to, {{u"days"_s, u"many"_s}}});
    QVERIFY(stage.words().contains(u"The statistics cannot be read."));
    QVERIFY(!stage.find<BarChart>());
    // Nor what the host could not read.
    QVERIFY(stage.press(u"Today"_s));
    const link::StatisticsWanted today = stage.statisticsWanted.last();
    stage.say(link::StatisticsReport{today.from, today.to, {}, link::Trouble{u"journal.read"_s, u"disk"_s}});
    QVERIFY2(stage.words().contains(u"The journal cannot be read."), qPrintable(stage.words()));
}

void StatisticsTest::nothingHappenedIsSaid()
{
    StaffStage stage;
    QVERIFY(stage.show());
    stage.open();
    QVERIFY(stage.press(u"Statistics"_s));
    const link::StatisticsWanted wanted = stage.statisticsWanted.last();
    Statistics empty;
    empty.from = wanted.from;
    empty.to = wanted.to;
    stage.say(link::StatisticsReport{wanted.from, wanted.to, empty.toJson()});
    QVERIFY(stage.words().contains(u"No visits."));
    QVERIFY(stage.words().contains(u"Every visit was finished."));
    QVERIFY(!stage.find<BarChart>());
}

KIOSK_WIDGET_TEST(StatisticsTest)
#include "StatisticsTest.moc"
