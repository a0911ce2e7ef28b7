// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Exchange.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace kiosk
{

using namespace Qt::StringLiterals;

QString SiteRequest::parameter(QStringView name) const
{
    return query.queryItemValue(name.toString(), QUrl::FullyDecoded);
}

QString SiteRequest::field(QStringView name) const
{
    return form.queryItemValue(name.toString(), QUrl::FullyDecoded);
}

Language preferredLanguage(const QByteArray &acceptLanguageHeader, Language fallback)
{
    Language best = fallback;
    double bestWeight = 0;
    const QList<QByteArray> ranges = acceptLanguageHeader.split(',');
    for (const QByteArray &range : ranges) {
        const QList<QByteArray> parts = range.split(';');
        const QByteArray primary = parts.first().trimmed().toLower().split('-').first();
        const std::optional<Language> language = languageFromCode(QString::fromLatin1(primary));
        if (!language)
            continue;
        double weight = 1;
        if (parts.size() > 1) {
            const QByteArray quality = parts.at(1).trimmed();
            weight = quality.startsWith("q=") ? quality.mid(2).toDouble() : 0;
        }
        if (weight > bestWeight) {
            best = *language;
            bestWeight = weight;
        }
    }
    return best;
}

QHash<QByteArray, QByteArray> parseCookies(const QByteArray &header)
{
    QHash<QByteArray, QByteArray> cookies;
    const QList<QByteArray> pairs = header.split(';');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            cookies.insert(pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed());
    }
    return cookies;
}

QUrlQuery parseForm(const QByteArray &body)
{
    // A form writes a space as '+', which QUrlQuery leaves alone.
    QByteArray encoded = body;
    encoded.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(encoded));
}

QString randomToken()
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QString token;
    for (const quint32 word : words)
        token += u"%1"_s.arg(word, 8, 16, QLatin1Char('0'));
    return token;
}

SiteResponse SiteResponse::page(QByteArray html, int status)
{
    SiteResponse response;
    response.status = status;
    response.body = std::move(html);
    response.headers = {
        {"Cache-Control", "no-store"},
        {"Content-Security-Policy",
         "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
         "base-uri 'none'; frame-ancestors 'none'"},
        {"Referrer-Policy", "no-referrer"},
        {"X-Content-Type-Options", "nosniff"},
    };
    return response;
}

SiteResponse SiteResponse::json(const QJsonObject &object)
{
    SiteResponse response = page(QJsonDocument(object).toJson(QJsonDocument::Compact));
    response.contentType = QByteArrayLiteral("application/json");
    return response;
}

SiteResponse SiteResponse::redirect(const QUrl &to, int status)
{
    SiteResponse response;
    response.status = status;
    response.headers = {
        {"Location", to.toEncoded()}, {"Cache-Control", "no-store"}, {"Referrer-Policy", "no-referrer"}};
    return response;
}

SiteResponse &&SiteResponse::withCookie(const QByteArray &name, const QString &value, SameSite sameSite,
                                        std::chrono::seconds lifetime) &&
{
    QByteArray cookie = name + '=' + value.toLatin1() + "; Path=/; HttpOnly";
    cookie += sameSite == SameSite::Lax ? "; SameSite=Lax" : "; SameSite=None; Secure";
    if (lifetime.count() > 0)
        cookie += "; Max-Age=" + QByteArray::number(qint64(lifetime.count()));
    headers.append({"Set-Cookie", cookie});
    return std::move(*this);
}

} // namespace kiosk
