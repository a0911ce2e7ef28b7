// SPDX-License-Identifier: GPL-3.0-or-later
#include "slip/SlipPainter.h"

#include "shell/CalendarEntry.h"
#include "shell/TimeText.h"
#include "shell/Translations.h"
#include "widgets/QrCode.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QUrl>

namespace kiosk
{

namespace
{

constexpr int dotsPerInch = 203;
constexpr qreal mmPerInch = 25.4;
constexpr int longestDots = 6000; ///< to measure on

/// In dots: a finger's width is 120.
constexpr int numberDots = 190;
constexpr int timeDots = 52;
constexpr int bodyDots = 27;
constexpr int noteDots = 22;
constexpr int gap = 20;
constexpr int smallGap = 10;
/// Two codes beside each other on 80 mm.
constexpr int twoColumnsFrom = 500;
constexpr int codeDots = 244;
/// Around a code nothing but paper (ISO/IEC 18004): 4 modules of the widest.
constexpr int quietDots = 36;
/// Paper is not a screen: a module of 3 dots (0.4 mm) is read by any phone.
constexpr int leastModuleDots = 3;

QFont fontOf(int dots, QFont::Weight weight)
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("sans-serif")});
    font.setPixelSize(dots);
    font.setWeight(weight);
    return font;
}

/// The slip from top to bottom.
class Strip
{
    Q_DECLARE_TR_FUNCTIONS(kiosk::Slip)
public:
    Strip(QPainter &painter, const link::Slip &slip, int width) : m_painter(painter), m_slip(slip), m_width(width) { }

    /// Returns its height in dots.
    int paint()
    {
        const Language language = m_slip.language;
        const QString ready = clockTimeText(m_slip.readyAt.toLocalTime(), language);
        const QString host = QUrl(m_slip.signIn).host();

        line(m_slip.organisation, bodyDots, QFont::Bold, Qt::AlignHCenter);
        space(smallGap);
        //: On a paper slip, above the ticket's number, such as A7
        line(tr("Your number"), bodyDots, QFont::Medium, Qt::AlignHCenter);
        number();
        //: On a paper slip; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32
        lineAcross(tr("Ready by %1").arg(ready), timeDots);
        space(gap);
        rule();
        codes(host);
        rule();
        space(smallGap);
        //: On a paper slip, above three or four numbered steps
        line(tr("What to do next"), bodyDots + 5, QFont::Bold, Qt::AlignLeft);
        space(smallGap);
        for (const QString &text : steps(ready, host))
            step(text);
        space(smallGap);
        rule();
        //: Last line of a paper slip
        line(tr("There is nothing about you on this slip."), noteDots, QFont::Medium, Qt::AlignHCenter);
        return m_y;
    }

private:
    QStringList steps(const QString &ready, const QString &host) const
    {
        QStringList texts;
        if (m_slip.steps.isEmpty()) {
            //: Step on a paper slip; %1 is the app's name, %2 who makes it, as the app stores name them
            texts << (m_slip.publisher.isEmpty()
                          ? tr("Install the app %1 on your phone.").arg(m_slip.app)
                          : tr("Install the app %1 on your phone. Publisher: %2.").arg(m_slip.app, m_slip.publisher));
            //: Step on a paper slip; %1 is a time of day with its own word, %2 the host of the sign-in page
            texts << tr("At %1 or later, open %2 on your phone: the code above leads there.").arg(ready, host);
            //: Step on a paper slip
            texts << tr("Sign in and follow what the page says. Do not sign in directly inside the app.");
        } else {
            //: Step on a paper slip; %1 is a time of day with its own word
            texts << tr("Wait until %1.").arg(ready) << m_slip.steps;
        }
        //: Step on a paper slip; %1 is a time of day with its own word
        texts << tr("If sign-in still asks for the old app, come back by %1 and touch your number on the first screen.")
                     .arg(clockTimeText(m_slip.keptUntil.toLocalTime(), m_slip.language));
        return texts;
    }

    void space(int dots) { m_y += dots; }

    int text(const QRect &place, const QString &words, Qt::Alignment alignment)
    {
        const int flags = static_cast<int>(alignment) | Qt::TextWordWrap;
        const QRect taken = m_painter.boundingRect(place, flags, words);
        m_painter.drawText(QRect(place.topLeft(), QSize(place.width(), taken.height())), flags, words);
        return taken.height();
    }

    void line(const QString &words, int dots, QFont::Weight weight, Qt::Alignment alignment)
    {
        m_painter.setFont(fontOf(dots, weight));
        m_y += text({0, m_y, m_width, longestDots}, words, alignment);
    }

    /// As large as one line allows.
    void lineAcross(const QString &words, int dots)
    {
        m_painter.setFont(fontOf(dots, QFont::Bold));
        const int wide = m_painter.fontMetrics().horizontalAdvance(words);
        line(words, std::min(dots, dots * m_width / (wide + 1)), QFont::Bold, Qt::AlignHCenter);
    }

    /// Its capitals alone take room: digits and capitals have nothing below the line.
    void number()
    {
        m_painter.setFont(fontOf(numberDots, QFont::Bold));
        const int height = m_painter.fontMetrics().capHeight();
        space(gap);
        const QString words = m_slip.number.toString();
        const int left = (m_width - m_painter.fontMetrics().horizontalAdvance(words)) / 2;
        m_painter.drawText(left, m_y + height, words);
        space(height + gap);
    }

