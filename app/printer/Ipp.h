// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"

#include <QByteArray>
#include <QList>

#include <cups/cups.h>

#include <memory>
#include <optional>

namespace kiosk::ipp
{

struct Delete {
    void operator()(ipp_t *message) const { ippDelete(message); }
    void operator()(http_t *connection) const { httpClose(connection); }
};
using Message = std::unique_ptr<ipp_t, Delete>;
using Http = std::unique_ptr<http_t, Delete>;

/// Nothing where nobody answers in time.
Http connectTo(const QByteArray &host, int port, http_encryption_t encryption, Milliseconds limit);

/// A request about \a uri, in the name of this process's user.
Message request(ipp_op_t operation, const QByteArray &uri);
void ask(ipp_t *request, std::initializer_list<const char *> attributes);
/// Null where the connection broke.
Message send(http_t *connection, Message request, const QByteArray &resource);

QList<QByteArray> texts(ipp_t *answer, const char *attribute);
QByteArray text(ipp_t *answer, const char *attribute);
/// Nothing where the answer does not have it.
std::optional<int> number(ipp_t *answer, const char *attribute);
bool flag(ipp_t *answer, const char *attribute, bool otherwise);

/// "scheme://host:port/resource"
struct Uri {
    QByteArray scheme;
    QByteArray host;
    int port = 0;
    QByteArray resource;
};
std::optional<Uri> parts(const QByteArray &uri);

} // namespace kiosk::ipp
