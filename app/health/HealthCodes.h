// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <iterator>

/// Every code that this folder reports, with English words. The screens translate; "mfa-kiosk check" prints these.
/// Codes are stable: logs, the desk and other programs go by them.
namespace kiosk::health
{

struct Words {
    const char *code;
    const char *what; ///< one sentence: what has been seen
    const char *remedy; ///< what staff or an administrator can do; "" when there is nothing to do
};

inline constexpr char askNetwork[] = "ask those who run the network";
inline constexpr char checkName[] =
    "check the address in the site profile, and the name server of this computer's network";
inline constexpr char checkFirewall[] = "check that the firewall lets this kiosk reach the address";
inline constexpr char tellService[] = "tell those who run the service";
inline constexpr char checkCa[] = "if the network or the service uses a certificate authority of its own, configure "
                                  "it; otherwise tell those who run it";
inline constexpr char signIn[] =
    "sign this computer in to the network, or have it exempted from the network's sign-in page";

inline constexpr Words words[] = {
    {"ok", "ready", ""},
    {"net.unchecked", "not looked at yet", ""},

    {"network.none", "nothing beyond this computer answers", "check cable or wireless network, then the firewall"},
    {"network.dns", "no name is found", "check the name server of this computer's network"},
    {"network.portal", "the network wants somebody to sign in", signIn},

    {"dns.no_name", "there is no such name", checkName},
    {"dns.server_failure", "the name server gives no usable answer",
     "check the name server of this computer's network"},
    {"dns.timeout", "the name server does not answer", "check the name server of this computer's network"},

    {"connect.refused", "the connection is refused", checkFirewall},
    {"connect.unreachable", "there is no route to the address", "check the network connection"},
    {"connect.timeout", "nobody accepts the connection", checkFirewall},

    {"tls.expired", "the certificate has expired", tellService},
    {"tls.not_yet_valid", "the certificate is not valid yet",
     "check this computer's clock, then tell those who run the service"},
    {"tls.clock_wrong", "the certificate does not fit the time; this computer's clock seems to be wrong",
     "set this computer's clock (timedatectl)"},
    {"tls.wrong_host", "the certificate is for another name", tellService},
    {"tls.unknown_issuer", "the certificate's issuer is not known", checkCa},
    {"tls.revoked", "the certificate has been revoked", tellService},
    {"tls.bad_certificate", "the certificate is not acceptable", tellService},
    {"tls.old_protocol", "only outdated encryption is offered (older than TLS 1.2)", tellService},
    {"tls.not_tls", "what answers does not speak TLS",
     "check what stands between this kiosk and the address (proxy, sign-in page)"},
    {"tls.handshake", "no encrypted connection can be made", tellService},
    {"tls.http2_only", "the service speaks HTTP/2 alone: this check does not, visitors' pages do",
     "nothing, if visits go well"},
    {"tls.timeout", "the encrypted connection is not made in time", tellService},

    {"http.server_error", "the service answers with an error of its own", tellService},
    {"http.client_error", "the service refuses the address", "check the address in the site profile"},
    {"http.too_many_requests", "the service is contacted too often", tellService},
    {"http.redirect_loop", "the service leads around in a circle", tellService},
    {"http.bad_redirect", "the service leads to an address that cannot be followed", tellService},
    {"http.redirected_away", "the service leads to a host that the site profile does not allow",
     "if the service has moved, add the host to the site profile; a network's log-in page does this too"},
    {"http.empty", "the service answers with nothing", tellService},
    {"http.truncated", "the answer ends in the middle", tellService},
    {"http.malformed", "the answer is not HTTP", "check what stands between this kiosk and the address"},
    {"http.not_a_page", "the answer is not a web page", "check the address in the site profile"},
    {"http.too_large", "the start page is very large", tellService},
    {"http.no_answer", "the service accepts the connection but says nothing", tellService},
    {"http.stalled", "the answer is not complete in time", tellService},
    {"http.slow", "the service is slow", askNetwork},

    {"portal.redirect", "the network leads to a sign-in page", signIn},
    {"portal.login_required", "the network wants somebody to sign in", signIn},
    {"portal.certificate", "the network answers in the service's place", signIn},

    {"disk.low", "the disk is filling up", "free some space"},
    {"disk.full", "the disk is full", "free some space"},
    {"disk.read_only", "the disk cannot be written to", "check the disk: the system makes a failing one read-only"},
    {"disk.not_writable", "the folder cannot be written to", "give the kiosk's user the right to write there"},
    {"disk.missing", "the folder is missing", "make it, for the kiosk's user, or restart the kiosk"},
    {"disk.no_answer", "the disk does not answer", "check the disk, or the network that it is on"},

    {"memory.low", "room for private homes is getting short", "free some memory, or restart the computer"},
    {"memory.full", "there is no room for a private home", "free some memory, or restart the computer"},
    {"memory.on_disk", "the folder for private homes is on a disk", "set [session] memory_dir to a folder in memory"},
    {"memory.not_writable", "the folder for private homes takes no writing",
     "set [session] memory_dir to a folder in memory that the kiosk's user may write in"},
    {"memory.missing", "the folder for private homes is missing", "set [session] memory_dir to a folder in memory"},

    {"clock.before_build", "the clock shows a time before this program was made",
     "set this computer's clock (timedatectl)"},
    {"clock.jumped", "the clock has been put forward or back", "check that time is synchronised (timedatectl)"},
    {"clock.off", "the clock differs from the service's", "check that time is synchronised (timedatectl)"},

    // Told by "mfa-kiosk check" alone.
    {"config.error", "the configuration is wrong", "correct the file"},
    {"config.warning", "the site profile is not complete", ""},
    {"config.plain_http", "addresses without encryption are allowed, on this computer only",
     "for the demo and tests only: visitors need https"},
    {"trust.expires_soon", "a configured certificate authority expires soon",
     "configure its successor in [trust] ca_file"},
    {"program.missing", "the program is missing", "install the kiosk again"},
    {"fonts.missing", "the font Inter is missing; texts are shown in another", "install the package fonts-inter"},
    {"user.root", "the kiosk does not run as root", "run the check and the kiosk as the user of the graphical session"},
    {"sandbox.forbidden", "user namespaces are forbidden: the browser's sandbox is made of them",
     "allow them: user.max_user_namespaces, kernel.unprivileged_userns_clone, or an AppArmor profile with \"userns\""},
    {"sandbox.incomplete", "the browser's sandbox does not hold a page's process as it should",
     "allow nested namespaces: user.max_user_namespaces, user.max_net_namespaces, user.max_pid_namespaces"},
    {"fence.no_landlock", "the kernel cannot keep the kiosk's programs from the user's other files",
     "use Debian's own kernel, with landlock among the modules that lsm= names, if it is given"},
    {"fence.no_seccomp", "the kernel cannot limit what the kiosk's programs ask of it",
     "use Debian's own kernel: it has CONFIG_SECCOMP_FILTER; in a container, allow seccomp"},
    {"memory.open", "the kernel lets other programs of the kiosk's user look into a page's process",
     "set kernel.yama.ptrace_scope=3 (packaging/station/usr/lib/sysctl.d/60-mfa-kiosk.conf); give the kiosk a user of its own"},
    {"sandbox.no_page", "the browser shows no page of the kiosk's own",
     "install the kiosk and Qt WebEngine again; look at the journal of the system"},
    {"display.none", "neither DISPLAY nor WAYLAND_DISPLAY is set", "start the kiosk in a graphical session"},
    {"display.no_answer", "nobody answers at the display", "start the kiosk in a graphical session"},

    // Told by the host.
    {"session.crash_loop", "the screens keep failing", "look at the journal of the system; restart the computer"},
    {"session.not_erased", "what a visit left could not be erased", "restart the computer"},
    {"demo.service_down", "the practice service does not answer", "restart the kiosk"},
    {"staff.closed", "taken out of service at the desk", "put it back into service in the staff panel"},
};

/// nullptr for a code of somebody else's.
inline const Words *wordsFor(const QString &code)
{
    for (const Words &entry : words) {
        if (code == QLatin1StringView(entry.code))
            return &entry;
    }
    return nullptr;
}

} // namespace kiosk::health
