// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/PrinterKeys.h"

#include "config/ConfigValues.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

ValueType<QString> queueName()
{
    return values::matching(
        u"a name without spaces, '/' or '#', at most 127 characters, as `lpstat -v` shows it; empty: no printer"_s,
        u"[^\\s/#\\\\'\"<>]{0,127}"_s);
}

} // namespace

KeyList<PrinterSettings> printerKeys()
{
    return {
        optional(
            u"queue"_s, &PrinterSettings::queue, queueName(),
            u"The print system's (CUPS) name of the printer. Empty: there is none, and nobody is offered a slip."_s),
        optional(
            u"kind"_s, &PrinterSettings::kind,
            values::choice<PrinterKind>({{u"ipp"_s, PrinterKind::Ipp}, {u"escpos"_s, PrinterKind::EscPos}}),
            u"`ipp`: a driverless printer (IPP Everywhere, AirPrint). `escpos`: a raw queue to a printer that takes ESC/POS pictures (`GS v 0`)."_s),
        optional(u"paper_width_mm"_s, &PrinterSettings::paperWidthMm, values::wholeNumber({58, 112}),
                 u"Width of the roll."_s),
        optional(
            u"give_up_s"_s, &PrinterSettings::giveUp, values::seconds({5, 60}),
            u"A slip that is not printed after this long is cancelled, so that it never comes out for somebody else; the button goes until the printer works."_s),
    };
}

} // namespace kiosk
