// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ink.h"
#include "support/AccessibleTree.h"
#include "support/StrictTest.h"
#include "widgets/Card.h"
#include "widgets/Notice.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QAccessible>
#include <QLayout>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

const QString finnish = u"Avaa puhelimessasi Microsoft Authenticator ja hyväksy pyyntö näyttämällä numerolla."_s;
const QString longWord = u"Monivaiheisentunnistautumisenkäyttöönottovaihe"_s;

} // namespace

class TextsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void textIsNeverCut_data();
    void textIsNeverCut();
    void longWordIsBrokenNotCut();
    void noLineEndsInAShortHyphen_data();
    void noLineEndsInAShortHyphen();
    void linesAreNotTooLongToRead();
    void quotedWordsAreBold();
    void noticeGrowsWithItsText();
    void noticeIsToldBySchemeAndShape();
    void noticeIsAnnouncedWhenItChanges();
    void pictureItemStandsBesideItsText();
    void rolesForAssistiveTechnology();
};

void TextsTest::textIsNeverCut_data()
{
    QTest::addColumn<TextRole>("role");
    QTest::addColumn<TextSize>("textSize");
    QTest::addColumn<int>("width");
    for (TextRole role : {TextRole::Heading, TextRole::Sub, TextRole::Body, TextRole::BodyStrong, TextRole::Note,
                          TextRole::CardTitle}) {
        for (TextSize textSize : {TextSize::Normal, TextSize::Large, TextSize::Largest}) {
            for (int width : {320, 700, 1400})
                QTest::addRow("role %d, size %d, %d px", static_cast<int>(role), static_cast<int>(textSize), width)
                    << role << textSize << width;
        }
    }
}

void TextsTest::textIsNeverCut()
{
    QFETCH(TextRole, role);
    QFETCH(TextSize, textSize);
    QFETCH(int, width);
    Theme theme;
    theme.setTextSize(textSize);
    TextLabel label(theme, role);
    label.setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label.setText(finnish);
    const int height = label.heightForWidth(width);
    const int exact = inkPixels(label, {width, height}, Qt::white);
    QVERIFY(exact > 0);
    QCOMPARE(exact, inkPixels(label, {width, height + 300}, Qt::white));
}

void TextsTest::longWordIsBrokenNotCut()
{
    Theme theme;
    theme.setTextSize(TextSize::Largest);
    TextLabel label(theme, TextRole::Heading);
    label.setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label.setText(longWord);
    const int whole = inkPixels(label, {6000, label.heightForWidth(6000)}, Qt::white);
    const int broken = inkPixels(label, {500, label.heightForWidth(500)}, Qt::white);
    QVERIFY(label.heightForWidth(500) > label.heightForWidth(6000));
    // Breaking moves letters by parts of a pixel; a cut would lose whole letters.
    QVERIFY2(qAbs(whole - broken) < whole / 40, qPrintable(u"%1 of %2"_s.arg(broken).arg(whole)));
    QVERIFY(label.minimumSizeHint().width() < 1024);
}

void TextsTest::noLineEndsInAShortHyphen_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("hyphened");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("together");
    QTest::newRow("e-mail") << u"Open your"_s << u"e-"_s << u"mail"_s << true;
    QTest::newRow("Wi-Fi") << u"Open your"_s << u"Wi-"_s << u"Fi"_s << true;
    QTest::newRow("a name and its word") << u"Asenna Candour"_s << u"ID\u00a0-"_s << u"sovellus"_s << true;
    QTest::newRow("a long word") << u"Avaa"_s << u"tunnistautumis-"_s << u"palvelu"_s << false;
}

void TextsTest::noLineEndsInAShortHyphen()
{
    QFETCH(QString, before);
    QFETCH(QString, hyphened);
    QFETCH(QString, after);
    QFETCH(bool, together);
    const QFont font = Theme().font(TextRole::Body);
    const int toTheHyphen = WrappedText::naturalWidth(before + u' ' + hyphened, font);
    WrappedText lines(before + u' ' + hyphened + after, font, 1.4);
    const qreal widest = lines.layOut(toTheHyphen).width();
    QCOMPARE(widest < WrappedText::naturalWidth(before + u' ' + hyphened.chopped(1), font), together);
}

void TextsTest::linesAreNotTooLongToRead()
{
    Theme theme;
    TextLabel label(theme, TextRole::Body);
    label.setText(finnish + u' ' + finnish + u' ' + finnish);
    QVERIFY(label.sizeHint().width() <= label.fontMetrics().averageCharWidth() * 70);
}

