// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "session/BottomBar.h"
#include "session/PageWordStrip.h"
#include "session/VerifyPage.h"
#include "support/StrictTest.h"
#include "widgets/ActionButton.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QDir>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// Every screen in three languages and in texts 40 % longer, at three sizes of letters, on five screens, and in the
/// lowered view of the tall one: nothing is cut, nothing lies over another, everything touched is large enough and
/// apart from the next, and what does not fit can be scrolled to. With KIOSK_PICTURES set to a folder, leaves a picture
/// of each there (target gallery).
class LayoutTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void survives_data();
    void survives();
    void comesBackAsItWas_data() { survives_data(); }
    void comesBackAsItWas();

private:
    enum class Texts { Real, Pseudo };
    void lookAt(Stage &stage, const QString &name, Texts texts);
    void takeOtherColours(Stage &stage, const QString &screen, const QRegularExpression &wanted);
    static QStringList offences(const Stage &stage, Texts texts);

    QStringList m_offences; ///< of the present screen
};

namespace
{

constexpr int leastTarget = 60;
/// Of the page, in its own pixels, while somebody types: a large field with its ring.
constexpr int leastTypingRoom = 64;
constexpr int leastGap = 8;
constexpr int leastKey = 44;

struct Screen {
    QSize size;
    bool lowered = false;
};

const QList<Screen> &screens()
{
    static const QList<Screen> screens{{{1024, 768}},  {{1280, 800}},  {{1920, 1080}},
                                       {{3840, 2160}}, {{1080, 1920}}, {{1080, 1920}, true}};
    return screens;
}

/// Not by a touch, which would answer the question that may lie over it.
bool lowerScreen(const Stage &stage)
{
    stage.visit->setLanguage(Language::English);
    QAbstractButton *button = stage.button(u"Lower the screen"_s);
    if (button)
        button->click();
    Stage::settle();
    return stage.button(u"Raise the screen"_s);
}

/// What is painted or touched as one: labels with text, buttons, fields, codes, pictures, rings.
QList<QWidget *> things(const QWidget *root)
{
    static const QStringList painted{u"kiosk::QrCode"_s, u"kiosk::Picture"_s, u"kiosk::CountdownRing"_s,
                                     u"kiosk::StepBar"_s};
    QList<QWidget *> result;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        if ((label && !label->text().isEmpty()) || qobject_cast<QAbstractButton *>(widget)
            || qobject_cast<QLineEdit *>(widget) || painted.contains(QLatin1String(widget->metaObject()->className())))
            result << widget;
    }
    return result;
}

bool isTouched(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
}

QStringList targetOffences(const QList<QWidget *> &all)
{
    QStringList result;
    QList<std::pair<const QWidget *, QRect>> targets;
    for (const QWidget *widget : all) {
        if (!isTouched(widget))
            continue;
        const bool key = qobject_cast<ScreenKeyboard *>(widget->parentWidget());
        const int least = key ? leastKey : leastTarget;
        if (widget->width() < least || widget->height() < least)
            result << u"%1: only %2x%3 to touch"_s.arg(describe(widget)).arg(widget->width()).arg(widget->height());
        targets << std::pair{widget, placeOf(widget)};
    }
    for (qsizetype i = 0; i < targets.size(); ++i) {
        for (qsizetype j = i + 1; j < targets.size(); ++j) {
            const auto &[one, a] = targets.at(i);
            const auto &[other, b] = targets.at(j);
            if (one->isAncestorOf(other) || other->isAncestorOf(one))
                continue;
            if (a.adjusted(-leastGap + 1, -leastGap + 1, leastGap - 1, leastGap - 1).intersects(b))
                result << u"%1 and %2: less than 8 px apart"_s.arg(describe(one), describe(other));
        }
    }
    return result;
}

QStringList overlaps(const QList<QWidget *> &all)
{
    QStringList result;
    QList<QRect> places;
    for (const QWidget *widget : all)
        places << placeOf(widget);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (places.at(i).intersects(places.at(j)) && !all.at(i)->isAncestorOf(all.at(j))
                && !all.at(j)->isAncestorOf(all.at(i)))
                result << u"%1 over %2"_s.arg(describe(all.at(i)), describe(all.at(j)));
        }
    }
    return result;
}

QList<QWidget *> below(const QList<QWidget *> &all, const QWidget *root)
{
    QList<QWidget *> result;
    for (QWidget *widget : all) {
        if (root->isAncestorOf(widget))
            result << widget;
    }
    return result;
}

} // namespace

void LayoutTest::survives_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : screenNames())
        QTest::newRow(qPrintable(screen)) << screen;
}

