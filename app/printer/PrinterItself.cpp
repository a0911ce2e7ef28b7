// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/PrinterItself.h"

#include "printer/Ipp.h"
#include "printer/PrinterReasons.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr Milliseconds knockLimit{3000};
const QString unreachable = u"printer.unreachable"_s;

QString placeOf(const ipp::Uri &uri)
{
    return u"%1:%2"_s.arg(QString::fromUtf8(uri.host)).arg(uri.port);
}

PrinterWord askIpp(const ipp::Uri &uri)
{
    const http_encryption_t encryption = uri.scheme == "ipps" ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED;
    const ipp::Http http = ipp::connectTo(uri.host, uri.port, encryption, knockLimit);
    if (!http)
        return {unreachable, placeOf(uri)};
    const QByteArray address = uri.scheme + "://" + uri.host + uri.resource;
    ipp::Message request = ipp::request(IPP_OP_GET_PRINTER_ATTRIBUTES, address);
    ipp::ask(request.get(), {"printer-state", "printer-state-reasons"});
    const ipp::Message answer = ipp::send(http.get(), std::move(request), uri.resource);
    const std::optional<int> state = ipp::number(answer.get(), "printer-state");
    if (!state)
        return {unreachable, placeOf(uri)};
    const QList<QByteArray> reasons = ipp::texts(answer.get(), "printer-state-reasons");
    return {codeOfReasons(reasons, *state == IPP_PSTATE_STOPPED ? Printer::Stopped : Printer::Going),
            QString::fromUtf8(reasons.join(", "))};
}

PrinterWord knock(const ipp::Uri &uri)
{
    http_addrlist_t *const addresses =
        httpAddrGetList(uri.host.constData(), AF_UNSPEC, QByteArray::number(uri.port).constData());
    int socket = -1;
    const bool isThere =
        addresses && httpAddrConnect2(addresses, &socket, static_cast<int>(knockLimit.count()), nullptr) && socket >= 0;
    httpAddrFreeList(addresses);
    if (socket >= 0)
        close(socket);
    return {isThere ? QString() : unreachable, placeOf(uri)};
}

} // namespace

std::optional<PrinterWord> askPrinter(const QByteArray &address)
{
    const std::optional<ipp::Uri> uri = ipp::parts(address);
    if (!uri || uri->host.contains("._tcp."))
        return std::nullopt;
    if (uri->scheme == "ipp" || uri->scheme == "ipps")
        return askIpp(*uri);
    if (uri->scheme == "socket")
        return knock(*uri);
    return std::nullopt;
}

} // namespace kiosk
