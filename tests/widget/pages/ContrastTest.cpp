// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "support/StrictTest.h"
#include "theme/Contrast.h"
#include "widgets/ActionButton.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QImage>
#include <QScrollArea>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// What is really on the screen, pixel by pixel, in the light, the dark and the high-contrast scheme: texts 4.5:1
/// against what is behind them (7:1 in high contrast), icons, borders and filled surfaces 3:1, the focus seen on
/// everything that can have it, and no state told by colour alone.
class ContrastTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void textsAndMarksStandOut_data() { screensAndSchemes(screenNames()); }
    void textsAndMarksStandOut();
    void focusIsSeenOnEverything_data();
    void focusIsSeenOnEverything();
    void statesDifferWithoutColour_data();
    void statesDifferWithoutColour();

private:
    static void screensAndSchemes(const QStringList &screens);
};

namespace
{

constexpr qreal textRatio = 4.5;
constexpr qreal textRatioInHighContrast = 7;
constexpr qreal markRatio = 3;

/// What of the widget is in sight: not scrolled away.
QRect seenPart(const QWidget *widget)
{
    QRect place = placeOf(widget);
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
        place &= placeOf(above);
    return place;
}

struct Tones {
    QColor ground; ///< the commonest colour
    qreal ratio = 0; ///< of the strongest marks on it
};

/// The commonest colour of \a part, and how the strongest of the others stand out from it. A handful of pixels only do
/// not count: the cores of letters have hundreds.
Tones tonesOf(const QImage &image, const QRect &part)
{
    QHash<QRgb, int> counts;
    const QRect area = part & image.rect();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = area.left(); x <= area.right(); ++x)
            ++counts[line[x]];
    }
    Tones tones;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            tones.ground = QColor(it.key());
        }
    }
    QList<std::pair<qreal, int>> ratios;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        ratios << std::pair{contrastRatio(QColor(it.key()), tones.ground), it.value()};
    std::sort(ratios.begin(), ratios.end(), std::greater<>());
    const int enough = std::max(4, area.width() * area.height() / 2000);
    int seen = 0;
    for (const auto &[ratio, count] : std::as_const(ratios)) {
        seen += count;
        tones.ratio = ratio;
        if (seen >= enough)
            break;
    }
    return tones;
}

/// The strongest contrast with \a outside on the way from the middle of each edge of \a place inwards.
qreal edgeRatio(const QImage &image, const QRect &place, const QColor &outside)
{
    qreal least = 100;
    const QPoint middle = place.center();
    const std::pair<QPoint, QPoint> ways[] = {{{place.left(), middle.y()}, {1, 0}},
                                              {{place.right(), middle.y()}, {-1, 0}},
                                              {{middle.x(), place.top()}, {0, 1}},
                                              {{middle.x(), place.bottom()}, {0, -1}}};
    for (const auto &[start, way] : ways) {
        qreal best = 0;
        for (int i = 0; i < 8; ++i) {
            const QPoint at = start + way * i;
            if (image.rect().contains(at))
                best = std::max(best, contrastRatio(QColor(image.pixel(at)), outside));
        }
        least = std::min(least, best);
    }
    return least;
}

bool isWhole(const QWidget *widget)
{
    return seenPart(widget) == placeOf(widget);
}

} // namespace

void ContrastTest::screensAndSchemes(const QStringList &screens)
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : screens)
        QTest::newRow(qPrintable(screen)) << screen;
}

void ContrastTest::textsAndMarksStandOut()
{
    QFETCH(QString, screen);
    Stage stage({1280, 800});
    QVERIFY(stage.show());
    QVERIFY(reachScreen(stage, screen));
    QStringList weak;
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        stage.window->theme().setScheme(scheme);
        if (stage.window->focusWidget())
            stage.window->focusWidget()->clearFocus();
        Stage::settle();
        const QImage image = stage.window->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const qreal wanted = scheme == ColourScheme::HighContrast ? textRatioInHighContrast : textRatio;
        const auto complain = [&](const QWidget *widget, const QString &what, qreal ratio) {
            weak << u"scheme %1: %2: %3 %4:1"_s.arg(static_cast<int>(scheme)).arg(describe(widget), what).arg(ratio);
        };
        for (const QWidget *widget : presentScreen(stage)->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !isWhole(widget))
                continue;
            const QRect place = placeOf(widget);
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                const bool picture = label->text().isEmpty();
                const qreal ratio = tonesOf(image, place).ratio;
                if (!(picture && label->pixmap().isNull()) && ratio < (picture ? markRatio : wanted))
                    complain(widget, u"text"_s, ratio);
                continue;
            }
            if (const auto *field = qobject_cast<const TextField *>(widget)) {
                const QRect inner = place.adjusted(20, 12, -20, -12);
                if (const qreal ratio = tonesOf(image, inner).ratio; ratio < wanted)
                    complain(field, u"what is typed"_s, ratio);
            }
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (button) {
                const int rim = button->parentWidget()->inherits("kiosk::ScreenKeyboard") ? 5 : 12;
                const qreal ratio = tonesOf(image, place.adjusted(rim, rim, -rim, -rim)).ratio;
                if (ratio < (button->text().isEmpty() ? markRatio : wanted))
                    complain(button, u"what stands on it"_s, ratio);
            }
            const auto *action = qobject_cast<const ActionButton *>(widget);
            // A quiet button is text alone; a disabled one need not look like something to press.
            const bool outlined = (action && action->kind() != ActionButton::Kind::Quiet && action->isEnabled())
                || qobject_cast<const TextField *>(widget);
            if (outlined) {
                const QPoint beside(place.left() - 3, place.center().y());
                const QColor outside(image.pixel(image.rect().contains(beside) ? beside : place.topLeft()));
                if (const qreal ratio = edgeRatio(image, place, outside); ratio < markRatio)
                    complain(widget, u"its edge"_s, ratio);
            }
        }
    }
    QVERIFY2(weak.isEmpty(), qPrintable(weak.join(u'\n')));
}

