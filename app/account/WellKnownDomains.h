// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kiosk
{

/// Domains of the universities and universities of applied sciences of Finland and Åland: those that the Ministry of
/// Education and Culture names as higher education institutions, with the names that live on in addresses (tamk.fi).
/// Their abbreviations differ in one letter (hamk, jamk, samk, ...): none is a slip of the keyboard from another.
const QStringList &finnishUniversities();

/// The entry of finnishUniversities() that \a domain is or lies within; empty for all others. Lower case.
QString universityOf(QStringView domain);

/// Whether \a domain gives mailboxes to anybody: gmail.com, outlook.com and the like, or one of the old Finnish
/// providers'. Such an address is nobody's account of a school. Lower case.
bool isFreeMail(QStringView domain);

} // namespace kiosk