QStringList LayoutTest::offences(const Stage &stage, Texts texts)
{
    const QWidget *window = stage.window.get();
    const QWidget *present = presentScreen(stage);
    const QList<QWidget *> all = things(present);
    if (const int above = window->height() - stage.window->theme().windowSize().height(); above > 0) {
        QStringList high;
        for (const QWidget *widget : all) {
            if (isTouched(widget) && widget->mapTo(window, QPoint()).y() < above)
                high << describe(widget) + u" is out of reach"_s;
        }
        if (!high.isEmpty())
            return high;
    }
    if (present != window)
        return cutTexts(present) + targetOffences(all) + overlaps(all);

    // What scrolls is looked at by itself: the bands lie over what is scrolled away.
    const QScrollArea *scroll = scrollAreaOf(stage);
    QList<QWidget *> fixed = all;
    QStringList result;
    for (const QWidget *band : window->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (band->isVisible() && !band->isAncestorOf(scroll))
            result += cutTexts(band);
    }
    if (scroll) {
        const QList<QWidget *> scrolled = below(all, scroll);
        for (QWidget *widget : scrolled)
            fixed.removeOne(widget);
        result += cutTexts(scroll->widget()) + targetOffences(scrolled) + overlaps(scrolled);
        if (scroll->widget()->width() > scroll->viewport()->width())
            result << u"scrolls sideways"_s;
        const bool scrolls = scroll->widget()->height() > scroll->viewport()->height();
        const QScrollBar *bar = scroll->verticalScrollBar();
        if (scrolls && (!bar->isVisible() || bar->width() < leastTarget))
            result << u"scrolls, with nothing to touch"_s;
        const bool keyboard = stage.find<ScreenKeyboard>();
        if (scrolls && !keyboard && texts == Texts::Real && stage.window->theme().textSize() == TextSize::Normal)
            result
                << u"scrolls at 100 %: %1 px of %2"_s.arg(scroll->viewport()->height()).arg(scroll->widget()->height());
    }
    result += targetOffences(fixed) + overlaps(fixed);
    for (const QWidget *widget : std::as_const(fixed)) {
        if (!window->rect().contains(placeOf(widget)))
            result << describe(widget) + u" is off the screen"_s;
    }
    if (const auto *field = stage.find<TextField>(); field && field->text().isEmpty()) {
        const int room = field->width() - field->textMargins().left() - field->textMargins().right();
        if (QFontMetrics(field->font()).horizontalAdvance(field->placeholderText()) > room)
            result << u"the example in the field is cut"_s;
    }
    if (const auto *verify = stage.find<VerifyPage>(); verify && stage.find<ScreenKeyboard>()) {
        const int room = stage.views.records.back()->widget->height();
        if (room < leastTypingRoom * stage.window->theme().textFactor())
            result << u"a field is typed into on %1 px of its page"_s.arg(room);
    }
    const auto *bottom = window->findChild<BottomBar *>();
    for (const TextLabel *remark : bottom->findChildren<TextLabel *>()) {
        const int lines = remark->heightForWidth(remark->width()) / remark->fontMetrics().lineSpacing();
        if (remark->isVisible() && lines > 3)
            result << u"a column of %1 lines beside the buttons: "_s.arg(lines) + remark->text();
    }
    for (const TextLabel *heading : window->findChildren<TextLabel *>()) {
        // A host or an address alone is written as it is.
        if (heading->isHeading() && heading->isVisible() && heading->text().contains(u' ')
            && heading->text().front().isLower())
            result << u"a heading that begins in lower case: "_s + heading->text();
    }
    const QAbstractButton *main = bottom->mainButton();
    if (!main->text().isEmpty() && !main->isVisible())
        result << u"the main button is not there"_s;
    return result;
}

void LayoutTest::lookAt(Stage &stage, const QString &name, Texts texts)
{
    static const QString folder = qEnvironmentVariable("KIOSK_PICTURES");
    Stage::settle();
    if (!folder.isEmpty())
        stage.window->grab().save(folder + u'/' + name + u".png");
    const QStringList found = offences(stage, texts);
    if (!found.isEmpty())
        m_offences << name + u":\n  "_s + found.join(u"\n  "_s);
}

