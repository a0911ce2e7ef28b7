// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/StateFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr qint64 longestFile = 1 << 20;

/// The rename itself must reach the disk too, or a power cut brings the old file back.
void syncFolderOf(const QString &path)
{
    const int folder = open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
}

} // namespace

Result<void> StateFile::write(const QJsonObject &object) const
{
    QSaveFile file(m_path);
    const bool opened = file.open(QIODevice::WriteOnly);
    if (opened)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // No newline at the end: so a file cut anywhere is no JSON any more.
    const QByteArray content = QJsonDocument(object).toJson(QJsonDocument::Compact);
    // Where the disk is full a part is written, and QSaveFile would commit it; of a short text it learns only in
    // flush().
    if (!opened || file.write(content) != content.size() || !file.flush() || !file.commit())
        return failure(u"state.write"_s, u"%1: %2"_s.arg(m_path, file.errorString()));
    syncFolderOf(m_path);
    return {};
}

Result<std::optional<QJsonObject>> StateFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"state.read"_s, u"%1: %2"_s.arg(m_path, file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(longestFile), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(u"state.malformed"_s, u"%1: %2 at byte %3"_s.arg(m_path, error.errorString()).arg(error.offset));
    if (!document.isObject())
        return failure(u"state.malformed"_s, u"%1: not an object"_s.arg(m_path));
    return document.object();
}

Result<void> StateFile::remove() const
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (!file.remove())
        return failure(u"state.write"_s, u"%1: %2"_s.arg(m_path, file.errorString()));
    syncFolderOf(m_path);
    return {};
}

QString currentBootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

} // namespace kiosk
