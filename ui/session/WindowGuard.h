// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QEvent;
class QWidget;

namespace kiosk
{

/// The last door: closes every top-level window that is not the session's own (colour and file pickers of the engine
/// have no other off switch), and swallows what a visitor does not need: other buttons than the left one, context
/// menus, drags, Ctrl+wheel, function keys, and chords with Ctrl, Alt or Meta. AltGr goes on giving "@".
class WindowGuard : public QObject
{
    Q_OBJECT
public:
    explicit WindowGuard(QWidget *allowedWindow, QObject *parent = nullptr);

Q_SIGNALS:
    void windowClosed(const QString &className);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isAllowed(const QWidget *window) const;
    QWidget *m_allowedWindow;
};

} // namespace kiosk
