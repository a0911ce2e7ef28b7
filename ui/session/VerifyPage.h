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
class PageWordStrip;
class ScreenKeyboard;
class TextLabel;

/// The identity service in its fenced view, with the guidance strip above and the screen keyboard below. One view for
/// one attempt: leaving the page destroys it, and reports of an earlier view are dropped. Looks at addresses only;
/// never reads a page. Nothing of an address beyond the plain host reaches the screen, and nothing but that host the
/// log.
class VerifyPage final : public Page
{
    Q_OBJECT
public:
    using FactoryProvider = std::function<Result<IdentityViewFactory *>()>;

    VerifyPage(Visit &visit, Theme &theme, FactoryProvider factory, QWidget *parent = nullptr);
    ~VerifyPage() override;

    void retranslate() override;
    void applyTheme() override;
    void entered() override;
    void left() override;
    Band band() const override;
    void bandPressed(BandButton button) override;
    bool fillsBand() const override { return true; }

    /// Until the question "are you still there" comes; shown as time left for this page.
    void setTimeLeft(Milliseconds left);
    /// Whether this visitor types on the screen; the keyboard then shows while a field of the page has the focus.
    void setScreenKeyboardWanted(bool wanted);

    GuidanceStrip *strip() const { return m_strip; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Attempt;

    void createView();
    void addressChanged(const QUrl &url);
    void loadingChanged(bool loading);
    void fieldFocused(FieldKind field);
    void takeField();
    void finish(Outcome outcome);
    void report();
    void showPlaceholder(bool shown);
    void updateKeyboard();
    void shareRoom();

    FactoryProvider m_factory;
    std::unique_ptr<IdentityProgress> m_progress;
    std::vector<std::unique_ptr<Attempt>> m_attempts; ///< the last is the present one; older ones stay, deaf
    std::unique_ptr<IdentityView> m_view;
    std::optional<Outcome> m_outcome;
    QTimer m_createTimer;
    QTimer m_reportTimer;
    QTimer m_fieldTimer;
    Milliseconds m_timeLeft{0};
    FieldKind m_field = FieldKind::None;
    FieldKind m_nextField = FieldKind::None; ///< once no press is under way
    bool m_entered = false;
    bool m_loading = false;
    bool m_keyboardWanted = false;
    bool m_keyboardHidden = false; ///< by the visitor, until the next field

    GuidanceStrip *m_strip;
    PageWordStrip *m_pageWord;
    QWidget *m_viewArea;
    QStackedLayout *m_viewStack;
    QWidget *m_placeholder;
    TextLabel *m_placeholderText;
    TextLabel *m_placeholderHint;
    ScreenKeyboard *m_keyboard;
};

} // namespace kiosk
