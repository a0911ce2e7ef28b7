// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kiosk
{

/// Domains of the universities and universities of applied sciences of Finland and Åland
/// (resources/domains/finnish-universities.txt). Their abbreviations differ in one letter: none is a slip of the
/// keyboard from another.
const QStringList &finnishUniversities();

/// The entry of finnishUniversities() that \a domain is or lies within; empty for all others. Lower case.
QString universityOf(QStringView domain);

/// Whether \a domain gives mailboxes to anybody: gmail.com, outlook.com and the like, or one of the old Finnish
/// providers'. Such an address is nobody's account of a school. Lower case.
bool isFreeMail(QStringView domain);

} // namespace kiosk
