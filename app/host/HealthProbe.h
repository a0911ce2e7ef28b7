// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/Messages.h"

#include <QMap>
#include <QObject>

namespace kiosk
{

/// Whether a visit can start. Each part of the kiosk reports for itself under its own name; the kiosk is ready when no
/// part says otherwise. Further parts (journal, keys, network) only need to report here.
class HealthProbe final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// \a code says why \a part is not ready: stable, for logs and for the screen's choice of words.
    void setNotReady(const QString &part, const QString &code);
    void setReady(const QString &part);
    /// With several parts not ready, the first by name speaks.
    link::Availability availability() const;

Q_SIGNALS:
    void changed(const kiosk::link::Availability &availability);

private:
    void update(const link::Availability &before);

    QMap<QString, QString> m_notReady;
};

} // namespace kiosk
