// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screens.h"

#include "shell/RibbonNotice.h"
#include "support/StrictTest.h"

#include <QLabel>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// A page looks the same under a ribbon as without one, in every language: the same things, at the same places but for
/// the ribbon's height, and no hole in either. Measured, not compared with pictures: a ribbon of a few pixels once made
/// a page fall into its tight form in one language alone.
class RibbonTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aRibbonChangesNothing_data();
    void aRibbonChangesNothing();
};

namespace
{

/// Of the page's width and height: how far a thing may be from where it is without the ribbon.
constexpr double sideways = 0.03;
constexpr double upAndDown = 0.06;
/// The least of the room between the bands that a page's things reach down to. A page is not asked to fill a screen
/// that is taller than wide.
constexpr double leastUsed = 0.35;

struct Look {
    QMap<QString, QRect> things; ///< in pixels, from the page's corner
    QSize room;
    double used = 0;
};

Look lookAt(const Stage &stage)
{
    static const QStringList painted{u"kiosk::QrCode"_s, u"kiosk::Picture"_s, u"kiosk::CountdownRing"_s,
                                     u"kiosk::DeviceDrawing"_s};
    Look look;
    const QWidget *page = stage.window->currentPage();
    const QWidget *band = page->parentWidget();
    look.room = band->size();
    int bottom = 0;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const QString kind = QLatin1String(widget->metaObject()->className());
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.isEmpty() && !painted.contains(kind))
            continue;
        const QRect place(widget->mapTo(page, QPoint()), widget->size());
        bottom = std::max(bottom, place.bottom());
        QString name = kind + u' ' + text;
        while (look.things.contains(name))
            name += u'\'';
        look.things.insert(name, place);
    }
    look.used = double(bottom) / std::min(look.room.width(), look.room.height());
    return look;
}

} // namespace

void RibbonTest::aRibbonChangesNothing_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString &screen : screenNames()) {
        // Under the identity page's own strip and keyboard, all that is left is the page's. A call for help has
        // changed the looks already.
        if (!screen.startsWith(u"verify") && !screen.endsWith(u"-keys") && !screen.endsWith(u"-helped")
            && screen != u"idle" && screen != u"limit")
            QTest::newRow(qPrintable(screen)) << screen;
    }
}

void RibbonTest::aRibbonChangesNothing()
{
    QFETCH(QString, screen);
    QStringList offences;
    for (const QSize size : {QSize(1920, 1080), QSize(1080, 1920)}) {
        Stage plain(size);
        Stage ribboned(size, Ribbon::Demo);
        for (Stage *stage : {&plain, &ribboned}) {
            // Two windows: only one of them could be the active one.
            stage->window->show();
            QVERIFY(reachScreen(*stage, screen));
        }
        const auto *ribbon = ribboned.find<RibbonNotice>();
        QVERIFY(ribbon);
        for (const Language language : allLanguages) {
            for (Stage *stage : {&plain, &ribboned}) {
                stage->visit->setLanguage(language);
                Stage::settle();
            }
            const Look without = lookAt(plain);
            const Look with = lookAt(ribboned);
            const QString where = u"%1x%2 %3: "_s.arg(size.width()).arg(size.height()).arg(languageCode(language));
            for (const QString &gone : without.things.keys()) {
                if (!with.things.contains(gone)) {
                    offences << where + u"the ribbon takes away "_s + gone.left(60);
                    continue;
                }
                const QRect here = without.things.value(gone);
                const QRect there = with.things.value(gone);
                const double side =
                    std::max(std::abs(here.left() - there.left()), std::abs(here.right() - there.right()));
                if (side > sideways * size.width())
                    offences << where + u"moves sideways by %1 px: "_s.arg(side) + gone.left(60);
                const double up = std::abs(here.center().y() - there.center().y());
                if (up > upAndDown * size.height())
                    offences << where + u"moves up or down by %1 px: "_s.arg(up) + gone.left(60);
            }
            for (const Look &look : {without, with}) {
                if (look.used < leastUsed)
                    offences << where + u"only %1 of the room is used"_s.arg(look.used);
            }
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
}

KIOSK_WIDGET_TEST(RibbonTest)
#include "RibbonTest.moc"
