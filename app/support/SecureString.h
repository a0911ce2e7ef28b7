// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

class QDebug;

namespace kiosk
{

/// A personal value (address, PIN): UTF-8, cleansed when it goes, movable but not copyable by accident, and printed as
/// "***". Qt and the engine make copies of their own when a value is displayed; those go with the process.
class SecureString
{
public:
    SecureString() = default;
    explicit SecureString(QStringView text);
    static SecureString fromUtf8(QByteArrayView utf8);
    ~SecureString();
    SecureString(SecureString &&other) noexcept;
    SecureString &operator=(SecureString &&other) noexcept;
    SecureString(const SecureString &) = delete;
    SecureString &operator=(const SecureString &) = delete;

    SecureString copy() const;
    bool isEmpty() const { return m_utf8.empty(); }
    /// For showing or for handing to the engine: makes an ordinary, uncleansed copy.
    QString toDisplay() const;
    /// The value itself, without a copy; valid until this object changes.
    QByteArrayView utf8() const { return {m_utf8.data(), static_cast<qsizetype>(m_utf8.size())}; }
    void clear();

private:
    std::vector<char> m_utf8;
};

QDebug operator<<(QDebug debug, const SecureString &value);

} // namespace kiosk
