// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include "theme/Palette.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>
#include <QWidget>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside every namespace; a static library's resources are not registered by themselves.
static void registerPictures()
{
    Q_INIT_RESOURCE(kiosk_pictures);
}

namespace kiosk
{

namespace
{

constexpr qreal leastScale = 0.72;
constexpr QSize leastWindow(1024, 768); ///< has the least scale
constexpr qreal greatestScale = 4.0;
constexpr qreal leastTwoColumnWidth = 1150; ///< of the 1080p design, at text size 100 %
constexpr qreal leastRoomyHeight = 712; ///< of the 1080p design, at text size 100 %
constexpr int leastTarget = 60;
constexpr int leastSeatedTarget = 36;
constexpr int leastFontPixels = 16;
constexpr int leastSeatedFontPixels = 14;
/// A body text of 17 px, as desktops have it.
constexpr qreal seatedScale = 0.61;
constexpr int beaconPixels = 64;
constexpr int pictureCachePixels = 4 * 1024 * 1024;
const QColor builtInPrimary(0x0a, 0x4f, 0xc4);

struct Type {
    int pixels;
    QFont::Weight weight;
};

Type typeOf(TextRole role)
{
    switch (role) {
    case TextRole::Heading:
        return {60, QFont::Bold};
    case TextRole::Sub:
        return {32, QFont::Normal};
    case TextRole::Body:
        return {28, QFont::Normal};
    case TextRole::BodyStrong:
        return {28, QFont::DemiBold};
    case TextRole::Note:
        return {24, QFont::Normal};
    case TextRole::Button:
        return {30, QFont::DemiBold};
    case TextRole::CardTitle:
        return {36, QFont::Bold};
    case TextRole::Digits:
        return {112, QFont::Bold};
    case TextRole::Beacon:
        return {beaconPixels, QFont::Bold};
    }
    return {28, QFont::Normal};
}

struct PictureToken {
    const char *name;
    Colour colour;
};

constexpr std::array pictureTokens{
    PictureToken{"ink", Colour::Ink},          PictureToken{"ink2", Colour::Ink2},
    PictureToken{"line", Colour::Line},        PictureToken{"edge", Colour::Edge},
    PictureToken{"ground", Colour::Ground},    PictureToken{"card", Colour::Card},
    PictureToken{"primary", Colour::Primary},  PictureToken{"primaryDark", Colour::PrimaryDark},
    PictureToken{"tint", Colour::PrimaryTint}, PictureToken{"onPrimary", Colour::OnPrimary},
    PictureToken{"good", Colour::Good},        PictureToken{"goodTint", Colour::GoodTint},
    PictureToken{"warning", Colour::Warning},  PictureToken{"warningTint", Colour::WarningTint},
    PictureToken{"bad", Colour::Bad},          PictureToken{"badTint", Colour::BadTint},
};

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

} // namespace

Theme::Theme(QObject *parent) : Theme(Viewing::Standing, parent) { }

Theme::Theme(Viewing viewing, QObject *parent)
    : QObject(parent), m_viewing(viewing), m_primary(builtInPrimary),
      m_scale(viewing == Viewing::Seated ? seatedScale : 1.0), m_pictures(pictureCachePixels)
{
    static_assert(colourCount == std::tuple_size_v<decltype(m_colours)>);
    registerPictures();
    m_colours = makePalette(m_scheme, m_primary);
}

Theme::~Theme() = default;

void Theme::rebuild()
{
    m_colours = makePalette(m_scheme, m_primary);
    m_pictures.clear();
    Q_EMIT changed();
}

void Theme::setWindowSize(QSize size)
{
    if (size == m_windowSize || size.isEmpty())
        return;
    m_windowSize = size;
    if (m_viewing == Viewing::Seated) {
        Q_EMIT changed();
        return;
    }
    const bool portrait = size.height() > size.width();
    const QSizeF design = portrait ? QSizeF(1080, 1920) : QSizeF(1920, 1080);
    const qreal byWidth = size.width() / design.width();
    qreal fit = portrait ? byWidth : std::min(byWidth, size.height() / design.height());
    // By the wide design's width the letters would get small in a window that has height to spare.
    if (!portrait && size.width() * leastWindow.height() <= size.height() * leastWindow.width())
        fit = std::max(fit, leastScale * size.width() / leastWindow.width());
    m_scale = std::clamp(fit, leastScale, greatestScale);
    Q_EMIT changed();
}

void Theme::setScheme(ColourScheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    rebuild();
}

void Theme::setTextSize(TextSize size)
{
    if (size == m_textSize)
        return;
    m_textSize = size;
    Q_EMIT changed();
}

void Theme::nextTextSize()
{
    setTextSize(m_textSize == TextSize::Normal      ? TextSize::Large
                    : m_textSize == TextSize::Large ? TextSize::Largest
                                                    : TextSize::Normal);
}

void Theme::nextScheme()
{
    setScheme(m_scheme == ColourScheme::Light      ? ColourScheme::Dark
                  : m_scheme == ColourScheme::Dark ? ColourScheme::HighContrast
                                                   : ColourScheme::Light);
}

void Theme::setPrimary(const QColor &primary)
{
    const QColor opaque = primary.isValid() ? QColor(primary.rgb()) : builtInPrimary;
    if (opaque == m_primary)
        return;
    m_primary = opaque;
    rebuild();
}

qreal Theme::textFactor() const
{
    switch (m_textSize) {
    case TextSize::Normal:
        return 1.0;
    case TextSize::Large:
        return 1.5;
    case TextSize::Largest:
        return 2.0;
    }
    return 1.0;
}

bool Theme::isNarrow() const
{
    return (m_viewing == Viewing::Standing && m_windowSize.height() > m_windowSize.width())
        || m_windowSize.width() / (m_scale * textFactor()) < leastTwoColumnWidth;
}

bool Theme::isLow() const
{
    return m_windowSize.height() / (m_scale * textFactor()) < leastRoomyHeight;
}

int Theme::px(qreal at1080) const
{
    return qRound(at1080 * m_scale);
}

int Theme::target(qreal at1080) const
{
    return std::max(m_viewing == Viewing::Seated ? leastSeatedTarget : leastTarget, px(at1080));
}

QFont Theme::font(TextRole role) const
{
    const Type type = typeOf(role);
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("sans-serif")});
    const int least = m_viewing == Viewing::Seated ? leastSeatedFontPixels : leastFontPixels;
    if (role == TextRole::Beacon)
        font.setPixelSize(isLow() ? px(beaconPixels) : std::max(beaconPixels, px(beaconPixels)));
    else
        font.setPixelSize(std::max(least, qRound(type.pixels * m_scale * textFactor())));
    font.setWeight(type.weight);
    // Large bold Inter is set a little tighter, as its own Display cut is.
    if (type.weight == QFont::Bold)
        font.setLetterSpacing(QFont::PercentageSpacing, 98);
    return font;
}

