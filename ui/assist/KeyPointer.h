// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace kiosk
{

class ScreenKey;
class ScreenKeyboard;

/// Points at keys of the window's screen keyboard for those who have no finger for them, and strikes them. The focus
/// stays where one types. Finds its key anew each time: striking one may change them all.
class KeyPointer
{
public:
    explicit KeyPointer(QWidget *window) : m_window(window) { }
    ~KeyPointer() { leave(); }
    KeyPointer(const KeyPointer &) = delete;
    KeyPointer &operator=(const KeyPointer &) = delete;

    /// Onto the first key; false where no keyboard is shown.
    bool enter();
    void leave();
    bool isIn();

    /// To the neighbouring key; over the upper or lower edge it leaves.
    void moveRow(int by);
    /// Along the row, round at its ends.
    void moveKey(int by);
    void strike();

    int rowCount();
    int keyCount();
    int row() const { return m_row; }
    int key() const { return m_key; }
    void pointAtRow(int row);
    void pointAtKey(int key);

private:
    enum class Shows { Key, Row };
    void show(Shows what);
    void clear();
    QList<QList<ScreenKey *>> rows();

    QWidget *m_window;
    QPointer<ScreenKeyboard> m_keyboard;
    QList<QPointer<ScreenKey>> m_shown;
    int m_row = 0;
    int m_key = 0;
};

} // namespace kiosk