/// For the eye alone: what stands where does not depend on the colours, and test_contrast measures them.
void LayoutTest::takeOtherColours(Stage &stage, const QString &screen, const QRegularExpression &wanted)
{
    if (qEnvironmentVariableIsEmpty("KIOSK_PICTURES"))
        return;
    stage.window->resize(1920, 1080);
    stage.window->theme().setTextSize(TextSize::Normal);
    stage.visit->setLanguage(Language::Finnish);
    for (const auto &[scheme, name] :
         {std::pair{ColourScheme::Dark, u"dark"_s}, {ColourScheme::HighContrast, u"contrast"_s}}) {
        stage.window->theme().setScheme(scheme);
        const QString look = u"%1-1920x1080-%2-fi"_s.arg(screen, name);
        if (wanted.match(look).hasMatch())
            lookAt(stage, look, Texts::Real);
    }
}

void LayoutTest::survives()
{
    QFETCH(QString, screen);
    if (const QString folder = qEnvironmentVariable("KIOSK_PICTURES"); !folder.isEmpty())
        QVERIFY(QDir().mkpath(folder));
    else
        QCOMPARE(QGuiApplication::platformName(), u"offscreen"_s);
    m_offences.clear();
    // The narrowest place: the demo's ribbon above, the screen keyboard below.
    Stage stage({1920, 1080}, screen.endsWith(u"-keys") ? Ribbon::Demo : Ribbon::None);
    QVERIFY(stage.show());
    QVERIFY(reachScreen(stage, screen));
    stage.window->setUpdatesEnabled(!qEnvironmentVariableIsEmpty("KIOSK_PICTURES"));
    const QRegularExpression wanted(qEnvironmentVariable("KIOSK_PICTURES_OF"));
    for (const TextSize text : {TextSize::Normal, TextSize::Large, TextSize::Largest}) {
        stage.window->theme().setTextSize(text);
        for (const auto &[size, lowered] : screens()) {
            stage.window->resize(size);
            if (lowered)
                QVERIFY(lowerScreen(stage));
            const QString look = u"%1-%2x%3%4-%5-"_s.arg(screen)
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(lowered ? u"-lowered"_s : QString())
                                     .arg(qRound(stage.window->theme().textFactor() * 100));
            for (const Language language : allLanguages) {
                // The longest words, and below yet longer ones: it is one of the layouts before.
                if (lowered && language != Language::Finnish)
                    continue;
                if (!wanted.match(look + languageCode(language)).hasMatch())
                    continue;
                stage.visit->setLanguage(language);
                // As if the page had been asked for in this one.
                if (auto *word = stage.find<PageWordStrip>();
                    word && word->remark() == PageWordStrip::Remark::OtherLanguage && screen != u"verify-language")
                    word->clear();
                lookAt(stage, look + languageCode(language), Texts::Real);
            }
            // The longest host and trail that are looked at have no room for yet longer words in half a screen.
            const bool fullAlready = lowered && screen.startsWith(u"verify-long");
            if (!fullAlready && wanted.match(look + u"longer").hasMatch()) {
                const PseudoLocale pseudo(stage);
                lookAt(stage, look + u"longer", Texts::Pseudo);
            }
            QCOMPARE(stage.window->size(), size);
        }
    }
    takeOtherColours(stage, screen, wanted);
    for (const QString &offence : std::as_const(m_offences))
        qInfo("%s", qPrintable(offence));
    QVERIFY2(m_offences.isEmpty(), qPrintable(u"%1 of 66 looks, see above"_s.arg(m_offences.size())));
}

/// Larger letters and the lowered view are switched on and off again: the room is as before, and so is the page.
void LayoutTest::comesBackAsItWas()
{
    QFETCH(QString, screen);
    Stage stage({1080, 1920});
    QVERIFY(stage.show());
    QVERIFY(reachScreen(stage, screen));
    stage.visit->setLanguage(Language::English);
    Stage::settle();
    const auto places = [&stage] {
        QStringList result;
        for (const QWidget *widget : things(presentScreen(stage))) {
            const QRect place = placeOf(widget);
            result << describe(widget)
                    + u" at %1,%2, %3x%4"_s.arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
        }
        return result;
    };
    const QStringList before = places();
    const auto moved = [&before, &places] {
        QStringList result = places();
        result.removeIf([&before](const QString &place) { return before.contains(place); });
        return result.join(u'\n');
    };
    for (const TextSize text : {TextSize::Largest, TextSize::Normal}) {
        stage.window->theme().setTextSize(text);
        Stage::settle();
    }
    QVERIFY2(moved().isEmpty(), qPrintable(u"after large letters:\n"_s + moved()));
    if (!lowerScreen(stage))
        return; // a question lies over the switch
    stage.button(u"Raise the screen"_s)->click();
    Stage::settle();
    QVERIFY2(moved().isEmpty(), qPrintable(u"after the lowered view:\n"_s + moved()));
}

KIOSK_WIDGET_TEST(LayoutTest)
#include "LayoutTest.moc"
