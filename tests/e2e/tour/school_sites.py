# SPDX-License-Identifier: GPL-3.0-or-later
"""Identity services of other schools in miniature, written from what those schools publish: web pages that know nothing of
the kiosk. All of a school's hosts on one loopback port, told apart by the Host header.

A school is a class: its pages by host, verb and path. What happens away from the screen (a mail that is read, an app on the
phone) is a method that the visitor's script calls.
"""

import html
import http.cookies
import http.server
import secrets
import threading
import urllib.parse


def page(title, *parts):
    return (f"<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>{title}"
            "</title><style>body{font:20px sans-serif;margin:2em}button,a,input{font:inherit;padding:.6em 1em;margin:.4em}"
            f"</style><h1>{title}</h1>{''.join(parts)}")


def says(words, tag="p"):
    return f"<{tag}>{html.escape(words)}</{tag}>"


def field(name, label, mode="text"):
    return f"<p><label for={name}>{label}</label> <input id={name} name={name} inputmode={mode} autocomplete=off>"


def press(label, action, *fields):
    return f"<form method=post action='{action}'>{''.join(fields)}<button>{label}</button></form>"


def link(label, address):
    return f"<p><a href='{address}'>{label}</a>"


class School:
    """What the three have in common: one visit's state, and the way there and back to somebody who identifies people."""

    def __init__(self):
        self.port = 0
        self.sessions = {}
        self.road = []

    def at(self, host, path="/"):
        return f"http://{host}:{self.port}{path}"

    def broker(self, verb, path, form, back):
        """Suomi.fi in three pages: the choice, a bank, the consent."""
        if path == "/choose":
            return page("Select identification method", press("Test bank", "/bank"))
        if (verb, path) == ("POST", "/bank"):
            return page("Test bank", press("Log in", "/consent", field("user", "Bank user ID")))
        if (verb, path) == ("POST", "/consent"):
            return page("Personal data", says("Nea Esimerkki"), press("Continue to service", "/back"))
        if (verb, path) == ("POST", "/back"):
            return f"303 {back}"
        return None


class Karelia(School):
    """userid.karelia.fi (karelia.fi/en/karelia-id, summer 2025): Continue, User, a code that the page shows, Authenticate;
    Candour by a mail, with "Refresh status" here."""

    SERVICE = "userid.karelia.localhost"

    def __init__(self):
        super().__init__()
        self.on_phone = threading.Event()

    def answer(self, host, verb, path, form, session):
        if host != self.SERVICE:
            return None
        if path == "/":
            return page("Karelia ID", says("Activate, or set authentication anew."), link("Continue", "/user"))
        if path == "/user" and verb == "GET" or path == "/user" and not self.is_right(form, session):
            session["code"] = f"{secrets.randbelow(90000) + 10000}"
            return page("Karelia ID", says("Give your user name and the 5-digit verification code shown on the page."),
                        says(session["code"], "strong"),
                        press("Continue", "/user", field("user", "User"), field("code", "Verification code", "numeric")))
        if path == "/user":
            session["user"] = True
            return "303 /authenticate"
        if not session.get("user"):
            return "302 /user"
        if path == "/authenticate":
            return page("Karelia ID", press("Authenticate", "/method"))
        if path == "/method":
            return page("Authenticate", press("Candour", "/activation"))
        if path == "/activation":
            # One address from here to the end.
            if form.get("finish") and self.on_phone.is_set():
                return page("Authentication has been reset", says("You can set Microsoft Authenticator up again."))
            if self.on_phone.is_set():
                return page("Identified", press("Continue activation", "/activation", "<input type=hidden name=finish value=1>"))
            return page("Candour", says("An invitation was sent to your private e-mail. Identify yourself on your phone, return "
                                        "to this page and click Refresh status."), press("Refresh status", "/activation"))
        return None

    @staticmethod
    def is_right(form, session):
        user = form.get("user", "")
        return len(user) == 7 and user.isdigit() and form.get("code") == session.get("code")


