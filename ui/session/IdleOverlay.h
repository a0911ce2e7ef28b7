// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class Card;
class TextLabel;

/// "Are you still there?" over the whole window: a veil, the seconds left, a large button that always works. Has no
/// clock of its own. Takes every touch, so that nothing below it is pressed by mistake; tells assistive technology at
/// the start, at 20 and at 10 seconds, not each second.
class IdleOverlay final : public QWidget
{
    Q_OBJECT
public:
    enum class Variant {
        Idle, ///< nobody has touched anything
        Parks, ///< the same while waiting: who leaves keeps a ticket
        SessionLimit, ///< the whole visit has lasted long
    };

    explicit IdleOverlay(Theme &theme, QWidget *parent);

    void setVariant(Variant variant);
    void setSecondsLeft(int seconds);
    /// Pixels at the top where nothing is to be touched: the question stands below them.
    void setHeadRoom(int height);
    void retranslate();

Q_SIGNALS:
    void moreTimeWanted();
    /// Never within the first second: a touch meant for the page, made just as the question came, ends nothing.
    void endWanted();
    /// Said, at its start and near the end.
    void announced();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void applyTheme();
    void fit();
    void announceIfDue();

    Theme &m_theme;
    Variant m_variant = Variant::Idle;
    int m_secondsLeft = 0;
    int m_headRoom = 0;
    int m_secondsAtShow = 0;
    int m_announcedAt = 0; ///< seconds left when assistive technology was told last; 0: not yet
    QPointer<QWidget> m_focusBefore;
    Card *m_card;
    QBoxLayout *m_column;
    TextLabel *m_heading;
    TextLabel *m_sentence;
    TextLabel *m_seconds;
    ActionButton *m_more;
    ActionButton *m_end;
};

} // namespace kiosk
