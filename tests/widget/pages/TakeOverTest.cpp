// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "session/SessionWindow.h"
#include "support/StrictTest.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A session that takes over from one that died: its first step is there before its window is.
class TakeOverTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void standsWhereTheVisitorWas_data();
    void standsWhereTheVisitorWas();
};

void TakeOverTest::standsWhereTheVisitorWas_data()
{
    QTest::addColumn<Step>("step");
    for (const Step step : {Step::Method, Step::Wait, Step::SetUp})
        QTest::newRow(qPrintable(QString::number(int(step)))) << step;
}

void TakeOverTest::standsWhereTheVisitorWas()
{
    QFETCH(Step, step);
    Stage stage;
    stage.window.reset();
    link::Resume resume;
    resume.step = step;
    resume.language = Language::English;
    resume.readyAt = Deadline{stage.clock.sinceBoot() + 123s};
    resume.sessionEnd = Deadline{stage.clock.sinceBoot() + 900s};
    stage.visit->resume(resume);
    QCOMPARE(stage.visit->step(), step);
    stage.window = std::make_unique<SessionWindow>(
        *stage.visit, Ribbon::None, [&stage]() -> Result<IdentityViewFactory *> { return &stage.views; });
    stage.window->resize(1920, 1080);
    QVERIFY(stage.show());
    QTRY_VERIFY(stage.window->focusWidget());
    QVERIFY(stage.window->focusWidget()->isVisible());
}

KIOSK_WIDGET_TEST(TakeOverTest)
#include "TakeOverTest.moc"
