// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

class QDebug;

namespace kiosk
{

/// Key material: cleansed when it goes, movable but not copyable by accident, compared in constant time, and printed as
/// "***". Never grows in place, so that no older copy is left behind in freed memory.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// Takes a copy; the caller cleanses the original.
    explicit SecretBytes(QByteArrayView bytes);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    /// \a size zero bytes, to be written through data().
    static SecretBytes ofSize(qsizetype size);
    /// \a size bytes of the system's random numbers. Ends the program where there are none: no key may be weak.
    static SecretBytes random(qsizetype size);
    /// Takes a copy and cleanses \a bytes, which must not be shared with anybody.
    static SecretBytes takeFrom(QByteArray &bytes);

    SecretBytes copy() const { return SecretBytes(view()); }
    bool isEmpty() const { return m_bytes.empty(); }
    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    const unsigned char *data() const { return m_bytes.data(); }
    unsigned char *data() { return m_bytes.data(); }
    QByteArrayView view() const { return {m_bytes.data(), size()}; }
    void clear();

    /// Takes the same time wherever the difference is; lengths are no secret.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b);

private:
    std::vector<unsigned char> m_bytes;
};

QDebug operator<<(QDebug debug, const SecretBytes &value);

} // namespace kiosk
