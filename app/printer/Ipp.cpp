// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/Ipp.h"

#include <array>
#include <vector>

namespace kiosk
{

namespace
{

/// Between two bytes of an answer.
constexpr double answerLimit = 4; ///< s

/// httpSetTimeout(): whether to go on waiting.
int giveUp(http_t *, void *)
{
    return 0;
}

} // namespace

ipp::Http ipp::connectTo(const QByteArray &host, int port, http_encryption_t encryption, Milliseconds limit)
{
    Http http(httpConnect2(host.constData(), port, nullptr, AF_UNSPEC, encryption, 1, static_cast<int>(limit.count()),
                           nullptr));
    if (http)
        httpSetTimeout(http.get(), answerLimit, giveUp, nullptr);
    return http;
}

ipp::Message ipp::request(ipp_op_t operation, const QByteArray &uri)
{
    Message message(ippNewRequest(operation));
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.constData());
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return message;
}

void ipp::ask(ipp_t *request, std::initializer_list<const char *> attributes)
{
    const std::vector<const char *> names(attributes);
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(names.size()),
                  nullptr, names.data());
}

ipp::Message ipp::send(http_t *connection, Message request, const QByteArray &resource)
{
    return Message(cupsDoRequest(connection, request.release(), resource.constData()));
}

QList<QByteArray> ipp::texts(ipp_t *answer, const char *attribute)
{
    QList<QByteArray> all;
    ipp_attribute_t *const found = ippFindAttribute(answer, attribute, IPP_TAG_ZERO);
    for (int i = 0; found && i < ippGetCount(found); ++i) {
        const char *const value = ippGetString(found, i, nullptr);
        if (value)
            all << QByteArray(value);
    }
    return all;
}

QByteArray ipp::text(ipp_t *answer, const char *attribute)
{
    return texts(answer, attribute).value(0);
}

std::optional<int> ipp::number(ipp_t *answer, const char *attribute)
{
    ipp_attribute_t *const found = ippFindAttribute(answer, attribute, IPP_TAG_ZERO);
    return found ? std::optional<int>(ippGetInteger(found, 0)) : std::nullopt;
}

bool ipp::flag(ipp_t *answer, const char *attribute, bool otherwise)
{
    ipp_attribute_t *const found = ippFindAttribute(answer, attribute, IPP_TAG_BOOLEAN);
    return found ? ippGetBoolean(found, 0) != 0 : otherwise;
}

std::optional<ipp::Uri> ipp::parts(const QByteArray &uri)
{
    std::array<char, HTTP_MAX_URI> scheme{};
    std::array<char, HTTP_MAX_URI> user{};
    std::array<char, HTTP_MAX_URI> host{};
    std::array<char, HTTP_MAX_URI> resource{};
    int port = 0;
    const auto size = static_cast<int>(scheme.size());
    if (httpSeparateURI(HTTP_URI_CODING_ALL, uri.constData(), scheme.data(), size, user.data(), size, host.data(), size,
                        &port, resource.data(), size)
        < HTTP_URI_STATUS_OK)
        return std::nullopt;
    return Uri{scheme.data(), host.data(), port, resource.data()};
}

} // namespace kiosk
