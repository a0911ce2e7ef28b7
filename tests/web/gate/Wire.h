// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kiosk
{

/// What this very process has asked the kernel and the C library to send over an IP network since it started, seen at
/// the calls themselves, whatever the destination.
namespace wire
{

/// "127.0.0.1:4711": TCP connections begun.
QStringList connections();
/// "224.0.0.251:5353": UDP packets sent ("connected" for sockets with one peer).
QStringList packets();
/// Names asked for, without numbers.
QStringList lookups();

} // namespace wire

} // namespace kiosk
