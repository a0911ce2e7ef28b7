// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/HiddenField.h"

#include "support/Clock.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QScopedValueRollback>
#include <QStyleHints>
#include <QWebEngineView>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk
{

namespace
{
constexpr Milliseconds interval{250};
constexpr Qt::InputMethodHints digitHints =
    Qt::ImhDigitsOnly | Qt::ImhFormattedNumbersOnly | Qt::ImhDialableCharactersOnly;
/// Round the caret, px: about what a field has of padding and border.
constexpr int aroundCaret = 12;
/// The engine makes of a wheel's step 20 px a line (WebEventFactory of Qt WebEngine 6.4 to 6.10).
constexpr int wheelLine = 20;
/// A page that scrolls smoothly has not arrived at the next look; one that cannot scroll is not turned at for ever.
constexpr int mostBrings = 4;
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
    m_field = FieldKind::None;
}

void HiddenField::look()
{
    QWidget *target = m_view ? m_view->focusProxy() : nullptr;
    if (target != m_target) {
        m_target = target;
        if (target)
            target->installEventFilter(this);
    }
    auto field = FieldKind::None;
    if (target && target->hasFocus() && target->inputMethodQuery(Qt::ImEnabled).toBool()) {
        const Qt::InputMethodHints hints(target->inputMethodQuery(Qt::ImHints).toInt());
        field = (hints & digitHints) != Qt::ImhNone      ? FieldKind::Digits
            : hints.testFlag(Qt::ImhHiddenText)          ? FieldKind::Secret
            : hints.testFlag(Qt::ImhEmailCharactersOnly) ? FieldKind::Address
                                                         : FieldKind::Text;
        bringIntoSight(*target);
    }
    const bool again = std::exchange(m_again, false) && field != FieldKind::None;
    if (field == m_field && !again)
        return;
    m_field = field;
    m_scrolledAway = false;
    Q_EMIT changed(field);
}

/// A script would need the field itself, or the box that scrolls: a wheel over the box needs neither. Only until the
/// caret has been seen once at this height: who has scrolled since the field was entered is left alone.
void HiddenField::bringIntoSight(QWidget &target)
{
    if (std::exchange(m_height, target.height()) != target.height())
        m_brings = mostBrings;
    const auto caret =
        target.inputMethodQuery(Qt::ImCursorRectangle).toRectF().adjusted(0, -aroundCaret, 0, aroundCaret);
    if (m_brings == 0 || m_scrolledAway || caret.height() <= 2 * aroundCaret)
        return;
    if (caret.top() >= 0 && caret.bottom() <= m_height) {
        m_brings = 0;
        return;
    }
    --m_brings;
    const int pixelsPerStep = wheelLine * QGuiApplication::styleHints()->wheelScrollLines();
    const qreal steps = (m_height / 2.0 - caret.center().y()) / pixelsPerStep;
    const QPoint turn(0, int(std::lround(steps * int(QWheelEvent::DefaultDeltasPerStep))));
    const QPointF at(std::clamp(caret.center().x(), 1.0, target.width() - 1.0), m_height / 2.0);
    QWheelEvent event(at, target.mapToGlobal(at), {}, turn, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    const QScopedValueRollback bringing(m_bringing, true);
    QCoreApplication::sendEvent(&target, &event);
}

bool HiddenField::eventFilter(QObject *watched, QEvent *event)
{
    const bool scrolls = event->type() == QEvent::Wheel || event->type() == QEvent::TouchUpdate;
    if (watched == m_target && scrolls && !m_bringing)
        m_scrolledAway = true;
    return false;
}

} // namespace kiosk
