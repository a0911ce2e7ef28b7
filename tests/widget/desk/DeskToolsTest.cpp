// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskWindows.h"
#include "desk/KioskDetail.h"
#include "desk/KioskList.h"
#include "figures/Statistics.h"
#include "support/StrictTest.h"
#include "widgets/ChoiceField.h"
#include "widgets/TextField.h"

#include <QAbstractItemView>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace kiosk;
using namespace kiosk::desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What stands above the list, and what is told of kiosks beside their visits.
class DeskToolsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void searchAndBuildingFilter();
    void theToolsFitTheTheme();
    void statisticsTellWhoIsMissing();
    void updatesThatWaitAreShown();
};

void DeskToolsTest::searchAndBuildingFilter()
{
    DeskWindows at;
    at.fill(20);
    QVERIFY(at.show());
    QTest::keyClick(at.window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(at.window->focusWidget(), u"dynamo"_s);
    DeskWindows::settle();
    QCOMPARE(at.list()->model()->rowCount(), 5);
    QTest::keyClicks(at.window->focusWidget(), u" 3"_s);
    QCOMPARE(at.list()->model()->rowCount(), 1);
    QTest::keyClicks(at.window->focusWidget(), u"xyz"_s);
    QCOMPARE(at.list()->model()->rowCount(), 0);
    QVERIFY(at.words().contains(u"No kiosk is found by these words."));
    QTest::keyClick(at.window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(at.list()->model()->rowCount(), 21);
    // A building by keyboard: the list that opens names them all.
    auto *const place = at.window->findChild<ChoiceField *>();
    QCOMPARE(place->currentText(), u"All buildings"_s);
    place->setFocus();
    QTest::keyClick(place, Qt::Key_Space);
    QTRY_VERIFY(place->view()->isVisible());
    QTest::keyClick(place->view(), Qt::Key_Down);
    QTest::keyClick(place->view(), Qt::Key_Return);
    QTRY_VERIFY(!place->view()->isVisible());
    QCOMPARE(place->currentText(), u"Annex"_s);
    QCOMPARE(at.list()->model()->rowCount(), 1);
}

void DeskToolsTest::theToolsFitTheTheme()
{
    DeskWindows at;
    at.fill(20);
    at.layOut();
    auto *const place = at.window->findChild<ChoiceField *>();
    auto *const search = at.window->findChild<TextField *>();
    QVERIFY(place && search);
    Theme &theme = at.window->theme();
    for (const ColourScheme scheme : {ColourScheme::Dark, ColourScheme::HighContrast, ColourScheme::Light}) {
        theme.setScheme(scheme);
        for (const TextSize size : {TextSize::Normal, TextSize::Largest}) {
            theme.setTextSize(size);
            DeskWindows::settle();
            // The letters and the height of the buttons beside it, and the whole of what is chosen.
            const QAbstractButton *const button = at.button(u"Statistics"_s);
            QCOMPARE(place->font().pixelSize(), theme.font(TextRole::Note).pixelSize());
            QVERIFY2(std::abs(place->height() - button->height()) <= 2, qPrintable(QString::number(place->height())));
            QVERIFY(place->width() >= place->sizeHint().width());
            QCOMPARE(search->palette().color(QPalette::PlaceholderText), theme.colour(Colour::Ink2));
            const QImage picture = place->grab().toImage();
            const QColor surface = theme.colour(Colour::Card);
            QCOMPARE(picture.pixelColor(picture.width() / 2, picture.height() - theme.px(8)), surface);
        }
    }
}

void DeskToolsTest::statisticsTellWhoIsMissing()
{
    QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    const QByteArray configBefore = qgetenv("XDG_CONFIG_HOME");
    qputenv("HOME", QFile::encodeName(home.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.path()));
    const auto restore = qScopeGuard([&] {
        qputenv("HOME", before);
        configBefore.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", configBefore);
    });
    DeskWindows at;
    at.say(TestKiosk(u"hall"_s, u"Hall"_s));
    at.say(TestKiosk(u"annex"_s, u"Annex"_s));
    at.layOut();
    at.button(u"Statistics"_s)->click();
    DeskWindows::settle();
    const QList<fleet::Request> requests = at.desk.requests();
    QCOMPARE(requests.size(), 2);
    const auto toHall = std::find_if(requests.cbegin(), requests.cend(),
                                     [](const fleet::Request &request) { return request.kiosk == u"hall"; });
    QVERIFY(toHall != requests.cend());
    Statistics figures;
    figures.from = toHall->order.from;
    figures.to = toHall->order.to;
    figures.total.sessions = figures.total.done = 7;
    figures.days[figures.from] = figures.total;
    fleet::Answer answer{toHall->id, u"hall"_s, toHall->boot, true, u"ok"_s, {}, toHall->counter, {}, {}};
    answer.statistics = link::StatisticsReport{figures.from, figures.to, figures.toJson(), {}};
    at.desk.deliver(at.desk.topics.answer(at.desk.config.deskId), fleet::answerPayload().write(answer));
    // As long as an answer may still come nobody is called missing.
    QTRY_VERIFY(at.words().contains(u"1 of 2 kiosks have answered."));
    QVERIFY(!at.words().contains(u"Missing"));
    at.pass(FleetModel::answerLimit + 1s);
    QVERIFY2(at.words().contains(u"1 of 2 kiosks have answered. Missing: Annex."), qPrintable(at.words()));
    at.window->setLanguage(Language::Swedish);
    QVERIFY2(at.words().contains(u"Saknas: Annex."), qPrintable(at.words()));
    at.window->setLanguage(Language::English);
    at.button(u"Save as CSV"_s)->click();
    QTRY_VERIFY(at.words().contains(u".csv"));
    QFile file(home.filePath(u"Documents/kiosks_%1_%2.csv"_s.arg(figures.from.toString(Qt::ISODate),
                                                                 figures.to.addDays(-1).toString(Qt::ISODate))));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.contains("total,sessions,,7\r\n"));
    QVERIFY(csv.contains("total,kiosks,asked,2\r\ntotal,kiosks,answered,1\r\n"));
}

void DeskToolsTest::updatesThatWaitAreShown()
{
    DeskWindows at;
    TestKiosk kiosk(u"hall"_s, u"Hall"_s);
    kiosk.report.updatesPending = 5;
    kiosk.report.securityUpdates = 2;
    at.say(kiosk);
    at.layOut();
    at.window->choose(u"hall"_s);
    DeskWindows::settle();
    QVERIFY2(at.words(at.detail()).contains(u"5 updates wait, 2 of them for security"),
             qPrintable(at.words(at.detail())));
    at.window->setLanguage(Language::Finnish);
    QVERIFY(at.words(at.detail()).contains(u"5 päivitystä odottaa, niistä 2 tietoturvapäivitystä"));
    at.window->setLanguage(Language::English);
    // A kiosk of an earlier release does not tell which are for security.
    kiosk.report.updatesPending = 1;
    kiosk.report.securityUpdates.reset();
    at.say(kiosk);
    at.pass(1s);
    QVERIFY(at.words(at.detail()).contains(u"1 update waits"));
    QVERIFY(!at.words(at.detail()).contains(u"for security"));
    kiosk.report.updatesPending = 0;
    at.say(kiosk);
    at.pass(1s);
    QVERIFY(!at.words(at.detail()).contains(u"update waits"));
}

KIOSK_WIDGET_TEST(DeskToolsTest)
#include "DeskToolsTest.moc"