void ContrastTest::focusIsSeenOnEverything_data()
{
    screensAndSchemes({u"welcome-tickets"_s, u"address-correction"_s, u"method"_s, u"verify-returned"_s, u"wait"_s,
                       u"setup-phone-2"_s, u"goodbye"_s, u"outcome-failed"_s});
}

void ContrastTest::focusIsSeenOnEverything()
{
    QFETCH(QString, screen);
    Stage stage({1280, 800});
    QVERIFY(stage.show());
    QVERIFY(reachScreen(stage, screen));
    QStringList unseen;
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        stage.window->theme().setScheme(scheme);
        Stage::settle();
        int looked = 0;
        for (QWidget *widget : stage.window->findChildren<QWidget *>()) {
            const bool used = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget);
            if (!used || !widget->isVisible() || !widget->isEnabled() || widget->focusPolicy() == Qt::NoFocus
                || !isWhole(widget))
                continue;
            widget->setFocus(Qt::TabFocusReason);
            Stage::settle();
            QVERIFY2(widget->hasFocus(), qPrintable(describe(widget)));
            const QRect around = placeOf(widget).adjusted(-4, -4, 4, 4);
            const QImage with = stage.window->grab(around).toImage().convertToFormat(QImage::Format_RGB32);
            widget->clearFocus();
            Stage::settle();
            const QImage without = stage.window->grab(around).toImage().convertToFormat(QImage::Format_RGB32);
            ++looked;
            // On each side, across its middle: two pixels at least that were not so before and stand out by 3:1, from
            // what was there or from what is beside the control.
            const QPoint middle = with.rect().center();
            const std::pair<QPoint, QPoint> ways[] = {{{0, middle.y()}, {1, 0}},
                                                      {{with.width() - 1, middle.y()}, {-1, 0}},
                                                      {{middle.x(), 0}, {0, 1}},
                                                      {{middle.x(), with.height() - 1}, {0, -1}}};
            for (const auto &[start, way] : ways) {
                const QColor outside(with.pixel(start));
                int run = 0;
                int longest = 0;
                for (int i = 0; i < 26 && with.rect().contains(start + way * i); ++i) {
                    const QColor now(with.pixel(start + way * i));
                    const QColor before(without.pixel(start + way * i));
                    const bool stands = now != before
                        && (contrastRatio(now, before) >= markRatio || contrastRatio(now, outside) >= markRatio);
                    run = stands ? run + 1 : 0;
                    longest = std::max(longest, run);
                }
                if (longest < 2)
                    unseen << u"scheme %1: %2"_s.arg(static_cast<int>(scheme)).arg(describe(widget));
            }
        }
        QVERIFY(looked >= 4);
    }
    unseen.removeDuplicates();
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

void ContrastTest::statesDifferWithoutColour_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("light") << ColourScheme::Light;
    QTest::newRow("dark") << ColourScheme::Dark;
    QTest::newRow("high contrast") << ColourScheme::HighContrast;
}

void ContrastTest::statesDifferWithoutColour()
{
    QFETCH(ColourScheme, scheme);
    Theme theme;
    theme.setScheme(scheme);
    // How many pixels a colour-blind eye would tell apart: 3:1 in lightness.
    const auto difference = [](const QImage &one, const QImage &other) {
        int count = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x)
                count += contrastRatio(QColor(one.pixel(x, y)), QColor(other.pixel(x, y))) >= markRatio ? 1 : 0;
        }
        return count;
    };
    const auto pictureOf = [](QWidget &widget) {
        return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    QWidget window;
    window.setPalette(theme.palette());
    ActionButton chip(theme, ActionButton::Kind::Chip, &window);
    chip.setCheckable(true);
    chip.setText(u"Suomi"_s);
    chip.resize(chip.sizeHint());
    const QImage resting = pictureOf(chip);
    chip.setChecked(true);
    const int perimeter = 2 * (chip.width() + chip.height());
    QVERIFY2(difference(resting, pictureOf(chip)) >= perimeter / 2, "a chosen chip looks like the others in grey");

    ActionButton primary(theme, ActionButton::Kind::Primary, &window);
    primary.setText(u"Jatka"_s);
    primary.resize(primary.sizeHint());
    const QImage enabled = pictureOf(primary);
    primary.setEnabled(false);
    QVERIFY2(difference(enabled, pictureOf(primary)) >= primary.width() * primary.height() / 4,
             "a button that cannot be pressed looks like one that can, in grey");
}

KIOSK_WIDGET_TEST(ContrastTest)
#include "ContrastTest.moc"
