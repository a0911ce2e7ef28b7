// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/IdentityProgress.h"
#include "session/Page.h"
#include "support/Error.h"
#include "web/IdentityView.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QStackedLayout;

namespace kiosk
{

class GuidanceStrip;
class IdleGuard;
class InputTracker;
class OpeningNotice;
class PageWordStrip;
class ScreenKeyboard;

/// The identity service in its fenced view, with the guidance strip above and the screen keyboard below. One view for
/// one attempt: leaving the page destroys it, and reports of an earlier view are dropped. Looks at addresses only;
/// never reads a page. Nothing of an address beyond the plain host reaches the screen, and nothing but that host the
/// log. Whatever the view reports or does not, "My settings have been reset" stands in the band from the first page on:
/// a page may say so without a new address, and an identification may happen on the visitor's phone alone.
class VerifyPage final : public Page
{
    Q_OBJECT
public:
    using FactoryProvider = std::function<Result<IdentityViewFactory *>()>;

    VerifyPage(Visit &visit, Theme &theme, const InputTracker &input, const IdleGuard &idle, FactoryProvider factory,
               QWidget *parent = nullptr);
    ~VerifyPage() override;

    void retranslate() override;
    void applyTheme() override;
    /// The view is made and its engine started before a method is chosen, so that nobody waits for that.
    void warmUp() override;
    void entered() override;
    void left() override;
    Band band() const override;
    void bandPressed(BandButton button) override;
    bool fillsBand() const override { return true; }
    QWidget *firstFocus() override;

    /// Closes the page's own lists and calendars, which would lie over what the kiosk asks.
    void covered() override;

    GuidanceStrip *strip() const { return m_strip; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Attempt;

    void tick();
    void setTimeLeft(Milliseconds left);
    void setScreenKeyboardWanted(bool wanted);
    IdentityAttempt attempt() const;
    Result<void> makeView();
    void dropView();
    void startView();
    void addressChanged(const QUrl &url);
    void addressFilled(bool filled);
    void loadingChanged(bool loading);
    void pageArrived(bool well);
    void newPage();
    void considerDone();
    void fieldFocused(FieldKind field);
    void takeField();
    void resourceRefused(const QString &host);
    void cannotDo(CannotDo what);
    void windowsChanged(int count);
    void restart();
    void offerLanguage();
    void focusView();
    void pageAsks();
    bool mayTakeFocus() const;
    bool isAtBandButton() const;
    void finish(Outcome outcome);
    void report();
    void showPlaceholder(bool shown);
    QString clockRemark() const;
    void updateKeyboard();
    void shareRoom();

    const InputTracker &m_input;
    const IdleGuard &m_idle;
    FactoryProvider m_factory;
    std::unique_ptr<IdentityProgress> m_progress;
    std::vector<std::unique_ptr<Attempt>> m_attempts; ///< the last is the present one; older ones stay, deaf
    std::unique_ptr<IdentityView> m_view;
    std::optional<Outcome> m_outcome;
    QTimer m_createTimer;
    QTimer m_reportTimer;
    QTimer m_fieldTimer;
    QTimer m_slowTimer; ///< until the page's loading is told
    QTimer m_doneTimer; ///< while the page of a done-address stands
    Milliseconds m_timeLeft{0}; ///< until the question "are you still there" comes
    Milliseconds m_startedAt{0};
    QString m_remark; ///< as last shown
    enum class Arrival { Unknown, Well, WithError };
    Arrival m_arrival = Arrival::Unknown; ///< of the present page
    QString m_path; ///< of the present page; never shown
    QString m_filledPath; ///< of the page that took the visitor's address
    int m_windows = 0; ///< that the page has opened
    Language m_pageLanguage = Language::Finnish; ///< that this attempt's pages were asked for in
    FieldKind m_field = FieldKind::None;
    FieldKind m_keyboardField = FieldKind::None; ///< what the screen keyboard was last laid out for
    bool m_fieldBeforeLoad = false; ///< nothing has been told of a field since the page began to load
    bool m_keyboardCalled = false; ///< by its key, for a page that tells of no field
    bool m_toldNotLoaded = false; ///< and put away: once in an attempt
    bool m_languageTold = false; ///< and put away, for the present language
    bool m_pageShown = false;
    FieldKind m_nextField = FieldKind::None; ///< once no press is under way
    bool m_entered = false;
    bool m_loading = false;
    bool m_keyboardWanted = false; ///< this visitor types on the screen
    bool m_keyboardHidden = false; ///< by the visitor, until the next field

    GuidanceStrip *m_strip;
    PageWordStrip *m_pageWord;
    QWidget *m_viewArea;
    QStackedLayout *m_viewStack;
    OpeningNotice *m_placeholder;
    ScreenKeyboard *m_keyboard;
};

} // namespace kiosk
