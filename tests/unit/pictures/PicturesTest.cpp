// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/SessionFlow.h"
#include "support/Machine.h"
#include "support/StrictTest.h"
#include "theme/Contrast.h"
#include "theme/Theme.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

enum class Family { Icon, Illustration };

struct Drawing {
    QString name;
    QString path;
    Family family;
};

QString sourceDir()
{
    return QStringLiteral(KIOSK_SOURCE_DIR);
}

QList<Drawing> drawings()
{
    QList<Drawing> all;
    const auto collect = [&all](const QString &folder, Family family) {
        const QDir dir(sourceDir() + u"/resources/"_s + folder);
        for (const QFileInfo &file : dir.entryInfoList({u"*.svg"_s}, QDir::Files, QDir::Name))
            all << Drawing{file.completeBaseName(), file.filePath(), family};
    };
    collect(u"icons"_s, Family::Icon);
    collect(u"illustrations"_s, Family::Illustration);
    return all;
}

void addDrawings()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("icon");
    for (const Drawing &drawing : drawings())
        QTest::newRow(qPrintable(drawing.name)) << drawing.name << drawing.path << (drawing.family == Family::Icon);
}

// What QSvgRenderer of Qt 6.4 draws as every other renderer does, and nothing that fetches, scripts, animates or
// writes.
const QSet<QString> &allowedElements()
{
    static const QSet<QString> names{u"svg"_s,    u"g"_s,       u"path"_s, u"rect"_s,
                                     u"circle"_s, u"ellipse"_s, u"line"_s, u"polyline"_s};
    return names;
}

const QSet<QString> &allowedAttributes()
{
    static const QSet<QString> names{u"viewBox"_s,
                                     u"d"_s,
                                     u"x"_s,
                                     u"y"_s,
                                     u"width"_s,
                                     u"height"_s,
                                     u"rx"_s,
                                     u"ry"_s,
                                     u"cx"_s,
                                     u"cy"_s,
                                     u"r"_s,
                                     u"x1"_s,
                                     u"y1"_s,
                                     u"x2"_s,
                                     u"y2"_s,
                                     u"points"_s,
                                     u"fill"_s,
                                     u"stroke"_s,
                                     u"stroke-width"_s,
                                     u"stroke-linecap"_s,
                                     u"stroke-linejoin"_s,
                                     u"stroke-dasharray"_s,
                                     u"transform"_s};
    return names;
}

// Theme::picture() replaces these and leaves everything else as it stands.
const QSet<QString> &allowedColours()
{
    static const QSet<QString> names{u"none"_s,      u"ink"_s,    u"ink2"_s,     u"line"_s,        u"edge"_s,
                                     u"ground"_s,    u"card"_s,   u"primary"_s,  u"primaryDark"_s, u"tint"_s,
                                     u"onPrimary"_s, u"good"_s,   u"goodTint"_s, u"warning"_s,     u"warningTint"_s,
                                     u"bad"_s,       u"badTint"_s};
    return names;
}

/// The drawing's own size, from its viewBox.
QSizeF designSize(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    reader.readNextStartElement();
    const QList<QStringView> box = reader.attributes().value("viewBox"_L1).split(u' ');
    return box.size() == 4 ? QSizeF(box[2].toDouble(), box[3].toDouble()) : QSizeF();
}

QImage onSurface(const QPixmap &picture, const QColor &surface)
{
    QImage image(picture.size(), QImage::Format_RGB32);
    image.fill(surface);
    QPainter painter(&image);
    painter.drawPixmap(0, 0, picture);
    return image;
}

/// Of all pixels, the part that stands out from \a surface by 3:1, which WCAG 2.2 asks of graphics (1.4.11).
qreal standingOut(const QImage &image, const QColor &surface)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += contrastRatio(image.pixelColor(x, y), surface) >= 3.0 ? 1 : 0;
    }
    return qreal(count) / (image.width() * image.height());
}

