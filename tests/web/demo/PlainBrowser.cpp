// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainBrowser.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <memory>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int redirectLimit = 12;

/// The registrable domain; of "nordea.pankki.localhost" it is "pankki.localhost".
QString siteOf(const QUrl &url)
{
    const QStringList labels = url.host().split(u'.');
    return labels.mid(std::max(qsizetype(0), labels.size() - 2)).join(u'.');
}

QString unescaped(QString markup)
{
    markup.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    return markup.replace(u"&amp;"_s, u"&"_s);
}

QString attribute(const QString &tag, const QString &name)
{
    const QRegularExpression pattern(u"\\s%1=\"([^\"]*)\""_s.arg(QRegularExpression::escape(name)));
    return unescaped(pattern.match(tag).captured(1));
}

/// The start tag that has this id; empty when there is none.
QString tagWithId(const QString &markup, const QString &id)
{
    const QRegularExpression pattern(u"<[a-z0-9]+[^>]*\\sid=\"%1\"[^>]*>"_s.arg(QRegularExpression::escape(id)));
    return pattern.match(markup).captured(0);
}

} // namespace

QUrl PlainBrowser::url(const QString &host, const QString &pathAndQuery) const
{
    return QUrl(u"http://%1:%2%3"_s.arg(host).arg(m_port).arg(pathAndQuery));
}

void PlainBrowser::open(const QUrl &url)
{
    send(Method::Get, url);
}

bool PlainBrowser::press(const QString &id)
{
    const QString tag = tagWithId(m_page, id);
    if (tag.startsWith(u"<a ")) {
        open(m_address.resolved(QUrl(attribute(tag, u"href"_s))));
        return true;
    }
    static const QRegularExpression formPattern(u"(<form[^>]*>)(.*?)</form>"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression inputPattern(u"<input[^>]*>"_s);
    for (const QRegularExpressionMatch &form : formPattern.globalMatch(m_page)) {
        const QString inside = form.captured(2);
        if (tag.isEmpty() || !inside.contains(tag))
            continue;
        QUrlQuery fields;
        for (const QRegularExpressionMatch &input : inputPattern.globalMatch(inside)) {
            const QString name = attribute(input.captured(0), u"name"_s);
            const QString typed = m_typed.value(attribute(input.captured(0), u"id"_s));
            fields.addQueryItem(name, typed.isNull() ? attribute(input.captured(0), u"value"_s) : typed);
        }
        if (const QString name = attribute(tag, u"name"_s); !name.isEmpty())
            fields.addQueryItem(name, attribute(tag, u"value"_s));
        send(Method::Post, m_address.resolved(QUrl(attribute(form.captured(1), u"action"_s))), fields);
        return true;
    }
    return false;
}

void PlainBrowser::send(Method method, const QUrl &url, const QUrlQuery &form)
{
    m_typed.clear();
    QUrl at = url;
    for (int step = 0; step < redirectLimit; ++step) {
        m_road.append(at.host() + at.path());
        // Only Chromium resolves *.localhost by itself; the service goes by the Host header.
        QUrl direct = at;
        direct.setHost(u"127.0.0.1"_s);
        QNetworkRequest request(direct);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setRawHeader("Host", u"%1:%2"_s.arg(at.host()).arg(at.port()).toLatin1());
        request.setRawHeader("Accept-Language", m_acceptLanguage);
        if (const QByteArray cookies = cookieHeader(at, method); !cookies.isEmpty())
            request.setRawHeader("Cookie", cookies);

        std::unique_ptr<QNetworkReply> reply;
        if (method == Method::Post) {
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
            // As a browser writes a form: '+' is a space there.
            QByteArray body;
            const auto items = form.queryItems(QUrl::FullyDecoded);
            for (const auto &[name, value] : items) {
                if (!body.isEmpty())
                    body += '&';
                body += QUrl::toPercentEncoding(name) + '='
                    + QUrl::toPercentEncoding(value, QByteArrayLiteral(" ")).replace(' ', '+');
            }
            reply.reset(m_network.post(request, body));
        } else {
            reply.reset(m_network.get(request));
        }
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(m_patience, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        const bool answered = reply->isFinished();
        m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (!answered || m_status == 0) {
            m_end = answered ? End::NoConnection : End::NoAnswer;
            m_page.clear();
            return;
        }
        m_end = End::Page;
        keepCookies(at.host(), reply->rawHeaderPairs());
        m_headers.clear();
        for (const auto &[name, value] : reply->rawHeaderPairs())
            m_headers.insert(name.toLower(), value);
        const QUrl previous = at;
        m_address = at;
        m_page = QString::fromUtf8(reply->readAll());
        if (m_redirects == Redirects::Ignored || m_status < 300 || m_status >= 400)
            return;
        at = previous.resolved(QUrl::fromEncoded(m_headers.value("location")));
        method = Method::Get;
    }
    QFAIL("too many redirects");
}

QString PlainBrowser::attributeOf(const QString &part, const QString &name) const
{
    const QRegularExpression pattern(u"<[a-z0-9]+[^>]*%1[^>]*>"_s.arg(QRegularExpression::escape(part)));
    return attribute(pattern.match(m_page).captured(0), name);
}

QString PlainBrowser::text(const QString &id) const
{
    const QString tag = tagWithId(m_page, id);
    if (tag.isEmpty())
        return {};
    const qsizetype from = m_page.indexOf(tag) + tag.size();
    return unescaped(m_page.mid(from, m_page.indexOf(u'<', from) - from));
}

QString PlainBrowser::between(const QString &from, const QString &to) const
{
    const qsizetype start = m_page.indexOf(from);
    if (start < 0)
        return {};
    const qsizetype textStart = start + from.size();
    return unescaped(m_page.mid(textStart, m_page.indexOf(to, textStart) - textStart));
}

QByteArray PlainBrowser::cookieHeader(const QUrl &url, Method method) const
{
    const bool crossSitePost = method == Method::Post && !m_address.isEmpty() && siteOf(m_address) != siteOf(url);
    QByteArray header;
    const QHash<QByteArray, Cookie> own = m_cookies.value(url.host());
    for (auto cookie = own.begin(); cookie != own.end(); ++cookie) {
        if (cookie->lax && crossSitePost)
            continue;
        header += (header.isEmpty() ? "" : "; ") + cookie.key() + '=' + cookie->value;
    }
    return header;
}

void PlainBrowser::keepCookies(const QString &host, const QList<QNetworkReply::RawHeaderPair> &headers)
{
    for (const auto &[name, value] : headers) {
        if (name.toLower() != "set-cookie")
            continue;
        // Several Set-Cookie lines come joined by a line feed.
        const QList<QByteArray> lines = value.split('\n');
        for (const QByteArray &line : lines) {
            const QByteArray pair = line.left(line.indexOf(';'));
            const qsizetype equals = pair.indexOf('=');
            m_cookies[host].insert(pair.left(equals), {pair.mid(equals + 1), line, line.contains("SameSite=Lax")});
        }
    }
}

} // namespace kiosk
