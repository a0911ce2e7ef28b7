// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/CodeCamera.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

#include <zbar.h>

namespace kiosk
{

namespace
{
constexpr std::chrono::milliseconds interval{500};
} // namespace

QStringList readCodes(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return {};
    // zbar wants its rows without a gap.
    QByteArray pixels;
    pixels.reserve(qsizetype{grey.width()} * grey.height());
    for (int y = 0; y < grey.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(grey.constScanLine(y)), grey.width());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()), "Y800",
                      pixels.constData(), static_cast<unsigned long>(pixels.size()));
    scanner.scan(image);
    QStringList codes;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        codes << QString::fromStdString(symbol->get_data());
    // zbar tells them in no order that stays.
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

CodeCamera::CodeCamera(QObject *parent)
    : QObject(parent), m_blind(QGuiApplication::platformName() != QLatin1String("xcb"))
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &CodeCamera::look);
}

void CodeCamera::look()
{
    QScreen *screen = QGuiApplication::primaryScreen();
    const QStringList codes = m_blind || !screen ? QStringList() : readCodes(screen->grabWindow(0).toImage());
    if (std::exchange(m_seen, codes) != codes)
        Q_EMIT codesSeen(codes);
}

} // namespace kiosk