QColor Theme::colour(Colour colour) const
{
    return m_colours[static_cast<std::size_t>(colour)];
}

QPalette Theme::palette() const
{
    QPalette palette;
    const QColor ink = colour(Colour::Ink);
    palette.setColor(QPalette::Window, colour(Colour::Ground));
    palette.setColor(QPalette::Base, colour(Colour::Card));
    palette.setColor(QPalette::AlternateBase, colour(Colour::Ground));
    palette.setColor(QPalette::Button, colour(Colour::Card));
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::PlaceholderText, colour(Colour::Ink2));
    palette.setColor(QPalette::Highlight, colour(Colour::Primary));
    palette.setColor(QPalette::HighlightedText, colour(Colour::OnPrimary));
    palette.setColor(QPalette::Link, colour(Colour::Primary));
    return palette;
}

void Theme::dress(QWidget &window) const
{
    window.setPalette(palette());
    const auto parts = window.findChildren<QWidget *>();
    for (QWidget *part : parts)
        part->updateGeometry();
}

QPixmap Theme::picture(const QString &name, QSize size, Colour colour) const
{
    if (name.isEmpty() || size.isEmpty())
        return {};
    const qreal ratio = qGuiApp->devicePixelRatio();
    const QString key = name % QLatin1Char('/') % QString::number(size.width()) % QLatin1Char('x')
        % QString::number(size.height()) % QLatin1Char('/') % QString::number(static_cast<int>(colour));
    if (const QPixmap *known = m_pictures.object(key))
        return *known;

    QFile file;
    for (const char *folder : {":/icons/", ":/illustrations/", ":/keyboards/"}) {
        file.setFileName(QLatin1String(folder) % name % QStringLiteral(".svg"));
        if (file.exists())
            break;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no picture named \"%s\"", qUtf8Printable(name));
        m_pictures.insert(key, new QPixmap, 0);
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace(quoted("currentColor"), quoted(this->colour(colour).name().toLatin1()));
    for (const PictureToken &token : pictureTokens)
        svg.replace(quoted(token.name), quoted(this->colour(token.colour).name().toLatin1()));

    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    }
    m_pictures.insert(key, new QPixmap(picture), qsizetype(picture.width()) * picture.height());
    return picture;
}

QIcon Theme::icon(const QString &name, int size, Colour colour) const
{
    return {picture(name, QSize(size, size), colour)};
}

} // namespace kiosk
