// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "support/StrictTest.h"
#include "widgets/ScreenKey.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The screen keyboard under the address: there for a finger, gone for keys, and as the configuration says.
class AddressKeyboardTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theScreenKeyboardTypes();
    void theScreenKeyboardFollowsTheHand();
    void theScreenKeyboardAsConfigured_data();
    void theScreenKeyboardAsConfigured();
    void theKeyboardsOwnKeyHidesIt();
    void numbersAreTypedOnANumberPad();

private:
    void enter(ScreenKeyboardMode mode);
    TextField *field() const { return m_stage->find<TextField>(); }
    void type(const QString &text) const
    {
        QTest::keyClicks(m_stage->window->focusWidget(), text);
        Stage::settle();
    }
    bool strike(const QString &typed) const;

    std::unique_ptr<Stage> m_stage;
};

void AddressKeyboardTest::init()
{
    StrictTest::init();
    m_stage = std::make_unique<Stage>();
}

void AddressKeyboardTest::cleanup()
{
    m_stage.reset();
}

void AddressKeyboardTest::enter(ScreenKeyboardMode mode)
{
    m_stage->config.screenKeyboard = mode;
    QVERIFY(m_stage->show());
    QVERIFY(m_stage->goTo(Step::Address));
    QVERIFY(field());
    QVERIFY(field()->hasFocus());
}

bool AddressKeyboardTest::strike(const QString &typed) const
{
    for (ScreenKey *key : m_stage->window->findChildren<ScreenKey *>()) {
        if (key->isVisible() && key->key().text == typed) {
            QTest::mouseClick(key, Qt::LeftButton);
            Stage::settle();
            return true;
        }
    }
    return false;
}

void AddressKeyboardTest::theScreenKeyboardTypes()
{
    enter(ScreenKeyboardMode::Always);
    QVERIFY(m_stage->find<ScreenKeyboard>());
    for (const QChar letter : u"ab1234@"_s)
        QVERIFY2(strike(letter), qPrintable(QString(letter)));
    QCOMPARE(field()->text(), u"ab1234@"_s);
    QVERIFY(field()->hasFocus());
    ScreenKeyboard *keyboard = m_stage->find<ScreenKeyboard>();
    Q_EMIT keyboard->keyPressed(Qt::Key_Left);
    Q_EMIT keyboard->keyPressed(Qt::Key_Backspace);
    QCOMPARE(field()->text(), u"ab123@"_s);
    QCOMPARE(field()->cursorPosition(), 5);
    Q_EMIT keyboard->textTyped(u"4"_s);
    Q_EMIT keyboard->keyPressed(Qt::Key_Right);
    Q_EMIT keyboard->textTyped(u"opiskelija.pohjola.example"_s);
    Q_EMIT keyboard->keyPressed(Qt::Key_Return);
    QCOMPARE(m_stage->visit->address().toDisplay(), u"ab1234@opiskelija.pohjola.example"_s);
}

void AddressKeyboardTest::theScreenKeyboardFollowsTheHand()
{
    enter(ScreenKeyboardMode::Auto);
    // Nothing used yet, or a finger on Welcome: shown.
    QTest::mouseClick(field(), Qt::LeftButton);
    QTRY_VERIFY(m_stage->find<ScreenKeyboard>());
    type(u"a"_s);
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    // Moving on with Tab is no typing.
    QTest::mouseClick(field(), Qt::LeftButton);
    QTRY_VERIFY(m_stage->find<ScreenKeyboard>());
    QTest::keyClick(m_stage->window->focusWidget(), Qt::Key_Tab);
    Stage::settle();
    QVERIFY(m_stage->find<ScreenKeyboard>());
    // Its own keys do not take it away.
    QVERIFY(strike(u"b"_s));
    QVERIFY(m_stage->find<ScreenKeyboard>());
}

void AddressKeyboardTest::theScreenKeyboardAsConfigured_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("shown");
    QTest::newRow("always") << static_cast<int>(ScreenKeyboardMode::Always) << true;
    QTest::newRow("never") << static_cast<int>(ScreenKeyboardMode::Never) << false;
}

void AddressKeyboardTest::theScreenKeyboardAsConfigured()
{
    QFETCH(int, mode);
    QFETCH(bool, shown);
    enter(static_cast<ScreenKeyboardMode>(mode));
    QTest::mouseClick(field(), Qt::LeftButton);
    QCOMPARE(m_stage->find<ScreenKeyboard>() != nullptr, shown);
    type(u"a"_s);
    QCOMPARE(m_stage->find<ScreenKeyboard>() != nullptr, shown);
}

void AddressKeyboardTest::theKeyboardsOwnKeyHidesIt()
{
    enter(ScreenKeyboardMode::Always);
    Q_EMIT m_stage->find<ScreenKeyboard>()->hideRequested();
    QVERIFY(!m_stage->find<ScreenKeyboard>());
    QTest::mouseClick(field(), Qt::LeftButton);
    Stage::settle();
    QVERIFY(m_stage->find<ScreenKeyboard>());
}

/// Where nobody signs in with letters; but another organisation's address has some.
void AddressKeyboardTest::numbersAreTypedOnANumberPad()
{
    AccountKind &kind = m_stage->config.profile.accountKinds.first();
    kind.domain.clear();
    kind.localPart = QRegularExpression(u"\\A[0-9]{7}\\z"_s);
    kind.example = u"1234567"_s;
    kind.label = {u"Opiskelijanumero"_s, u"Studentnummer"_s, u"Student number"_s};
    kind.keyboard = LoginKeyboard::Digits;
    enter(ScreenKeyboardMode::Always);
    const ScreenKeyboard *keyboard = m_stage->find<ScreenKeyboard>();
    QCOMPARE(keyboard->mode(), ScreenKeyboard::Mode::Digits);
    QVERIFY(m_stage->press(u"My address is from another organisation"_s));
    QCOMPARE(keyboard->mode(), ScreenKeyboard::Mode::Email);
    // It stays while they are typed.
    QVERIFY(strike(u"t"_s));
    QCOMPARE(keyboard->mode(), ScreenKeyboard::Mode::Email);
    Q_EMIT m_stage->find<ScreenKeyboard>()->keyPressed(Qt::Key_Return);
    QCOMPARE(keyboard->mode(), ScreenKeyboard::Mode::Email);

    // Numbers and addresses: letters for all.
    m_stage = std::make_unique<Stage>();
    AccountKind number = m_stage->config.profile.accountKinds.first();
    number.domain.clear();
    number.keyboard = LoginKeyboard::Digits;
    m_stage->config.profile.accountKinds << number;
    enter(ScreenKeyboardMode::Always);
    QCOMPARE(m_stage->find<ScreenKeyboard>()->mode(), ScreenKeyboard::Mode::Email);
}

KIOSK_WIDGET_TEST(AddressKeyboardTest)
#include "AddressKeyboardTest.moc"
