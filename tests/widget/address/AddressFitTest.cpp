// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "session/AddressPage.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"

#include <QDir>
#include <QScrollArea>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The address page at every size the kiosk is made for: nothing is cut, the field and the screen keyboard are in sight
/// together, and what is said is in sight too. With KIOSK_PICTURES set to a folder, leaves a picture of each there.
class AddressFitTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void fits_data();
    void fits();
};

void AddressFitTest::fits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<TextSize>("text");
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("keyboard");
    struct State {
        QString name;
        QString typed;
        bool asked;
    };
    const State states[] = {{u"empty"_s, {}, false},
                            {u"known"_s, u"ab1234@opiskelija.pohjola.example"_s, false},
                            {u"correction"_s, u"ab 1234@opiskelija.pohjola.example"_s, false},
                            {u"missing"_s, u"ab1234@op"_s, true},
                            {u"private"_s, u"some.body@gmail.com"_s, true}};
    const std::pair<QSize, TextSize> looks[] = {
        {{1920, 1080}, TextSize::Normal},  {{1280, 800}, TextSize::Normal},  {{1024, 768}, TextSize::Normal},
        {{1080, 1920}, TextSize::Normal},  {{1920, 1080}, TextSize::Large},  {{1920, 1080}, TextSize::Largest},
        {{1080, 1920}, TextSize::Largest}, {{1280, 800}, TextSize::Largest},
    };
    for (const State &state : states) {
        for (const auto &[size, text] : looks) {
            for (const Language language : allLanguages) {
                for (const bool keyboard : {true, false}) {
                    const QString letters = text == TextSize::Normal ? QString()
                        : text == TextSize::Large                    ? u"-150"_s
                                                                     : u"-200"_s;
                    const QString name = u"address-%1-%2x%3%4-%5%6"_s.arg(state.name)
                                             .arg(size.width())
                                             .arg(size.height())
                                             .arg(letters, languageCode(language), keyboard ? u""_s : u"-keys"_s);
                    QTest::newRow(qPrintable(name))
                        << state.typed << state.asked << size << text << language << keyboard;
                }
            }
        }
    }
}

void AddressFitTest::fits()
{
    QFETCH(QString, typed);
    QFETCH(bool, asked);
    QFETCH(QSize, size);
    QFETCH(TextSize, text);
    QFETCH(Language, language);
    QFETCH(bool, keyboard);
    Stage stage(size);
    AccountKind kind = stage.config.profile.accountKinds.first();
    kind.id = u"external"_s;
    kind.domain = u"vieras.pohjola.example"_s;
    kind.localPart = QRegularExpression(u"\\A[a-z]+\\.[a-z]+\\z"_s);
    stage.config.profile.accountKinds << kind;
    stage.config.screenKeyboard = keyboard ? ScreenKeyboardMode::Always : ScreenKeyboardMode::Never;
    stage.window->theme().setTextSize(text);
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    stage.visit->setLanguage(language);
    stage.find<TextField>()->insert(typed);
    Stage::settle();
    if (asked)
        QTest::keyClick(stage.find<TextField>(), Qt::Key_Return);
    Stage::settle();
    QCOMPARE(stage.window->size(), size);

    if (const QString folder = qEnvironmentVariable("KIOSK_PICTURES"); !folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        stage.window->grab().save(folder + u'/' + QString::fromUtf8(QTest::currentDataTag()) + u".png");
    }
    const Page *page = stage.window->currentPage();
    const auto *scroll = page->findChild<QScrollArea *>();
    QVERIFY(scroll);
    const QStringList cut = cutTexts(scroll->widget());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(), "scrolls sideways");
    const QWidget *field = stage.find<TextField>();
    const QRect place(field->mapTo(scroll->viewport(), QPoint()), field->size());
    QVERIFY2(scroll->viewport()->rect().contains(place), "the field is out of sight");
    for (const QAbstractButton *button : scroll->findChildren<QAbstractButton *>()) {
        // The largest letters on a small screen leave room for the field and the keys: the rest is scrolled to.
        if (!button->isVisible() || !button->text().contains(u'@') || button->text().startsWith(u'@')
            || (keyboard && !asked && text == TextSize::Largest && size.height() < 1000))
            continue;
        const QRect correction(button->mapTo(scroll->viewport(), QPoint()), button->size());
        QVERIFY2(scroll->viewport()->rect().contains(correction), "the correction is out of sight");
    }
    if (keyboard && !asked) {
        const QWidget *keys = stage.find<ScreenKeyboard>();
        QVERIFY(keys);
        QVERIFY(page->rect().contains(QRect(keys->mapTo(page, QPoint()), keys->size())));
    }
}

KIOSK_WIDGET_TEST(AddressFitTest)
#include "AddressFitTest.moc"