class Tampere(School):
    """password.tuni.fi: "Start by authenticating", Suomi.fi or the methods for foreigners, and at the end a Temporary Access
    Pass that is shown once."""

    SERVICE = "password.tuni.localhost"
    BROKER = "suomi.localhost"
    FOREIGNERS = "eidas.localhost"
    given = ""

    def answer(self, host, verb, path, form, session):
        if host == self.BROKER:
            return self.broker(verb, path, form, self.at(self.SERVICE, "/return"))
        if host == self.FOREIGNERS:
            if path == "/":
                return page("Your country", press("Continue with my country’s means", "/back"))
            return f"303 {self.at(self.SERVICE, '/return')}" if path == "/back" else None
        if host != self.SERVICE:
            return None
        if path == "/":
            return page("Password and authentication", link("Start by authenticating", "/authenticate"))
        if path == "/authenticate":
            session["left"] = True
            return page("Authenticate", link("Suomi.fi identification", self.at(self.BROKER, "/choose")),
                        link("Identification methods for foreigners", self.at(self.FOREIGNERS)))
        if path == "/return" and session.get("left"):
            return page("What do you want to do?", press("Get a Temporary Access Pass", "/pass"))
        if (verb, path) == ("POST", "/pass") and session.pop("left", None):
            self.given = f"pass-{secrets.token_hex(4)}"
            return page("Temporary Access Pass", says(self.given, "strong"), says("It is shown only once."))
        return None


class Uniarts(School):
    """id.uniarts.fi: a PIN that comes by mail, and a video identification by Candour or Signicat."""

    SERVICE = "id.uniarts.localhost"
    PROVIDER = "signicat.localhost"

    def __init__(self):
        super().__init__()
        self.pin = f"{secrets.randbelow(9000) + 1000}"

    def answer(self, host, verb, path, form, session):
        if host == self.PROVIDER:
            if path == "/":
                return page("Video identification", press("Start the video", "/video"))
            if (verb, path) == ("POST", "/video"):
                return page("Video identification", says("Show your face and your document."), press("Finish", "/finish"))
            return f"303 {self.at(self.SERVICE, '/return')}" if path == "/finish" else None
        if host != self.SERVICE:
            return None
        if path == "/":
            return page("Uniarts ID", press("Send a PIN", "/pin", field("email", "E-mail address", "email")))
        if path == "/pin" and form.get("email", "").endswith("@uniarts.fi"):
            return page("Uniarts ID", says("We have sent a PIN to your private e-mail."),
                        press("Continue", "/check", field("pin", "PIN", "numeric")))
        if path == "/check":
            session["pin"] = form.get("pin") == self.pin
            return "303 /identify" if session["pin"] else "303 /"
        if not session.get("pin"):
            return "302 /"
        if path == "/identify":
            return page("Identify yourself", link("Signicat", self.at(self.PROVIDER)))
        if path == "/return":
            return page("Identified", press("Reset authentication", f"/request/{secrets.token_hex(4)}/ready"))
        if path.startswith("/request/") and path.endswith("/ready"):
            return page("Your authentication methods have been reset")
        return None


SCHOOLS = {"karelia": Karelia, "tampere": Tampere, "uniarts": Uniarts}


class Sites:
    """Serves one school from a thread of its own until it is stopped."""

    def __init__(self, school):
        sites = self
        self.school = school

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                sites.serve(self, {})

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode("utf-8", "replace")
                sites.serve(self, dict(urllib.parse.parse_qsl(body)))

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        school.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever)

    def start(self):
        self.thread.start()
        return self

    def stop(self):
        if self.thread.is_alive():
            self.server.shutdown()
            self.thread.join()
        self.server.server_close()

    def serve(self, request, form):
        host = request.headers.get("Host", "").partition(":")[0]
        path = urllib.parse.urlsplit(request.path).path
        cookie = http.cookies.SimpleCookie(request.headers.get("Cookie", "")).get("visit")
        key = cookie.value if cookie and cookie.value in self.school.sessions else secrets.token_hex(8)
        session = self.school.sessions.setdefault(key, {})
        self.school.road.append((host, request.command, path))
        answer = self.school.answer(host, request.command, path, form, session)
        status, to, body = 200, None, answer
        if answer is None:
            status, body = 404, page("Not found")
        elif answer[:3].isdigit():
            status, to, body = int(answer[:3]), answer[4:], ""
        data = body.encode("utf-8")
        request.send_response(status)
        if to:
            request.send_header("Location", to)
        request.send_header("Set-Cookie", f"visit={key}; Path=/; HttpOnly")
        request.send_header("Content-Type", "text/html; charset=utf-8")
        request.send_header("Cache-Control", "no-store")
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)
