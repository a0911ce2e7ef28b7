// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace kiosk
{

/// Empty where the file is not there.
QByteArray contentOf(const QString &path);
bool writeFile(const QString &path, const QByteArray &content);

/// False for one that has ended and that nobody has waited for.
bool isAlive(qint64 pid);

/// This process in namespaces of its own (CLONE_NEWNET, CLONE_NEWNS), where it may do as root does. Before the first
/// thread; false where the machine does not allow it.
bool enterNamespaces(int kinds);

/// Runs \a work in a child and kills it at a stop: before its first system call, behind it, before the second and so
/// on. False when it has come to its end before.
bool cutShort(int stop, const std::function<void()> &work);

} // namespace kiosk
