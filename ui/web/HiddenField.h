// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/IdentityView.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWebEngineView;

namespace kiosk
{

/// Asks the engine itself whether a text field has the focus, for fields that no script can see (in closed shadow
/// trees), and brings it into sight when the view's height has changed, which the screen keyboard does. The engine
/// would also name fields whose page brings keys of its own (inputmode="none"): so it is asked only where the kiosk's
/// script has said that the focus is out of its sight.
class HiddenField : public QObject
{
    Q_OBJECT
public:
    explicit HiddenField(const QPointer<QWebEngineView> &view, QObject *parent = nullptr);

    /// Looks four times a second, for the focus moves there without an event, until stop(). Not at once: the engine
    /// would still tell of the field before. Started again, it tells again of a field that it has told of.
    void start();
    bool isOn() const { return m_timer.isActive(); }
    /// Tells nothing.
    void stop();

Q_SIGNALS:
    void changed(kiosk::FieldKind field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void bringIntoSight(QWidget &target);

    const QPointer<QWebEngineView> &m_view;
    QTimer m_timer;
    FieldKind m_field = FieldKind::None;
    bool m_again = false;
    QPointer<QWidget> m_target; ///< what of the view takes the events
    int m_height = 0; ///< of the view at the last look, px
    int m_brings = 0; ///< tries left to bring the field into sight
    bool m_bringing = false;
    bool m_scrolledAway = false;
};

} // namespace kiosk
