// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/QrCode.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/Painting.h"

#include <QLoggingCategory>
#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace kiosk
{

namespace
{

Q_LOGGING_CATEGORY(lcQr, "kiosk.qrcode")

constexpr int quietModules = 4; ///< ISO/IEC 18004

struct FreeCode {
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

QImage qrModules(const QString &payload, int leastVersion)
{
    const QByteArray bytes = payload.toUtf8();
    if (bytes.isEmpty())
        return {};
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()),
                          leastVersion, QR_ECLEVEL_M));
    if (!code) {
        qCWarning(lcQr, "no code holds a text of %lld bytes", static_cast<long long>(bytes.size()));
        return {};
    }
    QImage modules(code->width, code->width, QImage::Format_RGB32);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            const bool black = code->data[y * code->width + x] & 1;
            modules.setPixel(x, y, black ? 0xff000000 : 0xffffffff);
        }
    }
    return modules;
}

QrCode::QrCode(Theme &theme, qreal sideAt1080, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_sideAt1080(sideAt1080)
{
    installAccessibleRoles();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void QrCode::setPayload(const QString &payload)
{
    if (payload == m_payload)
        return;
    m_payload = payload;
    m_modules = qrModules(payload, m_leastVersion);
    updateGeometry();
    update();
}

int QrCode::version() const
{
    return m_modules.isNull() ? 0 : (m_modules.width() - 17) / 4;
}

void QrCode::setLeastVersion(int version)
{
    if (version == m_leastVersion)
        return;
    m_leastVersion = version;
    m_modules = qrModules(m_payload, m_leastVersion);
    updateGeometry();
    update();
}

void QrCode::setSide(qreal sideAt1080)
{
    m_sideAt1080 = sideAt1080;
    updateGeometry();
    update();
}

void QrCode::setAsLargeAs(const QrCode *other)
{
    m_model = other;
    updateGeometry();
    update();
}

int QrCode::pixelsAModule() const
{
    // Below 2 pixels, on a small window, a phone reads a dense code badly.
    constexpr int fewest = 2;
    if (m_model && !m_model->m_modules.isNull()) {
        const int side = m_model->m_modules.width() * m_model->pixelsAModule();
        return std::max(fewest, qRound(qreal(side) / m_modules.width()));
    }
    return std::max(fewest, m_theme.px(m_sideAt1080) / (m_modules.width() + 2 * quietModules));
}

QSize QrCode::sizeHint() const
{
    if (m_modules.isNull())
        return {m_theme.px(m_sideAt1080), m_theme.px(m_sideAt1080)};
    // Nothing around the quiet zone, so that what stands below is close.
    const int side = (m_modules.width() + 2 * quietModules) * pixelsAModule();
    return {side, side};
}

QSize QrCode::minimumSizeHint() const
{
    return sizeHint();
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_modules.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = std::min(width(), height());
    const QRectF square((width() - side) / 2.0, (height() - side) / 2.0, side, side);
    drawSurface(painter, square, m_theme.px(12), Qt::white, QColor(), 0);
    // Whole device pixels a module, from a whole device pixel on: no grey edges.
    const QTransform toDevice = painter.deviceTransform();
    const int modules = m_modules.width() + 2 * quietModules;
    const int pixels = std::max(1, static_cast<int>(side * toDevice.m11()) / modules);
    const int codeSide = pixels * m_modules.width();
    const QPointF centre = toDevice.map(QPointF(width() / 2.0, height() / 2.0));
    const QRectF area(qRound(centre.x() - codeSide / 2.0), qRound(centre.y() - codeSide / 2.0), codeSide, codeSide);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(toDevice.inverted().mapRect(area), m_modules);
}

} // namespace kiosk
