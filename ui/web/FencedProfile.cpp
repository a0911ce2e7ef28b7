// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/FencedProfile.h"

#include <QRegularExpression>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineScriptCollection>

#include <memory>
#include <utility>

namespace kiosk
{

namespace
{

/// Some identity providers turn away browsers whose name they do not know; the engine is Chromium of the version it
/// says (qutebrowser leaves the word out since 3.5 for the same reason).
QString plainUserAgent(QString userAgent)
{
    static const QRegularExpression engineName(QStringLiteral(" QtWebEngine/[0-9.]+"));
    return userAgent.remove(engineName);
}

} // namespace

FencedProfile::FencedProfile(const UrlPolicy &policy, const PageScripts &scripts, RequestFence::Refused refused,
                             Language language)
    : m_fence(policy, std::move(refused))
{
    Q_ASSERT(m_profile.isOffTheRecord());
    m_profile.setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    m_profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_profile.setPushServiceEnabled(false);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // Written to disk by default.
    m_profile.setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
#endif
    // Off by default; Qt 6.8 looks for dictionaries, and complains, whenever it is set.
    if (m_profile.isSpellCheckEnabled())
        m_profile.setSpellCheckEnabled(false);
    m_profile.setDownloadPath(QStringLiteral("/dev/null/none"));
    m_profile.setHttpUserAgent(plainUserAgent(m_profile.httpUserAgent()));
    m_profile.setNotificationPresenter([](std::unique_ptr<QWebEngineNotification> notification) {
        if (notification)
            notification->close();
    });
    QObject::connect(&m_profile, &QWebEngineProfile::downloadRequested, &m_profile,
                     [this](QWebEngineDownloadRequest *) {
                         // One that nobody accepts is dropped by the engine. cancel() in here would be inside its
                         // search for a place, and was seen to spoil its memory (Qt 6.4.2).
                         if (m_downloadRefused)
                             m_downloadRefused();
                     });
    m_profile.setUrlRequestInterceptor(&m_fence);
    // The profile's, not a page's: Qt 6.8 gives a page's to another site's frame only sometimes, for that has a
    // renderer of its own.
    m_profile.scripts()->insert({scripts.watcher(), PageScripts::pickers()});
    setLanguage(language);
}

FencedProfile::~FencedProfile()
{
    m_profile.setUrlRequestInterceptor(nullptr);
}

void FencedProfile::setLanguage(Language language)
{
    m_profile.setHttpAcceptLanguage(acceptLanguage(language));
}

} // namespace kiosk
