// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/WindowStage.h"
#include "FirstBootStage.h"
#include "setup/CornerTrial.h"
#include "support/StrictTest.h"
#include "widgets/ActionButton.h"

#include <QDir>
#include <QScrollArea>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Place = FirstBootModel::Place;

/// Every screen of the set-up in every language, at four sizes and three sizes of letters: nothing is cut, everything
/// that is touched is large enough. With KIOSK_PICTURES=folder it leaves a picture of each.
class FirstBootFitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();

private:
    static void reach(FirstBootStage &stage, const QString &screen);
};

void FirstBootFitTest::fits_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("text");
    const QStringList screens{u"welcome"_s,      u"welcome-mistake"_s, u"school"_s,      u"kiosk"_s,
                              u"screen"_s,       u"screen-turned"_s,   u"officer"_s,     u"officer-stick"_s,
                              u"officer-code"_s, u"officer-trouble"_s, u"pin"_s,         u"pin-digits"_s,
                              u"trial-works"_s,  u"trial-trouble"_s,   u"trial-ready"_s, u"trial-not-ready"_s};
    const QList<QSize> sizes{{1920, 1080}, {1280, 800}, {1024, 768}, {1080, 1920}};
    const QList<std::pair<TextSize, QString>> letters{
        {TextSize::Normal, u"100"_s}, {TextSize::Large, u"150"_s}, {TextSize::Largest, u"200"_s}};
    for (const QString &screen : screens) {
        for (const QSize size : sizes) {
            for (const auto &[text, percent] : letters)
                QTest::newRow(
                    qPrintable(u"%1-%2x%3-%4"_s.arg(screen).arg(size.width()).arg(size.height()).arg(percent)))
                    << screen << size << text;
        }
    }
}

void FirstBootFitTest::reach(FirstBootStage &stage, const QString &screen)
{
    link::SetUpFound found = someFindings();
    if (screen == u"welcome-mistake") {
        found.clockWrong = true;
        found.mistake = u"/run/mfa-kiosk-stick/answers.toml:12: kiosk_nam: unknown key (did you mean kiosk_name?)"_s;
    }
    stage.say(found);
    if (screen.startsWith(u"welcome"))
        return;
    if (screen == u"school") {
        stage.goTo(Place::School);
    } else if (screen == u"kiosk") {
        stage.goTo(Place::Kiosk);
    } else if (screen.startsWith(u"screen")) {
        stage.goTo(Place::Screen);
        if (screen == u"screen-turned") {
            Q_EMIT stage.window->findChild<CornerTrial *>()->finished(
                TouchMapping::of({QPointF{1, 0}, QPointF{1, 1}, QPointF{0, 1}, QPointF{0, 0}}));
            FirstBootStage::settle();
        }
    } else if (screen.startsWith(u"officer")) {
        stage.goTo(Place::Officer);
        if (screen == u"officer-stick")
            stage.say(link::OfficerKeyMade{QString(64, u'a'), u"mfa-kiosk-verification-key-aaaaaaaa.pem"_s, {}});
        if (screen == u"officer-code")
            stage.say(link::OfficerKeyMade{QString(64, u'a'),
                                           {},
                                           u"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEIGAbcdefghijklmnop"
                                           "qrstuvwxyzABCDEFGHIJKLMNOPQ\n-----END PRIVATE KEY-----\n"_s});
        if (screen == u"officer-trouble")
            stage.say(link::SetUpTrouble{u"set_up.stick"_s, u"no USB stick that can be written"_s});
    } else if (screen.startsWith(u"pin")) {
        stage.goTo(Place::Pin);
        if (screen == u"pin-digits") {
            stage.strike(u"Service desk"_s);
            stage.strike(Qt::Key_Return);
            stage.strike(u"73851"_s);
        }
    } else {
        stage.model->setUp(SecureString(u"738519"));
        if (screen == u"trial-trouble")
            stage.say(link::SetUpTrouble{u"set_up.sealing"_s, u"systemd-creds: Failed to encrypt credential"_s});
        if (screen.startsWith(u"trial-ready") || screen.startsWith(u"trial-not")) {
            stage.say(link::SetUpDone{});
            stage.say(someTrial(screen == u"trial-ready" ? HealthState::Warning : HealthState::NotReady));
        }
    }
}

void FirstBootFitTest::fits()
{
    QFETCH(QString, screen);
    QFETCH(QSize, size);
    QFETCH(TextSize, text);
    FirstBootStage stage(size);
    stage.window->theme().setTextSize(text);
    FirstBootStage::settle();
    reach(stage, screen);
    const QString folder = qEnvironmentVariable("KIOSK_PICTURES");
    for (const Language language : allLanguages) {
        stage.model->setLanguage(language);
        FirstBootStage::settle();
        QCOMPARE(stage.window->size(), size);
        const QString name = QString::fromUtf8(QTest::currentDataTag()) + u'-' + languageCode(language);
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            stage.window->grab().save(folder + u'/' + name + u".png");
        }
        const QWidget *page = stage.window->scroll()->widget();
        QStringList cut = cutTexts(page);
        for (const QWidget *band : stage.window->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (band->isVisible() && !band->isAncestorOf(page))
                cut << cutTexts(band);
        }
        QVERIFY2(cut.isEmpty(), qPrintable(name + u'\n' + cut.join(u'\n')));
        QVERIFY2(page->width() <= stage.window->scroll()->viewport()->width(), "scrolls sideways");
        const int band = stage.window->scroll()->viewport()->height();
        QVERIFY2(band > size.height() / 5, qPrintable(u"%1: %2 px for the page"_s.arg(name).arg(band)));
        if (const QWidget *focus = stage.window->focusWidget(); focus && page->isAncestorOf(focus)) {
            const QWidget *viewport = stage.window->scroll()->viewport();
            const QRect place(focus->mapTo(viewport, QPoint()), focus->size());
            QVERIFY2(place.top() >= 0 && place.bottom() < viewport->height(),
                     qPrintable(u"%1: what is typed into is at %2 to %3 of %4"_s.arg(name)
                                    .arg(place.top())
                                    .arg(place.bottom())
                                    .arg(viewport->height())));
        }
        const int finger = stage.window->theme().target(60);
        for (const ActionButton *button : stage.window->findChildren<ActionButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->height() >= finger, qPrintable(u"%1: %2"_s.arg(name, button->accessibleName())));
        }
    }
}

KIOSK_WIDGET_TEST(FirstBootFitTest)
#include "FirstBootFitTest.moc"