/// Names of pictures in the sources of the screens: literals of a statement that speaks of icons or pictures, or fills
/// the bottom band.
QSet<QString> namesInSources()
{
    static const QRegularExpression aboutDrawings(u"\\bdrawing\\("_s);
    static const QRegularExpression aboutPictures(u"[iI]con|[pP]icture|\\bband\\.|\\bBandButton\\{|u\"key-"_s);
    static const QRegularExpression literal(u"(?:QStringLiteral\\(|u)\"([a-z]+(?:-[a-z]+)*)\""_s);
    static const QRegularExpression comment(u"//[^\\n]*"_s);
    QSet<QString> names;
    // Beside the screens themselves, the names that a profile may choose.
    for (const QString &folder : {u"/ui"_s, u"/app/config"_s}) {
        QDirIterator files(sourceDir() + folder, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString source = QString::fromUtf8(contentOf(files.next())).remove(comment);
            for (const QString &statement : source.split(u';')) {
                if (!statement.contains(folder == u"/ui"_s ? aboutPictures : aboutDrawings))
                    continue;
                for (auto found = literal.globalMatch(statement); found.hasNext();)
                    names << found.next().captured(1);
            }
        }
    }
    return names;
}

} // namespace

/// The line art: what the files may hold, that it can be seen in every scheme, and that every name on a screen has one.
class PicturesTest final : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void holdsOnlyPlainShapesInTheThemesColours_data() { addDrawings(); }
    void holdsOnlyPlainShapesInTheThemesColours();
    void belongsToItsFamily_data() { addDrawings(); }
    void belongsToItsFamily();
    void isSeenInEveryScheme_data() { addDrawings(); }
    void isSeenInEveryScheme();
    void isNotCutOff_data() { addDrawings(); }
    void isNotCutOff();
    void changesWithTheScheme_data() { addDrawings(); }
    void changesWithTheScheme();
    void oneNameIsOnePicture();
    void everyNameOnAScreenHasAPicture();
    void everyOutcomeHasAPicture();
};

void PicturesTest::holdsOnlyPlainShapesInTheThemesColours()
{
    QFETCH(QString, path);
    QFETCH(bool, icon);
    const QByteArray svg = contentOf(path);
    QVERIFY2(svg.startsWith("<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n"), "the licence stands first");
    QXmlStreamReader reader(svg);
    int shapes = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        QVERIFY2(!reader.isDTD() && !reader.isProcessingInstruction() && !reader.isEntityReference(), "plain XML");
        QVERIFY2(!reader.isCharacters() || reader.isWhitespace(), "words would need fonts and translation");
        if (!reader.isStartElement())
            continue;
        const QString element = reader.name().toString();
        QVERIFY2(allowedElements().contains(element), qPrintable(element));
        QCOMPARE(reader.namespaceUri().toString(), u"http://www.w3.org/2000/svg"_s);
        shapes += element != "svg"_L1 && element != "g"_L1 ? 1 : 0;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString name = attribute.qualifiedName().toString();
            QVERIFY2(allowedAttributes().contains(name), qPrintable(name));
            if (name != "fill"_L1 && name != "stroke"_L1)
                continue;
            const QString colour = attribute.value().toString();
            const bool allowed =
                icon ? colour == "currentColor"_L1 || colour == "none"_L1 : allowedColours().contains(colour);
            QVERIFY2(allowed, qPrintable(name + u"="_s + colour));
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(shapes > 0);
}

void PicturesTest::belongsToItsFamily()
{
    QFETCH(QString, path);
    QFETCH(bool, icon);
    const QByteArray svg = contentOf(path);
    QXmlStreamReader reader(svg);
    QVERIFY(reader.readNextStartElement());
    const QXmlStreamAttributes root = reader.attributes();
    QCOMPARE(root.value("stroke-linecap"_L1).toString(), u"round"_s);
    QCOMPARE(root.value("stroke-linejoin"_L1).toString(), u"round"_s);
    QCOMPARE(root.value("fill"_L1).toString(), u"none"_s);
    if (icon) {
        QCOMPARE(root.value("viewBox"_L1).toString(), u"0 0 24 24"_s);
        QCOMPARE(root.value("stroke"_L1).toString(), u"currentColor"_s);
        QCOMPARE(root.value("stroke-width"_L1).toString(), u"2"_s);
    } else {
        QVERIFY(!designSize(svg).isEmpty());
        QCOMPARE(root.value("stroke"_L1).toString(), u"ink"_s);
        QCOMPARE(root.value("stroke-width"_L1).toString(), u"3"_s);
    }
}

