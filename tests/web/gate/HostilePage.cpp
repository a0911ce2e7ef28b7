// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostilePage.h"

#include "GateWays.h"
#include "Ways.h"

namespace kiosk
{

namespace
{

constexpr int commonWays = int(std::size(ways));
constexpr int allWays = commonWays + int(std::size(gateWays));

const GateWay *ownWay(int way)
{
    return way < commonWays ? nullptr : &gateWays[way - commonWays];
}

QByteArrayList headerLines(const QByteArray &headers)
{
    QByteArrayList lines = headers.split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace

HostRule pageHost(const QString &scheme, const QString &host, quint16 port)
{
    HostRule rule;
    rule.scheme = scheme;
    rule.host = host;
    rule.port = port;
    rule.role = HostRole::Bank;
    return rule;
}

HostilePage::HostilePage(LocalServer &server, const Recorder &recorder, const Recorder &turn)
    : m_server(server), m_port(recorder.port()), m_turnPort(turn.port())
{
    for (int way = 0; way < allWays; ++way) {
        if (const GateWay *own = ownWay(way)) {
            layWay(way, own->html, own->headers, false);
            continue;
        }
        QByteArray html = ways[way].html;
        for (const QByteArray redirect : {"/away307", "/away", "/further"}) {
            for (const char end : {'\'', '>'})
                html.replace(QByteArray(redirect + end), QByteArray(redirect + "?SELF" + end));
        }
        layWay(way, html.replace("EVIL", "http://HOST"), {}, ways[way].mainFrame);
    }
    QByteArray all;
    for (const int way : std::as_const(m_framed))
        all += "<iframe width=20 height=20 src='" + path(way).toLatin1() + "'></iframe>";
    m_server.page(framedPath(), all);
    layRedirects();
    layWorkers();
}

QString HostilePage::path(int way)
{
    return QStringLiteral("/way%1").arg(way);
}

QString HostilePage::name(int way)
{
    const GateWay *own = ownWay(way);
    return QString::fromLatin1(own ? own->name : ways[way].name);
}

QByteArray HostilePage::hostAndPort(int way) const
{
    return "w" + QByteArray::number(way) + ".evil.localhost:" + QByteArray::number(m_port);
}

QString HostilePage::hostOf(int way)
{
    const QByteArray html = ownWay(way) ? ownWay(way)->html : "";
    if (html.contains("//id.localhost:PORT"))
        return QStringLiteral("id.localhost");
    if (html.contains("turn:NUMBER?transport=tcp"))
        return QString::fromLatin1(realTimeHost);
    if (html.contains("//127.0.0.1:PORT") || html.contains("//2130706433:PORT"))
        return QStringLiteral("127.0.0.1");
    if (html.contains("//[::1]:PORT"))
        return QStringLiteral("::1");
    if (html.contains("lookup.invalid"))
        return QStringLiteral("lookup.invalid");
    return QStringLiteral("w%1.evil.localhost").arg(way);
}

bool HostilePage::mustFire(int way)
{
    return !ownWay(way) || ownWay(way)->open == Open::Fires;
}

bool HostilePage::needsPackets(int way)
{
    return ownWay(way) && ownWay(way)->through == Through::Nothing;
}

void HostilePage::layWay(int way, const QByteArray &html, const QByteArray &headers, bool mainFrame)
{
    (mainFrame ? m_ofMainFrame : m_framed) << way;
    const QByteArray number = QByteArray(realTimeHost) + ':' + QByteArray::number(m_turnPort);
    const auto filled = [&](QByteArray text) {
        return text.replace("HOST", hostAndPort(way))
            .replace("NUMBER", number)
            .replace("CALLS",
                     "const f = document.createElement('iframe'); document.documentElement.append(f);"
                     "const {RTCPeerConnection} = f.contentWindow;")
            .replace("PORT", QByteArray::number(m_port))
            .replace("SELF", QByteArray::number(way));
    };
    const QByteArray page =
        "<!doctype html><meta charset=utf-8><link rel=icon href=data:,>" + filled(html) + "<small>a page</small>";
    m_server.on(path(way), [page, head = headerLines(filled(headers))](const LocalServer::Request &) {
        return LocalServer::Response{.body = page, .headers = head};
    });
}

void HostilePage::layRedirects()
{
    const auto redirect = [this](const char *path, int status, const char *next) {
        m_server.on(QString::fromLatin1(path), [this, status, next](const LocalServer::Request &request) {
            QByteArray to = "http://" + hostAndPort(request.query.toInt()) + "/x";
            if (next)
                to = QByteArray(next) + '?' + request.query.toLatin1();
            return LocalServer::Response{.status = status,
                                         .headers = {"Location: " + to, "Access-Control-Allow-Origin: *"}};
        });
    };
    redirect("/away", 302, nullptr);
    redirect("/away307", 307, nullptr);
    redirect("/hop", 302, "/away");
    redirect("/further", 302, "/away");
}

void HostilePage::layWorkers()
{
    const auto script = [this](const char *path, const QByteArray &source) {
        m_server.on(QString::fromLatin1(path), [this, source](const LocalServer::Request &request) {
            return LocalServer::Response{.type = "application/javascript",
                                         .body =
                                             QByteArray(source).replace("HOST", hostAndPort(request.query.toInt()))};
        });
    };
    script("/socket.js", "oninstall = e => e.waitUntil(new Promise(r => new WebSocket('ws://HOST/x').onerror = r))");
    script("/fetch.js", "oninstall = e => e.waitUntil(fetch('http://HOST/x', {mode: 'no-cors'}))");
    script("/import.js", "importScripts('http://HOST/x.js')");
}

IdentityViewSettings HostilePage::settings(const QString &path, Hooks hooks) const
{
    auto settings = Stage::settings(m_server, path);
    if (hooks == Hooks::Closed)
        return settings;
    const auto allow = [&](const QString &scheme, const QString &host, quint16 port, bool below) {
        HostRule rule = pageHost(scheme, host, port);
        rule.includeSubdomains = below;
        settings.service.hosts << rule;
    };
    for (const auto &scheme : {QStringLiteral("http"), QStringLiteral("https")}) {
        allow(scheme, QStringLiteral("evil.localhost"), m_port, true);
        for (const auto &host : {QStringLiteral("id.localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")})
            allow(scheme, host, m_port, false);
    }
    allow(QStringLiteral("http"), QString::fromLatin1(realTimeHost), m_turnPort, false);
    allow(QStringLiteral("https"), QStringLiteral("lookup.invalid"), 443, false);
    return settings;
}

} // namespace kiosk
