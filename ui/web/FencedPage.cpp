// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/FencedPage.h"

#include <QAuthenticator>
#include <QColor>
#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineProfile>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineSettings>

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
#include <QWebEngineQuotaRequest>
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
#include <QWebEngineDesktopMediaRequest>
#include <QWebEngineWebAuthUxRequest>
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif

namespace kiosk
{

FencedPage::FencedPage(QWebEngineProfile &profile, const UrlPolicy &policy, const PageScripts &scripts,
                       bool reducedMotion)
    : QWebEnginePage(&profile), m_policy(policy), m_scripts(scripts)
{
    applySettings(reducedMotion);
    refuseRequests();
    answerPermissions();
    setBackgroundColor(Qt::white);
}

void FencedPage::applySettings(bool reducedMotion)
{
    using S = QWebEngineSettings;
    // What the identity services need.
    for (const auto on : {S::AutoLoadImages, S::JavascriptEnabled, S::LocalStorageEnabled, S::LinksIncludedInFocusChain,
                          S::ShowScrollBars, S::PlaybackRequiresUserGesture, S::WebRTCPublicInterfacesOnly})
        settings()->setAttribute(on, true);
    // Every door and every way of getting text in or out behind the visitor's back. A page moves on without taking the
    // keyboard from the kiosk's own buttons; the view hands it on itself (EngineIdentityView).
    for (const auto off : {S::JavascriptCanOpenWindows,
                           S::JavascriptCanAccessClipboard,
                           S::JavascriptCanPaste,
                           S::LocalContentCanAccessRemoteUrls,
                           S::LocalContentCanAccessFileUrls,
                           S::XSSAuditingEnabled,
                           S::SpatialNavigationEnabled,
                           S::HyperlinkAuditingEnabled,
                           S::ErrorPageEnabled,
                           S::PluginsEnabled,
                           S::PdfViewerEnabled,
                           S::FullScreenSupportEnabled,
                           S::ScreenCaptureEnabled,
                           S::WebGLEnabled,
                           S::Accelerated2dCanvasEnabled,
                           S::AutoLoadIconsForPage,
                           S::TouchIconsEnabled,
                           S::FocusOnNavigationEnabled,
                           S::PrintElementBackgrounds,
                           S::AllowRunningInsecureContent,
                           S::AllowGeolocationOnInsecureOrigins,
                           S::AllowWindowActivationFromJavaScript,
                           S::DnsPrefetchEnabled,
                           S::NavigateOnDropEnabled})
        settings()->setAttribute(off, false);
    settings()->setAttribute(S::ScrollAnimatorEnabled, !reducedMotion);
    // mailto:, tel: and the like would start another program; neither hook sees them.
    settings()->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

void FencedPage::refuseRequests()
{
    connect(this, &QWebEnginePage::printRequested, this, [this] { Q_EMIT cannot(CannotDo::Print); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    connect(this, &QWebEnginePage::desktopMediaRequested, this,
            [](const QWebEngineDesktopMediaRequest &request) { request.cancel(); });
    connect(this, &QWebEnginePage::webAuthUxRequested, this,
            [](QWebEngineWebAuthUxRequest *request) { request->cancel(); });
#endif
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    // An authenticator left untouched is asked for again until the engine gives up (33 requests on Qt 6.4.2).
    connect(this, &QWebEnginePage::authenticationRequired, this,
            [this](const QUrl &url, QAuthenticator *authenticator) {
                *authenticator = QAuthenticator();
                Q_EMIT signInWanted(url);
            });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [](const QUrl &, QAuthenticator *authenticator, const QString &) { *authenticator = QAuthenticator(); });
}

void FencedPage::answerPermissions()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this, [this](QWebEnginePermission permission) {
        if (permission.permissionType() == QWebEnginePermission::PermissionType::MediaVideoCapture
            && mayUseCamera(permission.origin()))
            permission.grant();
        else
            permission.deny();
    });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &securityOrigin, QWebEnginePage::Feature feature) {
                const bool granted = feature == MediaVideoCapture && mayUseCamera(securityOrigin);
                setFeaturePermission(securityOrigin, feature,
                                     granted ? PermissionGrantedByUser : PermissionDeniedByUser);
            });
#endif
}

bool FencedPage::mayUseCamera(const QUrl &origin) const
{
    const auto *asking = m_policy.ruleFor(origin);
    const auto *shown = m_policy.ruleFor(url());
    return asking && asking->camera && shown && shown->camera;
}

bool FencedPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    const bool allowed = m_policy.allows(url, isMainFrame ? UrlUse::Page : UrlUse::Frame);
    if (isMainFrame && allowed)
        Q_EMIT pageRequested(url);
    else if (isMainFrame)
        Q_EMIT pageRefused(url);
    else if (!allowed)
        Q_EMIT frameRefused(url);
    return allowed;
}

/// A frame without an origin of its own (sandboxed, data:) is its page's doing.
QUrl FencedPage::speaker(const QUrl &securityOrigin) const
{
    return securityOrigin.host().isEmpty() ? url() : securityOrigin;
}

QStringList FencedPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    Q_EMIT cannot(CannotDo::Upload);
    return {};
}

void FencedPage::javaScriptAlert(const QUrl &securityOrigin, const QString &message)
{
    m_dialogs.message(speaker(securityOrigin), message);
}

/// The engine asks in the same way, with words that a page can use as well, whether a page may be left; there it is
/// stopped before it asks (the watcher).
bool FencedPage::javaScriptConfirm(const QUrl &securityOrigin, const QString &message)
{
    return m_dialogs.question(speaker(securityOrigin), message);
}

bool FencedPage::javaScriptPrompt(const QUrl &securityOrigin, const QString &message, const QString &, QString *)
{
    m_dialogs.textWanted(speaker(securityOrigin), message);
    return false;
}

void FencedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int, const QString &)
{
    if (const auto note = m_scripts.read(message))
        Q_EMIT noted(*note);
}

} // namespace kiosk
