// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Reading.h"

namespace kiosk::record
{

void Reading::refuse(const QString &inner)
{
    if (!m_wrongField.isEmpty())
        return;
    QStringList path = m_path;
    if (!inner.isEmpty())
        path.append(inner);
    m_wrongField = path.join(u'.');
}

} // namespace kiosk::record
