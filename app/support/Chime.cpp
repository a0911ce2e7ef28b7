// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Chime.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk
{

QByteArray chimeSamples(double first, double second, double seconds)
{
    const int count = static_cast<int>(chimeRate * seconds);
    QByteArray samples(count * qsizetype(sizeof(qint16)), '\0');
    for (int i = 0; i < count; ++i) {
        const bool later = i >= count / 2;
        const double time = static_cast<double>(later ? i - count / 2 : i) / chimeRate;
        const double attack = std::min(1.0, time / 0.01);
        const double value =
            std::sin(2 * std::numbers::pi * (later ? second : first) * time) * attack * std::exp(-6 * time);
        qToLittleEndian(static_cast<qint16>(12000 * value), samples.data() + i * qsizetype(sizeof(qint16)));
    }
    return samples;
}

QByteArray chimeFile(double first, double second, double seconds)
{
    const QByteArray samples = chimeSamples(first, second, seconds);
    QByteArray sound;
    QDataStream out(&sound, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + samples.size());
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << quint32(chimeRate) << quint32(2 * chimeRate) << quint16(2)
        << quint16(16);
    out.writeRawData("data", 4);
    out << quint32(samples.size());
    out.writeRawData(samples.constData(), static_cast<int>(samples.size()));
    return sound;
}

} // namespace kiosk
