// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/SiteProfile.h"
#include "identity/UrlPolicy.h"
#include "support/Language.h"
#include "support/SecureString.h"

#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace kiosk
{

/// A page's own word to the visitor (JavaScript's alert, confirm, prompt). It is the page's, not the kiosk's: to be
/// shown as a quotation with its host, as plain text, without a window, and never kept or logged.
struct PageWord {
    enum class Kind {
        Message,
        Question, ///< waits for IdentityView::answerPage
        TextWanted, ///< the page wanted a text typed; it has been told that there is none
    };
    Kind kind = Kind::Message;
    QString host; ///< ASCII form
    QString text; ///< one line of at most 200 characters
};
enum class PageAnswer { Yes, No };

/// What has the keyboard's focus on the page.
enum class FieldKind {
    None, ///< nothing that is typed into
    Text,
    Secret, ///< a password
    Digits,
    Address, ///< an e-mail address, or the service's own field for the visitor's address
};

/// What a page may want and there is none of here.
enum class CannotDo {
    Download, ///< a file, or a document that the engine would save (PDF)
    Print,
    OtherProgram, ///< mail, telephone, an address with a scheme of its own
    Upload,
    NewWindow, ///< beyond the list, too many, or one that went nowhere
    SignIn, ///< by a name and password that the engine itself would ask for (HTTP 401)
};

/// Told what the embedded page does. Called on the UI thread, never from inside a call to IdentityView.
class IdentityViewListener
{
public:
    virtual ~IdentityViewListener() = default;
    /// The main frame is going to, or has reached, this address; every redirect step is reported, in order.
    virtual void identityAddressChanged(const QUrl &url) = 0;
    virtual void identityLoading(bool loading) = 0;
    /// The page that this address leads to has arrived, all of it; \a well: without an HTTP error status. Comes before
    /// the loading's end. Nothing comes where no page did: no content (204), a download, a connection that broke off.
    virtual void identityPageArrived(const QUrl &url, bool well)
    {
        Q_UNUSED(url)
        Q_UNUSED(well)
    }
    /// The main frame asked for an address outside the allow-list; it was not contacted.
    virtual void identityPageRefused(const QString &host) = 0;
    /// A frame, a resource or a new window outside the allow-list was refused; the page goes on. Each host is told
    /// once.
    virtual void identityResourceRefused(const QString &host) = 0;
    /// No page to show: ServiceDown, PageExpired, CertificateProblem or ViewCrashed. \a detail is for the log, without
    /// address or query.
    virtual void identityFailed(Outcome outcome, const QString &detail) = 0;
    /// What was seen while staff commission.
    struct SeenAddress {
        QString host; ///< with its port unless it is the scheme's own
        QString path; ///< of a page, without query; "" for everything else
        bool encrypted = true; ///< https or wss
        bool listed = false; ///< the profile names it
    };
    /// While staff commission: something was asked for.
    virtual void identityAddressSeen(const SeenAddress &) { }
    /// The page's own field that takes the address has been filled in; false when another page has come.
    virtual void identityAddressFilled(bool filled) = 0;
    /// A field of the page gained or lost focus: show or hide the screen keyboard.
    virtual void identityFieldFocused(FieldKind field) = 0;
    /// A person has pressed something on the page, by hand or by a screen reader's or switch's action; at most once a
    /// second.
    virtual void identityPressed() { }
    /// The page says or asks something; at most a few times in ten seconds, whatever the page does.
    virtual void identityPageSpoke(const PageWord &word) { Q_UNUSED(word) }
    /// The question needs no answer any more: it has got one, or the page went on with a "no".
    virtual void identityQuestionOver() { }
    /// Another host's page has come: what was said by the one before goes.
    virtual void identityWordsOver() { }
    /// The page wanted what there is none of here, and the visitor sees nothing happen. Each at most once a page.
    virtual void identityCannotDo(CannotDo what) { Q_UNUSED(what) }
    /// The page has opened windows: so many lie over the first page, 0 when they are closed. The uppermost is shown;
    /// IdentityView::closeWindow() is the visitor's way back if the page does not close it.
    virtual void identityWindows(int count) { Q_UNUSED(count) }
};

/// The session's way to the network (mfa-kiosk-gate).
struct IdentityViewGate {
    quint16 port = 0; ///< on 127.0.0.1
    QString token; ///< what the gate asks for
};

/// Told once for each process of the page that has been looked at: what of the engine's sandbox it lacks, for staff
/// ("user, net, seccomp; user.max_user_namespaces=1"); "" when it is whole.
using FenceReport = std::function<void(const QString &missing)>;

/// What the visitor's choice of a method settles.
struct IdentityAttempt {
    MethodId method = MethodId::none();
    Language language = Language::Finnish;
    /// Typed into the page for the visitor, on hosts with HostRole::Service only. May be empty.
    SecureString address;
};

struct IdentityViewSettings : IdentityAttempt {
    IdentityService service;
    qreal zoom = 1.0; ///< the visitor's text size, 1.0 to 2.0
    bool reducedMotion = true;
    /// Nothing: straight to the network. As with the hosts, the first view of a process decides.
    std::optional<IdentityViewGate> gate;
    /// Pages' scripts are interpreted, never compiled to machine code; decided by the first view too.
    bool jitless = false;
    /// What the pages may take in memory, in bytes; above it ViewCrashed.
    qint64 memoryLimit = qint64(1) << 30;
    /// Staff commission: every request is reported, and hosts beyond the list are let through. The first view decides,
    /// too.
    Fence fence = Fence::Closed;
    /// Where a process is not kept in, ViewCrashed follows.
    FenceReport fenceReport;
    Seconds loadTimeout{30}; ///< from the request of a page to its first answer; then ServiceDown
};

/// The fenced browser view of one identification attempt: one object, one off-the-record profile, one page. Destroying
/// it throws all of it away. Everything around the page (strip, buttons) is the wizard's. Nothing of a page's content
/// ever leaves it.
class IdentityView
{
public:
    virtual ~IdentityView() = default;
    /// To be placed in the wizard's layout; owned by the view.
    virtual QWidget *widget() = 0;
    /// For a view that is made before a method is chosen: starts the process of its page, which asks for nothing yet.
    virtual void warmUp() = 0;
    /// What the settings did not know then. Before start().
    virtual void setAttempt(IdentityAttempt attempt) = 0;
    /// Loads the service's start address. Until then the listener hears of nothing but a failure.
    virtual void start() = 0;
    virtual void setZoom(qreal zoom) = 0;
    /// Later pages are asked for in this language; the present page stays (its address may be valid only once).
    virtual void setLanguage(Language language) = 0;
    /// A text or key from the screen keyboard for the field in focus. key is a Qt::Key, 0 for text.
    virtual void typeText(const QString &text) = 0;
    virtual void pressKey(int key) = 0;
    /// Answers the question that waits, if one does.
    virtual void answerPage(PageAnswer answer) { Q_UNUSED(answer) }
    /// Closes the page's lists and calendars, before the kiosk asks or says something.
    virtual void closePopups() { }
    /// Closes the uppermost window that a page has opened; the page below is shown as it was.
    virtual void closeWindow() { }
};

/// What ui/web's loadable module offers. The session loads it from the address on, so that Welcome does not pay for
/// an engine (measured on Qt 6.4.2: 26 MiB instead of 64, 0.13 s to the first frame instead of 0.36 s).
class IdentityViewFactory
{
public:
    virtual ~IdentityViewFactory() = default;
    /// The engine starts with the first view of a process and is told then, once, which hosts and ports can be looked
    /// up (all of settings.service.hosts, whatever the method) and whether motion is reduced: later views must come
    /// from the same profile.
    virtual std::unique_ptr<IdentityView> create(IdentityViewSettings settings, IdentityViewListener &listener,
                                                 QWidget *parent) = 0;
    /// "Qt WebEngine 6.4.2, Chromium 102.0.5005.177, security patches 108.0.5359.94"
    virtual QString engineVersion() const = 0;
};

/// Exported by the module under this name; the caller owns the result. Must be called on the UI thread after
/// QApplication exists.
using CreateIdentityViewFactory = IdentityViewFactory *(*)();
inline constexpr auto createIdentityViewFactorySymbol = "kioskCreateIdentityViewFactory";

} // namespace kiosk
