// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <utility>

class QJsonObject;

namespace kiosk
{

enum class Verb { Get, Post, Other };

/// One request as a practice site sees it, already taken apart.
struct SiteRequest {
    Verb verb = Verb::Get;
    QString host; ///< lower case, without port
    QString path;
    QUrlQuery query;
    QUrlQuery form; ///< a form's fields, empty unless POST of application/x-www-form-urlencoded
    QHash<QByteArray, QByteArray> cookies;
    Language language =
        Language::Finnish; ///< what Accept-Language asks for; Finnish when it asks for none of the three

    QString parameter(QStringView name) const;
    QString field(QStringView name) const;
    bool isGet(QStringView wantedPath) const { return verb == Verb::Get && path == wantedPath; }
    bool isPost(QStringView wantedPath) const { return verb == Verb::Post && path == wantedPath; }
};

/// The best of the three languages by an Accept-Language header; \a fallback when none is named.
Language preferredLanguage(const QByteArray &acceptLanguageHeader, Language fallback);
QHash<QByteArray, QByteArray> parseCookies(const QByteArray &header);
/// Fields of an application/x-www-form-urlencoded body.
QUrlQuery parseForm(const QByteArray &body);
/// 96 random bits in hexadecimal, for session addresses and cookies.
QString randomToken();

enum class SameSite { Lax, NoneSecure };

/// What goes back. Besides an answer it can be silence, or a torn connection.
struct SiteResponse {
    enum class Kind { Answer, NeverAnswer, DropConnection };

    Kind kind = Kind::Answer;
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("text/html; charset=utf-8");
    QByteArray body{};
    QList<std::pair<QByteArray, QByteArray>> headers{};

    static SiteResponse page(QByteArray html, int status = 200);
    static SiteResponse json(const QJsonObject &object);
    /// 302, or 303 after a POST: in both cases the browser goes on with GET.
    static SiteResponse redirect(const QUrl &to, int status = 302);
    /// HttpOnly, for the whole site; \a lifetime zero: until the browser closes.
    SiteResponse &&withCookie(const QByteArray &name, const QString &value, SameSite sameSite,
                              std::chrono::seconds lifetime = std::chrono::seconds{0}) &&;
};

} // namespace kiosk
