// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QEvent;
class QWidget;
class QWindow;

namespace kiosk
{

/// The last door: closes every top-level window that is not the session's own (colour and file pickers of the engine
/// have no other off switch), and lets through of the keyboard and pointer what a visitor needs: typing, moving, the
/// left button, the wheel. Context menus, drags, other buttons, chords, function, media and program keys go nowhere.
/// AltGr goes on giving "@". F6 leaves an embedded page, if the page's fence has been put up after this guard.
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
    void hideStrange(QWindow *window);
    QWidget *m_allowedWindow;
};

} // namespace kiosk
