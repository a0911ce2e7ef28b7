// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QKeyEvent;
class QTouchEvent;
class QWidget;

namespace kiosk
{

/// Lets through to the embedded page what a visitor needs (left button, wheel, one finger, typing, moving between
/// fields) and nothing else. Of several fingers the last counts, so that a resting palm is in nobody's way. F6, which
/// no page gets, leaves the page for the kiosk's next button, Shift+F6 for the one before. Kept away are no context
/// menu, no history buttons, no browser shortcuts, no zoom, no drag and drop, no clipboard: what a page puts there is
/// taken out again at once. Watches every widget below \a view: the engine makes new ones as pages come and go.
class InputFence final : public QObject
{
    Q_OBJECT
public:
    explicit InputFence(QWidget *view, QObject *parent = nullptr);

    /// The focus has come where it is as if by Tab, and the visitor has pressed none in the page.
    bool isPassedOn() const { return m_focusReason == Qt::TabFocusReason && !m_tabPressed; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeTouch(QWidget &target, const QTouchEvent &event);
    void leave(bool forward);
    QWidget *m_view;
    std::optional<int> m_finger; ///< the one that counts, while there are several
    bool m_passing = false;
    bool m_tabPressed = false; ///< since the page has had the focus
    Qt::FocusReason m_focusReason = Qt::OtherFocusReason;
};

} // namespace kiosk
