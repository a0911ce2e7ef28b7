// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/HiddenField.h"
#include "web/IdentityEngine.h"
#include "web/InputFence.h"
#include "web/MemoryWatch.h"
#include "web/RendererFence.h"
#include "web/PopupFence.h"
#include "web/RendererWatchdog.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <memory>
#include <optional>
#include <utility>

class QAuthenticator;
class QWebEngineLoadingInfo;

namespace kiosk
{

/// The identity view on Qt WebEngine: puts fence, page, timers and watchdog together and tells the listener. Every word
/// to the listener goes through the event loop, so that the listener may destroy the view, and none comes after that.
class EngineIdentityView final : public QObject, public IdentityView
{
    Q_OBJECT
public:
    EngineIdentityView(IdentityViewSettings settings, IdentityViewListener &listener, QWidget *parent);
    ~EngineIdentityView() override;

    QWidget *widget() override { return m_frame; }
    void warmUp() override;
    void setAttempt(IdentityAttempt attempt) override;
    void start() override;
    void setZoom(qreal zoom) override;
    void setLanguage(Language language) override;
    void typeText(const QString &text) override;
    void pressKey(int key) override;
    void answerPage(PageAnswer answer) override;
    void closePopups() override { m_popupFence->closeAll(); }
    void closeWindow() override { m_pages.closeTop(); }

private:
    void connectEach(FencedPage *page);
    void connectTop();
    void showTop(const QUrl &goingTo);
    void watchTop();
    void answerGate(const QUrl &url, QAuthenticator *authenticator, const QString &proxyHost);
    void pageRequested(const QUrl &url);
    void pageRefused(const QUrl &url);
    void resourceRefused(const QUrl &url);
    void closeEmptyWindow();
    void requestSeen(const QUrl &url, UrlUse use, bool listed);
    void addressReached(const QUrl &url);
    void hear(const PageNote &note);
    void pageSpoke(const PageWord &word);
    void questionOver();
    void cannot(CannotDo what);
    void loadingChanged(const QWebEngineLoadingInfo &info);
    void loadFailed(const QWebEngineLoadingInfo &info);
    void brokeOff(const QString &detail);
    void rendererEnded(QWebEnginePage::RenderProcessTerminationStatus status, int exitCode);
    void endPages(const QString &why);

    /// The page's address has answered.
    void answered();
    void settled();
    void setLoading(bool loading);
    void reportAddress(const QUrl &url);
    void reportField(FieldKind field);
    void tellFilled(bool filled);
    void leaveField();
    void fail(Outcome outcome, const QString &detail);
    /// The page is on one of the service's own hosts.
    bool isService() const;
    void fillAddress();
    bool hasFocus() const;
    void focusMoved(QWidget *from, QWidget *to);
    void keepFocus();
    void wordsMayBeOver();
    void sendKey(int key, Qt::KeyboardModifiers modifiers, const QString &text);

    template <typename Call> void tell(Call call)
    {
        QMetaObject::invokeMethod(
            this, [this, call = std::move(call)] { call(m_listener); }, Qt::QueuedConnection);
    }

    IdentityViewSettings m_settings;
    IdentityViewListener &m_listener;
    std::unique_ptr<IdentityEngine> m_engine;
    const UrlPolicy &m_policy;
    const PageScripts &m_scripts;
    FencedProfile &m_profile;
    PageStack &m_pages;
    FencedPage *m_page; ///< the uppermost, which is shown
    QList<QMetaObject::Connection> m_eachConnections;
    QList<QMetaObject::Connection> m_topConnections;
    QPointer<QWidget> m_frame;
    QPointer<QWebEngineView> m_view;
    std::unique_ptr<InputFence> m_inputFence;
    std::unique_ptr<PopupFence> m_popupFence;
    std::unique_ptr<RendererWatchdog> m_watchdog;
    std::unique_ptr<MemoryWatch> m_memoryWatch;
    std::unique_ptr<FenceWatch> m_fenceWatch;

    QTimer m_answerTimer; ///< from the request of a page to its first answer
    QTimer m_settleTimer; ///< from then on, until the page is shown although it still loads
    qreal m_zoom = 1.0;
    bool m_asked = false; ///< for the start address: what there was before is the engine's own empty document
    bool m_loading = false;
    bool m_ended = false;
    bool m_hadFocus = false; ///< when the page was asked for, and nobody has taken it elsewhere since
    bool m_windowIsEmpty = false; ///< the uppermost window has not had a page yet
    bool m_started = false; ///< the document that was asked for last has begun, and the kiosk's scripts with it
    bool m_readable = false; ///< and stands
    QString m_wordsHost; ///< of the page that has spoken last; empty when nothing of it is shown
    QSet<CannotDo> m_cannotTold; ///< of the present page
    QUrl m_reported;
    QUrl m_answeredGate; ///< for which the gate was answered last
    std::optional<QUrl> m_refused;
    QSet<QString> m_refusedResources;
    std::optional<QString> m_fieldFrame; ///< the frame whose field has the focus
    FieldKind m_field = FieldKind::None; ///< as told
    bool m_filled = false; ///< as told, of the present page
    std::unique_ptr<HiddenField> m_hiddenField;
};

} // namespace kiosk