void PicturesTest::isSeenInEveryScheme()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    QFETCH(bool, icon);
    // A drawing of 3 px lines covers more than this; one that only tints its surface covers nothing.
    const qreal leastPart = icon ? 0.05 : 0.02;
    const QSize size = icon ? QSize(48, 48) : designSize(contentOf(path)).toSize();
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::HighContrast}) {
        Theme theme;
        theme.setScheme(scheme);
        const QPixmap picture = theme.picture(name, size);
        QCOMPARE(picture.size(), size);
        for (const Colour surface : {Colour::Card, Colour::Ground}) {
            const QColor colour = theme.colour(surface);
            const qreal part = standingOut(onSurface(picture, colour), colour);
            QVERIFY2(part >= leastPart,
                     qPrintable(u"scheme %1: %2"_s.arg(static_cast<int>(scheme)).arg(part, 0, 'f', 3)));
        }
    }
}

void PicturesTest::isNotCutOff()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    const QSize size = designSize(contentOf(path)).toSize() * 4;
    Theme theme;
    const QImage image = theme.picture(name, size).toImage();
    for (int x = 0; x < image.width(); ++x)
        QVERIFY(qAlpha(image.pixel(x, 0)) == 0 && qAlpha(image.pixel(x, image.height() - 1)) == 0);
    for (int y = 0; y < image.height(); ++y)
        QVERIFY(qAlpha(image.pixel(0, y)) == 0 && qAlpha(image.pixel(image.width() - 1, y)) == 0);
}

void PicturesTest::changesWithTheScheme()
{
    QFETCH(QString, name);
    QFETCH(bool, icon);
    Theme theme;
    const QSize size(96, 96);
    const QImage light = theme.picture(name, size).toImage();
    theme.setScheme(ColourScheme::HighContrast);
    QVERIFY(theme.picture(name, size).toImage() != light);
    if (icon)
        QVERIFY(theme.picture(name, size, Colour::Bad).toImage() != theme.picture(name, size, Colour::Good).toImage());
}

void PicturesTest::oneNameIsOnePicture()
{
    // Theme looks for a name in one folder after the other: a second file of the name would never be seen.
    QSet<QString> names;
    for (const Drawing &drawing : drawings()) {
        QVERIFY2(!names.contains(drawing.name), qPrintable(drawing.name));
        names << drawing.name;
    }
    QVERIFY(names.size() >= 40);
}

void PicturesTest::everyNameOnAScreenHasAPicture()
{
    const QSet<QString> names = namesInSources();
    // The search itself works: one name of each way of writing them.
    for (const QString &known :
         {u"help"_s, u"check"_s, u"method-bank"_s, u"setup-done"_s, u"passport"_s, u"key-shift"_s})
        QVERIFY2(names.contains(known), qPrintable(known));
    Theme theme;
    for (const QString &name : names)
        QVERIFY2(!theme.picture(name, QSize(24, 24)).isNull(), qPrintable(name));
}

void PicturesTest::everyOutcomeHasAPicture()
{
    Theme theme;
    int count = 0;
    // The last outcome is the one after which a number has no name.
    for (int number = 0;; ++number) {
        const QString name = outcomeName(static_cast<Outcome>(number));
        if (name.isEmpty())
            break;
        if (static_cast<Outcome>(number) == Outcome::Done)
            continue;
        const QString picture = u"outcome-"_s + QString(name).replace(u'_', u'-');
        QVERIFY2(!theme.picture(picture, QSize(24, 24)).isNull(), qPrintable(picture));
        ++count;
    }
    QVERIFY(count > 0);
}

} // namespace kiosk

KIOSK_TEST_RUN_BY(kiosk::PicturesTest, [](int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return kiosk::runTest<QGuiApplication, kiosk::PicturesTest>(argc, argv);
})

#include "PicturesTest.moc"
