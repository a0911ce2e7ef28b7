// SPDX-License-Identifier: GPL-3.0-or-later
#include "Keys.h"
#include "support/StrictTest.h"
#include "widgets/KeyboardLayout.h"
#include "widgets/ScreenKeyboard.h"

#include <QApplication>
#include <QSet>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// Everything one touch can type, in the mode and its other page.
QSet<QString> typable(ScreenKeyboard &keyboard)
{
    QSet<QString> texts;
    QSignalSpy typed(&keyboard, &ScreenKeyboard::textTyped);
    const auto touchAll = [&keyboard] {
        for (QAbstractButton *key : keysOf(keyboard)) {
            if (key->accessibleName() != u"Signs"_s && key->accessibleName() != u"Letters"_s && !key->isCheckable())
                QTest::mouseClick(key, Qt::LeftButton);
        }
    };
    touchAll();
    if (QAbstractButton *signs = keyNamed(keyboard, u"Signs"_s)) {
        QTest::mouseClick(signs, Qt::LeftButton);
        touchAll();
    }
    for (const QList<QVariant> &arguments : std::as_const(typed))
        texts << arguments.first().toString();
    return texts;
}

} // namespace

class ScreenKeyboardLookTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void layoutIsComplete_data();
    void layoutIsComplete();
    void keysAreLargeEnoughAndApart_data();
    void keysAreLargeEnoughAndApart();
    void theDecimalSignIsTheLanguages();
    void sameHeightInEveryMode();
    void pressIsSeenInEveryScheme();
    void namesFollowTheLanguage();
    void noKeyShowsMoreThanItself();
};

void ScreenKeyboardLookTest::layoutIsComplete_data()
{
    QTest::addColumn<Language>("language");
    for (Language language : allLanguages)
        QTest::newRow(qPrintable(languageCode(language))) << language;
}

void ScreenKeyboardLookTest::layoutIsComplete()
{
    QFETCH(Language, language);
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.resize(1824, keyboard.sizeHint().height());
    keyboard.setLanguage(language);
    const QString address = u"abcdefghijklmnopqrstuvwxyzåäö0123456789@.-_+"_s;

    keyboard.setMode(ScreenKeyboard::Mode::Email);
    QSet<QString> texts = typable(keyboard);
    for (QChar letter : address)
        QVERIFY2(texts.contains(QString(letter)), qPrintable(QString(letter)));

    keyboard.setMode(ScreenKeyboard::Mode::Text);
    texts = typable(keyboard);
    for (QChar letter : QString(address + u" !\"#€%&/()=?'*:;<>[]{}|\\~^`´¨§°$£,"_s))
        QVERIFY2(texts.contains(QString(letter)), qPrintable(QString(letter)));

    keyboard.setMode(ScreenKeyboard::Mode::Digits);
    texts = typable(keyboard);
    for (QChar digit : u"0123456789+-.,"_s)
        QVERIFY2(texts.contains(QString(digit)), qPrintable(QString(digit)));
    QVERIFY(!texts.contains(u"a"_s));

    for (ScreenKeyboard::Mode mode :
         {ScreenKeyboard::Mode::Email, ScreenKeyboard::Mode::Text, ScreenKeyboard::Mode::Digits}) {
        keyboard.setMode(mode);
        for (const char *name : {"Backspace", "Enter", "Left", "Right", "Hide the keyboard"})
            QVERIFY2(keyNamed(keyboard, QLatin1String(name)), name);
    }
}

void ScreenKeyboardLookTest::keysAreLargeEnoughAndApart_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("least");
    QTest::newRow("1920x1080") << QSize(1920, 1080) << 60;
    QTest::newRow("1280x800") << QSize(1280, 800) << 44;
    QTest::newRow("1024x768") << QSize(1024, 768) << 44;
    QTest::newRow("portrait") << QSize(1080, 1920) << 58;
    QTest::newRow("4K") << QSize(3840, 2160) << 120;
}

void ScreenKeyboardLookTest::keysAreLargeEnoughAndApart()
{
    QFETCH(QSize, size);
    QFETCH(int, least);
    Theme theme;
    theme.setWindowSize(size);
    for (TextSize textSize : {TextSize::Normal, TextSize::Largest}) {
        theme.setTextSize(textSize);
        for (ScreenKeyboard::Mode mode :
             {ScreenKeyboard::Mode::Email, ScreenKeyboard::Mode::Text, ScreenKeyboard::Mode::Digits}) {
            ScreenKeyboard keyboard(theme);
            keyboard.setMode(mode);
            keyboard.resize(size.width() - 2 * theme.px(56), keyboard.sizeHint().height());
            QVERIFY(keyboard.minimumSizeHint().width() <= keyboard.width());
            if (mode == ScreenKeyboard::Mode::Text) { // the longest row of accents
                keyboard.setRepeat(Milliseconds(1), Milliseconds(1));
                keyboard.setLanguage(Language::Swedish);
                QTest::mousePress(keyNamed(keyboard, u"u"_s), Qt::LeftButton);
                QTRY_VERIFY(keyNamed(keyboard, u"ü"_s));
                QTest::mouseRelease(keyNamed(keyboard, u"u"_s), Qt::LeftButton);
            }
            keyboard.grab(); // lays it out as showing it does
            const QList<QAbstractButton *> keys = keysOf(keyboard);
            QVERIFY(keys.size() > 10);
            for (qsizetype i = 0; i < keys.size(); ++i) {
                const QRect key = keys[i]->geometry();
                QVERIFY2(
                    key.width() >= least && key.height() >= least,
                    qPrintable(u"%1: %2 x %3"_s.arg(keys[i]->accessibleName()).arg(key.width()).arg(key.height())));
                QVERIFY(keyboard.rect().contains(key));
                for (qsizetype j = i + 1; j < keys.size(); ++j)
                    QVERIFY2(!key.adjusted(-7, -7, 7, 7).intersects(keys[j]->geometry()),
                             qPrintable(keys[i]->accessibleName() + u" and "_s + keys[j]->accessibleName()));
            }
        }
    }
}

