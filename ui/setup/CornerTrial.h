// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

#include <array>

namespace kiosk
{

class ActionButton;
class TextLabel;

/// How the touch screen hangs, as four presses tell.
struct TouchMapping {
    enum class Kind { Right, Turned, Wrong };
    Kind kind = Kind::Right;
    int degrees = 0; ///< Turned: 90, 180 or 270, as ROTATION of screen.conf
    QString matrix; ///< Turned: LIBINPUT_CALIBRATION_MATRIX that turns it back

    /// \a presses: of the corners from the top left, clockwise, each from 0 to 1 across and down the window.
    static TouchMapping of(const std::array<QPointF, 4> &presses);
    friend bool operator==(const TouchMapping &, const TouchMapping &) = default;
};

/// Lies over the whole window and shows one corner after the other, to be pressed. Takes presses wherever they arrive:
/// those of a screen that is mapped wrongly arrive elsewhere.
class CornerTrial final : public QWidget
{
    Q_OBJECT
public:
    CornerTrial(Theme &theme, QWidget *window);

    void start();
    void retranslate();
    int corner() const { return m_corner; }
    /// Where the present target's middle is.
    QPoint target() const;

Q_SIGNALS:
    void finished(const kiosk::TouchMapping &mapping);
    void givenUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int radius() const;
    void arrange();

    Theme &m_theme;
    TextLabel *m_words;
    ActionButton *m_stop;
    int m_corner = 0;
    std::array<QPointF, 4> m_presses;
};

} // namespace kiosk
