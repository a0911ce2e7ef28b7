// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "support/StrictTest.h"
#include "widgets/ScreenKeyboard.h"

#include <QAccessible>
#include <QScrollArea>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The tree that assistive technology walks, on every screen: what things are, in what order they come, what has the
/// focus and whether that is in sight, and in which language parts are written.
class AccessibleTreeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void comesInReadingOrder_data();
    void comesInReadingOrder();
    void oneThingHasTheFocus_data() { comesInReadingOrder_data(); }
    void oneThingHasTheFocus();
    void theFocusIsInSightOnArrival_data() { comesInReadingOrder_data(); }
    void theFocusIsInSightOnArrival();
    void choicesAreRadioButtonsAndDeedsAreButtons();
    void partsTellTheirLanguage();
    void nothingIsThereBelowAnotherWindow();
};

namespace
{

/// Everything that shows, depth first, as a screen reader walks it.
void walk(QAccessibleInterface *part, QList<QAccessibleInterface *> &found)
{
    for (int i = 0; i < part->childCount(); ++i) {
        QAccessibleInterface *child = part->child(i);
        if (!child || child->state().invisible)
            continue;
        found << child;
        walk(child, found);
    }
}

QList<QAccessibleInterface *> tree(QWidget *window)
{
    QList<QAccessibleInterface *> found;
    walk(QAccessible::queryAccessibleInterface(window), found);
    return found;
}

QString nameOf(const QAccessibleInterface *part)
{
    return QLatin1String(part->object()->metaObject()->className()) + u" \""_s + part->text(QAccessible::Name) + u'"';
}

/// The band of the window that a widget stands in.
const QWidget *bandOf(const SessionWindow &window, const QWidget *widget)
{
    while (widget && widget->parentWidget() != &window)
        widget = widget->parentWidget();
    return widget;
}

QString problemWithSight(const Stage &stage)
{
    const QWidget *focus = stage.window->focusWidget();
    if (!focus)
        return u"nothing has the focus"_s;
    const QRect place = placeOf(focus);
    QRect sight = stage.window->rect();
    for (const QWidget *above = focus->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(above->parentWidget()))
            sight &= QRect(above->mapTo(stage.window.get(), QPoint()), above->size());
    }
    // What is higher than its room shows as much of itself as there is room.
    const QRect seen = sight & place;
    if (seen.height() >= std::min(place.height(), sight.height() - 1) && seen.width() >= place.width())
        return {};
    return u"%1 \"%2\" shows %3 of %4 px"_s
        .arg(QLatin1String(focus->metaObject()->className()), focus->accessibleName())
        .arg(seen.height())
        .arg(place.height());
}

} // namespace

void AccessibleTreeTest::comesInReadingOrder_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : screenNames())
        QTest::newRow(qPrintable(screen)) << screen;
}

