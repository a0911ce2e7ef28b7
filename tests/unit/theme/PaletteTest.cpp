// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StrictTest.h"
#include "theme/Contrast.h"
#include "theme/Palette.h"

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

struct Pair {
    Colour front;
    Colour ground;
};

// What stands on what: pages, cards, notices, buttons, keys.
constexpr Pair textPairs[] = {
    {Colour::Ink, Colour::Ground},
    {Colour::Ink, Colour::Card},
    {Colour::Ink, Colour::PrimaryTint},
    {Colour::Ink, Colour::GoodTint},
    {Colour::Ink, Colour::WarningTint},
    {Colour::Ink, Colour::BadTint},
    {Colour::Ink, Colour::Keyboard},
    {Colour::Ink, Colour::Key},
    {Colour::Ink2, Colour::Ground},
    {Colour::Ink2, Colour::Card},
    {Colour::Ink2, Colour::PrimaryTint},
    {Colour::Ink2, Colour::GoodTint},
    {Colour::Ink2, Colour::WarningTint},
    {Colour::Ink2, Colour::BadTint},
    {Colour::Ink2, Colour::Keyboard},
    {Colour::Primary, Colour::Ground},
    {Colour::Primary, Colour::Card},
    {Colour::Primary, Colour::PrimaryTint},
    {Colour::PrimaryDark, Colour::Ground},
    {Colour::PrimaryDark, Colour::Card},
    {Colour::PrimaryDark, Colour::PrimaryTint},
    {Colour::OnPrimary, Colour::Primary},
    {Colour::OnPrimary, Colour::PrimaryDark},
    {Colour::OnPrimary, Colour::Good},
    {Colour::Good, Colour::Ground},
    {Colour::Good, Colour::Card},
    {Colour::Good, Colour::GoodTint},
    {Colour::Warning, Colour::Ground},
    {Colour::Warning, Colour::Card},
    {Colour::Warning, Colour::WarningTint},
    {Colour::Bad, Colour::Ground},
    {Colour::Bad, Colour::Card},
    {Colour::Bad, Colour::BadTint},
};

// Borders, rings and marks without which one would not know what is what.
constexpr Pair graphicPairs[] = {
    {Colour::Edge, Colour::Ground},  {Colour::Edge, Colour::Card},        {Colour::Primary, Colour::Ground},
    {Colour::Primary, Colour::Card}, {Colour::Primary, Colour::Keyboard}, {Colour::Good, Colour::Ground},
};

struct NamedScheme {
    const char *name;
    ColourScheme scheme;
};

constexpr NamedScheme schemes[] = {
    {"light", ColourScheme::Light}, {"dark", ColourScheme::Dark}, {"high contrast", ColourScheme::HighContrast}};

// The built-in blue, and what schools may bring: strong, pale, dark, neon, grey, black and white.
const char *const primaries[] = {"#0a4fc4", "#ffd500", "#e3007b", "#00843d", "#7a003c", "#00b5e2", "#f26f21", "#5b2d8e",
                                 "#002f6c", "#9ad7c5", "#00ff00", "#808080", "#000000", "#ffffff", "#fdf6e3"};

} // namespace

class PaletteTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void contrastRatioIsWcags();
    void everyTextCanBeRead_data() { schemesAndPrimaries(); }
    void everyTextCanBeRead();
    void everyMarkCanBeSeen_data() { schemesAndPrimaries(); }
    void everyMarkCanBeSeen();
    void focusRingStandsOut_data() { schemesAndPrimaries(); }
    void focusRingStandsOut();
    void designsColoursAreKept();
    void readablePrimaryIsLeftAlone();
    void pressedButtonDiffersFromResting_data() { schemesAndPrimaries(); }
    void pressedButtonDiffersFromResting();

private:
    static void schemesAndPrimaries();
};

void PaletteTest::schemesAndPrimaries()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::addColumn<QColor>("primary");
    for (const NamedScheme &scheme : schemes) {
        for (const char *primary : primaries)
            QTest::addRow("%s %s", scheme.name, primary) << scheme.scheme << QColor(QLatin1String(primary));
    }
}

void PaletteTest::contrastRatioIsWcags()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    // Figures of the WebAIM contrast checker.
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    QVERIFY(qAbs(contrastRatio(QColor(0x00, 0x00, 0xff), Qt::white) - 8.59) < 0.01);
}

