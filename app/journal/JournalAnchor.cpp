// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/JournalAnchor.h"

#include "journal/JournalFormat.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk::journal
{

namespace
{

constexpr qint64 longestAnchorFile = 4096;
constexpr qint64 longestLogLine = 1 << 16;
constexpr qint64 largestLog = 1 << 30;

template <size_t size> std::array<unsigned char, size> fromHex(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    std::array<unsigned char, size> result{};
    if (bytes.size() == static_cast<qsizetype>(size))
        std::copy(bytes.cbegin(), bytes.cend(), result.begin());
    return result;
}

Hash fileSeal(const QString &line, const Key &wrappingKey)
{
    Hmac hmac;
    hmac.setKey(derive(wrappingKey.bytes(), {}, toBytes(QByteArray(anchorFileContext))));
    return hmac({toBytes(line.toLatin1())});
}

} // namespace

QString Anchor::toLine() const
{
    return u"journal.anchor chain=%1 seq=%2 digest=%3 mac=%4"_s.arg(toHex(chain), QString::number(seq), toHex(digest),
                                                                    toHex(mac));
}

std::optional<Anchor> Anchor::find(const QString &line)
{
    static const QRegularExpression form(u"\\bjournal\\.anchor chain=([0-9a-f]{32}) seq=([0-9]{1,18}) "
                                         "digest=([0-9a-f]{64}) mac=([0-9a-f]{64})(?![0-9a-f])"_s);
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    Anchor anchor;
    anchor.chain = fromHex<16>(match.captured(1));
    anchor.seq = match.captured(2).toLongLong();
    anchor.digest = fromHex<32>(match.captured(3));
    anchor.mac = fromHex<32>(match.captured(4));
    return anchor;
}

Hash Anchor::macWith(Hmac &hmac) const
{
    const auto purpose = static_cast<unsigned char>(Purpose::Anchor);
    return hmac({Bytes(&purpose, 1), chain, toBigEndian(seq), digest});
}

Result<QList<Anchor>> readAnchors(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"journal.anchors"_s, u"%1: %2"_s.arg(path, file.errorString()));
    if (file.size() > largestLog)
        return failure(u"journal.anchors"_s, u"%1: larger than 1 GiB"_s.arg(path));
    QList<Anchor> anchors;
    // Not atEnd(): the log may come through a pipe.
    for (QByteArray line = file.readLine(longestLogLine); !line.isEmpty(); line = file.readLine(longestLogLine)) {
        if (const std::optional<Anchor> anchor = Anchor::find(QString::fromUtf8(line)))
            anchors.append(*anchor);
    }
    if (file.error() != QFileDevice::NoError)
        return failure(u"journal.anchors"_s, u"%1: %2"_s.arg(path, file.errorString()));
    return anchors;
}

AnchorFile::Content AnchorFile::read(const Key *wrappingKey) const
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {State::Damaged, std::nullopt};
    const QString text = QString::fromLatin1(file.read(longestAnchorFile));
    static const QRegularExpression form(u"\\A(journal\\.anchor [^\\n]*)\\nseal=([0-9a-f]{64})\\n\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const std::optional<Anchor> anchor = match.hasMatch() ? Anchor::find(match.captured(1)) : std::nullopt;
    if (!anchor || anchor->toLine() != match.captured(1))
        return {State::Damaged, std::nullopt};
    if (!wrappingKey)
        return {State::NotChecked, anchor};
    if (!sameBytes(fileSeal(match.captured(1), *wrappingKey), fromHex<32>(match.captured(2))))
        return {State::Damaged, std::nullopt};
    return {State::Good, anchor};
}

Result<void> AnchorFile::write(const Anchor &anchor, const Key &wrappingKey) const
{
    const QString line = anchor.toLine();
    const QByteArray content = QString(line + u"\nseal=" + toHex(fileSeal(line, wrappingKey)) + u'\n').toLatin1();
    QSaveFile file(m_path);
    const bool opened = file.open(QIODevice::WriteOnly);
    if (opened)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // Where the disk is full a part is written, and QSaveFile would commit it.
    if (!opened || file.write(content) != content.size() || !file.commit())
        return failure(u"journal.anchor_file"_s, u"%1: %2"_s.arg(m_path, file.errorString()));
    return syncFolder(QFileInfo(m_path).path());
}

Result<void> syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
    const QString error = QString::fromLocal8Bit(std::strerror(errno));
    if (descriptor >= 0)
        close(descriptor);
    if (!synced)
        return failure(u"journal.write"_s, u"%1: %2"_s.arg(folder, error));
    return {};
}

} // namespace kiosk::journal