void AccessibleTreeTest::comesInReadingOrder()
{
    QFETCH(QString, screen);
    for (const QSize size : {QSize(1920, 1080), QSize(1080, 1920)}) {
        Stage stage(size);
        stage.window->setUpdatesEnabled(false);
        QVERIFY(stage.show());
        QVERIFY(reachScreen(stage, screen));
        QStringList wrong;
        const QAccessibleInterface *before = nullptr;
        for (const QAccessibleInterface *part : tree(stage.window.get())) {
            const auto *widget = qobject_cast<const QWidget *>(part->object());
            const bool told = part->role() == QAccessible::Heading || part->role() == QAccessible::StaticText
                || qobject_cast<const QAbstractButton *>(widget) || widget->inherits("QLineEdit");
            if (!told || part->role() == QAccessible::Notification || widget->size().isEmpty())
                continue;
            if (before) {
                const auto *last = qobject_cast<const QWidget *>(before->object());
                const QWidget *band = bandOf(*stage.window, widget);
                const QWidget *lastBand = bandOf(*stage.window, last);
                // The question lies over all of it and comes last.
                if (band != lastBand && band->y() < lastBand->y() && !band->inherits("kiosk::IdleOverlay"))
                    wrong << nameOf(part) + u" comes after "_s + nameOf(before);
            }
            before = part;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
}

void AccessibleTreeTest::oneThingHasTheFocus()
{
    QFETCH(QString, screen);
    Stage stage;
    stage.window->setUpdatesEnabled(false);
    QVERIFY(stage.show());
    QVERIFY(reachScreen(stage, screen));
    for (int presses = 0; presses < 4; ++presses) {
        QStringList focused;
        for (const QAccessibleInterface *part : tree(stage.window.get())) {
            if (part->state().focused)
                focused << nameOf(part);
        }
        QVERIFY2(focused.size() == 1, qPrintable(focused.join(u", "_s)));
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_Tab);
    }
}

void AccessibleTreeTest::theFocusIsInSightOnArrival()
{
    QFETCH(QString, screen);
    for (const QSize size : {QSize(1920, 1080), QSize(1024, 768), QSize(1080, 1920)}) {
        Stage stage(size);
        stage.window->setUpdatesEnabled(false);
        QVERIFY(stage.show());
        stage.window->theme().setTextSize(TextSize::Largest);
        QVERIFY(reachScreen(stage, screen));
        Stage::settle();
        const QString problem = problemWithSight(stage);
        QVERIFY2(problem.isEmpty(), qPrintable(u"%1 px wide: %2"_s.arg(size.width()).arg(problem)));
        // And where the letters become larger on the screen that one is on.
        stage.window->theme().setTextSize(TextSize::Normal);
        Stage::settle();
        stage.window->theme().setTextSize(TextSize::Largest);
        Stage::settle();
        const QString later = problemWithSight(stage);
        QVERIFY2(later.isEmpty(), qPrintable(u"%1 px wide, enlarged: %2"_s.arg(size.width()).arg(later)));
    }
}

void AccessibleTreeTest::choicesAreRadioButtonsAndDeedsAreButtons()
{
    Stage stage;
    stage.config.screenKeyboard = ScreenKeyboardMode::Never;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    const auto told = [&stage](const QString &name) {
        return QAccessible::queryAccessibleInterface(stage.button(name));
    };
    for (const QString &language : {u"Suomi"_s, u"Svenska"_s, u"English"_s}) {
        QCOMPARE(told(language)->role(), QAccessible::RadioButton);
        QCOMPARE(bool(told(language)->state().checked), language == u"English"_s);
    }
    QTest::keyClicks(stage.window->focusWidget(), u"ab1234"_s);
    const QString ending = u"Fill in @opiskelija.pohjola.example"_s;
    QVERIFY(stage.press(ending));
    QCOMPARE(told(ending)->role(), QAccessible::PushButton);
    QVERIFY(!told(ending)->state().checkable && !told(ending)->state().checked);
    QCOMPARE(told(ending)->actionInterface()->actionNames().first(), QAccessibleActionInterface::pressAction());
    QCOMPARE(told(u"Cover the address"_s)->role(), QAccessible::PushButton);
    QVERIFY(stage.goTo(Step::SetUp));
    QCOMPARE(told(u"With my phone only"_s)->role(), QAccessible::RadioButton);
    QVERIFY(told(u"With my phone only"_s)->state().checked);
}

void AccessibleTreeTest::partsTellTheirLanguage()
{
    Stage stage;
    QVERIFY(stage.show());
    const QHash<QString, QString> parts{{u"Aloita suomeksi"_s, u"fi"_s},
                                        {u"Börja på svenska"_s, u"sv"_s},
                                        {u"Eikö Authenticator toimi?"_s, u"fi"_s},
                                        {u"Fungerar inte Authenticator?"_s, u"sv"_s}};
    int found = 0;
    for (QAccessibleInterface *part : tree(stage.window.get())) {
        const QString language = parts.value(part->text(QAccessible::Name));
        QAccessibleTextInterface *text = part->textInterface();
        if (language.isEmpty() || part->role() == QAccessible::Notification)
            continue;
        ++found;
        QVERIFY2(text, qPrintable(nameOf(part)));
        int start = -1;
        int end = -1;
        QVERIFY(text->attributes(0, &start, &end).contains(u"language:%1"_s.arg(language)));
        QCOMPARE(start, 0);
        QCOMPARE(text->text(0, end), part->text(QAccessible::Name));
    }
    QCOMPARE(found, parts.size());
    // What is in the window's own language needs no telling.
    QVERIFY(!QAccessible::queryAccessibleInterface(stage.button(u"Start in English"_s))->textInterface());
}

void AccessibleTreeTest::nothingIsThereBelowAnotherWindow()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(stage.goTo(Step::Address));
    QVERIFY(tree(stage.window.get()).size() > 10);
    QAccessibleInterface *button = QAccessible::queryAccessibleInterface(stage.button(u"Continue"_s));
    // The staff panel is a window of another process.
    stage.window->setPanelOpen(true);
    QCOMPARE(tree(stage.window.get()).size(), 0);
    QVERIFY(QAccessible::queryAccessibleInterface(stage.window.get())->state().invisible);
    QVERIFY(button->state().invisible);
    stage.window->setPanelOpen(false);
    QVERIFY(tree(stage.window.get()).size() > 10);
    QVERIFY(!button->state().invisible);
}

KIOSK_WIDGET_TEST(AccessibleTreeTest)
#include "AccessibleTreeTest.moc"
