// SPDX-License-Identifier: GPL-3.0-or-later
#include "clerk/DeskKeyring.h"

namespace kiosk::desk
{

namespace
{

QString entryName(const QString &name)
{
    return QStringLiteral("desk_") + name;
}

} // namespace

void DeskKeyring::read(const QString &name, QObject *context, ReadCallback callback)
{
    m_store->read(entryName(name), context, std::move(callback));
}

void DeskKeyring::write(const QString &name, SecretBytes secret, QObject *context, DoneCallback callback)
{
    m_store->write(entryName(name), std::move(secret), context, std::move(callback));
}

void DeskKeyring::remove(const QString &name, QObject *context, DoneCallback callback)
{
    m_store->remove(entryName(name), context, std::move(callback));
}

} // namespace kiosk::desk
