// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>

namespace kiosk
{

/// A browser without scripts, over real HTTP to 127.0.0.1: follows redirects, keeps cookies and sends them as SameSite
/// allows, finds a page's links, forms and texts by their ids. One object is one visitor's storage.
class PlainBrowser final
{
public:
    struct Cookie {
        QByteArray value;
        QByteArray header; ///< the Set-Cookie line as it came
        bool lax = false;
    };
    enum class Method { Get, Post };
    enum class Redirects { Followed, Ignored };
    enum class End { Page, NoConnection, NoAnswer };

    explicit PlainBrowser(quint16 port) : m_port(port) { }

    /// How long to wait before a request counts as never answered. Short where silence is what a test expects.
    void setPatience(std::chrono::milliseconds time) { m_patience = time; }
    void setRedirects(Redirects redirects) { m_redirects = redirects; }
    void setAcceptLanguage(const QByteArray &header) { m_acceptLanguage = header; }
    /// http://\a host:port\a pathAndQuery
    QUrl url(const QString &host, const QString &pathAndQuery) const;

    void open(const QUrl &url);
    void open(const QString &host, const QString &pathAndQuery) { open(url(host, pathAndQuery)); }
    void reload() { open(m_address); }
    /// Types into the field with this id; sent with the form of the next button that is pressed.
    void type(const QString &id, const QString &text) { m_typed.insert(id, text); }
    /// A link or a button. False when the page has none with this id.
    bool press(const QString &id);
    /// What a server of another address would see.
    void send(Method method, const QUrl &url, const QUrlQuery &form = {});

    End end() const { return m_end; }
    int status() const { return m_status; }
    QUrl address() const { return m_address; }
    /// "host/path" of the page on show.
    QString place() const { return m_address.host() + m_address.path(); }
    /// "host/path" of every address that was asked for, redirects too.
    QStringList road() const { return m_road; }
    void clearRoad() { m_road.clear(); }
    QString page() const { return m_page; }
    QByteArray header(const QByteArray &name) const { return m_headers.value(name.toLower()); }
    QString heading() const { return between(QStringLiteral("<h1>"), QStringLiteral("</h1>")); }
    QString language() const { return between(QStringLiteral("<html lang=\""), QStringLiteral("\"")); }
    bool has(const QString &id) const { return m_page.contains(QStringLiteral("id=\"%1\"").arg(id)); }
    /// An attribute of the first start tag that holds \a part.
    QString attributeOf(const QString &part, const QString &name) const;
    /// The text of the element with this id, which holds no other element.
    QString text(const QString &id) const;

    const QHash<QString, QHash<QByteArray, Cookie>> &cookies() const { return m_cookies; }
    void setCookies(const QHash<QString, QHash<QByteArray, Cookie>> &cookies) { m_cookies = cookies; }

private:
    QString between(const QString &from, const QString &to) const;
    QByteArray cookieHeader(const QUrl &url, Method method) const;
    void keepCookies(const QString &host, const QList<QNetworkReply::RawHeaderPair> &headers);

    QNetworkAccessManager m_network;
    quint16 m_port;
    std::chrono::milliseconds m_patience{10000};
    Redirects m_redirects = Redirects::Followed;
    QByteArray m_acceptLanguage = "en";
    End m_end = End::Page;
    int m_status = 0;
    QUrl m_address;
    QString m_page;
    QHash<QByteArray, QByteArray> m_headers;
    QStringList m_road;
    QHash<QString, QString> m_typed;
    QHash<QString, QHash<QByteArray, Cookie>> m_cookies; ///< by host
};

} // namespace kiosk