    void rule()
    {
        constexpr int thickness = 3;
        space(smallGap);
        m_painter.fillRect(0, m_y, m_width, thickness, Qt::black);
        space(thickness + smallGap);
    }

    void codes(const QString &host)
    {
        const QString app = m_slip.shortApp;
        // The same words as on the screen.
        const QString title =
            QCoreApplication::translate("kiosk::TicketPage", "Set %1 up again (%2)").arg(app, m_slip.number.toString());
        const QString entry = calendarEntry(m_slip.readyAt, title, m_slip.signIn);
        const QString calendar = QCoreApplication::translate("kiosk::TicketPage", "Into my calendar");
        const int begin = m_y;
        if (m_width >= twoColumnsFrom) {
            const int column = (m_width - gap) / 2;
            code({0, begin, column, 0}, m_slip.signIn, host);
            const int bottom = std::exchange(m_y, begin);
            code({m_width - column, begin, column, 0}, entry, calendar);
            m_y = std::max(bottom, m_y);
        } else {
            code({0, begin, m_width, 0}, m_slip.signIn, host);
            space(gap);
            code({0, m_y, m_width, 0}, entry, calendar);
        }
    }

    /// Whole dots to a module: two codes beside each other differ by a few, and what stands below them does not.
    void code(QRect place, const QString &payload, const QString &name)
    {
        const QImage modules = qrModules(payload);
        if (modules.isNull())
            return;
        const int dots = std::max(leastModuleDots, codeDots / modules.width());
        const int left = place.left() + (place.width() - dots * modules.width()) / 2;
        space(quietDots);
        const int top = m_y + (codeDots - dots * modules.width()) / 2;
        constexpr int middleGrey = 128;
        for (int y = 0; y < modules.height(); ++y) {
            for (int x = 0; x < modules.width(); ++x) {
                if (qGray(modules.pixel(x, y)) < middleGrey)
                    m_painter.fillRect(left + x * dots, top + y * dots, dots, dots, Qt::black);
            }
        }
        space(codeDots + quietDots);
        m_painter.setFont(fontOf(noteDots, QFont::Bold));
        m_y += text({place.left(), m_y, place.width(), longestDots}, name, Qt::AlignHCenter);
    }

    void step(const QString &words)
    {
        constexpr int indent = 44;
        m_painter.setFont(fontOf(bodyDots, QFont::Bold));
        text({0, m_y, indent, longestDots}, QString::number(++m_step), Qt::AlignLeft);
        m_painter.setFont(fontOf(bodyDots, QFont::Medium));
        m_y += text({indent, m_y, m_width - indent, longestDots}, words, Qt::AlignLeft);
        space(smallGap);
    }

    QPainter &m_painter;
    const link::Slip &m_slip;
    int m_width;
    int m_y = 0;
    int m_step = 0;
};

int paintOn(QPaintDevice &device, const link::Slip &slip, int width, QPoint offset = {})
{
    Translations translations;
    translations.install(slip.language);
    QPainter painter(&device);
    painter.translate(offset);
    painter.setPen(Qt::black);
    painter.setRenderHint(QPainter::TextAntialiasing);
    return Strip(painter, slip, width).paint();
}

void setPage(QPdfWriter &writer, QSizeF pageMm)
{
    writer.setResolution(dotsPerInch);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(pageMm, QPageSize::Millimeter, QStringLiteral("slip"), QPageSize::ExactMatch));
    writer.setPageMargins({});
}

} // namespace

SlipPainter::SlipPainter(link::Slip slip, int paperWidthMm) : m_slip(std::move(slip)), m_paperWidthMm(paperWidthMm) { }

int SlipPainter::printedDots() const
{
    constexpr int narrowRoll = 70;
    const int margins = m_paperWidthMm < narrowRoll ? 10 : 8;
    return (m_paperWidthMm - margins) * dotsPerMm;
}

QImage SlipPainter::picture() const
{
    QImage canvas(printedDots(), longestDots, QImage::Format_Grayscale8);
    canvas.fill(Qt::white);
    const int height = paintOn(canvas, m_slip, canvas.width());
    return canvas.copy(0, 0, canvas.width(), height)
        .convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::ThresholdDither);
}

int SlipPainter::lengthMm() const
{
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter writer(&nowhere);
    setPage(writer, QSizeF(m_paperWidthMm, longestDots / qreal{dotsPerMm}));
    constexpr int margins = 8;
    return qCeil(paintOn(writer, m_slip, printedDots()) * mmPerInch / dotsPerInch) + margins;
}

QByteArray SlipPainter::pdf(QSizeF pageMm) const
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&file);
        writer.setTitle(QStringLiteral("slip"));
        writer.setCreator({});
        setPage(writer, pageMm);
        constexpr int topMm = 4;
        const int width = qRound(pageMm.width() * dotsPerInch / mmPerInch);
        paintOn(writer, m_slip, printedDots(), {std::max(0, (width - printedDots()) / 2), topMm * dotsPerMm});
    }
    return file.data();
}

} // namespace kiosk
