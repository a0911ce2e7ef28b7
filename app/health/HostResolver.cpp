// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/HostResolver.h"

#include "health/Background.h"

#include <atomic>
#include <memory>

#include <netdb.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// Lookups that have not come back. A silent name server keeps each for some 30 s; this many are enough to see it.
std::atomic<int> lookupsUnderWay = 0;
constexpr int mostLookups = 32;

Resolution resolve(const QByteArray &host)
{
    addrinfo hints = {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    const int error = getaddrinfo(host.constData(), nullptr, &hints, &list);
    if (error != 0) {
        const bool noName = error == EAI_NONAME || error == EAI_NODATA || error == EAI_ADDRFAMILY;
        return {noName ? Resolution::Error::NoName : Resolution::Error::ServerFailure,
                {},
                QString::fromLocal8Bit(gai_strerror(error))};
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(list, &freeaddrinfo);
    Resolution found{Resolution::Error::None};
    for (const addrinfo *entry = list; entry; entry = entry->ai_next) {
        const QHostAddress address(entry->ai_addr);
        if (!address.isNull() && !found.addresses.contains(address))
            found.addresses << address;
    }
    if (found.addresses.isEmpty())
        found.error = Resolution::Error::NoName;
    return found;
}

} // namespace

void SystemResolver::lookUp(const QString &host, QObject *receiver, Answer answer)
{
    const QHostAddress literal(host);
    if (!literal.isNull() || host == u"localhost" || host.endsWith(u".localhost")) {
        Resolution known{Resolution::Error::None};
        if (literal.isNull())
            known.addresses = {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
        else
            known.addresses = {literal};
        ReturnAddress(receiver).post([answer = std::move(answer), known] { answer(known); });
        return;
    }
    if (lookupsUnderWay >= mostLookups) {
        const Resolution refused{
            Resolution::Error::ServerFailure, {}, u"%1 earlier questions are unanswered"_s.arg(mostLookups)};
        ReturnAddress(receiver).post([answer = std::move(answer), refused] { answer(refused); });
        return;
    }
    ++lookupsUnderWay;
    runInBackground<Resolution>(
        receiver,
        [name = host.toLatin1()] {
            Resolution result = resolve(name);
            --lookupsUnderWay;
            return result;
        },
        std::move(answer));
}

} // namespace kiosk
