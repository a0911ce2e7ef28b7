// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaffStage.h"
#include "staff/StaffPage.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QScrollArea>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// No text is cut and nothing scrolls sideways: every screen of the staff panel, in three languages, at every size the
/// kiosk is made for and with the largest letters. With KIOSK_PICTURES set to a folder, leaves a picture of each there.
class FitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();

private:
    static bool reach(StaffStage &stage, const QString &screen);
    static void takePictures(const StaffStage &stage, const QString &name);
};

void FitTest::fits_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("text");
    const QStringList screens{u"pin"_s,        u"pin-wrong"_s,        u"pin-waiting"_s,    u"pin-disabled"_s,
                              u"pin-setup"_s,  u"pin-keyring"_s,      u"overview"_s,       u"overview-quiet"_s,
                              u"actions"_s,    u"actions-ask"_s,      u"journal"_s,        u"journal-open"_s,
                              u"statistics"_s, u"statistics-table"_s, u"statistics-own"_s, u"commissioning"_s,
                              u"pins"_s,       u"leaving"_s};
    const std::pair<QSize, TextSize> looks[] = {
        {{1920, 1080}, TextSize::Normal}, {{1280, 800}, TextSize::Normal},   {{1024, 768}, TextSize::Normal},
        {{1080, 1920}, TextSize::Normal}, {{1280, 800}, TextSize::Large},    {{1920, 1080}, TextSize::Largest},
        {{1024, 768}, TextSize::Largest}, {{1080, 1920}, TextSize::Largest},
    };
    for (const QString &screen : screens) {
        for (const auto &[size, text] : looks) {
            const QString name = u"%1-%2x%3%4"_s.arg(screen)
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(text == TextSize::Normal      ? u""_s
                                              : text == TextSize::Large ? u"-150"_s
                                                                        : u"-200"_s);
            QTest::newRow(qPrintable(name)) << screen << size << text;
        }
    }
}

bool FitTest::reach(StaffStage &stage, const QString &screen)
{
    if (screen.startsWith(u"pin-") || screen == u"pin") {
        link::PinVerdict verdict;
        if (screen == u"pin-wrong")
            verdict.freeLeft = 3;
        else if (screen == u"pin-waiting")
            verdict.pad = {link::PadState::Waiting, Deadline{stage.clock.sinceBoot() + 30s}, {}};
        else if (screen == u"pin-disabled")
            verdict.pad = {link::PadState::Disabled, {}, u"pin.disabled"_s};
        else if (screen == u"pin-setup")
            verdict.pad = {link::PadState::NotSetUp, {}, {}};
        else if (screen == u"pin-keyring")
            verdict.pad = {link::PadState::Unavailable, {}, u"secrets.locked"_s};
        if (screen != u"pin")
            stage.say(verdict);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(stage.window->focusWidget(), Qt::Key_5);
        return true;
    }
    stage.open(screen == u"overview-quiet" ? quietState(stage.clock) : busyState(stage.clock));
    if (screen == u"leaving") {
        stage.pass(105s);
        return true;
    }
    if (screen.startsWith(u"overview"))
        return true;
    if (screen == u"commissioning")
        stage.say(someCommissioning());
    const QString page = screen.section(u'-', 0, 0);
    if (!stage.goTo(page == u"pins" ? u"PINs"_s : QString(page.at(0).toUpper() + page.mid(1))))
        return false;
    if (screen == u"actions-ask")
        return stage.press(u"Leave the kiosk"_s) && stage.press(u"Yes, leave"_s);
    if (screen == u"journal-open") {
        if (!stage.press(u"Verify"_s))
            return false;
        stage.say(link::ActionDone{link::StaffAction::VerifyJournal, true, {}, {}});
        return stage.press(u"Visit 5b1f0c: finished: 12 records"_s);
    }
    if (screen == u"statistics-own")
        return stage.goTo(u"Own period"_s);
    if (screen == u"statistics-table")
        return stage.press(u"Figures as tables"_s);
    return true;
}

void FitTest::fits()
{
    QFETCH(QString, screen);
    QFETCH(QSize, size);
    QFETCH(TextSize, text);
    StaffStage stage(size);
    stage.window->theme().setTextSize(text);
    stage.layOut();
    QVERIFY(reach(stage, screen));
    for (const Language language : allLanguages) {
        stage.model->setLanguage(language);
        StaffStage::settle();
        QCOMPARE(stage.window->size(), size);
        const QString name = QString::fromUtf8(QTest::currentDataTag()) + u'-' + languageCode(language);
        takePictures(stage, name);
        const QWidget *holder = stage.window->currentScroll()->widget();
        QStringList cut = cutTexts(holder);
        for (const QWidget *band : stage.window->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (band->isVisible() && !band->isAncestorOf(holder))
                cut << cutTexts(band);
        }
        QVERIFY2(cut.isEmpty(), qPrintable(name + u'\n' + cut.join(u'\n')));
        QVERIFY2(holder->width() <= stage.window->currentScroll()->viewport()->width(), "scrolls sideways");
        // The page has most of the window.
        QVERIFY2(stage.window->currentScroll()->viewport()->height() > size.height() * 0.48, qPrintable(name));
    }
}

void FitTest::takePictures(const StaffStage &stage, const QString &name)
{
    const QString folder = qEnvironmentVariable("KIOSK_PICTURES");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    stage.window->grab().save(folder + u'/' + name + u".png");
    if (stage.window->currentScroll()->widget()->height() > stage.window->height())
        stage.window->currentScroll()->widget()->grab().save(folder + u'/' + name + u"-whole.png");
}

KIOSK_WIDGET_TEST(FitTest)
#include "FitTest.moc"
