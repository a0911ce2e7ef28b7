// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/HiddenField.h"

#include "support/Clock.h"

#include <QWebEngineView>

#include <utility>

namespace kiosk
{

namespace
{
constexpr Milliseconds interval{250};
constexpr Qt::InputMethodHints digitHints =
    Qt::ImhDigitsOnly | Qt::ImhFormattedNumbersOnly | Qt::ImhDialableCharactersOnly;
} // namespace

HiddenField::HiddenField(const QPointer<QWebEngineView> &view, QObject *parent) : QObject(parent), m_view(view)
{
    connect(&m_timer, &QTimer::timeout, this, &HiddenField::look);
}

void HiddenField::start()
{
    m_again = m_timer.isActive();
    m_timer.start(interval);
}

void HiddenField::stop()
{
    m_timer.stop();
    m_field = {};
}

void HiddenField::look()
{
    const QWidget *target = m_view ? m_view->focusProxy() : nullptr;
    Field field;
    if (target && target->hasFocus() && target->inputMethodQuery(Qt::ImEnabled).toBool()) {
        const Qt::InputMethodHints hints(target->inputMethodQuery(Qt::ImHints).toInt());
        field = {true, hints.testFlag(Qt::ImhHiddenText), (hints & digitHints) != Qt::ImhNone};
    }
    const bool again = std::exchange(m_again, false) && field.focused;
    if (field == m_field && !again)
        return;
    m_field = field;
    Q_EMIT changed(field.focused, field.secret, field.digitsOnly);
}

} // namespace kiosk