/// Beside the 0; the other one stands above it, for pages in another language.
void ScreenKeyboardLookTest::theDecimalSignIsTheLanguages()
{
    Theme theme;
    for (const Language language : allLanguages) {
        const QList<KeyboardRow> &pad = KeyboardLayout::of(language).page(u"digits"_s);
        const KeyboardRow &last = pad.last();
        const auto zero =
            std::find_if(last.cbegin(), last.cend(), [](const KeyboardKey &key) { return key.text == u"0"; });
        QVERIFY(zero != last.cend() && std::next(zero) != last.cend());
        QCOMPARE(std::next(zero)->text, languageLocale(language).decimalPoint());
    }
}

void ScreenKeyboardLookTest::sameHeightInEveryMode()
{
    Theme theme;
    for (QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
        theme.setWindowSize(size);
        ScreenKeyboard keyboard(theme);
        keyboard.setMode(ScreenKeyboard::Mode::Email);
        const int height = keyboard.sizeHint().height();
        keyboard.setMode(ScreenKeyboard::Mode::Text);
        QCOMPARE(keyboard.sizeHint().height(), height);
        keyboard.setMode(ScreenKeyboard::Mode::Digits);
        QCOMPARE(keyboard.sizeHint().height(), height);
        // The rest of the screen is for what one types into.
        QVERIFY(height <= size.height() * 0.4);
    }
}

void ScreenKeyboardLookTest::pressIsSeenInEveryScheme()
{
    for (ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        Theme theme;
        theme.setScheme(scheme);
        ScreenKeyboard keyboard(theme);
        keyboard.resize(1824, keyboard.sizeHint().height());
        for (const QString &name : {u"a"_s, u"Backspace"_s, u"Signs"_s}) {
            QAbstractButton *key = keyNamed(keyboard, name);
            const QImage resting = key->grab().toImage();
            key->setDown(true);
            QVERIFY(key->grab().toImage() != resting);
            key->setDown(false);
        }
    }
}

void ScreenKeyboardLookTest::namesFollowTheLanguage()
{
    Theme theme;
    ScreenKeyboard keyboard(theme);
    keyboard.setMode(ScreenKeyboard::Mode::Email);
    QVERIFY(keyNamed(keyboard, u"at sign"_s));
    keyboard.setLanguage(Language::Finnish);
    QVERIFY(keyNamed(keyboard, u"ät-merkki"_s));
    QVERIFY(keyNamed(keyboard, u"alaviiva"_s));
    keyboard.setLanguage(Language::Swedish);
    QVERIFY(keyNamed(keyboard, u"snabel-a"_s));
    QVERIFY(keyNamed(keyboard, u"understreck"_s));
    // No sign is left nameless: a reader would say nothing at "_".
    for (Language language : allLanguages) {
        keyboard.setLanguage(language);
        for (ScreenKeyboard::Mode mode :
             {ScreenKeyboard::Mode::Email, ScreenKeyboard::Mode::Text, ScreenKeyboard::Mode::Digits}) {
            keyboard.setMode(mode);
            if (QAbstractButton *signs = keyNamed(keyboard, u"Signs"_s))
                signs->click();
            for (QAbstractButton *key : keysOf(keyboard)) {
                const QString name = key->accessibleName();
                QVERIFY2(name.size() > 1 || (name.size() == 1 && name.front().isLetterOrNumber()), qPrintable(name));
            }
        }
    }
}

void ScreenKeyboardLookTest::noKeyShowsMoreThanItself()
{
    // A bubble above the key would show a password across the room.
    Theme theme;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *keyboard = new ScreenKeyboard(theme);
    layout->addWidget(keyboard);
    window.resize(1920, 700);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QAbstractButton *key = keyNamed(*keyboard, u"g"_s);
    const QImage resting = window.grab().toImage();
    QTest::mousePress(key, Qt::LeftButton);
    const QImage pressed = window.grab().toImage();
    const QRect own(key->mapTo(&window, QPoint()), key->size());
    for (int y = 0; y < resting.height(); ++y) {
        for (int x = 0; x < resting.width(); ++x) {
            if (!own.contains(x, y))
                QCOMPARE(pressed.pixel(x, y), resting.pixel(x, y));
        }
    }
    QCOMPARE(QApplication::topLevelWidgets().size(), 1);
}

} // namespace kiosk

KIOSK_WIDGET_TEST(kiosk::ScreenKeyboardLookTest)
#include "ScreenKeyboardLookTest.moc"
