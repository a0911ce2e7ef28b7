// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/HealthWords.h"

#include <QCoreApplication>

namespace kiosk
{

namespace
{

struct Entry {
    const char *code;
    const char *complaint;
    const char *remedy;
};

// clang-format off
constexpr Entry entries[] = {
    {"net.unchecked", QT_TRANSLATE_NOOP("HealthWords", "Not looked at yet."),
     ""},
    {"network.none", QT_TRANSLATE_NOOP("HealthWords", "Nothing beyond this computer answers."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the cable or the wireless network, then the firewall.")},
    {"network.dns", QT_TRANSLATE_NOOP("HealthWords", "No name is found."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the name server of this computer’s network.")},
    {"network.portal", QT_TRANSLATE_NOOP("HealthWords", "The network wants somebody to log in."),
     QT_TRANSLATE_NOOP("HealthWords", "Sign this computer in to the network, or have it exempted from the network’s log-in page.")},
    {"dns.no_name", QT_TRANSLATE_NOOP("HealthWords", "There is no such name."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the address in the site profile, and the name server of this computer’s network.")},
    {"dns.server_failure", QT_TRANSLATE_NOOP("HealthWords", "The name server gives no usable answer."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the name server of this computer’s network.")},
    {"dns.timeout", QT_TRANSLATE_NOOP("HealthWords", "The name server does not answer."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the name server of this computer’s network.")},
    {"connect.refused", QT_TRANSLATE_NOOP("HealthWords", "The connection is refused."),
     QT_TRANSLATE_NOOP("HealthWords", "Check that the firewall lets this kiosk reach the address.")},
    {"connect.unreachable", QT_TRANSLATE_NOOP("HealthWords", "There is no way to the address."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the network connection.")},
    {"connect.timeout", QT_TRANSLATE_NOOP("HealthWords", "Nobody takes the connection."),
     QT_TRANSLATE_NOOP("HealthWords", "Check that the firewall lets this kiosk reach the address.")},
    {"tls.expired", QT_TRANSLATE_NOOP("HealthWords", "The certificate has expired."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"tls.not_yet_valid", QT_TRANSLATE_NOOP("HealthWords", "The certificate is not valid yet."),
     QT_TRANSLATE_NOOP("HealthWords", "Check this computer’s clock, then tell those who run the service.")},
    {"tls.clock_wrong", QT_TRANSLATE_NOOP("HealthWords", "The certificate does not fit the time: this computer’s clock seems to be wrong."),
     QT_TRANSLATE_NOOP("HealthWords", "Set this computer’s clock (timedatectl).")},
    {"tls.wrong_host", QT_TRANSLATE_NOOP("HealthWords", "The certificate is for another name."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"tls.unknown_issuer", QT_TRANSLATE_NOOP("HealthWords", "The certificate’s issuer is not known."),
     QT_TRANSLATE_NOOP("HealthWords", "If the network or the service has a certificate authority of its own, configure it; otherwise tell those who run it.")},
    {"tls.revoked", QT_TRANSLATE_NOOP("HealthWords", "The certificate has been revoked."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"tls.bad_certificate", QT_TRANSLATE_NOOP("HealthWords", "The certificate is not acceptable."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"tls.old_protocol", QT_TRANSLATE_NOOP("HealthWords", "Only outdated encryption is offered."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"tls.not_tls", QT_TRANSLATE_NOOP("HealthWords", "What answers does not speak TLS."),
     QT_TRANSLATE_NOOP("HealthWords", "Check what stands between this kiosk and the address: a proxy or a log-in page.")},
    {"tls.handshake", QT_TRANSLATE_NOOP("HealthWords", "No encrypted connection comes about."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"tls.timeout", QT_TRANSLATE_NOOP("HealthWords", "The encrypted connection does not come about in time."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.server_error", QT_TRANSLATE_NOOP("HealthWords", "The service answers with an error of its own."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.client_error", QT_TRANSLATE_NOOP("HealthWords", "The service refuses the address."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the address in the site profile.")},
    {"http.too_many_requests", QT_TRANSLATE_NOOP("HealthWords", "The service is asked too often."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.redirect_loop", QT_TRANSLATE_NOOP("HealthWords", "The service leads around in a circle."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.bad_redirect", QT_TRANSLATE_NOOP("HealthWords", "The service leads to an address that cannot be followed."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.redirected_away", QT_TRANSLATE_NOOP("HealthWords", "The service leads to a host that the site profile does not allow."),
     QT_TRANSLATE_NOOP("HealthWords", "If the service has moved, add the host to the site profile. A network’s log-in page does this too.")},
    {"http.empty", QT_TRANSLATE_NOOP("HealthWords", "The service answers with nothing."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.truncated", QT_TRANSLATE_NOOP("HealthWords", "The answer ends in the middle."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.malformed", QT_TRANSLATE_NOOP("HealthWords", "The answer is not HTTP."),
     QT_TRANSLATE_NOOP("HealthWords", "Check what stands between this kiosk and the address: a proxy or a log-in page.")},
    {"http.not_a_page", QT_TRANSLATE_NOOP("HealthWords", "The answer is not a web page."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the address in the site profile.")},
    {"http.too_large", QT_TRANSLATE_NOOP("HealthWords", "The start page is very large."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.no_answer", QT_TRANSLATE_NOOP("HealthWords", "The service takes the connection and says nothing."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.stalled", QT_TRANSLATE_NOOP("HealthWords", "The answer does not come to its end in time."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell those who run the service.")},
    {"http.slow", QT_TRANSLATE_NOOP("HealthWords", "The service is slow."),
     QT_TRANSLATE_NOOP("HealthWords", "Ask those who run the network.")},
    {"portal.redirect", QT_TRANSLATE_NOOP("HealthWords", "The network leads to a log-in page."),
     QT_TRANSLATE_NOOP("HealthWords", "Sign this computer in to the network, or have it exempted from the network’s log-in page.")},
    {"portal.login_required", QT_TRANSLATE_NOOP("HealthWords", "The network wants somebody to log in."),
     QT_TRANSLATE_NOOP("HealthWords", "Sign this computer in to the network, or have it exempted from the network’s log-in page.")},
    {"portal.certificate", QT_TRANSLATE_NOOP("HealthWords", "The network answers in the service’s place."),
     QT_TRANSLATE_NOOP("HealthWords", "Sign this computer in to the network, or have it exempted from the network’s log-in page.")},
    {"disk.low", QT_TRANSLATE_NOOP("HealthWords", "The disk is filling up."),
     QT_TRANSLATE_NOOP("HealthWords", "Free some space.")},
    {"disk.full", QT_TRANSLATE_NOOP("HealthWords", "The disk is full."),
     QT_TRANSLATE_NOOP("HealthWords", "Free some space.")},
    {"disk.read_only", QT_TRANSLATE_NOOP("HealthWords", "The disk takes no writing."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the disk: the system makes a failing one read-only.")},
    {"disk.not_writable", QT_TRANSLATE_NOOP("HealthWords", "The folder takes no writing."),
     QT_TRANSLATE_NOOP("HealthWords", "Give the kiosk’s user the right to write there.")},
    {"disk.missing", QT_TRANSLATE_NOOP("HealthWords", "The folder is missing."),
     QT_TRANSLATE_NOOP("HealthWords", "Make it for the kiosk’s user, or restart the kiosk.")},
    {"disk.no_answer", QT_TRANSLATE_NOOP("HealthWords", "The disk does not answer."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the disk, or the network that it is on.")},
    {"memory.low", QT_TRANSLATE_NOOP("HealthWords", "Room for visits is getting short."),
     QT_TRANSLATE_NOOP("HealthWords", "Free some memory, or restart the computer.")},
    {"memory.full", QT_TRANSLATE_NOOP("HealthWords", "There is no room for a visit."),
     QT_TRANSLATE_NOOP("HealthWords", "Free some memory, or restart the computer.")},
    {"memory.on_disk", QT_TRANSLATE_NOOP("HealthWords", "The folder for visits is on a disk."),
     QT_TRANSLATE_NOOP("HealthWords", "Set [session] memory_dir to a folder in memory that the kiosk’s user may write in.")},
    {"memory.not_writable", QT_TRANSLATE_NOOP("HealthWords", "The folder for visits takes no writing."),
     QT_TRANSLATE_NOOP("HealthWords", "Set [session] memory_dir to a folder in memory that the kiosk’s user may write in.")},
    {"memory.missing", QT_TRANSLATE_NOOP("HealthWords", "The folder for visits is missing."),
     QT_TRANSLATE_NOOP("HealthWords", "Set [session] memory_dir to a folder in memory that the kiosk’s user may write in.")},
    {"clock.before_build", QT_TRANSLATE_NOOP("HealthWords", "The clock shows a time before this program was made."),
     QT_TRANSLATE_NOOP("HealthWords", "Set this computer’s clock (timedatectl).")},
    {"clock.jumped", QT_TRANSLATE_NOOP("HealthWords", "The clock has been put forward or back."),
     QT_TRANSLATE_NOOP("HealthWords", "Check that the time is synchronised (timedatectl).")},
    {"clock.off", QT_TRANSLATE_NOOP("HealthWords", "The clock differs from the service’s."),
     QT_TRANSLATE_NOOP("HealthWords", "Check that the time is synchronised (timedatectl).")},
    {"config.error", QT_TRANSLATE_NOOP("HealthWords", "The configuration is wrong."),
     QT_TRANSLATE_NOOP("HealthWords", "Correct the file: “mfa-kiosk check” names file and line.")},
    {"config.plain_http", QT_TRANSLATE_NOOP("HealthWords", "Addresses without encryption are allowed, on this computer only."),
     ""},
    {"program.missing", QT_TRANSLATE_NOOP("HealthWords", "A program of the kiosk is missing."),
     QT_TRANSLATE_NOOP("HealthWords", "Install the kiosk again.")},
    {"fonts.missing", QT_TRANSLATE_NOOP("HealthWords", "The font Inter is missing; texts are shown in another."),
     QT_TRANSLATE_NOOP("HealthWords", "Install the package fonts-inter.")},
    {"user.root", QT_TRANSLATE_NOOP("HealthWords", "The kiosk does not run as root."),
     QT_TRANSLATE_NOOP("HealthWords", "Run the kiosk as the user of the graphical session.")},
    {"sandbox.forbidden", QT_TRANSLATE_NOOP("HealthWords", "User namespaces are forbidden: the browser’s sandbox is made of them."),
     QT_TRANSLATE_NOOP("HealthWords", "Allow them in this computer’s system settings; “mfa-kiosk check” tells how.")},
    {"display.none", QT_TRANSLATE_NOOP("HealthWords", "There is no display."),
     QT_TRANSLATE_NOOP("HealthWords", "Start the kiosk in a graphical session.")},
    {"display.no_answer", QT_TRANSLATE_NOOP("HealthWords", "Nobody answers at the display."),
     QT_TRANSLATE_NOOP("HealthWords", "Start the kiosk in a graphical session.")},
    {"session.crash_loop", QT_TRANSLATE_NOOP("HealthWords", "The visitor’s screens keep failing."),
     QT_TRANSLATE_NOOP("HealthWords", "Look at the system’s journal; restart the computer.")},
    {"session.not_erased", QT_TRANSLATE_NOOP("HealthWords", "What a visit left could not be erased."),
     QT_TRANSLATE_NOOP("HealthWords", "Restart the computer.")},
    {"demo.service_down", QT_TRANSLATE_NOOP("HealthWords", "The practice service does not answer."),
     QT_TRANSLATE_NOOP("HealthWords", "Restart the kiosk.")},
    {"staff.closed", QT_TRANSLATE_NOOP("HealthWords", "Taken out of service at the desk."),
     QT_TRANSLATE_NOOP("HealthWords", "Put it back in service under “Actions”.")},
    {"secrets.absent_service", QT_TRANSLATE_NOOP("HealthWords", "There is no keyring."),
     QT_TRANSLATE_NOOP("HealthWords", "Install gnome-keyring and start the kiosk in the graphical session of its user.")},
    {"secrets.locked", QT_TRANSLATE_NOOP("HealthWords", "The keyring is locked."),
     QT_TRANSLATE_NOOP("HealthWords", "Unlock the keyring: log in to the kiosk’s session with the password. The kiosk then goes on by itself.")},
    {"secrets.slow", QT_TRANSLATE_NOOP("HealthWords", "The keyring does not answer."),
     QT_TRANSLATE_NOOP("HealthWords", "Restart the keyring, or log in again. The kiosk then goes on by itself.")},
    {"secrets.missing", QT_TRANSLATE_NOOP("HealthWords", "The kiosk’s keys have not been made."),
     QT_TRANSLATE_NOOP("HealthWords", "Run “mfa-kiosk setup” as the kiosk’s user.")},
    {"secrets.damaged", QT_TRANSLATE_NOOP("HealthWords", "A key is damaged."),
     QT_TRANSLATE_NOOP("HealthWords", "Find out who changed it. If nobody did wrong, run “mfa-kiosk setup --renew”: new keys, a new part of the journal, every PIN added again.")},
    {"secrets.replaced", QT_TRANSLATE_NOOP("HealthWords", "These are not the keys that this kiosk was set up with."),
     QT_TRANSLATE_NOOP("HealthWords", "Find out who changed it. If nobody did wrong, run “mfa-kiosk setup --renew”: new keys, a new part of the journal, every PIN added again.")},
    {"secrets.read_only", QT_TRANSLATE_NOOP("HealthWords", "The keyring takes no new entries."),
     QT_TRANSLATE_NOOP("HealthWords", "Unlock the keyring, or give the kiosk’s user the right to change it.")},
    {"secrets.failed", QT_TRANSLATE_NOOP("HealthWords", "The keyring answers with an error."),
     QT_TRANSLATE_NOOP("HealthWords", "Look at the keyring’s own messages, and log in again.")},
    {"pin.none", QT_TRANSLATE_NOOP("HealthWords", "No staff PIN has been set up."),
     QT_TRANSLATE_NOOP("HealthWords", "An administrator adds one: mfa-kiosk pin add")},
    {"pin.disabled", QT_TRANSLATE_NOOP("HealthWords", "The PIN pad is locked after ten wrong PINs in a row."),
     QT_TRANSLATE_NOOP("HealthWords", "Find out who tried. Then an administrator runs “mfa-kiosk pin unlock” as the kiosk’s user.")},
    {"pin.counter_missing", QT_TRANSLATE_NOOP("HealthWords", "The record of wrong PINs was removed, changed or put back."),
     QT_TRANSLATE_NOOP("HealthWords", "Find out who tried. Then an administrator runs “mfa-kiosk pin unlock” as the kiosk’s user.")},
    {"pin.counter_damaged", QT_TRANSLATE_NOOP("HealthWords", "The record of wrong PINs was removed, changed or put back."),
     QT_TRANSLATE_NOOP("HealthWords", "Find out who tried. Then an administrator runs “mfa-kiosk pin unlock” as the kiosk’s user.")},
    {"pin.counter_rolled_back", QT_TRANSLATE_NOOP("HealthWords", "The record of wrong PINs was removed, changed or put back."),
     QT_TRANSLATE_NOOP("HealthWords", "Find out who tried. Then an administrator runs “mfa-kiosk pin unlock” as the kiosk’s user.")},
    {"pin.scrypt", QT_TRANSLATE_NOOP("HealthWords", "There is not enough memory to check a PIN."),
     QT_TRANSLATE_NOOP("HealthWords", "Free some memory: a check takes 128 MiB.")},
    {"pin.busy", QT_TRANSLATE_NOOP("HealthWords", "Another PIN is being checked."),
     QT_TRANSLATE_NOOP("HealthWords", "Try again.")},
    {"pin.waiting", QT_TRANSLATE_NOOP("HealthWords", "Too many wrong PINs: the pad makes everybody wait."),
     ""},
    {"pin.unknown_label", QT_TRANSLATE_NOOP("HealthWords", "There is nobody of that name."),
     ""},
    {"state.write", QT_TRANSLATE_NOOP("HealthWords", "The kiosk’s state folder takes no writing."),
     QT_TRANSLATE_NOOP("HealthWords", "Give the kiosk’s user the right to write there, and room on its disk.")},
    {"state.read", QT_TRANSLATE_NOOP("HealthWords", "The kiosk’s state folder cannot be read."),
     QT_TRANSLATE_NOOP("HealthWords", "Give the kiosk’s user the right to read there.")},
    {"journal.missing", QT_TRANSLATE_NOOP("HealthWords", "There is no journal."),
     QT_TRANSLATE_NOOP("HealthWords", "Restart the kiosk.")},
    {"journal.newer", QT_TRANSLATE_NOOP("HealthWords", "The journal was written by a newer program."),
     QT_TRANSLATE_NOOP("HealthWords", "Install the newer program again.")},
    {"journal.read", QT_TRANSLATE_NOOP("HealthWords", "The journal cannot be read."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the disk, and who may read the folder.")},
    {"journal.damaged", QT_TRANSLATE_NOOP("HealthWords", "The journal was changed or is damaged."),
     QT_TRANSLATE_NOOP("HealthWords", "Copy the journal files and tell the security officer.")},
    {"journal.altered", QT_TRANSLATE_NOOP("HealthWords", "The journal was changed by somebody."),
     QT_TRANSLATE_NOOP("HealthWords", "Copy the journal files and tell the security officer.")},
    {"journal.set_aside", QT_TRANSLATE_NOOP("HealthWords", "The old journal was damaged: a new one was begun."),
     QT_TRANSLATE_NOOP("HealthWords", "Copy the journal files and tell the security officer.")},
    {"journal.write", QT_TRANSLATE_NOOP("HealthWords", "The journal cannot be written."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the disk, and who may write in the folder.")},
    {"journal.read_only", QT_TRANSLATE_NOOP("HealthWords", "The journal takes no writing."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the disk: the system makes a failing one read-only.")},
    {"journal.full", QT_TRANSLATE_NOOP("HealthWords", "The journal cannot grow: the disk is full."),
     QT_TRANSLATE_NOOP("HealthWords", "Free some space.")},
    {"journal.busy", QT_TRANSLATE_NOOP("HealthWords", "The journal is in use by another program."),
     QT_TRANSLATE_NOOP("HealthWords", "Close the other program.")},
    {"journal.in_use", QT_TRANSLATE_NOOP("HealthWords", "The journal is in use by another kiosk program."),
     QT_TRANSLATE_NOOP("HealthWords", "Close the other program.")},
    {"journal.lock", QT_TRANSLATE_NOOP("HealthWords", "The journal cannot be locked."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the disk, and who may write in the folder.")},
    {"journal.wrong_key", QT_TRANSLATE_NOOP("HealthWords", "The journal was made with other keys."),
     QT_TRANSLATE_NOOP("HealthWords", "Copy the journal files and tell the security officer.")},
    {"journal.invalid", QT_TRANSLATE_NOOP("HealthWords", "A record was refused: it was not of the journal’s form."),
     QT_TRANSLATE_NOOP("HealthWords", "Tell this to the makers of the program.")},
    {"journal.export", QT_TRANSLATE_NOOP("HealthWords", "The file could not be written."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the disk, and who may write in the folder.")},
    {"journal.anchors", QT_TRANSLATE_NOOP("HealthWords", "The anchors of the journal cannot be read."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the system’s log.")},
    {"journal.anchor_file", QT_TRANSLATE_NOOP("HealthWords", "The journal’s anchor file cannot be written."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the disk, and who may write in the folder.")},
    {"journal.anchor_old", QT_TRANSLATE_NOOP("HealthWords", "The journal has not been anchored for a day."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the system’s log.")},
    {"journal.officer_key", QT_TRANSLATE_NOOP("HealthWords", "The security officer’s key is missing or wrong."),
     QT_TRANSLATE_NOOP("HealthWords", "Run “mfa-kiosk setup” as the kiosk’s user.")},
    {"journal.key_file", QT_TRANSLATE_NOOP("HealthWords", "The key’s file cannot be read."),
     QT_TRANSLATE_NOOP("HealthWords", "Check the path, and who may read it.")},
    {"statistics.malformed", QT_TRANSLATE_NOOP("HealthWords", "The statistics cannot be read."),
     ""},
    {"staff.no_visit", QT_TRANSLATE_NOOP("HealthWords", "There is no visit."),
     ""},
    {"staff.busy", QT_TRANSLATE_NOOP("HealthWords", "The same is already under way."),
     QT_TRANSLATE_NOOP("HealthWords", "Wait a moment.")},
    {"anchor_file_missing", QT_TRANSLATE_NOOP("HealthWords", "The journal’s anchor file was missing: somebody may have removed it."),
     QT_TRANSLATE_NOOP("HealthWords", "Copy the journal files and tell the security officer.")},
};

constexpr std::pair<const char *, const char *> partNames[] = {
    {"network", QT_TRANSLATE_NOOP("HealthWords", "Network")},
    {"identity_service", QT_TRANSLATE_NOOP("HealthWords", "Identity service")},
    {"set_up_sign_in", QT_TRANSLATE_NOOP("HealthWords", "Microsoft sign-in")},
    {"provider.suomi_fi", QT_TRANSLATE_NOOP("HealthWords", "Suomi.fi")},
    {"provider.candour_id", QT_TRANSLATE_NOOP("HealthWords", "Candour ID")},
    {"state_folder", QT_TRANSLATE_NOOP("HealthWords", "Folder for the kiosk’s memory")},
    {"memory_folder", QT_TRANSLATE_NOOP("HealthWords", "Memory for visits")},
    {"clock", QT_TRANSLATE_NOOP("HealthWords", "Clock")},
    {"staff", QT_TRANSLATE_NOOP("HealthWords", "Desk")},
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
    {"sandbox", QT_TRANSLATE_NOOP("HealthWords", "Browser sandbox")},
    {"display", QT_TRANSLATE_NOOP("HealthWords", "Display")},
};
// clang-format on

QString translated(const char *source)
{
    return *source ? QCoreApplication::translate("HealthWords", source) : QString();
}

} // namespace

HealthWords healthWords(const QString &code)
{
    for (const Entry &entry : entries) {
        if (code == QLatin1String(entry.code))
            return {translated(entry.complaint), translated(entry.remedy)};
    }
    if (code.isEmpty() || code == QLatin1String("ok"))
        return {};
    return {code, QCoreApplication::translate("HealthWords", "Tell this code to the administrator.")};
}

QStringList healthWordCodes()
{
    QStringList codes;
    for (const Entry &entry : entries)
        codes << QLatin1String(entry.code);
    return codes;
}

QString partWords(const QString &part)
{
    for (const auto &[name, source] : partNames) {
        if (part == QLatin1String(name))
            return translated(source);
    }
    return part;
}

} // namespace kiosk
