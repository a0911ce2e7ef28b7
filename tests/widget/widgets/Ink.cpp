// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ink.h"

#include <QImage>
#include <QLayout>

#include <cstdlib>

namespace kiosk
{

int inkPixels(QWidget &widget, QSize size, const QColor &ground)
{
    widget.resize(size);
    if (widget.layout())
        widget.layout()->activate();
    QImage image(size, QImage::Format_RGB32);
    image.fill(ground);
    widget.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const int difference = std::abs(qRed(pixel) - ground.red()) + std::abs(qGreen(pixel) - ground.green())
                + std::abs(qBlue(pixel) - ground.blue());
            if (difference > 96)
                ++ink;
        }
    }
    return ink;
}

} // namespace kiosk
