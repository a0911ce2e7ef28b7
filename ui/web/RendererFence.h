// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/IdentityView.h"

#include <QObject>
#include <QString>

#include <sys/types.h>

class QWebEnginePage;

namespace kiosk
{

/// Which of the namespaces that the engine's sandbox is made of the process \a renderer shares with this one: "user,
/// pid, net" and why, if the kernel's settings tell. "" when it has its own, has gone, or this is a test without the
/// sandbox.
QString missingNamespaces(pid_t renderer);

/// The same, with "seccomp" where it has no filter of system calls. It gets that one a moment after it has started.
QString missingFence(pid_t renderer);

/// Looks at every process that its pages are run in, when it starts and when the page in it has loaded. UI thread.
class FenceWatch final : public QObject
{
    Q_OBJECT
public:
    /// \a report may be empty; \a broken is called where it has told of something.
    FenceWatch(FenceReport report, std::function<void(const QString &missing)> broken);
    void watch(QWebEnginePage &page);

private:
    void look(const QString &missing, bool complete);

    FenceReport m_report;
    std::function<void(const QString &missing)> m_broken;
};

/// Whether the process has a filter of system calls beside those that it was given with its life: the engine's own.
bool hasSystemCallFilter(pid_t process);

} // namespace kiosk
