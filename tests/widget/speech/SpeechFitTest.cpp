// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningKiosk.h"

#include "session/TopBar.h"
#include "speech/SpeechBar.h"
#include "support/StrictTest.h"

#include <QDir>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = AudioOutput::Kind;

/// The switch and the band for reading aloud have room at every size, in every language, with the largest letters. With
/// KIOSK_PICTURES set to a folder, leaves a picture of each there.
class SpeechFitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();
};

void SpeechFitTest::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("text");
    QTest::addColumn<Language>("language");
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 768), QSize(1080, 1920)}) {
        for (const TextSize text : {TextSize::Normal, TextSize::Largest}) {
            for (const Language language : allLanguages) {
                const QString name = u"%1x%2-%3-%4"_s.arg(size.width())
                                         .arg(size.height())
                                         .arg(static_cast<int>(text))
                                         .arg(languageCode(language));
                QTest::newRow(qPrintable(name)) << size << text << language;
            }
        }
    }
}

void SpeechFitTest::fits()
{
    QFETCH(QSize, size);
    QFETCH(TextSize, text);
    QFETCH(Language, language);
    ListeningKiosk kiosk(SpeechOutput::Headphones, size);
    kiosk.outputs->atStart = Kind::Loudspeakers;
    QVERIFY(kiosk.show());
    kiosk.stage.visit->setLanguage(language);
    kiosk.stage.window->theme().setTextSize(text);
    const auto look = [&](const QString &state) {
        Stage::settle();
        if (const QString folder = qEnvironmentVariable("KIOSK_PICTURES"); !folder.isEmpty())
            kiosk.stage.window->grab().save(
                QDir(folder).filePath(u"speech-%1-%2.png"_s.arg(QLatin1String(QTest::currentDataTag()), state)));
        QStringList cut;
        if (const auto *bar = kiosk.stage.find<TopBar>())
            cut << cutTexts(bar);
        if (const auto *bar = kiosk.stage.find<SpeechBar>())
            cut << cutTexts(bar);
        for (const QAbstractButton *button : kiosk.stage.window->findChildren<QAbstractButton *>()) {
            const QRect place(button->mapTo(kiosk.stage.window.get(), QPoint()), button->size());
            if (button->isVisible() && kiosk.stage.find<TopBar>()->isAncestorOf(button)
                && !kiosk.stage.window->rect().contains(place))
                cut << u"%1 lies outside"_s.arg(button->accessibleName());
        }
        return cut.isEmpty() ? QString() : QString(state + u": "_s + cut.join(u'\n'));
    };
    QCOMPARE(look(u"welcome-no-headphones"_s), QString());
    QVERIFY(kiosk.stage.goTo(Step::Address));
    QCOMPARE(look(u"address-no-headphones"_s), QString());
    kiosk.reading->toggle();
    QVERIFY(kiosk.stage.find<SpeechBar>());
    QCOMPARE(look(u"address-asked"_s), QString());
    kiosk.outputs->plug(Kind::Headphones);
    QTest::keyClicks(kiosk.stage.window->currentPage()->firstFocus(), u"ab"_s);
    kiosk.settle();
    QVERIFY(kiosk.reading->isOn());
    QVERIFY(kiosk.reading->offersTyped());
    QCOMPARE(look(u"address-on"_s), QString());
}

KIOSK_WIDGET_TEST(SpeechFitTest)
#include "SpeechFitTest.moc"