void TextsTest::quotedWordsAreBold()
{
    Theme theme;
    TextLabel label(theme, TextRole::Body);
    label.setRichText(u"Choose <b>Approve</b>."_s);
    label.setAlignment(Qt::AlignLeft | Qt::AlignTop);
    const int bold = inkPixels(label, {800, 80}, Qt::white);
    label.setRichText(u"Choose Approve."_s);
    QVERIFY(bold > inkPixels(label, {800, 80}, Qt::white));
    // Plain text shows what it says.
    TextLabel plain(theme, TextRole::Body);
    plain.setText(u"<b>x</b>"_s);
    QVERIFY(plain.sizeHint().width() > plain.fontMetrics().horizontalAdvance(u"<b>x<"_s));
}

void TextsTest::noticeGrowsWithItsText()
{
    for (TextSize textSize : {TextSize::Normal, TextSize::Largest}) {
        Theme theme;
        theme.setTextSize(textSize);
        Notice notice(theme, Notice::Kind::Warning);
        notice.setText(finnish);
        const QColor ground = theme.colour(Colour::WarningTint);
        const int height = notice.heightForWidth(600);
        const int exact = inkPixels(notice, {600, height}, ground);
        const int roomy = inkPixels(notice, {600, height + 300}, ground);
        // The corners are not tinted.
        QVERIFY(exact > 500);
        QVERIFY2(qAbs(exact - roomy) <= roomy / 50, qPrintable(u"%1 of %2"_s.arg(exact).arg(roomy)));
    }
}

void TextsTest::noticeIsToldBySchemeAndShape()
{
    Theme theme;
    theme.setScheme(ColourScheme::HighContrast);
    QList<QImage> pictures;
    for (Notice::Kind kind : {Notice::Kind::Info, Notice::Kind::Good, Notice::Kind::Warning, Notice::Kind::Bad}) {
        Notice notice(theme, kind);
        notice.setText(u"Text"_s);
        notice.resize(400, 90);
        // Without colour: the shape alone must tell them apart.
        const QImage picture = notice.grab().toImage().convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
        for (const QImage &other : std::as_const(pictures))
            QVERIFY(picture != other);
        pictures << picture;
    }
}

void TextsTest::noticeIsAnnouncedWhenItChanges()
{
    Theme theme;
    Notice notice(theme, Notice::Kind::Info);
    notice.show();
    QVERIFY(QTest::qWaitForWindowExposed(&notice));
    QTRY_VERIFY2(QAccessible::isActive(), "the accessibility bus of tests/support/on-screen is needed");
    HeardEvents events;
    notice.setText(u"Check the address."_s);
    QCOMPARE(events.count(QAccessible::Alert), 1);
    notice.setText(u"Check the address."_s);
    QCOMPARE(events.count(QAccessible::Alert), 1);
    QCOMPARE(QAccessible::queryAccessibleInterface(&notice)->text(QAccessible::Name), u"Check the address."_s);
}

void TextsTest::pictureItemStandsBesideItsText()
{
    Theme theme;
    PictureItem item(theme, u"key-shift"_s);
    item.setText(finnish);
    item.resize(500, item.heightForWidth(500));
    item.layout()->activate();
    QVERIFY(item.label()->x() > theme.font(TextRole::Body).pixelSize());
    const int height = item.heightForWidth(500);
    QCOMPARE(inkPixels(item, {500, height}, Qt::white), inkPixels(item, {500, height + 300}, Qt::white));
    theme.setTextSize(TextSize::Largest);
    QVERIFY(item.heightForWidth(500) > height);
}

void TextsTest::rolesForAssistiveTechnology()
{
    Theme theme;
    Picture picture(theme, u"key-shift"_s, {100, 100});
    picture.setAccessibleName(u"A phone"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&picture)->role(), QAccessible::Graphic);
    Notice notice(theme, Notice::Kind::Bad);
    QCOMPARE(QAccessible::queryAccessibleInterface(&notice)->role(), QAccessible::AlertMessage);
    Card card(theme);
    QCOMPARE(QAccessible::queryAccessibleInterface(&card)->role(), QAccessible::Grouping);
    TextLabel label(theme, TextRole::Body);
    label.setText(u"Text"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), u"Text"_s);
}

} // namespace kiosk

KIOSK_WIDGET_TEST(kiosk::TextsTest)
#include "TextsTest.moc"
