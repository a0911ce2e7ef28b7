// SPDX-License-Identifier: GPL-3.0-or-later
#include "assist/KeyPointer.h"

#include "widgets/ScreenKey.h"
#include "widgets/ScreenKeyboard.h"

#include <algorithm>
#include <cstdlib>

namespace kiosk
{

bool KeyPointer::enter()
{
    leave();
    const auto keyboards = m_window->findChildren<ScreenKeyboard *>();
    const auto seen = std::find_if(keyboards.cbegin(), keyboards.cend(),
                                   [](const ScreenKeyboard *keyboard) { return keyboard->isVisible(); });
    if (seen == keyboards.cend())
        return false;
    m_keyboard = *seen;
    m_row = 0;
    m_key = 0;
    show(Shows::Key);
    return isIn();
}

void KeyPointer::leave()
{
    clear();
    m_keyboard.clear();
}

bool KeyPointer::isIn()
{
    if (m_keyboard && !m_keyboard->isVisible())
        leave();
    return m_keyboard;
}

void KeyPointer::clear()
{
    for (const QPointer<ScreenKey> &key : std::as_const(m_shown)) {
        if (key)
            key->setPointedAt(false);
    }
    m_shown.clear();
}

QList<QList<ScreenKey *>> KeyPointer::rows()
{
    return isIn() ? m_keyboard->rows() : QList<QList<ScreenKey *>>();
}

int KeyPointer::rowCount()
{
    return static_cast<int>(rows().size());
}

int KeyPointer::keyCount()
{
    return static_cast<int>(rows().value(m_row).size());
}

void KeyPointer::show(Shows what)
{
    clear();
    const QList<QList<ScreenKey *>> all = rows();
    if (all.isEmpty())
        return;
    m_row = std::clamp(m_row, 0, static_cast<int>(all.size()) - 1);
    const QList<ScreenKey *> &row = all.at(m_row);
    m_key = std::clamp(m_key, 0, static_cast<int>(row.size()) - 1);
    const QList<ScreenKey *> pointed = what == Shows::Row ? row : QList<ScreenKey *>{row.at(m_key)};
    for (ScreenKey *key : pointed) {
        key->setPointedAt(true, key == pointed.first() ? ScreenKey::Told::Yes : ScreenKey::Told::No);
        m_shown << key;
    }
}

void KeyPointer::moveRow(int by)
{
    const QList<QList<ScreenKey *>> all = rows();
    const int to = m_row + by;
    if (to < 0 || to >= all.size()) {
        leave();
        return;
    }
    const int middle = all.at(m_row).at(std::min(m_key, keyCount() - 1))->geometry().center().x();
    const QList<ScreenKey *> &row = all.at(to);
    const auto nearest =
        std::min_element(row.cbegin(), row.cend(), [middle](const ScreenKey *one, const ScreenKey *two) {
            return std::abs(one->geometry().center().x() - middle) < std::abs(two->geometry().center().x() - middle);
        });
    m_row = to;
    m_key = static_cast<int>(nearest - row.cbegin());
    show(Shows::Key);
}

void KeyPointer::moveKey(int by)
{
    const int count = keyCount();
    if (count > 0)
        pointAtKey((m_key + by + count) % count);
}

void KeyPointer::pointAtRow(int row)
{
    m_row = row;
    m_key = 0;
    show(Shows::Row);
}

void KeyPointer::pointAtKey(int key)
{
    m_key = key;
    show(Shows::Key);
}

void KeyPointer::strike()
{
    const QList<ScreenKey *> row = rows().value(m_row);
    if (m_key >= row.size())
        return;
    row.at(m_key)->click();
    if (isIn())
        show(Shows::Key);
}

} // namespace kiosk
