// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPoint>
#include <QPointer>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QScreen;
class QWidget;

namespace kiosk
{

/// Keeps what a page opens beside itself (the list of a select or datalist, calendars) inside the view. The engine
/// makes each of them a window of its own, as large as the page wants and over everything: here they become children of
/// the view, clipped to it, under whatever the kiosk lays over it. The engine is told that the screen is no larger than
/// the view, so that a long list scrolls and opens where there is room. A press that moves turns the list, as a finger
/// would, and chooses nothing. They close when the focus or a press goes elsewhere.
class PopupFence final : public QObject
{
    Q_OBJECT
public:
    /// \a view: whatever it holds is the engine's. Must outlive the fence.
    explicit PopupFence(QWidget &view, QObject *parent = nullptr);
    ~PopupFence() override;

    void closeAll();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInside(const QWidget *widget) const;
    void take(QWidget &popup);
    void place(QWidget &popup, QRect wanted);
    static bool isSuggestions(const QWidget &popup);
    bool passToSuggestions(QKeyEvent &event);
    bool turnByPress(QWidget &popup, const QMouseEvent &event);
    QWidget &target();
    void followView();
    void tellEngine();

    QWidget &m_view;
    QList<QPointer<QWidget>> m_popups;
    QPointer<QScreen> m_screen;
    /// A press that the engine has not been told of: it is one only if it is let go where it began.
    struct Press {
        QPoint from;
        int turnedTo = 0; ///< y
        bool turns = false;
    };
    std::optional<Press> m_press;
    bool m_placing = false;
    bool m_passing = false;
};

} // namespace kiosk
