// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pages/Screens.h"
#include "ScriptedSpeech.h"

#include "speech/ReadAloud.h"
#include "speech/ScreenText.h"
#include "support/StrictTest.h"
#include "widgets/ScreenKey.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QDir>
#include <QFile>
#include <QTextDocumentFragment>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Every screen in every language is read completely, in order, each text once, and in words that a voice can say. What
/// is said stands in the build folder, under transcripts/, for people to read.
class ScreenTextTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyScreenIsReadWhole_data();
    void everyScreenIsReadWhole();
    void neverHoldsWhatIsTyped();
    void aSecretIsNotEvenCounted();
    void aCountdownIsTheSameThingAtAnyTime();
};

void ScreenTextTest::initTestCase()
{
    QDir(QStringLiteral(KIOSK_TRANSCRIPTS)).removeRecursively();
    QVERIFY(QDir().mkpath(QStringLiteral(KIOSK_TRANSCRIPTS)));
}

void ScreenTextTest::everyScreenIsReadWhole_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<Language>("language");
    for (const Language language : allLanguages) {
        for (const QString &screen : screenNames())
            QTest::newRow(qPrintable(screen + u'-' + languageCode(language))) << screen << language;
    }
}

static QString plain(const QLabel &label)
{
    return label.textFormat() == Qt::RichText ? withoutMarkup(label.text()) : label.text();
}

void ScreenTextTest::everyScreenIsReadWhole()
{
    QFETCH(QString, screen);
    QFETCH(Language, language);
    Stage stage;
    auto ownEngine = std::make_unique<ScriptedEngine>();
    ScriptedEngine &engine = *ownEngine;
    stage.window->offerSound(std::move(ownEngine), std::make_unique<ScriptedOutputs>());
    QVERIFY(stage.show());
    QVERIFY(reachScreen(stage, screen));
    stage.visit->setLanguage(language);
    Stage::settle();
    QTRY_COMPARE(stage.window->readAloud()->availability(), ReadAloud::Availability::Ready);
    stage.window->readAloud()->setOn(true);
    engine.finishAll();
    const QStringList heard = engine.said;
    QVERIFY(heard.size() > 2);
    QWidget *const shown = presentScreen(stage);
    const QList<ScreenItem> items = screentext::of(shown);

    QStringList names;
    for (const ScreenItem &item : items)
        names << item.name;
    QFile file(QStringLiteral(KIOSK_TRANSCRIPTS "/") + languageCode(language) + u".txt"_s);
    QVERIFY(file.open(QIODevice::Append));
    file.write(QString(u"== "_s + screen + u'\n' + heard.join(u'\n') + u"\n\n"_s).toUtf8());
    // What a voice skips, spells or misreads.
    static const QRegularExpression unspeakable(
        u"[<>{}|@_/\\\\\u2022\u00b7\u2026\u2013\u2014\u201c\u201d\"\u00ad\u00a0\u2713]|\\d:\\d|\\bQR\\b|\\bMFA|m365|\\w\\.\\w|\\d min\\b|\\bklo\\b|\\bkl\\."_s);
    for (const QString &text : heard) {
        const QRegularExpressionMatch match = unspeakable.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(u"\"%1\" in: %2"_s.arg(match.captured(), text)));
    }
    // Everything that there is to read is read, in one go and once.
    for (const ScreenItem &item : items)
        QVERIFY2(heard.count(item.spoken()) == 1, qPrintable(item.spoken()));
    QCOMPARE(heard.size(), items.size() + 1); // the greeting

    // Complete: every text that can be seen, and every control.
    for (const QLabel *label : shown->findChildren<QLabel *>()) {
        if (!label->isVisible() || plain(*label).isEmpty())
            continue;
        const QString text = plain(*label).trimmed();
        const bool said =
            std::any_of(names.cbegin(), names.cend(), [&text](const QString &name) { return name.contains(text); });
        QVERIFY2(said || !label->accessibleName().isEmpty(), qPrintable(u"not read: "_s + text));
    }
    for (const QAbstractButton *button : shown->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !qobject_cast<const ScreenKey *>(button))
            QVERIFY2(names.contains(button->accessibleName()),
                     qPrintable(u"no such control: "_s + button->accessibleName()));
    }
    // Each text once. What a button leads to may have its name.
    for (const ScreenItem &item : items) {
        const auto isSame = [&item](const ScreenItem &other) {
            return other.kind == ScreenItem::Kind::Text && other.name == item.name;
        };
        if (item.kind == ScreenItem::Kind::Text)
            QVERIFY2(std::count_if(items.cbegin(), items.cend(), isSame) == 1, qPrintable(u"twice: "_s + item.name));
    }
    // The heading comes first: before it are the greeting, the step and the window's own remark.
    for (const TextLabel *label : shown->findChildren<TextLabel *>()) {
        if (label->isVisible() && label->role() == TextRole::Heading) {
            const auto at = std::find_if(items.cbegin(), items.cend(),
                                         [label](const ScreenItem &item) { return item.object == label; });
            QVERIFY(at != items.cend());
            const qsizetype place = heard.indexOf(at->spoken());
            QVERIFY2(place <= 3, qPrintable(heard.join(u'\n')));
            break;
        }
    }
}

void ScreenTextTest::neverHoldsWhatIsTyped()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    stage.find<TextField>()->setText(u"zx"_s);
    Stage::settle();
    bool counted = false;
    for (const ScreenItem &item : screentext::of(stage.window.get())) {
        QVERIFY(!item.name.contains(u"zx"_s) && !item.value.contains(u"zx"_s) && !item.spoken().contains(u"zx"_s));
        counted = counted || item.spoken().contains(u"filled in, 2 characters"_s);
    }
    QVERIFY(counted);
}

void ScreenTextTest::aSecretIsNotEvenCounted()
{
    QLineEdit field;
    field.setEchoMode(QLineEdit::Password);
    field.setAccessibleName(u"PIN"_s);
    field.setText(u"123456"_s);
    field.setLocale(languageLocale(Language::English));
    field.show();
    const QList<ScreenItem> items = screentext::of(&field);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().spoken(), u"PIN, password field, filled in."_s);
}

void ScreenTextTest::aCountdownIsTheSameThingAtAnyTime()
{
    ScreenItem now;
    now.kind = ScreenItem::Kind::Text;
    now.name = u"Time left 4:12"_s;
    ScreenItem later = now;
    later.name = u"Time left 0:59"_s;
    QCOMPARE(now.key(), later.key());
    later.name = u"No time left"_s;
    QVERIFY(now.key() != later.key());
}

KIOSK_WIDGET_TEST(ScreenTextTest)
#include "ScreenTextTest.moc"
