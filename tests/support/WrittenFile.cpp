// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/WrittenFile.h"

#include <QFile>

#include <algorithm>

namespace kiosk
{

QByteArray outOfDate(const QString &path, const QByteArray &text)
{
    QFile file(QStringLiteral(KIOSK_SOURCE_DIR "/") + path);
    const auto trouble = [&file, &path] { return QString(path + u": " + file.errorString()).toUtf8(); };
    if (qEnvironmentVariableIsSet("KIOSK_WRITE_REFERENCE")) {
        const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return written ? QByteArray() : trouble();
    }
    if (!file.open(QIODevice::ReadOnly))
        return trouble();
    const QList<QByteArray> wanted = text.split('\n');
    const QList<QByteArray> found = file.readAll().split('\n');
    for (qsizetype i = 0; i < std::max(wanted.size(), found.size()); ++i) {
        if (i >= wanted.size() || i >= found.size() || found.at(i) != wanted.at(i))
            return path.toUtf8() + ':' + QByteArray::number(i + 1)
                + " is out of date; KIOSK_WRITE_REFERENCE=1 writes it anew. Wanted: " + wanted.value(i);
    }
    return {};
}

} // namespace kiosk
