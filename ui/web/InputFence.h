// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace kiosk
{

/// Lets through to the embedded page what a visitor needs (left button, wheel, one finger, typing, moving between
/// fields) and nothing else: no context menu, no history buttons, no browser shortcuts, no zoom, no drag and drop, no
/// clipboard: what a page puts there is taken out again at once. Watches every widget below \a view: the engine makes
/// new ones as pages come and go.
class InputFence final : public QObject
{
    Q_OBJECT
public:
    explicit InputFence(QWidget *view, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool isNeeded(const QKeyEvent &event);
    QWidget *m_view;
};

} // namespace kiosk
