// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/KeyHold.h"

#include <QCoreApplication>
#include <QEvent>

namespace kiosk
{

KeyHold::KeyHold(QObject *parent) : QObject(parent)
{
    m_answer.setSingleShot(true);
    QCoreApplication::instance()->installEventFilter(this);
}

void KeyHold::begin()
{
    m_answer.start(answerLimit);
}

void KeyHold::setPanelOpen(bool open)
{
    m_answer.stop();
    m_panelOpen = open;
}

bool KeyHold::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
        if (m_panelOpen || m_answer.isActive())
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kiosk