void PaletteTest::everyTextCanBeRead()
{
    QFETCH(ColourScheme, scheme);
    QFETCH(QColor, primary);
    const Palette palette = makePalette(scheme, primary);
    const qreal least = scheme == ColourScheme::HighContrast ? 7.0 : 4.5;
    for (const Pair &pair : textPairs) {
        const QColor front = palette[static_cast<std::size_t>(pair.front)];
        const QColor ground = palette[static_cast<std::size_t>(pair.ground)];
        const qreal ratio = contrastRatio(front, ground);
        QVERIFY2(ratio >= least,
                 qPrintable(u"colour %1 (%2) on %3 (%4): %5"_s.arg(static_cast<int>(pair.front))
                                .arg(front.name())
                                .arg(static_cast<int>(pair.ground))
                                .arg(ground.name())
                                .arg(ratio)));
    }
}

void PaletteTest::everyMarkCanBeSeen()
{
    QFETCH(ColourScheme, scheme);
    QFETCH(QColor, primary);
    const Palette palette = makePalette(scheme, primary);
    for (const Pair &pair : graphicPairs) {
        const qreal ratio = contrastRatio(palette[static_cast<std::size_t>(pair.front)],
                                          palette[static_cast<std::size_t>(pair.ground)]);
        QVERIFY2(ratio >= 3.0,
                 qPrintable(u"colour %1 on %2: %3"_s.arg(static_cast<int>(pair.front))
                                .arg(static_cast<int>(pair.ground))
                                .arg(ratio)));
    }
}

void PaletteTest::focusRingStandsOut()
{
    QFETCH(ColourScheme, scheme);
    QFETCH(QColor, primary);
    const Palette palette = makePalette(scheme, primary);
    const QColor ring = palette[static_cast<std::size_t>(Colour::FocusRing)];
    if (scheme == ColourScheme::Light) {
        QVERIFY(contrastRatio(ring, palette[static_cast<std::size_t>(Colour::PrimaryDark)]) >= 3.0);
        return;
    }
    for (Colour ground : {Colour::Ground, Colour::Card, Colour::Keyboard})
        QVERIFY(contrastRatio(ring, palette[static_cast<std::size_t>(ground)]) >= 3.0);
}

void PaletteTest::designsColoursAreKept()
{
    const Palette light = makePalette(ColourScheme::Light, QColor(0x0a, 0x4f, 0xc4));
    const auto name = [&light](Colour colour) { return light[static_cast<std::size_t>(colour)].name(); };
    QCOMPARE(name(Colour::Ink), u"#10233a"_s);
    QCOMPARE(name(Colour::Ink2), u"#46586d"_s);
    QCOMPARE(name(Colour::Line), u"#cfd8e3"_s);
    QCOMPARE(name(Colour::Ground), u"#f3f6fa"_s);
    QCOMPARE(name(Colour::Card), u"#ffffff"_s);
    QCOMPARE(name(Colour::Primary), u"#0a4fc4"_s);
    QCOMPARE(name(Colour::Good), u"#0d7a4f"_s);
    QCOMPARE(name(Colour::GoodTint), u"#e2f4ec"_s);
    QCOMPARE(name(Colour::Warning), u"#9a5200"_s);
    QCOMPARE(name(Colour::WarningTint), u"#fff3df"_s);
    QCOMPARE(name(Colour::Bad), u"#b3261e"_s);
    QCOMPARE(name(Colour::FocusRing), u"#ffb000"_s);
}

void PaletteTest::readablePrimaryIsLeftAlone()
{
    for (const char *dark : {"#0a4fc4", "#002f6c", "#7a003c", "#5b2d8e"}) {
        const QColor primary((QLatin1String(dark)));
        QCOMPARE(makePalette(ColourScheme::Light, primary)[static_cast<std::size_t>(Colour::Primary)], primary);
    }
}

void PaletteTest::pressedButtonDiffersFromResting()
{
    QFETCH(ColourScheme, scheme);
    QFETCH(QColor, primary);
    const Palette palette = makePalette(scheme, primary);
    QVERIFY(palette[static_cast<std::size_t>(Colour::Primary)] != palette[static_cast<std::size_t>(Colour::PrimaryDark)]
            || primary == QColor(Qt::black) || primary == QColor(Qt::white));
    QVERIFY(palette[static_cast<std::size_t>(Colour::PrimaryTint)] != palette[static_cast<std::size_t>(Colour::Card)]);
}

} // namespace kiosk

KIOSK_TEST(kiosk::PaletteTest)
#include "PaletteTest.moc"
