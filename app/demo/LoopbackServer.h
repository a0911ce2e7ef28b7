// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Exchange.h"
#include "support/Error.h"

#include <QObject>

#include <functional>

class QTcpServer;
class QTcpSocket;

namespace kiosk
{

/// As much of HTTP/1.1 as a browser speaks to the practice pages, on 127.0.0.1 (and ::1 where the machine has it) at
/// one port. Knows nothing of sites: hands every request to one function and sends what comes back, silence and torn
/// connections included. Never listens anywhere but on loopback. Single thread.
class LoopbackServer final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<SiteResponse(const SiteRequest &)>;

    explicit LoopbackServer(Handler handler, QObject *parent = nullptr);

    /// \a port zero: any free one. Error code "demo.port".
    Result<quint16> start(quint16 port);

private:
    void accept(QTcpServer &listener);
    void read(QTcpSocket &socket);

    Handler m_handler;
};

} // namespace kiosk
