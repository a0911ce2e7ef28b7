// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/UrlPolicy.h"
#include "web/PageDialogs.h"
#include "web/PageScripts.h"

#include <QWebEnginePage>

namespace kiosk
{

/// One attempt's page. Says no to everything a page may ask of a browser (windows, dialogs, files, printing, full
/// screen, permissions, other programs, passwords of the browser's own, certificates) without opening a window of its
/// own (new windows are the PageStack's), and asks the policy before each step of the main frame or a frame. Hears the
/// page scripts' notes; every other console line is dropped, because a page may print personal values.
class FencedPage final : public QWebEnginePage
{
    Q_OBJECT
public:
    /// \a policy and \a scripts must outlive the page. The scripts run in it because the profile has them.
    FencedPage(QWebEngineProfile &profile, const UrlPolicy &policy, const PageScripts &scripts, bool reducedMotion);

    PageDialogs &dialogs() { return m_dialogs; }

Q_SIGNALS:
    /// The main frame goes there: allowed, not yet asked for. For each redirect step again.
    void pageRequested(const QUrl &url);
    void pageRefused(const QUrl &url);
    void frameRefused(const QUrl &url);
    void noted(const PageNote &note);
    /// The page asked for what there is none of here.
    void cannot(kiosk::CannotDo what);
    /// What is at this address wants a name and a password, and gets none.
    void signInWanted(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &securityOrigin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &securityOrigin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &securityOrigin, const QString &message, const QString &defaultValue,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber,
                                  const QString &sourceId) override;

private:
    void applySettings(bool reducedMotion);
    void refuseRequests();
    void answerPermissions();
    QUrl speaker(const QUrl &securityOrigin) const;
    /// Only pages of a host whose rule says so, and only when they are the page itself and not framed by another.
    bool mayUseCamera(const QUrl &origin) const;

    const UrlPolicy &m_policy;
    const PageScripts &m_scripts;
    PageDialogs m_dialogs;
};

} // namespace kiosk
