// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Error.h"

#include <QString>
#include <QStringList>

namespace kiosk
{

/// A USB stick for the set-up: the file system called MFA-KIOSK, or else the first one on USB. Mounted while this
/// lives, in a folder of its own, without programs and devices in it. The station shuts sticks out (modprobe.d); until
/// it is set up, root opens that door again here. A folder given as \a stands is the stick, and nothing is mounted: for
/// trials.
class SetUpMedium
{
public:
    enum class Access { Read, Write };

    /// Waits some seconds for a stick that has just been plugged in.
    SetUpMedium(const QString &root, const QString &stands, Access access);
    ~SetUpMedium();
    SetUpMedium(const SetUpMedium &) = delete;
    SetUpMedium &operator=(const SetUpMedium &) = delete;

    /// Empty: there is none, or it cannot be read (written).
    const QString &folder() const { return m_folder; }
    /// Writes what is to be written, and says whether the stick has it. Errors: "set_up.stick".
    Result<void> finish();

private:
    QString m_folder;
    bool m_mounted = false;
    bool m_writes = false;
};

/// Where answers may lie on the machine itself, with \a root before them.
QStringList bootFolders(const QString &root);

} // namespace kiosk
