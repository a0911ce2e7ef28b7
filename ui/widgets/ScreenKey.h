// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "theme/Theme.h"
#include "widgets/KeyboardLayout.h"

#include <QAbstractButton>
#include <QTimer>

#include <optional>

namespace kiosk
{

/// One key of ScreenKeyboard. Strikes when it is touched, not when it is let go, and each key takes its own finger:
/// fast typing overlaps. Never takes the focus.
class ScreenKey : public QAbstractButton
{
    Q_OBJECT
public:
    ScreenKey(Theme &theme, const KeyboardKey &key, QWidget *parent);

    const KeyboardKey &key() const { return m_key; }
    /// What stands on the key where no picture does.
    void setLabel(const QString &label);
    /// A key that is held so long tells of it; nothing: it does not.
    void setHoldTime(std::optional<Milliseconds> time) { m_holdTime = time; }
    bool tellsOfHolding() const { return m_holdTime.has_value(); }
    /// For assistive technology, which has no finger to hold it with: struck, and held long enough.
    void strikeAndHold();

    /// Pointed at by those who type without a finger: has a ring, and is told to assistive technology as what has the
    /// focus, which stays where one types.
    enum class Told { Yes, No }; ///< to assistive technology; of a row the first is enough
    void setPointedAt(bool pointedAt, Told told = Told::Yes);
    bool isPointedAt() const { return m_pointedAt; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void struck();
    void heldLong();
    /// Let go, slid off, or hidden under the finger.
    void letGo();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void hold();
    void release();
    QString picture() const;

    Theme &m_theme;
    const KeyboardKey m_key;
    QString m_label;
    std::optional<Milliseconds> m_holdTime;
    QTimer m_holding;
    bool m_pointedAt = false;
};

} // namespace kiosk
