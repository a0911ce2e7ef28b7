// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <functional>

namespace kiosk
{

/// What came of asking for a name.
struct Resolution {
    enum class Error {
        None,
        NoName, ///< the name server answers that there is no such name, or none with an address
        ServerFailure, ///< no usable answer: the server fails, refuses, or there is none
    };
    Error error = Error::ServerFailure;
    QList<QHostAddress> addresses{}; ///< in the order in which they are to be tried
    QString detail{};
};

/// Finds the addresses of a host. A seam: tests answer in the name server's place.
class HostResolver
{
public:
    using Answer = std::function<void(const Resolution &)>;

    virtual ~HostResolver() = default;
    /// \a answer comes later, in \a receiver's thread, or never; never after \a receiver has gone. There is no limit
    /// of time here: the asker keeps one.
    virtual void lookUp(const QString &host, QObject *receiver, Answer answer) = 0;
};

/// As the system does it (getaddrinfo: hosts file, name servers), without a cache, so that a lost name server shows at
/// once. localhost and names under it are this computer without asking anybody (RFC 6761, 6.3), as in the browser.
class SystemResolver final : public HostResolver
{
public:
    void lookUp(const QString &host, QObject *receiver, Answer answer) override;
};

} // namespace kiosk
