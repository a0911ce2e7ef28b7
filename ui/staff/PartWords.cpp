// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/PartWords.h"

#include "figures/HealthTable.h"
#include "figures/HealthReport.h"
#include "staff/StaffWords.h"

#include <QCoreApplication>

#include <array>

namespace kiosk
{

namespace
{

// clang-format off
constexpr auto partNames = std::to_array<std::pair<const char *, const char *>>({
    {"network", QT_TRANSLATE_NOOP("HealthWords", "Network")},
    {"identity_service", QT_TRANSLATE_NOOP("HealthWords", "Identity service")},
    {"set_up_sign_in", QT_TRANSLATE_NOOP("HealthWords", "Microsoft sign-in")},
    {"state_folder", QT_TRANSLATE_NOOP("HealthWords", "Folder for the kiosk’s memory")},
    {"memory_folder", QT_TRANSLATE_NOOP("HealthWords", "Memory for visits")},
    {"clock", QT_TRANSLATE_NOOP("HealthWords", "Clock")},
    {"staff", QT_TRANSLATE_NOOP("HealthWords", "Open for visitors")},
    {"secrets", QT_TRANSLATE_NOOP("HealthWords", "Keys")},
    {"keys", QT_TRANSLATE_NOOP("HealthWords", "Keys")},
    {"pins", QT_TRANSLATE_NOOP("HealthWords", "Staff PINs")},
    {"journal", QT_TRANSLATE_NOOP("HealthWords", "Journal")},
    {"session", QT_TRANSLATE_NOOP("HealthWords", "Visitor’s screens")},
    {"engine", QT_TRANSLATE_NOOP("HealthWords", "Browser engine")},
    {"gate", QT_TRANSLATE_NOOP("HealthWords", "Network gate")},
    {"demo", QT_TRANSLATE_NOOP("HealthWords", "Practice service")},
    {"configuration", QT_TRANSLATE_NOOP("HealthWords", "Configuration")},
    {"fonts", QT_TRANSLATE_NOOP("HealthWords", "Fonts")},
    {"browser_sandbox", QT_TRANSLATE_NOOP("HealthWords", "Browser sandbox")},
    {"erasure", QT_TRANSLATE_NOOP("HealthWords", "Erasure")},
    {"trust", QT_TRANSLATE_NOOP("HealthWords", "Certificate authorities")},
    {"desk", QT_TRANSLATE_NOOP("HealthWords", "Way to the desk")},
    {"desk_certificate", QT_TRANSLATE_NOOP("HealthWords", "Certificate for the desk")},
    {"opening_hours", QT_TRANSLATE_NOOP("HealthWords", "Opening hours")},
    {"station_firewall", QT_TRANSLATE_NOOP("HealthWords", "Firewall")},
    {"station_session", QT_TRANSLATE_NOOP("HealthWords", "Watchdog and memory limit")},
    {"station_consoles", QT_TRANSLATE_NOOP("HealthWords", "Consoles and keys")},
    {"station_kernel", QT_TRANSLATE_NOOP("HealthWords", "Kernel settings")},
    {"station_names", QT_TRANSLATE_NOOP("HealthWords", "Name server")},
    {"station_time", QT_TRANSLATE_NOOP("HealthWords", "Time service")},
    {"station_updates", QT_TRANSLATE_NOOP("HealthWords", "Updates")},
    {"station_image", QT_TRANSLATE_NOOP("HealthWords", "Image")},
    {"station_usb", QT_TRANSLATE_NOOP("HealthWords", "USB ports")},
    {"printer", QT_TRANSLATE_NOOP("HealthWords", "Printer of slips")},
    {"printer_spool", QT_TRANSLATE_NOOP("HealthWords", "Print jobs")},
    {"display", QT_TRANSLATE_NOOP("HealthWords", "Display")},
});
// clang-format on

QString translated(const char *source)
{
    return *source ? QCoreApplication::translate(health::wordsContext, source) : QString();
}

} // namespace

HealthWords healthWords(const QString &code)
{
    if (code.isEmpty() || code == QLatin1String("ok"))
        return {};
    if (const health::Words *const words = health::wordsFor(code))
        return {translated(words->what), translated(words->remedy)};
    return {code, QCoreApplication::translate("HealthWords", "Tell this code to the administrator.")};
}

QString partWords(const QString &part, const SiteProfile &profile, Language language)
{
    if (part.startsWith(parts::provider))
        return staffwords::method(part.mid(parts::provider.size()), profile, language);
    for (const auto &[name, source] : partNames) {
        if (part == QLatin1String(name))
            return translated(source);
    }
    return part;
}

} // namespace kiosk
