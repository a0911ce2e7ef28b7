// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace kiosk
{

/// An address as it must stand in a profile: https, or plain http on this computer; a host in lower-case ASCII; no user
/// name. Read from the text itself, before QUrl makes a wrong one look right. Errors are reasons in words.
struct WebAddress {
    QString scheme;
    QString host; ///< as QUrl::host(FullyEncoded) gives it: "::1" without brackets
    quint16 port = 0;
    QString rest; ///< from the path on; may be empty
};

tl::expected<WebAddress, QString> parseWebAddress(const QString &text);
/// The same, and a URL as a whole.
tl::expected<QUrl, QString> parseWebUrl(const QString &text);
/// Empty when \a host is a name that a certificate can be for: labels of a-z, 0-9 and '-', two at least.
QString whyNotHostName(QStringView host);
/// localhost, names under it, 127.x.x.x, ::1.
bool isLoopbackHost(QStringView host);

} // namespace kiosk
